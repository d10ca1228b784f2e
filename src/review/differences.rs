//! The same answers from three papers, and where they differ: the invitation, the applicant's typing, and the passport's
//! machine-readable zone (rules E2 and I3).

use crate::applications::ThreeNames;
use crate::eligibility::Citizenship;
use crate::invitations::Guest;
use crate::passports::{MachineReadableZone, Passport};

/// What more than one paper tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    Surname,
    GivenNames,
    Citizenship,
    Nationality,
    IssuingAuthority,
    Born,
    Sex,
    PassportNumber,
    Expires,
}

impl Subject {
    pub const ALL: [Self; 9] = [
        Self::Surname,
        Self::GivenNames,
        Self::Citizenship,
        Self::Nationality,
        Self::IssuingAuthority,
        Self::Born,
        Self::Sex,
        Self::PassportNumber,
        Self::Expires,
    ];
}

/// Three papers about one person. `listed` is the list's entry for the citizenship chosen, where it has one.
#[derive(Debug, Clone, Copy)]
pub struct Papers<'a> {
    pub invited: &'a Guest,
    pub typed: &'a Passport,
    pub zone: Option<&'a MachineReadableZone>,
    pub listed: Option<&'a Citizenship>,
}

impl Papers<'_> {
    /// Whether the papers that tell a subject disagree about it.
    pub fn differ_in(&self, subject: Subject) -> bool {
        let &Self { invited, typed, zone, .. } = self;
        let in_zone = |differs: &dyn Fn(&MachineReadableZone) -> bool| zone.is_some_and(differs);
        match subject {
            Subject::Surname => self.names().surname_differs(),
            Subject::GivenNames => self.names().given_names_differ(),
            Subject::Citizenship => invited.citizenship != typed.citizenship,
            Subject::Nationality => {
                self.is_foreign_to_the_citizenship() || in_zone(&|zone| zone.nationality != typed.nationality)
            }
            Subject::IssuingAuthority => in_zone(&|zone| zone.issuing_authority != typed.issuing_authority),
            Subject::Born => invited.born != typed.born || in_zone(&|zone| zone.born != typed.born),
            Subject::Sex => invited.sex != typed.sex || in_zone(&|zone| zone.sex != typed.sex),
            Subject::PassportNumber => {
                invited.passport_number != typed.number || in_zone(&|zone| zone.number != typed.number)
            }
            Subject::Expires => in_zone(&|zone| zone.expires != typed.expires),
        }
    }

    fn names(&self) -> ThreeNames {
        ThreeNames::new(&self.invited.name, &self.typed.holder, self.zone)
    }

    /// Rule E2: Hong Kong and Macao passports carry CHN, Aruba NLD, the Faroe Islands DNK.
    fn is_foreign_to_the_citizenship(&self) -> bool {
        match self.listed {
            Some(listed) => !listed.accepts_nationality(&self.typed.nationality),
            None => self.typed.nationality != self.typed.citizenship,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::{Stage, specimen};
    use crate::passports::PassportNumber;
    use crate::vocabulary::{CountryCode, LatinName, PersonName, Sex};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(text: &str) -> CountryCode {
        CountryCode::parse(text).unwrap()
    }

    /// The specimen of Doc 9303 part 4, appendix B, with a passport of India.
    fn passport() -> Passport {
        Passport {
            holder: PersonName {
                surname: LatinName::parse("Eriksson").unwrap(),
                given_names: Some(LatinName::parse("Anna Maria").unwrap()),
            },
            citizenship: code("IND"),
            nationality: code("IND"),
            issuing_authority: code("IND"),
            number: PassportNumber::parse("L898902C3").unwrap(),
            born: day("1974-08-12"),
            sex: Sex::F,
            issued: day("2020-04-15"),
            expires: day("2032-04-15"),
        }
    }

    fn zone() -> MachineReadableZone {
        MachineReadableZone::read(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            day("2026-03-16"),
        )
        .unwrap()
    }

    fn found(typed: &Passport, zone: Option<&MachineReadableZone>) -> Vec<Subject> {
        let invited = specimen(Stage::Approved);
        let papers = Papers { invited: invited.guest(), typed, zone, listed: None };
        Subject::ALL.into_iter().filter(|subject| papers.differ_in(*subject)).collect()
    }

    #[test]
    fn rule_i3_papers_that_agree_differ_in_nothing() {
        assert_eq!(found(&passport(), None), []);
    }

    #[test]
    fn rule_i3_each_answer_that_the_invitation_tells_otherwise_is_marked() {
        let typed = Passport {
            holder: PersonName { surname: LatinName::parse("Ericsson").unwrap(), ..passport().holder },
            number: PassportNumber::parse("L898902C4").unwrap(),
            born: day("1974-08-13"),
            sex: Sex::X,
            ..passport()
        };

        let marked = [Subject::Surname, Subject::Born, Subject::Sex, Subject::PassportNumber];
        assert_eq!(found(&typed, None), marked);
    }

    #[test]
    fn rule_e2_the_zone_is_held_against_what_was_typed() {
        // The specimen's own zone is of Utopia, and expired on 15 April 2012.
        let marked = [Subject::Nationality, Subject::IssuingAuthority, Subject::Expires];
        assert_eq!(found(&passport(), Some(&zone())), marked);
    }

    #[test]
    fn rule_e2_a_nationality_that_is_not_the_citizenships_is_marked_without_a_zone() {
        let typed = Passport { nationality: code("PAK"), ..passport() };

        assert_eq!(found(&typed, None), [Subject::Nationality]);
    }
}
