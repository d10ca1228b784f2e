### Консулдық алымды төлеу, әкімші журналы және сынақ банкі.

payments-application = Өтініш
payments-fee = Консулдық алым
payments-amount = Сома
payments-state = Күйі
payments-began = Басталды
payments-next = Одан әрі не болады

## Төлемнің алдында
payments-pay-title = Консулдық алымды төлеу
payments-not-refundable = Консулдық алым қайтарылмайды: визадан бас тартылса да, өтінішті кері қайтарып алсаңыз да, оның мерзімі өтсе де.
payments-pay-leaves = Қазір сіз порталдан шығасыз. Төлем эквайер банктің бетінде жүргізіледі, содан кейін осында ораласыз.
payments-pay-card = Сізге банк картасы қажет. Портал оның нөмірін көрмейді.
payments-pay-submit = Төлемге өту
payments-pay-go-on = Төлемді жалғастыру

## Төлеудің қажеті жоқ
payments-draft-title = Әзірге төлеудің қажеті жоқ
payments-draft-body = Алым өтініш толтырылып, берілгеннен кейін төленеді.
payments-already-paid-title = Алым төленген
payments-already-paid-body = Осы өтініш бойынша консулдық алым алынды. Қайта төлеудің қажеті жоқ.
payments-over-title = Өтініш жабылған
payments-over-body = Өтініш кері қайтарып алынған немесе мерзімі өткен, сондықтан алым төленбейді. Содан кейін төленген ақша сізге қайтарылады.
payments-later-title = Эквайер банк жауап бермей тұр
payments-later-body = Қазір төлемді ашу мүмкін болмады. Өтінішіңіз сақталды, ештеңе жоғалған жоқ. Бірнеше минуттан кейін қайталап көріңіз: алым сізден екі рет талап етілмейді.
payments-later-link = Төлемге оралу

## Төлемнің күйі
payments-paid-title = Алым алынды
payments-paid-body = Консулдық алым алынды, өтініш көші-қон қызметіне берілді. Сізге хат жібердік.
payments-unpaid-title = Алым әлі төленген жоқ
payments-unpaid-body = Эквайер банк төлемді әзірге алған жоқ. Өтініш төлемді күтіп тұрғанда, төлемді кез келген уақытта жалғастыра аласыз.
payments-pending-title = Банк төлемді растап жатыр
payments-pending-body = Карта қабылданды, банк әлі шешім шығарған жоқ. Қайта төлемеңіз. Әдетте бұл бір минутқа жетпейді; хатпен де хабарлаймыз.
payments-expired-title = Төлем бетінің мерзімі өтті
payments-expired-body = Ақша алынған жоқ. Төлемді қайта бастай аласыз; өтінішіңіз өзгеріссіз сақталды.
payments-declined-title = Картадан ақша алынбады
payments-declined-body = { $reason } Өтінішіңіз сақталды. Басқа картамен де қайталап көре аласыз.
payments-go-on = Төлем бетіне өту
payments-try-again = Қайталап көру
payments-check-again = Қайта тексеру
payments-to-application = Өтінішке оралу
payments-attempts = Төлемдеріңіз

payments-state-created = Дайындалуда
payments-state-sent = Әлі төленбеген
payments-state-pending = Банкте
payments-state-paid = Алынды
payments-state-failed = Өтпеді
payments-state-expired = Мерзімі өтті
payments-state-surplus = Екінші рет төленген
payments-state-returning = Қайтарылуда
payments-state-returned = Қайтарылды

payments-next-created = Төлем беті ашылуда.
payments-next-sent = Эквайер банктің бетінде төлей аласыз.
payments-next-pending = Шешімді банк қабылдайды. Сізден ештеңе талап етілмейді.
payments-next-paid = Бұл сіздің консулдық алымыңыз. Өтініш қаралуда.
payments-next-failed = Ақша алынған жоқ. Қайталап көре аласыз.
payments-next-expired = Ақша алынған жоқ. Қайталап көре аласыз.
payments-next-surplus = Бұл ақшаны төлеу қажет емес еді. Ол картаңызға қайтарылады.
payments-next-returning = Ақша картаңызға қайтарылып жатыр.
payments-next-returned = Ақша қайтарылды. Банкке оны есептеу үшін бірнеше күн қажет болуы мүмкін.

payments-decline-card = Банк картаны қабылдамады.
payments-decline-funds = Картада қаражат жеткіліксіз.
payments-decline-second-step = Төлем банкте расталмады.
payments-decline-other = Банк төлемді себебін көрсетпей қабылдамады.

## Әкімші журналы
payments-ledger-title = Төлемдер
payments-deeds = Әрекет
payments-return = Қайтаруды бекіту
payments-surplus-title = Қайтарылуға тиіс
payments-surplus-body = Алым болмаған ақша: бір өтініш бойынша екі рет немесе төлемді енді күтпейтін өтініш бойынша төленген. Консулдық алымның өзі қайтарылмайды.
payments-surplus-none = Қайтаратын ештеңе жоқ.
payments-held-title = Сенім білдірілмеген хабарламалар
payments-held-body = Оларға эквайер банк қол қойған, бірақ олар төлемге сәйкес келмейді. Олар ештеңені өзгертпеді. Эквайерден сұраңыз.
payments-held-none = Мұндай хабарлама жоқ.
payments-held-at = Алынған уақыты
payments-held-why = Себебі
payments-held-reference = Мұндай төлем жоқ
payments-held-checkout = Төлем үшін ашылған беттен басқа бет
payments-held-amount = Сұралғаннан басқа сома
payments-held-currency = Сұралғаннан басқа валюта
payments-acquirer = Эквайер
payments-event = Оқиға
payments-all-title = Барлық төлемдер
payments-returned-notice = Ақша қайтарылды.
payments-returning-notice = Эквайер жауап бермей тұр. Қайтару белгіленді, сұрау қайталанады.
payments-not-surplus-title = Бұл төлемді қайтаруға болмайды
payments-not-surplus-body = Алым болмаған ақша ғана, бір рет қана қайтарылады. Бұл төлемнің күйі: { $state }.

## Сынақ банкі
payments-sandbox-bank = Sandbox Bank
payments-sandbox-note = Бұл – сынақ банкі. Ақша алынбайды, нағыз карталар қабылданбайды.
payments-sandbox-card-title = Картамен төлеу
payments-sandbox-to = Алушы
payments-sandbox-for = Мақсаты
payments-sandbox-number = Карта нөмірі
payments-sandbox-expiry = Жарамдылық мерзімі
payments-sandbox-expiry-hint = Айы және жылы, мысалы 04/30
payments-sandbox-code = Қауіпсіздік коды
payments-sandbox-code-hint = 3 немесе 4 цифр
payments-sandbox-pay = { $amount } төлеу
payments-sandbox-cancel = Бас тарту және алушыға оралу
payments-sandbox-another-card = Басқа картаны байқап көре аласыз.
payments-sandbox-cards-title = Сынақ карталары
payments-sandbox-cards-body = Осы нөмірлердің бірін, кез келген қауіпсіздік кодын және кез келген болашақ мерзімді пайдаланыңыз.
payments-sandbox-card-approved = Төлем өтеді.
payments-sandbox-card-declined = Төлем қабылданбайды.
payments-sandbox-card-second-step = Банк карта иесінен растауды сұрайды.
payments-sandbox-number-missing = Карта нөмірін енгізіңіз
payments-sandbox-number-wrong = Карта нөмірін картада көрсетілгендей енгізіңіз
payments-sandbox-expiry-wrong = Жарамдылық мерзімін енгізіңіз: айы мен жылы, мысалы 04/30
payments-sandbox-expired = Бұл картаның мерзімі өткен
payments-sandbox-code-wrong = 3 немесе 4 цифрдан тұратын қауіпсіздік кодын енгізіңіз
payments-sandbox-second-step-title = Төлемді растаңыз
payments-sandbox-second-step-body = Картаңызды шығарған банк бұл төлемнің сіздікі екенін сұрайды.
payments-sandbox-card = Карта
payments-sandbox-ending = соңғы цифрлары { $digits }
payments-sandbox-approve = Растау
payments-sandbox-refuse = Бас тарту
payments-sandbox-paid-title = Төлем аяқталды
payments-sandbox-paid-body = Алушыға хабарланды. Қайта төлеудің қажеті жоқ.
payments-sandbox-over-title = Төлем беті жабылған
payments-sandbox-over-body = Мұнда енді ештеңе төленбейді. Қайта бастау үшін алушыға оралыңыз.
payments-sandbox-back = Алушыға оралу

payments-charged = Картаңыздан алынады
payments-charged-rate = Банк { $quote } қабылдайды. Бұл – алымның { $day } күнгі бағаммен, 1 { $base } үшін { $rate } { $quote }, есептелген сомасы.
payments-amount-charged = { $fee } (алынғаны: { $charged })
payments-receipt = Түбіртек (PDF)
payments-surplus-two = Әр қайтаруды екі түрлі әкімші бекітеді. Содан кейін банк ақшаны түскен картасына жібереді.
payments-surplus-count = { $count ->
    [0] Қайтаратын ештеңе жоқ
   *[other] Қайтарылатын { $count } төлем
}
payments-approvals = Бекітулер
payments-approved-by = Бекіткен: { $names }.
payments-approved-by-nobody = Әлі ешкім бекіткен жоқ.
payments-approved-by-you = Сіз бекіттіңіз. Тағы бір әкімші бекітуі керек.
payments-approved-by-one = Бекіткен: { $names }. Сіз бекіткен соң ақша кері жіберіледі.
payments-approved-notice = Бекітілді. Тағы бір әкімші бекітуі керек.
payments-approved-already-title = Сіз мұны бекітіп қойғансыз
payments-approved-already-body = Ақша екі түрлі әкімші бекіткенде қайтарылады. Екінші бекітуді әріптесіңізден сұраңыз.
payments-too-new-title = Тіркелгіңіз тым жаңа
payments-too-new-body = Қайтаруды тіркелгісіне кемінде үш күн болған әкімшілер бекітеді. Екі әріптесіңізден сұраңыз.
payments-held-sent-back = Портал қайтармаған ақша қайтарылған

payments-days-title = Күндер бойынша қорытынды және салыстыру
payments-days-body = Күндер – Қазақстан уақыты бойынша. Әр түнде банктердің өткен күнгі тізімдері алынып, порталдың есебімен салыстырылады; есепте жоқ ақша туралы банктен бірден сұралады.
payments-days-none = Бұл күндері ақша түскен жоқ.
payments-export = Осы күндерді жүктеп алу (CSV)
payments-day = Күн
payments-fees = Түскен алымдар
payments-charged-total = Есептен шығарылды
payments-others = Алым емес
payments-list = Банктің тізімі
payments-sum = { $count }: { $sum }
payments-list-none = Алынған жоқ
payments-list-agrees = Сәйкес келеді
payments-list-differs = { $count } айырмашылық
payments-day-title = { $day } күнгі төлемдер
payments-day-none = Бұл күні ақша түскен жоқ.
payments-list-missing = Бұл күнгі тізім әлі алынған жоқ.
payments-list-asked = Тізім { $at } алынды.
payments-list-file = Тізім { $at } файлдан оқылды.
payments-list-fetch = Тізімді қайта сұрау
payments-list-upload = Тізімді файлдан оқу
payments-list-upload-file = Осы күннің файлы
payments-list-upload-hint = Бірінші жолында бағандары аталған CSV: transaction, amount және currency, бар болса invoice пен status
payments-list-upload-submit = Файлды оқу
payments-list-taken-notice = Тізім алынды.
payments-list-later-notice = Банк тізім бермеді. Кейінірек қайталаңыз немесе файлдан оқыңыз.
payments-differs = Айырмашылық
payments-capture = Операция
payments-listed = Тізімде
payments-booked = Есепте
payments-differs-not-booked = Бұл ақша есепте жоқ
payments-differs-amount = Басқа сома
payments-differs-went-back = Ақшаны портал қайтармаған
payments-differs-not-listed = Бұл ақша банктің тізімдерінде жоқ
payments-acquirer-stripe = Stripe
payments-acquirer-halyk = Halyk ePay
payments-list-error-text = Файл UTF-8 мәтіні болуы керек
payments-list-error-column = Файлдың бірінші жолында { $name } бағаны жоқ
payments-list-error-line = { $line }-жолды оқу мүмкін емес: { $text }
payments-list-error-length = Файлда жол жоқ
payments-receipt-title = Консулдық алымның төленгені туралы түбіртек
payments-receipt-charged = Картадан алынды
payments-receipt-rate = Бағам
payments-receipt-rate-of = 1 { $base } үшін { $rate } { $quote }, { $day }
payments-receipt-received = Түсті
payments-receipt-order = Тапсырыс нөмірі
payments-receipt-note = Уақыт Қазақстан бойынша көрсетілген. Түбіртек алымның түскенін растайды; ол виза емес және елге кіру құқығын бермейді.
