//! A label and its value, and how a day is written.

use super::canvas::{CAPITALS, Canvas, INK, QUIET, Style, group};
use super::fonts::Typeface;
use crate::eligibility::Named;
use chrono::NaiveDate;
use krilla::tagging::{Node, Tag, TagGroup};

/// A label with its value below, which is made smaller where it is long.
pub struct Field<'a> {
    pub label: &'a Named,
    /// The start of the label's base line.
    pub at: (f32, f32),
    pub width: f32,
    /// The value's sizes, from the usual one down.
    pub sizes: &'static [f32],
}

/// From the usual size to the smallest that is still read on a home printer's paper.
pub const LARGE: &[f32] = &[10.5, 9.5, 8.5, 7.5, 6.5, 5.5];
pub const MIDDLE: &[f32] = &[9.0, 8.0, 7.2, 6.5, 5.5];
/// What a value may take below its label.
const HEIGHT: f32 = 21.5;

impl Field<'_> {
    pub fn label(&self, canvas: &mut Canvas) -> TagGroup {
        group(Tag::Lbl, label(canvas, self.at, self.label, self.width))
    }

    /// A value of one language or none.
    pub fn plain(&self, canvas: &mut Canvas, value: &str) -> Node {
        let label = self.label(canvas);
        let (size, lines) = canvas.fonts.fitted(Typeface::Bold, self.sizes, value, (self.width, HEIGHT));
        let at = (self.at.0, self.at.1 + 4.0 + size * CAPITALS);
        let value = canvas.lines(at, Style::bold(size, INK), None, &lines);
        group(Tag::LI, [label.into(), group(Tag::LBody, value).into()]).into()
    }

    /// A value in three languages.
    pub fn three(&self, canvas: &mut Canvas, value: &Named) -> Node {
        let label = self.label(canvas);
        let at = (self.at.0, self.at.1 + 4.0);
        let (value, _) = canvas.three_fitted(at, (self.sizes, INK), value, (self.width, HEIGHT));
        group(Tag::LI, [label.into(), group(Tag::LBody, value).into()]).into()
    }
}

/// A label in small print, smaller still where it would not stay on its line.
pub fn label(canvas: &mut Canvas, at: (f32, f32), word: &Named, width: f32) -> Vec<Node> {
    let whole = format!("{} / {} / {}", word.en, word.ru, word.kk);
    let sizes = [6.2, 5.8, 5.4, 5.0];
    let (size, _) = canvas.fonts.fitted(Typeface::Regular, &sizes, &whole, (width, 7.5));
    canvas.three(at, Style::regular(size, QUIET), word, width).0
}

/// `12 AUG 1974`, as Doc 9303 part 3 writes dates in the visual zone.
pub fn as_letters(day: NaiveDate) -> String {
    day.format("%d %b %Y").to_string().to_uppercase()
}

/// `12.08.1974`
pub fn in_digits(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

pub fn both_ways(day: NaiveDate) -> String {
    format!("{} / {}", as_letters(day), in_digits(day))
}
