//! A portrait with the picture that it was cut from: kept uncut while it can still be cut otherwise.

use crate::attachments::cut::{Cut, Framing, Size, Turn};
use crate::attachments::photograph::{Measures, face};
use crate::attachments::portrait::{jpeg_of, on_white, upright};
use crate::attachments::{PORTRAIT_HEIGHT, PORTRAIT_WIDTH, PictureError, Portrait};
use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[cfg(test)]
mod tests;

/// The longest side of an uncut picture, but where a portrait needs more of it.
const LONGEST_SIDE: u32 = 2000;
/// A picture that is longer beside its width than this is nobody's portrait: its ends are left.
const LONGEST_SHAPE: u32 = 3;
/// In bytes: as large as a stored picture may be.
const LARGEST: usize = 1_000_000;
const QUALITIES: [u8; 3] = [88, 76, 60];
/// The side to which a picture is brought before faces are looked for in it.
const SIDE_TO_SEARCH: u32 = 800;

/// A picture as it was sent, upright and encoded anew: nothing that it told beside the picture remains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uncut {
    /// A JPEG.
    #[serde(with = "super::transfer")]
    pub bytes: Vec<u8>,
    pub size: Size,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trimmed {
    pub portrait: Portrait,
    pub cut: Cut,
    /// None where it is kept already.
    pub uncut: Option<Uncut>,
}

impl Trimmed {
    /// Reads a JPEG or PNG by what it is, whatever it is called; turns it as its metadata say, and cuts it as is wanted.
    ///
    /// It takes up to a second and some hundred megabytes, and reads what a stranger sent, so it runs in a process of its own
    /// ([`crate::attachments::accept_photograph`]).
    pub fn read(file: &[u8], wanted: Framing) -> Result<Self, PictureError> {
        let upright = upright(file)?;
        let size = Size { width: upright.width(), height: upright.height() };
        if !size.holds_a_portrait() {
            return Err(too_few(size));
        }
        let picture = on_white(&brought_down(upright));
        let (uncut, picture) = match wanted {
            Framing::Middle => {
                let (uncut, picture) = Uncut::of(picture)?;
                (Some(uncut), picture)
            }
            Framing::Face | Framing::At(_) => (None, picture),
        };
        let (cut, portrait) = trim(&picture, wanted)?;
        Ok(Self { portrait, cut, uncut })
    }
}

impl Uncut {
    pub fn sha256(&self) -> Vec<u8> {
        Sha256::digest(&self.bytes).to_vec()
    }

    /// Small enough to be stored, and the picture of that size.
    fn of(mut picture: RgbImage) -> Result<(Self, RgbImage), PictureError> {
        loop {
            let bytes = jpeg_of(&picture, &QUALITIES, LARGEST).map_err(|_| PictureError::Damaged)?;
            let size = Size { width: picture.width(), height: picture.height() };
            if bytes.len() <= LARGEST {
                return Ok((Self { bytes, size }, picture));
            }
            let smaller = size_at_most(size, size.width.max(size.height) * 3 / 4);
            if smaller == size {
                return Err(PictureError::Damaged);
            }
            picture = imageops::resize(&picture, smaller.width, smaller.height, FilterType::Triangle);
        }
    }
}

fn too_few(Size { width, height }: Size) -> PictureError {
    PictureError::TooFewPixels { width, height }
}

/// Of the size to be kept, whatever its depth.
fn brought_down(picture: DynamicImage) -> DynamicImage {
    let size = Size { width: picture.width(), height: picture.height() };
    let most = |side: u32| side.saturating_mul(LONGEST_SHAPE);
    let (width, height) = (size.width.min(most(size.height)), size.height.min(most(size.width)));
    let picture = if (width, height) == (size.width, size.height) {
        picture
    } else {
        picture.crop_imm((size.width - width) / 2, (size.height - height) / 2, width, height)
    };
    let kept = size_at_most(Size { width, height }, LONGEST_SIDE);
    if (kept.width, kept.height) == (width, height) {
        return picture;
    }
    picture.resize_exact(kept.width, kept.height, FilterType::Triangle)
}

/// The same shape with sides no longer than this, but never so small that no portrait can be cut from it.
fn size_at_most(size: Size, side: u32) -> Size {
    let longest = size.width.max(size.height);
    let by = |length: u32, factor: f64| (f64::from(length) * factor).round();
    let least = (f64::from(PORTRAIT_WIDTH) / f64::from(size.width))
        .max(f64::from(PORTRAIT_HEIGHT) / f64::from(size.height));
    let factor = (f64::from(side) / f64::from(longest)).max(least).min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no longer than the picture was"
    )]
    let rounded = |length: u32, at_least: u32| (by(length, factor) as u32).max(at_least).min(length);
    Size {
        width: rounded(size.width, PORTRAIT_WIDTH.min(size.width)),
        height: rounded(size.height, PORTRAIT_HEIGHT.min(size.height)),
    }
}

fn trim(picture: &RgbImage, wanted: Framing) -> Result<(Cut, Portrait), PictureError> {
    let size = Size { width: picture.width(), height: picture.height() };
    let middle = Cut::middle(size, Turn::None).ok_or(too_few(size));
    match wanted {
        Framing::Middle => at(picture, middle?),
        Framing::Face => match about_the_face(picture) {
            Some(cut) => at(picture, cut),
            None => at(picture, middle?),
        },
        Framing::At(cut) => at(picture, cut.within(size).ok_or(too_few(size.turned(cut.turn)))?),
    }
}

fn at(picture: &RgbImage, cut: Cut) -> Result<(Cut, Portrait), PictureError> {
    let turned = turned(picture, cut.turn);
    let part = imageops::crop_imm(&turned, cut.x, cut.y, cut.width(), cut.height).to_image();
    let portrait = imageops::resize(&part, PORTRAIT_WIDTH, PORTRAIT_HEIGHT, FilterType::Lanczos3);
    let measures = Measures::of(&portrait);
    let portrait = Portrait::encode(&portrait, measures).map_err(|_| PictureError::Damaged)?;
    Ok((cut, portrait))
}

fn turned(picture: &RgbImage, turn: Turn) -> RgbImage {
    match turn {
        Turn::None => picture.clone(),
        Turn::Right => imageops::rotate90(picture),
        Turn::Over => imageops::rotate180(picture),
        Turn::Left => imageops::rotate270(picture),
    }
}

/// About the surest face, whichever way up the picture is.
fn about_the_face(picture: &RgbImage) -> Option<Cut> {
    let size = Size { width: picture.width(), height: picture.height() };
    let small = DynamicImage::ImageRgb8(picture.clone())
        .resize(SIDE_TO_SEARCH, SIDE_TO_SEARCH, FilterType::Triangle)
        .to_rgb8();
    let ways = Turn::ALL.into_iter().filter(|turn| size.turned(*turn).holds_a_portrait());
    let seen: Vec<_> = ways.map(|turn| (turn, imageops::grayscale(&turned(&small, turn)))).collect();
    let (turn, face) = face::surest(&seen)?;
    Cut::about(&face, size, turn)
}
