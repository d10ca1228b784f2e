//! The sheet's fonts, the width of a text in them, and where a text is broken.

use krilla::text::Font;
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
    face: Face<'static>,
}

static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    Some(Fonts {
        regular: load(include_bytes!("../../../static/fonts/NotoSans-Regular.ttf"))?,
        bold: load(include_bytes!("../../../static/fonts/NotoSans-Bold.ttf"))?,
        zone: load(include_bytes!("../../../static/fonts/OCRB.otf"))?,
    })
});

fn load(bytes: &'static [u8]) -> Option<Loaded> {
    Some(Loaded { font: Font::new(bytes.into(), 0)?, face: Face::parse(bytes, 0).ok()? })
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
        let face = &self.loaded(typeface).face;
        text.chars().map(|c| if face.glyph_index(c).is_some() { c } else { '?' }).collect()
    }

    /// In points, without kerning, which only ever makes the text of these fonts narrower by little.
    pub fn width(&self, typeface: Typeface, size: f32, text: &str) -> f32 {
        let face = &self.loaded(typeface).face;
        let advance: u32 = text
            .chars()
            .filter_map(|c| face.glyph_index(c))
            .filter_map(|glyph| face.glyph_hor_advance(glyph))
            .map(u32::from)
            .sum();
        advance as f32 * size / f32::from(face.units_per_em())
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
