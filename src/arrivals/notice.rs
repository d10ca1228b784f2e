//! What a notice says (rule N5).

use super::arrival::{HeldVisa, NewClock};
use super::{Arrival, Cause, Guest, Premises, ReceiptNumber, RegionCode};
use crate::calendar::Counting;
use crate::visas::VisaNumber;
use crate::vocabulary::months_after;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Where the guest stays, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub region: RegionCode,
    /// 1 to 300 characters.
    pub address: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premises: Option<Premises>,
    pub planned_departure: NaiveDate,
}

/// The place of a stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lodging {
    pub region: RegionCode,
    pub address: String,
    pub premises: Option<Premises>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoticeError {
    #[error("the planned departure lies before the arrival on {arrived}")]
    DepartsBeforeArrival { arrived: NaiveDate },
    /// A slip of the pen: nobody's permit to stay is as long.
    #[error("the planned departure lies after {latest}")]
    DepartsTooLate { latest: NaiveDate },
}

/// *Decided*: the longest permit to stay that is given runs for ten years.
pub const LONGEST_STAY_MONTHS: u32 = 120;

/// The last day that can be planned as that of a departure.
pub fn latest_departure(arrived: NaiveDate) -> NaiveDate {
    months_after(arrived, LONGEST_STAY_MONTHS)
}

impl Notice {
    pub const LONGEST_ADDRESS: usize = 300;
    /// Of a withdrawal.
    pub const LONGEST_REASON: usize = 300;

    pub fn lodging(&self) -> Lodging {
        Lodging { region: self.region.clone(), address: self.address.clone(), premises: self.premises }
    }

    pub fn fits(&self, arrived: NaiveDate) -> Result<(), NoticeError> {
        if self.planned_departure < arrived {
            return Err(NoticeError::DepartsBeforeArrival { arrived });
        }
        let latest = latest_departure(arrived);
        if self.planned_departure > latest { Err(NoticeError::DepartsTooLate { latest }) } else { Ok(()) }
    }
}

/// Rule N5: all that was filed, with the deadline that it was held against. It is kept as JSON, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub cause: Cause,
    pub guest: Guest,
    pub visa: Option<VisaNumber>,
    pub other_visa: Option<String>,
    pub arrived: NaiveDate,
    pub notice: Notice,
    pub due: NaiveDate,
    pub counting: Counting,
    /// Rule N6: the filing says that an earlier one is to count no longer, and repeats it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
}

/// What a withdrawal takes back, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub receipt: ReceiptNumber,
    /// 1 to 300 characters.
    pub reason: String,
}

impl Statement {
    pub fn of(arrival: &Arrival, notice: Notice) -> Self {
        Self {
            cause: arrival.cause,
            guest: arrival.guest.clone(),
            visa: arrival.visa.as_ref().map(|visa| visa.number.clone()),
            other_visa: arrival.other_visa.clone(),
            arrived: arrival.arrived(),
            notice,
            due: arrival.deadline.due,
            counting: arrival.deadline.counting,
            withdrawn: None,
        }
    }

    /// Of a clock that starts and is answered at once.
    pub fn begun(clock: &NewClock, visa: Option<&HeldVisa>, notice: Notice) -> Self {
        Self {
            cause: clock.cause,
            guest: clock.guest.clone(),
            visa: visa.map(|visa| visa.number.clone()),
            other_visa: clock.other_visa.clone(),
            arrived: clock.deadline.arrival,
            notice,
            due: clock.deadline.due,
            counting: clock.deadline.counting,
            withdrawn: None,
        }
    }

    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// SHA-256 of what was filed, over the bytes of its JSON.
pub fn sha256(statement: &str) -> Vec<u8> {
    Sha256::digest(statement.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrivals::arrival::tests::{arrival, day};

    fn notice(departure: &str) -> Notice {
        let region = RegionCode::parse("75").unwrap();
        Notice { region, address: "Abay 10".into(), premises: None, planned_departure: day(departure) }
    }

    #[test]
    fn rule_n5_a_guest_departs_on_the_day_of_arrival_at_the_earliest() {
        let arrived = day("2026-03-16");

        assert_eq!(notice("2026-03-16").fits(arrived), Ok(()));
        assert_eq!(notice("2026-03-15").fits(arrived), Err(NoticeError::DepartsBeforeArrival { arrived }));
    }

    #[test]
    fn a_departure_ten_years_after_the_arrival_can_be_planned_and_none_a_day_later() {
        let arrived = day("2026-03-16");

        assert_eq!(notice("2036-03-16").fits(arrived), Ok(()));
        let latest = day("2036-03-16");
        assert_eq!(notice("2036-03-17").fits(arrived), Err(NoticeError::DepartsTooLate { latest }));
        assert_eq!(notice("2200-01-01").fits(arrived), Err(NoticeError::DepartsTooLate { latest }));
    }

    #[test]
    fn rule_n5_what_was_filed_is_read_back_whole() {
        let statement = Statement::of(&arrival(), notice("2026-03-30"));

        let kept = statement.to_json().unwrap();

        assert_eq!(serde_json::from_str::<Statement>(&kept).unwrap(), statement);
        assert_eq!(sha256(&kept).len(), 32);
    }
}
