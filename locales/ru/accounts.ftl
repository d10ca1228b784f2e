# Navigation of the roles
accounts-nav-office = Личный кабинет
accounts-nav-account = Учётная запись
accounts-nav-inviting = Обзор
accounts-nav-invitations = Приглашения
accounts-nav-arrivals = Уведомления о прибытии
accounts-nav-desk = Рабочий стол
accounts-nav-desk-invitations = Приглашения
accounts-nav-desk-applications = Заявления
accounts-nav-desk-arrivals = Прибытия
accounts-nav-desk-statistics = Статистика
accounts-nav-border = Пункт пропуска
accounts-nav-offline = Без сети
accounts-nav-admin = Администрирование

# Регистрация
accounts-register-title = Создать учётную запись
accounts-register-intro = Выберите, кто вы. Учётные записи сотрудников создаёт администратор.
accounts-register-applicant = Я еду в Казахстан
accounts-register-applicant-hint = Для иностранных граждан. С учётной записью вы подаёте заявление на электронную визу, оплачиваете консульский сбор и распечатываете визу.
accounts-register-party = Я приглашаю иностранного гражданина
accounts-register-party-hint = Для организаций и физических лиц в Казахстане. С учётной записью вы запрашиваете приглашения и уведомляете о прибытии гостей.
accounts-register-have-one = У вас уже есть учётная запись?
accounts-to-sign-in = Войти
accounts-register-applicant-title = Учётная запись заявителя
accounts-register-party-title = Учётная запись приглашающей стороны
accounts-register-submit = Создать учётную запись
accounts-name = Ваше имя
accounts-name-hint = Как к вам обращаться. Имя и фамилию по паспорту мы спросим позже.
accounts-email = Адрес электронной почты
accounts-email-hint = На этот адрес мы отправим ссылку, чтобы подтвердить, что он ваш.
accounts-contact-email = Контактный адрес электронной почты
accounts-password = Пароль
accounts-choose-password = Придумайте пароль
accounts-choose-password-hint = Не менее 8 символов, которые трудно угадать. Допустимы любые символы; хороший пароль получается из нескольких не связанных между собой слов.
accounts-kind = Кто приглашает?
accounts-kind-legal-person = Организация (юридическое лицо)
accounts-kind-individual = Физическое лицо
accounts-party-name = Наименование или имя
accounts-party-name-hint = Полное наименование организации либо фамилия, имя и отчество физического лица.
accounts-identification = БИН или ИИН
accounts-identification-hint = 12 цифр: БИН организации или ИИН физического лица.
accounts-address = Адрес в Казахстане
accounts-address-hint = Область, город или село, улица, дом, квартира или офис.
accounts-telephone = Номер телефона
accounts-telephone-hint = С кодом страны, например +7 727 250 00 00.
accounts-sent-title = Проверьте электронную почту
accounts-sent-body = Мы отправили письмо на указанный адрес. Чтобы продолжить, откройте ссылку в письме. Ссылка для подтверждения адреса действует 24 часа, ссылка для нового пароля — 30 минут.
accounts-sent-nothing = Письма нет через несколько минут? Загляните в папку «Спам» и проверьте, правильно ли вы ввели адрес.
accounts-confirm-title = Подтвердите адрес электронной почты
accounts-confirm-body = Чтобы подтвердить, что это ваш адрес, введите пароль, который вы выбрали при регистрации. Если вы не регистрировались, закройте эту страницу: ничего не произойдёт.
accounts-confirm-wrong = Это не тот пароль, который был выбран при этой регистрации. Если вы регистрировались несколько раз, введите последний пароль или задайте новый по электронной почте.
accounts-confirm-submit = Подтвердить адрес
accounts-confirm-over-body = Ссылка уже использована, или прошли 24 часа. Если адрес подтверждён, войдите. Если нет, попробуйте войти со своим адресом и паролем, и мы отправим вам новую ссылку.
accounts-link-over-title = Эта ссылка больше не действует
accounts-notice-confirmed = Адрес электронной почты подтверждён. Вы вошли в свой кабинет.

# Вход и выход
accounts-sign-in-title = Вход
accounts-sign-in-submit = Войти
accounts-sign-in-kept = Ваш сеанс завершился. Всё, что вы отправили, сохранено и снова появится на странице после входа.
accounts-sign-in-wrong = Неверный адрес электронной почты или пароль. Если вы только что создали учётную запись, сначала откройте ссылку в нашем письме: возможно, мы отправили вам новое.
accounts-sign-in-no-account = Ещё нет учётной записи?
accounts-forgotten-link = Я не помню пароль
accounts-notice-signed-out = Вы вышли из системы.

# Второй фактор сотрудников
accounts-code-title = Введите код безопасности
accounts-code = Код безопасности
accounts-code-hint = 6 цифр, которые сейчас показывает приложение-аутентификатор, или один из ваших резервных кодов. Каждый код действует один раз.
accounts-code-wrong = Код неверен или уже был использован. Дождитесь следующего кода и попробуйте ещё раз.
accounts-code-lost = У меня нет доступа к аутентификатору
accounts-code-lost-body = Введите вместо 6 цифр один из резервных кодов. Если их не осталось, попросите администратора сбросить ваш второй фактор.
accounts-enrol-title = Настройте второй фактор
accounts-enrol-body = Сотрудники входят с паролем и кодом из приложения-аутентификатора. Настройте его сейчас — это делается один раз.
accounts-enrol-step-app = Установите на телефон приложение-аутентификатор, например Aegis, FreeOTP или Google Authenticator.
accounts-enrol-step-scan = Отсканируйте изображение приложением, откройте ссылку на самом телефоне или введите секретный ключ вручную.
accounts-enrol-step-code = Введите 6 цифр, которые покажет приложение.
accounts-enrol-picture = QR-код с секретным ключом для приложения-аутентификатора
accounts-enrol-link = Открыть в приложении-аутентификаторе на этом устройстве
accounts-enrol-secret = Секретный ключ
accounts-enrol-code = Код из приложения
accounts-enrol-code-hint = 6 цифр
accounts-enrol-submit = Настроить и войти
accounts-codes-title = Ваши резервные коды
accounts-codes-once = Эти коды показываются только один раз.
accounts-codes-body = Распечатайте или запишите их и храните в надёжном месте отдельно от телефона. Каждый из них один раз заменяет код из приложения.
accounts-codes-onward = Коды сохранены, продолжить

# Возможные ошибки
accounts-error-email-missing = Введите адрес электронной почты
accounts-error-email-malformed = Введите адрес электронной почты в виде name@example.org
accounts-error-password-missing = Введите пароль
accounts-error-password-too-short = Придумайте пароль не короче { $shortest } символов
accounts-error-password-too-long = Придумайте пароль не длиннее { $longest } символов
accounts-error-password-guessable = Этот пароль легко угадать. Придумайте более длинный или менее распространённый, без вашего имени и адреса почты
accounts-error-name-missing = Введите ваше имя
accounts-error-party-name-missing = Введите наименование или имя приглашающей стороны
accounts-error-kind-missing = Выберите, кто приглашает: организация или физическое лицо
accounts-error-identification-missing = Введите БИН или ИИН
accounts-error-identification-digits = БИН или ИИН состоит только из цифр
accounts-error-identification-length = В БИН или ИИН 12 цифр, введено: { $found }
accounts-error-identification-is-an-iin = Это ИИН физического лица. Введите БИН организации
accounts-error-identification-is-a-bin = Это БИН организации. Введите ИИН физического лица
accounts-error-identification-birth-date = ИИН начинается с даты рождения: год, месяц, день. Проверьте первые шесть цифр
accounts-error-identification-wrong = Такого номера не существует. Проверьте каждую цифру
accounts-error-address-missing = Введите адрес
accounts-error-telephone-missing = Введите номер телефона
accounts-error-telephone-malformed = Введите номер телефона с кодом страны, например +7 727 250 00 00

# Новый пароль
accounts-forgotten-title = Задать новый пароль
accounts-forgotten-body = Введите адрес электронной почты вашей учётной записи. Мы отправим на него ссылку, по которой вы зададите новый пароль.
accounts-forgotten-submit = Отправить ссылку
accounts-new-password-title = Придумайте новый пароль
accounts-new-password-body = Сеансы на всех устройствах завершатся, после чего вы сможете войти с новым паролем.
accounts-new-password-submit = Сохранить пароль
accounts-password-over-body = Ссылка уже использована, или срок её действия истёк. Запросите новую.
accounts-notice-password-set = Пароль сохранён. Теперь вы можете войти с ним.

# Собственная учётная запись
accounts-row-name = Имя
accounts-row-role = Роль
accounts-row-state = Состояние
accounts-role-applicant = Заявитель
accounts-role-inviting-party = Приглашающая сторона
accounts-role-officer = Сотрудник миграционной службы
accounts-role-border-officer = Сотрудник пограничной службы
accounts-role-administrator = Администратор
accounts-language-title = Язык
accounts-language-legend = Язык страниц и писем
accounts-language-submit = Сохранить язык
accounts-notice-language = Язык сохранён.
accounts-change-password-title = Изменить пароль
accounts-change-password-body = Сеансы на всех других устройствах завершатся, а мы сообщим вам об изменении по электронной почте.
accounts-change-password-submit = Изменить пароль
accounts-present-password = Текущий пароль
accounts-password-wrong = Это не ваш текущий пароль
accounts-notice-password-changed = Пароль изменён. Сеансы на других устройствах завершены.
accounts-sessions-title = Где выполнен вход
accounts-sessions-body = Если вы не узнаёте устройство, завершите его сеанс и измените пароль.
accounts-session-device = Устройство
accounts-session-began = Вход выполнен
accounts-session-seen = Последнее действие
accounts-session-end = Завершить сеанс
accounts-session-this = Это устройство
accounts-device-unknown = Неизвестное устройство
accounts-notice-session-ended = Сеанс на устройстве завершён.
accounts-codes-left = { $left ->
        [0] Резервных кодов не осталось.
        [one] Остался { $left } резервный код.
        [few] Осталось { $left } резервных кода.
       *[other] Осталось { $left } резервных кодов.
    }
accounts-new-codes-title = Получить новые резервные коды
accounts-new-codes-body = Нынешние коды перестанут действовать. Чтобы продолжить, введите пароль.
accounts-new-codes-submit = Получить новые коды

# Сотрудники
accounts-staff-title = Сотрудники
accounts-staff-add-title = Добавить сотрудника
accounts-staff-add-body = На этот адрес мы отправим ссылку для установки пароля, она действует 72 часа. Второй фактор настраивается при первом входе.
accounts-staff-add-submit = Добавить
accounts-staff-email-taken = Учётная запись с этим адресом электронной почты уже есть
accounts-staff-enable = Включить учётную запись
accounts-staff-disable = Отключить учётную запись
accounts-staff-reset-factor = Сбросить второй фактор
accounts-state-open = Активна
accounts-state-disabled = Отключена
accounts-state-awaits-password = Пароль ещё не задан
accounts-checkpoint = Пункт пропуска
accounts-checkpoint-hint = Только для сотрудника пограничной службы.
accounts-checkpoint-submit = Изменить пункт пропуска
accounts-error-role-missing = Выберите роль
accounts-error-language-missing = Выберите язык
accounts-error-checkpoint-missing = Выберите пункт пропуска сотрудника пограничной службы
accounts-notice-staff-added = Учётная запись создана, письмо отправляется.
accounts-notice-staff-disabled = Учётная запись отключена, все её сеансы завершены.
accounts-notice-staff-enabled = Учётная запись включена.
accounts-notice-factor-reset = Второй фактор сброшен. Новый настраивается при следующем входе.
accounts-notice-checkpoint-changed = Пункт пропуска изменён.

# Перевозчики и ключи для программ
accounts-carriers-title = Перевозчики
accounts-carriers-lead = Перед посадкой авиакомпания проверяет, относится ли виза к паспорту и действует ли она. Её программы обращаются к порталу с ключом доступа.
accounts-carriers-none = Пока не зарегистрирован ни один перевозчик.
accounts-carriers-add-title = Зарегистрировать перевозчика
accounts-carriers-add-submit = Зарегистрировать
accounts-carrier-name = Название авиакомпании
accounts-carrier-designator = Код авиакомпании
accounts-carrier-designator-hint = Два знака, присвоенные авиакомпании ИАТА, например KC
accounts-carrier-registered = Зарегистрирован
accounts-carrier-taken = С этим кодом уже зарегистрирован другой перевозчик
accounts-error-carrier-missing = Укажите название авиакомпании
accounts-error-designator-missing = Укажите код авиакомпании
accounts-error-designator-malformed = Код состоит из двух букв либо из буквы и цифры
accounts-notice-carrier-registered = Перевозчик зарегистрирован. Создайте ключ для его программ.
accounts-keys-title = Ключи доступа
accounts-keys-none = Ключей пока нет.
accounts-keys-live = Действующие ключи
accounts-key-name = Назначение ключа
accounts-key-name-hint = Например, система регистрации на рейс. По назначению вы будете различать ключи.
accounts-key-prefix = Начало ключа
accounts-key-opens = Открывает доступ
accounts-key-made = Создан
accounts-key-used = Последнее использование
accounts-key-never-used = не использовался
accounts-key-state = Состояние
accounts-key-live = Действует
accounts-key-revoked = Отозван
accounts-key-make-title = Создать ключ
accounts-key-make-submit = Создать ключ
accounts-key-revoke = Отозвать
accounts-error-key-name-missing = Укажите назначение ключа
accounts-notice-key-revoked = Ключ отозван. Обращения с ним отклоняются с этой минуты.
accounts-key-shown-title = Ключ создан
accounts-key-shown-once = Скопируйте ключ сейчас. Он не хранится, и показать его ещё раз невозможно.
accounts-key-shown-body = Программа передаёт его при каждом обращении в заголовке Authorization после слова Bearer. Храните ключ как пароль и отзовите его, если он мог стать известен другим.
accounts-key-shown-onward = Ключ скопирован
accounts-scope-verifications = проверка виз
accounts-scope-invitations = приглашения
accounts-scope-arrivals = уведомления о прибытии
accounts-scope-receipts = талоны, только чтение
accounts-scope-webhooks = события
accounts-scope-invitations-hint = Подавать приглашения и узнавать о решениях по ним.
accounts-scope-arrivals-hint = Подавать уведомления о прибытии и исправления к ним, читать талоны.
accounts-scope-receipts-hint = Читать талоны; подать что-либо с таким ключом нельзя.
accounts-scope-webhooks-hint = Читать события, о которых сообщается вашим программам, и отправлять их повторно.
accounts-key-opens-legend = Что открывает ключ
accounts-error-key-opens-nothing = Выберите, что открывает ключ
accounts-party-keys-title = Ключи для ваших программ
accounts-party-keys-lead = Гостиничная система может подавать уведомления о прибытии сама. Она обращается к порталу с вашим ключом.
accounts-party-key-name-hint = Например, гостиничная система. По этому названию вы отличаете ключи.

## Accounts of applicants and inviting parties
accounts-people-title = Учётные записи заявителей и приглашающих сторон
accounts-people-lead = Найдите учётную запись по адресу электронной почты, чтобы посмотреть, отключить или включить её. Каждый просмотр записывается.
accounts-people-find = Найти
accounts-people-nobody = С этим адресом нет ни заявителя, ни приглашающей стороны
accounts-people-one = Учётная запись
accounts-people-name = Имя
accounts-people-unconfirmed = Адрес электронной почты не подтверждён
accounts-people-disabled-since = Отключена { $at }
accounts-people-disable = Отключить учётную запись
accounts-people-disable-lead = Её сеансы завершаются сразу, ключи её программ ничего не открывают, войти с ней нельзя, пока её снова не включат. Её дела остаются как есть.
accounts-people-enable = Включить учётную запись
