//! The room `fees`.
