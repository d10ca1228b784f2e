//! A mistake on a visa that was issued: its holder tells of it, and an officer grants or declines the correction.

mod ask;
mod settle;

use crate::invitations::Reason;
use crate::vocabulary::{ApplicationId, CorrectionId, Instant, PassportId, VisaId};

pub use ask::{CannotAskCorrection, NotCorrectable, ask_correction, must_be_correctable};
pub use settle::{CannotSettle, decline, grant};

/// A request to correct a visa. The passport's number, the birth and the citizenship are the invitation's (rule I3) and are not corrected
/// so; what was corrected is a new version of the passport data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub id: CorrectionId,
    pub application: ApplicationId,
    pub visa: VisaId,
    /// The passport data as the holder would have them.
    pub passport: PassportId,
    /// What is wrong, in the holder's words.
    pub words: Reason,
    pub asked_at: Instant,
    pub settled: Option<(Instant, Settlement)>,
}

/// What became of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// Rule V1: another visa stands in its place.
    Granted { replacement: VisaId },
    /// The holder reads why.
    Declined { reason: Reason },
}
