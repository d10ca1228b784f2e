### Паспорт.

passports-error-number-missing = Введите номер паспорта
passports-error-number-letters = В номере паспорта только латинские буквы и цифры; символ «{ $found }» недопустим
passports-error-number-too-long = В номере паспорта не более 9 букв и цифр
