//! Webhooks at 200 a second for half a minute, on the portal's own private database: each must be stored and answered within 100
//! milliseconds. Half are captures, each of a payment of its own; half are reports that came before.
//!
//! `cargo bench --bench webhooks`; it says how long the answers took and fails where one in a hundred took longer.

mod cases;

use anyhow::{Context, ensure};
use clap::Parser;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use visa_portal::config::{Arguments, Settings};
use visa_portal::embedded::Embedded;
use visa_portal::startup::{self, Shared};
use visa_portal::web::Clock;

const EACH_SECOND: u32 = 200;
const SECONDS: u32 = 30;
const LONGEST: Duration = Duration::from_millis(100);

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

/// A folder that goes with the bench.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn main() -> anyhow::Result<()> {
    let folder = Folder(std::env::temp_dir().join(format!("visa-portal-webhooks-{}", std::process::id())));
    let var = folder.0.to_str().context("a folder with a name")?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://localhost:{}", listener.local_addr()?.port());
    let line = ["webhooks", "--var", var, "--public-url", &url, "--sandbox=on", "--rust-log", "error"];
    let settings = Line::try_parse_from(line)?.arguments.settings()?;
    // Before the runtime: the server ends with the thread that started it.
    let database = Embedded::start(&settings.var, &settings.programs)?;
    let outcome = actix_web::rt::System::new().block_on(run(&settings, database.url(), listener));
    database.stop();
    outcome
}

async fn run(settings: &Settings, database: &str, listener: TcpListener) -> anyhow::Result<()> {
    let shared = Shared::open(settings, database, Clock::of_the_machine()).await?;
    startup::migrate(&shared.portal.works).await?;
    startup::load_reference_rows(&shared.portal.works).await?;
    let count = EACH_SECOND * SECONDS / 2;
    let payments = cases::open(database, i32::try_from(count)?).await?;
    let server = startup::serve_public(shared.clone(), listener, 2)?;
    let handle = server.handle();
    actix_web::rt::spawn(server);

    let bodies = payments.iter().flat_map(|payment| {
        let body = cases::captured(payment);
        [body.clone(), body]
    });
    let times = send(&shared, settings.public_url.as_str(), bodies.collect()).await?;
    handle.stop(false).await;

    let received = cases::received(database).await?;
    ensure!(received == i64::from(count), "{received} of {count} fees were received");
    judge(times)
}

/// Sends one every few milliseconds, whether those before were answered or not, and measures from when each was due.
async fn send(shared: &Shared, url: &str, bodies: Vec<String>) -> anyhow::Result<Vec<Duration>> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    let address = format!("{url}/payments/webhooks/sandbox");
    let sandbox = shared.sandbox.clone().context("the sandbox")?;
    let (began, pause) = (Instant::now(), Duration::from_secs(1) / EACH_SECOND);
    let mut sent = JoinSet::new();
    for (place, body) in bodies.into_iter().enumerate() {
        let due = began + pause * u32::try_from(place)?;
        tokio::time::sleep_until(due.into()).await;
        let signature = sandbox.sign(body.as_bytes(), shared.portal.clock.now());
        let request = client.post(&address).header("sandbox-signature", signature).body(body);
        sent.spawn(async move {
            let status = request.send().await?.status();
            ensure!(status.is_success(), "answered with {status}");
            Ok(due.elapsed())
        });
    }
    sent.join_all().await.into_iter().collect()
}

fn judge(mut times: Vec<Duration>) -> anyhow::Result<()> {
    times.sort();
    let at = |part: usize| times.get((times.len() - 1) * part / 1000).copied().unwrap_or_default();
    let (median, most, slow) = (at(500), at(990), at(1000));
    println!(
        "{} webhooks at {EACH_SECOND} a second: median {median:.1?}, 99 of 100 within {most:.1?}, the slowest {slow:.1?}",
        times.len()
    );
    ensure!(most <= LONGEST, "one in a hundred took longer than {LONGEST:?}");
    Ok(())
}
