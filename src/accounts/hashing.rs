//! Hashing passwords without starving the server: off the async threads, at most one a core, in a queue that ends.

use crate::accounts::broken::Broken;
use crate::accounts::password::{Hashed, Password};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The cores that hash, and the places to wait for one.
#[derive(Clone)]
pub struct Hashing {
    places: Arc<Semaphore>,
    cores: Arc<Semaphore>,
    nobodys: Hashed,
}

/// What came of comparing a password with what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
}

impl Hashing {
    /// One hash per core at a time. The queue behind holds what the cores do in about a second: past it the portal says
    /// that it is busy, which is sooner and kinder than an answer after half a minute.
    pub fn new() -> Result<Self, Broken> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self::with(cores, cores * 40)
    }

    /// So many hashes at once, and so many more that wait.
    pub fn with(cores: usize, waiting: usize) -> Result<Self, Broken> {
        let nobodys = crate::web::Token::draw()?;
        Ok(Self {
            places: Arc::new(Semaphore::new(cores + waiting)),
            cores: Arc::new(Semaphore::new(cores)),
            nobodys: Password::presented(nobodys.reveal()).hash()?,
        })
    }

    pub async fn hash(&self, password: Password) -> Result<Hashed, Broken> {
        self.run(move || password.hash()).await?.map_err(Broken::from)
    }

    /// Compares a password with an account's. Where there is no account it is compared with nobody's, so that both take
    /// the same time (ASVS 6.3.8).
    pub async fn compare(&self, password: Password, with: Option<Hashed>) -> Result<Verdict, Broken> {
        let known = with.as_ref().is_some_and(|hashed| *hashed != Hashed::none_yet());
        let hashed = with.filter(|_| known).unwrap_or_else(|| self.nobodys.clone());
        let right = self.run(move || password.is_of(&hashed)).await?;
        Ok(if right && known { Verdict::Right } else { Verdict::Wrong })
    }

    /// The permits go with the work: a visitor who leaves does not free a core that is still at it.
    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Broken> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Broken::Busy)?;
        let core = Arc::clone(&self.cores).acquire_owned().await.map_err(|_| Broken::Busy)?;
        let held: (OwnedSemaphorePermit, OwnedSemaphorePermit) = (place, core);
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop(held);
            done
        })
        .await
        .map_err(|_| Broken::Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn past_its_queue_it_is_busy_and_free_again_afterwards() {
        let hashing = Hashing::with(1, 1).unwrap();
        let password = Password::presented("Purple otter");

        let (first, second, third) = tokio::join!(
            hashing.hash(password.clone()),
            hashing.hash(password.clone()),
            hashing.hash(password.clone())
        );

        assert!(first.is_ok() && second.is_ok());
        assert!(matches!(third, Err(Broken::Busy)));
        assert!(hashing.hash(password).await.is_ok());
    }

    #[tokio::test]
    async fn nobody_has_no_right_password() {
        let hashing = Hashing::with(1, 1).unwrap();
        let kept = hashing.hash(Password::presented("Purple otter")).await.unwrap();
        let compare = |typed: &str, with| hashing.compare(Password::presented(typed), with);

        assert_eq!(compare("Purple otter", Some(kept.clone())).await.unwrap(), Verdict::Right);
        assert_eq!(compare("Purple otte", Some(kept)).await.unwrap(), Verdict::Wrong);
        assert_eq!(compare("none", Some(Hashed::none_yet())).await.unwrap(), Verdict::Wrong);
        assert_eq!(compare("", None).await.unwrap(), Verdict::Wrong);
    }
}
