//! The staff: who reads at the desk, who acts there, who confirms, who keeps the portal, and who stands at a checkpoint.

use super::Person;
use crate::accounts::Role;
use crate::audit::{self, Chain, Entry};
use crate::web::Trouble;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use std::ops::Deref;

/// Somebody who reads at the desk of the migration service: an officer of any rank, an administrator, or an auditor, who changes nothing.
pub struct AtDesk(Person);

/// An officer of the migration service at the desk, or an administrator, who holds every right of one.
pub struct Officer(AtDesk);

/// An officer who also confirms other officers' refusals and suspends inviting parties; an administrator holds these rights too.
pub struct SeniorOfficer(Officer);

/// Somebody who reads the books and the audit record: an auditor or an administrator.
pub struct Auditing(Person);

/// A border officer at a checkpoint of their own.
pub struct BorderOfficer {
    person: Person,
    pub checkpoint: String,
}

/// An administrator.
pub struct Administrator(Auditing);

is_a_person! {
    AtDesk: 0 => Person;
    Officer: 0 => AtDesk;
    SeniorOfficer: 0 => Officer;
    Auditing: 0 => Person;
    BorderOfficer: person => Person;
    Administrator: 0 => Auditing;
}

impl AtDesk {
    /// Whether the pages show what an officer does.
    pub fn acts(&self) -> bool {
        self.account.role.is_officer()
    }

    /// Whether the pages show what a senior officer does.
    pub fn is_senior(&self) -> bool {
        self.account.role.is_senior_officer()
    }

    async fn admit(person: Person) -> Result<Self, Trouble> {
        let role = person.account.role;
        if role != Role::Auditor && !role.is_officer() {
            return Err(Trouble::Forbidden);
        }
        record_reading(&person).await?;
        Ok(Self(person))
    }
}

impl Officer {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let at_desk = AtDesk::admit(person).await?;
        if at_desk.acts() { Ok(Self(at_desk)) } else { Err(Trouble::Forbidden) }
    }
}

impl SeniorOfficer {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let officer = Officer::admit(person).await?;
        if officer.is_senior() { Ok(Self(officer)) } else { Err(Trouble::Forbidden) }
    }
}

impl Auditing {
    /// Whether the pages show what an administrator does.
    pub fn acts(&self) -> bool {
        self.account.role == Role::Administrator
    }

    async fn admit(person: Person) -> Result<Self, Trouble> {
        match person.account.role {
            Role::Administrator | Role::Auditor => {
                record_reading(&person).await?;
                Ok(Self(person))
            }
            Role::Applicant
            | Role::InvitingParty
            | Role::Officer
            | Role::SeniorOfficer
            | Role::BorderOfficer => Err(Trouble::Forbidden),
        }
    }
}

/// Whatever an auditor opens is recorded before it is shown, whether or not somebody's papers stand on it.
async fn record_reading(person: &Person) -> Result<(), Trouble> {
    if person.account.role != Role::Auditor {
        return Ok(());
    }
    let entry =
        Entry::new(Chain::Account(person.id()), "an auditor opened a page").with("path", person.path());
    person
        .works()
        .run::<_, sqlx::Error, _>(person.actor(), move |work| Box::pin(audit::record(work, entry)))
        .await?;
    Ok(())
}

impl BorderOfficer {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let person = person.only(Role::BorderOfficer)?;
        let checkpoint = person.account.checkpoint.clone().ok_or(Trouble::Forbidden)?;
        Ok(Self { person, checkpoint })
    }
}

impl Administrator {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        person.only(Role::Administrator).map(|person| Self(Auditing(person)))
    }
}
