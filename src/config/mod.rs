//! The configuration: the environment and the command line, read once and checked at start.
//!
//! [`Arguments`] is what was written, [`Settings`] what it means. Everything that is wrong is said at once, by the
//! name of the variable, and a secret is never repeated. Nothing outside this folder reads the environment.

mod acquirers;
mod arguments;
mod complaints;
mod proxies;
mod public_url;
mod secret;
mod settings;

#[cfg(test)]
pub(crate) mod scratch;

pub use acquirers::{AcquirerName, Acquirers, HalykAccount, StripeAccount};
pub use arguments::Arguments;
pub use complaints::{Complaint, Complaints};
pub use proxies::{Network, TrustedProxies};
pub use public_url::{PublicUrl, PublicUrlError};
pub use secret::{PortalSecret, SecretError};
use settings::given;
pub use settings::{Database, Log, LogFormat, Mail, Place, Settings};
