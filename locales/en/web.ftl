### Words of every page.

web-service-name = Kazakhstan Visa Portal
web-skip-to-content = Skip to main content
web-language = Language
web-language-of-form = Read this form in another language, with what you have typed:
web-navigation = Menu
web-signed-in-as = Signed in as
web-sign-in = Sign in
web-sign-out = Sign out
web-sandbox-title = Sandbox.
web-sandbox-text = No real payment is taken here and no mail leaves this machine.
web-sandbox-link = What you can try here
web-session = Your session
web-session-ends = You will be signed out in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } because nothing has been sent for a while.
web-session-ends-for-good = You have been signed in for so long that you will be signed out in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Send what you have typed now. What you send later is kept until you have signed in again.
web-session-ended = You have been signed out. What you typed on this page is not lost: send it, sign in when you are asked to, and it will be here again.
web-session-unreachable = The service could not be reached. Check your connection and try again.
web-session-stay = Stay signed in
web-notice-title = Done
web-footer-title = Information
web-footer-requirements = Requirements
web-footer-eligibility = Check whether you can apply
web-footer-deadline = Arrival notice deadline
web-footer-status = Application status
web-footer-verify = Verify a visa
web-footer-statistics = Statistics
web-footer-programs = For programs
web-footer-cookies = This site uses only the cookies that it needs: for your session and your language. It does not track you.

## Forms
web-error-title-prefix = Error:
web-error-summary-title = There is a problem
web-error-prefix = Error:
web-error-not-a-date = Enter a real date, for example 27 3 2026
web-error-too-long = Shorten this text to at most { $longest ->
        [one] { $longest } character
       *[other] { $longest } characters
    }
web-error-name-missing = Enter the name as the passport prints it
web-error-name-not-latin = Enter the name in Latin letters, as in the two lines at the foot of the passport’s data page: letters, spaces, hyphens and apostrophes only
web-day = Day
web-month = Month
web-year = Year
web-yes = Yes
web-no = No
web-choose = Choose
web-change = Change
web-back = Back
web-warning = Warning
web-print = Print this page
web-password-show = Show
web-password-hide = Hide
web-looks-again = This page looks again by itself every { $seconds } seconds.
web-stay-still = Stop that
web-pagination = Pages
web-page-before = Previous page
web-page-after = Next page
web-differs = Differs

## When a page cannot be shown
web-to-the-start = Go to the start page
web-see-how-it-stands = See how it stands now
web-not-found-title = Page not found
web-not-found-body = There is no page at this address, or it is not yours to see. If you typed the address, check that it is correct.
web-forbidden-title = This page is not for your account
web-forbidden-body = You are signed in, but your account does not have access to this page. Sign in with the account that does.
web-unmarked-title = The form could not be accepted
web-unmarked-body = The form was open for too long or was sent from another place, so nothing was saved. Go back, reload the page and send it again.
web-unreadable-title = The request could not be read
web-unreadable-body = What was sent is not a form of this site. Nothing was saved. Go back and try again.
web-too-long-title = What you sent is too large
web-too-long-body = Nothing was saved. Go back and send a smaller file or a shorter text.
web-too-slow-title = The form took too long to arrive
web-too-slow-body = Nothing was saved. Check your connection, go back and send the form again.
web-too-many-title = Too many tries
web-too-many-body = To protect your data, the next try is possible after { $until }, Kazakhstan time.
web-flood-title = Too many requests
web-flood-body = Many pages were asked for from your network in a short time. Nothing was saved just now. Wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then reload this page.
web-busy-title = The service is busy
web-busy-body = Your request was not carried out. Please try again in a minute: what you saved earlier is safe.
web-broken-title = Sorry, there is a problem with the service
web-broken-body = Something went wrong on our side and has been recorded. What you saved earlier is safe. Please try again later.

## Dates and times
web-date = { $day } { $month } { $year }
web-date-with-weekday = { $weekday } { $date }
web-time = { $date }, { $time }
web-month-1 = January
web-month-2 = February
web-month-3 = March
web-month-4 = April
web-month-5 = May
web-month-6 = June
web-month-7 = July
web-month-8 = August
web-month-9 = September
web-month-10 = October
web-month-11 = November
web-month-12 = December
web-weekday-1 = Monday
web-weekday-2 = Tuesday
web-weekday-3 = Wednesday
web-weekday-4 = Thursday
web-weekday-5 = Friday
web-weekday-6 = Saturday
web-weekday-7 = Sunday

## A change, told before it is made
web-preview-caption = Not saved yet
web-preview-effects = What this change does
web-preview-note = This is how things stand at this moment. What is saved is exactly what is shown above.
web-preview-invitation = Invitation filed on { $at }
web-preview-application = Application { $reference }
web-list = { $before }, { $next }
web-list-last = { $before } and { $last }
web-preview-change = Change the answers

## A file on its way
web-upload-progress = How much of the file has been sent
web-upload-sending = Sending the file.
web-upload-reading = The file has been sent. It is being read.
web-upload-stopped = Sending was stopped. Nothing was saved.
web-upload-broke = The file was not sent: the connection broke. Check it and send again; the file is still chosen.
web-upload-too-large = This file is larger than { $megabytes } MB. It was not sent. Choose a smaller one.
web-upload-stop = Stop sending
