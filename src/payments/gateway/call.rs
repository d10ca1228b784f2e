//! Calling an acquirer over HTTP: nobody is followed elsewhere, and no answer is read without end.

use crate::payments::gateway::Unanswered;
use reqwest::{Client, RequestBuilder, StatusCode, Url};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// An acquirer's answer, read whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    body: Vec<u8>,
}

/// A client for an acquirer at this address. A proxy of the environment's is used, but never for this machine itself.
pub fn client(address: &str) -> reqwest::Result<Client> {
    let builder = Client::builder()
        .timeout(Duration::from_secs(9))
        .connect_timeout(Duration::from_secs(4))
        .redirect(reqwest::redirect::Policy::none())
        .user_agent("visa-portal");
    let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    let is_here = host.is_some_and(|host| host == "localhost" || host.starts_with("127.") || host == "[::1]");
    if is_here { builder.no_proxy().build() } else { builder.build() }
}

/// An address with its questions behind it.
pub fn with_query(address: &str, query: &[(&str, String)]) -> String {
    format!("{address}?{}", serde_html_form::to_string(query).unwrap_or_default())
}

/// Sends a request and reads what comes.
pub async fn call(request: RequestBuilder) -> Result<Answer, Unanswered> {
    let mut response = request.send().await.map_err(unanswered)?;
    let status = response.status();
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(unanswered)? {
        if body.len() + part.len() > LONGEST {
            return Err(Unanswered::Unreachable("its answer does not end".to_owned()));
        }
        body.extend_from_slice(&part);
    }
    Ok(Answer { status, body })
}

impl Answer {
    /// The answer's JSON. Junk is no answer: the acquirer may have acted all the same.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Unanswered> {
        serde_json::from_slice(&self.body)
            .map_err(|error| Unanswered::Unreachable(format!("its answer cannot be read: {error}")))
    }

    /// What an answer without success means. An acquirer that says what is wrong with a request has not acted on it; one that
    /// is busy, broken, or does not know the portal, is asked again.
    pub fn failure(&self) -> Unanswered {
        let said = String::from_utf8_lossy(&self.body).chars().take(600).collect::<String>();
        let said = format!("{}: {said}", self.status.as_u16());
        match self.status {
            StatusCode::UNAUTHORIZED
            | StatusCode::FORBIDDEN
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::CONFLICT
            | StatusCode::TOO_MANY_REQUESTS => Unanswered::Unreachable(said),
            status if status.is_client_error() => Unanswered::Refused(said),
            _other_status => Unanswered::Unreachable(said),
        }
    }
}

fn unanswered(error: reqwest::Error) -> Unanswered {
    if error.is_timeout() {
        Unanswered::TimedOut
    } else {
        Unanswered::Unreachable(error.without_url().to_string())
    }
}
