//! The document around the page: standard, metadata, structure.

use super::canvas::{Canvas, group};
use super::facts::Sheet;
use super::fonts::Fonts;
use super::labels::Labels;
use super::sections;
use crate::vocabulary::Instant;
use chrono::{Datelike, Timelike};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Node, Tag, TagTree};
use krilla::{Document, SerializeSettings};

/// A4 in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("the photograph is not a JPEG: {0}")]
    Photograph(String),
    #[error("the seal or the address of verification does not fit its barcode")]
    Barcode,
    #[error("the sheet could not be drawn: {0}")]
    Drawing(String),
}

impl SheetError {
    fn drawing(reason: impl std::fmt::Debug) -> Self {
        Self::Drawing(format!("{reason:?}"))
    }
}

/// The sheet as a PDF of one page. The writer itself checks it against PDF/A-2a and PDF/UA-1.
pub fn draw(sheet: &Sheet) -> Result<Vec<u8>, SheetError> {
    let photograph =
        Image::from_jpeg(sheet.photograph.clone().into(), false).map_err(SheetError::Photograph)?;
    let labels = Labels::get();
    let fonts = Fonts::get().ok_or_else(|| SheetError::drawing("fonts"))?;
    let mut document = Document::new_with(settings()?);
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| SheetError::drawing("page size"))?;
    let mut page = document.start_page_with(size);
    let mut canvas = Canvas { surface: page.surface(), fonts };
    let sections = sections::all(&mut canvas, sheet, labels, photograph)?;
    drop(canvas);
    page.finish();
    let mut tree = TagTree::new();
    tree.push(group(Tag::Part, sections.into_iter().map(Node::from)));
    document.set_tag_tree(tree);
    document.set_metadata(metadata(sheet, labels));
    document.set_outline(outline(sheet, labels));
    document.finish().map_err(SheetError::drawing)
}

fn settings() -> Result<SerializeSettings, SheetError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(SheetError::drawing)?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

/// Nothing here depends on the moment of drawing.
fn metadata(sheet: &Sheet, labels: &Labels) -> Metadata {
    Metadata::new()
        .title(title(sheet, labels))
        .language("en".to_owned())
        .authors(vec![labels.state.en.clone()])
        .creation_date(date_time(sheet.issued_at))
        .document_id(format!("visa:{}", sheet.number.as_str()))
}

fn title(sheet: &Sheet, labels: &Labels) -> String {
    format!("{} {}", labels.title.en, sheet.number)
}

fn outline(sheet: &Sheet, labels: &Labels) -> Outline {
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(title(sheet, labels), top));
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
