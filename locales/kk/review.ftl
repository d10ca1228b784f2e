### The officers' work on applications.

## The queues
review-queue-title = Қаралатын өтініштер
review-queue-link = Қаралатын өтініштер
review-queue-asked-title = Өтініш берушінің жауабын күтіп тұр
review-queue-asked-link = Өтініш берушінің жауабын күтіп тұрған өтініштер
review-queue-empty = Күтіп тұрған өтініш жоқ.
review-queue-tally = { $count } өтініш күтіп тұр, ең ертесі түскен уақыт: { $oldest }.
review-reference = Өтініш нөмірі
review-waiting-since = Күту басталды
review-citizenship = Азаматтығы
review-purpose = Сапар мақсаты
review-visit-begins = Сапардың басталуы
review-holder = Қарап жатыр
review-held-by-you = Сіз
review-begins = { $date } ({ $days ->
        [0] бүгін
       *[other] { $days } күннен кейін
    })
review-begins-past = { $date } (басталып кетті)

## One application
review-case-title = { $reference } өтініші
review-free = Бұл өтінішті ешкім алған жоқ. Шешім қабылдау үшін оны алыңыз.
review-take = Өтінішті алу
review-mine = Өтініш { $until } дейін сізге бекітілген. Басқалар сіздің есіміңізді көреді.
review-put-back = Кезекке қайтару
review-held-by = Бұл өтінішті { $until } дейін { $name } қарап жатыр. Сіз оны оқи аласыз, бірақ шешім қабылдай алмайсыз.
review-to-the-visa = Визаны ашу
review-to-the-invitation = Шақыруды ашу
review-facing-title = Мәліметтер қатар
review-differences = { $count ->
        [0] Мәліметтер сәйкес келеді.
       *[other] { $count } мәліметте айырмашылық бар.
    }
review-answer-column = Мәлімет
review-paper-typed = Өтініш
review-paper-zone = Машинамен оқылатын аймақ
review-paper-invitation = Шақыру
review-not-told = –
review-surname = Тегі
review-given-names = Аты
review-nationality = Паспорттағы азаматтығы
review-issuing-authority = Берген мемлекет
review-born = Туған күні
review-sex = Жынысы
review-passport-number = Паспорт нөмірі
review-expires = Паспорттың жарамдылық мерзімі
review-photograph = Фотосурет
review-checks-title = Паспортқа қойылатын талаптар
review-check-genuine = Түпнұсқа, өтініш берушінікі, өзгертілмеген (мәлімделген)
review-check-clean-pages = Кемінде 2 таза бет (мәлімделген)
review-check-validity = Виза аяқталғаннан кейін 3 ай жарамды
review-check-not-extended = Жарамдылығы белгімен ұзартылмаған (мәлімделген)
review-check-met = Орындалды
review-check-not-met = Орындалмады
review-defect-in-doubt = Өтініш беруші паспорттың түпнұсқа әрі өзінікі екенін растамаған.
review-defect-altered = Өтініш беруші паспортта белгілер, өшірулер, түзетулер және зақымданған беттер жоқ екенін растамаған.
review-defect-clean-pages = Паспортта { $found } таза бет бар, ал { $needed } қажет.
review-defect-expires = Паспорт { $expires } дейін жарамды, ал кемінде { $needed } дейін жарамды болуы керек.
review-defect-extended = Өтініш беруші жарамдылық мерзімі белгімен ұзартылмағанын растамаған.
review-about-title = Өтініш
review-applicant = Өтініш берушінің электрондық поштасы
review-submitted = Берілді
review-fee = Консулдық алым
review-paid = Төленді
review-not-paid = Төленбеген
review-clean-pages = Таза беттер
review-question = Сұралды
review-answer = Жауап
review-reason = Бас тарту себебі
review-ground = Бас тарту негізі
review-journey-title = Сапар
review-inviting-party = Шақырушы тарап
review-history-title = Тарихы

## The decision
review-decision = Шешім
review-decision-approve = Мақұлдау
review-decision-approve-hint = Виза бірден беріледі, өтініш берушіге хабарланады
review-decision-ask = Мәлімет сұрау
review-decision-ask-hint = Өтініш өтініш берушінің жауабын күтеді
review-decision-refuse = Бас тарту
review-decision-refuse-hint = Бұл түпкілікті шешім. Алым қайтарылмайды
review-question-label = Сұрақ
review-question-hint = Мәлімет сұрау үшін қажет. Бұл сөздерді өтініш беруші оқиды
review-ground-label = Бас тарту негізі
review-ground-passport = Паспорт талаптарға сай емес
review-ground-mismatch = Жауаптар, паспорт және шақыру бір-біріне сәйкес келмейді
review-ground-photograph = Фотосуретте өтініш беруші анық көрінбейді
review-ground-false-information = Жалған мәлімет берілген
review-ground-invitation = Шақыру немесе шақырушы тарап күмән тудырады
review-ground-security = Ұлттық қауіпсіздік немесе қоғамдық тәртіп
review-ground-earlier-breach = Бұрын кіру немесе болу қағидалары бұзылған
review-words-label = Себебі өз сөзіңізбен
review-words-hint = Бас тарту үшін қажет. Бұл сөздерді өтініш беруші оқиды
review-decide = Шешімді растау
review-error-decision = Шешімді таңдаңыз
review-error-question = Сұрақты енгізіңіз: оны өтініш беруші оқиды
review-error-ground = Бас тарту негізін таңдаңыз
review-error-words = Себебін өз сөзіңізбен жазыңыз: оны өтініш беруші оқиды
review-notice-approved = Өтініш мақұлданды, виза берілді.
review-notice-asked = Өтініш берушіден мәлімет сұралды.
review-notice-refused = Өтініштен бас тартылды, өтініш берушіге хабарланды.
review-notice-put-back = Өтініш қайтадан басқаларға қолжетімді.

## A decision that does not stand
review-somebody = Басқа қызметкер
review-held-title = Бұл өтінішті басқа қызметкер қарап жатыр
review-not-taken-title = Алдымен өтінішті алыңыз
review-not-taken-body = Өтініш сізге бекітілмеген, сондықтан шешім қабылданған жоқ. Оны алып, тағы бір рет қарап шығып, шешім қабылдаңыз.
review-changed-title = Өтініш осы арада өзгерді
review-changed-body = Шешім қабылданған жоқ. Өтінішті қазіргі күйінде қарап шығып, содан кейін шешім қабылдаңыз.
review-already-decided-title = Бұл өтініш бойынша шешім қабылданып қойған
review-already-refused-body = Сізден бұрын бас тартқан қызметкер: { $name }. Сіздің шешіміңіз ештеңені өзгертпеді.
review-already-asked-body = Сізден бұрын мәлімет сұраған қызметкер: { $name }. Сіздің шешіміңіз ештеңені өзгертпеді.
review-second-visa-title = Виза беріліп қойған
review-second-visa-body = Өтінішті мақұлдаған қызметкер: { $name }. Бір өтініш бойынша тек бір виза беріледі. Екінші виза берілген жоқ.
review-withdrawn-title = Өтініш беруші бұл өтінішті қайтарып алды
review-withdrawn-body = Шешім қабылданған жоқ: қайтарып алынған өтініш жабылған.
review-unpaid-title = Бұл өтініш бойынша шешім қабылдауға болмайды
review-unpaid-body = Консулдық алым төленбеген, сондықтан өтініш қаралып жатқан жоқ.
