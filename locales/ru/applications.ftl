### Личный кабинет и шаги заявления.

## Личный кабинет
applications-office-title = Ваши заявления
applications-office-empty = Вы ещё не начали ни одного заявления. Для него нужен номер приглашения, который сообщила вам приглашающая сторона.
applications-office-one-each = На каждого человека, включая детей, нужно отдельное заявление – со своим приглашением и своим паспортом.
applications-begin = Начать заявление
applications-column-reference = Заявление
applications-column-holder = Для кого
applications-column-begun = Начато
applications-column-state = Состояние
applications-column-next = Что делать дальше
applications-holder-unknown = Ещё не заполнено
applications-reference = Заявление { $reference }
applications-too-many-drafts-title = У вас слишком много незаконченных заявлений
applications-too-many-drafts-body = Одновременно можно иметь не более { $most } незаконченных заявлений. Сначала закончите или отзовите одно из них.

## Состояния
applications-stage-draft = Заполняется
applications-stage-awaiting-payment = Ожидает оплаты
applications-stage-under-review = На рассмотрении
applications-stage-information-requested = Нужны сведения
applications-stage-approved = Виза выдана
applications-stage-refused = Отказано
applications-stage-withdrawn = Отозвано
applications-stage-expired = Срок истёк
applications-next-draft = Заполните недостающее, проверьте ответы и подайте заявление.
applications-next-awaiting-payment = Оплатите консульский сбор. После оплаты заявление будет рассмотрено.
applications-next-under-review = Миграционная служба рассматривает заявление. Когда решение будет принято, вы получите письмо.
applications-next-information-requested = Для решения миграционной службе нужны от вас сведения.
applications-next-approved = Распечатайте визу и предъявите её на паспортном контроле.
applications-next-refused = Миграционная служба отказала в визе. Причина указана здесь. Консульский сбор не возвращается.
applications-next-withdrawn = Вы отозвали это заявление. Больше по нему ничего не делается.
applications-next-expired = Приглашение истекло, или 30 дней ничего не происходило, поэтому срок заявления истёк. Можно начать новое.

## История
applications-step-begin = Заявление начато
applications-step-submit = Заявление подано
applications-step-receive-fee = Консульский сбор получен
applications-step-request-information = Запрошены сведения
applications-step-give-information = Сведения предоставлены
applications-step-approve = Заявление одобрено, виза выдана
applications-step-refuse = В визе отказано
applications-step-replace-visa = Виза заменена после исправления
applications-step-withdraw = Заявление отозвано
applications-step-lapse = Срок заявления истёк
applications-by-applicant = Вы
applications-by-service = Миграционная служба
applications-by-portal = Портал

## Список задач
applications-tasks-title = Заявление на электронную визу
applications-progress = Выполнено шагов: { $done } из { $all }.
applications-step = Шаг { $step } из { $of }
applications-tasks-kept = Каждый ответ сохраняется сразу. Можно выйти и продолжить позже.
applications-task-requirements = Ознакомиться с требованиями
applications-task-invitation = Приглашение
applications-task-passport = Паспорт
applications-task-names = Сверить имена
applications-task-photograph = Фотография
applications-task-declarations = Состояние паспорта
applications-task-check = Проверить ответы и подать
applications-task-blocked = Пока недоступно
applications-task-open = Заполнить
applications-task-begun = Начато
applications-task-again = Проверить
applications-task-done = Готово
applications-save = Сохранить и продолжить
applications-continue = Продолжить
applications-again = Этот шаг был выполнен, но ответ больше не подходит:
applications-both-title = Ответ изменён в другой вкладке
applications-both-text = Ничего не перезаписано. Сравните сохранённое с тем, что вы ввели здесь. Чтобы заменить сохранённое, сохраните форму ещё раз.
applications-both-answer = Ответ
applications-both-saved = Сохранено
applications-both-typed = Введено здесь
applications-both-keep = Оставить сохранённое
applications-too-soon-title = Сначала нужен другой шаг
applications-too-soon-body = Этот шаг откроется, когда будет выполнен шаг: { $task }.
applications-moved-on-title = Заявление уже в другом состоянии
applications-moved-on-body = Это действие больше невозможно. Состояние заявления: { $stage }. Ничего не изменено.

## Требования
applications-requirements-lead = Прочитайте эти требования, прежде чем продолжить.
applications-requirements-airports = По электронной визе въехать в Казахстан и выехать из него можно только через международные аэропорты Астаны и Алматы.
applications-requirements-read = Я ознакомился (ознакомилась) с требованиями
applications-error-requirements = Прочитайте требования и подтвердите это

## Приглашение
applications-invitation-lead = Номер приглашения есть у приглашающей стороны. К нему должны подойти номер вашего паспорта, дата рождения и гражданство.
applications-invitation-number = Номер приглашения
applications-invitation-number-hint = 10 цифр, например 1234 567 894
applications-inviting-party = Приглашающая сторона
applications-category = Цель и категория
applications-entries = Въезды
applications-stay = Срок пребывания
applications-validity = Срок действия визы
applications-places = Места посещения
applications-institution = Медицинская организация
applications-error-number-missing = Введите номер приглашения
applications-error-number-digits = Номер приглашения состоит только из цифр; «{ $found }» – не цифра
applications-error-number-length = В номере приглашения 10 цифр, а здесь { $found }
applications-error-number-slip = Проверьте номер приглашения: одна цифра неверна или две переставлены
applications-error-no-match = Нет приглашения с такими номером, номером паспорта, датой рождения и гражданством. Проверьте все четыре ответа или обратитесь к приглашающей стороне
applications-error-invitation-in-use = Это приглашение уже использовано в другом заявлении. Продолжите его; если решение по нему уже принято, попросите приглашающую сторону о новом приглашении
applications-error-invitation-not-approved = Это приглашение не одобрено
applications-error-invitation-withdrawn = Приглашающая сторона отозвала это приглашение. Попросите новое
applications-error-invitation-over = Срок этого приглашения истёк { $last }. Попросите у приглашающей стороны новое

## Паспорт
applications-passport-lead = Укажите данные точно так, как в паспорте. Прежде чем они сохранятся в заявлении, вы всё проверите.
applications-passport-compare = Прежде чем сохранить, сверьте всё с паспортом.
applications-passport-discard = Отменить введённое
applications-passport-discard-what = Всё, что вы ввели с тех пор, как паспорт был сохранён, будет удалено.
applications-passport-again = Заполнить заново по снимку или по строкам
applications-way = Как вы хотите заполнить паспортные данные?
applications-way-picture = Сфотографировать страницу с данными
applications-way-picture-hint = Быстрее всего с телефона: данные будут прочитаны со снимка
applications-way-lines = Переписать две строки внизу страницы с данными
applications-way-lines-hint = Контрольные цифры помогут найти опечатки
applications-way-typing = Ввести данные вручную
applications-part-name = Ваши фамилия и имя
applications-part-birth = Дата рождения и пол
applications-part-document = Номер и даты паспорта
applications-place-lines = Две строки находятся внизу страницы с вашей фотографией.
applications-place-name = Справа от фотографии: 1 – фамилия, 2 – имя. Паспорта немного различаются: ориентируйтесь на напечатанные подписи.
applications-place-birth = Справа от фотографии: 1 – дата рождения, 2 – пол. Паспорта немного различаются: ориентируйтесь на напечатанные подписи.
applications-place-document = На странице с фотографией: 1 – номер паспорта, 2 – код государства выдачи, 3 – дата выдачи, 4 – срок действия. Паспорта немного различаются: ориентируйтесь на напечатанные подписи.
applications-place-citizenship = Справа от фотографии; код стоит в нижней строке внизу страницы, после номера паспорта и его контрольной цифры.
applications-picture-changed = Паспортные данные изменены в другой вкладке, поэтому по снимку ничего не заполнено.
applications-zone-without = Продолжить без строк
applications-not-given = Пока не указано
applications-picture-title = Сфотографируйте страницу с данными
applications-picture-lead = Данные читаются по двум строкам внизу страницы. Снимок читается и сразу удаляется: он не хранится.
applications-picture-file = Снимок страницы с данными
applications-picture-hint = Файл JPEG или PNG размером не более { $megabytes } МБ: вся страница, резко, без бликов на двух строках.
applications-picture-read-it = Прочитать строки со снимка
applications-picture-read = Строки прочитаны с вашего снимка, все контрольные цифры совпадают. Сверьте каждое поле с паспортом.
applications-picture-read-in-part = Строки прочитаны с вашего снимка, но не все надёжно. Исправьте то, что отличается от паспорта, или продолжите без них.
applications-picture-matches = Прочитано по строкам; контрольная цифра совпадает.
applications-picture-look-again = Прочитано по строкам; контрольная цифра не совпадает: проверьте ещё раз.
applications-picture-unchecked = Прочитано по строкам; своей контрольной цифры нет: сверьте с паспортом.
applications-picture-no-zone = На этом снимке не удаётся прочитать две строки паспорта. Сфотографируйте всю страницу сверху при хорошем освещении или введите данные
applications-picture-several-zones = На этом снимке несколько паспортов. Сфотографируйте одну страницу с данными
applications-picture-not-now = Сейчас снимки прочитать нельзя. Введите данные
applications-zone-title = Машиночитаемые строки
applications-zone-row = Две строки внизу
applications-zone-lead = Введите строки как напечатано, со всеми знаками <. Контрольные цифры помогут найти опечатки.
applications-zone-upper-hint = 44 знака, начинается с P
applications-zone-lower-hint = 44 знака, начинается с номера паспорта
applications-zone-fill-in = Заполнить по этим строкам
applications-surname = Фамилия
applications-surname-hint = Латинскими буквами, как в паспорте. Если указано только одно имя, введите его здесь
applications-given-names = Имя (имена)
applications-given-names-hint = Латинскими буквами, как в паспорте. Если имени нет, оставьте пустым
applications-none = Нет
applications-citizenship = Гражданство
applications-citizenship-hint = Владельцы паспортов Гонконга, Макао, Арубы и Фарерских островов выбирают эту территорию
applications-nationality = Код гражданства
applications-nationality-hint = Три буквы в нижней машиночитаемой строке после номера паспорта
applications-issuing-authority = Код государства выдачи
applications-issuing-authority-hint = Три буквы вверху страницы с фотографией
applications-passport-number = Номер паспорта
applications-passport-number-hint = Буквы и цифры, как в паспорте
applications-born = Дата рождения
applications-date-hint = Например, 27 3 1985
applications-sex = Пол
applications-sex-hint = Как в паспорте
applications-issued = Дата выдачи
applications-expires = Действителен до
applications-expires-hint = Для этого приглашения паспорт должен действовать до { $needed } или дольше
applications-error-citizenship = Выберите гражданство
applications-error-nationality-code = Введите код гражданства тремя буквами, как в паспорте
applications-error-authority-code = Введите код государства выдачи тремя буквами, как в паспорте
applications-error-way = Выберите, как заполнить паспортные данные
applications-error-born = Введите дату рождения
applications-error-sex = Выберите пол, указанный в паспорте
applications-error-issued = Введите дату выдачи
applications-error-expires = Введите дату окончания срока действия
applications-error-born-in-the-future = Дата рождения должна быть в прошлом
applications-error-issued-in-the-future = Дата выдачи не может быть позже сегодняшней
applications-error-issued-before-birth = Дата выдачи раньше даты рождения
applications-error-expires-before-issue = Срок действия должен заканчиваться позже даты выдачи
applications-error-expires-too-soon = Паспорт должен действовать до { $needed } или дольше: три месяца после последнего дня визы. Нужен другой паспорт или другое приглашение
applications-error-not-listed = Граждане этой страны или территории сегодня не могут получить электронную визу
applications-error-nationality = Для этого гражданства код гражданства в паспорте – { $expected }
applications-error-issuing-authority = Для этого гражданства код государства выдачи паспорта – { $expected }
applications-error-other-number = Приглашение выдано на другой номер паспорта. Исправьте номер или попросите приглашение на этот паспорт
applications-error-other-birth = В приглашении указана другая дата рождения. Исправьте дату или обратитесь к приглашающей стороне
applications-error-other-citizenship = В приглашении указано другое гражданство. Исправьте ответ или обратитесь к приглашающей стороне
applications-error-unlike-zone = В машиночитаемых строках указано: { $zone }. Проверьте, что верно

## Сверка имён
applications-names-lead = Имена различаются. Сверьте их по буквам: в визе будет указано имя, которое ввели вы, и оно должно совпадать с паспортом.
applications-names-invitation = Приглашение
applications-names-typed = Введено вами
applications-names-zone = Машиночитаемые строки
applications-names-advice = Если ошиблись вы, исправьте имя. Если ошибка в приглашении, попросите новое: визу на другое имя могут не выдать.
applications-names-change = Исправить имя
applications-names-confirmed = Введённое мной имя совпадает с паспортом
applications-error-names = Подтвердите, что имя совпадает с паспортом, или исправьте его

## Фотография
applications-photograph-lead = Нужна недавняя фотография: лицо анфас, глаза открыты, светлый однотонный фон, без головного убора, кроме религиозного.
applications-photograph-file = Ваша фотография
applications-photograph-saved = Сохранённая фотография
applications-photograph-alt = Фотография в этом заявлении
applications-photograph-kept = Отправленная вами фотография
applications-photograph-kept-hint = Ваш сеанс уже завершился, поэтому фотография пока не сохранена, а лишь хранится один час. Отправьте форму, чтобы сохранить её, или выберите другой файл.
applications-photograph-send = Сохранить фотографию
applications-photograph-change = Изменить фотографию

## Состояние паспорта
applications-declarations-lead = Электронная виза выдаётся только на паспорт, для которого верно всё перечисленное.
applications-declare-genuine = Паспорт подлинный и принадлежит мне
applications-declare-unaltered = В нём нет оговорок, посторонних записей, подчисток, исправлений, вырванных или расшитых листов
applications-declare-not-extended = Срок его действия не продлевался отметкой
applications-declared-genuine = Подлинный и мой
applications-declared-unaltered = Без исправлений и повреждений
applications-declared-not-extended = Срок не продлевался
applications-declared-clean-pages = Чистые страницы
applications-clean-pages-hint = Сколько страниц для виз не имеют штампов и виз. Не менее 2
applications-error-clean-pages-missing = Введите число чистых страниц
applications-error-clean-pages = В паспорте должно быть не менее { $needed } чистых страниц
applications-error-in-doubt = Подтвердите, что паспорт подлинный и принадлежит вам. Без этого виза не выдаётся
applications-error-altered = Подтвердите, что в паспорте нет исправлений и повреждений. На такой паспорт виза не выдаётся
applications-error-extended = Подтвердите, что срок паспорта не продлевался. На продлённый паспорт виза не выдаётся

## Проверка и подача
applications-check-changed = С тех пор как вы открыли эту страницу, ответы изменились. Проверьте их ещё раз перед подачей.
applications-check-fee-changed = Консульский сбор изменился после того, как эта страница была показана. Ничего не подано и ничего не взимается. Посмотрите сбор ниже и подтвердите согласие, если хотите продолжить.
applications-fee = Консульский сбор
applications-fee-not-refunded = Консульский сбор не возвращается: ни при отказе, ни при отзыве заявления, ни при истечении срока.
applications-agree = Я согласен (согласна), что консульский сбор не возвращается, и подтверждаю, что все ответы верны
applications-error-agreed = Чтобы подать заявление, согласитесь с тем, что консульский сбор не возвращается
applications-submit = Подать заявление
applications-cannot-submit = Это заявление нельзя подать: для такого случая виза не предусмотрена.
applications-no-fee-in-force = На сегодня консульский сбор для этого случая не установлен. Ответы сохранены: попробуйте позже или напишите в миграционную службу.
applications-no-fee-citizenship = Для вашего гражданства электронная виза не предусмотрена.
applications-no-fee-purpose = Для вашего гражданства электронная виза с этой целью не предусмотрена. Попросите приглашение с другой целью.
applications-no-fee-entries = Электронная виза с таким числом въездов не предусмотрена. Попросите приглашение с другим числом въездов.
applications-no-fee-validity = Приглашение выдано на { $days } дн., а такая виза предусмотрена на срок от { $least } до { $most } дн. Попросите другое приглашение.
applications-notice-submitted = Заявление подано. Теперь оплатите консульский сбор.

## После подачи
applications-pay = Оплатить консульский сбор
applications-see-visa = Посмотреть и распечатать визу
applications-give-information = Предоставить сведения
applications-information-asked = Миграционная служба сообщает:
applications-information-lead = Ответьте на всё, что указано ниже, и отправьте ответы вместе. До этого миграционная служба ждёт, а обещанный срок приостановлен.
applications-information-send = Отправить
applications-asked-zone = Две строки машиносчитываемой зоны
applications-asked-photograph = Новая фотография
applications-offered-alt = Фотография, которую вы отправите
applications-offered-not-sent = Фотография ещё не отправлена: продолжите и отправьте ответ.
applications-offered-changed-title = Теперь здесь другая фотография
applications-offered-changed-body = Ничего не отправлено. Вы отправили или кадрировали фотографию в другой вкладке; остальное введённое сохранено. Посмотрите на фотографию и продолжайте.
applications-asked-sent = отправлено
applications-asked-line = { $item }: { $answer }
applications-asked-given-names-hint = Оставьте пустым, если в паспорте имени нет
applications-asked-error-zone = Введите две строки так, как они напечатаны в паспорте
applications-asked-changed-title = Теперь запрошено другое
applications-asked-changed-body = Ничего не отправлено. Прочитайте, что миграционная служба запрашивает сейчас, и ответьте.
applications-promised = Миграционная служба обещала принять решение до { $due } включительно.
applications-promised-over = Миграционная служба обещала принять решение до { $due } включительно. Срок истёк, заявление ещё рассматривается.
applications-promised-stands = Обещанный срок приостановлен до вашего ответа. После него у миграционной службы { $days ->
        [one] останется { $days } рабочий день
        [few] останется { $days } рабочих дня
       *[other] останется { $days } рабочих дней
    }.
applications-error-answer = Напишите ответ
applications-notice-information-given = Ответ отправлен. Миграционная служба продолжает рассмотрение.
applications-withdraw = Отозвать заявление
applications-withdraw-title = Отозвать это заявление?
applications-withdraw-not = Нет, оставить
applications-withdraw-paid = Это нельзя отменить. Консульский сбор не возвращается, а приглашение считается использованным.
applications-withdraw-unpaid = Это нельзя отменить. Пока приглашение действует, его можно использовать для другого заявления.
applications-notice-withdrawn = Заявление отозвано.

## Что дальше и что было
applications-coming-title = Что дальше
applications-happened-title = Что уже произошло
applications-coming-submit = Подать заявление
applications-coming-pay = Оплатить консульский сбор
applications-coming-give = Предоставить то, что запросила миграционная служба
applications-coming-decision = Решение миграционной службы
applications-coming-enter = Въехать в Казахстан, пока виза действует
applications-coming-or-expires = До { $day }; после этого дня срок заявления истекает
applications-lately-decided = { $days ->
    [one] В последнее время по половине заявлений решение принималось не позднее чем через { $days } день после оплаты.
    [few] В последнее время по половине заявлений решение принималось не позднее чем через { $days } дня после оплаты.
   *[other] В последнее время по половине заявлений решение принималось не позднее чем через { $days } дней после оплаты.
}
applications-looks-link = Кто смотрел мои данные

## Ещё одно заявление для того же человека
applications-people-title = Для того, кто уже подавал заявление
applications-people-lead = То, что не изменилось, переносится из последнего заявления. Вы увидите это до начала, и всё будет проверено заново.
applications-people-begin = Начать заявление: { $name }
applications-again-link = Начать ещё одно заявление для того же человека
applications-again-title = Ещё одно заявление: { $name }
applications-again-lead = Из заявления { $reference } переносится следующее. Начинайте, только если речь о том же человеке и том же паспорте.
applications-again-taken = Переносится
applications-again-photograph = Фотография тоже переносится. Вы можете прислать другую.
applications-again-no-photograph = Фотография не переносится: её нет или она старше { $months } месяцев.
applications-again-anew = Нужно сделать заново
applications-again-anew-requirements = Прочитать требования
applications-again-anew-invitation = Приглашение: номер вводится снова, и паспорт сверяется с ним
applications-again-anew-declarations = Всё, что вы заявляете о паспорте
applications-again-anew-fee = Консульский сбор
applications-again-begin = Начать заявление
applications-again-nothing-title = Переносить нечего
applications-again-nothing-body = В этом заявлении нет паспортных данных, или срок паспорта истёк. Начните новое заявление.
applications-taken-lead = Перенесено из прежнего заявления. Проверьте, всё ли по-прежнему верно:
applications-taken-passport = паспортные данные
applications-taken-photograph = фотография

## What was found of the photograph, and how it is cut
applications-photograph-faults-title = Эту фотографию могут не принять
applications-photograph-faults-lead = Она сохранена. Кадрируйте её или отправьте фотографию получше. Если вы в ней уверены, всё же используйте эту: её посмотрит сотрудник и может попросить другую.
applications-photograph-nevertheless = Всё же использовать эту фотографию
applications-photograph-used-nevertheless = Вы всё же используете эту фотографию. Её посмотрит сотрудник и может попросить другую.
applications-photograph-good = Эта фотография отвечает тем правилам, которые можно измерить. Её посмотрит и сотрудник.
applications-photograph-rules = Что проверено
applications-photograph-continue = Продолжить
applications-photograph-another = Отправить другую фотографию
applications-cut-title = Кадрировать и повернуть
applications-cut-lead = Фотография – часть присланного вами снимка. Голова от подбородка до макушки должна занимать 70–80 процентов её высоты.
applications-cut-face = Кадрировать за меня
applications-cut-hint = Совместите голову с пунктирной линией: перетаскивайте снимок или нажимайте клавиши со стрелками. Плюс увеличивает голову, минус уменьшает.
applications-cut-shown = Фотография, какой она будет
applications-cut-head = Голова
applications-cut-larger = Крупнее
applications-cut-smaller = Мельче
applications-cut-left = Влево
applications-cut-right = Вправо
applications-cut-up = Вверх
applications-cut-down = Вниз
applications-cut-picture = Снимок
applications-cut-turn-left = Повернуть влево
applications-cut-turn-right = Повернуть вправо
applications-cut-not-saved = Ещё не сохранено. Когда фотография будет в порядке, нажмите «Использовать этот кадр».
applications-cut-save = Использовать этот кадр
