### The border: looking visas up, entries and exits, checkpoints.

border-look-up-title = Look up a visa
border-look-up-submit = Look up
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
border-reason-replaced = Visa { $number } stands in the place of this one. Record the entry on that visa.
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
border-code-taken = There is a checkpoint of this code already. One that closed can be opened again from the list
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
border-open-again = Open again
border-open-again-title = Open { $name } again
border-open-again-lead = It was open from { $from } until { $until }. That stays in the list; from the new first day on, what is entered here holds.
border-opens-too-soon = The first day can be { $earliest } at the earliest
border-still-open = The checkpoint is open or opens again already
border-notice-opened-again = The checkpoint has its new first day.
border-close = Close
border-close-title = Close { $name }
border-close-lead = After its last day no crossing can be recorded there. What was recorded stays.
border-last = Last day
border-last-missing = Enter the last day
border-closes-too-soon = The last day can be { $earliest } at the earliest
border-close-submit = Close the checkpoint
border-notice-closed = The checkpoint has its last day.

## The offline page
border-offline-title = Check a visa without a network
border-offline-short = Visa check
border-offline-lead = This page reads the seal of a printed visa and checks it with the keys kept in this browser. Once loaded it needs no connection. Nothing that it reads leaves this device, and nothing of it is kept.
border-offline-no-script = This page works in the browser itself and needs JavaScript. Visas can be looked up online without it.
border-offline-online = Look up a visa online
border-offline-ready = This page is kept in the browser and opens without a network.
border-offline-picture = Picture of the seal
border-offline-picture-hint = JPEG or PNG: the whole square code, sharp and evenly lit
border-offline-camera = Read with the camera
border-offline-camera-stop = Stop the camera
border-offline-camera-hint = Hold the square code of the visa still and whole before the camera, about 15 cm away.
border-offline-camera-refused = The camera cannot be used. Allow it in the browser, or choose a picture.
border-offline-reader = Barcode reader
border-offline-reader-hint = What a reader types into this field: hexadecimal digits or base64
border-offline-reader-check = Check
border-offline-compare = Compare with the papers at hand
border-offline-compare-passport = Passport: the lower line of its machine-readable zone, or its number
border-offline-compare-visa = Visa: both lines of its printed machine-readable zone
border-offline-passport-misread = This is neither a passport number nor a whole line whose check digits fit. Type it again.
border-offline-result = Verdict
border-offline-several = The picture shows more than one seal. Take one visa at a time.
border-offline-differing = The marked facts of the passport are not those under the seal.
border-offline-untrusted = The verdict says that what stands below cannot be trusted.
border-offline-forget = Next visa
border-offline-trust-trustable = Trust level: trustable
border-offline-trust-medium = Trust level: medium fraud potential
border-offline-trust-high = Trust level: high fraud potential
border-offline-verdict-valid = The seal is genuine
border-offline-verdict-unknown-feature = The seal is genuine and has facts unknown here
border-offline-verdict-read-error = The seal cannot be read
border-offline-verdict-wrong-format = Not the seal of a visa
border-offline-verdict-unknown-certificate = Nobody known sealed it
border-offline-verdict-expired-certificate = The certificate is out of date
border-offline-verdict-revoked-certificate = The certificate was revoked
border-offline-verdict-invalid-signature = The signature is wrong
border-offline-verdict-invalid-visa-mrz = The printed lines are faulty
border-offline-verdict-visa-mismatch = The print is not what was sealed
border-offline-verdict-passport-mismatch = The passport is another one
border-offline-icao = ICAO’s word: { $word }
border-offline-means-valid = The seal is genuine: the visa says what was issued.
border-offline-means-unknown-feature = The seal is genuine. It also carries facts that this page does not know; they change nothing.
border-offline-means-read-error = No seal could be read. Take the picture again: the whole square code, flat, sharp and evenly lit. If that fails, check the visa by its number.
border-offline-means-wrong-format = The code is not the seal of a visa. Every electronic visa of Kazakhstan carries one.
border-offline-means-unknown-certificate = No key is known by the reference of this seal. Refresh the lists; if the verdict stays, treat the document as forged.
border-offline-means-expired-certificate = The certificate behind the seal is outside its dates. Check the visa by its number.
border-offline-means-revoked-certificate = The certificate behind the seal was revoked. Do not trust the document.
border-offline-means-invalid-signature = The signature does not fit: the facts were changed, or were never signed. Do not trust the document.
border-offline-means-invalid-visa-mrz = The lines typed are not a whole machine-readable zone, or a check digit is wrong. Type them again; if the verdict stays, the print was altered.
border-offline-means-visa-mismatch = The printed machine-readable zone is not the one under the seal: the print was altered.
border-offline-means-passport-mismatch = The visa was issued on another passport.
border-offline-stands-valid = Nothing speaks against the visa today. Entries made since the lists were issued are not known here.
border-offline-stands-unchecked-title = Annulment not checked
border-offline-stands-unchecked = This browser has no list of annulled visas. Connect once and refresh the lists.
border-offline-stands-annulled = The visa was annulled. Nobody can enter on it.
border-offline-stands-expired = The last day of the visa is over.
border-offline-stands-used-up = The visa was for one entry, and that entry was made. Its holder may leave but not enter again.
border-offline-stands-not-yet = The first day of the visa is still to come.
border-offline-issued = Issued
border-offline-signer = Sealed by
border-offline-nationality = Nationality
border-offline-entries-unlimited = Without limit
border-offline-stay-expiry = Until the last day of the visa
border-offline-stay-border = As decided at the border
border-offline-stay-transit = Transit without entry
border-offline-lists = Lists kept in this browser
border-offline-list-keys = Keys of those who seal visas
border-offline-list-annulled = Annulled and used-up visas
border-offline-list-age = issued { $at } ({ $age })
border-offline-list-none = none yet
border-offline-age = { $hours } h { $minutes } min ago
border-offline-days = { $count ->
        [one] day
       *[other] days
    }
border-offline-months = { $count ->
        [one] month
       *[other] months
    }
border-offline-years = { $count ->
        [one] year
       *[other] years
    }
border-offline-refresh = Refresh the lists
border-offline-refreshed = The lists were refreshed just now.
border-offline-unreachable = The portal cannot be reached. The lists stay as they are.
border-offline-refused-malformed = The new list was refused: it is not whole.
border-offline-refused-unsigned = The new list was refused: its signature does not fit. Report this.
border-offline-refused-older = The new list was refused: it is older than the one kept here. Report this.
border-offline-warning-missing = This browser has no lists yet. Connect to the network and refresh them before you rely on this page.
border-offline-warning-old = The lists are more than { $hours } hours old. A visa annulled since then still looks valid here. Refresh them as soon as there is a connection.
border-offline-warning-over = The lists are out of date. Check visas online or by telephone until they are refreshed.
border-offline-warning-clock = The clock of this device is behind. Set its date and time, or visas will be judged by the wrong day.

## What is looked for
border-sought = Visa number or passport number
border-sought-hint = Type it, or let a reader write the machine-readable zone or the seal into this field
border-sought-unclear = This is neither a number of a visa or passport, nor a machine-readable zone, nor a seal. Check it against the document
border-zone-misread = A check digit of the machine-readable zone does not fit. Read the zone again, or type the number
border-seal-refused = The seal was not accepted: { $verdict }
border-picture = Or a picture of the printed visa
border-picture-hint = JPEG, PNG or PDF, with the square code whole and sharp. Nothing of it is stored
border-picture-submit = Read the seal

## A crossing with a reason
border-day = Day of the crossing
border-day-hint = As it was in Kazakhstan
border-day-missing = Enter the day of the crossing
border-day-still-to-come = Today, { $today }, is the last day that can be recorded
border-day-before-the-last = A crossing of { $last } was recorded already; this one cannot have been before it
border-day-too-long-ago = An entry can be recorded two days later at most: from { $earliest } on
border-direction-missing = Choose the direction
border-reasoned-title = Record a crossing with a reason
border-reasoned-lead = For a crossing that nobody recorded when it happened, and for an exit without a recorded entry. An entry can be recorded up to two days later. The reason stays in the record.
border-reasoned-note-hint = For example: there was no network, and the passport bears the stamp of that day
border-reasoned-note-missing = Enter the reason
border-reasoned-submit = Record the crossing
border-crossing-with-reason = { $way }. { $note }
border-crossing-none = { $way }: did not happen
border-correction-entry-after-all = The entry happened after all
border-correction-exit-after-all = The exit happened after all

## What must not be overlooked
border-warning-no-exit = No exit was recorded between the entry of { $entry } and the entry of { $next }.
border-warning-no-entry = No entry was recorded before the exit of { $exit }.
border-warning-entries = More entries were made than the visa allows: { $count } too many.
border-warning-inside-on-other = The holder is in the country on another visa since { $since }. No exit was recorded.
border-warning-passport-soon = The passport expires on { $expires }, before the stay may end.
border-others-title = Other visas on this passport
border-other-inside = – in the country since { $since }
border-other-in-force = – { $period }

## A change, told before it is made
border-closed-already = The checkpoint has its last day already: { $last }
border-foreseen-open = From { $day } on, electronic visas are taken at: { $codes }.
border-foreseen-nowhere = From { $day } on, electronic visas would be taken nowhere.
border-foreseen-visas = Visas in force that hold on that day or later: { $visas }.
border-foreseen-closing = Border officers who are assigned to it: { $officers }. Crossings recorded there in the last 30 days: { $crossings }.
