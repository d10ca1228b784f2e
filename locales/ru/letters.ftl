### Letters, the page of kept mail in the sandbox, and the page of letters that were given up.

letters-greeting = Здравствуйте!
letters-link-by-hand = Если кнопка не работает, скопируйте этот адрес в браузер:
letters-automatic = Это письмо отправлено автоматически, ответы на него не читаются. Мы никогда не запрашиваем пароль по почте.
letters-not-you = Если это были не вы, ничего делать не нужно: без перехода по ссылке ничего не произойдёт.

letters-action-confirm = Подтвердить адрес
letters-action-sign-in = Войти
letters-action-password = Задать пароль
letters-action-invitation = Открыть приглашение
letters-action-group = Открыть группу
letters-action-application = Открыть заявление
letters-action-pay = Оплатить консульский сбор
letters-action-answer = Прочитать запрос и ответить
letters-action-visa = Распечатать визу
letters-action-notice = Подать уведомление о прибытии
letters-action-receipt = Открыть уведомления о прибытии
letters-action-endpoint = Посмотреть доставку

## Accounts
letters-confirm-email-subject = Подтвердите адрес электронной почты
letters-confirm-email-body = На визовом портале зарегистрировались с этим адресом электронной почты. Чтобы открыть учётную запись, подтвердите, что адрес принадлежит вам.
letters-already-registered-subject = У вас уже есть учётная запись
letters-already-registered-body = Кто-то попытался зарегистрироваться на визовом портале с этим адресом электронной почты. У вас уже есть учётная запись: войдите в неё. Если вы забыли пароль, там же можно задать новый.
letters-reset-password-subject = Задайте новый пароль
letters-reset-password-body = Для вашей учётной записи на визовом портале запрошен новый пароль. Ссылка действует один раз и недолго.
letters-password-changed-subject = Ваш пароль изменён
letters-password-changed-body = Пароль вашей учётной записи на визовом портале изменён, все остальные сеансы завершены.
letters-password-changed-not-you = Если это были не вы, сразу задайте новый пароль: выберите «{ accounts-forgotten-link }» на странице входа.
letters-recovery-codes-subject = Ваши резервные коды созданы заново
letters-recovery-codes-body = Для вашей учётной записи на визовом портале созданы новые резервные коды. Прежние коды больше ничего не открывают.
letters-recovery-codes-not-you = Если это были не вы, сразу задайте новый пароль: выберите «{ accounts-forgotten-link }» на странице входа, и сообщите администратору.
letters-staff-welcome-subject = Ваша служебная учётная запись на визовом портале
letters-staff-welcome-body = Администратор создал для вас служебную учётную запись. Чтобы открыть её, задайте пароль. Ссылка действует один раз и недолго.
letters-staff-welcome-factor = После этого потребуется настроить второй фактор: приготовьте телефон с приложением для одноразовых кодов.

## Invitations
letters-invitation-filed-subject = Ваше приглашение подано
letters-invitation-filed-body = Миграционная служба получила ваш запрос на приглашение. О решении мы сообщим письмом.
letters-group-filed-subject = Ваша группа приглашений подана
letters-group-filed-body = { $count ->
        [one] Подано { $count } приглашение вашей группы. Миграционная служба примет решение по каждому; о каждом мы сообщим письмом.
        [few] Подано { $count } приглашения вашей группы. Миграционная служба примет решение по каждому; о каждом мы сообщим письмом.
       *[other] Подано { $count } приглашений вашей группы. Миграционная служба примет решение по каждому; о каждом мы сообщим письмом.
    }
letters-invitation-approved-subject = Ваше приглашение одобрено
letters-invitation-approved-body = Миграционная служба одобрила ваше приглашение. Его номер: { $number }.
letters-invitation-approved-next = Передайте номер приглашённому лицу: он нужен, чтобы подать заявление на электронную визу.
letters-invitation-refused-subject = В приглашении отказано
letters-invitation-refused-body = Миграционная служба отказала в вашем запросе на приглашение. Причина указана на странице приглашения.
letters-invitation-returned-subject = Приглашение нужно исправить
letters-invitation-returned-body = Миграционная служба вернула ваш запрос на приглашение. Что исправить, указано на странице приглашения; после этого отправьте его снова.
letters-party-suspended-subject = Ваше право приглашать приостановлено
letters-party-suspended-body = Миграционная служба приостановила ваше право приглашать. Пока приостановка не снята, новые приглашения подать нельзя. По поданным раньше решения принимаются, уведомлять о прибытии по-прежнему нужно.
letters-party-suspended-reason = Причина: { $reason }
letters-party-suspension-lifted-subject = Вы снова можете приглашать
letters-party-suspension-lifted-body = Миграционная служба сняла приостановку. Вы снова можете подавать приглашения.
letters-action-party = Открыть кабинет

## Applications
letters-fee-is-due-subject = Заявление { $reference }: оплатите консульский сбор
letters-fee-is-due-body = Ваше заявление { $reference } подано. Его рассмотрение начнётся после оплаты консульского сбора.
letters-fee-is-due-terms = Консульский сбор не возвращается, каким бы ни было решение.
letters-fee-received-subject = Заявление { $reference }: консульский сбор получен
letters-fee-received-body = Мы получили консульский сбор по вашему заявлению { $reference }. Теперь его рассмотрит миграционная служба. О новостях мы сообщим письмом.
letters-fee-received-twice-subject = Заявление { $reference }: платёж возвращается
letters-fee-received-twice-body = По вашему заявлению { $reference } поступил платёж, который не требовался. Он не является консульским сбором и возвращается вам полностью.
letters-surplus-sent-back-subject = Заявление { $reference }: деньги отправлены обратно
letters-surplus-sent-back-body = Сумма { $amount }, уплаченная по вашему заявлению { $reference } сверх положенного, отправлена обратно на вашу карту. Банку нужно несколько дней, чтобы её показать.
letters-information-requested-subject = Заявление { $reference }: нужны дополнительные сведения
letters-information-requested-body = Чтобы принять решение по вашему заявлению { $reference }, миграционной службе нужны дополнительные сведения. Какие именно, указано в личном кабинете. Рассмотрение продолжится после вашего ответа.
letters-information-given-subject = Заявление { $reference }: ваш ответ получен
letters-information-given-body = Мы получили ваш ответ. Миграционная служба продолжает рассматривать ваше заявление { $reference }.
letters-visa-issued-subject = Заявление { $reference }: виза оформлена
letters-visa-issued-body = Ваше заявление { $reference } одобрено, электронная виза оформлена. Она находится в личном кабинете.
letters-visa-issued-next = Распечатайте визу и предъявите её на паспортном контроле. Въехать и выехать по ней можно только через указанные в ней международные аэропорты.
letters-visa-link-subject = Заявление { $reference }: ссылка на визу
letters-visa-link-body = Вы запросили ссылку на электронную визу по заявлению { $reference }. Войдите в личный кабинет, чтобы увидеть и распечатать визу.
letters-application-refused-subject = Заявление { $reference }: в визе отказано
letters-application-refused-body = По вашему заявлению { $reference } принято решение об отказе. Причина указана в личном кабинете.
letters-fee-stays = Уплаченный консульский сбор не возвращается.
letters-application-withdrawn-subject = Заявление { $reference } отозвано
letters-application-withdrawn-body = Ваше заявление { $reference } отозвано по вашей просьбе. Рассматриваться оно больше не будет.
letters-application-expired-subject = Срок заявления { $reference } истёк
letters-application-expired-body = Срок вашего заявления { $reference } истёк: приглашение закончилось или заявление не заполнялось 30 дней. Если приглашение ещё действует, вы можете подать заявление заново.
letters-visa-annulled-subject = Заявление { $reference }: виза аннулирована
letters-visa-annulled-body = Виза, оформленная по вашему заявлению { $reference }, аннулирована и больше не действует. Причина указана в личном кабинете.
letters-correction-asked-subject = Мы получили вашу просьбу исправить визу
letters-correction-asked-body = Вы попросили исправить визу по заявлению { $reference }. Сотрудник это рассмотрит. Виза действует, пока её не заменит другая.
letters-correction-declined-subject = В исправлении визы отказано
letters-correction-declined-body = В исправлении, о котором вы просили по заявлению { $reference }, отказано. Причина указана на странице визы; виза действует в прежнем виде.
letters-visa-replaced-subject = Ваша виза заменена
letters-visa-replaced-body = Исправление, о котором вы просили по заявлению { $reference }, сделано. Прежнюю визу заменила другая; прежняя распечатка больше недействительна. Новый сбор не взимается.

## Arrivals
letters-arrival-clock-started-subject = Ваш гость прибыл: срок уведомления — { $due }
letters-arrival-clock-started-body = Приглашённый вами иностранный гражданин въехал в Казахстан. Сообщите об этом миграционной службе в течение трёх рабочих дней. Последний день срока: { $due }.
letters-arrival-clock-started-safe = Дни можно считать двумя способами. Чтобы успеть при любом из них, подайте уведомление не позднее этого дня: { $safe }.
letters-arrival-notice-overdue-subject = Срок уведомления о прибытии истёк
letters-arrival-notice-overdue-body = Срок уведомления о прибытии истёк, а уведомление не подано. Последний день срока: { $due }. Подайте уведомление сейчас: оно будет принято с отметкой об опоздании.
letters-arrival-notice-filed-subject = Уведомление о прибытии { $number } подано
letters-arrival-notice-filed-body = Миграционная служба получила ваше уведомление о прибытии { $number }. Сохраните талон: в нём указано время подачи.

## The sandbox's page of kept mail
letters-sandbox-title = Отправленные письма
letters-sandbox-text = В тестовом режиме почта никуда не отправляется. Каждое письмо сохраняется в файле, и его можно прочитать здесь.
letters-sandbox-none = Писем пока нет.
letters-sandbox-to = Кому
letters-sandbox-subject = Тема
letters-sandbox-when = Отправлено
letters-sandbox-all = Все письма

## Letters that were given up
letters-given-up-title = Недоставленные письма
letters-given-up-text = Доставка повторяется три дня. Здесь стоят письма, которые за это время доставить не удалось; их можно отправить снова.
letters-given-up-none = Все письма доставлены или ещё доставляются.
letters-given-up-unreadable = Письмо неизвестного вида
letters-given-up-to = Кому
letters-given-up-about = Письмо
letters-given-up-when = Доставка прекращена
letters-given-up-why = Последняя ошибка
letters-given-up-action = Действие
letters-given-up-again = Отправить снова
letters-notice-sent-again = Письмо скоро будет отправлено снова.
letters-arrival-notice-withdrawn-subject = Уведомление о прибытии отозвано: { $number }
letters-arrival-notice-withdrawn-body = Вы отозвали уведомление о прибытии, это подтверждает талон { $number }. Срок снова идёт: новое уведомление нужно подать до конца дня { $due }, если есть о чём уведомлять.
letters-arrival-file-taken-subject = Ваш файл уведомлений о прибытии принят: талон { $number }
letters-arrival-file-taken-body = Ваш файл уведомлений о прибытии обработан. В талоне { $number } указан результат по каждой строке; проверьте, не нужно ли что-то исправить.
letters-endpoint-stopped-subject = Ваш адрес для событий не отвечает
letters-endpoint-stopped-body = Адрес, на который портал отправляет события для ваших программ, не отвечал пять дней, поэтому сообщения на него больше не отправляются. Когда он заработает, возобновите доставку в своём кабинете; события последних тридцати дней можно отправить повторно.
letters-arrival-deadline-moved-subject = Срок уведомления о прибытии продлён: { $due }
letters-arrival-deadline-moved-body = Календарь рабочих дней изменился. Прежний последний день уведомления о прибытии: { $was }. Новый последний день: { $due }.
letters-arrival-notices-due-soon-subject = Срок подачи уведомлений о прибытии — { $due }: { $open }
letters-arrival-notices-due-soon-body = После сегодняшнего остаётся один рабочий день. Последний день: { $due }. Осталось подать уведомлений о прибытии: { $open }.
letters-arrival-notices-due-today-subject = Последний день для уведомлений о прибытии: { $open }
letters-arrival-notices-due-today-body = Сегодня, { $due }, последний день. До полуночи осталось подать уведомлений о прибытии: { $open }.

letters-colleague-asked-subject = Вас приглашают работать у приглашающей стороны
letters-colleague-asked-body = Приглашающая сторона предлагает вам работать от её имени на визовом портале. Какая именно, видно по ссылке. Если вы её знаете, выберите там пароль: после этого вы присоединитесь. Ссылка действует один раз, в течение 72 часов.
letters-colleague-elsewhere-subject = Вас хотели пригласить к приглашающей стороне
letters-colleague-elsewhere-body = Приглашающая сторона хотела предложить вам работать от её имени на визовом портале. С вашим адресом электронной почты уже связана учётная запись, а принадлежать двоим она не может. Если вас предупреждали о таком письме, сообщите этим людям другой свой адрес. О том, что у вас есть учётная запись, стороне не сообщено.
letters-colleague-role-subject = Ваша роль у приглашающей стороны изменилась
letters-colleague-role-owner-body = У приглашающей стороны, на которую вы работаете, вы теперь владелец. Вам доступно всё, и вы также ведёте сотрудников и ключи программ.
letters-colleague-role-filer-body = У приглашающей стороны, на которую вы работаете, вы теперь можете подавать, исправлять и отзывать приглашения и уведомления о прибытии.
letters-colleague-role-reader-body = У приглашающей стороны, на которую вы работаете, вы теперь можете только просматривать: вы видите всё поданное и ничего не меняете.
letters-colleague-left-subject = Вы больше не работаете у приглашающей стороны
letters-colleague-left-body = Владелец приглашающей стороны, на которую вы работали, прекратил вашу работу от её имени на визовом портале. На всех устройствах выполнен выход. Учётная запись остаётся, и по новому письму вы сможете присоединиться снова.
letters-party-verified-subject = Вы можете приглашать
letters-party-verified-body = Миграционная служба подтвердила ваши данные. Теперь вы можете подавать приглашения.
letters-party-not-verified-subject = Мы не смогли подтвердить ваши данные
letters-party-not-verified-body = Миграционная служба не смогла подтвердить данные вашей регистрации. Вы можете входить и уведомлять о прибытии, но не можете подавать приглашения. Исправьте регистрационные данные на портале или объясните там, почему они верны: сотрудник проверит их ещё раз.
letters-party-quota-subject = Сколько приглашений вы можете подать за год
letters-party-quota-body = Миграционная служба задала вашу годовую квоту: { $places ->
        [one] { $places } приглашение
        [few] { $places } приглашения
       *[many] { $places } приглашений
    } за календарный год, начиная с этого момента.
letters-action-join = Присоединиться
letters-action-account = Открыть учётную запись
