//! What the applicant has answered so far. Each answer is saved when it is given.

mod typed_passport;

use crate::passports::Declarations;
use crate::vocabulary::{AttachmentId, Instant, InvitationId, PassportId};

pub use typed_passport::{PassportPart, TypedPassport};

/// The answers of an application; none where a step has not been answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars {
    /// When the applicant said to have read the requirements.
    pub requirements_read_at: Option<Instant>,
    pub invitation: Option<InvitationId>,
    pub passport: Option<PassportId>,
    /// What was typed of a passport and is not kept as one yet.
    pub typed: TypedPassport,
    pub photograph: Option<AttachmentId>,
    pub declared: Option<Declarations>,
    pub name_difference: NameDifference,
}

/// Rule I3: whether the applicant has said that a name differing from the invitation's is the passport's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NameDifference {
    #[default]
    Unconfirmed,
    Confirmed,
}
