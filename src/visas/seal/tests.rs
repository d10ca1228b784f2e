use super::fixtures::{contents, day, key, passport, sealed, trust};
use super::vectors::{hex, published};
use super::*;
use proptest::prelude::*;
use secrecy::ExposeSecret;
use std::sync::LazyLock;

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

fn certificate(name: &str) -> Certificate {
    let written = published()["keys"][name].as_str().unwrap().to_owned();
    let pem = format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", wrapped(&written));
    let der = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, &written).unwrap();
    let read = Certificate::parse(&der).unwrap();
    assert_eq!(read, Certificate::parse(pem.as_bytes()).unwrap());
    read
}

fn wrapped(text: &str) -> String {
    let lines: Vec<&str> =
        text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join("\n")
}

#[test]
fn a_published_brainpool_certificate_is_read_with_its_key() {
    let read = certificate("UTTS5B_certificate_der_b64");
    let published = published();
    let point = hex(&published["keys"]["icao_9303_7_appendix_E"]["public_uncompressed_hex"]);

    assert_eq!(read.reference, SignerReference::parse("UTTS/5B").unwrap());
    assert!(matches!(read.key, PublicKey::BrainpoolP256(_)));
    assert!(read.public_key().ends_with(&point));
    assert_eq!(read.not_before.to_rfc3339(), "2020-06-10T07:15:00+00:00");
    assert_eq!(read.not_after.to_rfc3339(), "2030-06-10T07:15:00+00:00");
}

#[test]
fn a_curve_of_224_bits_is_named_and_nothing_is_checked_with_it() {
    let signer = TrustedSigner::from(certificate("DETS32_certificate_der_b64"));
    let seal = hex(&vector("tr03137_annex_f")["hex"]);

    assert_eq!(signer.key.unsupported_curve(), Some("brainpoolP224r1"));
    let judged = verify(&seal, &[signer], day("2022-01-01"));
    assert_eq!(judged.verdict, Verdict::UnknownCertificate);
    assert_eq!(judged.seal.unwrap().header.reference.to_string(), "DETS/32");
}

/// A seal of another state: the published one of BSI, signed anew on brainpoolP256r1.
#[test]
fn a_seal_on_a_brainpool_curve_is_valid_for_its_signer_and_no_changed_byte_is() {
    use ecdsa::signature::Signer;
    use p256::elliptic_curve::Generate;
    let key = ecdsa::SigningKey::<bp256::BrainpoolP256r1>::try_generate().unwrap();
    let signer = TrustedSigner {
        reference: SignerReference::parse("DETS/32").unwrap(),
        key: PublicKey::BrainpoolP256(*key.verifying_key()),
        valid: trust(&super::fixtures::key("KZVP/1")).valid,
        revoked: None,
    };
    let published = hex(&vector("tr03137_annex_f")["hex"]);
    let mut seal = published[..published.len() - 58].to_vec();
    let signature: ecdsa::Signature<bp256::BrainpoolP256r1> = key.sign(&seal);
    seal.extend([0xff, 64]);
    seal.extend(signature.to_bytes());

    let judged = |bytes: &[u8]| verify(bytes, std::slice::from_ref(&signer), day(TODAY)).verdict;

    assert_eq!(judged(&seal), Verdict::Valid);
    for at in [20, 60, seal.len() - 1] {
        let mut changed = seal.clone();
        changed[at] ^= 1;
        assert!(!judged(&changed).is_valid(), "byte {at}");
    }
}

#[test]
fn a_forgery_under_an_expired_certificate_is_a_forgery() {
    let (key, other) = (key("KZVP/1A"), key("KZVP/1A"));
    let seal = sealed(&contents(), &other);

    assert_eq!(verify(seal.as_bytes(), &[trust(&key)], day("2029-01-01")).verdict, Verdict::InvalidSignature);
}

/// After a rotation two certificates may go by references that differ in zeros alone: each finds its own seals.
#[test]
fn of_two_signers_of_one_reference_either_will_do() {
    let (one, other) = (key("KZVP/1A"), key("KZVP/01A"));
    let signers = [trust(&one), trust(&other)];

    for key in [&one, &other] {
        assert_eq!(verify(sealed(&contents(), key).as_bytes(), &signers, day(TODAY)).verdict, Verdict::Valid);
    }
}

#[test]
fn a_certificate_is_the_keys_own_and_tells_how_long_it_seals() {
    let key = key("KZVP/00B2C3");
    let from = "2026-03-02T04:00:00Z".parse().unwrap();

    let made = Certificate::self_signed(&key, from).unwrap();

    assert_eq!(made.reference, *key.reference());
    assert_eq!(made.public_key(), key.public_der().unwrap());
    assert_eq!(made.not_before, from);
    assert_eq!(made.seals_until, Some("2027-03-02T04:00:00Z".parse().unwrap()));
    // A visa sealed on the last day may begin a year later and run for a year.
    assert_eq!(made.not_after, "2029-03-03T04:00:00Z".parse::<crate::vocabulary::Instant>().unwrap());
    let seal = sealed(&contents(), &key);
    assert_eq!(verify(seal.as_bytes(), &[made.into()], day(TODAY)).verdict, Verdict::Valid);
}

#[test]
fn what_is_no_certificate_is_told() {
    let whole = Certificate::self_signed(&key("KZVP/1A"), "2026-03-02T04:00:00Z".parse().unwrap()).unwrap();

    for bytes in [&b""[..], b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA", &whole.der()[..100]] {
        assert!(matches!(Certificate::parse(bytes), Err(CertificateError::NotACertificate(_))));
    }
}

#[test]
fn a_signed_list_is_believed_from_its_signer_alone_and_as_what_it_is() {
    let (key, other) = (key("KZVP/1A"), key("KZVP/1A"));
    let text = sign_jws(&serde_json::json!({"iss": "KZ"}), "certificates", &key).unwrap();
    let read = |text: &str, kind: &str, signers: &[TrustedSigner], today: &str| {
        read_jws::<serde_json::Value>(text, kind, signers, day(today))
    };
    let (header, rest) = text.split_once('.').unwrap();
    let (_, signature) = rest.split_once('.').unwrap();
    let revoked = TrustedSigner { revoked: Some(day(TODAY)), ..trust(&key) };

    assert_eq!(read(&text, "certificates", &[trust(&key)], TODAY).unwrap()["iss"], "KZ");
    assert_eq!(read(&text, "revocations", &[trust(&key)], TODAY), Err(JwsError::OtherKind));
    let untrusted = |verdict| Err(JwsError::Untrusted(verdict));
    assert_eq!(read(&text, "certificates", &[], TODAY), untrusted(Verdict::UnknownCertificate));
    assert_eq!(read(&text, "certificates", &[trust(&other)], TODAY), untrusted(Verdict::InvalidSignature));
    assert_eq!(read(&text, "certificates", &[revoked], TODAY), untrusted(Verdict::RevokedCertificate));
    assert_eq!(
        read(&text, "certificates", &[trust(&key)], "2029-01-01"),
        untrusted(Verdict::ExpiredCertificate)
    );
    let changed = format!("{header}.eyJpc3MiOiJVUyJ9.{signature}");
    assert_eq!(read(&changed, "certificates", &[trust(&key)], TODAY), untrusted(Verdict::InvalidSignature));
    for broken in ["", "a", "a.b", "a.b.c", "..", &text[..text.len() - 3]] {
        assert!(read(broken, "certificates", &[trust(&key)], TODAY).is_err(), "{broken}");
    }
    // "none" is no algorithm: {"alg":"none","kid":"KZVP/1A","typ":"certificates"}
    let none = "eyJhbGciOiJub25lIiwia2lkIjoiS1pWUC8xQSIsInR5cCI6ImNlcnRpZmljYXRlcyJ9.eyJpc3MiOiJLWiJ9.";
    assert_eq!(read(none, "certificates", &[trust(&key)], TODAY), Err(JwsError::WrongFormat));
}
