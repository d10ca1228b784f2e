### Паспорт.

passports-error-number-missing = Паспорт нөмірін енгізіңіз
passports-error-number-letters = Паспорт нөмірінде тек латын әріптері мен цифрлар болады; «{ $found }» таңбасы жарамайды
passports-error-number-too-long = Паспорт нөмірінде ең көбі 9 әріп пен цифр болады

## Машина оқитын аймақ
passports-checks-title = Бақылау цифрлары
passports-check-number = Паспорт нөмірі
passports-check-born = Туған күні
passports-check-expires = Жарамдылық мерзімі
passports-check-personal-number = Жеке нөмір
passports-check-composite = Бүкіл жол
passports-check-holds = Сәйкес
passports-check-fails = Сәйкес емес
passports-line-upper = Жоғарғы жол
passports-line-lower = Төменгі жол
passports-zone-upper-missing = Жоғарғы жолды да енгізіңіз
passports-zone-lower-missing = Төменгі жолды да енгізіңіз
passports-zone-wrong-length = { $line }: 44 таңба керек, { $found } енгізілді
passports-zone-not-in-alphabet = { $line }: { $position }-орындағы «{ $found }» A–Z әрпі де, цифр да, < белгісі де емес
passports-zone-not-a-passport = Паспорттың жоғарғы жолы P әрпінен басталады, ал мынау { $code } деп басталады
passports-zone-check-digit = Бақылау цифры сәйкес емес: { $field }. Жолды паспортпен салыстырыңыз
passports-zone-name = Жоғарғы жолдан аты-жөні оқылмайды
passports-zone-issuing-authority = Жоғарғы жолдағы «{ $found }» мемлекет коды емес
passports-zone-nationality = Төменгі жолдағы «{ $found }» азаматтық коды емес
passports-zone-born = Төменгі жолдағы «{ $found }» туған күн емес
passports-zone-sex = Төменгі жолдағы «{ $found }» жыныс белгісі емес: онда F, M немесе < болады
passports-zone-expires = Төменгі жолдағы «{ $found }» жарамдылық мерзімі емес
