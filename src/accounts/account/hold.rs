//! Who holds a paper: an officer takes a case or an invitation for a while, so that two never decide the same one.

use crate::vocabulary::{AccountId, Instant};
use chrono::Duration;

/// How long it is held after it was taken or looked at last by its holder.
pub const LEASE: Duration = Duration::minutes(30);

/// A case or an invitation in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub officer: AccountId,
    /// The officer by name, as the others see it.
    pub name: String,
    pub until: Instant,
}

/// Why an officer cannot decide it now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotHeld {
    #[error("nobody has taken it")]
    NotTaken,
    #[error("another officer holds it")]
    ByAnother(Hold),
}

impl Hold {
    pub fn is_over(&self, now: Instant) -> bool {
        self.until <= now
    }

    pub fn is_by(&self, officer: AccountId) -> bool {
        self.officer == officer
    }
}

/// Only the officer who took it decides it. A lease that ran out still counts while nobody else took it.
pub fn must_hold(hold: Option<Hold>, officer: AccountId, now: Instant) -> Result<(), NotHeld> {
    match hold {
        Some(hold) if hold.is_by(officer) => Ok(()),
        Some(hold) if !hold.is_over(now) => Err(NotHeld::ByAnother(hold)),
        Some(_) | None => Err(NotHeld::NotTaken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn hold(officer: AccountId) -> Hold {
        Hold { officer, name: "Aigerim".into(), until: at("2026-03-16T10:00:00Z") }
    }

    #[test]
    fn a_case_is_decided_by_the_officer_who_took_it() {
        let officer = AccountId::mint();

        assert_eq!(must_hold(Some(hold(officer)), officer, at("2026-03-16T09:00:00Z")), Ok(()));
        assert_eq!(must_hold(None, officer, at("2026-03-16T09:00:00Z")), Err(NotHeld::NotTaken));
    }

    #[test]
    fn another_officers_case_is_named_by_its_holder_until_the_lease_runs_out() {
        let (holder, other) = (hold(AccountId::mint()), AccountId::mint());
        let asked = |now| must_hold(Some(holder.clone()), other, at(now));

        assert_eq!(asked("2026-03-16T09:59:59Z"), Err(NotHeld::ByAnother(holder.clone())));
        assert_eq!(asked("2026-03-16T10:00:00Z"), Err(NotHeld::NotTaken));
    }

    #[test]
    fn an_officer_whose_lease_ran_out_still_holds_a_case_that_nobody_else_took() {
        let officer = AccountId::mint();

        assert_eq!(must_hold(Some(hold(officer)), officer, at("2026-03-16T11:00:00Z")), Ok(()));
    }
}
