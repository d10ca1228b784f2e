### Invitations: the inviting party's office and the officers' queue.

## The overview and the list
invitations-overview-title = Overview
invitations-list-title = Your invitations
invitations-list-empty = You have not filed an invitation yet.
invitations-new-start = Invite a guest
invitations-to-correct-title = To be corrected by you
invitations-latest-title = Latest invitations
invitations-all = All your invitations
invitations-first-page = Back to the first page
invitations-figure-filed = { $count ->
        [one] invitation waits for the migration service
       *[other] invitations wait for the migration service
    }
invitations-figure-returned = { $count ->
        [one] invitation to be corrected
       *[other] invitations to be corrected
    }
invitations-figure-open = { $count ->
        [one] approved invitation in force
       *[other] approved invitations in force
    }
invitations-guest = Guest
invitations-state = State
invitations-number = Invitation number
invitations-party = Inviting party
invitations-party-identification = BIN or IIN
invitations-party-address = Address
invitations-party-telephone = Telephone
invitations-filed = Filed

## How it stands
invitations-stage-filed = Waiting for review
invitations-stage-returned = To be corrected
invitations-stage-approved = Approved
invitations-stage-refused = Refused
invitations-stage-withdrawn = Withdrawn
invitations-stage-over = Ended
invitations-next-filed = The migration service reviews the invitation. You will get a letter when it has decided.
invitations-next-returned = The migration service needs a correction before it can decide. Correct the invitation and file it again.
invitations-next-approved = Give this number to your guest. The guest enters it in the visa application, together with the passport number, date of birth and citizenship that you filed.
invitations-next-over = The last day of the invitation has passed. It can no longer be used to apply for a visa.
invitations-next-refused = The migration service refused the invitation. You can file a new one.
invitations-next-withdrawn = You withdrew the invitation. It can no longer be used to apply for a visa.
invitations-paper-title = Invitation for { $guest }
invitations-reason = Reason
invitations-correct-start = Correct the invitation
invitations-withdraw-start = Withdraw this invitation

## The history
invitations-history-title = History
invitations-step-file = Filed
invitations-step-correct = Corrected and filed again
invitations-step-send-back = Returned for correction
invitations-step-approve = Approved
invitations-step-refuse = Refused
invitations-step-withdraw = Withdrawn
invitations-by-party = Inviting party
invitations-by-service = Migration service

## The form
invitations-new-title = Invite a guest
invitations-new-lead = One invitation is for one person. Each child needs an invitation of its own. Copy the guest’s details from the passport: the visa application is compared with them.
invitations-correct-title = Correct the invitation
invitations-returned-why = Why it was returned
invitations-guest-title = The guest
invitations-journey-title = The journey
invitations-surname = Surname
invitations-surname-hint = In Latin letters, as in the passport. If the passport shows one name only, enter it here.
invitations-given-names = Given names
invitations-given-names-hint = All given names, as in the passport. Leave empty if the passport shows none.
invitations-none = None
invitations-citizenship = Citizenship
invitations-citizenship-hint = Only citizenships that can get an electronic visa are listed. For a Hong Kong, Macao, Aruba or Faroe Islands passport choose that territory.
invitations-united-states = United States
invitations-united-states-treatment = United States (treatment of more than 30 days only)
invitations-born = Date of birth
invitations-born-hint = For example, 27 3 1985
invitations-sex = Sex
invitations-sex-hint = As in the passport
invitations-sex-f = Female
invitations-sex-m = Male
invitations-sex-x = Not specified in the passport
invitations-passport-number = Passport number
invitations-passport-number-hint = Up to 9 letters and digits, for example L898902C3
invitations-category = Purpose and visa category
invitations-category-named = { $purpose }, { $code }: { $name }
invitations-purpose = Purpose
invitations-institution = Medical institution
invitations-institution-hint = Only for medical treatment: the name of the institution in Kazakhstan
invitations-entries = Number of entries
invitations-stay = Length of stay
invitations-stay-hint = How many days in all the guest may spend in Kazakhstan
invitations-stay-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
invitations-period = Period
invitations-period-named = from { $from } until { $until }
invitations-from = First day
invitations-from-hint = The first day on which the guest may enter Kazakhstan. Today or later.
invitations-until = Last day
invitations-until-hint = At most one year after the first day
invitations-places = Places to visit
invitations-places-hint = Cities, towns or regions, for example Astana and Almaty
invitations-to-check = Continue
invitations-check-title = Check the invitation before you file it
invitations-check-text = By filing, you confirm that these details are correct and that you will receive the guest.
invitations-file = File the invitation
invitations-change = Change the answers

## What is wrong with an answer
invitations-error-citizenship = Choose the guest’s citizenship
invitations-error-not-listed = Citizens of this country cannot get an electronic visa today. Choose another citizenship, or ask a consulate.
invitations-error-born-missing = Enter the guest’s date of birth
invitations-error-born = The date of birth must be today or in the past
invitations-error-sex = Choose the sex that the passport shows
invitations-error-category = Choose the purpose and visa category
invitations-error-united-states = Citizens of the United States need no visa for 30 days. They can get an electronic visa only for medical treatment of more than 30 days: choose treatment, and a period of at least 31 days.
invitations-error-institution = Enter the name of the medical institution
invitations-error-entries = Choose the number of entries
invitations-error-stay = Choose the length of stay
invitations-error-from = Enter the first day
invitations-error-begun = The first day must be today or later
invitations-error-until = Enter the last day
invitations-error-backwards = The last day must not be before the first day
invitations-error-period = The period can be at most one year: choose a last day no later than { $latest }
invitations-error-places = Enter the places to visit
invitations-error-reason = Enter the reason: the inviting party will read it
invitations-error-ruling = Choose how you decide
invitations-error-over = The last day of this invitation has passed, so it cannot be approved. Refuse it, or return it for correction.

## Withdrawing
invitations-withdraw-title = Withdraw the invitation
invitations-withdraw-whom = The invitation is for { $guest }.
invitations-withdraw-warning = A withdrawn invitation cannot be used to apply for a visa, and this cannot be undone.
invitations-withdraw-submit = Withdraw the invitation
invitations-withdraw-keep = Keep it
invitations-in-use-title = The invitation can no longer be withdrawn
invitations-in-use-body = Your guest has already submitted a visa application with it.

## What was done
invitations-notice-filed = The invitation is filed. The migration service will review it.
invitations-notice-withdrawn = The invitation is withdrawn.
invitations-notice-approved = The invitation is approved, and its number has gone to the inviting party.
invitations-notice-refused = The invitation is refused, and the inviting party is told why.
invitations-notice-returned = The invitation is returned to the inviting party for correction.
invitations-stale-title = Somebody was faster
invitations-stale-body = The invitation has changed since this page was opened. Its state now: { $stage }. Nothing was saved.

## The officers' desk
invitations-queue-title = Invitations waiting for review
invitations-queue-waiting = { $count ->
        [0] No invitation is waiting.
        [one] { $count } invitation is waiting. The one filed first stands first.
       *[other] { $count } invitations are waiting. The one filed first stands first.
    }
invitations-changes-title = What the correction changed
invitations-answer = Answer
invitations-before = Before
invitations-now = Now
invitations-ruling = Your decision
invitations-ruling-approve = Approve
invitations-ruling-approve-hint = The invitation gets its number.
invitations-ruling-send-back = Return for correction
invitations-ruling-send-back-hint = The inviting party corrects it and files it again.
invitations-ruling-refuse = Refuse
invitations-ruling-refuse-hint = The invitation ends here.
invitations-reason-hint = Needed when you refuse or return it. The inviting party reads it.
invitations-ruling-submit = Save the decision

## Filtering the queue
invitations-time-left = Promised time
invitations-queue-none-found = There is no invitation here.
invitations-filter-title = Choose what to see
invitations-filter-party = BIN or IIN of the inviting party
invitations-filter-party-hint = 12 digits
invitations-filter-submit = Show
invitations-filter-none = Show everything that waits
invitations-filter-no-party = No inviting party has this number. Check the 12 digits

## The record of an inviting party
invitations-record-title = The inviting party’s record
invitations-record-filed = Invitations filed
invitations-record-approved = Invitations approved
invitations-record-refused = Invitations refused
invitations-record-guests-refused = Applications of its guests refused
invitations-record-late-notices = Arrival notices given late
invitations-record-missing-notices = Arrival notices missing now

## Suspending an inviting party
invitations-to-the-party = See the inviting party
invitations-of-the-party = Its invitations that wait
invitations-applications-of-the-party = Applications of its guests that wait
invitations-suspended = Suspended
invitations-suspended-title = You cannot file invitations now
invitations-suspended-body = The migration service has suspended your right to invite. The reason stands in the letter that was sent to you. Nothing was filed.
invitations-suspend-lead = While a party is suspended, nobody with its BIN or IIN can file a new invitation. What it filed before is still decided on, with a flag. It is told the reason.
invitations-suspend-reason = Reason for the suspension
invitations-suspend-hint = The inviting party reads these words
invitations-suspend = Suspend the inviting party
invitations-lift-lead = When the suspension is lifted, the party can invite again. It is told so.
invitations-lift-reason = Reason for lifting it
invitations-lift = Lift the suspension
invitations-suspension-begun = Suspended
invitations-suspension-lifted = Suspension lifted
invitations-suspension-stale-title = Somebody was faster
invitations-suspension-already = The inviting party is suspended already. Nothing was changed.
invitations-suspension-none = The inviting party is not suspended. Nothing was changed.
invitations-notice-suspended = The inviting party was suspended and told so.
invitations-notice-lifted = The suspension was lifted and the inviting party was told so.
