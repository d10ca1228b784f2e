//! The port to acquirers: what the portal asks of each, whoever it is.

mod acquirer;
mod breaker;
pub(super) mod call;
pub(super) mod signature;

use crate::payments::report::Report;
use crate::vocabulary::{Currency, Instant, Language, Money, PaymentId};
use chrono::NaiveDate;
use futures_util::future::BoxFuture;

pub use acquirer::{Acquirer, Gateways};
pub use signature::SigningSecrets;

/// A checkout to open. The payment's id is reference and idempotency key: the same order opens one checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub payment: PaymentId,
    /// The reference of an acquirer that takes digits alone.
    pub number: i64,
    /// What is charged, in a currency that this acquirer takes.
    pub amount: Money,
    /// What the payer reads: the application's reference, nothing about the person.
    pub description: String,
    pub language: Language,
    /// Where the browser goes afterwards, and when it turns back. That it comes proves nothing.
    pub return_url: String,
    pub cancel_url: String,
    /// When the payment began. The same order, sent again, says the same.
    pub began: Instant,
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
    pub number: i64,
    pub checkout: Option<String>,
    pub began: Instant,
}

/// Money to send back. The payment's id is the idempotency key: the same refund is made once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub payment: PaymentId,
    pub number: i64,
    pub capture: String,
    pub amount: Money,
    /// How often the acquirer has failed to send it back: each attempt is a refund of its own.
    pub attempt: i32,
}

/// How a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refunded {
    Made,
    /// The acquirer has it and is not done.
    OnItsWay,
    /// The acquirer could not send the money back and keeps it for the portal.
    Failed,
}

/// A line of the acquirer's own list of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    pub kind: LineKind,
    pub capture: String,
    /// The payment's id or number, where the acquirer's list has it.
    pub reference: Option<String>,
    /// In minor units, never negative.
    pub minor: i64,
    pub currency: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum LineKind {
    Captured,
    Returned,
}

/// A webhook as it arrived.
#[derive(Debug, Clone, Copy)]
pub struct Webhook<'a> {
    /// The header that this acquirer signs in.
    pub signature: Option<&'a str>,
    pub body: &'a [u8],
    pub now: Instant,
}

/// What a webhook comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// It is signed, and says enough to act on.
    Report(Report),
    /// It proves nothing or not enough: the acquirer is asked about the payment of this reference.
    AskAbout { reference: String },
    /// It tells of something that the portal does not ask for.
    NothingAskedFor,
}

/// The acquirer did not answer, or not in its own words. It may have acted all the same: it is asked again later.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the acquirer did not answer in time")]
    TimedOut,
    #[error("the acquirer cannot be reached: {0}")]
    Unreachable(String),
    /// It has answered that it will not, and has not acted.
    #[error("the acquirer refused: {0}")]
    Refused(String),
    /// It answered so badly of late that it is left alone for a moment.
    #[error("the acquirer is left alone until it can be expected to answer")]
    Resting,
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
    fn signature_header(&self) -> &str;

    /// The currency in which a fee of this currency is charged.
    fn charges(&self, fee: Currency) -> Currency;

    /// Where its checkouts stand, as `https://checkout.example`; none when they stand under the portal's own address.
    fn checkout_origin(&self) -> Option<&str>;

    fn open_checkout(&self, order: Order) -> BoxFuture<'_, Result<Checkout, Unanswered>>;

    /// Everything that has happened to a checkout; it is the truth.
    fn ask(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>>;

    /// Closes a checkout, so that nobody pays it any more, and tells what had happened before. Where an acquirer closes
    /// none, it tells alone: the checkout ends by itself.
    fn close(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>>;

    fn refund(&self, refund: Refund) -> BoxFuture<'_, Result<Refunded, Unanswered>>;

    /// What was taken and sent back on a day in Kazakhstan; none where the acquirer gives its list as a file alone.
    fn statement(&self, day: NaiveDate) -> BoxFuture<'_, Result<Option<Vec<StatementLine>>, Unanswered>>;

    /// Reads a webhook after checking its signature.
    fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Heard, Forged>;
}
