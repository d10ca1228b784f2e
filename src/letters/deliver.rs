//! Delivering what is owed. A letter is taken, sent outside any transaction, and then settled: it is never with two
//! instances at once, and a crash after the sending sends it again under the same Message-ID.

use crate::letters::message::{CannotCompose, Head, compose};
use crate::letters::patience::{Next, WITH_LETTERS};
use crate::letters::store::{self, DueLetter};
use crate::letters::{Letter, MailFolder, Mailer, NotSent, mailer};
use crate::vocabulary::{Instant, Language};
use crate::web::{Actor, CannotUnseal, Secrets, Words, Works};
use futures_util::future::join_all;
use lettre::Message;
use lettre::message::Mailbox;
use std::iter::Sum;

/// Who delivers: the way out, the sender's name, and the address that links begin with.
#[derive(Clone)]
pub struct Postman {
    pub mailer: Mailer,
    pub from: Mailbox,
    /// Without a slash at its end.
    pub public_url: String,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub sent: usize,
    pub put_off: usize,
    pub given_up: usize,
}

/// Why a letter in the outbox can never be sent as it stands.
#[derive(Debug, thiserror::Error)]
enum Unsendable {
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("its recipient is no address: {0}")]
    Recipient(#[from] lettre::address::AddressError),
    #[error("its token is lost: {0}")]
    Token(#[from] CannotUnseal),
    #[error(transparent)]
    Composing(#[from] CannotCompose),
}

impl Postman {
    /// The folder that letters are kept in, where they do not leave.
    pub fn folder(&self) -> Option<&MailFolder> {
        match &self.mailer {
            Mailer::Files(folder) => Some(folder),
            Mailer::Smtp(_) => None,
        }
    }
}

/// Delivers every letter that is due. Run every few seconds, by any number of instances.
pub async fn round(works: &Works, postman: &Postman) -> sqlx::Result<Tally> {
    let Some(first) = take(works).await? else { return Ok(Tally::default()) };
    let mut hands = vec![one_after_another(works, postman, Some(first))];
    hands.extend((1..mailer::ABREAST).map(|_| one_after_another(works, postman, None)));
    let total = join_all(hands).await.into_iter().sum::<sqlx::Result<Tally>>()?;
    metrics::counter!("letters_sent_total").increment(total.sent as u64);
    metrics::counter!("letters_put_off_total").increment(total.put_off as u64);
    metrics::counter!("letters_given_up_total").increment(total.given_up as u64);
    Ok(total)
}

/// Delivers a letter already taken, then takes the next, until none is due or nothing can leave.
async fn one_after_another(
    works: &Works,
    postman: &Postman,
    mut taken: Option<DueLetter>,
) -> sqlx::Result<Tally> {
    let mut tally = Tally::default();
    loop {
        let due = match taken.take() {
            Some(due) => due,
            None => match take(works).await? {
                Some(due) => due,
                None => return Ok(tally),
            },
        };
        let outcome = attempt(works, postman, &due).await;
        match outcome {
            Outcome::Sent => tally.sent += 1,
            Outcome::Failed { next: Next::TryAgain(_), .. } => tally.put_off += 1,
            Outcome::Failed { next: Next::GiveUp, .. } => tally.given_up += 1,
        }
        // When nothing can leave, the rest waits for the next round instead of failing one by one.
        let blocked = matches!(&outcome, Outcome::Failed { blocked: true, .. });
        settle(works, due, outcome).await?;
        if blocked {
            return Ok(tally);
        }
    }
}

enum Outcome {
    Sent,
    Failed {
        error: String,
        next: Next,
        /// Whether the next letter would fail in the same way.
        blocked: bool,
    },
}

async fn attempt(works: &Works, postman: &Postman, due: &DueLetter) -> Outcome {
    let message = match postman.message_for(due, works.secrets()) {
        Ok(message) => message,
        Err(error) => {
            tracing::error!(letter.id = %due.id, %error, "a letter cannot be sent as it stands");
            return Outcome::Failed { error: error.to_string(), next: Next::GiveUp, blocked: false };
        }
    };
    match postman.mailer.send(due.id, message).await {
        Ok(()) => Outcome::Sent,
        Err(failure) => {
            // The server's own words may name the recipient: they are kept for the administrator, not logged.
            tracing::warn!(letter.id = %due.id, tries = due.tries, "a letter did not leave");
            let next = WITH_LETTERS.after_a_failure(due.owed_since, due.tries, works.clock().now());
            let blocked = matches!(failure, NotSent::Unreachable(_));
            Outcome::Failed { error: failure.to_string(), next, blocked }
        }
    }
}

impl Postman {
    fn message_for(&self, due: &DueLetter, secrets: &Secrets) -> Result<Message, Unsendable> {
        let letter: Letter = serde_json::from_value(due.letter.clone())?;
        let words = Words::of(Language::from_tag(&due.language).unwrap_or_default());
        let worded = letter.worded(words, secrets, &self.public_url)?;
        let head =
            Head { id: due.id, from: &self.from, to: due.recipient.parse()?, queued_at: due.queued_at };
        Ok(compose(head, &worded, words)?)
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |total, tally| Self {
            sent: total.sent + tally.sent,
            put_off: total.put_off + tally.put_off,
            given_up: total.given_up + tally.given_up,
        })
    }
}

async fn take(works: &Works) -> sqlx::Result<Option<DueLetter>> {
    works
        .run(Actor::Portal, |work| {
            Box::pin(async move {
                let now: Instant = work.now();
                store::take_due(work, now).await
            })
        })
        .await
}

async fn settle(works: &Works, due: DueLetter, outcome: Outcome) -> sqlx::Result<()> {
    works
        .run(Actor::Portal, move |work| {
            Box::pin(async move {
                let now = work.now();
                match outcome {
                    Outcome::Sent => store::mark_sent(work, due.id, now).await,
                    Outcome::Failed { error, next: Next::TryAgain(until), .. } => {
                        store::put_off(work, &due, until, &shortened(&error)).await
                    }
                    Outcome::Failed { error, next: Next::GiveUp, .. } => {
                        store::give_up(work, &due, now, &shortened(&error)).await
                    }
                }
            })
        })
        .await
}

/// At most 300 characters of an error, none of them NUL, which PostgreSQL keeps in no text.
fn shortened(error: &str) -> String {
    error.chars().filter(|letter| *letter != '\0').take(300).collect()
}
