### Photographs as files.

attachments-upload-hint = A JPEG or PNG file of at most { $megabytes } MB, at least { $least-width } pixels wide and { $least-height } pixels high. It is cut to 35 × 45 mm around its middle.
attachments-missing = Choose the file with your photograph
attachments-neither-jpeg-nor-png = Choose a JPEG or PNG file: this file is something else
attachments-damaged = This file is damaged or incomplete. Choose it again or save the photograph anew
attachments-too-many-pixels = This photograph is { $width } × { $height } pixels. Choose one of at most 20 million pixels, for example 4000 × 5000
attachments-too-few-pixels = This photograph is { $width } × { $height } pixels. Choose one that is at least { $least-width } pixels wide and { $least-height } pixels high
attachments-too-large = This file is larger than { $megabytes } MB. Choose a smaller one, or save the photograph at a smaller size
