### The passport.

passports-error-number-missing = Enter the passport number
passports-error-number-letters = A passport number has only Latin letters and digits; “{ $found }” is neither
passports-error-number-too-long = A passport number has at most 9 letters and digits
