### Басты бет, талаптар және визаға құқықты тексеру.

eligibility-home-title = Қазақстанға электрондық виза
eligibility-home-lead = { $count } ел мен аумақтың азаматтары іскерлік сапарға, туризмге немесе емделуге арналған визаға онлайн өтініш бере алады. Алдымен Қазақстаннан шақыру алу қажет.
eligibility-home-applicant-title = Мені шақырды
eligibility-home-applicant-text = Шақырушы тарап хабарлаған шақыру нөмірі бойынша визаға өтініш беріңіз.
eligibility-home-applicant-start = Визаға өтініш беру
eligibility-home-go-on = Бастаған өтінішті жалғастыру
eligibility-home-inviting-title = Мен шақырамын
eligibility-home-inviting-text = Қазақстандағы ұйымдар мен тұрғындарға: шетелдік қонаққа шақыру ресімдеңіз, ал ол келгеннен кейін келгені туралы хабарлаңыз.
eligibility-home-inviting-start = Қонақ шақыру
eligibility-home-inviting-go-on = Кіріп, шақыруларымды ашу
eligibility-home-need-title = Не қажет
eligibility-home-need-passport = паспорт
eligibility-home-need-invitation = шақырушы тарап берген 10 цифрдан тұратын шақыру нөмірі
eligibility-home-need-photograph = бет-әлпетіңіздің жақында түсірілген JPEG немесе PNG форматындағы фотосуреті
eligibility-home-need-card = консулдық алымды төлеуге арналған банк картасы
eligibility-home-need-email = өзіңіз аша алатын электрондық пошта мекенжайы
eligibility-home-without-title = Тіркелусіз
eligibility-home-check = Өтініш беруге болатынын тексеру
eligibility-home-requirements = Талаптарды оқу
eligibility-home-status = Өтініштің күйін білу
eligibility-home-verify = Визаны тексеру
eligibility-home-deadline = Келгені туралы хабарлама мерзімін есептеу

## Қадамдар
eligibility-steps-title = Әрекеттер реті
eligibility-step-register = Тіркеліп, электрондық пошта мекенжайыңызды растаңыз.
eligibility-step-read = Талаптармен танысып, танысқаныңызды растаңыз.
eligibility-step-read-link = Талаптар
eligibility-step-fill-in = Шақыру нөмірін енгізіп, паспорт деректерін толтырыңыз.
eligibility-step-pay = Консулдық алымды төлеңіз.
eligibility-step-print = Мақұлданғаннан кейін виза жеке кабинетте қалыптастырылады. Оны басып шығарыңыз.
eligibility-step-present = Басып шығарылған визаны Астана немесе Алматы халықаралық әуежайындағы паспорттық бақылауда көрсетіңіз.

## Талаптар
eligibility-one-person = Электрондық виза тек оны алған адамға жарамды және бірге жүрген адамдарға қолданылмайды.
eligibility-requirements-title = Электрондық виза алу талаптары
eligibility-requirements-lead = Өтініш бермес бұрын оқыңыз: визаны кім ала алады, оның құны қанша, паспорт қандай болуы керек және келгеннен кейін не істеу қажет.
eligibility-contents = Мазмұны
eligibility-who-title = Кім өтініш бере алады
eligibility-who-text = Тізімдегі { $count } ел мен аумақтың іскерлік мақсатпен, турист ретінде немесе емделуге келетін азаматтары өтініш бере алады.
eligibility-who-invitation = Қазақстандық тараптың көші-қон қызметімен келісілген жарамды шақыруы қажет. Шақырушы тарап оны осы порталда ресімдеп, сізге нөмірін хабарлайды.
eligibility-who-child = Әр балаға жеке өтініш беріледі және оның өз паспорты болуы керек.
eligibility-who-list = Елдер мен аумақтар тізімі: { $count }
eligibility-who-documents = Гонконг, Макао, Аруба және Фарер аралдары паспорттарының иелері, паспортында Қытай, Нидерланд немесе Дания азаматтығы көрсетілсе де, тізімнен осы аумақты таңдайды.
eligibility-fees-title = Визалар және консулдық алымдар
eligibility-fees-text = Алым мөлшері кіру санына, сапар мақсатына және азаматтыққа байланысты.
eligibility-fees-product = Виза
eligibility-fees-entries = Кіру саны
eligibility-fees-purposes = Сапар мақсаты
eligibility-fees-citizenships = Азаматтығы
eligibility-fees-validity = Жарамдылық мерзімі
eligibility-fees-fee = Алым
eligibility-fees-stay = Болу мерзімі визаға қарай 30, 60 немесе 90 күн; ол шақыруда көрсетілген. Кірген күн де, шыққан күн де есепке алынады.
eligibility-fees-not-refundable = Виза беруден бас тартылса да, өтінішті қайтарып алсаңыз да, консулдық алым қайтарылмайды.
eligibility-passport-title = Сіздің паспортыңыз
eligibility-passport-text = Паспорт мына шарттардың бәріне сай болуы керек:
eligibility-passport-authentic = Оның түпнұсқалығы мен иесіне тиесілігі күмән туғызбайды, онда ұзарту туралы белгілер, ескертпелер, жазбалар, өшірілген және түзетілген жерлер, жыртылған немесе ажыратылған парақтар жоқ.
eligibility-passport-pages = Онда кемінде 2 таза бет бар.
eligibility-passport-expiry = Оның жарамдылық мерзімі виза мерзімі аяқталған күннен кейін кемінде 3 айдан соң бітеді.
eligibility-passport-extension = Онда жарамдылық мерзімін ұзарту туралы белгілер жоқ.
eligibility-passport-example = Мысалы, визаның соңғы күні 31 мамыр болса, паспорт 31 тамызға дейін немесе одан ұзақ жарамды болуы керек.
eligibility-airports-title = Қай жерден кіріп-шығуға болады
eligibility-airports-text = Электрондық визамен Қазақстанға тек мына халықаралық әуежайлардың өткізу пункттері арқылы кіруге және шығуға болады:
eligibility-airports-elsewhere = Теміржол, автомобиль және теңіз өткізу пункттерінде ол қабылданбайды.
eligibility-arrival-title = Келгеннен кейін
eligibility-arrival-text = Қабылдаушы тарап сіздің келгеніңіз туралы көші-қон қызметіне үш жұмыс күні ішінде хабарлауға міндетті. Бұл порталда, бармай-ақ жасалады.
eligibility-arrival-late = Қабылдаушы тарапқа тұратын мекенжайыңызды, сондай-ақ мекенжайдың әр өзгерісін және басқа облысқа әр сапарыңызды хабарлаңыз: бұлар туралы да хабарланады.

## Тізімдердің сөздері
eligibility-purpose-business = Іскерлік сапар
eligibility-purpose-tourism = Туризм
eligibility-purpose-treatment = Емделу
eligibility-entries-single = Бір рет кіру
eligibility-entries-multiple = Көп рет кіру
eligibility-product-single-entry = Бір реттік виза
eligibility-product-treatment-long = Ұзақ емделуге арналған виза
eligibility-product-multiple-entry = Көп реттік виза
