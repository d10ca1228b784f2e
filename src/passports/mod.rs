//! The applicant's passport: its number, its machine-readable zone with every check digit, and the requirements that
//! it must meet (rules P1 to P4).

mod number;
mod machine_readable_zone;
mod requirements;
mod kept;
mod pages;
pub mod store;

pub use crate::eligibility::least_expiry;
pub use kept::KeptPassport;
pub use machine_readable_zone::{Check, CheckedField, Line, MachineReadableZone, Misread, ZoneDefect};
pub use number::{PassportNumber, PassportNumberError};
pub use requirements::{AcceptedPassport, Contradiction, Declarations, Defect, Passport};
