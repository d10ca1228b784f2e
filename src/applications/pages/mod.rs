//! The personal office: the applicant's cases, the steps of filling in, and what becomes of them.

mod routes;
mod addresses;
pub mod worded;
mod refusals;
mod asked;
mod step;
mod requirements;
mod invitation;
mod passport;
mod names;
mod photograph;
mod declarations;
mod check;
mod overview;
mod case;
mod summary;
mod timeline;
mod again;
mod information;
mod withdrawing;

pub use addresses::{address_of, id_of};
pub use asked::{field_name, stood};
pub use information::{form_field, read_field, saved};
pub use routes::routes;
pub use summary::{Group, groups};
pub use timeline::content;
pub use withdrawing::moved_on;
pub use worded::{colour_of_stage, sentence, stage_name};
