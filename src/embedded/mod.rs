//! A private PostgreSQL of the portal's own, for whoever has no other: one folder, one local socket, no network.
//!
//! [`Embedded::start`] makes the cluster under `var/pg` when there is none, runs the server as a child, and starts it again when
//! it dies. The server stops with the portal, however the portal ends. Made for one machine; a service that must
//! survive its machine sets DATABASE_URL.

mod cluster;
mod error;
mod process;
mod programs;
mod server;

#[cfg(test)]
mod tests;

pub use error::EmbeddedError;
pub use server::Embedded;
