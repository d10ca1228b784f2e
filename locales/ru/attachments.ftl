### Photographs as files.

attachments-upload-hint = Файл JPEG или PNG размером не более { $megabytes } МБ, не менее { $least-width } пикселей в ширину и { $least-height } пикселей в высоту. Снимок будет обрезан по центру до формата 35 × 45 мм.
attachments-missing = Выберите файл с фотографией
attachments-neither-jpeg-nor-png = Выберите файл JPEG или PNG: это файл другого типа
attachments-damaged = Файл повреждён или неполон. Выберите его ещё раз или сохраните фотографию заново
attachments-too-many-pixels = Размер фотографии — { $width } × { $height } пикселей. Выберите снимок не более чем в 20 миллионов пикселей, например 4000 × 5000
attachments-too-few-pixels = Размер фотографии — { $width } × { $height } пикселей. Выберите снимок не менее { $least-width } пикселей в ширину и { $least-height } пикселей в высоту
attachments-too-large = Этот файл больше { $megabytes } МБ. Выберите файл поменьше или сохраните фотографию в меньшем размере
