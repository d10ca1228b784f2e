//! The DataMatrix codes in a picture.

use rxing::common::{GlobalHistogramBinarizer, HybridBinarizer};
use rxing::datamatrix::DataMatrixReader;
use rxing::{Binarizer, BinaryBitmap, DecodeHints, Luma8LuminanceSource, RXingResult, Reader};

/// A picture in shades of grey, row by row from the top; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    pub width: u32,
    pub height: u32,
    pub dots: Vec<u8>,
}

/// A picture with more codes is told apart from one with a single code long before.
const MOST_CODES: usize = 3;
/// A code of 48 modules on a page needs no finer picture than this; a telephone's is made smaller first.
const FINE_ENOUGH: u32 = 2400;

impl Grey {
    /// The bytes of every code that can be read, a few at most.
    pub fn codes(self) -> Vec<Vec<u8>> {
        let mut picture = self.no_finer_than(FINE_ENOUGH);
        let mut codes = picture.take_codes();
        if codes.is_empty() {
            // A photograph of a whole page in soft focus reads better by half.
            codes = picture.no_finer_than(FINE_ENOUGH / 2).take_codes();
        }
        codes
    }

    /// Reads a code, paints it over, and looks again.
    fn take_codes(&mut self) -> Vec<Vec<u8>> {
        let mut codes = Vec::new();
        while codes.len() < MOST_CODES
            && let Some(found) = self.find()
        {
            match datamatrix::data::decode_data(found.getRawBytes()) {
                Ok(bytes) => codes.push(bytes),
                Err(_) => break,
            }
            if !self.paint_over(&found) {
                break;
            }
        }
        codes
    }

    fn find(&self) -> Option<RXingResult> {
        if self.dots.is_empty() {
            return None;
        }
        let source = || Luma8LuminanceSource::new(self.dots.clone(), self.width, self.height).ok();
        read(HybridBinarizer::new(source()?)).or_else(|| read(GlobalHistogramBinarizer::new(source()?)))
    }

    /// White over the corners of a code and all between; false where it has none.
    fn paint_over(&mut self, found: &RXingResult) -> bool {
        let points = found.getPoints();
        let bounds = |values: Vec<f32>, size: u32| {
            let least = values.iter().copied().fold(f32::INFINITY, f32::min);
            let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let margin = ((most - least) / 24.0).max(2.0);
            let last = f32::from(u16::try_from(size).unwrap_or(u16::MAX));
            ((least - margin).clamp(0.0, last) as usize, (most + margin).clamp(0.0, last) as usize)
        };
        let (left, right) = bounds(points.iter().map(|point| point.x).collect(), self.width);
        let (top, bottom) = bounds(points.iter().map(|point| point.y).collect(), self.height);
        if points.len() < 3 || right <= left || bottom <= top {
            return false;
        }
        for row in self.dots.chunks_mut(self.width as usize).take(bottom).skip(top) {
            row[left..right].fill(u8::MAX);
        }
        true
    }

    /// Smaller by a whole number where a side is longer, each dot the mean of those that it stands for.
    fn no_finer_than(&self, longest: u32) -> Self {
        let step = self.width.max(self.height).div_ceil(longest).max(1);
        let (width, height) = (self.width / step, self.height / step);
        if step == 1 {
            return self.clone();
        }
        if width == 0 || height == 0 {
            // Narrower than one dot: there is no code in it.
            return Self { width: 0, height: 0, dots: Vec::new() };
        }
        let mean = |x: u32, y: u32| {
            let rows = (y * step..(y + 1) * step).map(|row| (row * self.width + x * step) as usize);
            let sum: u32 = rows
                .flat_map(|start| &self.dots[start..start + step as usize])
                .map(|dot| u32::from(*dot))
                .sum();
            u8::try_from(sum / (step * step)).unwrap_or(u8::MAX)
        };
        let dots = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| mean(x, y));
        Self { width, height, dots: dots.collect() }
    }
}

fn read(binarizer: impl Binarizer) -> Option<RXingResult> {
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    DataMatrixReader.decode_with_hints(&mut BinaryBitmap::new(binarizer), &hints).ok()
}
