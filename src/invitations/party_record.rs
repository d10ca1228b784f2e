//! What is known of an inviting party from before.

/// Everything that the accounts of one BIN or IIN have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PartyRecord {
    pub filed: i64,
    pub approved: i64,
    pub refused: i64,
    /// Applications with its invitations that were refused.
    pub guests_refused: i64,
    pub late_notices: i64,
    /// Arrivals that should have been notified by now and were not.
    pub missing_notices: i64,
}
