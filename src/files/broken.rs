//! A try to work a file through that broke.

use crate::web::is_out_of_reach;

/// So many tries may break before a file is tried no more.
pub const MOST_BROKEN: i32 = 5;

/// A try that broke: how many did by now, and of which kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenTry {
    pub count: i32,
    /// `group` or `arrivals`, as the metrics name it.
    pub of: &'static str,
}

impl BrokenTry {
    pub fn is_the_last(self) -> bool {
        self.count >= MOST_BROKEN
    }

    /// Counts it for whoever watches the portal. What broke is told by its kind alone: a message of the database may hold a guest's name.
    pub fn tell(self, id: impl std::fmt::Display, kind: &str) {
        metrics::counter!("file_tries_broken_total", "of" => self.of).increment(1);
        if self.is_the_last() {
            metrics::counter!("files_held_up_total", "of" => self.of).increment(1);
            tracing::error!(file.id = %id, of = self.of, tries = self.count, kind, "a file is held up: its last try broke");
        } else {
            tracing::error!(file.id = %id, of = self.of, tries = self.count, kind, "a try to work a file through broke");
        }
    }
}

/// Whether a file may be blamed for what broke: not where the database was out of reach.
pub fn is_the_files_fault(error: &sqlx::Error) -> bool {
    !is_out_of_reach(error)
}

/// What kind of thing broke: a constraint, a code of the database, or a word for what else there is.
pub fn kind_of(error: &sqlx::Error) -> String {
    if let Some(error) = error.as_database_error() {
        let constraint = error.constraint().map(str::to_owned);
        return constraint.or_else(|| error.code().map(|code| code.into_owned())).unwrap_or_default();
    }
    if let sqlx::Error::ColumnDecode { index, .. } = error {
        return format!("column {index} cannot be read");
    }
    if matches!(error, sqlx::Error::WorkerCrashed) {
        return "the worker crashed".to_owned();
    }
    "what the database answered cannot be read".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_broken_try_is_the_last_and_the_fourth_is_not() {
        assert!(!BrokenTry { count: 4, of: "group" }.is_the_last());
        assert!(BrokenTry { count: 5, of: "group" }.is_the_last());
    }

    #[test]
    fn a_database_out_of_reach_is_no_fault_of_a_file_and_a_crash_over_it_is() {
        assert!(!is_the_files_fault(&sqlx::Error::PoolTimedOut));
        assert!(is_the_files_fault(&sqlx::Error::WorkerCrashed));
    }
}
