//! The pages of paying: the applicant's, the administrator's, and the door for acquirers' reports.

mod ledger;
mod pay;
mod standing;
mod webhook;
mod worded;

use crate::applications::StageName;
use crate::vocabulary::ApplicationId;
use crate::web::{Trouble, Words};
use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    pay::routes(config);
    standing::routes(config);
    webhook::routes(config);
    ledger::routes(config);
}

/// Reads an id from an address; what is none is no page.
fn id_of(typed: &str) -> Result<uuid::Uuid, Trouble> {
    typed.parse().map_err(|_| Trouble::NotFound)
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
