# Navigation of the roles
accounts-nav-office = Жеке кабинет
accounts-nav-account = Тіркелгіңіз
accounts-nav-inviting = Шолу
accounts-nav-invitations = Шақырулар
accounts-nav-arrivals = Келу туралы хабарламалар
accounts-nav-desk = Жұмыс үстелі
accounts-nav-desk-invitations = Шақырулар
accounts-nav-desk-applications = Өтініштер
accounts-nav-desk-arrivals = Келулер
accounts-nav-border = Өткізу пункті
accounts-nav-admin = Әкімшілендіру

# Тіркелу
accounts-register-title = Тіркелгі жасау
accounts-register-intro = Кім екеніңізді таңдаңыз. Қызметкерлердің тіркелгілерін әкімші жасайды.
accounts-register-applicant = Мен Қазақстанға барамын
accounts-register-applicant-hint = Шетел азаматтарына арналған. Тіркелгі арқылы электрондық визаға өтініш бересіз, консулдық алымды төлейсіз және визаны басып шығарасыз.
accounts-register-party = Мен шетел азаматын шақырамын
accounts-register-party-hint = Қазақстандағы ұйымдар мен жеке тұлғаларға арналған. Тіркелгі арқылы шақыру сұратасыз және қонақтардың келгені туралы хабарлайсыз.
accounts-register-have-one = Тіркелгіңіз бар ма?
accounts-to-sign-in = Кіру
accounts-register-applicant-title = Өтініш берушінің тіркелгісі
accounts-register-party-title = Шақырушы тараптың тіркелгісі
accounts-register-submit = Тіркелгі жасау
accounts-name = Атыңыз
accounts-name-hint = Сізге қалай жүгінейік. Паспорттағы аты-жөніңізді кейінірек сұраймыз.
accounts-email = Электрондық пошта мекенжайы
accounts-email-hint = Мекенжай сіздікі екенін растау үшін оған сілтеме жібереміз.
accounts-contact-email = Байланыс электрондық пошта мекенжайы
accounts-password = Құпиясөз
accounts-choose-password = Құпиясөз ойлап табыңыз
accounts-choose-password-hint = Табу қиын кемінде 8 таңба. Кез келген таңбаны қолдануға болады; бір-бірімен байланысы жоқ бірнеше сөзден жақсы құпиясөз шығады.
accounts-kind = Кім шақырады?
accounts-kind-legal-person = Ұйым (заңды тұлға)
accounts-kind-individual = Жеке тұлға
accounts-party-name = Атауы немесе аты-жөні
accounts-party-name-hint = Ұйымның толық атауы немесе жеке тұлғаның тегі, аты, әкесінің аты.
accounts-identification = БСН немесе ЖСН
accounts-identification-hint = 12 сан: ұйымның БСН-і немесе жеке тұлғаның ЖСН-і.
accounts-address = Қазақстандағы мекенжай
accounts-address-hint = Облыс, қала немесе ауыл, көше, үй, пәтер немесе кеңсе.
accounts-telephone = Телефон нөмірі
accounts-telephone-hint = Елдің кодымен, мысалы +7 727 250 00 00.
accounts-sent-title = Электрондық поштаңызды тексеріңіз
accounts-sent-body = Көрсетілген мекенжайға хат жібердік. Жалғастыру үшін хаттағы сілтемені ашыңыз. Мекенжайды растау сілтемесі 24 сағат, жаңа құпиясөз сілтемесі 30 минут жарамды.
accounts-sent-nothing = Бірнеше минуттан кейін де хат келмеді ме? «Спам» қалтасын қарап, мекенжайды дұрыс енгізгеніңізді тексеріңіз.
accounts-confirm-title = Электрондық пошта мекенжайын растаңыз
accounts-confirm-body = Бұл мекенжай сіздікі екенін растау үшін түймені басыңыз. Содан кейін жүйеге кіре аласыз.
accounts-confirm-submit = Мекенжайды растау
accounts-confirm-over-body = Сілтеме бұрын пайдаланылған немесе 24 сағат өтіп кеткен. Мекенжай расталған болса, жүйеге кіріңіз. Расталмаса, мекенжайыңыз бен құпиясөзіңізді енгізіп кіріп көріңіз, біз жаңа сілтеме жібереміз.
accounts-link-over-title = Бұл сілтеме енді жарамсыз
accounts-notice-confirmed = Электрондық пошта мекенжайы расталды. Енді жүйеге кіре аласыз.

# Кіру және шығу
accounts-sign-in-title = Жүйеге кіру
accounts-sign-in-submit = Кіру
accounts-sign-in-kept = Сеансыңыз аяқталды. Жібергеніңіз сақталды, жүйеге кіргеннен кейін бетте қайта көрінеді.
accounts-sign-in-wrong = Электрондық пошта мекенжайы немесе құпиясөз қате. Тіркелгіні жаңа ғана жасаған болсаңыз, алдымен хатымыздағы сілтемені ашыңыз: сізге жаңа хат жіберген болуымыз мүмкін.
accounts-sign-in-no-account = Тіркелгіңіз жоқ па?
accounts-forgotten-link = Құпиясөзімді ұмыттым
accounts-notice-signed-out = Жүйеден шықтыңыз.

# Қызметкерлердің екінші факторы
accounts-code-title = Қауіпсіздік кодын енгізіңіз
accounts-code = Қауіпсіздік коды
accounts-code-hint = Аутентификатор қолданбасы қазір көрсетіп тұрған 6 сан немесе қалпына келтіру кодтарыңыздың бірі. Әр код бір рет қана жарайды.
accounts-code-wrong = Код қате немесе бұрын пайдаланылған. Келесі кодты күтіп, қайта көріңіз.
accounts-code-lost = Аутентификаторым жанымда жоқ
accounts-code-lost-body = 6 санның орнына қалпына келтіру кодтарыңыздың бірін енгізіңіз. Олар таусылған болса, әкімшіден екінші факторыңызды қалпына келтіруді сұраңыз.
accounts-enrol-title = Екінші факторды баптаңыз
accounts-enrol-body = Қызметкерлер жүйеге құпиясөзбен және аутентификатор қолданбасының кодымен кіреді. Оны қазір бір рет баптаңыз.
accounts-enrol-step-app = Телефонға аутентификатор қолданбасын орнатыңыз, мысалы Aegis, FreeOTP немесе Google Authenticator.
accounts-enrol-step-scan = Суретті қолданбамен сканерлеңіз, сілтемені телефонның өзінде ашыңыз немесе құпия кілтті қолмен енгізіңіз.
accounts-enrol-step-code = Қолданба көрсеткен 6 санды енгізіңіз.
accounts-enrol-picture = Аутентификатор қолданбасына арналған құпия кілті бар QR-код
accounts-enrol-link = Осы құрылғыдағы аутентификатор қолданбасында ашу
accounts-enrol-secret = Құпия кілт
accounts-enrol-code = Қолданбадағы код
accounts-enrol-code-hint = 6 сан
accounts-enrol-submit = Баптап, жүйеге кіру
accounts-codes-title = Қалпына келтіру кодтарыңыз
accounts-codes-once = Бұл кодтар бір рет қана көрсетіледі.
accounts-codes-body = Оларды басып шығарыңыз немесе жазып алып, телефоннан бөлек сенімді жерде сақтаңыз. Әрқайсысы қолданба кодын бір рет алмастырады.
accounts-codes-onward = Кодтарды сақтадым, жалғастыру

# Қате болуы мүмкін нәрселер
accounts-error-email-missing = Электрондық пошта мекенжайын енгізіңіз
accounts-error-email-malformed = Электрондық пошта мекенжайын name@example.org түрінде енгізіңіз
accounts-error-password-missing = Құпиясөзді енгізіңіз
accounts-error-password-too-short = Кемінде { $shortest } таңбадан тұратын құпиясөз ойлап табыңыз
accounts-error-password-too-long = { $longest } таңбадан аспайтын құпиясөз ойлап табыңыз
accounts-error-password-guessable = Бұл құпиясөзді табу оңай. Ұзағырақ немесе сирегірек, атыңыз бен пошта мекенжайыңыз кірмейтін құпиясөз ойлап табыңыз
accounts-error-name-missing = Атыңызды енгізіңіз
accounts-error-party-name-missing = Шақырушы тараптың атауын немесе аты-жөнін енгізіңіз
accounts-error-kind-missing = Кім шақыратынын таңдаңыз: ұйым немесе жеке тұлға
accounts-error-identification-missing = БСН немесе ЖСН енгізіңіз
accounts-error-identification-digits = БСН немесе ЖСН тек сандардан тұрады
accounts-error-identification-length = БСН немесе ЖСН 12 саннан тұрады, енгізілгені: { $found }
accounts-error-identification-is-an-iin = Бұл — жеке тұлғаның ЖСН-і. Ұйымның БСН-ін енгізіңіз
accounts-error-identification-is-a-bin = Бұл — ұйымның БСН-і. Жеке тұлғаның ЖСН-ін енгізіңіз
accounts-error-identification-birth-date = ЖСН туған күннен басталады: жыл, ай, күн. Алғашқы алты санды тексеріңіз
accounts-error-identification-wrong = Мұндай нөмір жоқ. Әр санды тексеріңіз
accounts-error-address-missing = Мекенжайды енгізіңіз
accounts-error-telephone-missing = Телефон нөмірін енгізіңіз
accounts-error-telephone-malformed = Телефон нөмірін елдің кодымен енгізіңіз, мысалы +7 727 250 00 00

# Жаңа құпиясөз
accounts-forgotten-title = Жаңа құпиясөз орнату
accounts-forgotten-body = Тіркелгіңіздің электрондық пошта мекенжайын енгізіңіз. Оған жаңа құпиясөз таңдауға арналған сілтеме жібереміз.
accounts-forgotten-submit = Сілтеме жіберу
accounts-new-password-title = Жаңа құпиясөз ойлап табыңыз
accounts-new-password-body = Барлық құрылғыдағы сеанстар аяқталады, содан кейін жаңа құпиясөзбен кіре аласыз.
accounts-new-password-submit = Құпиясөзді сақтау
accounts-password-over-body = Сілтеме бұрын пайдаланылған немесе мерзімі өтіп кеткен. Жаңасын сұратыңыз.
accounts-notice-password-set = Құпиясөз сақталды. Енді онымен кіре аласыз.

# Өз тіркелгісі
accounts-row-name = Аты
accounts-row-role = Рөлі
accounts-row-state = Күйі
accounts-role-applicant = Өтініш беруші
accounts-role-inviting-party = Шақырушы тарап
accounts-role-officer = Көші-қон қызметінің қызметкері
accounts-role-border-officer = Шекара қызметінің қызметкері
accounts-role-administrator = Әкімші
accounts-language-title = Тіл
accounts-language-legend = Беттер мен хаттардың тілі
accounts-language-submit = Тілді сақтау
accounts-notice-language = Тіл сақталды.
accounts-change-password-title = Құпиясөзді өзгерту
accounts-change-password-body = Басқа барлық құрылғыдағы сеанстар аяқталады, өзгеріс туралы электрондық поштамен хабарлаймыз.
accounts-change-password-submit = Құпиясөзді өзгерту
accounts-present-password = Қазіргі құпиясөз
accounts-password-wrong = Бұл сіздің қазіргі құпиясөзіңіз емес
accounts-notice-password-changed = Құпиясөз өзгертілді. Басқа құрылғылардағы сеанстар аяқталды.
accounts-sessions-title = Қай құрылғыдан кіргенсіз
accounts-sessions-body = Таныс емес құрылғы болса, оның сеансын аяқтап, құпиясөзіңізді өзгертіңіз.
accounts-session-device = Құрылғы
accounts-session-began = Кірген уақыты
accounts-session-seen = Соңғы әрекет
accounts-session-end = Сеансты аяқтау
accounts-session-this = Осы құрылғы
accounts-device-unknown = Белгісіз құрылғы
accounts-notice-session-ended = Құрылғыдағы сеанс аяқталды.
accounts-codes-left = { $left ->
        [0] Қалпына келтіру кодтары қалмады.
       *[other] Қалпына келтіру кодтарының қалғаны: { $left }.
    }
accounts-new-codes-title = Жаңа қалпына келтіру кодтарын алу
accounts-new-codes-body = Қазіргі кодтар жарамсыз болады. Жалғастыру үшін құпиясөзіңізді енгізіңіз.
accounts-new-codes-submit = Жаңа кодтар алу

# Қызметкерлер
accounts-staff-title = Қызметкерлер
accounts-staff-add-title = Қызметкер қосу
accounts-staff-add-body = Осы мекенжайға құпиясөз орнатуға арналған, 72 сағат жарамды сілтеме жібереміз. Екінші фактор алғаш кіргенде бапталады.
accounts-staff-add-submit = Қосу
accounts-staff-email-taken = Бұл электрондық пошта мекенжайымен тіркелгі бар
accounts-staff-enable = Тіркелгіні қосу
accounts-staff-disable = Тіркелгіні өшіру
accounts-staff-reset-factor = Екінші факторды қалпына келтіру
accounts-state-open = Белсенді
accounts-state-disabled = Өшірілген
accounts-state-awaits-password = Құпиясөз әлі орнатылмаған
accounts-checkpoint = Өткізу пункті
accounts-checkpoint-hint = Тек шекара қызметінің қызметкері үшін.
accounts-checkpoint-submit = Өткізу пунктін өзгерту
accounts-error-role-missing = Рөлді таңдаңыз
accounts-error-language-missing = Тілді таңдаңыз
accounts-error-checkpoint-missing = Шекара қызметі қызметкерінің өткізу пунктін таңдаңыз
accounts-notice-staff-added = Тіркелгі жасалды, хат жіберіліп жатыр.
accounts-notice-staff-disabled = Тіркелгі өшірілді, оның барлық сеансы аяқталды.
accounts-notice-staff-enabled = Тіркелгі қосылды.
accounts-notice-factor-reset = Екінші фактор қалпына келтірілді. Жаңасы келесі кіргенде бапталады.
accounts-notice-checkpoint-changed = Өткізу пункті өзгертілді.
