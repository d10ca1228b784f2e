//! Actors on a real portal: a server of its own on loopback, a database of its own, and a clock that a test sets.

mod actors;
pub mod applying;
mod browser;
mod cases;
pub mod database;
mod desk;
pub mod halyk_stub;
pub mod inviting;
mod issued;
mod mail_server;
pub mod people;
mod portal;
mod program;
pub mod served;
pub mod receiver;
mod simulator;
pub mod slow_line;
pub mod sources;
pub mod stripe_stub;
mod unpaid;

pub use actors::Actor;
pub use browser::{Browser, Page};
pub use cases::asked;
pub use desk::{DECLINED, Desk, GOOD, SECOND_STEP};
pub use issued::Issued;
pub use mail_server::MailServer;
pub use portal::{Portal, SECRET};
pub use program::Program;
pub use simulator::{SIMULATED_SECRET, Simulator, acquirers_python};
