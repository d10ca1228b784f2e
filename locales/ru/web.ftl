### Слова каждой страницы.

web-service-name = Визовый портал Казахстана
web-skip-to-content = Перейти к содержанию
web-language = Язык
web-language-of-form = Открыть эту форму на другом языке, сохранив введённое:
web-navigation = Меню
web-signed-in-as = Вы вошли как
web-sign-in = Войти
web-sign-out = Выйти
web-sandbox-title = Тестовый режим.
web-sandbox-text = Настоящие платежи здесь не списываются, а письма не отправляются наружу.
web-sandbox-link = Что здесь можно попробовать
web-session = Ваш сеанс
web-session-ends = Вы давно ничего не отправляли. Сеанс завершится через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.
web-session-ends-for-good = Сеанс длится наибольшее допустимое время и завершится через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }. Отправьте введённое сейчас. Отправленное позже сохранится до следующего входа.
web-session-ended = Сеанс завершён. Введённое на этой странице не потеряно: отправьте форму, войдите, когда вас об этом попросят, и ответы снова появятся здесь.
web-session-unreachable = Нет связи с порталом. Проверьте подключение и повторите попытку.
web-session-stay = Продолжить сеанс
web-notice-title = Готово
web-footer-title = Информация
web-footer-requirements = Требования
web-footer-eligibility = Проверить, можно ли подать заявление
web-footer-deadline = Срок уведомления о прибытии
web-footer-status = Статус заявления
web-footer-verify = Проверить визу
web-footer-statistics = Статистика
web-footer-programs = Для программ
web-footer-cookies = Сайт использует только необходимые файлы cookie: для сеанса и выбранного языка. Мы не отслеживаем ваши действия.

## Формы
web-error-title-prefix = Ошибка:
web-error-summary-title = В форме есть ошибки
web-error-prefix = Ошибка:
web-error-not-a-date = Введите существующую дату, например 27 3 2026
web-error-too-long = Сократите текст: не более { $longest ->
        [one] { $longest } символа
       *[other] { $longest } символов
    }
web-error-name-missing = Введите имя так, как оно напечатано в паспорте
web-error-name-not-latin = Введите имя латинскими буквами, как в двух нижних строках страницы данных паспорта: допустимы только буквы, пробелы, дефисы и апострофы
web-day = День
web-month = Месяц
web-year = Год
web-yes = Да
web-no = Нет
web-choose = Выберите
web-change = Изменить
web-back = Назад
web-warning = Внимание
web-print = Распечатать страницу
web-password-show = Показать
web-password-hide = Скрыть
web-looks-again = { $seconds ->
        [one] Страница обновляется сама каждую { $seconds } секунду.
        [few] Страница обновляется сама каждые { $seconds } секунды.
       *[many] Страница обновляется сама каждые { $seconds } секунд.
    }
web-stay-still = Не обновлять
web-pagination = Страницы
web-page-before = Предыдущая страница
web-page-after = Следующая страница
web-differs = Различается

## Когда страницу показать нельзя
web-to-the-start = Перейти на главную страницу
web-see-how-it-stands = Посмотреть текущее состояние
web-not-found-title = Страница не найдена
web-not-found-body = По этому адресу нет страницы либо она вам недоступна. Если вы вводили адрес вручную, проверьте его.
web-forbidden-title = Эта страница недоступна для вашей учётной записи
web-forbidden-body = Вы вошли, но у вашей учётной записи нет доступа к этой странице. Войдите под той учётной записью, у которой он есть.
web-unmarked-title = Форма не принята
web-unmarked-body = Форма была открыта слишком долго или отправлена из другого места, поэтому ничего не сохранено. Вернитесь назад, обновите страницу и отправьте форму ещё раз.
web-unreadable-title = Не удалось прочитать запрос
web-unreadable-body = Отправленные данные не являются формой этого сайта. Ничего не сохранено. Вернитесь назад и попробуйте ещё раз.
web-too-long-title = Отправлено слишком много данных
web-too-long-body = Ничего не сохранено. Вернитесь назад и отправьте файл меньшего размера или более короткий текст.
web-too-slow-title = Форма передавалась слишком долго
web-too-slow-body = Ничего не сохранено. Проверьте соединение, вернитесь назад и отправьте форму ещё раз.
web-too-many-title = Слишком много попыток
web-too-many-body = В целях защиты ваших данных следующая попытка возможна после: { $until } (время Казахстана).
web-flood-title = Слишком много запросов
web-flood-body = Из вашей сети за короткое время запрошено слишком много страниц. Сейчас ничего не сохранено. Подождите { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[other] { $seconds } секунд
    } и обновите эту страницу.
web-busy-title = Сервис перегружен
web-busy-body = Ваш запрос не выполнен. Повторите попытку через минуту: всё, что вы сохранили ранее, не потеряно.
web-broken-title = В работе сервиса произошла ошибка
web-broken-body = Ошибка возникла на нашей стороне и зарегистрирована. Всё, что вы сохранили ранее, не потеряно. Повторите попытку позже.

## Даты и время
web-date = { $day } { $month } { $year } года
web-date-with-weekday = { $weekday }, { $date }
web-time = { $date }, { $time }
web-month-1 = января
web-month-2 = февраля
web-month-3 = марта
web-month-4 = апреля
web-month-5 = мая
web-month-6 = июня
web-month-7 = июля
web-month-8 = августа
web-month-9 = сентября
web-month-10 = октября
web-month-11 = ноября
web-month-12 = декабря
web-weekday-1 = понедельник
web-weekday-2 = вторник
web-weekday-3 = среда
web-weekday-4 = четверг
web-weekday-5 = пятница
web-weekday-6 = суббота
web-weekday-7 = воскресенье

## Изменение до того, как оно внесено
web-preview-caption = Ещё не сохранено
web-preview-effects = Что изменится
web-preview-note = Так обстоят дела на эту минуту. Сохранено будет именно то, что показано выше.
web-preview-invitation = Приглашение, поданное { $at }
web-preview-application = Заявление { $reference }
web-list = { $before }, { $next }
web-list-last = { $before } и { $last }
web-preview-change = Изменить ответы

## A file on its way
web-upload-progress = Какая часть файла отправлена
web-upload-sending = Файл отправляется.
web-upload-reading = Файл отправлен. Он читается.
web-upload-stopped = Отправка остановлена. Ничего не сохранено.
web-upload-broke = Файл не отправлен: соединение прервалось. Проверьте его и отправьте ещё раз: файл по-прежнему выбран.
web-upload-too-large = Этот файл больше { $megabytes } МБ. Он не отправлен. Выберите файл поменьше.
web-upload-stop = Остановить отправку
