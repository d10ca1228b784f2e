### Паспорт.

passports-error-number-missing = Введите номер паспорта
passports-error-number-letters = В номере паспорта только латинские буквы и цифры; символ «{ $found }» недопустим
passports-error-number-too-long = В номере паспорта не более 9 букв и цифр

## Машиночитаемая зона
passports-checks-title = Контрольные цифры
passports-check-number = Номер паспорта
passports-check-born = Дата рождения
passports-check-expires = Срок действия
passports-check-personal-number = Личный номер
passports-check-composite = Вся строка
passports-check-holds = Совпадает
passports-check-fails = Не совпадает
passports-line-upper = Верхняя строка
passports-line-lower = Нижняя строка
passports-zone-upper-missing = Введите и верхнюю строку
passports-zone-lower-missing = Введите и нижнюю строку
passports-zone-wrong-length = { $line }: нужно 44 знака, введено { $found }
passports-zone-not-in-alphabet = { $line }: «{ $found }» на месте { $position } – не буква A–Z, не цифра и не знак <
passports-zone-not-a-passport = Верхняя строка паспорта начинается с P, а эта – с { $code }
passports-zone-check-digit = Контрольная цифра не совпадает: { $field }. Сверьте строку с паспортом
passports-zone-name = В верхней строке не читается имя
passports-zone-issuing-authority = «{ $found }» в верхней строке – не код государства
passports-zone-nationality = «{ $found }» в нижней строке – не код гражданства
passports-zone-born = «{ $found }» в нижней строке – не дата рождения
passports-zone-sex = «{ $found }» в нижней строке – не пол: там F, M или <
passports-zone-expires = «{ $found }» в нижней строке – не срок действия
