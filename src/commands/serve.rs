//! `visa-portal serve`

use crate::commands::database::Database;
use crate::commands::demo::print_sign_ins;
use anyhow::Context;
use std::net::TcpListener;
use std::process::ExitCode;
use visa_portal::config::{Settings, TrustedProxies};
use visa_portal::startup::{self, Shared};
use visa_portal::telemetry;

/// Serves until SIGTERM or SIGINT; requests under way are answered first.
pub async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let database = Database::own(settings)?;
    let metrics = telemetry::install_recorder()?;
    let mut shared = database.portal(settings).await?;
    startup::ready_to_seal(&mut shared, settings).await?;
    let demonstration = if settings.demo { startup::demo::load(&shared).await? } else { None };

    let public = TcpListener::bind(settings.listen)
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let private = TcpListener::bind(settings.private_listen)
        .with_context(|| format!("cannot listen on {}", settings.private_listen))?;
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let public = startup::serve_public(shared.clone(), public, workers)?;
    let private = startup::serve_private(shared.clone(), metrics, private)?;
    let rounds = startup::keep_rounds(&shared)?;
    welcome(settings, &shared);
    if !settings.public_url.is_local() && settings.trusted_proxies == TrustedProxies::default() {
        tracing::warn!("TRUSTED_PROXIES is empty: behind a proxy, all visitors count as one address");
    }
    if let Some(codes) = demonstration {
        print_sign_ins(&codes);
    }

    let (stop_public, stop_private) = (public.handle(), private.handle());
    let serving = actix_web::rt::spawn(async move { tokio::try_join!(public, private) });
    told_to_stop().await?;
    tracing::info!("stopping");
    stop_public.stop(true).await;
    stop_private.stop(true).await;
    serving.await??;
    drop(rounds);
    shared.portal.works.pool().close().await;
    Ok(ExitCode::SUCCESS)
}

/// Says where the portal is, where its mail goes, and what stands open for trying it out.
fn welcome(settings: &Settings, shared: &Shared) {
    let address = settings.public_url.as_str();
    println!("The Visa Portal is at {address}");
    if let Some(folder) = shared.postman.folder() {
        println!("Mail is kept in {}", folder.path().display());
    }
    if settings.sandbox {
        println!("The sandbox, with its cards, its mail and its authenticator, is at {address}/sandbox");
    }
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
