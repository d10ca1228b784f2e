//! An inviting party's people: whoever reads, whoever files, and whoever owns.

use super::{Person, navigation};
use crate::accounts::{PartyRole, Role, store};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Frame, Trouble, Words};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use std::ops::Deref;

/// Somebody who works for an inviting party, in its office, where at least they read.
pub struct Inviting {
    person: Person,
    pub party: InvitingPartyId,
    pub role: PartyRole,
}

/// Somebody who files for an inviting party: an owner or a filer.
pub struct Filer(Inviting);

/// An owner of an inviting party: keeps its people, its keys and the addresses that its events go to.
pub struct Owner(Inviting);

is_a_person! {
    Inviting: person => Person;
    Filer: 0 => Inviting;
    Owner: 0 => Inviting;
}

impl Inviting {
    /// As anybody's, with what an owner keeps.
    pub fn frame(&self) -> Frame {
        let words = self.words();
        match self.role {
            PartyRole::Owner => {
                let links = navigation::links_of_owner();
                self.person.frame().with_links(links.iter().map(|(href, key)| (*href, words.t(key))))
            }
            PartyRole::Filer | PartyRole::Reader => self.person.frame(),
        }
    }

    /// The role is looked up for every request: one that was taken away opens nothing from then on.
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let person = person.only(Role::InvitingParty)?;
        let mut reading = person.works().reading().await?;
        let found = store::people::membership(&mut reading, person.id()).await?;
        drop(reading);
        let works_for = found.ok_or_else(|| works_for_nobody(person.words()))?;
        Ok(Self { person, party: works_for.party, role: works_for.role })
    }
}

/// Who was let go reads what they can do: be asked again, or register a party of their own.
fn works_for_nobody(words: Words) -> Trouble {
    Trouble::Refused {
        heading: words.t("accounts-nobody-title"),
        body: vec![words.t("accounts-nobody-asked"), words.t("accounts-nobody-register")],
        link: ("/account/party".to_owned(), words.t("accounts-own-party-title")),
    }
}

impl Filer {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let party = Inviting::admit(person).await?;
        if party.role.may_file() { Ok(Self(party)) } else { Err(Trouble::Forbidden) }
    }
}

impl Owner {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let party = Inviting::admit(person).await?;
        if party.role.is_owner() { Ok(Self(party)) } else { Err(Trouble::Forbidden) }
    }
}
