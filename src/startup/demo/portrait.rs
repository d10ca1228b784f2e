//! Portraits for a demonstration: drawn, of nobody.

use image::{DynamicImage, ImageError, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const WIDTH: u32 = 700;
const HEIGHT: u32 = 900;

const SKINS: [[u8; 3]; 4] = [[236, 200, 170], [205, 155, 115], [164, 116, 84], [142, 100, 76]];
const HAIRS: [[u8; 3]; 3] = [[44, 34, 30], [88, 60, 42], [28, 28, 32]];
const CLOTHES: [[u8; 3]; 4] = [[38, 70, 100], [96, 42, 52], [52, 84, 66], [70, 70, 82]];
const WALL: [u8; 3] = [232, 236, 240];
const PUPIL: [u8; 3] = [18, 11, 8];
const EYE: [u8; 3] = [250, 247, 243];
const LIP: [u8; 3] = [169, 82, 76];
const MOUTH: [u8; 3] = [120, 52, 48];

/// The colours of somebody.
struct Colours {
    skin: [u8; 3],
    hair: [u8; 3],
    cloth: [u8; 3],
}

/// A head with shoulders before a light wall, as a PNG: a different one for each place in the cast.
pub fn draw(place: usize) -> Result<Vec<u8>, ImageError> {
    let colours = Colours {
        skin: SKINS[place % SKINS.len()],
        hair: HAIRS[place % HAIRS.len()],
        cloth: CLOTHES[(place / 2) % CLOTHES.len()],
    };
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let at = (f64::from(x), f64::from(y));
        Rgb(shaded(feature_at(at, &colours).unwrap_or_else(|| part_at(at, &colours)), at))
    });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut file, ImageFormat::Png)?;
    Ok(file.into_inner())
}

/// Whether a point lies within an ellipse about a middle.
fn inside(at: (f64, f64), (x, y): (f64, f64), (across, down): (f64, f64)) -> bool {
    ((at.0 - x) / across).powi(2) + ((at.1 - y) / down).powi(2) <= 1.0
}

/// Eyes, brows, nose and mouth.
fn feature_at(at: (f64, f64), colours: &Colours) -> Option<[u8; 3]> {
    // the right half is the left one seen in a mirror
    let eye = (350.0 - (at.0 - 350.0).abs(), at.1);
    let layers = [
        (inside(eye, (275.0, 408.0), (4.0, 4.0)), EYE),
        (inside(eye, (280.0, 413.0), (7.0, 7.0)), PUPIL),
        (inside(eye, (280.0, 413.0), (15.0, 15.0)), dimmed(colours.hair, 1.2)),
        (inside(eye, (279.0, 414.0), (39.0, 15.0)), EYE),
        (inside(eye, (279.0, 413.0), (43.0, 21.0)) && at.1 < 413.0, PUPIL),
        (inside(eye, (278.0, 369.0), (46.0, 9.0)), dimmed(colours.hair, 0.8)),
        (inside(eye, (334.0, 498.0), (9.0, 7.0)), dimmed(colours.skin, 0.6)),
        (inside(eye, (328.0, 462.0), (6.0, 40.0)), dimmed(colours.skin, 0.82)),
        (inside(at, (350.0, 564.0), (54.0, 3.5)), MOUTH),
        (inside(at, (350.0, 567.0), (56.0, 17.0)), LIP),
    ];
    layers.into_iter().find_map(|(is_here, colour)| is_here.then_some(colour))
}

/// Hair, face, neck and shoulders, and the wall behind them.
fn part_at(at: (f64, f64), colours: &Colours) -> [u8; 3] {
    let aside = (at.0 - 350.0).abs();
    let hairline = 262.0 + (aside / 152.0).powi(2) * 130.0;
    let fringe = inside(at, (350.0, 340.0), (170.0, 190.0)) && at.1 < hairline;
    let neck = aside < 74.0 && (560.0..740.0).contains(&at.1);
    let layers = [
        (fringe, colours.hair),
        (inside(at, (350.0, 414.0), (152.0, 218.0)), dimmed(colours.skin, 1.08 - aside / 152.0 * 0.2)),
        (inside(at, (350.0 - 154.0, 420.0), (24.0, 48.0)), dimmed(colours.skin, 0.86)),
        (inside(at, (350.0 + 154.0, 420.0), (24.0, 48.0)), dimmed(colours.skin, 0.86)),
        (neck, dimmed(colours.skin, 0.8)),
        (inside(at, (350.0, 340.0), (190.0, 210.0)) && at.1 < 470.0, dimmed(colours.hair, 0.85)),
        (inside(at, (350.0, 960.0), (320.0, 262.0)), colours.cloth),
    ];
    layers.into_iter().find_map(|(is_here, colour)| is_here.then_some(colour)).unwrap_or(WALL)
}

fn dimmed(colour: [u8; 3], by: f64) -> [u8; 3] {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
    colour.map(|part| (f64::from(part) * by).clamp(0.0, 255.0) as u8)
}

/// Light from the upper left.
fn shaded(colour: [u8; 3], (x, y): (f64, f64)) -> [u8; 3] {
    dimmed(colour, 1.06 - 0.12 * x / f64::from(WIDTH) - 0.06 * y / f64::from(HEIGHT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachments::Portrait;

    #[test]
    fn every_portrait_is_accepted_and_is_a_picture_of_its_own() {
        let portraits: Vec<_> =
            (0..8).map(|place| Portrait::from_upload(&draw(place).unwrap()).unwrap()).collect();
        assert!(portraits.iter().all(|portrait| portrait.faults().is_empty()));

        let mut digests: Vec<_> = portraits.iter().map(|portrait| portrait.sha256().to_vec()).collect();
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), 8);
    }
}
