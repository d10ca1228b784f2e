//! A photograph for a travel document (Doc 9303 part 3, section 3.9): upright, 35 by 45 parts, at 300 dots an inch.

use crate::attachments::photograph::Measures;
use crate::attachments::{Fault, Framing, Trimmed, jpeg};
use image::codecs::jpeg::JpegEncoder;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// 35 millimetres at 300 dots an inch.
pub const PORTRAIT_WIDTH: u32 = 413;
/// 45 millimetres at 300 dots an inch.
pub const PORTRAIT_HEIGHT: u32 = 531;
/// The most pixels that are decoded; the size is read before.
pub const MOST_PIXELS: u64 = 20_000_000;
/// The largest upload, as the door holds it.
pub const LONGEST_UPLOAD_IN_MEGABYTES: usize = crate::web::LARGEST_FILE / 1024 / 1024;

/// How long a photograph is kept for a sender whose session had ended.
pub const HOW_LONG_KEPT: chrono::Duration = chrono::Duration::hours(1);

/// What a decoder may use beside the picture itself, in bytes: twenty million pixels of four bytes, and room to work.
const MOST_MEMORY: u64 = 112 * 1024 * 1024;
/// From the usual quality down, where a grainy picture would be too large.
const QUALITIES: [u8; 6] = [88, 82, 74, 64, 52, 40];
/// The largest portrait, in bytes: with it the printed visa stays under 120 kB.
const LARGEST: usize = 50_000;

/// A portrait as it is kept: a JPEG of the portal's own making.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    #[serde(with = "super::transfer")]
    bytes: Vec<u8>,
    sha256: Vec<u8>,
    measures: Measures,
}

/// Why a file is not taken as a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum PictureError {
    #[error("no file was chosen")]
    Missing,
    #[error("the file is larger than {} MB", LONGEST_UPLOAD_IN_MEGABYTES)]
    TooLarge,
    #[error("the file is neither a JPEG nor a PNG")]
    NeitherJpegNorPng,
    #[error("the picture was cut off, or cannot be read")]
    Damaged,
    #[error("the picture has {width} by {height} pixels, too many")]
    TooManyPixels { width: u32, height: u32 },
    #[error("the picture has {width} by {height} pixels, too few for a portrait")]
    TooFewPixels { width: u32, height: u32 },
}

impl Portrait {
    /// The portrait about the middle of a picture, see [`Trimmed::read`].
    pub fn from_upload(file: &[u8]) -> Result<Self, PictureError> {
        Trimmed::read(file, Framing::Middle).map(|trimmed| trimmed.portrait)
    }

    pub(super) fn encode(portrait: &RgbImage, measures: Measures) -> Result<Self, ImageError> {
        let bytes = jpeg_of(portrait, &QUALITIES, LARGEST)?;
        let sha256 = Sha256::digest(&bytes).to_vec();
        Ok(Self { bytes, sha256, measures })
    }

    /// What was measured of it when it came.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// What does not meet the rules for travel documents.
    pub fn faults(&self) -> Vec<Fault> {
        self.measures.faults()
    }

    /// The JPEG.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn sha256(&self) -> &[u8] {
        &self.sha256
    }
}

/// The picture of a JPEG or PNG, turned as its metadata say. Its size is known, and its end seen, before a pixel is decoded.
pub fn upright(file: &[u8]) -> Result<DynamicImage, PictureError> {
    if file.is_empty() {
        return Err(PictureError::Missing);
    }
    let format = image::guess_format(file).map_err(|_| PictureError::NeitherJpegNorPng)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return Err(PictureError::NeitherJpegNorPng);
    }
    if format == ImageFormat::Jpeg && !jpeg::is_whole(file) {
        return Err(PictureError::Damaged);
    }
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PictureError::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureError::TooManyPixels { width, height });
    }
    let orientation = decoder.orientation().map_err(|_| PictureError::Damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// A JPEG of the best of these qualities in which it is no larger; of the last one where it is in none.
pub(super) fn jpeg_of(picture: &RgbImage, qualities: &[u8], largest: usize) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    for quality in qualities {
        bytes.clear();
        let encoder = &mut JpegEncoder::new_with_quality(&mut bytes, *quality);
        encoder.encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)?;
        if bytes.len() <= largest {
            break;
        }
    }
    Ok(bytes)
}

/// What is transparent lies on white paper.
pub(super) fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over_white = |part: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([red, green, blue].map(over_white))
    })
}

#[cfg(test)]
mod tests;
