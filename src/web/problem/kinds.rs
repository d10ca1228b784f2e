//! The kinds of problems, and the form in which a program is told of one (RFC 9457).

use actix_web::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

/// One field that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Fault {
    /// Where it stands, as a JSON pointer in a fragment (RFC 6901).
    #[schema(example = "#/passport_number")]
    pub pointer: String,
    /// Why, by a code that never changes its meaning.
    #[schema(example = "missing")]
    pub code: &'static str,
    /// The same in words.
    pub detail: String,
}

/// Problem details: what a program is told when its call fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDetails {
    /// The kind of problem, by an address that describes it.
    #[serde(rename = "type")]
    #[schema(example = "/api/problems/invalid-fields")]
    pub kind: String,
    pub title: &'static str,
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// What is known of this very call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub detail: Option<String>,
    /// Every field that cannot be taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<Fault>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $status:ident, $word:literal, $title:literal;)+) => {
        /// The kinds of problems. A word never changes its meaning: programs decide by it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ProblemKind { $($(#[$doc])* $kind,)+ }

        impl ProblemKind {
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The last part of the type's address, `/api/problems/unknown-key`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ }
            }

            pub fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)+ }
            }

            pub fn status(self) -> StatusCode {
                match self { $(Self::$kind => StatusCode::$status,)+ }
            }
        }
    };
}

kinds! {
    Unreadable = BAD_REQUEST, "unreadable-body", "The body is not JSON of the shape that this call takes";
    BadIdempotencyKey = BAD_REQUEST, "unreadable-idempotency-key", "The Idempotency-Key is no string of 1 to 255 visible characters";
    UnreadableQuery = BAD_REQUEST, "unreadable-query", "The query of the address is not one that this call takes";
    UnknownKey = UNAUTHORIZED, "unknown-key", "The call carries no key, or one that is unknown or revoked";
    ScopeMissing = FORBIDDEN, "scope-missing", "The key does not open this call";
    Forbidden = FORBIDDEN, "forbidden", "The call is not allowed";
    NotFound = NOT_FOUND, "not-found", "There is nothing at this address";
    TooSlow = REQUEST_TIMEOUT, "too-slow", "The body took too long to arrive";
    Conflict = CONFLICT, "conflict", "What the call is about is not in the state that the call needs";
    UnderWay = CONFLICT, "call-under-way", "The call of this Idempotency-Key is still being worked on";
    TooLong = PAYLOAD_TOO_LARGE, "too-long", "The body is too long";
    NotJson = UNSUPPORTED_MEDIA_TYPE, "not-json", "The body's content type is not application/json";
    Invalid = UNPROCESSABLE_ENTITY, "invalid-fields", "Some fields cannot be taken";
    KeyReused = UNPROCESSABLE_ENTITY, "idempotency-key-reused", "The Idempotency-Key belongs to another call";
    TooMany = TOO_MANY_REQUESTS, "too-many-calls", "Too many calls";
    Broken = INTERNAL_SERVER_ERROR, "broken", "Something went wrong that should not";
    Busy = SERVICE_UNAVAILABLE, "busy", "The portal is busy";
}

impl ProblemKind {
    /// Type, title and status, as every problem of a kind has them.
    pub fn described(self) -> ProblemDetails {
        ProblemDetails {
            kind: format!("/api/problems/{}", self.word()),
            title: self.title(),
            status: self.status().as_u16(),
            detail: None,
            errors: Vec::new(),
        }
    }
}

impl Fault {
    /// A field by its name in the body.
    pub fn of(field: &str, code: &'static str, detail: impl Into<String>) -> Self {
        Self { pointer: format!("#/{field}"), code, detail: detail.into() }
    }
}
