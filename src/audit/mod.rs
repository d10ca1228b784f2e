//! The record: every action, and every look by staff at a person's papers, in the action's own transaction.
//!
//! Entries are hashed in a chain per case, or per account or setting where there is no case. The heads of the chains are
//! signed together every minute and kept outside the database, so that a later edit, cut or insertion shows.

mod chain;
mod record;
pub mod store;

pub use chain::{Chain, Entry, Flaw, GENESIS, Link, verify};
pub use record::record;
