### The officers' work on applications.

## The queues
review-queue-title = Applications to review
review-queue-link = Applications to review
review-queue-asked-title = Waiting for the applicant
review-queue-asked-link = Applications that wait for the applicant
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
review-question = Asked
review-answer = Answered
review-reason = Reason for the refusal
review-ground = Ground of the refusal
review-journey-title = The visit
review-inviting-party = Inviting party
review-history-title = History

## The decision
review-decision = Decision
review-decision-approve = Approve
review-decision-approve-hint = The visa is issued at once and the applicant is informed
review-decision-ask = Ask for information
review-decision-ask-hint = The application waits for the applicant’s answer
review-decision-refuse = Refuse
review-decision-refuse-hint = This is final. The fee is not returned
review-question-label = Question
review-question-hint = Needed to ask for information. The applicant reads these words
review-ground-label = Ground of the refusal
review-ground-passport = The passport does not meet the requirements
review-ground-mismatch = The answers, the passport and the invitation do not belong together
review-ground-photograph = The photograph does not show the applicant clearly
review-ground-false-information = False information was given
review-ground-invitation = The invitation or the inviting party is in doubt
review-ground-security = National security or public order
review-ground-earlier-breach = The rules of entry or stay were broken earlier
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
