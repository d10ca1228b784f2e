use super::*;
use mrz::{MrzDate, Td3Fields};
use proptest::prelude::*;

/// The specimen of Doc 9303 part 4, appendix B.
const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(upper: &str, lower: &str) -> Result<MachineReadableZone, Misread> {
    MachineReadableZone::read(upper, lower, day("2026-03-16"))
}

fn defects(upper: &str, lower: &str) -> Vec<ZoneDefect> {
    read(upper, lower).unwrap_err().defects
}

fn vectors() -> serde_json::Value {
    serde_json::from_str(include_str!("../../../tests/data/icao-vectors.json")).unwrap()
}

#[test]
fn the_specimen_of_doc_9303_is_read_field_by_field() {
    let zone = read(UPPER, LOWER).unwrap();

    assert_eq!(zone.holder.to_string(), "ERIKSSON ANNA MARIA");
    assert_eq!(zone.holder.surname.as_str(), "ERIKSSON");
    assert_eq!((zone.issuing_authority.as_str(), zone.nationality.as_str()), ("UTO", "UTO"));
    assert_eq!(zone.number.as_str(), "L898902C3");
    assert_eq!((zone.born, zone.expires, zone.sex), (day("1974-08-12"), day("2012-04-15"), Sex::F));
    assert_eq!(zone.personal_number.as_deref(), Some("ZE184226B"));
    assert!(!zone.name_may_be_cut);
    assert_eq!(zone.text(), format!("{UPPER}\n{LOWER}"));
}

#[test]
fn every_published_passport_specimen_is_read() {
    let vectors = vectors();
    let specimens: Vec<_> =
        vectors["mrz_specimens"].as_array().unwrap().iter().filter(|it| it["format"] == "TD3").collect();

    assert_eq!(specimens.len(), 2);
    for specimen in specimens {
        let line = |n: usize| specimen["lines"][n].as_str().unwrap();
        assert_eq!(read(line(0), line(1)).is_ok(), specimen["valid"] == true, "{specimen}");
    }
}

#[test]
fn the_third_example_of_doc_9303_part_3_verifies_in_every_digit() {
    let vectors = vectors();
    let lower = vectors["mrz_check_digits"][2]["td3_line2"].as_str().unwrap();

    assert!(read(UPPER, lower).is_ok());
}

#[test]
fn blanks_small_letters_and_the_number_of_last_fillers_do_not_matter() {
    let zone = read(UPPER, LOWER).unwrap();

    assert_eq!(
        read(" p<uto eriksson<<anna<maria ", "l898902c36 uto 7408122f1204159 ze184226b<<<<<10").unwrap(),
        zone
    );
    assert_eq!(read(&format!("{UPPER}<<<"), LOWER).unwrap(), zone);
    assert_eq!(read(&format!("{UPPER}\r\n{LOWER}"), "").unwrap(), zone);
}

#[test]
fn a_wrong_digit_is_named_with_its_field_and_the_others_hold() {
    let cases = [
        ("L898902C46UTO7408122F1204159ZE184226B<<<<<10", CheckedField::Number),
        ("L898902C36UTO7408132F1204159ZE184226B<<<<<10", CheckedField::Born),
        ("L898902C36UTO7408122F1204169ZE184226B<<<<<10", CheckedField::Expires),
        ("L898902C36UTO7408122F1204159ZE184226C<<<<<10", CheckedField::PersonalNumber),
    ];

    for (lower, field) in cases {
        let misread = read(UPPER, lower).unwrap_err();
        let composite = ZoneDefect::CheckDigit(CheckedField::Composite);
        assert_eq!(misread.defects, [ZoneDefect::CheckDigit(field), composite], "{lower}");
        let failed: Vec<_> =
            misread.checks.unwrap().into_iter().filter(|it| !it.holds).map(|it| it.field).collect();
        assert_eq!(failed, [field, CheckedField::Composite]);
    }
}

#[test]
fn a_wrong_composite_digit_is_named_alone() {
    let found = defects(UPPER, "L898902C36UTO7408122F1204159ZE184226B<<<<<11");

    assert_eq!(found, [ZoneDefect::CheckDigit(CheckedField::Composite)]);
}

#[test]
fn an_unused_personal_number_may_have_a_zero_or_a_filler_as_its_digit() {
    for digit in ["0", "<"] {
        let lower = format!("L898902C36UTO7408122F1204159<<<<<<<<<<<<<<{digit}8");
        assert_eq!(read(UPPER, &lower).unwrap().personal_number, None, "{lower}");
    }
}

#[test]
fn a_line_of_a_hundred_thousand_signs_has_few_defects() {
    assert_eq!(defects(&"*".repeat(100_000), "!!!!").len(), 5);
}

#[test]
fn every_defect_of_both_lines_is_named_at_once() {
    let found = defects("V<UTOERIKSSON<<ÄNNA", "L898902C36UTO7408122F12O4159!");

    assert_eq!(
        found,
        [
            ZoneDefect::NotInAlphabet { line: Line::Upper, position: 16, found: 'Ä' },
            ZoneDefect::WrongLength { line: Line::Lower, found: 29 },
            ZoneDefect::NotInAlphabet { line: Line::Lower, position: 29, found: '!' },
            ZoneDefect::NotAPassport { code: "V<".into() },
        ]
    );
}

#[test]
fn missing_lines_are_missing() {
    assert_eq!(defects(" ", ""), [ZoneDefect::Missing(Line::Upper), ZoneDefect::Missing(Line::Lower)]);
    assert_eq!(defects(UPPER, ""), [ZoneDefect::Missing(Line::Lower)]);
}

#[test]
fn a_field_that_cannot_be_read_is_named_though_its_digit_agrees() {
    let lower = mrz_lower("L898902C3", "741332", 'Q', "120431", "1T1");

    let found = defects("P<U2OER1KSSON<<ANNA", &lower);

    assert_eq!(
        found,
        [
            ZoneDefect::Name,
            ZoneDefect::IssuingAuthority { found: "U2O".into() },
            ZoneDefect::Nationality { found: "1T1".into() },
            ZoneDefect::Born { found: "741332".into() },
            ZoneDefect::Sex { found: 'Q' },
            ZoneDefect::Expires { found: "120431".into() },
        ]
    );
}

#[test]
fn an_unknown_day_of_birth_is_left_to_the_person_to_type() {
    let lower = mrz_lower("L898902C3", "7408<<", 'F', "300415", "UTO");

    assert_eq!(defects(UPPER, &lower), [ZoneDefect::Born { found: "7408<<".into() }]);
}

/// A lower line with the digits of an independent calculation (weights 7, 3, 1).
fn mrz_lower(number: &str, born: &str, sex: char, expires: &str, nationality: &str) -> String {
    let digit = |text: &str| {
        let value = |c: char| c.to_digit(36).unwrap_or(0);
        let sum: u32 =
            text.chars().zip([7, 3, 1].into_iter().cycle()).map(|(c, weight)| value(c) * weight).sum();
        sum % 10
    };
    let number = format!("{number:<<9}{}", digit(&format!("{number:<<9}")));
    let born = format!("{born}{}", digit(born));
    let expires = format!("{expires}{}", digit(expires));
    let personal = format!("{}0", "<".repeat(14));
    let composite = digit(&format!("{number}{born}{expires}{personal}"));
    format!("{number}{nationality}{born}{sex}{expires}{personal}{composite}")
}

#[test]
fn a_birth_is_the_latest_day_that_is_not_after_today_and_an_expiry_the_nearest() {
    let dates = |born, expires| {
        let zone = read(UPPER, &mrz_lower("L898902C3", born, 'M', expires, "UTO")).unwrap();
        (zone.born, zone.expires)
    };

    assert_eq!(dates("260316", "350101"), (day("2026-03-16"), day("2035-01-01")), "born today");
    assert_eq!(
        dates("260317", "760315"),
        (day("1926-03-17"), day("2076-03-15")),
        "born tomorrow is born a century ago"
    );
    assert_eq!(dates("000229", "940623"), (day("2000-02-29"), day("1994-06-23")));
    assert_eq!(dates("270101", "770101"), (day("1927-01-01"), day("1977-01-01")));
}

#[test]
fn a_name_without_two_fillers_is_a_surname_alone() {
    let zone = read("PPUTOSATRIYA<SUDARPA<<<<<<<<<<<<<<<<<<<<<<<<", LOWER).unwrap();

    assert_eq!((zone.holder.surname.as_str(), zone.holder.given_names), ("SATRIYA SUDARPA", None));
}

#[test]
fn a_name_that_fills_its_field_may_be_cut() {
    let zone = read("PPUTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", LOWER).unwrap();

    assert!(zone.name_may_be_cut);
    assert_eq!(zone.holder.given_names.unwrap().as_str(), "CHAYAPA DEJTHAMRONG K");
}

#[test]
fn germany_is_known_by_its_one_letter() {
    let lower = mrz_lower("C01X00T47", "640812", '<', "300415", "D<<");

    let zone = read("P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", &lower).unwrap();

    assert_eq!((zone.issuing_authority.as_str(), zone.nationality.as_str()), ("DEU", "DEU"));
    assert_eq!(zone.sex, Sex::X);
}

#[test]
fn a_number_that_runs_on_into_the_next_field_is_too_long() {
    let lower = "123456789<UTO7408122F120415907<<<<<<<<<<<<<<";

    assert!(defects(UPPER, lower).contains(&ZoneDefect::Number(PassportNumberError::TooLong { found: 10 })));
}

prop_compose! {
    fn any_zone()(
        number in "[A-Z0-9]{1,9}", surname in "[A-Z]{1,12}( [A-Z]{1,6})?", given in prop::option::of("[A-Z]{1,15}"),
        born in 0_u64..36_000, expires in 0_u64..3_650, sex in prop::sample::select(&Sex::ALL),
    ) -> (String, MachineReadableZone) {
        let today = day("2026-03-16");
        let born = today - chrono::Days::new(born);
        let expires = today + chrono::Days::new(expires);
        let at = |date: NaiveDate| {
            use chrono::Datelike;
            MrzDate::Calendar(mrz::Date::new(date.year(), date.month(), date.day()))
        };
        let printed = mrz::format_td3(&Td3Fields {
            issuing_country: "UTO".into(), nationality: "UTO".into(), document_number: number.clone(),
            surname: surname.clone(), given_names: given.clone().unwrap_or_default(),
            date_of_birth: at(born), date_of_expiry: at(expires),
            sex: match sex { Sex::F => mrz::Sex::Female, Sex::M => mrz::Sex::Male, Sex::X => mrz::Sex::Unspecified },
            ..Default::default()
        });
        let (upper, lower) = printed.split_once('\n').unwrap();
        let name = |text: &str| crate::vocabulary::LatinName::parse(text).unwrap();
        let utopia = || CountryCode::parse("UTO").unwrap();
        let zone = MachineReadableZone {
            upper: upper.into(), lower: lower.into(),
            holder: PersonName { surname: name(&surname), given_names: given.as_deref().map(name) },
            name_may_be_cut: false, issuing_authority: utopia(), nationality: utopia(),
            number: PassportNumber::parse(&number).unwrap(), born, sex, expires, personal_number: None,
        };
        (printed, zone)
    }
}

proptest! {
    #[test]
    fn what_is_printed_reads_back((printed, zone) in any_zone()) {
        let (upper, lower) = printed.split_once('\n').unwrap();

        prop_assert_eq!(read(upper, lower).unwrap(), zone);
    }

    #[test]
    fn no_text_breaks_the_reader(upper in "\\PC{0,100}", lower in "[A-Z0-9<]{0,50}") {
        let _ = read(&upper, &lower);
        let _ = read(&format!("P<UTO{upper}"), &lower);
    }

    #[test]
    fn whatever_stands_in_a_whole_lower_line_is_answered(lower in "[A-Z0-9<]{44}") {
        let _ = read(UPPER, &lower);
    }
}
