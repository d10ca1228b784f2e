//! A program that calls the portal with a key.

use super::{Actor, Portal};
use reqwest::{Client, RequestBuilder, Response};
use serde_json::Value;
use visa_portal::accounts::keep_keys::make_key;
use visa_portal::accounts::{KeyOwner, NewKey, Scope, store};
use visa_portal::vocabulary::InvitingPartyId;

pub struct Program {
    pub client: Client,
    pub key: String,
    portal: String,
}

/// An answer: its status, its headers, its body.
pub struct Told {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Told {
    pub async fn of(response: Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.unwrap();
        Self { status, headers, body: serde_json::from_slice(&body).unwrap_or(Value::Null) }
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
    }

    /// The pointer and the code of every field that cannot be taken.
    pub fn faults(&self) -> Vec<(&str, &str)> {
        let errors = self.body["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        errors.iter().map(|it| (it["pointer"].as_str().unwrap(), it["code"].as_str().unwrap())).collect()
    }
}

impl Portal {
    pub async fn party_id(&self, party: &Actor) -> InvitingPartyId {
        let mut owner = self.owner().await;
        store::inviting_party_of(&mut owner, party.id).await.unwrap().unwrap()
    }

    /// A program of an inviting party, with a key of these scopes.
    pub async fn program_of(&self, party: &Actor, scopes: &[Scope]) -> Program {
        let (by, owner) = (party.id, KeyOwner::Party(self.party_id(party).await));
        let new = NewKey { name: "hotel system".into(), scopes: scopes.to_vec() };
        let key = self
            .works()
            .run(visa_portal::web::Actor::Account { id: by, role: "inviting_party" }, move |work| {
                Box::pin(async move { make_key(work, by, owner, &new).await })
            })
            .await
            .unwrap();
        let client = Client::builder().no_proxy().build().unwrap();
        Program { client, key: key.reveal().to_owned(), portal: self.url.clone() }
    }
}

impl Program {
    pub fn posting(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.portal)).bearer_auth(&self.key)
    }

    pub async fn posts(&self, path: &str, body: &Value) -> Told {
        Told::of(self.posting(path).json(body).send().await.unwrap()).await
    }

    /// As [`Program::posts`], under an Idempotency-Key.
    pub async fn posts_once(&self, path: &str, body: &Value, key: &str) -> Told {
        let call = self.posting(path).header("Idempotency-Key", key).json(body);
        Told::of(call.send().await.unwrap()).await
    }

    pub async fn gets(&self, path: &str) -> Told {
        let call = self.client.get(format!("{}{path}", self.portal)).bearer_auth(&self.key);
        Told::of(call.send().await.unwrap()).await
    }
}
