//! Holding the lines of a file against each other and against the party's live invitations.

use super::{Code, Finding};
use crate::invitations::{InvitationNumber, Particulars};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Days};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A line as it was read, and then as it stands among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its place among the lines, from 0.
    pub place: i32,
    /// Its number as a spreadsheet shows it.
    pub line: i32,
    /// Whom it names.
    pub guest: String,
    /// What it files, or everything that is wrong with it.
    pub read: Result<Particulars, Vec<Finding>>,
}

impl Judged {
    /// Everything that is wrong with it; nothing with a good one.
    pub fn findings(&self) -> &[Finding] {
        self.read.as_ref().err().map(Vec::as_slice).unwrap_or_default()
    }
}

/// A live invitation of the party: filed, returned for correction, or approved and not over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    pub citizenship: CountryCode,
    pub passport_number: PassportNumber,
    pub period: Days,
    pub filed_on: NaiveDate,
    pub number: Option<InvitationNumber>,
}

/// The same passport for days that overlap is the same invitation; a second journey later is another.
pub fn judge(lines: &mut [Judged], live: &[Live]) {
    let mut invited: HashMap<(CountryCode, PassportNumber), Vec<(Days, Finding)>> = HashMap::new();
    for live in live {
        let told = live.number.as_ref().map_or_else(|| live.filed_on.to_string(), ToString::to_string);
        let finding = Finding::with(Code::DuplicateOfInvitation, told);
        let key = (live.citizenship.clone(), live.passport_number.clone());
        invited.entry(key).or_default().push((live.period, finding));
    }
    for line in lines {
        let Ok(filed) = &line.read else { continue };
        let key = (filed.guest.citizenship.clone(), filed.guest.passport_number.clone());
        let period = filed.journey.period;
        let before = invited.entry(key).or_default();
        let repeated = before.iter().filter(|(other, _)| other.overlaps(&period));
        let repeated: Vec<Finding> = repeated.map(|(_, finding)| finding.clone()).collect();
        if repeated.is_empty() {
            before.push((period, Finding::with(Code::DuplicateOfLine, line.line)));
        } else {
            line.read = Err(repeated);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::groups::line::tests::{GOOD, day, line};

    fn judged(lines: &[&str], live: &[Live]) -> Vec<Vec<(Code, Option<String>)>> {
        let read = |(place, cells): (i32, &&str)| Judged {
            place,
            line: place + 2,
            guest: String::new(),
            read: line(cells),
        };
        let mut lines: Vec<Judged> = (0..).zip(lines).map(read).collect();
        judge(&mut lines, live);
        let found = lines.into_iter().map(|it| it.read.err().unwrap_or_default());
        found.map(|it| it.into_iter().map(|it| (it.code, it.detail)).collect()).collect()
    }

    fn live(first: &str, last: &str, number: Option<&str>) -> Live {
        let Ok(filed) = line(GOOD) else { panic!() };
        Live {
            citizenship: filed.guest.citizenship,
            passport_number: filed.guest.passport_number,
            period: Days::new(day(first), day(last)).unwrap(),
            filed_on: day("2026-03-02"),
            number: number.map(|number| InvitationNumber::parse(number).unwrap()),
        }
    }

    #[test]
    fn a_passport_that_stands_twice_for_the_same_days_is_a_duplicate_of_the_earlier_line() {
        let later = GOOD.replace("2026-04-01", "2026-05-01").replace("2026-04-30", "2026-05-30");
        let overlapping = GOOD.replace("2026-04-01", "2026-04-30").replace(";2026-04-30;A", ";2026-05-30;A");

        let found = judged(&[GOOD, &GOOD.replace("Raj", "Rajesh"), &later, &overlapping], &[]);

        let of_line = |line: i32| (Code::DuplicateOfLine, Some(line.to_string()));
        assert_eq!(found, [vec![], vec![of_line(2)], vec![], vec![of_line(2), of_line(4)]]);
    }

    #[test]
    fn a_line_repeats_a_live_invitation_of_the_same_passport_and_days_and_names_it() {
        let april = live("2026-04-30", "2026-05-15", Some("1234567894"));
        let may = live("2026-05-01", "2026-05-15", None);

        let found = judged(&[GOOD], &[april]);
        assert_eq!(found[0][0].0, Code::DuplicateOfInvitation);
        assert!(found[0][0].1.as_ref().unwrap().ends_with('4'), "{found:?}");
        assert_eq!(judged(&[GOOD], &[may]), [vec![]], "it begins on the day after");
    }

    #[test]
    fn a_bad_line_is_nobodys_earlier_line() {
        let bad = GOOD.replace("2026-04-30", "2026-03-31");

        assert_eq!(judged(&[&bad, GOOD], &[])[1], []);
    }
}
