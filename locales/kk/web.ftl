### Әр беттің сөздері.

web-service-name = Қазақстанның визалық порталы
web-skip-to-content = Негізгі мазмұнға өту
web-language = Тіл
web-language-of-form = Осы нысанды енгізгеніңізбен бірге басқа тілде ашу:
web-navigation = Мәзір
web-signed-in-as = Жүйеге кірген пайдаланушы:
web-sign-in = Кіру
web-sign-out = Шығу
web-sandbox-title = Сынақ режимі.
web-sandbox-text = Мұнда нақты төлем алынбайды, хаттар сыртқа жіберілмейді.
web-sandbox-link = Мұнда нені сынап көруге болады
web-session = Сіздің сеансыңыз
web-session-ends = Көптен бері ештеңе жіберілмеді. Сеанс { $minutes } минуттан кейін аяқталады.
web-session-ends-for-good = Сеанс рұқсат етілген ең ұзақ уақытқа жетті және { $minutes } минуттан кейін аяқталады. Енгізгеніңізді қазір жіберіңіз. Кейін жіберілгені қайта кіргеніңізше сақталады.
web-session-ended = Сеанс аяқталды. Осы бетке енгізгеніңіз жоғалған жоқ: нысанды жіберіп, сұралғанда қайта кіріңіз, сонда жауаптарыңыз осында қайта шығады.
web-session-unreachable = Порталмен байланыс жоқ. Қосылымды тексеріп, қайталап көріңіз.
web-session-stay = Сеансты жалғастыру
web-notice-title = Дайын
web-footer-title = Ақпарат
web-footer-requirements = Талаптар
web-footer-eligibility = Өтініш беруге болатынын тексеру
web-footer-deadline = Келгені туралы хабарлама мерзімі
web-footer-status = Өтініштің күйі
web-footer-verify = Визаны тексеру
web-footer-statistics = Статистика
web-footer-programs = Бағдарламаларға
web-footer-cookies = Сайт тек қажетті cookie файлдарын пайдаланады: сеанс пен таңдалған тіл үшін. Біз сіздің әрекеттеріңізді қадағаламаймыз.

## Нысандар
web-error-title-prefix = Қате:
web-error-summary-title = Нысанда қателер бар
web-error-prefix = Қате:
web-error-not-a-date = Күнтізбеде бар күнді енгізіңіз, мысалы 27 3 2026
web-error-too-long = Мәтінді қысқартыңыз: { $longest } таңбадан аспауы керек
web-error-name-missing = Есімді паспортта жазылғандай енгізіңіз
web-error-name-not-latin = Есімді паспорттың деректер бетінің төменгі екі жолындағыдай латын әріптерімен енгізіңіз: тек әріптер, бос орын, сызықша және дәйекше қолданылады
web-day = Күні
web-month = Айы
web-year = Жылы
web-yes = Иә
web-no = Жоқ
web-choose = Таңдаңыз
web-change = Өзгерту
web-back = Артқа
web-warning = Назар аударыңыз
web-print = Бетті басып шығару
web-password-show = Көрсету
web-password-hide = Жасыру
web-looks-again = Бұл бет әр { $seconds } секунд сайын өзі жаңарады.
web-stay-still = Жаңартпау
web-pagination = Беттер
web-page-before = Алдыңғы бет
web-page-after = Келесі бет
web-differs = Өзгеше

## Бетті көрсету мүмкін болмағанда
web-to-the-start = Басты бетке өту
web-see-how-it-stands = Қазіргі күйін көру
web-not-found-title = Бет табылмады
web-not-found-body = Бұл мекенжайда бет жоқ немесе ол сізге қолжетімсіз. Мекенжайды қолмен енгізген болсаңыз, оны тексеріңіз.
web-forbidden-title = Бұл бет сіздің тіркелгіңізге қолжетімсіз
web-forbidden-body = Сіз жүйеге кірдіңіз, бірақ тіркелгіңіздің бұл бетке кіру құқығы жоқ. Құқығы бар тіркелгімен кіріңіз.
web-unmarked-title = Нысан қабылданбады
web-unmarked-body = Нысан тым ұзақ ашық тұрды немесе басқа жерден жіберілді, сондықтан ештеңе сақталмады. Артқа оралып, бетті жаңартыңыз да, нысанды қайта жіберіңіз.
web-unreadable-title = Сұрауды оқу мүмкін болмады
web-unreadable-body = Жіберілген деректер осы сайттың нысаны емес. Ештеңе сақталмады. Артқа оралып, қайталап көріңіз.
web-too-long-title = Жіберілген деректер тым көп
web-too-long-body = Ештеңе сақталмады. Артқа оралып, көлемі кішірек файл немесе қысқарақ мәтін жіберіңіз.
web-too-slow-title = Нысан тым ұзақ жіберілді
web-too-slow-body = Ештеңе сақталмады. Байланысты тексеріп, артқа оралыңыз да, нысанды қайта жіберіңіз.
web-too-many-title = Әрекет саны тым көп
web-too-many-body = Деректеріңізді қорғау үшін келесі әрекетті мына уақыттан кейін жасай аласыз: { $until } (Қазақстан уақыты).
web-flood-title = Сұраныс саны тым көп
web-flood-body = Желіңізден қысқа уақытта тым көп бет сұралды. Қазір ештеңе сақталған жоқ. { $seconds } секунд күтіп, осы бетті жаңартыңыз.
web-busy-title = Сервис бос емес
web-busy-body = Сұрауыңыз орындалмады. Бір минуттан кейін қайталап көріңіз: бұрын сақталған деректеріңіз жоғалған жоқ.
web-broken-title = Кешіріңіз, сервис жұмысында қате шықты
web-broken-body = Қате біздің тараптан болды және тіркелді. Бұрын сақталған деректеріңіз жоғалған жоқ. Кейінірек қайталап көріңіз.

## Күн мен уақыт
web-date = { $year } жылғы { $day } { $month }
web-date-with-weekday = { $date }, { $weekday }
web-time = { $date }, { $time }
web-month-1 = қаңтар
web-month-2 = ақпан
web-month-3 = наурыз
web-month-4 = сәуір
web-month-5 = мамыр
web-month-6 = маусым
web-month-7 = шілде
web-month-8 = тамыз
web-month-9 = қыркүйек
web-month-10 = қазан
web-month-11 = қараша
web-month-12 = желтоқсан
web-weekday-1 = дүйсенбі
web-weekday-2 = сейсенбі
web-weekday-3 = сәрсенбі
web-weekday-4 = бейсенбі
web-weekday-5 = жұма
web-weekday-6 = сенбі
web-weekday-7 = жексенбі

## Енгізілгенге дейінгі өзгеріс
web-preview-caption = Әлі сақталған жоқ
web-preview-effects = Не өзгереді
web-preview-note = Дәл осы сәттегі жағдай осындай. Жоғарыда көрсетілген мәліметтер дәл сол күйінде сақталады.
web-preview-invitation = { $at } берілген шақыру
web-preview-application = { $reference } өтініші
web-list = { $before }, { $next }
web-list-last = { $before } және { $last }
web-preview-change = Жауаптарды өзгерту

## A file on its way
web-upload-progress = Файлдың қанша бөлігі жіберілді
web-upload-sending = Файл жіберіліп жатыр.
web-upload-reading = Файл жіберілді. Ол оқылып жатыр.
web-upload-stopped = Жіберу тоқтатылды. Ештеңе сақталған жоқ.
web-upload-broke = Файл жіберілмеді: байланыс үзілді. Байланысты тексеріп, қайта жіберіңіз: файл әлі таңдаулы.
web-upload-too-large = Бұл файл { $megabytes } МБ-тан үлкен. Ол жіберілген жоқ. Кішірек файлды таңдаңыз.
web-upload-stop = Жіберуді тоқтату
