# Navigation of the roles
accounts-nav-office = Personal office
accounts-nav-account = Your account
accounts-nav-inviting = Overview
accounts-nav-invitations = Invitations
accounts-nav-arrivals = Arrival notices
accounts-nav-desk = Desk
accounts-nav-desk-invitations = Invitations
accounts-nav-desk-applications = Applications
accounts-nav-desk-arrivals = Arrivals
accounts-nav-border = Checkpoint
accounts-nav-admin = Administration

# Registering
accounts-register-title = Create an account
accounts-register-intro = Choose who you are. Staff accounts are made by an administrator.
accounts-register-applicant = I am travelling to Kazakhstan
accounts-register-applicant-hint = For foreign citizens. With the account you apply for your electronic visa, pay the consular fee and print the visa.
accounts-register-party = I am inviting a foreign citizen
accounts-register-party-hint = For organisations and individuals in Kazakhstan. With the account you ask for invitations and give notice of arrivals.
accounts-register-have-one = Do you have an account already?
accounts-to-sign-in = Sign in
accounts-register-applicant-title = Create an applicant’s account
accounts-register-party-title = Create an inviting party’s account
accounts-register-submit = Create the account
accounts-name = Your name
accounts-name-hint = As we should address you. The names in your passport are asked for later.
accounts-email = E-mail address
accounts-email-hint = We send a link to this address to confirm that it is yours.
accounts-contact-email = Contact e-mail address
accounts-password = Password
accounts-choose-password = Choose a password
accounts-choose-password-hint = At least 8 characters that are hard to guess. Any characters are allowed; several unrelated words make a good password.
accounts-kind = Who is inviting?
accounts-kind-legal-person = An organisation (legal person)
accounts-kind-individual = An individual
accounts-party-name = Name
accounts-party-name-hint = The full name of the organisation, or the surname and given names of the individual.
accounts-identification = BIN or IIN
accounts-identification-hint = 12 digits: the BIN of an organisation or the IIN of an individual.
accounts-address = Address in Kazakhstan
accounts-address-hint = Region, city or village, street, building, flat or office.
accounts-telephone = Telephone number
accounts-telephone-hint = With the country code, for example +7 727 250 00 00.
accounts-sent-title = Check your e-mail
accounts-sent-body = We have sent a letter to the address that you gave. Open the link in it to go on. A link to confirm an address works for 24 hours, a link to set a new password for 30 minutes.
accounts-sent-nothing = No letter after a few minutes? Look in the spam folder, and check that you typed the address correctly.
accounts-confirm-title = Confirm your e-mail address
accounts-confirm-body = Press the button to confirm that this address is yours. After that you can sign in.
accounts-confirm-submit = Confirm the address
accounts-confirm-over-body = The link was used already, or its 24 hours are over. If the address is confirmed, sign in. If not, sign in with your e-mail address and password, and we will send you a new link.
accounts-link-over-title = This link no longer works
accounts-notice-confirmed = Your e-mail address is confirmed. You can sign in now.

# Signing in and out
accounts-sign-in-title = Sign in
accounts-sign-in-submit = Sign in
accounts-sign-in-kept = Your session ended. What you sent is kept, and stands on the page again when you have signed in.
accounts-sign-in-wrong = The e-mail address or the password is not right. If you have just created the account, first open the link in our letter: we may have sent you a new one.
accounts-sign-in-no-account = No account yet?
accounts-forgotten-link = I have forgotten my password
accounts-notice-signed-out = You are signed out.

# The second factor of staff
accounts-code-title = Enter your security code
accounts-code = Security code
accounts-code-hint = The 6 digits that your authenticator app shows now, or one of your recovery codes. Each code works once.
accounts-code-wrong = This code is not right, or was used already. Wait for the next code and try again.
accounts-code-lost = I do not have my authenticator
accounts-code-lost-body = Enter one of your recovery codes in place of the 6 digits. If you have none left, ask an administrator to reset your second factor.
accounts-enrol-title = Set up your second factor
accounts-enrol-body = Staff sign in with a password and a code from an authenticator app. Set it up once, now.
accounts-enrol-step-app = Install an authenticator app on your phone, for example Aegis, FreeOTP or Google Authenticator.
accounts-enrol-step-scan = Scan the picture with the app, open the link on the phone itself, or type the secret into the app.
accounts-enrol-step-code = Type the 6 digits that the app shows.
accounts-enrol-picture = QR code with the secret for your authenticator app
accounts-enrol-link = Open in an authenticator app on this device
accounts-enrol-secret = Secret
accounts-enrol-code = Code from the app
accounts-enrol-code-hint = 6 digits
accounts-enrol-submit = Set up and sign in
accounts-codes-title = Your recovery codes
accounts-codes-once = These codes are shown only once.
accounts-codes-body = Print them or write them down and keep them in a safe place, apart from your phone. Each of them replaces the code of the authenticator app once.
accounts-codes-onward = I have kept the codes: continue

# What can be wrong
accounts-error-email-missing = Enter an e-mail address
accounts-error-email-malformed = Enter an e-mail address in the form name@example.org
accounts-error-password-missing = Enter a password
accounts-error-password-too-short = Choose a password of at least { $shortest } characters
accounts-error-password-too-long = Choose a password of at most { $longest } characters
accounts-error-password-guessable = This password is easy to guess. Choose one that is longer or less common, without your name or e-mail address
accounts-error-name-missing = Enter your name
accounts-error-party-name-missing = Enter the name of the inviting party
accounts-error-kind-missing = Choose whether an organisation or an individual is inviting
accounts-error-identification-missing = Enter the BIN or IIN
accounts-error-identification-digits = A BIN or IIN consists of digits only
accounts-error-identification-length = A BIN or IIN has 12 digits; you entered { $found }
accounts-error-identification-is-an-iin = This is the IIN of an individual. Enter the BIN of the organisation
accounts-error-identification-is-a-bin = This is the BIN of an organisation. Enter the IIN of the individual
accounts-error-identification-birth-date = An IIN begins with a date of birth: year, month, day. Check the first six digits
accounts-error-identification-wrong = There is no such number. Check each digit
accounts-error-address-missing = Enter the address
accounts-error-telephone-missing = Enter a telephone number
accounts-error-telephone-malformed = Enter a telephone number with the country code, for example +7 727 250 00 00

# A new password
accounts-forgotten-title = Set a new password
accounts-forgotten-body = Enter the e-mail address of your account. We send a link to it, with which you choose a new password.
accounts-forgotten-submit = Send the link
accounts-new-password-title = Choose a new password
accounts-new-password-body = You will be signed out on every device and can then sign in with the new password.
accounts-new-password-submit = Set the password
accounts-password-over-body = The link was used already, or its time is over. Ask for a new one.
accounts-notice-password-set = The password is set. You can sign in with it now.

# One’s own account
accounts-row-name = Name
accounts-row-role = Role
accounts-row-state = State
accounts-role-applicant = Applicant
accounts-role-inviting-party = Inviting party
accounts-role-officer = Officer of the migration service
accounts-role-border-officer = Border officer
accounts-role-administrator = Administrator
accounts-language-title = Language
accounts-language-legend = Language of the pages and letters
accounts-language-submit = Save the language
accounts-notice-language = The language is saved.
accounts-change-password-title = Change your password
accounts-change-password-body = You will be signed out on all other devices, and we will tell you about the change by e-mail.
accounts-change-password-submit = Change the password
accounts-present-password = Present password
accounts-password-wrong = This is not your present password
accounts-notice-password-changed = The password is changed. Other devices are signed out.
accounts-sessions-title = Where you are signed in
accounts-sessions-body = If you do not recognise a device, sign it out and change your password.
accounts-session-device = Device
accounts-session-began = Signed in
accounts-session-seen = Last used
accounts-session-end = Sign out
accounts-session-this = This device
accounts-device-unknown = Unknown device
accounts-notice-session-ended = The device is signed out.
accounts-codes-left = { $left ->
        [0] You have no recovery codes left.
        [one] You have { $left } recovery code left.
       *[other] You have { $left } recovery codes left.
    }
accounts-new-codes-title = Get new recovery codes
accounts-new-codes-body = The codes that you have now will stop working. To go on, enter your password.
accounts-new-codes-submit = Get new codes

# The staff
accounts-staff-title = Staff
accounts-staff-add-title = Add a member of staff
accounts-staff-add-body = We send a link to this address, good for 72 hours, with which the password is set. The second factor is set up at the first sign-in.
accounts-staff-add-submit = Add
accounts-staff-email-taken = There is already an account with this e-mail address
accounts-staff-enable = Enable the account
accounts-staff-disable = Disable the account
accounts-staff-reset-factor = Reset the second factor
accounts-state-open = Active
accounts-state-disabled = Disabled
accounts-state-awaits-password = Password not set yet
accounts-checkpoint = Checkpoint
accounts-checkpoint-hint = For a border officer only.
accounts-checkpoint-submit = Change the checkpoint
accounts-error-role-missing = Choose a role
accounts-error-language-missing = Choose a language
accounts-error-checkpoint-missing = Choose the border officer’s checkpoint
accounts-notice-staff-added = The account is made, and a letter is on its way.
accounts-notice-staff-disabled = The account is disabled and signed out everywhere.
accounts-notice-staff-enabled = The account is enabled.
accounts-notice-factor-reset = The second factor is reset. A new one is set up at the next sign-in.
accounts-notice-checkpoint-changed = The checkpoint is changed.

# Carriers and keys for programs
accounts-carriers-title = Carriers
accounts-carriers-lead = An airline asks before boarding whether a passport and a visa go together. Its programs call the portal with a key.
accounts-carriers-none = No carrier is registered yet.
accounts-carriers-add-title = Register a carrier
accounts-carriers-add-submit = Register
accounts-carrier-name = Name of the airline
accounts-carrier-designator = Airline designator
accounts-carrier-designator-hint = The two characters that IATA gave the airline, for example KC
accounts-carrier-registered = Registered
accounts-carrier-taken = Another carrier is registered with this designator
accounts-error-carrier-missing = Enter the name of the airline
accounts-error-designator-missing = Enter the airline designator
accounts-error-designator-malformed = A designator has two letters, or a letter and a digit
accounts-notice-carrier-registered = The carrier is registered. Make a key for its programs.
accounts-keys-title = Keys
accounts-keys-none = No key has been made yet.
accounts-keys-live = Keys in force
accounts-key-name = What the key is for
accounts-key-name-hint = For example, check-in system. You tell keys apart by it.
accounts-key-prefix = Begins with
accounts-key-opens = Opens
accounts-key-made = Made
accounts-key-used = Last used
accounts-key-never-used = never
accounts-key-state = State
accounts-key-live = In force
accounts-key-revoked = Revoked
accounts-key-make-title = Make a key
accounts-key-make-submit = Make the key
accounts-key-revoke = Revoke
accounts-error-key-name-missing = Enter what the key is for
accounts-notice-key-revoked = The key is revoked. Calls with it are refused from now on.
accounts-key-shown-title = The key is made
accounts-key-shown-once = Copy the key now. It is not kept, and cannot be shown again.
accounts-key-shown-body = A program sends it with every call, in the header Authorization, after the word Bearer. Keep it like a password, and revoke it when it may have become known.
accounts-key-shown-onward = I have copied the key
accounts-scope-verifications = verifying visas
accounts-scope-invitations = invitations
accounts-scope-arrivals = arrival notices
