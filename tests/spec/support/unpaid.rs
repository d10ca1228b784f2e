//! An application that awaits its fee. How one gets there is `applications.rs`'s to show; here it would only cost time.

use super::actors::Actor;
use super::portal::Portal;
use sqlx::PgConnection;
use uuid::Uuid;
use visa_portal::vocabulary::{AccountId, ApplicationId};

impl Portal {
    /// A single entry for tourism in April 2026, submitted now, over 60 USD.
    pub async fn unpaid_application(&self, applicant: &Actor) -> ApplicationId {
        let mut owner = self.owner().await;
        let invitation = self.approved_invitation(&mut owner).await;
        self.submitted(&mut owner, applicant, invitation).await
    }

    async fn submitted(
        &self,
        owner: &mut PgConnection,
        applicant: &Actor,
        invitation: Uuid,
    ) -> ApplicationId {
        let id = Uuid::now_v7();
        self.draft(owner, id, applicant).await;
        let passport = self.passport(owner, id).await;
        let photograph = self.photograph(owner, applicant).await;
        sqlx::query(
            "with moved as (
                 update applications set stage = 'awaiting_payment', requirements_read_at = $2, invitation = $3,
                     passport = $4, photograph = $5, declared_genuine = true, declared_unaltered = true,
                     declared_not_extended = true, clean_pages = 2, submitted_at = $2, non_refundable_agreed_at = $2,
                     fee_minor = 6000, fee_currency = 'USD',
                     fee_row = (select id from fee_rows where product = 'single_entry')
                 where id = $1)
             insert into application_steps (application, position, from_stage, to_stage, step, actor, at)
             values ($1, 2, 'draft', 'awaiting_payment', 'submit', 'portal', $2)",
        )
        .bind(id)
        .bind(self.now())
        .bind(invitation)
        .bind(passport)
        .bind(photograph)
        .execute(owner)
        .await
        .unwrap();
        ApplicationId(id)
    }

    /// So many applications of one applicant and one inviting party, as [`Portal::unpaid_application`] makes them.
    pub async fn unpaid_applications(&self, count: usize) -> (AccountId, Vec<ApplicationId>) {
        let applicant = self.applicant("everybody@example.org").await;
        let party = self.inviting_party("party@example.kz").await;
        let mut owner = self.owner().await;
        let mut applications = Vec::with_capacity(count);
        for _ in 0..count {
            let invitation = self.invitation_of(&mut owner, &party).await;
            applications.push(self.submitted(&mut owner, &applicant, invitation).await);
        }
        (applicant.id, applications)
    }

    async fn approved_invitation(&self, owner: &mut PgConnection) -> Uuid {
        let party = self.inviting_party(&format!("{}@example.kz", Uuid::now_v7())).await;
        self.invitation_of(owner, &party).await
    }

    async fn invitation_of(&self, owner: &mut PgConnection, party: &Actor) -> Uuid {
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into invitations (id, inviting_party, stage, surname, given_names, citizenship, born, sex, passport_number,
                 purpose, category, entries, stay_days, valid_from, valid_until, places, filed_at, stage_since)
             select $1, id, 'filed', 'ERIKSSON', 'ANNA MARIA', 'IND', '1974-08-12', 'F', 'L898902C3', 'tourism', 'B12', 'single',
                 30, '2026-04-01', '2026-04-30', 'Almaty', $3, $3 from inviting_parties where account = $2",
        )
        .bind(id)
        .bind(party.id.0)
        .bind(self.now())
        .execute(&mut *owner)
        .await
        .unwrap();
        let number = format!("{:010}", id.as_u128() % 10_000_000_000);
        sqlx::query("update invitations set stage = 'approved', number = $2 where id = $1")
            .bind(id)
            .bind(number)
            .execute(owner)
            .await
            .unwrap();
        id
    }

    async fn draft(&self, owner: &mut PgConnection, id: Uuid, applicant: &Actor) {
        let reference = visa_portal::applications::Reference::draw().unwrap();
        sqlx::query(
            "with begun as (
                 insert into applications (id, applicant, reference, stage, begun_at, touched_at, stage_since)
                 values ($1, $2, $3, 'draft', $4, $4, $4))
             insert into application_steps (application, position, to_stage, step, actor, at)
             values ($1, 1, 'draft', 'begin', 'portal', $4)",
        )
        .bind(id)
        .bind(applicant.id.0)
        .bind(reference.as_str())
        .bind(self.now())
        .execute(owner)
        .await
        .unwrap();
    }

    async fn passport(&self, owner: &mut PgConnection, application: Uuid) -> Uuid {
        sqlx::query_scalar(
            "insert into passports (id, application, surname, given_names, citizenship, nationality, issuing_authority, number,
                 born, sex, issued, expires, entered_at)
             values ($1, $2, 'ERIKSSON', 'ANNA MARIA', 'IND', 'IND', 'IND', 'L898902C3', '1974-08-12', 'F', '2020-04-15',
                 '2030-04-14', $3) returning id",
        )
        .bind(Uuid::now_v7())
        .bind(application)
        .bind(self.now())
        .fetch_one(owner)
        .await
        .unwrap()
    }

    async fn photograph(&self, owner: &mut PgConnection, applicant: &Actor) -> Uuid {
        sqlx::query_scalar(
            "insert into attachments (id, owner, media_type, width, height, sha256, bytes, stored_at)
             values ($1, $2, 'image/jpeg', 413, 531, sha256('picture'), 'picture', $3) returning id",
        )
        .bind(Uuid::now_v7())
        .bind(applicant.id.0)
        .bind(self.now())
        .fetch_one(owner)
        .await
        .unwrap()
    }
}
