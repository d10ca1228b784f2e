//! What an application that is begun from an earlier one takes over: what is the person's own and still good. Declarations are made anew.

use crate::passports::Passport;
use crate::vocabulary::{ApplicationId, AttachmentId, Instant, PassportId, day_in_kazakhstan, months_after};
use chrono::NaiveDate;

/// *Decided*: a photograph is taken over for so many months after it was sent, as passport authorities ask for one of the last six.
pub const PHOTOGRAPH_IS_GOOD_FOR_MONTHS: u32 = 6;

/// What was taken over, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    pub earlier: ApplicationId,
    /// The version of the passport data that the application began with.
    pub passport: PassportId,
    pub photograph: Option<AttachmentId>,
}

/// Whether a passport can be applied with again.
pub fn is_still_valid(passport: &Passport, today: NaiveDate) -> bool {
    passport.expires >= today
}

/// Whether a photograph is new enough to show the same face.
pub fn is_new_enough(sent_at: Instant, today: NaiveDate) -> bool {
    months_after(day_in_kazakhstan(sent_at), PHOTOGRAPH_IS_GOOD_FOR_MONTHS) >= today
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::specimens::{day, passport};

    #[test]
    fn a_photograph_is_taken_over_for_six_months_to_the_day_and_not_a_day_longer() {
        let sent: Instant = "2026-03-02T04:00:00Z".parse().unwrap();

        assert!(is_new_enough(sent, day("2026-09-02")));
        assert!(!is_new_enough(sent, day("2026-09-03")));
    }

    #[test]
    fn a_passport_is_taken_over_until_its_last_day() {
        let passport = Passport { expires: day("2026-09-02"), ..passport() };

        assert!(is_still_valid(&passport, day("2026-09-02")));
        assert!(!is_still_valid(&passport, day("2026-09-03")));
    }
}
