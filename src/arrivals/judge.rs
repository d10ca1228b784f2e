//! Holding a line that can be read against what the portal knows: running clocks, receipts, visas (rules N4 to N6).

use super::arrival::{HeldVisa, NewClock};
use super::column::Column;
use super::line::{Claim, Code, Finding, Outcome};
use super::{Arrival, Cause, Guest};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{ArrivalId, CountryCode, Days, Instant, InvitingPartyId, days_before};
use chrono::NaiveDate;

/// A guest who entered shortly before midnight arrives on the next day: an entry so many days before the day that a line
/// names is the entry of that arrival.
const ENTERED_BEFORE: u64 = 3;

/// What the portal knows of one of its visas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownVisa {
    pub held: HeldVisa,
    pub citizenship: CountryCode,
    pub passport_number: PassportNumber,
    pub born: NaiveDate,
    pub valid: Days,
    pub annulled: bool,
}

impl KnownVisa {
    /// Whether every fact of the holder is the guest's.
    pub fn is_held_by(&self, guest: &Guest) -> bool {
        self.citizenship == guest.citizenship
            && self.passport_number == guest.passport_number
            && self.born == guest.born
    }

    /// Where a notice contradicts the visa.
    fn contradiction(&self, claim: &Claim) -> Option<Finding> {
        if !self.is_held_by(&claim.guest) {
            return Some(Finding::of(Code::VisaNotOfThisGuest, Column::VisaNumber));
        }
        if self.annulled || !self.valid.covers(claim.arrived) {
            return Some(Finding::of(Code::VisaNotValidThen, Column::ArrivalDate));
        }
        let stays_beyond = claim.notice.planned_departure > self.valid.last();
        stays_beyond.then(|| Finding::of(Code::StaysBeyondVisa, Column::DepartureDate))
    }
}

/// What is to be done about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A clock that runs is answered.
    Answer(Box<Arrival>),
    /// The arrival is new to the portal: its clock starts and is answered at once.
    Begin(Box<NewClock>, Option<HeldVisa>),
    Nothing,
}

/// A line as it is judged, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub outcome: Outcome,
    pub findings: Vec<Finding>,
    pub due: NaiveDate,
    pub on_time: bool,
    pub step: Step,
    /// The receipt that the arrival has already.
    pub receipt: Option<super::ReceiptNumber>,
}

/// The facts that a line is held against.
pub struct Known<'a> {
    /// The party's clocks of this guest that are not stopped.
    pub clocks: &'a [&'a Arrival],
    /// The visa of this portal that the line or a clock of its guest names.
    pub visa: Option<&'a KnownVisa>,
    /// Of an arrival on the day that the line names.
    pub deadline: &'a Deadline,
    /// The edition of the calendar that it was reckoned by.
    pub edition: i64,
    pub filed_at: Instant,
}

/// Rule N5: late is taken and marked. Rule N6: an arrival that has its receipt is a duplicate of it.
pub fn judge(claim: &Claim, party: InvitingPartyId, known: &Known<'_>) -> Judged {
    let clock = clock_of(claim.cause, claim.arrived, known.clocks);
    if let Some((clock, first)) = clock.and_then(|clock| Some((clock, clock.first_notice.as_ref()?))) {
        return Judged {
            outcome: Outcome::Duplicate,
            findings: vec![Finding::with(Code::DuplicateOfReceipt, &first.number)],
            due: clock.deadline.due,
            on_time: first.on_time,
            step: Step::Nothing,
            receipt: Some(first.number.clone()),
        };
    }
    let mut findings = claim.warnings.clone();
    findings.extend(match known.visa {
        Some(visa) => visa.contradiction(claim),
        None => portal_number(claim).map(|_| Finding::of(Code::VisaNotOfThisGuest, Column::VisaNumber)),
    });
    if let Some(clock) = clock.filter(|clock| clock.arrived() != claim.arrived) {
        let code = Code::ArrivedUnlikeEntry;
        let detail = Some(clock.arrived().to_string());
        findings.push(Finding { code, column: Some(Column::ArrivalDate), detail });
    }
    let deadline = clock.map_or(known.deadline, |clock| &clock.deadline);
    let on_time = !deadline.is_late_at(known.filed_at);
    let outcome = match on_time {
        false => Outcome::AcceptedLate,
        true if findings.is_empty() => Outcome::Accepted,
        true => Outcome::AcceptedWithWarning,
    };
    let due = deadline.due;
    let step = match clock {
        Some(clock) => Step::Answer(Box::new(clock.clone())),
        None => begin(claim, party, known),
    };
    Judged { outcome, findings, due, on_time, step, receipt: None }
}

/// The clock of the very day, else that of the entry which led to it.
pub fn clock_of<'a>(cause: Cause, arrived: NaiveDate, clocks: &[&'a Arrival]) -> Option<&'a Arrival> {
    let same = |clock: &&&Arrival| clock.cause == cause && clock.arrived() == arrived;
    let entered = |clock: &&&Arrival| {
        cause == Cause::Arrival
            && clock.cause == Cause::Arrival
            && clock.crossing.is_some()
            && (earliest_entry(arrived)..arrived).contains(&clock.arrived())
    };
    clocks.iter().find(same).or_else(|| clocks.iter().find(entered)).copied()
}

/// The first day whose entry can be that of an arrival.
pub fn earliest_entry(arrived: NaiveDate) -> NaiveDate {
    days_before(arrived, ENTERED_BEFORE)
}

fn begin(claim: &Claim, party: InvitingPartyId, known: &Known<'_>) -> Step {
    let visa = known.visa.filter(|visa| visa.is_held_by(&claim.guest)).map(|visa| visa.held.clone());
    let clock = NewClock {
        id: ArrivalId::mint(),
        party,
        cause: claim.cause,
        guest: claim.guest.clone(),
        visa: visa.as_ref().map(|visa| visa.id),
        other_visa: if visa.is_some() { None } else { claim.visa.clone() },
        crossing: None,
        deadline: known.deadline.clone(),
        edition: known.edition,
    };
    Step::Begin(Box::new(clock), visa)
}

/// The number of a visa of this portal, where a line gives one that can be such a number.
pub fn portal_number(claim: &Claim) -> Option<VisaNumber> {
    VisaNumber::parse(claim.visa.as_deref()?).ok()
}

#[cfg(test)]
mod tests;
