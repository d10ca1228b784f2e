//! What the page asks of a passport, as numbers (rules P2 and P3).

use crate::vocabulary::months_after;
use chrono::NaiveDate;

/// Rule P2: "at least 2 clean pages".
pub const CLEAN_PAGES_NEEDED: i32 = 2;

/// Rule P3: "not earlier than 3 months from the date of expiry of the requested visa".
pub const MONTHS_BEYOND_THE_VISA: u32 = 3;

/// Rule P3: the earliest day on which the passport of a visa with this last day may expire.
pub fn least_expiry(visa_last: NaiveDate) -> NaiveDate {
    months_after(visa_last, MONTHS_BEYOND_THE_VISA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_p3_the_passport_outlasts_the_visa_by_three_calendar_months() {
        let cases = [
            ("2026-05-31", "2026-08-31"),
            ("2026-11-30", "2027-02-28"),
            ("2027-11-30", "2028-02-29"),
            ("2026-08-31", "2026-11-30"),
            ("2026-10-01", "2027-01-01"),
        ];

        for (last, least) in cases {
            assert_eq!(least_expiry(last.parse().unwrap()), least.parse::<NaiveDate>().unwrap(), "{last}");
        }
    }
}
