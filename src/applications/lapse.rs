//! Lapsing: time ran out. Nothing is refunded, and the invitation is free again where it still stands (rules F4 and I3).

use crate::applications::tell::carry_out;
use crate::applications::{
    AnyCase, Case, DAYS_UNTOUCHED, Ended, Evidence, Expired, LeadsTo, StageName, Taken, Unfit,
    is_due_to_lapse, store,
};
use crate::invitations::store as invitations;
use crate::letters::Letter;
use crate::vocabulary::{ApplicationId, Instant, day_in_kazakhstan};
use crate::web::{Actor, Work, Works};
use chrono::Duration;
use sqlx::PgConnection;

/// What came of looking at an application that seemed due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapsed {
    Now,
    /// Touched, paid, withdrawn or lapsed in the meantime.
    NotDue,
}

/// Applications at a stage that are due to lapse, the longest untouched first. For those awaiting payment the acquirer
/// is asked before they lapse: the round of `payments` does that.
pub async fn due_to_lapse(
    db: &mut PgConnection,
    stage: StageName,
    now: Instant,
    most: i64,
) -> sqlx::Result<Vec<ApplicationId>> {
    let untouched_since = now - Duration::days(DAYS_UNTOUCHED);
    store::due_to_lapse(db, stage, untouched_since, day_in_kazakhstan(now), most).await
}

/// Lapses a draft or an unpaid application, if it is still due under its lock.
pub async fn lapse(work: &mut Work, id: ApplicationId) -> sqlx::Result<Lapsed> {
    let Some(case) = store::find_for_change(work, id).await? else { return Ok(Lapsed::NotDue) };
    let invitation = match case.particulars.invitation {
        Some(invitation) => invitations::find(work, invitation).await?,
        None => None,
    };

    let until = invitation.map(|invitation| invitation.journey().period.last());
    if !is_due_to_lapse(case.touched_at, until, work.now()) {
        return Ok(Lapsed::NotDue);
    }
    let ended = Ended { at: work.now() };
    let letter = Letter::ApplicationExpired { application: id, reference: case.reference.to_string() };
    let taken = match case {
        AnyCase::Draft(case) => run_out(case, ended)?,
        AnyCase::AwaitingPayment(case) => run_out(case, ended)?,
        AnyCase::UnderReview(_)
        | AnyCase::InformationRequested(_)
        | AnyCase::Approved(_)
        | AnyCase::Refused(_)
        | AnyCase::Withdrawn(_)
        | AnyCase::Expired(_) => return Ok(Lapsed::NotDue),
    };

    carry_out(work, &taken, letter).await?;
    Ok(Lapsed::Now)
}

fn run_out<S: LeadsTo<Expired>>(case: Case<S>, ended: Ended) -> sqlx::Result<Taken<Expired>> {
    let submission =
        Evidence::read(&case.stage().facts()).map_err(|unfit: Unfit| sqlx::Error::Decode(Box::new(unfit)))?;
    Ok(case.step(Expired { submission, ended }))
}

/// The round for drafts, each in a work of its own. Answers with how many lapsed.
pub async fn lapse_drafts(works: &Works) -> sqlx::Result<usize> {
    let mut reading = works.reading().await?;
    let due = due_to_lapse(&mut reading, StageName::Draft, works.clock().now(), 200).await?;
    drop(reading);
    let mut count = 0;
    for id in due {
        let lapsed = works.run(Actor::Portal, move |work| Box::pin(lapse(work, id))).await?;
        count += usize::from(lapsed == Lapsed::Now);
    }
    Ok(count)
}
