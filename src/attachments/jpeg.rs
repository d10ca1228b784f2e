//! Whether a JPEG is whole. Decoders accept one that was cut off half-way, and fill the rest with grey.

/// Walks the markers to the end of the image (ITU-T T.81, annex B). What follows the end, as some cameras add, does not matter;
/// the end of a small picture inside the metadata does not count.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(&[0xFF, 0xD8]) else { return false };
    loop {
        rest = match rest {
            [0xFF, 0xFF, ..] => &rest[1..],
            [0xFF, 0xD9, ..] => return true,
            [0xFF, 0x01 | 0xD0..=0xD7, after @ ..] => after,
            [0xFF, marker, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                let Some(after) = rest.get(2 + length..) else { return false };
                if *marker == 0xDA { past_the_scan(after) } else { after }
            }
            _no_marker => return false,
        };
    }
}

/// What follows the compressed data of a scan: from the next marker that is neither a stuffed byte nor a restart on.
fn past_the_scan(scan: &[u8]) -> &[u8] {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    scan.windows(2).position(ends).map_or(&[], |end| &scan[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, ImageFormat};
    use std::io::Cursor;

    fn jpeg() -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(64, 64).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_jpeg_is_whole_until_a_byte_of_its_end_is_missing() {
        let jpeg = jpeg();

        assert!(is_whole(&jpeg));
        assert!(!is_whole(&jpeg[..jpeg.len() - 1]));
        assert!(!is_whole(&jpeg[..jpeg.len() / 2]));
    }

    #[test]
    fn what_a_camera_adds_behind_the_end_does_not_matter() {
        let mut jpeg = jpeg();
        jpeg.extend_from_slice(b"trailer");

        assert!(is_whole(&jpeg));
    }

    #[test]
    fn the_end_of_a_small_picture_inside_the_metadata_does_not_count() {
        let whole = jpeg();
        let mut with_thumbnail = vec![0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x06, 0xFF, 0xD8, 0xFF, 0xD9];
        with_thumbnail.extend_from_slice(&whole[2..]);

        assert!(is_whole(&with_thumbnail));
        assert!(!is_whole(&with_thumbnail[..with_thumbnail.len() - 2]));
    }

    #[test]
    fn nothing_and_noise_are_no_whole_jpeg() {
        for bytes in [&b""[..], b"\xFF\xD8", b"\xFF\xD8\xFF", b"\xFF\xD8\xFF\xE0\xFF\xFF", b"\xFF\xD8noise"] {
            assert!(!is_whole(bytes), "{bytes:?}");
        }
    }
}
