//! Keeping an inviting party's people: an owner asks somebody by e-mail to join, changes a role, and lets somebody go.

use crate::accounts::broken::Broken;
use crate::accounts::people::{Standing, Unchanged, may_change};
use crate::accounts::store::people::{self, Joining};
use crate::accounts::store::{self};
use crate::accounts::{Account, PartyRole, Role, tries};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter, Recipient};
use crate::vocabulary::{AccountId, Email, InvitingPartyId, JoiningId, Language};
use crate::web::{Token, Work, store as sessions};
use chrono::Duration;

/// How long somebody has to answer the letter.
const ANSWERED_WITHIN: Duration = Duration::hours(72);

#[derive(Debug, thiserror::Error)]
pub enum CannotKeepPeople {
    #[error(transparent)]
    Unchanged(#[from] Unchanged),
    #[error("the address is a colleague's already")]
    Colleague,
    /// Answered, taken back, or none of the party's.
    #[error("nobody waits under this letter")]
    NobodyAsked,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotKeepPeople {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("a_party_keeps_an_owner") => Self::Unchanged(Unchanged::LastOwner),
            Some(_) | None => Self::Broken(error.into()),
        }
    }
}

/// Who asks whom to join, as what, and in which language the letter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub email: Email,
    pub role: PartyRole,
    pub language: Language,
}

/// Asks somebody by letter to work for the party. Whether the address has an account elsewhere, its holder is told and the party is not:
/// whoever asks sees the same either way (ASVS 6.3.8).
pub async fn ask_to_join(
    work: &mut Work,
    (by, party): (AccountId, InvitingPartyId),
    asking: &Asking,
) -> Result<(), CannotKeepPeople> {
    let now = work.now();
    must_own(work, by, party).await?;
    let kept = store::inviting_party(work, party).await?.ok_or(Unchanged::NotFound)?;
    let account = store::account_of(work, &asking.email).await?;
    let works_for = match &account {
        Some(account) => people::membership(work, account.id).await?,
        None => None,
    };

    let confirmed = account.as_ref().filter(|account| account.confirmed_at.is_some());
    if confirmed.is_some() && works_for.is_some_and(|it| it.party == party) {
        return Err(CannotKeepPeople::Colleague);
    }
    let is_free = account
        .as_ref()
        .is_none_or(|account| may_join(account) && (account.confirmed_at.is_none() || works_for.is_none()));
    let token = Token::draw().map_err(Broken::from)?;
    let joining = Joining {
        id: JoiningId::mint(),
        party,
        party_name: kept.name,
        email: asking.email.clone(),
        role: asking.role,
        asked_by: by,
        ends_at: now + ANSWERED_WITHIN,
    };

    people::end_joinings(work, party, &asking.email, now).await?;
    people::ask(work, &joining, Some(&token).filter(|_| is_free), now).await?;

    let asked =
        Entry::new(Chain::Party(party), "somebody was asked to join").with("role", asking.role.word());
    audit::record(work, asked.with("joining", joining.id.to_string())).await?;
    if account.as_ref().is_some_and(|account| account.disabled_at.is_some())
        || tries::letter(work, &asking.email).await?.is_err()
    {
        return Ok(());
    }
    let letter = if is_free {
        let sealed_token = letters::seal_token(work, &token).map_err(Broken::from)?;
        Letter::ColleagueAsked { sealed_token }
    } else {
        Letter::ColleagueElsewhere
    };
    let language = confirmed.map_or(asking.language, |account| account.language);
    let to = Recipient { email: asking.email.clone(), language };
    Ok(letters::post(work, &to, &letter).await?)
}

/// Whose account may come to a party: one that was made for a party and works for none now, or one that nobody confirmed.
pub(super) fn may_join(account: &Account) -> bool {
    account.disabled_at.is_none()
        && match account.role {
            Role::InvitingParty => true,
            Role::Applicant => account.confirmed_at.is_none(),
            Role::Officer
            | Role::SeniorOfficer
            | Role::BorderOfficer
            | Role::Administrator
            | Role::Auditor => false,
        }
}

/// Takes back what somebody was asked: the letter's link opens nothing any more.
pub async fn take_back(
    work: &mut Work,
    (by, party): (AccountId, InvitingPartyId),
    id: JoiningId,
) -> Result<(), CannotKeepPeople> {
    let now = work.now();
    must_own(work, by, party).await?;

    if !people::end_joining(work, party, id, now).await? {
        return Err(CannotKeepPeople::NobodyAsked);
    }

    let taken_back = Entry::new(Chain::Party(party), "somebody is asked to join no longer");
    Ok(audit::record(work, taken_back.with("joining", id.to_string())).await?)
}

/// Gives one of the party's people another role, from this work on.
pub async fn change_role(
    work: &mut Work,
    (by, party): (AccountId, InvitingPartyId),
    (whose, to): (AccountId, PartyRole),
) -> Result<(), CannotKeepPeople> {
    let now = work.now();
    let standings = hold(work, party).await?;

    let standing = may_change(&standings, by, whose, Some(to))?;
    if standing.role == to {
        return Ok(());
    }

    people::end_role(work, (party, whose), (by, now)).await?;
    people::begin_role(work, (party, whose), to, (Some(by), now)).await?;

    let changed = Entry::new(Chain::Party(party), "a role was changed")
        .with("account", whose.to_string())
        .with("from", standing.role.word())
        .with("to", to.word());
    audit::record(work, changed).await?;
    write(work, (by, whose), &Letter::ColleagueRole { role: to.word().to_owned() }).await
}

/// Lets somebody go: their sessions end at once, and the party's pages open to them no longer.
pub async fn let_go(
    work: &mut Work,
    (by, party): (AccountId, InvitingPartyId),
    whose: AccountId,
) -> Result<(), CannotKeepPeople> {
    let now = work.now();
    let standings = hold(work, party).await?;

    let standing = may_change(&standings, by, whose, None)?;

    people::end_role(work, (party, whose), (by, now)).await?;
    sessions::end_sessions_of(work, whose).await?;

    let left = Entry::new(Chain::Party(party), "somebody works for the party no longer")
        .with("account", whose.to_string())
        .with("role", standing.role.word());
    audit::record(work, left).await?;
    write(work, (by, whose), &Letter::ColleagueLeft).await
}

/// Nobody is written to about what they did themselves.
async fn write(
    work: &mut Work,
    (by, whose): (AccountId, AccountId),
    letter: &Letter,
) -> Result<(), CannotKeepPeople> {
    if by == whose {
        return Ok(());
    }
    let Some(account) = store::account(work, whose).await? else { return Ok(()) };
    Ok(letters::post(work, &account.recipient(), letter).await?)
}

/// The party's people, who stay as they are until the work is over.
pub(super) async fn hold(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<Vec<Standing>> {
    people::hold(work, party).await?;
    people::standings(work, party).await
}

async fn must_own(work: &mut Work, by: AccountId, party: InvitingPartyId) -> Result<(), CannotKeepPeople> {
    let standings = hold(work, party).await?;
    if standings.iter().any(|standing| standing.account == by && standing.role.is_owner()) {
        Ok(())
    } else {
        Err(Unchanged::NotAnOwner.into())
    }
}
