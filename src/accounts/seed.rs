//! Accounts that a demonstration begins with.

use crate::accounts::broken::Broken;
use crate::accounts::registration::{NewAccount, Office};
use crate::accounts::second_factor::{RecoveryCode, SharedSecret, Step};
use crate::accounts::store::{self, factors};
use crate::accounts::{Hashed, Hashing, PartyRole, Password};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::Work;

/// How a demonstration account proves itself: what it prints beside it.
pub struct Proof {
    pub password: Hashed,
    /// Enrolled at once. Without one, staff enrol at their first sign-in.
    pub factor: Option<(SharedSecret, Vec<RecoveryCode>)>,
}

impl Proof {
    /// Hashes the password off the async threads. It is taken as it is, however easy to guess.
    pub async fn of(
        hashing: &Hashing,
        password: &str,
        factor: Option<(SharedSecret, Vec<RecoveryCode>)>,
    ) -> Result<Self, Broken> {
        Ok(Self { password: hashing.hash(Password::presented(password)).await?, factor })
    }
}

/// Makes a confirmed account without writing to anybody. An address that has an account keeps it as it is.
pub async fn seed_account(work: &mut Work, new: &NewAccount, proof: &Proof) -> Result<AccountId, Broken> {
    let (now, id) = (work.now(), AccountId::mint());

    if !store::insert_account(work, id, new, &proof.password, (Some(now), now)).await? {
        let account = store::account_of(work, &new.email).await?;
        return Ok(account.ok_or(sqlx::Error::RowNotFound)?.id);
    }
    if let Office::InvitingParty(party) = &new.office {
        let party_id = InvitingPartyId::mint();
        store::insert_party(work, (party_id, id), (&new.name, party), now).await?;
        store::people::begin_role(work, (party_id, id), PartyRole::Owner, (None, now)).await?;
    }
    if let Some((secret, codes)) = &proof.factor {
        let sealed = secret.seal(work.secrets(), id)?;
        factors::offer(work, id, &sealed).await?;
        factors::enrol(work, id, Step(0), now).await?;
        factors::insert_codes(work, id, codes).await?;
    }

    let made = Entry::new(Chain::Account(id), "made for a demonstration");
    audit::record(work, made.with("role", new.office.role().word())).await?;
    Ok(id)
}

/// Has an account that works for nobody yet work for the party of another, without asking anybody.
pub async fn seed_colleague(
    work: &mut Work,
    colleague: AccountId,
    of: AccountId,
    role: PartyRole,
) -> Result<(), Broken> {
    let now = work.now();
    if store::people::membership(work, colleague).await?.is_some() {
        return Ok(());
    }
    let party = store::people::membership(work, of).await?.ok_or(sqlx::Error::RowNotFound)?.party;

    store::people::begin_role(work, (party, colleague), role, (Some(of), now)).await?;

    let joined = Entry::new(Chain::Party(party), "somebody joined").with("account", colleague.to_string());
    Ok(audit::record(work, joined.with("role", role.word())).await?)
}
