//! The instant, and the day that it falls on in Kazakhstan (rule N1).

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Asia::Almaty;

/// A moment in time, kept in UTC.
pub type Instant = DateTime<Utc>;

/// The calendar day in Kazakhstan's one time zone, Asia/Almaty (rule N1).
pub fn day_in_kazakhstan(at: Instant) -> NaiveDate {
    at.with_timezone(&Almaty).date_naive()
}

/// The instant at which a day begins in Kazakhstan.
pub fn start_of_day_in_kazakhstan(day: NaiveDate) -> Instant {
    let midnight = day.and_time(NaiveTime::MIN);
    match Almaty.from_local_datetime(&midnight).earliest() {
        Some(start) => start.with_timezone(&Utc),
        None => midnight.and_utc() - chrono::Duration::hours(5),
    }
}

/// The years whose days and instants an address may name; the database itself knows no more than a few thousand.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Reads a day as an address writes it, `2026-03-16`, from 1900 to 2200.
pub fn day_in_address(written: &str) -> Option<NaiveDate> {
    written.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year()))
}

/// Reads an instant as an address writes it, in microseconds since 1970, from 1900 to 2200.
pub fn instant_in_address(written: &str) -> Option<Instant> {
    let at = Instant::from_timestamp_micros(written.parse().ok()?)?;
    YEARS.contains(&at.year()).then_some(at)
}

/// Whether the time-zone data knows that Asia/Almaty has been UTC+5 since 1 March 2024; checked at start.
pub fn time_zone_is_current() -> bool {
    let Some(day) = NaiveDate::from_ymd_opt(2024, 3, 2) else { return false };
    let offset = Almaty.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN));
    offset.fix().local_minus_utc() == 5 * 3600
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_evening_in_utc_is_already_tomorrow_in_kazakhstan() {
        let at = Utc.with_ymd_and_hms(2026, 3, 16, 19, 0, 0).unwrap();

        assert_eq!(day_in_kazakhstan(at), NaiveDate::from_ymd_opt(2026, 3, 17).unwrap());
    }

    #[test]
    fn an_address_names_days_and_instants_that_the_database_knows() {
        assert_eq!(day_in_address("2026-03-16"), NaiveDate::from_ymd_opt(2026, 3, 16));
        assert_eq!(instant_in_address("0"), Some(DateTime::UNIX_EPOCH));
        for elsewhere in ["-99999-01-01", "1899-12-31", "2201-01-01", "16.03.2026", ""] {
            assert_eq!(day_in_address(elsewhere), None, "{elsewhere}");
        }
        for elsewhere in ["-8000000000000000000", "9223372036854775807", "9e9", ""] {
            assert_eq!(instant_in_address(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn the_time_zone_data_knows_the_change_of_march_2024() {
        assert!(time_zone_is_current());
    }
}
