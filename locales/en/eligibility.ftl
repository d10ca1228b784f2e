### The start page, the requirements and the eligibility check.

eligibility-home-title = Get an electronic visa to Kazakhstan
eligibility-home-lead = Citizens of { $count ->
        [one] { $count } country or territory
       *[other] { $count } countries and territories
    } can apply online for a visa for business, tourism or medical treatment. You need an invitation from Kazakhstan first.
eligibility-home-applicant-title = I have been invited
eligibility-home-applicant-text = Apply for your visa with the invitation number that the inviting party sent you.
eligibility-home-applicant-start = Apply for a visa
eligibility-home-go-on = Go on with an application
eligibility-home-inviting-title = I am inviting someone
eligibility-home-inviting-text = For organisations and residents of Kazakhstan: ask for an invitation for a foreign guest and, later, give notice of the guest’s arrival.
eligibility-home-inviting-start = Invite a guest
eligibility-home-inviting-go-on = Sign in to your invitations
eligibility-home-need-title = What you need
eligibility-home-need-passport = your passport
eligibility-home-need-invitation = the 10-digit invitation number from the inviting party
eligibility-home-need-photograph = a recent photograph of your face as a JPEG or PNG file
eligibility-home-need-card = a bank card to pay the consular fee
eligibility-home-need-email = an e-mail address that you can read
eligibility-home-without-title = Without an account
eligibility-home-check = Check whether you can apply
eligibility-home-requirements = Read the requirements
eligibility-home-status = See the status of an application
eligibility-home-verify = Verify a visa
eligibility-home-deadline = Work out the deadline of an arrival notice

## The steps
eligibility-steps-title = How it works, step by step
eligibility-step-register = Register and confirm your e-mail address.
eligibility-step-read = Read the requirements and confirm that you have read them.
eligibility-step-read-link = Requirements
eligibility-step-fill-in = Enter the invitation number and fill in your passport data.
eligibility-step-pay = Pay the consular fee.
eligibility-step-print = When the visa is approved, it is formed in your personal office. Print it.
eligibility-step-present = Show the printed visa at passport control at the international airport of Astana or Almaty.

## The requirements
eligibility-one-person = An electronic visa is valid only for the person it is issued to. It does not cover people who travel with you.
eligibility-requirements-title = Requirements for an electronic visa
eligibility-requirements-lead = Read this before you apply: who can apply, what it costs, what your passport must satisfy, and what happens after you arrive.
eligibility-contents = Contents
eligibility-who-title = Who can apply
eligibility-who-text = You can apply if you are a citizen of one of the { $count } countries and territories on the list and come for business, tourism or medical treatment.
eligibility-who-invitation = You need a valid invitation from a party in Kazakhstan, approved by the migration service. The inviting party asks for it here and sends you its number.
eligibility-who-child = Each child needs an application and a passport of their own.
eligibility-who-list = See the list of { $count } countries and territories
eligibility-who-documents = Holders of Hong Kong, Macao, Aruba and Faroe Islands passports choose that territory, even though the passport shows the nationality China, the Netherlands or Denmark.
eligibility-fees-title = Visas and consular fees
eligibility-fees-text = The fee depends on the number of entries, the purpose of the journey and your citizenship.
eligibility-fees-product = Visa
eligibility-fees-entries = Entries
eligibility-fees-purposes = Purpose
eligibility-fees-citizenships = Citizenship
eligibility-fees-validity = Validity
eligibility-fees-fee = Fee
eligibility-fees-stay = You can stay 30, 60 or 90 days, depending on the visa. The invitation says how many. The day of entry and the day of departure both count.
eligibility-fees-not-refundable = The consular fee is not refunded, even if the visa is refused or you withdraw the application.
eligibility-passport-title = Your passport
eligibility-passport-text = Your passport must satisfy all of these:
eligibility-passport-authentic = There is no doubt that it is genuine and yours. It has no notes on extension, reservations, additional entries, erasures or corrections, and no torn or embossed pages.
eligibility-passport-pages = It has at least 2 clean pages.
eligibility-passport-expiry = It is valid for at least 3 months after the last day of the visa.
eligibility-passport-extension = Its period of validity has not been extended by a note.
eligibility-passport-example = For example, for a visa whose last day is 31 May the passport must be valid until 31 August or longer.
eligibility-airports-title = Where you can enter and leave
eligibility-airports-text = With an electronic visa you can enter and leave Kazakhstan only through the checkpoints of these international airports:
eligibility-airports-elsewhere = It is not accepted at railway, road or sea checkpoints.
eligibility-arrival-title = After you arrive
eligibility-arrival-text = The party that receives you must inform the migration service of your arrival within three working days. It does this here, without a visit.
eligibility-arrival-late = Give them your address of stay, and tell them about every change of address and every trip to another region: these are notified as well.

## Words of the lists
eligibility-purpose-business = Business
eligibility-purpose-tourism = Tourism
eligibility-purpose-treatment = Medical treatment
eligibility-entries-single = Single entry
eligibility-entries-multiple = Multiple entries
eligibility-product-single-entry = Single-entry visa
eligibility-product-treatment-long = Visa for longer medical treatment
eligibility-product-multiple-entry = Multiple-entry visa

## The lists as an administrator keeps them
eligibility-citizenships-title = Citizenships
eligibility-citizenships-lead = Citizens of these countries and territories can apply. A row is never edited: it is added from a day on, and its last day is named once.
eligibility-citizenships-add = Add a country or territory
eligibility-categories-title = Visa categories
eligibility-categories-lead = An invitation names one category of its purpose. A row is never edited: it is added from a day on, and its last day is named once.
eligibility-categories-add = Add a visa category
eligibility-name = Name
eligibility-code = Code
eligibility-from = From
eligibility-until = Until
eligibility-state = State
eligibility-state-in-force = In force
eligibility-state-to-come = To come
eligibility-state-ended = Ended
eligibility-deeds = Action
eligibility-end = End
eligibility-alpha3 = Three-letter code
eligibility-alpha3-hint = ISO 3166-1 alpha-3, for example IND
eligibility-alpha2 = Two-letter code
eligibility-alpha2-hint = ISO 3166-1 alpha-2, for example IN
eligibility-category-hint = One to four letters and digits, for example B12
eligibility-name-en = Name in English
eligibility-name-ru = Name in Russian
eligibility-name-kk = Name in Kazakh
eligibility-first-day = First day
eligibility-last-day = Last day
eligibility-day-hint = Today or later
eligibility-add-submit = Add
eligibility-end-title = End a row of the list
eligibility-end-body = After the last day it is no longer offered. What was filed or submitted before stays. The last day can be named only once.
eligibility-end-submit = End the row
eligibility-notice-listed = The row was added.
eligibility-notice-ended = The last day of the row was set.
eligibility-error-alpha3 = Enter the code of three Latin letters
eligibility-error-alpha2 = Enter the code of two Latin letters
eligibility-error-category = Enter a code of one to four Latin letters and digits
eligibility-error-purpose = Choose the purpose
eligibility-error-name = Enter the name in this language
eligibility-error-from = Enter the first day
eligibility-error-from-past = The first day must be { $today } or later
eligibility-error-listed = It is on the list already and has no last day
eligibility-error-listed-until = It is on the list until { $until }: enter a later day
eligibility-error-last = Enter the last day
eligibility-error-last-too-soon = The last day must be { $soonest } or later

## A change, told before it is made
eligibility-find = Find a country
eligibility-find-hint = A part of its name in any language, or its three-letter code
eligibility-find-submit = Find
eligibility-find-all = All
eligibility-find-nothing = Nothing was found.
eligibility-foreseen-listed = From { $from } on, its citizens may apply and be invited.
eligibility-foreseen-given = From { $from } on, invitations may be filed in this category.
eligibility-foreseen-delisted = After the last day nobody of this citizenship can file, be invited or submit. Applications that were submitted go on.
eligibility-foreseen-not-given = After the last day no invitation can be filed in this category. Those that were filed go on.
eligibility-foreseen-open = Open at this moment: invitations filed or returned: { $filed }; approved invitations not yet used: { $approved }; applications being filled in: { $drafts }; applications submitted and not yet decided: { $submitted }.
