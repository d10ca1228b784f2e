//! What programs are told of notices and files.

use super::body::SentNotice;
use crate::arrivals::Premises;
use crate::arrivals::batch::{Batch, LineResult, Manner, Tally};
use crate::arrivals::column::Column;
use crate::arrivals::line::{Code, Finding, Outcome};
use crate::arrivals::pages::files::words;
use crate::arrivals::store::of_programs::LinkedReceipt;
use crate::arrivals::{Cause, ReceiptNumber};
use crate::calendar::Counting;
use crate::vocabulary::Instant;
use crate::web::Words;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// One thing found in a notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct ToldFinding {
    pub code: Code,
    /// The field that it was found in.
    pub column: Option<Column>,
    /// What else there is to say: a day, a receipt's number, a line's number.
    pub detail: Option<String>,
    /// The same in the language of `Accept-Language`.
    pub words: String,
}

impl ToldFinding {
    pub fn all(findings: &[Finding], words: Words) -> Vec<Self> {
        let told = |it: &Finding| Self {
            code: it.code,
            column: it.column,
            detail: it.detail.clone(),
            words: words::finding(words, it),
        };
        findings.iter().map(told).collect()
    }
}

/// What filing would answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Checked {
    pub outcome: Outcome,
    pub findings: Vec<ToldFinding>,
    /// The last day of the notice.
    pub due: NaiveDate,
    /// Whether it would be on time if it were filed now.
    pub on_time: bool,
    /// The receipt that the arrival has already.
    #[schema(pattern = "^[0-9]{12}$")]
    pub receipt: Option<String>,
}

/// What became of a notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct Filed {
    pub outcome: Outcome,
    pub findings: Vec<ToldFinding>,
    pub receipt: ToldReceipt,
}

/// A receipt, with what was filed (rule N5).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Receipt)]
pub struct ToldReceipt {
    /// Twelve digits, the last one a check digit.
    #[schema(pattern = "^[0-9]{12}$", example = "123456789012")]
    pub number: String,
    /// The server's instant.
    #[schema(value_type = String, format = DateTime)]
    pub filed_at: Instant,
    pub on_time: bool,
    pub due: NaiveDate,
    pub counting: Counting,
    /// SHA-256 of what was filed, in hexadecimal digits.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub sha256: String,
    /// The receipt that this one corrects, and the one that corrects it (rule N6).
    pub corrects: Option<String>,
    pub corrected_by: Option<String>,
    /// The receipt that this one withdraws, and the one that withdraws it: what was withdrawn counts no longer.
    pub withdraws: Option<String>,
    pub withdrawn_by: Option<String>,
    /// The withdrawal after which this notice was filed.
    pub follows: Option<String>,
    pub notice: ToldNotice,
}

/// What was filed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FiledNotice)]
pub struct ToldNotice {
    pub cause: Cause,
    pub surname: String,
    pub given_names: Option<String>,
    pub citizenship: String,
    pub date_of_birth: NaiveDate,
    pub passport_number: String,
    pub visa_number: Option<String>,
    pub arrival_date: NaiveDate,
    pub region: String,
    pub address: String,
    pub premises: Option<Premises>,
    pub departure_date: NaiveDate,
}

impl ToldReceipt {
    pub fn of(linked: &LinkedReceipt) -> Self {
        let receipt = &linked.receipt;
        let filed = &receipt.statement;
        let sent = SentNotice::of(filed);
        Self {
            number: receipt.number.as_str().to_owned(),
            filed_at: receipt.filed_at,
            on_time: receipt.on_time,
            due: filed.due,
            counting: filed.counting,
            sha256: receipt.fingerprint(),
            corrects: digits(linked.pointers.corrects.as_ref()),
            corrected_by: digits(linked.pointers.corrected_by.as_ref()),
            withdraws: digits(linked.pointers.withdraws.as_ref()),
            withdrawn_by: digits(linked.pointers.withdrawn_by.as_ref()),
            follows: digits(linked.pointers.follows.as_ref()),
            notice: ToldNotice {
                cause: filed.cause,
                surname: sent.surname.unwrap_or_default(),
                given_names: sent.given_names,
                citizenship: sent.citizenship.unwrap_or_default(),
                date_of_birth: filed.guest.born,
                passport_number: sent.passport_number.unwrap_or_default(),
                visa_number: sent.visa_number,
                arrival_date: filed.arrived,
                region: sent.region.unwrap_or_default(),
                address: sent.address.unwrap_or_default(),
                premises: filed.notice.premises,
                departure_date: filed.notice.planned_departure,
            },
        }
    }
}

pub fn digits(number: Option<&ReceiptNumber>) -> Option<String> {
    number.map(|number| number.as_str().to_owned())
}

/// Receipts, the latest first, a hundred at most.
#[derive(Debug, Serialize, ToSchema)]
pub struct Receipts {
    pub receipts: Vec<ToldReceipt>,
    /// The address of the receipts before these; null where there is none.
    pub next: Option<String>,
}

/// A file that was taken in.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenFile {
    pub id: Uuid,
    /// Where it is told what became of its lines.
    pub address: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    UnderWay,
    /// Working it through broke. Those who keep the portal mend that and have it go on; what it holds counts as filed at `received_at` (rule N5).
    HeldUp,
    Finished,
}

/// How far a file is, and what became of its lines.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ArrivalFile)]
pub struct ToldFile {
    pub id: Uuid,
    pub manner: Manner,
    pub state: FileState,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Instant,
    pub lines: i32,
    /// How many of them have their result.
    pub done: i32,
    /// SHA-256 of the file as it was sent, in hexadecimal digits.
    pub sha256: String,
    /// The receipt of the whole file, once it is finished; a dry run has none.
    pub receipt: Option<String>,
    pub tally: ToldTally,
    pub results: Vec<ToldResult>,
}

/// How many lines came out how.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Tally)]
pub struct ToldTally {
    pub accepted: i64,
    pub accepted_late: i64,
    pub accepted_with_warning: i64,
    pub duplicate: i64,
    pub rejected: i64,
    pub held_back: i64,
}

/// What became of one line.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LineResult)]
pub struct ToldResult {
    /// Its place among the lines, from 0.
    pub place: i32,
    /// Its number as a spreadsheet shows it.
    pub line: i32,
    pub outcome: Outcome,
    pub due: Option<NaiveDate>,
    /// Of the notice that answers it.
    pub receipt: Option<String>,
    pub findings: Vec<ToldFinding>,
}

impl ToldFile {
    pub fn of(file: &Batch, tally: Tally, results: &[LineResult], words: Words) -> Self {
        let Tally { accepted, accepted_late, accepted_with_warning, duplicate, rejected, held_back } = tally;
        let result = |it: &LineResult| ToldResult {
            place: it.place,
            line: it.line,
            outcome: it.outcome,
            due: it.due,
            receipt: digits(it.number.as_ref()),
            findings: ToldFinding::all(&it.findings, words),
        };
        Self {
            id: file.id.0,
            manner: file.manner,
            state: match (file.finished_at, file.held_up_at) {
                (Some(_), _) => FileState::Finished,
                (None, Some(_)) => FileState::HeldUp,
                (None, None) => FileState::UnderWay,
            },
            received_at: file.received_at,
            lines: file.lines,
            done: file.done,
            sha256: file.fingerprint(),
            receipt: digits(file.number.as_ref()),
            tally: ToldTally {
                accepted,
                accepted_late,
                accepted_with_warning,
                duplicate,
                rejected,
                held_back,
            },
            results: results.iter().map(result).collect(),
        }
    }
}
