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
accounts-nav-border = Пункт пропуска
accounts-nav-admin = Администрирование
