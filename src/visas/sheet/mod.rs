//! The printed visa: one page of A4 in English, Russian and Kazakh side by side, PDF/A-2a and PDF/UA-1.
//!
//! Pure: finished facts come in, bytes go out, and the same visa gives the same bytes as long as the words stay.

pub(crate) mod canvas;
pub(crate) mod codes;
mod facts;
pub(crate) mod field;
pub(crate) mod foot;
mod labels;
pub(crate) mod ornament;
mod page;
mod sections;

#[cfg(test)]
mod tests;

use crate::web::assets::fonts;

pub use facts::{Across, Sheet};
pub use field::both_ways;
pub use labels::Labels;
pub use page::{SheetError, draw};
