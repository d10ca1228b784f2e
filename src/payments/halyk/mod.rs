//! Halyk ePay, an acquirer of Kazakhstan: a token, an invoice with a hosted page, a callback, and the bank's own answer about
//! a transaction. It charges whole tenge.

mod invoice;
mod callback;
mod token;
mod adapter;

pub use adapter::Halyk;
