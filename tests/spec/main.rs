//! The portal's specification: one file per part of the process, in its order.
//!
//! `cargo test --test spec -- --list` is the table of contents. The tests need a PostgreSQL that may make databases, named
//! by DATABASE_URL; `script/with-postgres cargo test` brings one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

mod laws;
mod words;
mod door;
mod public;
mod lists;
mod roles;
mod audit;
mod letters;
mod accounts;
mod colleagues;
mod ranks;
mod fees;
mod invitations;
mod right_to_invite;
mod applications;
mod photographs;
mod data_pages;
mod ended_sessions;
mod typed;
mod payments;
mod look_ups;
mod border;
mod crossings;
mod carriers;
mod arrivals;
mod files;
mod groups;
mod guestbook;
mod programs;
mod webhooks;
mod receipts;
mod arrivals_desk;
mod reliability;
mod visas;
mod publication;
mod seals;
mod review;
mod queues;
mod checks;
mod corrections;
mod information;
mod office;
mod walk;
mod statistics;
mod previews;
mod demonstration;
mod contract;
