//! The name as the invitation, the applicant and the passport's machine-readable zone give it (rule I3).

use crate::passports::MachineReadableZone;
use crate::vocabulary::{LatinName, PersonName};

/// The same name from up to three papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreeNames {
    pub invited: PersonName,
    pub typed: PersonName,
    pub zone: Option<ZoneName>,
}

/// A name as the zone prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneName {
    pub name: PersonName,
    pub length: Length,
}

/// A name that fills its field is taken as cut short (Doc 9303 part 4, section 4.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    Whole,
    MayBeCut,
}

impl ZoneName {
    pub fn of(zone: &MachineReadableZone) -> Self {
        let length = if zone.name_may_be_cut { Length::MayBeCut } else { Length::Whole };
        Self { name: zone.holder.clone(), length }
    }

    pub fn spells_surname(&self, printed: &LatinName) -> bool {
        spells(&self.name.surname, printed, self.length)
    }

    pub fn spells_given_names(&self, printed: Option<&LatinName>) -> bool {
        match (&self.name.given_names, printed) {
            (Some(given_names), Some(printed)) => spells(given_names, printed, self.length),
            (None, None) => true,
            (None, Some(_)) => self.length == Length::MayBeCut,
            (Some(_), None) => false,
        }
    }
}

impl ThreeNames {
    pub fn new(invited: &PersonName, typed: &PersonName, zone: Option<&MachineReadableZone>) -> Self {
        Self { invited: invited.clone(), typed: typed.clone(), zone: zone.map(ZoneName::of) }
    }

    /// Rule I3: whether a name differs by as much as a character, so that it is shown side by side before any money is asked for.
    pub fn differ(&self) -> bool {
        self.surname_differs() || self.given_names_differ()
    }

    pub fn surname_differs(&self) -> bool {
        let typed = &self.typed.surname;
        self.invited.surname != *typed || self.zone.as_ref().is_some_and(|zone| !zone.spells_surname(typed))
    }

    pub fn given_names_differ(&self) -> bool {
        let typed = &self.typed.given_names;
        self.invited.given_names != *typed
            || self.zone.as_ref().is_some_and(|zone| !zone.spells_given_names(typed.as_ref()))
    }
}

/// Whether the zone's letters are a spelling of the printed name: hyphens and blanks part names alike, apostrophes and
/// full stops are left out, and letters outside A to Z have the spellings of Doc 9303 part 3, section 6.
fn spells(zone: &LatinName, printed: &LatinName, length: Length) -> bool {
    let printed: Vec<char> =
        printed.as_str().chars().filter(|c| !matches!(c, '\'' | '’' | '.')).map(part).collect();
    let zone: String = zone.as_str().chars().map(part).collect();
    begins(&zone, &printed, length)
}

fn part(c: char) -> char {
    if c == '-' { ' ' } else { c }
}

fn begins(zone: &str, printed: &[char], length: Length) -> bool {
    let Some((first, others)) = printed.split_first() else { return zone.is_empty() };
    if zone.is_empty() {
        return length == Length::MayBeCut;
    }
    let known = mrz::transliterations(*first);
    let own = [first.to_string()];
    let spellings = known.iter().copied().chain(own.iter().map(String::as_str));
    spellings.filter_map(|spelling| zone.strip_prefix(spelling)).any(|rest| begins(rest, others, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(text: &str) -> LatinName {
        LatinName::parse(text).unwrap()
    }

    fn name(surname: &str, given: &str) -> PersonName {
        PersonName { surname: latin(surname), given_names: (!given.is_empty()).then(|| latin(given)) }
    }

    fn three(invited: PersonName, typed: PersonName, zone: PersonName) -> ThreeNames {
        ThreeNames { invited, typed, zone: Some(ZoneName { name: zone, length: Length::Whole }) }
    }

    #[test]
    fn rule_i3_one_character_more_is_a_difference() {
        let eriksson = || name("Eriksson", "Anna Maria");

        assert!(!three(eriksson(), eriksson(), eriksson()).differ());
        let invited = three(name("Ericsson", "Anna Maria"), eriksson(), eriksson());
        assert!(invited.surname_differs() && !invited.given_names_differ());
        let in_zone = three(eriksson(), eriksson(), name("Eriksson", "Anna Marie"));
        assert!(in_zone.given_names_differ() && !in_zone.surname_differs());
    }

    /// The spellings of Doc 9303 part 3, section 6.A.
    #[test]
    fn the_zones_own_spelling_of_a_letter_is_no_difference() {
        for (printed, zone) in
            [("Müller", "MUELLER"), ("Müller", "MUXXLLER"), ("Núñez", "NUNEZ"), ("Ångström", "AANGSTROEM")]
        {
            assert!(spells(&latin(zone), &latin(printed), Length::Whole), "{printed} {zone}");
        }
        assert!(!spells(&latin("MOELLER"), &latin("Müller"), Length::Whole));
    }

    #[test]
    fn hyphens_and_apostrophes_are_as_the_zone_writes_them() {
        assert!(spells(&latin("OCONNOR SMITH"), &latin("O'Connor-Smith"), Length::Whole));
        assert!(!spells(&latin("OCONNOR SMYTH"), &latin("O'Connor-Smith"), Length::Whole));
    }

    #[test]
    fn a_name_that_fills_its_field_may_be_cut_and_another_may_not() {
        assert!(spells(&latin("PAPANDROPOULOU"), &latin("Papandropoulous"), Length::MayBeCut));
        assert!(!spells(&latin("PAPANDROPOULOU"), &latin("Papandropoulous"), Length::Whole));
    }

    #[test]
    fn a_single_name_has_no_given_names_anywhere() {
        let arkfreith = || name("Arkfreith", "");

        assert!(!three(arkfreith(), arkfreith(), arkfreith()).differ());
        assert!(three(arkfreith(), name("Arkfreith", "X"), arkfreith()).given_names_differ());
    }
}
