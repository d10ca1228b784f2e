//! A session: who is signed in, and until when (ASVS 7).

use crate::vocabulary::{AccountId, Instant};
use crate::web::Staying;
use chrono::Duration;

/// How long a session may idle and live at most (docs: staff 15 minutes and 8 hours, others 30 minutes and 24 hours).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    Staff,
    Public,
}

impl Patience {
    pub fn idle(self) -> Duration {
        match self {
            Self::Staff => Duration::minutes(15),
            Self::Public => Duration::minutes(30),
        }
    }

    pub fn longest(self) -> Duration {
        match self {
            Self::Staff => Duration::hours(8),
            Self::Public => Duration::hours(24),
        }
    }
}

/// A session as it is kept. `awaits_factor` is one whose password was right and whose second factor is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub account: AccountId,
    pub home: String,
    pub name: String,
    pub awaits_factor: bool,
    pub idle_minutes: i32,
    pub seen_at: Instant,
    pub ends_at: Instant,
}

impl Session {
    pub fn is_over(&self, now: Instant) -> bool {
        now >= self.ends_at || now >= self.seen_at + Duration::minutes(self.idle_minutes.into())
    }

    /// How long it lasts after a request at this instant, if that is the last one (WCAG 2.2.1).
    pub fn staying(&self, now: Instant) -> Staying {
        let idle_until = now + Duration::minutes(self.idle_minutes.into());
        Staying {
            seconds: (self.ends_at.min(idle_until) - now).num_seconds().max(0),
            may_be_longer: idle_until < self.ends_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(seen: &str) -> Session {
        Session {
            account: AccountId::mint(),
            home: "/office".into(),
            name: "Anna".into(),
            awaits_factor: false,
            idle_minutes: 30,
            seen_at: seen.parse().unwrap(),
            ends_at: "2026-03-17T08:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_session_ends_after_its_idle_time_and_not_before() {
        let session = session("2026-03-16T08:00:00Z");

        assert!(!session.is_over("2026-03-16T08:29:59Z".parse().unwrap()));
        assert!(session.is_over("2026-03-16T08:30:00Z".parse().unwrap()));
    }

    #[test]
    fn a_session_in_use_still_ends_at_its_last_hour() {
        let session = session("2026-03-17T07:59:00Z");

        assert!(session.is_over("2026-03-17T08:00:00Z".parse().unwrap()));
    }

    #[test]
    fn each_request_gives_the_whole_idle_time_anew_until_the_last_hour() {
        let session = session("2026-03-16T08:00:00Z");
        let stays = |now: &str| {
            let staying = session.staying(now.parse().unwrap());
            (staying.seconds, staying.may_be_longer)
        };

        assert_eq!(stays("2026-03-16T08:20:00Z"), (1800, true));
        assert_eq!(stays("2026-03-17T07:29:59Z"), (1800, true));
        assert_eq!(stays("2026-03-17T07:30:00Z"), (1800, false));
        assert_eq!(stays("2026-03-17T07:58:00Z"), (120, false));
    }
}
