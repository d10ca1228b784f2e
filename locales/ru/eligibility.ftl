### Главная страница, требования и проверка права на визу.

eligibility-home-title = Электронная виза в Казахстан
eligibility-home-lead = Граждане { $count ->
        [one] { $count } страны или территории
       *[other] { $count } стран и территорий
    } могут онлайн подать заявление на визу для деловой поездки, туризма или лечения. Сначала нужно получить приглашение из Казахстана.
eligibility-home-applicant-title = Меня пригласили
eligibility-home-applicant-text = Подайте заявление на визу по номеру приглашения, который вам сообщила приглашающая сторона.
eligibility-home-applicant-start = Подать заявление на визу
eligibility-home-go-on = Продолжить начатое заявление
eligibility-home-inviting-title = Я приглашаю
eligibility-home-inviting-text = Для организаций и жителей Казахстана: оформите приглашение для иностранного гостя, а после его приезда уведомите о прибытии.
eligibility-home-inviting-start = Пригласить гостя
eligibility-home-inviting-go-on = Войти и открыть свои приглашения
eligibility-home-need-title = Что понадобится
eligibility-home-need-passport = паспорт
eligibility-home-need-invitation = номер приглашения из 10 цифр от приглашающей стороны
eligibility-home-need-photograph = недавняя фотография лица в формате JPEG или PNG
eligibility-home-need-card = банковская карта для оплаты консульского сбора
eligibility-home-need-email = адрес электронной почты, к которой у вас есть доступ
eligibility-home-without-title = Без регистрации
eligibility-home-check = Проверить, можно ли подать заявление
eligibility-home-requirements = Прочитать требования
eligibility-home-status = Узнать статус заявления
eligibility-home-verify = Проверить визу
eligibility-home-deadline = Рассчитать срок уведомления о прибытии

## Шаги
eligibility-steps-title = Порядок действий
eligibility-step-register = Зарегистрируйтесь и подтвердите адрес электронной почты.
eligibility-step-read = Ознакомьтесь с требованиями и подтвердите это.
eligibility-step-read-link = Требования
eligibility-step-fill-in = Введите номер приглашения и заполните паспортные данные.
eligibility-step-pay = Оплатите консульский сбор.
eligibility-step-print = После одобрения виза формируется в личном кабинете. Распечатайте её.
eligibility-step-present = Предъявите распечатанную визу на паспортном контроле в международном аэропорту Астаны или Алматы.

## Требования
eligibility-one-person = Электронная виза действительна только для того, кому она выдана, и не распространяется на сопровождающих лиц.
eligibility-requirements-title = Требования для получения электронной визы
eligibility-requirements-lead = Прочитайте перед подачей заявления: кто может получить визу, сколько она стоит, каким должен быть паспорт и что нужно сделать после приезда.
eligibility-contents = Содержание
eligibility-who-title = Кто может подать заявление
eligibility-who-text = Заявление могут подать граждане стран и территорий из перечня (всего { $count }), которые едут с деловой целью, как туристы или на лечение.
eligibility-who-invitation = Нужно действительное приглашение от казахстанской стороны, согласованное с миграционной службой. Приглашающая сторона оформляет его на этом портале и сообщает вам номер.
eligibility-who-child = На каждого ребёнка подаётся отдельное заявление, и у него должен быть собственный паспорт.
eligibility-who-list = Перечень стран и территорий: { $count }
eligibility-who-documents = Владельцы паспортов Гонконга, Макао, Арубы и Фарерских островов выбирают в перечне эту территорию, хотя в паспорте указано гражданство Китая, Нидерландов или Дании.
eligibility-fees-title = Визы и консульские сборы
eligibility-fees-text = Размер сбора зависит от числа въездов, цели поездки и гражданства.
eligibility-fees-product = Виза
eligibility-fees-entries = Въезды
eligibility-fees-purposes = Цель поездки
eligibility-fees-citizenships = Гражданство
eligibility-fees-validity = Срок действия
eligibility-fees-fee = Сбор
eligibility-fees-stay = Срок пребывания – 30, 60 или 90 дней в зависимости от визы; он указан в приглашении. День въезда и день выезда входят в срок.
eligibility-fees-not-refundable = Консульский сбор не возвращается, даже если в визе отказано или вы отозвали заявление.
eligibility-passport-title = Ваш паспорт
eligibility-passport-text = Паспорт должен соответствовать всем условиям:
eligibility-passport-authentic = Он не вызывает сомнений в подлинности и принадлежности владельцу, не содержит отметок о продлении, оговорок, записей, подчисток и исправлений, вырванных или расшитых страниц.
eligibility-passport-pages = В нём есть не менее 2 чистых страниц.
eligibility-passport-expiry = Срок его действия истекает не ранее чем через 3 месяца после окончания срока действия визы.
eligibility-passport-extension = В нём нет отметок о продлении срока действия.
eligibility-passport-example = Например, если последний день визы – 31 мая, паспорт должен действовать до 31 августа или дольше.
eligibility-airports-title = Где можно въехать и выехать
eligibility-airports-text = По электронной визе можно въехать в Казахстан и выехать из него только через пункты пропуска международных аэропортов:
eligibility-airports-elsewhere = На железнодорожных, автомобильных и морских пунктах пропуска она не принимается.
eligibility-arrival-title = После приезда
eligibility-arrival-text = Принимающая сторона обязана сообщить миграционной службе о вашем прибытии в течение трёх рабочих дней. Это делается на портале, без визита.
eligibility-arrival-late = Сообщите принимающей стороне адрес проживания, а также о каждой смене адреса и каждой поездке в другую область: о них тоже уведомляют.

## Слова перечней
eligibility-purpose-business = Деловая поездка
eligibility-purpose-tourism = Туризм
eligibility-purpose-treatment = Лечение
eligibility-entries-single = Один въезд
eligibility-entries-multiple = Многократный въезд
eligibility-product-single-entry = Однократная виза
eligibility-product-treatment-long = Виза для длительного лечения
eligibility-product-multiple-entry = Многократная виза

## Перечни, которые ведёт администратор
eligibility-citizenships-title = Гражданства
eligibility-citizenships-lead = Заявление могут подать граждане этих стран и территорий. Строка не изменяется: её добавляют с определённого дня, а последний день указывают один раз.
eligibility-citizenships-add = Добавить страну или территорию
eligibility-categories-title = Категории виз
eligibility-categories-lead = В приглашении указывается одна из категорий для его цели. Строка не изменяется: её добавляют с определённого дня, а последний день указывают один раз.
eligibility-categories-add = Добавить категорию визы
eligibility-name = Название
eligibility-code = Код
eligibility-from = С
eligibility-until = По
eligibility-state = Состояние
eligibility-state-in-force = Действует
eligibility-state-to-come = Ещё не действует
eligibility-state-ended = Завершена
eligibility-deeds = Действие
eligibility-end = Завершить
eligibility-alpha3 = Трёхбуквенный код
eligibility-alpha3-hint = ISO 3166-1 alpha-3, например IND
eligibility-alpha2 = Двухбуквенный код
eligibility-alpha2-hint = ISO 3166-1 alpha-2, например IN
eligibility-category-hint = От одной до четырёх латинских букв и цифр, например B12
eligibility-name-en = Название на английском
eligibility-name-ru = Название на русском
eligibility-name-kk = Название на казахском
eligibility-first-day = Первый день
eligibility-last-day = Последний день
eligibility-day-hint = Сегодня или позже
eligibility-add-submit = Добавить
eligibility-end-title = Завершить строку перечня
eligibility-end-body = После последнего дня она больше не предлагается. Всё, что подано раньше, остаётся в силе. Последний день можно указать только один раз.
eligibility-end-submit = Завершить
eligibility-notice-listed = Строка добавлена.
eligibility-notice-ended = Последний день строки указан.
eligibility-error-alpha3 = Введите код из трёх латинских букв
eligibility-error-alpha2 = Введите код из двух латинских букв
eligibility-error-category = Введите код из одной – четырёх латинских букв и цифр
eligibility-error-purpose = Выберите цель поездки
eligibility-error-name = Введите название на этом языке
eligibility-error-from = Введите первый день
eligibility-error-from-past = Первый день – { $today } или позже
eligibility-error-listed = Она уже есть в перечне, и последний день не указан
eligibility-error-listed-until = Она есть в перечне по { $until }: введите более поздний день
eligibility-error-last = Введите последний день
eligibility-error-last-too-soon = Последний день – { $soonest } или позже

## Изменение до того, как оно внесено
eligibility-find = Найти страну
eligibility-find-hint = Часть названия на любом языке или трёхбуквенный код
eligibility-find-submit = Найти
eligibility-find-all = Все
eligibility-find-nothing = Ничего не найдено.
eligibility-foreseen-listed = С { $from } граждане этой страны могут подавать заявления, и их можно приглашать.
eligibility-foreseen-given = С { $from } приглашения можно подавать по этой категории.
eligibility-foreseen-delisted = После последнего дня граждан этой страны нельзя приглашать, и они не могут подавать заявления. Поданные заявления рассматриваются дальше.
eligibility-foreseen-not-given = После последнего дня приглашения по этой категории не подаются. Поданные рассматриваются дальше.
eligibility-foreseen-open = Открыто на эту минуту: поданных или возвращённых приглашений – { $filed }; одобренных неиспользованных приглашений – { $approved }; заполняемых заявлений – { $drafts }; поданных и ещё не решённых заявлений – { $submitted }.
