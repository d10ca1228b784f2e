### The officers' work on applications.

## The queues
review-queue-title = Applications to review
review-queue-asked-title = Waiting for the applicant
review-queue-empty = Nothing is waiting.
review-queue-tally = { $count ->
        [one] { $count } application is waiting
       *[other] { $count } applications are waiting
    }, the oldest since { $oldest }.
review-reference = Reference
review-waiting-since = Waiting since
review-citizenship = Citizenship
review-purpose = Purpose
review-visit-begins = Visit begins
review-holder = Held by
review-queue-decided-title = Applications: { $state }
review-queue-none-found = There is no application here.
review-time-left = Promised time
review-next-case = Open the next application
review-keys = Keys, with Alt or the browser’s own: N next, Q ask, A approve, R refuse, D confirm.
review-notice-nothing-waits = Nothing waits for you now.
review-filter-title = Choose what to see
review-filter-state = State
review-filter-party = BIN or IIN of the inviting party
review-filter-party-hint = 12 digits
review-filter-mine = Only what I hold
review-filter-submit = Show
review-filter-none = Show everything that waits
review-filter-no-party = No inviting party has this number. Check the 12 digits
review-held-by-you = You
review-begins = { $date } ({ $days ->
        [0] today
        [one] in { $days } day
       *[other] in { $days } days
    })
review-begins-past = { $date } (already begun)

## One application
review-case-title = Application { $reference }
review-free = Nobody has taken this application. Take it to decide it.
review-take = Take this application
review-mine = You hold this application until { $until }. Others see your name.
review-put-back = Put it back
review-held-by = { $name } holds this application until { $until }. You can read it, but not decide it.
review-to-the-visa = See the visa
review-to-the-invitation = See the invitation
review-facing-title = The papers side by side
review-differences = { $count ->
        [0] The papers agree.
        [one] The papers differ in { $count } answer.
       *[other] The papers differ in { $count } answers.
    }
review-answer-column = Answer
review-paper-typed = Application
review-paper-zone = Machine-readable zone
review-paper-invitation = Invitation
review-not-told = –
review-surname = Surname
review-given-names = Given names
review-nationality = Nationality in the passport
review-issuing-authority = Issuing State
review-born = Date of birth
review-sex = Sex
review-passport-number = Passport number
review-expires = Passport expires
review-photograph = Photograph
review-checks-title = Requirements for the passport
review-check-genuine = Genuine, the applicant’s own and unaltered (declared)
review-check-clean-pages = At least 2 clean pages (declared)
review-check-validity = Valid for 3 months after the visa
review-check-not-extended = Validity not extended by a note (declared)
review-check-met = Met
review-check-not-met = Not met
review-defect-in-doubt = The applicant did not declare that the passport is genuine and their own.
review-defect-altered = The applicant did not declare that the passport has no notes, erasures, corrections or damaged pages.
review-defect-clean-pages = { $found ->
        [one] The passport has { $found } clean page and needs { $needed }.
       *[other] The passport has { $found } clean pages and needs { $needed }.
    }
review-defect-expires = The passport expires on { $expires }, but must be valid until { $needed } at least.
review-defect-extended = The applicant did not declare that the validity was not extended by a note.
review-about-title = The application
review-applicant = Applicant’s e-mail
review-submitted = Submitted
review-fee = Consular fee
review-paid = Paid
review-not-paid = Not paid
review-clean-pages = Clean pages
review-reason = Reason for the refusal
review-ground = Ground of the refusal
review-journey-title = The visit
review-inviting-party = Inviting party
review-history-title = History

## The decision
review-decision = Decision
review-decision-approve = Approve
review-decision-approve-hint = The visa is issued at once and the applicant is informed
review-decision-refuse = Refuse
review-decision-refuse-hint = This is final. The fee is not returned
review-ground-label = Ground of the refusal
review-words-label = Reason in your own words
review-words-hint = Needed to refuse. The applicant reads these words
review-decide = Confirm the decision
review-error-decision = Choose a decision
review-error-question = Enter the question: the applicant will read it
review-error-ground = Choose the ground of the refusal
review-error-words = Enter the reason in your own words: the applicant will read it
review-notice-approved = The application was approved and the visa was issued.
review-notice-asked = The applicant was asked for information.
review-notice-refused = The application was refused and the applicant was informed.
review-notice-put-back = The application is free for others again.

## A decision that does not stand
review-somebody = Another officer
review-held-title = Another officer holds this application
review-not-taken-title = Take the application first
review-not-taken-body = You do not hold this application, so nothing was decided. Take it, look at it once more and decide.
review-changed-title = The application was changed meanwhile
review-changed-body = Nothing was decided. Look at the application as it is now, then decide.
review-already-decided-title = This application has already been decided
review-already-refused-body = { $name } refused it before you. Nothing was changed by your decision.
review-already-asked-body = { $name } asked the applicant for information before you. Nothing was changed by your decision.
review-second-visa-title = The visa has already been issued
review-second-visa-body = { $name } approved this application, and one application has one visa only. A second visa was not issued.
review-withdrawn-title = The applicant withdrew this application
review-withdrawn-body = Nothing was decided: a withdrawn application is over.
review-unpaid-title = This application cannot be decided
review-unpaid-body = Its consular fee has not been paid, so it is not under review.

## Asking for information
review-ask-link = Ask for information
review-ask-title = Ask for information: application { $reference }
review-ask-lead = Choose what the applicant has to answer again or to add. The applicant answers every item in its place and sends all at once. Until then the promised time stands still.
review-ask-fields = Answers to be given again
review-ask-fields-hint = Passport number, date of birth and citizenship are those of the invitation: where one of them is wrong, another invitation is needed.
review-ask-photograph = Ask for a new photograph
review-ask-phrases = Frequent questions
review-ask-own = Your own questions
review-ask-question = Question { $nth }
review-ask-note-title = To the applicant
review-ask-note = What you want to say about it
review-ask-note-hint = For example, what is wrong with the photograph. The applicant reads these words
review-ask-send = Send to the applicant
review-error-nothing-asked = Choose or write at least one thing to ask for
review-error-asked-twice = Ask each question once
review-error-asked-too-much = Ask for at most 20 things at once
review-rounds-title = Information asked for
review-round-title = Request { $nth }
review-round-asked = Asked by { $name } on { $at }.
review-round-answered = Answered on { $at }.
review-round-waits = Not answered yet.
review-round-item = Asked for
review-round-before = Before
review-round-after = Given

## Questions and grounds
review-questions-title = Frequent questions
review-questions-lead = Officers choose these questions instead of writing them; each applicant reads them in their own language. A question is never edited: it is offered from a day on, and its last day is named once.
review-question-add = Add a question
review-grounds-title = Grounds of refusals
review-grounds-lead = Every refusal rests on one of these grounds and is counted by it. A ground is never edited: it is offered from a day on, and its last day is named once.
review-ground-add = Add a ground
review-phrase-add = Add a row
review-phrase-text = Text
review-phrase-text-en = Text in English
review-phrase-text-ru = Text in Russian
review-phrase-text-kk = Text in Kazakh
review-phrase-code = Code
review-phrase-code-hint = 2 to 40 small Latin letters, digits and underscores, for example where_you_stay
review-phrase-from = First day
review-phrase-until = Last day
review-phrase-last = Last day on which it is offered
review-phrase-state = State
review-phrase-offered = Offered
review-phrase-to-come = To come
review-phrase-ended = Ended
review-phrase-start = Offer it
review-phrase-end = End
review-phrase-end-title = End a row
review-phrase-end-body = After its last day it is no longer offered. What was asked or decided with it before stays.
review-error-phrase = Enter the text in this language
review-error-phrase-code = Enter a code of 2 to 40 small Latin letters, digits and underscores that begins with a letter
review-error-phrase-from = Enter the first day
review-error-phrase-last = Enter the last day
review-error-phrase-past = The first day is { $today } at the earliest
review-error-phrase-offered = A row of this code is offered already. End it first
review-error-phrase-until = A row of this code is offered until { $until }. Begin after that day
review-error-phrase-soonest = The last day is { $soonest } at the soonest
review-notice-phrase-started = The row was added.
review-notice-phrase-ended = The last day of the row was set.

## Beside a case
review-earlier-title = Other cases of this person
review-earlier-none = There is no other case with this passport, or with this date of birth and a name like this one.
review-earlier-person = Name
review-earlier-why = Why it is shown
review-earlier-same-passport = The same passport.
review-earlier-same-person = The same date of birth and a name like this one.
review-earlier-annulled = A visa was annulled.
review-notes-title = Notes among officers
review-notes-lead = Only officers read these notes. The applicant never sees them.
review-note = Note
review-note-write = Write the note
review-error-note = Write the note
review-notice-note = The note was written.

## Checks before a decision
review-look-ups-title = Checks before a decision
review-look-up-watchlist = Watchlist, by passport number, and by name with date of birth
review-look-up-suspended-party = Inviting party suspended
review-look-up-annulled-before = A visa on this passport annulled in the past
review-look-up-overstayed = A stay on this passport longer than the visa allowed
review-look-up-another-open-case = Another application with this passport that is not decided
review-look-up-found = Found
review-look-up-nothing = Nothing found
review-flags = Flags
review-filter-flagged = Only what has a flag
review-flag-watchlist = Watchlist
review-flag-suspended-party = Party suspended
review-flag-annulled-before = Annulled before
review-flag-overstayed = Overstayed
review-flag-another-open-case = Another open case
review-watch-exactly = The same
review-watch-nearly = Like it
review-watch-match = { $how }: { $who }. { $reason }
review-watchlist-title = Watchlist
review-watchlist-lead = Every case is held against this list when an officer opens it. Applicants never learn of it. Each look at the list is recorded.
review-watchlist-empty = Nobody is on the list.
review-watch-add = Put somebody on the list
review-watch-lead = Enter a name with the date of birth, a passport number, or both. A name that is spelled nearly so is found too, if the date of birth is the same.
review-watch-person = Name and date of birth
review-watch-reason = Reason
review-watch-reason-hint = Officers read these words beside the case
review-watch-since = On the list
review-watch-listed = { $at }, { $name }
review-watch-list = Put on the list
review-watch-end = Take off the list
review-error-watch-nobody = Enter a name with the date of birth, or a passport number
review-error-watch-born = Enter the date of birth
review-notice-watched = The entry was put on the list.
review-notice-unwatched = The entry was taken off the list.

## A second officer
review-proposal-title = A refusal is proposed
review-proposal-lead = { $name } proposed it on { $at }. A second officer confirms it or sets it aside.
review-proposal-own = You proposed this refusal, so another officer has to confirm it.
review-proposal-confirm = Confirm the refusal
review-proposal-set-aside = Set it aside
review-proposed-title = A refusal is proposed
review-proposed-body = { $name } proposed to refuse this application. Confirm it or set it aside first. Nothing was changed by your decision.
review-own-proposal-title = Another officer has to confirm
review-own-proposal-body = You proposed this refusal yourself, so you cannot confirm it. Nothing was changed.
review-notice-proposed = The refusal was proposed. A second officer confirms it or sets it aside.
review-notice-set-aside = The proposed refusal was set aside. The application waits for a decision.
review-flag-refusal-proposed = Refusal proposed
review-confirmations-title = Second officer for refusals
review-confirmations-lead = Where a second officer is needed, a refusal is proposed by one officer and takes effect when another confirms it. A setting begins tomorrow at the earliest.
review-confirmation = Second officer
review-confirmation-needed = Needed
review-confirmation-not-needed = Not needed
review-confirmation-from-the-first = from the first day
review-confirmation-question = Does a refusal need a second officer?
review-confirmation-set = Save the setting
review-confirmation-error = Choose whether a refusal needs a second officer
review-confirmation-set-already = A setting begins on this day already
review-notice-confirmation-set = The setting was saved.

## A correction of a visa
review-correction-watched = The watchlist has the corrected data
review-correction-looked = I have looked at these entries, and the visa may be issued
review-correction-error-looked = Look at the entries of the watchlist, and confirm that the visa may be issued

## A change, told before it is made
review-foreseen-questions = On { $day }, officers choose from { $count } questions.
review-foreseen-grounds = On { $day }, officers choose from { $count } grounds.
review-foreseen-ground = Refusals that rested on it in the last 90 days: { $refusals }. They keep it. Proposed refusals that rest on it and wait for a second officer: { $proposals }.
review-foreseen-confirming = Accounts that can decide and confirm: { $officers }. Applications under review now: { $waiting }. Proposed refusals that wait now: { $proposals }; they wait until somebody settles them.
review-foreseen-nobody-confirms = There is nobody who could confirm what another proposes: no application could be refused.

review-proposal-above = A senior officer or an administrator confirms the refusal.

## What is flagged, before an approval
review-flags-raised = Flagged:
review-looked-at = I have looked at these flags
review-looked-at-hint = Needed to approve. It is kept with the decision.
review-error-looked-at = Say that you have looked at what is flagged: { $flags }
review-look-up-photograph = Photograph against the rules for travel documents
review-flag-photograph = Photograph
review-photograph-nevertheless = The applicant uses it nevertheless.
