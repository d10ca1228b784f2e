//! Queuing a letter, in the transaction of the deed that owes it (rule A1).

use crate::letters::store;
use crate::letters::{Letter, Recipient};
use crate::vocabulary::LetterId;
use crate::web::Work;

/// Owes a letter from now on. A deed that is undone writes to nobody.
pub async fn post(work: &mut Work, to: &Recipient, letter: &Letter) -> sqlx::Result<()> {
    let now = work.now();
    store::queue(work, LetterId::mint(), to, letter, now).await
}
