//! The room `visas`.
