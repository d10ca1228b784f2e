//! A zone laid straight: two lines of equal cells, the fillers taken out.

use super::rows::{LETTERS, Row, Zone};
use image::{GrayImage, Luma};
use serde::{Deserialize, Serialize};

/// A cell of the strip, and the letters in it, in pixels: the size at which engines read best.
const WIDTH: u32 = 30;
const LETTER: f64 = 28.0;
const LINE: u32 = 64;
const BETWEEN_WORDS: u32 = 60;
/// Cells looked at beyond the ends, for letters that were lost there.
const BEYOND: u32 = 4;

/// The cells that begin a field of the upper and of the lower line: the name; nationality, date of birth, sex with the date of expiry,
/// and the personal number. Letters and digits run into one another without a filler there, and are read worse together.
pub(super) const FIELDS: [&[usize]; 2] = [&[2, 5], &[10, 13, 20, 28]];

/// Two lines, one below the other, dark on white.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strip {
    /// A picture in shades of grey, in the portable form (PGM).
    #[serde(with = "in_base64")]
    pub picture: Vec<u8>,
    /// What stands in each cell of the upper and of the lower line.
    pub cells: [Vec<Cell>; 2],
}

/// What a cell holds, as far as its shape tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// `<`
    Filler,
    /// A letter or a digit.
    Letter,
}

/// A filler in a page that lies on its head.
const OTHER_WAY: char = '>';

impl Strip {
    /// The line of a place in the picture, and the cell; none where no letter stands.
    pub fn cell_at(&self, x: u32, y: u32) -> Option<(usize, usize)> {
        let line = usize::from(y >= LINE);
        let begun = lefts(line, &self.cells[line]);
        let cell =
            begun.iter().position(|left| left.is_some_and(|left| (left..left + WIDTH).contains(&x)))?;
        Some((line, cell))
    }
}

/// Where the letter of each cell stands in the strip: those of a word side by side, and words so far apart that an engine sees them
/// as words.
fn lefts(line: usize, cells: &[Cell]) -> Vec<Option<u32>> {
    let mut left = WIDTH;
    let mut before = Cell::Letter;
    let placed = cells.iter().enumerate().map(|(nth, cell)| {
        if *cell != Cell::Letter {
            before = *cell;
            return None;
        }
        if before != Cell::Letter || FIELDS[line].contains(&nth) {
            left += BETWEEN_WORDS;
        }
        before = Cell::Letter;
        left += WIDTH;
        Some(left - WIDTH)
    });
    placed.collect()
}

/// The strip of a zone, whichever way up; none where the picture has no ink there.
pub fn cut(picture: &GrayImage, zone: &Zone) -> Option<Strip> {
    let (strip, upside_down) = laid(picture, zone)?;
    if upside_down { laid(picture, &zone.upside_down()).map(|(strip, _)| strip) } else { Some(strip) }
}

fn laid(picture: &GrayImage, zone: &Zone) -> Option<(Strip, bool)> {
    let places = u32::try_from(zone.upper.places).ok()? + 2 * BEYOND;
    let lines = [&zone.upper, &zone.lower].map(|row| straight(picture, row, places));
    let shapes =
        lines.each_ref().map(|line| (0..places).map(|cell| shape(line, cell)).collect::<Vec<char>>());
    let counted = |shape: char| shapes.iter().flatten().filter(|found| **found == shape).count();
    let upside_down = counted(OTHER_WAY) > counted('<');
    let begin = first_cell(&shapes)?;
    let cells: [Vec<Cell>; 2] =
        shapes.map(|shapes| shapes.iter().skip(begin).take(LETTERS).map(|shape| cell_of(*shape)).collect());
    let mut strip =
        GrayImage::from_pixel((LETTERS as u32 + 2) * (WIDTH + BETWEEN_WORDS), 2 * LINE, Luma([255]));
    for (nth, line) in lines.iter().enumerate() {
        place(&mut strip, nth, (line, begin as u32), &cells[nth]);
    }
    let mut file = format!("P5 {} {} 255\n", strip.width(), strip.height()).into_bytes();
    file.extend_from_slice(strip.as_raw());
    Some((Strip { picture: file, cells }, upside_down))
}

/// The cell from which on the lines hold most: beyond their ends lies the edge of the page. None where they hold too little for a zone.
fn first_cell(shapes: &[Vec<char>; 2]) -> Option<usize> {
    let held = |begin: usize| {
        shapes.iter().flat_map(|line| &line[begin..begin + LETTERS]).filter(|shape| **shape != ' ').count()
    };
    let (most, begin) = (0..=shapes[0].len().checked_sub(LETTERS)?)
        .map(|begin| (held(begin), begin))
        .rev()
        .max_by_key(|(held, _)| *held)?;
    (most > LETTERS).then_some(begin)
}

fn cell_of(shape: char) -> Cell {
    match shape {
        ' ' => Cell::Blank,
        '<' | OTHER_WAY => Cell::Filler,
        _letter => Cell::Letter,
    }
}

/// The letters alone.
fn place(strip: &mut GrayImage, nth: usize, (line, begin): (&GrayImage, u32), cells: &[Cell]) {
    let top = nth as u32 * LINE;
    for (cell, left) in (0..).zip(lefts(nth, cells)).filter_map(|(cell, left)| Some((cell, left?))) {
        for (x, y) in (0..WIDTH).flat_map(|x| (0..LINE).map(move |y| (x, y))) {
            strip.put_pixel(left + x, top + y, *line.get_pixel((begin + cell) * WIDTH + x, y));
        }
    }
}

/// A line along its curve, a cell for every place, its paper made white and its ink black.
fn straight(picture: &GrayImage, row: &Row, places: u32) -> GrayImage {
    let along = row.moved(-f64::from(BEYOND));
    let scale = row.height / LETTER;
    // a shade of every pixel that a dot covers, so that a large picture does not grow specks
    let fine = (along.pitch() / f64::from(WIDTH)).ceil().clamp(1.0, 4.0) as u32;
    let mut line = GrayImage::from_fn(places * WIDTH, LINE, |x, y| {
        let mut sum = 0.0;
        for (part_x, part_y) in (0..fine).flat_map(|x| (0..fine).map(move |y| (x, y))) {
            let inside = |part: u32| (f64::from(part) + 0.5) / f64::from(fine);
            let place = (f64::from(x) + inside(part_x)) / f64::from(WIDTH) - 0.5;
            let down = (f64::from(y) + inside(part_y) - f64::from(LINE) / 2.0) * scale;
            let (run, rise) = (along.x.slope(place), along.y.slope(place));
            let length = run.hypot(rise).max(1e-6);
            sum += shade(
                picture,
                along.x.at(place) - rise / length * down,
                along.y.at(place) + run / length * down,
            );
        }
        Luma([(sum / f64::from(fine * fine)) as u8])
    });
    stretch(&mut line, places);
    line
}

/// Between four pixels; outside the picture its edge goes on.
fn shade(picture: &GrayImage, x: f64, y: f64) -> f64 {
    let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
    let (part_x, part_y) = (x - 0.5 - left, y - 0.5 - top);
    let held = |at: f64, side: u32| at.clamp(0.0, f64::from(side) - 1.0) as u32;
    let at = |x: f64, y: f64| {
        f64::from(picture.get_pixel(held(x, picture.width()), held(y, picture.height())).0[0])
    };
    let upper = at(left, top) * (1.0 - part_x) + at(left + 1.0, top) * part_x;
    let lower = at(left, top + 1.0) * (1.0 - part_x) + at(left + 1.0, top + 1.0) * part_x;
    upper * (1.0 - part_y) + lower * part_y
}

/// Least difference between the ink and the paper of a line, in shades.
const CONTRAST: u8 = 24;

/// Takes the light of each stretch of the line away, cell by cell.
fn stretch(line: &mut GrayImage, places: u32) {
    let before = line.clone();
    for cell in 0..places {
        let (from, to) = (cell.saturating_sub(2) * WIDTH, ((cell + 3) * WIDTH).min(before.width()));
        let mut shades: Vec<u8> = (from..to)
            .flat_map(|x| (LINE / 6..LINE * 5 / 6).map(move |y| (x, y)))
            .map(|(x, y)| before.get_pixel(x, y).0[0])
            .collect();
        shades.sort_unstable();
        let (black, white) = (shades[shades.len() / 40], shades[shades.len() * 3 / 4]);
        for (x, y) in (cell * WIDTH..(cell + 1) * WIDTH).flat_map(|x| (0..LINE).map(move |y| (x, y))) {
            let shade = before.get_pixel(x, y).0[0];
            let stretched = if white.saturating_sub(black) < CONTRAST {
                255
            } else {
                let part = f64::from(shade.saturating_sub(black)) / f64::from(white - black);
                (part * 255.0).min(255.0) as u8
            };
            line.put_pixel(x, y, Luma([stretched]));
        }
    }
}

/// `<` or `>` for a filler, a blank for nothing, and any letter for a letter.
fn shape(line: &GrayImage, cell: u32) -> char {
    let dark = |x: u32, y: u32| line.get_pixel(x, y).0[0] < 128;
    let (begin, end) = (cell * WIDTH, (cell + 1) * WIDTH);
    let rows = (LINE / 2 - 20)..(LINE / 2 + 20);
    let spots: Vec<(u32, u32)> = (begin + 2..end - 2)
        .flat_map(|x| rows.clone().map(move |y| (x, y)))
        .filter(|(x, y)| dark(*x, *y))
        .collect();
    let range = |of: fn(&(u32, u32)) -> u32| Some((spots.iter().map(of).min()?, spots.iter().map(of).max()?));
    let (Some((left, right)), Some((top, foot))) = (range(|spot| spot.0), range(|spot| spot.1)) else {
        return ' ';
    };
    let (wide, high) = (right - left + 1, foot - top + 1);
    if spots.len() < 18 || high < 9 {
        return ' ';
    }
    if wide < 9 {
        return 'I';
    }
    let middle = f64::from(top + foot) / 2.0;
    let band = (wide * 3 / 10).max(2);
    // the rows of a side, as they lie about the middle, in heights of the spot
    let side = |from: u32, to: u32| -> Vec<f64> {
        let of_side = spots.iter().filter(|(x, _)| (from..to).contains(x));
        of_side.map(|(_, y)| (f64::from(*y) - middle) / f64::from(high)).collect()
    };
    let (first, last) = (side(left, left + band), side(right + 1 - band, right + 1));
    if is_point(&first) && is_open(&last) {
        '<'
    } else if is_point(&last) && is_open(&first) {
        OTHER_WAY
    } else {
        'A'
    }
}

/// The ink of the side lies about the middle.
fn is_point(side: &[f64]) -> bool {
    let near = side.iter().filter(|row| row.abs() < 0.32).count();
    near * 100 >= side.len() * 92
}

/// The ink of the side lies above and below, and not in the middle.
fn is_open(side: &[f64]) -> bool {
    let (above, below) =
        (side.iter().filter(|row| **row < -0.2).count(), side.iter().filter(|row| **row > 0.2).count());
    let middle = side.iter().filter(|row| row.abs() < 0.12).count();
    above * 5 >= side.len() && below * 5 >= side.len() && middle * 8 <= side.len()
}

/// Bytes as text.
mod in_base64 {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        BASE64_STANDARD.decode(text).map_err(D::Error::custom)
    }
}
