//! Keeping endpoints: a party adds one, has its secret drawn anew, stops it, lets it go on, removes it.

use crate::accounts::Broken;
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{EndpointId, InvitingPartyId, WebhookSecretId};
use crate::web::Work;
use crate::webhooks::patience::OVERLAP;
use crate::webhooks::store::{deliveries, endpoints};
use crate::webhooks::{Endpoint, EndpointUrl, Secret, Stop};

#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    #[error("the party has an endpoint at this address")]
    Twice,
    #[error("a party has at most {} endpoints", MOST)]
    TooMany,
    #[error("there is no such endpoint of the party")]
    NotFound,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotKeep {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("a_party_has_one_endpoint_at_an_address") => Self::Twice,
            Some(_) | None => Self::Broken(error.into()),
        }
    }
}

/// The most endpoints of one party.
pub const MOST: i64 = 5;

/// Adds an endpoint. Its secret is handed out here and never again.
pub async fn add(
    work: &mut Work,
    party: InvitingPartyId,
    url: &EndpointUrl,
) -> Result<(EndpointId, Secret), CannotKeep> {
    let (now, id) = (work.now(), EndpointId::mint());
    endpoints::hold_party(work, party).await?;
    if endpoints::count(work, party).await? >= MOST {
        return Err(CannotKeep::TooMany);
    }

    endpoints::insert(work, (id, party), url.as_str(), now).await?;
    let secret = draw(work, id).await?;

    let entry = Entry::new(Chain::Party(party), "added an endpoint for events");
    audit::record(work, entry.with("endpoint", id.to_string()).with("url", url.as_str())).await?;
    Ok((id, secret))
}

/// What becomes of the secrets before when another is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// They sign beside it for a day, so that no delivery between is refused.
    SignBesideIt,
    /// They leaked: nothing is signed with any of them from now on, one of an earlier day among them.
    EndAtOnce,
}

/// Draws another secret.
pub async fn rotate(
    work: &mut Work,
    party: InvitingPartyId,
    id: EndpointId,
    before: Before,
) -> Result<Secret, CannotKeep> {
    let now = work.now();
    find(work, party, id).await?;

    let (ends_at, act) = match before {
        Before::SignBesideIt => (now + OVERLAP, "drew another secret for an endpoint"),
        Before::EndAtOnce => (now, "drew another secret for an endpoint and ended those before at once"),
    };

    endpoints::end_secrets(work, id, ends_at).await?;
    let secret = draw(work, id).await?;

    tell(work, party, id, act).await?;
    Ok(secret)
}

pub async fn stop(work: &mut Work, party: InvitingPartyId, id: EndpointId) -> Result<(), CannotKeep> {
    let now = work.now();
    if find(work, party, id).await?.stopped_by.is_some() {
        return Ok(());
    }

    endpoints::stop(work, id, Stop::Party, now).await?;

    tell(work, party, id, "stopped an endpoint").await
}

/// Deliveries go on, those that waited among them.
pub async fn go_on(work: &mut Work, party: InvitingPartyId, id: EndpointId) -> Result<(), CannotKeep> {
    find(work, party, id).await?;

    endpoints::go_on(work, id).await?;

    tell(work, party, id, "let an endpoint go on").await
}

pub async fn remove(work: &mut Work, party: InvitingPartyId, id: EndpointId) -> Result<(), CannotKeep> {
    let now = work.now();
    find(work, party, id).await?;

    endpoints::remove(work, id, now).await?;
    deliveries::give_up_all(work, id, now).await?;

    tell(work, party, id, "removed an endpoint").await
}

async fn find(work: &mut Work, party: InvitingPartyId, id: EndpointId) -> Result<Endpoint, CannotKeep> {
    endpoints::find_for_change(work, party, id).await?.ok_or(CannotKeep::NotFound)
}

async fn draw(work: &mut Work, endpoint: EndpointId) -> Result<Secret, CannotKeep> {
    let (now, id) = (work.now(), WebhookSecretId::mint());
    let secret = Secret::draw().map_err(Broken::from)?;
    let sealed = work.secrets().seal(&place_of(id), secret.bytes()).map_err(Broken::from)?;
    endpoints::insert_secret(work, (id, endpoint), &sealed, now).await?;
    Ok(secret)
}

/// Where a secret is sealed for.
pub fn place_of(id: WebhookSecretId) -> String {
    format!("webhook_secrets.sealed:{id}")
}

async fn tell(
    work: &mut Work,
    party: InvitingPartyId,
    id: EndpointId,
    act: &'static str,
) -> Result<(), CannotKeep> {
    Ok(audit::record(work, Entry::new(Chain::Party(party), act).with("endpoint", id.to_string())).await?)
}
