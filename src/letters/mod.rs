//! The room `letters`.
