//! A carrier asks before boarding whether a passport and a visa go together on the day of arrival.

use crate::audit::{self, Chain, Entry};
use crate::passports::PassportNumber;
use crate::visas::{Verdict, Visa, VisaNumber, store};
use crate::vocabulary::CarrierId;
use crate::web::Work;
use crate::web::limits::{self, Limit, TooMany};
use chrono::NaiveDate;

/// What a carrier asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boarding {
    pub passport: PassportNumber,
    pub visa: VisaNumber,
    /// The day on which the passenger would enter.
    pub arrival: NaiveDate,
}

/// All that a carrier is told. Why not is between the passenger and the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayBoard {
    Ok,
    NotOk,
}

impl MayBoard {
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::NotOk => "NOT_OK",
        }
    }
}

/// Pairs that no visa has, per key. An airline's slips of the pen stay far below it, and guessing gets nowhere.
pub const UNKNOWN_PAIRS_PER_KEY: Limit = Limit { most: 300, minutes: 60 };

/// Answers a carrier. Each question is recorded for the carrier, and with the case where the pair is a visa's.
///
/// The question is counted before it is judged, and taken back where the pair is right: past the limit a right pair
/// gets the same answer as a wrong one.
pub async fn may_board(
    work: &mut Work,
    carrier: CarrierId,
    asked: &Boarding,
) -> sqlx::Result<Result<MayBoard, TooMany>> {
    let (now, subject) = (work.now(), format!("boarding:{}", work.actor()));
    if let Err(too_many) = limits::count(work, &subject, UNKNOWN_PAIRS_PER_KEY, now).await? {
        return Ok(Err(too_many));
    }
    let visa = store::find_by_number(work, &asked.visa).await?;
    let visa = visa.filter(|visa| visa.passport_number == asked.passport);

    let answer = match &visa {
        Some(visa) => judge(visa, store::entries_made(work, visa.id).await?, asked.arrival),
        None => MayBoard::NotOk,
    };

    if visa.is_some() {
        limits::take_back(work, &subject, UNKNOWN_PAIRS_PER_KEY, now).await?;
    }

    if let Some(visa) = &visa {
        let entry = Entry::new(Chain::Application(visa.application), "a carrier asked before boarding");
        let entry = entry.with("carrier", carrier.to_string()).with("answer", answer.word());
        audit::record(work, entry.with("visa", visa.id.to_string())).await?;
    }
    let entry = Entry::new(Chain::Carrier(carrier), "asked before boarding").with("answer", answer.word());
    audit::record(work, entry).await?;
    Ok(Ok(answer))
}

fn judge(visa: &Visa, entries_made: i64, arrival: NaiveDate) -> MayBoard {
    match visa.verdict(entries_made, arrival) {
        Verdict::Valid => MayBoard::Ok,
        Verdict::NotYetValid { .. }
        | Verdict::UsedUp
        | Verdict::Expired { .. }
        | Verdict::Annulled { .. } => MayBoard::NotOk,
    }
}
