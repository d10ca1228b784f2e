### Letters, the page of kept mail in the sandbox, and the page of letters that were given up.

letters-greeting = Сәлеметсіз бе!
letters-link-by-hand = Батырма жұмыс істемесе, мына мекенжайды браузерге көшіріңіз:
letters-automatic = Бұл хат автоматты түрде жіберілді, оған келген жауаптар оқылмайды. Біз ешқашан пошта арқылы құпиясөзіңізді сұрамаймыз.
letters-not-you = Егер бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ: сілтемеге өтпесе, ештеңе болмайды.

letters-action-confirm = Мекенжайды растау
letters-action-sign-in = Кіру
letters-action-password = Құпиясөз орнату
letters-action-invitation = Шақыруды ашу
letters-action-group = Топты ашу
letters-action-application = Өтінішті ашу
letters-action-pay = Консулдық алымды төлеу
letters-action-answer = Сұратуды оқып, жауап беру
letters-action-visa = Визаны басып шығару
letters-action-notice = Келу туралы хабарлама беру
letters-action-receipt = Келу туралы хабарламаларды ашу
letters-action-endpoint = Жеткізуді көру

## Accounts
letters-confirm-email-subject = Электрондық пошта мекенжайыңызды растаңыз
letters-confirm-email-body = Визалық порталда осы электрондық пошта мекенжайымен тіркелу жасалды. Тіркелгіні ашу үшін мекенжайдың сіздікі екенін растаңыз.
letters-already-registered-subject = Сізде тіркелгі бар
letters-already-registered-body = Біреу визалық порталда осы электрондық пошта мекенжайымен тіркелуге әрекет жасады. Сізде тіркелгі бар: соған кіріңіз. Құпиясөзіңізді ұмытсаңыз, сол жерде жаңасын орната аласыз.
letters-reset-password-subject = Жаңа құпиясөз орнатыңыз
letters-reset-password-body = Визалық порталдағы тіркелгіңіз үшін жаңа құпиясөз сұралды. Сілтеме бір рет және қысқа уақыт қана жарамды.
letters-password-changed-subject = Құпиясөзіңіз өзгертілді
letters-password-changed-body = Визалық порталдағы тіркелгіңіздің құпиясөзі өзгертілді, қалған барлық сеанстар аяқталды.
letters-password-changed-not-you = Егер бұл сіз болмасаңыз, бірден жаңа құпиясөз орнатыңыз: кіру бетінде «{ accounts-forgotten-link }» сілтемесін таңдаңыз.
letters-recovery-codes-subject = Қалпына келтіру кодтарыңыз жаңадан жасалды
letters-recovery-codes-body = Визалық порталдағы тіркелгіңіз үшін жаңа қалпына келтіру кодтары жасалды. Бұрынғы кодтар енді ештеңе ашпайды.
letters-recovery-codes-not-you = Егер бұл сіз болмасаңыз, бірден жаңа құпиясөз орнатыңыз: кіру бетінде «{ accounts-forgotten-link }» сілтемесін таңдап, әкімшіге хабарлаңыз.
letters-staff-welcome-subject = Визалық порталдағы қызметтік тіркелгіңіз
letters-staff-welcome-body = Әкімші сізге қызметтік тіркелгі жасады. Оны ашу үшін құпиясөз орнатыңыз. Сілтеме бір рет және қысқа уақыт қана жарамды.
letters-staff-welcome-factor = Содан кейін екінші факторды баптау қажет болады: бір реттік кодтар қолданбасы бар телефоныңызды дайындап қойыңыз.

## Invitations
letters-invitation-filed-subject = Шақыруыңыз берілді
letters-invitation-filed-body = Көші-қон қызметі шақыруға сұрауыңызды алды. Шешім туралы хатпен хабарлаймыз.
letters-group-not-filed-subject = Шақырулар тобын беру мүмкін болмады
letters-group-not-filed-body = Портал шақырулар файлыңызды өңдей алмады, одан ештеңе берілген жоқ. Қате біздің тарапымыздан. Топты ашып, оны қайта беріңіз немесе жойып, файлды қайта жіберіңіз. Бұл да көмектеспесе, шақыруларды бір-бірлеп беріңіз немесе көші-қон қызметіне жазыңыз.
letters-group-filed-subject = Шақырулар тобыңыз берілді
letters-group-filed-body = { $count ->
        [one] Тобыңыздың { $count } шақыруы берілді. Көші-қон қызметі әрқайсысы бойынша шешім қабылдайды; әрқайсысы туралы хатпен хабарлаймыз.
       *[other] Тобыңыздың { $count } шақыруы берілді. Көші-қон қызметі әрқайсысы бойынша шешім қабылдайды; әрқайсысы туралы хатпен хабарлаймыз.
    }
letters-invitation-approved-subject = Шақыруыңыз мақұлданды
letters-invitation-approved-body = Көші-қон қызметі шақыруыңызды мақұлдады. Оның нөмірі: { $number }.
letters-invitation-approved-next = Нөмірді шақырылған адамға беріңіз: ол электрондық визаға өтініш беру үшін қажет.
letters-invitation-refused-subject = Шақырудан бас тартылды
letters-invitation-refused-body = Көші-қон қызметі шақыруға сұрауыңызды қанағаттандырудан бас тартты. Себебі шақыру бетінде көрсетілген.
letters-invitation-returned-subject = Шақыруды түзету қажет
letters-invitation-returned-body = Көші-қон қызметі шақыруға сұрауыңызды қайтарды. Нені түзету керегі шақыру бетінде көрсетілген; түзеткен соң оны қайта жіберіңіз.
letters-party-suspended-subject = Шақыру құқығыңыз уақытша тоқтатылды
letters-party-suspended-body = Көші-қон қызметі шақыру құқығыңызды уақытша тоқтатты. Тоқтату алынғанша жаңа шақыру беруге болмайды. Бұрын берілгендер бойынша шешім қабылданады, келу туралы хабарлау міндеті сақталады.
letters-party-suspended-reason = Себебі: { $reason }
letters-party-suspension-lifted-subject = Қайтадан шақыра аласыз
letters-party-suspension-lifted-body = Көші-қон қызметі тоқтатуды алып тастады. Қайтадан шақыру бере аласыз.
letters-action-party = Кабинетті ашу

## Applications
letters-fee-is-due-subject = { $reference } өтініші: консулдық алымды төлеңіз
letters-fee-is-due-body = { $reference } өтінішіңіз берілді. Ол консулдық алым төленген соң қаралады.
letters-fee-is-due-terms = Шешім қандай болса да, консулдық алым қайтарылмайды.
letters-fee-received-subject = { $reference } өтініші: консулдық алым алынды
letters-fee-received-body = { $reference } өтінішіңіз бойынша консулдық алымды алдық. Енді оны көші-қон қызметі қарайды. Жаңалық болса, хатпен хабарлаймыз.
letters-fee-received-twice-subject = { $reference } өтініші: төлем қайтарылуда
letters-fee-received-twice-body = { $reference } өтінішіңіз бойынша талап етілмеген төлем түсті. Ол консулдық алым емес және сізге толық қайтарылады.
letters-surplus-sent-back-subject = { $reference } өтініші: ақша кері жіберілді
letters-surplus-sent-back-body = { $reference } өтінішіңіз бойынша артық төленген { $amount } картаңызға кері жіберілді. Банкке оны көрсету үшін бірнеше күн қажет.
letters-information-requested-subject = { $reference } өтініші: қосымша мәлімет қажет
letters-information-requested-body = { $reference } өтінішіңіз бойынша шешім қабылдау үшін көші-қон қызметіне қосымша мәлімет қажет. Нақты не қажет екені жеке кабинетте көрсетілген. Өтінішті қарау сіздің жауабыңыздан кейін жалғасады.
letters-information-given-subject = { $reference } өтініші: жауабыңыз алынды
letters-information-given-body = Жауабыңызды алдық. Көші-қон қызметі { $reference } өтінішіңізді қарауды жалғастыруда.
letters-visa-issued-subject = { $reference } өтініші: виза берілді
letters-visa-issued-body = { $reference } өтінішіңіз мақұлданды, электрондық визаңыз рәсімделді. Ол жеке кабинетте дайын тұр.
letters-visa-issued-next = Визаны басып шығарып, паспорттық бақылауда көрсетіңіз. Ол бойынша тек визада көрсетілген халықаралық әуежайлар арқылы өтуге болады.
letters-visa-link-subject = { $reference } өтініші: визаға сілтеме
letters-visa-link-body = Сіз { $reference } өтініші бойынша электрондық визаға сілтеме сұрадыңыз. Визаны көру және басып шығару үшін жеке кабинетке кіріңіз.
letters-application-refused-subject = { $reference } өтініші: визадан бас тартылды
letters-application-refused-body = { $reference } өтінішіңіз бойынша бас тарту туралы шешім қабылданды. Себебі жеке кабинетте көрсетілген.
letters-fee-stays = Төленген консулдық алым қайтарылмайды.
letters-application-withdrawn-subject = { $reference } өтініші кері қайтарылып алынды
letters-application-withdrawn-body = { $reference } өтінішіңіз сіздің сұрауыңыз бойынша кері қайтарылып алынды. Ол енді қаралмайды.
letters-application-expired-subject = { $reference } өтінішінің мерзімі өтті
letters-application-expired-body = { $reference } өтінішіңіздің мерзімі өтті: шақырудың мерзімі аяқталды немесе өтініш 30 күн бойы толтырылмады. Шақыру әлі жарамды болса, жаңадан өтініш бере аласыз.
letters-visa-annulled-subject = { $reference } өтініші: визаңыздың күші жойылды
letters-visa-annulled-body = { $reference } өтінішіңіз бойынша берілген визаның күші жойылды, оны енді пайдалануға болмайды. Себебі жеке кабинетте көрсетілген.
letters-correction-asked-subject = Визаны түзету туралы өтінішіңізді алдық
letters-correction-asked-body = Сіз { $reference } өтініші бойынша визаны түзетуді сұрадыңыз. Оны қызметкер қарайды. Виза басқасы алмастырғанша жарамды.
letters-correction-declined-subject = Визаңызды түзетуден бас тартылды
letters-correction-declined-body = { $reference } өтініші бойынша сұраған түзетуіңізден бас тартылды. Себебі виза бетінде көрсетілген; виза сол күйінде жарамды.
letters-visa-replaced-subject = Визаңыз алмастырылды
letters-visa-replaced-body = { $reference } өтініші бойынша сұраған түзетуіңіз жасалды. Бұрынғы визаны басқасы алмастырды; бұрынғы басылымы енді жарамсыз. Жаңа алым алынбайды.

## Arrivals
letters-arrival-clock-started-subject = Қонағыңыз келді: хабарлама мерзімі — { $due }
letters-arrival-clock-started-body = Сіз шақырған шетел азаматы Қазақстанға кірді. Бұл туралы көші-қон қызметіне үш жұмыс күні ішінде хабарлаңыз. Мерзімнің соңғы күні: { $due }.
letters-arrival-clock-started-safe = Күндерді екі тәсілмен санауға болады. Қай тәсілмен санаса да үлгеру үшін хабарламаны мына күннен кешіктірмей беріңіз: { $safe }.
letters-arrival-notice-overdue-subject = Келу туралы хабарлама мерзімі өтіп кетті
letters-arrival-notice-overdue-body = Келу туралы хабарлама мерзімі өтті, бірақ хабарлама берілмеді. Мерзімнің соңғы күні: { $due }. Хабарламаны қазір беріңіз: ол кешіктірілді деген белгімен қабылданады.
letters-arrival-notice-filed-subject = Келу туралы { $number } хабарламасы берілді
letters-arrival-notice-filed-body = Көші-қон қызметі келу туралы { $number } хабарламаңызды алды. Түбіртекті сақтаңыз: онда хабарламаның берілген уақыты көрсетілген.

## The sandbox's page of kept mail
letters-sandbox-title = Жіберілген хаттар
letters-sandbox-text = Сынақ режимінде хаттар ешқайда жіберілмейді. Әр хат файлға сақталады және оны осы жерден оқуға болады.
letters-sandbox-none = Әзірге хат жоқ.
letters-sandbox-to = Кімге
letters-sandbox-subject = Тақырыбы
letters-sandbox-when = Жіберілді
letters-sandbox-all = Барлық хаттар

## Letters that were given up
letters-given-up-title = Жеткізілмеген хаттар
letters-given-up-text = Хатты жеткізу үш күн бойы қайталанады. Осы уақытта жеткізілмеген хаттар осы жерде тұрады және оларды қайта жіберуге болады.
letters-given-up-none = Барлық хаттар жеткізілді немесе әлі жеткізілуде.
letters-given-up-unreadable = Белгісіз түрдегі хат
letters-given-up-to = Кімге
letters-given-up-about = Хат
letters-given-up-when = Жеткізу тоқтатылды
letters-given-up-why = Соңғы қате
letters-given-up-action = Әрекет
letters-given-up-again = Қайта жіберу
letters-notice-sent-again = Хат жақында қайта жіберіледі.
letters-arrival-notice-withdrawn-subject = Келу туралы хабарлама қайтарып алынды: { $number }
letters-arrival-notice-withdrawn-body = Сіз келу туралы хабарламаны қайтарып алдыңыз, оны { $number } түбіртегі растайды. Мерзім қайтадан есептеледі: хабарлайтын жағдай болса, жаңа хабарламаны { $due } күнінің соңына дейін беру керек.
letters-arrival-file-taken-subject = Келу туралы хабарламалар файлыңыз қабылданды: түбіртек { $number }
letters-arrival-file-taken-body = Келу туралы хабарламалар файлыңыз өңделді. { $number } түбіртегінде әр жолдың нәтижесі көрсетілген; түзететіні бар-жоғын қараңыз.
letters-arrival-file-held-up-subject = Келу туралы хабарламалар файлыңыз біздің кінәмізден кешігуде
letters-arrival-file-held-up-body = Портал келу туралы хабарламалар файлыңызды соңына дейін өңдей алмады. Қате біздің тарапымыздан. Файлдағының бәрі біз оны алған күні, { $received }, берілген болып саналады: осының салдарынан мерзімді өткізіп алмайсыз, файлды қайта жіберудің қажеті жоқ. Қате жойылғанда өңдеу өзі жалғасады да, түбіртек аласыз. Оған дейін осы файлдағы қонақ туралы еске салу келсе, сізден басқа ештеңе қажет емес.
letters-arrival-trial-held-up-subject = Келу туралы хабарламалар файлын тексеру мүмкін болмады
letters-arrival-trial-held-up-body = Портал келу туралы хабарламалар файлыңызды соңына дейін тексере алмады. Қате біздің тарапымыздан. Файл тек тексеруге жіберілген, сондықтан одан ештеңе берілген жоқ: мерзім жақын болса, хабарламалардың өзін қазір бір-бірлеп немесе беруге арналған файлмен беріңіз.
letters-endpoint-stopped-subject = Оқиғаларға арналған мекенжайыңыз жауап бермейді
letters-endpoint-stopped-body = Портал бағдарламаларыңызға оқиғалар жіберетін мекенжай бес күн жауап бермеді, сондықтан оған хабарламалар енді жіберілмейді. Ол жұмыс істегенде кабинетіңізде жеткізуді жалғастырыңыз; соңғы отыз күннің оқиғаларын қайта жіберуге болады.
letters-arrival-deadline-moved-subject = Келу туралы хабарлама мерзімі ұзартылды: { $due }
letters-arrival-deadline-moved-body = Жұмыс күндерінің күнтізбесі өзгерді. Хабарламаның бұрынғы соңғы күні: { $was }. Жаңа соңғы күні: { $due }.
letters-arrival-notices-due-soon-subject = Келу туралы хабарламалардың соңғы күні — { $due }: { $open }
letters-arrival-notices-due-soon-body = Бүгіннен кейін бір жұмыс күні қалады. Соңғы күн: { $due }. Берілмеген келу туралы хабарламалар: { $open }.
letters-arrival-notices-due-today-subject = Келу туралы хабарламалардың соңғы күні: { $open }
letters-arrival-notices-due-today-body = Бүгін, { $due }, — соңғы күн. Түн ортасына дейін берілуі тиіс келу туралы хабарламалар: { $open }.

letters-colleague-asked-subject = Сізді шақырушы тарапта жұмыс істеуге шақырады
letters-colleague-asked-body = Шақырушы тарап сізді визалық порталда өзі үшін жұмыс істеуге шақырады. Қай тарап екені сілтемеде көрсетілген. Оны танысаңыз, сол жерде құпиясөз таңдаңыз: содан кейін қосыласыз. Сілтеме бір рет, 72 сағат бойы жарамды.
letters-colleague-elsewhere-subject = Сізді шақырушы тарапқа шақырмақ болды
letters-colleague-elsewhere-body = Шақырушы тарап сізді визалық порталда өзі үшін жұмыс істеуге шақырмақ болды. Электрондық пошта мекенжайыңыздың тіркелгісі бар, ал бір тіркелгі екеуге тиесілі бола алмайды. Мұндай хат туралы сізге ескертілген болса, сол адамдарға басқа мекенжайыңызды беріңіз. Тіркелгіңіз бар екені тарапқа айтылған жоқ.
letters-colleague-role-subject = Шақырушы тараптағы рөліңіз өзгерді
letters-colleague-role-owner-body = Өзіңіз жұмыс істейтін шақырушы тарапта енді сіз иесісіз. Сізге бәрі ашық, қызметкерлер мен бағдарламалардың кілттерін де жүргізесіз.
letters-colleague-role-filer-body = Өзіңіз жұмыс істейтін шақырушы тарапта енді шақырулар мен келу туралы хабарламаларды бере, түзете және кері қайтарып ала аласыз.
letters-colleague-role-reader-body = Өзіңіз жұмыс істейтін шақырушы тарапта енді тек қарай аласыз: берілгеннің бәрін көресіз, ештеңені өзгертпейсіз.
letters-colleague-left-subject = Сіз енді шақырушы тарапта жұмыс істемейсіз
letters-colleague-left-body = Өзіңіз жұмыс істеген шақырушы тараптың иесі визалық порталдағы жұмысыңызды тоқтатты. Барлық құрылғыда жүйеден шығарылдыңыз. Тіркелгіңіз сақталады, жаңа хат бойынша қайта қосыла аласыз.
letters-party-verified-subject = Сіз шақыра аласыз
letters-party-verified-body = Көші-қон қызметі деректеріңізді растады. Енді шақыру бере аласыз.
letters-party-not-verified-subject = Деректеріңізді растай алмадық
letters-party-not-verified-body = Көші-қон қызметі тіркеу деректеріңізді растай алмады. Жүйеге кіріп, келу туралы хабарлай аласыз, бірақ шақыру бере алмайсыз. Порталда тіркеу деректеріңізді түзетіңіз немесе неліктен дұрыс екенін түсіндіріңіз: қызметкер оларды қайта тексереді.
letters-party-quota-subject = Жылына қанша шақыру бере аласыз
letters-party-quota-body = Көші-қон қызметі жылдық квотаңызды белгіледі: осы сәттен бастап күнтізбелік жылда { $places } шақыру.
letters-action-join = Қосылу
letters-action-account = Тіркелгіні ашу
