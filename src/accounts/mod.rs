//! The room `accounts`.
