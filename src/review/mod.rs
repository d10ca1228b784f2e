//! The room `review`.
