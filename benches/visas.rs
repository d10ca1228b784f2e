//! The two figures that the visa is held to, on one core and warm: a printed visa with its photograph in 10 ms at the median, and a seal
//! verified in under 1 ms. Run by `script/bench`.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use criterion::{Criterion, criterion_group, criterion_main};
use image::codecs::jpeg::JpegEncoder;
use std::hint::black_box;
use visa_portal::eligibility::{Entries, Named, Purpose, Stay};
use visa_portal::passports::PassportNumber;
use visa_portal::visas::seal::{Seal, SealContents, SignerReference, SigningKey, verify};
use visa_portal::visas::sheet::{Sheet, draw};
use visa_portal::visas::{Beside, Judgement, Verdict, Visa, VisaNumber, VisaZone, ZoneFacts, ZoneName};
use visa_portal::vocabulary::{
    ApplicationId, AttachmentId, CountryCode, Days, InvitationId, InvitingPartyId, LatinName, PersonName,
    Sex, VisaId,
};

fn named(en: &str, ru: &str, kk: &str) -> Named {
    Named { en: en.to_owned(), ru: ru.to_owned(), kk: kk.to_owned() }
}

/// As large as a face at 300 dots an inch is, which a flat grey would not be.
fn photograph() -> Vec<u8> {
    let grain = |x: u32, y: u32| ((x * 7919 + y * 104_729) % 37) as u8;
    let face = image::RgbImage::from_fn(413, 531, |x, y| {
        let from_middle = (x as f32 - 206.0).hypot((y as f32 - 240.0) * 0.8);
        if from_middle < 120.0 {
            image::Rgb([200 + grain(x, y), 160 + grain(y, x), 140])
        } else {
            image::Rgb([210, 214 + grain(x, y), 220])
        }
    });
    let mut jpeg = Vec::new();
    face.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 88)).unwrap();
    jpeg
}

fn visa(key: &SigningKey) -> Visa {
    let number = VisaNumber::parse("46789ACDD").unwrap();
    let holder = PersonName {
        surname: LatinName::parse("ERIKSSON").unwrap(),
        given_names: Some(LatinName::parse("ANNA MARIA").unwrap()),
    };
    let valid = Days::new("2026-04-01".parse().unwrap(), "2026-09-30".parse().unwrap()).unwrap();
    let germany = CountryCode::parse("DEU").unwrap();
    let passport_number = PassportNumber::parse("C01X00T47").unwrap();
    let zone = VisaZone::of(&ZoneFacts {
        number: number.clone(),
        name: ZoneName::from_printed(&holder).unwrap(),
        nationality: germany.clone(),
        born: "1974-08-12".parse().unwrap(),
        sex: Sex::F,
        valid_until: valid.last(),
    });
    let contents = SealContents {
        zone: zone.clone(),
        entries: Some(Entries::Single.into()),
        stay: Stay::Days30.into(),
        passport_number: passport_number.clone(),
        category: Some("B12".to_owned()),
        valid_from: Some(valid.first()),
        number: Some(number.clone()),
        unknown: Vec::new(),
    };
    let today = "2026-03-16".parse().unwrap();
    Visa {
        id: VisaId::mint(),
        number,
        application: ApplicationId::mint(),
        invitation: InvitationId::mint(),
        holder,
        citizenship: germany.clone(),
        citizenship_name: named("Germany", "Германия", "Германия"),
        nationality: germany,
        born: "1974-08-12".parse().unwrap(),
        sex: Sex::F,
        passport_number,
        passport_expires: "2030-01-01".parse().unwrap(),
        purpose: Purpose::Tourism,
        category: "B12".to_owned(),
        entries: Entries::Single,
        stay: Stay::Days30,
        valid,
        inviting_party: InvitingPartyId::mint(),
        inviting_party_name: "«Көкше Туризм» ЖШС".to_owned(),
        institution: None,
        airports: vec![
            named("Astana (NQZ)", "Астана (NQZ)", "Астана (NQZ)"),
            named("Almaty (ALA)", "Алматы (ALA)", "Алматы (ALA)"),
        ],
        photograph: AttachmentId::mint(),
        seal: Seal::sign(&contents, key, today, today).unwrap(),
        zone,
        issued_at: "2026-03-16T09:30:00Z".parse().unwrap(),
        annulment: None,
    }
}

fn visas(criterion: &mut Criterion) {
    let key = SigningKey::generate(SignerReference::parse("KZVP/1A2B3C").unwrap()).unwrap();
    let visa = visa(&key);
    let sheet: Sheet = visa.sheet(photograph(), "https://visa.example.kz", Verdict::Valid);
    criterion.bench_function("a printed visa with its photograph", |bench| {
        bench.iter(|| draw(black_box(&sheet)).unwrap());
    });

    let trusted = Days::new("2026-01-01".parse().unwrap(), "2028-12-31".parse().unwrap()).unwrap();
    let (signers, today) = ([key.trusted(trusted)], "2026-05-01".parse().unwrap());
    let seal = visa.seal.as_bytes();
    assert!(verify(seal, &signers, today).verdict.is_valid());
    criterion.bench_function("a seal verified", |bench| {
        bench.iter(|| Judgement::on(black_box(seal), &Beside::default(), &signers, today));
    });
}

criterion_group!(benches, visas);
criterion_main!(benches);
