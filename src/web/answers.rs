//! What a form sent: names and texts, read once at the door.

use crate::web::headers::is_machine_address;
use crate::web::visit::Visit;
use crate::web::{Mark, Trouble};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use serde::{Deserialize, Serialize};
use std::future::{Ready, ready};
use std::time::Duration;

/// The fields of a form in the order they came. A field sent twice is read by its first value, except by [`Answers::all`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(Vec<(String, String)>);

/// The longest form, in bytes.
pub const LONGEST_FORM: usize = 128 * 1024;

/// How long a form may take to arrive: a body that drips holds no worker longer than this.
pub const SLOWEST_FORM: Duration = Duration::from_secs(20);

impl Answers {
    pub fn new(pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        Self(pairs.into_iter().map(|(name, text)| (name.into(), text.into())).collect())
    }

    /// The field's text without blanks around it; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.first(name).unwrap_or_default().trim()
    }

    /// The field's text untouched, as a password is read.
    pub fn verbatim(&self, name: &str) -> &str {
        self.first(name).unwrap_or_default()
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.trim())
    }

    /// Whether a checkbox or a button of that name was sent with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|text| text == value)
    }

    /// Every field with its text, in the order they came.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    pub fn set(&mut self, name: &str, text: impl Into<String>) {
        self.0.retain(|(field, _)| field != name);
        self.0.push((name.to_owned(), text.into()));
    }

    /// These answers without the fields that must not be shown or kept again.
    #[must_use]
    pub fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(field, _)| !names.contains(&field.as_str()));
        self
    }

    /// These answers as they may wait for their writer: without the page's mark and without what proves who somebody is.
    #[must_use]
    pub fn to_keep(self) -> Self {
        self.without(&["csrf", "token", "password", "new-password", "code"])
    }

    /// Whether no field says anything.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    /// Reads an urlencoded body. NUL, which no text field means, is refused.
    pub fn decode(body: &[u8]) -> Result<Self, Trouble> {
        let pairs: Vec<(String, String)> =
            serde_html_form::from_bytes(body).map_err(|_| Trouble::Unreadable)?;
        if pairs.len() > 500 || pairs.iter().any(|(name, text)| name.contains('\0') || text.contains('\0')) {
            return Err(Trouble::Unreadable);
        }
        Ok(Self(pairs))
    }

    /// What the request's form sent, as [`read_forms`] read it, without a look at its mark.
    pub fn sent(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }

    async fn read(request: &mut ServiceRequest) -> Result<Self, Trouble> {
        let body = request.extract::<web::Payload>().await.map_err(|_| Trouble::Unreadable)?;
        let body = tokio::time::timeout(SLOWEST_FORM, body.to_bytes_limited(LONGEST_FORM))
            .await
            .map_err(|_| Trouble::TooSlow)?
            .map_err(|_| Trouble::TooLong)?
            .map_err(|_| Trouble::Unreadable)?;
        Self::decode(&body)
    }
}

/// Reads every urlencoded form before its handler, within limits of size and time: a handler's extractors then find it,
/// whichever of them looks first.
pub async fn read_forms(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let urlencoded = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    if urlencoded && !is_machine_address(request.path()) {
        match Answers::read(&mut request).await {
            Ok(answers) => drop(request.extensions_mut().insert(answers)),
            Err(trouble) => return Ok(request.error_response(trouble)),
        }
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// A form arrives only with the mark of the page it was typed into (ASVS 3.5.1).
impl FromRequest for Answers {
    type Error = Trouble;
    type Future = Ready<Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let marked = || {
            let answers = Answers::sent(request).ok_or(Trouble::Unreadable)?;
            Mark::of(request)?.check(answers.verbatim("csrf"))?;
            Ok(answers.without(&["csrf"]))
        };
        ready(marked())
    }
}

/// The text of an address's query, read like a form and never trusted more.
pub fn query(visit: &Visit) -> Answers {
    Answers::decode(visit.query().as_bytes()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_by_its_first_value() {
        let answers = Answers::decode(b"surname=+Eriksson+&surname=Other&tick=a&tick=b").unwrap();

        assert_eq!(answers.text("surname"), "Eriksson");
        assert_eq!(answers.all("tick").collect::<Vec<_>>(), ["a", "b"]);
        assert!(answers.has("tick", "b") && !answers.has("tick", "c"));
        assert_eq!(answers.text("absent"), "");
    }

    #[test]
    fn a_nul_is_refused() {
        assert!(Answers::decode(b"surname=a%00b").is_err());
    }
}
