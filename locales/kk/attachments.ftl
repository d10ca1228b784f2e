### Photographs as files.

attachments-upload-hint = Көлемі { $megabytes } МБ-тан аспайтын, ені кемінде { $least-width } пиксель, биіктігі кемінде { $least-height } пиксель JPEG немесе PNG файлы. Сурет ортасынан 35 × 45 мм өлшемге қиылады.
attachments-missing = Фотосурет файлын таңдаңыз
attachments-neither-jpeg-nor-png = JPEG немесе PNG файлын таңдаңыз: бұл басқа түрдегі файл
attachments-damaged = Файл бүлінген немесе толық емес. Оны қайта таңдаңыз немесе фотосуретті жаңадан сақтаңыз
attachments-too-many-pixels = Фотосурет өлшемі — { $width } × { $height } пиксель. 20 миллион пиксельден аспайтын суретті таңдаңыз, мысалы 4000 × 5000
attachments-too-few-pixels = Фотосурет өлшемі — { $width } × { $height } пиксель. Ені кемінде { $least-width } пиксель, биіктігі кемінде { $least-height } пиксель суретті таңдаңыз
attachments-too-large = Бұл файл { $megabytes } МБ-тан үлкен. Кішірек файлды таңдаңыз немесе фотосуретті кішірек өлшемде сақтаңыз
