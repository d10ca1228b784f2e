### Шекара: визаларды іздеу, кіру мен шығу, өткізу пункттері.

border-look-up-title = Визаны табу
border-look-up-submit = Іздеу
border-nothing-sought = Визаның немесе паспорттың нөмірін енгізіңіз
border-not-found = Мұндай нөмірлі электрондық виза табылмады. Нөмірді құжатпен салыстырыңыз
border-found-title = Осы паспортқа берілген визалар
border-holder = Иесі
border-valid = Жарамды мерзімі
border-period = { $from } – { $until }

## Шекарадағы виза
border-standing-valid = Бүгін кіруге болады
border-standing-not-valid = Бүгін кіруге болмайды
border-standing-inside = Елде жүр, кірген күні: { $since }
border-reason-inside = Виза иесі елде жүр, кірген күні: { $since }. Шығуы тіркелмеген.
border-reason-not-yet = Визаның жарамды болатын бірінші күні: { $from }.
border-reason-over = Визаның соңғы күні: { $until }.
border-reason-entry-used = Виза бір рет кіруге берілген, ол пайдаланылып қойған.
border-reason-days-used = Болуға рұқсат етілген { $allowed } күн пайдаланылып бітті.
border-reason-annulled = Визаның күші жойылған: { $on }.
border-reason-replaced = Бұл визаның орнына { $number } визасы берілді. Кіруді сол виза бойынша тіркеңіз.
border-reason-not-here = Электрондық виза тек халықаралық әуежайларда пайдаланылады. Бұл өткізу пунктінде бүгін шекарадан өтуді тіркеуге болмайды.
border-reason-not-inside = Виза иесі елде жоқ: ашық кіру тіркелмеген, сондықтан шығуды тіркеуге болмайды.
border-passport-expires = { $number }, жарамды мерзімінің соңы: { $expires }
border-entries-used = { $count ->
       *[other] рет кірді
    }
border-entries-left = { $count ->
       *[other] рет кіру қалды
    }
border-without-limit = Шектеусіз
border-entries-without-limit = кіру қалды
border-days-used = { $count ->
       *[other] болу күні пайдаланылды
    }
border-days-left = { $count ->
       *[other] болу күні қалды
    }
border-leave-by = мерзімді бұзбай шығудың соңғы күні
border-warning-overstay = Болу мерзімінен асқан: { $days ->
       *[other] { $days } күн
    }, басталған күні: { $since }.
border-warning-leave-soon = Виза иесі мына күннен кешіктірмей шығуы керек: { $day }.
border-warning-passport = Паспорттың жарамды мерзімі мына күні аяқталған: { $expires }.
border-warning-annulled = Визаның күші жойылған: { $reason }
border-declare-entry = Паспорт пен оның иесі алдымда тұр, екеуі де осы жазбаға сәйкес келеді
border-declare-exit = Паспорт пен оның иесі алдымда тұр, екеуі де осы жазбаға сәйкес келеді
border-declaration-missing = Паспорт пен оның иесін осы жазбамен салыстырып, белгі қойыңыз
border-record-entry = Кіруді тіркеу
border-record-exit = Шығуды тіркеу
border-notice-entry = Кіру тіркелді. Шақырушы тараптың үш жұмыс күні басталды.
border-notice-exit = Шығу тіркелді.
border-entry = Кіру
border-exit = Шығу
border-crossings-title = Шекарадан өту
border-crossings-none = Бұл визамен шекарадан әлі ешкім өткен жоқ.
border-crossing = Өту
border-when = Күні және тіркелген уақыты
border-checkpoint = Өткізу пункті
border-crossing-when = { $day } (тіркелген уақыты: { $at })
border-crossing-corrected = { $way }: түзетілді
border-crossing-void = { $way }: болған жоқ. { $note }
border-crossing-corrects = { $way }, түзету бойынша. { $note }
border-recorded = Тіркелген уақыты

## Түзету
border-correct = Түзету
border-correct-title = Шекарадан өту жазбасын түзету
border-correct-lead = Бұрынғы жазба сақталады; түзету соның орнына тұрады.
border-correction = Шын мәнінде қалай болды?
border-correction-none = Шекарадан өту болған жоқ
border-correction-was-exit = Бұл шығу еді
border-correction-was-entry = Бұл кіру еді
border-correction-missing = Шын мәнінде қалай болғанын таңдаңыз
border-note = Себебі
border-note-hint = Мысалы: басқа жолаушының батырмасы басылып кетті
border-note-missing = Түзетудің себебін енгізіңіз
border-correct-submit = Түзету
border-corrected-already = Бұл жазбаны осы аралықта басқа қызметкер түзетіп қойды
border-notice-corrected = Жазба түзетілді.

## Өткізу пункттері
border-checkpoints-title = Өткізу пункттері
border-checkpoints-lead = Электрондық визалар тек халықаралық әуежайлардың өткізу пункттерінде пайдаланылады. Жаңа визаларда берілген күні ашық тұрған әуежайлар көрсетіледі.
border-code = Коды
border-code-hint = Үш латын әрпі; әуежай үшін оның ИАТА коды, мысалы NQZ
border-code-three-letters = Үш латын әрпін енгізіңіз
border-code-taken = Мұндай кодты өткізу пункті бар. Жабылған пунктті тізімнен қайта ашуға болады
border-name-en = Ағылшын тіліндегі атауы
border-name-ru = Орыс тіліндегі атауы
border-name-kk = Қазақ тіліндегі атауы
border-name-missing = Атауын осы тілде енгізіңіз
border-kind = Түрі
border-kind-hint = Басқа түрдегі өткізу пунктінде электрондық визамен шекарадан өтуді тіркеуге болмайды
border-kind-airport = Халықаралық әуежай
border-kind-other = Басқа өткізу пункті
border-kind-missing = Өткізу пунктінің түрін таңдаңыз
border-from = Бірінші күні
border-from-missing = Бірінші күнін енгізіңіз
border-open = Ашық
border-open-since = мына күннен бастап: { $from }
border-state = Күйі
border-state-open = ашық
border-state-closed = жабық
border-open-title = Өткізу пунктін ашу
border-open-submit = Өткізу пунктін ашу
border-notice-opened = Өткізу пункті ашылды.
border-open-again = Қайта ашу
border-open-again-title = Қайта ашу: { $name }
border-open-again-lead = Пункт { $from } – { $until } аралығында ашық болды. Бұл жазба тізімде қалады; жаңа бірінші күннен бастап осында көрсетілгені қолданылады.
border-opens-too-soon = Бірінші күн ең ертесі мына күн болуы мүмкін: { $earliest }
border-still-open = Өткізу пункті ашық немесе оның қайта ашылатын күні белгіленіп қойған
border-notice-opened-again = Өткізу пунктінің жаңа бірінші күні белгіленді.
border-close = Жабу
border-close-title = Жабу: { $name }
border-close-lead = Соңғы күнінен кейін онда шекарадан өтуді тіркеуге болмайды. Бұрынғы жазбалар сақталады.
border-last = Соңғы күні
border-last-missing = Соңғы күнін енгізіңіз
border-closes-too-soon = Соңғы күн ең ертесі мына күн болуы мүмкін: { $earliest }
border-close-submit = Өткізу пунктін жабу
border-notice-closed = Өткізу пунктінің соңғы күні белгіленді.

## Желісіз жұмыс істейтін бет
border-offline-title = Визаны желісіз тексеру
border-offline-short = Виза тексеру
border-offline-lead = Бұл бет басып шығарылған визаның мөрін оқып, оны осы браузерде сақталған кілттермен тексереді. Жүктелгеннен кейін байланыс қажет емес. Оқылған деректер бұл құрылғыдан шықпайды және сақталмайды.
border-offline-no-script = Бұл бет браузердің өзінде жұмыс істейді, оған JavaScript қажет. Онсыз визаны онлайн іздеуге болады.
border-offline-online = Визаны онлайн іздеу
border-offline-ready = Бұл бет браузерде сақталды және желісіз ашылады.
border-offline-picture = Мөрдің суреті
border-offline-picture-hint = JPEG немесе PNG: шаршы код түгел, анық және біркелкі жарықта
border-offline-camera = Камерамен оқу
border-offline-camera-stop = Камераны тоқтату
border-offline-camera-hint = Визаның шаршы кодын камера алдында түгел, қозғалтпай, шамамен 15 см қашықтықта ұстаңыз.
border-offline-camera-refused = Камераны пайдалану мүмкін емес. Браузерде рұқсат беріңіз немесе сурет таңдаңыз.
border-offline-reader = Штрихкод сканері
border-offline-reader-hint = Сканердің осы өріске енгізетіні: он алтылық цифрлар немесе base64
border-offline-reader-check = Тексеру
border-offline-compare = Құжаттармен салыстыру
border-offline-compare-passport = Паспорт: машинамен оқылатын аймақтың төменгі жолы немесе нөмірі
border-offline-compare-visa = Виза: басып шығарылған машинамен оқылатын аймақтың екі жолы
border-offline-passport-misread = Бұл паспорт нөмірі де, бақылау цифрлары дұрыс толық жол да емес. Қайта енгізіңіз.
border-offline-result = Тексеру нәтижесі
border-offline-several = Суретте бірнеше мөр бар. Визаларды бір-бірден түсіріңіз.
border-offline-differing = Паспорттың белгіленген деректері мөрмен расталған деректерге сәйкес келмейді.
border-offline-untrusted = Тексеру нәтижесіне қарағанда, төмендегі деректерге сенуге болмайды.
border-offline-forget = Келесі виза
border-offline-trust-trustable = Сенім деңгейі: сенуге болады
border-offline-trust-medium = Сенім деңгейі: жалған болу ықтималдығы орташа
border-offline-trust-high = Сенім деңгейі: жалған болу ықтималдығы жоғары
border-offline-verdict-valid = Мөр түпнұсқа
border-offline-verdict-unknown-feature = Мөр түпнұсқа, кейбір деректері белгісіз
border-offline-verdict-read-error = Мөр оқылмайды
border-offline-verdict-wrong-format = Бұл визаның мөрі емес
border-offline-verdict-unknown-certificate = Мөрді кім қойғаны белгісіз
border-offline-verdict-expired-certificate = Сертификаттың мерзімі сәйкес емес
border-offline-verdict-revoked-certificate = Сертификат қайтарып алынған
border-offline-verdict-invalid-signature = Қолтаңба дұрыс емес
border-offline-verdict-invalid-visa-mrz = Басылған жолдарда қате бар
border-offline-verdict-visa-mismatch = Басылғаны мөрдегі деректерге сәйкес емес
border-offline-verdict-passport-mismatch = Паспорт басқа
border-offline-icao = ИКАО белгісі: { $word }
border-offline-means-valid = Мөр түпнұсқа: визада не берілсе, сол жазылған.
border-offline-means-unknown-feature = Мөр түпнұсқа. Онда бұл бетке белгісіз деректер де бар; олар нәтижені өзгертпейді.
border-offline-means-read-error = Мөр оқылмады. Қайта түсіріңіз: шаршы код түгел, тегіс, анық және біркелкі жарықта болсын. Болмаса, визаны нөмірі бойынша тексеріңіз.
border-offline-means-wrong-format = Бұл код визаның мөрі емес. Қазақстанның әр электрондық визасында мөр болады.
border-offline-means-unknown-certificate = Бұл мөрде көрсетілген кілт белгісіз. Тізімдерді жаңартыңыз; нәтиже өзгермесе, құжатты жалған деп есептеңіз.
border-offline-means-expired-certificate = Мөр қойылған сертификат бүгін жарамсыз. Визаны нөмірі бойынша тексеріңіз.
border-offline-means-revoked-certificate = Мөр қойылған сертификат кері қайтарып алынған. Құжатқа сенбеңіз.
border-offline-means-invalid-signature = Қолтаңба сәйкес келмейді: деректер өзгертілген немесе ешқашан қол қойылмаған. Құжатқа сенбеңіз.
border-offline-means-invalid-visa-mrz = Енгізілген жолдар толық машинамен оқылатын аймақ емес немесе бақылау цифры қате. Қайта енгізіңіз; нәтиже өзгермесе, басылым өзгертілген.
border-offline-means-visa-mismatch = Басып шығарылған машинамен оқылатын аймақ мөрмен расталған аймаққа сәйкес келмейді: басылым өзгертілген.
border-offline-means-passport-mismatch = Виза басқа паспортқа берілген.
border-offline-stands-valid = Бүгін визаға қарсы ештеңе жоқ. Тізімдер жасалғаннан кейінгі кірулер мұнда белгісіз.
border-offline-stands-unchecked-title = Күші жойылғаны тексерілмеген
border-offline-stands-unchecked = Бұл браузерде күші жойылған визалардың тізімі жоқ. Желіге қосылып, тізімдерді жаңартыңыз.
border-offline-stands-annulled = Визаның күші жойылған. Онымен ешкім кіре алмайды.
border-offline-stands-expired = Визаның соңғы күні өтіп кеткен.
border-offline-stands-used-up = Виза бір рет кіруге берілген, ол пайдаланылып қойған. Иесі шыға алады, бірақ қайта кіре алмайды.
border-offline-stands-not-yet = Визаның бірінші күні әлі келген жоқ.
border-offline-issued = Берілген күні
border-offline-signer = Мөр қойған
border-offline-nationality = Азаматтығы
border-offline-entries-unlimited = Шектеусіз
border-offline-stay-expiry = Визаның соңғы күніне дейін
border-offline-stay-border = Шекарадағы шешім бойынша
border-offline-stay-transit = Елге кірмей транзитпен өту
border-offline-lists = Осы браузерде сақталған тізімдер
border-offline-list-keys = Мөр қоятындардың кілттері
border-offline-list-annulled = Күші жойылған және пайдаланылған визалар
border-offline-list-age = жасалған уақыты: { $at } ({ $age })
border-offline-list-none = әзірге жоқ
border-offline-age = { $hours } сағ { $minutes } мин бұрын
border-offline-days = { $count ->
       *[other] күн
    }
border-offline-months = { $count ->
       *[other] ай
    }
border-offline-years = { $count ->
       *[other] жыл
    }
border-offline-refresh = Тізімдерді жаңарту
border-offline-refreshed = Тізімдер жаңа ғана жаңартылды.
border-offline-unreachable = Порталға қосылу мүмкін емес. Тізімдер бұрынғы қалпында қалды.
border-offline-refused-malformed = Жаңа тізім қабылданбады: ол зақымдалған.
border-offline-refused-unsigned = Жаңа тізім қабылданбады: қолтаңбасы сәйкес келмейді. Бұл туралы хабарлаңыз.
border-offline-refused-older = Жаңа тізім қабылданбады: ол сақталған тізімнен ескі. Бұл туралы хабарлаңыз.
border-offline-warning-missing = Бұл браузерде әлі тізім жоқ. Осы бетке сүйенбес бұрын желіге қосылып, тізімдерді жаңартыңыз.
border-offline-warning-old = Тізімдердің жасалғанына { $hours } сағаттан асты. Содан бері күші жойылған визалар мұнда жарамды болып көрінеді. Байланыс пайда болысымен жаңартыңыз.
border-offline-warning-over = Тізімдер ескірген. Олар жаңартылғанша визаларды онлайн немесе телефон арқылы тексеріңіз.
border-offline-warning-clock = Бұл құрылғының сағаты артта қалған. Күні мен уақытын дұрыстаңыз, әйтпесе визалар басқа күн бойынша тексеріледі.

## Не ізделеді
border-sought = Виза нөмірі немесе паспорт нөмірі
border-sought-hint = Нөмірді енгізіңіз немесе осы өріске машинамен оқылатын аймақты не мөрді сканермен оқытыңыз
border-sought-unclear = Бұл виза не паспорт нөмірі де, машинамен оқылатын аймақ та, мөр де емес. Құжатпен салыстырыңыз
border-zone-misread = Машинамен оқылатын аймақтың бақылау цифры сәйкес келмейді. Аймақты қайта оқытыңыз немесе нөмірді енгізіңіз
border-seal-refused = Мөр қабылданбады: { $verdict }
border-picture = Немесе басып шығарылған визаның суреті
border-picture-hint = JPEG, PNG немесе PDF, шаршы код түгел әрі анық болсын. Сурет сақталмайды
border-picture-submit = Мөрді оқу

## Себебі көрсетілген өту
border-day = Шекарадан өткен күн
border-day-hint = Қазақстан уақыты бойынша
border-day-missing = Шекарадан өткен күнді енгізіңіз
border-day-still-to-come = Тіркеуге болатын соңғы күн – бүгін, { $today }
border-day-before-the-last = Мына күнгі өту тіркеліп қойған: { $last }. Бұл өту одан бұрын болуы мүмкін емес
border-day-too-long-ago = Кіруді екі күннен кешіктірмей тіркеуге болады, ең ерте күн: { $earliest }
border-direction-missing = Бағытты таңдаңыз
border-reasoned-title = Өтуді себебін көрсетіп тіркеу
border-reasoned-lead = Болған кезде тіркелмеген өту және кіруі тіркелмеген шығу үшін. Кіруді екі күн ішінде тіркеуге болады. Себеп жазбада қалады.
border-reasoned-note-hint = Мысалы: желі болмады, паспортта сол күннің мөртабаны бар
border-reasoned-note-missing = Себебін енгізіңіз
border-reasoned-submit = Өтуді тіркеу
border-crossing-with-reason = { $way }. { $note }
border-crossing-none = { $way }: болған жоқ
border-correction-entry-after-all = Кіру бәрібір болған
border-correction-exit-after-all = Шығу бәрібір болған

## Назар аударатын жайттар
border-warning-no-exit = Мына екі кірудің арасында шығу тіркелмеген: { $entry } және { $next }.
border-warning-no-entry = Мына шығудың алдында кіру тіркелмеген: { $exit }.
border-warning-entries = Кіру саны виза рұқсат еткеннен артық; артық кіру: { $count }.
border-warning-inside-on-other = Виза иесі елде басқа визамен жүр, кірген күні: { $since }. Шығуы тіркелмеген.
border-warning-passport-soon = Паспорт мерзімі рұқсат етілген болу мерзімінен бұрын аяқталады: { $expires }.
border-others-title = Осы паспортқа берілген басқа визалар
border-other-inside = – елде жүр, кірген күні: { $since }
border-other-in-force = – { $period }

## Енгізілгенге дейінгі өзгеріс
border-closed-already = Бұл пункттің соңғы күні белгіленіп қойған: { $last }
border-foreseen-open = { $day } күнінен бастап электрондық визалар мына пункттерде қабылданады: { $codes }.
border-foreseen-nowhere = { $day } күнінен бастап электрондық визалар еш жерде қабылданбайтын болады.
border-foreseen-visas = Осы күні немесе одан кейін жарамды қолданыстағы визалар: { $visas }.
border-foreseen-closing = Оған бекітілген шекарашылар: { $officers }. Соңғы 30 күнде онда тіркелген өтулер: { $crossings }.
