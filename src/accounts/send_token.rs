//! Sending somebody a link that proves their e-mail address.

use crate::accounts::broken::Broken;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::store::tokens;
use crate::accounts::tries;
use crate::letters::{self, Recipient};
use crate::vocabulary::AccountId;
use crate::web::{Token, Work};

/// Draws a token in place of those sent before for the same purpose, and mails it. Nobody can have somebody's mailbox
/// flooded: past so many letters an hour the ones before have to do.
pub async fn send_token(
    work: &mut Work,
    account: AccountId,
    to: &Recipient,
    purpose: Purpose,
) -> Result<(), Broken> {
    if tries::letter(work, &to.email).await?.is_err() {
        return Ok(());
    }
    post_token(work, account, to, purpose).await
}

/// The same for a letter that is counted already.
pub async fn post_token(
    work: &mut Work,
    account: AccountId,
    to: &Recipient,
    purpose: Purpose,
) -> Result<(), Broken> {
    let token = renew_token(work, account, purpose).await?;
    let sealed = letters::seal_token(work, &token)?;
    letters::post(work, to, &purpose.letter(sealed)).await?;
    Ok(())
}

/// Draws a token; those drawn before for the same purpose open nothing any more.
pub async fn renew_token(work: &mut Work, account: AccountId, purpose: Purpose) -> Result<Token, Broken> {
    let now = work.now();
    let token = Token::draw()?;
    tokens::forget(work, account, purpose).await?;
    tokens::insert(work, &token, account, purpose, now).await?;
    Ok(token)
}
