//! What the program does, a file for each command. Every command ends with its exit code: 0 when it did what it was asked
//! and found nothing wrong, 1 when it did not or did, 2 when the settings are wrong.

mod database;

pub mod audit;
pub mod bounded;
pub mod calendar;
pub mod demo;
pub mod keys;
pub mod migrate;
pub mod serve;
pub mod staff;
pub mod visa;
