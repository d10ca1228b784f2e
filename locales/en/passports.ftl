### The passport.

passports-error-number-missing = Enter the passport number
passports-error-number-letters = A passport number has only Latin letters and digits; “{ $found }” is neither
passports-error-number-too-long = A passport number has at most 9 letters and digits

## The machine-readable zone
passports-checks-title = Check digits
passports-check-number = Passport number
passports-check-born = Date of birth
passports-check-expires = Date of expiry
passports-check-personal-number = Personal number
passports-check-composite = The whole line
passports-check-holds = Agrees
passports-check-fails = Does not agree
passports-line-upper = Upper line
passports-line-lower = Lower line
passports-zone-upper-missing = Type the upper line too
passports-zone-lower-missing = Type the lower line too
passports-zone-wrong-length = { $line }: 44 characters are needed, { $found } were typed
passports-zone-not-in-alphabet = { $line }: “{ $found }” at place { $position } is not a letter A to Z, a digit or <
passports-zone-not-a-passport = The upper line of a passport begins with P; this one begins with { $code }
passports-zone-check-digit = The check digit does not agree: { $field }. Compare the line with the passport
passports-zone-name = No name can be read in the upper line
passports-zone-issuing-authority = “{ $found }” in the upper line is no code of a state
passports-zone-nationality = “{ $found }” in the lower line is no code of a nationality
passports-zone-born = “{ $found }” in the lower line is no date of birth
passports-zone-sex = “{ $found }” in the lower line is no sex: it is F, M or <
passports-zone-expires = “{ $found }” in the lower line is no date of expiry
