//! Ruling on a filed invitation: an officer approves it with a number, refuses it, or sends it back (rules I1 and I2).

use crate::accounts::{NotHeld, must_hold, write_to_party};
use crate::audit::{self, Chain, Entry};
use crate::invitations::{CannotStep, Invitation, InvitationNumber, Reason, Step, Taken, store};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, InvitationId};
use crate::web::Work;
use crate::webhooks::{Event, announce};
use sqlx::Connection;

/// How an officer rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    Approve,
    Refuse(Reason),
    SendBack(Reason),
}

impl Ruling {
    pub fn step(&self) -> Step {
        match self {
            Self::Approve => Step::Approve,
            Self::Refuse(_) => Step::Refuse,
            Self::SendBack(_) => Step::SendBack,
        }
    }

    fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Approve => None,
            Self::Refuse(reason) | Self::SendBack(reason) => Some(reason),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CannotRule {
    #[error("there is no such invitation")]
    NotFound,
    /// Another officer was faster, or the party withdrew it.
    #[error(transparent)]
    Moved(#[from] CannotStep),
    #[error(transparent)]
    NotHeld(#[from] NotHeld),
    /// Rule I4: nobody could use the number.
    #[error("the period is over")]
    Over,
    #[error("the operating system gave no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules on the version of an invitation that the officer saw, who holds it.
pub async fn rule(
    work: &mut Work,
    officer: AccountId,
    (id, seen): (InvitationId, i32),
    ruling: &Ruling,
) -> Result<(), CannotRule> {
    rule_drawing(work, officer, (id, seen), ruling, InvitationNumber::draw).await
}

/// As [`rule`], with numbers drawn from elsewhere than the machine's random bits.
pub async fn rule_drawing(
    work: &mut Work,
    officer: AccountId,
    (id, seen): (InvitationId, i32),
    ruling: &Ruling,
    draw: impl FnMut() -> Result<InvitationNumber, getrandom::Error>,
) -> Result<(), CannotRule> {
    let (now, today) = (work.now(), work.today());
    let invitation = store::find_for_change(work, id).await?.ok_or(CannotRule::NotFound)?;
    let hold = store::hold(work, id).await?;

    let taken = invitation.take(ruling.step(), seen)?;
    must_hold(hold, officer, now)?;
    if *ruling == Ruling::Approve && invitation.is_over_on(today) {
        return Err(CannotRule::Over);
    }

    let (letter, event) = save(work, &invitation, &taken, ruling, draw).await?;
    store::put_back(work, id, officer).await?;

    audit::record(work, Entry::new(Chain::Invitation(id), ruling.step().sentence())).await?;
    write_to_party(work, invitation.party, &letter).await?;
    Ok(announce(work, invitation.party, event).await?)
}

async fn save(
    work: &mut Work,
    invitation: &Invitation,
    taken: &Taken,
    ruling: &Ruling,
    draw: impl FnMut() -> Result<InvitationNumber, getrandom::Error>,
) -> Result<(Letter, Event), CannotRule> {
    let (now, actor, id) = (work.now(), work.actor().to_string(), invitation.id);
    match ruling {
        Ruling::Approve => {
            let number = approve(work, taken, draw).await?;
            let event = Event::InvitationApproved { invitation: id, number: number.as_str().to_owned() };
            Ok((Letter::InvitationApproved { invitation: id, number: number.to_string() }, event))
        }
        Ruling::Refuse(_) => {
            store::save(work, taken, None, ruling.reason(), (&actor, now)).await?;
            Ok((Letter::InvitationRefused { invitation: id }, Event::InvitationRefused { invitation: id }))
        }
        Ruling::SendBack(_) => {
            store::save(work, taken, None, ruling.reason(), (&actor, now)).await?;
            Ok((Letter::InvitationReturned { invitation: id }, Event::InvitationReturned { invitation: id }))
        }
    }
}

/// Rule I2: draws numbers until one is free. A number that is taken undoes the step back to its savepoint alone.
async fn approve(
    work: &mut Work,
    taken: &Taken,
    mut draw: impl FnMut() -> Result<InvitationNumber, getrandom::Error>,
) -> Result<InvitationNumber, CannotRule> {
    let (now, actor) = (work.now(), work.actor().to_string());
    loop {
        let number = draw()?;
        let mut savepoint = work.begin().await?;
        match store::save(&mut savepoint, taken, Some(&number), None, (&actor, now)).await {
            Ok(()) => {
                savepoint.commit().await?;
                return Ok(number);
            }
            Err(error) if is_taken(&error) => savepoint.rollback().await?,
            Err(error) => return Err(error.into()),
        }
    }
}

fn is_taken(error: &sqlx::Error) -> bool {
    let constraint = error.as_database_error().and_then(|error| error.constraint());
    constraint == Some("an_invitation_number_is_unique")
}
