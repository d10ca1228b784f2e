//! The data page of a passport, photographed: what is read off it, and what is not.
//!
//! The pictures under `tests/data/data-pages` are drawn: specimens of nobody, with the zone in OCR-B. How well they are read when they were
//! photographed badly is measured by
//! `script/with-postgres cargo test --release --test spec how_many_bad_pictures -- --ignored --nocapture` (docs/operations.md).

use crate::support::applying::{CLAIM, PASSPORT, guest};
use crate::support::{Actor, Page, Portal};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, blur, resize, rotate90, rotate180};
use image::{GrayImage, ImageFormat, Luma, RgbImage};
use std::io::Cursor;
use visa_portal::passports::read_data_page::{CannotReadPage, DataPages, read_data_page};
use visa_portal::passports::{CheckedField, SeenZone};
use visa_portal::vocabulary::ApplicationId;

const SPECIMENS: [(&str, &[u8], &str); 4] = [
    (
        "utopia",
        include_bytes!("../data/data-pages/utopia.png"),
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ),
    (
        "india",
        include_bytes!("../data/data-pages/india.png"),
        "P<INDERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36IND7408122F3004146<<<<<<<<<<<<<<<0",
    ),
    (
        "kazakhstan",
        include_bytes!("../data/data-pages/kazakhstan.png"),
        "P<KAZNURMAGAMBETOV<<DAULET<<<<<<<<<<<<<<<<<<\nN123456785KAZ8501019M3006151850101300123<<60",
    ),
    (
        "germany",
        include_bytes!("../data/data-pages/germany.png"),
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4",
    ),
];

fn india() -> Vec<u8> {
    SPECIMENS[1].1.to_vec()
}

fn folders() -> Vec<std::path::PathBuf> {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map(Into::into).to_vec()
}

fn readers() -> DataPages {
    DataPages::new(env!("CARGO_BIN_EXE_visa-portal").as_ref(), &folders())
}

async fn read(file: &[u8]) -> Result<SeenZone, CannotReadPage> {
    read_data_page(&readers(), file, "2026-03-16".parse().unwrap()).await
}

fn grey(file: &[u8]) -> GrayImage {
    image::load_from_memory(file).unwrap().to_luma8()
}

fn jpeg(picture: &GrayImage, quality: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let (width, height) = picture.dimensions();
    JpegEncoder::new_with_quality(&mut file, quality)
        .encode(picture, width, height, image::ExtendedColorType::L8)
        .unwrap();
    file
}

/// Lies on a dark table; every place of the picture is asked where on the page it looks.
fn seen_from(page: &GrayImage, look: impl Fn(f64, f64) -> (f64, f64)) -> GrayImage {
    GrayImage::from_fn(page.width() + 300, page.height() + 300, |x, y| {
        let (x, y) = look(f64::from(x) - 150.0, f64::from(y) - 150.0);
        let inside =
            x >= 0.0 && y >= 0.0 && x < f64::from(page.width()) - 1.0 && y < f64::from(page.height()) - 1.0;
        if !inside {
            return Luma([88]);
        }
        let at = |x: u32, y: u32| f64::from(page.get_pixel(x, y).0[0]);
        let (left, top) = (x as u32, y as u32);
        let (right, down) = (x.fract(), y.fract());
        let upper = at(left, top) * (1.0 - right) + at(left + 1, top) * right;
        let lower = at(left, top + 1) * (1.0 - right) + at(left + 1, top + 1) * right;
        Luma([(upper * (1.0 - down) + lower * down) as u8])
    })
}

fn leaning(page: &GrayImage, degrees: f64) -> GrayImage {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let (middle_x, middle_y) = (f64::from(page.width()) / 2.0, f64::from(page.height()) / 2.0);
    seen_from(page, |x, y| {
        let (x, y) = (x - middle_x, y - middle_y);
        (x * cosine + y * sine + middle_x, y * cosine - x * sine + middle_y)
    })
}

/// Seen from aside: the far end is smaller.
fn from_aside(page: &GrayImage, strength: f64) -> GrayImage {
    let (width, height) = (f64::from(page.width()), f64::from(page.height()));
    seen_from(page, |x, y| {
        let depth = 1.0 + strength * (x / width - 0.5) + strength / 2.0 * (y / height - 0.5);
        ((x - width / 2.0) / depth + width / 2.0, (y - height / 2.0) / depth + height / 2.0)
    })
}

/// A page that does not lie flat.
fn bent(page: &GrayImage, by: f64) -> GrayImage {
    let width = f64::from(page.width());
    seen_from(page, |x, y| (x, y + by * (x / width * std::f64::consts::PI).sin()))
}

/// Grain, the same for everybody who measures.
fn grainy(page: &GrayImage, most: i32) -> GrayImage {
    let mut seed = 20_260_316_u32;
    let mut grain = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as i32 % (2 * most + 1) - most
    };
    let mut picture = page.clone();
    picture.pixels_mut().for_each(|dot| dot.0[0] = (i32::from(dot.0[0]) + grain()).clamp(0, 255) as u8);
    picture
}

fn shadowed(page: &GrayImage, least: f64) -> GrayImage {
    let (width, height) = (f64::from(page.width()), f64::from(page.height()));
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let light = least + (1.0 - least) * (f64::from(x) / width + f64::from(y) / height) / 2.0;
        Luma([(f64::from(page.get_pixel(x, y).0[0]) * light) as u8])
    })
}

fn smaller(page: &GrayImage, percent: u32) -> GrayImage {
    resize(page, page.width() * percent / 100, page.height() * percent / 100, FilterType::Triangle)
}

/// A page in the ways in which people photograph it.
fn photographed(page: &GrayImage) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("as it is", jpeg(page, 85)),
        ("leaning by 3 degrees", jpeg(&leaning(page, 3.0), 85)),
        ("leaning by 8 degrees", jpeg(&leaning(page, -8.0), 85)),
        ("leaning by 12 degrees", jpeg(&leaning(page, 12.0), 85)),
        ("lying on its side", jpeg(&rotate90(page), 85)),
        ("on its head", jpeg(&rotate180(page), 85)),
        ("seen from aside", jpeg(&from_aside(page, 0.2), 85)),
        ("seen far from aside", jpeg(&from_aside(page, 0.4), 85)),
        ("bent", jpeg(&bent(page, 18.0), 85)),
        ("in a shadow", jpeg(&shadowed(page, 0.35), 85)),
        ("grainy", jpeg(&grainy(page, 30), 85)),
        ("very grainy", jpeg(&grainy(page, 70), 85)),
        ("a little blurred", jpeg(&blur(page, 1.2), 85)),
        ("blurred", jpeg(&blur(page, 2.0), 85)),
        ("badly blurred", jpeg(&blur(page, 3.0), 85)),
        ("740 pixels wide", jpeg(&smaller(page, 50), 85)),
        ("590 pixels wide", jpeg(&smaller(page, 40), 85)),
        ("440 pixels wide", jpeg(&smaller(page, 30), 85)),
        ("a poor JPEG", jpeg(page, 20)),
        ("leaning, blurred, grainy and shadowed", {
            jpeg(&grainy(&blur(&shadowed(&leaning(page, 5.0), 0.5), 1.2), 20), 60)
        }),
    ]
}

/// An applicant at the step of the passport, where data pages are read.
async fn at_the_passport(portal: &Portal) -> (Actor, ApplicationId) {
    let (_, number) = portal.invitation(guest()).await;
    let anna = portal.applicant("anna@example.org").await;
    let id = anna.begins().await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;
    let claim: Vec<_> = CLAIM.iter().copied().chain([("number", number.as_str())]).collect();
    anna.answers(id, "invitation", &claim).await.is(200);
    (anna, id)
}

async fn with_an_engine() -> Portal {
    Portal::with(|settings| settings.programs = folders()).await
}

/// India's specimen with the first letter of its number printed over the last: its check digit agrees no longer.
fn misprinted() -> Vec<u8> {
    let mut page = grey(SPECIMENS[1].1);
    let letter = image::imageops::crop_imm(&page, 45, 938, 30, 42).to_image();
    image::imageops::replace(&mut page, &letter, 45 + 8 * 30, 938);
    jpeg(&page, 95)
}

async fn sends_picture(anna: &Actor, id: ApplicationId, file: Vec<u8>) -> Page {
    let page = anna.get(&format!("/office/applications/{id}/passport/picture")).await;
    anna.upload(&page, "data-page", file, &[]).await
}

#[actix_web::test]
async fn the_zone_of_every_specimen_is_read_and_all_its_check_digits_agree() {
    for (name, file, zone) in SPECIMENS {
        let seen = read(file).await.unwrap();

        assert_eq!(format!("{}\n{}", seen.upper, seen.lower), zone, "{name}");
        assert!(CheckedField::ALL.iter().all(|field| seen.holds(*field)), "{name}");
    }
}

#[actix_web::test]
async fn a_page_that_leans_lies_on_its_side_or_stands_on_its_head_is_read() {
    let page = grey(&india());
    for (how, file) in photographed(&page).into_iter().take(7) {
        let seen = read(&file).await.unwrap();

        assert_eq!(format!("{}\n{}", seen.upper, seen.lower), SPECIMENS[1].2, "{how}");
    }
}

#[actix_web::test]
async fn what_is_no_picture_of_one_data_page_is_refused_with_its_reason() {
    let mut cut_off = jpeg(&grey(&india()), 85);
    cut_off.truncate(cut_off.len() / 2);
    let mut two = GrayImage::from_pixel(1500, 2200, Luma([200]));
    image::imageops::replace(&mut two, &grey(SPECIMENS[1].1), 10, 20);
    image::imageops::replace(&mut two, &grey(SPECIMENS[2].1), 10, 1120);
    let portrait = include_bytes!("../browser/data/portrait.jpg");

    assert!(matches!(read(b"").await, Err(CannotReadPage::Picture(_))));
    assert!(matches!(read(b"GIF89a no picture").await, Err(CannotReadPage::Picture(_))));
    assert!(matches!(read(&cut_off).await, Err(CannotReadPage::Picture(_))));
    assert!(matches!(read(portrait).await, Err(CannotReadPage::NoZone)));
    assert!(matches!(
        read(&jpeg(&grainy(&GrayImage::from_pixel(1600, 1200, Luma([128])), 127), 85)).await,
        Err(CannotReadPage::NoZone)
    ));
    assert!(matches!(read(&jpeg(&two, 85)).await, Err(CannotReadPage::SeveralZones)));
}

#[actix_web::test]
async fn a_bomb_of_many_pixels_in_a_small_file_is_told_by_its_size() {
    let mut bomb = Cursor::new(Vec::new());
    RgbImage::new(9000, 9000).write_to(&mut bomb, ImageFormat::Png).unwrap();

    let refused = read(&bomb.into_inner()).await;

    assert!(matches!(refused, Err(CannotReadPage::Picture(_))), "{refused:?}");
}

#[actix_web::test]
async fn the_picture_fills_the_pages_in_with_each_check_digits_verdict_and_gives_no_passport() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;

    let filled = sends_picture(&anna, id, india()).await;

    assert!(filled.path.ends_with("/passport/document"), "the date of issue is missing: {}", filled.path);
    filled.is(200).says("every check digit agrees").says("agrees with its check digit");
    assert_eq!((filled.value("number"), filled.value("expires-year")), ("L898902C3".into(), "2030".into()));
    let name = anna.get(&format!("/office/applications/{id}/passport/name")).await;
    name.says("compare it");
    assert_eq!((name.value("surname"), name.value("given-names")), ("ERIKSSON".into(), "ANNA MARIA".into()));
    let kept: i64 = sqlx::query_scalar("select count(*) from passports")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
    let issued = [("issued-day", "15"), ("issued-month", "4"), ("issued-year", "2020")];
    let whole = anna.submit(&filled, &issued).await;
    whole.is(200).says("ERIKSSON").says("agrees with its check digit");
    assert!(anna.submit(&whole, &[]).await.is(200).path.ends_with("/photograph"));
}

#[actix_web::test]
async fn what_was_typed_before_stays_where_the_lines_say_nothing() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;
    anna.gives_passport(id, PASSPORT).await.is(200);

    let whole = sends_picture(&anna, id, india()).await;

    assert!(whole.path.ends_with("/passport"), "{}", whole.path);
    whole.is(200).says("15 April 2020");
}

#[actix_web::test]
async fn where_a_check_digit_does_not_agree_the_lines_are_shown_to_be_corrected_or_left_out() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;

    let lines = sends_picture(&anna, id, misprinted()).await;

    assert!(lines.path.ends_with("/passport/lines"), "{}", lines.path);
    lines.is(200).says("not all of them for certain").says("Does not agree");
    assert!(lines.value("lower").starts_with("L898902CL6IND"), "{}", lines.value("lower"));
    let document = anna.submit(&lines, &[("next", "without")]).await;
    document.is(200).says("does not agree with its check digit");
    assert_eq!(document.value("number"), "L898902CL");
    anna.answers(id, "passport", &[]).await.complains_about("number").says("look again");
    let typed =
        [("number", "L898902C3"), ("issued-day", "15"), ("issued-month", "4"), ("issued-year", "2020")];
    let birth = anna.submit(&document, &typed).await;
    birth.is(200).does_not_say("does not agree");
}

#[actix_web::test]
async fn another_persons_passport_is_complained_of_as_if_it_had_been_typed() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;

    let filled = sends_picture(&anna, id, SPECIMENS[0].1.to_vec()).await;
    let issued = [("issued-day", "15"), ("issued-month", "4"), ("issued-year", "2008")];
    let whole = anna.submit(&filled, &issued).await;
    let refused = anna.submit(&whole, &[]).await;

    refused.is(422).complains_about("expires");
}

#[actix_web::test]
async fn a_picture_that_cannot_be_read_leaves_what_was_typed() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;
    anna.answers(id, "passport/name", &[("surname", "Typed")]).await.is(200);

    sends_picture(&anna, id, b"no picture".to_vec()).await.is(422).complains_about("data-page");
    sends_picture(&anna, id, vec![0; 11 * 1024 * 1024]).await.is(422).complains_about("data-page");

    anna.get(&format!("/office/applications/{id}/passport")).await.says("TYPED");
}

#[actix_web::test]
async fn where_no_engine_is_installed_no_picture_is_asked_for_or_read() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;

    anna.get(&format!("/office/applications/{id}/passport")).await.does_not_say("Photograph the data page");
    anna.get(&format!("/office/applications/{id}/passport/picture")).await.is(404);
}

#[actix_web::test]
async fn twenty_pictures_an_hour_are_read_for_one_account() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;
    for _ in 0..20 {
        sends_picture(&anna, id, b"no picture".to_vec()).await.is(422);
    }

    sends_picture(&anna, id, india()).await.is(429);
}

#[actix_web::test]
async fn a_picture_sent_after_the_session_had_ended_is_not_kept() {
    let portal = with_an_engine().await;
    let (anna, id) = at_the_passport(&portal).await;
    let page = anna.get(&format!("/office/applications/{id}/passport/picture")).await;
    portal.later(chrono::Duration::minutes(31));

    anna.upload(&page, "data-page", india(), &[]).await;

    let mut owner = portal.owner().await;
    let kept: i64 =
        sqlx::query_scalar("select count(*) from kept_pictures").fetch_one(&mut owner).await.unwrap();
    assert_eq!(kept, 0);
}

/// What check digits stand for in the lower line: nationality and sex have none.
fn checked(lower: &str) -> String {
    lower.chars().enumerate().filter(|(place, _)| !matches!(place, 10..=12 | 20)).map(|(_, c)| c).collect()
}

/// Every kind of bad picture, of one specimen each. What is read wrongly never has all five check digits on its side; `--nocapture` prints
/// how each was read.
#[actix_web::test]
async fn a_bad_picture_is_never_read_wrongly_with_every_check_digit_on_its_side() {
    let (mut right, mut fields, mut all) = (0, 0, 0);
    let names = photographed(&grey(SPECIMENS[0].1)).into_iter().map(|(how, _)| how).collect::<Vec<_>>();
    for (nth, how) in names.iter().enumerate() {
        let (name, file, zone) = SPECIMENS[nth % SPECIMENS.len()];
        let seen = read(&photographed(&grey(file)).swap_remove(nth).1).await;
        let told = seen.as_ref().map(|seen| format!("{}\n{}", seen.upper, seen.lower)).unwrap_or_default();
        let agreeing = seen.as_ref().map_or(0, SeenZone::agreeing);
        all += 1;
        right += usize::from(told == zone);
        fields += agreeing;
        println!("{how:40} {name}: {}, {agreeing} of 5", if told == zone { "right" } else { "not right" });

        let lower = checked(zone.split_once('\n').unwrap().1);
        let is_wrong = seen.as_ref().is_ok_and(|seen| agreeing == 5 && checked(&seen.lower) != lower);
        assert!(!is_wrong, "{how}, {name}: {told}");
    }
    println!("{right} of {all} without a fault; {fields} of {} check digits agree", all * 5);
    assert!(2 * right >= all, "{right} of {all}");
}
