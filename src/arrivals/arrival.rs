//! A guest's arrival and its clock (rules N1 and N4).

use super::ReceiptNumber;
use crate::audit::Chain;
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, NoticeId, PersonName, VisaId,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Rule N4: what is notified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The guest came to Kazakhstan, and to the inviting party.
    Arrival,
    ChangeOfAddress,
    /// A trip to another region.
    Trip,
    /// The guest left; told within the same three working days.
    Departure,
}

impl Cause {
    pub const ALL: [Self; 4] = [Self::Arrival, Self::ChangeOfAddress, Self::Trip, Self::Departure];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arrival => "arrival",
            Self::ChangeOfAddress => "change_of_address",
            Self::Trip => "trip",
            Self::Departure => "departure",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.code() == code)
    }
}

/// Rule N5: the person, as their passport names them. The citizenship may be any, not only one of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    pub name: PersonName,
    pub citizenship: CountryCode,
    pub born: NaiveDate,
    pub passport_number: PassportNumber,
}

/// An arrival with its deadline and, once there is one, its first notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub id: ArrivalId,
    pub party: InvitingPartyId,
    pub party_name: String,
    pub cause: Cause,
    pub guest: Guest,
    /// The visa of this portal, where the guest holds one.
    pub visa: Option<HeldVisa>,
    /// Another visa by its number, as it was declared.
    pub other_visa: Option<String>,
    /// The recorded entry that started the clock; none where the arrival was declared.
    pub crossing: Option<CrossingId>,
    /// As it was given; a change of the calendar never moves it earlier (rule N1).
    pub deadline: Deadline,
    /// The edition of the calendar that the deadline was last held against.
    pub edition: i64,
    pub began_at: Instant,
    pub stopped_at: Option<Instant>,
    /// The withdrawal after which the clock runs again (rule N6).
    pub withdrawal: Option<NoticeId>,
    pub first_notice: Option<FirstNotice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldVisa {
    pub id: VisaId,
    pub number: VisaNumber,
    pub application: ApplicationId,
}

/// The notice that answered the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstNotice {
    pub number: ReceiptNumber,
    pub filed_at: Instant,
    pub on_time: bool,
}

/// A clock to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClock {
    pub id: ArrivalId,
    pub party: InvitingPartyId,
    pub cause: Cause,
    pub guest: Guest,
    pub visa: Option<VisaId>,
    pub other_visa: Option<String>,
    pub crossing: Option<CrossingId>,
    pub deadline: Deadline,
    /// The edition of the calendar that the deadline was reckoned by.
    pub edition: i64,
}

/// How an arrival stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Running {
        working_days_left: usize,
    },
    DueToday,
    /// The deadline is over and no notice was given.
    Missing,
    FiledOnTime,
    FiledLate,
    /// The entry that started the clock was corrected away.
    Stopped,
}

/// Why no clock can start on a day that was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoClock {
    #[error("the arrival lies in the future: today is {today}")]
    InTheFuture { today: NaiveDate },
    #[error("the arrival lies before the guest's birth")]
    BeforeBirth,
}

impl Arrival {
    pub fn arrived(&self) -> NaiveDate {
        self.deadline.arrival
    }

    /// Computed from the facts and today, never kept.
    pub fn state(&self, today: NaiveDate) -> State {
        match &self.first_notice {
            Some(notice) if notice.on_time => State::FiledOnTime,
            Some(_) => State::FiledLate,
            None if self.stopped_at.is_some() => State::Stopped,
            None if self.deadline.is_late(today) => State::Missing,
            None if self.deadline.due == today => State::DueToday,
            None => State::Running { working_days_left: self.deadline.working_days_left(today) },
        }
    }

    /// Whether a notice is still to be given.
    pub fn is_open(&self) -> bool {
        self.first_notice.is_none() && self.stopped_at.is_none()
    }

    /// The chain of the case, or of the inviting party where there is no case.
    pub fn chain(&self) -> Chain {
        match &self.visa {
            Some(visa) => Chain::Application(visa.application),
            None => Chain::Party(self.party),
        }
    }
}

/// An arrival is declared once it happened. However long ago it was, it is accepted: a refusal would make a second offence
/// (rule N5).
pub fn can_be_declared(arrived: NaiveDate, born: NaiveDate, today: NaiveDate) -> Result<(), NoClock> {
    if arrived > today {
        return Err(NoClock::InTheFuture { today });
    }
    if arrived < born { Err(NoClock::BeforeBirth) } else { Ok(()) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::calendar::{Counting, first_calendar};
    use crate::vocabulary::LatinName;

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Anna Eriksson arrived on Monday 16 March 2026: due on Thursday 19 March (rule N3).
    pub fn arrival() -> Arrival {
        let name = PersonName {
            surname: LatinName::parse("ERIKSSON").unwrap(),
            given_names: Some(LatinName::parse("ANNA").unwrap()),
        };
        Arrival {
            id: ArrivalId::mint(),
            party: InvitingPartyId::mint(),
            party_name: "Altyn Dala LLP".into(),
            cause: Cause::Arrival,
            guest: Guest {
                name,
                citizenship: CountryCode::parse("IND").unwrap(),
                born: day("1974-08-12"),
                passport_number: PassportNumber::parse("L898902C3").unwrap(),
            },
            visa: None,
            other_visa: None,
            crossing: None,
            deadline: Deadline::reckon(day("2026-03-16"), &first_calendar().unwrap(), Counting::NextDay),
            edition: 1,
            began_at: "2026-03-16T08:00:00Z".parse().unwrap(),
            stopped_at: None,
            withdrawal: None,
            first_notice: None,
        }
    }

    #[test]
    fn rule_n1_a_clock_runs_until_the_end_of_its_last_day() {
        let states =
            ["16", "17", "18", "19", "20"].map(|date| arrival().state(day(&format!("2026-03-{date}"))));

        assert_eq!(
            states,
            [
                State::Running { working_days_left: 3 },
                State::Running { working_days_left: 3 },
                State::Running { working_days_left: 2 },
                State::DueToday,
                State::Missing,
            ]
        );
    }

    #[test]
    fn rule_n5_on_time_or_late_is_what_the_receipt_says_whatever_the_day() {
        let filed = |on_time| {
            let number = ReceiptNumber::from_serial(12_345_678_901).unwrap();
            let first_notice = Some(FirstNotice { number, filed_at: arrival().began_at, on_time });
            Arrival { first_notice, ..arrival() }.state(day("2027-01-01"))
        };

        assert_eq!((filed(true), filed(false)), (State::FiledOnTime, State::FiledLate));
    }

    #[test]
    fn a_clock_whose_entry_was_corrected_away_stands() {
        let stopped = Arrival { stopped_at: Some(arrival().began_at), ..arrival() };

        assert_eq!(stopped.state(day("2026-04-01")), State::Stopped);
    }

    #[test]
    fn rule_n4_an_arrival_is_declared_today_or_later_but_never_beforehand() {
        let (born, today) = (day("1974-08-12"), day("2026-03-16"));

        assert_eq!(can_be_declared(today, born, today), Ok(()));
        assert_eq!(can_be_declared(day("2019-01-01"), born, today), Ok(()));
        assert_eq!(can_be_declared(day("2026-03-17"), born, today), Err(NoClock::InTheFuture { today }));
        assert_eq!(can_be_declared(day("1974-08-11"), born, today), Err(NoClock::BeforeBirth));
    }
}
