### Pages that read across the rooms: the public checks, the administrator's first page, the sandbox.

## Fees in a table
office-everyone = All citizenships
office-united-states = The United States
office-listed-countries = All countries on the list
office-validity-up-to-a-year = Up to 1 year
office-validity-from-to-a-year = { $least } days to 1 year
office-validity-up-to = Up to { $most } days
office-validity-from-to = { $least } to { $most } days
office-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## Eligibility
office-eligibility-title = Check whether you can apply
office-eligibility-lead = Answer five questions. You need no account, and nothing is kept.
office-eligibility-citizenship = What is your citizenship?
office-eligibility-citizenship-hint = If your passport was issued in Hong Kong, Macao, Aruba or the Faroe Islands, choose that territory.
office-eligibility-united-states = United States of America
office-eligibility-another = Another country that is not in this list
office-eligibility-purpose = What is the purpose of your journey?
office-eligibility-entries = How often do you want to enter Kazakhstan?
office-eligibility-from = First day of the visa
office-eligibility-until = Last day of the visa
office-eligibility-date-hint = For example, 27 3 2026
office-eligibility-again = Check with other answers
office-eligibility-submit = Check
office-eligibility-error-citizenship = Choose your citizenship
office-eligibility-error-purpose = Choose the purpose of your journey
office-eligibility-error-entries = Choose how often you want to enter
office-eligibility-error-from = Enter the first day of the visa
office-eligibility-error-until = Enter the last day of the visa
office-eligibility-error-backwards = The last day must not be before the first day
office-eligibility-yes = You can apply for an electronic visa
office-eligibility-no = You cannot get an electronic visa
office-eligibility-visa = Visa
office-eligibility-categories = Categories
office-eligibility-period = Period
office-eligibility-period-value = { $first } to { $last } ({ $days })
office-eligibility-fee = Consular fee
office-eligibility-passport = Your passport must be valid until
office-eligibility-passport-value = { $date } or later
office-eligibility-next-invitation = First, a party in Kazakhstan must ask for an invitation for you. When it is approved, you apply with its number. The migration service decides on the application.
office-eligibility-not-listed = Your country is not on the list of countries whose citizens can get an electronic visa.
office-eligibility-visa-free = Citizens of many countries that are not on the list need no visa for a short stay. The Ministry of Foreign Affairs of Kazakhstan publishes which ones, and for how many days.
office-eligibility-consulate = If you do need a visa, apply at an embassy or consulate of Kazakhstan.
office-eligibility-not-yet-listed = { $country } is on the list from { $from }. Apply on that day or later.
office-eligibility-no-longer-listed = { $country } was on the list until { $until } and is no longer on it.
office-eligibility-united-states-treatment = Citizens of the United States can get an electronic visa only for medical treatment of more than 30 days.
office-eligibility-united-states-visa-free = For a stay of up to 30 days citizens of the United States need no visa.
office-eligibility-over = The period that you entered ended on { $last }. Enter days that are still to come.
office-eligibility-not-offered = There is no electronic visa for this purpose, this number of entries and { $days }. The longest is valid for { $longest }.
office-eligibility-change = Change your answers below, or ask an embassy or consulate of Kazakhstan about another kind of visa.

## Status
office-status-title = See the status of an application
office-status-lead = You need no account. You see how the application stands and what to do next, and nothing else.
office-status-reference = Reference of the application
office-status-reference-hint = 9 letters and digits from our letters, for example 7KD-2QX-M4A
office-status-passport = Passport number
office-status-passport-hint = The number of the passport in the application
office-status-submit = See the status
office-status-error-reference = Enter the reference as it stands in our letters: 9 letters and digits
office-status-error-nothing = There is no application with this reference and this passport number. Check both and try again.
office-status-found = Application { $reference }
office-status-state = Status
office-status-since = Since
office-status-next = What to do next
office-status-draft = Not submitted yet
office-status-draft-next = Sign in, finish the application and submit it.
office-status-awaiting-payment = Waiting for the consular fee
office-status-awaiting-payment-next = Sign in and pay the consular fee.
office-status-under-review = Being considered
office-status-under-review-next = Nothing for now. We will write to you when there is a decision or a question.
office-status-information-requested = Waiting for information from you
office-status-information-requested-next = Sign in, read the question and answer it.
office-status-approved = Visa issued
office-status-approved-next = Sign in and print the visa. Take the print and your passport with you.
office-status-annulled = Visa annulled
office-status-annulled-next = Do not travel with this visa: it lets nobody in. Sign in to read the reason.
office-status-over = Visa over
office-status-over-next = This visa lets nobody in any more. For another journey you need a new invitation and a new application.
office-status-used-up = Visa used
office-status-used-up-next = The one entry that this visa allows was made. For another journey you need a new invitation and a new application.
office-status-refused = Refused
office-status-refused-next = Sign in to read the reason.
office-status-withdrawn = Withdrawn
office-status-withdrawn-next = Nothing. The applicant withdrew this application.
office-status-expired = Expired
office-status-expired-next = Nothing can be done in this application any more. If you still have a valid invitation, sign in and begin a new one.

## The administrator's first page
office-admin-title = Administration
office-admin-lead = What you change here counts from the day that you give. Every change is recorded with your name.
office-admin-staff = Staff accounts
office-admin-staff-about = Officers, border officers and administrators: add, disable, reset a second factor.
office-admin-people = Applicants and inviting parties
office-admin-people-about = Find an account by e-mail, disable it and enable it again.
office-admin-carriers = Carriers
office-admin-carriers-about = Airlines whose programs ask whether a visa can be used, and their keys.
office-admin-citizenships = Citizenships
office-admin-citizenships-about = Countries and territories whose citizens can apply.
office-admin-categories = Visa categories
office-admin-categories-about = The categories of each purpose of journey.
office-admin-fees = Consular fees
office-admin-fees-about = What is asked for each visa, and from when.
office-admin-payments = Payments
office-admin-payments-about = Money taken twice, and reports that did not fit.
office-admin-checkpoints = Checkpoints
office-admin-checkpoints-about = International airports where an electronic visa can be used.
office-admin-calendar = Calendar
office-admin-calendar-about = Holidays, moved working days, and the way of counting the deadline of arrival notices.
office-admin-promises = Promised time
office-admin-promises-about = How many working days the service promises to decide in.
office-admin-questions = Frequent questions
office-admin-questions-about = Questions that officers choose instead of writing them.
office-admin-grounds = Grounds of refusals
office-admin-grounds-about = What a refusal can rest on.
office-admin-confirmations = Second officer for refusals
office-admin-confirmations-about = Whether a refusal needs another officer’s confirmation.
office-admin-watchlist = Watchlist
office-admin-watchlist-about = People whose cases officers look at more closely.
office-admin-statistics = Statistics
office-admin-statistics-about = Cases, decision times, refusals, fees and notices of a period, as charts, tables and files.
office-admin-letters = Letters given up
office-admin-letters-about = Letters that could not be delivered, to be sent again.

## The sandbox
office-sandbox-title = The sandbox
office-sandbox-lead = Here you can try the whole portal. No real payment is taken, no mail leaves this machine, and no visa issued here is valid for travel.
office-sandbox-mail = Mail that was sent, with its confirmation links
office-sandbox-authenticator = Codes for the second factor of the demonstration’s staff
office-sandbox-people = People of the demonstration
office-sandbox-password = All of them sign in with the password
office-sandbox-name = Name
office-sandbox-role = Role
office-sandbox-email = E-mail address
office-sandbox-happens = What happens
office-authenticator-title = Codes for the second factor
office-authenticator-lead = In place of an authenticator app: type the code after the password. A code signs in once.
office-authenticator-none = This portal has no staff accounts of the demonstration.
office-authenticator-code = Code
office-authenticator-seconds = { $count ->
        [one] New codes in { $count } second.
       *[other] New codes in { $count } seconds.
    }

## The officers' desk
office-desk-title = Desk
office-desk-invitations = Invitations to rule on
office-desk-applications = Applications to review
office-desk-asked = Applications that wait for the applicant
office-desk-corrections = Corrections of visas
office-desk-oldest = The oldest since { $oldest }
office-desk-empty = Nothing is waiting
office-desk-missing = Missing arrival notices
office-desk-first-due = The earliest was due on { $due }
office-desk-none-missing = No notice is missing
office-desk-find-title = Find a case
office-desk-find-number = Reference, number, name or e-mail
office-desk-find-hint = The reference of an application, the number of an invitation, a visa or a passport; a name in Latin letters, spelled nearly right; or an e-mail address. What you search for is recorded as a look at the papers shown.
office-desk-find-submit = Find
office-desk-find-nothing = Nothing was found. Check what you typed

## Searching for a person
office-found-title = What was found
office-found-applications = Applications
office-found-invitations = Invitations
office-found-number = Number
office-found-no-number = No number yet
office-found-name = Name
office-found-born = Date of birth
office-found-citizenship = Citizenship
office-found-passport = Passport number
office-found-state = State
office-found-more = Show more

# The interface for programs
office-docs-title = The interface for programs
office-docs-lead = Programs of inviting parties and carriers call the portal over HTTPS, in JSON. Every call, what it takes and what it answers stands below.
office-docs-key = A key opens the scopes it was made for. An inviting party makes keys in its office. A program sends one with every call:
office-docs-english = The calls are described in English, as the document for programs has them.
office-docs-document = The same as a document for programs (OpenAPI 3.1)
office-docs-calls = Calls
office-docs-no-key = No key is needed.
office-docs-scope = Scope of the key:
office-docs-parameters = Parameters
office-docs-name = Name
office-docs-place = Where
office-docs-kind = Type
office-docs-needed = Required
office-docs-meaning = Meaning
office-docs-body = Body
office-docs-example = Example
office-docs-answers = Answers
office-docs-status = Status
office-docs-shapes = Types

# The audit record
office-audit-title = Audit record
office-audit-lead = Every action, and every look by staff at somebody’s papers, is an entry in a chain: of a case, an invitation, an account, an inviting party or a setting. What you open here is recorded too.
office-audit-sought = Find a chain
office-audit-sought-hint = Reference of an application, invitation number, e-mail address of an account, or BIN or IIN of an inviting party
office-audit-nothing = Nothing is known under this. Check what you typed
office-audit-latest = Chains that grew last
office-audit-chain = Chain
office-audit-entries = Entries
office-audit-last = Last entry
office-audit-words = The latest entry stands first. What was done is told in your language; the details stand as they were recorded.
office-audit-found = Chains found
office-audit-found-lead = Several inviting parties registered with this BIN or IIN. Each has a chain of its own.
office-audit-earlier = Earlier entries about this party
office-audit-earlier-lead = Until such entries had a chain of the party’s own, they were made in the chain of the account that registered it. They stay there; the latest are shown here.
office-audit-account = The whole chain of that account
office-audit-position = No.
office-audit-at = When
office-audit-actor = Who
office-audit-act = What
office-audit-detail = Details
office-admin-quotas = Yearly quota
office-admin-quotas-about = How many invitations an inviting party may file in a calendar year.
office-admin-arrival-files = Files of arrival notices held up
office-admin-arrival-files-about = Files over which the portal broke, to be taken up again once that is mended.
office-admin-audit = Audit record
office-admin-audit-about = What was done and looked at, by whom and when.
office-desk-parties = Inviting parties to be verified

## Who has looked at somebody's papers
office-looks-title = Who has looked at my data
office-looks-lead = Every time a member of staff opens these papers, it is recorded. You see the role, the time and the reason. Names are kept in the record for the supervising authority.
office-looks-nobody = Nobody has opened them yet.
office-looks-when = When
office-looks-who = Who
office-looks-why = Why
office-looks-lists = Lists in which your name stands in one line with others are recorded too, but not shown here.
office-looks-officer = Officer of the migration service
office-looks-border-officer = Border officer
office-looks-administrator = Administrator
office-looks-staff = Member of staff
office-looks-queue = In turn, from the list of those that wait
office-looks-search = Found by a search
office-looks-in-hand = To decide: the officer had taken it
office-looks-second-officer = To check another officer’s proposed refusal
office-looks-another-case = From a case connected with this one
office-looks-correction = To judge a correction of the visa
office-looks-photograph = The photograph alone, by its address
office-looks-visa = To look at the visa
office-looks-border = Check at the border
office-looks-address = Opened directly

## The parts of the pages
office-design-title = The parts of the pages
office-design-lead = Every part in every state. A new part is shown here before a page uses it.
office-design-link = An example
office-design-type = Text
office-design-notices = Notices
office-design-buttons = Buttons
office-design-fields = Fields
office-design-lists = Lists
office-design-tables = Tables
office-design-empty = Empty
office-design-filled = Filled in
office-design-wrong = With a complaint
office-design-complaint = Say what is wrong and how it is put right
office-design-hint = A hint that helps to answer
office-design-text = A line of text
office-design-narrow = A short number
office-design-date = A date
office-design-one = One of several
office-design-several = Several of several
office-design-answer = Yes or no
office-design-select = One of many
office-design-area = A longer text
office-design-file = A file
office-design-declared = I declare this
