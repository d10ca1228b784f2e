//! An invitation: one named foreigner, and the visit that they are invited to (rules I1 and I4).

use super::groups::InGroup;
use super::{CannotStep, InvitationNumber, Reason, Stage, Step, Taken};
use crate::eligibility::{Entries, Purpose, Stay};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Days, Instant, InvitationId, InvitingPartyId, PersonName, Sex};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Rule I1: the one foreigner who is invited, as their passport names them. A child has an invitation of its own (rule E3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    pub name: PersonName,
    /// The entry of the list that the inviting party chose (rule E2).
    pub citizenship: CountryCode,
    pub born: NaiveDate,
    pub sex: Sex,
    pub passport_number: PassportNumber,
}

/// Rule I1: what the foreigner is invited to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    pub purpose: Purpose,
    /// The code of the visa category, one of the purpose's (rule E4).
    pub category: String,
    pub entries: Entries,
    pub stay: Stay,
    /// From and until; the visa is valid on these days (rule V1).
    pub period: Days,
    /// The places to visit, in the inviting party's words.
    pub places: String,
    /// The medical institution: named exactly where the purpose is treatment.
    pub institution: Option<String>,
}

/// Rule I1: all that an inviting party files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    pub guest: Guest,
    pub journey: Journey,
}

/// An invitation as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub party: InvitingPartyId,
    /// The inviting party by name, as the visa names it (rule V1).
    pub party_name: String,
    pub particulars: Particulars,
    pub stage: Stage,
    /// Counts the steps taken; a page that shows an older one is stale.
    pub version: i32,
    /// When it was first filed: a correction keeps its place in the queue.
    pub filed_at: Instant,
    pub stage_since: Instant,
    /// Drawn at approval, and kept when it is withdrawn later (rule I2).
    pub number: Option<InvitationNumber>,
    /// Why it was refused or returned.
    pub reason: Option<Reason>,
    /// The file of many that it came in.
    pub group: Option<InGroup>,
}

/// A step in the history of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    pub step: Step,
    pub at: Instant,
    /// The officer's reason, where the step has one.
    pub note: Option<Reason>,
    /// Who took it for the inviting party: one of its people by name, or one of its programs by its key's. Officers are not named.
    pub by: Option<String>,
    /// What was filed by this step: kept when a correction changes it.
    pub particulars: Option<Particulars>,
}

/// How many of a party's invitations stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub filed: i64,
    pub returned: i64,
    /// Approved, and the until-date not past.
    pub open: i64,
}

/// Rule I4: why no application can be made with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    #[error("the invitation was not approved")]
    NotApproved,
    #[error("the inviting party withdrew the invitation")]
    Withdrawn,
    #[error("the invitation ended on {last}")]
    Over { last: NaiveDate },
}

impl Invitation {
    pub fn guest(&self) -> &Guest {
        &self.particulars.guest
    }

    pub fn journey(&self) -> &Journey {
        &self.particulars.journey
    }

    /// Takes a step as it was decided on a page that showed version `seen`.
    pub fn take(&self, step: Step, seen: i32) -> Result<Taken, CannotStep> {
        Taken::take(self.id, (self.stage, self.version), step, seen)
    }

    /// Rule I4: open from its approval to the end of its until-date, unless it is withdrawn. Whether it was used is the
    /// applications' to say (rule I3).
    pub fn must_be_open_on(&self, day: NaiveDate) -> Result<(), Closed> {
        match self.stage {
            Stage::Filed | Stage::Returned | Stage::Refused => Err(Closed::NotApproved),
            Stage::Withdrawn => Err(Closed::Withdrawn),
            Stage::Approved if self.is_over_on(day) => {
                Err(Closed::Over { last: self.journey().period.last() })
            }
            Stage::Approved => Ok(()),
        }
    }

    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.must_be_open_on(day).is_ok()
    }

    /// Rule I4: its until-date is past.
    pub fn is_over_on(&self, day: NaiveDate) -> bool {
        self.journey().period.last() < day
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::vocabulary::LatinName;

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn latin(text: &str) -> LatinName {
        LatinName::parse(text).unwrap()
    }

    /// The specimen of Doc 9303, with a citizenship of the list, invited as a tourist for April 2026.
    pub fn particulars() -> Particulars {
        Particulars {
            guest: Guest {
                name: PersonName { surname: latin("ERIKSSON"), given_names: Some(latin("ANNA MARIA")) },
                citizenship: CountryCode::parse("IND").unwrap(),
                born: day("1974-08-12"),
                sex: Sex::F,
                passport_number: PassportNumber::parse("L898902C3").unwrap(),
            },
            journey: Journey {
                purpose: Purpose::Tourism,
                category: "B12".into(),
                entries: Entries::Single,
                stay: Stay::Days30,
                period: Days::new(day("2026-04-01"), day("2026-04-30")).unwrap(),
                places: "Almaty".into(),
                institution: None,
            },
        }
    }

    pub fn invitation(stage: Stage) -> Invitation {
        let at = "2026-03-16T09:00:00Z".parse().unwrap();
        Invitation {
            id: InvitationId::mint(),
            party: InvitingPartyId::mint(),
            party_name: "Altyn Travel LLP".into(),
            particulars: particulars(),
            stage,
            version: 1,
            filed_at: at,
            stage_since: at,
            number: (stage == Stage::Approved).then(|| InvitationNumber::parse("1234567894").unwrap()),
            reason: None,
            group: None,
        }
    }

    #[test]
    fn rule_i4_an_approved_invitation_is_open_until_its_until_date_and_not_after() {
        let approved = invitation(Stage::Approved);

        assert_eq!(approved.must_be_open_on(day("2026-04-30")), Ok(()));
        assert_eq!(
            approved.must_be_open_on(day("2026-05-01")),
            Err(Closed::Over { last: day("2026-04-30") })
        );
        assert!(approved.is_open_on(day("2026-03-16")), "an application is made before the journey");
    }

    #[test]
    fn rule_i4_what_was_not_approved_or_was_withdrawn_is_open_on_no_day() {
        for stage in [Stage::Filed, Stage::Returned, Stage::Refused] {
            assert_eq!(invitation(stage).must_be_open_on(day("2026-04-02")), Err(Closed::NotApproved));
        }
        assert_eq!(invitation(Stage::Withdrawn).must_be_open_on(day("2026-04-02")), Err(Closed::Withdrawn));
    }
}
