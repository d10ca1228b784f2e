//! The deeds of filling in: each answer is checked and saved when it is given.

mod draft;
mod acknowledge;
mod use_invitation;
mod type_passport;
mod discard_passport;
mod give_passport;
mod confirm_names;
mod give_photograph;
mod use_photograph;
mod declare;

pub use acknowledge::acknowledge_requirements;
pub use confirm_names::confirm_names;
pub use declare::declare;
pub use discard_passport::discard_passport;
pub use draft::{Asked, CannotAnswer};
pub use give_passport::give_passport;
pub use give_photograph::give_photograph;
pub use type_passport::{Written, type_passport};
pub use use_invitation::use_invitation;
pub use use_photograph::use_photograph;
