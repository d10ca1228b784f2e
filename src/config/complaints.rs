//! Everything that is wrong with the configuration, gathered before anything starts.

use std::fmt;

/// One variable and what is wrong with it, without its value where that may be secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    pub variable: &'static str,
    pub reason: String,
}

/// Every complaint, in the order of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaints(pub Vec<Complaint>);

impl Complaints {
    pub(super) fn none() -> Self {
        Self(Vec::new())
    }

    /// The value, or `None` with the complaint noted.
    pub(super) fn take<T>(
        &mut self,
        variable: &'static str,
        read: Result<T, impl fmt::Display>,
    ) -> Option<T> {
        read.map_err(|reason| self.add(variable, reason)).ok()
    }

    pub(super) fn add(&mut self, variable: &'static str, reason: impl fmt::Display) {
        self.0.push(Complaint { variable, reason: reason.to_string() });
    }
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the configuration cannot be used:")?;
        for Complaint { variable, reason } in &self.0 {
            write!(f, "\n  {variable}: {reason}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Complaints {}
