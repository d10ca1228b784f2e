//! Notices one by one: tried, filed, corrected and read again.

use super::body::{SentCorrection, SentNotice, refused};
use super::told::{Checked, Filed, Receipts, ToldFinding, ToldReceipt, digits};
use crate::accounts::roles::keyed::{Arrivals, Keyed, KeyedWith, Receipts as ReadsReceipts};
use crate::accounts::store as accounts;
use crate::arrivals::column::Column;
use crate::arrivals::file_claim::{file_claim, judge_claim};
use crate::arrivals::line::{Code, Finding, Outcome};
use crate::arrivals::store::{
    self,
    of_programs::{self, LinkedReceipt},
};
use crate::arrivals::{CannotGive, NoticeError, ReceiptNumber, correct_notice};
use crate::vocabulary::{AccountId, InvitingPartyId, NoticeId};
use crate::web::programs::described::KeyOfCall;
use crate::web::{
    Answer, Problem, ProblemDetails, ProblemKind, Sent, SentOnce, Visit, Words, Work, asked_by,
};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// So many receipts in one answer.
const A_PAGE: usize = 100;

/// The words of the language that a program asked for.
pub fn words_of(request: &HttpRequest) -> Result<Words, Problem> {
    let visit = Visit::without_session(request).map_err(|_| Problem::new(ProblemKind::Broken))?;
    Ok(visit.words())
}

/// File a notice
///
/// Files one notice: an arrival, a change of address, a trip to another region or a departure. A late one is accepted and marked late
/// (rule N5). One that was filed before is answered with the receipt that it has (rule N6).
#[utoipa::path(
    post,
    path = "/api/v1/arrival-notices",
    tag = "Arrival notices",
    operation_id = "fileArrivalNotice",
    params(KeyOfCall),
    request_body = SentNotice,
    responses(
        (status = 201, description = "The notice is filed, and this is its receipt", body = Filed,
         headers(("Location" = String, description = "Where the receipt is read again"))),
        (status = 200, description = "The arrival has its receipt already", body = Filed),
        (status = 422, description = "Some fields cannot be taken; each has the code that a line of a file would have",
         body = ProblemDetails, content_type = "application/problem+json"),
    ),
    security(("key" = ["arrivals"])),
)]
pub async fn post_notice(
    request: HttpRequest,
    KeyedWith { keyed, sent }: KeyedWith<Arrivals, SentOnce<SentNotice>>,
) -> Result<HttpResponse, Problem> {
    let (party, words) = (keyed.owner, words_of(&request)?);
    let done = sent.call.once(keyed.works(), keyed.caller(), move |work| {
        Box::pin(async move {
            let claim = sent.body.read(work.today(), words)?;
            let account = account_of(work, party).await?;
            let filed = file_claim(work, (account, party), &claim).await;
            let filed = filed.map_err(|refusal| problem(refusal, words))?;
            let number = &filed.receipt.number;
            let linked = of_programs::receipt(work, party, number).await?.ok_or_else(missing)?;
            let status = match filed.outcome {
                Outcome::Duplicate => StatusCode::OK,
                Outcome::Accepted
                | Outcome::AcceptedLate
                | Outcome::AcceptedWithWarning
                | Outcome::Rejected
                | Outcome::HeldBack => StatusCode::CREATED,
            };
            let findings = ToldFinding::all(&filed.findings, words);
            let told = Filed { outcome: filed.outcome, findings, receipt: ToldReceipt::of(&linked) };
            Ok(Answer::new(status, &told)?.at(address_of(number)))
        })
    });
    done.await
}

/// Try a notice
///
/// Answers as filing would, and files nothing.
#[utoipa::path(
    post,
    path = "/api/v1/arrival-notices/check",
    tag = "Arrival notices",
    operation_id = "checkArrivalNotice",
    request_body = SentNotice,
    responses(
        (status = 200, description = "What filing would answer", body = Checked),
        (status = 422, description = "Some fields cannot be taken", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["arrivals"])),
)]
pub async fn post_check(
    request: HttpRequest,
    KeyedWith { keyed, sent }: KeyedWith<Arrivals, Sent<SentNotice>>,
) -> Result<HttpResponse, Problem> {
    let words = words_of(&request)?;
    let claim = sent.0.read(keyed.today(), words)?;
    let mut reading = keyed.works().reading().await?;
    let judged = judge_claim(&mut reading, keyed.owner, &claim, keyed.now()).await?;
    drop(reading);
    Ok(HttpResponse::Ok().json(Checked {
        outcome: judged.outcome,
        findings: ToldFinding::all(&judged.findings, words),
        due: judged.due,
        on_time: judged.on_time,
        receipt: digits(judged.receipt.as_ref()),
    }))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct From {
    /// As `next` of the answer before has it.
    #[param(value_type = Uuid, required = false)]
    before: Option<Uuid>,
}

/// List receipts
///
/// The receipts of the inviting party, the latest first, a hundred at once.
#[utoipa::path(
    get,
    path = "/api/v1/arrival-notices",
    tag = "Arrival notices",
    operation_id = "listReceipts",
    params(From),
    responses((status = 200, description = "Receipts, and where those before them are", body = Receipts)),
    security(("key" = ["receipts", "arrivals"])),
)]
pub async fn get_notices(keyed: Keyed<ReadsReceipts>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let from: From = asked_by(&request)?;
    let mut reading = keyed.works().reading().await?;
    let most = A_PAGE as i64 + 1;
    let found = of_programs::receipts(&mut reading, keyed.owner, from.before.map(NoticeId), most).await?;
    drop(reading);
    let last = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let next = last.map(|last| format!("/api/v1/arrival-notices?before={}", last.receipt.id));
    let receipts = found.iter().take(A_PAGE).map(ToldReceipt::of).collect();
    Ok(HttpResponse::Ok().json(Receipts { receipts, next }))
}

/// Read a receipt
///
/// A receipt of the inviting party by its number. Blanks and hyphens in the number do not matter.
#[utoipa::path(
    get,
    path = "/api/v1/arrival-notices/{receipt}",
    tag = "Arrival notices",
    operation_id = "getReceipt",
    params(("receipt" = String, Path, description = "Twelve digits", example = "123456789012")),
    responses(
        (status = 200, description = "The receipt", body = ToldReceipt),
        (status = 404, description = "The party has no receipt of this number", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["receipts", "arrivals"])),
)]
pub async fn get_notice(
    keyed: Keyed<ReadsReceipts>,
    number: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let number = ReceiptNumber::parse(&number).map_err(|_| missing())?;
    let mut reading = keyed.works().reading().await?;
    let linked = of_programs::receipt(&mut reading, keyed.owner, &number).await?.ok_or_else(missing)?;
    Ok(HttpResponse::Ok().json(ToldReceipt::of(&linked)))
}

/// Correct a notice
///
/// A correction is a filing of its own with a receipt of its own; the original and its time are kept (rule N6). It corrects
/// the latest receipt of the same arrival. What changes nothing is answered with the receipt that stands.
#[utoipa::path(
    post,
    path = "/api/v1/arrival-notices/{receipt}/corrections",
    tag = "Arrival notices",
    operation_id = "correctArrivalNotice",
    params(("receipt" = String, Path, description = "Twelve digits", example = "123456789012"), KeyOfCall),
    request_body = SentCorrection,
    responses(
        (status = 201, description = "The correction is filed, and this is its receipt", body = ToldReceipt,
         headers(("Location" = String, description = "Where the receipt is read again"))),
        (status = 200, description = "Nothing changes: the receipt that stands", body = ToldReceipt),
        (status = 404, description = "The party has no receipt of this number", body = ProblemDetails,
         content_type = "application/problem+json"),
        (status = 422, description = "Some fields cannot be taken", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["arrivals"])),
)]
pub async fn post_correction(
    request: HttpRequest,
    number: web::Path<String>,
    KeyedWith { keyed, sent }: KeyedWith<Arrivals, SentOnce<SentCorrection>>,
) -> Result<HttpResponse, Problem> {
    let (party, today, words) = (keyed.owner, keyed.today(), words_of(&request)?);
    let number = ReceiptNumber::parse(&number).map_err(|_| missing())?;
    let done = sent.call.once(keyed.works(), keyed.caller(), move |work| {
        Box::pin(async move {
            let LinkedReceipt { receipt: filed, .. } =
                of_programs::receipt(work, party, &number).await?.ok_or_else(missing)?;
            let claim = SentNotice::of(&filed.statement).corrected(sent.body).read(today, words)?;
            let account = account_of(work, party).await?;
            let before = store::receipts(work, filed.arrival).await?.last().map(|last| last.id);
            let corrected = correct_notice(work, (account, party), filed.arrival, claim.notice).await;
            let corrected = corrected.map_err(|refusal| problem(refusal, words))?;
            let linked = of_programs::receipt(work, party, &corrected.number).await?.ok_or_else(missing)?;
            let changes = before != Some(corrected.id);
            let status = if changes { StatusCode::CREATED } else { StatusCode::OK };
            let told = Answer::new(status, &ToldReceipt::of(&linked))?;
            Ok(told.at(address_of(&corrected.number)))
        })
    });
    done.await
}

fn address_of(number: &ReceiptNumber) -> String {
    format!("/api/v1/arrival-notices/{}", number.as_str())
}

fn missing() -> Problem {
    Problem::new(ProblemKind::NotFound)
}

pub async fn account_of(work: &mut Work, party: InvitingPartyId) -> Result<AccountId, Problem> {
    let party = accounts::inviting_party(work, party).await?;
    party.map(|party| party.account).ok_or_else(missing)
}

fn problem(refusal: CannotGive, words: Words) -> Problem {
    match refusal {
        CannotGive::NotFound => missing(),
        CannotGive::Stopped | CannotGive::NothingFiled | CannotGive::NoClock(_) => {
            Problem::new(ProblemKind::Conflict).because(refusal.to_string())
        }
        CannotGive::Notice(error) => {
            let code = match error {
                NoticeError::DepartsBeforeArrival { .. } => Code::DepartsBeforeArrival,
                NoticeError::DepartsTooLate { .. } => Code::DepartsTooLate,
            };
            refused(&[Finding::of(code, Column::DepartureDate)], words)
        }
        CannotGive::Random(error) => Problem::broken(error),
        CannotGive::Unwritable(error) => Problem::broken(error),
        CannotGive::Broken(error) => error.into(),
    }
}
