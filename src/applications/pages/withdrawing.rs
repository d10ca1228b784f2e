//! Withdrawing, asked once more: what is given up, and that a fee is not refunded (rule F4).

use super::worded::stage_name;
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{StageName, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Frame, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    reference: String,
    warning: String,
    back: String,
}

pub async fn get_withdraw(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reading = applicant.works().reading().await?;
    let case = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    if case.stage().is_over() {
        return Err(moved_on(applicant.words(), id, case.stage()));
    }
    let words = applicant.words();
    let is_paid = case.facts().paid_at.is_some();
    applicant.page(&WithdrawPage {
        frame: applicant.frame(),
        reference: case.reference.to_string(),
        warning: words.t(if is_paid { "applications-withdraw-paid" } else { "applications-withdraw-unpaid" }),
        back: address_of(id),
    })
}

/// The case is no longer where the page took it to be.
pub fn moved_on(words: Words, id: ApplicationId, stage: StageName) -> Trouble {
    Trouble::Stale {
        heading: words.t("applications-moved-on-title"),
        body: words.t1("applications-moved-on-body", "stage", stage_name(words, stage)),
        back: address_of(id),
    }
}
