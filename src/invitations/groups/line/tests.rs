use super::*;
use crate::eligibility::{Category, Citizenship, Named, Purpose};
use crate::files::Spreadsheet;
use crate::vocabulary::CountryCode;

pub const HEADINGS: &str = "surname;given_names;citizenship;date_of_birth;sex;passport_number;category;institution;entries;stay;from;until;places";

pub const GOOD: &str = "Sharma;Raj;IND;1988-11-04;M;Z1234567;B12;;single;30;2026-04-01;2026-04-30;Almaty";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn named(en: &str, ru: &str, kk: &str) -> Named {
    Named { en: en.into(), ru: ru.into(), kk: kk.into() }
}

pub fn vocabulary() -> Vocabulary {
    let india = CountryCode::parse("IND").unwrap();
    let listed = Citizenship {
        code: india.clone(),
        nationality: india,
        name: named("India", "Индия", "Үндістан"),
        valid_from: day("2020-09-12"),
        valid_until: None,
    };
    let category = |code: &str, purpose| Category {
        code: code.into(),
        purpose,
        name: named(code, code, code),
        valid_from: day("2020-09-12"),
        valid_until: None,
    };
    Vocabulary::of(vec![listed], vec![category("B12", Purpose::Tourism), category("C12", Purpose::Treatment)])
}

/// The line of the headings above, read on Monday 16 March 2026.
pub fn line(cells: &str) -> Result<Particulars, Vec<Finding>> {
    let sheet = Spreadsheet::<Column>::read(format!("{HEADINGS}\n{cells}\n").as_bytes()).unwrap();
    read(&sheet.rows[0], &vocabulary(), day("2026-03-16"))
}

fn codes(cells: &str) -> Vec<(Code, Option<Column>)> {
    line(cells).unwrap_err().into_iter().map(|it| (it.code, it.column)).collect()
}

#[test]
fn rule_i1_a_line_says_what_the_form_asks() {
    let filed = line(GOOD).unwrap();

    assert_eq!(filed.guest.name.to_string(), "SHARMA RAJ");
    assert_eq!((filed.guest.citizenship.as_str(), filed.guest.passport_number.as_str()), ("IND", "Z1234567"));
    assert_eq!((filed.guest.born, filed.guest.sex.letter()), (day("1988-11-04"), "M"));
    assert_eq!((filed.journey.purpose, filed.journey.category.as_str()), (Purpose::Tourism, "B12"));
    assert_eq!((filed.journey.entries.code(), filed.journey.stay.days()), ("single", 30));
    assert_eq!(filed.journey.period, Days::new(day("2026-04-01"), day("2026-04-30")).unwrap());
    assert_eq!((filed.journey.places.as_str(), filed.journey.institution), ("Almaty", None));
}

#[test]
fn cells_may_be_worded_in_any_of_the_three_languages() {
    let filed = line(GOOD).unwrap();

    for (from, to) in [("IND", "индия"), ("IND", "Үндістан"), (";M;", ";Мужской;"), ("B12", "b12")]
    {
        assert_eq!(line(&GOOD.replace(from, to)).as_ref(), Ok(&filed), "{to}");
    }
    assert_eq!(line(&GOOD.replace("2026-04-01", "01.04.2026")), Ok(filed));
}

#[test]
fn everything_that_is_wrong_with_a_line_is_found_at_once() {
    let found = codes("Иванов;=1+1;Narnia;03/04/1988;?;1234567890;Z9;;twice;31;2026-04-01;;");

    assert_eq!(
        found,
        [
            (Code::NameNotLatin, Some(Column::Surname)),
            (Code::Formula, Some(Column::GivenNames)),
            (Code::CitizenshipUnknown, Some(Column::Citizenship)),
            (Code::DateAmbiguous, Some(Column::DateOfBirth)),
            (Code::SexUnknown, Some(Column::Sex)),
            (Code::PassportNumberTooLong, Some(Column::PassportNumber)),
            (Code::CategoryUnknown, Some(Column::Category)),
            (Code::EntriesUnknown, Some(Column::Entries)),
            (Code::StayUnknown, Some(Column::Stay)),
            (Code::Missing, Some(Column::Until)),
            (Code::Missing, Some(Column::Places)),
        ]
    );
}

#[test]
fn rules_e1_and_i1_object_to_a_line_as_to_a_form_also_where_the_guest_cannot_be_read() {
    assert_eq!(codes(&GOOD.replace("IND", "DEU")), [(Code::NotListed, Some(Column::Citizenship))]);
    assert_eq!(codes(&GOOD.replace("2026-04-01", "2026-03-15")), [(Code::Begun, Some(Column::From))]);
    assert_eq!(line(&GOOD.replace("2026-04-01", "2026-03-16")).err(), None);
    assert_eq!(
        codes(&GOOD.replace("2026-04-30", "2026-03-31")),
        [(Code::RunsBackwards, Some(Column::Until))]
    );
    assert_eq!(codes(&GOOD.replace("B12;;", "C12;;")), [(Code::Institution, Some(Column::Institution))]);
    assert_eq!(
        codes(&GOOD.replace("Z1234567", "").replace("2026-04-30", "2027-04-01")),
        [(Code::Missing, Some(Column::PassportNumber)), (Code::PeriodTooLong, Some(Column::Until))]
    );
    assert_eq!(
        codes(&GOOD.replace("1988-11-04", "2026-03-17")),
        [(Code::BornImpossibly, Some(Column::DateOfBirth))]
    );
    assert_eq!(codes(&format!("{GOOD};one cell more")), [(Code::TooManyCells, None)]);
}
