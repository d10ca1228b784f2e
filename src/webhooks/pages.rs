//! An inviting party's endpoints: added, with the secret shown once, looked at with what was delivered, stopped and removed.

use crate::accounts::Owner;
use crate::vocabulary::{DeliveryId, EndpointId, InvitingPartyId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, Work, answers};
use crate::webhooks::store::deliveries::{self, Listed};
use crate::webhooks::store::endpoints;
use crate::webhooks::{
    Before, CannotKeep, CannotReplay, Courier, Endpoint, EndpointUrl, EndpointUrlError, Secret, Stop, add,
    go_on, remove, replay_delivery, rotate, stop,
};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::future::BoxFuture;
use uuid::Uuid;

const FOLDER: &str = "/inviting/webhooks";
const A_PAGE: usize = 25;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/webhooks", web::get().to(get_endpoints))
        .route("/inviting/webhooks", web::post().to(post_endpoint))
        .route("/inviting/webhooks/{endpoint}", web::get().to(get_endpoint))
        .route("/inviting/webhooks/{endpoint}/secret", web::post().to(post_secret))
        .route("/inviting/webhooks/{endpoint}/stop", web::post().to(post_stop))
        .route("/inviting/webhooks/{endpoint}/go-on", web::post().to(post_go_on))
        .route("/inviting/webhooks/{endpoint}/remove", web::post().to(post_removal))
        .route("/inviting/webhooks/{endpoint}/deliveries/{delivery}/replay", web::post().to(post_replay));
}

impl Worded for EndpointUrlError {
    fn words(&self, words: Words) -> String {
        words.t(match self {
            Self::Missing => "webhooks-error-url-missing",
            Self::Unreadable => "webhooks-error-url-unreadable",
            Self::NotHttps => "webhooks-error-url-not-https",
            Self::HoldsASecret => "webhooks-error-url-holds-a-secret",
            Self::NotPublic => "webhooks-error-url-not-public",
        })
    }
}

#[derive(Template)]
#[template(path = "webhooks/endpoints.html")]
struct EndpointsPage {
    frame: Frame,
    form: Form,
    endpoints: Vec<Row>,
}

struct Row {
    href: String,
    url: String,
    added: String,
    state: String,
    colour: &'static str,
}

fn state(words: Words, endpoint: &Endpoint) -> (String, &'static str) {
    match (endpoint.stopped_by, endpoint.failing_since) {
        (Some(Stop::Party), _) => (words.t("webhooks-state-stopped"), "grey"),
        (Some(Stop::Failures), _) => (words.t("webhooks-state-stopped-by-failures"), "red"),
        (None, Some(_)) => (words.t("webhooks-state-failing"), "orange"),
        (None, None) => (words.t("webhooks-state-going"), "green"),
    }
}

async fn get_endpoints(party: Owner) -> Result<HttpResponse, Trouble> {
    show(&party, party.form().await?, StatusCode::OK).await
}

async fn show(party: &Owner, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    let mut reading = party.works().reading().await?;
    let found = endpoints::of_party(&mut reading, party.party).await?;
    drop(reading);
    let row = |endpoint: &Endpoint| {
        let (state, colour) = state(words, endpoint);
        Row {
            href: format!("{FOLDER}/{}", endpoint.id),
            url: endpoint.url.clone(),
            added: words.time(endpoint.made_at),
            state,
            colour,
        }
    };
    let endpoints = found.iter().map(row).collect();
    party.page_as(status, &EndpointsPage { frame: party.frame(), form, endpoints })
}

async fn post_endpoint(
    party: Owner,
    courier: web::Data<Courier>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (words, owner) = (party.words(), party.party);
    let mut reader = Reader::new(&answers, words);
    let Some(url) = reader.take("url", |typed| EndpointUrl::parse(typed, courier.reach())) else {
        return show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let added = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { add(work, owner, &url).await }))
        .await;
    let complaint = match added {
        Ok((id, secret)) => return secret_shown(&party, id, &secret),
        Err(CannotKeep::Twice) => words.t("webhooks-error-url-twice"),
        Err(CannotKeep::TooMany) => words.t("webhooks-error-too-many"),
        Err(refused @ (CannotKeep::NotFound | CannotKeep::Broken(_))) => return Err(trouble(refused)),
    };
    let mut reader = Reader::new(&answers, words);
    reader.complain("url", complaint);
    show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

#[derive(Template)]
#[template(path = "webhooks/secret-shown.html")]
struct SecretPage {
    frame: Frame,
    secret: String,
    onward: String,
}

/// The one page that shows a secret, as the answer to the form that had it drawn.
fn secret_shown(party: &Owner, id: EndpointId, secret: &Secret) -> Result<HttpResponse, Trouble> {
    party.page(&SecretPage {
        frame: party.frame(),
        secret: secret.reveal(),
        onward: format!("{FOLDER}/{id}"),
    })
}

#[derive(Template)]
#[template(path = "webhooks/endpoint.html")]
struct EndpointPage {
    frame: Frame,
    url: String,
    state: String,
    colour: &'static str,
    /// Why nothing is delivered; empty where it is.
    stopped: String,
    is_going: bool,
    /// Addresses of what can be done.
    stop: String,
    go_on: String,
    rotate: String,
    remove: String,
    deliveries: Vec<DeliveryRow>,
    first_page: String,
    next_page: String,
}

struct DeliveryRow {
    kind: String,
    happened: String,
    outcome: String,
    colour: &'static str,
    /// What the last try met with.
    answer: String,
    tries: String,
    replay: String,
}

async fn get_endpoint(party: Owner, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (words, id) = (party.words(), endpoint_of(&id)?);
    let before = Uuid::try_parse(answers::query(&party).text("before")).ok().map(DeliveryId);
    let mut reading = party.works().reading().await?;
    let endpoint = endpoints::find(&mut reading, party.party, id).await?.ok_or(Trouble::NotFound)?;
    let found = deliveries::of_endpoint(&mut reading, id, before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let address = format!("{FOLDER}/{id}");
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let (state, colour) = state(words, &endpoint);
    party.page(&EndpointPage {
        frame: party.frame(),
        url: endpoint.url,
        state,
        colour,
        stopped: match endpoint.stopped_by {
            None => String::new(),
            Some(Stop::Party) => words.t("webhooks-stopped-body"),
            Some(Stop::Failures) => words.t("webhooks-stopped-by-failures-body"),
        },
        is_going: endpoint.stopped_by.is_none(),
        stop: format!("{address}/stop"),
        go_on: format!("{address}/go-on"),
        rotate: format!("{address}/secret"),
        remove: format!("{address}/remove"),
        next_page: next.map(|last| format!("{address}?before={}", last.id)).unwrap_or_default(),
        first_page: before.map(|_| address.clone()).unwrap_or_default(),
        deliveries: found.into_iter().take(A_PAGE).map(|it| delivery_row(words, &address, it)).collect(),
    })
}

fn delivery_row(words: Words, address: &str, delivery: Listed) -> DeliveryRow {
    let (outcome, colour) = match (delivery.delivered_at, delivery.given_up_at, delivery.tries) {
        (Some(at), _, _) => (words.t1("webhooks-delivered-at", "at", words.time(at)), "green"),
        (None, Some(at), _) => (words.t1("webhooks-given-up-at", "at", words.time(at)), "red"),
        (None, None, 0) => (words.t("webhooks-waits"), "blue"),
        (None, None, _) => (words.t1("webhooks-again-at", "at", words.time(delivery.due_at)), "orange"),
    };
    DeliveryRow {
        kind: delivery.kind,
        happened: words.time(delivery.happened_at),
        outcome,
        colour,
        answer: match (delivery.status, delivery.error.as_deref()) {
            (Some(status), _) => status.to_string(),
            (None, Some(error)) => unanswered(words, error),
            (None, None) => String::new(),
        },
        tries: delivery.tries.to_string(),
        replay: format!("{address}/deliveries/{}/replay", delivery.id),
    }
}

/// Why there was no answer, by the code that is kept.
fn unanswered(words: Words, error: &str) -> String {
    words.t(match error {
        "no_answer_in_time" => "webhooks-no-answer-in-time",
        "no_connection" => "webhooks-no-connection",
        _ => "webhooks-connection-broke",
    })
}

/// Does one of a party's deeds on an endpoint of its own.
async fn acts_on<T, D>(party: &Owner, id: EndpointId, deed: D) -> Result<T, Trouble>
where
    D: for<'w> FnOnce(&'w mut Work, InvitingPartyId, EndpointId) -> BoxFuture<'w, Result<T, CannotKeep>>
        + Send
        + 'static,
    T: Send + 'static,
{
    let owner = party.party;
    party.works().run(party.actor(), move |work| deed(work, owner, id)).await.map_err(trouble)
}

async fn post_secret(party: Owner, id: web::Path<String>, answers: Answers) -> Result<HttpResponse, Trouble> {
    let id = endpoint_of(&id)?;
    let before = if answers.has("before", "ends") { Before::EndAtOnce } else { Before::SignBesideIt };
    let secret =
        acts_on(&party, id, move |work, owner, id| Box::pin(rotate(work, owner, id, before))).await?;
    secret_shown(&party, id, &secret)
}

async fn post_stop(party: Owner, id: web::Path<String>, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let id = endpoint_of(&id)?;
    acts_on(&party, id, |work, owner, id| Box::pin(stop(work, owner, id))).await?;
    Ok(party.see_other_with(&format!("{FOLDER}/{id}"), "webhooks-notice-stopped"))
}

async fn post_go_on(party: Owner, id: web::Path<String>, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let id = endpoint_of(&id)?;
    acts_on(&party, id, |work, owner, id| Box::pin(go_on(work, owner, id))).await?;
    Ok(party.see_other_with(&format!("{FOLDER}/{id}"), "webhooks-notice-goes-on"))
}

async fn post_removal(
    party: Owner,
    id: web::Path<String>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = endpoint_of(&id)?;
    acts_on(&party, id, |work, owner, id| Box::pin(remove(work, owner, id))).await?;
    Ok(party.see_other_with(FOLDER, "webhooks-notice-removed"))
}

async fn post_replay(
    party: Owner,
    ids: web::Path<(String, String)>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (owner, id) = (party.party, endpoint_of(&ids.0)?);
    let delivery = Uuid::try_parse(&ids.1).map(DeliveryId).map_err(|_| Trouble::NotFound)?;
    let replayed = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { replay_delivery(work, owner, delivery).await }))
        .await;
    replayed.map_err(|refused| match refused {
        CannotReplay::NotFound | CannotReplay::NoEndpoint => Trouble::NotFound,
        CannotReplay::Broken(error) => error.into(),
    })?;
    Ok(party.see_other_with(&format!("{FOLDER}/{id}"), "webhooks-notice-replayed"))
}

fn endpoint_of(id: &str) -> Result<EndpointId, Trouble> {
    Uuid::try_parse(id).map(EndpointId).map_err(|_| Trouble::NotFound)
}

fn trouble(refused: CannotKeep) -> Trouble {
    match refused {
        CannotKeep::NotFound => Trouble::NotFound,
        CannotKeep::Broken(broken) => broken.into(),
        CannotKeep::Twice | CannotKeep::TooMany => Trouble::broken(refused),
    }
}
