//! The printed receipt: one page of A4 in English, Russian and Kazakh side by side, PDF/A-2a and PDF/UA-1.
//!
//! Pure: finished facts come in, bytes go out. It does not depend on who asks for it, so the same receipt gives the same bytes as long as
//! the words stay and nothing else was filed about it.

mod facts;
mod page;
mod parts;

#[cfg(test)]
mod tests;

pub use facts::{Cell, Day, Reckoned, Row, Sheet, Tone, Value};
pub use page::draw;
