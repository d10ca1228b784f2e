//! Counting tries: of passwords and codes, of letters asked for (ASVS 6.3.1).

use crate::accounts::broken::Broken;
use crate::accounts::sign_in::Comer;
use crate::vocabulary::{AccountId, Email};
use crate::web::limits::{self, TooMany};
use crate::web::{Actor, Secrets, Token, Work, Works};
use sha2::{Digest, Sha256};

/// Whose password was tried.
#[derive(Debug, Clone, Copy)]
pub enum Tried<'a> {
    Account(AccountId),
    /// An address that has no account, as it was typed. It may be anything, a password among it, so only its hash is kept.
    Nobody(&'a str),
}

impl Tried<'_> {
    fn subject(self) -> String {
        match self {
            Self::Account(id) => id.to_string(),
            Self::Nobody(typed) => digest(typed),
        }
    }
}

/// Counts one password typed for an account from a client's address, in a work of its own: a try counts whatever comes of
/// it. A browser that the owner signed in with before is counted by itself, so that strangers who guess lock nobody out
/// of their own browser, and a stranger is told to wait before all strangers are (ASVS 6.1.1, 6.3.1).
pub async fn password(works: &Works, tried: Tried<'_>, comer: &Comer) -> Result<(), Broken> {
    let address = (of_address(&comer.address), limits::SIGN_IN_PER_ADDRESS);
    let subjects = match known_browser(works.secrets(), tried, comer) {
        Some(browser) => vec![(of_browser(&browser), limits::SIGN_IN_PER_ACCOUNT), address],
        None => vec![
            (of_stranger(tried, &comer.address), limits::SIGN_IN_PER_ACCOUNT),
            address,
            (of_strangers(tried), limits::SIGN_IN_BY_STRANGERS),
        ],
    };
    count(works, subjects).await
}

/// What a browser shows later to be known as one that this account signed in with.
pub fn browser_of(secrets: &Secrets, account: AccountId) -> Result<String, getrandom::Error> {
    let browser = Token::draw()?;
    Ok(format!("{}.{}", browser.reveal(), secrets.browser_mark(&browser, &account.to_string())))
}

fn known_browser(secrets: &Secrets, tried: Tried<'_>, comer: &Comer) -> Option<Token> {
    let (browser, mark) = comer.browser.as_deref()?.split_once('.')?;
    let browser = Token::parse(browser)?;
    secrets.is_browser_mark(&browser, &tried.subject(), mark).then_some(browser)
}

/// Counts one code of a second factor.
pub async fn code(works: &Works, account: AccountId, address: &str) -> Result<(), Broken> {
    let subjects = [
        (of_codes(account), limits::SIGN_IN_PER_ACCOUNT),
        (of_address(address), limits::SIGN_IN_PER_ADDRESS),
    ];
    count(works, subjects.into()).await
}

/// Counts one registration or forgotten password from a client's address.
pub async fn asking_for_a_letter(works: &Works, address: &str) -> Result<(), Broken> {
    count(works, vec![(format!("letters:address:{address}"), limits::LETTERS_PER_ADDRESS)]).await
}

/// Counts one letter to an address that anybody could have typed.
pub async fn letter(work: &mut Work, to: &Email) -> sqlx::Result<Result<(), TooMany>> {
    let now = work.now();
    limits::count(
        work,
        &format!("letters:recipient:{}", digest(to.as_str())),
        limits::LETTERS_PER_RECIPIENT,
        now,
    )
    .await
}

/// After the right password its account's wrong ones from here count no more; the client's address keeps those of other
/// accounts, so that signing in to one's own account frees nobody to guess on.
pub async fn forgive_password(work: &mut Work, account: AccountId, comer: &Comer) -> sqlx::Result<()> {
    let tried = Tried::Account(account);
    if let Some(browser) = known_browser(work.secrets(), tried, comer) {
        limits::forgive(work, &of_browser(&browser)).await?;
    }
    forgive(work, &of_stranger(tried, &comer.address), &comer.address).await
}

/// After a new password by letter the wrong ones before it count no more: whoever owns the mailbox is not locked out by
/// somebody who guesses (ASVS 6.1.1).
pub async fn forget_passwords(work: &mut Work, account: AccountId) -> sqlx::Result<()> {
    let tried = Tried::Account(account);
    limits::forgive(work, &of_strangers(tried)).await?;
    limits::forgive_each(work, &of_stranger(tried, "")).await
}

pub async fn forgive_codes(work: &mut Work, account: AccountId, address: &str) -> sqlx::Result<()> {
    forgive(work, &of_codes(account), address).await
}

async fn forgive(work: &mut Work, subject: &str, address: &str) -> sqlx::Result<()> {
    let now = work.now();
    limits::forgive(work, subject).await?;
    limits::take_back(work, &of_address(address), limits::SIGN_IN_PER_ADDRESS, now).await
}

fn of_address(address: &str) -> String {
    format!("sign-in:address:{address}")
}

fn of_browser(browser: &Token) -> String {
    let hash: String = browser.hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("sign-in:browser:{hash}")
}

fn of_stranger(tried: Tried<'_>, address: &str) -> String {
    format!("sign-in:stranger:{}:{address}", tried.subject())
}

fn of_strangers(tried: Tried<'_>) -> String {
    format!("sign-in:account:{}", tried.subject())
}

fn of_codes(account: AccountId) -> String {
    format!("sign-in:code:{account}")
}

fn digest(email: &str) -> String {
    Sha256::digest(email.trim().to_lowercase()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Counts for one subject after the other, the narrowest first, up to the first whose limit is past: whoever is told to wait
/// adds nothing to what others share.
async fn count(works: &Works, subjects: Vec<(String, limits::Limit)>) -> Result<(), Broken> {
    let counted = works
        .run::<Result<(), TooMany>, Broken, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                for (subject, limit) in subjects {
                    if let Err(too_many) = limits::count(work, &subject, limit, now).await? {
                        return Ok(Err(too_many));
                    }
                }
                Ok(Ok(()))
            })
        })
        .await?;
    counted.map_err(Broken::TooMany)
}
