### Жеке кабинет және өтініштің қадамдары.

## Жеке кабинет
applications-office-title = Сіздің өтініштеріңіз
applications-office-empty = Сіз әлі бірде-бір өтініш бастаған жоқсыз. Ол үшін шақырушы тарап хабарлаған шақыру нөмірі қажет.
applications-office-one-each = Әр адамға, оның ішінде балаларға да, өз шақыруы мен өз паспорты бар жеке өтініш керек.
applications-begin = Өтінішті бастау
applications-column-reference = Өтініш
applications-column-holder = Кімге
applications-column-begun = Басталған күні
applications-column-state = Күйі
applications-column-next = Әрі қарай не істеу керек
applications-holder-unknown = Әлі толтырылмаған
applications-reference = Өтініш { $reference }
applications-too-many-drafts-title = Аяқталмаған өтініштеріңіз тым көп
applications-too-many-drafts-body = Бір мезгілде { $most } аяқталмаған өтінішке дейін болуы мүмкін. Алдымен олардың бірін аяқтаңыз немесе қайтарып алыңыз.

## Күйлері
applications-stage-draft = Толтырылуда
applications-stage-awaiting-payment = Төлем күтілуде
applications-stage-under-review = Қаралуда
applications-stage-information-requested = Мәлімет қажет
applications-stage-approved = Виза берілді
applications-stage-refused = Бас тартылды
applications-stage-withdrawn = Қайтарып алынды
applications-stage-expired = Мерзімі өтті
applications-next-draft = Жетпегенін толтырып, жауаптарыңызды тексеріп, өтінішті беріңіз.
applications-next-awaiting-payment = Консулдық алымды төлеңіз. Төленген соң өтініш қаралады.
applications-next-under-review = Көші-қон қызметі өтінішіңізді қарап жатыр. Шешім қабылданғанда сізге хат келеді.
applications-next-information-requested = Шешім қабылдау үшін көші-қон қызметіне сізден мәлімет қажет.
applications-next-approved = Визаңызды басып шығарып, паспорттық бақылауда көрсетіңіз.
applications-next-refused = Көші-қон қызметі виза беруден бас тартты. Себебі осында көрсетілген. Консулдық алым қайтарылмайды.
applications-next-withdrawn = Сіз бұл өтінішті қайтарып алдыңыз. Ол бойынша енді ештеңе жасалмайды.
applications-next-expired = Шақыру мерзімі бітті немесе 30 күн бойы ештеңе жасалмады, сондықтан өтініштің мерзімі өтті. Жаңасын бастауға болады.

## Тарихы
applications-step-begin = Өтініш басталды
applications-step-submit = Өтініш берілді
applications-step-receive-fee = Консулдық алым түсті
applications-step-request-information = Мәлімет сұралды
applications-step-give-information = Мәлімет берілді
applications-step-approve = Өтініш мақұлданды, виза берілді
applications-step-refuse = Виза беруден бас тартылды
applications-step-replace-visa = Виза түзетілгеннен кейін алмастырылды
applications-step-withdraw = Өтініш қайтарып алынды
applications-step-lapse = Өтініштің мерзімі өтті
applications-by-applicant = Сіз
applications-by-service = Көші-қон қызметі
applications-by-portal = Портал

## Тапсырмалар тізімі
applications-tasks-title = Электрондық визаға өтініш
applications-progress = { $all } қадамның { $done } орындалды.
applications-step = { $of } қадамның { $step }-қадамы
applications-tasks-kept = Әр жауап бірден сақталады. Шығып кетіп, кейін жалғастыруға болады.
applications-task-requirements = Талаптармен танысу
applications-task-invitation = Шақыру
applications-task-passport = Паспорт
applications-task-names = Аты-жөнін салыстыру
applications-task-photograph = Фотосурет
applications-task-declarations = Паспорттың жай-күйі
applications-task-check = Жауаптарды тексеріп, беру
applications-task-blocked = Әзірге бастауға болмайды
applications-task-open = Толтыру
applications-task-begun = Басталды
applications-task-again = Қайта қарау
applications-task-done = Дайын
applications-save = Сақтап, жалғастыру
applications-continue = Жалғастыру
applications-again = Бұл қадам орындалған еді, бірақ жауап енді жарамайды:
applications-both-title = Жауап басқа қойындыда өзгертілген
applications-both-text = Ештеңе қайта жазылған жоқ. Қазір сақталғанды осында енгізгеніңізбен салыстырыңыз. Сақталғанды ауыстыру үшін нысанды қайта сақтаңыз.
applications-both-answer = Жауап
applications-both-saved = Сақталған
applications-both-typed = Осында енгізілген
applications-both-keep = Сақталғанды қалдыру
applications-too-soon-title = Алдымен басқа қадам керек
applications-too-soon-body = Бұл қадам мынаны орындағанда ашылады: { $task }.
applications-moved-on-title = Өтініштің күйі өзгерген
applications-moved-on-body = Бұл әрекетті енді жасауға болмайды. Өтініштің қазіргі күйі: { $stage }. Ештеңе өзгерген жоқ.

## Талаптар
applications-requirements-lead = Жалғастырмас бұрын осы талаптарды оқып шығыңыз.
applications-requirements-airports = Электрондық визамен Қазақстанға тек Астана мен Алматының халықаралық әуежайлары арқылы кіріп-шығуға болады.
applications-requirements-read = Мен талаптармен таныстым
applications-error-requirements = Талаптарды оқып, оны растаңыз

## Шақыру
applications-invitation-lead = Шақыру нөмірі шақырушы тарапта бар. Оған паспортыңыздың нөмірі, туған күніңіз бен азаматтығыңыз сәйкес келуі керек.
applications-invitation-number = Шақыру нөмірі
applications-invitation-number-hint = 10 цифр, мысалы 1234 567 894
applications-inviting-party = Шақырушы тарап
applications-category = Мақсаты мен санаты
applications-entries = Кіру саны
applications-stay = Болу мерзімі
applications-validity = Визаның жарамдылық мерзімі
applications-places = Баратын жерлер
applications-institution = Медициналық ұйым
applications-error-number-missing = Шақыру нөмірін енгізіңіз
applications-error-number-digits = Шақыру нөмірі тек цифрлардан тұрады; «{ $found }» цифр емес
applications-error-number-length = Шақыру нөмірінде 10 цифр болады, мұнда { $found }
applications-error-number-slip = Шақыру нөмірін тексеріңіз: бір цифр қате немесе екеуі ауысып кеткен
applications-error-no-match = Мұндай нөмірі, паспорт нөмірі, туған күні және азаматтығы бар шақыру жоқ. Төрт жауапты да тексеріңіз немесе шақырушы тарапқа хабарласыңыз
applications-error-invitation-in-use = Бұл шақыру басқа өтініште пайдаланылған. Сол өтінішті жалғастырыңыз; ол бойынша шешім қабылданған болса, шақырушы тараптан жаңа шақыру сұраңыз
applications-error-invitation-not-approved = Бұл шақыру мақұлданбаған
applications-error-invitation-withdrawn = Шақырушы тарап бұл шақыруды қайтарып алды. Жаңасын сұраңыз
applications-error-invitation-over = Бұл шақырудың мерзімі { $last } аяқталды. Шақырушы тараптан жаңасын сұраңыз

## Паспорт
applications-passport-lead = Деректерді паспорттағыдай дәл көрсетіңіз. Өтініште сақталмас бұрын бәрін өзіңіз тексересіз.
applications-passport-compare = Сақтамас бұрын бәрін паспортпен салыстырыңыз.
applications-passport-discard = Терілгеннен бас тарту
applications-passport-discard-what = Паспорт соңғы рет сақталғаннан бері терілгеннің бәрі жойылады.
applications-passport-again = Сурет немесе жолдар бойынша қайта толтыру
applications-way = Паспорт деректерін қалай толтырғыңыз келеді?
applications-way-picture = Деректер бетін суретке түсіру
applications-way-picture-hint = Телефоннан ең жылдам тәсіл: деректер суреттен оқылады
applications-way-lines = Деректер бетінің төменгі жағындағы екі жолды көшіру
applications-way-lines-hint = Бақылау цифрлары қателерді табуға көмектеседі
applications-way-typing = Деректерді қолмен енгізу
applications-part-name = Аты-жөніңіз
applications-part-birth = Туған күні және жынысы
applications-part-document = Паспорттың нөмірі мен күндері
applications-place-lines = Екі жол фотосуретіңіз бар беттің төменгі жағында орналасқан.
applications-place-name = Фотосуреттің оң жағында: 1 – тегі, 2 – аты. Паспорттар сәл өзгеше болуы мүмкін: басылған жазуларға қараңыз.
applications-place-birth = Фотосуреттің оң жағында: 1 – туған күні, 2 – жынысы. Паспорттар сәл өзгеше болуы мүмкін: басылған жазуларға қараңыз.
applications-place-document = Фотосурет бетінде: 1 – паспорт нөмірі, 2 – берген мемлекеттің коды, 3 – берілген күні, 4 – жарамдылық мерзімі. Паспорттар сәл өзгеше болуы мүмкін: басылған жазуларға қараңыз.
applications-place-citizenship = Фотосуреттің оң жағында; коды беттің төменгі жолында, паспорт нөмірі мен оның бақылау цифрынан кейін тұрады.
applications-picture-changed = Паспорт деректері басқа қойындыда өзгертілген, сондықтан сурет бойынша ештеңе толтырылмады.
applications-zone-without = Жолдарсыз жалғастыру
applications-not-given = Әзірге көрсетілмеген
applications-picture-title = Деректер бетін суретке түсіріңіз
applications-picture-lead = Деректер беттің төменгі жағындағы екі жолдан оқылады. Сурет оқылады да, бірден жойылады: ол сақталмайды.
applications-picture-file = Деректер бетінің суреті
applications-picture-hint = Көлемі { $megabytes } МБ-тан аспайтын JPEG немесе PNG файлы: бет толық, анық, екі жолда жарқыл болмауы керек.
applications-picture-read-it = Жолдарды суреттен оқу
applications-picture-read = Жолдар суретіңізден оқылды, барлық бақылау цифры сәйкес келеді. Әр өрісті паспортпен салыстырыңыз.
applications-picture-read-in-part = Жолдар суретіңізден оқылды, бірақ бәрі анық емес. Паспорттан өзгеше жерін түзетіңіз немесе жолдарсыз жалғастырыңыз.
applications-picture-matches = Жолдардан оқылды; бақылау цифры сәйкес келеді.
applications-picture-look-again = Жолдардан оқылды; бақылау цифры сәйкес келмейді: қайта қараңыз.
applications-picture-unchecked = Жолдардан оқылды; өз бақылау цифры жоқ: салыстырыңыз.
applications-picture-no-zone = Бұл суреттен паспорттың екі жолы оқылмайды. Бетті толығымен жоғарыдан, жарық жерде суретке түсіріңіз немесе деректерді енгізіңіз
applications-picture-several-zones = Бұл суретте бірнеше паспорт бар. Бір ғана деректер бетін суретке түсіріңіз
applications-picture-not-now = Қазір суреттерді оқу мүмкін емес. Деректерді енгізіңіз
applications-zone-title = Машина оқитын жолдар
applications-zone-row = Төмендегі екі жол
applications-zone-lead = Жолдарды барлық < белгісімен бірге басылғандай енгізіңіз. Бақылау цифрлары қателерді табуға көмектеседі.
applications-zone-upper-hint = 44 таңба, P әрпінен басталады
applications-zone-lower-hint = 44 таңба, паспорт нөмірінен басталады
applications-zone-fill-in = Осы жолдар бойынша толтыру
applications-surname = Тегі
applications-surname-hint = Паспорттағыдай латын әріптерімен. Бір ғана ат көрсетілсе, оны осында енгізіңіз
applications-given-names = Аты
applications-given-names-hint = Паспорттағыдай латын әріптерімен. Көрсетілмесе, бос қалдырыңыз
applications-none = Жоқ
applications-citizenship = Азаматтығы
applications-citizenship-hint = Гонконг, Макао, Аруба және Фарер аралдары паспорттарының иелері сол аумақты таңдайды
applications-nationality = Азаматтық коды
applications-nationality-hint = Машина оқитын төменгі жолда паспорт нөмірінен кейінгі үш әріп
applications-issuing-authority = Берген мемлекеттің коды
applications-issuing-authority-hint = Фотосурет бетінің жоғарғы жағындағы үш әріп
applications-passport-number = Паспорт нөмірі
applications-passport-number-hint = Паспорттағыдай әріптер мен цифрлар
applications-born = Туған күні
applications-date-hint = Мысалы, 27 3 1985
applications-sex = Жынысы
applications-sex-hint = Паспорттағыдай
applications-issued = Берілген күні
applications-expires = Жарамдылық мерзімі
applications-expires-hint = Бұл шақыру үшін паспорт { $needed } дейін немесе одан ұзақ жарамды болуы керек
applications-error-citizenship = Азаматтығыңызды таңдаңыз
applications-error-nationality-code = Азаматтық кодын паспорттағыдай үш әріппен енгізіңіз
applications-error-authority-code = Берген мемлекеттің кодын паспорттағыдай үш әріппен енгізіңіз
applications-error-way = Паспорт деректерін қалай толтыратыныңызды таңдаңыз
applications-error-born = Туған күніңізді енгізіңіз
applications-error-sex = Паспортта көрсетілген жынысты таңдаңыз
applications-error-issued = Берілген күнін енгізіңіз
applications-error-expires = Жарамдылық мерзімінің аяқталатын күнін енгізіңіз
applications-error-born-in-the-future = Туған күні өткен уақытта болуы керек
applications-error-issued-in-the-future = Берілген күні бүгіннен кеш бола алмайды
applications-error-issued-before-birth = Берілген күні туған күнінен бұрын
applications-error-expires-before-issue = Жарамдылық мерзімі берілген күннен кейін аяқталуы керек
applications-error-expires-too-soon = Паспорт { $needed } дейін немесе одан ұзақ, яғни визаның соңғы күнінен кейін үш ай жарамды болуы керек. Басқа паспорт немесе басқа шақыру керек
applications-error-not-listed = Бұл елдің немесе аумақтың азаматтары бүгін электрондық виза ала алмайды
applications-error-nationality = Бұл азаматтық үшін паспорттағы азаматтық коды – { $expected }
applications-error-issuing-authority = Бұл азаматтық үшін паспорт берген мемлекет коды – { $expected }
applications-error-other-number = Шақыру басқа паспорт нөміріне берілген. Нөмірді түзетіңіз немесе осы паспортқа шақыру сұраңыз
applications-error-other-birth = Шақыруда басқа туған күн көрсетілген. Күнді түзетіңіз немесе шақырушы тарапқа хабарласыңыз
applications-error-other-citizenship = Шақыруда басқа азаматтық көрсетілген. Жауапты түзетіңіз немесе шақырушы тарапқа хабарласыңыз
applications-error-unlike-zone = Машина оқитын жолдарда { $zone } деп көрсетілген. Қайсысы дұрыс екенін тексеріңіз

## Аты-жөнін салыстыру
applications-names-lead = Аты-жөні бірдей емес. Оларды әріптеп салыстырыңыз: визада сіз енгізген ат көрсетіледі, ол паспорттағымен бірдей болуы керек.
applications-names-invitation = Шақыру
applications-names-typed = Сіз енгізген
applications-names-zone = Машина оқитын жолдар
applications-names-advice = Сіз қателессеңіз, түзетіңіз. Шақыру қате болса, жаңасын сұраңыз: басқа атқа виза берілмеуі мүмкін.
applications-names-change = Аты-жөнін түзету
applications-names-confirmed = Мен енгізген аты-жөн паспорттағымен бірдей
applications-error-names = Аты-жөннің паспорттағымен бірдей екенін растаңыз немесе түзетіңіз

## Фотосурет
applications-photograph-lead = Жақында түсірілген фотосурет керек: бет тура қараған, көз ашық, фон ашық түсті біркелкі, діни себептен басқа жағдайда бас киімсіз.
applications-photograph-file = Фотосуретіңіз
applications-photograph-saved = Сақталған фотосурет
applications-photograph-alt = Осы өтініштегі фотосурет
applications-photograph-kept = Сіз жіберген фотосурет
applications-photograph-kept-hint = Сеансыңыз аяқталып қалғандықтан, фотосурет әзірге бекітілмеді, ол бір сағат қана сақталады. Бекіту үшін форманы жіберіңіз немесе басқа файл таңдаңыз.
applications-photograph-send = Фотосуретті сақтау
applications-photograph-change = Фотосуретті өзгерту

## Паспорттың жай-күйі
applications-declarations-lead = Электрондық виза мыналардың бәрі рас болатын паспортқа ғана беріледі.
applications-declare-genuine = Паспорт түпнұсқа және маған тиесілі
applications-declare-unaltered = Онда ескертпелер, бөгде жазбалар, өшірілген, түзетілген жерлер, жыртылған немесе ажыратылған парақтар жоқ
applications-declare-not-extended = Оның жарамдылық мерзімі белгімен ұзартылмаған
applications-declared-genuine = Түпнұсқа және менікі
applications-declared-unaltered = Түзетусіз және бүлінусіз
applications-declared-not-extended = Мерзімі ұзартылмаған
applications-declared-clean-pages = Таза беттер
applications-clean-pages-hint = Виза беттерінің қаншасында мөртабан мен виза жоқ. Кемінде 2
applications-error-clean-pages-missing = Таза беттердің санын енгізіңіз
applications-error-clean-pages = Паспортта кемінде { $needed } таза бет болуы керек
applications-error-in-doubt = Паспорттың түпнұсқа әрі сізге тиесілі екенін растаңыз. Онсыз виза берілмейді
applications-error-altered = Паспортта түзету мен бүліну жоқ екенін растаңыз. Ондай паспортқа виза берілмейді
applications-error-extended = Паспорт мерзімі ұзартылмағанын растаңыз. Ұзартылған паспортқа виза берілмейді

## Тексеру және беру
applications-check-changed = Бұл бетті ашқаннан бері жауаптар өзгерді. Бермес бұрын оларды қайта тексеріңіз.
applications-check-fee-changed = Бұл бет көрсетілгеннен кейін консулдық алым өзгерді. Ештеңе берілген жоқ және ештеңе алынбайды. Төмендегі алымды қарап, жалғастырғыңыз келсе, келісіңіз.
applications-fee = Консулдық алым
applications-fee-not-refunded = Консулдық алым қайтарылмайды: бас тартылса да, өтінішті қайтарып алсаңыз да, мерзімі өтсе де.
applications-agree = Консулдық алымның қайтарылмайтынына келісемін және барлық жауаптың дұрыстығын растаймын
applications-error-agreed = Өтініш беру үшін консулдық алымның қайтарылмайтынына келісіңіз
applications-submit = Өтініш беру
applications-cannot-submit = Бұл өтінішті беруге болмайды: мұндай жағдайға виза көзделмеген.
applications-no-fee-in-force = Бүгін бұл жағдайға консулдық алым белгіленбеген. Жауаптар сақталды: кейінірек байқап көріңіз немесе көші-қон қызметіне жазыңыз.
applications-no-fee-citizenship = Сіздің азаматтығыңызға электрондық виза көзделмеген.
applications-no-fee-purpose = Сіздің азаматтығыңызға бұл мақсатпен электрондық виза көзделмеген. Басқа мақсаттағы шақыру сұраңыз.
applications-no-fee-entries = Мұндай кіру санымен электрондық виза көзделмеген. Кіру саны басқа шақыру сұраңыз.
applications-no-fee-validity = Шақыру { $days } күнге берілген, ал мұндай виза { $least }–{ $most } күнге көзделген. Басқа шақыру сұраңыз.
applications-notice-submitted = Өтініш берілді. Енді консулдық алымды төлеңіз.

## Берілгеннен кейін
applications-pay = Консулдық алымды төлеу
applications-see-visa = Визаны көру және басып шығару
applications-give-information = Мәлімет беру
applications-information-asked = Көші-қон қызметі хабарлайды:
applications-information-lead = Төмендегінің бәріне жауап беріп, бірге жіберіңіз. Оған дейін көші-қон қызметі күтеді, ал уәде етілген мерзім тоқтатылады.
applications-information-send = Жіберу
applications-asked-zone = Машинамен оқылатын аймақтың екі жолы
applications-asked-photograph = Жаңа фотосурет
applications-offered-alt = Сіз жіберетін фотосурет
applications-offered-not-sent = Фотосурет әлі жіберілген жоқ: жалғастырып, жауабыңызды жіберіңіз.
applications-offered-changed-title = Енді мұнда басқа фотосурет тұр
applications-offered-changed-body = Ештеңе жіберілген жоқ. Сіз фотосуретті басқа қойындыда жібердіңіз немесе қидыңыз; басқа терілгеніңіз сақталды. Фотосуретті қарап, жалғастырыңыз.
applications-asked-sent = жіберілді
applications-asked-line = { $item }: { $answer }
applications-asked-given-names-hint = Паспортта аты жоқ болса, бос қалдырыңыз
applications-asked-error-zone = Екі жолды паспортта басылғандай енгізіңіз
applications-asked-changed-title = Енді басқа нәрсе сұралған
applications-asked-changed-body = Ештеңе жіберілген жоқ. Көші-қон қызметінің қазір не сұрап тұрғанын оқып, жауап беріңіз.
applications-promised = Көші-қон қызметі { $due } қоса алғанда шешім қабылдауға уәде берді.
applications-promised-over = Көші-қон қызметі { $due } қоса алғанда шешім қабылдауға уәде берген еді. Мерзім өтіп кетті, өтініш әлі қаралып жатыр.
applications-promised-stands = Уәде етілген мерзім сіз жауап бергенше тоқтатылды. Одан кейін көші-қон қызметінде { $days } жұмыс күні қалады.
applications-error-answer = Жауабыңызды жазыңыз
applications-notice-information-given = Жауап жіберілді. Көші-қон қызметі қарауды жалғастырады.
applications-withdraw = Өтінішті қайтарып алу
applications-withdraw-title = Бұл өтінішті қайтарып аласыз ба?
applications-withdraw-not = Жоқ, қалдыру
applications-withdraw-paid = Мұны кері қайтаруға болмайды. Консулдық алым қайтарылмайды, ал шақыру пайдаланылған болып саналады.
applications-withdraw-unpaid = Мұны кері қайтаруға болмайды. Шақыру жарамды болғанша, оны басқа өтінішке пайдалануға болады.
applications-notice-withdrawn = Өтініш қайтарып алынды.

## Әрі қарай не болады және не болды
applications-coming-title = Әрі қарай не болады
applications-happened-title = Осы уақытқа дейін не болды
applications-coming-submit = Өтінішті беру
applications-coming-pay = Консулдық алымды төлеу
applications-coming-give = Көші-қон қызметі сұрағанды беру
applications-coming-decision = Көші-қон қызметінің шешімі
applications-coming-enter = Виза жарамды кезде Қазақстанға кіру
applications-coming-or-expires = { $day } дейін; осы күннен кейін өтініштің мерзімі бітеді
applications-lately-decided = { $days ->
    [one] Соңғы кезде өтініштердің жартысы бойынша шешім төлемнен кейін бір күн ішінде қабылданды.
   *[other] Соңғы кезде өтініштердің жартысы бойынша шешім төлемнен кейін { $days } күн ішінде қабылданды.
}
applications-looks-link = Менің деректерімді кім қарады

## Сол адамға тағы бір өтініш
applications-people-title = Бұрын өтініш берген адам үшін
applications-people-lead = Өзгермеген мәліметтер соңғы өтініштен көшіріледі. Бастамас бұрын оны көресіз, әрі бәрі қайтадан тексеріледі.
applications-people-begin = Өтініш бастау: { $name }
applications-again-link = Сол адамға тағы бір өтініш бастау
applications-again-title = Тағы бір өтініш: { $name }
applications-again-lead = { $reference } өтінішінен мыналар көшіріледі. Сол адам және сол паспорт болса ғана бастаңыз.
applications-again-taken = Көшіріледі
applications-again-photograph = Фотосурет те көшіріледі. Басқасын жібере аласыз.
applications-again-no-photograph = Фотосурет көшірілмейді: бұрын жіберілгені жоқ немесе { $months } айдан ескі.
applications-again-anew = Қайтадан жасалады
applications-again-anew-requirements = Талаптарды оқу
applications-again-anew-invitation = Шақыру: нөмірі қайта енгізіледі, паспорт онымен салыстырылады
applications-again-anew-declarations = Паспорт туралы мәлімдейтініңіздің бәрі
applications-again-anew-fee = Консулдық алым
applications-again-begin = Өтінішті бастау
applications-again-nothing-title = Көшіретін ештеңе жоқ
applications-again-nothing-body = Бұл өтініште паспорт деректері жоқ немесе паспорттың мерзімі біткен. Жаңа өтініш бастаңыз.
applications-taken-lead = Бұрынғы өтініштен көшірілді. Әлі де дұрыс екенін тексеріңіз:
applications-taken-passport = паспорт деректері
applications-taken-photograph = фотосурет

## What was found of the photograph, and how it is cut
applications-photograph-faults-title = Бұл фотосурет қабылданбауы мүмкін
applications-photograph-faults-lead = Ол сақталды. Оны қиып түзетіңіз немесе жақсырағын жіберіңіз. Егер оған сенімді болсаңыз, бәрібір осыны пайдаланыңыз: оны қызметкер қарайды және басқасын сұрауы мүмкін.
applications-photograph-nevertheless = Бәрібір осы фотосуретті пайдалану
applications-photograph-used-nevertheless = Сіз бәрібір осы фотосуретті пайдаланасыз. Оны қызметкер қарайды және басқасын сұрауы мүмкін.
applications-photograph-good = Бұл фотосурет өлшеуге болатын ережелерге сай. Оны қызметкер де қарайды.
applications-photograph-rules = Не тексерілді
applications-photograph-continue = Жалғастыру
applications-photograph-another = Басқа фотосурет жіберу
applications-cut-title = Қию және бұру
applications-cut-lead = Фотосурет – сіз жіберген суреттің бір бөлігі. Бас иектен төбеге дейін оның биіктігінің 70–80 пайызын алуы керек.
applications-cut-face = Мен үшін қиыңыз
applications-cut-hint = Басты үзік сызықтың ішіне сыйғызыңыз: суретті сүйреп жылжытыңыз немесе көрсеткі пернелерін басыңыз. Плюс басты үлкейтеді, минус кішірейтеді.
applications-cut-shown = Фотосурет қиылғаннан кейін
applications-cut-head = Бас
applications-cut-larger = Үлкенірек
applications-cut-smaller = Кішірек
applications-cut-left = Солға
applications-cut-right = Оңға
applications-cut-up = Жоғары
applications-cut-down = Төмен
applications-cut-picture = Сурет
applications-cut-turn-left = Солға бұру
applications-cut-turn-right = Оңға бұру
applications-cut-not-saved = Әлі сақталған жоқ. Фотосурет дұрыс болғанда «Осылай қию» түймесін басыңыз.
applications-cut-save = Осылай қию
