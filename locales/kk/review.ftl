### The officers' work on applications.

## The queues
review-queue-title = Қаралатын өтініштер
review-queue-asked-title = Өтініш берушінің жауабын күтіп тұр
review-queue-empty = Күтіп тұрған өтініш жоқ.
review-queue-tally = { $count } өтініш күтіп тұр, ең ертесі түскен уақыт: { $oldest }.
review-reference = Өтініш нөмірі
review-waiting-since = Күту басталды
review-citizenship = Азаматтығы
review-purpose = Сапар мақсаты
review-visit-begins = Сапардың басталуы
review-holder = Қарап жатыр
review-queue-decided-title = Өтініштер: { $state }
review-queue-none-found = Мұнда өтініш жоқ.
review-time-left = Уәде етілген мерзім
review-next-case = Келесі өтінішті ашу
review-keys = Пернелер Alt немесе браузер пернесімен бірге: N – келесі, Q – сұрау, A – мақұлдау, R – бас тарту, D – растау.
review-notice-nothing-waits = Қазір сізге арналған ештеңе жоқ.
review-filter-title = Нені көрсетуді таңдау
review-filter-state = Күйі
review-filter-party = Шақырушы тараптың БСН немесе ЖСН нөмірі
review-filter-party-hint = 12 цифр
review-filter-mine = Тек маған бекітілгендер
review-filter-submit = Көрсету
review-filter-none = Күтіп тұрғанның бәрін көрсету
review-filter-no-party = Мұндай нөмірі бар шақырушы тарап жоқ. 12 цифрды тексеріңіз
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
review-reason = Бас тарту себебі
review-ground = Бас тарту негізі
review-journey-title = Сапар
review-inviting-party = Шақырушы тарап
review-history-title = Тарихы

## The decision
review-decision = Шешім
review-decision-approve = Мақұлдау
review-decision-approve-hint = Виза бірден беріледі, өтініш берушіге хабарланады
review-decision-refuse = Бас тарту
review-decision-refuse-hint = Бұл түпкілікті шешім. Алым қайтарылмайды
review-ground-label = Бас тарту негізі
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

## Asking for information
review-ask-link = Мәлімет сұрау
review-ask-title = Мәлімет сұрау: { $reference } өтініші
review-ask-lead = Өтініш беруші нені қайта көрсетуі немесе қосуы керек екенін таңдаңыз. Өтініш беруші әр тармаққа өз орнында жауап беріп, бәрін бірге жібереді. Оған дейін уәде етілген мерзім тоқтатылады.
review-ask-fields = Қайта көрсетілетін мәліметтер
review-ask-fields-hint = Паспорт нөмірі, туған күні және азаматтығы шақырудан алынады: олар қате болса, басқа шақыру қажет.
review-ask-photograph = Жаңа фотосурет сұрау
review-ask-phrases = Жиі қойылатын сұрақтар
review-ask-own = Өз сұрақтарыңыз
review-ask-question = { $nth }-сұрақ
review-ask-note-title = Өтініш берушіге
review-ask-note = Түсіндіргіңіз келгені
review-ask-note-hint = Мысалы, фотосуреттің несі дұрыс емес. Бұл сөздерді өтініш беруші оқиды
review-ask-send = Өтініш берушіге жіберу
review-error-nothing-asked = Кемінде бір сұралатын нәрсені таңдаңыз немесе жазыңыз
review-error-asked-twice = Әр сұрақты бір рет қойыңыз
review-error-asked-too-much = Бірден 20 нәрседен артық сұрамаңыз
review-rounds-title = Сұралған мәліметтер
review-round-title = { $nth }-сұрау
review-round-asked = Сұраған қызметкер: { $name }, { $at }.
review-round-answered = Жауап алынды: { $at }.
review-round-waits = Әлі жауап жоқ.
review-round-item = Не сұралды
review-round-before = Бұрын
review-round-after = Берілгені

## Questions and grounds
review-questions-title = Жиі қойылатын сұрақтар
review-questions-lead = Қызметкерлер бұл сұрақтарды жазудың орнына таңдайды; әр өтініш беруші оларды өз тілінде оқиды. Сұрақ түзетілмейді: ол белгілі бір күннен бастап ұсынылады, соңғы күні бір рет көрсетіледі.
review-question-add = Сұрақ қосу
review-grounds-title = Бас тарту негіздері
review-grounds-lead = Әр бас тарту осы негіздердің біріне сүйенеді және сол бойынша есептеледі. Негіз түзетілмейді: ол белгілі бір күннен бастап ұсынылады, соңғы күні бір рет көрсетіледі.
review-ground-add = Негіз қосу
review-phrase-add = Жол қосу
review-phrase-text = Мәтін
review-phrase-text-en = Ағылшынша мәтін
review-phrase-text-ru = Орысша мәтін
review-phrase-text-kk = Қазақша мәтін
review-phrase-code = Код
review-phrase-code-hint = 2-ден 40-қа дейін кіші латын әріптері, цифрлар және астын сызу белгілері, мысалы where_you_stay
review-phrase-from = Алғашқы күні
review-phrase-until = Соңғы күні
review-phrase-last = Ұсынылатын соңғы күн
review-phrase-state = Күйі
review-phrase-offered = Ұсынылады
review-phrase-to-come = Кейін ұсынылады
review-phrase-ended = Енді ұсынылмайды
review-phrase-start = Ұсыну
review-phrase-end = Аяқтау
review-phrase-end-title = Жолды аяқтау
review-phrase-end-body = Соңғы күнінен кейін ол ұсынылмайды. Бұрын онымен сұралған немесе шешілгеннің бәрі сақталады.
review-error-phrase = Мәтінді осы тілде енгізіңіз
review-error-phrase-code = Код енгізіңіз: 2-ден 40-қа дейін кіші латын әріптері, цифрлар және астын сызу белгілері, бірінші әріп тұрады
review-error-phrase-from = Алғашқы күнін енгізіңіз
review-error-phrase-last = Соңғы күнін енгізіңіз
review-error-phrase-past = Алғашқы күні { $today } күнінен ерте болмайды
review-error-phrase-offered = Бұл коды бар жол ұсынылып тұр. Алдымен оны аяқтаңыз
review-error-phrase-until = Бұл коды бар жол { $until } дейін ұсынылады. Сол күннен кейін бастаңыз
review-error-phrase-soonest = Соңғы күні { $soonest } күнінен ерте болмайды
review-notice-phrase-started = Жол қосылды.
review-notice-phrase-ended = Жолдың соңғы күні көрсетілді.

## Beside a case
review-earlier-title = Осы адамның басқа істері
review-earlier-none = Осы паспортпен немесе осы туған күнімен және ұқсас атпен басқа іс жоқ.
review-earlier-person = Аты-жөні
review-earlier-why = Неге көрсетілді
review-earlier-same-passport = Сол паспорт.
review-earlier-same-person = Туған күні бірдей, аты ұқсас.
review-earlier-annulled = Виза жойылған.
review-notes-title = Қызметкерлердің жазбалары
review-notes-lead = Бұл жазбаларды тек қызметкерлер оқиды. Өтініш беруші оларды ешқашан көрмейді.
review-note = Жазба
review-note-write = Жазбаны жазу
review-error-note = Жазбаны жазыңыз
review-notice-note = Жазба жазылды.

## Checks before a decision
review-look-ups-title = Шешім алдындағы тексерулер
review-look-up-watchlist = Бақылау тізімі: паспорт нөмірі бойынша, аты мен туған күні бойынша
review-look-up-suspended-party = Шақырушы тарап тоқтатылған
review-look-up-annulled-before = Осы паспорт бойынша виза бұрын жойылған
review-look-up-overstayed = Осы паспорт бойынша виза рұқсат еткеннен ұзақ болған
review-look-up-another-open-case = Осы паспортпен шешілмеген басқа өтініш
review-look-up-found = Табылды
review-look-up-nothing = Ештеңе табылмады
review-flags = Белгілер
review-filter-flagged = Тек белгісі барлар
review-flag-watchlist = Бақылау тізімі
review-flag-suspended-party = Тарап тоқтатылған
review-flag-annulled-before = Бұрын жойылған
review-flag-overstayed = Мерзімнен асқан
review-flag-another-open-case = Басқа іс бар
review-watch-exactly = Сәйкес
review-watch-nearly = Ұқсас
review-watch-match = { $how }: { $who }. { $reason }
review-watchlist-title = Бақылау тізімі
review-watchlist-lead = Қызметкер істі ашқанда, ол осы тізіммен салыстырылады. Өтініш берушілер бұл туралы білмейді. Тізімді әр қарау жазылады.
review-watchlist-empty = Тізімде ешкім жоқ.
review-watch-add = Тізімге енгізу
review-watch-lead = Аты мен туған күнін, паспорт нөмірін немесе екеуін де енгізіңіз. Туған күні бірдей болса, сәл басқаша жазылған ат та табылады.
review-watch-person = Аты-жөні және туған күні
review-watch-reason = Себебі
review-watch-reason-hint = Бұл сөздерді қызметкерлер істің жанында оқиды
review-watch-since = Тізімде
review-watch-listed = { $at }, { $name }
review-watch-list = Тізімге енгізу
review-watch-end = Тізімнен шығару
review-error-watch-nobody = Аты мен туған күнін немесе паспорт нөмірін енгізіңіз
review-error-watch-born = Туған күнін енгізіңіз
review-notice-watched = Жазба тізімге енгізілді.
review-notice-unwatched = Жазба тізімнен шығарылды.

## A second officer
review-proposal-title = Бас тарту ұсынылды
review-proposal-lead = Ұсынған қызметкер: { $name }, { $at }. Екінші қызметкер оны растайды немесе қабылдамайды.
review-proposal-own = Бұл бас тартуды сіз ұсындыңыз, сондықтан оны басқа қызметкер растауы керек.
review-proposal-confirm = Бас тартуды растау
review-proposal-set-aside = Ұсынысты қабылдамау
review-proposed-title = Бас тарту ұсынылды
review-proposed-body = Бұл өтініштен бас тартуды ұсынған қызметкер: { $name }. Алдымен оны растаңыз немесе ұсынысты қабылдамаңыз. Сіздің шешіміңіз ештеңені өзгертпеді.
review-own-proposal-title = Басқа қызметкер растауы керек
review-own-proposal-body = Бұл бас тартуды өзіңіз ұсындыңыз, сондықтан оны растай алмайсыз. Ештеңе өзгерген жоқ.
review-notice-proposed = Бас тарту ұсынылды. Екінші қызметкер оны растайды немесе қабылдамайды.
review-notice-set-aside = Бас тарту ұсынысы қабылданбады. Өтініш шешім күтіп тұр.
review-flag-refusal-proposed = Бас тарту ұсынылды
review-confirmations-title = Бас тартудағы екінші қызметкер
review-confirmations-lead = Екінші қызметкер қажет болса, бас тартуды бір қызметкер ұсынады, ол басқасы растағанда күшіне енеді. Баптау ертеңнен ерте басталмайды.
review-confirmation = Екінші қызметкер
review-confirmation-needed = Қажет
review-confirmation-not-needed = Қажет емес
review-confirmation-from-the-first = алғашқы күннен
review-confirmation-question = Бас тартуға екінші қызметкер қажет пе?
review-confirmation-set = Баптауды сақтау
review-confirmation-error = Бас тартуға екінші қызметкер қажет пе, таңдаңыз
review-confirmation-set-already = Бұл күннен баптау басталып қойған
review-notice-confirmation-set = Баптау сақталды.

## A correction of a visa
review-correction-watched = Түзетілген деректер бақылау тізімінде бар
review-correction-looked = Мен осы жазбаларды қарадым: виза беруге болады
review-correction-error-looked = Бақылау тізіміндегі жазбаларды қарап, виза беруге болатынын растаңыз

## Енгізілгенге дейінгі өзгеріс
review-foreseen-questions = { $day } күні қызметкерлер таңдай алатын сұрақтар саны: { $count }.
review-foreseen-grounds = { $day } күні қызметкерлер таңдай алатын негіздер саны: { $count }.
review-foreseen-ground = Соңғы 90 күнде осы негіз бойынша бас тартулар: { $refusals }; ол оларда сақталады. Осы негіз бойынша ұсынылып, екінші қызметкерді күтіп тұрғандар: { $proposals }.
review-foreseen-confirming = Шешім қабылдап, растай алатын есептік жазбалар: { $officers }. Қаралып жатқан өтініштер: { $waiting }. Күтіп тұрған ұсынылған бас тартулар: { $proposals }; олар біреу қарағанша күтеді.
review-foreseen-nobody-confirms = Басқа біреу ұсынғанды растайтын ешкім жоқ: бірде-бір өтініш бойынша бас тарту мүмкін болмас еді.

review-proposal-above = Бас тартуды аға қызметкер немесе әкімші растайды.

## Мақұлдау алдындағы белгілер
review-flags-raised = Белгіленген:
review-looked-at = Мен осы белгілерді тексердім
review-looked-at-hint = Мақұлдау үшін қажет. Шешіммен бірге сақталады.
review-error-looked-at = Белгіленгенді тексергеніңізді растаңыз: { $flags }
review-look-up-photograph = Фотосурет: жол жүру құжаттарының ережелеріне сәйкестігі
review-flag-photograph = Фотосурет
review-photograph-nevertheless = Өтініш беруші оны бәрібір пайдаланады.
