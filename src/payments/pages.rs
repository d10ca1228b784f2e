//! The pages of paying: the applicant's, the administrator's, and the door for acquirers' reports.

mod days;
mod ledger;
mod pay;
mod receipt;
mod surplus;
mod standing;
mod webhook;
mod withdrawing;
mod worded;

use crate::applications::StageName;
use crate::payments::Gateways;
use crate::vocabulary::ApplicationId;
use crate::web::{Trouble, Words, headers};
use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    pay::routes(config);
    standing::routes(config);
    webhook::routes(config);
    ledger::routes(config);
    surplus::routes(config);
    days::routes(config);
    receipt::routes(config);
    withdrawing::routes(config);
}

/// Reads an id from an address; what is none is no page.
fn id_of(typed: &str) -> Result<uuid::Uuid, Trouble> {
    typed.parse().map_err(|_| Trouble::NotFound)
}

/// A page whose form leads on to an acquirer's checkout: its policy names where they stand.
fn leading_to_acquirers(mut page: HttpResponse, gateways: &Gateways) -> HttpResponse {
    if let Some(policy) = headers::policy_with_forms_to(gateways.checkout_origins()) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// Why nothing is to be paid for an application at this stage: each has its own plain answer.
fn not_due(words: Words, stage: StageName, id: ApplicationId) -> Trouble {
    let (heading, body) = match stage {
        StageName::Draft => ("payments-draft-title", "payments-draft-body"),
        StageName::AwaitingPayment
        | StageName::UnderReview
        | StageName::InformationRequested
        | StageName::Approved
        | StageName::Refused => ("payments-already-paid-title", "payments-already-paid-body"),
        StageName::Withdrawn | StageName::Expired => ("payments-over-title", "payments-over-body"),
    };
    Trouble::Stale {
        heading: words.t(heading),
        body: words.t(body),
        back: format!("/office/applications/{id}"),
    }
}
