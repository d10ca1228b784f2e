### The border: looking visas up, entries and exits, checkpoints.

border-look-up-title = Look up a visa
border-look-up-submit = Look up
border-or-passport = Or passport number
border-nothing-sought = Enter a visa number or a passport number
border-not-found = No electronic visa was found by this number. Check it against the document
border-found-title = Visas on this passport
border-holder = Holder
border-valid = Valid
border-period = { $from } – { $until }

## A visa at the border
border-standing-valid = May enter today
border-standing-not-valid = May not enter today
border-standing-inside = In the country since { $since }
border-reason-inside = The holder has been in the country since { $since }. No exit was recorded.
border-reason-not-yet = The visa is valid from { $from }.
border-reason-over = The last day of the visa was { $until }.
border-reason-entry-used = The visa is for one entry, and that entry was made.
border-reason-days-used = The { $allowed } days of stay are used up.
border-reason-annulled = The visa was annulled on { $on }.
border-reason-not-here = Electronic visas are used at international airports only. No crossing can be recorded at this checkpoint today.
border-reason-not-inside = The holder is not in the country: no entry is open, so there is no exit to record.
border-passport-expires = { $number }, expires { $expires }
border-entries-used = { $count ->
        [one] entry made
       *[other] entries made
    }
border-entries-left = { $count ->
        [one] entry left
       *[other] entries left
    }
border-without-limit = No limit
border-entries-without-limit = entries left
border-days-used = { $count ->
        [one] day of stay used
       *[other] days of stay used
    }
border-days-left = { $count ->
        [one] day of stay left
       *[other] days of stay left
    }
border-leave-by = last day to leave without overstay
border-warning-overstay = Overstay: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, since { $since }.
border-warning-leave-soon = The holder must leave by { $day }.
border-warning-passport = The passport expired on { $expires }.
border-warning-annulled = The visa was annulled: { $reason }
border-declare-entry = I have the passport and its holder before me, and both match this record
border-declare-exit = I have the passport and its holder before me, and both match this record
border-declaration-missing = Compare the passport and its holder with this record, then tick the box
border-record-entry = Record the entry
border-record-exit = Record the exit
border-notice-entry = The entry was recorded. The inviting party’s three working days have begun.
border-notice-exit = The exit was recorded.
border-entry = Entry
border-exit = Exit
border-crossings-title = Crossings
border-crossings-none = Nobody has crossed on this visa yet.
border-crossing = Crossing
border-when = Day, and when it was recorded
border-checkpoint = Checkpoint
border-crossing-when = { $day } (recorded { $at })
border-crossing-corrected = { $way }: corrected
border-crossing-void = { $way }: did not happen. { $note }
border-crossing-corrects = { $way }, by correction. { $note }
border-recorded = Recorded

## Correcting
border-correct = Correct
border-correct-title = Correct a crossing
border-correct-lead = What was recorded stays in the record; the correction stands in its place.
border-correction = What is right?
border-correction-none = There was no crossing
border-correction-was-exit = It was an exit
border-correction-was-entry = It was an entry
border-correction-missing = Choose what is right
border-note = Reason
border-note-hint = For example: the button for another traveller was pressed
border-note-missing = Enter the reason for the correction
border-correct-submit = Correct
border-corrected-already = This crossing was corrected by somebody else in the meantime
border-notice-corrected = The crossing was corrected.

## Checkpoints
border-checkpoints-title = Checkpoints
border-checkpoints-lead = Electronic visas are used only at checkpoints that are international airports. New visas name the airports that are open on the day of issue.
border-code = Code
border-code-hint = Three Latin letters; for an airport its IATA code, for example NQZ
border-code-three-letters = Enter three Latin letters
border-code-taken = There is a checkpoint of this code already
border-name-en = Name in English
border-name-ru = Name in Russian
border-name-kk = Name in Kazakh
border-name-missing = Enter the name in this language
border-kind = Kind
border-kind-hint = At a checkpoint of another kind no crossing on an electronic visa can be recorded
border-kind-airport = International airport
border-kind-other = Another checkpoint
border-kind-missing = Choose the kind of checkpoint
border-from = First day
border-from-missing = Enter the first day
border-open = Open
border-open-since = since { $from }
border-state = State
border-state-open = open
border-state-closed = closed
border-open-title = Open a checkpoint
border-open-submit = Open the checkpoint
border-notice-opened = The checkpoint was opened.
border-close = Close
border-close-title = Close { $name }
border-close-lead = After its last day no crossing can be recorded there. What was recorded stays.
border-last = Last day
border-last-missing = Enter the last day
border-closes-too-soon = The last day can be { $earliest } at the earliest
border-close-submit = Close the checkpoint
border-notice-closed = The checkpoint has its last day.
