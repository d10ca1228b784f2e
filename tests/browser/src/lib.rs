//! A real portal, a real browser, and the hands of somebody who uses both.

pub mod behind_letters;
pub mod cases;
mod checkers;
mod chrome;
pub mod crawl;
pub mod door;
pub mod everybody;
mod forms;
mod keyboard;
mod meaning;
mod person;
mod portal;
mod routes;

pub use checkers::SentPages;
pub use chrome::Chrome;
pub use person::Person;
pub use portal::Portal;
