### Оплата консульского сбора, журнал администратора и тестовый банк.

payments-application = Заявление
payments-fee = Консульский сбор
payments-amount = Сумма
payments-state = Состояние
payments-began = Начат
payments-next = Что дальше

## Перед оплатой
payments-pay-title = Оплата консульского сбора
payments-not-refundable = Консульский сбор не возвращается, даже если в визе отказано, вы отозвали заявление или срок его действия истёк.
payments-pay-leaves = Сейчас вы покинете портал. Оплата проходит на странице банка-эквайера, после чего вы вернётесь сюда.
payments-pay-card = Вам понадобится банковская карта. Портал не видит её номера.
payments-pay-submit = Перейти к оплате
payments-pay-go-on = Продолжить оплату

## Платить не нужно
payments-draft-title = Пока платить не нужно
payments-draft-body = Сбор оплачивается после того, как заявление заполнено и подано.
payments-already-paid-title = Сбор уже оплачен
payments-already-paid-body = Консульский сбор по этому заявлению получен. Платить ещё раз не нужно.
payments-over-title = Заявление закрыто
payments-over-body = Заявление отозвано или срок его действия истёк, поэтому сбор не взимается. Деньги, уплаченные после этого, будут возвращены.
payments-later-title = Банк-эквайер не отвечает
payments-later-body = Сейчас открыть оплату не удалось. Ваше заявление сохранено, ничего не потеряно. Повторите попытку через несколько минут: дважды сбор с вас не потребуют.
payments-later-link = Вернуться к оплате

## Состояние платежа
payments-paid-title = Сбор получен
payments-paid-body = Консульский сбор получен, заявление передано в миграционную службу. Мы отправили вам письмо.
payments-unpaid-title = Сбор ещё не оплачен
payments-unpaid-body = Банк-эквайер пока не получил платёж. Вы можете продолжить оплату в любое время, пока заявление ожидает оплаты.
payments-pending-title = Банк подтверждает платёж
payments-pending-body = Карта принята, банк ещё не принял решение. Не платите повторно. Обычно это занимает меньше минуты; мы также сообщим вам письмом.
payments-expired-title = Срок страницы оплаты истёк
payments-expired-body = Деньги не списаны. Вы можете начать оплату заново; заявление сохранено без изменений.
payments-declined-title = Деньги с карты не списаны
payments-declined-body = { $reason } Ваше заявление сохранено. Вы можете попробовать ещё раз, в том числе с другой картой.
payments-go-on = Перейти на страницу оплаты
payments-try-again = Попробовать ещё раз
payments-check-again = Проверить ещё раз
payments-to-application = Вернуться к заявлению
payments-attempts = Ваши платежи

payments-state-created = Готовится
payments-state-sent = Ещё не оплачен
payments-state-pending = В банке
payments-state-paid = Получен
payments-state-failed = Не прошёл
payments-state-expired = Срок истёк
payments-state-surplus = Уплачен повторно
payments-state-returning = Возвращается
payments-state-returned = Возвращён

payments-next-created = Открывается страница оплаты.
payments-next-sent = Вы можете оплатить на странице банка-эквайера.
payments-next-pending = Решение за банком. От вас ничего не требуется.
payments-next-paid = Это ваш консульский сбор. Заявление рассматривается.
payments-next-failed = Деньги не списаны. Вы можете попробовать ещё раз.
payments-next-expired = Деньги не списаны. Вы можете попробовать ещё раз.
payments-next-surplus = Эти деньги платить было не нужно. Они будут возвращены на вашу карту.
payments-next-returning = Деньги возвращаются на вашу карту.
payments-next-returned = Деньги отправлены обратно. Банку может понадобиться несколько дней, чтобы их зачислить.

payments-decline-card = Банк отклонил карту.
payments-decline-funds = На карте недостаточно средств.
payments-decline-second-step = Платёж не был подтверждён в банке.
payments-decline-other = Банк отклонил платёж без объяснения причины.

## Журнал администратора
payments-ledger-title = Платежи
payments-deeds = Действие
payments-return = Утвердить возврат
payments-surplus-title = К возврату
payments-surplus-body = Деньги, которые не были сбором: уплаченные дважды по одному заявлению или по заявлению, которое уже не ожидало оплаты. Сам консульский сбор не возвращается.
payments-surplus-none = Возвращать нечего.
payments-held-title = Сообщения, которым не поверили
payments-held-body = Они подписаны банком-эквайером, но не соответствуют платежу. Они ничего не изменили. Обратитесь к эквайеру.
payments-held-none = Таких сообщений нет.
payments-held-at = Получено
payments-held-why = Причина
payments-held-reference = Такого платежа нет
payments-held-checkout = Не та страница оплаты, что была открыта для платежа
payments-held-amount = Не та сумма, что была запрошена
payments-held-currency = Не та валюта, что была запрошена
payments-acquirer = Эквайер
payments-event = Событие
payments-all-title = Все платежи
payments-returned-notice = Деньги отправлены обратно.
payments-returning-notice = Эквайер не отвечает. Возврат отмечен, запрос будет повторён.
payments-not-surplus-title = Этот платёж вернуть нельзя
payments-not-surplus-body = Возвращаются только деньги, которые не были сбором, и только один раз. Состояние этого платежа: { $state }.

## Тестовый банк
payments-sandbox-bank = Sandbox Bank
payments-sandbox-note = Это тестовый банк. Деньги не списываются, настоящие карты не принимаются.
payments-sandbox-card-title = Оплата картой
payments-sandbox-to = Получатель
payments-sandbox-for = Назначение
payments-sandbox-number = Номер карты
payments-sandbox-expiry = Срок действия
payments-sandbox-expiry-hint = Месяц и год, например 04/30
payments-sandbox-code = Код безопасности
payments-sandbox-code-hint = 3 или 4 цифры
payments-sandbox-pay = Заплатить { $amount }
payments-sandbox-cancel = Отменить и вернуться к получателю
payments-sandbox-another-card = Вы можете попробовать другую карту.
payments-sandbox-cards-title = Тестовые карты
payments-sandbox-cards-body = Возьмите один из этих номеров, любой код безопасности и любой будущий срок.
payments-sandbox-card-approved = Платёж проходит.
payments-sandbox-card-declined = Платёж отклоняется.
payments-sandbox-card-second-step = Банк просит владельца подтвердить платёж.
payments-sandbox-number-missing = Введите номер карты
payments-sandbox-number-wrong = Введите номер так, как он указан на карте
payments-sandbox-expiry-wrong = Введите срок действия: месяц и год, например 04/30
payments-sandbox-expired = Срок действия этой карты истёк
payments-sandbox-code-wrong = Введите код безопасности из 3 или 4 цифр
payments-sandbox-second-step-title = Подтвердите платёж
payments-sandbox-second-step-body = Банк, выпустивший карту, спрашивает, ваш ли это платёж.
payments-sandbox-card = Карта
payments-sandbox-ending = последние цифры { $digits }
payments-sandbox-approve = Подтвердить
payments-sandbox-refuse = Отказаться
payments-sandbox-paid-title = Платёж завершён
payments-sandbox-paid-body = Получателю сообщено. Платить ещё раз не нужно.
payments-sandbox-over-title = Страница оплаты закрыта
payments-sandbox-over-body = Здесь больше ничего нельзя оплатить. Вернитесь к получателю, чтобы начать заново.
payments-sandbox-back = Вернуться к получателю

payments-charged = Спишется с карты
payments-charged-rate = Банк принимает { $quote }. Сумма – это сбор по курсу { $rate } { $quote } за 1 { $base } от { $day }.
payments-amount-charged = { $fee } (списано: { $charged })
payments-receipt = Квитанция (PDF)
payments-surplus-two = Каждый возврат утверждают два разных администратора. После этого банк отправляет деньги на карту, с которой они поступили.
payments-surplus-count = { $count ->
    [0] Возвращать нечего
    [one] { $count } платёж к возврату
    [few] { $count } платежа к возврату
    [many] { $count } платежей к возврату
   *[other] { $count } платежа к возврату
}
payments-approvals = Утверждения
payments-approved-by = Утверждено: { $names }.
payments-approved-by-nobody = Пока никто не утвердил.
payments-approved-by-you = Вы утвердили. Нужно утверждение ещё одного администратора.
payments-approved-by-one = Утверждено: { $names }. После вашего утверждения деньги будут отправлены обратно.
payments-approved-notice = Утверждено. Нужно утверждение ещё одного администратора.
payments-approved-already-title = Вы это уже утвердили
payments-approved-already-body = Деньги возвращаются, когда возврат утвердили два разных администратора. Попросите коллегу о втором утверждении.
payments-too-new-title = Ваша учётная запись создана слишком недавно
payments-too-new-body = Возврат утверждают администраторы, чьим учётным записям не менее трёх дней. Попросите двух коллег.
payments-held-sent-back = Возвращены деньги, которые портал не возвращал

payments-days-title = Итоги и сверка по дням
payments-days-body = Дни – по времени Казахстана. Каждую ночь списки банков за прошедший день запрашиваются и сверяются с книгами портала; о деньгах, которых нет в книгах, банк сразу спрашивают.
payments-days-none = В эти дни деньги не поступали.
payments-export = Выгрузить эти дни (CSV)
payments-day = День
payments-fees = Получено сборов
payments-charged-total = Списано
payments-others = Не сборы
payments-list = Список банка
payments-sum = { $count }: { $sum }
payments-list-none = Не получен
payments-list-agrees = Совпадает
payments-list-differs = { $count ->
    [one] { $count } расхождение
    [few] { $count } расхождения
    [many] { $count } расхождений
   *[other] { $count } расхождения
}
payments-day-title = Платежи за { $day }
payments-day-none = В этот день деньги не поступали.
payments-list-missing = Список за этот день ещё не получен.
payments-list-asked = Список запрошен { $at }.
payments-list-file = Список прочитан из файла { $at }.
payments-list-fetch = Запросить список снова
payments-list-upload = Прочитать список из файла
payments-list-upload-file = Файл за этот день
payments-list-upload-hint = CSV, в первой строке которого названы столбцы: transaction, amount и currency, а если есть – invoice и status
payments-list-upload-submit = Прочитать файл
payments-list-taken-notice = Список получен.
payments-list-later-notice = Банк не дал списка. Попробуйте позже или прочитайте его из файла.
payments-differs = Расхождение
payments-capture = Операция
payments-listed = В списке
payments-booked = В книгах
payments-differs-not-booked = Этих денег нет в книгах
payments-differs-amount = Другая сумма
payments-differs-went-back = Деньги возвращены не порталом
payments-differs-not-listed = Этих денег нет в списках банка
payments-acquirer-stripe = Stripe
payments-acquirer-halyk = Halyk ePay
payments-list-error-text = Файл должен быть текстом в UTF-8
payments-list-error-column = В первой строке файла нет столбца { $name }
payments-list-error-line = Строку { $line } нельзя прочитать: { $text }
payments-list-error-length = В файле нет строк
payments-receipt-title = Квитанция об уплате консульского сбора
payments-receipt-charged = Списано с карты
payments-receipt-rate = Курс
payments-receipt-rate-of = { $rate } { $quote } за 1 { $base } от { $day }
payments-receipt-received = Получено
payments-receipt-order = Номер заказа
payments-receipt-note = Время указано по Казахстану. Квитанция подтверждает получение сбора; она не является визой и не даёт права на въезд.
