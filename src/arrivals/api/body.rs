//! A notice as a program sends it: the fields of a file's columns, read by the same rules and refused with the same codes.

use crate::arrivals::column::Column;
use crate::arrivals::line::{Claim, Finding, read};
use crate::arrivals::pages::files::words;
use crate::arrivals::{Cause, Premises, Statement};
use crate::files::{Cell, Row};
use crate::vocabulary::LatinName;
use crate::web::{Fault, Problem, Words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One notice (rules N4 and N5). The fields are those of a file's columns; `/api/v1/codes` has their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({
    "cause": "arrival", "surname": "TANAKA", "given_names": "YUKI", "citizenship": "JPN", "date_of_birth": "1990-02-01",
    "passport_number": "TK1234567", "arrival_date": "2026-03-02", "region": "75", "address": "Almaty, Abay 10",
    "premises": "hotel", "departure_date": "2026-03-20"
}))]
pub struct SentNotice {
    /// What is notified; an arrival where it is left out.
    #[schema(value_type = Cause, required = false)]
    pub cause: Option<String>,
    /// In Latin letters, as the passport's machine-readable zone has it.
    #[schema(value_type = String, required = true, min_length = 1, max_length = 100)]
    pub surname: Option<String>,
    #[schema(value_type = String, required = false, max_length = 100)]
    pub given_names: Option<String>,
    /// The code of three letters that the passport has.
    #[schema(value_type = String, required = true, pattern = "^[A-Z]{1,3}$")]
    pub citizenship: Option<String>,
    #[schema(value_type = String, format = Date, required = true)]
    pub date_of_birth: Option<String>,
    #[schema(value_type = String, required = true, min_length = 1, max_length = 40)]
    pub passport_number: Option<String>,
    /// Of this portal or of another kind, where there is one.
    #[schema(value_type = String, required = false, max_length = 40)]
    pub visa_number: Option<String>,
    /// The day that the guest came to Kazakhstan, moved, set out or left.
    #[schema(value_type = String, format = Date, required = true)]
    pub arrival_date: Option<String>,
    /// Two digits.
    #[schema(value_type = String, required = true, pattern = "^[0-9]{2}$")]
    pub region: Option<String>,
    #[schema(value_type = String, required = true, min_length = 1, max_length = 300)]
    pub address: Option<String>,
    #[schema(value_type = Premises, required = false)]
    pub premises: Option<String>,
    /// The day on which the guest means to leave.
    #[schema(value_type = String, format = Date, required = true)]
    pub departure_date: Option<String>,
}

/// What a correction puts in the place of what was filed: where the guest stays, and until when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({
    "region": "71", "address": "Astana, Mangilik El 1", "premises": "dwelling", "departure_date": "2026-03-25"
}))]
pub struct SentCorrection {
    /// Two digits.
    #[schema(value_type = String, required = true, pattern = "^[0-9]{2}$")]
    pub region: Option<String>,
    #[schema(value_type = String, required = true, min_length = 1, max_length = 300)]
    pub address: Option<String>,
    #[schema(value_type = Premises, required = false)]
    pub premises: Option<String>,
    #[schema(value_type = String, format = Date, required = true)]
    pub departure_date: Option<String>,
}

impl SentNotice {
    /// Every field that cannot be taken is told at once, by the code that a line of a file would have.
    pub fn read(&self, today: NaiveDate, words: Words) -> Result<Claim, Problem> {
        read(&self.row(), today).map_err(|findings| refused(&findings, words))
    }

    fn row(&self) -> Row<Column> {
        let fields = [
            (Column::Cause, &self.cause),
            (Column::Surname, &self.surname),
            (Column::GivenNames, &self.given_names),
            (Column::Citizenship, &self.citizenship),
            (Column::DateOfBirth, &self.date_of_birth),
            (Column::PassportNumber, &self.passport_number),
            (Column::VisaNumber, &self.visa_number),
            (Column::ArrivalDate, &self.arrival_date),
            (Column::Region, &self.region),
            (Column::Address, &self.address),
            (Column::Premises, &self.premises),
            (Column::DepartureDate, &self.departure_date),
        ];
        let cells = fields.into_iter().filter_map(|(column, text)| Some((column, cell(text.as_deref()?))));
        Row { line: 1, cells: cells.collect(), overfull: false }
    }

    /// What was filed, as a program would send it.
    pub fn of(filed: &Statement) -> Self {
        let (guest, notice) = (&filed.guest, &filed.notice);
        let visa = filed.visa.as_ref().map(|number| number.as_str().to_owned());
        Self {
            cause: Some(filed.cause.code().to_owned()),
            surname: Some(guest.name.surname.as_str().to_owned()),
            given_names: guest.name.given_names.as_ref().map(LatinName::as_str).map(str::to_owned),
            citizenship: Some(guest.citizenship.as_str().to_owned()),
            date_of_birth: Some(guest.born.to_string()),
            passport_number: Some(guest.passport_number.as_str().to_owned()),
            visa_number: visa.or_else(|| filed.other_visa.clone()),
            arrival_date: Some(filed.arrived.to_string()),
            region: Some(notice.region.as_str().to_owned()),
            address: Some(notice.address.clone()),
            premises: notice.premises.map(|premises| premises.code().to_owned()),
            departure_date: Some(notice.planned_departure.to_string()),
        }
    }

    /// The same with a correction in its place.
    #[must_use]
    pub fn corrected(self, by: SentCorrection) -> Self {
        let SentCorrection { region, address, premises, departure_date } = by;
        Self { region, address, premises, departure_date, ..self }
    }
}

fn cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.trim().to_owned()) }
}

/// 422 with a JSON pointer to each field.
pub fn refused(findings: &[Finding], words: Words) -> Problem {
    let fault = |finding: &Finding| {
        let field = finding.column.map(Column::code).unwrap_or_default();
        Fault::of(field, finding.code.code(), words::finding(words, finding))
    };
    Problem::invalid(findings.iter().map(fault).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;

    fn today() -> NaiveDate {
        "2026-03-02".parse().unwrap()
    }

    fn words() -> Words {
        Words::of(Language::En)
    }

    #[test]
    fn rule_n5_every_field_that_is_missing_is_told_at_once_with_its_code() {
        let refused = SentNotice::default().read(today(), words()).unwrap_err();

        assert_eq!(
            refused.pointers(),
            [
                "#/surname",
                "#/citizenship",
                "#/date_of_birth",
                "#/passport_number",
                "#/arrival_date",
                "#/region",
                "#/address",
                "#/departure_date"
            ]
        );
    }

    #[test]
    fn a_field_that_is_null_is_missing_and_one_that_nobody_knows_makes_the_body_unreadable() {
        let null: SentNotice = serde_json::from_str(r#"{"surname": null}"#).unwrap();

        assert_eq!(null, SentNotice::default());
        assert!(serde_json::from_str::<SentNotice>(r#"{"surnames": "TANAKA"}"#).is_err());
    }
}
