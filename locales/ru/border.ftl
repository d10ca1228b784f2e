### Граница: поиск виз, въезды и выезды, пункты пропуска.

border-look-up-title = Найти визу
border-look-up-submit = Найти
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
border-reason-replaced = Эта виза заменена визой { $number }. Зарегистрируйте въезд по ней.
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
border-code-taken = Пункт пропуска с таким кодом уже есть. Закрытый пункт можно снова открыть из списка
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
border-open-again = Открыть снова
border-open-again-title = Снова открыть: { $name }
border-open-again-lead = Пункт был открыт с { $from } по { $until }. Эта запись остаётся в списке; с нового первого дня действует то, что указано здесь.
border-opens-too-soon = Первый день может быть не раньше этого дня: { $earliest }
border-still-open = Пункт пропуска открыт или его новое открытие уже назначено
border-notice-opened-again = Новый первый день пункта пропуска назначен.
border-close = Закрыть
border-close-title = Закрыть: { $name }
border-close-lead = После последнего дня пересечения границы там записать нельзя. Прежние записи сохраняются.
border-last = Последний день
border-last-missing = Укажите последний день
border-closes-too-soon = Последний день может быть не раньше этого дня: { $earliest }
border-close-submit = Закрыть пункт пропуска
border-notice-closed = Последний день пункта пропуска назначен.

## Страница без сети
border-offline-title = Проверка визы без сети
border-offline-short = Проверка виз
border-offline-lead = Страница считывает печать с отпечатанной визы и проверяет её ключами, сохранёнными в этом браузере. После загрузки связь не нужна. Прочитанное не покидает это устройство и не сохраняется.
border-offline-no-script = Страница работает в самом браузере, для неё нужен JavaScript. Без него визу можно найти в режиме онлайн.
border-offline-online = Найти визу в режиме онлайн
border-offline-ready = Страница сохранена в браузере и открывается без сети.
border-offline-picture = Снимок печати
border-offline-picture-hint = JPEG или PNG: квадратный код целиком, резко и при ровном освещении
border-offline-camera = Считать камерой
border-offline-camera-stop = Остановить камеру
border-offline-camera-hint = Держите квадратный код визы целиком перед камерой, неподвижно, на расстоянии около 15 см.
border-offline-camera-refused = Камера недоступна. Разрешите её в браузере или выберите снимок.
border-offline-reader = Сканер штрихкодов
border-offline-reader-hint = То, что сканер вводит в это поле: шестнадцатеричные цифры или base64
border-offline-reader-check = Проверить
border-offline-compare = Сверить с документами
border-offline-compare-passport = Паспорт: нижняя строка машиночитаемой зоны или номер
border-offline-compare-visa = Виза: обе строки отпечатанной машиночитаемой зоны
border-offline-passport-misread = Это не номер паспорта и не целая строка с верными контрольными цифрами. Введите ещё раз.
border-offline-result = Результат проверки
border-offline-several = На снимке несколько печатей. Снимайте визы по одной.
border-offline-differing = Отмеченные сведения паспорта не совпадают с заверенными печатью.
border-offline-untrusted = Судя по результату проверки, сведениям ниже доверять нельзя.
border-offline-forget = Следующая виза
border-offline-trust-trustable = Уровень доверия: можно доверять
border-offline-trust-medium = Уровень доверия: средняя вероятность подделки
border-offline-trust-high = Уровень доверия: высокая вероятность подделки
border-offline-verdict-valid = Печать подлинная
border-offline-verdict-unknown-feature = Печать подлинная, часть сведений не распознана
border-offline-verdict-read-error = Печать не читается
border-offline-verdict-wrong-format = Это не печать визы
border-offline-verdict-unknown-certificate = Кто поставил печать, неизвестно
border-offline-verdict-expired-certificate = Срок действия сертификата не подходит
border-offline-verdict-revoked-certificate = Сертификат отозван
border-offline-verdict-invalid-signature = Подпись неверна
border-offline-verdict-invalid-visa-mrz = Ошибка в напечатанных строках
border-offline-verdict-visa-mismatch = Напечатанное не совпадает с печатью
border-offline-verdict-passport-mismatch = Паспорт не тот
border-offline-icao = Обозначение ИКАО: { $word }
border-offline-means-valid = Печать подлинная: в визе указано то, что было выдано.
border-offline-means-unknown-feature = Печать подлинная. В ней есть и сведения, неизвестные этой странице; на результат они не влияют.
border-offline-means-read-error = Печать не считана. Сделайте снимок ещё раз: квадратный код целиком, ровно, резко, при ровном освещении. Если не получится, проверьте визу по номеру.
border-offline-means-wrong-format = Этот код не является печатью визы. На каждой электронной визе Казахстана она есть.
border-offline-means-unknown-certificate = Ключ с обозначением этой печати неизвестен. Обновите списки; если результат не изменится, считайте документ поддельным.
border-offline-means-expired-certificate = Сертификат, которым поставлена печать, сегодня не действует. Проверьте визу по номеру.
border-offline-means-revoked-certificate = Сертификат, которым поставлена печать, отозван. Не доверяйте документу.
border-offline-means-invalid-signature = Подпись не подходит: сведения изменены или никогда не были подписаны. Не доверяйте документу.
border-offline-means-invalid-visa-mrz = Введённые строки не составляют целой машиночитаемой зоны, или контрольная цифра неверна. Введите их ещё раз; если результат не изменится, отпечаток был изменён.
border-offline-means-visa-mismatch = Отпечатанная машиночитаемая зона не та, что заверена печатью: отпечаток был изменён.
border-offline-means-passport-mismatch = Виза выдана на другой паспорт.
border-offline-stands-valid = Сегодня возражений против визы нет. О въездах после составления списков здесь не известно.
border-offline-stands-unchecked-title = Аннулирование не проверено
border-offline-stands-unchecked = В этом браузере нет списка аннулированных виз. Подключитесь к сети и обновите списки.
border-offline-stands-annulled = Виза аннулирована. Въехать по ней нельзя никому.
border-offline-stands-expired = Последний день действия визы прошёл.
border-offline-stands-used-up = Виза однократная, въезд по ней уже совершён. Владелец может выехать, но не въехать снова.
border-offline-stands-not-yet = Первый день действия визы ещё не наступил.
border-offline-issued = Выдана
border-offline-signer = Печать поставлена
border-offline-nationality = Гражданство
border-offline-entries-unlimited = Без ограничения
border-offline-stay-expiry = До последнего дня действия визы
border-offline-stay-border = По решению на границе
border-offline-stay-transit = Транзит без въезда
border-offline-lists = Списки, сохранённые в этом браузере
border-offline-list-keys = Ключи тех, кто ставит печати
border-offline-list-annulled = Аннулированные и использованные визы
border-offline-list-age = составлен { $at } ({ $age })
border-offline-list-none = пока нет
border-offline-age = { $hours } ч { $minutes } мин назад
border-offline-days = { $count ->
        [one] день
        [few] дня
       *[other] дней
    }
border-offline-months = { $count ->
        [one] месяц
        [few] месяца
       *[other] месяцев
    }
border-offline-years = { $count ->
        [one] год
        [few] года
       *[other] лет
    }
border-offline-refresh = Обновить списки
border-offline-refreshed = Списки только что обновлены.
border-offline-unreachable = Портал недоступен. Списки остались прежними.
border-offline-refused-malformed = Новый список отклонён: он повреждён.
border-offline-refused-unsigned = Новый список отклонён: подпись не подходит. Сообщите об этом.
border-offline-refused-older = Новый список отклонён: он старше сохранённого. Сообщите об этом.
border-offline-warning-missing = В этом браузере ещё нет списков. Подключитесь к сети и обновите их, прежде чем полагаться на эту страницу.
border-offline-warning-old = Спискам больше { $hours } ч. Визы, аннулированные с тех пор, здесь выглядят действительными. Обновите списки, как только появится связь.
border-offline-warning-over = Списки устарели. Пока они не обновлены, проверяйте визы в режиме онлайн или по телефону.
border-offline-warning-clock = Часы этого устройства отстают. Установите дату и время, иначе день для проверки виз будет неверным.

## Что ищут
border-sought = Номер визы или номер паспорта
border-sought-hint = Введите номер или считайте в это поле машиночитаемую зону либо печать
border-sought-unclear = Это не номер визы или паспорта, не машиночитаемая зона и не печать. Сверьте с документом
border-zone-misread = Контрольная цифра машиночитаемой зоны не сходится. Считайте зону ещё раз или введите номер
border-seal-refused = Печать не принята: { $verdict }
border-picture = Или снимок отпечатанной визы
border-picture-hint = JPEG, PNG или PDF, квадратный код целиком и резко. Снимок не сохраняется
border-picture-submit = Считать печать

## Пересечение с указанием причины
border-day = День пересечения
border-day-hint = По времени Казахстана
border-day-missing = Укажите день пересечения
border-day-still-to-come = Последний день, который можно записать, – сегодня, { $today }
border-day-before-the-last = Уже записано пересечение: { $last }. Это не могло быть раньше него
border-day-too-long-ago = Въезд можно записать не позднее чем через два дня: начиная с { $earliest }
border-direction-missing = Выберите направление
border-reasoned-title = Записать пересечение с указанием причины
border-reasoned-lead = Для пересечения, которое не записали, когда оно произошло, и для выезда без записанного въезда. Въезд можно записать в течение двух дней. Причина остаётся в записях.
border-reasoned-note-hint = Например: не было сети, в паспорте стоит штамп за этот день
border-reasoned-note-missing = Укажите причину
border-reasoned-submit = Записать пересечение
border-crossing-with-reason = { $way }. { $note }
border-crossing-none = { $way }: не состоялся
border-correction-entry-after-all = Въезд всё-таки состоялся
border-correction-exit-after-all = Выезд всё-таки состоялся

## На что обратить внимание
border-warning-no-exit = Между въездом { $entry } и въездом { $next } не записан выезд.
border-warning-no-entry = Перед выездом { $exit } не записан въезд.
border-warning-entries = Въездов больше, чем разрешает виза; лишних: { $count }.
border-warning-inside-on-other = Владелец находится в стране по другой визе, въезд: { $since }. Выезд не записан.
border-warning-passport-soon = Срок действия паспорта истекает { $expires }, раньше разрешённого пребывания.
border-others-title = Другие визы на этот паспорт
border-other-inside = – находится в стране, въезд: { $since }
border-other-in-force = – { $period }

## Изменение до того, как оно внесено
border-closed-already = Последний день этого пункта уже назначен: { $last }
border-foreseen-open = С { $day } электронные визы принимаются в пунктах: { $codes }.
border-foreseen-nowhere = С { $day } электронные визы не принимались бы нигде.
border-foreseen-visas = Действующих виз со сроком до этого дня или позже: { $visas }.
border-foreseen-closing = Закреплённых за ним пограничников: { $officers }. Пересечений, записанных там за последние 30 дней: { $crossings }.
