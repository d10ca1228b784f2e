### Страницы, которые читают из всех разделов: общедоступные проверки, первая страница администратора, пробный режим.

## Сборы в таблице
office-everyone = Все гражданства
office-united-states = Соединённые Штаты
office-listed-countries = Все страны из перечня
office-validity-up-to-a-year = До 1 года
office-validity-from-to-a-year = От { $least } { $least ->
    [one] дня
   *[other] дней
 } до 1 года
office-validity-up-to = До { $most } { $most ->
    [one] дня
   *[other] дней
 }
office-validity-from-to = От { $least } до { $most } { $most ->
    [one] дня
   *[other] дней
 }
office-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }

## Проверка
office-eligibility-title = Проверьте, можно ли вам подать заявление
office-eligibility-lead = Ответьте на пять вопросов. Регистрация не нужна, ответы не сохраняются.
office-eligibility-citizenship = Какое у вас гражданство?
office-eligibility-citizenship-hint = Если ваш паспорт выдан в Гонконге, Макао, на Арубе или Фарерских островах, выберите эту территорию.
office-eligibility-united-states = Соединённые Штаты Америки
office-eligibility-another = Другая страна, которой нет в этом списке
office-eligibility-purpose = Какова цель поездки?
office-eligibility-entries = Сколько раз вы хотите въехать в Казахстан?
office-eligibility-from = Первый день визы
office-eligibility-until = Последний день визы
office-eligibility-date-hint = Например, 27 3 2026
office-eligibility-again = Проверить с другими ответами
office-eligibility-submit = Проверить
office-eligibility-error-citizenship = Выберите гражданство
office-eligibility-error-purpose = Выберите цель поездки
office-eligibility-error-entries = Выберите число въездов
office-eligibility-error-from = Введите первый день визы
office-eligibility-error-until = Введите последний день визы
office-eligibility-error-backwards = Последний день не может быть раньше первого
office-eligibility-yes = Вы можете подать заявление на электронную визу
office-eligibility-no = Электронную визу получить нельзя
office-eligibility-visa = Виза
office-eligibility-categories = Категории
office-eligibility-period = Период
office-eligibility-period-value = { $first } – { $last } ({ $days })
office-eligibility-fee = Консульский сбор
office-eligibility-passport = Паспорт должен действовать до
office-eligibility-passport-value = { $date } или дольше
office-eligibility-next-invitation = Сначала приглашающая сторона в Казахстане оформляет на вас приглашение. Когда его согласуют, вы подаёте заявление по его номеру. Решение по заявлению принимает миграционная служба.
office-eligibility-not-listed = Ваша страна не входит в перечень стран, граждане которых могут получить электронную визу.
office-eligibility-visa-free = Гражданам многих стран, не входящих в перечень, виза для краткосрочной поездки не нужна. Список таких стран и сроки пребывания публикует Министерство иностранных дел Казахстана.
office-eligibility-consulate = Если виза вам нужна, обратитесь в посольство или консульство Казахстана.
office-eligibility-not-yet-listed = { $country }: страна входит в перечень с { $from }. Подайте заявление в этот день или позже.
office-eligibility-no-longer-listed = { $country }: страна входила в перечень до { $until } и больше в него не входит.
office-eligibility-united-states-treatment = Граждане Соединённых Штатов могут получить электронную визу только для лечения продолжительностью более 30 дней.
office-eligibility-united-states-visa-free = Для поездки до 30 дней гражданам Соединённых Штатов виза не нужна.
office-eligibility-over = Указанный период закончился { $last }. Введите даты, которые ещё не прошли.
office-eligibility-not-offered = Электронной визы для такой цели, такого числа въездов и такого срока ({ $days }) нет. Самый большой срок действия: { $longest }.
office-eligibility-change = Измените ответы ниже или обратитесь в посольство или консульство Казахстана за визой другого вида.

## Статус
office-status-title = Узнать статус заявления
office-status-lead = Регистрация не нужна. Вы увидите только состояние заявления и следующий шаг.
office-status-reference = Код заявления
office-status-reference-hint = 9 букв и цифр из наших писем, например 7KD-2QX-M4A
office-status-passport = Номер паспорта
office-status-passport-hint = Номер паспорта, указанного в заявлении
office-status-submit = Узнать статус
office-status-error-reference = Введите код так, как он указан в наших письмах: 9 букв и цифр
office-status-error-nothing = Заявления с таким кодом и таким номером паспорта нет. Проверьте и то и другое и попробуйте ещё раз.
office-status-found = Заявление { $reference }
office-status-state = Статус
office-status-since = С какого времени
office-status-next = Что делать дальше
office-status-draft = Ещё не подано
office-status-draft-next = Войдите, заполните заявление до конца и подайте его.
office-status-awaiting-payment = Ожидает оплаты консульского сбора
office-status-awaiting-payment-next = Войдите и оплатите консульский сбор.
office-status-under-review = Рассматривается
office-status-under-review-next = Пока ничего. Мы напишем вам, когда будет решение или вопрос.
office-status-information-requested = Ожидает сведений от вас
office-status-information-requested-next = Войдите, прочитайте вопрос и ответьте на него.
office-status-approved = Виза выдана
office-status-approved-next = Войдите и распечатайте визу. Возьмите распечатку и паспорт с собой.
office-status-annulled = Виза аннулирована
office-status-annulled-next = Не отправляйтесь в поездку с этой визой: въезд по ней невозможен. Войдите, чтобы прочитать причину.
office-status-over = Срок визы истёк
office-status-over-next = Въезд по этой визе больше невозможен. Для новой поездки нужны новое приглашение и новое заявление.
office-status-used-up = Виза использована
office-status-used-up-next = Единственный въезд по этой визе уже совершён. Для новой поездки нужны новое приглашение и новое заявление.
office-status-refused = Отказано
office-status-refused-next = Войдите, чтобы прочитать причину.
office-status-withdrawn = Отозвано
office-status-withdrawn-next = Ничего. Заявитель отозвал это заявление.
office-status-expired = Срок истёк
office-status-expired-next = С этим заявлением больше ничего сделать нельзя. Если приглашение ещё действует, войдите и начните новое заявление.

## Первая страница администратора
office-admin-title = Администрирование
office-admin-lead = Изменения действуют с указанного вами дня. Каждое изменение записывается с вашим именем.
office-admin-staff = Учётные записи сотрудников
office-admin-staff-about = Сотрудники миграционной службы, пограничники и администраторы: добавить, отключить, сбросить второй фактор.
office-admin-people = Заявители и приглашающие стороны
office-admin-people-about = Найти учётную запись по почте, отключить её и снова включить.
office-admin-carriers = Перевозчики
office-admin-carriers-about = Авиакомпании, чьи программы проверяют, действует ли виза, и их ключи доступа.
office-admin-citizenships = Гражданства
office-admin-citizenships-about = Страны и территории, граждане которых могут подать заявление.
office-admin-categories = Категории виз
office-admin-categories-about = Категории для каждой цели поездки.
office-admin-fees = Консульские сборы
office-admin-fees-about = Сколько взимается за каждую визу и с какого дня.
office-admin-payments = Платежи
office-admin-payments-about = Деньги, списанные дважды, и сообщения, которые не подошли ни к одному платежу.
office-admin-checkpoints = Пункты пропуска
office-admin-checkpoints-about = Международные аэропорты, где действует электронная виза.
office-admin-calendar = Календарь
office-admin-calendar-about = Праздники, переносы рабочих дней и порядок отсчёта срока уведомления о прибытии.
office-admin-promises = Обещанный срок
office-admin-promises-about = За сколько рабочих дней служба обещает принять решение.
office-admin-questions = Частые вопросы
office-admin-questions-about = Вопросы, которые сотрудники выбирают вместо того, чтобы писать.
office-admin-grounds = Основания отказов
office-admin-grounds-about = На что может опираться отказ.
office-admin-confirmations = Второй сотрудник при отказах
office-admin-confirmations-about = Нужно ли отказу подтверждение другого сотрудника.
office-admin-watchlist = Список наблюдения
office-admin-watchlist-about = Люди, чьи дела сотрудники рассматривают внимательнее.
office-admin-statistics = Статистика
office-admin-statistics-about = Дела, сроки решений, отказы, сборы и уведомления за период: графики, таблицы и файлы.
office-admin-letters = Недоставленные письма
office-admin-letters-about = Письма, которые не удалось доставить; их можно отправить ещё раз.

## Тестовый режим
office-sandbox-title = Тестовый режим
office-sandbox-lead = Здесь можно опробовать весь портал. Настоящие платежи не списываются, письма не отправляются наружу, а выданные здесь визы не дают права на въезд.
office-sandbox-mail = Отправленные письма со ссылками для подтверждения
office-sandbox-authenticator = Коды второго фактора для демонстрационных сотрудников
office-sandbox-people = Участники демонстрации
office-sandbox-password = Все они входят с паролем
office-sandbox-name = Имя
office-sandbox-role = Роль
office-sandbox-email = Адрес электронной почты
office-sandbox-happens = Что произойдёт
office-authenticator-title = Коды второго фактора
office-authenticator-lead = Вместо приложения-аутентификатора: введите код после пароля. Каждый код действует для одного входа.
office-authenticator-none = На этом портале нет демонстрационных учётных записей сотрудников.
office-authenticator-code = Код
office-authenticator-seconds = { $count ->
        [one] Новые коды через { $count } секунду.
        [few] Новые коды через { $count } секунды.
       *[other] Новые коды через { $count } секунд.
    }

## The officers' desk
office-desk-title = Рабочий стол
office-desk-invitations = Приглашения на рассмотрении
office-desk-applications = Заявления на рассмотрении
office-desk-asked = Заявления, которые ожидают ответа заявителя
office-desk-corrections = Исправления виз
office-desk-oldest = Самое раннее – с { $oldest }
office-desk-empty = Ничего не ожидает
office-desk-missing = Неподанные уведомления о прибытии
office-desk-first-due = Самый ранний срок истёк { $due }
office-desk-none-missing = Все уведомления поданы в срок
office-desk-find-title = Найти дело
office-desk-find-number = Номер, имя или электронная почта
office-desk-find-hint = Номер заявления, приглашения, визы или паспорта; имя латинскими буквами, можно с неточностями; или адрес электронной почты. Поиск записывается как просмотр показанных бумаг.
office-desk-find-submit = Найти
office-desk-find-nothing = Ничего не найдено. Проверьте, что вы ввели

## Searching for a person
office-found-title = Что найдено
office-found-applications = Заявления
office-found-invitations = Приглашения
office-found-number = Номер
office-found-no-number = Номера ещё нет
office-found-name = Имя
office-found-born = Дата рождения
office-found-citizenship = Гражданство
office-found-passport = Номер паспорта
office-found-state = Состояние
office-found-more = Показать ещё

# Интерфейс для программ
office-docs-title = Интерфейс для программ
office-docs-lead = Программы приглашающих сторон и перевозчиков обращаются к порталу по HTTPS в формате JSON. Ниже описаны все вызовы: что они принимают и что возвращают.
office-docs-key = Ключ открывает те области, для которых он создан. Приглашающая сторона создаёт ключи в своём кабинете. Программа передаёт ключ с каждым вызовом:
office-docs-english = Вызовы описаны на английском языке, как в документе для программ.
office-docs-document = То же в виде документа для программ (OpenAPI 3.1)
office-docs-calls = Вызовы
office-docs-no-key = Ключ не нужен.
office-docs-scope = Область ключа:
office-docs-parameters = Параметры
office-docs-name = Имя
office-docs-place = Где
office-docs-kind = Тип
office-docs-needed = Обязателен
office-docs-meaning = Значение
office-docs-body = Тело запроса
office-docs-example = Пример
office-docs-answers = Ответы
office-docs-status = Код
office-docs-shapes = Типы данных

# Журнал аудита
office-audit-title = Журнал аудита
office-audit-lead = Каждое действие и каждый просмотр чьих-либо документов сотрудником – запись в цепочке: дела, приглашения, учётной записи, приглашающей стороны или настройки. То, что вы открываете здесь, тоже записывается.
office-audit-sought = Найти цепочку
office-audit-sought-hint = Номер заявления, номер приглашения, адрес электронной почты учётной записи либо БИН или ИИН приглашающей стороны
office-audit-nothing = По этим данным ничего не найдено. Проверьте, что вы ввели
office-audit-latest = Цепочки с последними записями
office-audit-chain = Цепочка
office-audit-entries = Записей
office-audit-last = Последняя запись
office-audit-words = Последняя запись стоит первой. Что было сделано, сказано на вашем языке; подробности показаны так, как записаны.
office-audit-found = Найденные цепочки
office-audit-found-lead = С этим БИН или ИИН зарегистрировано несколько приглашающих сторон. У каждой своя цепочка.
office-audit-earlier = Более ранние записи об этой стороне
office-audit-earlier-lead = Раньше такие записи делались в цепочке учётной записи, которая зарегистрировала сторону. Они остаются там; здесь показаны последние из них.
office-audit-account = Вся цепочка этой учётной записи
office-audit-position = №
office-audit-at = Когда
office-audit-actor = Кто
office-audit-act = Что
office-audit-detail = Подробности
office-admin-quotas = Годовая квота
office-admin-quotas-about = Сколько приглашений сторона может подать за календарный год.
office-admin-arrival-files = Задержанные файлы уведомлений о прибытии
office-admin-arrival-files-about = Файлы, обработка которых прервалась ошибкой портала; её можно возобновить.
office-admin-audit = Журнал аудита
office-admin-audit-about = Что, кем и когда сделано и просмотрено.
office-desk-parties = Приглашающие стороны ждут проверки

## Кто смотрел данные
office-looks-title = Кто смотрел мои данные
office-looks-lead = Каждый раз, когда сотрудник открывает эти документы, делается запись. Вам видны должность, время и причина. Имена хранятся в журнале для надзорного органа.
office-looks-nobody = Пока их никто не открывал.
office-looks-when = Когда
office-looks-who = Кто
office-looks-why = Почему
office-looks-lists = Просмотр списков, где ваше имя стоит в одной строке среди других, тоже записывается, но здесь не показан.
office-looks-officer = Сотрудник миграционной службы
office-looks-border-officer = Пограничник
office-looks-administrator = Администратор
office-looks-staff = Сотрудник
office-looks-queue = По очереди, из списка ожидающих
office-looks-search = Найдено поиском
office-looks-in-hand = Для решения: сотрудник взял дело
office-looks-second-officer = Для проверки отказа, предложенного другим сотрудником
office-looks-another-case = Из дела, связанного с этим
office-looks-correction = Для рассмотрения исправления визы
office-looks-photograph = Только фотография, по её адресу
office-looks-visa = Для просмотра визы
office-looks-border = Проверка на границе
office-looks-address = Открыто напрямую

## Составные части страниц
office-design-title = Составные части страниц
office-design-lead = Каждая часть в каждом состоянии. Новая часть появляется сначала здесь, а затем на страницах.
office-design-link = Пример
office-design-type = Текст
office-design-notices = Сообщения
office-design-buttons = Кнопки
office-design-fields = Поля
office-design-lists = Списки
office-design-tables = Таблицы
office-design-empty = Пусто
office-design-filled = Заполнено
office-design-wrong = С ошибкой
office-design-complaint = Здесь сказано, что не так и как это исправить
office-design-hint = Подсказка, как ответить
office-design-text = Строка текста
office-design-narrow = Короткое число
office-design-date = Дата
office-design-one = Одно из нескольких
office-design-several = Несколько вариантов
office-design-answer = Да или нет
office-design-select = Одно из многих
office-design-area = Длинный текст
office-design-file = Файл
office-design-declared = Я подтверждаю это
