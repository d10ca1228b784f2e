//! Endpoints, events and deliveries.

pub mod deliveries;
pub mod endpoints;
pub mod events;
