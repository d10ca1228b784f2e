//! The door: security headers on every answer, a token for every visitor, and no form from another site.

use crate::web::visit::{Greeted, SESSION_COOKIE, session_cookie};
use crate::web::{Token, Trouble};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};

/// No inline script or style, nothing from elsewhere, no frame around the portal (ASVS 3.4.3).
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
     base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The policy for a page whose script compiles WebAssembly of the portal's own, and may do no more than that.
pub fn policy_with_webassembly() -> String {
    CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
}

/// The policy of a page whose form leads on to one of these origins, as paying does: browsers hold `form-action` against the
/// answer's redirect too. None when an origin is not what a header may say.
pub fn policy_with_forms_to<'a>(origins: impl IntoIterator<Item = &'a str>) -> Option<HeaderValue> {
    let origins: Vec<&str> = origins.into_iter().collect();
    let forms = format!("form-action 'self' {}", origins.join(" "));
    let policy = CONTENT_SECURITY_POLICY.replace("form-action 'self'", forms.trim_end());
    HeaderValue::from_str(&policy).ok()
}

const HEADERS: [(&str, &str); 9] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("strict-transport-security", "max-age=63072000; includeSubDomains; preload"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=()"),
    ("cache-control", "no-store"),
];

/// Puts the security headers on every answer. One that a handler set itself stays, as the assets' `cache-control` does.
pub async fn secure(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        if !headers.contains_key(name) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
    Ok(response)
}

/// A script that shows how far a file has been sent is told where to go on, and goes there itself: a browser would follow for it and
/// read the next page, with its notice and whatever looking at it records, once too often.
pub async fn tell_uploads_where(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let is_shown = request.method() == Method::POST && request.headers().contains_key("upload");
    let mut response = next.call(request).await?;
    if is_shown && response.status() == StatusCode::SEE_OTHER {
        *response.response_mut().status_mut() = StatusCode::NO_CONTENT;
    }
    Ok(response)
}

/// Answers HEAD as GET without the body: actix-web itself has no HEAD for a GET route.
pub async fn head_as_get(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    next.call(request).await
}

/// Gives every visitor a token, from the cookie or drawn anew, for the marks of the forms to come.
pub async fn greet(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let brought = request.cookie(SESSION_COOKIE).and_then(|cookie| Token::parse(cookie.value()));
    let shows_pages = request.method() == Method::GET && !is_machine_address(request.path());
    let drawn = match &brought {
        None if shows_pages => {
            Some(Token::draw().map_err(|error| Trouble::Broken(error.to_string().into()))?)
        }
        Some(_) | None => None,
    };
    if let Some(token) = brought.or_else(|| drawn.clone()) {
        request.extensions_mut().insert(Greeted(token));
    }
    let mut response = next.call(request).await?;
    let sets_its_own = response.response().cookies().any(|cookie| cookie.name() == SESSION_COOKIE);
    if let Some(token) = drawn
        && !sets_its_own
    {
        response.response_mut().add_cookie(&session_cookie(&token)).ok();
    }
    Ok(response)
}

/// Lets a form in only from a page of this portal: by `Sec-Fetch-Site`, or where a browser does not send it by `Origin`.
pub async fn same_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if reads || is_machine_address(request.path()) || comes_from_here(&request) {
        Ok(next.call(request).await?.map_into_boxed_body())
    } else {
        Ok(request.error_response(Trouble::Unmarked))
    }
}

/// Lets nothing further whose address holds a control character: no page has one in its name, and no column takes a NUL.
pub async fn plain_address(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let controls = request.path().as_bytes().windows(3).any(|three| {
        three[0] == b'%' && matches!(three[1], b'0' | b'1') && three[2].is_ascii_hexdigit()
            || three.eq_ignore_ascii_case(b"%7f")
    });
    if controls {
        Ok(request.error_response(Trouble::NotFound))
    } else {
        Ok(next.call(request).await?.map_into_boxed_body())
    }
}

fn comes_from_here(request: &ServiceRequest) -> bool {
    let text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    let host = text(header::HOST).unwrap_or_default();
    text(header::ORIGIN)
        .and_then(|origin| origin.split_once("://"))
        .is_some_and(|(_, authority)| !host.is_empty() && authority.eq_ignore_ascii_case(host))
}

/// Addresses that programs call: they carry a signature or a key of their own instead of a cookie, or need none.
pub fn is_machine_address(path: &str) -> bool {
    ["/static/", "/payments/webhooks/", "/api/", "/.well-known/"]
        .iter()
        .any(|prefix| path.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_may_lead_to_a_named_origin_and_the_rest_of_the_policy_stays() {
        let policy = policy_with_forms_to(["https://checkout.example"]).unwrap();
        let policy = policy.to_str().unwrap();

        assert!(policy.contains("form-action 'self' https://checkout.example; base-uri 'none'"), "{policy}");
        assert_eq!(policy.replace(" https://checkout.example", ""), CONTENT_SECURITY_POLICY);
        assert_eq!(policy_with_forms_to([]).unwrap(), CONTENT_SECURITY_POLICY);
    }
}
