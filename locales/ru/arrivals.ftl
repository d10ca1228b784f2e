### Уведомления о прибытии.

arrivals-list-title = Уведомления о прибытии
arrivals-list-lead = Срок отсчитывается автоматически, когда гость въезжает по визе этого портала. О каждом другом прибытии, смене адреса и поездке в другой регион сообщите сами.
arrivals-calculator = Рассчитать срок
arrivals-open-title = Нужно уведомить
arrivals-open-none = Нет уведомлений, которые нужно подать.
arrivals-closed-title = Уведомления поданы
arrivals-closed-none = Уведомлений пока не подано.
arrivals-guest = Гость
arrivals-party = Приглашающая сторона
arrivals-cause = О чём уведомление
arrivals-cause-arrival = Прибытие
arrivals-cause-change-of-address = Смена адреса
arrivals-cause-trip = Поездка в другой регион
arrivals-cause-missing = Выберите, о чём уведомление
arrivals-arrived = День прибытия или переезда
arrivals-arrived-hint = День, когда гость въехал в Казахстан или переехал
arrivals-arrived-missing = Укажите день прибытия или переезда
arrivals-in-the-future = День не может быть позже сегодняшнего, { $today }
arrivals-before-birth = День не может быть раньше рождения гостя
arrivals-due = Последний день срока
arrivals-state = Состояние
arrivals-state-running = { $days ->
        [one] Остался { $days } рабочий день
        [few] Осталось { $days } рабочих дня
       *[other] Осталось { $days } рабочих дней
    }
arrivals-state-due-today = Срок истекает сегодня
arrivals-state-missing = Просрочено
arrivals-state-on-time = Подано вовремя
arrivals-state-late = Подано с опозданием
arrivals-state-stopped = Запись о въезде исправлена
arrivals-known-by = Откуда известно о прибытии
arrivals-known-by-entry = Въезд записан на границе
arrivals-known-by-declaration = Сообщила приглашающая сторона

## Сообщение о прибытии
arrivals-new-title = Сообщить о прибытии или переезде
arrivals-new-lead = Для гостей, въезд которых не записан этим порталом: с другой визой или без визы. Уведомление подаётся на следующей странице.
arrivals-new-submit = Продолжить
arrivals-fill-in-title = Заполнить по приглашению
arrivals-surname = Фамилия
arrivals-surname-hint = Как в паспорте, латинскими буквами
arrivals-given-names = Имена
arrivals-citizenship = Гражданство
arrivals-citizenship-hint = Три буквы, как указано гражданство в машиносчитываемой зоне паспорта, например DEU или TUR
arrivals-citizenship-code = Введите три буквы гражданства
arrivals-born = Дата рождения
arrivals-born-missing = Укажите дату рождения
arrivals-passport = Номер паспорта
arrivals-visa = Номер визы
arrivals-visa-hint = Оставьте пустым, если виза гостю не нужна

## Подача
arrivals-file-title = Подать уведомление
arrivals-file-submit = Подать уведомление
arrivals-late-warning = Срок истёк. Уведомление всё равно будет принято, с отметкой об опоздании.
arrivals-region = Регион
arrivals-region-missing = Выберите регион
arrivals-address = Адрес пребывания
arrivals-address-hint = Населённый пункт, улица, дом, квартира или гостиница
arrivals-address-missing = Укажите адрес пребывания
arrivals-departure = Планируемый выезд
arrivals-departure-missing = Укажите планируемую дату выезда
arrivals-departs-before-arrival = Планируемый выезд не может быть раньше прибытия: { $arrived }
arrivals-stopped = Запись о въезде исправлена на границе, уведомлять не о чем
arrivals-correct-title = Исправить уведомление
arrivals-correct-submit = Подать исправление
arrivals-moved = Гость переехал или отправился в другой регион: сообщить об этом
arrivals-notice-filed = Уведомление подано.
arrivals-notice-filed-before = Уведомление об этом прибытии уже подано. Это квитанция о нём.
arrivals-notice-corrected = Исправление подано. Первое уведомление и время его подачи сохранены.

## Квитанции
arrivals-receipts-title = Квитанции
arrivals-receipts-none = Уведомление не подано.
arrivals-receipt-first = уведомление, подано { $at }
arrivals-receipt-of-correction = исправление, подано { $at }
arrivals-receipt-title = Квитанция о вашем уведомлении
arrivals-receipt-lead = Сохраните или распечатайте квитанцию: она подтверждает, что и когда было подано.
arrivals-paper-title = Республика Казахстан · Квитанция об уведомлении о прибытии
arrivals-paper-of-correction = Республика Казахстан · Квитанция об исправлении уведомления о прибытии
arrivals-receipt-number = Номер квитанции
arrivals-filed-at = Подано
arrivals-fingerprint = SHA-256 поданных сведений

## Рабочее место сотрудника
arrivals-desk-due = Срок истекает сегодня
arrivals-desk-missing = Просрочено, уведомления нет
arrivals-desk-late = Подано с опозданием
arrivals-desk-filed = Все поданные
arrivals-desk-none = Таких нет.
