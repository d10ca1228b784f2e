//! Webhooks: what an inviting party's programs are told of without asking, in the style of Standard Webhooks.
//!
//! An event is written in the transaction of its fact. A round delivers it, signed, to the party's endpoints, at least once and
//! always under the event's own id, retries for three days, and gives up where everybody can see it.

mod endpoint;
mod event;
mod patience;
mod reach;
mod signature;
pub mod store;
mod announce;
mod keep;
mod replay;
mod deliver;
mod forget;
pub mod pages;
pub mod api;

pub use announce::announce;
pub use deliver::{Courier, HANDS, Tally, round as deliver};
pub use endpoint::{Endpoint, EndpointUrl, EndpointUrlError, Stop};
pub use event::{Event, Happened};
pub use forget::forget;
pub use keep::{Before, CannotKeep, add, go_on, remove, rotate, stop};
pub use reach::Reach;
pub use replay::{CannotReplay, replay_delivery, replay_event};
pub use signature::{Secret, sign};
