### Приглашения: кабинет приглашающей стороны и очередь сотрудников.

## Обзор и список
invitations-overview-title = Обзор
invitations-list-title = Ваши приглашения
invitations-list-empty = Вы ещё не подавали приглашений.
invitations-new-start = Пригласить гостя
invitations-to-correct-title = Требуют вашего исправления
invitations-latest-title = Последние приглашения
invitations-all = Все ваши приглашения
invitations-first-page = Вернуться на первую страницу
invitations-figure-filed = { $count ->
        [one] приглашение ожидает рассмотрения миграционной службой
        [few] приглашения ожидают рассмотрения миграционной службой
       *[many] приглашений ожидают рассмотрения миграционной службой
    }
invitations-figure-returned = { $count ->
        [one] приглашение нужно исправить
        [few] приглашения нужно исправить
       *[many] приглашений нужно исправить
    }
invitations-figure-open = { $count ->
        [one] действующее одобренное приглашение
        [few] действующих одобренных приглашения
       *[many] действующих одобренных приглашений
    }
invitations-guest = Гость
invitations-state = Состояние
invitations-number = Номер приглашения
invitations-party = Приглашающая сторона
invitations-party-identification = БИН или ИИН
invitations-party-address = Адрес
invitations-party-telephone = Телефон
invitations-filed = Подано

## Состояние
invitations-stage-filed = Ожидает рассмотрения
invitations-stage-returned = Нужно исправить
invitations-stage-approved = Одобрено
invitations-stage-refused = Отказано
invitations-stage-withdrawn = Отозвано
invitations-stage-over = Срок истёк
invitations-next-filed = Миграционная служба рассматривает приглашение. Когда решение будет принято, вы получите письмо.
invitations-next-returned = Чтобы принять решение, миграционной службе нужно исправление. Исправьте приглашение и подайте его снова.
invitations-next-approved = Передайте этот номер гостю. Гость указывает его в заявлении на визу вместе с теми номером паспорта, датой рождения и гражданством, которые вы указали в приглашении.
invitations-next-over = Последний день приглашения прошёл. Подать по нему заявление на визу больше нельзя.
invitations-next-refused = Миграционная служба отказала в приглашении. Вы можете подать новое.
invitations-next-withdrawn = Вы отозвали приглашение. Подать по нему заявление на визу больше нельзя.
invitations-paper-title = Приглашение: { $guest }
invitations-reason = Причина
invitations-correct-start = Исправить приглашение
invitations-withdraw-start = Отозвать это приглашение

## История
invitations-history-title = История
invitations-step-file = Подано
invitations-step-correct = Исправлено и подано снова
invitations-step-send-back = Возвращено на исправление
invitations-step-approve = Одобрено
invitations-step-refuse = Отказано
invitations-step-withdraw = Отозвано
invitations-by-party = Приглашающая сторона
invitations-by-service = Миграционная служба

## Форма
invitations-new-title = Пригласить гостя
invitations-new-lead = Одно приглашение оформляется на одного человека. На каждого ребёнка нужно отдельное приглашение. Перепишите данные гостя из паспорта: с ними сверяется заявление на визу.
invitations-correct-title = Исправить приглашение
invitations-returned-why = Почему приглашение возвращено
invitations-guest-title = Гость
invitations-journey-title = Поездка
invitations-surname = Фамилия
invitations-surname-hint = Латинскими буквами, как в паспорте. Если в паспорте указано только одно имя, введите его здесь.
invitations-given-names = Имена
invitations-given-names-hint = Все имена, как в паспорте. Оставьте поле пустым, если в паспорте их нет.
invitations-none = Нет
invitations-citizenship = Гражданство
invitations-citizenship-hint = В списке только те гражданства, для которых выдаётся электронная виза. Для паспорта Гонконга, Макао, Арубы или Фарерских островов выберите эту территорию.
invitations-united-states = США
invitations-united-states-treatment = США (только лечение дольше 30 дней)
invitations-born = Дата рождения
invitations-born-hint = Например, 27 3 1985
invitations-sex = Пол
invitations-sex-hint = Как в паспорте
invitations-sex-f = Женский
invitations-sex-m = Мужской
invitations-sex-x = В паспорте не указан
invitations-passport-number = Номер паспорта
invitations-passport-number-hint = До 9 букв и цифр, например L898902C3
invitations-category = Цель поездки и категория визы
invitations-category-named = { $purpose }, { $code }: { $name }
invitations-purpose = Цель
invitations-institution = Медицинское учреждение
invitations-institution-hint = Только для лечения: название учреждения в Казахстане
invitations-entries = Число въездов
invitations-stay = Срок пребывания
invitations-stay-hint = Сколько всего дней гость может провести в Казахстане
invitations-stay-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
invitations-period = Период
invitations-period-named = с { $from } по { $until }
invitations-from = Первый день
invitations-from-hint = Первый день, когда гость может въехать в Казахстан. Сегодня или позже.
invitations-until = Последний день
invitations-until-hint = Не позднее чем через год после первого дня
invitations-places = Места посещения
invitations-places-hint = Города, населённые пункты или области, например Астана и Алматы
invitations-to-check = Продолжить
invitations-check-title = Проверьте приглашение перед подачей
invitations-check-text = Подавая приглашение, вы подтверждаете, что эти данные верны и что вы примете гостя.
invitations-file = Подать приглашение
invitations-change = Изменить ответы

## Что не так с ответом
invitations-error-citizenship = Выберите гражданство гостя
invitations-error-not-listed = Граждане этой страны сегодня не могут получить электронную визу. Выберите другое гражданство или обратитесь в консульство.
invitations-error-born-missing = Введите дату рождения гостя
invitations-error-born = Дата рождения не может быть позже сегодняшнего дня
invitations-error-sex = Выберите пол, указанный в паспорте
invitations-error-filed-otherwise = По этой форме уже подано приглашение с другими ответами, и оно действует. Чтобы подать эти ответы как ещё одно приглашение, продолжите. Чтобы изменить поданное, откройте его в списке ваших приглашений.
invitations-error-category = Выберите цель поездки и категорию визы
invitations-error-united-states = Гражданам США виза не нужна в течение 30 дней. Электронную визу они могут получить только для лечения дольше 30 дней: выберите лечение и период не менее 31 дня.
invitations-error-institution = Введите название медицинского учреждения
invitations-error-entries = Выберите число въездов
invitations-error-stay = Выберите срок пребывания
invitations-error-from = Введите первый день
invitations-error-begun = Первый день — сегодня или позже
invitations-error-until = Введите последний день
invitations-error-backwards = Последний день не может быть раньше первого
invitations-error-period = Период не может быть длиннее года: выберите последний день не позднее { $latest }
invitations-error-places = Введите места посещения
invitations-error-reason = Введите причину: её прочитает приглашающая сторона
invitations-error-ruling = Выберите решение
invitations-error-over = Последний день приглашения прошёл, поэтому одобрить его нельзя. Откажите или верните его на исправление.

## Отзыв
invitations-withdraw-title = Отозвать приглашение
invitations-withdraw-whom = Приглашение оформлено на имя { $guest }.
invitations-withdraw-warning = По отозванному приглашению нельзя подать заявление на визу. Отменить отзыв нельзя.
invitations-withdraw-submit = Отозвать приглашение
invitations-withdraw-keep = Оставить в силе
invitations-in-use-title = Приглашение уже нельзя отозвать
invitations-in-use-body = Ваш гость уже подал по нему заявление на визу.

## Что сделано
invitations-notice-filed = Приглашение подано. Миграционная служба рассмотрит его.
invitations-notice-withdrawn = Приглашение отозвано.
invitations-notice-approved = Приглашение одобрено, номер отправлен приглашающей стороне.
invitations-notice-refused = В приглашении отказано, причина сообщена приглашающей стороне.
invitations-notice-returned = Приглашение возвращено приглашающей стороне на исправление.
invitations-stale-title = Вас опередили
invitations-stale-body = С тех пор как вы открыли страницу, приглашение изменилось. Его состояние сейчас: { $stage }. Ничего не сохранено.

## Рабочее место сотрудника
invitations-queue-title = Приглашения, ожидающие рассмотрения
invitations-queue-waiting = { $count ->
        [0] Приглашений в очереди нет.
        [one] В очереди { $count } приглашение. Первым стоит поданное раньше других.
        [few] В очереди { $count } приглашения. Первым стоит поданное раньше других.
       *[many] В очереди { $count } приглашений. Первым стоит поданное раньше других.
    }
invitations-changes-title = Что изменено при исправлении
invitations-answer = Ответ
invitations-before = Было
invitations-now = Стало
invitations-ruling = Ваше решение
invitations-ruling-approve = Одобрить
invitations-ruling-approve-hint = Приглашение получит номер.
invitations-ruling-send-back = Вернуть на исправление
invitations-ruling-send-back-hint = Приглашающая сторона исправит его и подаст снова.
invitations-ruling-refuse = Отказать
invitations-ruling-refuse-hint = Рассмотрение на этом закончится.
invitations-reason-hint = Обязательна при отказе и возврате. Её прочитает приглашающая сторона.
invitations-ruling-submit = Сохранить решение

## Filtering the queue
invitations-time-left = Обещанный срок
invitations-holder = Рассматривает
invitations-held-by-you = Вы
invitations-queue-none-found = Здесь нет приглашений.
invitations-filter-title = Выбрать, что показать
invitations-filter-party = БИН или ИИН приглашающей стороны
invitations-filter-party-hint = 12 цифр
invitations-filter-submit = Показать
invitations-filter-none = Показать всё, что ожидает
invitations-filter-no-party = Приглашающей стороны с таким номером нет. Проверьте 12 цифр

## The record of an inviting party
invitations-record-title = Сведения о приглашающей стороне
invitations-record-filed = Подано приглашений
invitations-record-approved = Одобрено приглашений
invitations-record-refused = Отказано в приглашениях
invitations-record-guests-refused = Отказано её гостям
invitations-record-late-notices = Уведомлений о прибытии с опозданием
invitations-record-missing-notices = Уведомлений о прибытии сейчас не хватает

## Suspending an inviting party
invitations-to-the-party = Открыть приглашающую сторону
invitations-of-the-party = Её приглашения на рассмотрении
invitations-applications-of-the-party = Заявления её гостей на рассмотрении
invitations-suspended = Приостановлена
invitations-suspended-title = Сейчас вы не можете подавать приглашения
invitations-suspended-body = Миграционная служба приостановила ваше право приглашать. Причина указана в письме, которое вам отправлено. Ничего не подано.
invitations-suspend-lead = Пока сторона приостановлена, никто с её БИН или ИИН не может подать новое приглашение. По поданным раньше решения принимаются с пометкой. Причина ей сообщается.
invitations-suspend-reason = Причина приостановки
invitations-suspend-hint = Эти слова прочитает приглашающая сторона
invitations-suspend = Приостановить приглашающую сторону
invitations-lift-lead = Когда приостановка снята, сторона снова может приглашать. Ей об этом сообщается.
invitations-lift-reason = Причина снятия
invitations-lift = Снять приостановку
invitations-suspension-begun = Приостановлена
invitations-suspension-lifted = Приостановка снята
invitations-suspension-stale-title = Кто-то вас опередил
invitations-suspension-already = Приглашающая сторона уже приостановлена. Ничего не изменилось.
invitations-suspension-none = Приглашающая сторона не приостановлена. Ничего не изменилось.
invitations-notice-suspended = Приглашающая сторона приостановлена и уведомлена.
invitations-notice-lifted = Приостановка снята, приглашающая сторона уведомлена.

## Пригласить снова
invitations-copy-title = Пригласить снова
invitations-copy-lead = Форма откроется заполненной по этому приглашению. Останется указать новые даты.
invitations-copy-same = Того же гостя снова
invitations-copy-another = Другого гостя в ту же поездку

## Группы
invitations-group = Группа
invitations-groups-start = Пригласить группу
invitations-groups-title = Пригласить группу из файла
invitations-groups-lead = Одним файлом можно пригласить до 10 000 гостей, по строке на каждого. Сначала проверяется каждая строка, и ничего не подаётся, пока вы не прочтёте отчёт. У каждого гостя будет своё приглашение и свой номер.
invitations-groups-sent = Ваши группы
invitations-template-xlsx = Шаблон в XLSX со словами, которые можно писать в ячейках
invitations-template-csv = Шаблон в CSV
invitations-template-guests = Гости
invitations-template-codes = Что писать
invitations-group-name = Название группы
invitations-group-name-hint = Чтобы вы и миграционная служба могли её узнать, например «Конгресс в Астане, июнь»
invitations-group-name-missing = Укажите название группы
invitations-group-file = Файл
invitations-group-file-hint = CSV в UTF-8 или XLSX, не больше 10 мегабайт. В первой строке стоят заголовки шаблона на любом из трёх языков.
invitations-group-file-missing = Выберите файл
invitations-group-file-again = Выберите файл ещё раз: браузер его не сохраняет
invitations-group-send = Отправить и проверить
invitations-group-sent = Отправлено
invitations-group-lines = Строк
invitations-group-line = Строка
invitations-group-wrong = Что не так
invitations-group-all = Все
invitations-group-filed-at = Подано
invitations-group-checking = Проверяется
invitations-group-unchecked = Не удалось проверить
invitations-group-checked-good = Проверено: можно подавать
invitations-group-checked-bad = Проверено: есть строки с ошибками
invitations-group-filing = Подаётся
invitations-group-filed = Подано
invitations-group-sent-before = Этот же файл вы уже отправляли. Вот его группа.
invitations-group-notice-set-aside = Группа удалена вместе с файлом.
invitations-group-held-up-bad-lines = Ничего не подано: в некоторых строках теперь есть ошибки. Прочтите новый отчёт.
invitations-group-held-up-no-good-lines = Ничего не подано: ни одну строку теперь подать нельзя. Прочтите новый отчёт.
invitations-group-held-up-no-places = Ничего не подано: в этом году осталось меньше приглашений, чем в файле верных строк.
invitations-group-held-up-broken = Портал не смог обработать этот файл, поэтому из него ничего не подано. Ошибка на нашей стороне, и мы о ней уже знаем.
invitations-group-verdict-checking = Строки проверяются. Страница обновится сама; её можно закрыть и вернуться позже.
invitations-group-verdict-unchecked = Удалите группу и отправьте файл ещё раз. Если и это не поможет, подайте приглашения по одному или напишите в миграционную службу.
invitations-group-verdict-filing = Приглашения подаются. Страница обновится сама; её можно закрыть и вернуться позже.
invitations-group-verdict-good = { $count ->
        [one] Ошибок нет, проверена { $count } строка. Пока ничего не подано.
        [few] Ошибок нет, проверены { $count } строки. Пока ничего не подано.
       *[other] Ошибок нет, проверено { $count } строк. Пока ничего не подано.
    }
invitations-group-verdict-none = Ни одну строку подать нельзя. Исправьте файл и отправьте его снова.
invitations-group-verdict-bad = Хороших строк: { $good }. Плохих строк: { $bad }. Пока ничего не подано. Исправьте файл и отправьте его снова или подайте только хорошие строки.
invitations-group-verdict-filed = Поданы все строки.
invitations-group-verdict-filed-good = Хорошие строки поданы. Не подано строк: { $bad }.
invitations-group-file-all = { $count ->
        [one] Подать { $count } приглашение
        [few] Подать { $count } приглашения
       *[other] Подать { $count } приглашений
    }
invitations-group-file-good = { $count ->
        [one] Подать только { $count } хорошую строку
        [few] Подать только { $count } хорошие строки
       *[other] Подать только { $count } хороших строк
    }
invitations-group-bad-title = Плохие строки
invitations-group-bad-lead = Каждая плохая строка с указанием ошибок: исправьте её и отправьте снова в том же виде.
invitations-group-bad-xlsx = Плохие строки в XLSX
invitations-group-bad-csv = Плохие строки в CSV
invitations-group-invitations = Приглашения группы
invitations-group-export-xlsx = Все приглашения группы в XLSX
invitations-group-export-csv = Все приглашения группы в CSV
invitations-group-set-aside = Удалить группу
invitations-group-set-aside-hint = Файл и отчёт о нём удаляются полностью. Группа, не поданная за 30 дней, удаляется сама.
invitations-group-waiting = Ожидают решения: { $waiting } из { $all }
invitations-group-decided = По группе
invitations-group-see = Открыть всю группу
invitations-group-next = Следующее из группы, ожидающее решения
invitations-group-first-waiting = Просмотреть ожидающие по порядку

## Что не так со строкой группы
invitations-code-name-not-latin = не латинскими буквами паспорта
invitations-code-citizenship-unknown = нет такой страны в списке; напишите её название или код из трёх букв
invitations-code-sex-unknown = напишите F, M или X, как в паспорте
invitations-code-passport-number-unreadable = в номере паспорта бывают только латинские буквы и цифры
invitations-code-passport-number-too-long = в номере паспорта не более 9 букв и цифр
invitations-code-category-unknown = категории визы с таким кодом сегодня нет
invitations-code-entries-unknown = напишите single (однократно) или multiple (многократно)
invitations-code-stay-unknown = напишите 30, 60 или 90
invitations-code-born-impossibly = никто из живущих не родился в этот день
invitations-code-runs-backwards = раньше первого дня
invitations-code-not-listed = граждане этой страны сегодня не могут получить электронную визу
invitations-code-institution = указывается при лечении и только при нём
invitations-code-begun = не может быть раньше сегодняшнего дня
invitations-code-period-too-long = срок не может быть больше года: самое позднее { $detail }
invitations-code-united-states = граждан США можно пригласить только на лечение дольше 30 дней
invitations-code-duplicate-of-line = в строке { $detail } приглашён тот же паспорт на те же дни
invitations-code-duplicate-of-invitation = тот же паспорт на те же дни вы уже пригласили: { $detail }

## Кто подаёт
invitations-by-party-named = Приглашающая сторона: { $name }
invitations-by-the-portal = Портал
invitations-kept-title = Ведут владельцы

## Проверка приглашающих сторон
invitations-unverified-title = Мы проверяем ваши данные
invitations-unverified-body = Миграционная служба проверяет каждую приглашающую сторону до её первого приглашения. Когда проверка закончится, вы получите письмо; до этого приглашения подавать нельзя. Уведомлять о прибытии можно.
invitations-not-verified-title = Вы не можете подавать приглашения
invitations-not-verified-body = Миграционная служба не смогла подтвердить ваши данные. Владелец может исправить регистрационные данные, после чего сотрудник проверит их ещё раз. Ничего не подано.
invitations-parties-title = Приглашающие стороны
invitations-parties-lead = До проверки сторона приглашений не подаёт. Кто зарегистрировался раньше, стоит первым.
invitations-parties-none = Здесь нет ни одной приглашающей стороны.
invitations-party-kind = Вид
invitations-party-registered = Зарегистрирована или исправлена
invitations-party-waiting = Ждёт проверки
invitations-party-refused = Не подтверждена
invitations-party-verified = Подтверждена
invitations-alike = { $count ->
        [one] ещё { $count } регистрация
        [few] ещё { $count } регистрации
       *[many] ещё { $count } регистраций
    }
invitations-alike-warning = С этим БИН или ИИН зарегистрированы и другие. Проверьте, не одна ли это сторона и не пользуется ли кто-то чужим номером.
invitations-alike-verified = проверена, { $filed ->
        [one] { $filed } приглашение подано в этом году
        [few] { $filed } приглашения подано в этом году
       *[other] { $filed } приглашений подано в этом году
    }
invitations-alike-unverified = не проверена
invitations-alike-quota = Годовая квота общая для всех, кто прошёл проверку с этим БИН или ИИН. Поданные ими приглашения считаются вместе.
invitations-verdict = Сторона та, за кого себя выдаёт?
invitations-verdict-verify = Подтвердить
invitations-verdict-verify-hint = Сторона сразу сможет подавать приглашения и узнает об этом.
invitations-verdict-refuse = Отказать
invitations-verdict-refuse-hint = Сторона по-прежнему не подаёт приглашений и узнает причину. Она может исправить данные, и тогда её проверят ещё раз.
invitations-verdict-reason-hint = Нужна при отказе. Сторона прочитает её в письме.
invitations-verdict-submit = Сохранить решение
invitations-error-verdict = Выберите, подтвердить ли сторону
invitations-verdict-verified = Подтверждена
invitations-verdict-refused = Не подтверждена
invitations-judged-body = Пока страница была открыта, решение по этой стороне принял кто-то другой или она исправила свои данные. Ничего не сохранено.
invitations-notice-verified = Приглашающая сторона подтверждена и уведомлена.
invitations-notice-not-verified = Приглашающая сторона не подтверждена, причина ей сообщена.
invitations-suspension-title = Приостановка
invitations-party-history = История
invitations-refusal-lead = Миграционная служба пишет:
invitations-registration-kept = Регистрационные данные стороны
invitations-registration-title = Исправить регистрационные данные
invitations-registration-owners = Исправить регистрационные данные и отправить их на повторную проверку может владелец вашей организации.
invitations-registration-refused = Миграционная служба не смогла подтвердить сторону. Исправьте ниже то, что неверно, или объясните, почему всё верно. После этого сотрудник проверит данные ещё раз, и вы получите письмо.
invitations-registration-verified = Сторона подтверждена и может подавать приглашения. Если что-то изменится, сообщите в миграционную службу.
invitations-registration-remark = Что следует знать сотруднику
invitations-registration-remark-hint = Необязательно, если вы что-то исправили выше. Например: в этом году улицу переименовали.
invitations-registration-submit = Отправить на повторную проверку
invitations-registration-corrected = Регистрационные данные исправлены
invitations-registration-not-refused = Данные ждут проверки или уже подтверждены. Ничего не изменено.
invitations-notice-registration-corrected = Данные отправлены на повторную проверку.
invitations-error-nothing-corrected = Исправьте что-нибудь или объясните, почему данные верны
invitations-told-anew = { $field }: { $was } → { $is }
invitations-party-corrected = исправлено

## Годовые квоты
invitations-year-places = Приглашения в этом году
invitations-year-places-of = { $filed } из { $quota }
invitations-figure-places = { $left ->
        [0] приглашений подано в этом году; больше не осталось
        [one] приглашений подано в этом году; остаётся { $left }
        [few] приглашений подано в этом году; остаётся { $left }
       *[many] приглашений подано в этом году; остаётся { $left }
    }
invitations-no-places-title = Приглашения на этот год закончились
invitations-no-places-body = Подано { $filed } из { $quota } приглашений, доступных вам в этом календарном году; осталось меньше, чем нужно. Подача снова откроется { $opens }. Если до этого потребуется больше, обратитесь в миграционную службу. Ничего не подано.
invitations-quota-title = Годовая квота
invitations-quota-places = Приглашений за календарный год
invitations-quota-places-hint = С этого момента, только для этого БИН или ИИН. Оставьте пустым, чтобы вернуть общую квоту.
invitations-quota-submit = Задать квоту
invitations-quota-own = Квота: { $places } в год
invitations-quota-default-again = Снова действует общая квота
invitations-quota-set-since = Пока страница была открыта, квоту задал кто-то другой. Ничего не сохранено.
invitations-notice-quota = Квота задана, приглашающая сторона уведомлена.
invitations-quotas-title = Годовая квота приглашающих сторон
invitations-quotas-lead = Сколько приглашений сторона может подать за календарный год по времени Казахстана, если ей не задана собственная квота. Отозванные и отклонённые тоже считаются. Строка не меняется: с более позднего дня начинается новая.
invitations-quota-from = С какого дня
invitations-quota-from-hint = Не раньше завтрашнего дня
invitations-error-quota-places = Введите целое число от 0 до 1 000 000
invitations-error-quota-from = Укажите день, с которого она действует
invitations-error-quota-set-already = С этого дня уже действует другое число
invitations-error-quota-too-soon = Самый ранний день – { $earliest }
invitations-notice-quota-default = Годовая квота задана.
invitations-foreseen-parties = Подтверждённых сторон без собственного числа: { $parties }. С этого дня каждая может подать { $places } за календарный год.
invitations-foreseen-used-up = Из них уже подали в этом году столько же или больше и не смогут подать ни одного: { $parties }.
invitations-foreseen-filed = Подано в этом году: { $filed }

## Приглашение в руках сотрудника
invitations-free = Это приглашение никто не взял. Возьмите его, чтобы принять решение.
invitations-take = Взять приглашение
invitations-mine = Приглашение закреплено за вами до { $until }. Другие видят ваше имя.
invitations-put-back = Вернуть в очередь
invitations-held-by = { $name } рассматривает это приглашение до { $until }. Вы можете его читать, но не решать по нему.
invitations-notice-put-back = Приглашение снова доступно другим.
invitations-held-title = Это приглашение рассматривает другой сотрудник
invitations-not-taken-title = Сначала возьмите приглашение
invitations-not-taken-body = Приглашение не закреплено за вами, поэтому ничего не сохранено. Возьмите его, просмотрите ещё раз и примите решение.
invitations-looks-link = Кто смотрел это приглашение
