//! An acquirer as the portal calls it: waited for so long and no longer, and left alone while it does not answer.

use crate::payments::gateway::breaker::Breaker;
use crate::payments::gateway::{
    Checkout, Forged, Gateway, Heard, Order, Question, Refund, Refunded, StatementLine, Unanswered, Webhook,
};
use crate::payments::report::Report;
use crate::vocabulary::Currency;
use crate::web::Clock;
use chrono::NaiveDate;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The longest that an acquirer is waited for: with somebody at the page, and while a list is read.
const PATIENCE: Duration = Duration::from_secs(10);
const PATIENCE_FOR_A_LIST: Duration = Duration::from_secs(120);

/// One acquirer behind the port.
#[derive(Clone)]
pub struct Acquirer {
    gateway: Arc<dyn Gateway>,
    breaker: Arc<Mutex<Breaker>>,
    clock: Clock,
}

impl Acquirer {
    fn new(gateway: Arc<dyn Gateway>, clock: Clock) -> Self {
        Self { gateway, breaker: Arc::default(), clock }
    }

    pub fn code(&self) -> &'static str {
        self.gateway.code()
    }

    pub fn signature_header(&self) -> &str {
        self.gateway.signature_header()
    }

    pub fn charges(&self, fee: Currency) -> Currency {
        self.gateway.charges(fee)
    }

    pub fn checkout_origin(&self) -> Option<&str> {
        self.gateway.checkout_origin()
    }

    pub fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Heard, Forged> {
        self.gateway.read_webhook(webhook)
    }

    /// Opens a checkout. One that stands elsewhere than this acquirer's stand is not believed: somebody pays there.
    pub async fn open_checkout(&self, order: Order) -> Result<Checkout, Unanswered> {
        let checkout = self.call(PATIENCE, self.gateway.open_checkout(order)).await?;
        let in_place = match self.gateway.checkout_origin() {
            Some(origin) => checkout.url.strip_prefix(origin).is_some_and(|path| path.starts_with('/')),
            None => checkout.url.starts_with('/') && !checkout.url.starts_with("//"),
        };
        if in_place {
            Ok(checkout)
        } else {
            tracing::error!(acquirer = self.code(), "a checkout stands where this acquirer's do not");
            Err(Unanswered::Unreachable("its checkout stands elsewhere than its checkouts do".to_owned()))
        }
    }

    pub async fn ask(&self, question: Question) -> Result<Vec<Report>, Unanswered> {
        self.call(PATIENCE, self.gateway.ask(question)).await
    }

    pub async fn close(&self, question: Question) -> Result<Vec<Report>, Unanswered> {
        self.call(PATIENCE, self.gateway.close(question)).await
    }

    pub async fn refund(&self, refund: Refund) -> Result<Refunded, Unanswered> {
        self.call(PATIENCE, self.gateway.refund(refund)).await
    }

    pub async fn statement(&self, day: NaiveDate) -> Result<Option<Vec<StatementLine>>, Unanswered> {
        self.call(PATIENCE_FOR_A_LIST, self.gateway.statement(day)).await
    }

    async fn call<T>(
        &self,
        patience: Duration,
        answer: impl Future<Output = Result<T, Unanswered>>,
    ) -> Result<T, Unanswered> {
        if !self.breaker().lets_through(self.clock.now()) {
            return Err(Unanswered::Resting);
        }
        let answer = tokio::time::timeout(patience, answer).await.unwrap_or(Err(Unanswered::TimedOut));
        match &answer {
            Ok(_) | Err(Unanswered::Refused(_)) => self.breaker().answered(),
            Err(Unanswered::TimedOut | Unanswered::Unreachable(_) | Unanswered::Resting) => {
                metrics::counter!("acquirer_calls_unanswered_total", "acquirer" => self.code()).increment(1);
                self.breaker().unanswered(self.clock.now());
            }
        }
        answer
    }

    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The acquirers of this portal. New payments go to the first; every one is still heard and asked.
#[derive(Clone, Default)]
pub struct Gateways(Vec<Acquirer>);

impl Gateways {
    pub fn new(clock: &Clock, gateways: impl IntoIterator<Item = Arc<dyn Gateway>>) -> Self {
        Self(gateways.into_iter().map(|gateway| Acquirer::new(gateway, clock.clone())).collect())
    }

    /// Where new payments go; none when no acquirer is set up.
    pub fn offered(&self) -> Option<&Acquirer> {
        self.0.first()
    }

    pub fn by_code(&self, code: &str) -> Option<&Acquirer> {
        self.0.iter().find(|acquirer| acquirer.code() == code)
    }

    pub fn all(&self) -> &[Acquirer] {
        &self.0
    }

    /// Where forms that lead to paying may end: the acquirers' checkouts (the policy's `form-action`).
    pub fn checkout_origins(&self) -> Vec<&str> {
        self.0.iter().filter_map(Acquirer::checkout_origin).collect()
    }
}
