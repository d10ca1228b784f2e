//! Whether a visa lets its holder in today, or why not (rules V2 and V3).

use crate::eligibility::Entries;
use crate::visas::Visa;
use crate::vocabulary::day_in_kazakhstan;
use chrono::NaiveDate;

/// The answer to everybody who asks about a visa.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Valid,
    NotYetValid {
        from: NaiveDate,
    },
    /// Rule V2: a single-entry visa is used up by its first entry.
    UsedUp,
    Expired {
        until: NaiveDate,
    },
    /// Rule V3.
    Annulled {
        on: NaiveDate,
    },
}

impl Visa {
    /// The verdict of a day, the weightiest reason first. `entries_made` counts the entries that hold, as the border
    /// recorded them.
    pub fn verdict(&self, entries_made: i64, today: NaiveDate) -> Verdict {
        let (from, until) = (self.valid.first(), self.valid.last());
        if let Some(annulment) = &self.annulment {
            return Verdict::Annulled { on: day_in_kazakhstan(annulment.at) };
        }
        if until < today {
            return Verdict::Expired { until };
        }
        if self.entries == Entries::Single && entries_made > 0 {
            return Verdict::UsedUp;
        }
        if today < from {
            return Verdict::NotYetValid { from };
        }
        Verdict::Valid
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::Reason;
    use crate::visas::Annulment;
    use crate::visas::visa::tests::{day, visa};
    use crate::vocabulary::AccountId;

    #[test]
    fn rule_v1_a_visa_is_valid_from_its_first_day_to_its_last() {
        let verdict = |today| visa().verdict(0, day(today));

        assert_eq!(verdict("2026-03-31"), Verdict::NotYetValid { from: day("2026-04-01") });
        assert_eq!(verdict("2026-04-01"), Verdict::Valid);
        assert_eq!(verdict("2026-09-30"), Verdict::Valid);
        assert_eq!(verdict("2026-10-01"), Verdict::Expired { until: day("2026-09-30") });
    }

    #[test]
    fn rule_v2_a_single_entry_visa_is_used_up_by_its_first_entry_and_a_multiple_entry_visa_never() {
        let multiple = Visa { entries: Entries::Multiple, ..visa() };

        assert_eq!(visa().verdict(1, day("2026-05-01")), Verdict::UsedUp);
        assert_eq!(multiple.verdict(7, day("2026-05-01")), Verdict::Valid);
    }

    #[test]
    fn rule_v3_an_annulled_visa_is_annulled_whatever_the_day() {
        let annulment = Annulment {
            // 00:30 on 2 May in Kazakhstan
            at: "2026-05-01T19:30:00Z".parse().unwrap(),
            by: AccountId::mint(),
            reason: Reason::parse("The passport was reported lost.").unwrap(),
        };
        let annulled = Visa { annulment: Some(annulment), ..visa() };

        for today in ["2026-03-01", "2026-05-02", "2026-12-01"] {
            assert_eq!(annulled.verdict(1, day(today)), Verdict::Annulled { on: day("2026-05-02") });
        }
    }
}
