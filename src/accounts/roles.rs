//! Roles as extractors: a handler's signature is its permission. Nobody else reaches its body.

mod ended;
pub mod keyed;
mod navigation;
mod uploaded;

use crate::accounts::{Account, Role, store};
use crate::attachments::{KeptPicture, store::kept};
use crate::vocabulary::AccountId;
use crate::web::{
    Actor, Answers, Change, Form, Frame, Kept, Preview, Resolve, Standing, Trouble, Visit, Work,
    store as sessions,
};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::{BoxFuture, LocalBoxFuture};
use std::ops::Deref;

pub use uploaded::{Passing, Uploaded};

/// Somebody signed in, in whatever role.
pub struct Person {
    pub account: Account,
    visit: Visit,
}

/// A foreign citizen in the personal office.
pub struct Applicant(Person);

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
        let links = navigation::links(self.account.role);
        self.visit.frame().with_links(links.iter().map(|(href, key)| (*href, words.t(key))))
    }

    /// What this person typed into this page when a session had ended or before a change of language, if anything.
    pub async fn kept_answers(&self) -> Result<Option<Answers>, Trouble> {
        if let Some(carried) = self.carried_answers().await? {
            return Ok(Some(carried));
        }
        let mut reading = self.works().reading().await?;
        Ok(sessions::kept_answers(&mut reading, self.id(), self.path()).await?)
    }

    /// Keeps what was typed into this page until its deed is done: this person goes to another page first.
    pub async fn keep(&self, answers: Answers) -> Result<(), Trouble> {
        let Some(token) = self.token().cloned() else { return Ok(()) };
        let (account, path, now) = (self.id(), self.path().to_owned(), self.now());
        self.works()
            .run::<_, sqlx::Error, _>(self.actor(), move |work| {
                Box::pin(async move {
                    sessions::keep_answers(work, &token, account, &path, (&answers, now)).await
                })
            })
            .await?;
        Ok(())
    }

    /// The form of a page that files nothing by itself, as this person left it: what was kept of it is handed out once.
    pub async fn form(&self) -> Result<Form, Trouble> {
        if let Some(carried) = self.carried_answers().await? {
            return Ok(Form::with(carried));
        }
        let mut reading = self.works().reading().await?;
        let kept = sessions::take_kept_answers(&mut reading, self.id(), self.path()).await?;
        Ok(Form::with(kept.unwrap_or_default()))
    }

    /// The photograph that this person sent from this browser, with this page's form, when a session had ended.
    pub async fn kept_picture(&self) -> Result<Option<KeptPicture>, Trouble> {
        let Some(token) = self.kept() else { return Ok(None) };
        let mut reading = self.works().reading().await?;
        let found = kept::find(&mut reading, (self.id(), token), self.now()).await?;
        Ok(found.filter(|kept| kept.path == self.path()))
    }

    /// Runs the deed that this page's form asks for. What was kept of the form when a session had ended is kept no longer.
    pub async fn answer<T, E, F>(&self, deed: F) -> Result<T, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        let (account, path) = (self.id(), self.path().to_owned());
        let file_too = self.kept().is_some();
        self.works()
            .run(self.actor(), move |work| {
                Box::pin(async move {
                    let done = deed(work).await?;
                    sessions::forget_kept_answers(work, account, &path).await?;
                    if file_too {
                        kept::forget(work, account, &path).await?;
                    }
                    Ok(done)
                })
            })
            .await
    }

    /// Makes a change whose effect was seen, or finds out what it would do: then there is something to show. What is found out is
    /// undone.
    pub async fn change<T, E, F, D>(&self, resolve: Resolve, foresee: F, deed: D) -> Result<Option<T>, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>> + Send + 'static,
        D: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<(), E>> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        match resolve {
            Resolve::Made => self.answer(deed).await.map(|()| None),
            Resolve::Typed | Resolve::Reconsidered => {
                self.works().rehearse(self.actor(), foresee).await.map(Some)
            }
        }
    }

    /// 200 with a change and what it would do.
    pub fn preview(&self, answers: &Answers, change: Change) -> Result<HttpResponse, Trouble> {
        self.page(&Preview::new(self.frame(), answers, change))
    }

    async fn of(request: &HttpRequest) -> Result<Self, Trouble> {
        let visit = Visit::of(request).await?;
        let session = match visit.standing() {
            Standing::SignedIn(session) => session,
            Standing::AwaitsFactor(_) => return Err(Trouble::SecondFactor),
            Standing::RanOut(session) => {
                let kept = ended::keep_form(request, &visit, session).await?;
                return Err(Trouble::SignIn { next: ended::next_of(request), kept });
            }
            Standing::Stranger => return Err(asks_to_sign_in(request)),
        };
        let mut reading = visit.works().reading().await?;
        let account = store::account(&mut reading, session.account).await?.filter(Account::is_open);
        drop(reading);
        match account {
            Some(account) => Ok(Self { account, visit }),
            None => Err(asks_to_sign_in(request)),
        }
    }

    fn only(self, role: Role) -> Result<Self, Trouble> {
        if self.account.role == role { Ok(self) } else { Err(Trouble::Forbidden) }
    }
}

fn asks_to_sign_in(request: &HttpRequest) -> Trouble {
    Trouble::SignIn { next: ended::next_of(request), kept: Kept::Nothing }
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

/// A role that wraps a person, or a role that it holds every right of.
macro_rules! is_a_person {
    ($($role:ident: $within:tt => $wrapped:ident;)+) => {$(
        impl Deref for $role {
            type Target = $wrapped;

            fn deref(&self) -> &$wrapped {
                &self.$within
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

mod at_desk;
mod of_party;

pub use at_desk::{Administrator, AtDesk, Auditing, BorderOfficer, Officer, SeniorOfficer};
pub use of_party::{Filer, Inviting, Owner};

is_a_person! {
    Applicant: 0 => Person;
}

impl Applicant {
    async fn admit(person: Person) -> Result<Self, Trouble> {
        person.only(Role::Applicant).map(Self)
    }
}
