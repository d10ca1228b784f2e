use super::*;
use image::{Rgb, RgbaImage};

/// Red on the left half, blue on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) })
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with an Exif block that says which way up it is and where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend_from_slice(b"43.2380N 76.8829E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

fn kept(file: &[u8]) -> RgbImage {
    let portrait = Portrait::from_upload(file).unwrap();
    image::load_from_memory_with_format(portrait.bytes(), ImageFormat::Jpeg).unwrap().to_rgb8()
}

fn is_red(pixel: &Rgb<u8>) -> bool {
    pixel.0[0] > 150 && pixel.0[2] < 80
}

#[test]
fn a_jpeg_and_a_png_become_portraits_of_35_by_45_parts() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let kept = kept(&encoded(halves(900, 1200), format));

        assert_eq!((kept.width(), kept.height()), (413, 531), "{format:?}");
        assert!(is_red(kept.get_pixel(20, 265)) && !is_red(kept.get_pixel(392, 265)));
    }
}

#[test]
fn a_portrait_of_the_very_size_is_taken_and_one_pixel_less_is_not() {
    let of =
        |width, height| Portrait::from_upload(&encoded(halves(width, height), ImageFormat::Png)).map(|_| ());

    assert_eq!(of(413, 531), Ok(()));
    assert_eq!(of(412, 531), Err(PictureError::TooFewPixels { width: 412, height: 531 }));
    assert_eq!(of(413, 530), Err(PictureError::TooFewPixels { width: 413, height: 530 }));
}

#[test]
fn nothing_that_the_upload_told_beside_the_picture_remains() {
    let upload = with_exif(&encoded(halves(600, 800), ImageFormat::Jpeg), 1);
    assert!(upload.windows(8).any(|part| part == b"43.2380N"));

    let portrait = Portrait::from_upload(&upload).unwrap();

    assert!(!portrait.bytes().windows(4).any(|part| part == b"Exif"));
    assert!(!portrait.bytes().windows(8).any(|part| part == b"43.2380N"));
}

/// Exif orientation 3 is upside down: left and right are swapped.
#[test]
fn a_picture_is_turned_as_its_metadata_say() {
    let upload = with_exif(&encoded(halves(600, 800), ImageFormat::Jpeg), 3);

    let kept = kept(&upload);

    assert!(!is_red(kept.get_pixel(20, 265)) && is_red(kept.get_pixel(392, 265)));
}

#[test]
fn what_is_transparent_lies_on_white() {
    let clear = RgbaImage::from_pixel(500, 700, image::Rgba([0, 0, 0, 0]));

    let kept = kept(&encoded(clear, ImageFormat::Png));

    assert!(kept.get_pixel(200, 200).0.iter().all(|part| *part > 250));
}

#[test]
fn what_is_no_whole_jpeg_or_png_is_refused() {
    let jpeg = encoded(halves(600, 800), ImageFormat::Jpeg);
    let png = encoded(halves(600, 800), ImageFormat::Png);

    assert_eq!(Portrait::from_upload(b""), Err(PictureError::Missing));
    assert_eq!(Portrait::from_upload(b"GIF89a\x01\0\x01\0"), Err(PictureError::NeitherJpegNorPng));
    assert_eq!(Portrait::from_upload(b"%PDF-1.7 no picture"), Err(PictureError::NeitherJpegNorPng));
    assert_eq!(Portrait::from_upload(&jpeg[..jpeg.len() / 2]), Err(PictureError::Damaged));
    assert_eq!(Portrait::from_upload(&png[..png.len() / 2]), Err(PictureError::Damaged));
}

/// A PNG whose header claims 65 535 by 65 535 pixels: its own size is a few dozen bytes.
#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
    let mut bomb = encoded(RgbImage::new(1, 1), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());

    let refused = Portrait::from_upload(&bomb).unwrap_err();

    assert_eq!(refused, PictureError::TooManyPixels { width: 65_535, height: 65_535 });
}

#[test]
fn twenty_million_pixels_are_decoded_and_no_more() {
    let just = encoded(DynamicImage::new_luma8(4000, 5000), ImageFormat::Png);
    let more = encoded(DynamicImage::new_luma8(4000, 5001), ImageFormat::Png);

    assert!(Portrait::from_upload(&just).is_ok());
    assert_eq!(Portrait::from_upload(&more), Err(PictureError::TooManyPixels { width: 4000, height: 5001 }));
}

/// The check of a PNG's chunks (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[test]
fn a_grainy_photograph_is_kept_small_enough_for_the_printed_visa() {
    let grain = |x: u32, y: u32| {
        let mixed =
            (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)).wrapping_mul(3_266_489_917);
        u8::try_from(120 + (mixed >> 27)).unwrap()
    };
    let grainy = RgbImage::from_fn(413, 531, |x, y| Rgb([grain(x, y), grain(y, x), grain(x + y, x)]));

    let portrait = Portrait::from_upload(&encoded(grainy, ImageFormat::Png)).unwrap();

    assert!(portrait.bytes().len() <= 50_000, "{} bytes", portrait.bytes().len());
}
