//! An arrival as its rows have it.

use crate::arrivals::arrival::{FirstNotice, HeldVisa};
use crate::arrivals::{Arrival, Cause, Guest, ReceiptNumber};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, LatinName, NoticeId,
    PersonName, VisaId,
};
use chrono::NaiveDate;
use sqlx::types::Json;

pub struct Row {
    pub id: ArrivalId,
    pub party: InvitingPartyId,
    pub party_name: String,
    pub cause: Cause,
    pub surname: LatinName,
    pub given_names: Option<LatinName>,
    pub citizenship: CountryCode,
    pub born: NaiveDate,
    pub passport_number: PassportNumber,
    pub visa: Option<VisaId>,
    pub visa_number: Option<VisaNumber>,
    pub application: Option<ApplicationId>,
    pub other_visa: Option<String>,
    pub crossing: Option<CrossingId>,
    pub reckoning: Json<Deadline>,
    pub edition: i64,
    pub began_at: Instant,
    pub stopped_at: Option<Instant>,
    pub withdrawal: Option<NoticeId>,
    pub receipt: Option<ReceiptNumber>,
    pub filed_at: Option<Instant>,
    pub on_time: Option<bool>,
}

impl From<Row> for Arrival {
    fn from(row: Row) -> Self {
        let held = row.visa.zip(row.visa_number).zip(row.application);
        let first = row.receipt.zip(row.filed_at).zip(row.on_time);
        Self {
            id: row.id,
            party: row.party,
            party_name: row.party_name,
            cause: row.cause,
            guest: Guest {
                name: PersonName { surname: row.surname, given_names: row.given_names },
                citizenship: row.citizenship,
                born: row.born,
                passport_number: row.passport_number,
            },
            visa: held.map(|((id, number), application)| HeldVisa { id, number, application }),
            other_visa: row.other_visa,
            crossing: row.crossing,
            deadline: row.reckoning.0,
            edition: row.edition,
            began_at: row.began_at,
            stopped_at: row.stopped_at,
            withdrawal: row.withdrawal,
            first_notice: first.map(|((number, filed_at), on_time)| FirstNotice {
                number,
                filed_at,
                on_time,
            }),
        }
    }
}

/// The columns of [`Row`], then the rest of one statement.
macro_rules! arrivals {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select a.id as "id: ArrivalId", a.inviting_party as "party: InvitingPartyId", p.name as party_name,
                      a.cause as "cause: Cause",
                      a.surname as "surname: LatinName", a.given_names as "given_names: LatinName",
                      a.citizenship as "citizenship: CountryCode", a.born,
                      a.passport_number as "passport_number: PassportNumber", a.visa as "visa: VisaId",
                      v.number as "visa_number?: VisaNumber", v.application as "application?: ApplicationId",
                      a.other_visa, a.crossing as "crossing: CrossingId", a.reckoning as "reckoning: Json<Deadline>",
                      a.edition, a.began_at as "began_at: Instant", a.stopped_at as "stopped_at: Instant",
                      a.withdrawal as "withdrawal: NoticeId",
                      n.number as "receipt?: ReceiptNumber", n.filed_at as "filed_at?: Instant", n.on_time as "on_time?"
               from arrivals a join inviting_parties p on p.id = a.inviting_party
                    left join visas v on v.id = a.visa left join notices n on n.id = a.notice "# + $rest
            $(, $argument)*
        )
    };
}

pub(crate) use arrivals;

pub fn all(rows: Vec<Row>) -> Vec<Arrival> {
    rows.into_iter().map(Arrival::from).collect()
}
