//! Reading what a case's answers point at.

use crate::applications::{AnyCase, Dossier, Happening, Particulars, StageName, Step, store};
use crate::attachments::store as attachments;
use crate::calendar::{DAYS_BACK, Pace, Pause, Promise, Promised, TimeLeft, store as calendars};
use crate::eligibility::store as eligibility;
use crate::invitations::store as invitations;
use crate::passports::store as passports;
use crate::vocabulary::{Instant, day_in_kazakhstan};
use chrono::{NaiveDate, TimeDelta};
use sqlx::PgConnection;

/// The answers with the invitation, the passport and the list's entry that they point at.
pub async fn dossier(db: &mut PgConnection, particulars: &Particulars) -> sqlx::Result<Dossier> {
    let invitation = match particulars.invitation {
        Some(id) => invitations::find(db, id).await?,
        None => None,
    };
    let passport = match particulars.passport {
        Some(id) => passports::find(db, id).await?,
        None => None,
    };
    let listed = match &passport {
        Some(kept) => eligibility::citizenship(db, &kept.passport.citizenship).await?,
        None => None,
    };
    let photograph = match particulars.photograph {
        Some(id) => attachments::checks(db, id).await?,
        None => None,
    };
    Ok(Dossier { particulars: particulars.clone(), invitation, passport, listed, photograph })
}

/// What is left of the time in which the service promised to decide a case; none unless it was paid and waits for a decision.
pub async fn time_left(
    db: &mut PgConnection,
    case: &AnyCase,
    today: NaiveDate,
) -> sqlx::Result<Option<TimeLeft>> {
    let waits = matches!(case.stage(), StageName::UnderReview | StageName::InformationRequested);
    let Some(came_in) = case.facts().paid_at.filter(|_| waits) else { return Ok(None) };
    let history = store::history(db, case.id).await?;
    let calendar = calendars::calendar(db).await?;
    let promises = calendars::promises(db).await?;
    let promised = Promise::for_day(&promises, Promised::Application, day_in_kazakhstan(came_in));
    Ok(Some(TimeLeft::reckon(came_in, promised, &pauses(&history), &calendar, today)))
}

/// How long each stage lately took, by the portal's own latest cases of [`DAYS_BACK`] days; none of a stage that too few passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paces {
    /// From filing an invitation to the ruling, without the times in which its party corrected it.
    pub invitation: Option<Pace>,
    /// From submitting an application to its fee.
    pub fee: Option<Pace>,
    /// From the fee to the decision, without the times in which the applicant was asked.
    pub decision: Option<Pace>,
}

/// Three short reads of an index each: cheap enough for every page that tells somebody how long it may take.
pub async fn paces(db: &mut PgConnection, now: Instant) -> sqlx::Result<Paces> {
    let since = now - TimeDelta::days(DAYS_BACK);
    Ok(Paces {
        invitation: Pace::of(invitations::times_to_a_ruling(db, since).await?),
        fee: Pace::of(store::times_to_a_fee(db, since).await?),
        decision: Pace::of(store::times_to_a_decision(db, since).await?),
    })
}

/// When the applicant was asked, and until when.
fn pauses(history: &[Happening]) -> Vec<Pause> {
    let asked = (0..history.len()).filter(|&nth| history[nth].step == Some(Step::RequestInformation));
    asked
        .map(|nth| Pause { from: history[nth].at, until: history.get(nth + 1).map(|next| next.at) })
        .collect()
}
