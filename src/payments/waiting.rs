//! How often a page that waits for an acquirer looks again by itself.

use crate::payments::{Payment, State};
use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// In seconds; none when there is nothing to wait for, or it has taken so long that the letter will tell.
pub fn looks_again_after(payment: &Payment, now: Instant) -> Option<u32> {
    let waits = match payment.state {
        State::Created | State::Sent => payment.failure.is_none(),
        State::Pending => true,
        State::Paid
        | State::Failed
        | State::Expired
        | State::Surplus
        | State::Returning
        | State::Returned => false,
    };
    let since = now - payment.state_since;
    match waits {
        true if since < TimeDelta::minutes(10) => Some(10),
        true if since < TimeDelta::hours(1) => Some(60),
        true | false => None,
    }
}
