//! The people of an inviting party: several accounts, each with a role there, kept by its owners.

pub mod join;
pub mod keep;
pub mod register;
mod role;
mod write;

pub use role::{Membership, PartyRole, Standing, Unchanged, may_change};
pub use write::{write_to_owners, write_to_party};
