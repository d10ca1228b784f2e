//! Which of the waiting an officer wants to see.

use crate::eligibility::Purpose;
use crate::vocabulary::{CountryCode, InvitingPartyId};

/// Everything where nothing is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub citizenship: Option<CountryCode>,
    pub purpose: Option<Purpose>,
    pub party: Option<InvitingPartyId>,
}
