//! The room `web`.

pub mod assets;
