### Шекара: визаларды іздеу, кіру мен шығу, өткізу пункттері.

border-look-up-title = Визаны табу
border-look-up-submit = Іздеу
border-or-passport = Немесе паспорт нөмірі
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
border-code-taken = Мұндай кодты өткізу пункті бар
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
border-close = Жабу
border-close-title = Жабу: { $name }
border-close-lead = Соңғы күнінен кейін онда шекарадан өтуді тіркеуге болмайды. Бұрынғы жазбалар сақталады.
border-last = Соңғы күні
border-last-missing = Соңғы күнін енгізіңіз
border-closes-too-soon = Соңғы күн ең ертесі мына күн болуы мүмкін: { $earliest }
border-close-submit = Өткізу пунктін жабу
border-notice-closed = Өткізу пунктінің соңғы күні белгіленді.
