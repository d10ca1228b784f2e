//! Stripe Checkout: a hosted page, signed webhooks, and refunds through Stripe's API of version 1.

mod session;
mod event;
mod adapter;

pub use adapter::Stripe;
