//! A line in the history of a case.

use crate::applications::Step;
use crate::vocabulary::Instant;

/// A step that was taken, by whom and when. The first line of every history is the beginning, which is no step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// None for the beginning.
    pub step: Option<Step>,
    /// Who, as the audit names them: `applicant:0198...`.
    pub actor: String,
    pub at: Instant,
    /// A question, an answer or a reason.
    pub note: Option<String>,
}
