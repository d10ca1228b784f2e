//! What an inviting party keeps from one form to the next: its guests, each with the passports that they had, and the premises that they
//! stay in. Saved by a tick or on pages of their own; what is removed is gone.

mod region;
mod premises;
mod saved_guest;
mod saved_premises;
mod remember;
mod keep;
pub mod store;
pub mod pages;

pub use keep::{CannotKeep, change_guest, change_premises, forget_guest, forget_premises};
pub use premises::Premises;
pub use region::{Region, RegionCode, RegionCodeError, regions};
pub use remember::{Remembered, remember, remember_guest, remember_premises};
pub use saved_guest::{DatedPassport, Person, SavedGuest};
pub use saved_premises::{Place, SavedPremises};
