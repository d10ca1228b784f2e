//! Where an invitation stands, and the legal steps between: stated once, as one table (rules I1, I4, A2).

use crate::vocabulary::InvitationId;
use serde::{Deserialize, Serialize};

/// Where an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Waits for an officer.
    Filed,
    /// Sent back to the inviting party, with the reason, to be corrected.
    Returned,
    /// Has its number.
    Approved,
    Refused,
    Withdrawn,
}

/// What is done to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Step {
    File,
    Correct,
    SendBack,
    Approve,
    Refuse,
    Withdraw,
}

/// Every legal step. The same rows stand in the database, which refuses any other move.
pub const LEGAL_STEPS: [(Stage, Step, Stage); 7] = [
    (Stage::Filed, Step::SendBack, Stage::Returned),
    (Stage::Filed, Step::Approve, Stage::Approved),
    (Stage::Filed, Step::Refuse, Stage::Refused),
    (Stage::Filed, Step::Withdraw, Stage::Withdrawn),
    (Stage::Returned, Step::Correct, Stage::Filed),
    (Stage::Returned, Step::Withdraw, Stage::Withdrawn),
    (Stage::Approved, Step::Withdraw, Stage::Withdrawn),
];

impl Stage {
    pub const ALL: [Self; 5] = [Self::Filed, Self::Returned, Self::Approved, Self::Refused, Self::Withdrawn];

    /// The code kept in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether a step leads on from here.
    pub fn allows(self, step: Step) -> bool {
        self.after(step).is_some()
    }

    fn after(self, step: Step) -> Option<Self> {
        LEGAL_STEPS.into_iter().find(|(from, by, _)| *from == self && *by == step).map(|(_, _, to)| to)
    }
}

impl Step {
    /// The code kept in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Correct => "correct",
            Self::SendBack => "send_back",
            Self::Approve => "approve",
            Self::Refuse => "refuse",
            Self::Withdraw => "withdraw",
        }
    }

    /// The sentence that the audit keeps.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::File => "filed an invitation",
            Self::Correct => "corrected an invitation and filed it again",
            Self::SendBack => "returned an invitation for correction",
            Self::Approve => "approved an invitation",
            Self::Refuse => "refused an invitation",
            Self::Withdraw => "withdrew an invitation",
        }
    }
}

/// A legal step that was taken from a version that was seen. Only such a step can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    invitation: InvitationId,
    from: Stage,
    step: Step,
    to: Stage,
    version: i32,
}

/// The invitation is no longer where the page thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the invitation is {stage:?} by now, at version {version}")]
pub struct CannotStep {
    pub stage: Stage,
    pub version: i32,
}

impl Taken {
    /// Rule A2: the one place that takes a step. `seen` is the version that the page showed.
    pub fn take(
        invitation: InvitationId,
        (stage, version): (Stage, i32),
        step: Step,
        seen: i32,
    ) -> Result<Self, CannotStep> {
        match stage.after(step) {
            Some(to) if version == seen => Ok(Self { invitation, from: stage, step, to, version }),
            Some(_) | None => Err(CannotStep { stage, version }),
        }
    }

    pub fn invitation(&self) -> InvitationId {
        self.invitation
    }

    pub fn from(&self) -> Stage {
        self.from
    }

    pub fn step(&self) -> Step {
        self.step
    }

    pub fn to(&self) -> Stage {
        self.to
    }

    /// The version that the step was taken from.
    pub fn version(&self) -> i32 {
        self.version
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 6] =
        [Step::File, Step::Correct, Step::SendBack, Step::Approve, Step::Refuse, Step::Withdraw];

    fn take(stage: Stage, step: Step, version: i32, seen: i32) -> Result<Taken, CannotStep> {
        Taken::take(InvitationId::mint(), (stage, version), step, seen)
    }

    #[test]
    fn rule_i1_an_officer_rules_on_a_filed_invitation_alone() {
        for step in [Step::Approve, Step::Refuse, Step::SendBack] {
            let from: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| stage.allows(step)).collect();

            assert_eq!(from, [Stage::Filed], "{step:?}");
        }
    }

    #[test]
    fn rule_i1_a_returned_invitation_is_corrected_and_filed_again() {
        let taken = take(Stage::Returned, Step::Correct, 2, 2).unwrap();

        assert_eq!((taken.from(), taken.to()), (Stage::Returned, Stage::Filed));
    }

    #[test]
    fn rule_i4_whatever_is_not_refused_can_be_withdrawn_once() {
        let from = Stage::ALL.map(|stage| (stage, stage.allows(Step::Withdraw)));

        assert_eq!(
            from,
            [
                (Stage::Filed, true),
                (Stage::Returned, true),
                (Stage::Approved, true),
                (Stage::Refused, false),
                (Stage::Withdrawn, false),
            ]
        );
    }

    #[test]
    fn rule_a2_no_step_leads_on_from_a_refusal_or_a_withdrawal_and_none_leads_to_a_second_filing() {
        for step in STEPS {
            assert!(!Stage::Refused.allows(step) && !Stage::Withdrawn.allows(step), "{step:?}");
        }
        assert!(Stage::ALL.into_iter().all(|stage| !stage.allows(Step::File)));
    }

    #[test]
    fn rule_a2_a_step_from_a_stale_page_is_turned_away() {
        assert!(take(Stage::Filed, Step::Approve, 3, 3).is_ok());
        assert_eq!(
            take(Stage::Filed, Step::Approve, 3, 2),
            Err(CannotStep { stage: Stage::Filed, version: 3 })
        );
    }
}
