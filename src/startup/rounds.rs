//! The rounds that time starts. Each is a function of its room that tests call with an instant of their own.

use crate::startup::Shared;
use crate::web::{Actor, store};
use std::time::Duration;
use tokio::task::JoinSet;

/// Walks every round at its own pace until the set is dropped. A round that breaks is logged and tried again.
pub fn keep_rounds(shared: &Shared) -> JoinSet<()> {
    let mut rounds = JoinSet::new();
    let works = shared.portal.works.clone();
    rounds.spawn(every(Duration::from_secs(3600), "old sessions", move || {
        let works = works.clone();
        async move {
            works
                .run::<(), sqlx::Error, _>(Actor::Portal, |work| {
                    Box::pin(async move {
                        let now = work.now();
                        store::forget_old_sessions(work, now).await
                    })
                })
                .await
        }
    }));
    rounds
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
