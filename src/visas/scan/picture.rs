//! A picture in shades of grey, from a PNG or JPEG within limits.

use super::{Grey, ReadError};
use crate::attachments::MOST_PIXELS;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// What a decoder may use, in bytes: the picture itself and room to work.
const MOST_MEMORY: u64 = 176 * 1024 * 1024;

/// A camera's pictures are shorter along a side; only a strip made for the purpose is longer.
const LONGEST_SIDE: u32 = 12_000;

pub fn grey(file: &[u8]) -> Result<Grey, ReadError> {
    let format = match image::guess_format(file) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => format,
        Ok(_) | Err(_) => return Err(ReadError::OtherKind),
    };
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| ReadError::BrokenPicture)?;
    let (width, height) = decoder.dimensions();
    let area = u64::from(width) * u64::from(height);
    if area > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(ReadError::TooManyPixels { width, height });
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| ReadError::BrokenPicture)?;
    Ok(Grey { width, height, dots: on_white(picture) })
}

/// Where a picture is transparent, the paper shows.
fn on_white(picture: DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.into_luma8().into_raw();
    }
    let dots = picture.into_luma_alpha8().into_raw();
    let over = |dot: &[u8]| match dot {
        [shade, alpha] => {
            let (shade, alpha) = (u32::from(*shade), u32::from(*alpha));
            u8::try_from((shade * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        }
        _ => u8::MAX,
    };
    dots.chunks_exact(2).map(over).collect()
}
