//! What a border officer looks up by, read from one field: a person types a number into it, a reader of zones or barcodes
//! writes what it read.

use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine, alphabet};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// Some numbers can be that of a visa and of a passport: both are looked for.
    Numbers { visa: Option<VisaNumber>, passport: Option<PassportNumber> },
    /// The bytes of a seal. Nothing of them is trusted yet.
    Seal(Vec<u8>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SoughtError {
    #[error("nothing was entered")]
    Missing,
    #[error("this is no number of a visa or of a passport, no line of a machine-readable zone and no seal")]
    Unclear,
    #[error("a check digit of the machine-readable zone does not agree")]
    ZoneMisread,
}

/// The length of a line of a passport (Doc 9303 part 4) and of a visa (part 7, MRV-B).
const PASSPORT_LINE: usize = 44;
const VISA_LINE: usize = 36;
/// What every seal of header version 4 begins with.
const SEAL: [u8; 2] = [0xdc, 0x03];

impl Sought {
    pub fn read(typed: &str) -> Result<Self, SoughtError> {
        let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() {
            return Err(SoughtError::Missing);
        }
        if let Some(seal) = seal(&text) {
            return Ok(Self::Seal(seal));
        }
        if let Some(number) = zone_number(&text.to_ascii_uppercase()) {
            return number;
        }
        match (VisaNumber::parse(typed).ok(), PassportNumber::parse(typed).ok()) {
            (None, None) => Err(SoughtError::Unclear),
            (visa, passport) => Ok(Self::Numbers { visa, passport }),
        }
    }
}

/// The number in the lower line of a zone, or in both lines one after the other; none where the text is no zone.
fn zone_number(text: &str) -> Option<Result<Sought, SoughtError>> {
    let is_zone = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'<');
    let line = [PASSPORT_LINE, VISA_LINE].into_iter().find(|line| [*line, line * 2].contains(&text.len()))?;
    if !is_zone {
        return None;
    }
    let (number, rest) = text[text.len() - line..].split_at(9);
    let agrees = mrz::check_digit(number).is_ok_and(|digit| rest.starts_with(&digit.to_string()));
    if !agrees {
        return Some(Err(SoughtError::ZoneMisread));
    }
    let (visa, passport) = match line {
        VISA_LINE => (VisaNumber::parse(number.trim_end_matches('<')).ok(), None),
        _passport_line => (None, PassportNumber::parse(number).ok()),
    };
    Some(match (visa, passport) {
        (None, None) => Err(SoughtError::Unclear),
        (visa, passport) => Ok(Sought::Numbers { visa, passport }),
    })
}

/// The bytes of a seal in hexadecimal digits or in base64, as readers of barcodes are set up to write them.
fn seal(text: &str) -> Option<Vec<u8>> {
    let bytes = hexadecimal(text).or_else(|| base64_of(text))?;
    bytes.starts_with(&SEAL).then_some(bytes)
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

fn base64_of(text: &str) -> Option<Vec<u8>> {
    let lenient = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let text = text.replace('-', "+").replace('_', "/");
    GeneralPurpose::new(&alphabet::STANDARD, lenient).decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visa(number: &str) -> Option<VisaNumber> {
        Some(VisaNumber::parse(number).unwrap())
    }

    fn passport(number: &str) -> Option<PassportNumber> {
        Some(PassportNumber::parse(number).unwrap())
    }

    #[test]
    fn a_number_is_looked_for_among_visas_and_passports_where_it_can_be_both() {
        assert_eq!(
            Sought::read("467 89A CDD"),
            Ok(Sought::Numbers { visa: visa("46789ACDD"), passport: passport("46789ACDD") })
        );
        assert_eq!(
            Sought::read("l898902c3"),
            Ok(Sought::Numbers { visa: None, passport: passport("L898902C3") })
        );
    }

    /// The specimens of Doc 9303: part 4, appendix B, and part 7, figure B-2, the latter with a number of the portal's.
    #[test]
    fn a_zone_is_read_whole_or_by_its_lower_line() {
        let (upper, lower) =
            ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        let found = Ok(Sought::Numbers { visa: None, passport: passport("L898902C3") });

        assert_eq!(Sought::read(lower), found);
        assert_eq!(Sought::read(&format!("{upper}\r\n{lower}")), found);
        assert_eq!(
            Sought::read("46789ACDD2UTO6908061F9406236<<<<<<<<"),
            Ok(Sought::Numbers { visa: visa("46789ACDD"), passport: None })
        );
        assert_eq!(Sought::read(&lower.replace("C36", "C37")), Err(SoughtError::ZoneMisread));
        assert_eq!(Sought::read(upper), Err(SoughtError::ZoneMisread));
    }

    #[test]
    fn a_seal_is_read_in_hexadecimal_digits_and_in_base64() {
        let bytes = vec![0xdc, 0x03, 0x6a, 0xff];

        for typed in ["dc036aff", "DC 03 6A FF\n", "3ANq/w==", "3ANq_w"] {
            assert_eq!(Sought::read(typed), Ok(Sought::Seal(bytes.clone())), "{typed}");
        }
    }

    #[test]
    fn what_is_none_of_these_is_said_to_be_unclear() {
        assert_eq!(Sought::read(" \t"), Err(SoughtError::Missing));
        for typed in ["виза", "1234567890", "A1#", "Ж".repeat(22).as_str()] {
            assert_eq!(Sought::read(typed), Err(SoughtError::Unclear), "{typed}");
        }
    }
}
