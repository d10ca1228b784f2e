//! What a fee is charged at where an acquirer takes another currency.

use crate::vocabulary::{AccountId, Currency, ExchangeRateId, Instant, Money};
use chrono::NaiveDate;

/// A dated rate: so many units of one currency for one of another. Rows are never edited; a payment keeps the one it used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeRate {
    pub id: ExchangeRateId,
    pub base: Currency,
    pub quote: Currency,
    pub rate: Rate,
    pub applies_from: NaiveDate,
    pub set_by: AccountId,
    pub set_at: Instant,
}

/// Of the quoted currency for one of the base, in ten-thousandths: 478.35 is 4783500. Always positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    #[error("it is not a number with at most four digits after the point")]
    NotANumber,
    #[error("it is not more than nothing and at most a million")]
    OutOfRange,
}

const ONE: i64 = 10_000;
const HIGHEST: i64 = 1_000_000 * ONE;
/// What is charged is rounded to whole units, in minor ones: card acquirers of Kazakhstan take whole tenge.
const WHOLE: i128 = 100;
/// A rate further than this from the one before is a slip of the hand until somebody says it is not, in percent.
const USUAL_CHANGE: i64 = 10;

impl Rate {
    /// Reads `478.35` or `478,35`.
    pub fn parse(typed: &str) -> Result<Self, RateError> {
        let (whole, part) = typed.trim().split_once(['.', ',']).unwrap_or((typed.trim(), "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 4 || whole.len() > 9 {
            return Err(RateError::NotANumber);
        }
        let whole: i64 = whole.parse().map_err(|_| RateError::NotANumber)?;
        let part: i64 = format!("{part:0<4}").parse().map_err(|_| RateError::NotANumber)?;
        Self::from_ten_thousandths(whole * ONE + part).ok_or(RateError::OutOfRange)
    }

    pub fn from_ten_thousandths(number: i64) -> Option<Self> {
        (1..=HIGHEST).contains(&number).then_some(Self(number))
    }

    pub fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// Whether it is within the usual of the rate before.
    pub fn is_near(self, before: Self) -> bool {
        (i128::from(self.0) - i128::from(before.0)).abs() * 100 <= i128::from(before.0 * USUAL_CHANGE)
    }
}

/// `478.35`
impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = format!("{}.{:04}", self.0 / ONE, self.0 % ONE);
        let shown = digits.trim_end_matches('0');
        if shown.ends_with('.') { write!(f, "{shown}00") } else { f.write_str(shown) }
    }
}

impl ExchangeRate {
    /// What is charged for a fee in the base currency: rounded to the nearest whole unit, a half upwards, and never
    /// nothing. None when it is not in the base currency or past all counting.
    pub fn charge(&self, fee: Money) -> Option<Money> {
        if fee.currency != self.base {
            return None;
        }
        let exact = i128::from(fee.minor) * i128::from(self.rate.0);
        let step = WHOLE * i128::from(ONE);
        let whole = ((exact + step / 2) / step).max(1);
        Some(Money::new(i64::try_from(whole * WHOLE).ok()?, self.quote))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(typed: &str) -> ExchangeRate {
        ExchangeRate {
            id: ExchangeRateId::mint(),
            base: Currency::Usd,
            quote: Currency::Kzt,
            rate: Rate::parse(typed).unwrap(),
            applies_from: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            set_by: AccountId::mint(),
            set_at: chrono::DateTime::from_timestamp(0, 0).unwrap(),
        }
    }

    fn charged(typed: &str, cents: i64) -> i64 {
        rate(typed).charge(Money::new(cents, Currency::Usd)).unwrap().minor
    }

    #[test]
    fn sixty_dollars_at_478_35_are_28701_tenge() {
        assert_eq!(charged("478.35", 6000), 2_870_100);
    }

    #[test]
    fn a_half_tenge_is_charged_as_one_and_less_is_not() {
        assert_eq!(charged("478.025", 2000), 956_100, "9560.5 tenge");
        assert_eq!(charged("478.0249", 2000), 956_000, "9560.498 tenge");
    }

    #[test]
    fn a_rate_is_for_its_own_currency_alone() {
        assert_eq!(rate("478.35").charge(Money::new(6000, Currency::Kzt)), None);
    }

    #[test]
    fn the_largest_fee_at_the_highest_rate_is_refused_and_not_wrapped() {
        assert_eq!(rate("1000000").charge(Money::new(i64::MAX, Currency::Usd)), None);
    }

    #[test]
    fn a_rate_is_read_as_it_is_shown() {
        for (typed, shown) in
            [("478.35", "478.35"), ("478,3", "478.3"), ("478", "478.00"), ("0.0021", "0.0021")]
        {
            assert_eq!(Rate::parse(typed).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn what_is_no_rate_is_not_guessed() {
        for typed in ["", "-1", "478.35001", "4 78", "1e3", ".5", "5.", "1234567890"] {
            assert_eq!(Rate::parse(typed), Err(RateError::NotANumber), "{typed}");
        }
        for typed in ["0", "0.0000", "1000000.0001"] {
            assert_eq!(Rate::parse(typed), Err(RateError::OutOfRange), "{typed}");
        }
    }

    #[test]
    fn ten_percent_either_way_is_near_and_more_is_not() {
        let before = Rate::parse("500").unwrap();
        let near = |typed: &str| Rate::parse(typed).unwrap().is_near(before);

        assert!(near("550") && near("450"));
        assert!(!near("550.0001") && !near("449.9999"));
    }
}
