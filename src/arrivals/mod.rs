//! The room `arrivals`.
