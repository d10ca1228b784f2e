//! The seal by machine: printed, read back by an independent reader, checked by openssl, and verified on the command line without a
//! database.

use crate::support::Portal;
use image::codecs::jpeg::JpegEncoder;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use visa_portal::eligibility::Entries;
use visa_portal::visas::publication::{REVOCATIONS, RevocationList};
use visa_portal::visas::seal::{
    Certificate, ReadSeal, Seal, SealContents, SignerReference, SigningKey, sign_jws,
};
use visa_portal::visas::{Verdict, Visa, VisaZone, ZoneFacts, ZoneName, sheet};
use visa_portal::vocabulary::{Days, LatinName, PersonName};
use visa_portal::web::Clock;

/// A visa that is valid from today on for a month, sealed by a key of its own.
struct Printed {
    portal: Portal,
    key: SigningKey,
    visa: Visa,
}

struct Answer {
    word: String,
    text: String,
    success: bool,
}

impl Printed {
    async fn visa() -> Self {
        let portal = Portal::start().await;
        let key = SigningKey::generate(SignerReference::parse("KZVP/1A2B3C").unwrap()).unwrap();
        let issued = portal.issued_visa(Entries::Single).await.visa;
        let today = Clock::of_the_machine().today();
        let valid = Days::new(today, today + chrono::Days::new(30)).unwrap();
        let zone = zone(&issued, &issued.holder, valid);
        let contents = SealContents {
            zone: zone.clone(),
            entries: Some(issued.entries.into()),
            stay: issued.stay.into(),
            passport_number: issued.passport_number.clone(),
            category: Some(issued.category.clone()),
            valid_from: Some(valid.first()),
            number: Some(issued.number.clone()),
            unknown: Vec::new(),
        };
        let seal = Seal::sign(&contents, &key, today, today).unwrap();
        let printed = Self { portal, key, visa: Visa { valid, zone, seal, ..issued } };
        let certificate = Certificate::self_signed(&printed.key, Clock::of_the_machine().now()).unwrap();
        printed.keep("signer.cer", certificate.der());
        printed
    }

    fn path(&self, name: &str) -> PathBuf {
        self.portal.var().join(name)
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn pdf(&self, visa: &Visa) -> PathBuf {
        let mut photograph = Vec::new();
        let grey = vec![128; 413 * 531];
        JpegEncoder::new(&mut photograph).encode(&grey, 413, 531, image::ExtendedColorType::L8).unwrap();
        let sheet = visa.sheet(photograph, "https://visa.example.kz", Verdict::Valid);
        self.keep("visa.pdf", &sheet::draw(&sheet).unwrap())
    }

    /// `visa verify` without a database, trusting the signer.
    fn verify(&self, file: &Path, options: &[&str]) -> Answer {
        let certificate = self.path("signer.cer");
        self.verify_with(file, &[&["--trust", certificate.to_str().unwrap()], options].concat())
    }

    fn verify_with(&self, file: &Path, options: &[&str]) -> Answer {
        let output = Command::new(env!("CARGO_BIN_EXE_visa-portal"))
            .args(["visa", "verify", "--offline", "--var"])
            .arg(self.path("nothing"))
            .arg(file)
            .args(options)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let word = text.split_whitespace().next().unwrap_or_default().to_owned();
        Answer { word, text, success: output.status.success() }
    }
}

fn zone(visa: &Visa, holder: &PersonName, valid: Days) -> VisaZone {
    VisaZone::of(&ZoneFacts {
        number: visa.number.clone(),
        name: ZoneName::from_printed(holder).unwrap(),
        nationality: visa.nationality.clone(),
        born: visa.born,
        sex: visa.sex,
        valid_until: valid.last(),
    })
}

fn runs(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[actix_web::test]
async fn a_seal_printed_at_150_dots_an_inch_is_read_by_libdmtx_and_its_signature_holds_for_openssl() {
    let printed = Printed::visa().await;
    let pdf = printed.pdf(&printed.visa);
    let page = printed.path("page");
    runs("pdftoppm", &["-r", "150", "-gray", "-png", "-singlefile", text(&pdf), text(&page)]);

    let scanned = runs("dmtxread", &["-N", "1", "-m", "20000", text(&page.with_extension("png"))]);

    assert_eq!(scanned, printed.visa.seal.as_bytes());
    let read = ReadSeal::parse(&scanned).unwrap();
    let signed = printed.keep("signed", &scanned[..scanned.len() - 2 - read.signature.len()]);
    let der = p256::ecdsa::Signature::from_slice(&read.signature).unwrap().to_der();
    let signature = printed.keep("signature", der.as_bytes());
    let certificate = printed.path("signer.cer");
    let key = runs("openssl", &["x509", "-inform", "der", "-noout", "-pubkey", "-in", text(&certificate)]);
    let key = printed.keep("key", &key);
    let verified = ["dgst", "-sha256", "-verify", text(&key), "-signature", text(&signature), text(&signed)];
    assert_eq!(runs("openssl", &verified), b"Verified OK\n");
}

#[actix_web::test]
async fn a_printed_visa_is_valid_as_a_document_as_a_picture_and_as_bytes() {
    let printed = Printed::visa().await;
    let pdf = printed.pdf(&printed.visa);
    let page = printed.path("page");
    runs("pdftoppm", &["-r", "150", "-png", "-singlefile", text(&pdf), text(&page)]);
    runs("pdftoppm", &["-r", "200", "-jpeg", "-singlefile", text(&pdf), text(&page)]);
    let raw = printed.keep("seal", printed.visa.seal.as_bytes());
    let digits: String = printed.visa.seal.as_bytes().iter().map(|byte| format!("{byte:02x} ")).collect();
    let digits = printed.keep("seal.txt", digits.as_bytes());

    for file in [pdf, page.with_extension("png"), page.with_extension("jpg"), raw, digits] {
        let answer = printed.verify(&file, &[]);

        assert_eq!((answer.word.as_str(), answer.success), ("VALID", true), "{}", answer.text);
        assert!(answer.text.starts_with("VALID\ntrust: trustable\n"), "{}", answer.text);
        let number = format!("visa: {}", printed.visa.number);
        assert!(
            answer.text.contains(&number) && answer.text.contains("signer: KZVP/1A2B3C"),
            "{}",
            answer.text
        );
    }
}

#[actix_web::test]
async fn a_printed_zone_or_a_passport_that_is_not_the_sealed_one_is_told() {
    let printed = Printed::visa().await;
    let visa = &printed.visa;
    let other = PersonName {
        surname: LatinName::parse("ERIKSSEN").unwrap(),
        given_names: visa.holder.given_names.clone(),
    };
    let altered = zone(visa, &other, visa.valid);
    let raw = printed.keep("seal", visa.seal.as_bytes());
    let lines = |zone: &VisaZone| format!("{}\n{}", zone.first(), zone.second());
    let specimen = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    let older = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C<3UTO6908061F9406236ZE184226B<<<<<14";
    let word = |file: &Path, options: &[&str]| printed.verify(file, options).word;

    let forged = printed.pdf(&Visa { zone: altered.clone(), ..visa.clone() });
    assert_eq!(word(&forged, &[]), "SEAL_VISA_MISMATCH");
    assert_eq!(word(&raw, &["--visa-mrz", &lines(&visa.zone)]), "VALID");
    assert_eq!(word(&raw, &["--visa-mrz", &lines(&altered)]), "SEAL_VISA_MISMATCH");
    assert_eq!(word(&raw, &["--visa-mrz", "V<KAZ"]), "INVALID_VISA_MRZ");
    assert_eq!(word(&raw, &["--passport-mrz", specimen]), "VALID");
    assert_eq!(word(&raw, &["--passport-mrz", older]), "SEAL_PASSPORT_MISMATCH");
}

#[actix_web::test]
async fn an_unknown_signer_a_changed_bit_and_a_cut_seal_have_their_words() {
    let printed = Printed::visa().await;
    let seal = printed.visa.seal.as_bytes();
    let mut changed = seal.to_vec();
    // The last of three fillers in the name becomes a digit.
    changed[41] ^= 1;
    let last = seal.len() - 1;
    let (raw, changed) = (printed.keep("seal", seal), printed.keep("changed", &changed));
    let (cut, nothing) = (printed.keep("cut", &seal[..last]), printed.keep("nothing", b""));

    for (answer, word, trust) in [
        (printed.verify_with(&raw, &[]), "UNKNOWN_CERTIFICATE", "high fraud potential"),
        (printed.verify(&changed, &[]), "INVALID_SIGNATURE", "high fraud potential"),
        (printed.verify(&cut, &[]), "WRONG_FORMAT", "high fraud potential"),
        (printed.verify(&nothing, &[]), "READ_ERROR", "medium fraud potential"),
    ] {
        assert!(answer.text.starts_with(&format!("{word}\ntrust: {trust}\n")), "{}", answer.text);
        assert!(!answer.success);
    }
}

#[actix_web::test]
async fn rules_v2_and_v3_a_downloaded_list_of_revocations_is_believed_from_a_trusted_signer_alone() {
    let printed = Printed::visa().await;
    let raw = printed.keep("seal", printed.visa.seal.as_bytes());
    let number = std::slice::from_ref(&printed.visa.number);
    let now = Clock::of_the_machine().now();
    let list = |annulled: &[_], used_up: &[_], key: &SigningKey| {
        let list = RevocationList::of(annulled, used_up, now);
        printed.keep("revocations.jws", sign_jws(&list, REVOCATIONS, key).unwrap().as_bytes())
    };
    let answer = |path: PathBuf| printed.verify(&raw, &["--revocations", text(&path)]);

    assert_eq!(answer(list(&[], &[], &printed.key)).word, "VALID");
    assert_eq!(answer(list(&[], number, &printed.key)).word, "USED_UP");
    let annulled = answer(list(number, &[], &printed.key));
    assert_eq!((annulled.word.as_str(), annulled.success), ("ANNULLED", false));
    let stranger = SigningKey::generate(printed.key.reference().clone()).unwrap();
    let unbelieved = answer(list(&[], &[], &stranger));
    assert_eq!((unbelieved.word.as_str(), unbelieved.success), ("", false));
}

#[actix_web::test]
async fn a_document_of_500_pages_an_encrypted_one_and_a_file_of_a_gigabyte_cannot_be_read_and_cost_little() {
    let printed = Printed::visa().await;
    let pdf = printed.pdf(&printed.visa);
    let (many, locked, huge) =
        (printed.path("many.pdf"), printed.path("locked.pdf"), printed.path("huge.pdf"));
    let pages = [text(&pdf), "1"].repeat(500);
    runs("qpdf", &[&["--empty", "--pages"], pages.as_slice(), &["--", text(&many)]].concat());
    runs("qpdf", &["--encrypt", "secret", "owner", "256", "--", text(&pdf), text(&locked)]);
    let two = printed.path("two.pdf");
    runs("qpdf", &["--empty", "--pages", text(&pdf), "1", text(&pdf), "1", "--", text(&two)]);
    File::create(&huge).unwrap().set_len(1 << 30).unwrap();
    let empty = printed.keep("empty.png", &blank());

    let began = Instant::now();
    for (file, reason) in [
        (many, "the PDF has 500 pages"),
        (locked, "the PDF is encrypted"),
        (huge, "the file is larger than 32 MB"),
        (empty, "there is no DataMatrix code"),
    ] {
        let answer = printed.verify(&file, &[]);

        assert!(answer.text.starts_with("READ_ERROR\ntrust: medium fraud potential\n"), "{}", answer.text);
        assert!(answer.text.contains(reason), "{}", answer.text);
    }
    assert!(began.elapsed() < Duration::from_secs(60));
    assert_eq!(printed.verify(&two, &[]).word, "VALID", "the same visa twice");
}

fn blank() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::GrayImage::from_pixel(200, 200, image::Luma([255]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

/// The published seal of BSI, signed anew by openssl on brainpoolP256r1: the seal of another state and another implementation.
#[actix_web::test]
async fn a_seal_that_openssl_signed_on_a_brainpool_curve_is_good_for_its_certificate() {
    let printed = Printed::visa().await;
    let vectors: serde_json::Value = serde_json::from_str(include_str!("../data/icao-vectors.json")).unwrap();
    let digits = vectors["vds"][0]["hex"].as_str().unwrap();
    let published: Vec<u8> =
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect();
    let (key, certificate, signature) = (printed.path("key"), printed.path("dets.cer"), printed.path("der"));
    let signed = printed.keep("signed", &published[..published.len() - 58]);
    runs("openssl", &["ecparam", "-name", "brainpoolP256r1", "-genkey", "-noout", "-out", text(&key)]);
    let asked =
        ["req", "-x509", "-new", "-sha256", "-days", "3650", "-subj", "/C=DE/CN=TS", "-set_serial", "0x32"];
    runs(
        "openssl",
        &[&asked[..], &["-outform", "der", "-key", text(&key), "-out", text(&certificate)]].concat(),
    );
    runs("openssl", &["dgst", "-sha256", "-sign", text(&key), "-out", text(&signature), text(&signed)]);
    let der = std::fs::read(&signature).unwrap();
    let raw = ecdsa::Signature::<bp256::BrainpoolP256r1>::from_der(&der).unwrap().to_bytes();
    let mut seal = std::fs::read(&signed).unwrap();
    seal.extend([0xff, 64]);
    seal.extend(raw);

    let good = printed.verify_with(&printed.keep("good", &seal), &["--trust", text(&certificate)]);
    seal[60] ^= 1;
    let changed = printed.verify_with(&printed.keep("changed", &seal), &["--trust", text(&certificate)]);

    // The seal is good, and the visa of 2020 is over.
    assert_eq!(good.word, "EXPIRED", "{}", good.text);
    assert!(
        good.text.contains("signer: DETS/32") && good.text.contains("passport: 47110815P"),
        "{}",
        good.text
    );
    assert_eq!(changed.word, "INVALID_SIGNATURE");
}
