//! The room `office`.
