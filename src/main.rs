//! The commands of the portal.

mod commands;

use clap::{Parser, Subcommand};
use commands::{audit, bounded, calendar, demo, keys, migrate, serve, staff, visa};
use std::process::ExitCode;
use visa_portal::config::{Arguments, Settings};
use visa_portal::telemetry;

/// An electronic-visa portal: from the invitation to the printed visa and the arrival notice
#[derive(Parser)]
#[command(name = "visa-portal", version)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal until it is told to stop
    Serve,
    /// Bring the database up to date and stop
    Migrate,
    /// Load the demonstration's accounts and cases into an empty database and print their sign-ins
    Demo,
    /// Keep the accounts of the staff
    #[command(subcommand)]
    Staff(staff::Command),
    /// Ask the calendar of working days
    #[command(subcommand)]
    Calendar(calendar::Command),
    /// Check a visa
    #[command(subcommand)]
    Visa(visa::Command),
    /// Keep the keys under VAR
    #[command(subcommand)]
    Keys(keys::Command),
    /// Read a visa off the file that comes in, for the portal that started this
    #[command(name = visa_portal::visas::read_upload::COMMAND, hide = true)]
    ReadUpload,
    /// Read the photograph that comes in, for the portal that started this
    #[command(name = visa_portal::attachments::COMMAND, hide = true)]
    ReadPhotograph,
    /// Find the machine-readable zone in the picture that comes in, for the portal that started this
    #[command(name = visa_portal::passports::read_data_page::COMMAND, hide = true)]
    FindZone,
    /// Become another program, within the limits of work on strangers' files
    #[command(name = visa_portal::passports::engine::COMMAND, hide = true)]
    BecomeLimited(bounded::Become),
    /// Check the record of everything that was done
    #[command(subcommand)]
    Audit(audit::Command),
}

fn main() -> ExitCode {
    let line = Line::parse();
    if let Some(code) = work_on_a_file(&line.command) {
        return code;
    }
    let settings = match line.arguments.settings() {
        Ok(settings) => settings,
        Err(complaints) => {
            eprintln!("{complaints}");
            return ExitCode::from(2);
        }
    };
    match run(&line.command, &settings) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("visa-portal: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Work on what strangers send needs no settings, and is not trusted with any.
fn work_on_a_file(command: &Command) -> Option<ExitCode> {
    match command {
        Command::ReadUpload => Some(bounded::answer(visa_portal::visas::read_upload::answer_upload)),
        Command::ReadPhotograph => Some(bounded::answer(visa_portal::attachments::answer_photograph)),
        Command::FindZone => Some(bounded::answer(visa_portal::passports::read_data_page::answer_picture)),
        Command::BecomeLimited(program) => Some(bounded::turn_into(program)),
        Command::Serve
        | Command::Migrate
        | Command::Demo
        | Command::Staff(_)
        | Command::Calendar(_)
        | Command::Visa(_)
        | Command::Keys(_)
        | Command::Audit(_) => None,
    }
}

fn run(command: &Command, settings: &Settings) -> anyhow::Result<ExitCode> {
    telemetry::start_log(&settings.log)?;
    actix_web::rt::System::new().block_on(async {
        match command {
            Command::Serve => serve::run(settings).await,
            Command::Migrate => migrate::run(settings).await,
            Command::Demo => demo::run(settings).await,
            Command::Staff(command) => staff::run(settings, command).await,
            Command::Calendar(command) => calendar::run(settings, command).await,
            Command::Visa(command) => visa::run(settings, command).await,
            Command::Keys(command) => keys::run(settings, command).await,
            Command::Audit(command) => audit::run(settings, command).await,
            Command::ReadUpload | Command::ReadPhotograph | Command::FindZone | Command::BecomeLimited(_) => {
                Ok(work_on_a_file(command).unwrap_or(ExitCode::FAILURE))
            }
        }
    })
}
