//! A holder's name in the characters of a machine-readable zone, and its truncation (Doc 9303 part 3, section 4.6, and part 7,
//! section 7.2.3).

use crate::vocabulary::{PersonName, as_the_table_names_it, written_in_a_zone};

/// Primary and secondary identifier as components of the letters A to Z.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneName {
    primary: Vec<String>,
    secondary: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ZoneNameError {
    #[error("a zone holds at least one letter of a name")]
    Empty,
    #[error("Doc 9303 has no Latin letters for {0:?}: the name must come from the passport's own zone")]
    NoLetters(char),
}

impl ZoneName {
    /// The name field of the passport's own zone, `ERIKSSON<<ANNA<MARIA<<<`: the issuing state's spelling, kept letter by letter.
    pub fn from_passport_zone(field: &str) -> Result<Self, ZoneNameError> {
        let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
        Self::from_identifiers(&primary.replace('<', " "), Some(&secondary.replace('<', " ")))
    }

    /// The name as the passport prints it, where its zone is not at hand: national Latin letters by table A of part 3, section 6.
    pub fn from_printed(name: &PersonName) -> Result<Self, ZoneNameError> {
        Self::from_identifiers(name.surname.as_str(), name.given_names.as_ref().map(|given| given.as_str()))
    }

    pub(super) fn from_identifiers(surname: &str, given_names: Option<&str>) -> Result<Self, ZoneNameError> {
        let primary = components(surname)?;
        let secondary = components(given_names.unwrap_or_default())?;
        if primary.is_empty() { Err(ZoneNameError::Empty) } else { Ok(Self { primary, secondary }) }
    }

    /// Both identifiers, shortened where together they do not fit so many cells, components apart by a blank.
    ///
    /// A name that fits is never touched. A longer one fills the field to its last cell and ends in a letter: components are kept whole from
    /// the left while each later one keeps a letter, and one letter of the first given name always stays (the first of
    /// the ways that part 7, section 7.2.3, shows).
    pub fn in_cells(&self, cells: usize) -> (String, String) {
        let whole = (self.primary.join(" "), self.secondary.join(" "));
        if field_length(&whole) <= cells {
            return whole;
        }
        let room = if self.secondary.is_empty() { cells } else { cells - 3 };
        let mut shortened = (1..=room).rev().map(|room| {
            let primary = kept(&self.primary, room);
            let secondary = kept(&self.secondary, cells.saturating_sub(primary.len() + 2));
            (primary, secondary)
        });
        let widest = shortened.clone().next();
        shortened.find(|name| field_length(name) == cells).or(widest).unwrap_or_default()
    }
}

fn field_length((primary, secondary): &(String, String)) -> usize {
    primary.len() + if secondary.is_empty() { 0 } else { 2 + secondary.len() }
}

/// As many components as can have a letter each in `room` cells; the earlier are kept as whole as the later allow.
fn kept(components: &[String], room: usize) -> String {
    let count = components.len().min(room.div_ceil(2));
    let mut text = String::with_capacity(room);
    for (index, component) in components[..count].iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        let for_the_later = 2 * (count - index - 1);
        let letters = component.len().min(room.saturating_sub(text.len() + for_the_later));
        text.push_str(&component[..letters]);
    }
    text
}

fn components(identifier: &str) -> Result<Vec<String>, ZoneNameError> {
    let written: String = identifier.to_uppercase().chars().map(as_the_table_names_it).collect();
    if let Some(unknown) = written.chars().find(|c| c.is_alphabetic() && !written_in_a_zone(*c)) {
        return Err(ZoneNameError::NoLetters(unknown));
    }
    let encoded = mrz::encode_name_component(&written);
    Ok(encoded.split('<').filter(|part| !part.is_empty()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(surname: &str, given: Option<&str>) -> String {
        let (primary, secondary) = ZoneName::from_identifiers(surname, given).unwrap().in_cells(31);
        format!("{:<<31}", format!("{primary}<<{secondary}").replace(' ', "<").trim_end_matches('<'))
    }

    #[test]
    fn the_published_names_come_out_as_part_7_shows_them() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/data/icao-vectors.json")).unwrap();
        let published = |viz: &str| -> Vec<String> {
            let names = vectors["mrz_names"].as_array().unwrap().iter();
            names
                .filter(|name| name["format"] == "MRV-B" && name["viz"] == viz)
                .map(|name| name["line1"].as_str().unwrap()[5..].to_owned())
                .collect()
        };

        for (surname, given) in [
            ("ERIKSSON", "ANNA MARIA"),
            ("SMITH-JONES", "SUSIE MARGARET"),
            ("VAN DER MUELLEN", "MARTIN"),
            ("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG"),
            ("BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO POTOROO"),
        ] {
            let shown = published(&format!("{surname}, {given}"));
            assert!(shown.contains(&field(surname, Some(given))), "{surname}: {shown:?}");
        }
    }

    #[test]
    fn the_passports_own_spelling_is_kept() {
        let name = ZoneName::from_passport_zone("NURMAGAMBETULY<<AIDAR<<<<<<<<<<<<<<<<<<").unwrap();

        assert_eq!(name.in_cells(31), ("NURMAGAMBETULY".to_owned(), "AIDAR".to_owned()));
    }

    #[test]
    fn apostrophes_vanish_and_national_letters_follow_table_a() {
        assert_eq!(field("O'CONNOR", Some("ENYA")), "OCONNOR<<ENYA<<<<<<<<<<<<<<<<<<");
        assert_eq!(field("MÜLLER-WEIß", None), "MUELLER<WEISS<<<<<<<<<<<<<<<<<<");
        assert_eq!(field("ȘTEFĂNESCU", None), "STEFANESCU<<<<<<<<<<<<<<<<<<<<<");
    }

    #[test]
    fn a_letter_without_a_transliteration_is_never_dropped_in_silence() {
        assert_eq!(ZoneName::from_identifiers("ƏLİYEV", None), Err(ZoneNameError::NoLetters('Ə')));
        assert_eq!(ZoneName::from_identifiers("-", None), Err(ZoneNameError::Empty));
    }

    #[test]
    fn a_shortened_name_fills_the_field_and_ends_in_a_letter() {
        let long = "ABCDEFGHIJ ABCDEFGHIJ ABCDEFGHIJ ABCDEFGHIJ";
        let many = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z";

        for (surname, given) in [
            (long, None),
            (long, Some("A BC")),
            (many, None),
            (many, Some("A BC")),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Some("A BCDEFG H")),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ", Some("K L M")),
        ] {
            let field = field(surname, given);
            assert!(field.len() == 31 && !field.ends_with('<'), "{field}");
            assert_eq!(field.contains("<<"), given.is_some(), "{field}");
        }
    }
}
