//! `visa-portal staff add`

use crate::commands::database::Database;
use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use std::process::ExitCode;
use visa_portal::accounts::keep_staff::{add_staff, password_link};
use visa_portal::accounts::{NewAccount, Office};
use visa_portal::config::Settings;
use visa_portal::vocabulary::{Email, Language};
use visa_portal::web::Actor;

#[derive(Subcommand)]
pub enum Command {
    /// Make a staff account and print the link that sets its password, good for 72 hours; the first administrator begins
    /// so
    Add(Add),
}

#[derive(Args)]
pub struct Add {
    #[arg(long)]
    email: String,
    /// The name that pages greet
    #[arg(long)]
    name: String,
    #[arg(long, value_enum)]
    role: Role,
    /// A border officer's own checkpoint, such as NQZ
    #[arg(long, required_if_eq("role", "border-officer"))]
    checkpoint: Option<String>,
    /// The language of letters: en, ru or kk
    #[arg(long, default_value = "ru")]
    language: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Role {
    Officer,
    SeniorOfficer,
    BorderOfficer,
    Administrator,
    Auditor,
}

pub async fn run(settings: &Settings, Command::Add(add): &Command) -> anyhow::Result<ExitCode> {
    let new = new_account(add)?;
    let database = Database::shared(settings)?;
    let shared = database.portal(settings).await?;
    let works = &shared.portal.works;
    let (_, token) =
        works.run(Actor::Portal, move |work| Box::pin(async move { add_staff(work, &new).await })).await?;
    works.pool().close().await;
    println!("{}", password_link(settings.public_url.as_str(), &token));
    Ok(ExitCode::SUCCESS)
}

fn new_account(add: &Add) -> anyhow::Result<NewAccount> {
    let email = Email::parse(&add.email).context("--email")?;
    let Some(language) = Language::from_tag(&add.language) else { bail!("--language is en, ru or kk") };
    let office = match (add.role, &add.checkpoint) {
        (Role::Officer, _) => Office::Officer,
        (Role::SeniorOfficer, _) => Office::SeniorOfficer,
        (Role::Auditor, _) => Office::Auditor,
        (Role::Administrator, _) => Office::Administrator,
        (Role::BorderOfficer, Some(checkpoint)) => {
            Office::BorderOfficer { checkpoint: checkpoint.to_ascii_uppercase() }
        }
        (Role::BorderOfficer, None) => bail!("a border officer stands at a --checkpoint"),
    };
    Ok(NewAccount { email, name: add.name.trim().to_owned(), language, office })
}
