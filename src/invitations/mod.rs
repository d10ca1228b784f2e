//! Invitations: filed by an inviting party for one named foreigner, ruled on by an officer, known by a number (rules I1 to I4).

mod number;
mod stages;
mod invitation;
mod filing;
mod claim;
mod reason;
pub mod store;

pub use claim::{Claim, NotUsable, look_up};
pub use filing::{Lists, Objection};
pub use invitation::{Closed, Guest, Invitation, Journey, Particulars, Passed, Tally};
pub use number::{InvitationNumber, InvitationNumberError};
pub use reason::{Reason, ReasonError};
pub use stages::{CannotStep, Stage, Step, Taken};
