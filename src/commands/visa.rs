//! `visa-portal visa verify FILE`

use crate::commands::database::Database;
use anyhow::Context;
use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;
use visa_portal::config::Settings;
use visa_portal::startup;
use visa_portal::visas::{Checked, Verdict, check_file};
use visa_portal::web::Clock;

#[derive(Subcommand)]
pub enum Command {
    /// Check the seal of a printed visa: the bytes of its DataMatrix code as a reader gives them, or the same in
    /// hexadecimal digits
    Verify { file: PathBuf },
}

/// Prints the verdict on the seal in ICAO's own word, then what it holds, then how the visa stands today.
pub async fn run(settings: &Settings, Command::Verify { file }: &Command) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let database = Database::shared(settings)?;
    let pool = startup::connect(&database.url, &settings.database).await?;
    let today = Clock::of_the_machine().today();
    let checked = check_file(&mut *pool.acquire().await?, &bytes, today).await;
    pool.close().await;
    Ok(report(&checked?))
}

fn report(checked: &Checked) -> ExitCode {
    println!("{}", checked.seal.verdict.word());
    if let Some(read) = &checked.seal.seal {
        let contents = &read.contents;
        println!("passport {}", contents.passport_number);
        if let Some(number) = &contents.number {
            println!("visa {number}");
        }
    }
    let stands = match checked.visa {
        Some(Verdict::Valid) => "the visa is valid today".to_owned(),
        Some(Verdict::NotYetValid { from }) => format!("the visa is valid from {from}"),
        Some(Verdict::UsedUp) => "the visa was used up by its one entry".to_owned(),
        Some(Verdict::Expired { until }) => format!("the visa was valid until {until}"),
        Some(Verdict::Annulled { on }) => format!("the visa was annulled on {on}"),
        None => "no visa of this database has the seal".to_owned(),
    };
    println!("{stands}");
    if checked.visa == Some(Verdict::Valid) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
