//! The room `passports`.
