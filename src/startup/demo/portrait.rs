//! Portraits for a demonstration: drawn, of nobody.

use image::{DynamicImage, ImageError, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const WIDTH: u32 = 620;
const HEIGHT: u32 = 797;

const SKINS: [[u8; 3]; 4] = [[236, 200, 170], [205, 155, 115], [150, 104, 74], [104, 72, 54]];
const HAIRS: [[u8; 3]; 3] = [[44, 34, 30], [88, 60, 42], [28, 28, 32]];
const CLOTHES: [[u8; 3]; 4] = [[38, 70, 100], [96, 42, 52], [52, 84, 66], [70, 70, 82]];
const WALL: [u8; 3] = [232, 236, 240];

/// A head with shoulders before a light wall, as a PNG: a different one for each place in the cast.
pub fn draw(place: usize) -> Result<Vec<u8>, ImageError> {
    let (skin, hair) = (SKINS[place % SKINS.len()], HAIRS[place % HAIRS.len()]);
    let cloth = CLOTHES[(place / 2) % CLOTHES.len()];
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let at = (f64::from(x) / f64::from(WIDTH), f64::from(y) / f64::from(HEIGHT));
        Rgb(shaded(part_at(at, [skin, hair, cloth]), at))
    });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut file, ImageFormat::Png)?;
    Ok(file.into_inner())
}

/// Points are parts of the width and of the height, from the top left corner.
fn part_at(at: (f64, f64), [skin, hair, cloth]: [[u8; 3]; 3]) -> [u8; 3] {
    let inside = |(x, y): (f64, f64), (across, down): (f64, f64)| {
        ((at.0 - x) / across).powi(2) + ((at.1 - y) / down).powi(2) <= 1.0
    };
    let eye = inside((0.42, 0.41), (0.022, 0.012)) || inside((0.58, 0.41), (0.022, 0.012));
    let brow = inside((0.42, 0.375), (0.045, 0.008)) || inside((0.58, 0.375), (0.045, 0.008));
    if eye || brow {
        return hair;
    }
    if inside((0.5, 0.565), (0.06, 0.011)) {
        return [168, 92, 88];
    }
    if inside((0.5, 0.45), (0.185, 0.215)) && at.1 > 0.31 {
        return skin;
    }
    if inside((0.5, 0.39), (0.215, 0.215)) && at.1 < 0.47 {
        return hair;
    }
    if inside((0.5, 0.45), (0.185, 0.215)) {
        return skin;
    }
    if inside((0.5, 1.08), (0.46, 0.34)) {
        return cloth;
    }
    if (0.42..0.58).contains(&at.0) && (0.6..0.8).contains(&at.1) { skin } else { WALL }
}

/// Light from the upper left.
fn shaded(colour: [u8; 3], (x, y): (f64, f64)) -> [u8; 3] {
    let light = 1.06 - 0.12 * x - 0.06 * y;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
    colour.map(|part| (f64::from(part) * light).clamp(0.0, 255.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachments::Portrait;

    #[test]
    fn every_portrait_is_accepted_and_is_a_picture_of_its_own() {
        let portraits: Vec<_> =
            (0..8).map(|place| Portrait::from_upload(&draw(place).unwrap()).unwrap()).collect();

        let mut digests: Vec<_> = portraits.iter().map(|portrait| portrait.sha256().to_vec()).collect();
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), 8);
    }
}
