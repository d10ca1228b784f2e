//! One line of a group's file, read into what a single form files (rule I1), with everything that is wrong with it found at once.

use super::vocabulary::Vocabulary;
use super::{Code, Column, Finding};
use crate::eligibility::Stay;
use crate::files::{Cell, CellFault, DateFault, Row};
use crate::invitations::{Guest, Journey, Objection, Particulars};
use crate::passports::{PassportNumber, PassportNumberError};
use crate::vocabulary::{Days, LatinName, LatinNameError, PersonName};
use chrono::{Months, NaiveDate};

/// Reads a line and holds it against the lists of the day; every finding at once.
pub fn read(row: &Row<Column>, known: &Vocabulary, today: NaiveDate) -> Result<Particulars, Vec<Finding>> {
    let mut line = Line { row, known, today, found: Vec::new() };
    if row.overfull {
        line.found.push(Finding { code: Code::TooManyCells, column: None, detail: None });
    }
    let (guest, journey) = (line.guest(), line.journey());
    let lists = known.lists();
    let mut objections = Vec::new();
    objections.extend(guest.iter().flat_map(|guest| guest.objections(lists, today)));
    objections.extend(journey.iter().flat_map(|journey| journey.objections(lists, today)));
    let filed = guest.zip(journey).map(|(guest, journey)| Particulars { guest, journey });
    objections.extend(filed.iter().filter_map(Particulars::contradiction));
    line.found.extend(objections.into_iter().map(finding_of));
    match filed {
        Some(filed) if line.found.is_empty() => Ok(filed),
        Some(_) | None => Err(line.found),
    }
}

/// Whom a line names, as far as it can be read.
pub fn named(row: &Row<Column>) -> String {
    let shown = |column| row.cells.get(&column).map(Cell::shown).unwrap_or_default();
    let name = format!("{} {}", shown(Column::Surname), shown(Column::GivenNames));
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

fn finding_of(objection: Objection) -> Finding {
    match objection {
        Objection::BornInTheFuture { .. } => Finding::of(Code::BornImpossibly, Column::DateOfBirth),
        Objection::NotListed => Finding::of(Code::NotListed, Column::Citizenship),
        Objection::NotOfThePurpose => Finding::of(Code::NotOfThePurpose, Column::Category),
        Objection::Institution => Finding::of(Code::Institution, Column::Institution),
        Objection::Begun { .. } => Finding::of(Code::Begun, Column::From),
        Objection::TooLong { latest } => Finding::with(Code::PeriodTooLong, latest).at(Column::Until),
        Objection::UnitedStatesForLongTreatmentAlone => {
            Finding::of(Code::UnitedStatesForLongTreatmentAlone, Column::Category)
        }
    }
}

struct Line<'a> {
    row: &'a Row<Column>,
    known: &'a Vocabulary,
    today: NaiveDate,
    found: Vec<Finding>,
}

impl Line<'_> {
    fn fault(&mut self, code: Code, column: Column) {
        self.found.push(Finding::of(code, column));
    }

    fn guest(&mut self) -> Option<Guest> {
        let surname = self.needed(Column::Surname).and_then(|typed| self.name(&typed, Column::Surname));
        let given_names = match self.text(Column::GivenNames) {
            Some(Some(typed)) => self.name(&typed, Column::GivenNames).map(Some),
            Some(None) => Some(None),
            None => None,
        };
        let known = self.known;
        let citizenship =
            self.one_of(Column::Citizenship, Code::CitizenshipUnknown, |text| known.citizenship(text));
        let born = self.born();
        let sex = self.one_of(Column::Sex, Code::SexUnknown, |text| known.sex(text));
        let passport_number = self.passport_number();
        Some(Guest {
            name: PersonName { surname: surname?, given_names: given_names? },
            citizenship: citizenship?,
            born: born?,
            sex: sex?,
            passport_number: passport_number?,
        })
    }

    fn journey(&mut self) -> Option<Journey> {
        let known = self.known;
        let category = self.one_of(Column::Category, Code::CategoryUnknown, |text| known.category(text));
        let institution = self.text(Column::Institution);
        let entries = self.one_of(Column::Entries, Code::EntriesUnknown, |text| known.entries(text));
        let stay = self.one_of(Column::Stay, Code::StayUnknown, |text| Stay::parse(text).ok());
        let (first, last) = (self.date(Column::From), self.date(Column::Until));
        let period = first.zip(last).and_then(|(first, last)| {
            let period = Days::new(first, last).ok();
            if period.is_none() {
                self.fault(Code::RunsBackwards, Column::Until);
            }
            period
        });
        let places = self.needed(Column::Places);
        let (purpose, category) = category?;
        Some(Journey {
            purpose,
            category,
            entries: entries?,
            stay: stay?,
            period: period?,
            places: places?,
            institution: institution?,
        })
    }

    /// A cell's text, none where it is empty; nothing where it is no text to anybody.
    fn text(&mut self, column: Column) -> Option<Option<String>> {
        match self.row.cells.get(&column).unwrap_or(&Cell::Empty).text(column.longest()) {
            Ok(text) => Some(text),
            Err(fault) => {
                let code = match fault {
                    CellFault::Formula => Code::Formula,
                    CellFault::ControlCharacters => Code::ControlCharacters,
                    CellFault::TooLong => Code::TooLong,
                };
                self.fault(code, column);
                None
            }
        }
    }

    fn needed(&mut self, column: Column) -> Option<String> {
        let text = self.text(column)?;
        if text.is_none() {
            self.fault(Code::Missing, column);
        }
        text
    }

    fn one_of<T>(
        &mut self,
        column: Column,
        unknown: Code,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.needed(column)?;
        let found = read(&text);
        if found.is_none() {
            self.fault(unknown, column);
        }
        found
    }

    fn name(&mut self, typed: &str, column: Column) -> Option<LatinName> {
        match LatinName::parse(typed) {
            Ok(name) => Some(name),
            Err(LatinNameError::Missing | LatinNameError::NotLatin) => {
                self.fault(Code::NameNotLatin, column);
                None
            }
            Err(LatinNameError::TooLong) => {
                self.fault(Code::TooLong, column);
                None
            }
        }
    }

    fn passport_number(&mut self) -> Option<PassportNumber> {
        let typed = self.needed(Column::PassportNumber)?;
        let code = match PassportNumber::parse(&typed) {
            Ok(number) => return Some(number),
            Err(PassportNumberError::Missing | PassportNumberError::NotLatinOrDigit { .. }) => {
                Code::PassportNumberUnreadable
            }
            Err(PassportNumberError::TooLong { .. }) => Code::PassportNumberTooLong,
        };
        self.fault(code, Column::PassportNumber);
        None
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let code = match self.row.cells.get(&column).unwrap_or(&Cell::Empty).day() {
            Ok(day) => return Some(day),
            Err(DateFault::Missing) => Code::Missing,
            Err(DateFault::Formula) => Code::Formula,
            Err(DateFault::Ambiguous) => Code::DateAmbiguous,
            Err(DateFault::OfTwoDigitYear) => Code::DateOfTwoDigitYear,
            Err(DateFault::Impossible) => Code::DateImpossible,
            Err(DateFault::IsANumber) => Code::DateIsANumber,
            Err(DateFault::Unreadable) => Code::DateUnreadable,
        };
        self.fault(code, column);
        None
    }

    /// A birth in the future is for the rules to object to.
    fn born(&mut self) -> Option<NaiveDate> {
        let born = self.date(Column::DateOfBirth)?;
        let earliest = self.today.checked_sub_months(Months::new(130 * 12)).unwrap_or(NaiveDate::MIN);
        if born < earliest {
            self.fault(Code::BornImpossibly, Column::DateOfBirth);
            return None;
        }
        Some(born)
    }
}

#[cfg(test)]
pub(super) mod tests;
