//! The rules as a machine: what stands, why a step must be refused, and what it does where it is not. Written from docs/rules.md and the
//! numbers that it decides; nothing of the portal's own rules is called.

use super::facts::{CaseFacts, CorrectionFacts, Facts, InvitationFacts, PaymentFacts, VisaFacts};
use super::money::event;
use super::moves::{Capture, Move, Wanted};
use chrono::{Datelike, FixedOffset, Months, NaiveDate, TimeDelta, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use visa_portal::calendar::TimeLeft;
use visa_portal::vocabulary::Instant;

/// Why a step is refused. Where several hold, any may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// Missing, or somebody else's.
    NotFound,
    /// No legal step leads on from where it stands (rule A2).
    NoSuchStep,
    /// It was decided on from an older page.
    Changed,
    /// Another task comes first.
    TooSoon,
    TooManyDrafts,
    /// Rule I2.
    NoMatch,
    /// Rule I4.
    InvitationClosed,
    /// Rule I3.
    InvitationInUse,
    /// The period is past.
    PeriodOver,
    Suspended,
    Already,
    NotSuspended,
    /// Rules I3 and P3.
    PassportUnfit,
    /// Rules P1, P2 and P4.
    Unsound,
    /// Rule F4.
    NotAgreed,
    /// Rule F2.
    FeeChanged,
    NotTaken,
    HeldBy(usize),
    AlreadyProposed,
    /// Something speaks for a closer look that was not taken.
    NotLookedAt,
    NothingToTake,
    NobodyConfirmsTheirOwn,
    NotWhatWasAsked,
    /// A report that does not fit is not believed (rule F4).
    NotBelieved,
    CheckoutOver,
    NotSurplus,
    TooNewAnAdministrator,
    ApprovedAlready,
    BeginsTooSoon,
    NotCorrectable,
    /// By the database, in the words of a constraint.
    Constraint(&'static str),
}

/// *Decided*: how long a case or an invitation is held.
pub const LEASE: TimeDelta = TimeDelta::minutes(30);

/// Whichever constraint.
pub const ANY: &str = "any";

pub struct Invitation {
    pub facts: InvitationFacts,
    pub party: usize,
    pub guest: usize,
    pub until: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passport {
    pub guest: usize,
    pub spelled_otherwise: bool,
    pub expires: NaiveDate,
}

pub struct Case {
    pub facts: CaseFacts,
    pub requirements_read: bool,
    pub passport: Option<Passport>,
    /// When the photograph was sent.
    pub photograph: Option<Instant>,
    pub declared: bool,
    /// What was asked last.
    pub wanted: Option<Wanted>,
    /// When the applicant was asked, and answered.
    pub pauses: Vec<(Instant, Option<Instant>)>,
}

pub struct Payment {
    pub facts: PaymentFacts,
    /// The payment whose checkout brought the money: its own, but for money that was taken again.
    pub of: usize,
    pub capture: Option<Capture>,
    pub begun: Instant,
    /// Until when the acquirer's checkout can be paid.
    pub checkout: Option<Instant>,
    /// Whether the acquirer took money, by its own books.
    pub in_the_books: bool,
    pub approved_by: BTreeSet<usize>,
}

pub struct Model {
    pub now: Instant,
    pub opened: Instant,
    pub invitations: Vec<Invitation>,
    pub cases: Vec<Case>,
    pub payments: Vec<Payment>,
    pub visas: Vec<VisaFacts>,
    pub corrections: Vec<CorrectionFacts>,
    pub suspended: [bool; 2],
    /// From which day on refusals need a second officer, or need none.
    pub second_officer: BTreeMap<NaiveDate, bool>,
    /// Events by payment, news and number.
    pub heard: BTreeSet<String>,
    days_off: BTreeSet<NaiveDate>,
    working_weekends: BTreeSet<NaiveDate>,
}

/// Why nothing speaks against a step.
pub fn because<const N: usize>(reasons: [(bool, Refusal); N]) -> BTreeSet<Refusal> {
    reasons.into_iter().filter_map(|(holds, refusal)| holds.then_some(refusal)).collect()
}

/// Kazakhstan's day: UTC+5 since 1 March 2024 (rule N1).
pub fn day(at: Instant) -> NaiveDate {
    at.with_timezone(&FixedOffset::east_opt(5 * 3600).unwrap()).date_naive()
}

/// Rule P3: three calendar months after the visa's last day.
pub fn needed_expiry(until: NaiveDate) -> NaiveDate {
    until.checked_add_months(Months::new(3)).unwrap()
}

impl Model {
    pub fn at(now: Instant) -> Self {
        let declared = |kinds: &[&str]| {
            let lines = include_str!("../../../data/kz-calendar.csv").lines().skip(1);
            let fields = lines.map(|line| line.split(',').collect::<Vec<_>>());
            fields.filter(|line| kinds.contains(&line[1])).map(|line| line[0].parse().unwrap()).collect()
        };
        Self {
            now,
            opened: now,
            invitations: Vec::new(),
            cases: Vec::new(),
            payments: Vec::new(),
            visas: Vec::new(),
            corrections: Vec::new(),
            suspended: [false; 2],
            second_officer: BTreeMap::new(),
            heard: BTreeSet::new(),
            days_off: declared(&[
                "public_holiday",
                "religious_day_off",
                "transferred_rest_day",
                "moved_rest_day",
            ]),
            working_weekends: declared(&["working_day"]),
        }
    }

    /// The officer who holds something so that another may not.
    pub fn held_by_another(&self, held: Option<(usize, Instant)>, officer: usize) -> Option<usize> {
        held.filter(|(holder, until)| *holder != officer && self.now < *until).map(|(holder, _)| holder)
    }

    pub fn today(&self) -> NaiveDate {
        day(self.now)
    }

    pub fn facts(&self) -> Facts {
        Facts {
            invitations: self.invitations.iter().map(|invitation| invitation.facts.clone()).collect(),
            cases: self.cases.iter().map(|case| case.facts.clone()).collect(),
            payments: self.payments.iter().map(|payment| payment.facts.clone()).collect(),
            visas: self.visas.clone(),
            corrections: self.corrections.clone(),
            suspended: self.suspended.to_vec(),
        }
    }

    /// Everything that speaks against a step.
    pub fn reasons_against(&self, step: &Move) -> BTreeSet<Refusal> {
        match *step {
            Move::File { .. }
            | Move::Correct { .. }
            | Move::Rule { .. }
            | Move::TakeInvitation { .. }
            | Move::WithdrawInvitation { .. }
            | Move::Suspend { .. }
            | Move::Lift { .. } => self.against_inviting(step),
            Move::BeginPayment { .. }
            | Move::OpenCheckout { .. }
            | Move::PresentCard { .. }
            | Move::Hear { .. }
            | Move::ApproveReturn { .. } => self.against_paying(step),
            Move::AcquirerIsAsked | Move::Lapse | Move::Later { .. } | Move::GoOn { .. } => BTreeSet::new(),
            Move::SetConfirmation { from, .. } => {
                let from = self.today() + TimeDelta::days(from);
                because([
                    (from <= self.today(), Refusal::BeginsTooSoon),
                    (self.second_officer.contains_key(&from), Refusal::Already),
                ])
            }
            Move::Stray { case, by_hand } => self.against_a_hand(case, by_hand),
            Move::Begin { .. }
            | Move::BeginAgain { .. }
            | Move::Fill { .. }
            | Move::Submit { .. }
            | Move::Withdraw { .. }
            | Move::Give { .. } => self.against_applying(step),
            Move::Take { .. }
            | Move::PutBack { .. }
            | Move::Decide { .. }
            | Move::Annul { .. }
            | Move::AskCorrection { .. }
            | Move::Grant { .. }
            | Move::Decline { .. } => self.against_deciding(step),
        }
    }

    /// A report that is not believed is kept, and heard once all the same.
    pub fn is_refused(&mut self, step: &Move) {
        if let Move::Hear { payment, news, event: number } = *step {
            self.heard.insert(event(payment, news, number));
        }
    }

    /// Takes a step that nothing speaks against.
    pub fn takes(&mut self, step: &Move) {
        match *step {
            Move::File { .. }
            | Move::Correct { .. }
            | Move::Rule { .. }
            | Move::TakeInvitation { .. }
            | Move::WithdrawInvitation { .. }
            | Move::Suspend { .. }
            | Move::Lift { .. } => self.invites(step),
            Move::BeginPayment { .. }
            | Move::OpenCheckout { .. }
            | Move::PresentCard { .. }
            | Move::Hear { .. }
            | Move::AcquirerIsAsked
            | Move::Lapse
            | Move::ApproveReturn { .. } => self.pays(step),
            Move::Later { minutes } => self.now += TimeDelta::minutes(minutes),
            Move::SetConfirmation { needed, from } => {
                self.second_officer.insert(self.today() + TimeDelta::days(from), needed);
            }
            Move::GoOn { .. } | Move::Stray { .. } => {}
            Move::Begin { .. }
            | Move::BeginAgain { .. }
            | Move::Fill { .. }
            | Move::Submit { .. }
            | Move::Withdraw { .. }
            | Move::Give { .. } => self.applies(step),
            Move::Take { .. }
            | Move::PutBack { .. }
            | Move::Decide { .. }
            | Move::Annul { .. }
            | Move::AskCorrection { .. }
            | Move::Grant { .. }
            | Move::Decline { .. } => self.decides(step),
        }
    }

    /// The service's time for one of the cases that wait: three working days, standing still while the applicant is asked.
    pub fn time_left_of_one(&self, turn: usize) -> Option<(usize, TimeLeft)> {
        let waits =
            |case: &&Case| matches!(case.facts.stage.as_str(), "under_review" | "information_requested");
        let waiting: Vec<usize> =
            self.cases.iter().enumerate().filter(|(_, case)| waits(case)).map(|(place, _)| place).collect();
        let place = *waiting.get(turn % waiting.len().max(1))?;
        Some((place, self.time_left(&self.cases[place])))
    }

    fn time_left(&self, case: &Case) -> TimeLeft {
        const PROMISED: usize = 3;
        let came_in = day(case.facts.paid.unwrap().0);
        let asked = case.pauses.iter().find(|(_, until)| until.is_none()).map(|(from, _)| day(*from));
        let with_the_service = |on: &NaiveDate| {
            !case
                .pauses
                .iter()
                .any(|(from, until)| day(*from) <= *on && until.is_none_or(|until| day(until) > *on))
        };
        let counts = |on: &NaiveDate| self.is_working(*on) && with_the_service(on);
        let after = came_in.iter_days().skip(1);
        if let Some(asked) = asked {
            let counted = after.take_while(|on| *on < asked).filter(counts).count();
            return TimeLeft::Stands { days: PROMISED.saturating_sub(counted) };
        }
        let counted: Vec<NaiveDate> = after.filter(counts).take(PROMISED).collect();
        let (due, today) = (counted[PROMISED - 1], self.today());
        if due < today {
            TimeLeft::Over { due }
        } else {
            TimeLeft::Runs { due, days: counted.iter().filter(|on| **on >= today).count() }
        }
    }

    fn is_working(&self, on: NaiveDate) -> bool {
        let weekend = matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        (!weekend && !self.days_off.contains(&on)) || self.working_weekends.contains(&on)
    }

    /// Rule A1: a move is recorded with who took it, and changes the version and the times.
    pub fn step(&mut self, case: usize, step: &str, to: &str, by: &str) {
        let now = self.now;
        let facts = &mut self.cases[case].facts;
        facts.stage = to.to_owned();
        facts.version += 1;
        facts.touched = now;
        facts.since = now;
        facts.steps.push(format!("{step} by {by}"));
    }

    pub fn letter(&mut self, case: usize, letter: &str) {
        let letters = &mut self.cases[case].facts.letters;
        letters.push(letter.to_owned());
        letters.sort();
    }
}
