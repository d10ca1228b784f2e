//! Dark spots of a letter's size.

use image::GrayImage;

/// A connected dark spot, by the box around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The middle of its box, from the left and from the top, in pixels.
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Spot {
    /// As it lies where rows run from top to bottom.
    pub fn turned(&self) -> Self {
        Self { x: self.y, y: self.x, width: self.height, height: self.width }
    }
}

/// The letters of a zone that fills a third of the picture, and of one that fills all of it.
const SIZES: std::ops::RangeInclusive<u32> = 6..=90;
/// More are a picture of gravel.
const MOST_SPOTS: usize = 30_000;
/// How much darker than its surroundings ink is, in hundredths of their shade, and at least in shades.
const DARKER: (u32, u32) = (82, 14);

/// Spots of a letter's size, from left to right.
pub fn spots(picture: &GrayImage) -> Vec<Spot> {
    let mut ink = darker_than_around(picture);
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut spots = Vec::new();
    for start in 0..ink.len() {
        if ink[start] && spots.len() < MOST_SPOTS {
            spots.extend(spot_at(&mut ink, (width, height), start));
        }
    }
    spots.sort_by(|one: &Spot, other| one.x.total_cmp(&other.x));
    spots
}

/// Bradley's threshold: against the mean of a square around each pixel, so that a shadow over the page does not matter.
fn darker_than_around(picture: &GrayImage) -> Vec<bool> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let reach = (width.max(height) / 60).max(8);
    let shades = picture.as_raw();
    let mut sums = vec![0_u32; (width + 1) * (height + 1)];
    for y in 0..height {
        let mut row = 0;
        for x in 0..width {
            row += u32::from(shades[y * width + x]);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
        }
    }
    let mut ink = vec![false; width * height];
    for y in 0..height {
        let (top, foot) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        for x in 0..width {
            let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let at = |y: usize, x: usize| sums[y * (width + 1) + x];
            let sum = at(foot, right)
                .wrapping_add(at(top, left))
                .wrapping_sub(at(top, right))
                .wrapping_sub(at(foot, left));
            let mean = sum / ((foot - top) * (right - left)) as u32;
            let shade = u32::from(shades[y * width + x]);
            ink[y * width + x] = shade * 100 < mean * DARKER.0 && shade + DARKER.1 < mean;
        }
    }
    ink
}

/// Takes a spot out of the ink; none where it is not of a letter's size.
fn spot_at(ink: &mut [bool], (width, height): (usize, usize), start: usize) -> Option<Spot> {
    let (mut left, mut right, mut top, mut foot) = (width, 0, height, 0);
    let mut waiting = vec![start];
    ink[start] = false;
    while let Some(at) = waiting.pop() {
        let (x, y) = (at % width, at / width);
        (left, right) = (left.min(x), right.max(x));
        (top, foot) = (top.min(y), foot.max(y));
        for near_y in y.saturating_sub(1)..(y + 2).min(height) {
            for near_x in x.saturating_sub(1)..(x + 2).min(width) {
                let near = near_y * width + near_x;
                if ink[near] {
                    ink[near] = false;
                    waiting.push(near);
                }
            }
        }
    }
    let (wide, high) = ((right - left + 1) as u32, (foot - top + 1) as u32);
    let sized = SIZES.contains(&wide.max(high)) && wide.min(high) >= 2;
    sized.then(|| Spot {
        x: (left + right) as f64 / 2.0,
        y: (top + foot) as f64 / 2.0,
        width: f64::from(wide),
        height: f64::from(high),
    })
}
