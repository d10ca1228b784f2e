//! The machine-readable zone found in a picture of a passport's data page (Doc 9303 part 4, section 4.2), and laid straight for an
//! engine that reads letters.
//!
//! Its two lines are the only print on the page of 44 letters of one size and one pitch, so they are found by that: dark spots of a
//! letter's size, each with a neighbour one pitch on, in two rows that lie 2.5 pitches apart. The rows may lean, bend and narrow as
//! they do in a photograph taken by hand. Fillers are told by their shape and taken out, for engines that were taught words
//! read a row of them as letters; a pointed end also says which way up the page is.

mod cells;
mod ink;
mod rows;
mod strip;

#[cfg(test)]
mod tests;

pub use cells::{ReadWord, UNREAD, read_lines};
pub use strip::{Cell, Strip};

use image::{DynamicImage, GrayImage};

/// The longer side of the picture in which the lines are looked for; they are cut from the picture as it is.
const LOOKED_AT: u32 = 2000;
/// The most zones that are read in one picture. A second passport in it is one too many already.
const MOST_ZONES: usize = 3;

/// Every zone of two lines in a picture, the likeliest first. None is no passport, or one too small or too blurred to read.
pub fn strips(picture: &DynamicImage) -> Vec<Strip> {
    let whole = picture.to_luma8();
    let longest = whole.width().max(whole.height());
    let (small, scale) = if longest > LOOKED_AT {
        let small = picture.thumbnail(LOOKED_AT, LOOKED_AT).into_luma8();
        let scale = f64::from(whole.width()) / f64::from(small.width());
        (small, scale)
    } else {
        (whole.clone(), 1.0)
    };
    zones(&small).iter().take(MOST_ZONES).filter_map(|zone| strip::cut(&whole, &zone.scaled(scale))).collect()
}

fn zones(small: &GrayImage) -> Vec<rows::Zone> {
    let spots = ink::spots(small);
    let mut zones = rows::zones(&spots);
    let mut upright: Vec<ink::Spot> = spots.iter().map(ink::Spot::turned).collect();
    upright.sort_by(|one, other| one.x.total_cmp(&other.x));
    zones.extend(rows::zones(&upright).into_iter().map(rows::Zone::turned));
    zones.sort_by(|one, other| one.doubt.total_cmp(&other.doubt));
    zones
}
