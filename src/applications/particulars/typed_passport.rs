//! The passport data while they are typed: a few fields to a page, each page saved when it is sent. The whole becomes a passport only when
//! everything of it fits.

use crate::web::Answers;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What one page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PassportPart {
    /// The two lines of the machine-readable zone (Doc 9303-4, section 4.2); they may be left out.
    Lines,
    Name,
    /// Date of birth and sex.
    Birth,
    /// Number, issuing state, and the days of issue and expiry.
    Document,
    /// Rule E2: the citizenship, and the code of the nationality that stands for it.
    Citizenship,
}

impl PassportPart {
    /// In the order of the pages.
    pub const ALL: [Self; 5] = [Self::Lines, Self::Name, Self::Birth, Self::Document, Self::Citizenship];

    /// The parts that every passport has.
    pub const NEEDED: [Self; 4] = [Self::Name, Self::Birth, Self::Document, Self::Citizenship];

    /// The word in its address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Name => "name",
            Self::Birth => "birth",
            Self::Document => "document",
            Self::Citizenship => "citizenship",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// The names of its fields, as its form sends them.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Lines => &["upper", "lower"],
            Self::Name => &["surname", "given-names"],
            Self::Birth => &["born-day", "born-month", "born-year", "sex"],
            Self::Document => &[
                "number",
                "issuing-authority",
                "issued-day",
                "issued-month",
                "issued-year",
                "expires-day",
                "expires-month",
                "expires-year",
            ],
            Self::Citizenship => &["citizenship", "nationality"],
        }
    }

    /// Which part asks for a field, a date by the name of the whole.
    pub fn of_field(field: &str) -> Option<Self> {
        let begins = |part: &Self| {
            let mut fields = part.fields().iter();
            fields.any(|own| own.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest == "-day"))
        };
        Self::ALL.into_iter().find(begins)
    }
}

/// What was typed so far, by the names of the fields; nothing of a part whose page was not sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedPassport {
    fields: BTreeMap<String, String>,
    /// Fields that were read off a picture and whose check digit does not agree. Typed again, a field is in no doubt.
    doubtful: BTreeSet<String>,
}

impl TypedPassport {
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether the part's page was sent.
    pub fn has(&self, part: PassportPart) -> bool {
        part.fields().iter().any(|field| self.fields.contains_key(*field))
    }

    /// Takes a part over from what its page sent, in place of what was typed there before.
    pub fn write(&mut self, part: PassportPart, sent: &Answers) {
        for field in part.fields() {
            self.fields.insert((*field).to_owned(), sent.text(field).to_owned());
        }
        self.doubtful.retain(|field| PassportPart::of_field(field) != Some(part));
    }

    pub fn doubt(&mut self, field: &str) {
        self.doubtful.insert(field.to_owned());
    }

    pub fn is_doubtful(&self, field: &str) -> bool {
        self.doubtful.contains(field)
    }

    /// Lays what was typed over the answers that are known otherwise.
    pub fn over(&self, mut known: Answers) -> Answers {
        for (field, text) in &self.fields {
            known.set(field, text.as_str());
        }
        known
    }

    /// A mark of what was typed of a part; none where nothing was. A form carries it, so that two tabs learn of each other.
    pub fn mark(&self, part: PassportPart) -> Option<String> {
        let typed = part.fields().iter().filter_map(|field| self.fields.get(*field));
        let typed: Vec<&str> = typed.map(String::as_str).collect();
        (!typed.is_empty()).then(|| typed.join("|"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Answers {
        Answers::new(fields.iter().copied())
    }

    #[test]
    fn every_field_is_asked_for_by_one_part() {
        for part in PassportPart::ALL {
            assert_eq!(PassportPart::from_code(part.code()), Some(part));
            for field in part.fields() {
                let askers = PassportPart::ALL.iter().filter(|other| other.fields().contains(field));
                assert_eq!(askers.count(), 1, "{field}");
            }
        }
        assert_eq!(PassportPart::of_field("born"), Some(PassportPart::Birth));
        assert_eq!(PassportPart::of_field("expires"), Some(PassportPart::Document));
        assert_eq!(PassportPart::of_field("exp"), None);
        assert_eq!(PassportPart::from_code("way"), None);
    }

    #[test]
    fn a_part_takes_its_own_fields_alone_and_lies_over_what_was_known() {
        let mut typed = TypedPassport::default();

        typed.write(PassportPart::Name, &sent(&[("surname", " Eriksson "), ("number", "L898902C3")]));

        let all = typed.over(sent(&[("surname", "Ericsson"), ("given-names", "Anna"), ("number", "A1")]));
        assert_eq!(
            (all.text("surname"), all.text("given-names"), all.text("number")),
            ("Eriksson", "", "A1")
        );
        assert!(typed.has(PassportPart::Name) && !typed.has(PassportPart::Document));
    }

    #[test]
    fn a_field_in_doubt_is_in_none_when_its_part_is_typed_again() {
        let mut typed = TypedPassport::default();
        typed.doubt("born");
        typed.doubt("number");

        typed.write(PassportPart::Birth, &sent(&[("sex", "F")]));

        assert!(!typed.is_doubtful("born") && typed.is_doubtful("number"));
    }

    #[test]
    fn a_mark_tells_what_was_typed_before_from_what_is_typed_now() {
        let mut typed = TypedPassport::default();
        assert_eq!(typed.mark(PassportPart::Name), None);
        typed.write(PassportPart::Name, &sent(&[("surname", "ERIKSSON")]));
        let before = typed.mark(PassportPart::Name);
        typed.write(PassportPart::Name, &sent(&[("surname", "ERICSSON")]));

        assert_ne!(before, typed.mark(PassportPart::Name));
        assert_eq!(typed.mark(PassportPart::Birth), None);
    }
}
