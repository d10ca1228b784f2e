//! The applicant's passport: its number, its machine-readable zone with every check digit, typed or read off a picture of the
//! data page, and the requirements that it must meet (rules P1 to P4).

mod number;
mod machine_readable_zone;
mod requirements;
mod kept;
pub mod data_page;
mod settling;
pub mod engine;
pub mod read_data_page;
mod pages;
pub mod store;

pub use crate::eligibility::least_expiry;
pub use kept::KeptPassport;
pub use machine_readable_zone::{
    Check, CheckedField, Line, MachineReadableZone, Misread, SeenZone, ZoneDefect,
};
pub use number::{PassportNumber, PassportNumberError};
pub use requirements::{AcceptedPassport, Contradiction, Declarations, Defect, Passport};
