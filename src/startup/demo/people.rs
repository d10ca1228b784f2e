//! The accounts of the demonstration.

use crate::accounts::second_factor::{RecoveryCode, SharedSecret};
use crate::accounts::seed::{Proof, seed_account, seed_colleague};
use crate::accounts::{
    Broken, Identification, NewAccount, NewParty, Office, PartyKind, Role, Telephone, store,
};
use crate::invitations::right::{self, Found, PartyStanding, Seen, judge};
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

/// The same for the party that waits to be verified.
const NEWLY_HERE: u64 = 2;

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
    join_colleagues(shared, &cast).await?;
    verify_parties(shared, &cast).await?;
    Ok((cast, codes))
}

fn account(cast: &Cast, email: &str) -> anyhow::Result<AccountId> {
    cast.get(email).copied().with_context(|| format!("{email} has no account"))
}

async fn join_colleagues(shared: &Shared, cast: &Cast) -> anyhow::Result<()> {
    let works = play::at(shared, days_before(shared.portal.clock.today(), BEEN_HERE), 10);
    for persona in demo::EVERYBODY {
        let Some((party, role)) = persona.works_for else { continue };
        let (colleague, owner) = (account(cast, persona.email)?, account(cast, party)?);
        works
            .run::<_, Broken, _>(Actor::Portal, move |work| {
                Box::pin(seed_colleague(work, colleague, owner, role))
            })
            .await?;
    }
    Ok(())
}

/// Every party but the new one is verified by the officer, once.
async fn verify_parties(shared: &Shared, cast: &Cast) -> anyhow::Result<()> {
    let works = play::at(shared, days_before(shared.portal.clock.today(), BEEN_HERE), 11);
    let officer = account(cast, demo::OFFICER.email)?;
    let actor = Actor::Account { id: officer, role: Role::Officer.word() };
    for persona in [demo::HOTEL, CLINIC, AIGERIM] {
        let mut reading = works.reading().await?;
        let party = store::inviting_party_of(&mut reading, account(cast, persona.email)?).await?;
        let party = party.with_context(|| format!("{} invites nobody", persona.name))?;
        let standing = right::standing(&mut reading, party).await?;
        drop(reading);
        if standing == PartyStanding::Waiting {
            works
                .run(actor, move |work| {
                    Box::pin(async move {
                        judge(work, officer, (party, Seen::default()), &Found::Verified { remark: None })
                            .await
                    })
                })
                .await?;
        }
    }
    Ok(())
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
    let here_for = if persona == demo::TULIP { NEWLY_HERE } else { BEEN_HERE };
    let works = play::at(shared, days_before(shared.portal.clock.today(), here_for), 9);
    let made = works.run::<_, Broken, _>(Actor::Portal, move |work| {
        Box::pin(async move { seed_account(work, &new, &proof).await })
    });
    Ok((made.await?, codes))
}

fn office_of(persona: Persona) -> anyhow::Result<Office> {
    Ok(match persona.role {
        Role::Applicant => Office::Applicant,
        Role::InvitingParty if persona.works_for.is_some() => Office::Colleague,
        Role::InvitingParty => Office::InvitingParty(party_of(persona)?),
        Role::Officer => Office::Officer,
        Role::SeniorOfficer => Office::SeniorOfficer,
        Role::Auditor => Office::Auditor,
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
        demo::TULIP => (PartyKind::LegalPerson, "210540012341", "Shymkent, Kunaev boulevard 12"),
        demo::HOTEL => (PartyKind::LegalPerson, "180340000719", "Astana, Turan avenue 24"),
        _nobody_else => bail!("{} invites nobody", persona.name),
    };
    Ok(NewParty {
        identification: Identification::parse(kind, number)?,
        address: address.to_owned(),
        telephone: Telephone::parse("+7 717 255 01 01")?,
    })
}
