//! An e-mail address.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An address that a letter can be sent to, as its owner wrote it. Two addresses that differ only in case are the same account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    #[error("no e-mail address was given")]
    Missing,
    #[error("an e-mail address has the form name@example.org")]
    Malformed,
}

impl Email {
    /// Reads an address of at most 254 characters (RFC 5321 section 4.5.3.1) by the mail library's own grammar, without
    /// quoted names and addresses of machines: no letter can be made for those.
    pub fn parse(typed: &str) -> Result<Self, EmailError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(EmailError::Missing);
        }
        let deliverable = typed.rsplit_once('@').is_some_and(|(local, domain)| {
            !local.contains('"') && domain.contains('.') && !domain.starts_with('[')
        });
        if typed.len() > 254 || !deliverable || typed.parse::<lettre::Address>().is_err() {
            return Err(EmailError::Malformed);
        }
        Ok(Self(typed.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_it_was_written() {
        assert_eq!(Email::parse(" Anna@Example.org ").unwrap().as_str(), "Anna@Example.org");
    }

    #[test]
    fn an_address_that_could_break_a_header_is_refused() {
        for typed in [
            "anna",
            "anna@",
            "@example.org",
            "anna@localhost",
            "a b@example.org",
            "\"a b\"@example.org",
            "anna@[127.0.0.1]",
            "a@example.org\r\nBcc: x@y.org",
        ] {
            assert_eq!(Email::parse(typed), Err(EmailError::Malformed), "{typed}");
        }
        assert_eq!(Email::parse("  "), Err(EmailError::Missing));
    }
}
