//! A demonstration: accounts of every role, and cases at every stage, brought there by the same deeds as every other.
//!
//! The deeds happen at instants of the past weeks, each on a clock of its own, so that histories and deadlines are true.

mod decide;
mod people;
mod plan;
mod play;
mod portrait;

use crate::accounts::second_factor::RecoveryCode;
use crate::accounts::store::staff;
use crate::office::demo::{self, Persona};
use crate::startup::Shared;
use crate::visas;
use crate::vocabulary::days_before;
use crate::web::Actor;
use anyhow::Context;
use play::Stage;

/// Recovery codes of a persona whose account was just made.
pub type Codes = (Persona, Vec<RecoveryCode>);

/// Loads what is not there yet, into a database whose staff are the demonstration's alone; into another, nothing. What
/// was begun and cut off goes on where it stopped, except for a case that was cut off half-way, which stays there.
pub async fn load(shared: &Shared) -> anyhow::Result<Option<Vec<Codes>>> {
    if is_in_earnest(shared).await? {
        return Ok(None);
    }
    trust_the_key_before_it_seals(shared).await?;
    let (cast, codes) = people::make(shared).await.context("the accounts of the demonstration")?;
    let stage = Stage::new(shared, cast);
    for (place, plan) in plan::PLANS.iter().enumerate() {
        let name = plan.holder.surname;
        stage.play(plan, place).await.with_context(|| format!("the demonstration's case of {name}"))?;
    }
    Ok(Some(codes))
}

/// Somebody works here who is none of the demonstration's.
async fn is_in_earnest(shared: &Shared) -> anyhow::Result<bool> {
    let mut reading = shared.portal.works.reading().await?;
    let staff = staff::staff_after(&mut reading, None, 1).await?;
    let is_ours = |email: &str| demo::EVERYBODY.iter().any(|persona| persona.email == email);
    Ok(staff.iter().any(|account| !is_ours(account.email.as_str())))
}

/// The oldest visa of the demonstration is sealed some weeks ago.
async fn trust_the_key_before_it_seals(shared: &Shared) -> anyhow::Result<()> {
    let (key, today) = (shared.signing_key.clone(), shared.portal.clock.today());
    let long_ago = play::at(shared, days_before(today, 60), 9);
    let published = long_ago
        .run(Actor::Portal, move |work| Box::pin(async move { visas::publish_key(work, &key).await }))
        .await;
    published.context("the certificate of the key that seals visas")
}
