//! Making and revoking the address of a calendar feed.

use crate::arrivals::store::clocks;
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{InvitingPartyId, Language};
use crate::web::{Token, Work};

/// A new address; the one before it, where there is one, opens nothing from now on.
pub async fn make_feed(
    work: &mut Work,
    party: InvitingPartyId,
    language: Language,
    token: &Token,
) -> sqlx::Result<()> {
    let now = work.now();

    clocks::revoke_feed(work, party, now).await?;
    clocks::make_feed(work, party, (&token.hash(), language), now).await?;

    audit::record(work, Entry::new(Chain::Party(party), "the address of a calendar feed was made")).await
}

pub async fn revoke_feed(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<()> {
    let now = work.now();
    if !clocks::revoke_feed(work, party, now).await? {
        return Ok(());
    }

    audit::record(work, Entry::new(Chain::Party(party), "the address of a calendar feed was revoked")).await
}
