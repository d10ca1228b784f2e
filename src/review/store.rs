//! Who holds a case, what was decided; the queues, the search and the phrases.

mod in_use;
mod person;
mod phrases;
mod proposals;
mod queue;
mod search;
mod watchlist;

use crate::accounts::store::holds::holds;
use crate::review::{Decision, Flag, PhraseCode, Raised};
use crate::vocabulary::{AccountId, ApplicationId, Instant};
use sqlx::PgConnection;

pub use in_use::{confirming, resting_on};
pub use person::{EarlierCase, Note, earlier_cases, notes, write_note};
pub use phrases::{end_phrase, has_no_phrases, lock_phrases, phrase, phrases, phrases_on, start_phrase};
pub use proposals::{confirmation_policies, open_proposal, propose, set_confirmation, settle_proposal};
pub use queue::{Key, Tally, Waiting, lines, next, pauses, tally_information_requested, tally_under_review};
pub use search::{FoundCase, FoundInvitation, Place, be_tolerant, cases, invitations};
pub use watchlist::{end_watch, raised, watch, watch_matches, watchlist};

/// A decision as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub officer: AccountId,
    pub name: String,
    pub decision: String,
    pub ground: Option<PhraseCode>,
    pub at: Instant,
}

holds!("reviews", "application", ApplicationId);

pub async fn record(
    db: &mut PgConnection,
    (id, officer): (ApplicationId, AccountId),
    decision: &Decision,
    at: Instant,
) -> sqlx::Result<()> {
    let looked_at: Vec<&str> = Raised::kinds(decision.looked_at()).into_iter().map(Flag::code).collect();
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
