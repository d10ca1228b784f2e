# Navigation of the roles
accounts-nav-office = Жеке кабинет
accounts-nav-account = Тіркелгіңіз
accounts-nav-inviting = Шолу
accounts-nav-invitations = Шақырулар
accounts-nav-arrivals = Келу туралы хабарламалар
accounts-nav-desk = Жұмыс үстелі
accounts-nav-desk-invitations = Шақырулар
accounts-nav-desk-applications = Өтініштер
accounts-nav-desk-arrivals = Келулер
accounts-nav-border = Өткізу пункті
accounts-nav-admin = Әкімшілендіру
