//! Events for programs: read without an endpoint, and had sent again.

use crate::accounts::roles::keyed::{Keyed, Webhooks};
use crate::vocabulary::WebhookEventId;
use crate::web::programs::described::KeyOfCall;
use crate::web::{Answer, Call, Problem, ProblemDetails, ProblemKind, asked_by};
use crate::webhooks::store::events;
use crate::webhooks::{CannotReplay, Happened, replay_event};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};
use uuid::Uuid;

/// So many events in one answer.
const A_PAGE: usize = 100;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/api/v1/webhooks/events", web::get().to(get_events))
        .route("/api/v1/webhooks/events/{id}/replay", web::post().to(post_replay));
}

/// These calls as the description of the interface has them.
#[derive(OpenApi)]
#[openapi(paths(get_events, post_replay))]
pub struct Described;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct From {
    /// As `next` of the answer before has it.
    #[param(value_type = Uuid, required = false)]
    before: Option<Uuid>,
}

/// Events, the latest first, a hundred at most.
#[derive(Serialize, ToSchema)]
struct Events {
    events: Vec<Happened>,
    /// The address of the events before these; null where there is none.
    next: Option<String>,
}

/// List events
///
/// What the party's endpoints are told of, the latest first, a hundred at once. Events are kept for thirty days. A delivery has
/// one of them as its body.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/events",
    tag = "Webhooks",
    operation_id = "listEvents",
    params(From),
    responses((status = 200, description = "Events, and where those before them are", body = Events)),
    security(("key" = ["webhooks"])),
)]
async fn get_events(keyed: Keyed<Webhooks>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let from: From = asked_by(&request)?;
    let mut reading = keyed.works().reading().await?;
    let before = from.before.map(WebhookEventId);
    let mut found = events::of_party(&mut reading, keyed.owner, before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let last = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let next = last.map(|last| format!("/api/v1/webhooks/events?before={}", last.id));
    found.truncate(A_PAGE);
    Ok(HttpResponse::Ok().json(Events { events: found, next }))
}

/// To how many endpoints an event is sent again.
#[derive(Serialize, ToSchema)]
struct Replayed {
    deliveries: usize,
}

/// Send an event again
///
/// Sends an event again to every endpoint that takes deliveries: under its own id, with the patience of a new one.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/events/{id}/replay",
    tag = "Webhooks",
    operation_id = "replayEvent",
    params(("id" = Uuid, Path, description = "The event's id"), KeyOfCall),
    responses(
        (status = 202, description = "It is on its way", body = Replayed),
        (status = 404, description = "The party has no such event", body = ProblemDetails,
         content_type = "application/problem+json"),
        (status = 409, description = "No endpoint of the party takes deliveries", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["webhooks"])),
)]
async fn post_replay(
    keyed: Keyed<Webhooks>,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let missing = || Problem::new(ProblemKind::NotFound);
    let id = Uuid::try_parse(&id).map(WebhookEventId).map_err(|_| missing())?;
    let party = keyed.owner;
    let done = Call::of(&request, b"")?.once(keyed.works(), keyed.caller(), move |work| {
        Box::pin(async move {
            let deliveries = replay_event(work, party, id).await.map_err(problem)?;
            Answer::new(StatusCode::ACCEPTED, &Replayed { deliveries })
        })
    });
    done.await
}

fn problem(refusal: CannotReplay) -> Problem {
    match refusal {
        CannotReplay::NotFound => Problem::new(ProblemKind::NotFound),
        CannotReplay::NoEndpoint => Problem::new(ProblemKind::Conflict).because(refusal.to_string()),
        CannotReplay::Broken(error) => error.into(),
    }
}
