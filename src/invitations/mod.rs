//! Invitations: filed by an inviting party for one named foreigner, ruled on by an officer, known by a number (rules I1 to I4).

mod number;
mod stages;
mod invitation;
mod filing;
pub mod filter;
mod claim;
mod reason;
mod party_record;
pub mod right;
mod file;
mod rule;
mod suspend;
mod take;
mod withdraw;
mod look;
pub mod groups;
pub mod seed;
pub mod store;
pub mod pages;
pub mod api;

pub use claim::{Claim, NotUsable, look_up};
pub use file::{CannotFile, correct, file};
pub use filing::{Lists, Objection};
#[cfg(test)]
pub use invitation::tests::invitation as specimen;
pub use invitation::{Closed, Guest, Invitation, Journey, Particulars, Passed, Tally};
pub use look::{Opened, Place, look, look_at_list, look_at_parties, look_at_party};
pub use number::{InvitationNumber, InvitationNumberError};
pub use party_record::PartyRecord;
pub use reason::{Reason, ReasonError};
pub use rule::{CannotRule, Ruling, rule, rule_drawing};
pub use stages::{CannotStep, LEGAL_STEPS, Stage, Step, Taken};
pub use suspend::{CannotSuspend, Lifting, Suspension, lift, suspend};
pub use take::{CannotTake, put_back, take};
pub use withdraw::{CannotWithdraw, withdraw};
