//! Saved premises.

use crate::guestbook::{Place, Premises, RegionCode, SavedPremises};
use crate::vocabulary::{Instant, InvitingPartyId, SavedPremisesId};
use sqlx::PgConnection;

struct Row {
    id: SavedPremisesId,
    region: String,
    address: String,
    kind: Option<String>,
}

impl Row {
    fn read(self) -> sqlx::Result<SavedPremises> {
        let region = RegionCode::parse(&self.region).map_err(|error| sqlx::Error::Decode(error.into()))?;
        let kind = self.kind.as_deref().and_then(Premises::from_code);
        Ok(SavedPremises { id: self.id, place: Place { region, address: self.address, kind } })
    }
}

/// A party's own premises; somebody else's are not found.
pub async fn find(
    db: &mut PgConnection,
    id: SavedPremisesId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<SavedPremises>> {
    let row = sqlx::query_as!(
        Row,
        r#"select id as "id: SavedPremisesId", region, address, kind from saved_premises where id = $1 and inviting_party = $2"#,
        id.0,
        party.0,
    );
    row.fetch_optional(db).await?.map(Row::read).transpose()
}

/// A party's premises by address from after one on; those alone whose address has the words, where something is sought.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    sought: &str,
    after: Option<SavedPremisesId>,
    most: i64,
) -> sqlx::Result<Vec<SavedPremises>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id: SavedPremisesId", region, address, kind from saved_premises
           where inviting_party = $1 and ($2 = '' or strpos(lower(address), lower($2)) > 0)
             and (address, id) > (coalesce((select s.address from saved_premises s where s.id = $3 and s.inviting_party = $1), ''),
                                  coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
           order by address, id limit $4"#,
        party.0,
        sought,
        after.map(|id| id.0),
        most,
    );
    rows.fetch_all(db).await?.into_iter().map(Row::read).collect()
}

/// Saves premises; answers which they are, where the address is saved already.
pub async fn save(
    db: &mut PgConnection,
    (id, party): (SavedPremisesId, InvitingPartyId),
    place: &Place,
    now: Instant,
) -> sqlx::Result<SavedPremisesId> {
    sqlx::query_scalar!(
        r#"insert into saved_premises (id, inviting_party, region, address, kind, saved_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (inviting_party, region, address) do update set kind = excluded.kind
           returning id as "id: SavedPremisesId""#,
        id.0,
        party.0,
        place.region.as_str(),
        place.address,
        place.kind.map(Premises::code),
        now,
    )
    .fetch_one(db)
    .await
}

/// Changes a party's own premises; false where there are none.
pub async fn set(
    db: &mut PgConnection,
    id: SavedPremisesId,
    party: InvitingPartyId,
    place: &Place,
) -> sqlx::Result<bool> {
    let set = sqlx::query!(
        "update saved_premises set region = $3, address = $4, kind = $5 where id = $1 and inviting_party = $2",
        id.0,
        party.0,
        place.region.as_str(),
        place.address,
        place.kind.map(Premises::code),
    );
    Ok(set.execute(db).await?.rows_affected() == 1)
}

/// Removes a party's own premises; false where there are none.
pub async fn forget(
    db: &mut PgConnection,
    id: SavedPremisesId,
    party: InvitingPartyId,
) -> sqlx::Result<bool> {
    let gone =
        sqlx::query!("delete from saved_premises where id = $1 and inviting_party = $2", id.0, party.0);
    Ok(gone.execute(db).await?.rows_affected() == 1)
}
