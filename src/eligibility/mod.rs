//! The room `eligibility`.
