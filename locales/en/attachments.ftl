### Photographs as files.

attachments-upload-hint = A JPEG or PNG file of at most { $megabytes } MB, at least { $least-width } pixels wide and { $least-height } pixels high. It is cut to 35 × 45 mm around its middle.
attachments-missing = Choose the file with your photograph
attachments-neither-jpeg-nor-png = Choose a JPEG or PNG file: this file is something else
attachments-damaged = This file is damaged or incomplete. Choose it again or save the photograph anew
attachments-too-many-pixels = This photograph is { $width } × { $height } pixels. Choose one of at most 20 million pixels, for example 4000 × 5000
attachments-too-few-pixels = This photograph is { $width } × { $height } pixels. Choose one that is at least { $least-width } pixels wide and { $least-height } pixels high
attachments-too-large = This file is larger than { $megabytes } MB. Choose a smaller one, or save the photograph at a smaller size

## What is measured of a photograph
attachments-fault-blurred = The photograph is blurred. Hold the camera still, or choose a sharper one.
attachments-fault-too-dark = The face is too dark. Take the photograph facing a window or a lamp.
attachments-fault-too-bright = The face is too bright. Take the photograph without a flash or direct sun.
attachments-fault-flat = The photograph is pale: light and shade hardly differ. Take one in better light.
attachments-fault-background-dark = The background is dark. Stand before a light wall.
attachments-fault-background-uneven = The background is uneven. Stand before a plain wall, without shadows, things or other people.
attachments-fault-no-face = No face was found. Look straight into the camera, with the whole face free.
attachments-fault-several-faces = More than one face was found. Only you may be in the photograph.
attachments-fault-off-centre = The face is not in the middle of the photograph.
attachments-fault-too-far = The face is too small. From the chin to the crown the head fills 70 to 80 per cent of the height.
attachments-fault-too-near = The face is too large. Leave some space above the head and beside it.
attachments-rule-sharpness = On the left, crossed out, a blurred face; on the right a sharp one.
attachments-rule-light = On the left, crossed out, a face in the dark; on the right one in even light.
attachments-rule-background = On the left, crossed out, a face before a patterned wall; on the right one before a plain light wall.
attachments-rule-face = On the left, crossed out, a small face at the edge; on the right one that fills most of the height, in the middle.

## The rules, by name, and their verdicts
attachments-rule-name-size = Size
attachments-rule-name-sharpness = Sharpness
attachments-rule-name-light = Light
attachments-rule-name-background = Background
attachments-rule-name-face = Face
attachments-rule-met = Meets the rule
attachments-rule-not-met = Does not meet the rule
