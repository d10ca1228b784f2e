//! An invitation as a program sends it (rule I1): every field that cannot be taken is told at once, by a stable code.

use crate::eligibility::{Category, Entries, Purpose, Stay};
use crate::invitations::pages::worded::RunsBackwards;
use crate::invitations::{Guest, Journey, Objection, Particulars};
use crate::passports::{PassportNumber, PassportNumberError};
use crate::vocabulary::{CountryCode, Days, LatinName, LatinNameError, PersonName, Sex};
use crate::web::{Fault, Problem, Worded, Words};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use utoipa::ToSchema;

const LONGEST_PLACES: usize = 500;
const LONGEST_INSTITUTION: usize = 300;

/// An invitation of one named foreigner (rules I1 and E3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = SentInvitation, example = json!({
    "surname": "SHARMA", "given_names": "RAJ", "citizenship": "IND", "date_of_birth": "1988-11-04", "sex": "M",
    "passport_number": "Z1234567", "category": "B12", "entries": "single", "stay_days": 30, "from": "2026-04-01",
    "until": "2026-06-30", "places": "Almaty, Turkistan"
}))]
pub struct SentInvitation {
    /// In Latin letters, as in the passport.
    #[schema(value_type = String, required = true, min_length = 1, max_length = 100)]
    surname: Option<String>,
    #[schema(value_type = String, required = false, max_length = 100)]
    given_names: Option<String>,
    /// Three letters, an entry of the list of citizenships (rule E1).
    #[schema(value_type = String, required = true, pattern = "^[A-Z]{3}$")]
    citizenship: Option<String>,
    #[schema(value_type = String, format = Date, required = true)]
    date_of_birth: Option<String>,
    #[schema(value_type = Sex, required = true)]
    sex: Option<String>,
    #[schema(value_type = String, required = true, min_length = 1, max_length = 40)]
    passport_number: Option<String>,
    /// The visa category by its code, which tells the purpose (rule E4): B1, B2, B3, B12, C12.
    #[schema(value_type = String, required = true, min_length = 1, max_length = 10)]
    category: Option<String>,
    #[schema(value_type = Entries, required = true)]
    entries: Option<String>,
    /// 30, 60 or 90 (rule F1).
    #[schema(value_type = i32, required = true, minimum = 30, maximum = 90)]
    stay_days: Option<i32>,
    /// The first day on which the visa is to be valid, today at the earliest.
    #[schema(value_type = String, format = Date, required = true)]
    from: Option<String>,
    /// The last day, within a year.
    #[schema(value_type = String, format = Date, required = true)]
    until: Option<String>,
    /// The places to visit.
    #[schema(value_type = String, required = true, min_length = 1, max_length = 500)]
    places: Option<String>,
    /// The medical institution, exactly where the purpose is treatment.
    #[schema(value_type = String, required = false, max_length = 300)]
    institution: Option<String>,
}

impl SentInvitation {
    pub fn read(&self, categories: &[Category], words: Words) -> Result<Particulars, Problem> {
        let mut reader = Reader { faults: Vec::new(), words };
        let guest = self.guest(&mut reader);
        let journey = self.journey(categories, &mut reader);
        match (guest, journey) {
            (Some(guest), Some(journey)) => Ok(Particulars { guest, journey }),
            (..) => Err(Problem::invalid(reader.faults)),
        }
    }

    fn guest(&self, reader: &mut Reader) -> Option<Guest> {
        let surname = reader.name("surname", LatinName::parse(text(&self.surname)));
        let given_names = match text(&self.given_names) {
            "" => Some(None),
            given => reader.name("given_names", LatinName::parse(given)).map(Some),
        };
        let citizenship = text(&self.citizenship);
        let citizenship = reader.choose(
            ("citizenship", "citizenship_unknown", "invitations-error-citizenship"),
            citizenship,
            CountryCode::parse(citizenship).ok(),
        );
        let born = reader.date("date_of_birth", text(&self.date_of_birth), "invitations-error-born-missing");
        let sex = text(&self.sex);
        let sex = reader.choose(("sex", "sex_unknown", "invitations-error-sex"), sex, Sex::from_letter(sex));
        let passport_number = reader.passport(PassportNumber::parse(text(&self.passport_number)));
        Some(Guest {
            name: PersonName { surname: surname?, given_names: given_names? },
            citizenship: citizenship?,
            born: born?,
            sex: sex?,
            passport_number: passport_number?,
        })
    }

    fn journey(&self, categories: &[Category], reader: &mut Reader) -> Option<Journey> {
        let code = text(&self.category);
        let found = categories.iter().find(|category| category.code == code);
        let category =
            reader.choose(("category", "category_unknown", "invitations-error-category"), code, found);
        let entries = text(&self.entries);
        let entries = reader.choose(
            ("entries", "entries_unknown", "invitations-error-entries"),
            entries,
            Entries::from_code(entries),
        );
        let stay = self.stay_days.map(|days| days.to_string()).unwrap_or_default();
        let stay = reader.choose(
            ("stay_days", "stay_not_offered", "invitations-error-stay"),
            &stay,
            Stay::parse(&stay).ok(),
        );
        let first = reader.date("from", text(&self.from), "invitations-error-from");
        let last = reader.date("until", text(&self.until), "invitations-error-until");
        let period = first.zip(last).and_then(|(first, last)| reader.period(first, last));
        let places = reader.said("places", text(&self.places), ("invitations-error-places", LONGEST_PLACES));
        let institution = match category.map(|category| category.purpose) {
            Some(Purpose::Treatment) => {
                let limits = ("invitations-error-institution", LONGEST_INSTITUTION);
                reader.said("institution", text(&self.institution), limits).map(Some)
            }
            // Named where there is no treatment, it is objected to with the whole.
            Some(Purpose::Business | Purpose::Tourism) | None => {
                Some(Some(text(&self.institution).to_owned()).filter(|named| !named.is_empty()))
            }
        };
        let category = category?;
        Some(Journey {
            purpose: category.purpose,
            category: category.code.clone(),
            entries: entries?,
            stay: stay?,
            period: period?,
            places: places?,
            institution: institution?,
        })
    }
}

fn text(sent: &Option<String>) -> &str {
    sent.as_deref().unwrap_or_default().trim()
}

/// Gathers what cannot be taken.
struct Reader {
    faults: Vec<Fault>,
    words: Words,
}

impl Reader {
    fn fault(&mut self, field: &str, code: &'static str, detail: String) {
        self.faults.push(Fault::of(field, code, detail));
    }

    fn name(&mut self, field: &str, read: Result<LatinName, LatinNameError>) -> Option<LatinName> {
        let code = |error: &LatinNameError| match error {
            LatinNameError::Missing => "missing",
            LatinNameError::NotLatin => "name_not_latin",
            LatinNameError::TooLong => "too_long",
        };
        read.map_err(|error| self.fault(field, code(&error), error.words(self.words))).ok()
    }

    fn passport(&mut self, read: Result<PassportNumber, PassportNumberError>) -> Option<PassportNumber> {
        let code = |error: &PassportNumberError| match error {
            PassportNumberError::Missing => "missing",
            PassportNumberError::NotLatinOrDigit { .. } => "passport_number_unreadable",
            PassportNumberError::TooLong { .. } => "passport_number_too_long",
        };
        read.map_err(|error| self.fault("passport_number", code(&error), error.words(self.words))).ok()
    }

    /// One of a few values.
    fn choose<T>(
        &mut self,
        (field, unknown, complaint): (&str, &'static str, &str),
        sent: &str,
        read: Option<T>,
    ) -> Option<T> {
        if read.is_none() {
            let code = if sent.is_empty() { "missing" } else { unknown };
            self.fault(field, code, self.words.t(complaint));
        }
        read
    }

    fn date(&mut self, field: &str, sent: &str, missing: &str) -> Option<NaiveDate> {
        if sent.is_empty() {
            self.fault(field, "missing", self.words.t(missing));
            return None;
        }
        let day = NaiveDate::parse_from_str(sent, "%Y-%m-%d").ok();
        let day = day.filter(|day| (1900..=2200).contains(&day.year()));
        if day.is_none() {
            self.fault(field, "date_unreadable", self.words.t("web-error-not-a-date"));
        }
        day
    }

    fn period(&mut self, first: NaiveDate, last: NaiveDate) -> Option<Days> {
        let read = Days::new(first, last).map_err(RunsBackwards);
        read.map_err(|error| self.fault("until", "runs_backwards", error.words(self.words))).ok()
    }

    fn said(&mut self, field: &str, sent: &str, (missing, longest): (&str, usize)) -> Option<String> {
        let fault = if sent.is_empty() {
            ("missing", self.words.t(missing))
        } else if sent.chars().count() > longest {
            ("too_long", self.words.t1("web-error-too-long", "longest", longest as i64))
        } else if sent.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            ("control_characters", self.words.t(missing))
        } else {
            return Some(sent.to_owned());
        };
        self.fault(field, fault.0, fault.1);
        None
    }
}

/// 422 with what the rules object to.
pub fn objected(objections: &[Objection], words: Words) -> Problem {
    let fault = |objection: &Objection| {
        let (field, code) = match objection {
            Objection::BornInTheFuture { .. } => ("date_of_birth", "born_in_the_future"),
            Objection::NotListed => ("citizenship", "citizenship_not_listed"),
            Objection::NotOfThePurpose => ("category", "category_unknown"),
            Objection::UnitedStatesForLongTreatmentAlone => {
                ("category", "united_states_for_long_treatment_alone")
            }
            Objection::Institution => ("institution", "institution_for_treatment_alone"),
            Objection::Begun { .. } => ("from", "period_begun"),
            Objection::TooLong { .. } => ("until", "period_too_long"),
        };
        Fault::of(field, code, objection.words(words))
    };
    Problem::invalid(objections.iter().map(fault).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;

    #[test]
    fn rule_i1_every_field_that_is_missing_is_told_at_once() {
        let refused = SentInvitation::default().read(&[], Words::of(Language::En)).unwrap_err();

        assert_eq!(
            refused.pointers(),
            [
                "#/surname",
                "#/citizenship",
                "#/date_of_birth",
                "#/sex",
                "#/passport_number",
                "#/category",
                "#/entries",
                "#/stay_days",
                "#/from",
                "#/until",
                "#/places"
            ]
        );
    }
}
