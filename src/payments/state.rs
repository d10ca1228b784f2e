//! The states of a payment and the moves between them, stated once.

/// Where one attempt to pay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    /// Written down before the acquirer was called; whether it opened a checkout is not known yet.
    Created,
    /// The acquirer opened a checkout.
    Sent,
    /// The acquirer took the card and has not decided: a second step, or a slow bank.
    Pending,
    /// Captured, and received as the application's fee.
    Paid,
    /// The acquirer gave up.
    Failed,
    /// The checkout ran out unpaid.
    Expired,
    /// Captured, and no fee: the application was paid already, or no longer awaits payment (rule F4).
    Surplus,
    /// On its way back.
    Returning,
    /// Sent back.
    Returned,
}

use State::{Created, Expired, Failed, Paid, Pending, Returned, Returning, Sent, Surplus};

/// Every legal move. The database holds the same table, and a test compares them.
///
/// A capture counts even where the portal thought that the payment had failed or run out: money is never overlooked.
/// Nothing leads away from `paid`: a fee is never refunded (rule F4). What an acquirer could not send back is surplus again.
pub const MOVES: [(State, State); 23] = [
    (Created, Sent),
    (Created, Pending),
    (Created, Paid),
    (Created, Failed),
    (Created, Expired),
    (Created, Surplus),
    (Sent, Pending),
    (Sent, Paid),
    (Sent, Failed),
    (Sent, Expired),
    (Sent, Surplus),
    (Pending, Sent),
    (Pending, Paid),
    (Pending, Failed),
    (Pending, Expired),
    (Pending, Surplus),
    (Failed, Paid),
    (Failed, Surplus),
    (Expired, Paid),
    (Expired, Surplus),
    (Surplus, Returning),
    (Returning, Returned),
    (Returning, Surplus),
];

impl State {
    pub const ALL: [Self; 9] = [Created, Sent, Pending, Paid, Failed, Expired, Surplus, Returning, Returned];

    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Sent => "sent",
            Self::Pending => "pending",
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Expired => "expired",
            Self::Surplus => "surplus",
            Self::Returning => "returning",
            Self::Returned => "returned",
        }
    }

    pub fn leads_to(self, next: Self) -> bool {
        MOVES.contains(&(self, next))
    }

    /// Whether a checkout may still be paid: an application has one such payment at most.
    pub fn is_open(self) -> bool {
        match self {
            Self::Created | Self::Sent | Self::Pending => true,
            Self::Paid | Self::Failed | Self::Expired | Self::Surplus | Self::Returning | Self::Returned => {
                false
            }
        }
    }

    /// Whether the acquirer still owes the portal an answer.
    pub fn is_asked_about(self) -> bool {
        self.is_open() || self == Self::Returning
    }

    /// Whether money was taken.
    pub fn is_captured(self) -> bool {
        match self {
            Self::Paid | Self::Surplus | Self::Returning | Self::Returned => true,
            Self::Created | Self::Sent | Self::Pending | Self::Failed | Self::Expired => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_f4_nothing_leads_away_from_a_fee_that_was_paid() {
        assert!(State::ALL.into_iter().all(|next| !Paid.leads_to(next)));
    }

    #[test]
    fn money_that_was_taken_is_only_ever_sent_back_and_never_forgotten() {
        for (from, to) in MOVES.into_iter().filter(|(from, _)| from.is_captured()) {
            assert!(to.is_captured(), "{from:?} to {to:?}");
        }
        assert!(!Surplus.leads_to(Returned), "money is on its way before it has arrived");
    }

    #[test]
    fn a_capture_counts_wherever_none_was_known() {
        for state in State::ALL.into_iter().filter(|state| !state.is_captured()) {
            assert!(state.leads_to(Paid) && state.leads_to(Surplus), "{state:?}");
        }
    }

    #[test]
    fn what_has_failed_or_run_out_never_opens_again() {
        for over in [Failed, Expired] {
            assert!(State::ALL.into_iter().filter(|state| state.is_open()).all(|open| !over.leads_to(open)));
        }
    }
}
