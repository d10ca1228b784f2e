### Барлық бөлімнен оқитын беттер: жалпыға қолжетімді тексерулер, әкімшінің бастапқы беті, сынақ режимі.

## Кестедегі алымдар
office-everyone = Барлық азаматтық
office-united-states = Америка Құрама Штаттары
office-listed-countries = Тізімдегі барлық ел
office-validity-up-to-a-year = 1 жылға дейін
office-validity-from-to-a-year = { $least } күннен 1 жылға дейін
office-validity-up-to = { $most } күнге дейін
office-validity-from-to = { $least } күннен { $most } күнге дейін
office-days = { $count } күн

## Тексеру
office-eligibility-title = Өтініш бере алатыныңызды тексеріңіз
office-eligibility-lead = Бес сұраққа жауап беріңіз. Тіркелу қажет емес, жауаптар сақталмайды.
office-eligibility-citizenship = Азаматтығыңыз қандай?
office-eligibility-citizenship-hint = Паспортыңыз Гонконгта, Макаода, Арубада немесе Фарер аралдарында берілген болса, сол аумақты таңдаңыз.
office-eligibility-united-states = Америка Құрама Штаттары
office-eligibility-another = Бұл тізімде жоқ басқа ел
office-eligibility-purpose = Сапарыңыздың мақсаты қандай?
office-eligibility-entries = Қазақстанға неше рет кіргіңіз келеді?
office-eligibility-from = Визаның бірінші күні
office-eligibility-until = Визаның соңғы күні
office-eligibility-date-hint = Мысалы, 27 3 2026
office-eligibility-again = Басқа жауаптармен тексеру
office-eligibility-submit = Тексеру
office-eligibility-error-citizenship = Азаматтығыңызды таңдаңыз
office-eligibility-error-purpose = Сапар мақсатын таңдаңыз
office-eligibility-error-entries = Неше рет кіретініңізді таңдаңыз
office-eligibility-error-from = Визаның бірінші күнін енгізіңіз
office-eligibility-error-until = Визаның соңғы күнін енгізіңіз
office-eligibility-error-backwards = Соңғы күн бірінші күннен бұрын болмауы керек
office-eligibility-yes = Электрондық визаға өтініш бере аласыз
office-eligibility-no = Электрондық виза ала алмайсыз
office-eligibility-visa = Виза
office-eligibility-categories = Санаттар
office-eligibility-period = Кезең
office-eligibility-period-value = { $first } – { $last } ({ $days })
office-eligibility-fee = Консулдық алым
office-eligibility-passport = Паспортыңыз жарамды болуы керек мерзім
office-eligibility-passport-value = { $date } немесе одан кейін
office-eligibility-next-invitation = Алдымен Қазақстандағы шақырушы тарап сізге шақыру ресімдейді. Ол келісілгеннен кейін сіз оның нөмірімен өтініш бересіз. Өтініш бойынша шешімді көші-қон қызметі қабылдайды.
office-eligibility-not-listed = Сіздің еліңіз азаматтары электрондық виза ала алатын елдер тізімінде жоқ.
office-eligibility-visa-free = Тізімде жоқ көптеген елдің азаматтарына қысқа мерзімге виза қажет емес. Олардың тізімі мен болу мерзімдерін Қазақстанның Сыртқы істер министрлігі жариялайды.
office-eligibility-consulate = Виза қажет болса, Қазақстанның елшілігіне немесе консулдығына жүгініңіз.
office-eligibility-not-yet-listed = { $country } тізімге { $from } күнінен бастап енгізілген. Сол күні немесе кейін өтініш беріңіз.
office-eligibility-no-longer-listed = { $country } тізімде { $until } күніне дейін болған, қазір тізімде жоқ.
office-eligibility-united-states-treatment = Америка Құрама Штаттарының азаматтары электрондық визаны тек 30 күннен ұзақ емделуге ала алады.
office-eligibility-united-states-visa-free = 30 күнге дейінгі сапарға Америка Құрама Штаттарының азаматтарына виза қажет емес.
office-eligibility-over = Сіз көрсеткен кезең { $last } күні аяқталды. Әлі келмеген күндерді енгізіңіз.
office-eligibility-not-offered = Мұндай мақсатқа, кіру санына және мерзімге ({ $days }) электрондық виза берілмейді. Ең ұзақ жарамдылық мерзімі: { $longest }.
office-eligibility-change = Төмендегі жауаптарды өзгертіңіз немесе визаның басқа түрі туралы Қазақстанның елшілігінен не консулдығынан сұраңыз.

## Күйі
office-status-title = Өтініштің күйін білу
office-status-lead = Тіркелу қажет емес. Сіз тек өтініштің күйін және келесі қадамды көресіз.
office-status-reference = Өтініш коды
office-status-reference-hint = Біздің хаттардағы 9 әріп пен цифр, мысалы 7KD-2QX-M4A
office-status-passport = Паспорт нөмірі
office-status-passport-hint = Өтініште көрсетілген паспорттың нөмірі
office-status-submit = Күйін көру
office-status-error-reference = Кодты хаттарымызда жазылғандай енгізіңіз: 9 әріп пен цифр
office-status-error-nothing = Мұндай коды және паспорт нөмірі бар өтініш жоқ. Екеуін де тексеріп, қайталап көріңіз.
office-status-found = { $reference } өтініші
office-status-state = Күйі
office-status-since = Қай уақыттан бері
office-status-next = Әрі қарай не істеу керек
office-status-draft = Әлі берілмеген
office-status-draft-next = Кіріп, өтінішті аяғына дейін толтырып, жіберіңіз.
office-status-awaiting-payment = Консулдық алымды төлеу күтілуде
office-status-awaiting-payment-next = Кіріп, консулдық алымды төлеңіз.
office-status-under-review = Қаралуда
office-status-under-review-next = Әзірге ештеңе. Шешім не сұрақ болғанда сізге жазамыз.
office-status-information-requested = Сізден мәлімет күтілуде
office-status-information-requested-next = Кіріп, сұрақты оқып, оған жауап беріңіз.
office-status-approved = Виза берілді
office-status-approved-next = Кіріп, визаны басып шығарыңыз. Басылған парақ пен паспортты өзіңізбен бірге алыңыз.
office-status-refused = Бас тартылды
office-status-refused-next = Себебін оқу үшін кіріңіз.
office-status-withdrawn = Қайтарып алынды
office-status-withdrawn-next = Ештеңе. Өтініш беруші бұл өтінішті қайтарып алды.
office-status-expired = Мерзімі өтті
office-status-expired-next = Бұл өтінішпен енді ештеңе істеу мүмкін емес. Шақыруыңыз әлі жарамды болса, кіріп, жаңа өтініш бастаңыз.

## Әкімшінің бастапқы беті
office-admin-title = Әкімшілік ету
office-admin-lead = Өзгерістер сіз көрсеткен күннен бастап қолданылады. Әр өзгеріс сіздің атыңызбен жазылады.
office-admin-staff = Қызметкерлердің тіркелгілері
office-admin-staff-about = Көші-қон қызметінің қызметкерлері, шекарашылар және әкімшілер: қосу, өшіру, екінші факторды қайта орнату.
office-admin-carriers = Тасымалдаушылар
office-admin-carriers-about = Бағдарламалары визаның жарамдылығын тексеретін әуекомпаниялар және олардың қолжетімділік кілттері.
office-admin-citizenships = Азаматтықтар
office-admin-citizenships-about = Азаматтары өтініш бере алатын елдер мен аумақтар.
office-admin-categories = Виза санаттары
office-admin-categories-about = Әр сапар мақсатының санаттары.
office-admin-fees = Консулдық алымдар
office-admin-fees-about = Әр виза үшін қанша және қай күннен бастап алынады.
office-admin-payments = Төлемдер
office-admin-payments-about = Екі рет алынған ақша және ешбір төлемге сай келмеген хабарламалар.
office-admin-checkpoints = Өткізу пункттері
office-admin-checkpoints-about = Электрондық виза қолданылатын халықаралық әуежайлар.
office-admin-calendar = Күнтізбе
office-admin-calendar-about = Мерекелер, ауыстырылған жұмыс күндері және келгені туралы хабарлама мерзімін есептеу тәртібі.
office-admin-letters = Жеткізілмеген хаттар
office-admin-letters-about = Жеткізу мүмкін болмаған хаттар; оларды қайта жіберуге болады.

## Сынақ режимі
office-sandbox-title = Сынақ режимі
office-sandbox-lead = Мұнда бүкіл порталды сынап көруге болады. Нақты төлем алынбайды, хаттар сыртқа жіберілмейді, ал мұнда берілген визалармен елге кіруге болмайды.
office-sandbox-mail = Растау сілтемелері бар жіберілген хаттар
office-sandbox-authenticator = Көрсетілім қызметкерлерінің екінші факторына арналған кодтар
office-sandbox-people = Көрсетілімге қатысушылар
office-sandbox-password = Олардың бәрі мына құпиясөзбен кіреді:
office-sandbox-name = Аты
office-sandbox-role = Рөлі
office-sandbox-email = Электрондық пошта мекенжайы
office-sandbox-happens = Не болады
office-authenticator-title = Екінші фактор кодтары
office-authenticator-lead = Аутентификатор қолданбасының орнына: құпиясөзден кейін кодты енгізіңіз. Әр код бір рет қана кіргізеді.
office-authenticator-none = Бұл порталда көрсетілім қызметкерлерінің тіркелгілері жоқ.
office-authenticator-code = Код
office-authenticator-seconds = Жаңа кодтар { $count } секундтан кейін.

## The officers' desk
office-desk-title = Жұмыс орны
office-desk-invitations = Қаралатын шақырулар
office-desk-applications = Қаралатын өтініштер
office-desk-asked = Өтініш берушінің жауабын күтіп тұрған өтініштер
office-desk-oldest = Ең ертесі түскен уақыт: { $oldest }
office-desk-empty = Күтіп тұрғаны жоқ
office-desk-missing = Берілмеген келу туралы хабарламалар
office-desk-first-due = Ең ерте мерзім { $due } өткен
office-desk-none-missing = Берілмеген хабарлама жоқ
office-desk-find-title = Істі табу
office-desk-find-number = Өтініштің, шақырудың немесе визаның нөмірі
office-desk-find-hint = Кез келген кезеңде, шешілген істер мен берілген визалар да
office-desk-find-submit = Табу
office-desk-find-nothing = Мұндай нөмірі бар өтініш, шақыру немесе виза жоқ
