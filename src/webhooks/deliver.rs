//! Delivering what is owed. A delivery is taken with its endpoint, sent outside any transaction, and then settled: an endpoint is never
//! with two hands at once, and a death after the sending sends again under the same id.

use crate::accounts::write_to_owners;
use crate::audit::{self, Chain, Entry};
use crate::letters::{Letter, Next};
use crate::vocabulary::{EndpointId, WebhookSecretId};
use crate::web::{Actor, Secrets, Work, Works};
use crate::webhooks::keep::place_of;
use crate::webhooks::patience::{LONGEST_FAILURE, WITH_DELIVERIES};
use crate::webhooks::store::deliveries::{self, DueDelivery, Failure};
use crate::webhooks::store::endpoints;
use crate::webhooks::{EndpointUrl, Reach, Secret, Stop, sign};
use reqwest::Client;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::SocketAddr;
use std::ops::Add;
use std::sync::Arc;
use std::time::Duration;

/// So many hands deliver side by side, each by rounds of its own, so that none waits for a slow endpoint of another.
pub const HANDS: usize = 8;

/// How long an endpoint may take to answer.
const SLOWEST: Duration = Duration::from_secs(10);

/// Who delivers. It follows nobody elsewhere, goes through no proxy, and connects to no address out of reach.
#[derive(Clone)]
pub struct Courier {
    client: Client,
    reach: Reach,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub delivered: usize,
    pub put_off: usize,
    pub given_up: usize,
}

/// Resolves names to addresses within reach alone, and hands exactly these to the connection: a name that resolves otherwise a moment
/// later changes nothing.
struct WithinReach(Reach);

impl Resolve for WithinReach {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let within: Vec<SocketAddr> =
                found.filter(|address| reach.leads(name.as_str(), address.ip())).collect();
            if within.is_empty() {
                return Err("the name leads to no address within reach".into());
            }
            Ok(Box::new(within.into_iter()) as Addrs)
        })
    }
}

impl Courier {
    pub fn new(reach: Reach) -> reqwest::Result<Self> {
        let client = Client::builder()
            .timeout(SLOWEST)
            .connect_timeout(Duration::from_secs(5))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .dns_resolver(Arc::new(WithinReach(reach.clone())))
            .user_agent("visa-portal")
            .build()?;
        Ok(Self { client, reach })
    }

    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// The same with less patience, as tests have it.
    pub fn with_patience(reach: Reach, slowest: Duration) -> reqwest::Result<Self> {
        let courier = Self::new(reach.clone())?;
        let client = Client::builder()
            .timeout(slowest)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .dns_resolver(Arc::new(WithinReach(reach)))
            .build()?;
        Ok(Self { client, ..courier })
    }

    /// Sends one delivery. The address is looked at again: what is within reach may have changed since it was added.
    async fn send(&self, due: &DueDelivery, secrets: &[Secret], timestamp: i64) -> Result<i32, Failure> {
        let unanswered = |why: String| Failure { status: None, error: Some(shortened(&why)) };
        let url = EndpointUrl::parse(&due.url, &self.reach).map_err(|error| unanswered(error.to_string()))?;
        let body = serde_json::to_string(&due.happened).map_err(|error| unanswered(error.to_string()))?;
        let id = due.happened.id.to_string();
        if secrets.is_empty() {
            return Err(unanswered("the secret that signs does not open".to_owned()));
        }
        let sent = self
            .client
            .post(url.as_str())
            .header("content-type", "application/json")
            .header("webhook-id", &id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", sign(secrets, &id, timestamp, &body))
            .body(body)
            .send()
            .await
            .map_err(|error| unanswered(why(&error)))?;
        let status = i32::from(sent.status().as_u16());
        if sent.status().is_success() {
            Ok(status)
        } else {
            Err(Failure { status: Some(status), error: None })
        }
    }
}

/// The kind of failure by its code, without the address: that is the party's own and may hold a secret.
fn why(error: &reqwest::Error) -> String {
    let kind = if error.is_timeout() {
        "no_answer_in_time"
    } else if error.is_connect() {
        "no_connection"
    } else {
        "connection_broke"
    };
    kind.to_owned()
}

fn shortened(error: &str) -> String {
    error.chars().filter(|letter| *letter != '\0').take(300).collect()
}

/// Delivers, one after another, every event that is due to an endpoint that nobody else has in hand. Run every second, by any number of
/// hands and instances.
pub async fn round(works: &Works, courier: &Courier) -> sqlx::Result<Tally> {
    let mut total = Tally::default();
    while let Some(due) = take(works).await? {
        let now = works.clock().now();
        let mut reading = works.reading().await?;
        let sealed = endpoints::secrets(&mut reading, due.endpoint, now).await?;
        drop(reading);
        let secrets = opened(&sealed, works.secrets());
        let outcome = courier.send(&due, &secrets, now.timestamp()).await;
        let settled = settle(works, due, outcome).await?;
        metrics::counter!("webhooks_delivered_total").increment(settled.delivered as u64);
        metrics::counter!("webhooks_put_off_total").increment(settled.put_off as u64);
        metrics::counter!("webhooks_given_up_total").increment(settled.given_up as u64);
        total = total + settled;
    }
    Ok(total)
}

fn opened(sealed: &[(WebhookSecretId, Vec<u8>)], secrets: &Secrets) -> Vec<Secret> {
    let open = |(id, sealed): &(WebhookSecretId, Vec<u8>)| {
        Secret::from_bytes(&secrets.unseal(&place_of(*id), sealed).ok()?)
    };
    sealed.iter().filter_map(open).collect()
}

async fn take(works: &Works) -> sqlx::Result<Option<DueDelivery>> {
    works
        .run(Actor::Portal, |work| {
            Box::pin(async move {
                let now = work.now();
                deliveries::take_due(work, now).await
            })
        })
        .await
}

async fn settle(works: &Works, due: DueDelivery, outcome: Result<i32, Failure>) -> sqlx::Result<Tally> {
    works
        .run(Actor::Portal, move |work| {
            Box::pin(async move {
                let now = work.now();
                let failure = match outcome {
                    Ok(status) => {
                        deliveries::mark_delivered(work, due.id, status, now).await?;
                        endpoints::succeeded(work, due.endpoint).await?;
                        return Ok(Tally { delivered: 1, ..Tally::default() });
                    }
                    Err(failure) => failure,
                };
                endpoints::failed(work, due.endpoint, now).await?;
                let tally = match WITH_DELIVERIES.after_a_failure(due.owed_since, due.tries, now) {
                    Next::TryAgain(until) => {
                        deliveries::put_off(work, &due, until, &failure).await?;
                        Tally { put_off: 1, ..Tally::default() }
                    }
                    Next::GiveUp => {
                        deliveries::give_up(work, &due, now, &failure).await?;
                        Tally { given_up: 1, ..Tally::default() }
                    }
                };
                stop_after_days(work, due.endpoint).await?;
                Ok(tally)
            })
        })
        .await
}

/// An endpoint that failed for days is stopped, and its party told.
async fn stop_after_days(work: &mut Work, id: EndpointId) -> sqlx::Result<()> {
    let now = work.now();
    let Some(endpoint) = endpoints::find_going_for_change(work, id).await? else { return Ok(()) };
    if endpoint.failing_since.is_none_or(|since| now - since < LONGEST_FAILURE) {
        return Ok(());
    }

    endpoints::stop(work, id, Stop::Failures, now).await?;

    let entry = Entry::new(Chain::Party(endpoint.party), "an endpoint was stopped after days of failures");
    audit::record(work, entry.with("endpoint", id.to_string())).await?;
    write_to_owners(work, endpoint.party, &Letter::EndpointStopped { endpoint: id }).await
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            delivered: self.delivered + other.delivered,
            put_off: self.put_off + other.put_off,
            given_up: self.given_up + other.given_up,
        }
    }
}
