//! What an officer searches for, told by its shape.

use crate::passports::PassportNumber;
use crate::vocabulary::{Email, LatinName};

/// A term that can find many cases. References, invitation numbers and visa numbers find one each and are read before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Of the applicant, or of the inviting party.
    Email(Email),
    PassportNumber(PassportNumber),
    /// A name or a part of one, in Latin letters and spelled nearly like this.
    Name(LatinName),
}

impl Term {
    /// None where it is none of the three.
    pub fn read(typed: &str) -> Option<Self> {
        if typed.contains('@') {
            return Email::parse(typed).ok().map(Self::Email);
        }
        if typed.chars().any(|c| c.is_ascii_digit()) {
            return PassportNumber::parse(typed).ok().map(Self::PassportNumber);
        }
        let name = LatinName::parse(typed).ok().filter(|name| name.as_str().chars().count() > 1);
        name.map(Self::Name)
    }

    /// What the record says of it: its kind, never the term.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Email(_) => "email",
            Self::PassportNumber(_) => "passport number",
            Self::Name(_) => "name",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_told_by_its_shape() {
        assert_eq!(Term::read("anna@example.org").unwrap().kind(), "email");
        assert_eq!(Term::read("L898902C3").unwrap().kind(), "passport number");
        assert_eq!(Term::read("Müller, Hans".replace(',', "").as_str()).unwrap().kind(), "name");
    }

    #[test]
    fn what_is_none_of_them_finds_nothing() {
        for nothing in ["", "A", "@", "1234567890123", "Нұрлан"] {
            assert_eq!(Term::read(nothing), None, "{nothing}");
        }
    }
}
