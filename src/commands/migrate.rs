//! `visa-portal migrate`

use crate::commands::database::Database;
use std::process::ExitCode;
use visa_portal::config::Settings;

pub async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let database = Database::shared(settings)?;
    database.portal(settings).await?.portal.works.pool().close().await;
    Ok(ExitCode::SUCCESS)
}
