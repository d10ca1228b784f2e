### Шақырулар: шақырушы тараптың кабинеті және қызметкерлердің кезегі.

## Шолу және тізім
invitations-overview-title = Шолу
invitations-list-title = Сіздің шақыруларыңыз
invitations-list-empty = Сіз әлі шақыру берген жоқсыз.
invitations-new-start = Қонақ шақыру
invitations-to-correct-title = Сіз түзететін шақырулар
invitations-latest-title = Соңғы шақырулар
invitations-all = Барлық шақыруларыңыз
invitations-first-page = Бірінші бетке оралу
invitations-figure-filed = { $count ->
       *[other] шақыру көші-қон қызметінің қарауын күтуде
    }
invitations-figure-returned = { $count ->
       *[other] шақыруды түзету керек
    }
invitations-figure-open = { $count ->
       *[other] мақұлданған шақыру күшінде
    }
invitations-guest = Қонақ
invitations-state = Күйі
invitations-number = Шақыру нөмірі
invitations-party = Шақырушы тарап
invitations-party-identification = БСН немесе ЖСН
invitations-party-address = Мекенжайы
invitations-party-telephone = Телефоны
invitations-filed = Берілген уақыты

## Күйі
invitations-stage-filed = Қаралуын күтуде
invitations-stage-returned = Түзету керек
invitations-stage-approved = Мақұлданды
invitations-stage-refused = Бас тартылды
invitations-stage-withdrawn = Қайтарып алынды
invitations-stage-over = Мерзімі өтті
invitations-next-filed = Көші-қон қызметі шақыруды қарап жатыр. Шешім қабылданғанда сізге хат келеді.
invitations-next-returned = Шешім қабылдау үшін көші-қон қызметіне түзету қажет. Шақыруды түзетіп, қайта беріңіз.
invitations-next-approved = Бұл нөмірді қонағыңызға беріңіз. Қонақ оны визаға өтініште сіз көрсеткен паспорт нөмірімен, туған күнімен және азаматтығымен бірге енгізеді.
invitations-next-over = Шақырудың соңғы күні өтіп кетті. Ол бойынша визаға өтініш беруге болмайды.
invitations-next-refused = Көші-қон қызметі шақырудан бас тартты. Жаңа шақыру бере аласыз.
invitations-next-withdrawn = Сіз шақыруды қайтарып алдыңыз. Ол бойынша визаға өтініш беруге болмайды.
invitations-paper-title = Шақыру: { $guest }
invitations-reason = Себебі
invitations-correct-start = Шақыруды түзету
invitations-withdraw-start = Бұл шақыруды қайтарып алу

## Тарихы
invitations-history-title = Тарихы
invitations-step-file = Берілді
invitations-step-correct = Түзетіліп, қайта берілді
invitations-step-send-back = Түзетуге қайтарылды
invitations-step-approve = Мақұлданды
invitations-step-refuse = Бас тартылды
invitations-step-withdraw = Қайтарып алынды
invitations-by-party = Шақырушы тарап
invitations-by-service = Көші-қон қызметі

## Нысан
invitations-new-title = Қонақ шақыру
invitations-new-lead = Бір шақыру бір адамға беріледі. Әр балаға жеке шақыру керек. Қонақтың деректерін паспортынан көшіріңіз: визаға өтініш солармен салыстырылады.
invitations-correct-title = Шақыруды түзету
invitations-returned-why = Неліктен қайтарылды
invitations-guest-title = Қонақ
invitations-journey-title = Сапар
invitations-surname = Тегі
invitations-surname-hint = Паспорттағыдай латын әріптерімен. Паспортта бір ғана есім болса, оны осында енгізіңіз.
invitations-given-names = Есімдері
invitations-given-names-hint = Паспорттағы барлық есімдері. Паспортта есімі көрсетілмесе, бос қалдырыңыз.
invitations-none = Жоқ
invitations-citizenship = Азаматтығы
invitations-citizenship-hint = Тізімде тек электрондық виза берілетін азаматтықтар бар. Гонконг, Макао, Аруба немесе Фарер аралдарының паспорты болса, сол аумақты таңдаңыз.
invitations-united-states = АҚШ
invitations-united-states-treatment = АҚШ (тек 30 күннен ұзақ емделу)
invitations-born = Туған күні
invitations-born-hint = Мысалы, 27 3 1985
invitations-sex = Жынысы
invitations-sex-hint = Паспорттағыдай
invitations-sex-f = Әйел
invitations-sex-m = Ер
invitations-sex-x = Паспортта көрсетілмеген
invitations-passport-number = Паспорт нөмірі
invitations-passport-number-hint = Ең көбі 9 әріп пен цифр, мысалы L898902C3
invitations-category = Сапар мақсаты және виза санаты
invitations-category-named = { $purpose }, { $code }: { $name }
invitations-purpose = Мақсаты
invitations-institution = Медициналық мекеме
invitations-institution-hint = Тек емделу үшін: Қазақстандағы мекеменің атауы
invitations-entries = Кіру саны
invitations-stay = Болу мерзімі
invitations-stay-hint = Қонақ Қазақстанда барлығы неше күн бола алады
invitations-stay-days = { $days } күн
invitations-period = Кезең
invitations-period-named = { $from } – { $until }
invitations-from = Бірінші күні
invitations-from-hint = Қонақ Қазақстанға кіре алатын бірінші күн. Бүгін немесе кейінірек.
invitations-until = Соңғы күні
invitations-until-hint = Бірінші күннен кейін бір жылдан аспауы керек
invitations-places = Баратын жерлері
invitations-places-hint = Қалалар, елді мекендер немесе облыстар, мысалы Астана мен Алматы
invitations-to-check = Жалғастыру
invitations-check-title = Берер алдында шақыруды тексеріңіз
invitations-check-text = Шақыруды бере отырып, осы деректердің дұрыс екенін және қонақты қабылдайтыныңызды растайсыз.
invitations-file = Шақыруды беру
invitations-change = Жауаптарды өзгерту

## Жауаптағы қателер
invitations-error-citizenship = Қонақтың азаматтығын таңдаңыз
invitations-error-not-listed = Бұл елдің азаматтары бүгін электрондық виза ала алмайды. Басқа азаматтықты таңдаңыз немесе консулдыққа жүгініңіз.
invitations-error-born-missing = Қонақтың туған күнін енгізіңіз
invitations-error-born = Туған күні бүгіннен кеш болмауы керек
invitations-error-sex = Паспортта көрсетілген жынысын таңдаңыз
invitations-error-filed-otherwise = Осы нысан бойынша басқа жауаптары бар шақыру берілген және ол күшінде. Осы жауаптарды тағы бір шақыру ретінде беру үшін жалғастырыңыз. Берілгенін өзгерту үшін оны шақыруларыңыздың тізімінен ашыңыз.
invitations-error-category = Сапар мақсаты мен виза санатын таңдаңыз
invitations-error-united-states = АҚШ азаматтарына 30 күнге дейін виза қажет емес. Олар электрондық визаны тек 30 күннен ұзақ емделу үшін ала алады: емделуді және кемінде 31 күндік кезеңді таңдаңыз.
invitations-error-institution = Медициналық мекеменің атауын енгізіңіз
invitations-error-entries = Кіру санын таңдаңыз
invitations-error-stay = Болу мерзімін таңдаңыз
invitations-error-from = Бірінші күнді енгізіңіз
invitations-error-begun = Бірінші күн бүгін немесе кейінірек болуы керек
invitations-error-until = Соңғы күнді енгізіңіз
invitations-error-backwards = Соңғы күн бірінші күннен бұрын болмауы керек
invitations-error-period = Кезең бір жылдан аспауы керек: ең кеш соңғы күн – { $latest }
invitations-error-places = Баратын жерлерді енгізіңіз
invitations-error-reason = Себебін енгізіңіз: оны шақырушы тарап оқиды
invitations-error-ruling = Шешіміңізді таңдаңыз
invitations-error-over = Шақырудың соңғы күні өтіп кетті, сондықтан оны мақұлдауға болмайды. Бас тартыңыз немесе түзетуге қайтарыңыз.

## Қайтарып алу
invitations-withdraw-title = Шақыруды қайтарып алу
invitations-withdraw-whom = Шақыру { $guest } атына берілген.
invitations-withdraw-warning = Қайтарып алынған шақыру бойынша визаға өтініш беруге болмайды, бұл әрекеттің күшін жоюға болмайды.
invitations-withdraw-submit = Шақыруды қайтарып алу
invitations-withdraw-keep = Күшінде қалдыру
invitations-in-use-title = Шақыруды енді қайтарып алуға болмайды
invitations-in-use-body = Қонағыңыз ол бойынша визаға өтініш беріп қойған.

## Не істелді
invitations-notice-filed = Шақыру берілді. Көші-қон қызметі оны қарайды.
invitations-notice-withdrawn = Шақыру қайтарып алынды.
invitations-notice-approved = Шақыру мақұлданды, нөмірі шақырушы тарапқа жіберілді.
invitations-notice-refused = Шақырудан бас тартылды, себебі шақырушы тарапқа хабарланды.
invitations-notice-returned = Шақыру түзету үшін шақырушы тарапқа қайтарылды.
invitations-stale-title = Сізден бұрын біреу үлгерді
invitations-stale-body = Сіз бетті ашқаннан бері шақыру өзгерді. Қазіргі күйі: { $stage }. Ештеңе сақталмады.

## Қызметкердің жұмыс орны
invitations-queue-title = Қаралуын күтіп тұрған шақырулар
invitations-queue-waiting = { $count ->
        [0] Кезекте шақыру жоқ.
       *[other] Кезекте { $count } шақыру бар. Бірінші болып ең ерте берілгені тұр.
    }
invitations-changes-title = Түзету нені өзгертті
invitations-answer = Жауап
invitations-before = Бұрын
invitations-now = Қазір
invitations-ruling = Сіздің шешіміңіз
invitations-ruling-approve = Мақұлдау
invitations-ruling-approve-hint = Шақыруға нөмір беріледі.
invitations-ruling-send-back = Түзетуге қайтару
invitations-ruling-send-back-hint = Шақырушы тарап оны түзетіп, қайта береді.
invitations-ruling-refuse = Бас тарту
invitations-ruling-refuse-hint = Шақыруды қарау осымен аяқталады.
invitations-reason-hint = Бас тартқанда және қайтарғанда міндетті. Оны шақырушы тарап оқиды.
invitations-ruling-submit = Шешімді сақтау

## Filtering the queue
invitations-time-left = Уәде етілген мерзім
invitations-holder = Қарап жатыр
invitations-held-by-you = Сіз
invitations-queue-none-found = Мұнда шақыру жоқ.
invitations-filter-title = Нені көрсетуді таңдау
invitations-filter-party = Шақырушы тараптың БСН немесе ЖСН нөмірі
invitations-filter-party-hint = 12 цифр
invitations-filter-submit = Көрсету
invitations-filter-none = Күтіп тұрғанның бәрін көрсету
invitations-filter-no-party = Мұндай нөмірі бар шақырушы тарап жоқ. 12 цифрды тексеріңіз

## The record of an inviting party
invitations-record-title = Шақырушы тарап туралы мәлімет
invitations-record-filed = Берілген шақырулар
invitations-record-approved = Мақұлданған шақырулар
invitations-record-refused = Бас тартылған шақырулар
invitations-record-guests-refused = Қонақтарының бас тартылған өтініштері
invitations-record-late-notices = Кешігіп берілген келу хабарламалары
invitations-record-missing-notices = Қазір жетіспейтін келу хабарламалары

## Suspending an inviting party
invitations-to-the-party = Шақырушы тарапты ашу
invitations-of-the-party = Оның қаралып жатқан шақырулары
invitations-applications-of-the-party = Қонақтарының қаралып жатқан өтініштері
invitations-suspended = Тоқтатылған
invitations-suspended-title = Қазір шақыру бере алмайсыз
invitations-suspended-body = Көші-қон қызметі шақыру құқығыңызды уақытша тоқтатты. Себебі сізге жіберілген хатта көрсетілген. Ештеңе берілген жоқ.
invitations-suspend-lead = Тарап тоқтатылып тұрғанда, оның БСН немесе ЖСН нөмірімен ешкім жаңа шақыру бере алмайды. Бұрын берілгендер белгімен қаралады. Себебі оған хабарланады.
invitations-suspend-reason = Тоқтату себебі
invitations-suspend-hint = Бұл сөздерді шақырушы тарап оқиды
invitations-suspend = Шақырушы тарапты тоқтату
invitations-lift-lead = Тоқтату алынғанда, тарап қайтадан шақыра алады. Бұл туралы оған хабарланады.
invitations-lift-reason = Тоқтатуды алу себебі
invitations-lift = Тоқтатуды алып тастау
invitations-suspension-begun = Тоқтатылды
invitations-suspension-lifted = Тоқтату алынды
invitations-suspension-stale-title = Біреу сізден бұрын үлгерді
invitations-suspension-already = Шақырушы тарап тоқтатылып қойған. Ештеңе өзгерген жоқ.
invitations-suspension-none = Шақырушы тарап тоқтатылмаған. Ештеңе өзгерген жоқ.
invitations-notice-suspended = Шақырушы тарап тоқтатылды, оған хабарланды.
invitations-notice-lifted = Тоқтату алынды, шақырушы тарапқа хабарланды.

## Қайта шақыру
invitations-copy-title = Қайта шақыру
invitations-copy-lead = Нысан осы шақыру бойынша толтырылып ашылады. Жаңа күндерді көрсетсеңіз болғаны.
invitations-copy-same = Сол қонақты қайта шақыру
invitations-copy-another = Басқа қонақты сол сапарға шақыру

## Топтар
invitations-group = Топ
invitations-groups-start = Топты шақыру
invitations-groups-title = Топты файл арқылы шақыру
invitations-groups-lead = Бір файлмен 10 000 қонаққа дейін шақыруға болады, әрқайсысына бір жол. Алдымен әр жол тексеріледі, есепті оқығаныңызша ештеңе берілмейді. Әр қонақтың өз шақыруы мен өз нөмірі болады.
invitations-groups-sent = Топтарыңыз
invitations-template-xlsx = XLSX үлгісі, ұяшықтарға жазуға болатын сөздерімен
invitations-template-csv = CSV үлгісі
invitations-template-guests = Қонақтар
invitations-template-codes = Не жазу керек
invitations-group-name = Топтың атауы
invitations-group-name-hint = Сіз де, көші-қон қызметі де тани алатындай, мысалы «Астанадағы конгресс, маусым»
invitations-group-name-missing = Топтың атауын көрсетіңіз
invitations-group-file = Файл
invitations-group-file-hint = UTF-8 кодтауындағы CSV немесе XLSX, ең көбі 10 мегабайт. Бірінші жолда үлгінің тақырыптары үш тілдің бірінде тұрады.
invitations-group-file-missing = Файлды таңдаңыз
invitations-group-file-again = Файлды қайта таңдаңыз: браузер оны сақтамайды
invitations-group-send = Жіберу және тексеру
invitations-group-sent = Жіберілді
invitations-group-lines = Жол саны
invitations-group-line = Жол
invitations-group-wrong = Қатесі
invitations-group-all = Барлығы
invitations-group-filed-at = Берілді
invitations-group-checking = Тексерілуде
invitations-group-unchecked = Тексеру мүмкін болмады
invitations-group-checked-good = Тексерілді: беруге болады
invitations-group-checked-bad = Тексерілді: қате жолдары бар
invitations-group-filing = Берілуде
invitations-group-filed = Берілді
invitations-group-sent-before = Дәл осы файлды бұрын жібергенсіз. Оның тобы осы.
invitations-group-notice-set-aside = Топ файлымен бірге жойылды.
invitations-group-held-up-bad-lines = Ештеңе берілген жоқ: кейбір жолдарда енді қате бар. Жаңа есепті оқыңыз.
invitations-group-held-up-no-good-lines = Ештеңе берілген жоқ: енді бірде-бір жолды беруге болмайды. Жаңа есепті оқыңыз.
invitations-group-held-up-no-places = Ештеңе берілген жоқ: осы жылы қалған шақыру саны файлдағы дұрыс жолдардан аз.
invitations-group-held-up-broken = Портал бұл файлды өңдей алмады, сондықтан одан ештеңе берілген жоқ. Қате біздің тарапымыздан, ол бізге белгілі.
invitations-group-verdict-checking = Жолдар тексерілуде. Бет өзі жаңарады; оны жауып, кейін оралуға болады.
invitations-group-verdict-unchecked = Топты жойып, файлды қайта жіберіңіз. Бұл да көмектеспесе, шақыруларды бір-бірлеп беріңіз немесе көші-қон қызметіне жазыңыз.
invitations-group-verdict-filing = Шақырулар берілуде. Бет өзі жаңарады; оны жауып, кейін оралуға болады.
invitations-group-verdict-good = { $count ->
        [one] { $count } жолда қате жоқ. Әзірге ештеңе берілген жоқ.
       *[other] { $count } жолда қате жоқ. Әзірге ештеңе берілген жоқ.
    }
invitations-group-verdict-none = Бірде-бір жолды беруге болмайды. Файлды түзетіп, қайта жіберіңіз.
invitations-group-verdict-bad = Дұрыс жолдар: { $good }. Қате жолдар: { $bad }. Әзірге ештеңе берілген жоқ. Файлды түзетіп, қайта жіберіңіз немесе дұрыс жолдарды ғана беріңіз.
invitations-group-verdict-filed = Барлық жол берілді.
invitations-group-verdict-filed-good = Дұрыс жолдар берілді. Берілмеген жолдар: { $bad }.
invitations-group-file-all = { $count ->
        [one] { $count } шақыруды беру
       *[other] { $count } шақыруды беру
    }
invitations-group-file-good = { $count ->
        [one] Дұрыс { $count } жолды ғана беру
       *[other] Дұрыс { $count } жолды ғана беру
    }
invitations-group-bad-title = Қате жолдар
invitations-group-bad-lead = Әр қате жол қатесімен бірге көрсетілген: түзетіп, сол күйінде қайта жіберіңіз.
invitations-group-bad-xlsx = Қате жолдар, XLSX
invitations-group-bad-csv = Қате жолдар, CSV
invitations-group-invitations = Топтың шақырулары
invitations-group-export-xlsx = Топтың барлық шақыруы, XLSX
invitations-group-export-csv = Топтың барлық шақыруы, CSV
invitations-group-set-aside = Топты жою
invitations-group-set-aside-hint = Файл мен оның есебі толық жойылады. 30 күн ішінде берілмеген топ өздігінен жойылады.
invitations-group-waiting = Шешім күтуде: { $waiting }, барлығы { $all }
invitations-group-decided = Топ бойынша
invitations-group-see = Бүкіл топты ашу
invitations-group-next = Топтағы шешім күткен келесі шақыру
invitations-group-first-waiting = Күткендерін ретімен қарау

## Топ жолындағы қателер
invitations-code-name-not-latin = паспорттың латын әріптерімен жазылмаған
invitations-code-citizenship-unknown = тізімде мұндай ел жоқ; атауын немесе үш әріпті кодын жазыңыз
invitations-code-sex-unknown = паспорттағыдай F, M немесе X деп жазыңыз
invitations-code-passport-number-unreadable = паспорт нөмірінде тек латын әріптері мен цифрлар болады
invitations-code-passport-number-too-long = паспорт нөмірінде ең көбі 9 әріп пен цифр болады
invitations-code-category-unknown = бүгін мұндай кодты виза санаты жоқ
invitations-code-entries-unknown = single (бір рет) немесе multiple (бірнеше рет) деп жазыңыз
invitations-code-stay-unknown = 30, 60 немесе 90 деп жазыңыз
invitations-code-born-impossibly = тірі жүрген ешкім ол күні туған жоқ
invitations-code-runs-backwards = бірінші күннен бұрын тұр
invitations-code-not-listed = бұл елдің азаматтары бүгін электрондық виза ала алмайды
invitations-code-institution = емделу үшін ғана көрсетіледі әрі емделуде міндетті
invitations-code-begun = бүгіннен ерте болмауы керек
invitations-code-period-too-long = мерзім бір жылдан аспайды: ең кеші { $detail }
invitations-code-united-states = АҚШ азаматтарын 30 күннен ұзақ емделуге ғана шақыруға болады
invitations-code-duplicate-of-line = { $detail }-жолда сол паспорт сол күндерге шақырылған
invitations-code-duplicate-of-invitation = сол паспортты сол күндерге бұрын шақырғансыз: { $detail }

## Кім береді
invitations-by-party-named = Шақырушы тарап: { $name }
invitations-by-the-portal = Портал
invitations-kept-title = Иелері жүргізетіндер

## Шақырушы тараптарды тексеру
invitations-unverified-title = Деректеріңізді тексеріп жатырмыз
invitations-unverified-body = Көші-қон қызметі әр шақырушы тарапты алғашқы шақыруына дейін тексереді. Тексеру аяқталғанда хат аласыз; оған дейін шақыру беруге болмайды. Келу туралы хабарлауға болады.
invitations-not-verified-title = Сіз шақыру бере алмайсыз
invitations-not-verified-body = Көші-қон қызметі деректеріңізді растай алмады. Иесі тіркеу деректерін түзете алады, содан кейін қызметкер оларды қайта тексереді. Ештеңе берілген жоқ.
invitations-parties-title = Шақырушы тараптар
invitations-parties-lead = Тексерілгенге дейін тарап шақыру бермейді. Ертерек тіркелген бірінші тұрады.
invitations-parties-none = Мұнда шақырушы тарап жоқ.
invitations-party-kind = Түрі
invitations-party-registered = Тіркелген немесе түзетілген уақыты
invitations-party-waiting = Тексеруді күтуде
invitations-party-refused = Расталмаған
invitations-party-verified = Расталған
invitations-alike = { $count ->
        [one] тағы { $count } рет тіркелген
       *[other] тағы { $count } рет тіркелген
    }
invitations-alike-warning = Бұл БСН немесе ЖСН басқаларда да тіркелген. Олардың бір тарап емес екенін және біреудің өзгенің нөмірін пайдаланбайтынын тексеріңіз.
invitations-alike-verified = тексерілген, осы жылы { $filed } шақыру берген
invitations-alike-unverified = тексерілмеген
invitations-alike-quota = Жылдық квота осы БСН немесе ЖСН бойынша тексерілгендердің бәріне ортақ. Олар берген шақырулар бірге есептеледі.
invitations-verdict = Тарап өзі айтқан тұлға ма?
invitations-verdict-verify = Растау
invitations-verdict-verify-hint = Тарап бірден шақыру бере алады, бұл оған хабарланады.
invitations-verdict-refuse = Бас тарту
invitations-verdict-refuse-hint = Тарап бұрынғыдай шақыру бере алмайды, себебі оған хабарланады. Ол деректерін түзете алады, сонда қайта тексеріледі.
invitations-verdict-reason-hint = Бас тартқанда қажет. Тарап оны хаттан оқиды.
invitations-verdict-submit = Шешімді сақтау
invitations-error-verdict = Тарапты растау-растамауды таңдаңыз
invitations-verdict-verified = Расталды
invitations-verdict-refused = Расталмады
invitations-judged-body = Бет ашық тұрғанда бұл тарап бойынша шешімді басқа біреу қабылдады немесе тарап деректерін түзетті. Ештеңе сақталған жоқ.
invitations-notice-verified = Шақырушы тарап расталды, оған хабарланды.
invitations-notice-not-verified = Шақырушы тарап расталмады, себебі оған хабарланды.
invitations-suspension-title = Тоқтата тұру
invitations-party-history = Тарихы
invitations-refusal-lead = Көші-қон қызметі былай деп жазды:
invitations-registration-kept = Тараптың тіркеу деректері
invitations-registration-title = Тіркеу деректерін түзету
invitations-registration-owners = Тіркеу деректерін ұйымыңыздың иесі түзетіп, қайта тексеруге жібере алады.
invitations-registration-refused = Көші-қон қызметі тарапты растай алмады. Төменде қате жазылғанын түзетіңіз немесе неліктен дұрыс екенін түсіндіріңіз. Содан кейін қызметкер деректерді қайта тексереді, сізге хат келеді.
invitations-registration-verified = Тарап расталды және шақыру бере алады. Бірдеңе өзгерсе, көші-қон қызметіне хабарлаңыз.
invitations-registration-remark = Қызметкер білуге тиіс жайт
invitations-registration-remark-hint = Жоғарыда бірдеңе түзетсеңіз, міндетті емес. Мысалы: биыл көшенің аты өзгерді.
invitations-registration-submit = Қайта тексеруге жіберу
invitations-registration-corrected = Тіркеу деректері түзетілді
invitations-registration-not-refused = Деректер тексеруді күтуде немесе расталып қойған. Ештеңе өзгертілген жоқ.
invitations-notice-registration-corrected = Деректер қайта тексеруге жіберілді.
invitations-error-nothing-corrected = Бірдеңені түзетіңіз немесе деректердің неліктен дұрыс екенін түсіндіріңіз
invitations-told-anew = { $field }: { $was } → { $is }
invitations-party-corrected = түзетілген

## Жылдық квоталар
invitations-year-places = Осы жылғы шақырулар
invitations-year-places-of = { $quota } ішінен { $filed }
invitations-figure-places = { $left ->
        [0] шақыру осы жылы берілді; басқа қалған жоқ
       *[other] шақыру осы жылы берілді; { $left } қалды
    }
invitations-no-places-title = Осы жылғы шақырулар таусылды
invitations-no-places-body = Осы күнтізбелік жылы бере алатын { $quota } шақырудың { $filed } берілді; қалғаны қажеттен аз. Шақыру беру { $opens } қайта ашылады. Оған дейін көбірек керек болса, көші-қон қызметіне жазыңыз. Ештеңе берілген жоқ.
invitations-quota-title = Жылдық квота
invitations-quota-places = Күнтізбелік жылдағы шақыру саны
invitations-quota-places-hint = Осы сәттен бастап, тек осы БСН немесе ЖСН үшін. Жалпы квотаны қайтару үшін бос қалдырыңыз.
invitations-quota-submit = Квотаны белгілеу
invitations-quota-own = Квота: жылына { $places }
invitations-quota-default-again = Жалпы квота қайта қолданылады
invitations-quota-set-since = Бет ашық тұрғанда квотаны басқа біреу белгіледі. Ештеңе сақталған жоқ.
invitations-notice-quota = Квота белгіленді, шақырушы тарапқа хабарланды.
invitations-quotas-title = Шақырушы тараптардың жылдық квотасы
invitations-quotas-lead = Өз квотасы белгіленбесе, тарап Қазақстан уақыты бойынша күнтізбелік жылда қанша шақыру бере алады. Кері қайтарылғандар мен бас тартылғандар да саналады. Жол өзгермейді: кейінгі күннен жаңасы басталады.
invitations-quota-from = Қай күннен
invitations-quota-from-hint = Ертеңнен ерте емес
invitations-error-quota-places = 0-ден 1 000 000-ға дейінгі бүтін санды енгізіңіз
invitations-error-quota-from = Қай күннен қолданылатынын көрсетіңіз
invitations-error-quota-set-already = Бұл күннен басқа сан басталып қойған
invitations-error-quota-too-soon = Ең ерте күн – { $earliest }
invitations-notice-quota-default = Жылдық квота белгіленді.
invitations-foreseen-parties = Өз саны жоқ расталған тараптар: { $parties }. Сол күннен бастап әрқайсысы күнтізбелік жылда { $places } шақыру бере алады.
invitations-foreseen-used-up = Олардың ішінде сол жылы сонша немесе одан көп беріп қойған және енді бере алмайтын тараптар: { $parties }.
invitations-foreseen-filed = Сол жылы берілгені: { $filed }

## Қызметкердің қолындағы шақыру
invitations-free = Бұл шақыруды ешкім алған жоқ. Шешім қабылдау үшін оны алыңыз.
invitations-take = Шақыруды алу
invitations-mine = Шақыру { $until } дейін сізге бекітілген. Басқалар сіздің есіміңізді көреді.
invitations-put-back = Кезекке қайтару
invitations-held-by = Бұл шақыруды { $until } дейін { $name } қарап жатыр. Сіз оны оқи аласыз, бірақ шешім қабылдай алмайсыз.
invitations-notice-put-back = Шақыру қайтадан басқаларға қолжетімді.
invitations-held-title = Бұл шақыруды басқа қызметкер қарап жатыр
invitations-not-taken-title = Алдымен шақыруды алыңыз
invitations-not-taken-body = Шақыру сізге бекітілмеген, сондықтан ештеңе сақталған жоқ. Оны алып, тағы бір рет қарап шығып, шешім қабылдаңыз.
invitations-looks-link = Бұл шақыруды кім қарады
