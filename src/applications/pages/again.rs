//! Beginning another application for somebody who has applied before: what is taken over is shown before anything begins.

use super::addresses::task_address;
use super::overview::too_many_drafts;
use super::summary::passport_rows;
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{
    CannotBegin, CannotBeginFrom, PHOTOGRAPH_IS_GOOD_FOR_MONTHS, Task, begin_from, offer_of, store,
};
use crate::invitations::pages::shown::Names;
use crate::web::{Answers, Frame, Trouble};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/again.html")]
struct AgainPage {
    frame: Frame,
    reference: String,
    holder: String,
    passport: Vec<(String, String)>,
    /// The photograph's address; empty where none is taken over.
    picture: String,
    photograph: String,
    here: String,
    back: String,
}

pub async fn get_again(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let (id, words) = (id_of(&id)?, applicant.words());
    let mut reading = applicant.works().reading().await?;
    let case = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let offer = offer_of(&mut reading, &case.particulars, applicant.today()).await?;
    let Some(offer) = offer else { return Err(nothing(&applicant, id)) };
    let names = Names::load(&mut reading, words).await?;
    drop(reading);
    let back = address_of(id);
    let photograph = match offer.photograph {
        Some(_) => words.t("applications-again-photograph"),
        None => {
            words.t1("applications-again-no-photograph", "months", i64::from(PHOTOGRAPH_IS_GOOD_FOR_MONTHS))
        }
    };
    applicant.page(&AgainPage {
        frame: applicant.frame(),
        reference: case.reference.to_string(),
        holder: offer.passport.passport.holder.to_string(),
        passport: passport_rows(words, &names, &offer.passport.passport),
        picture: offer.photograph.map(|_| format!("{back}/photograph.jpg")).unwrap_or_default(),
        photograph,
        here: format!("{back}/again"),
        back,
    })
}

pub async fn post_again(
    applicant: Applicant,
    id: Path<String>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, account) = (id_of(&id)?, applicant.id());
    let begun =
        applicant.works().run(applicant.actor(), move |work| Box::pin(begin_from(work, account, id))).await;
    match begun {
        Ok(begun) => Ok(applicant.see_other(&task_address(begun, Task::Requirements))),
        Err(CannotBeginFrom::NotFound) => Err(Trouble::NotFound),
        Err(CannotBeginFrom::NothingToTake) => Err(nothing(&applicant, id)),
        Err(CannotBeginFrom::Begin(CannotBegin::TooManyDrafts)) => Err(too_many_drafts(&applicant)),
        Err(CannotBeginFrom::Begin(CannotBegin::NoRandomness(error))) => Err(Trouble::broken(error)),
        Err(CannotBeginFrom::Begin(CannotBegin::Broken(error)) | CannotBeginFrom::Broken(error)) => {
            Err(error.into())
        }
    }
}

/// 409: the passport has expired since, or there never was one.
fn nothing(applicant: &Applicant, id: crate::vocabulary::ApplicationId) -> Trouble {
    Trouble::Stale {
        heading: applicant.words().t("applications-again-nothing-title"),
        body: applicant.words().t("applications-again-nothing-body"),
        back: address_of(id),
    }
}
