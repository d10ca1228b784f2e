//! The room `calendar`.
