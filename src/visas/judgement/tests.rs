use super::*;
use crate::visas::VisaZone;
use crate::visas::seal::fixtures::{contents, day, key, sealed, trust};
use crate::visas::seal::{SealContents, SigningKey};
use std::sync::LazyLock;

static KEY: LazyLock<SigningKey> = LazyLock::new(|| key("KZVP/1A"));

fn judged(contents: &SealContents, beside: &Beside, today: &str) -> &'static str {
    let seal = sealed(contents, &KEY);
    Judgement::on(seal.as_bytes(), beside, &[trust(&KEY)], day(today)).finding.word()
}

fn with_zone(first: &str, second: &str) -> Beside {
    let zone = PrintedZone { first: first.to_owned(), second: second.to_owned() };
    Beside { zone: Some(zone), passport: None }
}

fn with_passport(number: &str) -> Beside {
    Beside { zone: None, passport: Some(PassportNumber::parse(number).unwrap()) }
}

#[test]
fn a_good_seal_is_valid_from_the_first_day_of_the_visa_to_its_last() {
    for (today, word) in [
        ("2026-03-31", "NOT_YET_VALID"),
        ("2026-04-01", "VALID"),
        ("2026-09-30", "VALID"),
        ("2026-10-01", "EXPIRED"),
    ] {
        assert_eq!(judged(&contents(), &Beside::default(), today), word, "{today}");
    }
}

#[test]
fn the_printed_zone_is_held_against_the_sealed_one_but_for_its_optional_data() {
    let zone = contents().zone;
    let (first, second) = (zone.first(), zone.second());
    let judged = |first: &str, second: &str| judged(&contents(), &with_zone(first, second), "2026-05-01");

    assert_eq!(judged(first, second), "VALID");
    assert_eq!(judged(first, &second.replace("<<<<<<<<", "ABC<<<<<")), "VALID");
    assert_eq!(judged(&first.replace("ANNA", "ANNE"), second), "SEAL_VISA_MISMATCH");
    assert_eq!(judged(first, &second.replace("7408122", "7408123")), "INVALID_VISA_MRZ");
    assert_eq!(judged(first, "TOO SHORT"), "INVALID_VISA_MRZ");
    // the same person, a day younger, with the check digit of that day: 7*7+4*3+0+8*7+1*3+3*1 = 123
    assert_eq!(judged(first, &second.replace("7408122", "7408133")), "SEAL_VISA_MISMATCH");
}

#[test]
fn the_passport_shown_is_held_against_the_sealed_number() {
    assert_eq!(judged(&contents(), &with_passport("L898902C3"), "2026-05-01"), "VALID");
    assert_eq!(judged(&contents(), &with_passport("L898902C4"), "2026-05-01"), "SEAL_PASSPORT_MISMATCH");
}

#[test]
fn a_forgery_is_told_before_a_day_and_a_day_before_nothing() {
    let mismatch = with_passport("L898902C4");
    let unsigned = sealed(&contents(), &key("KZVP/1A"));

    assert_eq!(judged(&contents(), &mismatch, "2026-10-01"), "SEAL_PASSPORT_MISMATCH");
    let forged = Judgement::on(unsigned.as_bytes(), &mismatch, &[trust(&KEY)], day("2026-10-01"));
    assert_eq!(forged.finding.word(), "INVALID_SIGNATURE");
    assert_eq!(forged.with_fault(Some(Fault::Annulled)).finding.word(), "INVALID_SIGNATURE");
}

#[test]
fn rules_v2_and_v3_how_the_visa_stands_counts_once_the_seal_is_good() {
    let seal = sealed(&contents(), &KEY);
    let judged = |fault| {
        Judgement::on(seal.as_bytes(), &Beside::default(), &[trust(&KEY)], day("2026-05-01"))
            .with_fault(fault)
            .finding
    };

    assert_eq!((judged(None).word(), judged(None).trust()), ("VALID", TrustLevel::Trustable));
    assert_eq!(judged(Some(Fault::UsedUp)).word(), "USED_UP");
    assert_eq!(judged(Some(Fault::UsedUp)).trust(), TrustLevel::MediumFraudPotential);
    assert_eq!(judged(Some(Fault::Annulled)).word(), "ANNULLED");
    assert_eq!(judged(Some(Fault::Annulled)).trust(), TrustLevel::HighFraudPotential);
}

#[test]
fn a_zone_without_a_day_of_expiry_never_expires_by_itself() {
    let zone =
        VisaZone::parse("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226")
            .unwrap();

    assert_eq!(zone.valid_until(), Some(day("2094-06-23")));
}
