//! Saved guests with their passports, and saved premises.

pub mod guests;
pub mod premises;
