//! The parts of the page from top to bottom, in the order in which they are read; the upper half is here.

use super::canvas::{
    BLUE, Canvas, GOLD, INK, LINE, PALE, QUIET, SKY, Style, WHITE, fill_path, group, rectangle, stroke_path,
};
use super::facts::Sheet;
use super::field::{Field, LARGE, MIDDLE, as_letters, both_ways, in_digits, label};
use super::fonts::{LEADING, Typeface};
use super::foot::{barcodes, notes, overprint, zone};
use super::labels::Labels;
use super::ornament::{Rose, wave};
use super::page::{PAGE, SheetError};
use crate::eligibility::Named;
use crate::vocabulary::{Language, day_in_kazakhstan};
use chrono::NaiveDate;
use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::paint::FillRule;
use krilla::tagging::{ListNumbering, Node, Tag, TagGroup};
use std::num::NonZeroU16;

pub const LEFT: f32 = 42.5;
pub const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
/// A photograph of 35 x 45 mm.
const PHOTO: (f32, f32) = (99.21, 127.56);
pub fn all(
    canvas: &mut Canvas,
    sheet: &Sheet,
    labels: &Labels,
    photograph: Image,
) -> Result<Vec<TagGroup>, SheetError> {
    background(canvas);
    let mut parts = vec![masthead(canvas, sheet, labels)];
    parts.push(portrait(canvas, labels, photograph));
    parts.push(holder(canvas, sheet, labels));
    parts.push(validity(canvas, sheet, labels));
    let (further, y) = further(canvas, sheet, labels);
    parts.push(further);
    parts.extend(notes(canvas, labels, y));
    parts.extend(barcodes(canvas, sheet, labels)?);
    parts.push(zone(canvas, sheet, labels));
    if let Some(across) = sheet.across {
        parts.insert(0, overprint(canvas, labels.across(across)));
    }
    Ok(parts)
}

fn background(canvas: &mut Canvas) {
    let rose = Rose { petals: 12, inner: 70.0, outer: 168.0, stroke: 0.5, colour: SKY };
    canvas.decorate(|surface| rose.draw(surface, (PAGE.0 / 2.0, 520.0), 4));
}

fn masthead(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
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
    let x = LEFT + 80.0;
    let heading = canvas.text((x, 60.0), Style::bold(18.0, BLUE), Some(Language::En), &labels.title.en);
    let title = group(Tag::Hn(NonZeroU16::MIN, Some(labels.title.en.clone())), [heading.into()]);
    let russian =
        canvas.text((x, 75.0), Style::bold(9.5, BLUE), Some(Language::Ru), &format!("{} ", labels.title.ru));
    let width = canvas.fonts.width(Typeface::Bold, 9.5, &labels.title.ru) + 10.0;
    let kazakh = canvas.text((x + width, 75.0), Style::bold(9.5, BLUE), Some(Language::Kk), &labels.title.kk);
    let titles = group(Tag::P, [russian.into(), kazakh.into()]);
    let (state, _) = canvas.three((x, 90.0), Style::regular(6.6, QUIET), &labels.state, 280.0);
    let number = number(canvas, sheet, labels);
    group(Tag::Section, [title.into(), titles.into(), group(Tag::P, state).into(), number.into()])
}

fn number(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    let (x, width) = (LEFT + WIDTH - 138.0, 128.0);
    canvas.filled(Rect::from_xywh(x, 44.0, width, 54.0), WHITE);
    canvas.outlined(Rect::from_xywh(x, 44.0, width, 54.0), 0.7, GOLD);
    let mut words = label(canvas, (x + 8.0, 57.0), &labels.number, width - 16.0);
    let written = sheet.number.grouped();
    // wide letters are drawn smaller: the number stays inside its frame
    let wide = canvas.fonts.width(Typeface::Bold, 17.5, &written) / (width - 16.0);
    let number = canvas.text((x + 8.0, 84.0), Style::bold(17.5 / wide.max(1.0), INK), None, &written);
    words.push(number.into());
    group(Tag::P, words)
}

fn portrait(canvas: &mut Canvas, labels: &Labels, photograph: Image) -> TagGroup {
    let (x, y) = (LEFT, 122.0);
    canvas.filled(Rect::from_xywh(x, y, PHOTO.0, PHOTO.1), SKY);
    let (across, down) = photograph.size();
    let (across, down) = (across as f32, down as f32);
    let scale = (PHOTO.0 / across).min(PHOTO.1 / down);
    let (width, height) = (across * scale, down * scale);
    let figure = canvas.figure(&labels.photograph.en, |surface| {
        let corner = (x + (PHOTO.0 - width) / 2.0, y + (PHOTO.1 - height) / 2.0);
        surface.push_transform(&Transform::from_translate(corner.0, corner.1));
        if let Some(size) = Size::from_wh(width, height) {
            surface.draw_image(photograph, size);
        }
        surface.pop();
    });
    canvas.outlined(Rect::from_xywh(x, y, PHOTO.0, PHOTO.1), 0.8, BLUE);
    figure
}

fn holder(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    const GAP: f32 = 16.0;
    let (first, width) = (LEFT + PHOTO.0 + GAP, (WIDTH - PHOTO.0 - 2.0 * GAP) / 2.0);
    let second = first + width + GAP;
    let cell = |label, x, row: f32| Field { label, at: (x, 129.0 + 33.4 * row), width, sizes: LARGE };
    for row in 1..4_u8 {
        let y = 129.0 + 33.4 * f32::from(row) - 9.5;
        canvas.filled(Rect::from_xywh(first, y, 2.0 * width + GAP, 0.5), PALE);
    }
    let given_names = sheet.holder.given_names.as_ref().map_or("—", |given| given.as_str());
    let purpose = labels.purpose(sheet.purpose);
    let category = Named { en: format!("{} {}", sheet.category, purpose.en), ..purpose.clone() };
    let fields = [
        cell(&labels.surname, first, 0.0).plain(canvas, sheet.holder.surname.as_str()),
        cell(&labels.given_names, second, 0.0).plain(canvas, given_names),
        cell(&labels.citizenship, first, 1.0).three(canvas, &sheet.citizenship),
        cell(&labels.passport, second, 1.0).plain(canvas, sheet.passport_number.as_str()),
        cell(&labels.born, first, 2.0).plain(canvas, &both_ways(sheet.born)),
        cell(&labels.sex, second, 2.0).plain(canvas, sheet.sex.letter()),
        cell(&labels.category_and_purpose, first, 3.0).three(canvas, &category),
        cell(&labels.issued, second, 3.0).plain(canvas, &both_ways(day_in_kazakhstan(sheet.issued_at))),
    ];
    group(Tag::L(ListNumbering::None), fields)
}

fn validity(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    const TOP: f32 = 262.0;
    canvas.filled(Rect::from_xywh(LEFT, TOP, WIDTH, 64.0), SKY);
    canvas.filled(Rect::from_xywh(LEFT, TOP, 2.4, 64.0), GOLD);
    let entries = labels.entry_count(sheet.entries);
    let stay = sheet.stay.days().to_string();
    let columns = [
        (&labels.valid_from, as_letters(sheet.valid.first()), Below::Day(sheet.valid.first())),
        (&labels.valid_until, as_letters(sheet.valid.last()), Below::Day(sheet.valid.last())),
        (&labels.entries, entries.en.to_uppercase(), Below::Others(entries)),
        (&labels.stay, stay, Below::All(&labels.days)),
    ];
    let wide = WIDTH / 4.0;
    let mut fields = Vec::with_capacity(columns.len());
    for (index, (label, value, below)) in columns.into_iter().enumerate() {
        let x = LEFT + 10.0 + index as f32 * wide;
        if index > 0 {
            canvas.filled(Rect::from_xywh(x - 8.0, TOP + 8.0, 0.5, 48.0), LINE);
        }
        fields.push(period(canvas, (x, TOP), (label, &value), below));
    }
    group(Tag::L(ListNumbering::None), fields)
}

/// What stands small under a value of the validity band.
enum Below<'a> {
    Day(NaiveDate),
    /// The same word in Russian and Kazakh.
    Others(&'a Named),
    All(&'a Named),
}

fn period(canvas: &mut Canvas, (x, top): (f32, f32), (label, value): (&Named, &str), below: Below) -> Node {
    let mut labels = Vec::new();
    for (line, language) in Language::ALL.into_iter().enumerate() {
        let at = (x, top + 10.0 + line as f32 * 7.4);
        let text = format!("{} ", label.in_language(language));
        labels.push(canvas.text(at, Style::regular(6.2, QUIET), Some(language), &text).into());
    }
    let mut values =
        vec![canvas.text((x, top + 43.0), Style::bold(14.0, INK), None, &format!("{value} ")).into()];
    let small = Style::regular(7.2, INK);
    let at = (x, top + 55.0);
    values.extend(match below {
        Below::Day(day) => vec![canvas.text(at, small, None, &in_digits(day)).into()],
        Below::All(word) => canvas.three(at, small, word, 118.0).0,
        Below::Others(word) => {
            let others = Named { en: word.ru.clone(), ..word.clone() };
            canvas.three(at, small, &others, 118.0).0
        }
    });
    group(Tag::LI, [group(Tag::Lbl, labels).into(), group(Tag::LBody, values).into()]).into()
}

/// The inviting party, the places, and what is added; answers where the next part may begin.
fn further(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> (TagGroup, f32) {
    let row = |label, y| Field { label, at: (LEFT, y), width: WIDTH, sizes: MIDDLE };
    let rule = |canvas: &mut Canvas, y| canvas.filled(Rect::from_xywh(LEFT, y - 9.0, WIDTH, 0.5), PALE);
    let mut y = 340.0;
    let mut fields = vec![row(&labels.inviting_party, y).plain(canvas, &sheet.inviting_party)];
    y += 29.5;
    rule(canvas, y);
    fields.push(row(&labels.place, y).three(canvas, &labels.place_electronic));
    y += 26.0;
    rule(canvas, y);
    let (airports, below) = airports(canvas, sheet, &row(&labels.airports, y));
    fields.push(airports);
    y = below;
    if let Some(additional) = &sheet.additional {
        y += 6.0;
        rule(canvas, y);
        fields.push(row(&labels.additional, y).three(canvas, additional));
        y += 23.0;
    }
    (group(Tag::L(ListNumbering::None), fields), y)
}

/// A line of airports for each language.
fn airports(canvas: &mut Canvas, sheet: &Sheet, field: &Field) -> (Node, f32) {
    let label = field.label(canvas);
    let (x, mut y) = (field.at.0, field.at.1 + 11.0);
    let mut names = Vec::new();
    for language in Language::ALL {
        let all: Vec<&str> = sheet.airports.iter().map(|airport| airport.in_language(language)).collect();
        let (size, lines) =
            canvas.fonts.fitted(Typeface::Bold, &[8.5, 7.5, 6.5, 5.5], &all.join(" · "), (WIDTH, 10.5));
        names.extend(canvas.lines((x, y), Style::bold(size, INK), Some(language), &lines));
        y += lines.len() as f32 * size * LEADING;
    }
    (group(Tag::LI, [label.into(), group(Tag::LBody, names).into()]).into(), y)
}
