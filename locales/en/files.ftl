### Files of many lines.

files-fault-no-lines = The file has no lines below its headings
files-fault-not-utf8 = The file is not in UTF-8. Save it as “CSV UTF-8” or as XLSX
files-fault-not-a-table = The file is neither a CSV file nor an XLSX workbook that can be read
files-fault-not-csv = The file cannot be read near line { $line }: a quotation mark is not closed
files-fault-too-many-columns = The file has { $found } columns. Use the template
files-fault-too-many-lines = The file has more than { $most } lines. Split it
files-fault-unpacks-too-large = The workbook is too large. Keep the sheet with the lines alone
files-fault-columns-missing = These columns are missing: { $columns }. The first line holds the headings
files-fault-column-unknown = There is no column “{ $heading }”. Use the headings of the template
files-fault-column-twice = The column “{ $heading }” stands twice

files-cell-missing = nothing was given
files-cell-too-long = too long
files-cell-too-many = the line has more cells than the file has columns; put text with commas in quotation marks
files-cell-formula = a formula; put the value in its place
files-cell-control-characters = invisible characters; type it anew
files-cell-date-ambiguous = can be two different days; write it as 2026-03-16
files-cell-date-of-two-digit-year = the year needs four digits
files-cell-date-impossible = there is no such day
files-cell-date-is-a-number = a bare number; write the date as 2026-03-16
files-cell-date-unreadable = not a date; write it as 2026-03-16
