//! How an application stands, for whoever knows its reference and the number of its passport.

use crate::applications::{AnyCase, Reference, StageName, store as applications};
use crate::office::look_up;
use crate::passports::{PassportNumber, store as passports};
use crate::visas::{Verdict, store as visas};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Visit, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/status", web::get().to(get_status)).route("/status", web::post().to(post_status));
}

#[derive(Template)]
#[template(path = "office/status.html")]
struct StatusPage {
    frame: Frame,
    form: Form,
    standing: Option<Standing>,
}

/// How a case stands: this, and nothing else of it.
struct Standing {
    title: String,
    state: String,
    colour: &'static str,
    since: String,
    next: String,
}

async fn get_status(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&StatusPage { frame: visit.frame(), form: visit.form().await?, standing: None })
}

/// What is asked for goes in a body and never in an address: a passport's number stays out of logs and histories.
async fn post_status(visit: Visit, answers: Answers) -> Result<HttpResponse, Trouble> {
    look_up::count_status(visit.works(), visit.address()).await??;
    let words = visit.words();
    let mut reader = Reader::new(&answers, words);
    let read = |typed: &str| Reference::parse(typed).ok();
    let reference = reader.choose("reference", "office-status-error-reference", read);
    let number = reader.take("passport", PassportNumber::parse);

    if let (Some(reference), Some(number)) = (reference, number) {
        if let Some(case) = find(&visit, &reference, &number).await? {
            let standing = Some(standing_of(&visit, &case).await?);
            return visit.page(&StatusPage { frame: visit.frame(), form: Form::default(), standing });
        }
        reader.complain("reference", words.t("office-status-error-nothing"));
    }
    visit.complaint(&StatusPage { frame: visit.frame(), form: reader.form(), standing: None })
}

/// A wrong reference and a wrong passport look the same.
async fn find(
    visit: &Visit,
    reference: &Reference,
    number: &PassportNumber,
) -> Result<Option<AnyCase>, Trouble> {
    let mut reading = visit.works().reading().await?;
    let Some(case) = applications::find_by_reference(&mut reading, reference).await? else { return Ok(None) };
    let Some(passport) = case.particulars.passport else { return Ok(None) };
    let kept = passports::find(&mut reading, passport).await?;
    Ok(kept.filter(|kept| kept.passport.number == *number).map(|_| case))
}

/// Of what was approved, how the visa itself stands today.
async fn standing_of(visit: &Visit, case: &AnyCase) -> Result<Standing, Trouble> {
    let mut reading = visit.works().reading().await?;
    let verdict = match case.stage() {
        StageName::Approved => match visas::of_application(&mut reading, case.id).await? {
            Some(visa) => {
                Some(visa.verdict(visas::entries_made(&mut reading, visa.id).await?, visit.today()))
            }
            None => None,
        },
        StageName::Draft
        | StageName::AwaitingPayment
        | StageName::UnderReview
        | StageName::InformationRequested
        | StageName::Refused
        | StageName::Withdrawn
        | StageName::Expired => None,
    };
    Ok(Standing::of(case, verdict, visit.words()))
}

fn issued(verdict: Option<Verdict>) -> (&'static str, &'static str, &'static str) {
    match verdict {
        Some(Verdict::Valid | Verdict::NotYetValid { .. }) | None => {
            ("office-status-approved", "office-status-approved-next", "green")
        }
        Some(Verdict::Annulled { .. }) => ("office-status-annulled", "office-status-annulled-next", "red"),
        Some(Verdict::Expired { .. }) => ("office-status-over", "office-status-over-next", "grey"),
        Some(Verdict::UsedUp) => ("office-status-used-up", "office-status-used-up-next", "grey"),
    }
}

impl Standing {
    fn of(case: &AnyCase, verdict: Option<Verdict>, words: Words) -> Self {
        let (state, next, colour) = match case.stage() {
            StageName::Draft => ("office-status-draft", "office-status-draft-next", "grey"),
            StageName::AwaitingPayment => {
                ("office-status-awaiting-payment", "office-status-awaiting-payment-next", "yellow")
            }
            StageName::UnderReview => {
                ("office-status-under-review", "office-status-under-review-next", "blue")
            }
            StageName::InformationRequested => {
                ("office-status-information-requested", "office-status-information-requested-next", "yellow")
            }
            StageName::Approved => issued(verdict),
            StageName::Refused => ("office-status-refused", "office-status-refused-next", "red"),
            StageName::Withdrawn => ("office-status-withdrawn", "office-status-withdrawn-next", "grey"),
            StageName::Expired => ("office-status-expired", "office-status-expired-next", "grey"),
        };
        Self {
            title: words.t1("office-status-found", "reference", case.reference.to_string()),
            state: words.t(state),
            colour,
            since: words.time(case.stage_since),
            next: words.t(next),
        }
    }
}
