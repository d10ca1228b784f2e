//! The reader's words for stages, steps, answers and objections.

use crate::accounts::{PartyField, PartyKind, ToldAnew};
use crate::eligibility::{Entries, Purpose, Stay};
use crate::invitations::right::{Correction, MayNotInvite, PartyStanding, Places};
use crate::invitations::{Invitation, Objection, Reason, ReasonError, Stage, Step};
use crate::vocabulary::{DaysError, Sex};
use crate::web::{Worded, Words};
use chrono::NaiveDate;

pub fn stage(words: Words, stage: Stage) -> String {
    match stage {
        Stage::Filed => words.t("invitations-stage-filed"),
        Stage::Returned => words.t("invitations-stage-returned"),
        Stage::Approved => words.t("invitations-stage-approved"),
        Stage::Refused => words.t("invitations-stage-refused"),
        Stage::Withdrawn => words.t("invitations-stage-withdrawn"),
    }
}

/// How an invitation stands today, with its tag's colour: an approved one whose until-date is past has ended (rule I4).
pub fn standing(words: Words, invitation: &Invitation, today: NaiveDate) -> (String, &'static str) {
    if invitation.stage == Stage::Approved && invitation.is_over_on(today) {
        return (words.t("invitations-stage-over"), "grey");
    }
    let colour = match invitation.stage {
        Stage::Filed => "blue",
        Stage::Returned => "yellow",
        Stage::Approved => "green",
        Stage::Refused => "red",
        Stage::Withdrawn => "grey",
    };
    (stage(words, invitation.stage), colour)
}

pub fn step(words: Words, step: Step) -> String {
    match step {
        Step::File => words.t("invitations-step-file"),
        Step::Correct => words.t("invitations-step-correct"),
        Step::SendBack => words.t("invitations-step-send-back"),
        Step::Approve => words.t("invitations-step-approve"),
        Step::Refuse => words.t("invitations-step-refuse"),
        Step::Withdraw => words.t("invitations-step-withdraw"),
    }
}

/// Who takes a step, by what they are to each other.
pub fn taker(words: Words, step: Step) -> String {
    match step {
        Step::File | Step::Correct | Step::Withdraw => words.t("invitations-by-party"),
        Step::SendBack | Step::Approve | Step::Refuse => words.t("invitations-by-service"),
    }
}

/// As every room words a purpose.
pub fn purpose(words: Words, purpose: Purpose) -> String {
    purpose.words(words)
}

/// As every room words the entries.
pub fn entries(words: Words, entries: Entries) -> String {
    entries.words(words)
}

pub fn sex(words: Words, sex: Sex) -> String {
    match sex {
        Sex::F => words.t("invitations-sex-f"),
        Sex::M => words.t("invitations-sex-m"),
        Sex::X => words.t("invitations-sex-x"),
    }
}

pub fn stay(words: Words, stay: Stay) -> String {
    words.t1("invitations-stay-days", "days", stay.days())
}

/// How a party stands, with its tag's colour.
pub fn party_standing(words: Words, standing: PartyStanding) -> (String, &'static str) {
    match standing {
        PartyStanding::Waiting => (words.t("invitations-party-waiting"), "yellow"),
        PartyStanding::Refused => (words.t("invitations-party-refused"), "red"),
        PartyStanding::Verified => (words.t("invitations-party-verified"), "green"),
    }
}

pub fn party_kind(words: Words, kind: PartyKind) -> String {
    match kind {
        PartyKind::LegalPerson => words.t("accounts-kind-legal-person"),
        PartyKind::Individual => words.t("accounts-kind-individual"),
    }
}

/// What a party corrected of its registration and what it says, a line each.
pub fn correction(words: Words, correction: &Correction) -> String {
    let changes = correction.changes.iter().map(|change| told_anew(words, change));
    let said = correction.remark.iter().map(ToString::to_string);
    changes.chain(said).collect::<Vec<_>>().join("\n")
}

fn told_anew(words: Words, change: &ToldAnew) -> String {
    let value = |kept: &str| match (change.field, PartyKind::from_code(kept)) {
        (PartyField::Kind, Some(kind)) => party_kind(words, kind),
        (
            PartyField::Kind
            | PartyField::Name
            | PartyField::Identification
            | PartyField::Address
            | PartyField::Telephone,
            _,
        ) => kept.to_owned(),
    };
    let field = words.t(match change.field {
        PartyField::Kind => "invitations-party-kind",
        PartyField::Name => "invitations-party",
        PartyField::Identification => "invitations-party-identification",
        PartyField::Address => "invitations-party-address",
        PartyField::Telephone => "invitations-party-telephone",
    });
    words.with(
        "invitations-told-anew",
        [("field", field.into()), ("was", value(&change.was).into()), ("is", value(&change.is).into())],
    )
}

/// What was filed of what may be: `3 of 200`.
pub fn places(words: Words, places: Places) -> String {
    words.with("invitations-year-places-of", [("filed", places.filed.into()), ("quota", places.quota.into())])
}

/// The heading above why a party files nothing now.
pub fn heading_of(words: Words, why: &MayNotInvite) -> String {
    match why {
        MayNotInvite::Waiting => words.t("invitations-unverified-title"),
        MayNotInvite::Refused => words.t("invitations-not-verified-title"),
        MayNotInvite::NoPlaces(_) => words.t("invitations-no-places-title"),
        MayNotInvite::Suspended | MayNotInvite::Broken(_) => words.t("invitations-suspended-title"),
    }
}

/// The field of the form that an objection stands beside.
pub fn field_of(objection: Objection) -> &'static str {
    match objection {
        Objection::BornInTheFuture { .. } => "born",
        Objection::NotListed => "citizenship",
        Objection::NotOfThePurpose | Objection::UnitedStatesForLongTreatmentAlone => "category",
        Objection::Institution => "institution",
        Objection::Begun { .. } => "from",
        Objection::TooLong { .. } => "until",
    }
}

impl Worded for Objection {
    fn words(&self, words: Words) -> String {
        match *self {
            Self::BornInTheFuture { .. } => words.t("invitations-error-born"),
            Self::NotListed => words.t("invitations-error-not-listed"),
            Self::NotOfThePurpose => words.t("invitations-error-category"),
            Self::Institution => words.t("invitations-error-institution"),
            Self::Begun { .. } => words.t("invitations-error-begun"),
            Self::TooLong { latest } => words.t1("invitations-error-period", "latest", words.date(latest)),
            Self::UnitedStatesForLongTreatmentAlone => words.t("invitations-error-united-states"),
        }
    }
}

impl Worded for MayNotInvite {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Waiting => words.t("invitations-unverified-body"),
            Self::Refused => words.t("invitations-not-verified-body"),
            Self::Suspended => words.t("invitations-suspended-body"),
            Self::NoPlaces(places) => words.with(
                "invitations-no-places-body",
                [
                    ("filed", places.filed.into()),
                    ("quota", places.quota.into()),
                    ("opens", words.date(places.year.next_begins()).into()),
                ],
            ),
            Self::Broken(_) => words.t("web-broken-body"),
        }
    }
}

impl Worded for ReasonError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("invitations-error-reason"),
            Self::TooLong => words.t1("web-error-too-long", "longest", Reason::LONGEST as i64),
        }
    }
}

/// A period whose days were read and run backwards.
pub struct RunsBackwards(pub DaysError);

impl Worded for RunsBackwards {
    fn words(&self, words: Words) -> String {
        match self.0 {
            DaysError::Backwards => words.t("invitations-error-backwards"),
        }
    }
}
