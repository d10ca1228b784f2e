//! What an applicant says of an invitation, held against it (rules I2 and I3).

use super::{Closed, Invitation, InvitationNumber};
use crate::passports::PassportNumber;
use crate::vocabulary::CountryCode;
use chrono::NaiveDate;

/// The number that an applicant typed, with the passport number, date of birth and citizenship that must match it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub number: InvitationNumber,
    pub passport_number: PassportNumber,
    pub born: NaiveDate,
    pub citizenship: CountryCode,
}

/// Why the number opens nothing for this applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotUsable {
    /// Rule I2: no such number, or somebody else's: the answer is the same, and names no field.
    #[error("no invitation has this number, passport number, date of birth and citizenship")]
    NoMatch,
    #[error(transparent)]
    Closed(#[from] Closed),
}

impl Invitation {
    /// Rule I3: passport number, date of birth and citizenship match. The name is not asked: a difference of it is shown.
    pub fn is_for(&self, claim: &Claim) -> bool {
        let guest = self.guest();
        self.number.as_ref() == Some(&claim.number)
            && guest.passport_number == claim.passport_number
            && guest.born == claim.born
            && guest.citizenship == claim.citizenship
    }
}

/// Rules I2 to I4: the invitation that the number found, if it is this applicant's and open on the day. How it stands is
/// told to its own guest alone.
pub fn look_up(found: Option<Invitation>, claim: &Claim, today: NaiveDate) -> Result<Invitation, NotUsable> {
    let invitation = found.filter(|invitation| invitation.is_for(claim)).ok_or(NotUsable::NoMatch)?;
    invitation.must_be_open_on(today)?;
    Ok(invitation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::Stage;
    use crate::invitations::invitation::tests::{day, invitation};

    fn claim() -> Claim {
        Claim {
            number: InvitationNumber::parse("1234567894").unwrap(),
            passport_number: PassportNumber::parse("L898902C3").unwrap(),
            born: day("1974-08-12"),
            citizenship: CountryCode::parse("IND").unwrap(),
        }
    }

    fn asked(claim: &Claim) -> Result<Invitation, NotUsable> {
        look_up(Some(invitation(Stage::Approved)), claim, day("2026-03-20"))
    }

    #[test]
    fn rule_i3_a_number_opens_its_invitation_to_the_guest_whose_passport_matches() {
        assert!(asked(&claim()).is_ok());
    }

    #[test]
    fn rule_i2_somebody_elses_number_is_answered_like_no_number_at_all() {
        let others = [
            Claim { passport_number: PassportNumber::parse("L898902C4").unwrap(), ..claim() },
            Claim { born: day("1974-08-13"), ..claim() },
            Claim { citizenship: CountryCode::parse("PAK").unwrap(), ..claim() },
        ];

        for other in &others {
            assert_eq!(asked(other), Err(NotUsable::NoMatch));
        }
        assert_eq!(look_up(None, &claim(), day("2026-03-20")), Err(NotUsable::NoMatch));
    }

    #[test]
    fn rule_i4_its_own_guest_learns_that_an_invitation_is_over_or_withdrawn() {
        let number = claim().number;
        let withdrawn = Invitation { number: Some(number), ..invitation(Stage::Withdrawn) };

        let over = look_up(Some(invitation(Stage::Approved)), &claim(), day("2026-05-01"));
        let gone = look_up(Some(withdrawn), &claim(), day("2026-04-01"));

        assert_eq!(over, Err(NotUsable::Closed(Closed::Over { last: day("2026-04-30") })));
        assert_eq!(gone, Err(NotUsable::Closed(Closed::Withdrawn)));
    }

    #[test]
    fn rule_i2_a_stranger_does_not_learn_that_an_invitation_is_over() {
        let stranger = Claim { born: day("1990-01-01"), ..claim() };

        let answered = look_up(Some(invitation(Stage::Approved)), &stranger, day("2026-05-01"));

        assert_eq!(answered, Err(NotUsable::NoMatch));
    }
}
