//! A page that waits for something looks again by itself, without a script; its reader may stop that (WCAG 2.2.1).

use super::Visit;
use crate::web::answers;
use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue};

const REFRESH: HeaderName = HeaderName::from_static("refresh");

/// After how many seconds the page is to look again, unless its reader has stopped it.
pub fn unless_still(visit: &Visit, seconds: Option<u32>) -> Option<u32> {
    seconds.filter(|_| !answers::query(visit).has("still", "1"))
}

/// The page, which looks again after so many seconds; its template says so by `ui::looks_again`.
pub fn looking_again(mut shown: HttpResponse, seconds: Option<u32>) -> HttpResponse {
    if let Some(seconds) = seconds {
        shown.headers_mut().insert(REFRESH, HeaderValue::from(seconds));
    }
    shown
}
