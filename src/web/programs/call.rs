//! A program's call that may arrive twice: done once, and answered alike (draft-ietf-httpapi-idempotency-key-header).

use crate::vocabulary::Instant;
use crate::web::store::calls;
use crate::web::{Actor, Problem, ProblemKind, Work, Works};
use actix_web::http::header::LOCATION;
use actix_web::http::{StatusCode, header::ToStrError};
use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

/// How long an answer is kept to be given again.
pub const KEPT_FOR: TimeDelta = TimeDelta::hours(24);

/// The name that a program gives to a call, in the header `Idempotency-Key`: a string of a structured field, or the bare text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

/// A call by its key, where it has one, and by the SHA-256 of its method, address and body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    key: Option<IdempotencyKey>,
    request: Vec<u8>,
}

/// Who calls: a program by its API key, and whose program it is, such as `party:0198...`. An answer is kept for the owner, whichever of its
/// API keys a program presents by the time it asks again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub actor: Actor,
    pub owner: String,
}

/// What a call is answered with, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// JSON.
    pub body: String,
}

impl IdempotencyKey {
    pub const LONGEST: usize = 255;

    pub fn parse(sent: &str) -> Option<Self> {
        let sent = sent.trim();
        let bare = match sent.strip_prefix('"') {
            Some(rest) => rest.strip_suffix('"')?,
            None => sent,
        };
        let visible = |b: u8| (b'!'..=b'~').contains(&b) && b != b'"' && b != b'\\';
        let whole = (1..=Self::LONGEST).contains(&bare.len()) && bare.bytes().all(visible);
        whole.then(|| Self(bare.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Answer {
    pub fn new(status: StatusCode, body: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(body).map_err(Problem::broken)?;
        Ok(Self { status: status.as_u16(), location: None, body })
    }

    #[must_use]
    pub fn at(self, address: String) -> Self {
        Self { location: Some(address), ..self }
    }

    fn response(self, was_kept: Kept) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK);
        let mut response = HttpResponse::build(status);
        if let Some(address) = self.location {
            response.insert_header((LOCATION, address));
        }
        match was_kept {
            Kept::FromBefore => drop(response.insert_header(("idempotency-replayed", "true"))),
            Kept::JustNow => {}
        }
        response.content_type("application/json").body(self.body)
    }
}

/// Whether an answer is of this very call or of the first one with its key.
enum Kept {
    JustNow,
    FromBefore,
}

impl Call {
    pub fn of(request: &HttpRequest, body: &[u8]) -> Result<Self, Problem> {
        let unreadable = || Problem::new(ProblemKind::BadIdempotencyKey);
        let key = match request.headers().get("idempotency-key") {
            Some(value) => {
                let sent = value.to_str().map_err(|_: ToStrError| unreadable())?;
                Some(IdempotencyKey::parse(sent).ok_or_else(unreadable)?)
            }
            None => None,
        };
        let address = request.uri().path_and_query().map(|it| it.as_str()).unwrap_or_default();
        let mut hash = Sha256::new();
        for part in [request.method().as_str().as_bytes(), address.as_bytes()] {
            hash.update(part);
            hash.update(b"\n");
        }
        hash.update(body);
        Ok(Self { key, request: hash.finalize().to_vec() })
    }

    /// Does the deed, unless a call with this key was answered before: then that answer is given again and nothing is done.
    /// The answer is kept in the deed's transaction, so that there is never the one without the other. A call that was refused
    /// had no effect; its key is free. What a body says is to be read within the deed: the lists that it is held against may be others by
    /// the time the call comes again.
    pub async fn once<F>(self, works: &Works, caller: Caller, deed: F) -> Result<HttpResponse, Problem>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<Answer, Problem>> + Send + 'static,
    {
        let Caller { actor, owner } = caller;
        let done = works.run::<_, Problem, _>(actor, move |work| {
            Box::pin(async move {
                if let Some(before) = self.find(work, &owner).await? {
                    return Ok((before, Kept::FromBefore));
                }
                let answer = deed(work).await?;
                self.keep(work, &owner, &answer).await?;
                Ok((answer, Kept::JustNow))
            })
        });
        let (answer, kept) = done.await?;
        Ok(answer.response(kept))
    }

    /// What the call was answered with before, for a handler that would read a large body else. Without an answer it is yet to be
    /// done [`once`](Self::once).
    pub async fn answered(&self, works: &Works, caller: &Caller) -> Result<Option<HttpResponse>, Problem> {
        let mut reading = works.reading().await?;
        let before = self.kept(&mut reading, &caller.owner, works.clock().now()).await?;
        Ok(before.map(|answer| answer.response(Kept::FromBefore)))
    }

    async fn find(&self, work: &mut Work, owner: &str) -> Result<Option<Answer>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        let now = work.now();
        if !calls::hold(work, owner, key).await? {
            return Err(Problem::new(ProblemKind::UnderWay));
        }
        self.kept(work, owner, now).await
    }

    async fn kept(
        &self,
        db: &mut PgConnection,
        owner: &str,
        now: Instant,
    ) -> Result<Option<Answer>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        match calls::kept(db, owner, key, now - KEPT_FOR).await? {
            Some((request, _)) if request != self.request => Err(Problem::new(ProblemKind::KeyReused)),
            Some((_, answer)) => Ok(Some(answer)),
            None => Ok(None),
        }
    }

    async fn keep(&self, work: &mut Work, owner: &str, answer: &Answer) -> sqlx::Result<()> {
        let Some(key) = &self.key else { return Ok(()) };
        let now = work.now();
        calls::keep(work, (owner, key), &self.request, answer, now).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_key_is_a_quoted_string_or_the_bare_text() {
        let key = IdempotencyKey::parse("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"");

        assert_eq!(key, IdempotencyKey::parse("8e03978e-40d5-43dd-bc93-6894a57f9324"));
        assert_eq!(key.unwrap().as_str().len(), 36);
    }

    #[test]
    fn what_is_empty_too_long_or_unseen_is_no_key() {
        assert!(IdempotencyKey::parse(&"k".repeat(255)).is_some());
        for wrong in ["", "\"\"", "\"open", "two words", "ключ", "a\"b", "a\\b", &"k".repeat(256)] {
            assert_eq!(IdempotencyKey::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_call_with_another_method_address_or_body_is_another_call() {
        let of = |request: TestRequest, body: &[u8]| Call::of(&request.to_http_request(), body).unwrap();
        let call = of(TestRequest::post().uri("/api/v1/a?manner=atomic"), b"{}");

        assert_eq!(call, of(TestRequest::post().uri("/api/v1/a?manner=atomic"), b"{}"));
        assert_ne!(call, of(TestRequest::put().uri("/api/v1/a?manner=atomic"), b"{}"));
        assert_ne!(call, of(TestRequest::post().uri("/api/v1/a?manner=dry_run"), b"{}"));
        assert_ne!(call, of(TestRequest::post().uri("/api/v1/a?manner=atomic"), b"{ }"));
    }
}
