### The personal office and the steps of an application.

## The personal office
applications-office-title = Your applications
applications-office-empty = You have not begun an application yet. You need the invitation number that the inviting party sent you.
applications-office-one-each = Each person needs an application of their own, with an invitation and a passport of their own. This includes children.
applications-begin = Begin an application
applications-column-reference = Application
applications-column-holder = For
applications-column-begun = Begun
applications-column-state = State
applications-column-next = What to do next
applications-holder-unknown = Not filled in yet
applications-reference = Application { $reference }
applications-too-many-drafts-title = You have too many unfinished applications
applications-too-many-drafts-body = You can have { $most } unfinished applications at a time. Finish or withdraw one of them first.

## Stages
applications-stage-draft = Being filled in
applications-stage-awaiting-payment = Fee is due
applications-stage-under-review = Under review
applications-stage-information-requested = Information needed
applications-stage-approved = Visa issued
applications-stage-refused = Refused
applications-stage-withdrawn = Withdrawn
applications-stage-expired = Expired
applications-next-draft = Fill in what is missing, check your answers and submit.
applications-next-awaiting-payment = Pay the consular fee. Your application is reviewed once it is paid.
applications-next-under-review = The migration service is reviewing your application. You will get a letter when it has decided.
applications-next-information-requested = The migration service needs something from you before it can decide.
applications-next-approved = Print your visa and show it at passport control.
applications-next-refused = The migration service refused the application. The reason is given here. The consular fee is not refunded.
applications-next-withdrawn = You withdrew this application. Nothing more will be done.
applications-next-expired = The invitation ended or nothing was done for 30 days, so the application expired. You can begin a new one.

## History
applications-step-begin = Application begun
applications-step-submit = Application submitted
applications-step-receive-fee = Consular fee received
applications-step-request-information = Information requested
applications-step-give-information = Information given
applications-step-approve = Application approved, visa issued
applications-step-refuse = Application refused
applications-step-replace-visa = Visa replaced after a correction
applications-step-withdraw = Application withdrawn
applications-step-lapse = Application expired
applications-by-applicant = You
applications-by-service = Migration service
applications-by-portal = The portal

## The task list
applications-tasks-title = Apply for an electronic visa
applications-progress = You have completed { $done } of { $all } steps.
applications-step = Step { $step } of { $of }
applications-tasks-kept = Every answer is saved when you give it. You can leave and go on later.
applications-task-requirements = Read the requirements
applications-task-invitation = Invitation
applications-task-passport = Passport
applications-task-names = Compare the names
applications-task-photograph = Photograph
applications-task-declarations = Condition of the passport
applications-task-check = Check your answers and submit
applications-task-blocked = Cannot start yet
applications-task-open = To do
applications-task-begun = In progress
applications-task-again = Check again
applications-task-done = Completed
applications-save = Save and continue
applications-continue = Continue
applications-again = This was completed, but it no longer holds:
applications-both-title = This was changed in another tab
applications-both-text = Nothing has been overwritten. Compare what is saved now with what you typed here. To replace what is saved, save this form again.
applications-both-answer = Answer
applications-both-saved = Saved now
applications-both-typed = Typed here
applications-both-keep = Keep what is saved
applications-too-soon-title = Another step comes first
applications-too-soon-body = This step opens when you have completed: { $task }.
applications-moved-on-title = The application has moved on
applications-moved-on-body = This can no longer be done. The application’s state is now: { $stage }. Nothing was changed.

## Reading the requirements
applications-requirements-lead = Read these requirements before you go on.
applications-requirements-airports = With an electronic visa you can enter and leave Kazakhstan only through the international airports of Astana and Almaty.
applications-requirements-read = I have read the requirements
applications-error-requirements = Read the requirements and confirm that you have read them

## The invitation
applications-invitation-lead = The inviting party has your invitation number. It must match your passport number, date of birth and citizenship.
applications-invitation-number = Invitation number
applications-invitation-number-hint = 10 digits, for example 1234 567 894
applications-inviting-party = Inviting party
applications-category = Purpose and category
applications-entries = Entries
applications-stay = Length of stay
applications-validity = Visa valid
applications-places = Places to visit
applications-institution = Medical institution
applications-error-number-missing = Enter the invitation number
applications-error-number-digits = An invitation number has only digits; “{ $found }” is not one
applications-error-number-length = An invitation number has 10 digits; this one has { $found }
applications-error-number-slip = Check the invitation number: a digit is wrong or two are swapped
applications-error-no-match = No invitation matches this number, passport number, date of birth and citizenship. Check all four, or ask the inviting party
applications-error-invitation-in-use = Another application already uses this invitation. Go on with that one; if it has been decided, ask the inviting party for a new invitation
applications-error-invitation-not-approved = This invitation has not been approved
applications-error-invitation-withdrawn = The inviting party has withdrawn this invitation. Ask them for a new one
applications-error-invitation-over = This invitation ended on { $last }. Ask the inviting party for a new one

## The passport
applications-passport-lead = Give the data exactly as your passport shows them. You check everything before it is saved for your application.
applications-passport-compare = Compare everything with your passport before you save it.
applications-passport-discard = Discard what I typed
applications-passport-discard-what = Everything that you typed since the passport was last saved is deleted.
applications-passport-again = Fill in again from a picture or from the lines
applications-way = How would you like to fill in your passport data?
applications-way-picture = Photograph the data page
applications-way-picture-hint = The quickest way on a phone: the data are read from the picture
applications-way-lines = Copy the two lines at the foot of the data page
applications-way-lines-hint = Their check digits catch slips
applications-way-typing = Type the data
applications-part-name = Your name
applications-part-birth = Date of birth and sex
applications-part-document = Number and dates of the passport
applications-place-lines = The two lines stand at the foot of the page with your photograph.
applications-place-name = To the right of your photograph: 1 surname, 2 given names. Passports differ a little: go by the printed captions.
applications-place-birth = To the right of your photograph: 1 date of birth, 2 sex. Passports differ a little: go by the printed captions.
applications-place-document = On the page with your photograph: 1 passport number, 2 code of the issuing state, 3 date of issue, 4 date of expiry. Passports differ a little: go by the printed captions.
applications-place-citizenship = To the right of your photograph; its code stands in the lower line at the foot, after the passport number and its check digit.
applications-picture-changed = The passport data were changed in another tab, so nothing was filled in from the picture.
applications-zone-without = Go on without the lines
applications-not-given = Not given yet
applications-picture-title = Photograph the data page
applications-picture-lead = The data are read from the two lines at its foot. The picture is read and forgotten: it is not kept.
applications-picture-file = Picture of the data page
applications-picture-hint = A JPEG or PNG file of at most { $megabytes } MB: the whole page, sharp, without glare on the two lines.
applications-picture-read-it = Read the lines from the picture
applications-picture-read = The lines were read from your picture, and every check digit agrees. Compare each field with your passport.
applications-picture-read-in-part = The lines were read from your picture, but not all of them for certain. Correct what differs from your passport, or go on without them.
applications-picture-matches = Read from the lines; agrees with its check digit.
applications-picture-look-again = Read from the lines; does not agree with its check digit: look again.
applications-picture-unchecked = Read from the lines; it has no check digit of its own: compare it.
applications-picture-no-zone = No two lines of a passport can be read in this picture. Photograph the whole page from above, in good light, or type the data
applications-picture-several-zones = This picture shows several passports. Photograph one data page alone
applications-picture-not-now = Pictures cannot be read now. Type the data
applications-zone-title = Machine-readable lines
applications-zone-row = Two lines at the foot
applications-zone-lead = Type the lines as they are printed, with every < sign. Their check digits catch slips.
applications-zone-upper-hint = 44 characters, begins with P
applications-zone-lower-hint = 44 characters, begins with the passport number
applications-zone-fill-in = Fill in from these lines
applications-surname = Surname
applications-surname-hint = In Latin letters, as in the passport. If it shows only one name, enter it here
applications-given-names = Given names
applications-given-names-hint = In Latin letters, as in the passport. Leave empty if it shows none
applications-none = None
applications-citizenship = Citizenship
applications-citizenship-hint = Holders of Hong Kong, Macao, Aruba and Faroe Islands passports choose that territory
applications-nationality = Nationality code
applications-nationality-hint = Three letters, in the lower machine-readable line after the passport number
applications-issuing-authority = Code of the issuing state
applications-issuing-authority-hint = Three letters, at the top of the data page
applications-passport-number = Passport number
applications-passport-number-hint = Letters and digits, as in the passport
applications-born = Date of birth
applications-date-hint = For example, 27 3 1985
applications-sex = Sex
applications-sex-hint = As in the passport
applications-issued = Date of issue
applications-expires = Date of expiry
applications-expires-hint = For this invitation the passport must be valid until { $needed } or longer
applications-error-citizenship = Choose your citizenship
applications-error-nationality-code = Enter the nationality code in three letters, as in the passport
applications-error-authority-code = Enter the code of the issuing state in three letters, as in the passport
applications-error-way = Choose how to fill in your passport data
applications-error-born = Enter your date of birth
applications-error-sex = Choose the sex that the passport shows
applications-error-issued = Enter the date of issue
applications-error-expires = Enter the date of expiry
applications-error-born-in-the-future = The date of birth must be in the past
applications-error-issued-in-the-future = The date of issue must be today or in the past
applications-error-issued-before-birth = The date of issue is before the date of birth
applications-error-expires-before-issue = The date of expiry must be after the date of issue
applications-error-expires-too-soon = The passport must be valid until { $needed } or longer: three months after the visa’s last day. Use another passport or another invitation
applications-error-not-listed = Citizens of this country or territory cannot apply for an electronic visa today
applications-error-nationality = For this citizenship the passport’s nationality code is { $expected }
applications-error-issuing-authority = For this citizenship the passport’s issuing state is { $expected }
applications-error-other-number = The invitation is for another passport number. Correct it, or ask the inviting party for an invitation for this passport
applications-error-other-birth = The invitation is for somebody born on another day. Correct the date, or ask the inviting party
applications-error-other-citizenship = The invitation is for another citizenship. Correct it, or ask the inviting party
applications-error-unlike-zone = The machine-readable lines say { $zone }. Check which is right

## Comparing the names
applications-names-lead = The names differ. Compare them letter by letter: the visa shows the name that you typed, and it must be the one in your passport.
applications-names-invitation = Invitation
applications-names-typed = Typed by you
applications-names-zone = Machine-readable lines
applications-names-advice = If you made a slip, correct it. If the invitation is wrong, ask the inviting party for a new one: a visa in another name may be refused.
applications-names-change = Correct the name
applications-names-confirmed = The name that I typed is the one in my passport
applications-error-names = Confirm that the name is the one in your passport, or correct it

## The photograph
applications-photograph-lead = Use a recent photograph: face to the camera, eyes open, plain light background, no headgear except for religious reasons.
applications-photograph-file = Your photograph
applications-photograph-saved = Saved photograph
applications-photograph-alt = The photograph in this application
applications-photograph-kept = The photograph that you sent
applications-photograph-kept-hint = Your session had ended, so it is kept for an hour and not saved yet. Send the form to save it, or choose another file.
applications-photograph-send = Save the photograph
applications-photograph-change = Change the photograph

## The condition of the passport
applications-declarations-lead = An electronic visa can be issued only for a passport of which all of this is true.
applications-declare-genuine = The passport is genuine and it is mine
applications-declare-unaltered = It has no reservations, additional entries, erasures, corrections, torn or embossed pages
applications-declare-not-extended = Its validity has not been extended by a note
applications-declared-genuine = Genuine and mine
applications-declared-unaltered = Without alterations or damage
applications-declared-not-extended = Validity not extended
applications-declared-clean-pages = Clean pages
applications-clean-pages-hint = How many visa pages have no stamps or visas. At least 2
applications-error-clean-pages-missing = Enter how many clean pages the passport has, as a number
applications-error-clean-pages = The passport needs at least { $needed } clean pages
applications-error-in-doubt = Confirm that the passport is genuine and yours. Without that no visa can be issued
applications-error-altered = Confirm that the passport has no alterations or damage. No visa can be put to one that has
applications-error-extended = Confirm that the passport’s validity was not extended. No visa can be put to one that was

## Checking and submitting
applications-check-changed = The answers were changed since you opened this page. Check them again before you submit.
applications-check-fee-changed = The consular fee was changed since this page was shown. Nothing was submitted and nothing is charged. Look at the fee below, and agree to it if you want to go on.
applications-fee = Consular fee
applications-fee-not-refunded = The consular fee is not refunded: not if the visa is refused, not if you withdraw, not if the application expires.
applications-agree = I agree that the consular fee is not refunded, and confirm that all answers are true
applications-error-agreed = To submit, agree that the consular fee is not refunded
applications-submit = Submit the application
applications-cannot-submit = This application cannot be submitted: no visa is offered for this case.
applications-no-fee-in-force = No consular fee is set for this case today. Nothing is lost: try again later or write to the migration service.
applications-no-fee-citizenship = No electronic visa is offered for your citizenship.
applications-no-fee-purpose = No electronic visa is offered for your citizenship with this purpose. Ask the inviting party for an invitation with another purpose.
applications-no-fee-entries = No electronic visa is offered with this number of entries. Ask the inviting party for an invitation with another number.
applications-no-fee-validity = The invitation is for { $days } days, but a visa of this kind is offered for { $least } to { $most } days. Ask the inviting party for another invitation.
applications-notice-submitted = Your application is submitted. Pay the consular fee next.

## Afterwards
applications-pay = Pay the consular fee
applications-see-visa = See and print the visa
applications-give-information = Give the information
applications-information-asked = The migration service says:
applications-information-lead = Answer everything below and send it all at once. Until then the migration service waits, and the time in which it promised to decide stands still.
applications-information-send = Send
applications-asked-zone = The two lines of the machine-readable zone
applications-asked-photograph = A new photograph
applications-offered-alt = The photograph that you will send
applications-offered-not-sent = The photograph is not sent yet: continue, then send your reply.
applications-offered-changed-title = Another photograph stands there by now
applications-offered-changed-body = Nothing was sent. You sent or cropped the photograph in another tab; what else you typed is kept. Look at the photograph and go on from there.
applications-asked-sent = sent
applications-asked-line = { $item }: { $answer }
applications-asked-given-names-hint = Leave it empty if the passport has none
applications-asked-error-zone = Enter the two lines as the passport prints them
applications-asked-changed-title = Something else is asked by now
applications-asked-changed-body = Nothing was sent. Read what the migration service asks now, then answer it.
applications-promised = The migration service promised to decide by the end of { $due }.
applications-promised-over = The migration service promised to decide by the end of { $due }. It is late, and your application is still being reviewed.
applications-promised-stands = The time in which the migration service promised to decide stands still until you answer. Then it has { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left.
applications-error-answer = Write your answer
applications-notice-information-given = Your answer is sent. The migration service goes on with the review.
applications-withdraw = Withdraw the application
applications-withdraw-title = Do you want to withdraw this application?
applications-withdraw-not = No, keep it
applications-withdraw-paid = This cannot be undone. The consular fee is not refunded, and the invitation is used up.
applications-withdraw-unpaid = This cannot be undone. The invitation can be used for another application while it is valid.
applications-notice-withdrawn = The application is withdrawn.

## What comes next, and what happened
applications-coming-title = What comes next
applications-happened-title = What happened so far
applications-coming-submit = Submit the application
applications-coming-pay = Pay the consular fee
applications-coming-give = Give what the migration service asked for
applications-coming-decision = Decision of the migration service
applications-coming-enter = Enter Kazakhstan while the visa is valid
applications-coming-or-expires = By { $day }; the application expires after that day
applications-lately-decided = { $days ->
    [one] Lately half of the applications were decided within one day of the fee.
   *[other] Lately half of the applications were decided within { $days } days of the fee.
}
applications-looks-link = Who has looked at my data

## Another application for the same person
applications-people-title = For somebody who has applied before
applications-people-lead = What is the same is taken over from the latest application. You see it before you begin, and everything is checked again.
applications-people-begin = Begin an application for { $name }
applications-again-link = Begin another application for the same person
applications-again-title = Another application for { $name }
applications-again-lead = From application { $reference } this is taken over. Begin only if it is for the same person and the same passport.
applications-again-taken = Taken over
applications-again-photograph = The photograph is taken over too. You can send another one.
applications-again-no-photograph = No photograph is taken over: the one sent earlier is missing or older than { $months } months.
applications-again-anew = To be done anew
applications-again-anew-requirements = Reading the requirements
applications-again-anew-invitation = The invitation: its number is entered again, and the passport is held against it
applications-again-anew-declarations = Everything that you declare about the passport
applications-again-anew-fee = The consular fee
applications-again-begin = Begin the application
applications-again-nothing-title = There is nothing to take over
applications-again-nothing-body = This application has no passport data, or the passport has expired. Begin a new application instead.
applications-taken-lead = Taken over from an earlier application. Check that it is still right:
applications-taken-passport = the passport data
applications-taken-photograph = the photograph

## What was found of the photograph, and how it is cut
applications-photograph-faults-title = This photograph may not be accepted
applications-photograph-faults-lead = It is saved. Crop it or send a better one. If you are sure of it, use it nevertheless: an officer will look at it and may ask you for another.
applications-photograph-nevertheless = Use this photograph nevertheless
applications-photograph-used-nevertheless = You use this photograph nevertheless. An officer will look at it and may ask you for another.
applications-photograph-good = This photograph meets the rules that can be measured. An officer looks at it too.
applications-photograph-rules = What was checked
applications-photograph-continue = Continue
applications-photograph-another = Send another photograph
applications-cut-title = Crop and turn
applications-cut-lead = The photograph is a part of the picture that you sent. The head, from the chin to the crown, should fill 70 to 80 per cent of its height.
applications-cut-face = Crop for me
applications-cut-hint = Fit the head into the dashed line: drag the picture, or use the arrow keys. Plus makes the head larger, minus makes it smaller.
applications-cut-shown = The photograph as it will be cropped
applications-cut-head = The head
applications-cut-larger = Larger
applications-cut-smaller = Smaller
applications-cut-left = To the left
applications-cut-right = To the right
applications-cut-up = Up
applications-cut-down = Down
applications-cut-picture = The picture
applications-cut-turn-left = Turn left
applications-cut-turn-right = Turn right
applications-cut-not-saved = Not saved yet. Choose “Use this crop” when the photograph is right.
applications-cut-save = Use this crop
