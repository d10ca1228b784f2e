//! The round that brings the sandbox acquirer's reports to the merchant: signed, over HTTP, until they are acknowledged.

use crate::payments::gateway::signature::SigningSecrets;
use crate::payments::sandbox::store::{self, Owed};
use crate::vocabulary::Instant;
use crate::web::{Actor, Works};
use std::time::Duration;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "sandbox-signature";

const MOST_AT_ONCE: i64 = 20;

/// A client that follows nobody elsewhere and waits for nobody long.
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .timeout(Duration::from_secs(5))
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
}

/// Sends what is due by now and answers how many reports were acknowledged.
pub async fn deliver_round(
    works: &Works,
    secrets: &SigningSecrets,
    client: &reqwest::Client,
) -> sqlx::Result<usize> {
    let due = works.run::<_, sqlx::Error, _>(Actor::Portal, |work| {
        Box::pin(async move {
            let now = work.now();
            Ok((store::take_due(work, now, MOST_AT_ONCE).await?, now))
        })
    });
    let (due, now) = due.await?;
    let mut acknowledged = 0;
    for owed in due {
        match send(&owed, secrets, client, now).await {
            Ok(()) => {
                acknowledged += 1;
                works
                    .run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
                        Box::pin(async move { store::delivered(work, &owed.id, now).await })
                    })
                    .await?;
            }
            Err(error) => tracing::warn!(event = owed.id, %error, "a sandbox report was not acknowledged"),
        }
    }
    Ok(acknowledged)
}

async fn send(
    owed: &Owed,
    secrets: &SigningSecrets,
    client: &reqwest::Client,
    now: Instant,
) -> reqwest::Result<()> {
    let request = client
        .post(&owed.notify_url)
        .header("content-type", "application/json")
        .header(SIGNATURE_HEADER, secrets.sign(owed.body.as_bytes(), now))
        .body(owed.body.clone());
    request.send().await?.error_for_status()?;
    Ok(())
}
