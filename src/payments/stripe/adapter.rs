//! Stripe behind the port.

use crate::config::StripeAccount;
use crate::payments::gateway::call::{call, client, with_query};
use crate::payments::gateway::signature::{SignatureError, SigningSecrets};
use crate::payments::gateway::{
    Checkout, Forged, Gateway, Heard, Order, Question, Refund, Refunded, StatementLine, Unanswered, Webhook,
};
use crate::payments::stripe::event::Event;
use crate::payments::stripe::session::{self, Charge, Page, PaymentIntent, Session, SessionState};
use crate::payments::{Outcome, Report};
use crate::vocabulary::{Currency, start_of_day_in_kazakhstan};
use chrono::{NaiveDate, TimeDelta};
use futures_util::future::BoxFuture;
use reqwest::{Client, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;

/// The version whose words the portal knows.
const VERSION: &str = "2024-06-20";
/// How long a checkout may be paid. Stripe takes nothing below 30 minutes.
const OPEN_FOR: TimeDelta = TimeDelta::minutes(60);
/// More pages of 100 than any list should have.
const MOST_PAGES: usize = 50;

/// An account with Stripe.
pub struct Stripe {
    client: Client,
    api: String,
    key: SecretString,
    secrets: SigningSecrets,
    checkout_origin: String,
}

impl Stripe {
    pub const CODE: &'static str = "stripe";

    pub fn new(account: &StripeAccount) -> reqwest::Result<Self> {
        let bytes = |secret: &SecretString| secret.expose_secret().as_bytes().to_vec();
        let previous = account.previous_webhook_secret.as_ref().map(bytes);
        Ok(Self {
            client: client(&account.api_url)?,
            api: account.api_url.clone(),
            key: account.secret_key.clone(),
            secrets: SigningSecrets::new(bytes(&account.webhook_secret), previous),
            checkout_origin: account.checkout_origin.clone(),
        })
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.signed(self.client.get(format!("{}/v1/{path}", self.api)))
    }

    fn post(&self, path: &str, form: &[(&str, String)]) -> RequestBuilder {
        self.signed(self.client.post(format!("{}/v1/{path}", self.api))).form(form)
    }

    fn signed(&self, request: RequestBuilder) -> RequestBuilder {
        request.bearer_auth(self.key.expose_secret()).header("stripe-version", VERSION)
    }

    async fn session(&self, id: &str) -> Result<Session, Unanswered> {
        read(self.get(&format!("checkout/sessions/{id}"))).await
    }

    /// The session that an order opened whose answer was lost: Stripe finds none by reference, so the list is read.
    async fn find(&self, question: &Question) -> Result<Option<Session>, Unanswered> {
        if let Some(id) = &question.checkout {
            return match self.session(id).await {
                Err(Unanswered::Refused(said)) if said.starts_with("404") => Ok(None),
                answer => answer.map(Some),
            };
        }
        let (from, until) = (question.began - TimeDelta::minutes(5), question.began + TimeDelta::hours(2));
        let between = [("created[gte]", from.timestamp()), ("created[lte]", until.timestamp())];
        let sessions: Vec<Session> =
            self.list("checkout/sessions", &between, |session: &Session| &session.id).await?;
        let reference = question.payment.to_string();
        Ok(sessions.into_iter().find(|session| session.client_reference_id.as_ref() == Some(&reference)))
    }

    /// A list, to its end.
    async fn list<T: DeserializeOwned>(
        &self,
        path: &str,
        between: &[(&str, i64)],
        id: impl Fn(&T) -> &String,
    ) -> Result<Vec<T>, Unanswered> {
        let mut all: Vec<T> = Vec::new();
        for _ in 0..MOST_PAGES {
            let mut query: Vec<(&str, String)> =
                between.iter().map(|(name, second)| (*name, second.to_string())).collect();
            query.push(("limit", "100".to_owned()));
            query.extend(all.last().map(|last| ("starting_after", id(last).clone())));
            let request = self.get(&with_query(path, &query));
            let page: Page<T> = read(request).await?;
            let ends = !page.has_more || page.data.is_empty();
            all.extend(page.data);
            if ends {
                return Ok(all);
            }
        }
        Err(Unanswered::Unreachable("its list does not end".to_owned()))
    }

    /// How a session stands, with what its PaymentIntent adds where it is not paid.
    async fn account(&self, session: &Session) -> Result<Report, Unanswered> {
        let outcome = match (&session.payment_intent, session.is_paid(), session.status.as_deref()) {
            (Some(intent), false, Some(status @ ("open" | "complete"))) => {
                let path = format!("payment_intents/{}", intent.id());
                let intent: PaymentIntent = read(self.get(&path)).await?;
                let state = if status == "open" { SessionState::Open } else { SessionState::Complete };
                Some(intent.outcome(state))
            }
            (_, _, _) => session.outcome(),
        };
        let outcome =
            outcome.ok_or_else(|| Unanswered::Unreachable("a session that cannot be read".to_owned()))?;
        let event = match &outcome {
            Outcome::Captured { capture, minor, currency } => format!("asked:{capture}:{minor}:{currency}"),
            Outcome::Unknown
            | Outcome::Open
            | Outcome::Pending
            | Outcome::Declined(_)
            | Outcome::Failed(_)
            | Outcome::Expired
            | Outcome::SentBack { .. }
            | Outcome::NotSentBack { .. } => format!("asked:{}:{}", session.id, outcome.kind()),
        };
        Ok(session.report(event, outcome))
    }

    async fn answer(&self, question: &Question, found: Option<Session>) -> Result<Vec<Report>, Unanswered> {
        match found {
            Some(session) => Ok(vec![self.account(&session).await?]),
            None => {
                let reference = question.payment.to_string();
                let event = format!("asked:{reference}:unknown");
                Ok(vec![Report { event, reference, checkout: None, outcome: Outcome::Unknown }])
            }
        }
    }

    async fn open(&self, order: Order) -> Result<Checkout, Unanswered> {
        let payment = order.payment.to_string();
        let form = [
            ("mode", "payment".to_owned()),
            ("line_items[0][quantity]", "1".to_owned()),
            ("line_items[0][price_data][currency]", order.amount.currency.code().to_lowercase()),
            ("line_items[0][price_data][unit_amount]", order.amount.minor.to_string()),
            ("line_items[0][price_data][product_data][name]", order.description),
            ("client_reference_id", payment.clone()),
            ("metadata[payment]", payment.clone()),
            ("payment_intent_data[metadata][payment]", payment.clone()),
            ("success_url", order.return_url),
            ("cancel_url", order.cancel_url),
            ("expires_at", (order.began + OPEN_FOR).timestamp().to_string()),
        ];
        let request = self.post("checkout/sessions", &form).header("idempotency-key", payment);
        let session: Session = read(request).await?;
        let url =
            session.url.ok_or_else(|| Unanswered::Unreachable("a session without its address".to_owned()))?;
        Ok(Checkout { id: session.id, url })
    }

    async fn send_back(&self, refund: Refund) -> Result<Refunded, Unanswered> {
        let payment = refund.payment.to_string();
        let form = [
            ("payment_intent", refund.capture),
            ("amount", refund.amount.minor.to_string()),
            ("metadata[payment]", payment.clone()),
        ];
        let key = format!("refund:{payment}:{}", refund.attempt);
        let answer = call(self.post("refunds", &form).header("idempotency-key", key)).await?;
        if !answer.status.is_success() {
            let failure = answer.failure();
            let made = failure.to_string().contains("charge_already_refunded");
            return if made { Ok(Refunded::Made) } else { Err(failure) };
        }
        // The answer to a key is kept and said again: how the refund stands by now is asked of the refund itself.
        let begun: session::Refund = answer.read()?;
        if let Some(end) = standing(&begun) {
            return Ok(end);
        }
        let now: Result<session::Refund, _> = read(self.get(&format!("refunds/{}", begun.id))).await;
        Ok(now.ok().as_ref().and_then(standing).unwrap_or(Refunded::OnItsWay))
    }

    async fn lines_of(&self, day: NaiveDate) -> Result<Vec<StatementLine>, Unanswered> {
        let from = start_of_day_in_kazakhstan(day);
        let until = start_of_day_in_kazakhstan(day.succ_opt().unwrap_or(day));
        let between = [("created[gte]", from.timestamp()), ("created[lt]", until.timestamp())];
        let charges: Vec<Charge> = self.list("charges", &between, |charge: &Charge| &charge.id).await?;
        let refunds: Vec<session::Refund> =
            self.list("refunds", &between, |refund: &session::Refund| &refund.id).await?;
        let taken = charges.into_iter().filter_map(Charge::line);
        Ok(taken.chain(refunds.into_iter().filter_map(session::Refund::line)).collect())
    }
}

fn standing(refund: &session::Refund) -> Option<Refunded> {
    match refund.status.as_deref() {
        Some("succeeded") => Some(Refunded::Made),
        Some("failed" | "canceled") => Some(Refunded::Failed),
        Some(_on_its_way) => None,
        None => None,
    }
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Unanswered> {
    let answer = call(request).await?;
    if answer.status.is_success() { answer.read() } else { Err(answer.failure()) }
}

impl Gateway for Stripe {
    fn code(&self) -> &'static str {
        Self::CODE
    }

    fn signature_header(&self) -> &str {
        "stripe-signature"
    }

    fn charges(&self, fee: Currency) -> Currency {
        fee
    }

    fn checkout_origin(&self) -> Option<&str> {
        Some(&self.checkout_origin)
    }

    fn open_checkout(&self, order: Order) -> BoxFuture<'_, Result<Checkout, Unanswered>> {
        Box::pin(self.open(order))
    }

    fn ask(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(async move {
            let found = self.find(&question).await?;
            self.answer(&question, found).await
        })
    }

    fn close(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(async move {
            let Some(session) = self.find(&question).await? else {
                return self.answer(&question, None).await;
            };
            let path = format!("checkout/sessions/{}/expire", session.id);
            let closed = match read::<Session>(self.post(&path, &[])).await {
                // Paid or over: how it stands is asked anew.
                Err(Unanswered::Refused(_)) => self.session(&session.id).await?,
                answer => answer?,
            };
            self.answer(&question, Some(closed)).await
        })
    }

    fn refund(&self, refund: Refund) -> BoxFuture<'_, Result<Refunded, Unanswered>> {
        Box::pin(self.send_back(refund))
    }

    fn statement(&self, day: NaiveDate) -> BoxFuture<'_, Result<Option<Vec<StatementLine>>, Unanswered>> {
        Box::pin(async move { self.lines_of(day).await.map(Some) })
    }

    fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Heard, Forged> {
        let header = webhook.signature.ok_or(Forged::Unsigned)?;
        self.secrets.verify(header, webhook.body, webhook.now).map_err(|error| match error {
            SignatureError::Malformed => Forged::Unsigned,
            SignatureError::OutOfTime | SignatureError::Forged => Forged::Signature(error.to_string()),
        })?;
        Event::read(webhook.body)?.heard()
    }
}
