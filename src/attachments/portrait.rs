//! A photograph for a travel document (Doc 9303 part 3, section 3.9): upright, 35 by 45 parts, at 300 dots an inch.

use crate::attachments::jpeg;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    bytes: Vec<u8>,
    sha256: Vec<u8>,
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
    /// Reads a JPEG or PNG by what it is, whatever it is called; turns it as its metadata say, cuts it to a portrait about its middle and encodes it anew.
    ///
    /// It takes up to half a second and a hundred megabytes, so it runs off the async threads ([`crate::attachments::accept_portrait`]).
    pub fn from_upload(file: &[u8]) -> Result<Self, PictureError> {
        let upright = upright(file)?;
        let (width, height) = (upright.width(), upright.height());
        if width < PORTRAIT_WIDTH || height < PORTRAIT_HEIGHT {
            return Err(PictureError::TooFewPixels { width, height });
        }
        let portrait = upright.resize_to_fill(PORTRAIT_WIDTH, PORTRAIT_HEIGHT, FilterType::Lanczos3);
        Self::encode(&on_white(&portrait)).map_err(|_| PictureError::Damaged)
    }

    fn encode(portrait: &RgbImage) -> Result<Self, ImageError> {
        let mut bytes = Vec::new();
        for quality in QUALITIES {
            bytes.clear();
            let encoder = &mut JpegEncoder::new_with_quality(&mut bytes, quality);
            encoder.encode(
                portrait.as_raw(),
                portrait.width(),
                portrait.height(),
                ExtendedColorType::Rgb8,
            )?;
            if bytes.len() <= LARGEST {
                break;
            }
        }
        let sha256 = Sha256::digest(&bytes).to_vec();
        Ok(Self { bytes, sha256 })
    }

    /// A portrait as it was stored.
    pub(super) fn stored(bytes: Vec<u8>, sha256: Vec<u8>) -> Self {
        Self { bytes, sha256 }
    }

    /// The name under which a page shows it: the SHA-256 in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        self.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
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

/// What is transparent lies on white paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
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
