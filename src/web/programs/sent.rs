//! The body of a program's call, read within limits of size and time.

use crate::web::{Call, Problem, ProblemKind};
use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A body of `application/json`, of 64 KiB at most, that arrived within ten seconds.
pub struct Sent<T>(pub T);

/// As [`Sent`], of a call that has an effect: with the Idempotency-Key by which it is known when it is sent again.
pub struct SentOnce<T> {
    pub body: T,
    pub call: Call,
}

const LONGEST: usize = 64 * 1024;
const SLOWEST: Duration = Duration::from_secs(10);

impl<T: DeserializeOwned + 'static> FromRequest for Sent<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = json_body(request, payload);
        Box::pin(async move { parse(&body.await?).map(Self) })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for SentOnce<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, body) = (request.clone(), json_body(request, payload));
        Box::pin(async move {
            let body = body.await?;
            Ok(Self { call: Call::of(&request, &body)?, body: parse(&body)? })
        })
    }
}

/// The bytes of a body, so many at most.
pub async fn bytes_of(payload: web::Payload, longest: usize, slowest: Duration) -> Result<Bytes, Problem> {
    tokio::time::timeout(slowest, payload.to_bytes_limited(longest))
        .await
        .map_err(|_| Problem::new(ProblemKind::TooSlow))?
        .map_err(|_| Problem::new(ProblemKind::TooLong))?
        .map_err(|_| Problem::new(ProblemKind::Unreadable))
}

fn json_body(
    request: &HttpRequest,
    payload: &mut Payload,
) -> LocalBoxFuture<'static, Result<Bytes, Problem>> {
    let is_json = is_json(request);
    let payload = web::Payload::from_request(request, payload);
    Box::pin(async move {
        if !is_json {
            return Err(Problem::new(ProblemKind::NotJson));
        }
        let payload = payload.await.map_err(|_| Problem::new(ProblemKind::Unreadable))?;
        bytes_of(payload, LONGEST, SLOWEST).await
    })
}

/// NUL, which PostgreSQL keeps in no text, is refused wherever it stands.
fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let unreadable = |why: String| Problem::new(ProblemKind::Unreadable).because(why);
    if body.windows(6).any(|six| six == br"\u0000") {
        return Err(unreadable("a text holds a NUL".to_owned()));
    }
    serde_json::from_slice(body).map_err(|error| unreadable(error.to_string()))
}

fn is_json(request: &HttpRequest) -> bool {
    let named = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    named.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}
