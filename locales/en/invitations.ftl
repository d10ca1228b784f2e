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
invitations-error-filed-otherwise = An invitation was filed from this form before, with other answers, and it stands. To file these answers as another invitation, continue. To change the one that was filed, open it in the list of your invitations instead.
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
invitations-holder = Held by
invitations-held-by-you = You
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

## Inviting again
invitations-copy-title = Invite again
invitations-copy-lead = The form opens filled in from this invitation. You enter the new dates.
invitations-copy-same = The same guest again
invitations-copy-another = Another guest, the same journey

## Groups
invitations-group = Group
invitations-groups-start = Invite a group
invitations-groups-title = Invite a group from a file
invitations-groups-lead = One file invites up to 10,000 guests, a line for each. Every line is checked first, and nothing is filed until you have read the report. Each guest gets an invitation and a number of their own.
invitations-groups-sent = Your groups
invitations-template-xlsx = Template as XLSX, with the words that its cells may hold
invitations-template-csv = Template as CSV
invitations-template-guests = Guests
invitations-template-codes = What to write
invitations-group-name = Name of the group
invitations-group-name-hint = So that you and the migration service know it again, for example “Congress in Astana, June”
invitations-group-name-missing = Enter a name for the group
invitations-group-file = File
invitations-group-file-hint = CSV in UTF-8 or XLSX, 10 megabytes at most. The first line holds the headings of the template, in any of the three languages.
invitations-group-file-missing = Choose a file
invitations-group-file-again = Choose the file again: the browser does not keep it
invitations-group-send = Send and check
invitations-group-sent = Sent
invitations-group-lines = Lines
invitations-group-line = Line
invitations-group-wrong = What is wrong
invitations-group-all = All
invitations-group-filed-at = Filed
invitations-group-checking = Being checked
invitations-group-unchecked = Could not be checked
invitations-group-checked-good = Checked: can be filed
invitations-group-checked-bad = Checked: has bad lines
invitations-group-filing = Being filed
invitations-group-filed = Filed
invitations-group-sent-before = You sent this very file before. This is its group.
invitations-group-notice-set-aside = The group is discarded. Its file is gone.
invitations-group-held-up-bad-lines = Nothing was filed: some lines are bad by now. Read the new report.
invitations-group-held-up-no-good-lines = Nothing was filed: no line can be filed by now. Read the new report.
invitations-group-held-up-no-places = Nothing was filed: fewer invitations are left this year than the file has good lines.
invitations-group-held-up-broken = The portal could not work this file through, so nothing of it was filed. The fault is ours, and we have been told of it.
invitations-group-verdict-checking = The lines are being checked. This page looks again by itself; you may close it and come back.
invitations-group-verdict-unchecked = Discard the group and send its file again. If that does not work either, file the invitations one by one or write to the migration service.
invitations-group-verdict-filing = The invitations are being filed. This page looks again by itself; you may close it and come back.
invitations-group-verdict-good = { $count ->
        [one] The line is good. Nothing is filed yet.
       *[other] All { $count } lines are good. Nothing is filed yet.
    }
invitations-group-verdict-none = No line can be filed. Correct the file and send it again.
invitations-group-verdict-bad = Good lines: { $good }. Bad lines: { $bad }. Nothing is filed yet. Correct the file and send it again, or file the good lines alone.
invitations-group-verdict-filed = Every line was filed.
invitations-group-verdict-filed-good = The good lines were filed. Lines not filed: { $bad }.
invitations-group-file-all = { $count ->
        [one] File { $count } invitation
       *[other] File { $count } invitations
    }
invitations-group-file-good = { $count ->
        [one] File the { $count } good line alone
       *[other] File the { $count } good lines alone
    }
invitations-group-bad-title = Bad lines
invitations-group-bad-lead = Each bad line with what is wrong with it, to be corrected and sent again as it is.
invitations-group-bad-xlsx = Bad lines as XLSX
invitations-group-bad-csv = Bad lines as CSV
invitations-group-invitations = Invitations of the group
invitations-group-export-xlsx = All invitations of the group as XLSX
invitations-group-export-csv = All invitations of the group as CSV
invitations-group-set-aside = Discard the group
invitations-group-set-aside-hint = The file and its report are removed. Nothing of them is kept. A group that is not filed within 30 days is removed by itself.
invitations-group-waiting = Waiting: { $waiting } of { $all }
invitations-group-decided = Of the group
invitations-group-see = See the whole group
invitations-group-next = Next of the group that waits
invitations-group-first-waiting = Go through those that wait

## What is wrong with a line of a group
invitations-code-name-not-latin = not in the Latin letters of the passport
invitations-code-citizenship-unknown = not a country of the list; write its name or its code of three letters
invitations-code-sex-unknown = write F, M or X as in the passport
invitations-code-passport-number-unreadable = a passport number has Latin letters and digits alone
invitations-code-passport-number-too-long = a passport number has at most 9 letters and digits
invitations-code-category-unknown = no visa category is given under this code today
invitations-code-entries-unknown = write single or multiple
invitations-code-stay-unknown = write 30, 60 or 90
invitations-code-born-impossibly = nobody alive was born on that day
invitations-code-runs-backwards = lies before the first day
invitations-code-not-listed = citizens of this country cannot get an electronic visa today
invitations-code-institution = is named for medical treatment, and for nothing else
invitations-code-begun = must be today or later
invitations-code-period-too-long = the period can be at most one year: until { $detail } at the latest
invitations-code-united-states = citizens of the United States can be invited only to medical treatment of more than 30 days
invitations-code-duplicate-of-line = line { $detail } invites the same passport for the same days
invitations-code-duplicate-of-invitation = you have invited the same passport for the same days already: { $detail }

## The people who file
invitations-by-party-named = Inviting party: { $name }
invitations-by-the-portal = The portal
invitations-kept-title = What owners keep

## Verifying inviting parties
invitations-unverified-title = We are checking who you are
invitations-unverified-body = The migration service verifies every inviting party before its first invitation. You will get a letter when it is done; until then invitations cannot be filed. Arrival notices can.
invitations-not-verified-title = You may not file invitations
invitations-not-verified-body = The migration service could not verify who you are. An owner can correct the registration, and an officer then looks at it again. Nothing was filed.
invitations-parties-title = Inviting parties
invitations-parties-lead = A party files no invitations before it is verified. Who registered first stands first.
invitations-parties-none = There is no inviting party here.
invitations-party-kind = Kind
invitations-party-registered = Registered or corrected
invitations-party-waiting = To be verified
invitations-party-refused = Not verified
invitations-party-verified = Verified
invitations-alike = { $count ->
        [one] registered { $count } more time
       *[other] registered { $count } more times
    }
invitations-alike-warning = This BIN or IIN is registered by others too. Check that they are not one and the same, or that nobody uses another’s number.
invitations-alike-verified = verified, { $filed ->
        [one] { $filed } invitation filed this year
       *[other] { $filed } invitations filed this year
    }
invitations-alike-unverified = not verified
invitations-alike-quota = The yearly quota is one for all who are verified with this BIN or IIN. What they filed counts together.
invitations-verdict = Is the party who it says it is?
invitations-verdict-verify = Verify
invitations-verdict-verify-hint = The party can file invitations at once and is told so.
invitations-verdict-refuse = Refuse
invitations-verdict-refuse-hint = The party still files no invitations and is told why. It can correct its registration and is then looked at again.
invitations-verdict-reason-hint = Needed when you refuse. The party reads it in a letter.
invitations-verdict-submit = Save the verdict
invitations-error-verdict = Choose whether to verify the party
invitations-verdict-verified = Verified
invitations-verdict-refused = Not verified
invitations-judged-body = The inviting party was judged by somebody else or corrected its registration since this page was opened. Nothing was saved.
invitations-notice-verified = The inviting party is verified and told so.
invitations-notice-not-verified = The inviting party was not verified and is told why.
invitations-suspension-title = Suspension
invitations-party-history = History
invitations-refusal-lead = The migration service wrote:
invitations-registration-kept = The party’s registration
invitations-registration-title = Correct the registration
invitations-registration-owners = An owner of your organisation can correct the registration and have it looked at again.
invitations-registration-refused = The migration service could not verify the party. Correct what is wrong below, or say why it is right. An officer then looks at it again, and you get a letter.
invitations-registration-verified = The party is verified and can file invitations. If something changes, tell the migration service.
invitations-registration-remark = What the officer should know
invitations-registration-remark-hint = Optional if you correct something above. For example: the street was renamed this year.
invitations-registration-submit = Send it to be looked at again
invitations-registration-corrected = Registration corrected
invitations-registration-not-refused = The registration waits to be looked at or is verified already. Nothing was changed.
invitations-notice-registration-corrected = The registration was sent to be looked at again.
invitations-error-nothing-corrected = Correct something, or say why the registration is right
invitations-told-anew = { $field }: { $was } → { $is }
invitations-party-corrected = corrected

## Yearly quotas
invitations-year-places = Invitations this year
invitations-year-places-of = { $filed } of { $quota }
invitations-figure-places = { $left ->
        [0] invitations filed this year; none is left
        [one] invitations filed this year; { $left } is left
       *[other] invitations filed this year; { $left } are left
    }
invitations-no-places-title = No invitations are left this year
invitations-no-places-body = You have filed { $filed } of the { $quota } invitations that you may file this calendar year, and fewer are left than you need. Filing opens again on { $opens }. If you need more before that, write to the migration service. Nothing was filed.
invitations-quota-title = Yearly quota
invitations-quota-places = Invitations a calendar year
invitations-quota-places-hint = From now on, for this BIN or IIN alone. Leave it empty to give the default again.
invitations-quota-submit = Set the quota
invitations-quota-own = Quota set to { $places } a year
invitations-quota-default-again = The default quota counts again
invitations-quota-set-since = Somebody set the quota since this page was opened. Nothing was saved.
invitations-notice-quota = The quota is set, and the inviting party is told.
invitations-quotas-title = Yearly quota of inviting parties
invitations-quotas-lead = How many invitations an inviting party may file in a calendar year of Kazakhstan’s time, unless it was given a number of its own. What was withdrawn or refused counts. A row is never changed: another begins on a later day.
invitations-quota-from = From
invitations-quota-from-hint = Tomorrow at the earliest
invitations-error-quota-places = Enter a whole number from 0 to 1,000,000
invitations-error-quota-from = Enter the day from which it counts
invitations-error-quota-set-already = Another number begins on this day already
invitations-error-quota-too-soon = The earliest day is { $earliest }
invitations-notice-quota-default = The yearly quota is set.
invitations-foreseen-parties = Verified parties without a number of their own: { $parties }. From that day on each may file { $places } in a calendar year.
invitations-foreseen-used-up = Of these, parties that have filed as many in that year already and could file none: { $parties }.
invitations-foreseen-filed = Filed in that year: { $filed }

## An invitation in an officer's hands
invitations-free = Nobody has taken this invitation. Take it to rule on it.
invitations-take = Take this invitation
invitations-mine = You hold this invitation until { $until }. Others see your name.
invitations-put-back = Put it back
invitations-held-by = { $name } holds this invitation until { $until }. You can read it, but not rule on it.
invitations-notice-put-back = The invitation is free for others again.
invitations-held-title = Another officer holds this invitation
invitations-not-taken-title = Take the invitation first
invitations-not-taken-body = You do not hold this invitation, so nothing was saved. Take it, look at it once more and rule on it.
invitations-looks-link = Who has looked at this invitation
