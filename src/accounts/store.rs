//! Accounts, and the inviting parties behind them.

use crate::accounts::{Account, Role};
use crate::letters::Recipient;
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

/// The inviting party of an account.
pub async fn inviting_party_of(
    db: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Option<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select id as "id: InvitingPartyId" from inviting_parties where account = $1"#,
        account.0,
    )
    .fetch_optional(db)
    .await
}

/// Where the letters of an inviting party go.
pub async fn recipient_of_party(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Recipient> {
    sqlx::query_as!(
        Recipient,
        r#"select a.email as "email: Email", a.language as "language: Language"
           from inviting_parties p join accounts a on a.id = p.account where p.id = $1"#,
        party.0,
    )
    .fetch_one(db)
    .await
}
