### Paying the consular fee, the administrator's ledger, and the sandbox acquirer.

payments-application = Application
payments-fee = Consular fee
payments-amount = Amount
payments-state = State
payments-began = Begun
payments-next = What happens next

## Before paying
payments-pay-title = Pay the consular fee
payments-not-refundable = The consular fee is not refunded, even if the visa is refused, you withdraw the application or it expires.
payments-pay-leaves = You now leave this portal. You pay on the page of the acquirer, who then sends you back here.
payments-pay-card = You need a bank card. The portal never sees its number.
payments-pay-submit = Go to payment
payments-pay-go-on = Go on with the payment

## Nothing to pay
payments-draft-title = There is nothing to pay yet
payments-draft-body = The fee is due when you have completed the application and submitted it.
payments-already-paid-title = The fee has been paid
payments-already-paid-body = The consular fee for this application has been received. You do not have to pay again.
payments-over-title = This application is closed
payments-over-body = The application was withdrawn or has expired, so no fee is due. Money that you paid afterwards will be sent back to you.
payments-later-title = The acquirer is not answering
payments-later-body = The payment could not be opened at the moment. Your application is kept, and nothing is lost. Try again in a few minutes: you will never be asked for the fee twice.
payments-later-link = Back to the payment

## How the payment stands
payments-paid-title = The fee has been received
payments-paid-body = The consular fee has been received, and your application is with the migration service. We have sent you an e-mail.
payments-unpaid-title = The fee has not been paid yet
payments-unpaid-body = The acquirer has not received a payment. You can go on with it at any time while your application awaits payment.
payments-pending-title = The bank is confirming the payment
payments-pending-body = Your card was accepted, and the bank has not decided yet. Do not pay again. This usually takes less than a minute; we will also write to you.
payments-expired-title = The payment page has expired
payments-expired-body = Nothing was charged. You can begin the payment again; your application is kept as it is.
payments-declined-title = The card was not charged
payments-declined-body = { $reason } Your application is kept. You can try again, also with another card.
payments-go-on = Go to the payment page
payments-try-again = Try again
payments-check-again = Check again
payments-to-application = Back to the application
payments-attempts = Your payments

payments-state-created = Being prepared
payments-state-sent = Not paid yet
payments-state-pending = With the bank
payments-state-paid = Received
payments-state-failed = Failed
payments-state-expired = Expired
payments-state-surplus = Paid twice
payments-state-returning = Being sent back
payments-state-returned = Sent back

payments-next-created = The payment page is being opened.
payments-next-sent = You can pay on the acquirer’s page.
payments-next-pending = The bank decides. You do not have to do anything.
payments-next-paid = This was your consular fee. The application is being processed.
payments-next-failed = Nothing was charged. You can try again.
payments-next-expired = Nothing was charged. You can try again.
payments-next-surplus = This money was not due. It will be sent back to your card.
payments-next-returning = The money is on its way to your card.
payments-next-returned = The money was sent back. Banks need a few days to show it.

payments-decline-card = The bank declined the card.
payments-decline-funds = There was not enough money on the card.
payments-decline-second-step = The payment was not confirmed with the bank.
payments-decline-other = The bank declined the payment without giving a reason.

## The administrator's ledger
payments-ledger-title = Payments
payments-deeds = Action
payments-return = Approve sending back
payments-surplus-title = To send back
payments-surplus-body = Money that was never a fee: taken twice for one application, or for an application that no longer awaited payment. A consular fee itself is never refunded.
payments-surplus-none = There is nothing to send back.
payments-held-title = Reports that were not believed
payments-held-body = They were signed by the acquirer but do not fit a payment. Nothing was changed by them. Ask the acquirer.
payments-held-none = There is no such report.
payments-held-at = Received
payments-held-why = Why
payments-held-reference = There is no such payment
payments-held-checkout = Another checkout than was opened for the payment
payments-held-amount = Another amount than was asked for
payments-held-currency = Another currency than was asked for
payments-acquirer = Acquirer
payments-event = Event
payments-all-title = All payments
payments-returned-notice = The money was sent back.
payments-returning-notice = The acquirer is not answering. The money is marked to be sent back, and the acquirer will be asked again.
payments-not-surplus-title = This payment cannot be sent back
payments-not-surplus-body = Only money that was not a fee is sent back, and only once. The state of this payment is: { $state }.

## The sandbox acquirer
payments-sandbox-bank = Sandbox Bank
payments-sandbox-note = This is a test bank. No money moves, and no real card is accepted.
payments-sandbox-card-title = Pay by card
payments-sandbox-to = To
payments-sandbox-for = For
payments-sandbox-number = Card number
payments-sandbox-expiry = Expiry date
payments-sandbox-expiry-hint = Month and year, for example 04/30
payments-sandbox-code = Security code
payments-sandbox-code-hint = 3 or 4 digits
payments-sandbox-pay = Pay { $amount }
payments-sandbox-cancel = Cancel and go back to the merchant
payments-sandbox-another-card = You can try another card.
payments-sandbox-cards-title = Test cards
payments-sandbox-cards-body = Use one of these numbers with any security code and any date to come.
payments-sandbox-card-approved = The payment succeeds.
payments-sandbox-card-declined = The payment is declined.
payments-sandbox-card-second-step = The bank asks the holder to confirm.
payments-sandbox-number-missing = Enter the card number
payments-sandbox-number-wrong = Enter the card number as it stands on the card
payments-sandbox-expiry-wrong = Enter the expiry date as month and year, like 04/30
payments-sandbox-expired = This card has expired
payments-sandbox-code-wrong = Enter the security code of 3 or 4 digits
payments-sandbox-second-step-title = Confirm the payment
payments-sandbox-second-step-body = The bank of your card asks whether this payment is yours.
payments-sandbox-card = Card
payments-sandbox-ending = ending in { $digits }
payments-sandbox-approve = Confirm
payments-sandbox-refuse = Refuse
payments-sandbox-paid-title = This payment is complete
payments-sandbox-paid-body = The merchant has been told. You do not have to pay again.
payments-sandbox-over-title = This payment page is closed
payments-sandbox-over-body = Nothing can be paid here any more. Go back to the merchant to begin again.
payments-sandbox-back = Back to the merchant

payments-charged = Charged to your card
payments-charged-rate = The bank takes { $quote }. The amount is the fee at { $rate } { $quote } for 1 { $base }, the rate of { $day }.
payments-amount-charged = { $fee } (charged: { $charged })
payments-receipt = Receipt (PDF)
payments-surplus-two = Two different administrators approve each return. The acquirer then sends the money to the card it came from.
payments-surplus-count = { $count ->
    [0] Nothing to send back
    [one] { $count } payment to send back
   *[other] { $count } payments to send back
}
payments-approvals = Approvals
payments-approved-by = Approved by { $names }.
payments-approved-by-nobody = Nobody has approved it yet.
payments-approved-by-you = You have approved it. Another administrator has to approve it too.
payments-approved-by-one = Approved by { $names }. Your approval sends the money back.
payments-approved-notice = Approved. Another administrator has to approve it too.
payments-approved-already-title = You have approved this already
payments-approved-already-body = Money goes back when two different administrators have approved it. Ask a colleague for the second approval.
payments-too-new-title = Your account is too new for this
payments-too-new-body = Money is sent back by administrators whose accounts are at least three days old. Ask two colleagues.
payments-held-sent-back = Money went back that the portal had not sent back

payments-days-title = Totals and reconciliation by day
payments-days-body = Days are Kazakhstan’s. Each night the acquirers’ own lists of the day before are fetched and held against the portal’s books; money that the books do not have is asked about at once.
payments-days-none = No money was received on these days.
payments-export = Export these days (CSV)
payments-day = Day
payments-fees = Fees received
payments-charged-total = Charged
payments-others = Not fees
payments-list = Acquirer’s list
payments-sum = { $count }: { $sum }
payments-list-none = Not taken
payments-list-agrees = Agrees
payments-list-differs = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
payments-day-title = Payments on { $day }
payments-day-none = No money was received on this day.
payments-list-missing = Its list of this day has not been taken yet.
payments-list-asked = Its list was fetched on { $at }.
payments-list-file = Its list was read from a file on { $at }.
payments-list-fetch = Fetch the list again
payments-list-upload = Read the list from a file
payments-list-upload-file = File of this day
payments-list-upload-hint = CSV whose first line names the columns: transaction, amount and currency, and where there are such invoice and status
payments-list-upload-submit = Read the file
payments-list-taken-notice = The list was taken.
payments-list-later-notice = The acquirer gave no list. Try again later, or read it from a file.
payments-differs = Difference
payments-capture = Transaction
payments-listed = In the list
payments-booked = In the books
payments-differs-not-booked = The books do not have this money
payments-differs-amount = Another amount
payments-differs-went-back = It went back without the portal’s doing
payments-differs-not-listed = The acquirer’s lists do not have this money
payments-acquirer-stripe = Stripe
payments-acquirer-halyk = Halyk ePay
payments-list-error-text = The file must be text in UTF-8
payments-list-error-column = The file’s first line names no column { $name }
payments-list-error-line = Line { $line } cannot be read: { $text }
payments-list-error-length = The file has no lines
payments-receipt-title = Receipt for the consular fee
payments-receipt-charged = Charged to the card
payments-receipt-rate = Exchange rate
payments-receipt-rate-of = { $rate } { $quote } for 1 { $base }, of { $day }
payments-receipt-received = Received
payments-receipt-order = Order number
payments-receipt-note = Times are those of Kazakhstan. This receipt confirms that the fee was received; it is not a visa and gives no right to enter.
