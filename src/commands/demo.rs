//! `visa-portal demo`, and what `serve` says of the demonstration.

use crate::commands::database::Database;
use std::process::ExitCode;
use visa_portal::config::Settings;
use visa_portal::office::demo;
use visa_portal::startup::demo::{Codes, load};

/// Loads the demonstration, and prints its sign-ins.
pub async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let database = Database::shared(settings)?;
    let shared = database.portal(settings).await?;
    let loaded = load(&shared).await?;
    shared.portal.works.pool().close().await;
    match loaded {
        Some(codes) => {
            print_sign_ins(&codes);
            Ok(ExitCode::SUCCESS)
        }
        None => {
            eprintln!(
                "visa-portal: this database has staff of its own; the demonstration is for an empty one"
            );
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Recovery codes are known once: when the accounts are made.
pub fn print_sign_ins(codes: &[Codes]) {
    println!("\nDemonstration sign-ins, all with the password {}", demo::PASSWORD);
    for persona in demo::EVERYBODY {
        let role = persona.role.word().replace('_', " ");
        println!("  {:<22} {role}, {}", persona.email, persona.name);
    }
    println!("\nSecond factors of the staff: secrets for an authenticator");
    for persona in demo::EVERYBODY {
        if let Some(secret) = persona.secret {
            println!("  {:<22} {secret}", persona.email);
        }
    }
    if !codes.is_empty() {
        println!("\nRecovery codes, each good for one sign-in, shown this once");
    }
    for (persona, codes) in codes {
        for code in codes {
            println!("  {:<22} {}", persona.email, code.reveal());
        }
    }
    println!();
}
