use super::*;
use crate::attachments::{Fault, Rule};
use image::codecs::jpeg::JpegEncoder;
use image::{ImageBuffer, ImageFormat, Luma, Rgb, Rgba};
use std::io::Cursor;

/// A drawn face before a light wall, 900 by 1157.
fn face() -> RgbImage {
    let file = include_bytes!("../../../tests/browser/data/portrait.jpg");
    image::load_from_memory(file).unwrap().resize_exact(900, 1157, FilterType::Triangle).to_rgb8()
}

/// The face, small and aside, on a wall of this size.
fn aside((width, height): (u32, u32), (x, y): (i64, i64)) -> RgbImage {
    let mut wall = RgbImage::from_pixel(width, height, Rgb([232, 238, 242]));
    imageops::replace(&mut wall, &face(), x, y);
    wall
}

fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn faults_of_the_face(trimmed: &Trimmed) -> Vec<Fault> {
    trimmed.portrait.faults().into_iter().filter(|fault| fault.rule() == Rule::Face).collect()
}

fn uncut(trimmed: &Trimmed) -> RgbImage {
    image::load_from_memory_with_format(&trimmed.uncut.as_ref().unwrap().bytes, ImageFormat::Jpeg)
        .unwrap()
        .to_rgb8()
}

#[test]
fn a_face_far_aside_is_cut_out_and_meets_the_rule() {
    let sent = file(aside((3000, 2400), (1900, 900)), ImageFormat::Jpeg);

    let middle = Trimmed::read(&sent, Framing::Middle).unwrap();
    let about = Trimmed::read(&middle.uncut.as_ref().unwrap().bytes, Framing::Face).unwrap();

    assert!(!faults_of_the_face(&middle).is_empty());
    assert_eq!(faults_of_the_face(&about), [], "{:?}", about.portrait.measures());
    assert_eq!((about.cut.turn, about.uncut), (Turn::None, None));
}

#[test]
fn a_face_that_lies_on_its_side_is_turned_upright() {
    let upright = aside((1800, 2000), (500, 500));
    // as it has to be turned to stand upright again
    let lying = [(imageops::rotate270(&upright), Turn::Right), (imageops::rotate90(&upright), Turn::Left)];

    for (picture, turn) in lying {
        let about = Trimmed::read(&file(picture, ImageFormat::Jpeg), Framing::Face).unwrap();

        assert_eq!(about.cut.turn, turn);
        assert_eq!(faults_of_the_face(&about), []);
    }
}

#[test]
fn what_is_cut_by_numbers_is_that_part() {
    let quarters =
        RgbImage::from_fn(1000, 1300, |x, _| if x < 500 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) });
    let sent = file(quarters, ImageFormat::Png);
    let of = |x| {
        let cut = Cut { turn: Turn::None, x, y: 100, height: 531 };
        let portrait = Trimmed::read(&sent, Framing::At(cut)).unwrap().portrait;
        image::load_from_memory(portrait.bytes()).unwrap().to_rgb8().get_pixel(200, 200).0
    };

    assert!(of(0)[0] > 180);
    assert!(of(550)[2] > 180);
}

#[test]
fn a_picture_on_its_side_that_is_too_low_is_refused_with_its_size() {
    let sent = file(RgbImage::new(500, 700), ImageFormat::Png);
    let on_its_side = Cut { turn: Turn::Right, x: 0, y: 0, height: 531 };

    let refused = Trimmed::read(&sent, Framing::At(on_its_side));

    assert_eq!(refused.err(), Some(PictureError::TooFewPixels { width: 700, height: 500 }));
}

#[test]
fn an_uncut_picture_is_kept_whole_and_small() {
    let of = |width, height| {
        let trimmed =
            Trimmed::read(&file(RgbImage::new(width, height), ImageFormat::Png), Framing::Middle).unwrap();
        let Size { width, height } = trimmed.uncut.unwrap().size;
        (width, height)
    };

    assert_eq!(of(413, 531), (413, 531));
    assert_eq!(of(2000, 1500), (2000, 1500));
    assert_eq!(of(4000, 3000), (2000, 1500));
    // never so small that a portrait would be blown up
    assert_eq!(of(413, 1239), (413, 1239));
    assert_eq!(of(3000, 531), (1593, 531));
}

/// Noise is the worst that a picture can be: it is scaled until it is small enough to be stored.
#[test]
fn noise_of_many_pixels_is_kept_within_a_megabyte() {
    let mut state = 7_u32;
    let noise = RgbImage::from_fn(2000, 2000, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [one, other, third, _] = state.to_be_bytes();
        Rgb([one, other, third])
    });

    let trimmed = Trimmed::read(&file(noise, ImageFormat::Jpeg), Framing::Middle).unwrap();

    let kept = trimmed.uncut.unwrap();
    assert!(kept.bytes.len() <= LARGEST && kept.size.holds_a_portrait(), "{:?}", kept.size);
    assert_eq!(trimmed.cut, Cut::middle(kept.size, Turn::None).unwrap());
}

#[test]
fn pictures_of_every_depth_are_read() {
    let grey = image::GrayImage::from_pixel(600, 800, Luma([180]));
    let deep = ImageBuffer::<Rgb<u16>, _>::from_pixel(600, 800, Rgb([30_000, 40_000, 50_000]));
    let clear = ImageBuffer::<Rgba<u8>, _>::from_pixel(600, 800, Rgba([0, 0, 0, 0]));

    for (name, sent) in [
        ("grey JPEG", file(grey.clone(), ImageFormat::Jpeg)),
        ("grey PNG", file(grey, ImageFormat::Png)),
        ("16-bit PNG", file(deep, ImageFormat::Png)),
        ("PNG with nothing on it", file(clear, ImageFormat::Png)),
    ] {
        let trimmed = Trimmed::read(&sent, Framing::Middle).unwrap();
        assert!(faults_of_the_face(&trimmed).contains(&Fault::NoFace), "{name}");
        assert_eq!(uncut(&trimmed).dimensions(), (600, 800), "{name}");
    }
}

/// Ten megabytes, and turned by its metadata: what cameras send.
#[test]
fn a_large_photograph_of_a_camera_is_read_within_bounds() {
    let mut large = Vec::new();
    let picture = imageops::resize(&aside((3000, 2400), (1000, 600)), 4400, 3520, FilterType::Triangle);
    JpegEncoder::new_with_quality(&mut large, 100).encode_image(&picture).unwrap();

    let trimmed = Trimmed::read(&large, Framing::Middle).unwrap();

    assert_eq!(trimmed.uncut.unwrap().size, Size { width: 2000, height: 1600 });
}
