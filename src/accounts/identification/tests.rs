use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_published_numbers_of_public_companies_are_read() {
    for published in ["941240000193", "020240000555", "940140000385", "971240001315"] {
        assert_eq!(Bin::parse(published).unwrap().as_str(), published);
    }
}

/// The published example whose first sum is 10, so that its digit comes from the second row of weights.
#[test]
fn an_iin_states_the_date_of_birth_the_century_and_the_sex() {
    let iin = Iin::parse("061211600012").unwrap();

    assert_eq!((iin.born(), iin.sex()), (day("2006-12-11"), Sex::F));
}

/// Digits calculated apart from this code.
#[test]
fn the_seventh_digit_tells_the_century_and_the_sex() {
    let read = |typed| Iin::parse(typed).map(|iin| (iin.born(), iin.sex()));

    assert_eq!(read("900101300007"), Ok((day("1990-01-01"), Sex::M)));
    assert_eq!(read("850228400121"), Ok((day("1985-02-28"), Sex::F)));
    assert_eq!(read("000229500018"), Ok((day("2000-02-29"), Sex::M)));
    assert_eq!(read("990101000014"), Err(IdentificationError::CenturyAndSex { found: 0 }));
}

#[test]
fn the_second_row_of_weights_is_used_where_the_first_gives_ten() {
    assert!(Iin::parse("900101300811").is_ok());
    assert!(Bin::parse("940140000909").is_ok());
}

#[test]
fn a_number_that_neither_row_gives_a_digit_is_never_valid() {
    for last in 0..10 {
        let typed = format!("90010130080{last}");
        assert_eq!(Iin::parse(&typed), Err(IdentificationError::CheckDigit), "{typed}");
    }
}

#[test]
fn a_date_that_is_none_is_no_date_of_birth() {
    assert_eq!(Iin::parse("050229500017"), Err(IdentificationError::BirthDate), "2005 had no 29 February");
    assert_eq!(Iin::parse("901331300000"), Err(IdentificationError::BirthDate), "there is no month 13");
}

#[test]
fn every_other_last_digit_is_refused() {
    for last in [0, 1, 2, 4, 5, 6, 7, 8, 9] {
        let typed = format!("94124000019{last}");
        assert_eq!(Bin::parse(&typed), Err(IdentificationError::CheckDigit), "{typed}");
    }
}

#[test]
fn a_bin_says_when_and_whom_it_was_given_to() {
    assert_eq!(Bin::parse("941340000017"), Err(IdentificationError::RegistrationMonth { found: 13 }));
    assert_eq!(Bin::parse("940040000017"), Err(IdentificationError::RegistrationMonth { found: 0 }));
    assert_eq!(Bin::parse("940170000011"), Err(IdentificationError::KindOfPerson { found: 7 }));
}

#[test]
fn the_number_of_the_other_kind_of_person_is_recognised() {
    let bin = Identification::parse(PartyKind::LegalPerson, "061211600012");
    let iin = Identification::parse(PartyKind::Individual, "941240000193");

    assert_eq!(bin, Err(IdentificationError::IsAnIin));
    assert_eq!(iin, Err(IdentificationError::IsABin));
}

#[test]
fn a_number_is_read_with_blanks_and_keeps_its_kind() {
    let read = Identification::parse(PartyKind::LegalPerson, " 9412 4000-0193 ").unwrap();

    assert_eq!((read.as_str(), read.kind()), ("941240000193", PartyKind::LegalPerson));
    assert_eq!(read.to_string(), "941240000193");
}

#[test]
fn what_is_no_number_is_told_apart() {
    assert_eq!(Bin::parse(" "), Err(IdentificationError::Missing));
    assert_eq!(Bin::parse("94124000019"), Err(IdentificationError::WrongLength { found: 11 }));
    assert_eq!(Bin::parse("9412400001930"), Err(IdentificationError::WrongLength { found: 13 }));
    assert_eq!(Iin::parse("06121160001O"), Err(IdentificationError::NotADigit { found: 'O' }));
}

#[test]
fn every_code_reads_back() {
    assert!(PartyKind::ALL.into_iter().all(|kind| PartyKind::from_code(kind.code()) == Some(kind)));
}
