### Photographs as files.

attachments-upload-hint = Файл JPEG или PNG размером не более { $megabytes } МБ, не менее { $least-width } пикселей в ширину и { $least-height } пикселей в высоту. Снимок будет обрезан по центру до формата 35 × 45 мм.
attachments-missing = Выберите файл с фотографией
attachments-neither-jpeg-nor-png = Выберите файл JPEG или PNG: это файл другого типа
attachments-damaged = Файл повреждён или неполон. Выберите его ещё раз или сохраните фотографию заново
attachments-too-many-pixels = Размер фотографии — { $width } × { $height } пикселей. Выберите снимок не более чем в 20 миллионов пикселей, например 4000 × 5000
attachments-too-few-pixels = Размер фотографии — { $width } × { $height } пикселей. Выберите снимок не менее { $least-width } пикселей в ширину и { $least-height } пикселей в высоту
attachments-too-large = Этот файл больше { $megabytes } МБ. Выберите файл поменьше или сохраните фотографию в меньшем размере

## What is measured of a photograph
attachments-fault-blurred = Фотография нерезкая. Держите камеру неподвижно или выберите более чёткий снимок.
attachments-fault-too-dark = Лицо слишком тёмное. Сфотографируйтесь лицом к окну или лампе.
attachments-fault-too-bright = Лицо слишком светлое. Сфотографируйтесь без вспышки и прямого солнца.
attachments-fault-flat = Фотография бледная: свет и тень почти не различаются. Сделайте снимок при лучшем освещении.
attachments-fault-background-dark = Фон тёмный. Встаньте перед светлой стеной.
attachments-fault-background-uneven = Фон неоднородный. Встаньте перед ровной стеной, без теней, предметов и других людей.
attachments-fault-no-face = Лицо не найдено. Смотрите прямо в камеру, лицо должно быть полностью открыто.
attachments-fault-several-faces = Найдено больше одного лица. На фотографии должны быть только вы.
attachments-fault-off-centre = Лицо не в середине фотографии.
attachments-fault-too-far = Лицо слишком маленькое. Голова от подбородка до макушки занимает 70–80 процентов высоты.
attachments-fault-too-near = Лицо слишком крупное. Оставьте место над головой и по бокам.
attachments-rule-sharpness = Слева, зачёркнуто, размытое лицо; справа – чёткое.
attachments-rule-light = Слева, зачёркнуто, лицо в темноте; справа – при ровном свете.
attachments-rule-background = Слева, зачёркнуто, лицо на фоне узорной стены; справа – на ровном светлом фоне.
attachments-rule-face = Слева, зачёркнуто, маленькое лицо у края; справа – лицо в середине, почти во всю высоту.

## The rules, by name, and their verdicts
attachments-rule-name-size = Размер
attachments-rule-name-sharpness = Резкость
attachments-rule-name-light = Освещение
attachments-rule-name-background = Фон
attachments-rule-name-face = Лицо
attachments-rule-met = Соответствует
attachments-rule-not-met = Не соответствует
