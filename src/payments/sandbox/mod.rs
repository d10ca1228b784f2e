//! The sandbox acquirer: another company, built in so that paying can be tried without one. It has its own hosted page,
//! its own ledger and its own signed reports; the portal knows it through the port alone.

mod card;
mod checkout;
mod event;
mod open;
mod present_card;
mod second_step;
mod close;
mod refund;
mod deliver;
mod adapter;
pub mod pages;
mod store;

pub use adapter::Sandbox;
pub use card::{Card, CardError, CardNumber, Expiry, TEST_CARDS, TestCard, Verdict};
pub use checkout::{HostedCheckout, Standing, Status};
pub use present_card::{CannotPay, Presented, present_card};
