### The officers' work on applications.

## The queues
review-queue-title = Заявления на рассмотрении
review-queue-asked-title = Ожидают ответа заявителя
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
review-queue-decided-title = Заявления: { $state }
review-queue-none-found = Здесь нет заявлений.
review-time-left = Обещанный срок
review-next-case = Открыть следующее заявление
review-keys = Клавиши вместе с Alt или клавишей браузера: N – следующее, Q – запросить, A – одобрить, R – отказать, D – подтвердить.
review-notice-nothing-waits = Сейчас для вас ничего нет.
review-filter-title = Выбрать, что показать
review-filter-state = Состояние
review-filter-party = БИН или ИИН приглашающей стороны
review-filter-party-hint = 12 цифр
review-filter-mine = Только закреплённые за мной
review-filter-submit = Показать
review-filter-none = Показать всё, что ожидает
review-filter-no-party = Приглашающей стороны с таким номером нет. Проверьте 12 цифр
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
review-reason = Причина отказа
review-ground = Основание отказа
review-journey-title = Поездка
review-inviting-party = Приглашающая сторона
review-history-title = История

## The decision
review-decision = Решение
review-decision-approve = Одобрить
review-decision-approve-hint = Виза выдаётся сразу, заявитель получает уведомление
review-decision-refuse = Отказать
review-decision-refuse-hint = Решение окончательное. Сбор не возвращается
review-ground-label = Основание отказа
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

## Asking for information
review-ask-link = Запросить сведения
review-ask-title = Запрос сведений: заявление { $reference }
review-ask-lead = Выберите, что заявитель должен указать заново или добавить. Заявитель отвечает на каждый пункт на его месте и отправляет всё вместе. До этого обещанный срок приостановлен.
review-ask-fields = Указать заново
review-ask-fields-hint = Номер паспорта, дата рождения и гражданство берутся из приглашения: если они неверны, нужно другое приглашение.
review-ask-photograph = Запросить новую фотографию
review-ask-phrases = Частые вопросы
review-ask-own = Ваши вопросы
review-ask-question = Вопрос { $nth }
review-ask-note-title = Заявителю
review-ask-note = Что вы хотите пояснить
review-ask-note-hint = Например, что не так с фотографией. Эти слова прочитает заявитель
review-ask-send = Отправить заявителю
review-error-nothing-asked = Выберите или напишите хотя бы один пункт запроса
review-error-asked-twice = Задайте каждый вопрос один раз
review-error-asked-too-much = Запросите не более 20 пунктов сразу
review-rounds-title = Запрошенные сведения
review-round-title = Запрос { $nth }
review-round-asked = Запросил сотрудник: { $name }, { $at }.
review-round-answered = Ответ получен { $at }.
review-round-waits = Ответа ещё нет.
review-round-item = Что запрошено
review-round-before = Было
review-round-after = Указано

## Questions and grounds
review-questions-title = Частые вопросы
review-questions-lead = Сотрудники выбирают эти вопросы вместо того, чтобы писать их; каждый заявитель читает их на своём языке. Вопрос не правят: он предлагается с определённого дня, а последний день указывается один раз.
review-question-add = Добавить вопрос
review-grounds-title = Основания отказов
review-grounds-lead = Каждый отказ опирается на одно из этих оснований и учитывается по нему. Основание не правят: оно предлагается с определённого дня, а последний день указывается один раз.
review-ground-add = Добавить основание
review-phrase-add = Добавить строку
review-phrase-text = Текст
review-phrase-text-en = Текст на английском
review-phrase-text-ru = Текст на русском
review-phrase-text-kk = Текст на казахском
review-phrase-code = Код
review-phrase-code-hint = От 2 до 40 строчных латинских букв, цифр и подчёркиваний, например where_you_stay
review-phrase-from = Первый день
review-phrase-until = Последний день
review-phrase-last = Последний день, когда это предлагается
review-phrase-state = Состояние
review-phrase-offered = Предлагается
review-phrase-to-come = Будет предлагаться
review-phrase-ended = Больше не предлагается
review-phrase-start = Предлагать
review-phrase-end = Завершить
review-phrase-end-title = Завершить строку
review-phrase-end-body = После последнего дня строка больше не предлагается. Всё, что запрошено или решено с ней раньше, сохраняется.
review-error-phrase = Введите текст на этом языке
review-error-phrase-code = Введите код: от 2 до 40 строчных латинских букв, цифр и подчёркиваний, первой стоит буква
review-error-phrase-from = Введите первый день
review-error-phrase-last = Введите последний день
review-error-phrase-past = Первый день – не раньше { $today }
review-error-phrase-offered = Строка с этим кодом уже предлагается. Сначала завершите её
review-error-phrase-until = Строка с этим кодом предлагается до { $until }. Начните после этого дня
review-error-phrase-soonest = Последний день – не раньше { $soonest }
review-notice-phrase-started = Строка добавлена.
review-notice-phrase-ended = Последний день строки указан.

## Beside a case
review-earlier-title = Другие дела этого человека
review-earlier-none = Других дел с этим паспортом или с этой датой рождения и похожим именем нет.
review-earlier-person = Имя
review-earlier-why = Почему показано
review-earlier-same-passport = Тот же паспорт.
review-earlier-same-person = Та же дата рождения и похожее имя.
review-earlier-annulled = Виза была аннулирована.
review-notes-title = Заметки сотрудников
review-notes-lead = Эти заметки читают только сотрудники. Заявитель их никогда не видит.
review-note = Заметка
review-note-write = Записать заметку
review-error-note = Напишите заметку
review-notice-note = Заметка записана.

## Checks before a decision
review-look-ups-title = Проверки перед решением
review-look-up-watchlist = Список наблюдения: по номеру паспорта, по имени с датой рождения
review-look-up-suspended-party = Приглашающая сторона приостановлена
review-look-up-annulled-before = Виза по этому паспорту раньше была аннулирована
review-look-up-overstayed = Пребывание по этому паспорту дольше разрешённого визой
review-look-up-another-open-case = Другое нерешённое заявление с этим паспортом
review-look-up-found = Найдено
review-look-up-nothing = Ничего не найдено
review-flags = Пометки
review-filter-flagged = Только с пометками
review-flag-watchlist = Список наблюдения
review-flag-suspended-party = Сторона приостановлена
review-flag-annulled-before = Была аннуляция
review-flag-overstayed = Было превышение срока
review-flag-another-open-case = Есть другое дело
review-watch-exactly = Совпадает
review-watch-nearly = Похоже
review-watch-match = { $how }: { $who }. { $reason }
review-watchlist-title = Список наблюдения
review-watchlist-lead = Каждое дело сверяется с этим списком, когда сотрудник его открывает. Заявители о нём не узнают. Каждый просмотр списка записывается.
review-watchlist-empty = В списке никого нет.
review-watch-add = Внести в список
review-watch-lead = Введите имя с датой рождения, номер паспорта или то и другое. Имя с немного другим написанием тоже находится, если дата рождения та же.
review-watch-person = Имя и дата рождения
review-watch-reason = Причина
review-watch-reason-hint = Эти слова сотрудники прочитают рядом с делом
review-watch-since = В списке с
review-watch-listed = { $at }, { $name }
review-watch-list = Внести
review-watch-end = Исключить из списка
review-error-watch-nobody = Введите имя с датой рождения или номер паспорта
review-error-watch-born = Введите дату рождения
review-notice-watched = Запись внесена в список.
review-notice-unwatched = Запись исключена из списка.

## A second officer
review-proposal-title = Предложен отказ
review-proposal-lead = Предложил сотрудник: { $name }, { $at }. Второй сотрудник подтверждает отказ или отклоняет его.
review-proposal-own = Этот отказ предложили вы, поэтому подтвердить его должен другой сотрудник.
review-proposal-confirm = Подтвердить отказ
review-proposal-set-aside = Отклонить предложение
review-proposed-title = Предложен отказ
review-proposed-body = Отказать по этому заявлению предложил сотрудник: { $name }. Сначала подтвердите отказ или отклоните предложение. Ваше решение ничего не изменило.
review-own-proposal-title = Подтвердить должен другой сотрудник
review-own-proposal-body = Этот отказ предложили вы сами, поэтому вы не можете его подтвердить. Ничего не изменилось.
review-notice-proposed = Отказ предложен. Второй сотрудник подтвердит или отклонит его.
review-notice-set-aside = Предложение об отказе отклонено. Заявление ожидает решения.
review-flag-refusal-proposed = Предложен отказ
review-confirmations-title = Второй сотрудник при отказах
review-confirmations-lead = Если нужен второй сотрудник, один предлагает отказ, и отказ вступает в силу, когда его подтверждает другой. Настройка действует не раньше чем с завтрашнего дня.
review-confirmation = Второй сотрудник
review-confirmation-needed = Нужен
review-confirmation-not-needed = Не нужен
review-confirmation-from-the-first = с первого дня
review-confirmation-question = Нужен ли для отказа второй сотрудник?
review-confirmation-set = Сохранить настройку
review-confirmation-error = Выберите, нужен ли для отказа второй сотрудник
review-confirmation-set-already = С этого дня настройка уже есть
review-notice-confirmation-set = Настройка сохранена.

## A correction of a visa
review-correction-watched = Исправленные данные есть в списке наблюдения
review-correction-looked = Я проверил(а) эти записи: визу можно выдать
review-correction-error-looked = Проверьте записи списка наблюдения и подтвердите, что визу можно выдать

## Изменение до того, как оно внесено
review-foreseen-questions = На { $day } сотрудники выбирают из вопросов: { $count }.
review-foreseen-grounds = На { $day } сотрудники выбирают из оснований: { $count }.
review-foreseen-ground = Отказов по этому основанию за последние 90 дней: { $refusals }; оно за ними сохраняется. Предложенных отказов по нему, ждущих второго сотрудника: { $proposals }.
review-foreseen-confirming = Учётных записей, которые могут решать и подтверждать: { $officers }. Заявлений на рассмотрении: { $waiting }. Предложенных отказов в ожидании: { $proposals }; они ждут, пока их кто-нибудь не рассмотрит.
review-foreseen-nobody-confirms = Подтвердить предложенное другим некому: отказать нельзя было бы ни по одному заявлению.

review-proposal-above = Отказ подтверждает старший сотрудник или администратор.

## Отметки перед одобрением
review-flags-raised = Отмечено:
review-looked-at = Я проверил(а) эти отметки
review-looked-at-hint = Нужно для одобрения. Сохраняется вместе с решением.
review-error-looked-at = Подтвердите, что вы проверили отмеченное: { $flags }
review-look-up-photograph = Фотография: соответствие правилам для проездных документов
review-flag-photograph = Фотография
review-photograph-nevertheless = Заявитель всё же использует её.
