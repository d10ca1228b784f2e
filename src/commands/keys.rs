//! `visa-portal keys ...`

use crate::commands::database::Database;
use anyhow::{Context, bail};
use clap::Subcommand;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use visa_portal::config::Settings;
use visa_portal::startup::Shared;
use visa_portal::visas::publication::{certificates_now, revocations_now};
use visa_portal::visas::seal::SignerReference;
use visa_portal::visas::{self, store};
use visa_portal::web::Actor;

#[derive(Subcommand)]
pub enum Command {
    /// Draw a new key for the seals of the visas to come, with its certificate; what the present one sealed stays valid. A portal
    /// that is running goes on with the key that it started with
    New,
    /// List the certificates whose visas can still be shown
    List,
    /// Revoke the certificate of a key, such as KZVP/A1B2C3: from now on none of its seals is accepted
    Revoke {
        reference: String,
        /// Why, for the record
        #[arg(long)]
        reason: String,
    },
    /// Write what a border post carries into a folder: every certificate, and the signed lists of certificates and revocations
    Certificates {
        /// The folder; made where there is none
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
}

pub async fn run(settings: &Settings, command: &Command) -> anyhow::Result<ExitCode> {
    let database = Database::shared(settings)?;
    let shared = database.portal(settings).await?;
    let done = match command {
        Command::New => new(settings, &shared).await,
        Command::List => list(&shared).await,
        Command::Revoke { reference, reason } => revoke(&shared, reference, reason).await,
        Command::Certificates { out } => certificates(&shared, out).await,
    };
    shared.portal.works.pool().close().await;
    done.map(|()| ExitCode::SUCCESS)
}

async fn new(settings: &Settings, shared: &Shared) -> anyhow::Result<()> {
    if settings.visa_signing_key.is_some() {
        bail!("the key is given by VISA_SIGNING_KEY: put another one there");
    }
    let key = visas::new_key(&settings.var)?;
    let reference = key.reference().clone();
    let works = &shared.portal.works;
    works
        .run(Actor::Portal, move |work| Box::pin(async move { visas::publish_key(work, &key).await }))
        .await?;
    println!("Seals are signed by {reference} from the portal's next start on.");
    Ok(())
}

async fn list(shared: &Shared) -> anyhow::Result<()> {
    let mut reading = shared.portal.works.reading().await?;
    for published in store::published(&mut reading, shared.portal.clock.now()).await? {
        let certificate = &published.certificate;
        let seals = certificate.seals_until.unwrap_or(certificate.not_after).date_naive();
        let (first, last) = (certificate.not_before.date_naive(), certificate.not_after.date_naive());
        let present = published.reference == *shared.signing_key.reference();
        let standing = match published.revoked_at {
            Some(at) => format!("revoked on {}", at.date_naive()),
            None if present => "seals now".to_owned(),
            None => "its visas are valid".to_owned(),
        };
        println!("{}  from {first} until {last}, seals until {seals}: {standing}", published.reference);
    }
    Ok(())
}

async fn revoke(shared: &Shared, written: &str, reason: &str) -> anyhow::Result<()> {
    let reference = SignerReference::parse(written)?;
    let (revoked, reason) = (reference.clone(), reason.to_owned());
    shared
        .portal
        .works
        .run(Actor::Portal, move |work| {
            Box::pin(async move { visas::revoke_key(work, &revoked, &reason).await })
        })
        .await?;
    println!("{reference} is revoked.");
    if reference == *shared.signing_key.reference() {
        println!("It is the key that seals: start the portal anew, so that it draws another one.");
    }
    Ok(())
}

async fn certificates(shared: &Shared, folder: &Path) -> anyhow::Result<()> {
    let (mut reading, now) = (shared.portal.works.reading().await?, shared.portal.clock.now());
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", path.display());
        anyhow::Ok(())
    };
    for published in store::published(&mut reading, now).await? {
        let name = format!("{}.cer", published.reference.to_string().replace('/', "-"));
        write(&name, published.certificate.der())?;
    }
    let key = &shared.signing_key;
    write("certificates.jws", certificates_now(&mut reading, key, now).await?.as_bytes())?;
    write("revocations.jws", revocations_now(&mut reading, key, now).await?.as_bytes())
}
