//! Who holds a case, what was decided; the queues, the search and the phrases.

mod in_use;
mod person;
mod phrases;
mod proposals;
mod queue;
mod search;
mod watchlist;

use crate::accounts::Hold;
use crate::review::{Decision, PhraseCode};
use crate::vocabulary::{AccountId, ApplicationId, Instant};
use sqlx::PgConnection;

pub use in_use::{confirming, resting_on};
pub use person::{EarlierCase, Note, earlier_cases, notes, write_note};
pub use phrases::{end_phrase, has_no_phrases, lock_phrases, phrase, phrases, phrases_on, start_phrase};
pub use proposals::{confirmation_policies, open_proposal, propose, set_confirmation, settle_proposal};
pub use queue::{Key, Tally, Waiting, lines, next, pauses, tally_information_requested, tally_under_review};
pub use search::{FoundCase, FoundInvitation, Place, be_tolerant, cases, invitations};
pub use watchlist::{end_watch, flags, watch, watch_matches, watchlist};

/// A decision as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub officer: AccountId,
    pub name: String,
    pub decision: String,
    pub ground: Option<PhraseCode>,
    pub at: Instant,
}

/// Who took a case last and has not put it back.
pub async fn hold(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<Hold>> {
    sqlx::query_as!(
        Hold,
        r#"select r.officer as "officer: AccountId", o.name, r.held_until as until
           from reviews r join accounts o on o.id = r.officer where r.application = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// Puts a case into an officer's hands, whoever held it before.
pub async fn take(
    db: &mut PgConnection,
    id: ApplicationId,
    officer: AccountId,
    (now, until): (Instant, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into reviews (application, officer, taken_at, held_until) values ($1, $2, $3, $4)
         on conflict (application) do update set officer = excluded.officer, taken_at = excluded.taken_at,
             held_until = excluded.held_until",
        id.0,
        officer.0,
        now,
        until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes a case out of an officer's hands; answers how many it was in.
pub async fn put_back(db: &mut PgConnection, id: ApplicationId, officer: AccountId) -> sqlx::Result<u64> {
    let put_back =
        sqlx::query!("delete from reviews where application = $1 and officer = $2", id.0, officer.0)
            .execute(db)
            .await?;
    Ok(put_back.rows_affected())
}

pub async fn record(
    db: &mut PgConnection,
    (id, officer): (ApplicationId, AccountId),
    decision: &Decision,
    at: Instant,
) -> sqlx::Result<()> {
    let looked_at: Vec<&str> = decision.looked_at().iter().map(|flag| flag.code()).collect();
    sqlx::query!(
        "insert into decisions (application, officer, decision, ground, words, at, flags_looked_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        officer.0,
        decision.code(),
        decision.ground().map(PhraseCode::as_str),
        decision.words().map(|words| words.as_str()),
        at,
        &looked_at as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What was decided, the first decision first.
pub async fn decisions(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Decided>> {
    sqlx::query_as!(
        Decided,
        r#"select d.officer as "officer: AccountId", o.name, d.decision, d.ground as "ground: PhraseCode", d.at
           from decisions d join accounts o on o.id = d.officer where d.application = $1 order by d.id"#,
        id.0,
    )
    .fetch_all(db)
    .await
}
