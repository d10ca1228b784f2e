//! Somebody whose application awaits its fee, and what the acquirer's side of paying looks like.

use super::actors::Actor;
use super::browser::{Browser, Page};
use super::portal::Portal;
use chrono::Duration;
use visa_portal::accounts::Role;
use visa_portal::payments::{self, Gateways};
use visa_portal::vocabulary::{ApplicationId, PaymentId};

/// Cards of the sandbox acquirer.
pub const GOOD: &str = "4242 4242 4242 4242";
pub const DECLINED: &str = "4000 0000 0000 0002";
pub const SECOND_STEP: &str = "4000 0000 0000 3220";

/// A portal with somebody whose application awaits its fee.
pub struct Desk {
    pub portal: Portal,
    pub applicant: Actor,
    pub id: ApplicationId,
}

impl Desk {
    pub async fn open() -> Self {
        Self::at(Portal::start().await).await
    }

    pub async fn at(portal: Portal) -> Self {
        let applicant = portal.applicant("anna@example.org").await;
        let id = portal.unpaid_application(&applicant).await;
        Self { portal, applicant, id }
    }

    /// Goes from the portal to the acquirer, and answers with the hosted page's address.
    pub async fn goes_to_pay(&self) -> String {
        let page = self.applicant.get(&format!("/office/applications/{}/pay", self.id)).await;
        page.is(200).says("60 USD").says("is not refunded");
        let sent = self.applicant.submit_once(&page, &[]).await;
        sent.is(303);
        sent.location().unwrap()
    }

    /// Presents a card in a browser that never returns to the portal.
    pub async fn presents(&self, checkout: &str, card: &str) -> (Browser, Page) {
        let elsewhere = self.portal.visitor();
        let page = elsewhere.get(checkout).await;
        assert!(page.is(200).says("Test cards").html.contains("Sandbox Bank"));
        let answer =
            elsewhere.submit_once(&page, &[("card", card), ("expiry", "04/30"), ("cvc", "123")]).await;
        (elsewhere, answer)
    }

    /// Pays, with nothing told to the portal yet.
    pub async fn pays(&self) -> String {
        let checkout = self.goes_to_pay().await;
        let (_, answer) = self.presents(&checkout, GOOD).await;
        answer.is(303);
        assert_eq!(answer.location().unwrap(), format!("/office/applications/{}/payment", self.id));
        checkout
    }

    /// Lets time go by, longer than a session lasts.
    pub async fn later(&self, by: Duration) {
        self.portal.later(by);
        let mut owner = self.portal.owner().await;
        self.portal.sign_in(&mut owner, self.applicant.id, Role::Applicant, &self.applicant).await;
    }

    pub async fn the_report_arrives(&self) -> usize {
        self.portal.shared.sandbox.as_ref().unwrap().deliver_round().await.unwrap()
    }

    pub async fn stage(&self) -> String {
        self.one("select stage from applications where id = $1").await
    }

    pub async fn one(&self, query: &'static str) -> String {
        sqlx::query_scalar(query).bind(self.id.0).fetch_one(&mut self.portal.owner().await).await.unwrap()
    }

    /// The states of the application's payments, the oldest first.
    pub async fn states(&self) -> Vec<String> {
        sqlx::query_scalar("select state from payments where application = $1 order by id")
            .bind(self.id.0)
            .fetch_all(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    pub async fn letters(&self, kind: &str) -> i64 {
        sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = $1")
            .bind(kind)
            .fetch_one(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    /// The report that the acquirer owes, as it would send it.
    pub async fn owed_report(&self) -> String {
        sqlx::query_scalar("select body from sandbox_events order by made_at desc, id desc limit 1")
            .fetch_one(&mut self.portal.owner().await)
            .await
            .unwrap()
    }

    pub fn signed_now(&self, body: &str) -> String {
        self.portal.shared.sandbox.as_ref().unwrap().sign(body.as_bytes(), self.portal.now())
    }

    /// Posts a webhook as it is, and answers with the status.
    pub async fn told(&self, body: &str, signature: &str) -> u16 {
        let response = reqwest::Client::new()
            .post(format!("{}/payments/webhooks/sandbox", self.portal.url))
            .header("content-type", "application/json")
            .header("sandbox-signature", signature)
            .body(body.to_owned())
            .send();
        response.await.unwrap().status().as_u16()
    }

    /// Lets another minute go by, and the round that asks acquirers.
    pub async fn the_acquirer_is_asked(&self) {
        self.portal.later(Duration::minutes(61));
        payments::reconcile_round(self.portal.works(), self.gateways()).await.unwrap();
    }

    /// The one payment of the application.
    pub async fn payment(&self) -> PaymentId {
        let id =
            self.one("select id::text from payments where application = $1 order by id desc limit 1").await;
        PaymentId(id.parse().unwrap())
    }

    /// Goes to pay at an acquirer elsewhere, and answers with the address that the browser is sent to.
    pub async fn is_sent_to_pay(&self) -> String {
        let page = self.applicant.get(&format!("/office/applications/{}/pay", self.id)).await;
        let sent = self.applicant.submit_once(page.is(200), &[]).await;
        sent.is(303);
        sent.headers.get("location").unwrap().to_str().unwrap().to_owned()
    }

    /// What the applicant reads about the payment.
    pub async fn standing(&self) -> Page {
        self.applicant.get(&format!("/office/applications/{}/payment", self.id)).await
    }

    pub fn gateways(&self) -> &Gateways {
        &self.portal.shared.gateways
    }
}
