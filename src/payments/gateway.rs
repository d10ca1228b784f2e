//! The port to acquirers: what the portal asks of each, whoever it is.

use crate::payments::report::Report;
use crate::vocabulary::{Instant, Language, Money, PaymentId};
use futures_util::future::BoxFuture;
use std::sync::Arc;

/// A checkout to open. The payment's id is reference and idempotency key: the same order opens one checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub payment: PaymentId,
    pub amount: Money,
    /// What the payer reads: the application's reference, nothing about the person.
    pub description: String,
    pub language: Language,
    /// Where the browser goes afterwards, and when it turns back. That it comes proves nothing.
    pub return_url: String,
    pub cancel_url: String,
}

/// A checkout that an acquirer opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkout {
    pub id: String,
    /// Where the applicant pays; a path where the acquirer lives under the portal's own address.
    pub url: String,
}

/// A payment that an acquirer is asked about: by its checkout, or by its reference while no answer has named one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub payment: PaymentId,
    pub checkout: Option<String>,
}

/// Money to send back. The payment's id is the idempotency key: the same refund is made once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub payment: PaymentId,
    pub capture: String,
    pub amount: Money,
}

/// A webhook as it arrived.
#[derive(Debug, Clone, Copy)]
pub struct Webhook<'a> {
    /// The header that this acquirer signs in.
    pub signature: Option<&'a str>,
    pub body: &'a [u8],
    pub now: Instant,
}

/// The acquirer did not answer, or not in its own words. It may have acted all the same: it is asked again later.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the acquirer did not answer in time")]
    TimedOut,
    #[error("the acquirer cannot be reached: {0}")]
    Unreachable(String),
    #[error("the acquirer refused: {0}")]
    Refused(String),
}

/// A webhook that is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Forged {
    #[error("the signature is missing or malformed")]
    Unsigned,
    #[error("the signature is not the acquirer's: {0}")]
    Signature(String),
    #[error("the body cannot be read: {0}")]
    Unreadable(String),
}

/// What every acquirer's adapter does.
pub trait Gateway: Send + Sync {
    /// The acquirer's code: in the database, and in the address of its webhook.
    fn code(&self) -> &'static str;

    /// The name of the header that webhooks are signed in.
    fn signature_header(&self) -> &'static str;

    fn open_checkout(&self, order: Order) -> BoxFuture<'_, Result<Checkout, Unanswered>>;

    /// Everything that has happened to a checkout; it is the truth.
    fn ask(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>>;

    /// Closes a checkout, so that nobody pays it any more, and tells what had happened before.
    fn close(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>>;

    fn refund(&self, refund: Refund) -> BoxFuture<'_, Result<(), Unanswered>>;

    /// Reads a webhook after checking its signature; none when it tells of something that the portal does not ask for.
    fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Option<Report>, Forged>;
}

/// The acquirers of this portal. New payments go to the first; every one is still heard and asked.
#[derive(Clone, Default)]
pub struct Gateways(Vec<Arc<dyn Gateway>>);

impl Gateways {
    pub fn new(gateways: impl IntoIterator<Item = Arc<dyn Gateway>>) -> Self {
        Self(gateways.into_iter().collect())
    }

    /// Where new payments go; none when no acquirer is set up.
    pub fn offered(&self) -> Option<&Arc<dyn Gateway>> {
        self.0.first()
    }

    pub fn by_code(&self, code: &str) -> Option<&Arc<dyn Gateway>> {
        self.0.iter().find(|gateway| gateway.code() == code)
    }
}

/// The longest that an acquirer is waited for.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// An acquirer's answer, if it comes in time.
pub async fn in_time<T>(answer: impl Future<Output = Result<T, Unanswered>>) -> Result<T, Unanswered> {
    tokio::time::timeout(PATIENCE, answer).await.unwrap_or(Err(Unanswered::TimedOut))
}
