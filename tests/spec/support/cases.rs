//! Applications brought before the officers, the acquirer's part aside.

use super::actors::Actor;
use super::portal::Portal;
use uuid::Uuid;
use visa_portal::applications::{self, Request, UnderReview, Wanted, store};
use visa_portal::invitations::Reason;
use visa_portal::payments::{self, CannotBegin, CannotReceive, Outcome, Report, Told};
use visa_portal::vocabulary::{ApplicationId, Named};
use visa_portal::web::Actor as By;

impl Portal {
    /// An applicant's application, submitted, its fee received.
    pub async fn paid_application(&self, applicant: &Actor) -> ApplicationId {
        let id = self.submitted_application(applicant).await;
        self.receives_the_fee(id, applicant).await;
        id
    }

    /// The fee of a submitted application, from its applicant.
    pub async fn receives_the_fee(&self, id: ApplicationId, applicant: &Actor) {
        let payer = applicant.id;
        let by = By::Account { id: payer, role: "applicant" };
        let sandbox = self.shared.gateways.by_code("sandbox").unwrap().clone();
        let begun = self
            .works()
            .run::<_, CannotBegin, _>(by, move |work| {
                Box::pin(async move { payments::begin(work, payer, id, &sandbox).await })
            })
            .await
            .unwrap();
        let payment = begun.payment;
        let report = Report {
            event: payment.id.to_string(),
            reference: payment.id.to_string(),
            checkout: None,
            outcome: Outcome::Captured {
                capture: payment.id.to_string(),
                minor: payment.amount.minor,
                currency: payment.amount.currency.code().to_owned(),
            },
        };
        self.works()
            .run::<_, CannotReceive, _>(By::Portal, move |work| {
                Box::pin(async move { payments::receive(work, "sandbox", &report, Told::OnQuestion).await })
            })
            .await
            .unwrap();
    }

    /// What an officer asks about an application that is under review.
    pub async fn asks_for(&self, id: ApplicationId, note: Option<&'static str>, wanted: Vec<Wanted>) {
        let officer = self.officer(&format!("{}@example.org", Uuid::now_v7())).await.id;
        let by = By::Account { id: officer, role: "officer" };
        let note = note.map(|note| Reason::parse(note).unwrap());
        let request = Request::new(note, wanted).unwrap();
        self.works()
            .run::<_, sqlx::Error, _>(by, move |work| {
                Box::pin(async move {
                    let found = store::find_for_change(work, id).await?.unwrap();
                    let case = found.require::<UnderReview>().unwrap();
                    applications::request_information(work, case, officer, &request).await
                })
            })
            .await
            .unwrap();
    }

    /// An officer refuses an application that is under review. How one decides is `review.rs`'s to show.
    pub async fn refuses(&self, officer: &Actor, id: ApplicationId) {
        let (by, me) = (By::Account { id: officer.id, role: "officer" }, officer.id);
        self.works()
            .run::<_, sqlx::Error, _>(by, move |work| {
                Box::pin(async move {
                    let found = store::find_for_change(work, id).await?.unwrap();
                    let case = found.require::<UnderReview>().unwrap();
                    applications::refuse(work, case, me, "The papers do not belong together.".into()).await
                })
            })
            .await
            .unwrap();
    }

    /// An officer's question about an application that is under review.
    pub async fn asks(&self, id: ApplicationId, question: &'static str) {
        self.asks_for(id, None, vec![asked(question)]).await;
    }
}

/// A question in an officer's own words.
pub fn asked(question: &str) -> Wanted {
    Wanted::Question(Named { en: question.into(), ru: question.into(), kk: question.into() })
}
