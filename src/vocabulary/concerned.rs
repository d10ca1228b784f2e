//! A paper that a change would concern, for whoever wants to look at one before making it. It names nobody.

use super::{ApplicationId, Instant, InvitationId};

/// So many are shown of each kind.
pub const EXAMPLES: usize = 5;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concerned {
    Invitation {
        id: InvitationId,
        filed_at: Instant,
    },
    Application {
        id: ApplicationId,
        /// As its applicant and every officer call it.
        reference: String,
    },
}
