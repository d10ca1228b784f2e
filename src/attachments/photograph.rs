//! What is measured of a photograph, and what of it does not meet the rules for travel documents.
//!
//! The rules are those of ISO/IEC 19794-5 and Doc 9303 part 3, section 3.9 and its appendix: the face sharp, evenly lit and not without tones, before a plain
//! light background, looking at the camera, in the middle, the head 70 to 80 hundredths of the height. They name few numbers that a machine can
//! hold a picture to. The limits here are wider, found by trial over sharp, blurred, dark and badly cut pictures, so that they find what anybody would see;
//! whoever is sure of a photograph uses it nevertheless, and an officer decides.

use image::{GrayImage, RgbImage, imageops};
use serde::{Deserialize, Serialize};

pub(super) mod face;

#[cfg(test)]
mod tests;

/// What does not meet a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fault {
    Blurred,
    TooDark,
    TooBright,
    Flat,
    BackgroundDark,
    BackgroundUneven,
    NoFace,
    SeveralFaces,
    OffCentre,
    TooFar,
    TooNear,
}

/// A rule that a photograph is held to, each by its own measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Sharpness,
    Light,
    Background,
    Face,
}

/// A face, in parts of the portrait's height and width.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Face {
    pub height: f64,
    pub x: f64,
    pub y: f64,
}

/// What was measured on a portrait of 413 by 531 pixels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// The variance of the Laplacian over the middle of the portrait.
    pub sharpness: f64,
    /// The mean shade of the middle, 0 to 255.
    pub brightness: f64,
    /// From the shade that a twentieth of the middle is darker than, to the one that a twentieth is brighter than.
    pub contrast: u8,
    /// The part of the middle that is white.
    pub white: f64,
    /// The mean shade of the borders beside and above the head.
    pub background: f64,
    /// How far the borders' shades lie from their mean.
    pub unevenness: f64,
    pub faces: Vec<Face>,
}

const LEAST_SHARPNESS: f64 = 25.0;
const BRIGHTNESS: std::ops::RangeInclusive<f64> = 50.0..=215.0;
const MOST_WHITE: f64 = 0.1;
const LEAST_CONTRAST: u8 = 60;
const LEAST_BACKGROUND: f64 = 140.0;
const MOST_UNEVENNESS: f64 = 32.0;
/// A head of 70 to 80 hundredths has a face, from brow to chin as the library frames it, of about two thirds of that.
const FACE_HEIGHT: std::ops::RangeInclusive<f64> = 0.27..=0.62;
const FACE_ACROSS: std::ops::RangeInclusive<f64> = 0.38..=0.62;
const FACE_DOWN: std::ops::RangeInclusive<f64> = 0.25..=0.64;

impl Fault {
    pub const ALL: [Self; 11] = [
        Self::Blurred,
        Self::TooDark,
        Self::TooBright,
        Self::Flat,
        Self::BackgroundDark,
        Self::BackgroundUneven,
        Self::NoFace,
        Self::SeveralFaces,
        Self::OffCentre,
        Self::TooFar,
        Self::TooNear,
    ];

    pub fn rule(self) -> Rule {
        match self {
            Self::Blurred => Rule::Sharpness,
            Self::TooDark | Self::TooBright | Self::Flat => Rule::Light,
            Self::BackgroundDark | Self::BackgroundUneven => Rule::Background,
            Self::NoFace | Self::SeveralFaces | Self::OffCentre | Self::TooFar | Self::TooNear => Rule::Face,
        }
    }

    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Blurred => "blurred",
            Self::TooDark => "too_dark",
            Self::TooBright => "too_bright",
            Self::Flat => "flat",
            Self::BackgroundDark => "background_dark",
            Self::BackgroundUneven => "background_uneven",
            Self::NoFace => "no_face",
            Self::SeveralFaces => "several_faces",
            Self::OffCentre => "off_centre",
            Self::TooFar => "too_far",
            Self::TooNear => "too_near",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

impl Rule {
    pub const ALL: [Self; 4] = [Self::Sharpness, Self::Light, Self::Background, Self::Face];
}

impl Measures {
    pub(super) fn of(portrait: &RgbImage) -> Self {
        let grey = imageops::grayscale(portrait);
        let (width, height) = grey.dimensions();
        let mut middle: Vec<u8> =
            inside(&grey, [width / 4, width * 3 / 4, height / 5, height * 7 / 10]).collect();
        middle.sort_unstable();
        let at = |part: usize| middle[(middle.len() - 1) * part / 100];
        let white = middle.iter().filter(|shade| **shade >= 250).count();
        // The crown may reach the middle of the upper edge.
        let borders: Vec<f64> = [
            [0, width * 3 / 10, 0, height * 6 / 100],
            [width * 7 / 10, width, 0, height * 6 / 100],
            [0, width * 8 / 100, 0, height * 4 / 10],
            [width * 92 / 100, width, 0, height * 4 / 10],
        ]
        .into_iter()
        .flat_map(|part| inside(&grey, part).map(f64::from).collect::<Vec<_>>())
        .collect();
        let (background, spread) = mean_and_variance(&borders);
        let shades: Vec<f64> = middle.iter().copied().map(f64::from).collect();
        Self {
            sharpness: sharpness(&grey),
            brightness: mean_and_variance(&shades).0,
            contrast: at(95) - at(5),
            white: white as f64 / middle.len() as f64,
            background,
            unevenness: spread.sqrt(),
            faces: face::faces(&grey),
        }
    }

    /// Every fault, in the order in which they are shown.
    pub fn faults(&self) -> Vec<Fault> {
        let too_dark = self.brightness < *BRIGHTNESS.start();
        let too_bright = self.brightness > *BRIGHTNESS.end() || self.white > MOST_WHITE;
        let dark_behind = self.background < LEAST_BACKGROUND;
        let mut faults: Vec<Fault> = [
            (self.sharpness < LEAST_SHARPNESS, Fault::Blurred),
            (too_dark, Fault::TooDark),
            (too_bright, Fault::TooBright),
            (self.contrast < LEAST_CONTRAST && !too_dark, Fault::Flat),
            (dark_behind, Fault::BackgroundDark),
            (self.unevenness > MOST_UNEVENNESS && !dark_behind, Fault::BackgroundUneven),
        ]
        .into_iter()
        .filter_map(|(is_so, fault)| is_so.then_some(fault))
        .collect();
        match self.faces.as_slice() {
            [] => faults.push(Fault::NoFace),
            [face] => faults.extend(face.fault()),
            _several => faults.push(Fault::SeveralFaces),
        }
        faults
    }
}

impl Face {
    fn fault(&self) -> Option<Fault> {
        if self.height < *FACE_HEIGHT.start() {
            Some(Fault::TooFar)
        } else if self.height > *FACE_HEIGHT.end() {
            Some(Fault::TooNear)
        } else {
            let in_place = FACE_ACROSS.contains(&self.x) && FACE_DOWN.contains(&self.y);
            (!in_place).then_some(Fault::OffCentre)
        }
    }
}

fn inside(grey: &GrayImage, [left, right, top, foot]: [u32; 4]) -> impl Iterator<Item = u8> + '_ {
    (top..foot).flat_map(move |y| (left..right).map(move |x| grey.get_pixel(x, y).0[0]))
}

fn sharpness(grey: &GrayImage) -> f64 {
    let (width, height) = grey.dimensions();
    let at = |x: u32, y: u32| f64::from(grey.get_pixel(x, y).0[0]);
    let places = (height / 5..height * 7 / 10).flat_map(|y| (width / 4..width * 3 / 4).map(move |x| (x, y)));
    let edges: Vec<f64> = places
        .map(|(x, y)| 4.0 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1))
        .collect();
    mean_and_variance(&edges).1
}

fn mean_and_variance(values: &[f64]) -> (f64, f64) {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    (mean, values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count)
}
