//! The Visa Portal: an electronic visa to Kazakhstan from the invitation to the arrival notice.
//!
//! The rooms stand in the order of the process. Each uses only those above it.

pub mod vocabulary;
pub mod web;
pub mod audit;
pub mod letters;
pub mod attachments;
pub mod files;
pub mod accounts;
pub mod webhooks;
pub mod calendar;
pub mod eligibility;
pub mod fees;
pub mod passports;
pub mod guestbook;
pub mod invitations;
pub mod applications;
pub mod payments;
pub mod visas;
pub mod review;
pub mod border;
pub mod arrivals;
pub mod statistics;
pub mod office;

pub mod bounded;
pub mod config;
pub mod embedded;
pub mod startup;
pub mod telemetry;
