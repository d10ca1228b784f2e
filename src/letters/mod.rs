//! Letters: what the portal writes to people, queued in the transaction of the deed that owes them.
//!
//! A letter holds no personal data: it says what happened and carries one link. It is worded when it is delivered, in the
//! recipient's language.

mod letter;
mod post;
mod seal;
pub mod store;

pub use letter::{Letter, Recipient};
pub use post::post;
pub use seal::{seal_token, unseal_token};
