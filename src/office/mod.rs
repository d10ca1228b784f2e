//! Pages that read across the rooms and decide nothing: the start, the public checks, the administrator's first page,
//! the sandbox.

pub mod api;
pub mod demo;
pub mod described;
mod look_up;
pub mod pages;
