//! The database that a command uses, and what keeps it running meanwhile.

use secrecy::ExposeSecret;
use std::path::{Path, PathBuf};
use visa_portal::config::{Place, Settings};
use visa_portal::embedded::{Embedded, EmbeddedError};
use visa_portal::startup::{self, Shared};
use visa_portal::web::Clock;

/// The address of the database; the private one runs as long as this is held.
pub struct Database {
    pub url: String,
    _embedded: Option<Embedded>,
}

impl Database {
    /// For the one server of a folder: a second one is refused.
    pub fn own(settings: &Settings) -> Result<Self, EmbeddedError> {
        Self::found(settings, Embedded::start)
    }

    /// For a command beside a server that may be running.
    pub fn shared(settings: &Settings) -> Result<Self, EmbeddedError> {
        Self::found(settings, Embedded::join_or_start)
    }

    fn found(
        settings: &Settings,
        start: fn(&Path, &[PathBuf]) -> Result<Embedded, EmbeddedError>,
    ) -> Result<Self, EmbeddedError> {
        match &settings.database.place {
            Place::At(url) => Ok(Self { url: url.expose_secret().to_owned(), _embedded: None }),
            Place::Embedded => {
                let embedded = start(&settings.var, &settings.programs)?;
                Ok(Self { url: embedded.url().to_owned(), _embedded: Some(embedded) })
            }
        }
    }

    /// The portal on this database, brought up to date.
    pub async fn portal(&self, settings: &Settings) -> anyhow::Result<Shared> {
        let shared = Shared::open(settings, &self.url, Clock::of_the_machine()).await?;
        startup::migrate(&shared.portal.works).await?;
        startup::load_reference_rows(&shared.portal.works).await?;
        Ok(shared)
    }
}
