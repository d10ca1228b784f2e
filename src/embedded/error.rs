//! Why there is no private PostgreSQL, in words for the person at the terminal.

use std::io;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    #[error(
        "PostgreSQL's server programs (initdb and postgres) were not found. On Debian or Ubuntu: apt-get install postgresql. \
         Elsewhere install the PostgreSQL server, or set DATABASE_URL to a database that runs already"
    )]
    NotInstalled,
    #[error(
        "PostgreSQL {found} is installed, and {needed} or newer is needed: install it, or set DATABASE_URL"
    )]
    TooOld { found: u32, needed: u32 },
    #[error(
        "{} was made by PostgreSQL {made_by}, which is not installed any more: install it, or move the data with pg_upgrade",
        data.display()
    )]
    OtherVersion { data: PathBuf, made_by: String },
    #[error("another portal runs its database in {}: stop it, or give this one another VAR or a DATABASE_URL", .0.display())]
    InUse(PathBuf),
    #[error(
        "PostgreSQL does not run as root, and neither a user postgres nor a user nobody exists to run it: \
         start the portal as an ordinary user, or set DATABASE_URL"
    )]
    NoUser,
    #[error("{} belongs to another user: start the portal as its owner, or give it another VAR", .0.display())]
    ForeignOwner(PathBuf),
    #[error("{} is too long for a socket: give the portal a shorter VAR", .0.display())]
    PathTooLong(PathBuf),
    #[error("initdb could not make {}: {said}", data.display())]
    NotMade { data: PathBuf, said: String },
    #[error("PostgreSQL did not start; the end of {}: {said}", log.display())]
    NotStarted { log: PathBuf, said: String },
    #[error("PostgreSQL was not ready after {seconds} seconds; see {}", log.display())]
    Slow { log: PathBuf, seconds: u64 },
    #[error("{}: {error}", path.display())]
    Broken { path: PathBuf, error: io::Error },
}

impl EmbeddedError {
    /// For `map_err`: names what was being touched.
    pub(super) fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Broken { path, error }
    }
}
