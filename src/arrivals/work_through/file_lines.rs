//! Judging a few hundred lines, and filing those that are good: a handful of statements, however many lines.

use super::prepare::Prepared;
use crate::arrivals::arrival::HeldVisa;
use crate::arrivals::batch::{Batch, LineResult};
use crate::arrivals::judge::{Judged, Known, KnownVisa, Step, earliest_entry, judge, portal_number};
use crate::arrivals::line::{Claim, Outcome};
use crate::arrivals::receipt::Filing;
use crate::arrivals::store::many::{self, FiledLine};
use crate::arrivals::{Arrival, Receipt, ReceiptNumber, Statement, notice};
use crate::audit::{self, Chain, Entry};
use crate::calendar::{Counting, Deadline, store as calendar};
use crate::files::{FileFault, kind_of};
use crate::vocabulary::{ArrivalId, NoticeId};
use crate::web::Work;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

#[derive(Debug, thiserror::Error)]
pub enum CannotFile {
    #[error("somebody filed one of the lines at the same moment")]
    Raced,
    #[error("another worker holds the file")]
    LostTheFile,
    #[error(transparent)]
    File(FileFault),
    #[error("no receipt number could be drawn: {0}")]
    Random(#[from] getrandom::Error),
    #[error("a notice could not be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
    #[error(transparent)]
    Broken(sqlx::Error),
}

impl CannotFile {
    /// What broke, without a word of what the file holds.
    pub fn kind(&self) -> String {
        match self {
            Self::Raced => "another filed the same at each try".to_owned(),
            Self::LostTheFile => "the worker was lost".to_owned(),
            Self::File(fault) => fault.code().to_owned(),
            Self::Random(_) => "no receipt number could be drawn".to_owned(),
            Self::Unwritable(_) => "a notice could not be written down".to_owned(),
            Self::Broken(error) => kind_of(error),
        }
    }
}

/// Constraints settle races: whoever comes second judges again.
impl From<sqlx::Error> for CannotFile {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some(
                "an_arrival_is_notified_once" | "a_filing_is_followed_once" | "a_notice_answers_one_clock",
            ) => Self::Raced,
            Some(_) | None => Self::Broken(error),
        }
    }
}

/// What each line is held against, read for all of them together. A line that is not judged has none.
pub async fn judge_lines(
    work: &mut Work,
    batch: &Batch,
    lines: &[Prepared],
) -> Result<Vec<Option<Judged>>, CannotFile> {
    let claims: Vec<&Claim> = lines.iter().filter_map(claim_of).collect();
    let Some(earliest) = claims.iter().map(|claim| claim.arrived).min() else {
        return Ok(lines.iter().map(|_| None).collect());
    };
    let guests: BTreeSet<_> = claims
        .iter()
        .map(|claim| (claim.guest.citizenship.clone(), claim.guest.passport_number.clone()))
        .collect();
    let guests: Vec<_> = guests.into_iter().collect();
    let clocks = many::clocks_of_guests(work, batch.party, &guests, earliest_entry(earliest)).await?;
    let mut numbers: Vec<String> =
        claims.iter().filter_map(|claim| portal_number(claim)).map(String::from).collect();
    numbers.extend(clocks.iter().filter_map(|clock| Some(clock.visa.as_ref()?.number.clone().into())));
    let visas = many::known_visas(work, &numbers).await?;
    let edition = calendar::edition(work).await?;
    let deadlines = deadlines(work, claims.iter().map(|claim| claim.arrived)).await?;

    let mut by_guest: HashMap<_, Vec<&Arrival>> = HashMap::new();
    for clock in &clocks {
        by_guest.entry((&clock.guest.citizenship, &clock.guest.passport_number)).or_default().push(clock);
    }
    let judged = lines.iter().map(|line| {
        let claim = claim_of(line)?;
        let guest = (&claim.guest.citizenship, &claim.guest.passport_number);
        let clocks = by_guest.get(&guest).map(Vec::as_slice).unwrap_or_default();
        let visa = visa_of(claim, clocks, &visas);
        let deadline = deadlines.get(&claim.arrived)?;
        Some(judge(
            claim,
            batch.party,
            &Known { clocks, visa, deadline, edition, filed_at: batch.received_at },
        ))
    });
    Ok(judged.collect())
}

fn claim_of(line: &Prepared) -> Option<&Claim> {
    line.read.as_ref().ok().filter(|_| line.repeats.is_none())
}

fn visa_of<'a>(claim: &Claim, clocks: &[&Arrival], visas: &'a [KnownVisa]) -> Option<&'a KnownVisa> {
    let given = portal_number(claim);
    let known = clocks.iter().find_map(|clock| clock.visa.as_ref()).map(|visa| visa.number.clone());
    let number = given.or(known)?;
    visas.iter().find(|visa| visa.held.number == number)
}

async fn deadlines(
    work: &mut Work,
    days: impl Iterator<Item = NaiveDate>,
) -> sqlx::Result<HashMap<NaiveDate, Deadline>> {
    let days: BTreeSet<NaiveDate> = days.collect();
    let (declared, policies) = (calendar::calendar(work).await?, calendar::policies(work).await?);
    let reckon = |day| (day, Deadline::reckon(day, &declared, Counting::for_arrival(&policies, day)));
    Ok(days.into_iter().map(reckon).collect())
}

/// The results as they are reported where nothing is filed.
pub fn written(lines: &[Prepared], judged: &[Option<Judged>]) -> Vec<LineResult> {
    lines.iter().zip(judged).map(|(line, judged)| result(line, judged.as_ref(), None)).collect()
}

fn result(line: &Prepared, judged: Option<&Judged>, filed: Option<ReceiptNumber>) -> LineResult {
    let (place, line_number) = (line.place, line.line);
    match judged {
        Some(judged) => LineResult {
            place,
            line: line_number,
            outcome: judged.outcome,
            findings: judged.findings.clone(),
            due: Some(judged.due),
            number: filed.or_else(|| judged.receipt.clone()),
        },
        None => LineResult {
            place,
            line: line_number,
            outcome: if line.read.is_err() { Outcome::Rejected } else { Outcome::Duplicate },
            findings: line.unjudged().unwrap_or_default(),
            due: None,
            number: None,
        },
    }
}

/// Rules N4 to N6: starts the clocks that are new, files a first notice for each good line, answers the clocks.
pub async fn file_lines(
    work: &mut Work,
    batch: &Batch,
    lines: &[Prepared],
    judged: Vec<Option<Judged>>,
) -> Result<Vec<LineResult>, CannotFile> {
    let mut begun = Vec::new();
    let mut filed: Vec<FiledLine> = Vec::new();
    let mut entries = Vec::new();
    let mut numbers = HashMap::new();
    for (line, judged) in lines.iter().zip(&judged) {
        let (Some(claim), Some(judged)) = (claim_of(line), judged) else { continue };
        let (answered, visa, statement) = match &judged.step {
            Step::Answer(clock) => {
                let filing = Filing::of(None, None, clock.withdrawal);
                let answered = Answered { arrival: clock.id, edition: clock.edition, filing };
                (answered, clock.visa.clone(), Statement::of(clock, claim.notice.clone()))
            }
            Step::Begin(clock, visa) => {
                begun.push(clock.as_ref());
                let answered = Answered { arrival: clock.id, edition: clock.edition, filing: Filing::First };
                (answered, visa.clone(), Statement::begun(clock, visa.as_ref(), claim.notice.clone()))
            }
            Step::Nothing => continue,
        };
        let it = filed_line(batch, line, (answered, judged.on_time), statement)?;
        numbers.insert(line.place, it.receipt.number.clone());
        entries.extend(visa.map(|visa| told_of_case(&visa, &it)));
        filed.push(it);
    }

    all_of_them(&begun, many::start(work, &begun, batch.received_at).await?)?;
    all_of_them(&filed, many::file(work, batch.id, &filed).await?)?;
    all_of_them(&filed, many::answer(work, &filed).await?)?;

    if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        let own = Entry::new(Chain::Account(batch.filed_by), "arrival notices were filed from a file");
        let own = own.with("file", batch.id.to_string()).with("first_line", first.line);
        entries.push(own.with("last_line", last.line).with("filed", filed.len()));
    }
    audit::record_all(work, &entries).await?;
    let results = lines.iter().zip(&judged);
    Ok(results.map(|(line, judged)| result(line, judged.as_ref(), numbers.remove(&line.place))).collect())
}

/// Fewer rows than there should be: somebody else was there first.
fn all_of_them<T>(meant: &[T], done: u64) -> Result<(), CannotFile> {
    if done == meant.len() as u64 { Ok(()) } else { Err(CannotFile::Raced) }
}

/// The clock that a line answers, and what its notice is to the filings before it.
struct Answered {
    arrival: ArrivalId,
    edition: i64,
    filing: Filing,
}

fn filed_line(
    batch: &Batch,
    line: &Prepared,
    (answered, on_time): (Answered, bool),
    statement: Statement,
) -> Result<FiledLine, CannotFile> {
    let json = statement.to_json()?;
    let receipt = Receipt {
        id: NoticeId::mint(),
        arrival: answered.arrival,
        number: ReceiptNumber::draw()?,
        filed_by: batch.filed_by,
        filed_at: batch.received_at,
        on_time,
        filing: answered.filing,
        edition: Some(answered.edition),
        statement,
        sha256: notice::sha256(&json),
        json,
    };
    Ok(FiledLine { receipt, line: line.line })
}

/// Where the guest holds a visa of this portal, the case's own record has the notice too.
fn told_of_case(visa: &HeldVisa, filed: &FiledLine) -> Entry {
    Entry::new(Chain::Application(visa.application), "an arrival notice was filed")
        .with("notice", filed.receipt.id.to_string())
        .with("on_time", filed.receipt.on_time)
}
