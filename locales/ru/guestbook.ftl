### Что хранит приглашающая сторона: гости и помещения.

guestbook-guests-title = Сохранённые гости
guestbook-guests-lead = Гости, которых вы храните, чтобы заполнять приглашения и уведомления о прибытии. Гостя можно сохранить отметкой под формой или здесь.
guestbook-guests-search = Имя или номер паспорта
guestbook-guests-search-hint = Любая часть имени латиницей или начало номера
guestbook-places-title = Сохранённые адреса
guestbook-places-lead = Адреса, которые вы храните, чтобы заполнять приглашения и уведомления о прибытии. Адрес можно сохранить отметкой под формой или здесь.
guestbook-places-search = Адрес
guestbook-search = Найти
guestbook-none = Здесь ничего нет.
guestbook-more = Показать ещё
guestbook-first-page = К первой странице
guestbook-guest-add = Сохранить гостя
guestbook-guest-new = Новый гость
guestbook-place-add = Сохранить адрес
guestbook-place-new = Новый адрес
guestbook-guest = Гость
guestbook-surname = Фамилия
guestbook-surname-hint = Латинскими буквами, как в паспорте. Если в паспорте только одно имя, укажите его здесь.
guestbook-given-names = Имена
guestbook-citizenship = Гражданство
guestbook-citizenship-hint = Код из трёх букв, например IND или TUR
guestbook-citizenship-missing = Укажите три буквы гражданства
guestbook-born = Дата рождения
guestbook-born-missing = Укажите дату рождения
guestbook-sex = Пол
guestbook-sex-hint = Нужен для приглашения; для уведомления не нужен
guestbook-sex-f = Женский
guestbook-sex-m = Мужской
guestbook-sex-x = В паспорте не указан
guestbook-passport = Номер паспорта
guestbook-passport-hint = Если у гостя новый паспорт, укажите здесь его номер: прежний сохранится со своей датой.
guestbook-passports = Паспорта и с какого времени они известны
guestbook-region = Регион
guestbook-address = Адрес
guestbook-address-hint = Населённый пункт, улица, дом, квартира или гостиница
guestbook-address-missing = Укажите адрес
guestbook-kind = Вид помещения
guestbook-kind-hint = Необязательно
guestbook-save = Сохранить
guestbook-use = Использовать
guestbook-invite = Заполнить приглашение
guestbook-notify = Заполнить уведомление о прибытии
guestbook-remove = Удалить
guestbook-remove-hint = Удалённое здесь исчезает навсегда. Поданные приглашения и уведомления остаются как есть.
guestbook-guest-saved-already = Гость с таким именем, датой рождения и гражданством уже сохранён
guestbook-place-saved-already = Этот адрес уже сохранён
guestbook-notice-guest-saved = Гость сохранён.
guestbook-notice-guest-removed = Гость удалён.
guestbook-notice-place-saved = Адрес сохранён.
guestbook-notice-place-removed = Адрес удалён.

## Под другими формами
guestbook-remember = На следующий раз
guestbook-remember-guest = Запомнить этого гостя
guestbook-remember-premises = Запомнить этот адрес
guestbook-fill-in-guest = Заполнить по сохранённому гостю
guestbook-fill-in-premises = Заполнить по сохранённому адресу

## Регионы и помещения
guestbook-region-missing = Выберите регион
guestbook-premises-hotel = Гостиница
guestbook-premises-hostel = Хостел
guestbook-premises-dwelling = Дом или квартира
guestbook-premises-dormitory = Общежитие
guestbook-premises-medical-institution = Медицинское учреждение
guestbook-premises-other = Другое
