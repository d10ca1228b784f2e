//! Setting whether refusals need a second officer, from a day on.

use crate::audit::{self, Chain, Entry};
use crate::review::{ConfirmationPolicy, store};
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotSetConfirmation {
    #[error("a setting begins on {earliest} at the earliest")]
    BeginsTooSoon { earliest: NaiveDate },
    #[error("a setting begins on that day already")]
    SetAlready,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

pub async fn set_confirmation(
    work: &mut Work,
    policy: ConfirmationPolicy,
) -> Result<(), CannotSetConfirmation> {
    let (now, today) = (work.now(), work.today());

    if policy.from <= today {
        let earliest = today.succ_opt().unwrap_or(today);
        return Err(CannotSetConfirmation::BeginsTooSoon { earliest });
    }

    store::set_confirmation(work, &policy, now).await.map_err(set_already)?;

    let entry = Entry::new(Chain::Setting("refusals"), "set whether refusals need a second officer");
    let entry = entry.with("from", policy.from.to_string()).with("needed", policy.needed);
    Ok(audit::record(work, entry).await?)
}

fn set_already(error: sqlx::Error) -> CannotSetConfirmation {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_day_has_one_confirmation_policy") => CannotSetConfirmation::SetAlready,
        Some(_) | None => CannotSetConfirmation::Broken(error),
    }
}
