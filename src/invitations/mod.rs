//! Invitations: filed by an inviting party for one named foreigner, ruled on by an officer, known by a number (rules I1 to I4).

mod number;

pub use number::{InvitationNumber, InvitationNumberError};
