//! The accounts of the demonstration.

use crate::accounts::seed::{Proof, seed_account};
use crate::accounts::{
    Broken, Identification, NewAccount, NewParty, Office, PartyKind, RecoveryCode, Role, SharedSecret,
    Telephone, store,
};
use crate::office::demo::{self, AIGERIM, CLINIC, Persona};
use crate::startup::Shared;
use crate::startup::demo::Codes;
use crate::startup::demo::play;
use crate::vocabulary::{AccountId, Email, Language, days_before};
use crate::web::Actor;
use anyhow::{Context, bail};
use std::collections::BTreeMap;

/// How many days ago everybody registered: before their first case.
const BEEN_HERE: u64 = 90;

/// Accounts by their e-mail addresses.
pub type Cast = BTreeMap<&'static str, AccountId>;

/// Makes the accounts that are missing, with the recovery codes of those made now.
pub async fn make(shared: &Shared) -> anyhow::Result<(Cast, Vec<Codes>)> {
    let (mut cast, mut codes) = (Cast::new(), Vec::new());
    for persona in demo::EVERYBODY {
        let email = Email::parse(persona.email)?;
        let mut reading = shared.portal.works.reading().await?;
        let known = store::account_of(&mut reading, &email).await?;
        drop(reading);
        let id = match known {
            Some(account) => account.id,
            None => {
                let (id, drawn) = make_one(shared, persona, email).await?;
                codes.extend(drawn.map(|drawn| (persona, drawn)));
                id
            }
        };
        cast.insert(persona.email, id);
    }
    Ok((cast, codes))
}

async fn make_one(
    shared: &Shared,
    persona: Persona,
    email: Email,
) -> anyhow::Result<(AccountId, Option<Vec<RecoveryCode>>)> {
    let codes = persona.secret.map(|_| RecoveryCode::draw_set()).transpose()?;
    let secret = persona.secret.and_then(SharedSecret::parse);
    let proof = Proof::of(&shared.hashing, demo::PASSWORD, secret.zip(codes.clone())).await?;
    let new = NewAccount {
        email,
        name: persona.name.to_owned(),
        language: Language::En,
        office: office_of(persona)?,
    };
    let works = play::at(shared, days_before(shared.portal.clock.today(), BEEN_HERE), 9);
    let made = works.run::<_, Broken, _>(Actor::Portal, move |work| {
        Box::pin(async move { seed_account(work, &new, &proof).await })
    });
    Ok((made.await?, codes))
}

fn office_of(persona: Persona) -> anyhow::Result<Office> {
    Ok(match persona.role {
        Role::Applicant => Office::Applicant,
        Role::InvitingParty => Office::InvitingParty(party_of(persona)?),
        Role::Officer => Office::Officer,
        Role::BorderOfficer => {
            let checkpoint = persona.checkpoint.context("a border officer stands at a checkpoint")?;
            Office::BorderOfficer { checkpoint: checkpoint.to_owned() }
        }
        Role::Administrator => Office::Administrator,
    })
}

/// Numbers with a right check digit that name nobody.
fn party_of(persona: Persona) -> anyhow::Result<NewParty> {
    let (kind, number, address) = match persona {
        AIGERIM => (PartyKind::Individual, "870415400121", "Almaty, Abay avenue 150, flat 12"),
        CLINIC => (PartyKind::LegalPerson, "091240001457", "Almaty, Dostyk avenue 97"),
        demo::HOTEL => (PartyKind::LegalPerson, "180340000719", "Astana, Turan avenue 24"),
        _nobody_else => bail!("{} invites nobody", persona.name),
    };
    Ok(NewParty {
        identification: Identification::parse(kind, number)?,
        address: address.to_owned(),
        telephone: Telephone::parse("+7 717 255 01 01")?,
    })
}
