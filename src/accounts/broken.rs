//! What breaks a deed of this room through nobody's fault.

use crate::web::limits::TooMany;
use crate::web::{CannotUnseal, Trouble};

#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// Every core hashes, and the queue for one is full.
    #[error("too many passwords are being checked")]
    Busy,
    #[error("too many tries")]
    TooMany(TooMany),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error("the operating system gave no random bytes: {0}")]
    Randomness(String),
    #[error("a password cannot be hashed: {0}")]
    Hash(String),
    #[error(transparent)]
    Sealed(#[from] CannotUnseal),
    #[error("a second factor cannot be used: {0}")]
    Factor(String),
}

impl From<getrandom::Error> for Broken {
    fn from(error: getrandom::Error) -> Self {
        Self::Randomness(error.to_string())
    }
}

impl From<argon2::password_hash::Error> for Broken {
    fn from(error: argon2::password_hash::Error) -> Self {
        Self::Hash(error.to_string())
    }
}

impl From<argon2::Error> for Broken {
    fn from(error: argon2::Error) -> Self {
        Self::Hash(error.to_string())
    }
}

impl From<Broken> for Trouble {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Busy => Self::Busy,
            Broken::TooMany(too_many) => Self::TooMany(too_many),
            Broken::Database(error) => error.into(),
            other @ (Broken::Randomness(_) | Broken::Hash(_) | Broken::Sealed(_) | Broken::Factor(_)) => {
                Self::broken(other)
            }
        }
    }
}
