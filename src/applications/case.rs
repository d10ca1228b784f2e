//! An applicant's case at a stage, and the one way in which it moves on.

use crate::applications::{AnyCase, Draft, LeadsTo, Particulars, Reference, Stage, StageName, Step};
use crate::vocabulary::{AccountId, ApplicationId, Instant};
use std::ops::Deref;

/// What a case is at every stage.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseFile {
    pub id: ApplicationId,
    pub applicant: AccountId,
    pub reference: Reference,
    /// Grows with every change; a page that shows an older one is stale.
    pub version: i32,
    pub begun_at: Instant,
    pub touched_at: Instant,
    pub stage_since: Instant,
    pub particulars: Particulars,
}

/// A case at stage `S`, with the evidence that the stage rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Case<S> {
    file: CaseFile,
    stage: S,
}

/// Rule A2: a step that was taken. Only the workflow makes one, and only such a step can be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken<S> {
    case: Case<S>,
    from: StageName,
    step: Step,
    note: Option<String>,
}

/// The case is no longer where somebody thought it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the application is {present:?}, not {needed:?}")]
pub struct Stale {
    pub needed: StageName,
    pub present: StageName,
}

impl<S: Stage> Case<S> {
    pub(super) fn at(file: CaseFile, stage: S) -> Self {
        Self { file, stage }
    }

    pub fn file(&self) -> &CaseFile {
        &self.file
    }

    pub fn stage(&self) -> &S {
        &self.stage
    }

    /// Rules A1 and A2: takes a step that the workflow table holds.
    ///
    /// ```
    /// # use visa_portal::applications::{AwaitingPayment, Case, Draft, Taken};
    /// fn submit(draft: Case<Draft>, due: AwaitingPayment) -> Taken<AwaitingPayment> {
    ///     draft.step(due)
    /// }
    /// ```
    ///
    /// A step that it does not hold does not compile: no draft is ever approved.
    ///
    /// ```compile_fail,E0277
    /// # use visa_portal::applications::{Approved, Case, Draft, Taken};
    /// fn approve(draft: Case<Draft>, approved: Approved) -> Taken<Approved> {
    ///     draft.step(approved)
    /// }
    /// ```
    ///
    /// Nor does a step that was never taken: what can be saved comes from here alone.
    ///
    /// ```compile_fail,E0451
    /// # use visa_portal::applications::{AwaitingPayment, Case, StageName, Step, Taken};
    /// fn forge(case: Case<AwaitingPayment>) -> Taken<AwaitingPayment> {
    ///     Taken { case, from: StageName::Draft, step: Step::Submit, note: None }
    /// }
    /// ```
    #[must_use]
    pub fn step<Next: Stage>(self, next: Next) -> Taken<Next>
    where
        S: LeadsTo<Next>,
    {
        Taken { case: Case { file: self.file, stage: next }, from: S::NAME, step: S::STEP, note: None }
    }
}

impl Case<Draft> {
    /// The draft with other answers. They are saved without a step: a draft stays a draft.
    #[must_use]
    pub fn answered(mut self, particulars: Particulars) -> Self {
        self.file.particulars = particulars;
        self
    }
}

impl<S> Deref for Case<S> {
    type Target = CaseFile;

    fn deref(&self) -> &CaseFile {
        &self.file
    }
}

impl<S: Stage> Taken<S> {
    /// Words of the step that belong into the case's history, such as a question or a reason.
    #[must_use]
    pub fn noting(self, note: &str) -> Self {
        Self { note: Some(note.to_owned()), ..self }
    }

    pub fn case(&self) -> &Case<S> {
        &self.case
    }

    pub fn from(&self) -> StageName {
        self.from
    }

    pub fn step(&self) -> Step {
        self.step
    }

    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

impl AnyCase {
    /// The case, if it is at the stage that a deed needs. The one place where a stale page is turned away.
    pub fn require<S: Stage>(self) -> Result<Case<S>, Stale> {
        let present = self.stage();
        S::of(self).ok_or(Stale { needed: S::NAME, present })
    }
}

impl Deref for AnyCase {
    type Target = CaseFile;

    fn deref(&self) -> &CaseFile {
        self.file()
    }
}
