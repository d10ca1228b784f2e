//! Carriers, and the keys of carriers and inviting parties.

use crate::accounts::{ApiKey, Carrier, Designator, KeptKey, KeyOwner, NewKey, Scope};
use crate::vocabulary::{AccountId, ApiKeyId, CarrierId, Instant, InvitingPartyId};
use sqlx::PgConnection;
use uuid::Uuid;

pub async fn insert_carrier(
    db: &mut PgConnection,
    carrier: &Carrier,
    administrator: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into carriers (id, name, designator, registered_by, registered_at) values ($1, $2, $3, $4, $5)",
        carrier.id.0,
        carrier.name,
        carrier.designator.as_str(),
        administrator.0,
        carrier.registered_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn carrier(db: &mut PgConnection, id: CarrierId) -> sqlx::Result<Option<Carrier>> {
    sqlx::query_as!(
        Carrier,
        r#"select id as "id: CarrierId", name, designator as "designator: Designator",
                  registered_at as "registered_at: Instant"
           from carriers where id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// A carrier with its keys in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCarrier {
    pub id: CarrierId,
    pub name: String,
    pub designator: Designator,
    pub live_keys: i64,
    pub last_used_at: Option<Instant>,
}

/// The carriers after a key, in the order in which they were registered.
pub async fn carriers_after(
    db: &mut PgConnection,
    after: Option<CarrierId>,
    most: i64,
) -> sqlx::Result<Vec<ListedCarrier>> {
    sqlx::query_as!(
        ListedCarrier,
        r#"select c.id as "id: CarrierId", c.name, c.designator as "designator: Designator",
                  count(k.id) filter (where k.revoked_at is null) as "live_keys!",
                  max(k.last_used_at) as "last_used_at: Instant"
           from carriers c left join api_keys k on k.carrier = c.id
           where $1::uuid is null or c.id > $1
           group by c.id order by c.id limit $2"#,
        after.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await
}

pub async fn insert(
    db: &mut PgConnection,
    (id, owner): (ApiKeyId, KeyOwner),
    key: &ApiKey,
    new: &NewKey,
    (maker, now): (AccountId, Instant),
) -> sqlx::Result<()> {
    let (carrier, party) = columns(owner);
    let scopes: Vec<String> = new.scopes.iter().map(|scope| scope.word().to_owned()).collect();
    sqlx::query!(
        "insert into api_keys (id, carrier, party, name, prefix, key_hash, scopes, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0,
        carrier,
        party,
        new.name,
        key.prefix(),
        key.hash(),
        &scopes,
        maker.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The key that a program presents, if it was not revoked. A party's counts while the party has an owner whose account is open.
pub async fn presented(db: &mut PgConnection, key: &ApiKey) -> sqlx::Result<Option<KeptKey>> {
    let row = sqlx::query_as!(
        KeyRow,
        r#"select k.id as "id: ApiKeyId", k.carrier as "carrier: CarrierId", k.party as "party: InvitingPartyId", k.name,
                  k.prefix, k.scopes, k.made_at as "made_at: Instant", k.last_used_at as "last_used_at: Instant",
                  k.revoked_at as "revoked_at: Instant"
           from api_keys k
           where k.key_hash = $1 and k.revoked_at is null
             and (k.party is null
                  or exists (select from party_roles r join accounts a on a.id = r.account
                             where r.party = k.party and r.role = 'owner' and r.ended_at is null and a.disabled_at is null))"#,
        key.hash(),
    )
    .fetch_optional(db)
    .await?;
    row.map(KeptKey::try_from).transpose()
}

/// A key of this owner, locked for a change.
pub async fn find_for_change(
    db: &mut PgConnection,
    owner: KeyOwner,
    id: ApiKeyId,
) -> sqlx::Result<Option<KeptKey>> {
    let (carrier, party) = columns(owner);
    let row = sqlx::query_as!(
        KeyRow,
        r#"select id as "id: ApiKeyId", carrier as "carrier: CarrierId", party as "party: InvitingPartyId", name, prefix,
                  scopes, made_at as "made_at: Instant", last_used_at as "last_used_at: Instant",
                  revoked_at as "revoked_at: Instant"
           from api_keys
           where id = $1 and carrier is not distinct from $2 and party is not distinct from $3
           for no key update"#,
        id.0,
        carrier,
        party,
    )
    .fetch_optional(db)
    .await?;
    row.map(KeptKey::try_from).transpose()
}

/// A key in its owner's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedKey {
    pub key: KeptKey,
    /// Who made it, by name.
    pub maker: String,
    /// Whether its maker works for the owner no longer. The key goes on working until it is revoked.
    pub maker_left: bool,
}

/// The keys of an owner, the newest first; a hundred at most.
pub async fn keys_of(db: &mut PgConnection, owner: KeyOwner) -> sqlx::Result<Vec<ListedKey>> {
    let (carrier, party) = columns(owner);
    let rows = sqlx::query!(
        r#"select k.id as "id: ApiKeyId", k.carrier as "carrier: CarrierId", k.party as "party: InvitingPartyId", k.name,
                  k.prefix, k.scopes, k.made_at as "made_at: Instant", k.last_used_at as "last_used_at: Instant",
                  k.revoked_at as "revoked_at: Instant", m.name as maker,
                  m.disabled_at is not null
                  or k.party is not null and not exists (
                      select from party_roles r where r.party = k.party and r.account = m.id and r.ended_at is null)
                      as "maker_left!"
           from api_keys k join accounts m on m.id = k.made_by where k.carrier = $1 or k.party = $2
           order by k.id desc limit 100"#,
        carrier,
        party,
    )
    .fetch_all(db)
    .await?;
    let listed = rows.into_iter().map(|row| {
        let kept = KeyRow {
            id: row.id,
            carrier: row.carrier,
            party: row.party,
            name: row.name,
            prefix: row.prefix,
            scopes: row.scopes,
            made_at: row.made_at,
            last_used_at: row.last_used_at,
            revoked_at: row.revoked_at,
        };
        Ok(ListedKey { key: kept.try_into()?, maker: row.maker, maker_left: row.maker_left })
    });
    listed.collect()
}

/// Notes that a key is in use; at most once a minute, so that calls write little.
pub async fn touch(db: &mut PgConnection, id: ApiKeyId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update api_keys set last_used_at = $2
         where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')",
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn revoke(
    db: &mut PgConnection,
    id: ApiKeyId,
    revoker: AccountId,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!("update api_keys set revoked_at = $2, revoked_by = $3 where id = $1", id.0, now, revoker.0)
        .execute(db)
        .await?;
    Ok(())
}

struct KeyRow {
    id: ApiKeyId,
    carrier: Option<CarrierId>,
    party: Option<InvitingPartyId>,
    name: String,
    prefix: String,
    scopes: Vec<String>,
    made_at: Instant,
    last_used_at: Option<Instant>,
    revoked_at: Option<Instant>,
}

impl TryFrom<KeyRow> for KeptKey {
    type Error = sqlx::Error;

    fn try_from(row: KeyRow) -> sqlx::Result<Self> {
        let owner = match (row.carrier, row.party) {
            (Some(carrier), None) => KeyOwner::Carrier(carrier),
            (None, Some(party)) => KeyOwner::Party(party),
            (Some(_), Some(_)) | (None, None) => {
                return Err(sqlx::Error::Decode(format!("the key {} has not one owner", row.id).into()));
            }
        };
        Ok(Self {
            id: row.id,
            owner,
            name: row.name,
            prefix: row.prefix,
            scopes: row.scopes.iter().filter_map(|word| Scope::from_word(word)).collect(),
            made_at: row.made_at,
            last_used_at: row.last_used_at,
            revoked_at: row.revoked_at,
        })
    }
}

fn columns(owner: KeyOwner) -> (Option<Uuid>, Option<Uuid>) {
    match owner {
        KeyOwner::Carrier(id) => (Some(id.0), None),
        KeyOwner::Party(id) => (None, Some(id.0)),
    }
}
