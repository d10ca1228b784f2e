//! Who may apply, for what, and what a passport must satisfy: the lists and the plain answer (rules E1, E2, E4, F1, P3).
//!
//! The citizenships and the visa categories are dated rows that an administrator keeps. The fee is found by the room
//! `fees`, below; it comes into the answer as an offer.

mod purpose;
mod stay;
mod product;
mod citizenship;
mod category;
mod requirements;
mod answer;
mod load;
mod keep;
mod foresee;
pub mod pages;
pub mod store;

pub use crate::vocabulary::Named;
pub use answer::{Eligible, NotEligible, Offer, Question, answer};
pub use category::{Category, for_purpose};
pub use citizenship::{Citizenship, PassportMismatch, zone_nationality};
pub use foresee::{
    Open, foresee_category, foresee_citizenship, foresee_end_of_category, foresee_end_of_citizenship,
};
pub use keep::{CannotKeep, end_category, end_citizenship, list_category, list_citizenship};
pub use load::{CannotLoad, load};
pub use product::Product;
pub use purpose::{Entries, Purpose};
pub use requirements::{CLEAN_PAGES_NEEDED, MONTHS_BEYOND_THE_VISA, least_expiry};
pub use stay::{Stay, StayError};
