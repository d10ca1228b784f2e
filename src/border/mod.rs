//! The room `border`.
