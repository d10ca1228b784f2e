//! A token in a letter is sealed from the deed that owes it until the letter is worded: the outbox alone opens nothing.

use crate::web::{CannotUnseal, Secrets, Token, Work};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

const PLACE: &str = "letters.token";

/// Seals a token for a letter.
pub fn seal_token(work: &Work, token: &Token) -> Result<String, getrandom::Error> {
    seal(work.secrets(), token)
}

fn seal(secrets: &Secrets, token: &Token) -> Result<String, getrandom::Error> {
    Ok(URL_SAFE_NO_PAD.encode(secrets.seal(PLACE, token.reveal().as_bytes())?))
}

/// Opens a letter's token, to word its link.
pub fn unseal_token(secrets: &Secrets, sealed: &str) -> Result<Token, CannotUnseal> {
    let sealed = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| CannotUnseal::Altered)?;
    let plain = secrets.unseal(PLACE, &sealed)?;
    std::str::from_utf8(&plain).ok().and_then(Token::parse).ok_or(CannotUnseal::Altered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_token_opens_with_the_portals_own_key_alone() {
        let (secrets, others) = (Secrets::derive(&[7; 32]), Secrets::derive(&[8; 32]));
        let token = Token::draw().unwrap();
        let sealed = seal(&secrets, &token).unwrap();

        assert!(unseal_token(&secrets, &sealed).unwrap() == token);
        assert!(unseal_token(&others, &sealed).is_err());
        assert!(!sealed.contains(token.reveal()));
    }
}
