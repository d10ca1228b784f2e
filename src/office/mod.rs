//! Pages that read across rooms and decide nothing.

pub mod pages;
