### The calendar of working days and the deadline of the arrival notice.

## The deadline, explained
calendar-deadline-title = When must the arrival be notified?
calendar-deadline-lead = The inviting party informs the Migration Service of a foreign guest within three working days of the arrival. Enter the day of arrival to see the last day, and every day that is counted or skipped.
calendar-arrival = Day of arrival in Kazakhstan
calendar-arrival-hint = For example, 27 3 2026
calendar-arrival-missing = Enter the day of arrival
calendar-deadline-submit = Show the deadline
calendar-due = The notice is in time until the end of { $day }
calendar-days-title = Every day, counted or skipped
calendar-counts-agree = Both ways of counting, from the day of arrival and from the day after it, give the same day.
calendar-counts-differ = Some count the day of arrival itself as the first working day. To be in time by either way of counting, give the notice by the end of { $day }.
calendar-late-is-taken = A late notice is accepted too, and marked late. Not giving one is worse.
calendar-year-unknown = No days off of { $year } have been declared yet. Only weekends were skipped, so the real deadline may be later.
calendar-counting-next-day = The count begins on the day after the arrival.
calendar-counting-arrival-day = The count begins on the day of arrival, where that is a working day.
calendar-place-arrival = Day of arrival, not counted
calendar-place-counted = Working day { $nth }
calendar-place-last = Working day { $nth }: the last day
calendar-place-skipped = Skipped
calendar-why-weekday = weekday
calendar-why-weekend = weekend
calendar-why-declared = { $kind }: { $name }
calendar-why-expected = { $declared } (expected)
calendar-kind-public-holiday = public holiday
calendar-kind-religious-day-off = religious day off
calendar-kind-transferred-rest-day = day off in place of a holiday on a weekend
calendar-kind-moved-rest-day = day off in exchange for a working weekend
calendar-kind-working-day = weekend worked by order
calendar-status-confirmed = confirmed
calendar-status-expected = expected

## Keeping the calendar
calendar-year-title = Calendar of { $year }
calendar-year-lead = Monday to Friday are working days, less the days off and plus the working weekends declared here. A deadline already given to somebody never moves earlier when the calendar changes.
calendar-year-empty = No day of this year has been declared.
calendar-declared-days = Declared days
calendar-day = Day
calendar-kind = What the day is
calendar-name = Holiday or order
calendar-status = Status
calendar-withdraw = Withdraw
calendar-countings-title = The way of counting
calendar-countings-lead = The way in force on the day of arrival is used. A new one holds for later arrivals only.
calendar-from = For arrivals from
calendar-counting = Way of counting
calendar-declare-title = Declare a day
calendar-declare-lead = Declare a day off, or a weekend that is worked. A day that has a declaration needs that one withdrawn first.
calendar-name-en = Holiday or order, in English
calendar-name-ru = Holiday or order, in Russian
calendar-name-kk = Holiday or order, in Kazakh
calendar-name-hint = As it stands in the explanation of a deadline, for example: Republic Day
calendar-declare-submit = Declare the day
calendar-day-missing = Enter the day
calendar-kind-missing = Choose what the day is
calendar-name-missing = Enter the holiday or the order in this language
calendar-status-missing = Choose whether the day is confirmed or expected
calendar-declared-already = This day has a declaration already. Withdraw it first.
calendar-notice-declared = The day was declared.
calendar-withdraw-title = Withdraw this declaration?
calendar-withdraw-lead = From now on the day counts by its day of the week. The declaration stays in the record.
calendar-withdraw-submit = Withdraw the declaration
calendar-notice-withdrawn = The declaration was withdrawn.
calendar-announce-title = Announce a way of counting
calendar-announce-lead = It holds for arrivals from the chosen day on, tomorrow at the earliest. Deadlines already given stay as they are.
calendar-announce-submit = Announce
calendar-counting-missing = Choose a way of counting
calendar-from-missing = Enter the first day of arrival that it holds for
calendar-begins-too-soon = A way of counting can begin on { $earliest } at the earliest
calendar-announced-already = A way of counting begins on that day already
calendar-notice-announced = The way of counting was announced.

## The promised time
calendar-promises-title = Promised time
calendar-promises-lead = How many working days the migration service promises to decide in. The day on which a case comes in is not counted. The time stands still while an applicant is asked for information. A new row holds for what comes in from its day on; what was promised before is kept.
calendar-promise-subject = For
calendar-promise-time = Working days
calendar-promise-from = From
calendar-promise-from-hint = Tomorrow at the earliest
calendar-promise-from-the-first = from the first day
calendar-promise-days = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
calendar-promise-days-hint = 1 to 90
calendar-promise-invitation = Invitations
calendar-promise-application = Applications
calendar-promise-new = Promise another time
calendar-promise-submit = Save the promise
calendar-promise-error-subject = Choose what the promise is for
calendar-promise-error-days = Enter a number of working days from 1 to 90
calendar-promise-error-already = A promise begins on this day already
calendar-notice-promised = The promise was saved.
calendar-time-runs = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left, until { $due }
calendar-time-over = Over since { $due }
calendar-time-stands = Stands still, { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left

## A change, told before it is made
calendar-foreseen-later = Deadlines of arrival notices that move later: { $later }, of { $running } that run over this day.
calendar-foreseen-moved = { $was } → { $due }
calendar-foreseen-kept = Deadlines that would be sooner by now, but stay as they were given: { $kept }.
calendar-foreseen-promises = Cases waiting for an officer whose promised day moves later: { $later }; earlier: { $earlier }.
calendar-foreseen-counting = An arrival on { $from } would be notified by { $before } until now, and by { $after } with this change.
calendar-foreseen-counting-later = No deadline that runs changes: it is for arrivals from { $from } on.
calendar-foreseen-promise = Of the latest { $cases } cases, { $before } were settled within the { $days_before } working days promised so far; { $after } within { $days }.
calendar-foreseen-promise-no-cases = No case was settled in the last 90 days, so nothing can be said of how the promise would be kept.
calendar-foreseen-promise-later = It is for what comes in from { $from } on; cases that came in before keep what they were promised.
