//! A real portal, a real browser, and the hands of somebody who uses both.

mod chrome;
mod person;
mod portal;

pub use chrome::Chrome;
pub use person::Person;
pub use portal::Portal;
