//! The photograph that an officer asked for: sent, held to the rules at once, cut and turned, and looked at before the rest is answered.

use super::{Asked, asked_otherwise, open, progress};
use crate::accounts::{Applicant, Uploaded};
use crate::applications::pages::photograph::{PhotographPage, Shown, read_photograph, trim};
use crate::applications::pages::refusals::moved_on;
use crate::applications::pages::step::Surroundings;
use crate::applications::pages::{address_of, id_of};
use crate::applications::{CannotOffer, Offering, Wanted, offer_photograph, use_offered_photograph};
use crate::attachments::Trimmed;
use crate::attachments::pages::{jpeg, picture};
use crate::attachments::store::{self as attachments, uncut};
use crate::vocabulary::{ApplicationId, AttachmentId};
use crate::web::{Answers, Form, Reader, Trouble, Worded};
use actix_web::{HttpResponse, http::header, web::Path};
use uuid::Uuid;

/// The page's address.
pub fn address(id: ApplicationId) -> String {
    format!("{}/information/photograph", address_of(id))
}

/// The case, while a photograph is asked for, and what its picture was cut from.
async fn opened(applicant: &Applicant, id: ApplicationId) -> Result<(Asked, Option<uncut::Kept>), Trouble> {
    let asked = open(applicant, id).await?;
    if !asked.round.wants(&Wanted::Photograph) {
        return Err(asked_otherwise(applicant, id));
    }
    let mut reading = applicant.works().reading().await?;
    let uncut = match asked.offered {
        Some(photograph) => uncut::find(&mut reading, photograph).await?,
        None => None,
    };
    Ok((asked, uncut))
}

/// The page of what stands there now, whatever was shown when the form was sent.
async fn page(
    applicant: &Applicant,
    (asked, uncut): (Asked, Option<uncut::Kept>),
    form: Form,
) -> Result<PhotographPage, Trouble> {
    let (words, id) = (applicant.words(), asked.case.id);
    let seen = asked.offered.map(|photograph| photograph.to_string()).unwrap_or_default();
    let around = Surroundings {
        frame: applicant.frame(),
        form: form.with_value("seen", seen),
        title: Wanted::Photograph.words(words),
        back: address_of(id),
        reference: asked.case.reference.to_string(),
        progress: progress(words, 1),
        causes: Vec::new(),
        both: None,
    };
    let shown = Shown {
        note: asked.note(),
        alt: words.t("applications-offered-alt"),
        reminder: words.t("applications-offered-not-sent"),
        photograph: asked.offered,
        checks: asked.checks,
        uncut,
        kept: applicant.kept_picture().await?,
    };
    Ok(PhotographPage::of(words, around, (address(id), format!("{}/information", address_of(id))), shown))
}

/// Where nobody asks for a photograph any more, to what is asked.
pub async fn get_photograph(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    if !open(&applicant, id).await?.round.wants(&Wanted::Photograph) {
        return Ok(applicant.see_other(&format!("{}/information", address_of(id))));
    }
    let answers = applicant.kept_answers().await?.unwrap_or_default();
    let opened = opened(&applicant, id).await?;
    applicant.page(&page(&applicant, opened, Form::with(answers)).await?)
}

/// Where the forms of the photograph are sent to, loaded again or in another language: the page that they stand on.
pub async fn get_sent_to(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(applicant.see_other(&address(id_of(&id)?)))
}

/// The one that is offered, its sender's own.
pub async fn get_picture(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let (asked, _) = opened(&applicant, id_of(&id)?).await?;
    let mut reading = applicant.works().reading().await?;
    let found = attachments::find(&mut reading, asked.offered.ok_or(Trouble::NotFound)?).await?;
    Ok(picture(found.ok_or(Trouble::NotFound)?))
}

pub async fn get_uncut(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let (_, uncut) = opened(&applicant, id_of(&id)?).await?;
    Ok(jpeg(uncut.ok_or(Trouble::NotFound)?.picture.bytes))
}

pub async fn post_photograph(
    id: Path<String>,
    Uploaded { by: applicant, upload }: Uploaded<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let offering = offering(&applicant, id, &upload.answers);
    match read_photograph(&applicant, upload).await? {
        Ok(trimmed) => offer(&applicant, offering, trimmed, &address(id)).await,
        Err(form) => {
            let opened = opened(&applicant, id).await?;
            applicant.complaint(&page(&applicant, opened, form).await?)
        }
    }
}

pub async fn post_cut(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let offering = offering(&applicant, id, &answers);
    let (asked, uncut) = opened(&applicant, id).await?;
    let Some(kept) = uncut.clone().filter(|_| asked.offered == offering.seen) else {
        return Err(stale(&applicant, address(id)));
    };
    match trim(&applicant, &answers, &kept).await? {
        // back to where the buttons are, for the next press
        Ok(trimmed) => offer(&applicant, offering, trimmed, &format!("{}#cut", address(id))).await,
        Err(error) => {
            let mut reader = Reader::new(&answers, applicant.words());
            reader.complain("cut", error.words(applicant.words()));
            applicant.complaint(&page(&applicant, (asked, uncut), reader.form()).await?)
        }
    }
}

async fn offer(
    applicant: &Applicant,
    offering: Offering,
    trimmed: Trimmed,
    next: &str,
) -> Result<HttpResponse, Trouble> {
    let offered = applicant
        .answer(move |work| Box::pin(async move { offer_photograph(work, &offering, &trimmed).await }))
        .await;
    match offered {
        Ok(()) => Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, next)).finish()),
        Err(refused) => Err(trouble(applicant, offering.application, refused)),
    }
}

pub async fn post_nevertheless(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let offering = offering(&applicant, id, &answers);
    let used = applicant
        .answer(move |work| Box::pin(async move { use_offered_photograph(work, &offering).await }))
        .await;
    match used {
        Ok(()) => Ok(applicant.see_other(&format!("{}/information", address_of(id)))),
        Err(refused) => Err(trouble(&applicant, id, refused)),
    }
}

fn offering(applicant: &Applicant, application: ApplicationId, answers: &Answers) -> Offering {
    Offering { applicant: applicant.id(), application, seen: shown(answers, "seen") }
}

/// The photograph that a page had shown, as one of its fields tells it.
pub fn shown(answers: &Answers, field: &str) -> Option<AttachmentId> {
    Uuid::try_parse(answers.text(field)).ok().map(AttachmentId)
}

fn trouble(applicant: &Applicant, id: ApplicationId, refused: CannotOffer) -> Trouble {
    match refused {
        CannotOffer::NotFound => Trouble::NotFound,
        CannotOffer::NotAsked(stale) => moved_on(applicant, id, stale),
        CannotOffer::NotWanted => asked_otherwise(applicant, id),
        CannotOffer::Changed => stale(applicant, address(id)),
        CannotOffer::Broken(error) => error.into(),
    }
}

/// 409: another photograph stands there than the one that was shown.
pub fn stale(applicant: &Applicant, back: String) -> Trouble {
    Trouble::Stale {
        heading: applicant.words().t("applications-offered-changed-title"),
        body: applicant.words().t("applications-offered-changed-body"),
        back,
    }
}
