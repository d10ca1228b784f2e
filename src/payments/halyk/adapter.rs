//! Halyk ePay behind the port.
//!
//! An invoice tells how it stands, but not what was taken for it: that is the bank's answer about its transaction, which also
//! is found by the merchant's own number when the answer that named an invoice was lost.

use crate::config::HalykAccount;
use crate::payments::gateway::call::{Answer, call, client, with_query};
use crate::payments::gateway::{
    Checkout, Forged, Gateway, Heard, Order, Question, Refund, Refunded, StatementLine, Unanswered, Webhook,
};
use crate::payments::halyk::callback::{self, CallbackSecrets};
use crate::payments::halyk::invoice::{
    Invoice, InvoiceStatus, NewInvoice, Transaction, TransactionAnswer, language, number,
};
use crate::payments::halyk::token::{Scope, Tokens};
use crate::payments::{Outcome, Report};
use crate::vocabulary::Currency;
use crate::web::Clock;
use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use reqwest::{Client, RequestBuilder, StatusCode};
use secrecy::ExposeSecret;

/// How long an invoice may be paid. The acquirer closes none on request.
const OPEN_FOR: &str = "30m";
/// The longest description that an invoice takes, in characters.
const LONGEST_DESCRIPTION: usize = 125;

/// A shop with Halyk ePay.
pub struct Halyk {
    client: Client,
    api: String,
    shop: String,
    tokens: Tokens,
    callbacks: Option<CallbackSecrets>,
    callback_header: String,
    post_link: String,
    checkout_origin: String,
}

impl Halyk {
    pub const CODE: &'static str = "halyk";

    /// `public_url` is where the portal is reached, and callbacks are sent to.
    pub fn new(account: &HalykAccount, public_url: &str, clock: Clock) -> reqwest::Result<Self> {
        let client = client(&account.api_url)?;
        let secrets = [&account.callback_secret, &account.previous_callback_secret];
        let secrets: Vec<_> = secrets.into_iter().flatten().cloned().collect();
        let credentials = (account.client_id.clone(), account.client_secret.clone());
        Ok(Self {
            tokens: Tokens::new(client.clone(), account.oauth_url.clone(), credentials, clock),
            client,
            api: account.api_url.clone(),
            shop: account.shop_id.clone(),
            callbacks: (!secrets.is_empty()).then_some(CallbackSecrets(secrets)),
            callback_header: account.callback_header.clone(),
            post_link: format!("{public_url}/payments/webhooks/{}", Self::CODE),
            checkout_origin: account.checkout_origin.clone(),
        })
    }

    /// Calls with a token, and once more with another where the first is no longer taken.
    async fn call(
        &self,
        scope: Scope,
        request: impl Fn(&Client) -> RequestBuilder,
    ) -> Result<Answer, Unanswered> {
        let token = self.tokens.get(scope).await?;
        let answer = call(request(&self.client).bearer_auth(token.expose_secret())).await?;
        if answer.status != StatusCode::UNAUTHORIZED {
            return Ok(answer);
        }
        self.tokens.forget(scope, &token).await;
        let token = self.tokens.get(scope).await?;
        call(request(&self.client).bearer_auth(token.expose_secret())).await
    }

    async fn open(&self, order: Order) -> Result<Checkout, Unanswered> {
        let amount = number(order.amount)
            .ok_or_else(|| Unanswered::Refused("an amount that cannot be written".to_owned()))?;
        let invoice = NewInvoice {
            shop_id: &self.shop,
            account_id: &order.description,
            invoice_id: order.number.to_string(),
            amount,
            currency: order.amount.currency.code(),
            description: order.description.chars().take(LONGEST_DESCRIPTION).collect(),
            language: language(order.language),
            expire_period: OPEN_FOR,
            back_link: &order.return_url,
            failure_back_link: &order.cancel_url,
            post_link: &self.post_link,
            failure_post_link: &self.post_link,
        };
        let url = format!("{}/invoice", self.api);
        let answer = self.call(Scope::Payment, |client| client.post(&url).json(&invoice)).await?;
        if !answer.status.is_success() {
            return Err(answer.failure());
        }
        let opened: Invoice = answer.read()?;
        let url = opened
            .invoice_url
            .ok_or_else(|| Unanswered::Unreachable("an invoice without its address".to_owned()))?;
        Ok(Checkout { id: opened.id, url })
    }

    async fn invoice(&self, id: &str) -> Result<Option<Invoice>, Unanswered> {
        let url = format!("{}/invoice/{id}", self.api);
        let answer = self.call(Scope::WebApi, |client| client.get(&url)).await?;
        match answer.status {
            StatusCode::NOT_FOUND => Ok(None),
            status if status.is_success() => answer.read().map(Some),
            _failure => Err(answer.failure()),
        }
    }

    async fn transaction(&self, number: i64) -> Result<Option<Transaction>, Unanswered> {
        let url = format!("{}/check-status/payment/transaction/{number}", self.api);
        let answer = self.call(Scope::WebApi, |client| client.get(&url)).await?;
        match answer.status {
            StatusCode::NOT_FOUND => Ok(None),
            status if status.is_success() => Ok(answer.read::<TransactionAnswer>()?.found()),
            _failure => Err(answer.failure()),
        }
    }

    async fn account(&self, question: Question) -> Result<Vec<Report>, Unanswered> {
        let Some(id) = question.checkout.clone() else { return self.account_of_transaction(&question).await };
        let Some(invoice) = self.invoice(&id).await? else {
            return Ok(vec![report(&question, None, Outcome::Unknown)]);
        };
        let status = invoice.status;
        let status =
            status.ok_or_else(|| Unanswered::Unreachable("an invoice without a status".to_owned()))?;
        let reference = invoice.invoice_id.map(|number| number.0);
        if let Some(outcome) = status.outcome() {
            return Ok(vec![Report { checkout: Some(id), ..report(&question, reference, outcome) }]);
        }
        let taken = self.transaction(question.number).await?;
        let taken = taken.and_then(|transaction| reports(&question, &transaction, status));
        taken.ok_or_else(|| Unanswered::Unreachable("an invoice is paid by no transaction as yet".to_owned()))
    }

    /// An order whose answer was lost: nobody has its address, but the bank knows whether it was paid.
    async fn account_of_transaction(&self, question: &Question) -> Result<Vec<Report>, Unanswered> {
        let transaction = self.transaction(question.number).await?;
        let taken = transaction.and_then(|transaction| reports(question, &transaction, InvoiceStatus::Paid));
        Ok(taken.unwrap_or_else(|| vec![report(question, None, Outcome::Unknown)]))
    }

    async fn send_back(&self, refund: Refund) -> Result<Refunded, Unanswered> {
        let url = format!("{}/operation/{}/refund", self.api, refund.capture);
        let external = format!("{}-{}", refund.payment, refund.attempt);
        let url = with_query(&url, &[("amount", refund.amount.major()), ("externalID", external)]);
        let answer = self.call(Scope::WebApi, |client| client.post(&url)).await?;
        if answer.status.is_success() {
            return Ok(Refunded::Made);
        }
        let failure = answer.failure();
        // It may have gone back in answer to a call before, whose answer was lost.
        match self.transaction(refund.number).await? {
            Some(known) if known.id == refund.capture && known.is_refunded() => Ok(Refunded::Made),
            Some(_) | None => Err(failure),
        }
    }
}

/// What was taken, and that it went back where it did.
fn reports(question: &Question, transaction: &Transaction, status: InvoiceStatus) -> Option<Vec<Report>> {
    let told = |outcome| {
        let told = report(question, Some(transaction.invoice.0.clone()), outcome);
        Report { checkout: question.checkout.clone(), ..told }
    };
    let captured = told(transaction.captured()?);
    let went_back = transaction.is_refunded() || status == InvoiceStatus::Refunded;
    let returned = told(Outcome::SentBack { capture: transaction.id.clone() });
    Some([Some(captured), went_back.then_some(returned)].into_iter().flatten().collect())
}

/// A report in answer to a question. The reference is the bank's own where it names one.
fn report(question: &Question, reference: Option<String>, outcome: Outcome) -> Report {
    let said = match &outcome {
        Outcome::Captured { capture, minor, currency } => format!("{capture}:{minor}:{currency}"),
        Outcome::Unknown
        | Outcome::Open
        | Outcome::Pending
        | Outcome::Declined(_)
        | Outcome::Failed(_)
        | Outcome::Expired
        | Outcome::SentBack { .. }
        | Outcome::NotSentBack { .. } => outcome.kind().to_owned(),
    };
    Report {
        event: format!("asked:{}:{said}", question.number),
        reference: reference.unwrap_or_else(|| question.number.to_string()),
        checkout: None,
        outcome,
    }
}

impl Gateway for Halyk {
    fn code(&self) -> &'static str {
        Self::CODE
    }

    fn signature_header(&self) -> &str {
        &self.callback_header
    }

    fn charges(&self, _fee: Currency) -> Currency {
        Currency::Kzt
    }

    fn checkout_origin(&self) -> Option<&str> {
        Some(&self.checkout_origin)
    }

    fn open_checkout(&self, order: Order) -> BoxFuture<'_, Result<Checkout, Unanswered>> {
        Box::pin(self.open(order))
    }

    fn ask(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(self.account(question))
    }

    /// It closes none: an invoice runs out by itself.
    fn close(&self, question: Question) -> BoxFuture<'_, Result<Vec<Report>, Unanswered>> {
        Box::pin(self.account(question))
    }

    fn refund(&self, refund: Refund) -> BoxFuture<'_, Result<Refunded, Unanswered>> {
        Box::pin(self.send_back(refund))
    }

    /// Its list is a file of the merchant's cabinet.
    fn statement(&self, _day: NaiveDate) -> BoxFuture<'_, Result<Option<Vec<StatementLine>>, Unanswered>> {
        Box::pin(async { Ok(None) })
    }

    fn read_webhook(&self, webhook: Webhook<'_>) -> Result<Heard, Forged> {
        if let Some(secrets) = &self.callbacks {
            secrets.verify(webhook.signature, webhook.body)?;
        }
        Ok(Heard::AskAbout { reference: callback::read(webhook.body)? })
    }
}
