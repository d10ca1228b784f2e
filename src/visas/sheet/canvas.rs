//! Drawing that keeps a page tagged: every mark is either text or a figure in reading order, or decoration.

use super::fonts::{Fonts, LEADING, Typeface};
use crate::eligibility::Named;
use crate::vocabulary::Language;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup};
use krilla::text::TextDirection;

pub const INK: [u8; 3] = [0x14, 0x21, 0x2b];
pub const QUIET: [u8; 3] = [0x4a, 0x56, 0x61];
pub const BLUE: [u8; 3] = [0x0b, 0x5f, 0x86];
pub const LINE: [u8; 3] = [0x9c, 0xc6, 0xdb];
pub const PALE: [u8; 3] = [0xd6, 0xe9, 0xf2];
pub const SKY: [u8; 3] = [0xee, 0xf6, 0xfa];
pub const GOLD: [u8; 3] = [0xc9, 0x93, 0x2b];
pub const WHITE: [u8; 3] = [0xff; 3];
pub const BLACK: [u8; 3] = [0; 3];

/// The smallest size that is kerned. The zone never is: each of its characters stands in a cell of its own.
const KERNED_FROM: f32 = 9.0;

/// A way to write.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub typeface: Typeface,
    pub size: f32,
    pub colour: [u8; 3],
}

impl Style {
    pub fn regular(size: f32, colour: [u8; 3]) -> Self {
        Self { typeface: Typeface::Regular, size, colour }
    }

    pub fn bold(size: f32, colour: [u8; 3]) -> Self {
        Self { typeface: Typeface::Bold, size, colour }
    }
}

/// A page in points from the top left corner.
pub struct Canvas<'page> {
    pub surface: Surface<'page>,
    pub fonts: &'static Fonts,
}

impl Canvas<'_> {
    /// One line of text; the point is the start of its base line.
    pub fn text(
        &mut self,
        (x, y): (f32, f32),
        style: Style,
        language: Option<Language>,
        text: &str,
    ) -> Identifier {
        let text = self.fonts.printable(style.typeface, text);
        let span = SpanTag::empty().with_lang(language.map(Language::tag));
        let id = self.surface.start_tagged(ContentTag::Span(span));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(style.colour)));
        let font = self.fonts.font(style.typeface);
        let at = Point::from_xy(x, y);
        if style.size < KERNED_FROM || style.typeface == Typeface::Zone {
            let glyphs = self.fonts.glyphs(style.typeface, &text);
            self.surface.draw_glyphs(at, &glyphs, font, &text, style.size, false);
        } else {
            self.surface.draw_text(at, font, style.size, &text, false, TextDirection::LeftToRight);
        }
        self.surface.end_tagged();
        id
    }

    /// Lines below one another, each but the last with a blank at its end, so that words stay apart for a reader.
    pub fn lines(
        &mut self,
        (x, y): (f32, f32),
        style: Style,
        language: Option<Language>,
        lines: &[String],
    ) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(lines.len());
        for (index, line) in lines.iter().enumerate() {
            let end = if index + 1 < lines.len() { " " } else { "" };
            let y = y + index as f32 * style.size * LEADING;
            nodes.push(self.text((x, y), style, language, &format!("{line}{end}")).into());
        }
        nodes
    }

    /// A word in three languages, one after another with strokes between. Answers also where the next line would stand.
    pub fn three(&mut self, (x, y): (f32, f32), style: Style, word: &Named, width: f32) -> (Vec<Node>, f32) {
        let runs = flow(self.fonts, style, word, width);
        let leading = style.size * LEADING;
        let next = y + leading * lines_of(&runs);
        let write = |run: &Run| {
            let at = (x + run.x, y + run.line as f32 * leading);
            self.text(at, style, Some(run.language), &run.text).into()
        };
        (runs.iter().map(write).collect(), next)
    }

    /// The same in the largest of the sizes, given from large to small, at which it stays within so many lines of the first size.
    pub fn three_fitted(
        &mut self,
        at: (f32, f32),
        (sizes, colour): (&[f32], [u8; 3]),
        word: &Named,
        (width, height): (f32, f32),
    ) -> (Vec<Node>, f32) {
        let fits = |size: &f32| {
            lines_of(&flow(self.fonts, Style::bold(*size, colour), word, width)) * size * LEADING <= height
        };
        let size = sizes.iter().copied().find(fits).or(sizes.last().copied()).unwrap_or_default();
        let at = (at.0, at.1 + size * CAPITALS);
        self.three(at, Style::bold(size, colour), word, width)
    }

    /// Decoration, which a reader of the page's text never meets.
    pub fn decorate(&mut self, draw: impl FnOnce(&mut Surface)) {
        let layout = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(layout));
        draw(&mut self.surface);
        self.surface.end_tagged();
    }

    /// A drawing that means something, with what it means in words.
    pub fn figure(&mut self, meaning: &str, draw: impl FnOnce(&mut Surface)) -> TagGroup {
        let id = self.surface.start_tagged(ContentTag::Other);
        draw(&mut self.surface);
        self.surface.end_tagged();
        group(Tag::Figure(Some(meaning.to_owned())), [id.into()])
    }

    pub fn filled(&mut self, area: Option<Rect>, colour: [u8; 3]) {
        self.decorate(|surface| fill_path(surface, area.and_then(rectangle), colour));
    }

    pub fn outlined(&mut self, area: Option<Rect>, width: f32, colour: [u8; 3]) {
        self.decorate(|surface| stroke_path(surface, area.and_then(rectangle), width, colour));
    }
}

/// The height of capitals and the air above them, in sizes of the font.
pub const CAPITALS: f32 = 0.84;

/// A piece of a line in one language.
struct Run {
    x: f32,
    line: usize,
    language: Language,
    text: String,
}

fn lines_of(runs: &[Run]) -> f32 {
    runs.last().map_or(0.0, |run| run.line as f32 + 1.0)
}

/// Where the three languages of a word stand. One that fits a line is never broken; a word that is the same in two is said once.
fn flow(fonts: &Fonts, style: Style, word: &Named, width: f32) -> Vec<Run> {
    let languages = word.said();
    let wide = |text: &str| fonts.width(style.typeface, style.size, text);
    let count = languages.len();
    let (mut runs, mut x, mut line) = (Vec::new(), 0.0, 0);
    for (index, (language, text)) in languages.into_iter().enumerate() {
        let text = if index + 1 < count { format!("{text} /") } else { text.to_owned() };
        if x > 0.0 && x + wide(&text) > width {
            (x, line) = (0.0, line + 1);
        }
        let pieces = fonts.lines(style.typeface, style.size, &text, width - x);
        let last = pieces.len() - 1;
        for (piece, text) in pieces.into_iter().enumerate() {
            let text = format!("{text} ");
            let end = x + wide(&text);
            runs.push(Run { x, line, language, text });
            (x, line) = if piece < last { (0.0, line + 1) } else { (end, line) };
        }
    }
    runs
}

pub fn group(tag: impl Into<krilla::tagging::TagKind>, children: impl IntoIterator<Item = Node>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    for child in children {
        group.push(child);
    }
    group
}

pub fn rectangle(area: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(area);
    path.finish()
}

pub fn fill_path(surface: &mut Surface, path: Option<Path>, colour: [u8; 3]) {
    surface.set_stroke(None);
    surface.set_fill(Some(fill(colour)));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

pub fn stroke_path(surface: &mut Surface, path: Option<Path>, width: f32, colour: [u8; 3]) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: paint(colour), width, ..Stroke::default() }));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn fill(colour: [u8; 3]) -> Fill {
    Fill { paint: paint(colour), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn paint([red, green, blue]: [u8; 3]) -> krilla::paint::Paint {
    rgb::Color::new(red, green, blue).into()
}
