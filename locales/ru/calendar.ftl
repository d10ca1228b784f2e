### Календарь рабочих дней и срок уведомления о прибытии.

## Срок с объяснением
calendar-deadline-title = До какого дня нужно уведомить о прибытии?
calendar-deadline-lead = Приглашающая сторона уведомляет миграционную службу об иностранном госте в течение трёх рабочих дней со дня прибытия. Укажите день прибытия, чтобы увидеть последний день срока и каждый учтённый или пропущенный день.
calendar-arrival = День прибытия в Казахстан
calendar-arrival-hint = Например, 27 3 2026
calendar-arrival-missing = Укажите день прибытия
calendar-deadline-submit = Показать срок
calendar-due = Уведомление подаётся вовремя до конца этого дня: { $day }
calendar-days-title = Каждый день: учтён или пропущен
calendar-counts-agree = Оба способа счёта, со дня прибытия и со следующего дня, дают один и тот же день.
calendar-counts-differ = Некоторые считают первым рабочим днём сам день прибытия. Чтобы уложиться в срок при любом способе счёта, подайте уведомление до конца этого дня: { $day }.
calendar-late-is-taken = Уведомление с опозданием тоже принимается, с отметкой об опоздании. Не подать его вовсе хуже.
calendar-year-unknown = Выходные и праздники на { $year } год ещё не объявлены. Пропущены только субботы и воскресенья, поэтому настоящий срок может быть позже.
calendar-counting-next-day = Счёт начинается со дня, следующего за днём прибытия.
calendar-counting-arrival-day = Счёт начинается со дня прибытия, если это рабочий день.
calendar-place-arrival = День прибытия, не считается
calendar-place-counted = Рабочий день { $nth }
calendar-place-last = Рабочий день { $nth }: последний день
calendar-place-skipped = Пропущен
calendar-why-weekday = будний день
calendar-why-weekend = выходной
calendar-why-declared = { $kind }: { $name }
calendar-why-expected = { $declared } (ожидается)
calendar-kind-public-holiday = праздничный день
calendar-kind-religious-day-off = религиозный праздник, выходной
calendar-kind-transferred-rest-day = выходной вместо праздника, выпавшего на выходной
calendar-kind-moved-rest-day = выходной в обмен на рабочий выходной
calendar-kind-working-day = выходной, рабочий по приказу
calendar-status-confirmed = подтверждён
calendar-status-expected = ожидается

## Ведение календаря
calendar-year-title = Календарь на { $year } год
calendar-year-lead = Рабочие дни – с понедельника по пятницу, без объявленных здесь выходных и с объявленными рабочими субботами и воскресеньями. Уже назначенный срок при изменении календаря никогда не становится более ранним.
calendar-year-empty = На этот год не объявлено ни одного дня.
calendar-declared-days = Объявленные дни
calendar-day = День
calendar-kind = Какой это день
calendar-name = Праздник или приказ
calendar-status = Статус
calendar-withdraw = Отменить
calendar-countings-title = Способ счёта
calendar-countings-lead = Применяется способ, действующий в день прибытия. Новый способ действует только для более поздних прибытий.
calendar-from = Для прибытий начиная с
calendar-counting = Способ счёта
calendar-declare-title = Объявить день
calendar-declare-lead = Объявите выходной день или рабочую субботу либо воскресенье. Если день уже объявлен, сначала отмените прежнее объявление.
calendar-name-en = Праздник или приказ на английском языке
calendar-name-ru = Праздник или приказ на русском языке
calendar-name-kk = Праздник или приказ на казахском языке
calendar-name-hint = Так он будет назван в объяснении срока, например: День Республики (Republic Day)
calendar-declare-submit = Объявить день
calendar-day-missing = Укажите день
calendar-kind-missing = Выберите, какой это день
calendar-name-missing = Укажите праздник или приказ на этом языке
calendar-status-missing = Выберите, подтверждён день или ожидается
calendar-declared-already = Этот день уже объявлен. Сначала отмените прежнее объявление.
calendar-notice-declared = День объявлен.
calendar-withdraw-title = Отменить это объявление?
calendar-withdraw-lead = С этого момента день считается по дню недели. Объявление останется в записях.
calendar-withdraw-submit = Отменить объявление
calendar-notice-withdrawn = Объявление отменено.
calendar-announce-title = Объявить способ счёта
calendar-announce-lead = Он действует для прибытий с выбранного дня, самое раннее – с завтрашнего. Уже назначенные сроки не меняются.
calendar-announce-submit = Объявить
calendar-counting-missing = Выберите способ счёта
calendar-from-missing = Укажите первый день прибытия, для которого он действует
calendar-begins-too-soon = Способ счёта может начать действовать не раньше этого дня: { $earliest }
calendar-announced-already = В этот день уже начинает действовать другой способ счёта
calendar-notice-announced = Способ счёта объявлен.

## The promised time
calendar-promises-title = Обещанный срок
calendar-promises-lead = За сколько рабочих дней миграционная служба обещает принять решение. День поступления не считается. Пока у заявителя запрошены сведения, срок приостановлен. Новая строка действует для поступившего начиная с её дня; обещанное раньше сохраняется.
calendar-promise-subject = Для чего
calendar-promise-time = Рабочие дни
calendar-promise-from = С какого дня
calendar-promise-from-hint = Не раньше завтрашнего дня
calendar-promise-from-the-first = с первого дня
calendar-promise-days = { $days ->
        [one] { $days } рабочий день
        [few] { $days } рабочих дня
       *[other] { $days } рабочих дней
    }
calendar-promise-days-hint = От 1 до 90
calendar-promise-invitation = Приглашения
calendar-promise-application = Заявления
calendar-promise-new = Пообещать другой срок
calendar-promise-submit = Сохранить срок
calendar-promise-error-subject = Выберите, для чего этот срок
calendar-promise-error-days = Введите число рабочих дней от 1 до 90
calendar-promise-error-already = С этого дня срок уже установлен
calendar-notice-promised = Срок сохранён.
calendar-time-runs = { $days ->
        [one] Остался { $days } рабочий день
        [few] Осталось { $days } рабочих дня
       *[other] Осталось { $days } рабочих дней
    }, до { $due } включительно
calendar-time-over = Срок истёк { $due }
calendar-time-stands = Срок приостановлен, { $days ->
        [one] остался { $days } рабочий день
        [few] осталось { $days } рабочих дня
       *[other] осталось { $days } рабочих дней
    }

## Изменение до того, как оно внесено
calendar-foreseen-later = Сроки уведомлений о прибытии, которые сдвинутся на более позднее время: { $later } из { $running }, приходящихся на этот день.
calendar-foreseen-moved = { $was } → { $due }
calendar-foreseen-kept = Сроки, которые стали бы короче, но остаются такими, как были даны: { $kept }.
calendar-foreseen-promises = Дела у сотрудников, обещанный день по которым сдвинется позже: { $later }; раньше: { $earlier }.
calendar-foreseen-counting = О прибытии { $from } по прежнему порядку уведомляют до конца дня { $before }, по новому – до конца дня { $after }.
calendar-foreseen-counting-later = Ни один действующий срок не изменится: новый порядок – для прибытий начиная с { $from }.
calendar-foreseen-promise = Из последних { $cases } дел в обещанный до сих пор срок (рабочих дней: { $days_before }) решено { $before }; в новый срок (рабочих дней: { $days }) – { $after }.
calendar-foreseen-promise-no-cases = За последние 90 дней не решено ни одного дела, поэтому нельзя сказать, как будет выполняться обещание.
calendar-foreseen-promise-later = Действует для поступивших начиная с { $from }; для поступивших раньше остаётся обещанный им срок.
