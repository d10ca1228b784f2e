//! The parts of the page from top to bottom, in the order in which they are read.

use super::facts::{Cell, Reckoned, Row, Sheet, Tone, Value, Wide};
use super::page::{PAGE, SheetError};
use crate::visas::sheet::canvas::{
    BLACK, BLUE, Canvas, GOLD, INK, LINE, PALE, QUIET, SKY, Style, WHITE, fill_path, group, rectangle,
    stroke_path,
};
use crate::visas::sheet::codes;
use crate::visas::sheet::field::{Field, MIDDLE, label};
use crate::visas::sheet::foot::overprint;
use crate::visas::sheet::ornament::{Rose, wave};
use crate::vocabulary::{Language, Named};
use crate::web::Words;
use crate::web::assets::fonts::{LEADING, Typeface};
use krilla::geom::{Rect, Transform};
use krilla::paint::FillRule;
use krilla::tagging::{ListNumbering, Node, Tag, TagGroup};
use std::num::NonZeroU16;

pub const LEFT: f32 = 42.5;
pub const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const GREEN: [u8; 3] = [0x1b, 0x6b, 0x3c];
const ORANGE: [u8; 3] = [0xa8, 0x4a, 0x0c];
/// Where the barcode begins, and its size.
const CODE_TOP: f32 = 706.0;
const CODE: f32 = 86.0;

pub fn all(canvas: &mut Canvas, sheet: &Sheet) -> Result<Vec<TagGroup>, SheetError> {
    let rose = Rose { petals: 12, inner: 70.0, outer: 168.0, stroke: 0.5, colour: SKY };
    canvas.decorate(|surface| rose.draw(surface, (PAGE.0 / 2.0, 520.0), 4));
    let mut parts = vec![masthead(canvas, sheet), band(canvas, &sheet.band)];
    let (rows, y) = rows(canvas, &sheet.rows, 222.0);
    parts.push(rows);
    if let Some(reckoned) = &sheet.reckoned {
        parts.push(days(canvas, reckoned, y + 4.0));
    }
    parts.push(foot(canvas, sheet)?);
    if let Some(across) = &sheet.across {
        parts.insert(0, overprint(canvas, across));
    }
    Ok(parts)
}

/// A text of the locales in the three languages.
fn named(key: &str) -> Named {
    let of = |language| Words::of(language).t(key);
    Named { en: of(Language::En), ru: of(Language::Ru), kk: of(Language::Kk) }
}

fn masthead(canvas: &mut Canvas, sheet: &Sheet) -> TagGroup {
    let band = Rect::from_xywh(LEFT, 34.0, WIDTH, 74.0);
    canvas.decorate(|surface| {
        fill_path(surface, band.and_then(rectangle), SKY);
        if let (Some(band), Some(edge)) = (band, band.and_then(rectangle)) {
            surface.push_clip_path(&edge, &FillRule::NonZero);
            for line in 0..10_u8 {
                stroke_path(surface, wave(band, 3.0, f32::from(line) / 10.0), 0.35, PALE);
            }
            surface.pop();
        }
        fill_path(surface, Rect::from_xywh(LEFT, 108.0, WIDTH, 1.8).and_then(rectangle), GOLD);
        let centre = (LEFT + 38.0, 71.0);
        Rose { petals: 16, inner: 12.0, outer: 29.0, stroke: 0.55, colour: GOLD }.draw(surface, centre, 3);
        Rose { petals: 8, inner: 4.0, outer: 13.0, stroke: 0.5, colour: BLUE }.draw(surface, centre, 3);
    });
    let (x, width) = (LEFT + 80.0, WIDTH - 80.0 - 150.0);
    let (size, lines) =
        canvas.fonts.fitted(Typeface::Bold, &[16.0, 14.5, 13.0, 11.5], &sheet.title.en, (width, 20.0));
    let heading = canvas.lines((x, 56.0), Style::bold(size, BLUE), Some(Language::En), &lines);
    let title = group(Tag::Hn(NonZeroU16::MIN, Some(sheet.title.en.clone())), heading);
    let mut others = Vec::new();
    for (y, language) in [(71.0, Language::Ru), (83.0, Language::Kk)] {
        let said = sheet.title.in_language(language);
        let (size, _) = canvas.fonts.fitted(Typeface::Bold, &[9.0, 8.2, 7.4, 6.8], said, (width, 11.0));
        others.push(canvas.text((x, y), Style::bold(size, BLUE), Some(language), &format!("{said} ")).into());
    }
    let (state, _) =
        canvas.three((x, 97.0), Style::regular(5.8, QUIET), &named("arrivals-sheet-state"), width);
    let number = number(canvas, sheet);
    group(
        Tag::Section,
        [title.into(), group(Tag::P, others).into(), group(Tag::P, state).into(), number.into()],
    )
}

fn number(canvas: &mut Canvas, sheet: &Sheet) -> TagGroup {
    let (x, width) = (LEFT + WIDTH - 146.0, 136.0);
    canvas.filled(Rect::from_xywh(x, 44.0, width, 54.0), WHITE);
    canvas.outlined(Rect::from_xywh(x, 44.0, width, 54.0), 0.7, GOLD);
    let mut words = label(canvas, (x + 8.0, 57.0), &named("arrivals-receipt-number"), width - 16.0);
    let written = sheet.number.to_string();
    words.push(canvas.text((x + 8.0, 83.0), Style::bold(15.5, INK), None, &written).into());
    group(Tag::P, words)
}

fn band(canvas: &mut Canvas, cells: &[Cell]) -> TagGroup {
    const TOP: f32 = 122.0;
    const HEIGHT: f32 = 76.0;
    canvas.filled(Rect::from_xywh(LEFT, TOP, WIDTH, HEIGHT), SKY);
    canvas.filled(Rect::from_xywh(LEFT, TOP, 2.4, HEIGHT), GOLD);
    let wide = WIDTH / cells.len().max(1) as f32;
    let mut items = Vec::with_capacity(cells.len());
    for (index, cell) in cells.iter().enumerate() {
        let x = LEFT + 11.0 + index as f32 * wide;
        if index > 0 {
            canvas.filled(Rect::from_xywh(x - 8.0, TOP + 8.0, 0.5, HEIGHT - 16.0), LINE);
        }
        items.push(large(canvas, (x, TOP), wide - 14.0, cell));
    }
    group(Tag::L(ListNumbering::None), items)
}

fn large(canvas: &mut Canvas, (x, top): (f32, f32), width: f32, cell: &Cell) -> Node {
    let mut labels = Vec::new();
    for (line, language) in Language::ALL.into_iter().enumerate() {
        let at = (x, top + 11.0 + line as f32 * 7.4);
        let text = format!("{} ", cell.label.in_language(language));
        let (size, _) = canvas.fonts.fitted(Typeface::Regular, &[6.2, 5.8, 5.4, 5.0], &text, (width, 7.5));
        labels.push(canvas.text(at, Style::regular(size, QUIET), Some(language), &text).into());
    }
    let colour = match cell.tone {
        Tone::Plain => INK,
        Tone::Good => GREEN,
        Tone::Late => ORANGE,
    };
    let (size, _) = canvas.fonts.fitted(Typeface::Bold, &[14.0, 12.5, 11.0, 9.5], &cell.value, (width, 17.0));
    let value = format!("{} ", cell.value);
    let mut values = vec![canvas.text((x, top + 45.0), Style::bold(size, colour), None, &value).into()];
    for (line, text) in cell.below.iter().enumerate() {
        let at = (x, top + 57.0 + line as f32 * 9.0);
        let (size, _) = canvas.fonts.fitted(Typeface::Regular, &[7.2, 6.6, 6.0], text, (width, 9.0));
        values.push(canvas.text(at, Style::regular(size, INK), None, &format!("{text} ")).into());
    }
    group(Tag::LI, [group(Tag::Lbl, labels).into(), group(Tag::LBody, values).into()]).into()
}

/// Labels with their values, two beside each other where both are short; answers where the next part may begin.
fn rows(canvas: &mut Canvas, rows: &[Row], top: f32) -> (TagGroup, f32) {
    const GAP: f32 = 18.0;
    const STEP: f32 = 31.0;
    let half = (WIDTH - GAP) / 2.0;
    let (mut y, mut right) = (top, false);
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        if row.wide == Wide::Whole && right {
            (y, right) = (y + STEP, false);
        }
        let (x, width) = match row.wide {
            Wide::Half if right => (LEFT + half + GAP, half),
            Wide::Half => (LEFT, half),
            Wide::Whole => (LEFT, WIDTH),
        };
        if !right && y > top {
            canvas.filled(Rect::from_xywh(LEFT, y - 9.5, WIDTH, 0.5), PALE);
        }
        let field = Field { label: &row.label, at: (x, y), width, sizes: MIDDLE };
        items.push(match &row.value {
            Value::Plain(value) => field.plain(canvas, value),
            Value::Three(value) => field.three(canvas, value),
        });
        right = row.wide == Wide::Half && !right;
        if !right {
            y += STEP;
        }
    }
    (group(Tag::L(ListNumbering::None), items), if right { y + STEP } else { y })
}

/// Every day counted or skipped, in the largest print that leaves the foot alone.
fn days(canvas: &mut Canvas, reckoned: &Reckoned, top: f32) -> TagGroup {
    canvas.filled(Rect::from_xywh(LEFT, top - 9.0, WIDTH, 0.8), GOLD);
    let title = named("arrivals-sheet-days");
    let (words, y) = canvas.three((LEFT, top + 3.0), Style::bold(8.0, BLUE), &title, WIDTH);
    let heading = group(Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(title.en)), words);
    let (rule, y) = canvas.three((LEFT, y + 2.0), Style::regular(6.8, INK), &reckoned.rule, WIDTH);
    let room = CODE_TOP - 12.0 - y;
    let step = (room / reckoned.days.len().max(1) as f32).min(12.4);
    let size = (step / 1.55).clamp(4.6, 7.2);
    let mut items = Vec::with_capacity(reckoned.days.len());
    for (line, day) in reckoned.days.iter().enumerate() {
        let y = y + 4.0 + line as f32 * step;
        let counted = matches!(day.place.as_str(), "1" | "2" | "3");
        let style = if counted { Style::bold(size, INK) } else { Style::regular(size, QUIET) };
        canvas.filled(
            Rect::from_xywh(LEFT, y - size * 0.85, 2.0, size * 1.1),
            if counted { GOLD } else { PALE },
        );
        let date = canvas.text((LEFT + 8.0, y), style, None, &format!("{} ", day.day));
        let place = canvas.text((LEFT + 66.0, y), style, None, &format!("{} ", day.place));
        let (why, _) = canvas.three_fitted(
            (LEFT + 84.0, y - size * 0.84),
            (&[size, size * 0.9, size * 0.8, size * 0.7], style.colour),
            &day.why,
            (WIDTH - 84.0, size * LEADING + 0.1),
        );
        let names = group(Tag::Lbl, [date.into(), place.into()]);
        items.push(group(Tag::LI, [names.into(), group(Tag::LBody, why).into()]).into());
    }
    let list = group(Tag::L(ListNumbering::None), items);
    group(Tag::Section, [heading.into(), group(Tag::P, rule).into(), list.into()])
}

/// The fingerprint, the address of verification with its barcode, and what they are for.
fn foot(canvas: &mut Canvas, sheet: &Sheet) -> Result<TagGroup, SheetError> {
    canvas.filled(Rect::from_xywh(LEFT, CODE_TOP - 8.0, WIDTH, 0.8), GOLD);
    let modules =
        codes::address(&sheet.verify_address).ok_or_else(|| SheetError("the address".to_owned()))?;
    let verify = named("arrivals-sheet-verify");
    let figure = canvas.figure(&verify.en, |surface| {
        let module = CODE / modules.across as f32;
        surface.push_transform(&Transform::from_row(module, 0.0, 0.0, module, LEFT, CODE_TOP));
        fill_path(surface, modules.path(), BLACK);
        surface.pop();
    });
    let (x, width) = (LEFT + CODE + 14.0, WIDTH - CODE - 14.0);
    let (title, y) = canvas.three((x, CODE_TOP + 7.0), Style::bold(8.0, BLUE), &verify, width);
    let mut section = group(Tag::Section, [figure.into(), group(Tag::P, title).into()]);
    let bold = Style::bold(8.6, INK);
    let lines = canvas.fonts.lines(bold.typeface, bold.size, &sheet.verify_address, width);
    let mut y = y + 2.0;
    section.push(group(Tag::P, canvas.lines((x, y), bold, None, &lines)));
    y += lines.len() as f32 * bold.size * LEADING + 1.0;
    let note = named("arrivals-sheet-note");
    let style = Style::regular(6.2, INK);
    for language in Language::ALL {
        let lines = canvas.fonts.lines(style.typeface, style.size, note.in_language(language), width);
        section.push(group(Tag::P, canvas.lines((x, y), style, Some(language), &lines)));
        y += lines.len() as f32 * style.size * LEADING;
    }
    let mut fingerprint = label(canvas, (x, y + 4.0), &named("arrivals-fingerprint"), width);
    let (size, _) =
        canvas.fonts.fitted(Typeface::Regular, &[9.4, 9.0, 8.6, 8.2, 7.8], &sheet.sha256, (width, 11.5));
    fingerprint.push(canvas.text((x, y + 15.0), Style::regular(size, INK), None, &sheet.sha256).into());
    section.push(group(Tag::P, fingerprint));
    Ok(section)
}
