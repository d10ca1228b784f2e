//! Accounts with a password and a second factor that a test knows, for those who sign in through the door.

use super::Portal;
use totp_rs::{Builder, Secret};
use visa_portal::accounts::second_factor::{RecoveryCode, SharedSecret};
use visa_portal::accounts::seed::{Proof, seed_account};
use visa_portal::accounts::{Broken, NewAccount, Office};
use visa_portal::vocabulary::{AccountId, Email, Language};
use visa_portal::web::Actor;

/// Everybody's password.
pub const PASSWORD: &str = "purple otter seldom climbs";
/// Everybody's shared secret, in base32.
pub const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

impl Portal {
    /// Makes a confirmed account with everybody's password; staff have everybody's second factor.
    pub async fn has_account(&self, email: &str, office: Office) -> AccountId {
        let factor = office.role().is_staff().then(|| (SharedSecret::parse(SECRET).unwrap(), Vec::new()));
        self.seed(email, office, factor).await
    }

    pub async fn seed(
        &self,
        email: &str,
        office: Office,
        factor: Option<(SharedSecret, Vec<RecoveryCode>)>,
    ) -> AccountId {
        let email = Email::parse(email).unwrap();
        let new = NewAccount { email, name: "Anna Eriksson".into(), language: Language::En, office };
        let proof = Proof::of(&self.shared.hashing, PASSWORD, factor).await.unwrap();
        self.works()
            .run::<_, Broken, _>(Actor::Portal, move |work| {
                Box::pin(async move { seed_account(work, &new, &proof).await })
            })
            .await
            .unwrap()
    }

    /// The code that everybody's authenticator shows now.
    pub fn code(&self) -> String {
        let secret = Secret::try_from_base32(SECRET).unwrap();
        let totp = Builder::new().with_secret(secret).build().unwrap();
        totp.generate(self.now().timestamp().unsigned_abs()).to_string()
    }
}
