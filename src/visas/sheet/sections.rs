//! The parts of the page from top to bottom, in the order in which they are read.

use super::canvas::{
    BLACK, BLUE, Canvas, GOLD, INK, LINE, PALE, QUIET, SKY, Style, WHITE, fill_path, group, rectangle, stroke_path,
};
use super::codes;
use super::facts::{Across, Sheet};
use super::fonts::{LEADING, Typeface};
use super::labels::Labels;
use super::ornament::{rose, wave};
use super::page::{PAGE, SheetError};
use crate::eligibility::Named;
use crate::vocabulary::{Language, day_in_kazakhstan};
use chrono::NaiveDate;
use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::FillRule;
use krilla::tagging::{ListNumbering, Node, Tag, TagGroup};
use std::num::NonZeroU16;

const LEFT: f32 = 42.5;
const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
/// A photograph of 35 x 45 mm.
const PHOTO: (f32, f32) = (99.21, 127.56);
/// 48 modules of 0.508 mm, three dots of a printer at 150 dpi, above the 0.42 mm that a seal needs.
const CODE: f32 = 69.12;

pub fn all(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels, photograph: Image) -> Result<Vec<TagGroup>, SheetError> {
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
        parts.insert(0, overprint(canvas, labels, across));
    }
    Ok(parts)
}

fn background(canvas: &mut Canvas) {
    let centre = (PAGE.0 / 2.0, 520.0);
    canvas.decorate(|surface| {
        for turn in [0.0, 0.25, 0.5, 0.75] {
            stroke_path(surface, rose(centre, (70.0, 168.0), 12.0, turn), 0.5, SKY);
        }
    });
}

fn masthead(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    let band = Rect::from_xywh(LEFT, 34.0, WIDTH, 74.0);
    canvas.decorate(|surface| {
        fill_path(surface, band.and_then(rectangle), SKY);
        if let (Some(band), Some(edge)) = (band, band.and_then(rectangle)) {
            surface.push_clip_path(&edge, &FillRule::NonZero);
            for line in 0..16_u8 {
                stroke_path(surface, wave(band, 3.0, f32::from(line) / 16.0), 0.35, PALE);
            }
            surface.pop();
        }
        fill_path(surface, Rect::from_xywh(LEFT, 108.0, WIDTH, 1.8).and_then(rectangle), GOLD);
        let centre = (LEFT + 38.0, 71.0);
        for turn in [0.0, 0.33, 0.67] {
            stroke_path(surface, rose(centre, (12.0, 29.0), 16.0, turn), 0.55, GOLD);
            stroke_path(surface, rose(centre, (4.0, 13.0), 8.0, turn), 0.5, BLUE);
        }
    });
    let x = LEFT + 80.0;
    let heading = canvas.text((x, 60.0), Style::bold(18.0, BLUE), Some(Language::En), &labels.title.en);
    let title = group(Tag::Hn(NonZeroU16::MIN, Some(labels.title.en.clone())), [heading.into()]);
    let russian = canvas.text((x, 75.0), Style::bold(9.5, BLUE), Some(Language::Ru), &format!("{} ", labels.title.ru));
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
    let (mut label, _) = canvas.three((x + 8.0, 56.0), Style::regular(6.2, QUIET), &labels.number, width - 14.0);
    label.push(canvas.text((x + 8.0, 87.0), Style::bold(17.0, INK), None, &sheet.number.grouped()).into());
    group(Tag::P, label)
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

/// A label with its value, which is made smaller where it is long.
struct Field<'a> {
    label: &'a Named,
    at: (f32, f32),
    width: f32,
}

impl Field<'_> {
    fn label(&self, canvas: &mut Canvas) -> TagGroup {
        let (label, _) = canvas.three(self.at, Style::regular(6.2, QUIET), self.label, self.width);
        group(Tag::Lbl, label)
    }

    /// A value of one language or none, in at most two lines' room.
    fn plain(&self, canvas: &mut Canvas, value: &str) -> Node {
        let label = self.label(canvas);
        let sizes = [10.5, 9.5, 8.5, 7.5, 6.5, 5.5];
        let (size, lines) = canvas.fonts.fitted(Typeface::Bold, &sizes, value, (self.width, 21.0));
        let at = (self.at.0, self.at.1 + 4.0 + size * 0.84);
        let value = canvas.lines(at, Style::bold(size, INK), None, &lines);
        group(Tag::LI, [label.into(), group(Tag::LBody, value).into()]).into()
    }

    /// A value in three languages.
    fn three(&self, canvas: &mut Canvas, value: &Named) -> Node {
        let label = self.label(canvas);
        let whole = format!("{} / {} / {}", value.en, value.ru, value.kk);
        let sizes = [10.5, 9.5, 8.5, 7.5, 6.5, 5.5];
        let (size, _) = canvas.fonts.fitted(Typeface::Bold, &sizes, &whole, (self.width, 21.0));
        let at = (self.at.0, self.at.1 + 4.0 + size * 0.84);
        let (value, _) = canvas.three(at, Style::bold(size, INK), value, self.width);
        group(Tag::LI, [label.into(), group(Tag::LBody, value).into()]).into()
    }
}

fn holder(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    const GAP: f32 = 16.0;
    let (first, width) = (LEFT + PHOTO.0 + GAP, (WIDTH - PHOTO.0 - 2.0 * GAP) / 2.0);
    let second = first + width + GAP;
    let cell = |label, x, row: f32| Field { label, at: (x, 129.0 + 33.4 * row), width };
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
        cell(&labels.passport, second, 1.0).plain(canvas, &sheet.passport_number),
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
    let mut values = vec![canvas.text((x, top + 43.0), Style::bold(14.0, INK), None, &format!("{value} ")).into()];
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
    let mut y = 340.0;
    let half = (WIDTH - 16.0) / 2.0;
    let party = Field { label: &labels.inviting_party, at: (LEFT, y), width: half };
    let place = Field { label: &labels.place, at: (LEFT + half + 16.0, y), width: half };
    let mut fields = vec![
        party.plain(canvas, &sheet.inviting_party),
        place.three(canvas, &labels.place_electronic),
    ];
    y += 35.0;
    canvas.filled(Rect::from_xywh(LEFT, y - 9.5, WIDTH, 0.5), PALE);
    let airports = Field { label: &labels.airports, at: (LEFT, y), width: WIDTH };
    let label = airports.label(canvas);
    y += 10.5;
    let mut names = Vec::new();
    for language in Language::ALL {
        let all: Vec<&str> = sheet.airports.iter().map(|airport| airport.in_language(language)).collect();
        let sizes = [8.5, 7.5, 6.5];
        let (size, lines) = canvas.fonts.fitted(Typeface::Bold, &sizes, &all.join(" · "), (WIDTH, 18.0));
        names.extend(canvas.lines((LEFT, y), Style::bold(size, INK), Some(language), &lines));
        y += lines.len() as f32 * size * LEADING;
    }
    fields.push(group(Tag::LI, [label.into(), group(Tag::LBody, names).into()]).into());
    if let Some(additional) = &sheet.additional {
        y += 8.0;
        canvas.filled(Rect::from_xywh(LEFT, y - 9.5, WIDTH, 0.5), PALE);
        let field = Field { label: &labels.additional, at: (LEFT, y), width: WIDTH };
        fields.push(field.three(canvas, additional));
        y += 26.0;
    }
    (group(Tag::L(ListNumbering::None), fields), y)
}

/// What the holder must know, a column for each language.
fn notes(canvas: &mut Canvas, labels: &Labels, below: f32) -> Vec<TagGroup> {
    const GAP: f32 = 15.0;
    let top = below + 6.0;
    canvas.filled(Rect::from_xywh(LEFT, top, WIDTH, 0.8), GOLD);
    let width = (WIDTH - 2.0 * GAP) / 3.0;
    let mut columns = Vec::with_capacity(3);
    for (column, language) in Language::ALL.into_iter().enumerate() {
        let x = LEFT + column as f32 * (width + GAP);
        let mut y = top + 15.0;
        let said = labels.notes_title.in_language(language);
        let title = canvas.text((x, y), Style::bold(8.2, BLUE), Some(language), said);
        let level = NonZeroU16::MIN.saturating_add(1);
        let heading = group(Tag::Hn(level, Some(said.to_owned())).with_lang(Some(language.tag().to_owned())), [title.into()]);
        let mut items = Vec::with_capacity(labels.notes.len());
        for note in &labels.notes {
            y += 12.0;
            canvas.filled(Rect::from_xywh(x, y - 3.6, 3.0, 3.0), GOLD);
            let style = Style::regular(7.4, INK);
            let lines = canvas.fonts.lines(style.typeface, style.size, note.in_language(language), width - 8.0);
            let body = canvas.lines((x + 8.0, y), style, Some(language), &lines);
            items.push(group(Tag::LI, [group(Tag::LBody, body).into()]).into());
            y += (lines.len() as f32 - 1.0) * style.size * LEADING;
        }
        let list = group(Tag::L(ListNumbering::Square), items);
        columns.push(group(Tag::Section.with_lang(Some(language.tag().to_owned())), [heading.into(), list.into()]));
    }
    columns
}

fn barcodes(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> Result<[TagGroup; 2], SheetError> {
    const TOP: f32 = 636.0;
    let half = WIDTH / 2.0;
    let seal = codes::seal(&sheet.seal).ok_or(SheetError::Barcode)?;
    let address = codes::address(&sheet.verify_address).ok_or(SheetError::Barcode)?;
    let mut parts = [(LEFT, &seal, &labels.seal, &labels.seal_note), (LEFT + half, &address, &labels.verify, &labels.verify_note)]
        .map(|(x, modules, word, note)| {
            let figure = canvas.figure(&word.en, |surface| fill_path(surface, modules.path((x, TOP), CODE), BLACK));
            let (x, width) = (x + CODE + 12.0, half - CODE - 20.0);
            let (title, y) = canvas.three((x, TOP + 7.0), Style::bold(7.6, BLUE), word, width);
            let mut words = Vec::new();
            let mut y = y + 2.0;
            for language in Language::ALL {
                let style = Style::regular(6.4, INK);
                let lines = canvas.fonts.lines(style.typeface, style.size, note.in_language(language), width);
                words.push(group(Tag::P, canvas.lines((x, y), style, Some(language), &lines)).into());
                y += lines.len() as f32 * style.size * LEADING;
            }
            let heading = group(Tag::P, title);
            (group(Tag::Section, [Node::from(figure), heading.into()].into_iter().chain(words)), (x, y))
        });
    let (section, (x, y)) = &mut parts[1];
    let style = Style::bold(7.4, INK);
    let lines = canvas.fonts.lines(style.typeface, style.size, &sheet.verify_address, half - CODE - 14.0);
    section.push(group(Tag::P, canvas.lines((*x, *y + 3.0), style, None, &lines)));
    Ok(parts.map(|(section, _)| section))
}

/// The machine-readable zone: OCR-B of 10 points, a tenth of an inch each, lines a quarter of an inch apart, black on white.
fn zone(canvas: &mut Canvas, sheet: &Sheet, labels: &Labels) -> TagGroup {
    let area = Rect::from_xywh(LEFT, 728.0, WIDTH, 66.0);
    canvas.filled(area, WHITE);
    canvas.outlined(area, 0.6, LINE);
    canvas.filled(Rect::from_xywh(LEFT, 794.0, WIDTH, 1.8), GOLD);
    let (label, _) = canvas.three((LEFT + 8.0, 738.0), Style::regular(5.8, QUIET), &labels.zone, WIDTH);
    let style = Style { typeface: Typeface::Zone, size: 10.0, colour: BLACK };
    let x = (PAGE.0 - canvas.fonts.width(Typeface::Zone, 10.0, sheet.zone.first())) / 2.0;
    let first = canvas.text((x, 760.0), style, None, sheet.zone.first());
    let second = canvas.text((x, 778.0), style, None, sheet.zone.second());
    let lines = [group(Tag::P, [first.into()]).into(), group(Tag::P, [second.into()]).into()];
    group(Tag::Section, [Node::from(group(Tag::P, label))].into_iter().chain(lines))
}

/// Says across the whole page why the sheet is no visa to travel with.
fn overprint(canvas: &mut Canvas, labels: &Labels, across: Across) -> TagGroup {
    const RED: [u8; 3] = [0xb8, 0x32, 0x2c];
    let word = labels.across(across);
    canvas.surface.push_transform(&Transform::from_rotate_at(-38.0, PAGE.0 / 2.0, PAGE.1 / 2.0));
    canvas.surface.push_opacity(NormalizedF32::new(0.34).unwrap_or(NormalizedF32::ONE));
    let mut words: Vec<Node> = Vec::new();
    for (line, language) in Language::ALL.into_iter().enumerate() {
        let text = word.in_language(language);
        let x = (PAGE.0 - canvas.fonts.width(Typeface::Bold, 62.0, text)) / 2.0;
        let at = (x, PAGE.1 / 2.0 - 70.0 + line as f32 * 92.0);
        words.push(canvas.text(at, Style::bold(62.0, RED), Some(language), text).into());
    }
    canvas.surface.pop();
    canvas.surface.pop();
    group(Tag::P, words)
}

/// `12 AUG 1974`, as Doc 9303 part 3 writes dates in the visual zone.
fn as_letters(day: NaiveDate) -> String {
    day.format("%d %b %Y").to_string().to_uppercase()
}

/// `12.08.1974`
fn in_digits(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn both_ways(day: NaiveDate) -> String {
    format!("{} / {}", as_letters(day), in_digits(day))
}
