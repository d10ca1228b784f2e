//! The visa in the personal office: the page that prints as the visa, and the sheet as a PDF.

use super::paper::{Paper, Said};
use super::worded;
use crate::accounts::Applicant;
use crate::applications::store as applications;
use crate::attachments::{pages::picture, store as attachments};
use crate::visas::correction::{Settlement, must_be_correctable};
use crate::visas::send_link::{CannotSend, send_link};
use crate::visas::sheet::Across;
use crate::visas::{CannotPrint, Press, Verdict, Visa, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Frame, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/visa", web::get().to(get_visa))
        .route("/office/applications/{id}/visa/letter", web::post().to(post_letter))
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
    /// Where a mistake is told of; empty where it is too late for that.
    correction: String,
    /// What became of the correction that was asked for last; empty where none was.
    corrected: String,
    /// Where the form is posted that mails a link; empty for a visa that nobody can travel with.
    letter: String,
}

#[derive(Template)]
#[template(path = "visas/not-issued.html")]
struct NotIssuedPage {
    frame: Frame,
    across: String,
    /// The application.
    case: String,
}

async fn get_visa(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let words = applicant.words();
    let Some((visa, verdict)) = find_own_visa(&applicant, id).await? else {
        return not_issued(&applicant, id).await;
    };
    let folder = format!("/office/applications/{}", visa.application);
    let (correctable, corrected) = corrections_of(&applicant, &visa).await?;
    let (state, colour) = worded::verdict(words, verdict);
    let photograph = format!("{folder}/visa/photograph.jpg");
    applicant.page(&VisaPage {
        frame: applicant.frame(),
        sheet: format!("{folder}/visa.pdf"),
        paper: Paper::of((&visa, verdict), photograph, &applicant.portal().settings.public_url),
        back: folder,
        state,
        colour,
        meaning: worded::meaning(words, verdict),
        reason: visa.annulment.map(|annulment| annulment.reason.to_string()).unwrap_or_default(),
        correction: if correctable { format!("/office/applications/{id}/correction") } else { String::new() },
        corrected,
        usable: matches!(verdict, Verdict::Valid | Verdict::NotYetValid { .. }),
        letter: match verdict {
            Verdict::Annulled { .. } => String::new(),
            Verdict::Valid | Verdict::NotYetValid { .. } | Verdict::UsedUp | Verdict::Expired { .. } => {
                format!("/office/applications/{id}/visa/letter")
            }
        },
    })
}

/// Whether a mistake on the visa can be told of now, and what became of the correction that was asked for last.
async fn corrections_of(applicant: &Applicant, visa: &Visa) -> Result<(bool, String), Trouble> {
    let words = applicant.words();
    let mut reading = applicant.works().reading().await?;
    let entries_made = store::entries_made(&mut reading, visa.id).await?;
    let asked = store::corrections_of(&mut reading, visa.application).await?;
    drop(reading);
    let waits = asked.iter().any(|correction| correction.settled.is_none());
    let correctable = !waits && must_be_correctable(visa, entries_made, applicant.today()).is_ok();
    let told = asked.first().map(|correction| match &correction.settled {
        None => words.t("visas-correction-waiting"),
        Some((_, Settlement::Granted { .. })) => words.t("visas-correction-was-granted"),
        Some((_, Settlement::Declined { reason })) => {
            words.t1("visas-correction-was-declined", "reason", reason.to_string())
        }
    });
    Ok((correctable, told.unwrap_or_default()))
}

/// The applicant's own case has no visa yet, and the page says so where the visa will stand.
async fn not_issued(applicant: &Applicant, id: ApplicationId) -> Result<HttpResponse, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let case = applications::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    drop(reading);
    applicant.page(&NotIssuedPage {
        frame: applicant.frame(),
        across: worded::across_in(applicant.words(), Across::NotIssued),
        case: format!("/office/applications/{}", case.id),
    })
}

async fn post_letter(
    applicant: Applicant,
    id: web::Path<String>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, holder) = (id_of(&id)?, applicant.account.clone());
    let sent = applicant
        .works()
        .run(applicant.actor(), move |work| Box::pin(async move { send_link(work, &holder, id).await }))
        .await;
    let (words, page) = (applicant.words(), format!("/office/applications/{id}/visa"));
    match sent {
        Ok(()) => Ok(applicant.see_other_with(&page, "visas-notice-link-sent")),
        Err(CannotSend::NotFound) => Err(Trouble::NotFound),
        Err(CannotSend::Annulled) => Err(Trouble::Stale {
            heading: words.t("visas-annulled-already-title"),
            body: words.t("visas-annulled-already-body"),
            back: page,
        }),
        Err(CannotSend::TooMany(too_many)) => Err(too_many.into()),
        Err(CannotSend::Broken(error)) => Err(error.into()),
    }
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
    find_own_visa(applicant, id_of(id)?).await?.ok_or(Trouble::NotFound)
}

async fn find_own_visa(applicant: &Applicant, id: ApplicationId) -> Result<Option<(Visa, Verdict)>, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let found = store::of_own_application(&mut reading, id, applicant.id()).await?;
    let Some(visa) = found else { return Ok(None) };
    let entries_made = store::entries_made(&mut reading, visa.id).await?;
    let verdict = visa.verdict(entries_made, applicant.today());
    Ok(Some((visa, verdict)))
}

fn id_of(part: &str) -> Result<ApplicationId, Trouble> {
    Uuid::try_parse(part).map(ApplicationId).map_err(|_| Trouble::NotFound)
}
