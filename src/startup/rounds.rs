//! The rounds that time starts. Each is a function of its room that tests call with an instant of their own.

use crate::applications;
use crate::arrivals;
use crate::attachments::store::{kept as attachments, uncut};
use crate::audit::{self, Witness, WitnessError};
use crate::invitations;
use crate::letters;
use crate::payments;
use crate::startup::Shared;
use crate::statistics;
use crate::visas;
use crate::web::{Actor, KEPT_FOR, store};
use crate::webhooks;
use chrono::TimeDelta;
use std::convert::Infallible;
use std::time::Duration;
use tokio::task::JoinSet;

/// Walks every round at its own pace until the set is dropped. A round that breaks is logged and tried again.
pub fn keep_rounds(shared: &Shared) -> Result<JoinSet<()>, WitnessError> {
    let mut rounds = JoinSet::new();
    let (works, postman) = (shared.portal.works.clone(), shared.postman.clone());
    rounds.spawn(every(Duration::from_secs(1), "letters", move || {
        let (works, postman) = (works.clone(), postman.clone());
        async move { letters::deliver(&works, &postman).await.map(drop) }
    }));
    let (works, witness) = (shared.portal.works.clone(), Witness::kept_in(&shared.var)?);
    rounds.spawn(every(Duration::from_secs(60), "signed heads", move || {
        let (works, witness) = (works.clone(), witness.clone());
        async move { audit::sign_heads(&works, &witness).await.map(drop) }
    }));
    keep_webhooks(shared, &mut rounds);
    keep_payments(shared, &mut rounds);
    let flood = shared.flood.clone();
    rounds.spawn(every(Duration::from_secs(10), "quiet addresses", move || {
        let flood = flood.clone();
        async move {
            flood.forget_the_quiet();
            Ok::<_, Infallible>(())
        }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(600), "lapsed drafts", move || {
        let works = works.clone();
        async move { applications::lapse_drafts(&works).await.map(drop) }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(3600), "old sessions", move || {
        let works = works.clone();
        async move {
            works
                .run::<(), sqlx::Error, _>(Actor::Portal, |work| {
                    Box::pin(async move {
                        let now = work.now();
                        store::forget_old_sessions(work, now).await?;
                        store::carried::forget_old(work, now).await?;
                        store::calls::forget(work, now - KEPT_FOR).await?;
                        uncut::forget_old(work, now - TimeDelta::days(applications::DAYS_UNTOUCHED)).await?;
                        attachments::forget_old(work, now).await
                    })
                })
                .await
        }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(300), "missing arrival notices", move || {
        let works = works.clone();
        async move { arrivals::round(&works).await.map(drop) }
    }));
    keep_invitations(shared, &mut rounds);
    keep_arrivals(shared, &mut rounds);
    keep_figures(shared, &mut rounds);
    keep_the_key(shared, &mut rounds);
    Ok(rounds)
}

fn keep_webhooks(shared: &Shared, rounds: &mut JoinSet<()>) {
    for _ in 0..webhooks::HANDS {
        let (works, courier) = (shared.portal.works.clone(), shared.courier.clone());
        rounds.spawn(every(Duration::from_secs(1), "events for programs", move || {
            let (works, courier) = (works.clone(), courier.clone());
            async move { webhooks::deliver(&works, &courier).await.map(drop) }
        }));
    }
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(3600), "old events", move || {
        let works = works.clone();
        async move { works.run(Actor::Portal, |work| Box::pin(webhooks::forget(work))).await }
    }));
}

fn keep_arrivals(shared: &Shared, rounds: &mut JoinSet<()>) {
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(60), "deadlines after a change of the calendar", move || {
        let works = works.clone();
        async move { arrivals::extend_deadlines(&works).await.map(drop) }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(300), "reminders of arrival notices", move || {
        let works = works.clone();
        async move { arrivals::remind_parties(&works).await.map(drop) }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(1), "files of arrival notices", move || {
        let works = works.clone();
        async move { arrivals::work_through_files(&works).await.map(drop) }
    }));
}

fn keep_invitations(shared: &Shared, rounds: &mut JoinSet<()>) {
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(1), "groups of invitations", move || {
        let works = works.clone();
        async move { invitations::groups::round(&works).await.map(drop) }
    }));
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(3600), "groups that nobody filed", move || {
        let works = works.clone();
        async move {
            works.run(Actor::Portal, |work| Box::pin(invitations::groups::forget_old(work))).await.map(drop)
        }
    }));
}

fn keep_figures(shared: &Shared, rounds: &mut JoinSet<()>) {
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(600), "figures of days that are over", move || {
        let works = works.clone();
        async move {
            statistics::count_days(&works).await?;
            statistics::publish(&works).await.map(drop)
        }
    }));
}

fn keep_the_key(shared: &Shared, rounds: &mut JoinSet<()>) {
    let (works, key) = (shared.portal.works.clone(), shared.signing_key.clone());
    rounds.spawn(every(Duration::from_secs(3600), "the key that seals", move || {
        let (works, key) = (works.clone(), key.clone());
        async move { visas::watch_key(&works, &key).await }
    }));
}

fn keep_payments(shared: &Shared, rounds: &mut JoinSet<()>) {
    let (works, gateways) = (shared.portal.works.clone(), shared.gateways.clone());
    rounds.spawn(every(Duration::from_secs(10), "open payments", move || {
        let (works, gateways) = (works.clone(), gateways.clone());
        async move { payments::reconcile_round(&works, &gateways).await.map(drop) }
    }));
    let (works, gateways) = (shared.portal.works.clone(), shared.gateways.clone());
    rounds.spawn(every(Duration::from_secs(600), "unpaid applications", move || {
        let (works, gateways) = (works.clone(), gateways.clone());
        async move { payments::lapse_unpaid_round(&works, &gateways).await.map(drop) }
    }));
    let (works, gateways) = (shared.portal.works.clone(), shared.gateways.clone());
    rounds.spawn(every(Duration::from_secs(3600), "acquirers' lists", move || {
        let (works, gateways) = (works.clone(), gateways.clone());
        async move { payments::statements_round(&works, &gateways).await.map(drop) }
    }));
    if let Some(sandbox) = shared.sandbox.clone() {
        rounds.spawn(every(Duration::from_secs(1), "sandbox reports", move || {
            let sandbox = sandbox.clone();
            async move { sandbox.deliver_round().await.map(drop) }
        }));
    }
}

async fn every<F, R, E>(pause: Duration, name: &'static str, mut round: F)
where
    F: FnMut() -> R,
    R: Future<Output = Result<(), E>>,
    E: std::fmt::Display,
{
    let mut tick = tokio::time::interval(pause);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        if let Err(error) = round().await {
            tracing::error!(%error, round = name, "a round broke");
        }
    }
}
