//! Actors on a real portal: a server of its own on loopback, a database of its own, and a clock that a test sets.

mod browser;
mod database;
mod portal;
pub mod sources;

pub use portal::Portal;
