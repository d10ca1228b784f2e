//! How an answer that is not saved is told.

use super::worded::{field_of, stage_name, task_name};
use super::{address_of, addresses::task_address};
use crate::applications::answer::CannotAnswer;
use crate::applications::{Stale, Task};
use crate::invitations::NotUsable;
use crate::passports::Defect;
use crate::vocabulary::ApplicationId;
use crate::web::{Trouble, Visit, Worded, Words};

/// A complaint beside a field.
pub type Complaint = (&'static str, String);

/// What an answer that was not saved comes to.
pub enum Refusal {
    /// Another page tells it.
    Trouble(Trouble),
    /// 409 with both answers, nothing overwritten.
    Changed,
    /// 422 with these complaints.
    Complaints(Vec<Complaint>),
}

pub fn sort(visit: &Visit, id: ApplicationId, refused: CannotAnswer) -> Refusal {
    let words = visit.words();
    match refused {
        CannotAnswer::NotFound => Refusal::Trouble(Trouble::NotFound),
        CannotAnswer::NotADraft(stale) => Refusal::Trouble(moved_on(visit, id, stale)),
        CannotAnswer::TooSoon(first) => Refusal::Trouble(too_soon(visit, id, first)),
        CannotAnswer::Changed => Refusal::Changed,
        CannotAnswer::NotUsable(unusable) => Refusal::Complaints(vec![("number", unusable.words(words))]),
        CannotAnswer::InvitationInUse => {
            Refusal::Complaints(vec![("number", words.t("applications-error-invitation-in-use"))])
        }
        CannotAnswer::Passport(obstacles) => Refusal::Complaints(
            obstacles.iter().map(|obstacle| (field_of(obstacle), obstacle.words(words))).collect(),
        ),
        CannotAnswer::Declarations(defects) => Refusal::Complaints(complaints(words, &defects)),
        CannotAnswer::Broken(error) => Refusal::Trouble(error.into()),
    }
}

/// Rules P1 to P4, each beside its box.
pub fn complaints(words: Words, defects: &[Defect]) -> Vec<Complaint> {
    let field = |defect: &Defect| match defect {
        Defect::InDoubt => "genuine",
        Defect::Altered => "unaltered",
        Defect::TooFewCleanPages { .. } => "clean-pages",
        Defect::ExpiresTooSoon { .. } => "expires",
        Defect::ValidityExtended => "not-extended",
    };
    defects.iter().map(|defect| (field(defect), defect.words(words))).collect()
}

/// Rule A2, as a person meets it: the application is no longer where the page thought.
pub fn moved_on(visit: &Visit, id: ApplicationId, stale: Stale) -> Trouble {
    let words = visit.words();
    Trouble::Stale {
        heading: words.t("applications-moved-on-title"),
        body: words.t1("applications-moved-on-body", "stage", stage_name(words, stale.present)),
        back: address_of(id),
    }
}

/// A step taken out of order.
pub fn too_soon(visit: &Visit, id: ApplicationId, first: Task) -> Trouble {
    let words = visit.words();
    Trouble::Stale {
        heading: words.t("applications-too-soon-title"),
        body: words.t1("applications-too-soon-body", "task", task_name(words, first)),
        back: task_address(id, first),
    }
}

/// Rule I2: nobody learns whether the number exists for somebody else.
impl Worded for NotUsable {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NoMatch => words.t("applications-error-no-match"),
            Self::Closed(closed) => closed.words(words),
        }
    }
}
