//! `visa-portal calendar deadline`

use crate::commands::database::Database;
use anyhow::Context;
use chrono::NaiveDate;
use clap::Subcommand;
use std::process::ExitCode;
use visa_portal::calendar::{self, Counting, Deadline, Explanation};
use visa_portal::config::{Place, Settings};
use visa_portal::startup;

#[derive(Subcommand)]
pub enum Command {
    /// Print the last day for the notice of an arrival, then each day counted or skipped with its reason
    Deadline {
        /// The day of arrival in Kazakhstan, as YYYY-MM-DD
        #[arg(long, value_name = "DAY")]
        arrival: NaiveDate,
    },
}

pub async fn run(settings: &Settings, Command::Deadline { arrival }: &Command) -> anyhow::Result<ExitCode> {
    println!("{}", Explanation(&deadline(settings, *arrival).await?));
    Ok(ExitCode::SUCCESS)
}

/// By the calendar that an administrator keeps, where there is a database; by the one that the portal starts with, where
/// there is none or it does not answer.
async fn deadline(settings: &Settings, arrival: NaiveDate) -> anyhow::Result<Deadline> {
    let is_served = match &settings.database.place {
        Place::At(_) => true,
        Place::Embedded => settings.var.join("pg").exists(),
    };
    if is_served {
        match deadline_by_the_database(settings, arrival).await {
            Ok(deadline) => return Ok(deadline),
            Err(error) => {
                eprintln!("visa-portal: {error:#}; this is the calendar that the portal starts with")
            }
        }
    }
    Ok(Deadline::reckon(arrival, &calendar::first_calendar()?, Counting::default()))
}

async fn deadline_by_the_database(settings: &Settings, arrival: NaiveDate) -> anyhow::Result<Deadline> {
    let database = Database::shared(settings)?;
    let pool = startup::connect(&database.url, &settings.database).await?;
    let deadline = calendar::deadline_of(&mut *pool.acquire().await?, arrival).await;
    pool.close().await;
    deadline.context("the calendar of the database")
}
