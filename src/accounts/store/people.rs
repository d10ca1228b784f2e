//! An inviting party's people, and those who were asked to join them.

use crate::accounts::PartyRole;
use crate::accounts::people::{Membership, Standing};
use crate::letters::Recipient;
use crate::vocabulary::{AccountId, Email, Instant, InvitingPartyId, JoiningId, Language, PartyRoleId};
use crate::web::Token;
use sqlx::PgConnection;

/// Where an account works, if anywhere.
pub async fn membership(db: &mut PgConnection, account: AccountId) -> sqlx::Result<Option<Membership>> {
    sqlx::query_as!(
        Membership,
        r#"select party as "party: InvitingPartyId", role as "role: PartyRole"
           from party_roles where account = $1 and ended_at is null"#,
        account.0,
    )
    .fetch_optional(db)
    .await
}

/// Locks the party, so that nobody else changes its people until the work is over.
pub async fn hold(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<()> {
    sqlx::query_scalar!("select id from inviting_parties where id = $1 for no key update", party.0)
        .fetch_one(db)
        .await?;
    Ok(())
}

/// Who works for a party now, and as what.
pub async fn standings(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Standing>> {
    sqlx::query_as!(
        Standing,
        r#"select r.account as "account: AccountId", r.role as "role: PartyRole", a.disabled_at is null as "is_open!"
           from party_roles r join accounts a on a.id = r.account where r.party = $1 and r.ended_at is null"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// One of a party's people, as their colleagues see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub account: AccountId,
    pub name: String,
    pub email: Email,
    pub role: PartyRole,
    pub since: Instant,
    pub disabled_at: Option<Instant>,
}

/// A party's people, who came first standing first.
pub async fn colleagues(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Colleague>> {
    sqlx::query_as!(
        Colleague,
        r#"select r.account as "account: AccountId", a.name, a.email as "email: Email", r.role as "role: PartyRole",
                  r.began_at as "since: Instant", a.disabled_at as "disabled_at: Instant"
           from party_roles r join accounts a on a.id = r.account
           where r.party = $1 and r.ended_at is null order by r.began_at, r.id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// A role that somebody has or had, with who gave it and who took it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRole {
    pub name: String,
    pub role: PartyRole,
    pub began_at: Instant,
    pub begun_by: Option<String>,
    pub ended_at: Option<Instant>,
    pub ended_by: Option<String>,
}

/// Every role that somebody had at a party, the latest first.
pub async fn kept_roles(
    db: &mut PgConnection,
    party: InvitingPartyId,
    most: i64,
) -> sqlx::Result<Vec<KeptRole>> {
    sqlx::query_as!(
        KeptRole,
        r#"select a.name, r.role as "role: PartyRole", r.began_at as "began_at: Instant", b.name as "begun_by?",
                  r.ended_at as "ended_at: Instant", e.name as "ended_by?"
           from party_roles r join accounts a on a.id = r.account
           left join accounts b on b.id = r.begun_by left join accounts e on e.id = r.ended_by
           where r.party = $1 order by r.began_at desc, r.id desc limit $2"#,
        party.0,
        most,
    )
    .fetch_all(db)
    .await
}

pub async fn begin_role(
    db: &mut PgConnection,
    (party, account): (InvitingPartyId, AccountId),
    role: PartyRole,
    (by, now): (Option<AccountId>, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into party_roles (id, party, account, role, begun_by, began_at) values ($1, $2, $3, $4, $5, $6)",
        PartyRoleId::mint().0,
        party.0,
        account.0,
        role.word(),
        by.map(|by| by.0),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn end_role(
    db: &mut PgConnection,
    (party, account): (InvitingPartyId, AccountId),
    (by, now): (AccountId, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "update party_roles set ended_by = $3, ended_at = greatest($4, began_at)
         where party = $1 and account = $2 and ended_at is null",
        party.0,
        account.0,
        by.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Where letters go that somebody of the party has to act on: to its owners and its filers whose accounts are open. Where every one of
/// them is closed, to the owners all the same.
pub async fn who_file(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Recipient>> {
    sqlx::query_as!(
        Recipient,
        r#"with open as (
               select a.email, a.language, r.role, r.began_at, r.id, a.disabled_at is null as is_open
               from party_roles r join accounts a on a.id = r.account
               where r.party = $1 and r.ended_at is null and r.role in ('owner', 'filer'))
           select email as "email: Email", language as "language: Language" from open
           where is_open or (role = 'owner' and not exists (select from open where is_open))
           order by began_at, id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// Where letters about the party itself go: to its owners whose accounts are open, or where none is to every owner.
pub async fn who_own(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Recipient>> {
    sqlx::query_as!(
        Recipient,
        r#"with owners as (
               select a.email, a.language, r.began_at, r.id, a.disabled_at is null as is_open
               from party_roles r join accounts a on a.id = r.account
               where r.party = $1 and r.ended_at is null and r.role = 'owner')
           select email as "email: Email", language as "language: Language" from owners
           where is_open or not exists (select from owners where is_open)
           order by began_at, id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// Somebody who was asked to work for a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joining {
    pub id: JoiningId,
    pub party: InvitingPartyId,
    pub party_name: String,
    pub email: Email,
    pub role: PartyRole,
    pub asked_by: AccountId,
    pub ends_at: Instant,
}

/// Those who were asked and have neither come nor been told otherwise, the latest first.
pub async fn open_joinings(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Joining>> {
    sqlx::query_as!(
        Joining,
        r#"select j.id as "id: JoiningId", j.party as "party: InvitingPartyId", p.name as party_name,
                  j.email as "email: Email", j.role as "role: PartyRole", j.asked_by as "asked_by: AccountId",
                  j.ends_at as "ends_at: Instant"
           from party_joinings j join inviting_parties p on p.id = j.party
           where j.party = $1 and j.joined_at is null and j.ended_at is null order by j.asked_at desc, j.id desc"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// Ends whatever an address was asked before, so that a newer letter alone counts.
pub async fn end_joinings(
    db: &mut PgConnection,
    party: InvitingPartyId,
    email: &Email,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update party_joinings set ended_at = $3
         where party = $1 and lower(email) = lower($2) and joined_at is null and ended_at is null",
        party.0,
        email.as_str(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes back what one address was asked; false when there is no such letter of the party, or it is settled.
pub async fn end_joining(
    db: &mut PgConnection,
    party: InvitingPartyId,
    id: JoiningId,
    now: Instant,
) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update party_joinings set ended_at = $3
         where id = $2 and party = $1 and joined_at is null and ended_at is null",
        party.0,
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// Keeps that somebody was asked; without a token where a letter says that the address is in use.
pub async fn ask(
    db: &mut PgConnection,
    joining: &Joining,
    token: Option<&Token>,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into party_joinings (id, party, email, role, asked_by, asked_at, ends_at, token_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        joining.id.0,
        joining.party.0,
        joining.email.as_str(),
        joining.role.word(),
        joining.asked_by.0,
        now,
        joining.ends_at,
        token.map(Token::hash),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What a mailed token asks, while it can still be answered.
pub async fn joining_of(db: &mut PgConnection, token: &Token, now: Instant) -> sqlx::Result<Option<Joining>> {
    sqlx::query_as!(
        Joining,
        r#"select j.id as "id: JoiningId", j.party as "party: InvitingPartyId", p.name as party_name,
                  j.email as "email: Email", j.role as "role: PartyRole", j.asked_by as "asked_by: AccountId",
                  j.ends_at as "ends_at: Instant"
           from party_joinings j join inviting_parties p on p.id = j.party
           where j.token_hash = $1 and j.joined_at is null and j.ended_at is null and j.ends_at > $2"#,
        token.hash(),
        now,
    )
    .fetch_optional(db)
    .await
}

/// Settles what somebody was asked by their coming: of any number at once, one alone is told true.
pub async fn join(
    db: &mut PgConnection,
    id: JoiningId,
    account: AccountId,
    now: Instant,
) -> sqlx::Result<bool> {
    let joined = sqlx::query!(
        "update party_joinings set joined_at = $3, account = $2
         where id = $1 and joined_at is null and ended_at is null",
        id.0,
        account.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(joined.rows_affected() == 1)
}
