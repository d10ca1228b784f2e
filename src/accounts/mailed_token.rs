//! Tokens that go out by mail: what each is for, and how long it lasts.

use crate::letters::Letter;
use chrono::Duration;

/// What a mailed token opens. Each is used once (ASVS 6.4.1, 6.5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    ConfirmEmail,
    ResetPassword,
    /// Sets the first password of a staff account. It opens the same page as a reset.
    Welcome,
}

impl Purpose {
    /// The word kept in the database: by it a token opens its own page and no other.
    pub fn word(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm_email",
            Self::ResetPassword | Self::Welcome => "reset_password",
        }
    }

    pub fn lasts(self) -> Duration {
        match self {
            Self::ConfirmEmail => Duration::hours(24),
            Self::ResetPassword => Duration::minutes(30),
            Self::Welcome => Duration::hours(72),
        }
    }

    /// The letter that carries the token.
    pub fn letter(self, sealed_token: String) -> Letter {
        match self {
            Self::ConfirmEmail => Letter::ConfirmEmail { sealed_token },
            Self::ResetPassword => Letter::ResetPassword { sealed_token },
            Self::Welcome => Letter::StaffWelcome { sealed_token },
        }
    }
}
