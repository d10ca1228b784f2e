//! Giving the passport data.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Circumstances, NameDifference, Particulars, Task, TypedPassport, obstacles};
use crate::eligibility::store as eligibility;
use crate::passports::{KeptPassport, Passport, store as passports};
use crate::vocabulary::PassportId;
use crate::web::Work;

/// Rules E1, E2, I3 and P3: the passport is held against its invitation and its citizenship, and kept as a new version; what was typed on the way is forgotten.
/// `zone` is the two lines where they were read and agree with what was typed.
pub async fn give_passport(
    work: &mut Work,
    asked: &Asked,
    passport: Passport,
    zone: Option<String>,
) -> Result<Task, CannotAnswer> {
    let (draft, dossier) = open(work, asked, Task::Passport).await?;
    let invitation = dossier.invitation.ok_or(CannotAnswer::TooSoon(Task::Invitation))?;
    let listed = eligibility::citizenship(work, &passport.citizenship).await?;

    let today = work.today();
    let around = Circumstances { invitation: &invitation, listed: listed.as_ref(), today };
    let found = obstacles(&passport, around);
    if !found.is_empty() {
        return Err(CannotAnswer::Passport(found));
    }
    let kept = KeptPassport { id: PassportId::mint(), passport, zone };
    let particulars = Particulars {
        passport: Some(kept.id),
        typed: TypedPassport::default(),
        name_difference: NameDifference::Unconfirmed,
        ..draft.particulars.clone()
    };

    let now = work.now();
    passports::add(work, draft.id, &kept, now).await?;
    keep(work, draft, particulars, Task::Passport).await
}
