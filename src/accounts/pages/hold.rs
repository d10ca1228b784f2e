//! The form that takes a paper into an officer's hands, or puts it back.

use crate::accounts::Officer;
use crate::vocabulary::AccountId;
use crate::web::{Answers, Trouble, Work};
use actix_web::HttpResponse;
use futures_util::future::BoxFuture;
use std::fmt::Display;

/// Where papers lie, and what is said when one was put back.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    pub folder: &'static str,
    pub put_back: &'static str,
}

/// What a room does with a paper of its own for an officer.
pub type Deed<Id, E> = for<'w> fn(&'w mut Work, AccountId, Id) -> BoxFuture<'w, Result<(), E>>;

/// Puts the paper back or takes it, as the form asks. A refusal to take it is the room's own to word.
pub async fn answer_hold<Id, E>(
    officer: &Officer,
    answers: &Answers,
    (desk, id): (Desk, Id),
    (put_back, take): (Deed<Id, sqlx::Error>, Deed<Id, E>),
) -> Result<Result<HttpResponse, E>, Trouble>
where
    Id: Copy + Display + Send + 'static,
    E: From<sqlx::Error> + Send + 'static,
{
    let me = officer.id();
    if answers.has("hold", "put_back") {
        officer.works().run(officer.actor(), move |work| put_back(work, me, id)).await?;
        return Ok(Ok(officer.see_other_with(desk.folder, desk.put_back)));
    }
    let taken = officer.works().run(officer.actor(), move |work| take(work, me, id)).await;
    Ok(taken.map(|()| officer.see_other(&format!("{}/{id}", desk.folder))))
}
