//! Roles as extractors: a handler's signature is its permission. Nobody else reaches its body.

use crate::accounts::{Account, Role, store};
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::{Actor, Answers, Frame, Kept, Mark, Session, Standing, Trouble, Visit, store as sessions};
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use std::ops::Deref;

/// Somebody signed in, in whatever role.
pub struct Person {
    pub account: Account,
    visit: Visit,
}

/// A foreign citizen in the personal office.
pub struct Applicant(Person);

/// An inviting party in its office.
pub struct Inviting {
    person: Person,
    pub party: InvitingPartyId,
}

/// An officer of the migration service at the desk, or an administrator, who holds every right of one.
pub struct Officer(Person);

/// A border officer at a checkpoint of their own.
pub struct BorderOfficer {
    person: Person,
    pub checkpoint: String,
}

/// An administrator.
pub struct Administrator(Person);

impl Person {
    pub fn id(&self) -> AccountId {
        self.account.id
    }

    pub fn actor(&self) -> Actor {
        self.account.actor()
    }

    /// The page frame with the navigation of the role.
    pub fn frame(&self) -> Frame {
        let words = self.visit.words();
        let links: &[(&'static str, &str)] = match self.account.role {
            Role::Applicant => &[("/office", "accounts-nav-office"), ("/account", "accounts-nav-account")],
            Role::InvitingParty => &[
                ("/inviting", "accounts-nav-inviting"),
                ("/inviting/invitations", "accounts-nav-invitations"),
                ("/inviting/arrivals", "accounts-nav-arrivals"),
                ("/account", "accounts-nav-account"),
            ],
            Role::Officer => &[
                ("/desk", "accounts-nav-desk"),
                ("/desk/invitations", "accounts-nav-desk-invitations"),
                ("/desk/applications", "accounts-nav-desk-applications"),
                ("/desk/arrivals", "accounts-nav-desk-arrivals"),
                ("/account", "accounts-nav-account"),
            ],
            Role::BorderOfficer => {
                &[("/border", "accounts-nav-border"), ("/account", "accounts-nav-account")]
            }
            Role::Administrator => &[
                ("/admin", "accounts-nav-admin"),
                ("/desk", "accounts-nav-desk"),
                ("/desk/invitations", "accounts-nav-desk-invitations"),
                ("/desk/applications", "accounts-nav-desk-applications"),
                ("/desk/arrivals", "accounts-nav-desk-arrivals"),
                ("/account", "accounts-nav-account"),
            ],
        };
        self.visit.frame().with_links(links.iter().map(|(href, key)| (*href, words.t(key))))
    }

    /// What this person typed into this page when a session had ended, if anything.
    pub async fn kept_answers(&self) -> Result<Option<Answers>, Trouble> {
        let mut reading = self.works().reading().await?;
        Ok(sessions::kept_answers(&mut reading, self.id(), self.path()).await?)
    }

    async fn of(request: &HttpRequest) -> Result<Self, Trouble> {
        let visit = Visit::of(request).await?;
        let session = match visit.standing() {
            Standing::SignedIn(session) => session,
            Standing::AwaitsFactor(_) => return Err(Trouble::SecondFactor),
            Standing::RanOut(session) => return Err(keep_what_was_typed(request, &visit, session).await?),
            Standing::Stranger => {
                return Err(Trouble::SignIn { next: next_of(request), kept: Kept::Nothing });
            }
        };
        let mut reading = visit.works().reading().await?;
        let account = store::account(&mut reading, session.account).await?.filter(Account::is_open);
        drop(reading);
        match account {
            Some(account) => Ok(Self { account, visit }),
            None => Err(Trouble::SignIn { next: next_of(request), kept: Kept::Nothing }),
        }
    }

    fn only(self, role: Role) -> Result<Self, Trouble> {
        if self.account.role == role { Ok(self) } else { Err(Trouble::Forbidden) }
    }
}

/// A step posted after the session ended is kept for its account, and stands on the page again after signing in.
async fn keep_what_was_typed(
    request: &HttpRequest,
    visit: &Visit,
    session: &Session,
) -> Result<Trouble, Trouble> {
    let next = next_of(request);
    if request.method() != Method::POST || session.awaits_factor {
        return Ok(Trouble::SignIn { next, kept: Kept::Nothing });
    }
    let Some(answers) = Answers::sent(request) else {
        return Ok(Trouble::SignIn { next, kept: Kept::Nothing });
    };
    Mark::of(request)?.check(answers.verbatim("csrf"))?;
    let Some(token) = visit.token().cloned() else {
        return Ok(Trouble::SignIn { next, kept: Kept::Nothing });
    };
    let (account, path) = (session.account, visit.path().to_owned());
    let answers = answers.without(&["csrf", "password", "new-password", "code"]);
    visit
        .works()
        .run::<(), Trouble, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                Ok(sessions::keep_answers(work, &token, account, &path, (&answers, now)).await?)
            })
        })
        .await?;
    Ok(Trouble::SignIn { next, kept: Kept::Answers })
}

/// Where to go on after signing in: the page itself, or for a form the page that it stands on, which has the same path.
fn next_of(request: &HttpRequest) -> String {
    match request.query_string() {
        "" => request.path().to_owned(),
        query if request.method() == Method::GET => format!("{}?{query}", request.path()),
        _query_of_a_form => request.path().to_owned(),
    }
}

impl Deref for Person {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequest for Person {
    type Error = Trouble;
    type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Person::of(&request).await })
    }
}

macro_rules! is_a_person {
    ($($role:ident: $person:tt;)+) => {$(
        impl Deref for $role {
            type Target = Person;

            fn deref(&self) -> &Person {
                &self.$person
            }
        }

        impl FromRequest for $role {
            type Error = Trouble;
            type Future = LocalBoxFuture<'static, Result<Self, Trouble>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let request = request.clone();
                Box::pin(async move { $role::admit(Person::of(&request).await?).await })
            }
        }
    )+};
}

is_a_person! {
    Applicant: 0;
    Inviting: person;
    Officer: 0;
    BorderOfficer: person;
    Administrator: 0;
}

impl Applicant {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        person.only(Role::Applicant).map(Self)
    }
}

impl Inviting {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        let person = person.only(Role::InvitingParty)?;
        let mut reading = person.works().reading().await?;
        let party = store::inviting_party_of(&mut reading, person.id()).await?.ok_or(Trouble::Forbidden)?;
        drop(reading);
        Ok(Self { person, party })
    }
}

impl Officer {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        match person.account.role {
            Role::Officer | Role::Administrator => Ok(Self(person)),
            Role::Applicant | Role::InvitingParty | Role::BorderOfficer => Err(Trouble::Forbidden),
        }
    }
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
        person.only(Role::Administrator).map(Self)
    }
}
