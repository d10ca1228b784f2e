use super::*;
use image::imageops::{FilterType, blur, replace, resize};
use image::{Rgb, RgbImage};

/// A drawn face before a light wall, cut as a portrait.
fn good() -> RgbImage {
    let file = include_bytes!("../../../tests/browser/data/portrait.jpg");
    image::load_from_memory(file).unwrap().resize_to_fill(413, 531, FilterType::Lanczos3).to_rgb8()
}

fn faults(picture: &RgbImage) -> Vec<Fault> {
    Measures::of(picture).faults()
}

fn lit(picture: &RgbImage, by: f64) -> RgbImage {
    let mut lit = picture.clone();
    lit.pixels_mut().for_each(|dot| dot.0 = dot.0.map(|part| (f64::from(part) * by).min(255.0) as u8));
    lit
}

/// The picture, so many hundredths of its size, laid on a light wall.
fn placed(percent: u32, x: i64, y: i64) -> RgbImage {
    let mut wall = RgbImage::from_pixel(413, 531, Rgb([232, 238, 242]));
    let face = resize(&good(), 413 * percent / 100, 531 * percent / 100, FilterType::Triangle);
    replace(&mut wall, &face, x, y);
    wall
}

#[test]
fn a_face_in_the_middle_before_a_light_wall_has_no_fault() {
    assert_eq!(faults(&good()), []);
}

#[test]
fn what_is_blurred_dark_or_bright_is_told_so() {
    assert_eq!(faults(&blur(&good(), 5.0)), [Fault::Blurred]);
    assert!(faults(&lit(&good(), 0.25)).starts_with(&[Fault::TooDark, Fault::BackgroundDark]));
    assert!(faults(&lit(&good(), 3.0)).contains(&Fault::TooBright));
}

#[test]
fn a_background_that_is_dark_or_uneven_is_told_so() {
    let mut dark = good();
    let mut uneven = good();
    for (x, y) in (0..413).flat_map(|x| (0..531).map(move |y| (x, y))) {
        if dark.get_pixel(x, y).0.iter().all(|part| *part > 215) {
            dark.put_pixel(x, y, Rgb([70, 70, 80]));
            let part = if x < 200 { 245 } else { 120 };
            uneven.put_pixel(x, y, Rgb([part, part, part]));
        }
    }

    assert!(faults(&dark).contains(&Fault::BackgroundDark));
    assert!(faults(&uneven).contains(&Fault::BackgroundUneven));
}

#[test]
fn a_face_that_is_missing_far_aside_or_not_alone_is_told_so() {
    let wall = RgbImage::from_pixel(413, 531, Rgb([232, 238, 242]));
    let mut two = placed(45, 5, 150);
    replace(&mut two, &resize(&good(), 413 * 45 / 100, 531 * 45 / 100, FilterType::Triangle), 215, 150);

    assert!(faults(&wall).contains(&Fault::NoFace));
    assert!(faults(&placed(45, 110, 150)).contains(&Fault::TooFar));
    assert!(faults(&placed(80, 110, 60)).contains(&Fault::OffCentre));
    assert!(faults(&two).contains(&Fault::SeveralFaces));
}

#[test]
fn every_faults_code_reads_back() {
    assert!(Fault::ALL.into_iter().all(|fault| Fault::from_code(fault.code()) == Some(fault)));
    assert_eq!(Fault::from_code(""), None);
}
