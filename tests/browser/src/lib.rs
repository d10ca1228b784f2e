//! A real portal, a real browser, and the hands of somebody who uses both.

mod checkers;
mod chrome;
mod keyboard;
mod person;
mod portal;

pub use checkers::SentPages;
pub use chrome::Chrome;
pub use person::Person;
pub use portal::Portal;
