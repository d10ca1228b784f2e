//! The two lines at the foot of a passport's data page, as a person types them (Doc 9303 part 4, section 4.2).

mod fields;

use super::{PassportNumber, PassportNumberError};
use crate::vocabulary::{CountryCode, LatinName, PersonName, Sex};
use chrono::NaiveDate;

/// The characters of a line of a passport (TD3).
const LINE: usize = 44;

/// A zone whose every check digit holds and whose every field was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineReadableZone {
    upper: String,
    lower: String,
    pub holder: PersonName,
    /// Whether the name fills its field, so that it must be taken as cut short (section 4.2.3).
    pub name_may_be_cut: bool,
    pub issuing_authority: CountryCode,
    pub nationality: CountryCode,
    pub number: PassportNumber,
    pub born: NaiveDate,
    pub sex: Sex,
    pub expires: NaiveDate,
    pub personal_number: Option<String>,
}

/// A zone as a machine saw it: every field that could be read, also where a check digit does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenZone {
    pub upper: String,
    pub lower: String,
    pub surname: Option<LatinName>,
    pub given_names: Option<LatinName>,
    pub issuing_authority: Option<CountryCode>,
    pub nationality: Option<CountryCode>,
    pub number: Option<PassportNumber>,
    pub born: Option<NaiveDate>,
    pub sex: Option<Sex>,
    pub expires: Option<NaiveDate>,
    pub checks: [Check; 5],
}

/// Upper or lower line, as they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Upper,
    Lower,
}

/// What a check digit is taken over (section 4.2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckedField {
    Number,
    Born,
    Expires,
    PersonalNumber,
    /// The last digit of the lower line, over the three first fields and the personal number together.
    Composite,
}

impl CheckedField {
    /// In the order of the lower line.
    pub const ALL: [Self; 5] =
        [Self::Number, Self::Born, Self::Expires, Self::PersonalNumber, Self::Composite];
}

/// The verdict of one check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    pub field: CheckedField,
    pub holds: bool,
}

/// Something that is wrong with the lines. Positions count from 1, as on the printed line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZoneDefect {
    #[error("the {0:?} line is missing")]
    Missing(Line),
    #[error("the {line:?} line has 44 characters, not {found}")]
    WrongLength { line: Line, found: usize },
    #[error("{found:?} at position {position} of the {line:?} line is not a letter A to Z, a digit or <")]
    NotInAlphabet { line: Line, position: usize, found: char },
    #[error("the upper line of a passport begins with P, not with {code}")]
    NotAPassport { code: String },
    #[error("the check digit of {0:?} does not agree")]
    CheckDigit(CheckedField),
    #[error("no name can be read")]
    Name,
    #[error("{found} is no code of an issuing State")]
    IssuingAuthority { found: String },
    #[error("{found} is no code of a nationality")]
    Nationality { found: String },
    #[error(transparent)]
    Number(#[from] PassportNumberError),
    #[error("{found} is no date of birth")]
    Born { found: String },
    #[error("{found} is no sex")]
    Sex { found: char },
    #[error("{found} is no date of expiry")]
    Expires { found: String },
}

/// Why no zone was read: every defect, and the verdicts of the check digits where the lines were whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the machine-readable zone has {} defects", defects.len())]
pub struct Misread {
    pub defects: Vec<ZoneDefect>,
    pub checks: Option<[Check; 5]>,
}

impl MachineReadableZone {
    /// Reads the two lines of a passport as typed: blanks and small letters are allowed, both lines may stand in the
    /// first field, and the fillers at the end of the upper line may be too few or too many, for they say nothing.
    ///
    /// Years have two digits. A date of birth is the latest such day that is not after `today`; a date of expiry is
    /// the one nearest to `today`. So somebody over a hundred years old reads as a child, and corrects the date.
    pub fn read(upper: &str, lower: &str, today: NaiveDate) -> Result<Self, Misread> {
        let (upper, lower) = tidy(upper, lower);
        let defects = line_defects(&upper, &lower);
        if !defects.is_empty() {
            return Err(Misread { defects, checks: None });
        }
        let parsed = match mrz::parse_td3(&upper, &lower) {
            Ok(parsed) => parsed,
            Err(error) => return Err(Misread { defects: vec![unparsed(&error)], checks: None }),
        };
        fields::read(&upper, &lower, &parsed, today)
    }

    /// The two lines as printed, one below the other.
    pub fn text(&self) -> String {
        format!("{}\n{}", self.upper, self.lower)
    }
}

impl SeenZone {
    /// What can be read of two whole lines; none where they are no passport's.
    pub fn of(upper: &str, lower: &str, today: NaiveDate) -> Option<Self> {
        if !line_defects(upper, lower).is_empty() {
            return None;
        }
        let parsed = mrz::parse_td3(upper, lower).ok()?;
        Some(fields::each(upper, lower, &parsed, today).0)
    }

    /// Whether the check digit of a field agrees.
    pub fn holds(&self, field: CheckedField) -> bool {
        self.checks.iter().any(|check| check.field == field && check.holds)
    }

    /// How many check digits agree.
    pub fn agreeing(&self) -> usize {
        self.checks.iter().filter(|check| check.holds).count()
    }
}

/// Without blanks, in capitals, parted into two lines, the upper line filled or cut to its length where only fillers differ.
fn tidy(upper: &str, lower: &str) -> (String, String) {
    let capitals = |typed: &str| {
        typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect::<String>()
    };
    let (mut upper, mut lower) = (capitals(upper), capitals(lower));
    if lower.is_empty() && upper.is_ascii() && upper.len() > LINE {
        lower = upper.split_off(upper.len() - LINE);
    }
    let name = upper.trim_end_matches('<').to_owned();
    if !name.is_empty() && name.chars().count() <= LINE {
        upper = format!("{name:<<LINE$}");
    }
    (upper, lower)
}

fn line_defects(upper: &str, lower: &str) -> Vec<ZoneDefect> {
    let mut defects = Vec::new();
    for (line, text) in [(Line::Upper, upper), (Line::Lower, lower)] {
        let found = text.chars().count();
        if found == 0 {
            defects.push(ZoneDefect::Missing(line));
        } else if found != LINE {
            defects.push(ZoneDefect::WrongLength { line, found });
        }
        // one at a time: a line with many is a line of something else
        let strange = text.chars().zip(1..).find(|(c, _)| !is_in_alphabet(*c));
        defects.extend(strange.map(|(found, position)| ZoneDefect::NotInAlphabet { line, position, found }));
    }
    let code: String = upper.chars().take(2).collect();
    if !code.is_empty() && !code.starts_with('P') {
        defects.push(ZoneDefect::NotAPassport { code });
    }
    if lower.starts_with('<') {
        defects.push(ZoneDefect::Number(PassportNumberError::Missing));
    }
    defects
}

fn is_in_alphabet(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || c == '<'
}

/// What the parser refuses in whole lines: a document code, or a number that begins with a filler.
fn unparsed(error: &mrz::MrzError) -> ZoneDefect {
    if let mrz::MrzError::BadDocumentCode(code) = error {
        ZoneDefect::NotAPassport { code: code.clone() }
    } else {
        ZoneDefect::Number(PassportNumberError::Missing)
    }
}

#[cfg(test)]
mod tests;
