//! The applicant's case, from the first answer to its end: one application, one person, one passport (rule E3).
//!
//! The workflow is stated once, in `stages`; the compiler, the loading and the database hold it (rules A1 and A2).

mod workflow;
mod evidence;
mod particulars;
mod reference;
mod case;
mod stages;
mod fitness;
mod names;
mod tasks;
mod history;
mod request;
mod lapsing;
pub mod store;
pub mod read;
mod tell;
mod begin;
pub mod answer;
mod submit;
mod receive_fee;
mod decide;
mod reply;
mod withdraw;
mod lapse;
mod nouns;
pub mod pages;
#[cfg(test)]
mod specimens;

pub use begin::{CannotBegin, CannotBeginFrom, MOST_DRAFTS, Offer, begin, begin_from, offer_of};
pub use decide::{CannotApprove, approve, refuse, replace_visa, request_information};
pub use lapse::{Lapsed, due_to_lapse, lapse, lapse_drafts};
pub use nouns::*;
pub use receive_fee::{CannotReceive, receive_fee};
pub use reply::*;
pub use submit::{Agreement, CannotSubmit, NotRefundable, fee_of, submit};
pub use withdraw::{CannotWithdraw, withdraw};
