//! `visa-portal keys new`

use crate::commands::database::Database;
use clap::Subcommand;
use std::process::ExitCode;
use visa_portal::config::Settings;
use visa_portal::visas;
use visa_portal::web::Actor;

#[derive(Subcommand)]
pub enum Command {
    /// Draw a new key for the seals of the visas to come; what the present one sealed stays valid. A portal that is running
    /// goes on with the key that it started with.
    New,
}

pub async fn run(settings: &Settings, Command::New: &Command) -> anyhow::Result<ExitCode> {
    let database = Database::shared(settings)?;
    let shared = database.portal(settings).await?;
    let key = visas::new_key(&settings.var)?;
    println!("Seals are signed by {} from the portal's next start on.", key.reference());
    let works = &shared.portal.works;
    works
        .run(Actor::Portal, move |work| Box::pin(async move { visas::publish_key(work, &key).await }))
        .await?;
    works.pool().close().await;
    Ok(ExitCode::SUCCESS)
}
