//! The text of a PDF's page, in the lines in which it was set.

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::util::{RectExt, TransformExt};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::kurbo::{BezPath, Rect};

/// Glyphs one after the other on the same height make a line; blanks are left out.
pub fn text_of<'a>(page: &'a Page<'a>) -> Vec<String> {
    let cache = InterpreterCache::new();
    let transform = page.initial_transform(true).to_kurbo();
    let area = page.intersected_crop_box().to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, area, &cache, page.xref(), settings);
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader.lines
}

#[derive(Default)]
struct Reader {
    lines: Vec<String>,
    height: Option<f64>,
}

/// More text than a visa has is left unread.
const MOST_LINES: usize = 10_000;

impl Reader {
    fn take(&mut self, text: &str, height: f64) {
        let is_same_line = self.height.is_some_and(|last| (last - height).abs() < 0.5);
        if !is_same_line && self.lines.len() < MOST_LINES {
            self.lines.push(String::new());
        }
        self.height = Some(height);
        if let Some(line) = self.lines.last_mut() {
            line.extend(text.chars().filter(|c| !c.is_whitespace()));
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let place = (props.transform * glyph.transform()).translation();
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => self.take(c.encode_utf8(&mut [0; 4]), place.y),
                Some(BfString::String(text)) => self.take(&text, place.y),
                None => {}
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
