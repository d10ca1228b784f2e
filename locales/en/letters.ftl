### Letters, the page of kept mail in the sandbox, and the page of letters that were given up.

letters-greeting = Hello,
letters-link-by-hand = If the button does not work, copy this address into your browser:
letters-automatic = This letter was sent automatically; answers to it are not read. We never ask for your password by mail.
letters-not-you = If this was not you, do nothing: without the link nothing happens.

letters-action-confirm = Confirm your e-mail address
letters-action-sign-in = Sign in
letters-action-password = Set your password
letters-action-invitation = See the invitation
letters-action-group = See the group
letters-action-application = See your application
letters-action-pay = Pay the consular fee
letters-action-answer = Read the request and answer
letters-action-visa = Print your visa
letters-action-notice = File the arrival notice
letters-action-receipt = See your arrival notices
letters-action-endpoint = See the deliveries

## Accounts
letters-confirm-email-subject = Confirm your e-mail address
letters-confirm-email-body = Somebody has registered at the visa portal with this e-mail address. To open the account, confirm that the address is yours.
letters-already-registered-subject = You already have an account
letters-already-registered-body = Somebody has tried to register at the visa portal with this e-mail address. You already have an account: sign in. If you no longer know your password, you can set a new one there.
letters-reset-password-subject = Set a new password
letters-reset-password-body = Somebody has asked for a new password for your account at the visa portal. The link works once, and only for a short time.
letters-password-changed-subject = Your password was changed
letters-password-changed-body = The password of your account at the visa portal was changed, and every other session was signed out.
letters-password-changed-not-you = If this was not you, set a new password at once: choose “{ accounts-forgotten-link }” on the sign-in page.
letters-recovery-codes-subject = Your recovery codes were drawn anew
letters-recovery-codes-body = New recovery codes were drawn for your account at the visa portal. The codes drawn before open nothing any more.
letters-recovery-codes-not-you = If this was not you, set a new password at once: choose “{ accounts-forgotten-link }” on the sign-in page, and tell an administrator.
letters-staff-welcome-subject = Your staff account at the visa portal
letters-staff-welcome-body = An administrator has made a staff account for you. Set your password to open it. The link works once, and only for a short time.
letters-staff-welcome-factor = Afterwards you will be asked to set up a second factor: have an authenticator app ready on your phone.

## Invitations
letters-invitation-filed-subject = Your invitation was filed
letters-invitation-filed-body = The migration service has received your request for an invitation. You will get a letter when it is decided.
letters-group-not-filed-subject = Your group of invitations could not be filed
letters-group-not-filed-body = The portal could not work your file of invitations through, and nothing of it was filed. The fault is ours. Open the group: file it again from there, or discard it and send the file again. If that does not work either, file the invitations one by one or write to the migration service.
letters-group-filed-subject = Your group of invitations was filed
letters-group-filed-body = { $count ->
        [one] { $count } invitation of your group was filed. The migration service decides on each of them; you will get a letter for each.
       *[other] { $count } invitations of your group were filed. The migration service decides on each of them; you will get a letter for each.
    }
letters-invitation-approved-subject = Your invitation was approved
letters-invitation-approved-body = The migration service has approved your invitation. Its number is { $number }.
letters-invitation-approved-next = Pass the number on to your guest, who needs it to apply for the electronic visa.
letters-invitation-refused-subject = Your invitation was refused
letters-invitation-refused-body = The migration service has refused your request for an invitation. The reason is shown with the invitation.
letters-invitation-returned-subject = Your invitation needs a correction
letters-invitation-returned-body = The migration service has returned your request for an invitation. What to correct is shown with the invitation; then send it again.
letters-party-suspended-subject = You may not invite for now
letters-party-suspended-body = The migration service has suspended your right to invite. New invitations cannot be filed until the suspension is lifted. What you filed before is still decided on, and arrival notices are still owed.
letters-party-suspended-reason = The reason: { $reason }
letters-party-suspension-lifted-subject = You may invite again
letters-party-suspension-lifted-body = The migration service has lifted the suspension. You can file invitations again.
letters-action-party = Open your office

## Applications
letters-fee-is-due-subject = Application { $reference }: pay the consular fee
letters-fee-is-due-body = Your application { $reference } was submitted. It will be considered as soon as the consular fee is paid.
letters-fee-is-due-terms = The consular fee is not refunded, whatever the decision.
letters-fee-received-subject = Application { $reference }: the consular fee was received
letters-fee-received-body = We have received the consular fee for your application { $reference }. The migration service will now consider it. You will get a letter when there is news.
letters-fee-received-twice-subject = Application { $reference }: a payment is being returned
letters-fee-received-twice-body = For your application { $reference } a payment arrived that was not owed. It was not a consular fee and is being sent back to you in full.
letters-surplus-sent-back-subject = Application { $reference }: your money was sent back
letters-surplus-sent-back-body = The { $amount } that you paid for your application { $reference } without owing it was sent back to your card. Banks need a few days to show it.
letters-information-requested-subject = Application { $reference }: more information is needed
letters-information-requested-body = The migration service needs more information to decide on your application { $reference }. What is needed is shown in your personal office. The application waits for your answer.
letters-information-given-subject = Application { $reference }: your answer was received
letters-information-given-body = We have received your answer. The migration service continues to consider your application { $reference }.
letters-visa-issued-subject = Application { $reference }: your visa was issued
letters-visa-issued-body = Your application { $reference } was approved and your electronic visa was issued. It is ready in your personal office.
letters-visa-issued-next = Print it and present the print at passport control. You can use it only through the international airports that it names.
letters-visa-link-subject = Application { $reference }: the link to your visa
letters-visa-link-body = You asked for the link to the electronic visa of your application { $reference }. Sign in to see the visa and to print it.
letters-application-refused-subject = Application { $reference }: the visa was refused
letters-application-refused-body = Your application { $reference } was refused. The reason is shown in your personal office.
letters-fee-stays = A consular fee that was paid is not refunded.
letters-application-withdrawn-subject = Application { $reference } was withdrawn
letters-application-withdrawn-body = Your application { $reference } was withdrawn, as you asked. It will not be considered further.
letters-application-expired-subject = Application { $reference } has expired
letters-application-expired-body = Your application { $reference } has expired: its invitation has ended, or it was not continued for 30 days. If your invitation is still valid, you can apply anew.
letters-visa-annulled-subject = Application { $reference }: your visa was annulled
letters-visa-annulled-body = The visa issued for your application { $reference } was annulled and can no longer be used. The reason is shown in your personal office.
letters-correction-asked-subject = We have your request to correct the visa
letters-correction-asked-body = You have asked for a correction of the visa of application { $reference }. An officer will look at it. The visa stays in force until another one takes its place.
letters-correction-declined-subject = Your visa was not corrected
letters-correction-declined-body = The correction that you asked for, application { $reference }, was not granted. The reason is shown with the visa, which stays in force as it is.
letters-visa-replaced-subject = Your visa was replaced
letters-visa-replaced-body = The correction that you asked for, application { $reference }, was granted. Another visa has taken the place of the one before it, whose print is not valid any more. There is no new fee.

## Arrivals
letters-arrival-clock-started-subject = Your guest has arrived: file the notice by { $due }
letters-arrival-clock-started-body = A foreign citizen whom you invited has entered Kazakhstan. Inform the migration service within three working days: at the latest by the end of { $due }.
letters-arrival-clock-started-safe = The days can be counted in two ways. If you file the notice by { $safe }, you are on time by either.
letters-arrival-notice-overdue-subject = The arrival notice is overdue
letters-arrival-notice-overdue-body = The time for an arrival notice ended on { $due }, and none was filed. File it now: a late notice is accepted and marked as late.
letters-arrival-notice-filed-subject = Arrival notice { $number } was filed
letters-arrival-notice-filed-body = The migration service has received your arrival notice { $number }. Keep the receipt: it shows when the notice was filed.

## The sandbox's page of kept mail
letters-sandbox-title = Mail that was sent
letters-sandbox-text = In the sandbox no mail leaves this machine. Every letter is kept as a file and can be read here.
letters-sandbox-none = No letter was sent yet.
letters-sandbox-to = To
letters-sandbox-subject = Subject
letters-sandbox-when = Sent
letters-sandbox-all = All mail

## Letters that were given up
letters-given-up-title = Letters that could not be delivered
letters-given-up-text = Delivery is tried for three days. Letters that could not be delivered in that time stand here and can be sent again.
letters-given-up-none = Every letter was delivered or is still being tried.
letters-given-up-unreadable = A letter of an unknown kind
letters-given-up-to = To
letters-given-up-about = Letter
letters-given-up-when = Given up
letters-given-up-why = Last error
letters-given-up-action = Action
letters-given-up-again = Send again
letters-notice-sent-again = The letter will be sent again shortly.
letters-arrival-notice-withdrawn-subject = Arrival notice withdrawn: { $number }
letters-arrival-notice-withdrawn-body = You have withdrawn an arrival notice; receipt { $number } records it. The clock runs again: a new notice has to be filed by the end of { $due }, unless there is nothing to notify.
letters-arrival-file-taken-subject = Your file of arrival notices was taken: receipt { $number }
letters-arrival-file-taken-body = Your file of arrival notices was worked through. Receipt { $number } tells what became of every line; look whether some have to be corrected.
letters-arrival-file-held-up-subject = Your file of arrival notices is delayed by a fault of ours
letters-arrival-file-held-up-body = The portal could not finish your file of arrival notices. The fault is ours. What it holds counts as filed on { $received }, when we received it: you miss no deadline by this, and need not send it again. Once the fault is mended the file goes on by itself, and you get its receipt. Where a reminder reaches you before that for a guest of this file, nothing more is needed of you.
letters-arrival-trial-held-up-subject = Your file of arrival notices could not be tried
letters-arrival-trial-held-up-body = The portal could not finish trying your file of arrival notices. The fault is ours. The file was only tried, so nothing of it is filed: where a deadline is near, file the notices themselves now, one by one or as a file to be filed.
letters-endpoint-stopped-subject = Your address for events does not answer
letters-endpoint-stopped-body = An address to which the portal sends events for your programs has not answered for five days, so nothing more is sent to it. When it works again, let it go on in your office; events of the last thirty days can be sent again.
letters-arrival-deadline-moved-subject = You have longer for an arrival notice: until { $due }
letters-arrival-deadline-moved-body = The calendar of working days has changed. An arrival notice that was due on { $was } is due on { $due } now.
letters-arrival-notices-due-soon-subject = Arrival notices to file by { $due }: { $open }
letters-arrival-notices-due-soon-body = One more working day after today: arrival notices still to file by the end of { $due }: { $open }.
letters-arrival-notices-due-today-subject = Last day for arrival notices: { $open }
letters-arrival-notices-due-today-body = Today, { $due }, is the last day. Arrival notices still to file by midnight: { $open }.

letters-colleague-asked-subject = You are asked to work for an inviting party
letters-colleague-asked-body = An inviting party asks you to work for it at the visa portal. The link shows which one it is. If you know it, choose a password there, and you have joined. The link works once and for 72 hours.
letters-colleague-elsewhere-subject = You were asked to work for an inviting party
letters-colleague-elsewhere-body = An inviting party wanted to ask you to work for it at the visa portal. Your e-mail address has an account already, and one account cannot belong to two. If somebody told you that they would ask you, give them another e-mail address of yours. The party was not told that you have an account.
letters-colleague-role-subject = Your role at the inviting party has changed
letters-colleague-role-owner-body = At the inviting party that you work for you are an owner now: you can do everything, and you also keep its people and the keys of its programs.
letters-colleague-role-filer-body = At the inviting party that you work for you are a filer now: you can file, correct and withdraw invitations and arrival notices.
letters-colleague-role-reader-body = At the inviting party that you work for you are a reader now: you see everything that was filed, and change nothing.
letters-colleague-left-subject = You no longer work for the inviting party
letters-colleague-left-body = An owner of the inviting party that you worked for has ended your work for it at the visa portal. You were signed out everywhere. Your account stays, and another letter can let you join again.
letters-party-verified-subject = You may invite
letters-party-verified-body = The migration service has verified who you are. You can file invitations now.
letters-party-not-verified-subject = We could not verify who you are
letters-party-not-verified-body = The migration service could not verify the data of your registration. You can sign in and give arrival notices, but you cannot file invitations. Correct your registration on the portal, or say there why it is right: an officer then looks at it again.
letters-party-quota-subject = How many invitations you may file in a year
letters-party-quota-body = The migration service has set your yearly quota: { $places ->
        [one] { $places } invitation
       *[other] { $places } invitations
    } in a calendar year, from now on.
letters-action-join = Join
letters-action-account = Open your account
