//! A visa is looked up at a checkpoint: by a number, by a zone, or by its seal.

use crate::support::{Issued, Portal};
use datamatrix::{DataMatrix, SymbolSize};
use image::{GrayImage, ImageFormat, Luma};
use std::io::Cursor;
use visa_portal::eligibility::Entries;
use visa_portal::visas::seal::{Seal, SealContents};
use visa_portal::visas::{kept_key, publish_key};
use visa_portal::vocabulary::day_in_kazakhstan;
use visa_portal::web::Actor as By;

/// Friday 10 April 2026, noon in Kazakhstan.
const IN_APRIL: &str = "2026-04-10T07:00:00Z";

#[actix_web::test]
async fn a_visa_is_looked_up_by_its_number_and_by_the_passports() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let form = officer.get("/border").await;

    let by_number = officer.submit(&form, &[("number", &issued.visa.number.grouped())]).await;
    let by_passport = officer.submit(&form, &[("number", "L898902C3")]).await;
    let by_zone = officer.submit(&form, &[("number", issued.visa.zone.second())]).await;
    let by_passports_zone =
        officer.submit(&form, &[("number", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")]).await;

    for page in [by_number, by_passport, by_zone, by_passports_zone] {
        page.is(200)
            .says("ERIKSSON")
            .says("May enter today")
            .says("1 entry left")
            .says("30 days of stay left");
    }
    for nothing in ["X0000000", "", "not a number", "L898902C37UTO7408122F1204159ZE184226B<<<<<10"] {
        officer.submit(&form, &[("number", nothing)]).await.complains_about("number");
    }
}

/// The bytes of a seal over a visa, by the key of this portal.
async fn sealed(portal: &Portal, issued: &Issued) -> Vec<u8> {
    let key = kept_key(portal.var()).unwrap();
    let published = key.clone();
    portal
        .works()
        .run(By::Portal, move |work| Box::pin(async move { publish_key(work, &published).await }))
        .await
        .unwrap();
    let visa = &issued.visa;
    let contents = SealContents {
        zone: visa.zone.clone(),
        entries: Some(visa.entries.into()),
        stay: visa.stay.into(),
        passport_number: visa.passport_number.clone(),
        category: Some(visa.category.clone()),
        valid_from: Some(visa.valid.first()),
        number: Some(visa.number.clone()),
        unknown: Vec::new(),
    };
    let day = day_in_kazakhstan(portal.now());
    Seal::sign(&contents, &key, day, day).unwrap().as_bytes().to_vec()
}

/// As a reader of barcodes types them.
fn hexadecimal(seal: &[u8]) -> String {
    seal.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A picture of the code, five dots a module, with paper around it.
fn picture(seal: &[u8]) -> Vec<u8> {
    let matrix = DataMatrix::encode(seal, [SymbolSize::Square48]).unwrap();
    let bitmap = matrix.bitmap();
    let (across, paper) = (bitmap.width() as u32, 4);
    let picture = GrayImage::from_fn((across + 2 * paper) * 5, (across + 2 * paper) * 5, |x, y| {
        let place = (x / 5).checked_sub(paper).zip((y / 5).checked_sub(paper));
        let place = place.filter(|(column, row)| *column < across && *row < across);
        let is_dark = place.is_some_and(|(column, row)| bitmap.bits()[(row * across + column) as usize]);
        Luma([if is_dark { 0 } else { 255 }])
    });
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

#[actix_web::test]
async fn a_visa_is_looked_up_by_its_seal_and_a_changed_seal_finds_nothing() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let seal = sealed(&portal, &issued).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let form = officer.get("/border").await;
    let mut changed = seal.clone();
    changed[seal.len() - 1] ^= 1;

    let typed = officer.submit(&form, &[("number", &hexadecimal(&seal))]).await;
    let pictured = officer.upload(&form, "picture", picture(&seal), &[]).await;
    let typed_changed = officer.submit(&form, &[("number", &hexadecimal(&changed))]).await;
    let pictured_changed = officer.upload(&form, "picture", picture(&changed), &[]).await;

    for page in [typed, pictured] {
        page.is(200).says("ERIKSSON").says("May enter today");
    }
    for (page, field) in [(typed_changed, "number"), (pictured_changed, "picture")] {
        page.complains_about(field).says("INVALID_SIGNATURE").does_not_say("ERIKSSON");
    }
    let no_picture = officer.upload(&form, "picture", b"no picture".to_vec(), &[]).await;
    no_picture.complains_about("picture").says("READ_ERROR");
    let cut = officer.submit(&form, &[("number", &hexadecimal(&seal[..80]))]).await;
    cut.complains_about("number").says("WRONG_FORMAT");
}
