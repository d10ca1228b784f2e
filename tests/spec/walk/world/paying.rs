//! What is paid, what the acquirer tells, and what is tried past the portal.

use super::{World, broken};
use crate::walk::model::{ANY, Refusal};
use crate::walk::money::event;
use crate::walk::moves::{ByHand, Capture, News};
use crate::walk::stray::{STAGES, STAGES_OF_INVITATIONS};
use uuid::Uuid;
use visa_portal::payments::sandbox::{CannotPay, Card, CardNumber, Expiry, present_card};
use visa_portal::payments::{
    self, CannotBegin, CannotOpen, CannotReceive, CannotReturn, Decline, Outcome, Payer, Received, Report,
    Told,
};
use visa_portal::vocabulary::{Language, PaymentId};
use visa_portal::web::Actor as By;

fn refused_to_begin(refusal: CannotBegin) -> Refusal {
    match refusal {
        CannotBegin::NotFound => Refusal::NotFound,
        CannotBegin::NotAwaitingPayment(_) => Refusal::NoSuchStep,
        other => broken("beginning a payment", other),
    }
}

impl World {
    /// As when the acquirer never answers.
    pub async fn begins_payment(&mut self, applicant: usize, place: usize) -> Result<(), Refusal> {
        let (id, (account, by)) = (self.case(place).await.id, self.applicant(applicant));
        let sandbox = self.portal.shared.gateways.by_code("sandbox").unwrap().clone();
        let done = self
            .run(by, move |work| Box::pin(async move { payments::begin(work, account, id, &sandbox).await }));
        done.await.map(|_| ()).map_err(refused_to_begin)
    }

    pub async fn opens_checkout(&mut self, applicant: usize, place: usize) -> Result<(), Refusal> {
        let (id, (account, actor)) = (self.case(place).await.id, self.applicant(applicant));
        let payer = Payer { account, actor, language: Language::En, public_url: self.portal.url.clone() };
        let opened =
            payments::open_checkout(self.portal.works(), &self.portal.shared.gateways, payer, id).await;
        match opened {
            Ok(_) => Ok(()),
            Err(CannotOpen::Begin(refusal)) => Err(refused_to_begin(refusal)),
            Err(other) => broken("opening a checkout", other),
        }
    }

    async fn checkout(&mut self, payment: Uuid) -> Option<String> {
        let query = "select checkout from payments where id = $1";
        sqlx::query_scalar(query).bind(payment).fetch_one(&mut self.owner).await.unwrap()
    }

    pub async fn presents(&mut self, place: usize) -> Result<(), Refusal> {
        let payment = self.nth("payments", place).await;
        let checkout = self.checkout(payment).await.unwrap();
        let done = self.run(By::Visitor, move |work| {
            Box::pin(async move {
                let card = Card {
                    number: CardNumber::parse("4242 4242 4242 4242").unwrap(),
                    expiry: Expiry::parse("04/35", work.today()).unwrap(),
                };
                present_card(work, &checkout, &card).await
            })
        });
        match done.await {
            Ok(_) => Ok(()),
            Err(CannotPay::NotNow(_)) => Err(Refusal::CheckoutOver),
            Err(other) => broken("paying", other),
        }
    }

    /// The acquirer's name for a capture.
    async fn capture(&mut self, payment: Uuid, capture: Capture) -> String {
        match capture {
            Capture::Told(number) => format!("told:{payment}:{number}"),
            Capture::InTheBooks => sqlx::query_scalar(
                "select c.id from sandbox_captures c join payments p on p.checkout = c.checkout where p.id = $1",
            )
            .bind(payment)
            .fetch_one(&mut self.owner)
            .await
            .unwrap(),
        }
    }

    async fn captured_by(&mut self, payment: Uuid) -> String {
        let query = "select coalesce(capture, 'none') from payments where id = $1";
        sqlx::query_scalar(query).bind(payment).fetch_one(&mut self.owner).await.unwrap()
    }

    pub async fn hears(&mut self, place: usize, news: News, number: u8) -> Result<(), Refusal> {
        let payment = self.nth("payments", place).await;
        let captured =
            |capture: String, minor: i64| Outcome::Captured { capture, minor, currency: "USD".into() };
        let outcome = match news {
            News::Pending => Outcome::Pending,
            News::Declined => Outcome::Declined(Decline::CardDeclined),
            News::Failed => Outcome::Failed(Decline::Other),
            News::RanOut => Outcome::Expired,
            News::Captured(capture) => captured(self.capture(payment, capture).await, 6000),
            News::AnotherAmount => captured("another amount".into(), 5999),
            News::OfNothing => captured("of nothing".into(), 6000),
            News::SentBack => Outcome::SentBack { capture: self.captured_by(payment).await },
        };
        let reference =
            if news == News::OfNothing { PaymentId::mint().to_string() } else { payment.to_string() };
        let report = Report { event: event(place, news, number), reference, checkout: None, outcome };
        let told = Told::ByWebhook { body: "{}".into() };
        let heard = self.run::<_, CannotReceive, _>(By::Portal, move |work| {
            Box::pin(async move { payments::receive(work, "sandbox", &report, told).await })
        });
        match heard.await {
            Ok(Received::Changed | Received::Unchanged) => Ok(()),
            Ok(Received::Held(_)) => Err(Refusal::NotBelieved),
            Err(other) => broken("receiving", other),
        }
    }

    pub async fn approves_return(&mut self, administrator: usize, place: usize) -> Result<(), Refusal> {
        let payment = PaymentId(self.nth("payments", place).await);
        let (account, by) = self.administrator(administrator);
        let done = self.run(by, move |work| Box::pin(payments::approve_return(work, account, payment)));
        match done.await {
            Ok(_) => Ok(()),
            Err(CannotReturn::NotSurplus(_)) => Err(Refusal::NotSurplus),
            Err(CannotReturn::TooNew) => Err(Refusal::TooNewAnAdministrator),
            Err(CannotReturn::ApprovedAlready) => Err(Refusal::ApprovedAlready),
            Err(other) => broken("approving a return", other),
        }
    }

    /// Rule A2: past the portal, as the database's owner. Whatever is done there by mistake shows in the facts.
    pub async fn strays(&mut self, place: usize, by_hand: ByHand) -> Result<(), Refusal> {
        let case = self.case(place).await;
        let (id, now) = (case.id.0, self.now());
        let invitation = case.particulars.invitation.map(|invitation| invitation.0);
        let tried = match by_hand {
            ByHand::Stage(to) => {
                sqlx::query("update applications set stage = $2 where id = $1").bind(id).bind(STAGES[to])
            }
            ByHand::InvitationStage(to) => sqlx::query("update invitations set stage = $2 where id = $1")
                .bind(invitation)
                .bind(STAGES_OF_INVITATIONS[to]),
            ByHand::ForgetHistory => {
                sqlx::query("delete from application_steps where application = $1").bind(id)
            }
            ByHand::PaidOutOfNothing => sqlx::query(
                "insert into payments (id, application, acquirer, state, amount_minor, currency, charged_minor,
                     charged_currency, capture, created_at, state_since, captured_at)
                 values ($2, $1, 'sandbox', 'paid', 6000, 'USD', 6000, 'USD', 'out of nothing', $3, $3, $3)",
            )
            .bind(id)
            .bind(Uuid::now_v7())
            .bind(now),
            ByHand::AnotherVisa => sqlx::query(
                "insert into visas select (jsonb_populate_record(v, jsonb_build_object('id', $2::uuid, 'number', 'another'))).*
                 from visas v where v.application = $1 and v.annulled_at is null",
            )
            .bind(id)
            .bind(Uuid::now_v7()),
            ByHand::ASecondCaseOnTheInvitation => sqlx::query(
                "insert into applications (id, applicant, reference, stage, invitation, begun_at, touched_at, stage_since)
                 select $2, applicant, 'by hand', 'draft', $3, $4, $4, $4 from applications where id = $1",
            )
            .bind(id)
            .bind(Uuid::now_v7())
            .bind(invitation)
            .bind(now),
        };
        let Err(error) = tried.execute(&mut self.owner).await else { return Ok(()) };
        let constraint = error.as_database_error().and_then(|error| error.constraint());
        let known = [
            "a_stage_moves_only_by_a_legal_step",
            "an_invitation_moves_only_by_a_legal_step",
            "what_was_recorded_stays",
            "a_payment_begins_with_nothing_received",
            "an_application_has_one_visa_in_force",
            "an_invitation_has_one_live_application",
        ];
        match constraint {
            Some(named) => {
                Err(Refusal::Constraint(known.into_iter().find(|known| *known == named).unwrap_or(ANY)))
            }
            None => broken("a hand past the portal", error),
        }
    }
}
