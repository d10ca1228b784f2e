//! Accounts, and the inviting parties behind them.

pub mod factors;
pub mod holds;
pub mod keys;
pub mod people;
pub mod staff;
pub mod tokens;

use crate::accounts::{Account, Hashed, NewAccount, NewParty, Role};
use crate::vocabulary::{AccountId, Email, Instant, InvitingPartyId, Language};
use sqlx::PgConnection;

pub async fn account(db: &mut PgConnection, id: AccountId) -> sqlx::Result<Option<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id as "id: AccountId", email as "email: Email", role as "role: Role", name,
                  language as "language: Language", checkpoint, confirmed_at as "confirmed_at: Instant",
                  disabled_at as "disabled_at: Instant"
           from accounts where id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// The account of an e-mail address, whose letters may be typed large or small.
pub async fn account_of(db: &mut PgConnection, email: &Email) -> sqlx::Result<Option<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id as "id: AccountId", email as "email: Email", role as "role: Role", name,
                  language as "language: Language", checkpoint, confirmed_at as "confirmed_at: Instant",
                  disabled_at as "disabled_at: Instant"
           from accounts where lower(email) = lower($1)"#,
        email.as_str(),
    )
    .fetch_optional(db)
    .await
}

/// The names of accounts.
pub async fn names_of(
    db: &mut PgConnection,
    ids: &[uuid::Uuid],
) -> sqlx::Result<std::collections::HashMap<AccountId, String>> {
    let rows = sqlx::query!(r#"select id as "id: AccountId", name from accounts where id = any($1)"#, ids)
        .fetch_all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// What is kept of an account's password.
pub async fn password_of(db: &mut PgConnection, id: AccountId) -> sqlx::Result<Option<Hashed>> {
    let kept = sqlx::query_scalar!("select password_hash from accounts where id = $1", id.0)
        .fetch_optional(db)
        .await?;
    Ok(kept.map(Hashed::kept))
}

/// The same, held so that it cannot change until the work is over.
pub async fn hold_password_of(db: &mut PgConnection, id: AccountId) -> sqlx::Result<Option<Hashed>> {
    let kept =
        sqlx::query_scalar!("select password_hash from accounts where id = $1 for no key update", id.0)
            .fetch_optional(db)
            .await?;
    Ok(kept.map(Hashed::kept))
}

/// The account whose first inviting party this is; none where the account had registered another one before.
pub async fn account_of_first_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
) -> sqlx::Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"select account as "account: AccountId" from inviting_parties p
           where id = $1 and not exists (select from inviting_parties e where e.account = p.account and e.id < p.id)"#,
        party.0
    )
    .fetch_optional(db)
    .await
}

/// An inviting party of a BIN or an IIN; where several accounts have it, the first of them.
pub async fn party_by_identification(
    db: &mut PgConnection,
    digits: &str,
) -> sqlx::Result<Option<InvitingPartyId>> {
    Ok(parties_by_identification(db, digits).await?.first().copied())
}

/// Every inviting party that registered with a BIN or an IIN, the first first.
pub async fn parties_by_identification(
    db: &mut PgConnection,
    digits: &str,
) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select id as "id: InvitingPartyId" from inviting_parties where identification = $1 order by id"#,
        digits,
    )
    .fetch_all(db)
    .await
}

/// Inserts an account unless its e-mail address has one; tells whether it did.
pub async fn insert_account(
    db: &mut PgConnection,
    id: AccountId,
    new: &NewAccount,
    password: &Hashed,
    (confirmed_at, now): (Option<Instant>, Instant),
) -> sqlx::Result<bool> {
    let inserted = sqlx::query!(
        "insert into accounts (id, email, role, name, language, password_hash, checkpoint, confirmed_at, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (lower(email)) do nothing",
        id.0,
        new.email.as_str(),
        new.office.role().word(),
        new.name,
        new.language.tag(),
        password.as_str(),
        new.office.checkpoint(),
        confirmed_at,
        now,
    )
    .execute(db)
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// What a party tells of itself in `$2` to `$6`, for the party `$1`: the statement before its columns and after them, then what else it needs.
macro_rules! told_of_party {
    ($before:literal, $after:literal, $db:ident, $id:ident, $name:ident, $party:ident $(, $more:expr)*) => {{
        sqlx::query!(
            $before + "(kind, name, identification, address, telephone" + $after,
            $id.0,
            $party.identification.kind().code(),
            $name,
            $party.identification.as_str(),
            $party.address,
            $party.telephone.as_str()
            $(, $more)*
        )
        .execute($db)
        .await?;
        Ok(())
    }};
}

pub async fn insert_party(
    db: &mut PgConnection,
    (id, account): (InvitingPartyId, AccountId),
    (name, party): (&str, &NewParty),
    now: Instant,
) -> sqlx::Result<()> {
    told_of_party!(
        "insert into inviting_parties ",
        ", id, account, registered_at) values ($2, $3, $4, $5, $6, $1, $7, $8)",
        db,
        id,
        name,
        party,
        account.0,
        now
    )
}

/// Has a party be what it tells now.
pub async fn correct_party(
    db: &mut PgConnection,
    id: InvitingPartyId,
    name: &str,
    party: &NewParty,
) -> sqlx::Result<()> {
    told_of_party!(
        "update inviting_parties set ",
        ") = ($2, $3, $4, $5, $6) where id = $1",
        db,
        id,
        name,
        party
    )
}

/// Makes room for a new registration of an address that nobody confirmed yet. What the last one typed is what the
/// last letter confirms; staff accounts stay.
pub async fn forget_unconfirmed(db: &mut PgConnection, email: &Email) -> sqlx::Result<()> {
    sqlx::query!(
        "with stale as (
             select id from accounts
             where lower(email) = lower($1) and confirmed_at is null and role in ('applicant', 'inviting_party')
             for update
         ),
         tokens as (delete from account_tokens using stale where account_tokens.account = stale.id),
         roles as (delete from party_roles using stale where party_roles.account = stale.id),
         parties as (delete from inviting_parties using stale where inviting_parties.account = stale.id)
         delete from accounts using stale where accounts.id = stale.id",
        email.as_str(),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn confirm(db: &mut PgConnection, id: AccountId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update accounts set confirmed_at = coalesce(confirmed_at, $2) where id = $1", id.0, now)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn set_password(db: &mut PgConnection, id: AccountId, password: &Hashed) -> sqlx::Result<()> {
    sqlx::query!("update accounts set password_hash = $2 where id = $1", id.0, password.as_str())
        .execute(db)
        .await?;
    Ok(())
}

pub async fn set_name(db: &mut PgConnection, id: AccountId, name: &str) -> sqlx::Result<()> {
    sqlx::query!("update accounts set name = $2 where id = $1", id.0, name).execute(db).await?;
    Ok(())
}

pub async fn set_language(db: &mut PgConnection, id: AccountId, language: Language) -> sqlx::Result<()> {
    sqlx::query!("update accounts set language = $2 where id = $1", id.0, language.tag()).execute(db).await?;
    Ok(())
}

/// The inviting party that an account works for.
pub async fn inviting_party_of(
    db: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Option<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select party as "party: InvitingPartyId" from party_roles where account = $1 and ended_at is null"#,
        account.0,
    )
    .fetch_optional(db)
    .await
}

/// An inviting party as it registered, or as it corrected that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub id: InvitingPartyId,
    /// Who registered it.
    pub account: AccountId,
    pub kind: crate::accounts::PartyKind,
    pub name: String,
    pub identification: String,
    pub address: String,
    pub telephone: String,
}

pub async fn inviting_party(db: &mut PgConnection, id: InvitingPartyId) -> sqlx::Result<Option<Party>> {
    sqlx::query_as!(
        Party,
        r#"select id as "id: InvitingPartyId", account as "account: AccountId",
                  kind as "kind: crate::accounts::PartyKind", name, identification, address, telephone
           from inviting_parties where id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}
