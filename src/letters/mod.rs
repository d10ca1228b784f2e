//! Letters: what the portal writes to people, queued in the transaction of the deed that owes them.
//!
//! A letter holds no personal data: it says what happened and carries one link. It is worded when it is delivered, in the
//! recipient's language.

mod deliver;
mod folder;
mod letter;
mod mailer;
mod message;
pub mod pages;
mod patience;
mod post;
mod retry;
mod seal;
pub mod store;
mod wording;

pub use deliver::{Postman, Tally, round as deliver};
pub use folder::{KeptLetter, MailFolder};
pub use letter::{Letter, Recipient};
pub use mailer::{Mailer, NotSent};
pub use patience::{Next, Patience};
pub use post::post;
pub use retry::{CannotRetry, retry};
pub use seal::{seal_token, unseal_token};
pub use wording::Worded;
