//! `visa-portal audit verify`

use crate::commands::database::Database;
use clap::Subcommand;
use std::process::ExitCode;
use visa_portal::audit::{self, Witness};
use visa_portal::config::Settings;
use visa_portal::startup::Shared;
use visa_portal::web::Clock;

#[derive(Subcommand)]
pub enum Command {
    /// Walk every chain of the record and hold it against every signed head under VAR
    Verify,
}

/// Prints every flaw on a line of its own. Nothing is written: a database to be judged is not brought up to date first.
pub async fn run(settings: &Settings, Command::Verify: &Command) -> anyhow::Result<ExitCode> {
    let database = Database::shared(settings)?;
    let shared = Shared::open(settings, &database.url, Clock::of_the_machine()).await?;
    let witness = Witness::kept_in(&settings.var)?;
    let flaws = audit::verify_record(&shared.portal.works, &witness).await?;
    shared.portal.works.pool().close().await;
    if flaws.is_empty() {
        println!("The record is whole.");
        return Ok(ExitCode::SUCCESS);
    }
    for flaw in flaws {
        println!("{flaw}");
    }
    Ok(ExitCode::FAILURE)
}
