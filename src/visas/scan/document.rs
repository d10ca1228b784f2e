//! A PDF: every page drawn as a printer would at 200 dots an inch, and the printed zone read from its text.

use super::page_text::text_of;
use super::{Grey, ReadError, Scanned, the_one_code};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most pages that are looked at.
pub const MOST_PAGES: usize = 4;
/// Four dots a module of a visa's seal.
const DOTS_AN_INCH: f32 = 200.0;
/// A page is drawn no larger than this, in dots along a side: A3 at 200 dots an inch.
const LONGEST_SIDE: f32 = 3400.0;

/// The two lines of a printed zone, as they stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedZone {
    pub first: String,
    pub second: String,
}

pub fn is_one(file: &[u8]) -> bool {
    // Bytes before the header are common enough to be allowed for.
    file[..file.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

pub fn read(file: &[u8]) -> Result<Scanned, ReadError> {
    let pdf = Pdf::new(Arc::new(file.to_vec())).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Encrypted,
        LoadPdfError::Invalid => ReadError::BrokenDocument,
    })?;
    let pages = pdf.pages();
    match pages.len() {
        0 => return Err(ReadError::BrokenDocument),
        found if found > MOST_PAGES => return Err(ReadError::TooManyPages { found }),
        _ => {}
    }
    let cache = RenderCache::new();
    let mut codes = Vec::new();
    let mut zone = None;
    for page in pages.iter() {
        let found = drawn(page, &cache).map(Grey::codes).unwrap_or_default();
        if !found.is_empty() && zone.is_none() {
            zone = PrintedZone::among(&text_of(page));
        }
        codes.extend(found);
    }
    Ok(Scanned { seal: the_one_code(codes)?, zone })
}

/// `None` for a page without a size.
fn drawn<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>) -> Option<Grey> {
    let (width, height) = page.render_dimensions();
    let longest = width.max(height);
    if !(longest.is_finite() && width >= 1.0 && height >= 1.0) {
        return None;
    }
    let scale = (DOTS_AN_INCH / 72.0).min(LONGEST_SIDE / longest);
    if width * scale < 1.0 || height * scale < 1.0 {
        return None;
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let shade = |red: u8, green: u8, blue: u8| {
        // ITU-R BT.601, in thousandths
        let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
        u8::try_from(sum / 1000).unwrap_or(u8::MAX)
    };
    let dots = drawn.data().iter().map(|dot| shade(dot.r, dot.g, dot.b)).collect();
    Some(Grey { width: u32::from(drawn.width()), height: u32::from(drawn.height()), dots })
}

impl PrintedZone {
    /// The first two lines of a zone among lines of text: 36 characters each of a zone's alphabet, the first beginning with V.
    fn among(lines: &[String]) -> Option<Self> {
        let is_line = |line: &&String| {
            line.len() == 36
                && line.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'<')
        };
        let zone: Vec<&String> = lines.iter().filter(is_line).collect();
        let first = zone.windows(2).find(|pair| pair[0].starts_with('V'))?;
        Some(Self { first: first[0].clone(), second: first[1].clone() })
    }
}
