//! Cards of the sandbox acquirer. Their numbers are looked at and forgotten: the ledger keeps four digits.

use crate::payments::Decline;
use chrono::{Datelike, NaiveDate};

/// A card number with a right check digit. It does not print itself.
#[derive(Clone, PartialEq, Eq)]
pub struct CardNumber(String);

/// The last month in which a card counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiry {
    year: i32,
    month: u32,
}

/// A card as it is presented. The security code is checked for its form and not carried on.
#[derive(Clone)]
pub struct Card {
    pub number: CardNumber,
    pub expiry: Expiry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    #[error("no card number")]
    NumberMissing,
    #[error("a card number has 12 to 19 digits, the last of which checks the others")]
    NumberWrong,
    #[error("an expiry date has the form MM/YY")]
    ExpiryWrong,
    #[error("the card has expired")]
    Expired,
    #[error("a security code has 3 or 4 digits")]
    CodeWrong,
}

/// What the bank behind a card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Approved,
    Declined(Decline),
    /// The bank asks the holder first.
    AsksHolder,
}

/// A card that the hosted page offers for trying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TestCard {
    pub number: &'static str,
    pub verdict: Verdict,
}

/// The test cards, with the numbers that Stripe made known.
pub const TEST_CARDS: [TestCard; 4] = [
    TestCard { number: "4242 4242 4242 4242", verdict: Verdict::Approved },
    TestCard { number: "4000 0000 0000 0002", verdict: Verdict::Declined(Decline::CardDeclined) },
    TestCard { number: "4000 0000 0000 9995", verdict: Verdict::Declined(Decline::InsufficientFunds) },
    TestCard { number: "4000 0000 0000 3220", verdict: Verdict::AsksHolder },
];

impl CardNumber {
    pub fn parse(typed: &str) -> Result<Self, CardError> {
        let number: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if number.is_empty() {
            return Err(CardError::NumberMissing);
        }
        let plain = number.bytes().all(|digit| digit.is_ascii_digit()) && (12..=19).contains(&number.len());
        if plain && luhn_sum(&number).is_multiple_of(10) {
            Ok(Self(number))
        } else {
            Err(CardError::NumberWrong)
        }
    }

    /// The four digits that may be kept and shown.
    pub fn ending(&self) -> &str {
        self.0.split_at_checked(self.0.len().saturating_sub(4)).map(|(_, ending)| ending).unwrap_or_default()
    }

    /// What this card's bank says; one that is no test card is declined.
    pub fn verdict(&self) -> Verdict {
        let is_this = |card: &&TestCard| card.number.replace(' ', "") == self.0;
        TEST_CARDS.iter().find(is_this).map_or(Verdict::Declined(Decline::Other), |card| card.verdict)
    }
}

impl Expiry {
    /// Reads `MM/YY`; a card counts to the end of its month.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, CardError> {
        let (month, year) = typed.trim().split_once('/').ok_or(CardError::ExpiryWrong)?;
        let (month, year) = (month.trim(), year.trim());
        let digits = |text: &str| text.len() <= 2 && text.bytes().all(|digit| digit.is_ascii_digit());
        if !digits(month) || !digits(year) || year.len() != 2 {
            return Err(CardError::ExpiryWrong);
        }
        let month: u32 = month.parse().map_err(|_| CardError::ExpiryWrong)?;
        let year: i32 = year.parse().map_err(|_| CardError::ExpiryWrong)?;
        if !(1..=12).contains(&month) {
            return Err(CardError::ExpiryWrong);
        }
        let expiry = Self { year: 2000 + year, month };
        if (expiry.year, expiry.month) < (today.year(), today.month()) {
            return Err(CardError::Expired);
        }
        Ok(expiry)
    }
}

/// Checks a security code's form. It is kept nowhere.
pub fn check_code(typed: &str) -> Result<(), CardError> {
    let typed = typed.trim();
    let plain = typed.bytes().all(|digit| digit.is_ascii_digit()) && (3..=4).contains(&typed.len());
    if plain { Ok(()) } else { Err(CardError::CodeWrong) }
}

/// ISO/IEC 7812-1: from the right, every second digit doubled and its digits added.
fn luhn_sum(digits: &str) -> u32 {
    let weigh = |(place, digit): (usize, u8)| {
        let digit = u32::from(digit - b'0');
        if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
    };
    digits.bytes().rev().enumerate().map(weigh).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-03-16".parse().unwrap()
    }

    #[test]
    fn every_test_card_reads_and_answers_as_the_page_says() {
        for card in TEST_CARDS {
            let number = CardNumber::parse(card.number).ok().unwrap();

            assert_eq!(number.verdict(), card.verdict, "{}", card.number);
        }
    }

    #[test]
    fn a_number_with_a_wrong_digit_is_not_read() {
        for typed in ["4242 4242 4242 4241", "4242", "4242 4242 4242 424x", "42424242424242424242424242"] {
            assert_eq!(CardNumber::parse(typed).err(), Some(CardError::NumberWrong), "{typed}");
        }
        assert_eq!(CardNumber::parse("  ").err(), Some(CardError::NumberMissing));
    }

    #[test]
    fn a_real_card_is_never_charged() {
        let number = CardNumber::parse("5555 5555 5555 4444").ok().unwrap();

        assert_eq!(number.verdict(), Verdict::Declined(Decline::Other));
    }

    #[test]
    fn of_a_number_four_digits_are_kept() {
        assert_eq!(CardNumber::parse("4000-0000-0000-3220").ok().unwrap().ending(), "3220");
    }

    #[test]
    fn a_card_counts_to_the_end_of_its_month_and_not_in_the_next() {
        assert!(Expiry::parse("03/26", today()).is_ok());
        assert_eq!(Expiry::parse("02/26", today()), Err(CardError::Expired));
        for typed in ["", "3", "13/27", "0/27", "03/2027", "+3/27", "03-27"] {
            assert_eq!(Expiry::parse(typed, today()), Err(CardError::ExpiryWrong), "{typed}");
        }
    }

    #[test]
    fn a_security_code_has_three_or_four_digits() {
        assert!(check_code("123").is_ok() && check_code("1234").is_ok());
        assert!(check_code("12").is_err() && check_code("12345").is_err() && check_code("12x").is_err());
    }
}
