//! The record: every action, and every look by staff at a person's papers, in the action's own transaction.
//!
//! Entries are hashed in a chain per case, or per account or setting where there is no case. The heads of the chains are
//! signed together every minute and kept outside the database, so that a later edit, cut or insertion shows.

mod acts;
mod chain;
mod heads;
mod record;
mod sign;
pub mod store;
mod verify;
mod way;
mod witness;

pub use acts::{acts, words_of};
pub use chain::{Chain, Entry, Flaw, GENESIS, Head, Link, Walk};
pub use heads::{SignedHead, Statement, Vantage};
pub use record::{record, record_all};
pub use sign::{CannotSign, round as sign_heads};
pub use verify::{CannotVerify, verify_all, verify_record};
pub use way::Way;
pub use witness::{Witness, WitnessError};
