//! The sandbox acquirer behind the port.

use crate::payments::gateway::signature::{SignatureError, SigningSecrets};
use crate::payments::gateway::{
    Checkout, Forged, Gateway, Heard, Order, Question, Refund, Refunded, StatementLine, Unanswered, Webhook,
};
use crate::payments::report::{Outcome, Report};
use crate::payments::sandbox::checkout::HostedCheckout;
use crate::payments::sandbox::event::Event;
use crate::payments::sandbox::{close, deliver, open, refund, store};
use crate::vocabulary::{Currency, start_of_day_in_kazakhstan};
use crate::web::{Actor, Works};
use chrono::NaiveDate;
use futures_util::future::BoxFuture;

/// Its books are reached directly, because it is built in; its reports travel like any other acquirer's.
#[derive(Clone)]
pub struct Sandbox {
    works: Works,
    secrets: SigningSecrets,
    notify_url: String,
    client: reqwest::Client,
}

impl Sandbox {
    pub const CODE: &'static str = "sandbox";

    /// `public_url` is where the portal is reached, and reports are sent to.
    pub fn new(works: Works, secrets: SigningSecrets, public_url: &str) -> reqwest::Result<Self> {
        let notify_url = format!("{public_url}/payments/webhooks/{}", Self::CODE);
        Ok(Self { works, secrets, notify_url, client: deliver::client()? })
    }

    /// Brings the reports that are due to the portal.
    pub async fn deliver_round(&self) -> sqlx::Result<usize> {
        deliver::deliver_round(&self.works, &self.secrets, &self.client).await
    }

    /// Signs a body as a report is signed now.
    pub fn sign(&self, body: &[u8], now: crate::vocabulary::Instant) -> String {
        self.secrets.sign(body, now)
    }

    async fn find(&self, question: &Question) -> Result<Option<HostedCheckout>, Unanswered> {
        let mut reading = self.works.reading().await.map_err(unreachable)?;
        let found = match &question.checkout {
            Some(id) => store::find(&mut reading, id).await,
            None => store::find_by_reference(&mut reading, &question.payment.to_string()).await,
        };
        found.map_err(unreachable)
    }

    async fn account(
        &self,
        question: &Question,
        found: Option<HostedCheckout>,
    ) -> Result<Vec<Report>, Unanswered> {
        let Some(checkout) = found else {
            let reference = question.payment.to_string();
            let event = format!("asked:{reference}:unknown");
            return Ok(vec![Report { event, reference, checkout: None, outcome: Outcome::Unknown }]);
        };
        let account = self.works.run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move {
                let captures = store::captures(work, &checkout.id).await?;
                Ok(checkout.account(&captures, work.now()))
            })
        });
        account.await.map_err(unreachable)
    }
}

impl Gateway for Sandbox {
    fn code(&self) -> &'static str {
        Self::CODE
    }

    fn signature_header(&self) -> &str {
        deliver::SIGNATURE_HEADER
    }

    fn charges(&self, fee: Currency) -> Currency {
        fee
    }

    fn checkout_origin(&self) -> Option<&str> {
        None
    }

    fn open_checkout(&self, order: Order) -> BoxFuture<'_, Result<Checkout, Unanswered>> {
        let notify_url = self.notify_url.clone();
        Box::pin(async move {
            let opened = self.works.run::<_, open::CannotOpen, _>(Actor::Portal, move |work| {
                Box::pin(async move { open::open(work, &order, &notify_url).await })
            });
            let opened = opened.await?;
            let url = format!("/sandbox/checkout/{}", opened.id);
            Ok(Checkout { id: opened.id, url })
        })
    }

    fn ask(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(async move {
            let found = self.find(&question).await?;
            self.account(&question, found).await
        })
    }

    fn close(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(async move {
            let Some(found) = self.find(&question).await? else { return self.account(&question, None).await };
            let closed = self.works.run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
                Box::pin(async move { close::close(work, &found.id).await })
            });
            let closed = closed.await.map_err(unreachable)?;
            self.account(&question, closed).await
        })
    }

    fn refund(&self, refund: Refund) -> BoxFuture<'_, Result<Refunded, Unanswered>> {
        Box::pin(async move {
            let refunded = self.works.run::<_, refund::CannotRefund, _>(Actor::Portal, move |work| {
                Box::pin(async move { refund::refund(work, &refund).await })
            });
            refunded.await?;
            Ok(Refunded::Made)
        })
    }

    fn statement(&self, day: NaiveDate) -> BoxFuture<'_, Result<Option<Vec<StatementLine>>, Unanswered>> {
        Box::pin(async move {
            let mut reading = self.works.reading().await.map_err(unreachable)?;
            let next = day.succ_opt().unwrap_or(day);
            let (from, until) = (start_of_day_in_kazakhstan(day), start_of_day_in_kazakhstan(next));
            store::statement(&mut reading, from, until).await.map(Some).map_err(unreachable)
        })
    }

    fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Heard, Forged> {
        let header = webhook.signature.ok_or(Forged::Unsigned)?;
        self.secrets.verify(header, webhook.body, webhook.now).map_err(|error| match error {
            SignatureError::Malformed => Forged::Unsigned,
            SignatureError::OutOfTime | SignatureError::Forged => Forged::Signature(error.to_string()),
        })?;
        let event: Event =
            serde_json::from_slice(webhook.body).map_err(|error| Forged::Unreadable(error.to_string()))?;
        Ok(event.report().map_or(Heard::NothingAskedFor, Heard::Report))
    }
}

fn unreachable(error: sqlx::Error) -> Unanswered {
    Unanswered::Unreachable(error.to_string())
}
