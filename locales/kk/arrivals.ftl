### Келу туралы хабарламалар.

arrivals-list-title = Келу туралы хабарламалар
arrivals-list-lead = Қонақ осы порталдың визасымен кіргенде мерзім автоматты түрде есептеле бастайды. Басқа әр келуді, мекенжайдың ауысуын және басқа өңірге баруды өзіңіз хабарлаңыз.
arrivals-calculator = Мерзімді есептеу
arrivals-open-title = Хабарлау керек
arrivals-open-none = Берілуі тиіс хабарлама жоқ.
arrivals-closed-title = Хабарланды
arrivals-closed-none = Әлі бірде-бір хабарлама берілген жоқ.
arrivals-guest = Қонақ
arrivals-party = Шақырушы тарап
arrivals-cause = Не туралы хабарлама
arrivals-cause-arrival = Келу
arrivals-cause-change-of-address = Мекенжайдың ауысуы
arrivals-cause-trip = Басқа өңірге бару
arrivals-cause-missing = Не туралы хабарлама екенін таңдаңыз
arrivals-arrived = Келген немесе көшкен күні
arrivals-arrived-hint = Қонақ Қазақстанға кірген немесе көшкен күн
arrivals-arrived-missing = Келген немесе көшкен күнін енгізіңіз
arrivals-in-the-future = Күн бүгіннен кеш бола алмайды: { $today }
arrivals-before-birth = Күн қонақтың туған күнінен ерте бола алмайды
arrivals-due = Мерзімнің соңғы күні
arrivals-state = Күйі
arrivals-state-running = { $days ->
       *[other] { $days } жұмыс күні қалды
    }
arrivals-state-due-today = Мерзімі бүгін бітеді
arrivals-state-missing = Мерзімі өтіп кетті
arrivals-state-on-time = Уақтылы берілді
arrivals-state-late = Кешігіп берілді
arrivals-state-stopped = Кіру туралы жазба түзетілді
arrivals-known-by = Келгені қайдан белгілі
arrivals-known-by-entry = Кіруі шекарада тіркелген
arrivals-known-by-declaration = Шақырушы тарап мәлімдеді

## Келуді мәлімдеу
arrivals-new-title = Келуді немесе көшуді мәлімдеу
arrivals-new-lead = Кіруі осы порталда тіркелмеген қонақтар үшін: басқа визамен немесе визасыз келгендер. Хабарламаны келесі бетте бересіз.
arrivals-new-submit = Жалғастыру
arrivals-fill-in-title = Шақыру бойынша толтыру
arrivals-surname = Тегі
arrivals-surname-hint = Паспорттағыдай, латын әріптерімен
arrivals-given-names = Аты
arrivals-citizenship = Азаматтығы
arrivals-citizenship-hint = Паспорттың машинамен оқылатын аймағындағы азаматтықтың үш әрпі, мысалы DEU немесе TUR
arrivals-citizenship-code = Азаматтықтың үш әрпін енгізіңіз
arrivals-born = Туған күні
arrivals-born-missing = Туған күнін енгізіңіз
arrivals-passport = Паспорт нөмірі
arrivals-visa = Виза нөмірі
arrivals-visa-hint = Қонаққа виза қажет болмаса, бос қалдырыңыз

## Хабарлама беру
arrivals-file-title = Хабарлама беру
arrivals-file-submit = Хабарламаны беру
arrivals-late-warning = Мерзім өтіп кетті. Хабарлама бәрібір қабылданады, кешіккені туралы белгі қойылады.
arrivals-region = Өңір
arrivals-region-missing = Өңірді таңдаңыз
arrivals-address = Тұратын мекенжайы
arrivals-address-hint = Елді мекен, көше, үй, пәтер немесе қонақүй
arrivals-address-missing = Тұратын мекенжайын енгізіңіз
arrivals-departure = Жоспарланған кету күні
arrivals-departure-missing = Жоспарланған кету күнін енгізіңіз
arrivals-departs-before-arrival = Жоспарланған кету күні келген күннен ерте бола алмайды: { $arrived }
arrivals-stopped = Кіру туралы жазба шекарада түзетілген, хабарлайтын ештеңе жоқ
arrivals-correct-title = Хабарламаны түзету
arrivals-correct-submit = Түзетуді беру
arrivals-moved = Қонақ көшті немесе басқа өңірге барды: мәлімдеу
arrivals-notice-filed = Хабарлама берілді.
arrivals-notice-filed-before = Бұл келу туралы хабарлама бұрын берілген. Бұл – соның түбіртегі.
arrivals-notice-corrected = Түзету берілді. Бірінші хабарлама мен оның уақыты сақталды.

## Түбіртектер
arrivals-receipts-title = Түбіртектер
arrivals-receipts-none = Хабарлама берілген жоқ.
arrivals-receipt-first = хабарлама, берілген уақыты: { $at }
arrivals-receipt-of-correction = түзету, берілген уақыты: { $at }
arrivals-receipt-title = Хабарламаңыздың түбіртегі
arrivals-receipt-lead = Түбіртекті сақтап қойыңыз немесе басып шығарыңыз: ол ненің және қашан берілгенін растайды.
arrivals-paper-title = Қазақстан Республикасы · Келу туралы хабарламаның түбіртегі
arrivals-paper-of-correction = Қазақстан Республикасы · Келу туралы хабарламаны түзетудің түбіртегі
arrivals-receipt-number = Түбіртек нөмірі
arrivals-filed-at = Берілген уақыты
arrivals-fingerprint = Берілген мәліметтің SHA-256 бақылау қосындысы

## Қызметкердің жұмыс орны
arrivals-desk-due = Мерзімі бүгін бітеді
arrivals-desk-missing = Мерзімі өткен, хабарлама жоқ
arrivals-desk-late = Кешігіп берілген
arrivals-desk-filed = Барлық берілгендер
arrivals-desk-none = Мұндайлар жоқ.
