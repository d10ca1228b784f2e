//! The visa in the personal office: the page that prints as the visa, and the sheet as a PDF.

use super::paper::Paper;
use super::worded;
use crate::accounts::Applicant;
use crate::attachments::{pages::picture, store as attachments};
use crate::visas::{CannotPrint, Press, Verdict, Visa, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Frame, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/visa", web::get().to(get_visa))
        .route("/office/applications/{id}/visa.pdf", web::get().to(get_sheet))
        .route("/office/applications/{id}/visa/photograph.jpg", web::get().to(get_photograph));
}

#[derive(Template)]
#[template(path = "visas/visa.html")]
struct VisaPage {
    frame: Frame,
    back: String,
    sheet: String,
    paper: Paper,
    state: String,
    colour: &'static str,
    meaning: String,
    /// Why it was annulled, in the officer's words.
    reason: String,
    /// What to do next is told while the visa can still be used.
    usable: bool,
}

async fn get_visa(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (visa, verdict) = own_visa(&applicant, &id).await?;
    let words = applicant.words();
    let folder = format!("/office/applications/{}", visa.application);
    let (state, colour) = worded::verdict(words, verdict);
    let photograph = format!("{folder}/visa/photograph.jpg");
    applicant.page(&VisaPage {
        frame: applicant.frame(),
        sheet: format!("{folder}/visa.pdf"),
        paper: Paper::of(words, &visa, photograph, &applicant.portal().settings.public_url),
        back: folder,
        state,
        colour,
        meaning: worded::meaning(words, verdict),
        reason: visa.annulment.map(|annulment| annulment.reason.to_string()).unwrap_or_default(),
        usable: matches!(verdict, Verdict::Valid | Verdict::NotYetValid { .. }),
    })
}

/// The same visa gives the same bytes every time.
async fn get_sheet(
    applicant: Applicant,
    id: web::Path<String>,
    press: web::Data<Press>,
) -> Result<HttpResponse, Trouble> {
    let (visa, verdict) = own_visa(&applicant, &id).await?;
    let mut reading = applicant.works().reading().await?;
    let photograph = attachments::find(&mut reading, visa.photograph).await?.ok_or(Trouble::NotFound)?;
    drop(reading);
    let sheet = visa.sheet(photograph.bytes, &applicant.portal().settings.public_url, verdict);
    let printed = press.print(sheet).await.map_err(|error| match error {
        CannotPrint::Busy => Trouble::Busy,
        CannotPrint::Sheet(error) => Trouble::broken(error),
    })?;
    let name = format!("attachment; filename=\"e-visa-{}.pdf\"", visa.number.as_str());
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header(("content-disposition", name))
        .body(printed))
}

async fn get_photograph(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (visa, _) = own_visa(&applicant, &id).await?;
    let mut reading = applicant.works().reading().await?;
    let photograph = attachments::find(&mut reading, visa.photograph).await?.ok_or(Trouble::NotFound)?;
    Ok(picture(photograph))
}

/// The visa of the applicant's own case with the verdict of today; somebody else's is not found.
async fn own_visa(applicant: &Applicant, id: &str) -> Result<(Visa, Verdict), Trouble> {
    let id = Uuid::try_parse(id).map(ApplicationId).map_err(|_| Trouble::NotFound)?;
    let mut reading = applicant.works().reading().await?;
    let visa = store::of_own_application(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let entries_made = store::entries_made(&mut reading, visa.id).await?;
    let verdict = visa.verdict(entries_made, applicant.today());
    Ok((visa, verdict))
}
