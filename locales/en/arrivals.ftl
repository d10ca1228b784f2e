### Arrival notices.

arrivals-list-title = Arrival notices
arrivals-list-lead = The clock starts by itself when a guest enters on a visa of this portal. Declare every other arrival, change of address and trip to another region yourself.
arrivals-calculator = Reckon a deadline
arrivals-open-title = To be notified
arrivals-open-none = No notice is waiting to be filed.
arrivals-closed-title = Notified
arrivals-closed-none = No notice has been filed yet.
arrivals-guest = Guest
arrivals-party = Inviting party
arrivals-cause = What is notified
arrivals-cause-arrival = Arrival
arrivals-cause-change-of-address = Change of address
arrivals-cause-trip = Trip to another region
arrivals-cause-missing = Choose what is notified
arrivals-arrived = Day of arrival or move
arrivals-arrived-hint = The day the guest entered Kazakhstan, or moved
arrivals-arrived-missing = Enter the day of arrival or move
arrivals-in-the-future = The day cannot be after today, { $today }
arrivals-before-birth = The day cannot be before the guest’s birth
arrivals-due = Deadline
arrivals-state = State
arrivals-state-running = { $days ->
        [one] { $days } working day left
       *[other] { $days } working days left
    }
arrivals-state-due-today = Due today
arrivals-state-missing = Overdue
arrivals-state-on-time = Filed on time
arrivals-state-late = Filed late
arrivals-state-stopped = Entry corrected
arrivals-known-by = How the arrival is known
arrivals-known-by-entry = Entry recorded at the border
arrivals-known-by-declaration = Declared by the inviting party

## Declaring
arrivals-new-title = Declare an arrival or a move
arrivals-new-lead = For guests whose entry this portal did not record: with another visa, or without one. You file the notice on the next page.
arrivals-new-submit = Continue
arrivals-fill-in-title = Fill in from an invitation
arrivals-surname = Surname
arrivals-surname-hint = As in the passport, in Latin letters
arrivals-given-names = Given names
arrivals-citizenship = Citizenship
arrivals-citizenship-hint = Three letters, as the passport gives the nationality in its machine-readable zone, for example DEU or TUR
arrivals-citizenship-code = Enter the three letters of the citizenship
arrivals-born = Date of birth
arrivals-born-missing = Enter the date of birth
arrivals-passport = Passport number
arrivals-visa = Visa number
arrivals-visa-hint = Leave empty when the guest needs no visa

## Filing
arrivals-file-title = File the notice
arrivals-file-submit = File the notice
arrivals-late-warning = The deadline is over. The notice is accepted all the same, and marked late.
arrivals-region = Region
arrivals-region-missing = Choose the region
arrivals-address = Address of stay
arrivals-address-hint = Town or village, street, building, apartment or hotel
arrivals-address-missing = Enter the address of stay
arrivals-departure = Planned departure
arrivals-departure-missing = Enter the planned departure
arrivals-departs-before-arrival = The planned departure cannot be before the arrival on { $arrived }
arrivals-stopped = The entry was corrected away at the border, so there is nothing to notify
arrivals-correct-title = Correct the notice
arrivals-correct-submit = File the correction
arrivals-moved = The guest moved or went to another region: declare it
arrivals-notice-filed = The notice was filed.
arrivals-notice-filed-before = A notice for this arrival was filed before. This is its receipt.
arrivals-notice-corrected = The correction was filed. The first notice and its time are kept.

## Receipts
arrivals-receipts-title = Receipts
arrivals-receipts-none = No notice has been filed.
arrivals-receipt-first = notice, filed { $at }
arrivals-receipt-of-correction = correction, filed { $at }
arrivals-receipt-title = Receipt of your notice
arrivals-receipt-lead = Keep or print this receipt: it proves what was filed, and when.
arrivals-paper-title = Republic of Kazakhstan · Receipt of an arrival notice
arrivals-paper-of-correction = Republic of Kazakhstan · Receipt of a correction to an arrival notice
arrivals-receipt-number = Receipt number
arrivals-filed-at = Filed
arrivals-fingerprint = SHA-256 of what was filed

## The officers' desk
arrivals-desk-due = Due today
arrivals-desk-missing = Overdue, no notice
arrivals-desk-late = Filed late
arrivals-desk-filed = All filed
arrivals-desk-none = There is none.
