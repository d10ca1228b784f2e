//! What can keep a page from being shown. A refusal is worded for the reader; a breakage is logged here, once, and shows nothing of itself.

use crate::web::limits::TooMany;
use crate::web::visit::{NOTICE_COOKIE, gone, kept_cookie};
use crate::web::{Frame, Token, Visit};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use std::fmt;
use std::time::Duration;

/// Why a request ends without its page.
#[derive(Debug)]
pub enum Trouble {
    /// There is no such page or case, or it is somebody else's: the two look the same.
    NotFound,
    /// Signed in, but in a role that this page is not for.
    Forbidden,
    /// The same, where there is more to say than that: the reader's words, and where to go on, with its words.
    Refused {
        heading: String,
        body: Vec<String>,
        link: (String, String),
    },
    /// Nobody is signed in. The path is where to go on afterwards; `kept` when what was typed is kept.
    SignIn {
        next: String,
        kept: Kept,
    },
    /// The password is proven, the second factor is not.
    SecondFactor,
    /// The form does not carry this visitor's mark, or came from another site.
    Unmarked,
    /// A body that is no form, or not one of ours.
    Unreadable,
    TooLong,
    TooSlow,
    TooMany(TooMany),
    /// More requests of one address than the portal answers: how long to wait.
    Flood {
        wait: Duration,
    },
    /// The case is no longer where the page thought: the reader's words for how it stands.
    Stale {
        heading: String,
        body: String,
        back: String,
    },
    /// The database is out of reach or every worker is taken.
    Busy,
    /// Something that should not happen.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

/// What of an unsigned POST was kept for later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    Nothing,
    Answers,
    /// Answers and a file, for the browser that holds this token from now on.
    Upload(Token),
}

impl Trouble {
    pub fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Broken(Box::new(error))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => write!(f, "{error}"),
            Self::Stale { heading, .. } | Self::Refused { heading, .. } => f.write_str(heading),
            Self::NotFound
            | Self::Forbidden
            | Self::SignIn { .. }
            | Self::SecondFactor
            | Self::Unmarked
            | Self::Unreadable
            | Self::TooLong
            | Self::TooSlow
            | Self::TooMany(_)
            | Self::Flood { .. }
            | Self::Busy => self.status_code().fmt(f),
        }
    }
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        if is_out_of_reach(&error) {
            tracing::warn!(%error, "the database is out of reach");
            Self::Busy
        } else {
            Self::broken(error)
        }
    }
}

impl From<TooMany> for Trouble {
    fn from(too_many: TooMany) -> Self {
        Self::TooMany(too_many)
    }
}

/// Whether the database, and not the statement, is the trouble: no connection, a connection lost, or the server
/// stopping (SQLSTATE classes 08, 53, 57P, and 40 for a transaction that lost a race).
pub fn is_out_of_reach(error: &sqlx::Error) -> bool {
    if let sqlx::Error::Database(error) = error {
        let classes = ["08", "53", "57P", "40", "25P"];
        return error.code().is_some_and(|code| classes.iter().any(|class| code.starts_with(class)));
    }
    matches!(
        error,
        sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
    )
}

impl ResponseError for Trouble {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Refused { .. } | Self::Unmarked => StatusCode::FORBIDDEN,
            Self::SignIn { .. } | Self::SecondFactor => StatusCode::SEE_OTHER,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany(_) | Self::Flood { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Stale { .. } => StatusCode::CONFLICT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignIn { next, kept } => {
                let next = serde_html_form::to_string([("next", next.as_str())]).unwrap_or_default();
                let told = if *kept == Kept::Nothing { "" } else { "&kept=1" };
                response.insert_header((header::LOCATION, format!("/sign-in?{next}{told}")));
                if let Kept::Upload(token) = kept {
                    response.cookie(kept_cookie(token));
                }
            }
            Self::SecondFactor => {
                response.insert_header((header::LOCATION, "/sign-in/code"));
            }
            Self::Busy => {
                response.insert_header((header::RETRY_AFTER, "5"));
            }
            Self::Flood { wait } => {
                response.insert_header((header::RETRY_AFTER, wait.as_secs()));
            }
            Self::Broken(error) => tracing::error!(%error, "a request broke"),
            Self::Forbidden | Self::Refused { .. } | Self::Unmarked | Self::TooMany(_) => {
                tracing::warn!(status = %self.status_code(), "a request was turned away");
            }
            Self::NotFound | Self::Unreadable | Self::TooLong | Self::TooSlow | Self::Stale { .. } => {}
        }
        response.finish()
    }
}

/// A page that says one thing: what went wrong and where to go on.
#[derive(Template)]
#[template(path = "web/message.html")]
pub struct Message {
    pub frame: Frame,
    pub heading: String,
    pub body: Vec<String>,
    pub link: Option<(String, String)>,
}

/// Gives every trouble its page in the reader's language. What stands before the handlers answers with a trouble too: an error
/// that it returned would pass by here, and by the security headers.
pub async fn word_troubles(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(trouble) = response.response().error().and_then(|error| error.as_error::<Trouble>()) else {
        return Ok(response);
    };
    let Some(visit) = visit_of(trouble, response.request()).await else { return Ok(response) };
    let Some(message) = message_for(trouble, &visit) else { return Ok(response) };
    let Ok(html) = message.render() else { return Ok(response) };
    let mut response = response;
    if message.frame.notice().is_some() {
        response.response_mut().add_cookie(&gone(NOTICE_COOKIE)).ok();
    }
    Ok(response.map_body(|head, _| {
        head.headers
            .insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
        BoxBody::new(html)
    }))
}

/// The visit, with its session where the page goes on from there and the database can be asked.
async fn visit_of(trouble: &Trouble, request: &actix_web::HttpRequest) -> Option<Visit> {
    let goes_on = matches!(
        trouble,
        Trouble::NotFound | Trouble::Forbidden | Trouble::Refused { .. } | Trouble::Stale { .. }
    );
    if goes_on && let Ok(visit) = Visit::of(request).await {
        return Some(visit);
    }
    Visit::without_session(request).ok()
}

fn message_for(trouble: &Trouble, visit: &Visit) -> Option<Message> {
    let (words, frame) = (visit.words(), visit.frame());
    if let Trouble::Refused { heading, body, link } = trouble {
        let (heading, body, link) = (heading.clone(), body.clone(), Some(link.clone()));
        return Some(Message { frame, heading, body, link });
    }
    let home = Some(("/".to_owned(), words.t("web-to-the-start")));
    let (heading, body, link) = match trouble {
        Trouble::NotFound => (words.t("web-not-found-title"), words.t("web-not-found-body"), home),
        Trouble::Forbidden => (words.t("web-forbidden-title"), words.t("web-forbidden-body"), home),
        Trouble::Unmarked => (words.t("web-unmarked-title"), words.t("web-unmarked-body"), home),
        Trouble::Unreadable => (words.t("web-unreadable-title"), words.t("web-unreadable-body"), home),
        Trouble::TooLong => (words.t("web-too-long-title"), words.t("web-too-long-body"), home),
        Trouble::TooSlow => (words.t("web-too-slow-title"), words.t("web-too-slow-body"), home),
        Trouble::TooMany(TooMany { until }) => {
            (words.t("web-too-many-title"), words.t1("web-too-many-body", "until", words.time(*until)), home)
        }
        Trouble::Flood { wait } => {
            let seconds = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX);
            (words.t("web-flood-title"), words.t1("web-flood-body", "seconds", seconds), None)
        }
        Trouble::Stale { heading, body, back } => {
            (heading.clone(), body.clone(), Some((back.clone(), words.t("web-see-how-it-stands"))))
        }
        Trouble::Busy => (words.t("web-busy-title"), words.t("web-busy-body"), None),
        Trouble::Broken(_) => (words.t("web-broken-title"), words.t("web-broken-body"), home),
        Trouble::Refused { .. } | Trouble::SignIn { .. } | Trouble::SecondFactor => return None,
    };
    Some(Message { frame, heading, body: vec![body], link })
}

/// The page for an address that the portal does not have.
pub async fn not_found() -> Result<HttpResponse, Trouble> {
    Err(Trouble::NotFound)
}
