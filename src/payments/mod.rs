//! Paying the consular fee: attempts to pay, the port to acquirers, and what they report (rules F2 and F4).
//!
//! The truth is the acquirer's: the portal moves on a signed report, or on the answer to its own question, and every
//! capture is one payment, received as the fee or sent back.

mod state;
mod payment;
mod report;
mod signature;
mod gateway;
mod questions;
mod begin;
mod open_checkout;
mod receive;
mod ask;
mod reconcile;
mod lapse;
mod return_surplus;
pub mod pages;
pub mod sandbox;
pub mod store;

pub use ask::{CannotAsk, ask, ask_about_open};
pub use begin::{CannotBegin, begin};
pub use gateway::{Checkout, Forged, Gateway, Gateways, Order, Question, Refund, Unanswered, Webhook};
pub use lapse::lapse_unpaid_round;
pub use open_checkout::{CannotOpen, Payer, open_checkout};
pub use payment::{Due, Effect, Mismatch, Payment};
pub use receive::{CannotReceive, Received, Told, receive};
pub use reconcile::reconcile_round;
pub use report::{Decline, Outcome, Report};
pub use return_surplus::{CannotReturn, return_surplus};
pub use sandbox::Sandbox;
pub use signature::SigningSecrets;
pub use state::{MOVES, State};
