//! Money in minor units with its currency.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A currency that the portal states fees in or charges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "UPPERCASE")]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    Usd,
    Kzt,
}

impl Currency {
    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Kzt => "KZT",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Usd, Self::Kzt].into_iter().find(|currency| currency.code() == code)
    }
}

/// An amount in minor units (cents, tiyn): 60 USD is 6000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The amount in major units with two digits, as acquirers and forms write it: `60.00`.
    pub fn major(&self) -> String {
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        format!("{sign}{}.{:02}", minor / 100, minor % 100)
    }
}

/// `60 USD`; minor units appear only where there are any.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.minor % 100 == 0 {
            write!(f, "{} {}", self.minor / 100, self.currency.code())
        } else {
            write!(f, "{} {}", self.major(), self.currency.code())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_shows_its_minor_units_only_where_there_are_any() {
        assert_eq!(Money::new(6000, Currency::Usd).to_string(), "60 USD");
        assert_eq!(Money::new(6005, Currency::Usd).to_string(), "60.05 USD");
        assert_eq!(Money::new(-5, Currency::Kzt).major(), "-0.05");
    }
}
