//! The receipt of a fee: one page of A4 in the reader's language, PDF/A-2a and PDF/UA-1.
//!
//! Pure: finished words come in, bytes go out, and the same words give the same bytes.

use crate::vocabulary::{Instant, Language};
use crate::web::assets::fonts::{Fonts, LEADING, Typeface};
use chrono::{Datelike, Timelike};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

/// What a receipt says, in finished words.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub language: Language,
    /// The portal's name.
    pub issuer: String,
    pub title: String,
    /// Names and values, in the order of the page.
    pub rows: Vec<(String, String)>,
    /// What the reader should know about it.
    pub notes: Vec<String>,
    /// Names the document: the same payment has the same.
    pub name: String,
    pub received_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the receipt could not be drawn: {0}")]
pub struct ReceiptError(String);

/// A4, and the margin, in points.
const PAGE: (f32, f32) = (595.28, 841.89);
const MARGIN: f32 = 56.0;
const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where values stand.
const VALUES: f32 = MARGIN + 175.0;
const INK: [u8; 3] = [0x14, 0x21, 0x2b];
const QUIET: [u8; 3] = [0x4a, 0x56, 0x61];
const BLUE: [u8; 3] = [0x0b, 0x5f, 0x86];
const LINE: [u8; 3] = [0x9c, 0xc6, 0xdb];

/// The receipt as a PDF. The writer itself checks it against both standards.
pub fn draw(receipt: &Receipt) -> Result<Vec<u8>, ReceiptError> {
    let fonts = Fonts::get().ok_or_else(|| wrong("fonts"))?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(wrong)?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| wrong("page size"))?;
    let mut page = document.start_page_with(size);
    let mut sheet = Sheet { surface: page.surface(), fonts, y: MARGIN };
    let parts = sheet.parts(receipt);
    drop(sheet);
    page.finish();
    let mut tree = TagTree::new();
    tree.push(group(Tag::Part, parts));
    document.set_tag_tree(tree);
    let metadata = Metadata::new()
        .title(receipt.title.clone())
        .language(receipt.language.tag().to_owned())
        .authors(vec![receipt.issuer.clone()])
        .creation_date(date_time(receipt.received_at))
        .document_id(receipt.name.clone());
    document.set_metadata(metadata);
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(
        receipt.title.clone(),
        XyzDestination::new(0, Point::from_xy(0.0, 0.0)),
    ));
    document.set_outline(outline);
    document.finish().map_err(wrong)
}

fn wrong(reason: impl std::fmt::Debug) -> ReceiptError {
    ReceiptError(format!("{reason:?}"))
}

struct Sheet<'page> {
    surface: Surface<'page>,
    fonts: &'static Fonts,
    /// The next line's top.
    y: f32,
}

/// A way to write: typeface, size in points, colour.
type Style = (Typeface, f32, [u8; 3]);

impl Sheet<'_> {
    fn parts(&mut self, receipt: &Receipt) -> Vec<Node> {
        let issuer = self.paragraph((Typeface::Bold, 11.0, BLUE), MARGIN, WIDTH, &receipt.issuer);
        self.y += 10.0;
        let title = self.paragraph((Typeface::Bold, 22.0, INK), MARGIN, WIDTH, &receipt.title);
        let title = group(Tag::Hn(NonZeroU16::MIN, Some(receipt.title.clone())), title);
        self.y += 12.0;
        let rows: Vec<Node> = receipt.rows.iter().map(|(name, value)| self.row(name, value)).collect();
        self.rule();
        self.y += 14.0;
        let mut parts =
            vec![group(Tag::P, issuer).into(), title.into(), group(Tag::L(ListNumbering::None), rows).into()];
        for note in &receipt.notes {
            let lines = self.paragraph((Typeface::Regular, 9.5, QUIET), MARGIN, WIDTH, note);
            self.y += 6.0;
            parts.push(group(Tag::P, lines).into());
        }
        parts
    }

    fn row(&mut self, name: &str, value: &str) -> Node {
        self.rule();
        self.y += 7.0;
        let top = self.y;
        let label = self.paragraph((Typeface::Regular, 10.0, QUIET), MARGIN, VALUES - MARGIN - 12.0, name);
        let below_label = self.y;
        self.y = top;
        let value = self.paragraph((Typeface::Bold, 10.0, INK), VALUES, MARGIN + WIDTH - VALUES, value);
        self.y = self.y.max(below_label) + 7.0;
        group(Tag::LI, [group(Tag::Lbl, label).into(), group(Tag::LBody, value).into()]).into()
    }

    /// Lines below one another, each but the last with a blank at its end, so that words stay apart for a reader.
    fn paragraph(&mut self, style: Style, x: f32, width: f32, text: &str) -> Vec<Node> {
        let (typeface, size, _) = style;
        let lines = self.fonts.lines(typeface, size, text, width);
        let count = lines.len();
        let mut nodes = Vec::with_capacity(count);
        for (place, line) in lines.into_iter().enumerate() {
            let end = if place + 1 < count { " " } else { "" };
            let at = (x, self.y + size);
            nodes.push(self.text(at, style, &format!("{line}{end}")).into());
            self.y += size * LEADING;
        }
        nodes
    }

    fn text(&mut self, (x, y): (f32, f32), (typeface, size, colour): Style, text: &str) -> Identifier {
        let text = self.fonts.printable(typeface, text);
        let id = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(colour)));
        let font = self.fonts.font(typeface);
        self.surface.draw_text(Point::from_xy(x, y), font, size, &text, false, TextDirection::LeftToRight);
        self.surface.end_tagged();
        id
    }

    /// A hair line across the page, which nobody is read.
    fn rule(&mut self) {
        let layout = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(layout));
        let mut path = PathBuilder::new();
        if let Some(area) = Rect::from_xywh(MARGIN, self.y, WIDTH, 0.6) {
            path.push_rect(area);
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(LINE)));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
    }
}

fn fill([red, green, blue]: [u8; 3]) -> Fill {
    let paint = rgb::Color::new(red, green, blue).into();
    Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn group(tag: impl Into<TagKind>, children: impl IntoIterator<Item = Node>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    for child in children {
        group.push(child);
    }
    group
}

fn date_time(at: Instant) -> DateTime {
    let small = |part: u32| u8::try_from(part).unwrap_or_default();
    DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        Receipt {
            language: Language::Kk,
            issuer: "Виза порталы".into(),
            title: "Консулдық алымның түбіртегі".into(),
            rows: vec![("Алым".into(), "60 USD".into()), ("Төлем".into(), "x".repeat(200))],
            notes: vec!["Консулдық алым қайтарылмайды.".into(); 3],
            name: "receipt:1".into(),
            received_at: "2026-03-02T04:03:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_receipt_keeps_to_both_standards_and_is_the_same_to_the_byte() {
        let drawn = draw(&receipt()).unwrap();

        assert!(drawn.starts_with(b"%PDF-1."));
        assert_eq!(drawn, draw(&receipt()).unwrap());
    }
}
