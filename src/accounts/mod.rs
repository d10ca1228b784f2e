//! Accounts of applicants, inviting parties and staff: who they are, how they prove it, and what their role opens.

mod account;
mod api_key;
mod broken;
mod carrier;
pub mod change;
mod hashing;
mod identification;
pub mod keep_keys;
pub mod keep_staff;
mod mailed_token;
pub mod pages;
mod password;
pub mod people;
pub mod prove;
pub mod register;
mod registration;
pub mod reset;
pub mod roles;
pub mod second_factor;
pub mod seed;
mod send_token;
pub mod sign_in;
pub mod store;
mod tries;

pub use account::{Account, Hold, LEASE, NotHeld, Role, must_hold};
pub use api_key::{ApiKey, KeptKey, KeyOwner, NewKey, Scope};
pub use broken::Broken;
pub use carrier::{Carrier, Designator, DesignatorError};
pub use hashing::{Hashing, Verdict};
pub use identification::{Bin, Identification, IdentificationError, Iin, PartyKind};
pub use password::{Hashed, Password, PasswordError};
pub use people::{PartyRole, write_to_owners, write_to_party};
pub use registration::{NewAccount, NewParty, Office, Telephone, TelephoneError};
pub use roles::{Administrator, Applicant, BorderOfficer, Inviting, Officer, Passing, Person, Uploaded};
pub use roles::{AtDesk, Auditing, Filer, Owner, SeniorOfficer};
