//! The lower half of the page: what the holder must know, the barcodes, the machine-readable zone, and what is said across it all.

use super::canvas::{BLACK, BLUE, Canvas, GOLD, INK, LINE, QUIET, Style, WHITE, fill_path, group};
use super::codes::{self, Modules};
use super::facts::Sheet;
use super::fonts::{Fonts, LEADING, Typeface};
use super::labels::Labels;
use super::page::{PAGE, SheetError};
use super::sections::{LEFT, WIDTH};
use crate::eligibility::Named;
use crate::vocabulary::Language;
use krilla::geom::{Rect, Transform};
use krilla::num::NormalizedF32;
use krilla::tagging::{ListNumbering, Node, Tag, TagGroup};
use std::num::NonZeroU16;

/// 48 modules of 0.508 mm, three dots of a printer at 150 dpi, above the 0.42 mm that a seal needs.
const CODE: f32 = 69.12;
/// Where the barcodes begin.
const CODES_TOP: f32 = 652.0;

/// What the holder must know, a column for each language, in the largest print that leaves the barcodes alone.
pub fn notes(canvas: &mut Canvas, labels: &Labels, below: f32) -> Vec<TagGroup> {
    const GAP: f32 = 15.0;
    let top = below + 5.0;
    canvas.filled(Rect::from_xywh(LEFT, top, WIDTH, 0.8), GOLD);
    let column = Column { top: top + 14.0, width: (WIDTH - 2.0 * GAP) / 3.0 };
    let sizes = [7.2, 6.8, 6.4, 6.0, 5.6, 5.2];
    let fits = |size: &f32| {
        let bottom = |language| column.bottom(canvas.fonts, labels, language, *size);
        Language::ALL.into_iter().all(|language| bottom(language) < CODES_TOP - 6.0)
    };
    let size = sizes.iter().copied().find(fits).or(sizes.last().copied()).unwrap_or_default();
    let columns = Language::ALL.into_iter().enumerate();
    columns
        .map(|(index, language)| {
            let x = LEFT + index as f32 * (column.width + GAP);
            column.draw(canvas, labels, language, (x, size))
        })
        .collect()
}

/// A column of notes: the base line of its title, and its width.
struct Column {
    top: f32,
    width: f32,
}

impl Column {
    fn lines(&self, fonts: &Fonts, note: &str, size: f32) -> Vec<String> {
        fonts.lines(Typeface::Regular, size, note, self.width - 8.0)
    }

    /// The last base line of the column in a size.
    fn bottom(&self, fonts: &Fonts, labels: &Labels, language: Language, size: f32) -> f32 {
        let lines = |note: &Named| self.lines(fonts, note.in_language(language), size).len();
        let heights =
            labels.notes.iter().map(|note| note_step(size) + (lines(note) - 1) as f32 * size * LEADING);
        self.top + heights.sum::<f32>()
    }

    fn draw(
        &self,
        canvas: &mut Canvas,
        labels: &Labels,
        language: Language,
        (x, size): (f32, f32),
    ) -> TagGroup {
        let said = labels.notes_title.in_language(language);
        let title = canvas.text((x, self.top), Style::bold(8.0, BLUE), Some(language), said);
        let level = NonZeroU16::MIN.saturating_add(1);
        let tag = Some(language.tag().to_owned());
        let heading = group(Tag::Hn(level, Some(said.to_owned())).with_lang(tag.clone()), [title.into()]);
        let mut y = self.top;
        let mut items = Vec::with_capacity(labels.notes.len());
        for note in &labels.notes {
            y += note_step(size);
            canvas.filled(Rect::from_xywh(x, y - size / 2.0, 3.0, 3.0), GOLD);
            let lines = self.lines(canvas.fonts, note.in_language(language), size);
            let body = canvas.lines((x + 8.0, y), Style::regular(size, INK), Some(language), &lines);
            items.push(group(Tag::LI, [group(Tag::LBody, body).into()]).into());
            y += (lines.len() as f32 - 1.0) * size * LEADING;
        }
        let list = group(Tag::L(ListNumbering::Square), items);
        group(Tag::Section.with_lang(tag), [heading.into(), list.into()])
    }
}

/// From a note to the next.
fn note_step(size: f32) -> f32 {
    size * 1.58
}

/// The seal on the left, the address of verification on the right.
pub fn barcodes(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> Result<[TagGroup; 2], SheetError> {
    let seal = codes::seal(&sheet.seal).ok_or(SheetError::Barcode)?;
    let address = codes::address(&sheet.verify_address).ok_or(SheetError::Barcode)?;
    let (left, _) = barcode(canvas, &seal, (LEFT, CODES_TOP), [&labels.seal, &labels.seal_note]);
    let middle = LEFT + WIDTH / 2.0;
    let (mut right, (x, y)) =
        barcode(canvas, &address, (middle, CODES_TOP), [&labels.verify, &labels.verify_note]);
    let style = Style::bold(7.4, INK);
    let lines = canvas.fonts.lines(style.typeface, style.size, &sheet.verify_address, LEFT + WIDTH - x);
    right.push(group(Tag::P, canvas.lines((x, y + 3.0), style, None, &lines)));
    Ok([left, right])
}

/// A barcode with words beside it; answers where further words may stand.
fn barcode(
    canvas: &mut Canvas,
    modules: &Modules,
    (x, top): (f32, f32),
    [word, note]: [&Named; 2],
) -> (TagGroup, (f32, f32)) {
    let figure = canvas.figure(&word.en, |surface| {
        let module = CODE / modules.across as f32;
        surface.push_transform(&Transform::from_row(module, 0.0, 0.0, module, x, top));
        fill_path(surface, modules.path(), BLACK);
        surface.pop();
    });
    let (x, width) = (x + CODE + 12.0, WIDTH / 2.0 - CODE - 20.0);
    let (title, y) = canvas.three((x, top + 7.0), Style::bold(7.6, BLUE), word, width);
    let mut section = group(Tag::Section, [figure.into(), group(Tag::P, title).into()]);
    let style = Style::regular(6.4, INK);
    let mut y = y + 2.0;
    for language in Language::ALL {
        let lines = canvas.fonts.lines(style.typeface, style.size, note.in_language(language), width);
        section.push(group(Tag::P, canvas.lines((x, y), style, Some(language), &lines)));
        y += lines.len() as f32 * style.size * LEADING;
    }
    (section, (x, y))
}

/// The machine-readable zone: OCR-B of 10 points, a tenth of an inch each, lines a quarter of an inch apart, black on white.
pub fn zone(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    let area = Rect::from_xywh(LEFT, 738.0, WIDTH, 58.0);
    canvas.filled(area, WHITE);
    canvas.outlined(area, 0.6, LINE);
    canvas.filled(Rect::from_xywh(LEFT, 796.0, WIDTH, 1.8), GOLD);
    let (label, _) = canvas.three((LEFT + 8.0, 747.0), Style::regular(5.8, QUIET), &labels.zone, WIDTH);
    let style = Style { typeface: Typeface::Zone, size: 10.0, colour: BLACK };
    let x = (PAGE.0 - canvas.fonts.width(Typeface::Zone, 10.0, sheet.zone.first())) / 2.0;
    let first = canvas.text((x, 766.0), style, None, sheet.zone.first());
    let second = canvas.text((x, 784.0), style, None, sheet.zone.second());
    let lines = [group(Tag::P, [first.into()]).into(), group(Tag::P, [second.into()]).into()];
    group(Tag::Section, [Node::from(group(Tag::P, label))].into_iter().chain(lines))
}

/// Says across the whole page why a paper counts no longer.
pub fn overprint(canvas: &mut Canvas, word: &Named) -> TagGroup {
    const RED: [u8; 3] = [0xb8, 0x32, 0x2c];
    canvas.surface.push_transform(&Transform::from_rotate_at(-38.0, PAGE.0 / 2.0, PAGE.1 / 2.0));
    canvas.surface.push_opacity(NormalizedF32::new(0.34).unwrap_or(NormalizedF32::ONE));
    let mut words: Vec<Node> = Vec::new();
    for (line, language) in Language::ALL.into_iter().enumerate() {
        let text = word.in_language(language);
        let size = (560.0 / canvas.fonts.width(Typeface::Bold, 1.0, text)).min(62.0);
        let x = (PAGE.0 - canvas.fonts.width(Typeface::Bold, size, text)) / 2.0;
        let at = (x, PAGE.1 / 2.0 - 70.0 + line as f32 * 92.0);
        words.push(canvas.text(at, Style::bold(size, RED), Some(language), &format!("{text} ")).into());
    }
    canvas.surface.pop();
    canvas.surface.pop();
    group(Tag::P, words)
}
