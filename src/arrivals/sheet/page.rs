//! The document around the page: standard, metadata, structure.

use super::facts::Sheet;
use super::parts;
use crate::visas::sheet::canvas::{Canvas, group};
use crate::vocabulary::{Instant, Language};
use crate::web::Words;
use crate::web::assets::fonts::Fonts;
use chrono::{Datelike, Timelike};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Node, Tag, TagTree};
use krilla::{Document, SerializeSettings};

/// A4 in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the receipt could not be drawn: {0}")]
pub struct SheetError(pub String);

fn wrong(reason: impl std::fmt::Debug) -> SheetError {
    SheetError(format!("{reason:?}"))
}

/// The receipt as a PDF. The writer itself checks it against both standards.
pub fn draw(sheet: &Sheet) -> Result<Vec<u8>, SheetError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(wrong)?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let fonts = Fonts::get().ok_or_else(|| wrong("fonts"))?;
    let mut document = Document::new_with(settings);
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| wrong("page size"))?;
    let mut page = document.start_page_with(size);
    let mut canvas = Canvas { surface: page.surface(), fonts };
    let sections = parts::all(&mut canvas, sheet)?;
    drop(canvas);
    page.finish();
    let mut tree = TagTree::new();
    tree.push(group(Tag::Part, sections.into_iter().map(Node::from)));
    document.set_tag_tree(tree);
    document.set_metadata(metadata(sheet));
    document.set_outline(outline(sheet));
    document.finish().map_err(wrong)
}

fn title(sheet: &Sheet) -> String {
    format!("{} {}", sheet.title.en, sheet.number)
}

/// Nothing here depends on the moment of drawing.
fn metadata(sheet: &Sheet) -> Metadata {
    Metadata::new()
        .title(title(sheet))
        .language("en".to_owned())
        .authors(vec![Words::of(Language::En).t("arrivals-sheet-state")])
        .creation_date(date_time(sheet.filed_at))
        .document_id(format!("arrival-receipt:{}", sheet.number.as_str()))
}

fn outline(sheet: &Sheet) -> Outline {
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(title(sheet), top));
    outline
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
