//! The applicant's case, from the first answer to its end: one application, one person, one passport (rule E3).
//!
//! The workflow is stated once, in `stages`; the compiler, the loading and the database hold it (rules A1 and A2).

mod workflow;
mod evidence;
mod particulars;
mod reference;
mod case;
mod stages;
pub mod store;
mod tell;
mod receive_fee;
mod decide;

pub use case::{Case, CaseFile, Stale, Taken};
pub use decide::{CannotApprove, approve, refuse, request_information};
pub use evidence::{
    Decision, Ended, Evidence, Facts, FeePaid, Grounds, Inquiry, Question, Submission, Unfit, VisaHeld,
};
pub use particulars::{NameDifference, Particulars};
pub use receive_fee::{CannotReceive, receive_fee};
pub use reference::{Reference, ReferenceError};
pub use stages::{
    AnyCase, Approved, AwaitingPayment, Draft, Expired, InformationRequested, LEGAL_STEPS, Refused,
    StageName, Step, UnderReview, Withdrawn,
};
pub use workflow::{LeadsTo, LegalStep, Stage};
