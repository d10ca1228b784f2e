//! The nouns of this room, under one name.

pub use super::begin::taking_over::{PHOTOGRAPH_IS_GOOD_FOR_MONTHS, TakenOver};
pub use super::case::{Case, CaseFile, Stale, Taken};
pub use super::evidence::{
    Decision, Ended, Evidence, Facts, FeePaid, Grounds, Inquiry, Question, Submission, Unfit, VisaHeld,
};
pub use super::fitness::{Circumstances, Obstacle, obstacles};
pub use super::history::{Happening, with_rounds};
pub use super::lapsing::{DAYS_UNTOUCHED, is_due_to_lapse};
pub use super::names::{Length, ThreeNames, ZoneName};
pub use super::particulars::{NameDifference, Particulars, PassportPart, TypedPassport};
pub use super::reference::{Reference, ReferenceError};
pub use super::request::{Change, Field, Given, Item, Request, RequestError, Round, Snapshot, Wanted};
pub use super::stages::{
    AnyCase, Approved, AwaitingPayment, Draft, Expired, InformationRequested, LEGAL_STEPS, Refused,
    StageName, Step, UnderReview, Withdrawn,
};
pub use super::tasks::{Cause, Dossier, Task, TaskList, TaskState};
pub use super::workflow::{LeadsTo, LegalStep, Stage};
