//! What a program is told when its call fails: problem details in JSON (RFC 9457).

mod kinds;

use crate::vocabulary::Instant;
use crate::web::limits::{Allowance, TooMany};
use crate::web::{Portal, Trouble};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, HttpResponseBuilder, ResponseError, web};
use std::fmt;

pub use kinds::{Fault, ProblemDetails, ProblemKind};

/// Why a call failed: the kind, and what more is known of this one.
#[derive(Debug)]
pub struct Problem {
    kind: ProblemKind,
    detail: Option<String>,
    faults: Vec<Fault>,
    /// Seconds until it is worth calling again.
    retry_after: Option<i64>,
}

impl Problem {
    pub fn new(kind: ProblemKind) -> Self {
        Self { kind, detail: None, faults: Vec::new(), retry_after: None }
    }

    /// Adds what is known of this very call. Never anything that the caller does not know already.
    #[must_use]
    pub fn because(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// 422 with every field that cannot be taken.
    pub fn invalid(faults: Vec<Fault>) -> Self {
        Self { faults, ..Self::new(ProblemKind::Invalid) }
    }

    pub fn too_many(TooMany { until }: TooMany, now: Instant) -> Self {
        let seconds = (until - now).num_seconds().max(1);
        Self { retry_after: Some(seconds), ..Self::new(ProblemKind::TooMany) }
    }

    /// Something that should not happen: logged here, once, and shown as nothing of itself.
    pub fn broken(error: impl std::error::Error) -> Self {
        tracing::error!(%error, "a call broke");
        Self::new(ProblemKind::Broken)
    }

    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// The fields that cannot be taken.
    pub fn pointers(&self) -> Vec<&str> {
        self.faults.iter().map(|fault| fault.pointer.as_str()).collect()
    }

    fn of(trouble: &Trouble, now: Option<Instant>) -> Self {
        match trouble {
            Trouble::NotFound => Self::new(ProblemKind::NotFound),
            Trouble::Forbidden | Trouble::Refused { .. } | Trouble::Unmarked => {
                Self::new(ProblemKind::Forbidden)
            }
            Trouble::SignIn { .. } | Trouble::SecondFactor => Self::new(ProblemKind::UnknownKey),
            Trouble::Unreadable => Self::new(ProblemKind::Unreadable),
            Trouble::TooLong => Self::new(ProblemKind::TooLong),
            Trouble::TooSlow => Self::new(ProblemKind::TooSlow),
            Trouble::TooMany(too_many) => Self::too_many(*too_many, now.unwrap_or(too_many.until)),
            Trouble::Flood { wait } => {
                let seconds = i64::try_from(wait.as_secs()).ok();
                Self { retry_after: seconds, ..Self::new(ProblemKind::TooMany) }
            }
            Trouble::Stale { body, .. } => Self::new(ProblemKind::Conflict).because(body),
            Trouble::Busy => Self { retry_after: Some(5), ..Self::new(ProblemKind::Busy) },
            Trouble::Broken(_) => Self::new(ProblemKind::Broken),
        }
    }

    fn body(&self) -> ProblemDetails {
        ProblemDetails { detail: self.detail.clone(), errors: self.faults.clone(), ..self.kind.described() }
    }
}

/// What a type's address shows to a person who follows it.
pub async fn get_kind(word: web::Path<String>) -> Result<HttpResponse, Problem> {
    let kind = ProblemKind::ALL.iter().find(|kind| kind.word() == word.as_str());
    let kind = *kind.ok_or_else(|| Problem::new(ProblemKind::NotFound))?;
    Ok(HttpResponse::Ok().json(kind.described()))
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.title())
    }
}

impl std::error::Error for Problem {}

impl From<Trouble> for Problem {
    fn from(trouble: Trouble) -> Self {
        if let Trouble::Broken(error) = &trouble {
            tracing::error!(%error, "a call broke");
        }
        Self::of(&trouble, None)
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        Trouble::from(error).into()
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.kind.status()
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut response = HttpResponseBuilder::new(self.kind.status());
        response.insert_header((header::CONTENT_TYPE, "application/problem+json"));
        if self.kind == ProblemKind::UnknownKey {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer realm=\"visa-portal\""));
        }
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        response.body(serde_json::to_string(&self.body()).unwrap_or_default())
    }
}

/// Around every call of a program: troubles become problems, and the answer says what the key's allowance is
/// (draft-ietf-httpapi-ratelimit-headers).
pub async fn answer_programs(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_a_programs = request.path().starts_with("/api/");
    let response = next.call(request).await?.map_into_boxed_body();
    if !is_a_programs {
        return Ok(response);
    }
    let portal = response.request().app_data::<web::Data<Portal>>();
    let now = portal.map(|portal| portal.clock.now());
    let problem = response.response().error().and_then(|error| error.as_error::<Trouble>());
    let problem = problem.map(|trouble| Problem::of(trouble, now).error_response());
    let allowance = response.request().extensions().get::<Allowance>().copied();
    let mut response = match problem {
        Some(answer) => ServiceResponse::new(response.request().clone(), answer),
        None => response,
    };
    if let Some(Allowance { limit, left, seconds }) = allowance {
        let policy = format!("\"key\";q={};w={}", limit.most, limit.minutes * 60);
        let rest = format!("\"key\";r={left};t={seconds}");
        for (name, text) in [("ratelimit-policy", policy), ("ratelimit", rest)] {
            let value = header::HeaderValue::from_str(&text)?;
            response.headers_mut().insert(header::HeaderName::from_static(name), value);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_tells_its_type_title_and_status() {
        let problem =
            Problem::invalid(vec![Fault::of("visa_number", "check_character", "a check character is wrong")]);

        assert_eq!(
            serde_json::to_value(problem.body()).unwrap(),
            serde_json::json!({
                "type": "/api/problems/invalid-fields",
                "title": "Some fields cannot be taken",
                "status": 422,
                "errors": [{ "pointer": "#/visa_number", "code": "check_character", "detail": "a check character is wrong" }],
            })
        );
        assert_eq!(
            problem.error_response().headers().get(header::CONTENT_TYPE).unwrap(),
            "application/problem+json"
        );
    }

    #[test]
    fn a_program_that_calls_too_often_is_told_when_to_call_again() {
        let now = "2026-03-02T04:00:10Z".parse().unwrap();
        let until = "2026-03-02T04:01:00Z".parse().unwrap();

        let answer = Problem::too_many(TooMany { until }, now).error_response();

        assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.headers().get(header::RETRY_AFTER).unwrap(), "50");
    }

    #[test]
    fn no_two_kinds_share_a_word() {
        let words: std::collections::BTreeSet<_> = ProblemKind::ALL.iter().map(|kind| kind.word()).collect();

        assert_eq!(words.len(), ProblemKind::ALL.len());
    }
}
