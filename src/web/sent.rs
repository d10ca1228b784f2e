//! The JSON body of a program's call, read within limits of size and time.

use crate::web::{Problem, ProblemKind};
use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A body of `application/json`, of 64 KiB at most, that arrived within ten seconds.
pub struct Sent<T>(pub T);

const LONGEST: usize = 64 * 1024;
const SLOWEST: Duration = Duration::from_secs(10);

impl<T: DeserializeOwned + 'static> FromRequest for Sent<T> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let payload = web::Payload::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                return Err(Problem::new(ProblemKind::NotJson));
            }
            let unreadable = || Problem::new(ProblemKind::Unreadable);
            let payload = payload.await.map_err(|_| unreadable())?;
            let body = tokio::time::timeout(SLOWEST, payload.to_bytes_limited(LONGEST))
                .await
                .map_err(|_| Problem::new(ProblemKind::TooSlow))?
                .map_err(|_| Problem::new(ProblemKind::TooLong))?
                .map_err(|_| unreadable())?;
            serde_json::from_slice(&body).map(Self).map_err(|error| unreadable().because(error.to_string()))
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let named = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    named.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}
