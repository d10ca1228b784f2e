### Файлы из многих строк.

files-fault-no-lines = В файле под заголовками нет ни одной строки
files-fault-not-utf8 = Файл не в кодировке UTF-8. Сохраните его как «CSV UTF-8» или XLSX
files-fault-not-a-table = Это не файл CSV и не книга XLSX, которую можно прочитать
files-fault-not-csv = Файл не читается около строки { $line }: не закрыта кавычка
files-fault-too-many-columns = Столбцов в файле: { $found }. Используйте шаблон
files-fault-too-many-lines = В файле больше { $most } строк. Разделите его
files-fault-unpacks-too-large = Книга слишком велика. Оставьте только лист со строками
files-fault-columns-missing = Не хватает столбцов: { $columns }. Заголовки стоят в первой строке
files-fault-column-unknown = Столбца «{ $heading }» нет. Используйте заголовки шаблона
files-fault-column-twice = Столбец «{ $heading }» повторяется

files-cell-missing = ничего не указано
files-cell-too-long = слишком длинно
files-cell-too-many = в строке больше ячеек, чем столбцов в файле; текст с запятыми возьмите в кавычки
files-cell-formula = формула; поставьте на её место значение
files-cell-control-characters = невидимые знаки; наберите заново
files-cell-date-ambiguous = может означать два разных дня; напишите как 2026-03-16
files-cell-date-of-two-digit-year = год пишется четырьмя цифрами
files-cell-date-impossible = такого дня нет
files-cell-date-is-a-number = просто число; напишите дату как 2026-03-16
files-cell-date-unreadable = это не дата; напишите как 2026-03-16
