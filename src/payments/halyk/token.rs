//! The tokens that Halyk ePay is called with: one for each scope, drawn anew before it runs out.

use crate::payments::gateway::Unanswered;
use crate::payments::gateway::call::call;
use crate::payments::halyk::invoice::Text;
use crate::vocabulary::Instant;
use crate::web::Clock;
use chrono::TimeDelta;
use reqwest::Client;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::collections::HashMap;
use tokio::sync::Mutex;

/// What a token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Opening invoices.
    Payment,
    /// Reading, and sending back.
    WebApi,
}

/// So long before a token runs out another is drawn.
const EARLY: TimeDelta = TimeDelta::seconds(30);

pub struct Tokens {
    client: Client,
    oauth: String,
    client_id: String,
    client_secret: SecretString,
    clock: Clock,
    kept: Mutex<HashMap<Scope, Kept>>,
}

#[derive(Clone)]
struct Kept {
    token: SecretString,
    until: Instant,
}

#[derive(Deserialize)]
struct TokenAnswer {
    access_token: String,
    /// In seconds.
    expires_in: Text,
}

impl Scope {
    fn word(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::WebApi => "webapi",
        }
    }
}

impl Tokens {
    pub fn new(
        client: Client,
        oauth: String,
        (client_id, client_secret): (String, SecretString),
        clock: Clock,
    ) -> Self {
        Self { client, oauth, client_id, client_secret, clock, kept: Mutex::default() }
    }

    /// A token that counts. Of many who ask at once one alone draws it.
    pub async fn get(&self, scope: Scope) -> Result<SecretString, Unanswered> {
        let mut kept = self.kept.lock().await;
        let now = self.clock.now();
        if let Some(kept) = kept.get(&scope)
            && now < kept.until - EARLY
        {
            return Ok(kept.token.clone());
        }
        let drawn = self.draw(scope, now).await?;
        let token = drawn.token.clone();
        kept.insert(scope, drawn);
        Ok(token)
    }

    /// Forgets a token that the acquirer no longer takes; one drawn in the meantime stays.
    pub async fn forget(&self, scope: Scope, token: &SecretString) {
        let mut kept = self.kept.lock().await;
        if kept.get(&scope).is_some_and(|kept| kept.token.expose_secret() == token.expose_secret()) {
            kept.remove(&scope);
        }
    }

    async fn draw(&self, scope: Scope, now: Instant) -> Result<Kept, Unanswered> {
        let form = [
            ("grant_type", "client_credentials"),
            ("scope", scope.word()),
            ("client_id", &self.client_id),
            ("client_secret", self.client_secret.expose_secret()),
        ];
        let answer = call(self.client.post(format!("{}/oauth2/token", self.oauth)).form(&form)).await?;
        if !answer.status.is_success() {
            // Whatever it says: no order was refused, the portal was not let in.
            return Err(Unanswered::Unreachable(answer.failure().to_string()));
        }
        let answer: TokenAnswer = answer.read()?;
        let seconds = answer.expires_in.0.parse().ok().filter(|seconds| (1..=86_400).contains(seconds));
        let seconds =
            seconds.ok_or_else(|| Unanswered::Unreachable("a token that never counts".to_owned()))?;
        Ok(Kept { token: answer.access_token.into(), until: now + TimeDelta::seconds(seconds) })
    }
}
