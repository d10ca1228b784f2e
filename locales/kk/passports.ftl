### Паспорт.

passports-error-number-missing = Паспорт нөмірін енгізіңіз
passports-error-number-letters = Паспорт нөмірінде тек латын әріптері мен цифрлар болады; «{ $found }» таңбасы жарамайды
passports-error-number-too-long = Паспорт нөмірінде ең көбі 9 әріп пен цифр болады
