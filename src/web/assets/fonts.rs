//! The fonts of printed papers, the width of a text in them, and where a text is broken.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::sync::LazyLock;
use ttf_parser::Face;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typeface {
    Regular,
    Bold,
    /// OCR-B, for the machine-readable zone alone: at 10 points its advance is one tenth of an inch.
    Zone,
}

pub struct Fonts {
    regular: Loaded,
    bold: Loaded,
    zone: Loaded,
}

struct Loaded {
    font: Font,
    /// By code point; looking one up in the font itself is a tenth of a sheet's time.
    letters: Vec<Option<Letter>>,
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    glyph: u16,
    /// In sizes of the font.
    advance: f32,
}

static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    Some(Fonts {
        regular: load(include_bytes!("../../../static/fonts/NotoSans-Regular.ttf"))?,
        bold: load(include_bytes!("../../../static/fonts/NotoSans-Bold.ttf"))?,
        zone: load(include_bytes!("../../../static/fonts/OCRB.otf"))?,
    })
});

fn load(bytes: &'static [u8]) -> Option<Loaded> {
    const CODE_POINTS: u32 = 0x2200;
    let face = Face::parse(bytes, 0).ok()?;
    let letter = |code: u32| {
        let glyph = face.glyph_index(char::from_u32(code)?)?;
        let advance = face.glyph_hor_advance(glyph)?;
        Some(Letter { glyph: glyph.0, advance: f32::from(advance) / f32::from(face.units_per_em()) })
    };
    Some(Loaded { font: Font::new(bytes.into(), 0)?, letters: (0..CODE_POINTS).map(letter).collect() })
}

impl Loaded {
    fn letter(&self, c: char) -> Option<Letter> {
        self.letters.get(usize::try_from(u32::from(c)).ok()?).copied().flatten()
    }
}

impl Fonts {
    /// The fonts inside the program; `None` only if they were damaged when it was built.
    pub fn get() -> Option<&'static Self> {
        FONTS.as_ref()
    }

    fn loaded(&self, typeface: Typeface) -> &Loaded {
        match typeface {
            Typeface::Regular => &self.regular,
            Typeface::Bold => &self.bold,
            Typeface::Zone => &self.zone,
        }
    }

    pub fn font(&self, typeface: Typeface) -> Font {
        self.loaded(typeface).font.clone()
    }

    /// The text with every character that the font lacks as `?`: PDF/A forbids an empty glyph, and a name is never worth no visa.
    pub fn printable(&self, typeface: Typeface, text: &str) -> String {
        let font = self.loaded(typeface);
        text.chars().map(|c| if font.letter(c).is_some() { c } else { '?' }).collect()
    }

    /// In points, without kerning, which only ever makes the text of these fonts narrower by little.
    pub fn width(&self, typeface: Typeface, size: f32, text: &str) -> f32 {
        let font = self.loaded(typeface);
        let advance: f32 = text.chars().filter_map(|c| font.letter(c)).map(|letter| letter.advance).sum();
        advance * size
    }

    /// The glyphs of a text side by side, for small print, where kerning is not seen and only takes time.
    pub fn glyphs(&self, typeface: Typeface, text: &str) -> Vec<KrillaGlyph> {
        let font = self.loaded(typeface);
        let glyph = |(start, c): (usize, char)| {
            let Letter { glyph, advance } = font.letter(c)?;
            let range = start..start + c.len_utf8();
            Some(KrillaGlyph::new(GlyphId::new(u32::from(glyph)), advance, 0.0, 0.0, 0.0, range, None))
        };
        text.char_indices().filter_map(glyph).collect()
    }

    /// The text in lines no wider than `width`. A word that is wider alone is broken inside.
    pub fn lines(&self, typeface: Typeface, size: f32, text: &str, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let line = lines.last().map(String::as_str).unwrap_or_default();
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(typeface, size, &longer) <= width {
                lines.pop();
                lines.push(longer);
                continue;
            }
            if line.is_empty() {
                lines.pop();
            }
            lines.extend(self.pieces(typeface, size, word, width));
        }
        lines
    }

    fn pieces(&self, typeface: Typeface, size: f32, word: &str, width: f32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for c in word.chars() {
            let piece = pieces.last().map(String::as_str).unwrap_or_default();
            let longer = format!("{piece}{c}");
            if piece.is_empty() || self.width(typeface, size, &longer) <= width {
                pieces.pop();
                pieces.push(longer);
            } else {
                pieces.push(c.to_string());
            }
        }
        pieces
    }

    /// The largest of the sizes, given from large to small, at which a text fits a box, with its lines; else the smallest.
    pub fn fitted(
        &self,
        typeface: Typeface,
        sizes: &[f32],
        text: &str,
        (width, height): (f32, f32),
    ) -> (f32, Vec<String>) {
        let mut fitted = (0.0, Vec::new());
        for size in sizes {
            fitted = (*size, self.lines(typeface, *size, text, width));
            if fitted.1.len() as f32 * size * LEADING <= height {
                break;
            }
        }
        fitted
    }
}

/// The distance of two base lines, in sizes of the font.
pub const LEADING: f32 = 1.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zones_font_has_the_standard_pitch_at_10_points() {
        let width = Fonts::get().unwrap().width(Typeface::Zone, 10.0, "V<KAZ12345");

        // Ten characters to the inch of 72 points (Doc 9303 part 3, section 4.1).
        assert!((width - 72.0).abs() < 0.5, "{width}");
    }

    #[test]
    fn every_letter_of_the_three_languages_and_of_passports_can_be_printed() {
        let fonts = Fonts::get().unwrap();
        let kazakh =
            "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя₸№«»—–’";
        let latin: String = ('\u{C0}'..='\u{24F}').chain('A'..='Z').chain(['ẞ']).collect();

        for typeface in [Typeface::Regular, Typeface::Bold] {
            assert_eq!(fonts.printable(typeface, kazakh), kazakh);
            assert_eq!(fonts.printable(typeface, &latin), latin);
            assert_eq!(fonts.printable(typeface, "上海A"), "??A");
        }
    }

    #[test]
    fn a_text_breaks_between_words_and_a_long_word_inside() {
        let fonts = Fonts::get().unwrap();

        for text in ["one two three four five six seven", &"W".repeat(100), &"Ж".repeat(100), ""] {
            let lines = fonts.lines(Typeface::Bold, 9.0, text, 60.0);

            assert!(lines.iter().all(|line| fonts.width(Typeface::Bold, 9.0, line) <= 60.0), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
