//! The photograph: held to the rules for travel documents when it comes, cut and turned, and used nevertheless by whoever is sure of it.

use crate::support::applying::{SOUND, guest, photograph};
use crate::support::{Actor, Page, Portal};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};
use visa_portal::vocabulary::ApplicationId;

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 90).encode_image(picture).unwrap();
    file
}

/// A drawn face, 500 by 643.
fn face() -> RgbImage {
    image::load_from_memory(&photograph()).unwrap().resize_exact(500, 643, FilterType::Triangle).to_rgb8()
}

/// A drawn face, so blurred that everybody sees it.
fn blurred() -> Vec<u8> {
    jpeg(&imageops::blur(&face(), 6.0))
}

/// The face in the corner of a wall, of the same size on its side.
fn aside() -> RgbImage {
    let mut wall = RgbImage::from_pixel(1500, 1500, Rgb([232, 238, 242]));
    let large = imageops::resize(&face(), 800, 1028, FilterType::Triangle);
    imageops::replace(&mut wall, &large, 690, 460);
    wall
}

fn page_of(id: ApplicationId) -> String {
    format!("/office/applications/{id}/photograph")
}

async fn at_the_photograph(portal: &Portal) -> (Actor, ApplicationId) {
    let anna = portal.applicant("anna@example.org").await;
    let id = anna.begins().await;
    anna.answers(id, "requirements", &[("read", "yes")]).await.is(200);
    (anna, id)
}

/// Presses a button under the photograph that the page shows.
async fn presses(anna: &Actor, page: &Page, code: &str) -> Page {
    anna.submit(page, &[("move", code)]).await
}

async fn uses_it_nevertheless(anna: &Actor, page: &Page) -> Page {
    anna.submit(page, &[("nevertheless", "yes")]).await
}

async fn count(portal: &Portal, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut portal.owner().await).await.unwrap()
}

#[actix_web::test]
async fn a_photograph_that_meets_every_rule_is_told_so_and_leads_on() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;

    let told = anna.sends_photograph(id, photograph()).await;

    told.is(200).says("meets the rules").does_not_say("Does not meet");
    assert_eq!(told.html.matches("Meets the rule").count(), 5, "size, sharpness, light, background, face");
    assert!(
        told.html.contains(&format!("/office/applications/{id}/invitation\"")),
        "the next step is one press away"
    );
}

/// As print shops give them out: four inks, told inverted (Pillow wrote the file).
#[actix_web::test]
async fn a_photograph_in_the_colours_of_print_is_read_as_it_looks() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;

    let told = anna.sends_photograph(id, include_bytes!("data/portrait-cmyk.jpg").to_vec()).await;

    told.is(200).says("meets the rules").does_not_say("Does not meet");
}

#[actix_web::test]
async fn a_photograph_with_a_fault_is_saved_and_told_and_used_only_when_its_sender_says_so() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;

    let told = anna.sends_photograph(id, blurred()).await;
    told.is(200).says("The photograph is blurred").says("may not be accepted");
    assert_eq!(told.path, page_of(id));
    assert!(told.html.contains("photograph-sharpness"), "a picture of what is right");
    assert_eq!(anna.bytes(&format!("/office/applications/{id}/photograph.jpg")).await.0.as_u16(), 200);

    let on = uses_it_nevertheless(&anna, &told).await;
    on.is(200);
    assert!(!on.path.ends_with("/photograph"), "{}", on.path);
    anna.get(&page_of(id))
        .await
        .does_not_say("may not be accepted")
        .says("You use this photograph nevertheless");
}

#[actix_web::test]
async fn every_language_says_what_is_wrong() {
    let portal = Portal::start().await;
    for (language, said) in [("ru", "Фотография нерезкая"), ("kk", "Фотосурет бұлыңғыр")]
    {
        let mut reader = portal.applicant(&format!("{language}@example.org")).await;
        let id = reader.begins().await;
        reader.answers(id, "requirements", &[("read", "yes")]).await.is(200);
        reader.browser = reader.browser.reading(language);

        reader.sends_photograph(id, blurred()).await.says(said);
    }
}

#[actix_web::test]
async fn a_better_photograph_takes_the_place_of_one_with_a_fault_and_the_first_is_forgotten() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    anna.sends_photograph(id, blurred()).await.says("The photograph is blurred");

    anna.sends_photograph(id, photograph()).await.is(200).does_not_say("The photograph is blurred");

    assert_eq!(count(&portal, "select count(*) from attachments").await, 1);
    assert_eq!(count(&portal, "select count(*) from photograph_checks").await, 1);
    assert_eq!(count(&portal, "select count(*) from uncut_pictures").await, 1);
}

#[actix_web::test]
async fn a_photograph_that_is_too_large_is_told_so_beside_its_field() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;

    let refused = anna.sends_photograph(id, vec![0; 10 * 1024 * 1024 + 1]).await;

    refused.is(422).complains_about("photograph").says("larger than 10 MB");
}

#[actix_web::test]
async fn a_face_aside_is_cut_out_at_one_press() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let told = anna.sends_photograph(id, jpeg(&aside())).await;
    told.says("may not be accepted");

    let cut = presses(&anna, &told, "face").await;

    cut.is(200).does_not_say("face is too small").does_not_say("not in the middle").does_not_say("No face");
    assert_eq!(
        count(&portal, "select count(*) from attachments").await,
        1,
        "what it took the place of is forgotten"
    );
}

#[actix_web::test]
async fn a_photograph_on_its_side_is_turned_and_moved_press_by_press() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let lying = jpeg(&imageops::rotate270(&imageops::resize(&face(), 700, 900, FilterType::Triangle)));
    let told = anna.sends_photograph(id, lying).await;
    told.says("No face was found");

    let upright = presses(&anna, &told, "turn-right").await;
    upright.is(200).does_not_say("No face was found");

    let nearer = presses(&anna, &upright, "larger").await;
    let moved = presses(&anna, &nearer, "down").await;
    moved.is(200);
    let cut: (i16, i32, i32) = sqlx::query_as("select turn, y, cut_height from uncut_pictures")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    // 700 × 10 / 11 = 636; (900 − 636) / 2 = 132, and down by 636 / 20 = 31
    assert_eq!(cut, (1, 101, 636));
}

#[actix_web::test]
async fn a_cut_is_taken_as_numbers_and_nothing_beyond_the_picture() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let told = anna.sends_photograph(id, jpeg(&aside())).await;

    for (x, height) in [("690", "1028"), ("99999999", "1"), ("-5", "none")] {
        let page = anna.get(&page_of(id)).await;
        anna.submit(&page, &[("move", "here"), ("x", x), ("y", "460"), ("height", height), ("turn", "0")])
            .await
            .is(200);
    }

    assert_eq!(told.path, page_of(id));
    let cut: (i32, i32) = sqlx::query_as("select x + cut_height * 413 / 531, cut_height from uncut_pictures")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert!(cut.0 <= 1500 && cut.1 >= 531, "{cut:?}");
}

#[actix_web::test]
async fn a_picture_that_is_too_low_on_its_side_is_not_turned_and_the_reason_is_told() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let told = anna.sends_photograph(id, jpeg(&face())).await;

    let refused = presses(&anna, &told, "turn-left").await;

    refused.is(422).says("This photograph is 643 × 500 pixels");
}

#[actix_web::test]
async fn an_uncut_picture_is_seen_by_its_sender_alone() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let told = anna.sends_photograph(id, photograph()).await;
    let raj = portal.applicant("raj@example.org").await;
    let uncut = format!("{}/uncut.jpg", page_of(id));

    assert_eq!(anna.bytes(&uncut).await.0.as_u16(), 200);
    assert_eq!(raj.bytes(&uncut).await.0.as_u16(), 404);
    let theirs = raj.begins().await;
    raj.answers(theirs, "requirements", &[("read", "yes")]).await.is(200);
    let own = raj.sends_photograph(theirs, photograph()).await;
    let foreign = Page { html: own.html.replace(&theirs.to_string(), &id.to_string()), ..told };
    presses(&raj, &foreign, "face").await.is(404);
}

#[actix_web::test]
async fn the_picture_that_a_photograph_was_cut_from_is_forgotten_when_the_application_is_submitted() {
    let portal = Portal::start().await;
    let (_, number) = portal.invitation(guest()).await;
    let anna = portal.applicant("anna@example.org").await;
    let id = anna.begins().await;
    anna.fills_in(id, &number).await;
    assert_eq!(count(&portal, "select count(*) from uncut_pictures").await, 1);

    anna.submits(id).await.is(200).says("Fee is due");

    assert_eq!(count(&portal, "select count(*) from uncut_pictures").await, 0);
    assert_eq!(count(&portal, "select count(*) from photograph_checks").await, 1);
}

#[actix_web::test]
async fn the_picture_that_a_photograph_was_cut_from_is_forgotten_with_its_draft() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    anna.sends_photograph(id, photograph()).await.is(200);

    let page = anna.get(&format!("/office/applications/{id}/withdraw")).await;
    anna.submit(&page, &[]).await.is(200);

    assert_eq!(count(&portal, "select count(*) from uncut_pictures").await, 0);
}

#[actix_web::test]
async fn an_officer_sees_each_fault_of_a_photograph_that_is_used_nevertheless_and_overrules_it() {
    let portal = Portal::start().await;
    let (_, number) = portal.invitation(guest()).await;
    let anna = portal.applicant("anna@example.org").await;
    let id = anna.begins().await;
    anna.fills_in(id, &number).await;
    let told = anna.sends_photograph(id, blurred()).await;
    anna.answers(id, "declarations", SOUND).await;
    anna.get(&format!("/office/applications/{id}/check")).await.is(409);
    uses_it_nevertheless(&anna, &told).await.is(200);
    anna.submits(id).await.is(200).says("Fee is due");

    let officer = portal.officer("officer@example.org").await;
    portal.receives_the_fee(id, &anna).await;
    let case = officer.get(&format!("/desk/applications/{id}")).await;
    let case = officer.submit(&case, &[("hold", "take")]).await;

    case.is(200)
        .says("The photograph is blurred")
        .says("uses it nevertheless")
        .says("I have looked at these flags");
    let refused = officer.submit(&case, &[("decision", "approve")]).await;
    refused.complains_about("looked-at");
    officer.submit(&refused, &[("decision", "approve"), ("looked-at", "yes")]).await.is(200);
    anna.get(&format!("/office/applications/{id}")).await.says("Application approved");
}
