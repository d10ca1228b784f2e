//! What an applicant does about a request for information.

mod give_information;
mod offer_photograph;

pub use give_information::{CannotGiveInformation, give_information};
pub use offer_photograph::{CannotOffer, Offering, offer_photograph, use_offered_photograph};
