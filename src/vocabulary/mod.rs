//! The words every room shares: ids, countries, days, money, names, e-mail addresses and the instant.
//!
//! Everything here is parsed at the door and pure: a value that exists is a valid one.

mod almaty;
mod concerned;
mod country;
mod damm;
mod days;
mod difference;
mod email;
mod ids;
mod language;
mod money;
pub mod named;
mod names;
mod sex;

pub use almaty::{
    Instant, day_in_address, day_in_kazakhstan, instant_in_address, start_of_day_in_kazakhstan,
    time_zone_is_current,
};
pub use concerned::{Concerned, EXAMPLES};
pub use country::{CountryCode, CountryCodeError};
pub use damm::damm;
pub use days::{Days, DaysError, days_before, days_between, months_after};
pub use difference::{Difference, Stretch, stretches, whole};
pub use email::{Email, EmailError};
pub use ids::*;
pub use language::Language;
pub use money::{Currency, Money};
pub use named::Named;
pub use names::{LatinName, LatinNameError, PersonName, as_the_table_names_it, written_in_a_zone};
pub use sex::Sex;
