//! Actors on a real portal: a server of its own on loopback, a database of its own, and a clock that a test sets.

mod actors;
pub mod applying;
mod browser;
mod cases;
pub mod database;
mod issued;
mod mail_server;
pub mod people;
mod portal;
pub mod served;
pub mod slow_line;
pub mod sources;
mod unpaid;

pub use actors::Actor;
pub use browser::{Browser, Page};
pub use issued::Issued;
pub use mail_server::MailServer;
pub use portal::Portal;
