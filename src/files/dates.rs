//! Dates as people write them: taken where only one day can be meant, and never guessed.

use super::DateFault;
use chrono::{Datelike, NaiveDate};

/// Reads `2026-03-16`, `16.03.2026`, `20260316`, `16 Mar 2026`, and with slashes or hyphens whatever has one meaning alone:
/// `16/03/2026` has, `03/04/2026` has two.
pub fn read(text: &str) -> Result<NaiveDate, DateFault> {
    let text = text.trim();
    let day_alone =
        text.split_once(['T', ' ']).filter(|(_, time)| is_midnight(time)).map_or(text, |(day, _)| day);
    let parts: Vec<&str> = day_alone.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [whole] if whole.len() == 8 && digits(whole) => day(&whole[..4], &whole[4..6], &whole[6..]),
        [whole] if digits(whole) => Err(DateFault::IsANumber),
        [year, month, date] if year.len() == 4 && digits(year) && digits(month) && digits(date) => {
            day(year, month, date)
        }
        [first, second, year] if year.len() == 4 && digits(first) && digits(second) && digits(year) => {
            if day_alone.contains('.') {
                day(year, second, first)
            } else {
                either(year, first, second)
            }
        }
        [first, second, year] if year.len() == 2 && digits(first) && digits(second) && digits(year) => {
            Err(DateFault::OfTwoDigitYear)
        }
        [date, month, year] if year.len() == 4 && digits(date) && digits(year) => {
            day(year, &month_of(month).ok_or(DateFault::Unreadable)?.to_string(), date)
        }
        _ => Err(DateFault::Unreadable),
    }
}

/// Day and month in either order: good where they agree, or where one order alone is a day.
fn either(year: &str, first: &str, second: &str) -> Result<NaiveDate, DateFault> {
    match (day(year, second, first), day(year, first, second)) {
        (Ok(one), Ok(other)) if one != other => Err(DateFault::Ambiguous),
        (Ok(one), _) | (_, Ok(one)) => Ok(one),
        (Err(code), Err(_)) => Err(code),
    }
}

fn day(year: &str, month: &str, day: &str) -> Result<NaiveDate, DateFault> {
    let number = |part: &str| part.parse::<u32>().map_err(|_| DateFault::Unreadable);
    let year: i32 = year.parse().map_err(|_| DateFault::Unreadable)?;
    let day = NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateFault::Impossible)?;
    within_bounds(day)
}

/// A day that somebody may mean, of whatever cell it is.
pub fn within_bounds(day: NaiveDate) -> Result<NaiveDate, DateFault> {
    if (1850..=2200).contains(&day.year()) { Ok(day) } else { Err(DateFault::Impossible) }
}

fn digits(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_digit())
}

fn is_midnight(time: &str) -> bool {
    time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) && time.contains(':')
}

/// English names of months and their first three letters.
fn month_of(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_lowercase();
    let found =
        NAMES.iter().position(|month| *month == name || (name.len() == 3 && month.starts_with(&name)))?;
    u32::try_from(found + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_with_one_meaning_is_read_in_every_style() {
        for style in [
            "2026-03-16",
            "16.03.2026",
            "16.3.2026",
            "20260316",
            "16/03/2026",
            "03/16/2026",
            "16-03-2026",
            "16 Mar 2026",
            "16-March-2026",
            "2026/03/16",
            "2026-03-16T00:00:00",
            " 2026-03-16 00:00:00 ",
        ] {
            assert_eq!(read(style), Ok("2026-03-16".parse().unwrap()), "{style}");
        }
        assert_eq!(read("05/05/2026"), Ok("2026-05-05".parse().unwrap()));
        assert_eq!(
            read("03.04.2026"),
            Ok("2026-04-03".parse().unwrap()),
            "with full stops the day stands first"
        );
    }

    #[test]
    fn a_date_that_could_be_another_day_or_none_is_refused_by_its_own_code() {
        for (style, code) in [
            ("03/04/2026", DateFault::Ambiguous),
            ("03-04-2026", DateFault::Ambiguous),
            ("16.03.26", DateFault::OfTwoDigitYear),
            ("16/03/26", DateFault::OfTwoDigitYear),
            ("31.02.2026", DateFault::Impossible),
            ("2026-13-01", DateFault::Impossible),
            ("0026-03-16", DateFault::Impossible),
            ("46097", DateFault::IsANumber),
            ("yesterday", DateFault::Unreadable),
            ("16 марта 2026", DateFault::Unreadable),
            ("2026-03-16 14:00", DateFault::Unreadable),
            ("16 M\u{e4}r 2026", DateFault::Unreadable),
        ] {
            assert_eq!(read(style), Err(code), "{style}");
        }
    }
}
