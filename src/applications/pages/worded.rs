//! The reader's words for stages, steps, tasks, and for why an answer does not hold.

use crate::applications::{Cause, Obstacle, StageName, Step, Task, TaskState};
use crate::eligibility::PassportMismatch;
use crate::fees::NoFee;
use crate::invitations::Closed;
use crate::passports::{Contradiction, Defect};
use crate::web::{Worded, Words};

pub fn stage_name(words: Words, stage: StageName) -> String {
    match stage {
        StageName::Draft => words.t("applications-stage-draft"),
        StageName::AwaitingPayment => words.t("applications-stage-awaiting-payment"),
        StageName::UnderReview => words.t("applications-stage-under-review"),
        StageName::InformationRequested => words.t("applications-stage-information-requested"),
        StageName::Approved => words.t("applications-stage-approved"),
        StageName::Refused => words.t("applications-stage-refused"),
        StageName::Withdrawn => words.t("applications-stage-withdrawn"),
        StageName::Expired => words.t("applications-stage-expired"),
    }
}

/// The colour of a stage's tag.
pub fn colour_of_stage(stage: StageName) -> &'static str {
    match stage {
        StageName::Draft => "light-blue",
        StageName::AwaitingPayment | StageName::InformationRequested => "yellow",
        StageName::UnderReview => "blue",
        StageName::Approved => "green",
        StageName::Refused => "red",
        StageName::Withdrawn | StageName::Expired => "grey",
    }
}

/// What happens next, or what to do.
pub(super) fn next_thing(words: Words, stage: StageName) -> String {
    match stage {
        StageName::Draft => words.t("applications-next-draft"),
        StageName::AwaitingPayment => words.t("applications-next-awaiting-payment"),
        StageName::UnderReview => words.t("applications-next-under-review"),
        StageName::InformationRequested => words.t("applications-next-information-requested"),
        StageName::Approved => words.t("applications-next-approved"),
        StageName::Refused => words.t("applications-next-refused"),
        StageName::Withdrawn => words.t("applications-next-withdrawn"),
        StageName::Expired => words.t("applications-next-expired"),
    }
}

/// A step's sentence, as the history tells it. None is the beginning.
pub fn sentence(words: Words, step: Option<Step>) -> String {
    match step {
        None => words.t("applications-step-begin"),
        Some(Step::Submit) => words.t("applications-step-submit"),
        Some(Step::ReceiveFee) => words.t("applications-step-receive-fee"),
        Some(Step::RequestInformation) => words.t("applications-step-request-information"),
        Some(Step::GiveInformation) => words.t("applications-step-give-information"),
        Some(Step::Approve) => words.t("applications-step-approve"),
        Some(Step::Refuse) => words.t("applications-step-refuse"),
        Some(Step::ReplaceVisa) => words.t("applications-step-replace-visa"),
        Some(Step::Withdraw) => words.t("applications-step-withdraw"),
        Some(Step::Lapse) => words.t("applications-step-lapse"),
    }
}

/// Who takes a step. An officer is not named to the applicant.
pub(super) fn taker(words: Words, step: Option<Step>) -> String {
    match step {
        None | Some(Step::Submit | Step::GiveInformation | Step::Withdraw) => {
            words.t("applications-by-applicant")
        }
        Some(Step::RequestInformation | Step::Approve | Step::Refuse | Step::ReplaceVisa) => {
            words.t("applications-by-service")
        }
        Some(Step::ReceiveFee | Step::Lapse) => words.t("applications-by-portal"),
    }
}

pub(super) fn task_name(words: Words, task: Task) -> String {
    match task {
        Task::Requirements => words.t("applications-task-requirements"),
        Task::Invitation => words.t("applications-task-invitation"),
        Task::Passport => words.t("applications-task-passport"),
        Task::Names => words.t("applications-task-names"),
        Task::Photograph => words.t("applications-task-photograph"),
        Task::Declarations => words.t("applications-task-declarations"),
        Task::Check => words.t("applications-task-check"),
    }
}

/// How a task stands, with the colour of its tag; what is done has none.
pub(super) fn task_state(words: Words, state: &TaskState) -> (String, &'static str) {
    match state {
        TaskState::Blocked { .. } => (words.t("applications-task-blocked"), ""),
        TaskState::Open => (words.t("applications-task-open"), "blue"),
        TaskState::Begun => (words.t("applications-task-begun"), "light-blue"),
        TaskState::Again(_) => (words.t("applications-task-again"), "red"),
        TaskState::Done => (words.t("applications-task-done"), ""),
    }
}

/// The field of the passport form that an obstacle stands beside.
pub fn field_of(obstacle: &Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Contradiction(Contradiction::BornInTheFuture { .. }) | Obstacle::OtherBirth => "born",
        Obstacle::Contradiction(
            Contradiction::IssuedInTheFuture { .. } | Contradiction::IssuedBeforeBirth { .. },
        ) => "issued",
        Obstacle::Contradiction(Contradiction::ExpiresBeforeIssue { .. })
        | Obstacle::ExpiresTooSoon { .. } => "expires",
        Obstacle::NotListed | Obstacle::OtherCitizenship => "citizenship",
        Obstacle::Mismatch(PassportMismatch::Nationality { .. }) => "nationality",
        Obstacle::Mismatch(PassportMismatch::IssuingAuthority { .. }) => "issuing-authority",
        Obstacle::OtherNumber => "number",
    }
}

impl Worded for Obstacle {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Contradiction(contradiction) => contradicted(words, contradiction),
            Self::NotListed => words.t("applications-error-not-listed"),
            Self::Mismatch(mismatch) => mismatched(words, mismatch),
            Self::OtherNumber => words.t("applications-error-other-number"),
            Self::OtherBirth => words.t("applications-error-other-birth"),
            Self::OtherCitizenship => words.t("applications-error-other-citizenship"),
            Self::ExpiresTooSoon { needed, .. } => {
                words.t1("applications-error-expires-too-soon", "needed", words.date(*needed))
            }
        }
    }
}

fn contradicted(words: Words, contradiction: &Contradiction) -> String {
    match contradiction {
        Contradiction::BornInTheFuture { .. } => words.t("applications-error-born-in-the-future"),
        Contradiction::IssuedInTheFuture { .. } => words.t("applications-error-issued-in-the-future"),
        Contradiction::IssuedBeforeBirth { .. } => words.t("applications-error-issued-before-birth"),
        Contradiction::ExpiresBeforeIssue { .. } => words.t("applications-error-expires-before-issue"),
    }
}

fn mismatched(words: Words, mismatch: &PassportMismatch) -> String {
    match mismatch {
        PassportMismatch::Nationality { expected, .. } => {
            words.t1("applications-error-nationality", "expected", expected.to_string())
        }
        PassportMismatch::IssuingAuthority { expected, .. } => {
            words.t1("applications-error-issuing-authority", "expected", expected.to_string())
        }
    }
}

impl Worded for Closed {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NotApproved => words.t("applications-error-invitation-not-approved"),
            Self::Withdrawn => words.t("applications-error-invitation-withdrawn"),
            Self::Over { last } => words.t1("applications-error-invitation-over", "last", words.date(*last)),
        }
    }
}

impl Worded for Defect {
    fn words(&self, words: Words) -> String {
        match self {
            Self::InDoubt => words.t("applications-error-in-doubt"),
            Self::Altered => words.t("applications-error-altered"),
            Self::TooFewCleanPages { needed, .. } => {
                words.t1("applications-error-clean-pages", "needed", *needed)
            }
            Self::ExpiresTooSoon { needed, .. } => {
                words.t1("applications-error-expires-too-soon", "needed", words.date(*needed))
            }
            Self::ValidityExtended => words.t("applications-error-extended"),
        }
    }
}

impl Worded for Cause {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Invitation(closed) => closed.words(words),
            Self::Passport(obstacle) => obstacle.words(words),
            Self::Declarations(defect) => defect.words(words),
            Self::Photograph(fault) => fault.words(words),
        }
    }
}

/// Rule F3: why no fee is found, and with it why the application cannot be submitted.
impl Worded for NoFee {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NothingInForce { .. } | Self::Ambiguous { .. } => words.t("applications-no-fee-in-force"),
            Self::Citizenship => words.t("applications-no-fee-citizenship"),
            Self::Purpose => words.t("applications-no-fee-purpose"),
            Self::Entries => words.t("applications-no-fee-entries"),
            Self::Validity { days, least, most } => words.with(
                "applications-no-fee-validity",
                [("days", (*days).into()), ("least", (*least).into()), ("most", (*most).into())],
            ),
        }
    }
}
