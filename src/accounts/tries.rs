//! Counting tries: of passwords and codes, of letters asked for (ASVS 6.3.1).

use crate::accounts::broken::Broken;
use crate::vocabulary::{AccountId, Email};
use crate::web::limits::{self, TooMany};
use crate::web::{Actor, Work, Works};
use sha2::{Digest, Sha256};

/// Counts one password typed for an e-mail address from a client's address, in a work of its own: a try counts whatever
/// comes of it.
pub async fn password(works: &Works, email: &str, address: &str) -> Result<(), Broken> {
    let subjects = [
        (of_account(email), limits::SIGN_IN_PER_ACCOUNT),
        (of_address(address), limits::SIGN_IN_PER_ADDRESS),
    ];
    count(works, subjects.into()).await
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

/// After the right password its account's wrong ones count no more; the client's address keeps those of other accounts,
/// so that signing in to one's own account frees nobody to guess on.
pub async fn forgive_password(work: &mut Work, email: &str, address: &str) -> sqlx::Result<()> {
    forgive(work, &of_account(email), address).await
}

/// After a new password by letter the wrong ones before it count no more: whoever owns the mailbox is not locked out by
/// somebody who guesses (ASVS 6.1.1).
pub async fn forget_passwords(work: &mut Work, email: &Email) -> sqlx::Result<()> {
    limits::forgive(work, &of_account(email.as_str())).await
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

/// What was typed may be anything, a password among it, so only its hash is kept.
fn of_account(email: &str) -> String {
    format!("sign-in:account:{}", digest(email))
}

fn of_codes(account: AccountId) -> String {
    format!("sign-in:code:{account}")
}

fn digest(email: &str) -> String {
    Sha256::digest(email.trim().to_lowercase()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

async fn count(works: &Works, subjects: Vec<(String, limits::Limit)>) -> Result<(), Broken> {
    let counted = works
        .run::<Result<(), TooMany>, Broken, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                let mut answer = Ok(());
                for (subject, limit) in subjects {
                    answer = answer.and(limits::count(work, &subject, limit, now).await?);
                }
                Ok(answer)
            })
        })
        .await?;
    counted.map_err(Broken::TooMany)
}
