//! The one clock. Nobody else asks the machine for the time.

use crate::vocabulary::{Instant, day_in_kazakhstan};
use chrono::NaiveDate;
use std::sync::Arc;

/// Tells the instant. The server's reads the machine; a test hands in its own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Instant + Send + Sync>);

impl Clock {
    /// The machine's clock, in whole microseconds: what PostgreSQL keeps is what was said.
    pub fn of_the_machine() -> Self {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
        Self::telling(|| {
            let now = chrono::Utc::now();
            chrono::DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
        })
    }

    pub fn telling(tell: impl Fn() -> Instant + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    pub fn now(&self) -> Instant {
        (self.0)()
    }

    /// Today in Kazakhstan.
    pub fn today(&self) -> NaiveDate {
        day_in_kazakhstan(self.now())
    }
}
