//! Where faces are, by the SeetaFace cascade (library and model under the BSD licence, `licences/SeetaFace.txt`). It says where a face is and
//! not whose: nothing of it is kept but its place.

use super::Face;
use image::GrayImage;

/// The model, as the library's package carries it: the library itself offers no way to it.
const MODEL: &[u8] = include_bytes!("../../../data/faces/seeta_fd_frontal_v1.0.bin");
/// A face that is smaller is somebody in the background, or nobody.
const LEAST_SIDE: u32 = 48;
/// Below it a wall is found to have a face.
const LEAST_SCORE: f64 = 4.0;

pub fn faces(grey: &GrayImage) -> Vec<Face> {
    let found = search(grey);
    let found = if found.is_empty() { search(&lightened(grey)) } else { found };
    found.into_iter().map(|(face, _)| face).collect()
}

/// The surest face of a picture seen in several ways, with the way: a face that lies on its side is found upright by chance, but never as surely.
pub fn surest<Way: Copy>(seen: &[(Way, GrayImage)]) -> Option<(Way, Face)> {
    let found = seen.iter().flat_map(|(way, grey)| search(grey).into_iter().map(|found| (*way, found)));
    let light =
        seen.iter().flat_map(|(way, grey)| search(&lightened(grey)).into_iter().map(|found| (*way, found)));
    let surest = |one: &(Way, (Face, f64)), other: &(Way, (Face, f64))| one.1.1.total_cmp(&other.1.1);
    found.max_by(surest).or_else(|| light.max_by(surest)).map(|(way, (face, _))| (way, face))
}

/// Dark skin's shades, which lie close together, drawn apart: the cascade was trained on lighter pictures, and finds such a face by this alone.
fn lightened(grey: &GrayImage) -> GrayImage {
    let mut light = grey.clone();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the root of a part of 255")]
    let lighter = |shade: u8| (f64::from(shade) / 255.0).sqrt().mul_add(255.0, 0.5) as u8;
    light.pixels_mut().for_each(|dot| dot.0 = dot.0.map(lighter));
    light
}

/// Every face with how sure the cascade is of it.
fn search(grey: &GrayImage) -> Vec<(Face, f64)> {
    let Ok(model) = rustface::read_model(MODEL) else { return Vec::new() };
    let mut detector = rustface::create_detector_with_model(model);
    detector.set_min_face_size(LEAST_SIDE);
    detector.set_score_thresh(LEAST_SCORE);
    detector.set_pyramid_scale_factor(0.8);
    detector.set_slide_window_step(4, 4);
    let (width, height) = (f64::from(grey.width()), f64::from(grey.height()));
    let found = detector.detect(&rustface::ImageData::new(grey.as_raw(), grey.width(), grey.height()));
    let face = |found: &rustface::FaceInfo| {
        let at = found.bbox();
        let (side, left, top) = (f64::from(at.height()), f64::from(at.x()), f64::from(at.y()));
        let middle = |from: f64, side: f64, of: f64| (from + side / 2.0) / of;
        let face = Face {
            height: side / height,
            x: middle(left, f64::from(at.width()), width),
            y: middle(top, side, height),
        };
        (face, found.score())
    };
    found.iter().map(face).collect()
}
