//! The one who travels, and the two machine-readable lines of her passport.

use chrono::{Days, Months, NaiveDate};
use std::path::PathBuf;

/// A citizen of India who visits Kazakhstan from the day of the test on.
#[derive(Clone)]
pub struct Traveller {
    pub email: &'static str,
    pub surname: &'static str,
    pub given_names: &'static str,
    pub passport: &'static str,
    pub born: NaiveDate,
    pub issued: NaiveDate,
    pub expires: NaiveDate,
    /// The first and the last day of the visa.
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Traveller {
    pub fn visiting_from(today: NaiveDate) -> Self {
        Self {
            email: "meera.nair@example.org",
            surname: "NAIR",
            given_names: "MEERA ANAND",
            passport: "Z4187302",
            born: NaiveDate::default() + Months::new(12 * 20 + 2) + Days::new(10),
            issued: today - Months::new(26),
            expires: today + Months::new(12 * 7 + 10),
            from: today,
            until: today + Days::new(59),
        }
    }

    /// As lists and headings name her.
    pub fn listed(&self) -> String {
        format!("{} {}", self.surname, self.given_names)
    }

    /// Rule P3: the passport lasts three months longer than the visa.
    pub fn passport_needed_until(&self) -> NaiveDate {
        self.until + Months::new(3)
    }

    /// The two lines of a TD3 passport (Doc 9303, part 4, section 4.2.2).
    pub fn zone(&self) -> (String, String) {
        let name = format!("{}<<{}", self.surname, self.given_names.replace(' ', "<"));
        let upper = format!("P<IND{name:<<39}");
        let (number, born, expires) = (
            checked(&format!("{:<<9}", self.passport)),
            checked(&six(self.born)),
            checked(&six(self.expires)),
        );
        let personal = checked(&"<".repeat(14));
        let composite = check_digit(&format!("{number}{born}{expires}{personal}"));
        let lower = format!("{number}IND{born}F{expires}{personal}{composite}");
        (upper, lower)
    }

    /// An original drawing of nobody, as a JPEG of 700 by 900 pixels.
    pub fn photograph(&self) -> PathBuf {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data/portrait.jpg"))
    }
}

fn six(day: NaiveDate) -> String {
    day.format("%y%m%d").to_string()
}

fn checked(field: &str) -> String {
    format!("{field}{}", check_digit(field))
}

/// The weights 7, 3, 1 over digits, letters from A = 10 and fillers as 0 (Doc 9303, part 3, section 4.9).
fn check_digit(field: &str) -> u32 {
    let value = |letter: char| letter.to_digit(36).unwrap_or(0);
    field
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(letter, weight)| value(letter) * weight)
        .sum::<u32>()
        % 10
}

/// The specimen of Doc 9303, part 4, appendix B.
#[test]
fn the_check_digits_are_those_of_the_published_specimen() {
    assert_eq!(checked("L898902C3"), "L898902C36");
    assert_eq!(checked("740812"), "7408122");
    assert_eq!(checked("ZE184226B<<<<<"), "ZE184226B<<<<<1");
    assert_eq!(check_digit("L898902C3674081221204159ZE184226B<<<<<1"), 0);
}
