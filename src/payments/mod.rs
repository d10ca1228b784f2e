//! Paying the consular fee: attempts to pay, the port to acquirers, and what they report (rules F2 and F4).
//! The truth is the acquirer's, and every capture is one payment: received as the fee, or sent back.

mod state;
mod payment;
mod report;
mod gateway;
mod questions;
mod waiting;
mod charge;
mod begin;
mod open_checkout;
mod receive;
mod ask;
mod reconcile;
mod unpaid;
mod return_surplus;
mod statements;
mod receipt;
pub mod pages;
pub mod sandbox;
mod stripe;
mod halyk;
pub mod store;

pub use ask::{Asked, CannotAsk, ask, ask_about_open, ask_about_reference};
pub use begin::{CannotBegin, begin};
pub use gateway::*;
pub use halyk::Halyk;
pub use open_checkout::{CannotOpen, Payer, open_checkout};
pub use payment::{Due, Effect, Mismatch, Payment};
pub use receive::{CannotReceive, Received, Told, receive};
pub use reconcile::reconcile_round;
pub use report::{Decline, Outcome, Report};
pub use return_surplus::{Approved, CannotReturn, approve_return, send_back};
pub use sandbox::Sandbox;
pub use state::{MOVES, State};
pub use statements::*;
pub use stripe::Stripe;
pub use unpaid::{lapse_unpaid_round, withdraw};
