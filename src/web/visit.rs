//! One request as the pages see it: who comes, in which language, to which path.

pub mod again;
mod carrying;

use crate::vocabulary::{Instant, Language, day_in_kazakhstan};
use crate::web::{Actor, Frame, Notice, Portal, Session, SignedIn, Token, Trouble, Words, Works, store};
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use futures_util::future::LocalBoxFuture;

pub const SESSION_COOKIE: &str = "__Host-session";
pub const LANGUAGE_COOKIE: &str = "__Host-language";
pub const NOTICE_COOKIE: &str = "__Host-notice";
/// Names the browser from which a file came when a session had ended.
pub const KEPT_COOKIE: &str = "__Host-kept";

/// Says that this browser was signed in with before; it opens nothing by itself.
pub const BROWSER_COOKIE: &str = "__Host-browser";

/// The visitor's token as the greeting put it into the request: from the cookie, or drawn anew.
#[derive(Clone)]
pub struct Greeted(pub Token);

/// Where a visitor stands with the door: the session as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody signed in with this token.
    Stranger,
    /// Signed in and in time.
    SignedIn(Session),
    /// The password was right; the second factor is still to come.
    AwaitsFactor(Session),
    /// The session ran out; what is typed now can be kept for its account.
    RanOut(Session),
}

/// A request, read once.
pub struct Visit {
    portal: web::Data<Portal>,
    token: Option<Token>,
    kept: Option<Token>,
    browser: Option<String>,
    standing: Standing,
    language: Language,
    path: String,
    query: String,
    address: String,
    device: String,
    notice: Option<String>,
    now: Instant,
}

impl Visit {
    pub fn portal(&self) -> &Portal {
        &self.portal
    }

    pub fn works(&self) -> &Works {
        &self.portal.works
    }

    pub fn token(&self) -> Option<&Token> {
        self.token.as_ref()
    }

    /// The token of what was kept for this browser when a session had ended.
    pub fn kept(&self) -> Option<&Token> {
        self.kept.as_ref()
    }

    /// What the browser says of having been signed in with before.
    pub fn browser(&self) -> Option<&str> {
        self.browser.as_deref()
    }

    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    pub fn session(&self) -> Option<&Session> {
        match &self.standing {
            Standing::SignedIn(session) => Some(session),
            Standing::Stranger | Standing::AwaitsFactor(_) | Standing::RanOut(_) => None,
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn words(&self) -> Words {
        Words::of(self.language)
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn query(&self) -> &str {
        &self.query
    }

    /// The client's address, as far as the trusted proxies tell it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The browser's name for itself, for the list of one's own sessions.
    pub fn device(&self) -> &str {
        &self.device
    }

    pub fn now(&self) -> Instant {
        self.now
    }

    /// Today in Kazakhstan.
    pub fn today(&self) -> NaiveDate {
        day_in_kazakhstan(self.now)
    }

    /// The frame of a page for this visitor.
    pub fn frame(&self) -> Frame {
        let secrets = &self.portal.secrets;
        // without randomness no form is sent
        let mark = self.token.as_ref().and_then(|token| secrets.form_mark(token).ok()).unwrap_or_default();
        let signed_in = self.session().map(|session| SignedIn {
            name: session.name.clone(),
            home: session.home.clone(),
            staying: session.staying(self.now),
        });
        let notice = self.notice.as_ref().map(|key| Notice { text: self.words().t(key) });
        Frame::new(self.words(), self.path.clone(), mark)
            .with_query(&self.query)
            .with_signed_in(signed_in)
            .with_notice(notice)
            .in_sandbox(self.portal.settings.sandbox.then_some(crate::web::Sandbox))
    }

    /// 200 with a page.
    pub fn page(&self, page: &impl Template) -> Result<HttpResponse, Trouble> {
        self.page_as(StatusCode::OK, page)
    }

    /// 422: the same page with what was typed and every complaint.
    pub fn complaint(&self, page: &impl Template) -> Result<HttpResponse, Trouble> {
        self.page_as(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    /// 409: the page that tells how things stand by now.
    pub fn conflict(&self, page: &impl Template) -> Result<HttpResponse, Trouble> {
        self.page_as(StatusCode::CONFLICT, page)
    }

    pub fn page_as(&self, status: StatusCode, page: &impl Template) -> Result<HttpResponse, Trouble> {
        let html = page.render().map_err(Trouble::broken)?;
        let mut response = HttpResponse::build(status);
        response.content_type("text/html; charset=utf-8");
        if self.notice.is_some() {
            response.cookie(gone(NOTICE_COOKIE));
        }
        Ok(response.body(html))
    }

    /// 303 to a path of the portal, as after every success.
    pub fn see_other(&self, path: &str) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
    }

    /// 303, and the next page shows this notice once. The key names a text without arguments.
    pub fn see_other_with(&self, path: &str, notice: &'static str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header((header::LOCATION, path))
            .cookie(kept(NOTICE_COOKIE, notice, time::Duration::minutes(5)))
            .finish()
    }

    /// The actor of what a visitor does who has not signed in.
    pub fn actor(&self) -> Actor {
        Actor::Visitor
    }
}

/// The cookie that carries a session's token; the server alone decides how long it counts.
pub fn session_cookie(token: &Token) -> Cookie<'static> {
    kept(SESSION_COOKIE, token.reveal(), time::Duration::days(7))
}

/// The cookie of a browser whose file is kept; the file itself is forgotten sooner or at the same time.
pub fn kept_cookie(token: &Token) -> Cookie<'static> {
    kept(KEPT_COOKIE, token.reveal(), time::Duration::hours(1))
}

/// The cookie of a browser that somebody signed in with; its text is made where tries are counted.
pub fn browser_cookie(text: &str) -> Cookie<'static> {
    kept(BROWSER_COOKIE, text, time::Duration::days(365))
}

pub fn language_cookie(language: Language) -> Cookie<'static> {
    kept(LANGUAGE_COOKIE, language.tag(), time::Duration::days(365))
}

fn kept(name: &'static str, value: &str, age: time::Duration) -> Cookie<'static> {
    Cookie::build(name, value.to_owned())
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

pub(super) fn gone(name: &'static str) -> Cookie<'static> {
    kept(name, "", time::Duration::ZERO)
}

/// A path of this portal to go on to, never another site's (ASVS 3.7.2).
pub fn own_path(typed: &str) -> Option<&str> {
    let plain = typed.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (typed.starts_with('/') && !typed.starts_with("//") && plain && typed.len() <= 500).then_some(typed)
}

impl FromRequest for Visit {
    type Error = Trouble;
    type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Visit::of(&request).await })
    }
}

impl Visit {
    pub async fn of(request: &HttpRequest) -> Result<Self, Trouble> {
        let mut visit = Self::without_session(request)?;
        let Some(token) = visit.token.clone() else { return Ok(visit) };
        let mut reading = visit.portal.works.reading().await?;
        let Some(session) = store::session(&mut reading, &token).await? else { return Ok(visit) };
        visit.standing = if session.is_over(visit.now) {
            Standing::RanOut(session)
        } else {
            if session.awaits_factor {
                // looking at the question does not prolong it
                Standing::AwaitsFactor(session)
            } else {
                store::touch_session(&mut reading, &token, visit.now).await?;
                Standing::SignedIn(session)
            }
        };
        Ok(visit)
    }

    /// A visit as the request alone tells it; enough for a page that says what went wrong.
    pub fn without_session(request: &HttpRequest) -> Result<Self, Trouble> {
        let portal =
            request.app_data::<web::Data<Portal>>().ok_or_else(|| Trouble::broken(std::fmt::Error))?.clone();
        let token = request.extensions().get::<Greeted>().map(|Greeted(token)| token.clone());
        let notice = request.cookie(NOTICE_COOKIE).map(|cookie| cookie.value().to_owned());
        let notice = notice.filter(|key| !key.is_empty() && Words::of(Language::En).has(key));
        let address = portal.settings.client_address(request);
        let device = header_text(request, header::USER_AGENT).chars().take(200).collect();
        Ok(Self {
            now: portal.clock.now(),
            token,
            kept: request.cookie(KEPT_COOKIE).and_then(|cookie| Token::parse(cookie.value())),
            browser: request.cookie(BROWSER_COOKIE).map(|cookie| cookie.value().to_owned()),
            standing: Standing::Stranger,
            language: language_of(request),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            address,
            device,
            notice,
            portal,
        })
    }
}

/// The language: the choice kept, then what the browser asks for, then English.
fn language_of(request: &HttpRequest) -> Language {
    if let Some(kept) = request.cookie(LANGUAGE_COOKIE).and_then(|cookie| Language::from_tag(cookie.value()))
    {
        return kept;
    }
    let asked = header_text(request, header::ACCEPT_LANGUAGE);
    accept_language::parse(asked)
        .iter()
        .find_map(|tag| Language::from_tag(tag.split('-').next().unwrap_or_default()))
        .unwrap_or_default()
}

fn header_text(request: &HttpRequest, name: header::HeaderName) -> &str {
    request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_the_portal_is_gone_on_to() {
        assert_eq!(own_path("/office?x=1"), Some("/office?x=1"));
        for elsewhere in
            ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nb", "office"]
        {
            assert_eq!(own_path(elsewhere), None, "{elsewhere}");
        }
    }
}
