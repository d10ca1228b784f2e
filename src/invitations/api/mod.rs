//! Invitations for programs: filed, listed and followed to their decision.

mod body;
mod told;

use crate::accounts::roles::keyed::{Invitations, Keyed, KeyedWith};
use crate::eligibility::store as eligibility;
use crate::invitations::{CannotFile, Invitation, InvitationNumber, file, store};
use crate::vocabulary::InvitationId;
use crate::web::programs::described::KeyOfCall;
use crate::web::{Answer, Problem, ProblemDetails, ProblemKind, SentOnce, Visit, Worded, asked_by};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use body::{SentInvitation, objected};
use serde::Deserialize;
use told::{ToldInvitation, ToldInvitations};
use utoipa::{IntoParams, OpenApi};
use uuid::Uuid;

/// So many invitations in one answer.
const A_PAGE: usize = 100;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/api/v1/invitations", web::post().to(post_invitation))
        .route("/api/v1/invitations", web::get().to(get_invitations))
        .route("/api/v1/invitations/{invitation}", web::get().to(get_invitation));
}

/// These calls as the description of the interface has them.
#[derive(OpenApi)]
#[openapi(paths(post_invitation, get_invitations, get_invitation))]
pub struct Described;

/// File an invitation
///
/// Files an invitation for one named foreigner (rule I1). An officer rules on it; what was decided is told by
/// `GET /api/v1/invitations/{invitation}` and by the webhook events `invitation.approved`, `invitation.refused` and
/// `invitation.returned`.
#[utoipa::path(
    post,
    path = "/api/v1/invitations",
    tag = "Invitations",
    operation_id = "fileInvitation",
    params(KeyOfCall),
    request_body = SentInvitation,
    responses(
        (status = 201, description = "The invitation is filed and waits for an officer", body = ToldInvitation,
         headers(("Location" = String, description = "Where it is read again"))),
        (status = 409, description = "The inviting party is not verified, is suspended, or has filed all that it may in the year", body = ProblemDetails,
         content_type = "application/problem+json"),
        (status = 422, description = "Some fields cannot be taken", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["invitations"])),
)]
async fn post_invitation(
    request: HttpRequest,
    KeyedWith { keyed, sent }: KeyedWith<Invitations, SentOnce<SentInvitation>>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::without_session(&request).map_err(|_| Problem::new(ProblemKind::Broken))?;
    let (words, party) = (visit.words(), keyed.owner);
    let done = sent.call.once(keyed.works(), keyed.caller(), move |work| {
        Box::pin(async move {
            let (id, today) = (InvitationId::mint(), work.today());
            let categories = eligibility::categories_on(work, today).await?;
            let filed = sent.body.read(&categories, words)?;
            file(work, party, id, &filed).await.map_err(|refusal| match refusal {
                CannotFile::Objections(objections) => objected(&objections, words),
                CannotFile::MayNotInvite(why) => {
                    Problem::new(ProblemKind::Conflict).because(why.words(words))
                }
                CannotFile::FiledAlready
                | CannotFile::FiledOtherwise
                | CannotFile::NotFound
                | CannotFile::Moved(_) => missing(),
                CannotFile::Broken(error) => error.into(),
            })?;
            let invitation = store::find_of_party(work, id, party).await?.ok_or_else(missing)?;
            let told = Answer::new(StatusCode::CREATED, &ToldInvitation::of(&invitation, today))?;
            Ok(told.at(format!("/api/v1/invitations/{id}")))
        })
    });
    done.await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct From {
    /// As `next` of the answer before has it.
    #[param(value_type = Uuid, required = false)]
    before: Option<Uuid>,
}

/// List invitations
///
/// The invitations of the inviting party, the latest first, a hundred at once.
#[utoipa::path(
    get,
    path = "/api/v1/invitations",
    tag = "Invitations",
    operation_id = "listInvitations",
    params(From),
    responses((status = 200, description = "Invitations, and where those before them are", body = ToldInvitations)),
    security(("key" = ["invitations"])),
)]
async fn get_invitations(keyed: Keyed<Invitations>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let from: From = asked_by(&request)?;
    let mut reading = keyed.works().reading().await?;
    let before = from.before.map(InvitationId);
    let found = store::of_party(&mut reading, keyed.owner, before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let last = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let next = last.map(|last| format!("/api/v1/invitations?before={}", last.id));
    let told = |invitation: &Invitation| ToldInvitation::of(invitation, keyed.today());
    let invitations = found.iter().take(A_PAGE).map(told).collect();
    Ok(HttpResponse::Ok().json(ToldInvitations { invitations, next }))
}

/// Read an invitation
///
/// An invitation of the inviting party by its number, once it has one, or by the id that it was given when it was filed.
#[utoipa::path(
    get,
    path = "/api/v1/invitations/{invitation}",
    tag = "Invitations",
    operation_id = "getInvitation",
    params(("invitation" = String, Path, description = "Ten digits, or the id", example = "1234567894")),
    responses(
        (status = 200, description = "How the invitation stands", body = ToldInvitation),
        (status = 404, description = "The party has no such invitation", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["invitations"])),
)]
async fn get_invitation(keyed: Keyed<Invitations>, name: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut reading = keyed.works().reading().await?;
    let found = match (Uuid::try_parse(&name), InvitationNumber::parse(&name)) {
        (Ok(id), _) => store::find_of_party(&mut reading, InvitationId(id), keyed.owner).await?,
        (Err(_), Ok(number)) => store::find_by_number(&mut reading, &number).await?,
        (Err(_), Err(_)) => None,
    };
    let invitation = found.filter(|found| found.party == keyed.owner).ok_or_else(missing)?;
    Ok(HttpResponse::Ok().json(ToldInvitation::of(&invitation, keyed.today())))
}

fn missing() -> Problem {
    Problem::new(ProblemKind::NotFound)
}
