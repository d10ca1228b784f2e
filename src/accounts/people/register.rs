//! Registering another inviting party with an account that is there already, and works for none.

use crate::accounts::store::{self, people};
use crate::accounts::{NewParty, PartyRole};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotRegisterParty {
    /// One works for one party at a time.
    #[error("the account works for a party already")]
    WorksForOne,
    #[error(transparent)]
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for CannotRegisterParty {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("an_account_has_one_role_in_one_party") => Self::WorksForOne,
            Some(_) | None => Self::Broken(error),
        }
    }
}

/// The e-mail address was confirmed with the account: the party waits to be verified at once.
pub async fn register_party(
    work: &mut Work,
    account: AccountId,
    (name, party): (&str, &NewParty),
) -> Result<(), CannotRegisterParty> {
    let (now, id) = (work.now(), InvitingPartyId::mint());
    if people::membership(work, account).await?.is_some() {
        return Err(CannotRegisterParty::WorksForOne);
    }

    store::insert_party(work, (id, account), (name, party), now).await?;
    people::begin_role(work, (id, account), PartyRole::Owner, (Some(account), now)).await?;

    let registered = Entry::new(Chain::Party(id), "registered a party with an account from before");
    Ok(audit::record(work, registered).await?)
}
