//! The commands of the portal.

use anyhow::Context;
use clap::{Parser, Subcommand};
use std::net::TcpListener;
use std::process::ExitCode;
use visa_portal::calendar::{self, Counting, Deadline, Explanation};
use visa_portal::config::{Arguments, Place, Settings};
use visa_portal::embedded::Embedded;
use visa_portal::startup::{self, Shared};
use visa_portal::{telemetry, web::Clock};

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
    /// Ask the calendar of working days
    #[command(subcommand)]
    Calendar(Question),
}

#[derive(Subcommand)]
enum Question {
    /// Print the last day for the notice of an arrival, then each day counted or skipped with its reason
    Deadline {
        /// The day of arrival in Kazakhstan, as YYYY-MM-DD
        #[arg(long, value_name = "DAY")]
        arrival: chrono::NaiveDate,
    },
}

fn main() -> ExitCode {
    let line = Line::parse();
    let settings = match line.arguments.settings() {
        Ok(settings) => settings,
        Err(complaints) => {
            eprintln!("{complaints}");
            return ExitCode::from(2);
        }
    };
    match run(&line.command, &settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("visa-portal: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command, settings: &Settings) -> anyhow::Result<()> {
    telemetry::start_log(&settings.log)?;
    match command {
        Command::Serve => actix_web::rt::System::new().block_on(serve(settings)),
        Command::Migrate => actix_web::rt::System::new().block_on(async {
            let (_database, url) = database(settings, Embedded::join_or_start)?;
            let shared = Shared::open(settings, &url, Clock::of_the_machine()).await?;
            prepare(&shared).await
        }),
        Command::Calendar(Question::Deadline { arrival }) => {
            let deadline = actix_web::rt::System::new().block_on(deadline(settings, *arrival))?;
            println!("{}", Explanation(&deadline));
            Ok(())
        }
    }
}

/// The database to use, and what keeps it running meanwhile.
fn database(
    settings: &Settings,
    start: fn(
        &std::path::Path,
        &[std::path::PathBuf],
    ) -> Result<Embedded, visa_portal::embedded::EmbeddedError>,
) -> anyhow::Result<(Option<Embedded>, String)> {
    use secrecy::ExposeSecret;
    match &settings.database.place {
        Place::At(url) => Ok((None, url.expose_secret().to_owned())),
        Place::Embedded => {
            let embedded = start(&settings.var, &settings.programs)?;
            let url = embedded.url().to_owned();
            Ok((Some(embedded), url))
        }
    }
}

/// By the calendar that an administrator keeps, where there is a database; by the one that the portal starts with, where
/// there is none or it does not answer.
async fn deadline(settings: &Settings, arrival: chrono::NaiveDate) -> anyhow::Result<Deadline> {
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

async fn deadline_by_the_database(
    settings: &Settings,
    arrival: chrono::NaiveDate,
) -> anyhow::Result<Deadline> {
    let (_database, url) = database(settings, Embedded::join_or_start)?;
    let pool = startup::connect(&url, &settings.database).await?;
    let deadline = calendar::deadline_of(&mut *pool.acquire().await?, arrival).await;
    pool.close().await;
    deadline.context("the calendar of the database")
}

async fn prepare(shared: &Shared) -> anyhow::Result<()> {
    startup::migrate(&shared.portal.works).await?;
    startup::load_reference_rows(&shared.portal.works).await
}

async fn serve(settings: &Settings) -> anyhow::Result<()> {
    let (_database, url) = database(settings, Embedded::start)?;
    let metrics = telemetry::install_recorder()?;
    let shared = Shared::open(settings, &url, Clock::of_the_machine()).await?;
    prepare(&shared).await?;
    startup::publish_signing_key(&shared).await?;

    let public = TcpListener::bind(settings.listen)
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let private = TcpListener::bind(settings.private_listen)
        .with_context(|| format!("cannot listen on {}", settings.private_listen))?;
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let public = startup::serve_public(shared.clone(), public, workers)?;
    let private = startup::serve_private(shared.clone(), metrics, private)?;
    let rounds = startup::keep_rounds(&shared)?;
    println!("The Visa Portal is at {}", settings.public_url.as_str());

    let (stop_public, stop_private) = (public.handle(), private.handle());
    let serving = actix_web::rt::spawn(async move { tokio::try_join!(public, private) });
    told_to_stop().await?;
    tracing::info!("stopping");
    stop_public.stop(true).await;
    stop_private.stop(true).await;
    serving.await??;
    drop(rounds);
    shared.portal.works.pool().close().await;
    Ok(())
}

/// Waits for SIGTERM or SIGINT.
async fn told_to_stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
