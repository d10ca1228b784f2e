//! A time in which an inviting party may not invite.

use crate::invitations::Reason;
use crate::vocabulary::{Instant, SuspensionId};

/// It holds for everybody who registered with the party's BIN or IIN. New invitations are refused while it lasts; what was filed before is
/// decided on, with a flag that officers see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    pub id: SuspensionId,
    pub reason: Reason,
    pub by: String,
    pub at: Instant,
    pub lifting: Option<Lifting>,
}

/// The end of a suspension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifting {
    pub reason: Reason,
    pub by: String,
    pub at: Instant,
}

impl Suspension {
    pub fn is_in_force(&self) -> bool {
        self.lifting.is_none()
    }
}
