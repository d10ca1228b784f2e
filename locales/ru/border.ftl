### Граница: поиск виз, въезды и выезды, пункты пропуска.

border-look-up-title = Найти визу
border-look-up-submit = Найти
border-or-passport = Или номер паспорта
border-nothing-sought = Укажите номер визы или номер паспорта
border-not-found = Электронная виза с таким номером не найдена. Сверьте номер с документом
border-found-title = Визы на этот паспорт
border-holder = Владелец
border-valid = Срок действия
border-period = { $from } – { $until }

## Виза на границе
border-standing-valid = Въезд сегодня разрешён
border-standing-not-valid = Въезд сегодня не разрешён
border-standing-inside = Находится в стране, въезд: { $since }
border-reason-inside = Владелец находится в стране, въезд: { $since }. Выезд не записан.
border-reason-not-yet = Виза начинает действовать { $from }.
border-reason-over = Последний день действия визы: { $until }.
border-reason-entry-used = Виза однократная, въезд по ней уже совершён.
border-reason-days-used = Разрешённые дни пребывания ({ $allowed }) использованы.
border-reason-annulled = Виза аннулирована: { $on }.
border-reason-not-here = Электронная виза используется только в международных аэропортах. В этом пункте пропуска сегодня нельзя записать пересечение границы.
border-reason-not-inside = Владельца нет в стране: открытого въезда нет, поэтому записать выезд нельзя.
border-passport-expires = { $number }, действителен до { $expires }
border-entries-used = { $count ->
        [one] въезд совершён
        [few] въезда совершено
       *[other] въездов совершено
    }
border-entries-left = { $count ->
        [one] въезд остался
        [few] въезда осталось
       *[other] въездов осталось
    }
border-without-limit = Без ограничения
border-entries-without-limit = осталось въездов
border-days-used = { $count ->
        [one] день пребывания использован
        [few] дня пребывания использовано
       *[other] дней пребывания использовано
    }
border-days-left = { $count ->
        [one] день пребывания остался
        [few] дня пребывания осталось
       *[other] дней пребывания осталось
    }
border-leave-by = последний день для выезда без нарушения срока
border-warning-overstay = Превышение срока пребывания: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }, начиная с { $since }.
border-warning-leave-soon = Владелец должен выехать не позднее { $day }.
border-warning-passport = Срок действия паспорта истёк { $expires }.
border-warning-annulled = Виза аннулирована: { $reason }
border-declare-entry = Паспорт и его владелец передо мной, оба соответствуют этой записи
border-declare-exit = Паспорт и его владелец передо мной, оба соответствуют этой записи
border-declaration-missing = Сверьте паспорт и его владельца с этой записью и поставьте отметку
border-record-entry = Записать въезд
border-record-exit = Записать выезд
border-notice-entry = Въезд записан. Начался отсчёт трёх рабочих дней для приглашающей стороны.
border-notice-exit = Выезд записан.
border-entry = Въезд
border-exit = Выезд
border-crossings-title = Пересечения границы
border-crossings-none = По этой визе границу ещё не пересекали.
border-crossing = Пересечение
border-when = День и время записи
border-checkpoint = Пункт пропуска
border-crossing-when = { $day } (записано { $at })
border-crossing-corrected = { $way }: исправлено
border-crossing-void = { $way }: не было. { $note }
border-crossing-corrects = { $way }, по исправлению. { $note }
border-recorded = Записано

## Исправление
border-correct = Исправить
border-correct-title = Исправить запись о пересечении границы
border-correct-lead = Прежняя запись сохраняется; исправление становится на её место.
border-correction = Как было на самом деле?
border-correction-none = Пересечения границы не было
border-correction-was-exit = Это был выезд
border-correction-was-entry = Это был въезд
border-correction-missing = Выберите, как было на самом деле
border-note = Причина
border-note-hint = Например: нажата кнопка для другого пассажира
border-note-missing = Укажите причину исправления
border-correct-submit = Исправить
border-corrected-already = Эту запись тем временем исправил другой сотрудник
border-notice-corrected = Запись исправлена.

## Пункты пропуска
border-checkpoints-title = Пункты пропуска
border-checkpoints-lead = Электронные визы используются только в пунктах пропуска международных аэропортов. В новых визах указываются аэропорты, открытые в день выдачи.
border-code = Код
border-code-hint = Три латинские буквы; для аэропорта – его код ИАТА, например NQZ
border-code-three-letters = Введите три латинские буквы
border-code-taken = Пункт пропуска с таким кодом уже есть
border-name-en = Название на английском языке
border-name-ru = Название на русском языке
border-name-kk = Название на казахском языке
border-name-missing = Укажите название на этом языке
border-kind = Вид
border-kind-hint = В пункте пропуска другого вида нельзя записать пересечение границы по электронной визе
border-kind-airport = Международный аэропорт
border-kind-other = Другой пункт пропуска
border-kind-missing = Выберите вид пункта пропуска
border-from = Первый день
border-from-missing = Укажите первый день
border-open = Открыт
border-open-since = с { $from }
border-state = Состояние
border-state-open = открыт
border-state-closed = закрыт
border-open-title = Открыть пункт пропуска
border-open-submit = Открыть пункт пропуска
border-notice-opened = Пункт пропуска открыт.
border-close = Закрыть
border-close-title = Закрыть: { $name }
border-close-lead = После последнего дня пересечения границы там записать нельзя. Прежние записи сохраняются.
border-last = Последний день
border-last-missing = Укажите последний день
border-closes-too-soon = Последний день может быть не раньше этого дня: { $earliest }
border-close-submit = Закрыть пункт пропуска
border-notice-closed = Последний день пункта пропуска назначен.
