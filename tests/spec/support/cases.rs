//! Applications brought before the officers, the acquirer's part aside.

use super::actors::Actor;
use super::portal::Portal;
use visa_portal::applications::{self, UnderReview, store};
use visa_portal::payments::{self, CannotBegin, CannotReceive, Outcome, Report, Told};
use visa_portal::vocabulary::ApplicationId;
use visa_portal::web::Actor as By;

impl Portal {
    /// An applicant's application, submitted, its fee received.
    pub async fn paid_application(&self, applicant: &Actor) -> ApplicationId {
        let (id, payer) = (self.submitted_application(applicant).await, applicant.id);
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
        id
    }

    /// An officer's question about an application that is under review.
    pub async fn asks(&self, id: ApplicationId, question: &'static str) {
        self.works()
            .run::<_, sqlx::Error, _>(By::Portal, move |work| {
                Box::pin(async move {
                    let found = store::find_for_change(work, id).await?.unwrap();
                    let case = found.require::<UnderReview>().unwrap();
                    applications::request_information(work, case, question.to_owned()).await
                })
            })
            .await
            .unwrap();
    }
}
