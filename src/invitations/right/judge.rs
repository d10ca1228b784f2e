//! Judging who an inviting party is: an officer verifies it, or refuses to and says why.

use crate::accounts::{store as accounts, write_to_owners};
use crate::audit::{self, Chain, Entry};
use crate::invitations::right::{Found, PartyStanding};
use crate::invitations::store;
use crate::letters::Letter;
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotJudge {
    /// There is none of that id, or nobody has confirmed its e-mail address yet.
    #[error("there is no such inviting party")]
    NotFound,
    /// Another officer was faster, the party corrected its registration since, or it is verified.
    #[error("the inviting party is not what the page showed any more")]
    Judged,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// How many verdicts on a party and corrections of it stood on the officer's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    pub verdicts: usize,
    pub corrections: usize,
}

/// Judges a party that waits or was refused, as the officer's page showed it.
pub async fn judge(
    work: &mut Work,
    officer: AccountId,
    (party, seen): (InvitingPartyId, Seen),
    found: &Found,
) -> Result<(), CannotJudge> {
    let now = work.now();
    let registered = accounts::inviting_party(work, party).await?.ok_or(CannotJudge::NotFound)?;
    let registrant = accounts::account(work, registered.account).await?;
    store::hold_parties(work, party).await?;
    let verdicts = store::right::verdicts(work, party).await?;
    let corrections = store::right::corrections(work, party).await?;

    if registrant.is_none_or(|account| account.confirmed_at.is_none()) {
        return Err(CannotJudge::NotFound);
    }
    let stands = Seen { verdicts: verdicts.len(), corrections: corrections.len() };
    if stands != seen || PartyStanding::after(&verdicts, &corrections) == PartyStanding::Verified {
        return Err(CannotJudge::Judged);
    }

    store::right::judge(work, (party, seen.verdicts), found, (officer, now)).await.map_err(judged)?;

    let (act, letter) = match found {
        Found::Verified { .. } => ("verified an inviting party", Letter::PartyVerified),
        Found::Refused(reason) => {
            ("refused to verify an inviting party", Letter::PartyNotVerified { reason: reason.to_string() })
        }
    };
    audit::record(work, Entry::new(Chain::Party(party), act)).await?;
    Ok(write_to_owners(work, party, &letter).await?)
}

fn judged(error: sqlx::Error) -> CannotJudge {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_party_is_judged_by_one_at_a_time" | "a_party_is_verified_once") => CannotJudge::Judged,
        Some(_) | None => CannotJudge::Broken(error),
    }
}
