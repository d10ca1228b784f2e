### The officers' work on applications.

## The queues
review-queue-title = Заявления на рассмотрении
review-queue-link = Заявления на рассмотрении
review-queue-asked-title = Ожидают ответа заявителя
review-queue-asked-link = Заявления, которые ожидают ответа заявителя
review-queue-empty = Ничего не ожидает рассмотрения.
review-queue-tally = { $count ->
        [one] Ожидает { $count } заявление
        [few] Ожидают { $count } заявления
       *[other] Ожидают { $count } заявлений
    }, самое раннее – с { $oldest }.
review-reference = Номер заявления
review-waiting-since = Ожидает с
review-citizenship = Гражданство
review-purpose = Цель поездки
review-visit-begins = Начало поездки
review-holder = Рассматривает
review-held-by-you = Вы
review-begins = { $date } ({ $days ->
        [0] сегодня
        [one] через { $days } день
        [few] через { $days } дня
       *[other] через { $days } дней
    })
review-begins-past = { $date } (уже началась)

## One application
review-case-title = Заявление { $reference }
review-free = Это заявление никто не взял. Возьмите его, чтобы принять решение.
review-take = Взять заявление
review-mine = Заявление закреплено за вами до { $until }. Другие видят ваше имя.
review-put-back = Вернуть в очередь
review-held-by = { $name } рассматривает это заявление до { $until }. Вы можете его читать, но не решать по нему.
review-to-the-visa = Открыть визу
review-to-the-invitation = Открыть приглашение
review-facing-title = Сведения рядом
review-differences = { $count ->
        [0] Сведения совпадают.
        [one] Расхождения в { $count } сведении.
       *[other] Расхождения в { $count } сведениях.
    }
review-answer-column = Сведение
review-paper-typed = Заявление
review-paper-zone = Машиносчитываемая зона
review-paper-invitation = Приглашение
review-not-told = –
review-surname = Фамилия
review-given-names = Имя
review-nationality = Гражданство в паспорте
review-issuing-authority = Государство выдачи
review-born = Дата рождения
review-sex = Пол
review-passport-number = Номер паспорта
review-expires = Паспорт действует по
review-photograph = Фотография
review-checks-title = Требования к паспорту
review-check-genuine = Подлинный, принадлежит заявителю, без изменений (заявлено)
review-check-clean-pages = Не менее 2 чистых страниц (заявлено)
review-check-validity = Действует 3 месяца после окончания визы
review-check-not-extended = Срок действия не продлён отметкой (заявлено)
review-check-met = Выполнено
review-check-not-met = Не выполнено
review-defect-in-doubt = Заявитель не подтвердил, что паспорт подлинный и принадлежит ему.
review-defect-altered = Заявитель не подтвердил, что в паспорте нет отметок, подчисток, исправлений и повреждённых страниц.
review-defect-clean-pages = { $found ->
        [one] В паспорте { $found } чистая страница, а нужно { $needed }.
        [few] В паспорте { $found } чистые страницы, а нужно { $needed }.
       *[other] В паспорте { $found } чистых страниц, а нужно { $needed }.
    }
review-defect-expires = Паспорт действует по { $expires }, а должен действовать не менее чем по { $needed }.
review-defect-extended = Заявитель не подтвердил, что срок действия не продлевался отметкой.
review-about-title = Заявление
review-applicant = Электронная почта заявителя
review-submitted = Подано
review-fee = Консульский сбор
review-paid = Оплачено
review-not-paid = Не оплачено
review-clean-pages = Чистых страниц
review-question = Запрошено
review-answer = Ответ
review-reason = Причина отказа
review-ground = Основание отказа
review-journey-title = Поездка
review-inviting-party = Приглашающая сторона
review-history-title = История

## The decision
review-decision = Решение
review-decision-approve = Одобрить
review-decision-approve-hint = Виза выдаётся сразу, заявитель получает уведомление
review-decision-ask = Запросить сведения
review-decision-ask-hint = Заявление ожидает ответа заявителя
review-decision-refuse = Отказать
review-decision-refuse-hint = Решение окончательное. Сбор не возвращается
review-question-label = Вопрос
review-question-hint = Нужен, чтобы запросить сведения. Эти слова прочитает заявитель
review-ground-label = Основание отказа
review-ground-passport = Паспорт не отвечает требованиям
review-ground-mismatch = Ответы, паспорт и приглашение не соответствуют друг другу
review-ground-photograph = На фотографии нельзя чётко рассмотреть заявителя
review-ground-false-information = Сообщены ложные сведения
review-ground-invitation = Приглашение или приглашающая сторона вызывают сомнения
review-ground-security = Национальная безопасность или общественный порядок
review-ground-earlier-breach = Ранее были нарушены правила въезда или пребывания
review-words-label = Причина своими словами
review-words-hint = Нужна для отказа. Эти слова прочитает заявитель
review-decide = Подтвердить решение
review-error-decision = Выберите решение
review-error-question = Введите вопрос: его прочитает заявитель
review-error-ground = Выберите основание отказа
review-error-words = Укажите причину своими словами: её прочитает заявитель
review-notice-approved = Заявление одобрено, виза выдана.
review-notice-asked = У заявителя запрошены сведения.
review-notice-refused = По заявлению отказано, заявитель уведомлён.
review-notice-put-back = Заявление снова доступно другим.

## A decision that does not stand
review-somebody = Другой сотрудник
review-held-title = Это заявление рассматривает другой сотрудник
review-not-taken-title = Сначала возьмите заявление
review-not-taken-body = Заявление не закреплено за вами, поэтому решение не принято. Возьмите его, просмотрите ещё раз и примите решение.
review-changed-title = Заявление тем временем изменилось
review-changed-body = Решение не принято. Просмотрите заявление в нынешнем виде и затем примите решение.
review-already-decided-title = По этому заявлению уже есть решение
review-already-refused-body = Отказ раньше вас оформил сотрудник: { $name }. Ваше решение ничего не изменило.
review-already-asked-body = Сведения раньше вас запросил сотрудник: { $name }. Ваше решение ничего не изменило.
review-second-visa-title = Виза уже выдана
review-second-visa-body = Заявление одобрил сотрудник: { $name }. По одному заявлению выдаётся только одна виза. Вторая виза не выдана.
review-withdrawn-title = Заявитель отозвал это заявление
review-withdrawn-body = Решение не принято: отозванное заявление закрыто.
review-unpaid-title = По этому заявлению нельзя принять решение
review-unpaid-body = Консульский сбор не оплачен, поэтому заявление не на рассмотрении.
