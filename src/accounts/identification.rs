//! The 12 digits by which Kazakhstan knows a person: the IIN of an individual, the BIN of a legal person.
//!
//! Source: Government resolution of 11 June 2003 No. 565 on a single number of an individual or legal person, and the
//! Law of 12 January 2007 No. 223 on national registers of identification numbers.

use crate::vocabulary::Sex;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who an inviting party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    LegalPerson,
    Individual,
}

impl PartyKind {
    pub const ALL: [Self; 2] = [Self::LegalPerson, Self::Individual];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::LegalPerson => "legal_person",
            Self::Individual => "individual",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The number of an inviting party, of the kind that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identification {
    /// The business identification number of a legal person.
    Bin(Bin),
    /// The individual identification number.
    Iin(Iin),
}

/// 12 digits: year and month of registration (4), kind of person (4 resident, 5 non-resident, 6 joint entrepreneurs), unit,
/// serial (5), check digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bin(String);

/// 12 digits: date of birth (6), century and sex, serial (4), check digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Iin {
    digits: String,
    born: NaiveDate,
    sex: Sex,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentificationError {
    #[error("no number was given")]
    Missing,
    #[error("the number has digits alone; {found:?} is none")]
    NotADigit { found: char },
    #[error("the number has 12 digits, not {found}")]
    WrongLength { found: usize },
    /// The fifth digit says so: in an IIN it begins the day of birth, and is 0 to 3.
    #[error("this is the IIN of an individual, where a BIN is asked")]
    IsAnIin,
    /// The fifth digit says so: in a BIN it is 4, 5 or 6.
    #[error("this is the BIN of a legal person, where an IIN is asked")]
    IsABin,
    #[error("the fifth digit, {found}, is in no number")]
    KindOfPerson { found: u32 },
    #[error("the first four digits are a year and a month; there is no month {found}")]
    RegistrationMonth { found: u32 },
    #[error("the first six digits of an IIN are a date of birth, and these are none")]
    BirthDate,
    #[error("the seventh digit of an IIN says century and sex, from 1 to 6, not {found}")]
    CenturyAndSex { found: u32 },
    #[error("the digits do not agree with the last one")]
    CheckDigit,
}

impl Identification {
    /// Reads the number that belongs to this kind of person; blanks and hyphens do not matter.
    pub fn parse(kind: PartyKind, typed: &str) -> Result<Self, IdentificationError> {
        match kind {
            PartyKind::LegalPerson => Bin::parse(typed).map(Self::Bin),
            PartyKind::Individual => Iin::parse(typed).map(Self::Iin),
        }
    }

    pub fn kind(&self) -> PartyKind {
        match self {
            Self::Bin(_) => PartyKind::LegalPerson,
            Self::Iin(_) => PartyKind::Individual,
        }
    }

    /// The 12 digits.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Bin(bin) => &bin.0,
            Self::Iin(iin) => &iin.digits,
        }
    }
}

impl fmt::Display for Identification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Bin {
    pub fn parse(typed: &str) -> Result<Self, IdentificationError> {
        let digits = twelve_digits(typed)?;
        match digits[4] {
            4..=6 => {}
            0..=3 => return Err(IdentificationError::IsAnIin),
            found => return Err(IdentificationError::KindOfPerson { found }),
        }
        let month = digits[2] * 10 + digits[3];
        if !(1..=12).contains(&month) {
            return Err(IdentificationError::RegistrationMonth { found: month });
        }
        agreed(digits).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Iin {
    pub fn parse(typed: &str) -> Result<Self, IdentificationError> {
        let digits = twelve_digits(typed)?;
        match digits[4] {
            0..=3 => {}
            4..=6 => return Err(IdentificationError::IsABin),
            found => return Err(IdentificationError::KindOfPerson { found }),
        }
        let (century, sex) = century_and_sex(digits[6])?;
        let pair = |place: usize| digits[place] * 10 + digits[place + 1];
        let born = i32::try_from(century + pair(0))
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, pair(2), pair(4)))
            .ok_or(IdentificationError::BirthDate)?;
        Ok(Self { digits: agreed(digits)?, born, sex })
    }

    pub fn as_str(&self) -> &str {
        &self.digits
    }

    pub fn born(&self) -> NaiveDate {
        self.born
    }

    pub fn sex(&self) -> Sex {
        self.sex
    }
}

/// The first year of the century of birth, and the sex: 1 and 2 the 19th century, 3 and 4 the 20th, 5 and 6 the 21st; odd is male.
fn century_and_sex(digit: u32) -> Result<(u32, Sex), IdentificationError> {
    match digit {
        1 => Ok((1800, Sex::M)),
        2 => Ok((1800, Sex::F)),
        3 => Ok((1900, Sex::M)),
        4 => Ok((1900, Sex::F)),
        5 => Ok((2000, Sex::M)),
        6 => Ok((2000, Sex::F)),
        found => Err(IdentificationError::CenturyAndSex { found }),
    }
}

fn twelve_digits(typed: &str) -> Result<[u32; 12], IdentificationError> {
    let typed: Vec<char> = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if typed.is_empty() {
        return Err(IdentificationError::Missing);
    }
    let mut digits = Vec::with_capacity(12);
    for found in typed {
        digits.push(found.to_digit(10).ok_or(IdentificationError::NotADigit { found })?);
    }
    let found = digits.len();
    digits.try_into().map_err(|_| IdentificationError::WrongLength { found })
}

/// The digits as text, where the last one is the check digit of the others.
fn agreed(digits: [u32; 12]) -> Result<String, IdentificationError> {
    if check_digit(&digits[..11]) != Some(digits[11]) {
        return Err(IdentificationError::CheckDigit);
    }
    Ok(digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect())
}

/// The sum of the digits weighted 1 to 11, modulo 11; where that is 10, weighted 3 to 11, 1 and 2; where that is 10 again, the
/// number is never given to anybody.
fn check_digit(digits: &[u32]) -> Option<u32> {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let sum = |weights: [u32; 11]| {
        digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
    };
    [FIRST, SECOND].into_iter().map(sum).find(|rest| *rest < 10)
}

#[cfg(test)]
mod tests;
