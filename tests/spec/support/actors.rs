//! The people of the process, each with an account of their own and already signed in.
//!
//! How one registers and signs in is `accounts.rs`'s to show; here it would only cost time.

use super::browser::Browser;
use super::portal::Portal;
use sqlx::PgConnection;
use uuid::Uuid;
use visa_portal::accounts::Role;
use visa_portal::vocabulary::{AccountId, Instant};
use visa_portal::web::store::{Holder, begin_session};
use visa_portal::web::{Token, visit::SESSION_COOKIE};

/// Somebody signed in.
pub struct Actor {
    pub id: AccountId,
    pub email: String,
    pub browser: Browser,
}

impl std::ops::Deref for Actor {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Portal {
    /// A foreign citizen.
    pub async fn applicant(&self, email: &str) -> Actor {
        self.actor(Role::Applicant, email, None).await
    }

    /// A Kazakh organisation that invites: BIN 990740000683, whose check digit is right.
    pub async fn inviting_party(&self, email: &str) -> Actor {
        self.party(email, "Altyn Dala LLP", "990740000683").await
    }

    /// Another Kazakh organisation: BIN 040840000172.
    pub async fn another_party(&self, email: &str) -> Actor {
        self.party(email, "Kok Tobe LLP", "040840000172").await
    }

    async fn party(&self, email: &str, name: &str, identification: &str) -> Actor {
        let actor = self.actor(Role::InvitingParty, email, None).await;
        let (mut owner, party) = (self.owner().await, Uuid::now_v7());
        sqlx::query(
            "insert into inviting_parties (id, account, kind, name, identification, address, telephone)
             values ($1, $2, 'legal_person', $3, $4, 'Astana, Kabanbay Batyr 1', '+7 717 000 00 00')",
        )
        .bind(party)
        .bind(actor.id.0)
        .bind(name)
        .bind(identification)
        .execute(&mut owner)
        .await
        .unwrap();
        self.works_for(&mut owner, actor.id, party, "owner").await;
        sqlx::query("insert into party_verdicts (party, position, verified, at) values ($1, 1, true, $2)")
            .bind(party)
            .bind(self.now())
            .execute(&mut owner)
            .await
            .unwrap();
        actor
    }

    async fn works_for(&self, owner: &mut PgConnection, account: AccountId, party: Uuid, role: &str) {
        sqlx::query(
            "insert into party_roles (id, party, account, role, began_at) values ($1, $2, $3, $4, $5)",
        )
        .bind(Uuid::now_v7())
        .bind(party)
        .bind(account.0)
        .bind(role)
        .bind(self.now())
        .execute(owner)
        .await
        .unwrap();
    }

    /// Somebody else who works for an actor's inviting party, as `owner`, `filer` or `reader`.
    pub async fn colleague(&self, of: &Actor, email: &str, role: &str) -> Actor {
        let actor = self.actor(Role::InvitingParty, email, None).await;
        let party = self.party_id(of).await.0;
        self.works_for(&mut self.owner().await, actor.id, party, role).await;
        actor
    }

    /// Takes back that an actor's inviting party was verified.
    pub async fn is_unverified(&self, party: &Actor) {
        sqlx::query("delete from party_verdicts where party = $1")
            .bind(self.party_id(party).await.0)
            .execute(&mut self.owner().await)
            .await
            .unwrap();
    }

    /// Gives an actor's inviting party so many invitations a year.
    pub async fn has_quota(&self, party: &Actor, places: i32) {
        sqlx::query(
            "insert into party_quotas (party, identification, position, places, reason, by, at)
             select p.id, p.identification,
                    (select coalesce(max(q.position), 0) + 1 from party_quotas q where q.identification = p.identification),
                    $2, 'for this test', $3, $4
             from inviting_parties p where p.id = $1",
        )
        .bind(self.party_id(party).await.0)
        .bind(places)
        .bind(party.id.0)
        .bind(self.now())
        .execute(&mut self.owner().await)
        .await
        .unwrap();
    }

    pub async fn officer(&self, email: &str) -> Actor {
        self.actor(Role::Officer, email, None).await
    }

    pub async fn senior_officer(&self, email: &str) -> Actor {
        self.actor(Role::SeniorOfficer, email, None).await
    }

    pub async fn auditor(&self, email: &str) -> Actor {
        self.actor(Role::Auditor, email, None).await
    }

    pub async fn administrator(&self) -> Actor {
        self.actor(Role::Administrator, "administrator@example.org", None).await
    }

    pub async fn another_administrator(&self, email: &str) -> Actor {
        self.actor(Role::Administrator, email, None).await
    }

    /// A border officer at a checkpoint, such as `NQZ`.
    pub async fn border_officer(&self, email: &str, checkpoint: &str) -> Actor {
        self.actor(Role::BorderOfficer, email, Some(checkpoint)).await
    }

    async fn actor(&self, role: Role, email: &str, checkpoint: Option<&str>) -> Actor {
        let mut owner = self.owner().await;
        let id = Self::make_account(&mut owner, role, email, checkpoint, self.now()).await;
        let browser = self.visitor();
        Self::begin_session_of(&mut owner, id, role, &browser, self.now()).await;
        Actor { id, email: email.to_owned(), browser }
    }

    /// Makes a confirmed account past the portal.
    pub async fn make_account(
        owner: &mut PgConnection,
        role: Role,
        email: &str,
        checkpoint: Option<&str>,
        now: Instant,
    ) -> AccountId {
        let id = AccountId::mint();
        sqlx::query(
            "insert into accounts (id, email, role, name, language, password_hash, checkpoint, confirmed_at, registered_at)
             values ($1, $2, $3, $2, 'en', 'no password opens this account', $4, $5, $5)",
        )
        .bind(id.0)
        .bind(email)
        .bind(role.word())
        .bind(checkpoint)
        .bind(now)
        .execute(owner)
        .await
        .unwrap();
        id
    }

    /// Begins a session for an account in a browser.
    pub async fn sign_in(&self, owner: &mut PgConnection, id: AccountId, role: Role, browser: &Browser) {
        Self::begin_session_of(owner, id, role, browser, self.now()).await;
    }

    /// Begins a session for an account in a browser.
    /// A new session of an applicant in a browser, as when time has ended the one before.
    pub async fn signs_in(&self, applicant: &Actor, browser: &Browser) {
        let mut owner = self.owner().await;
        Self::begin_session_of(&mut owner, applicant.id, Role::Applicant, browser, self.now()).await;
    }

    pub async fn begin_session_of(
        owner: &mut PgConnection,
        id: AccountId,
        role: Role,
        browser: &Browser,
        now: Instant,
    ) {
        let token = Token::draw().unwrap();
        let holder = Holder { account: id, home: role.home(), name: "somebody", device: "" };
        begin_session(owner, &token, &holder, role.patience(), now).await.unwrap();
        browser.set_cookie(SESSION_COOKIE, token.reveal());
    }
}
