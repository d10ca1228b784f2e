//! Keeping carriers and keys: an administrator registers a carrier; keys are made for carriers and inviting parties,
//! and revoked.

use crate::accounts::broken::Broken;
use crate::accounts::store::{self, keys};
use crate::accounts::{ApiKey, Carrier, Designator, KeyOwner, NewKey};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, ApiKeyId, CarrierId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotKeepKeys {
    #[error("another carrier has this designator")]
    DesignatorTaken,
    #[error("a key opens something, and only what is for its owner")]
    WrongScopes,
    #[error("there is no such owner, or no such key of it")]
    NotFound,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotKeepKeys {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("a_designator_names_one_carrier") => Self::DesignatorTaken,
            Some(_) | None => Self::Broken(error.into()),
        }
    }
}

pub async fn register_carrier(
    work: &mut Work,
    administrator: AccountId,
    name: String,
    designator: Designator,
) -> Result<CarrierId, CannotKeepKeys> {
    let carrier = Carrier { id: CarrierId::mint(), name, designator, registered_at: work.now() };

    keys::insert_carrier(work, &carrier, administrator).await?;

    let entry = Entry::new(Chain::Carrier(carrier.id), "registered a carrier");
    audit::record(work, entry.with("designator", carrier.designator.as_str())).await?;
    Ok(carrier.id)
}

/// Makes a key. Its text is handed out here and never again.
pub async fn make_key(
    work: &mut Work,
    maker: AccountId,
    owner: KeyOwner,
    new: &NewKey,
) -> Result<ApiKey, CannotKeepKeys> {
    let chain = chain_of(work, owner).await?;

    if new.scopes.is_empty() || !new.scopes.iter().all(|scope| scope.is_for(owner)) {
        return Err(CannotKeepKeys::WrongScopes);
    }
    let (now, id) = (work.now(), ApiKeyId::mint());
    let key = ApiKey::draw().map_err(Broken::from)?;

    keys::insert(work, (id, owner), &key, new, (maker, now)).await?;

    let scopes: Vec<_> = new.scopes.iter().map(|scope| scope.word()).collect();
    let made = Entry::new(chain, "made a key for programs").with("key", key.prefix()).with("scopes", scopes);
    audit::record(work, made).await?;
    Ok(key)
}

/// Revokes a key of this owner: it opens nothing from this work on. A key revoked before stays as it is.
pub async fn revoke_key(
    work: &mut Work,
    revoker: AccountId,
    owner: KeyOwner,
    id: ApiKeyId,
) -> Result<(), CannotKeepKeys> {
    let key = keys::find_for_change(work, owner, id).await?.ok_or(CannotKeepKeys::NotFound)?;
    let chain = chain_of(work, owner).await?;
    let now = work.now();

    if !key.is_live() {
        return Ok(());
    }

    keys::revoke(work, id, revoker, now).await?;

    Ok(audit::record(work, Entry::new(chain, "revoked a key for programs").with("key", key.prefix)).await?)
}

/// The chain that tells of an owner's keys.
async fn chain_of(work: &mut Work, owner: KeyOwner) -> Result<Chain, CannotKeepKeys> {
    let chain = match owner {
        KeyOwner::Carrier(id) => keys::carrier(work, id).await?.map(|carrier| Chain::Carrier(carrier.id)),
        KeyOwner::Party(id) => store::inviting_party(work, id).await?.map(|party| Chain::Party(party.id)),
    };
    chain.ok_or(CannotKeepKeys::NotFound)
}
