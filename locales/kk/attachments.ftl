### Photographs as files.

attachments-upload-hint = Көлемі { $megabytes } МБ-тан аспайтын, ені кемінде { $least-width } пиксель, биіктігі кемінде { $least-height } пиксель JPEG немесе PNG файлы. Сурет ортасынан 35 × 45 мм өлшемге қиылады.
attachments-missing = Фотосурет файлын таңдаңыз
attachments-neither-jpeg-nor-png = JPEG немесе PNG файлын таңдаңыз: бұл басқа түрдегі файл
attachments-damaged = Файл бүлінген немесе толық емес. Оны қайта таңдаңыз немесе фотосуретті жаңадан сақтаңыз
attachments-too-many-pixels = Фотосурет өлшемі — { $width } × { $height } пиксель. 20 миллион пиксельден аспайтын суретті таңдаңыз, мысалы 4000 × 5000
attachments-too-few-pixels = Фотосурет өлшемі — { $width } × { $height } пиксель. Ені кемінде { $least-width } пиксель, биіктігі кемінде { $least-height } пиксель суретті таңдаңыз
attachments-too-large = Бұл файл { $megabytes } МБ-тан үлкен. Кішірек файлды таңдаңыз немесе фотосуретті кішірек өлшемде сақтаңыз

## What is measured of a photograph
attachments-fault-blurred = Фотосурет бұлыңғыр. Камераны қозғалтпай ұстаңыз немесе анығырақ суретті таңдаңыз.
attachments-fault-too-dark = Бет тым қараңғы. Терезеге немесе шамға қарап түсіңіз.
attachments-fault-too-bright = Бет тым жарық. Жарқылсыз және тік күн сәулесінсіз түсіңіз.
attachments-fault-flat = Фотосурет бозғылт: жарық пен көлеңке ажыратылмайды. Жарығырақ жерде түсіңіз.
attachments-fault-background-dark = Фон қараңғы. Ашық түсті қабырғаның алдына тұрыңыз.
attachments-fault-background-uneven = Фон біркелкі емес. Көлеңкесі, заттары және басқа адамдары жоқ тегіс қабырғаның алдына тұрыңыз.
attachments-fault-no-face = Бет табылмады. Камераға тура қараңыз, бет толық ашық болсын.
attachments-fault-several-faces = Бірден көп бет табылды. Фотосуретте тек өзіңіз болуыңыз керек.
attachments-fault-off-centre = Бет фотосуреттің ортасында емес.
attachments-fault-too-far = Бет тым кішкентай. Бас иектен төбеге дейін биіктіктің 70–80 пайызын алады.
attachments-fault-too-near = Бет тым үлкен. Бастың үстінен және екі жағынан орын қалдырыңыз.
attachments-rule-sharpness = Сол жақта, сызылған, бұлыңғыр бет; оң жақта – анық бет.
attachments-rule-light = Сол жақта, сызылған, қараңғыдағы бет; оң жақта – біркелкі жарықтағы бет.
attachments-rule-background = Сол жақта, сызылған, өрнекті қабырға алдындағы бет; оң жақта – тегіс ашық фондағы бет.
attachments-rule-face = Сол жақта, сызылған, шеттегі кішкентай бет; оң жақта – ортадағы, биіктіктің көбін алатын бет.

## The rules, by name, and their verdicts
attachments-rule-name-size = Өлшемі
attachments-rule-name-sharpness = Анықтығы
attachments-rule-name-light = Жарығы
attachments-rule-name-background = Фоны
attachments-rule-name-face = Бет
attachments-rule-met = Ережеге сай
attachments-rule-not-met = Ережеге сай емес
