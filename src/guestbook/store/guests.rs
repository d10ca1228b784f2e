//! Saved guests, and the passports that they had.

use crate::guestbook::{DatedPassport, Person, SavedGuest};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Instant, InvitingPartyId, LatinName, PersonName, SavedGuestId, Sex};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// A row as it stands, with the passport that was known last.
struct Row {
    id: SavedGuestId,
    surname: LatinName,
    given_names: Option<LatinName>,
    citizenship: CountryCode,
    born: NaiveDate,
    sex: Option<Sex>,
    number: PassportNumber,
}

impl Row {
    fn read(self) -> SavedGuest {
        SavedGuest {
            id: self.id,
            person: Person {
                name: PersonName { surname: self.surname, given_names: self.given_names },
                citizenship: self.citizenship,
                born: self.born,
                sex: self.sex,
                passport_number: self.number,
            },
        }
    }
}

/// The columns of [`Row`], then the rest of one statement.
macro_rules! guests {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select g.id as "id: SavedGuestId", g.surname as "surname: LatinName", g.given_names as "given_names: LatinName",
                      g.citizenship as "citizenship: CountryCode", g.born, g.sex as "sex: Sex", p.number as "number: PassportNumber"
               from saved_guests g
               join lateral (select number from saved_passports where guest = g.id order by position desc limit 1) p on true "# + $rest
            $(, $argument)*
        )
    };
}

/// A party's own guest; somebody else's is not found.
pub async fn find(
    db: &mut PgConnection,
    id: SavedGuestId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<SavedGuest>> {
    let row = guests!("where g.id = $1 and g.inviting_party = $2", id.0, party.0).fetch_optional(db).await?;
    Ok(row.map(Row::read))
}

/// Locks a party's own guest until the work is over.
pub async fn find_for_change(
    db: &mut PgConnection,
    id: SavedGuestId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<SavedGuest>> {
    let row = guests!("where g.id = $1 and g.inviting_party = $2 for update of g", id.0, party.0);
    Ok(row.fetch_optional(db).await?.map(Row::read))
}

/// Locks the guest who is this person: by name and birth, or where nobody is saved of that name by the passport that they have now.
pub async fn alike_for_change(
    db: &mut PgConnection,
    party: InvitingPartyId,
    person: &Person,
) -> sqlx::Result<Option<SavedGuest>> {
    let row = guests!(
        "where g.inviting_party = $1 and g.citizenship = $2
           and ((g.surname = $3 and g.given_names is not distinct from $4 and g.born = $5) or (p.number = $6 and g.born = $5))
         order by g.surname = $3 and g.given_names is not distinct from $4 desc, g.id limit 1 for update of g",
        party.0,
        person.citizenship.as_str(),
        person.name.surname.as_str(),
        person.name.given_names.as_ref().map(LatinName::as_str),
        person.born,
        person.passport_number.as_str()
    );
    Ok(row.fetch_optional(db).await?.map(Row::read))
}

/// The passports of a guest, the latest first.
pub async fn passports(db: &mut PgConnection, id: SavedGuestId) -> sqlx::Result<Vec<DatedPassport>> {
    sqlx::query_as!(
        DatedPassport,
        r#"select number as "number: PassportNumber", since as "since: Instant" from saved_passports
           where guest = $1 order by position desc"#,
        id.0,
    )
    .fetch_all(db)
    .await
}

/// A party's guests by name from after one on; those alone whose name has the words, or whose passport begins so, where something is
/// sought.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    sought: &str,
    after: Option<SavedGuestId>,
    most: i64,
) -> sqlx::Result<Vec<SavedGuest>> {
    let rows = guests!(
        "where g.inviting_party = $1
           and ($2 = '' or (folded($2) <> '' and strpos(g.folded_name, folded($2)) > 0)
                or starts_with(p.number, upper(replace($2, ' ', ''))))
           and (g.folded_name, g.id) > (coalesce((select s.folded_name from saved_guests s where s.id = $3 and s.inviting_party = $1), ''),
                                        coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
         order by g.folded_name, g.id limit $4",
        party.0,
        sought,
        after.map(|id| id.0),
        most
    );
    Ok(rows.fetch_all(db).await?.into_iter().map(Row::read).collect())
}

/// Saves a guest, without a passport yet; false where the person is saved already.
pub async fn add(
    db: &mut PgConnection,
    (id, party): (SavedGuestId, InvitingPartyId),
    person: &Person,
    now: Instant,
) -> sqlx::Result<bool> {
    let added = sqlx::query!(
        "insert into saved_guests (id, inviting_party, surname, given_names, citizenship, born, sex, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (inviting_party, surname, coalesce(given_names, ''), citizenship, born) do nothing",
        id.0,
        party.0,
        person.name.surname.as_str(),
        person.name.given_names.as_ref().map(LatinName::as_str),
        person.citizenship.as_str(),
        person.born,
        person.sex.map(Sex::letter),
        now,
    )
    .execute(db)
    .await?;
    Ok(added.rows_affected() == 1)
}

pub async fn add_passport(
    db: &mut PgConnection,
    id: SavedGuestId,
    number: &PassportNumber,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into saved_passports (guest, position, number, since)
         select $1, coalesce(max(position), 0) + 1, $2, $3 from saved_passports where guest = $1",
        id.0,
        number.as_str(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Who the guest is, without the passport.
pub async fn set(db: &mut PgConnection, id: SavedGuestId, person: &Person) -> sqlx::Result<()> {
    sqlx::query!(
        "update saved_guests set surname = $2, given_names = $3, citizenship = $4, born = $5, sex = $6 where id = $1",
        id.0,
        person.name.surname.as_str(),
        person.name.given_names.as_ref().map(LatinName::as_str),
        person.citizenship.as_str(),
        person.born,
        person.sex.map(Sex::letter),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Removes a party's own guest with every passport; false where there is none.
pub async fn forget(db: &mut PgConnection, id: SavedGuestId, party: InvitingPartyId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from saved_guests where id = $1 and inviting_party = $2", id.0, party.0);
    Ok(gone.execute(db).await?.rows_affected() == 1)
}
