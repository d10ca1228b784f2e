//! The report of a file: how far it is, how the lines came out, and what is to be done about some of them.

use super::words::{finding, manner, outcome};
use super::{address_of, id_of};
use crate::accounts::Inviting;
use crate::arrivals::batch::{Batch, LineResult, Manner, Tally};
use crate::arrivals::line::Outcome;
use crate::arrivals::store::batches;
use crate::web::visit::again::{looking_again, unless_still};
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

const A_PAGE: usize = 50;

/// In seconds.
const LOOKS_AGAIN: u32 = 2;

#[derive(Template)]
#[template(path = "arrivals/report.html")]
struct ReportPage {
    frame: Frame,
    title: String,
    /// Whether the portal is at work on it.
    working: bool,
    /// After how many seconds the page looks again by itself.
    looks_again: Option<u32>,
    /// Why it is not worked through now, and what comes of that; empty where it is.
    held_up: String,
    rows: Vec<(String, String)>,
    done: i32,
    lines: i32,
    progress: String,
    tabs: Vec<(String, String, bool)>,
    results: Vec<ShownLine>,
    first_page: String,
    next_page: String,
    /// Where the rejected lines are downloaded; empty where none was rejected.
    rejected: String,
    all_results: String,
    /// Where anybody verifies the file's receipt; empty where it has none.
    receipt: String,
    /// Where the party keeps it from, as PDF and JSON.
    own_receipt: String,
    /// Where a file that was only tried is filed; empty where it was filed.
    file_now: String,
}

struct ShownLine {
    line: String,
    outcome: String,
    colour: &'static str,
    findings: Vec<String>,
    due: String,
    number: String,
}

pub async fn get_report(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (id, words, asked) = (id_of(&id)?, party.words(), answers::query(&party));
    let mut reading = party.works().reading().await?;
    let file = batches::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let tally = batches::tally(&mut reading, id).await?;
    let shown = Outcome::ALL.into_iter().find(|it| it.code() == asked.text("show"));
    let outcomes = shown.map_or_else(|| Outcome::ALL.to_vec(), |outcome| vec![outcome]);
    let after = asked.text("after").parse().unwrap_or(-1);
    let results = batches::results(&mut reading, id, &outcomes, (after, A_PAGE as i64 + 1)).await?;
    drop(reading);
    let address = address_of(id);
    let listed = shown.map(|it| format!("{address}?show={}", it.code())).unwrap_or_else(|| address.clone());
    let next = results.get(A_PAGE - 1).filter(|_| results.len() > A_PAGE);
    let mark = if shown.is_some() { '&' } else { '?' };
    let working = !file.is_finished() && file.held_up_at.is_none();
    let again = unless_still(&party, working.then_some(LOOKS_AGAIN));
    let page = ReportPage {
        frame: party.frame(),
        looks_again: again,
        title: words.t(if file.manner == Manner::DryRun {
            "arrivals-report-of-trial"
        } else {
            "arrivals-report-title"
        }),
        working,
        held_up: held_up(words, &file),
        rows: facts(words, &file),
        done: file.done,
        lines: file.lines,
        progress: words
            .with("arrivals-report-progress", [("done", file.done.into()), ("lines", file.lines.into())]),
        tabs: tabs(words, tally, &address, shown),
        results: results.iter().take(A_PAGE).map(|result| line(words, result)).collect(),
        next_page: next.map(|it| format!("{listed}{mark}after={}", it.place)).unwrap_or_default(),
        first_page: if after < 0 { String::new() } else { listed },
        rejected: if tally.rejected > 0 && file.is_finished() {
            format!("{address}/rejected")
        } else {
            String::new()
        },
        receipt: file.number.as_ref().map(|it| format!("/receipts/{}", it.as_str())).unwrap_or_default(),
        own_receipt: format!("{address}/receipt"),
        all_results: format!("{address}/results.csv"),
        file_now: if file.manner == Manner::DryRun && file.is_finished() && party.role.may_file() {
            format!("{address}/file")
        } else {
            String::new()
        },
    };
    Ok(looking_again(party.page(&page)?, again))
}

fn facts(words: Words, file: &Batch) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.t("arrivals-file-received"), words.time(file.received_at)),
        (words.t("arrivals-manner"), manner(words, file.manner).0),
        (words.t("arrivals-file-lines"), file.lines.to_string()),
        (words.t("arrivals-fingerprint"), file.fingerprint()),
    ];
    rows.extend(file.number.as_ref().map(|number| (words.t("arrivals-receipt-number"), number.to_string())));
    rows
}

/// Rule N5: a fault of the portal costs nobody a deadline.
fn held_up(words: Words, file: &Batch) -> String {
    match (file.held_up_at, file.manner) {
        (None, _) => String::new(),
        (Some(_), Manner::DryRun) => words.t("arrivals-report-trial-held-up"),
        (Some(_), Manner::LineByLine | Manner::Atomic) => {
            words.t1("arrivals-report-held-up", "received", words.time(file.received_at))
        }
    }
}

fn tabs(words: Words, tally: Tally, address: &str, shown: Option<Outcome>) -> Vec<(String, String, bool)> {
    let all = (address.to_owned(), words.t("arrivals-report-all"), shown.is_none());
    let of_outcome = |it: Outcome| {
        let label = format!("{}: {}", outcome(words, it).0, tally.of(it));
        (format!("{address}?show={}", it.code()), label, shown == Some(it))
    };
    let found = Outcome::ALL.into_iter().filter(|it| tally.of(*it) > 0).map(of_outcome);
    [all].into_iter().chain(found).collect()
}

fn line(words: Words, result: &LineResult) -> ShownLine {
    let (said, colour) = outcome(words, result.outcome);
    ShownLine {
        line: result.line.to_string(),
        outcome: said,
        colour,
        findings: result.findings.iter().map(|it| finding(words, it)).collect(),
        due: result.due.map(|due| words.date(due)).unwrap_or_default(),
        number: result.number.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}
