use super::vectors::{hex, published};
use super::*;
use crate::eligibility::{Entries, Stay};
use crate::passports::PassportNumber;
use crate::visas::{VisaNumber, VisaZone, ZoneFacts, ZoneName};
use crate::vocabulary::{CountryCode, Days, Sex};
use chrono::NaiveDate;
use proptest::prelude::*;
use secrecy::ExposeSecret;
use std::sync::LazyLock;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn key(reference: &str) -> SigningKey {
    SigningKey::generate(SignerReference::parse(reference).unwrap()).unwrap()
}

fn passport(number: &str) -> PassportNumber {
    PassportNumber::parse(number).unwrap()
}

fn contents() -> SealContents {
    let number = VisaNumber::parse("46789ACDD").unwrap();
    SealContents {
        zone: VisaZone::of(&ZoneFacts {
            number: number.clone(),
            name: ZoneName::from_identifiers("ERIKSSON", Some("ANNA MARIA")).unwrap(),
            nationality: CountryCode::parse("UTO").unwrap(),
            born: day("1974-08-12"),
            sex: Sex::F,
            valid_until: day("2026-09-30"),
        }),
        entries: Some(Entries::Single.into()),
        stay: Stay::Days30.into(),
        passport_number: passport("L898902C3"),
        category: Some("B12".to_owned()),
        valid_from: Some(day("2026-04-01")),
        number: Some(number),
        unknown: Vec::new(),
    }
}

fn sealed(contents: &SealContents, key: &SigningKey) -> Seal {
    Seal::sign(contents, key, day("2026-03-16"), day("2026-03-16")).unwrap()
}

fn trust(key: &SigningKey) -> TrustedSigner {
    key.trusted(Days::new(day("2026-01-01"), day("2028-12-31")).unwrap())
}

fn vector(name: &str) -> serde_json::Value {
    let vectors = published();
    let seals = vectors["vds"].as_array().unwrap();
    seals.iter().find(|seal| seal["name"] == name).unwrap().clone()
}

const TODAY: &str = "2026-05-01";

#[test]
fn the_published_visa_seals_are_read() {
    for name in ["tr03137_annex_f", "vdstools_visa_224"] {
        let vector = vector(name);
        let header = &vector["header"];

        let seal = ReadSeal::parse(&hex(&vector["hex"])).unwrap();

        assert_eq!(seal.header.state, header["country"].as_str().unwrap());
        assert_eq!(seal.header.reference.to_string(), "DETS/32");
        assert_eq!(seal.header.issued, day(header["issued"].as_str().unwrap()));
        assert_eq!(seal.header.signed, day(header["signed"].as_str().unwrap()));
        assert_eq!(seal.contents.zone.sealed(), vector["features"]["0x02"].as_str().unwrap());
        assert_eq!(seal.contents.stay, SealedStay::For { days: 160, months: 0, years: 0 });
        assert_eq!(seal.contents.passport_number.as_str(), "47110815P");
        assert_eq!((seal.contents.entries, seal.contents.valid_from), (None, None));
        assert_eq!(seal.signature.len(), 56);
    }
}

#[test]
fn a_seal_with_the_layout_of_another_version_has_the_wrong_format() {
    let bytes = hex(&vector("icao_dent_utopia_decode_only")["hex"]);

    assert_eq!(verify(&bytes, &[], day(TODAY)), Verification { verdict: Verdict::WrongFormat, seal: None });
}

#[test]
fn a_seal_is_read_back_and_is_valid_for_its_signer() {
    let key = key("KZVP/1A");

    let verification = verify(sealed(&contents(), &key).as_bytes(), &[trust(&key)], day(TODAY));

    assert_eq!(verification.verdict, Verdict::Valid);
    assert_eq!(verification.seal.unwrap().contents, contents());
}

#[test]
fn a_seal_never_outgrows_its_barcode() {
    let longest = SealContents { category: Some("B123".to_owned()), ..contents() };

    assert!(sealed(&longest, &key("KZVP/ABCDEF")).as_bytes().len() <= 168);
}

#[test]
fn a_short_passport_number_is_read_back() {
    for number in ["A", "AB", "ABC1234", "ABC12345"] {
        let short = SealContents { passport_number: passport(number), ..contents() };

        let seal = ReadSeal::parse(sealed(&short, &key("KZVP/1A")).as_bytes()).unwrap();

        assert_eq!(seal.contents, short);
    }
}

#[test]
fn the_same_facts_and_key_give_the_same_bytes() {
    let key = key("KZVP/1A");

    assert_eq!(sealed(&contents(), &key), sealed(&contents(), &key));
}

#[test]
fn each_fault_of_the_signer_has_its_own_word() {
    let (key, other) = (key("KZVP/1A"), key("KZVP/1A"));
    let seal = sealed(&contents(), &key);
    let judged =
        |signers: &[TrustedSigner], today: &str| verify(seal.as_bytes(), signers, day(today)).verdict;
    let revoked = TrustedSigner { revoked: Some(day("2026-05-02")), ..trust(&key) };

    assert_eq!(judged(&[], TODAY), Verdict::UnknownCertificate);
    assert_eq!(judged(&[trust(&other)], TODAY), Verdict::InvalidSignature);
    assert_eq!(judged(&[trust(&key)], "2028-12-31"), Verdict::Valid);
    assert_eq!(judged(&[trust(&key)], "2029-01-01"), Verdict::ExpiredCertificate);
    assert_eq!(judged(std::slice::from_ref(&revoked), "2026-05-01"), Verdict::Valid);
    assert_eq!(judged(&[revoked], "2026-05-02"), Verdict::RevokedCertificate);
}

#[test]
fn a_printed_zone_or_a_passport_that_is_not_the_sealed_one_is_told() {
    let seal = ReadSeal::parse(sealed(&contents(), &key("KZVP/1A")).as_bytes()).unwrap();
    let zone = contents().zone;
    let other_name = zone.first().replace("ANNA", "ANNE");
    let wrong_digit = zone.second().replace("7408122", "7408123");

    assert_eq!(seal.judge_zone(zone.first(), zone.second()), Verdict::Valid);
    assert_eq!(seal.judge_zone(&other_name, zone.second()), Verdict::SealVisaMismatch);
    assert_eq!(seal.judge_zone(zone.first(), &wrong_digit), Verdict::InvalidVisaMrz);
    assert_eq!(seal.judge_passport(&passport("l898902c3")), Verdict::Valid);
    assert_eq!(seal.judge_passport(&passport("L898902C4")), Verdict::SealPassportMismatch);
}

#[test]
fn a_key_is_kept_as_pem_and_does_not_print() {
    let key = key("KZVP/1A");
    let pem = key.to_pem().unwrap();

    let kept = SigningKey::from_pem(pem.expose_secret(), key.reference().clone()).unwrap();

    assert_eq!(kept.public_der(), key.public_der());
    assert_eq!(
        format!("{key:?}"),
        r#"SigningKey { reference: SignerReference { signer: "KZVP", certificate: "1A" }, .. }"#
    );
    let refused = SigningKey::from_pem("no key", key.reference().clone());
    assert_eq!(refused.unwrap_err(), SigningKeyError::NotAKey);
}

#[test]
fn facts_that_do_not_fit_are_not_sealed() {
    for wrong in [
        SealContents { category: Some(String::new()), ..contents() },
        SealContents { category: Some("Б12".to_owned()), ..contents() },
        SealContents { category: Some("B1234".to_owned()), ..contents() },
    ] {
        let refused = Seal::sign(&wrong, &key("KZVP/1A"), day(TODAY), day(TODAY));

        assert_eq!(refused, Err(DoesNotFit), "{wrong:?}");
    }
}

static GENUINE: LazyLock<(Seal, TrustedSigner)> = LazyLock::new(|| {
    let key = key("KZVP/1A");
    (sealed(&contents(), &key), trust(&key))
});

proptest! {
    #[test]
    fn no_changed_bit_passes(at in 0..1312_usize) {
        let (seal, signer) = &*GENUINE;
        let mut bytes = seal.as_bytes().to_vec();
        let at = at % (bytes.len() * 8);
        bytes[at / 8] ^= 1 << (at % 8);

        prop_assert!(!verify(&bytes, std::slice::from_ref(signer), day(TODAY)).verdict.is_valid());
    }

    #[test]
    fn no_cut_seal_passes(length in 0..164_usize) {
        let (seal, signer) = &*GENUINE;

        let verification = verify(&seal.as_bytes()[..length], std::slice::from_ref(signer), day(TODAY));

        prop_assert_eq!(verification.verdict, Verdict::WrongFormat);
    }

    #[test]
    fn no_bytes_break_the_reader(mut bytes: Vec<u8>, like_a_seal: bool) {
        if like_a_seal {
            bytes.splice(0..0, GENUINE.0.as_bytes()[..18].to_vec());
        }

        prop_assert!(!verify(&bytes, std::slice::from_ref(&GENUINE.1), day(TODAY)).verdict.is_valid());
    }
}

/// Part 13, section 2.3.1: the presence of features with unknown tags shall not affect the validity of the barcode.
#[test]
fn an_unknown_feature_leaves_a_seal_valid() {
    let key = key("KZVP/1A");

    let plain = ReadSeal::parse(sealed(&contents(), &key).as_bytes()).unwrap();
    let mut features = SealContents { number: None, ..contents() }.features().unwrap();
    features.push((0x90, b"ABC".to_vec()));
    let seal = Seal::sign_features(&plain.header, &features, &key).unwrap();

    let verification = verify(seal.as_bytes(), &[trust(&key)], day(TODAY));
    assert_eq!(verification.verdict, Verdict::UnknownFeature);
    assert!(verification.verdict.is_valid());
    assert_eq!(verification.seal.unwrap().contents.unknown, [0x90]);
}
