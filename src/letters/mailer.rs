//! How letters leave: over SMTP, or into a folder that the sandbox shows.

use crate::letters::folder::MailFolder;
use crate::vocabulary::LetterId;
use lettre::transport::smtp;
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// How many letters are under way at once. The pool of connections is as large: beyond it each sending would open its own.
pub(super) const ABREAST: u32 = 4;

/// A sending ends well within the minute for which its letter is taken.
const LONGEST_SENDING: Duration = Duration::from_secs(30);

#[derive(Clone)]
pub enum Mailer {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(MailFolder),
}

/// Why a letter did not leave.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// Nothing can be sent at present.
    #[error("{0}")]
    Unreachable(String),
    /// This letter was not taken; another may be.
    #[error("{0}")]
    NotTaken(String),
}

impl Mailer {
    /// `smtp://` or `smtps://`, in lettre's form.
    pub fn smtp(url: &str) -> Result<Self, smtp::Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?
            .timeout(Some(LONGEST_SENDING / 2))
            .pool_config(PoolConfig::new().max_size(ABREAST))
            .build();
        Ok(Self::Smtp(transport))
    }

    /// Sends one message. When this returns, the mail server or the disk has it.
    pub async fn send(&self, id: LetterId, message: Message) -> Result<(), NotSent> {
        match self {
            Self::Smtp(transport) => {
                match tokio::time::timeout(LONGEST_SENDING, transport.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) if error.status().is_some() => Err(NotSent::NotTaken(error.to_string())),
                    Ok(Err(error)) => Err(NotSent::Unreachable(error.to_string())),
                    Err(_) => Err(NotSent::Unreachable("the mail server does not answer in time".to_owned())),
                }
            }
            Self::Files(folder) => {
                let folder = folder.clone();
                tokio::task::spawn_blocking(move || folder.keep(id, &message.formatted()))
                    .await
                    .map_err(std::io::Error::other)
                    .flatten()
                    .map_err(|error| NotSent::Unreachable(error.to_string()))
            }
        }
    }
}
