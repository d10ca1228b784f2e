//! The applicant.
