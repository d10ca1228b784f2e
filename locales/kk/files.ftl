### Көп жолды файлдар.

files-fault-no-lines = Файлда тақырыптардан кейін бірде-бір жол жоқ
files-fault-not-utf8 = Файл UTF-8 кодтауында емес. Оны «CSV UTF-8» немесе XLSX ретінде сақтаңыз
files-fault-not-a-table = Бұл оқуға болатын CSV файлы да, XLSX кітабы да емес
files-fault-not-csv = Файл { $line } жол маңында оқылмайды: тырнақша жабылмаған
files-fault-too-many-columns = Файлдағы бағандар саны: { $found }. Үлгіні пайдаланыңыз
files-fault-too-many-lines = Файлда { $most } жолдан көп. Оны бөліңіз
files-fault-unpacks-too-large = Кітап тым үлкен. Жолдары бар парақты ғана қалдырыңыз
files-fault-columns-missing = Мына бағандар жетіспейді: { $columns }. Тақырыптар бірінші жолда тұрады
files-fault-column-unknown = «{ $heading }» деген баған жоқ. Үлгідегі тақырыптарды пайдаланыңыз
files-fault-column-twice = «{ $heading }» бағаны екі рет тұр

files-cell-missing = ештеңе көрсетілмеген
files-cell-too-long = тым ұзын
files-cell-too-many = жолдағы ұяшықтар файлдағы бағандардан көп; үтірі бар мәтінді тырнақшаға алыңыз
files-cell-formula = формула; орнына мәнін қойыңыз
files-cell-control-characters = көрінбейтін таңбалар; қайта теріңіз
files-cell-date-ambiguous = екі түрлі күнді білдіруі мүмкін; 2026-03-16 түрінде жазыңыз
files-cell-date-of-two-digit-year = жыл төрт цифрмен жазылады
files-cell-date-impossible = мұндай күн жоқ
files-cell-date-is-a-number = жай сан; күнді 2026-03-16 түрінде жазыңыз
files-cell-date-unreadable = бұл күн емес; 2026-03-16 түрінде жазыңыз
