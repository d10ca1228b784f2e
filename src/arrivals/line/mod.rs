//! One line of a file, read into a notice (rule N5), with everything that is wrong with it found at once.

mod finding;
mod passports;

use super::column::Column;
use super::notice::latest_departure;
use super::{Cause, Guest, Notice, Premises, RegionCode};
use crate::files::{Cell, CellFault, DateFault, Row};
use crate::passports::{PassportNumber, PassportNumberError};
use crate::vocabulary::{CountryCode, LatinName, LatinNameError, PersonName};
use chrono::{Months, NaiveDate};

pub use finding::{Code, Finding, Outcome};

/// What a line notifies: the guest, the day, and where they stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub cause: Cause,
    pub guest: Guest,
    pub arrived: NaiveDate,
    /// A visa's number as it was given, of this portal or of another kind.
    pub visa: Option<String>,
    pub notice: Notice,
    /// What is odd, but no reason to refuse it.
    pub warnings: Vec<Finding>,
}

impl Claim {
    /// Rule N6: what makes two lines one arrival.
    pub fn key(&self) -> (CountryCode, PassportNumber, NaiveDate, Cause) {
        (self.guest.citizenship.clone(), self.guest.passport_number.clone(), self.arrived, self.cause)
    }
}

/// Citizens of Kazakhstan are no foreigners.
const OWN: &str = "KAZ";

/// Rule N5, and rule N4 for what is notified. Every fault of the line is found, so that one correction is enough.
pub fn read(row: &Row<Column>, today: NaiveDate) -> Result<Claim, Vec<Finding>> {
    let mut line = Line { row, today, faults: Vec::new() };
    if row.overfull {
        line.faults.push(Finding::of_line(Code::TooManyCells));
    }
    let cause = line.cause();
    let surname = line.name(Column::Surname);
    let given_names = line.name_if_given();
    let citizenship = line.citizenship();
    let born = line.born();
    let passport_number = line.passport_number();
    let visa = line.text(Column::VisaNumber);
    let arrived = line.arrived(born);
    let region = line.region();
    let address = line.needed(Column::Address);
    let premises = line.premises();
    let planned_departure = line.departure(arrived);
    let Line { faults, .. } = line;
    if !faults.is_empty() {
        return Err(faults);
    }
    let whole = || {
        let guest = Guest {
            name: PersonName { surname: surname?, given_names: given_names? },
            citizenship: citizenship?,
            born: born?,
            passport_number: passport_number?,
        };
        let (arrived, warnings) = (arrived?, warnings(&guest, arrived?, today));
        let notice = Notice {
            region: region?,
            address: address?,
            premises: premises?,
            planned_departure: planned_departure?,
        };
        Some(Claim { cause: cause?, guest, arrived, visa, notice, warnings })
    };
    whole().ok_or_else(|| vec![Finding::of_line(Code::Missing)])
}

fn warnings(guest: &Guest, arrived: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let long_ago = today.checked_sub_months(Months::new(12)).is_some_and(|year_ago| arrived < year_ago);
    let unlike = passports::is_of_another_shape(guest.citizenship.as_str(), guest.passport_number.as_str());
    let found = [
        long_ago.then(|| Finding::of(Code::ArrivedLongAgo, Column::ArrivalDate)),
        unlike.then(|| Finding::of(Code::PassportOfAnotherShape, Column::PassportNumber)),
    ];
    found.into_iter().flatten().collect()
}

struct Line<'a> {
    row: &'a Row<Column>,
    today: NaiveDate,
    faults: Vec<Finding>,
}

impl Line<'_> {
    fn fault(&mut self, code: Code, column: Column) {
        self.faults.push(Finding::of(code, column));
    }

    /// A cell's text; what is no text to anybody is a fault.
    fn text(&mut self, column: Column) -> Option<String> {
        match self.row.cells.get(&column)?.text(column.longest()) {
            Ok(text) => text,
            Err(fault) => {
                self.fault(code_of(fault), column);
                None
            }
        }
    }

    fn needed(&mut self, column: Column) -> Option<String> {
        let before = self.faults.len();
        let text = self.text(column);
        if text.is_none() && self.faults.len() == before {
            self.fault(Code::Missing, column);
        }
        text
    }

    fn cause(&mut self) -> Option<Cause> {
        let before = self.faults.len();
        match self.text(Column::Cause) {
            None => (self.faults.len() == before).then_some(Cause::Arrival),
            Some(code) => {
                let cause = Cause::from_code(&code.to_lowercase());
                if cause.is_none() {
                    self.fault(Code::CauseUnknown, Column::Cause);
                }
                cause
            }
        }
    }

    fn name(&mut self, column: Column) -> Option<LatinName> {
        let typed = self.needed(column)?;
        match LatinName::parse(&typed) {
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

    fn name_if_given(&mut self) -> Option<Option<LatinName>> {
        let before = self.faults.len();
        if self.text(Column::GivenNames).is_none() {
            return (self.faults.len() == before).then_some(None);
        }
        self.name(Column::GivenNames).map(Some)
    }

    /// A country or another code that Doc 9303 part 3 lists for a nationality.
    fn citizenship(&mut self) -> Option<CountryCode> {
        let typed = self.needed(Column::Citizenship)?;
        let code = CountryCode::parse(&typed).ok();
        let code = code.filter(|code| mrz::country_name(code.as_str()).is_some() && code.as_str() != "UTO");
        match code {
            Some(code) if code.as_str() == OWN => {
                self.fault(Code::CitizenOfKazakhstan, Column::Citizenship);
                None
            }
            Some(code) => Some(code),
            None => {
                self.fault(Code::CitizenshipUnknown, Column::Citizenship);
                None
            }
        }
    }

    fn passport_number(&mut self) -> Option<PassportNumber> {
        let typed = self.needed(Column::PassportNumber)?;
        match PassportNumber::parse(&typed) {
            Ok(number) => Some(number),
            Err(PassportNumberError::Missing | PassportNumberError::NotLatinOrDigit { .. }) => {
                self.fault(Code::PassportNumberUnreadable, Column::PassportNumber);
                None
            }
            Err(PassportNumberError::TooLong { .. }) => {
                self.fault(Code::PassportNumberTooLong, Column::PassportNumber);
                None
            }
        }
    }

    fn region(&mut self) -> Option<RegionCode> {
        let typed = self.needed(Column::Region)?;
        let region = RegionCode::parse(&typed).ok();
        if region.is_none() {
            self.fault(Code::RegionUnknown, Column::Region);
        }
        region
    }

    fn premises(&mut self) -> Option<Option<Premises>> {
        let before = self.faults.len();
        match self.text(Column::Premises) {
            None => (self.faults.len() == before).then_some(None),
            Some(code) => {
                let premises = Premises::from_code(&code.to_lowercase());
                if premises.is_none() {
                    self.fault(Code::PremisesUnknown, Column::Premises);
                }
                premises.map(Some)
            }
        }
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        match self.row.cells.get(&column).unwrap_or(&Cell::Empty).day() {
            Ok(day) => Some(day),
            Err(fault) => {
                self.fault(code_of_date(fault), column);
                None
            }
        }
    }

    fn born(&mut self) -> Option<NaiveDate> {
        let born = self.date(Column::DateOfBirth)?;
        let earliest = self.today.checked_sub_months(Months::new(130 * 12)).unwrap_or(NaiveDate::MIN);
        if (earliest..=self.today).contains(&born) {
            return Some(born);
        }
        self.fault(Code::BornImpossibly, Column::DateOfBirth);
        None
    }

    /// Rule N5: however long ago it was, it is taken; a day to come is none yet.
    fn arrived(&mut self, born: Option<NaiveDate>) -> Option<NaiveDate> {
        let arrived = self.date(Column::ArrivalDate)?;
        let code = match born {
            _ if arrived > self.today => Code::ArrivedInTheFuture,
            Some(born) if arrived < born => Code::ArrivedBeforeBirth,
            None | Some(_) => return Some(arrived),
        };
        self.fault(code, Column::ArrivalDate);
        None
    }

    fn departure(&mut self, arrived: Option<NaiveDate>) -> Option<NaiveDate> {
        let departure = self.date(Column::DepartureDate)?;
        let code = match arrived {
            Some(arrived) if departure < arrived => Code::DepartsBeforeArrival,
            Some(arrived) if departure > latest_departure(arrived) => Code::DepartsTooLate,
            None if departure > latest_departure(self.today) => Code::DepartsTooLate,
            None | Some(_) => return Some(departure),
        };
        self.fault(code, Column::DepartureDate);
        None
    }
}

fn code_of(fault: CellFault) -> Code {
    match fault {
        CellFault::Formula => Code::Formula,
        CellFault::ControlCharacters => Code::ControlCharacters,
        CellFault::TooLong => Code::TooLong,
    }
}

fn code_of_date(fault: DateFault) -> Code {
    match fault {
        DateFault::Missing => Code::Missing,
        DateFault::Formula => Code::Formula,
        DateFault::Ambiguous => Code::DateAmbiguous,
        DateFault::OfTwoDigitYear => Code::DateOfTwoDigitYear,
        DateFault::Impossible => Code::DateImpossible,
        DateFault::IsANumber => Code::DateIsANumber,
        DateFault::Unreadable => Code::DateUnreadable,
    }
}

#[cfg(test)]
pub(in crate::arrivals) mod tests;
