//! The board where everybody reads the signed lists: made anew twice a minute at most, however many ask.

use crate::visas::publication::{CERTIFICATES, CertificateList, REVOCATIONS, RevocationList};
use crate::visas::seal::{SigningKey, sign_jws};
use crate::visas::store;
use crate::vocabulary::{Instant, day_in_kazakhstan};
use crate::web::Works;
use chrono::Duration;
use sqlx::PgConnection;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How old a list on the board may be.
const KEPT_FOR: Duration = Duration::seconds(30);

/// The lists as they were last made. Clones share them.
#[derive(Clone)]
pub struct NoticeBoard {
    key: SigningKey,
    certificates: Arc<Mutex<Option<Notice>>>,
    revocations: Arc<Mutex<Option<Notice>>>,
}

#[derive(Clone)]
struct Notice {
    made_at: Instant,
    text: Arc<str>,
}

impl NoticeBoard {
    pub fn new(key: SigningKey) -> Self {
        Self { key, certificates: Arc::default(), revocations: Arc::default() }
    }

    /// The list of certificates, signed.
    pub async fn certificates(&self, works: &Works) -> sqlx::Result<Arc<str>> {
        let mut place = self.certificates.lock().await;
        let now = works.clock().now();
        if let Some(text) = fresh(place.as_ref(), now) {
            return Ok(text);
        }
        let text: Arc<str> = certificates_now(&mut *works.reading().await?, &self.key, now).await?.into();
        *place = Some(Notice { made_at: now, text: text.clone() });
        Ok(text)
    }

    /// The list of revocations, signed.
    pub async fn revocations(&self, works: &Works) -> sqlx::Result<Arc<str>> {
        let mut place = self.revocations.lock().await;
        let now = works.clock().now();
        if let Some(text) = fresh(place.as_ref(), now) {
            return Ok(text);
        }
        let text: Arc<str> = revocations_now(&mut *works.reading().await?, &self.key, now).await?.into();
        *place = Some(Notice { made_at: now, text: text.clone() });
        Ok(text)
    }
}

fn fresh(notice: Option<&Notice>, now: Instant) -> Option<Arc<str>> {
    notice
        .filter(|notice| (notice.made_at..notice.made_at + KEPT_FOR).contains(&now))
        .map(|notice| notice.text.clone())
}

/// The certificates whose visas can still be shown, signed now.
pub async fn certificates_now(db: &mut PgConnection, key: &SigningKey, now: Instant) -> sqlx::Result<String> {
    let list = CertificateList::of(&store::published(db, now).await?, now);
    sign_jws(&list, CERTIFICATES, key).ok_or_else(unsigned)
}

/// The visas that fail although their days are not over, signed now (rules V2 and V3).
pub async fn revocations_now(db: &mut PgConnection, key: &SigningKey, now: Instant) -> sqlx::Result<String> {
    let today = day_in_kazakhstan(now);
    let annulled = store::annulled_on(db, today).await?;
    let used_up = store::used_up_on(db, today).await?;
    sign_jws(&RevocationList::of(&annulled, &used_up, now), REVOCATIONS, key).ok_or_else(unsigned)
}

fn unsigned() -> sqlx::Error {
    sqlx::Error::Protocol("a list could not be signed".to_owned())
}
