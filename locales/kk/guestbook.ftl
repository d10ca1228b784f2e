### Шақырушы тарап сақтайтын қонақтар мен үй-жайлар.

guestbook-guests-title = Сақталған қонақтар
guestbook-guests-lead = Шақырулар мен келу туралы хабарламаларды толтыру үшін сақтаған қонақтарыңыз. Қонақты нысан астындағы белгімен немесе осы жерде сақтауға болады.
guestbook-guests-search = Аты-жөні немесе паспорт нөмірі
guestbook-guests-search-hint = Аты-жөнінің латын әріпті кез келген бөлігі немесе нөмірдің басы
guestbook-places-title = Сақталған мекенжайлар
guestbook-places-lead = Шақырулар мен келу туралы хабарламаларды толтыру үшін сақтаған мекенжайларыңыз. Мекенжайды нысан астындағы белгімен немесе осы жерде сақтауға болады.
guestbook-places-search = Мекенжай
guestbook-search = Іздеу
guestbook-none = Мұнда ештеңе жоқ.
guestbook-more = Тағы көрсету
guestbook-first-page = Бірінші бетке оралу
guestbook-guest-add = Қонақты сақтау
guestbook-guest-new = Жаңа қонақ
guestbook-place-add = Мекенжайды сақтау
guestbook-place-new = Жаңа мекенжай
guestbook-guest = Қонақ
guestbook-surname = Тегі
guestbook-surname-hint = Паспорттағыдай латын әріптерімен. Паспортта бір ғана есім болса, соны осында жазыңыз.
guestbook-given-names = Есімдері
guestbook-citizenship = Азаматтығы
guestbook-citizenship-hint = Үш әріпті код, мысалы IND немесе TUR
guestbook-citizenship-missing = Азаматтықтың үш әрпін көрсетіңіз
guestbook-born = Туған күні
guestbook-born-missing = Туған күнін көрсетіңіз
guestbook-sex = Жынысы
guestbook-sex-hint = Шақыруға керек, хабарламаға керек емес
guestbook-sex-f = Әйел
guestbook-sex-m = Ер
guestbook-sex-x = Паспортта көрсетілмеген
guestbook-passport = Паспорт нөмірі
guestbook-passport-hint = Қонақтың паспорты жаңа болса, нөмірін осында жазыңыз: бұрынғысы күнімен бірге сақталады.
guestbook-passports = Паспорттар және олар қай уақыттан белгілі
guestbook-region = Өңір
guestbook-address = Мекенжай
guestbook-address-hint = Елді мекен, көше, үй, пәтер немесе қонақүй
guestbook-address-missing = Мекенжайды көрсетіңіз
guestbook-kind = Үй-жай түрі
guestbook-kind-hint = Міндетті емес
guestbook-save = Сақтау
guestbook-use = Пайдалану
guestbook-invite = Шақыруды толтыру
guestbook-notify = Келу туралы хабарламаны толтыру
guestbook-remove = Жою
guestbook-remove-hint = Мұнда жойылған дерек қайтарылмайды. Берілген шақырулар мен хабарламалар сол күйінде қалады.
guestbook-guest-saved-already = Аты-жөні, туған күні және азаматтығы осындай қонақ бұрын сақталған
guestbook-place-saved-already = Бұл мекенжай бұрын сақталған
guestbook-notice-guest-saved = Қонақ сақталды.
guestbook-notice-guest-removed = Қонақ жойылды.
guestbook-notice-place-saved = Мекенжай сақталды.
guestbook-notice-place-removed = Мекенжай жойылды.

## Басқа нысандардың астында
guestbook-remember = Келесі жолға
guestbook-remember-guest = Осы қонақты есте сақтау
guestbook-remember-premises = Осы мекенжайды есте сақтау
guestbook-fill-in-guest = Сақталған қонақ бойынша толтыру
guestbook-fill-in-premises = Сақталған мекенжай бойынша толтыру

## Өңірлер мен үй-жайлар
guestbook-region-missing = Өңірді таңдаңыз
guestbook-premises-hotel = Қонақүй
guestbook-premises-hostel = Хостел
guestbook-premises-dwelling = Үй немесе пәтер
guestbook-premises-dormitory = Жатақхана
guestbook-premises-medical-institution = Медициналық мекеме
guestbook-premises-other = Басқа
