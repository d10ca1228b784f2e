//! Accounts of applicants, inviting parties and staff: who they are, how they prove it, and what their role opens.

mod account;
mod identification;
pub mod roles;
pub mod store;

pub use account::{Account, Role};
pub use identification::{Bin, Identification, IdentificationError, Iin, PartyKind};
pub use roles::{Administrator, Applicant, BorderOfficer, Inviting, Officer, Person};
