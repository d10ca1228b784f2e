use super::*;
use crate::files::Spreadsheet;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub const HEADINGS: &str = "surname,given_names,citizenship,date_of_birth,passport_number,arrival_date,region,address,departure_date";

/// The line of the headings above, read on Monday 16 March 2026.
pub fn line(cells: &str) -> Result<Claim, Vec<Finding>> {
    let sheet = Spreadsheet::read(format!("{HEADINGS}\n{cells}\n").as_bytes()).unwrap();
    read(&sheet.rows[0], day("2026-03-16"))
}

fn codes(cells: &str) -> Vec<(&'static str, &'static str)> {
    let faults = line(cells).unwrap_err();
    faults.iter().map(|it| (it.code.code(), it.column.map_or("", Column::code))).collect()
}

#[test]
fn rule_n5_a_line_names_the_person_the_passport_the_day_and_the_stay() {
    let claim =
        line("Tanaka,Yuki,jpn,1990-02-01,tk 1234567,2026-03-16,75,\"Almaty, Abay 10\",30.03.2026").unwrap();

    assert_eq!(claim.guest.name.to_string(), "TANAKA YUKI");
    assert_eq!(
        (claim.guest.citizenship.as_str(), claim.guest.passport_number.as_str()),
        ("JPN", "TK1234567")
    );
    assert_eq!((claim.cause, claim.arrived), (Cause::Arrival, day("2026-03-16")));
    assert_eq!(
        (claim.notice.address.as_str(), claim.notice.planned_departure),
        ("Almaty, Abay 10", day("2026-03-30"))
    );
    assert_eq!(claim.warnings, []);
}

#[test]
fn every_fault_of_a_line_is_found_at_once() {
    let found = codes("Танака,=1+1,XYZ,03/04/1990,!!!,2026-03-17,99,,30.03.26");

    assert_eq!(
        found,
        [
            ("name_not_latin", "surname"),
            ("formula", "given_names"),
            ("citizenship_unknown", "citizenship"),
            ("date_ambiguous", "date_of_birth"),
            ("passport_number_unreadable", "passport_number"),
            ("arrived_in_the_future", "arrival_date"),
            ("region_unknown", "region"),
            ("missing", "address"),
            ("date_of_two_digit_year", "departure_date"),
        ]
    );
}

#[test]
fn rule_n5_an_arrival_of_long_ago_is_taken_and_pointed_out_and_one_to_come_is_none() {
    let arrived =
        |arrived: &str| line(&format!("Tanaka,,JPN,1990-02-01,TK1234567,{arrived},75,Abay 10,2026-03-30"));
    let warned = |claim: Claim| claim.warnings.iter().map(|it| it.code).collect::<Vec<_>>();

    assert_eq!(warned(arrived("2025-03-16").unwrap()), []);
    assert_eq!(warned(arrived("2025-03-15").unwrap()), [Code::ArrivedLongAgo]);
    assert!(arrived("2026-03-16").is_ok());
    assert_eq!(arrived("2026-03-17").unwrap_err()[0].code, Code::ArrivedInTheFuture);
    assert_eq!(arrived("1990-01-31").unwrap_err()[0].code, Code::ArrivedBeforeBirth);
}

#[test]
fn a_citizen_of_kazakhstan_is_no_guest_to_be_notified() {
    let found = codes("Akhmetov,,KAZ,1990-02-01,N12345678,2026-03-16,75,Abay 10,2026-03-30");

    assert_eq!(found, [("citizen_of_kazakhstan", "citizenship")]);
}

#[test]
fn a_passport_of_another_countrys_shape_is_taken_and_pointed_out() {
    let claim = line("Ivanov,Ivan,RUS,1990-02-01,AB1234567,2026-03-16,75,Abay 10,2026-03-30").unwrap();

    assert_eq!(claim.warnings, [Finding::of(Code::PassportOfAnotherShape, Column::PassportNumber)]);
}

#[test]
fn every_code_is_written_once_and_reads_back() {
    let mut codes: Vec<_> = Code::ALL.iter().map(|code| code.code()).collect();
    codes.sort_unstable();
    codes.dedup();

    assert_eq!(codes.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), code.code());
    }
}
