//! Limits on tries, counted in the database, so that a restart or a second instance forgets nothing.

use crate::vocabulary::Instant;
use crate::web::store;
use chrono::{DateTime, Duration};
use sqlx::PgConnection;

/// At most so many tries in each window of so many minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub most: i32,
    pub minutes: i64,
}

/// Passwords of one account from one address or from a browser that its owner signed in with, and codes of one account
/// (ASVS 6.3.1).
pub const SIGN_IN_PER_ACCOUNT: Limit = Limit { most: 10, minutes: 15 };
/// Passwords of one account from all browsers that its owner never signed in with.
pub const SIGN_IN_BY_STRANGERS: Limit = Limit { most: 50, minutes: 60 };
/// Passwords and codes, per address.
pub const SIGN_IN_PER_ADDRESS: Limit = Limit { most: 60, minutes: 15 };
/// Registrations and password letters, per address.
pub const LETTERS_PER_ADDRESS: Limit = Limit { most: 20, minutes: 60 };
/// Letters that anybody can have sent to an address by typing it.
pub const LETTERS_PER_RECIPIENT: Limit = Limit { most: 5, minutes: 60 };
/// Wrong invitation numbers, per account (rule I2).
pub const INVITATION_PER_ACCOUNT: Limit = Limit { most: 10, minutes: 60 };
/// Wrong invitation numbers, per address (rule I2).
pub const INVITATION_PER_ADDRESS: Limit = Limit { most: 60, minutes: 60 };
/// Photographs kept for somebody whose session had ended, per address.
pub const KEPT_PICTURES_PER_ADDRESS: Limit = Limit { most: 20, minutes: 60 };
/// Forms carried over a change of language, per address.
pub const CARRIED_PER_ADDRESS: Limit = Limit { most: 300, minutes: 60 };
/// Pictures of data pages that are read, per account.
pub const DATA_PAGES_PER_ACCOUNT: Limit = Limit { most: 20, minutes: 60 };
/// Photographs that are sent or cut otherwise, per account.
pub const PHOTOGRAPHS_PER_ACCOUNT: Limit = Limit { most: 120, minutes: 60 };
/// Public verification and status, per address.
pub const LOOK_UPS_PER_ADDRESS: Limit = Limit { most: 30, minutes: 10 };

/// Calls of programs, per owner of their keys.
pub const CALLS_PER_OWNER: Limit = Limit { most: 600, minutes: 1 };
/// Calls with a key that the portal does not know, per address.
pub const UNKNOWN_KEYS_PER_ADDRESS: Limit = Limit { most: 60, minutes: 15 };

/// What a subject may still try in its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    pub limit: Limit,
    pub left: i32,
    /// Whole seconds until the next window.
    pub seconds: i64,
}

/// Too many tries: the instant at which one more is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    pub until: Instant,
}

impl Limit {
    fn window(self, now: Instant) -> (Instant, Instant) {
        let length = self.minutes * 60;
        let starts = now.timestamp() - now.timestamp().rem_euclid(length);
        let starts = DateTime::from_timestamp(starts, 0).unwrap_or(now);
        (starts, starts + Duration::minutes(self.minutes))
    }
}

/// Counts one try of a subject such as `sign-in:address:203.0.113.7`; past the limit it says until when to wait.
pub async fn count(
    db: &mut PgConnection,
    subject: &str,
    limit: Limit,
    now: Instant,
) -> sqlx::Result<Result<(), TooMany>> {
    Ok(spend(db, subject, limit, now).await?.map(|_| ()))
}

/// As [`count`], and says what is left.
pub async fn spend(
    db: &mut PgConnection,
    subject: &str,
    limit: Limit,
    now: Instant,
) -> sqlx::Result<Result<Allowance, TooMany>> {
    let (starts, until) = limit.window(now);
    let tries = store::count_attempt(db, subject, starts).await?;
    if tries > limit.most {
        return Ok(Err(TooMany { until }));
    }
    let seconds = (until - now).num_seconds().max(1);
    Ok(Ok(Allowance { limit, left: limit.most - tries, seconds }))
}

/// Takes one counted try back, as when it turned out right: those before it stay counted.
pub async fn take_back(db: &mut PgConnection, subject: &str, limit: Limit, now: Instant) -> sqlx::Result<()> {
    let (starts, _) = limit.window(now);
    store::uncount_attempt(db, subject, starts).await
}

/// Forgets the tries of every subject that begins so.
pub async fn forgive_each(db: &mut PgConnection, beginning: &str) -> sqlx::Result<()> {
    store::forget_attempts_of_each(db, beginning).await
}

/// Forgets a subject's tries, as after a right password.
pub async fn forgive(db: &mut PgConnection, subject: &str) -> sqlx::Result<()> {
    store::forget_attempts(db, subject).await
}
