//! Who is to have an account.

use crate::accounts::{Identification, Role};
use crate::vocabulary::{Email, Language};
use crate::web::is_unseen;

/// An account that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    pub email: Email,
    /// The name that pages greet: the person's, or the organisation's.
    pub name: String,
    pub language: Language,
    pub office: Office,
}

/// A role with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Office {
    Applicant,
    InvitingParty(NewParty),
    /// Works for a party that is there already.
    Colleague,
    Officer,
    SeniorOfficer,
    /// Stands at the checkpoint of this code.
    BorderOfficer {
        checkpoint: String,
    },
    Administrator,
    Auditor,
}

/// What an inviting party tells about itself beside its name and e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    pub identification: Identification,
    pub address: String,
    pub telephone: Telephone,
}

impl Office {
    pub fn role(&self) -> Role {
        match self {
            Self::Applicant => Role::Applicant,
            Self::InvitingParty(_) | Self::Colleague => Role::InvitingParty,
            Self::Officer => Role::Officer,
            Self::SeniorOfficer => Role::SeniorOfficer,
            Self::BorderOfficer { .. } => Role::BorderOfficer,
            Self::Administrator => Role::Administrator,
            Self::Auditor => Role::Auditor,
        }
    }

    pub fn checkpoint(&self) -> Option<&str> {
        match self {
            Self::BorderOfficer { checkpoint } => Some(checkpoint),
            Self::Applicant
            | Self::InvitingParty(_)
            | Self::Colleague
            | Self::Officer
            | Self::SeniorOfficer
            | Self::Administrator
            | Self::Auditor => None,
        }
    }
}

/// What a party is called holds no address: it is shown to others as it is, and would lead them elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyName(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PartyNameError {
    #[error("no name was given")]
    Missing,
    #[error("a name has at most {} characters", PartyName::LONGEST)]
    TooLong,
    #[error("a name holds no address of the web")]
    HoldsAnAddress,
    #[error("a name stands on one line")]
    HoldsALineBreak,
}

impl PartyName {
    /// In characters.
    pub const LONGEST: usize = 200;

    pub fn parse(typed: &str) -> Result<Self, PartyNameError> {
        let typed = typed.trim();
        if typed
            .chars()
            .any(|c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'))
        {
            return Err(PartyNameError::HoldsALineBreak);
        }
        let seen: String = typed.chars().filter(|c| !is_unseen(*c)).collect();
        let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(PartyNameError::Missing);
        }
        if name.chars().count() > Self::LONGEST {
            return Err(PartyNameError::TooLong);
        }
        let lower = name.to_lowercase();
        if lower.contains("://") || lower.contains("www.") {
            return Err(PartyNameError::HoldsAnAddress);
        }
        Ok(Self(name))
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

/// A telephone number in the international form of E.164: a plus sign and 8 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TelephoneError {
    #[error("no telephone number was given")]
    Missing,
    #[error("a telephone number begins with + and the country's code, and has 8 to 15 digits")]
    Malformed,
}

impl Telephone {
    /// Reads a number; blanks, brackets, hyphens and full stops do not matter. Kazakhstan's trunk prefix 8 before ten digits is +7.
    pub fn parse(typed: &str) -> Result<Self, TelephoneError> {
        let kept: String =
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '-' | '.')).collect();
        if kept.is_empty() {
            return Err(TelephoneError::Missing);
        }
        let digits = match (kept.strip_prefix('+'), kept.strip_prefix('8')) {
            (Some(digits), _) => digits.to_owned(),
            (None, Some(national)) if national.len() == 10 => format!("7{national}"),
            (None, _) => return Err(TelephoneError::Malformed),
        };
        let fits = (8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if fits && !digits.starts_with('0') {
            Ok(Self(format!("+{digits}")))
        } else {
            Err(TelephoneError::Malformed)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_is_called_by_words_on_one_line() {
        let name = |typed| PartyName::parse(typed).map(PartyName::into_string);

        assert_eq!(name("  Altyn  Dala LLP "), Ok("Altyn Dala LLP".to_owned()));
        assert_eq!(name("WWW-Trade LLP"), Ok("WWW-Trade LLP".to_owned()));
        assert_eq!(name("A/B: Trade LLP"), Ok("A/B: Trade LLP".to_owned()));
        assert_eq!(name(" \u{200b} "), Err(PartyNameError::Missing));
        for typed in [
            "Money back at https://evil.example",
            "Go to WWW.evil.example",
            "ht\u{200b}tp:\u{200b}//e.example",
        ] {
            assert_eq!(name(typed), Err(PartyNameError::HoldsAnAddress), "{typed}");
        }
        for typed in ["Altyn\nDala", "Altyn\r\nDala", "Altyn\u{2028}Dala"] {
            assert_eq!(name(typed), Err(PartyNameError::HoldsALineBreak), "{typed:?}");
        }
    }

    #[test]
    fn a_name_of_200_characters_is_taken_and_one_of_201_is_not() {
        assert!(PartyName::parse(&"я".repeat(200)).is_ok());
        assert_eq!(PartyName::parse(&"я".repeat(201)), Err(PartyNameError::TooLong));
    }

    #[test]
    fn a_telephone_number_is_kept_in_its_international_form() {
        for typed in ["+7 (727) 250-00-00", "8 727 250 00 00", "+77272500000"] {
            assert_eq!(Telephone::parse(typed).unwrap().as_str(), "+77272500000", "{typed}");
        }
    }

    #[test]
    fn eight_to_fifteen_digits_are_a_number_and_seven_or_sixteen_are_not() {
        assert!(Telephone::parse("+12345678").is_ok() && Telephone::parse("+123456789012345").is_ok());
        for typed in ["+1234567", "+1234567890123456", "2500000", "+7abc2500000", "+0123456789"] {
            assert_eq!(Telephone::parse(typed), Err(TelephoneError::Malformed), "{typed}");
        }
        assert_eq!(Telephone::parse(" "), Err(TelephoneError::Missing));
    }
}
