//! Whether a passport fits its invitation and its citizenship (rules E1, E2, I3, P3). Asked when it is entered, whenever
//! the task list is shown, and again at submission.

use crate::eligibility::{Citizenship, PassportMismatch, least_expiry};
use crate::invitations::Invitation;
use crate::passports::{Contradiction, Passport};
use chrono::NaiveDate;

/// What a passport is held against. `listed` is the list's entry for the citizenship chosen, where it has one.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    pub invitation: &'a Invitation,
    pub listed: Option<&'a Citizenship>,
    pub today: NaiveDate,
}

/// Why no visa can be put to this passport.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    #[error(transparent)]
    Contradiction(#[from] Contradiction),
    /// Rule E1.
    #[error("the citizenship is not on the list today")]
    NotListed,
    /// Rule E2.
    #[error(transparent)]
    Mismatch(#[from] PassportMismatch),
    /// Rule I3.
    #[error("the invitation names another passport number")]
    OtherNumber,
    /// Rule I3.
    #[error("the invitation names another date of birth")]
    OtherBirth,
    /// Rule I3.
    #[error("the invitation names another citizenship")]
    OtherCitizenship,
    /// Rule P3.
    #[error("the passport expires on {expires}, before {needed}")]
    ExpiresTooSoon { expires: NaiveDate, needed: NaiveDate },
}

/// Every obstacle at once.
pub fn obstacles(passport: &Passport, around: Circumstances<'_>) -> Vec<Obstacle> {
    let guest = around.invitation.guest();
    let (expires, needed) = (passport.expires, least_expiry(around.invitation.journey().period.last()));
    let contradictions = passport.contradictions(around.today).into_iter().map(Obstacle::from);
    let mismatches = mismatches(passport, around.listed).into_iter().map(Obstacle::from);
    let others = [
        (!may_apply(passport, around)).then_some(Obstacle::NotListed),
        (guest.citizenship != passport.citizenship).then_some(Obstacle::OtherCitizenship),
        (guest.passport_number != passport.number).then_some(Obstacle::OtherNumber),
        (guest.born != passport.born).then_some(Obstacle::OtherBirth),
        (expires < needed).then_some(Obstacle::ExpiresTooSoon { expires, needed }),
    ];
    contradictions.chain(others.into_iter().flatten()).chain(mismatches).collect()
}

/// Rule E1. Citizens of the United States are not on the list, and one product is for them; whether it is theirs here is
/// the fee schedule's answer (rule F3).
fn may_apply(passport: &Passport, around: Circumstances<'_>) -> bool {
    passport.citizenship.is_united_states()
        || around.listed.is_some_and(|entry| entry.is_listed_on(around.today))
}

/// Rule E2. A citizenship that is not on the list carries its own code.
fn mismatches(passport: &Passport, listed: Option<&Citizenship>) -> Vec<PassportMismatch> {
    if let Some(entry) = listed {
        return entry.mismatches(&passport.nationality, &passport.issuing_authority);
    }
    let expected = || passport.citizenship.clone();
    let nationality = (passport.nationality != passport.citizenship)
        .then(|| PassportMismatch::Nationality { expected: expected(), found: passport.nationality.clone() });
    let issued = (passport.issuing_authority != passport.citizenship).then(|| {
        PassportMismatch::IssuingAuthority { expected: expected(), found: passport.issuing_authority.clone() }
    });
    nationality.into_iter().chain(issued).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::specimens::{circumstances, day, invitation, listed, passport};
    use crate::vocabulary::CountryCode;

    fn code(text: &str) -> CountryCode {
        CountryCode::parse(text).unwrap()
    }

    fn found(passport: &Passport) -> Vec<Obstacle> {
        let (invitation, india) = (invitation(), listed("IND"));
        obstacles(passport, circumstances(&invitation, &india))
    }

    #[test]
    fn a_passport_that_fits_has_no_obstacle() {
        assert_eq!(found(&passport()), []);
    }

    #[test]
    fn rule_i3_number_birth_and_citizenship_are_those_of_the_invitation() {
        let other = Passport {
            number: "L898902C4".to_owned().try_into().unwrap(),
            born: day("1974-08-13"),
            ..passport()
        };

        assert_eq!(found(&other), [Obstacle::OtherNumber, Obstacle::OtherBirth]);
    }

    #[test]
    fn rule_p3_the_passport_outlasts_the_invitation_by_three_months_and_a_day_less_is_too_soon() {
        let until = |text| Passport { expires: day(text), ..passport() };
        let too_soon = Obstacle::ExpiresTooSoon { expires: day("2026-07-29"), needed: day("2026-07-30") };

        assert_eq!(found(&until("2026-07-30")), []);
        assert_eq!(found(&until("2026-07-29")), [too_soon]);
    }

    #[test]
    fn rule_e2_nationality_and_issuing_state_are_held_against_the_citizenship_chosen() {
        let pakistani = Passport { nationality: code("PAK"), issuing_authority: code("PAK"), ..passport() };

        assert_eq!(found(&pakistani).len(), 2);
    }

    #[test]
    fn rule_e1_a_citizenship_that_left_the_list_is_an_obstacle_from_the_next_day_on() {
        let ended = |until| Citizenship { valid_until: Some(day(until)), ..listed("IND") };
        let invitation = invitation();
        let today = circumstances(&invitation, &ended("2026-03-16")).today;

        let on = |entry: Citizenship| obstacles(&passport(), circumstances(&invitation, &entry));

        assert_eq!(today, day("2026-03-16"));
        assert_eq!(on(ended("2026-03-16")), []);
        assert_eq!(on(ended("2026-03-15")), [Obstacle::NotListed]);
    }

    #[test]
    fn rule_e1_citizens_of_the_united_states_are_the_fee_schedules_matter() {
        let american = Passport {
            citizenship: code("USA"),
            nationality: code("USA"),
            issuing_authority: code("USA"),
            ..passport()
        };
        let invitation = invitation();

        let found = obstacles(
            &american,
            Circumstances { invitation: &invitation, listed: None, today: day("2026-03-16") },
        );

        assert_eq!(found, [Obstacle::OtherCitizenship]);
    }
}
