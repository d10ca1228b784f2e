//! What is sent after a session has ended: kept for its sender, and for nobody else.

use crate::support::applying::{PASSPORT, SOUND, guest, photograph};
use crate::support::{Actor, Portal, asked};
use chrono::Duration;
use visa_portal::applications::Wanted;
use visa_portal::attachments::store::kept;
use visa_portal::vocabulary::ApplicationId;
use visa_portal::web::limits;

const WAITING: &str = "/office/kept-photograph.jpg";

/// An applicant with a draft whose next step is the photograph.
async fn at_the_photograph(portal: &Portal) -> (Actor, ApplicationId) {
    let anna = portal.applicant("anna@example.org").await;
    let (_, number) = portal.invitation(guest()).await;
    let id = anna.begins().await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;
    anna.uses_invitation(id, &number).await.is(200);
    (anna, id)
}

/// Sends a photograph half an hour after the page was opened.
async fn sends_it_too_late(portal: &Portal, anna: &Actor, id: ApplicationId) {
    let page = anna.get(&format!("/office/applications/{id}/photograph")).await;
    portal.later(Duration::minutes(31));
    let door = anna.upload(&page, "photograph", photograph(), &[]).await;
    door.is(200).says("What you sent is kept");
}

async fn pictures_kept(portal: &Portal) -> i64 {
    sqlx::query_scalar("select count(*) from kept_pictures")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn a_step_typed_stands_there_again_after_signing_in() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let path = format!("/office/applications/{id}/passport/name");
    let page = anna.get(&path).await;
    portal.later(Duration::minutes(31));

    anna.submit_once(&page, &[("surname", "Erikson"), ("given-names", "Anna")]).await.is(303);
    portal.signs_in(&anna, &anna).await;

    let again = anna.get(&path).await;
    assert_eq!(again.value("surname"), "Erikson");
    anna.submit(&again, &[]).await.is(200);
    assert_eq!(anna.get(&path).await.value("surname"), "Erikson");
}

#[actix_web::test]
async fn a_photograph_stands_there_again_after_signing_in_and_is_saved_without_the_file() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;

    sends_it_too_late(&portal, &anna, id).await;
    portal.signs_in(&anna, &anna).await;

    let path = format!("/office/applications/{id}/photograph");
    let again = anna.get(&path).await;
    again.is(200).says("The photograph that you sent");
    let (status, _, waiting) = anna.bytes(WAITING).await;
    assert_eq!((status.as_u16(), image::load_from_memory(&waiting).unwrap().width()), (200, 700), "uncut");
    anna.upload(&again, "photograph", Vec::new(), &[]).await.is(200);
    let (_, _, saved) = anna.bytes(&format!("{path}.jpg")).await;
    assert_eq!(image::load_from_memory(&saved).unwrap().width(), 413);
    anna.get(&path).await.does_not_say("The photograph that you sent");
    assert_eq!((anna.bytes(WAITING).await.0.as_u16(), pictures_kept(&portal).await), (404, 0));
}

#[actix_web::test]
async fn another_file_goes_before_the_one_that_is_kept() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    sends_it_too_late(&portal, &anna, id).await;
    portal.signs_in(&anna, &anna).await;
    let again = anna.get(&format!("/office/applications/{id}/photograph")).await;

    anna.upload(&again, "photograph", b"GIF89a no photograph".to_vec(), &[])
        .await
        .complains_about("photograph")
        .says("The photograph that you sent");
}

#[actix_web::test]
async fn an_answer_to_an_officer_stands_there_again_with_its_photograph() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    portal.asks_for(id, None, vec![Wanted::Photograph, asked("When was it taken?")]).await;
    let path = format!("/office/applications/{id}/information");
    let page = anna.get(&path).await;
    let before = anna.bytes(&format!("/office/applications/{id}/photograph.jpg")).await.2;
    portal.later(Duration::minutes(31));

    anna.upload(&page, "photograph", portrait_of_another_day(), &[]).await.says("What you sent is kept");
    portal.signs_in(&anna, &anna).await;

    let again = anna.get(&path).await;
    again.is(200).says("The photograph that you sent");
    let sent = anna.upload(&again, "photograph", Vec::new(), &[]).await;
    sent.is(200).does_not_say("The photograph that you sent");
    let page = anna.submit(&sent, &[("nevertheless", "yes")]).await;
    portal.later(Duration::minutes(31));
    anna.submit(&page, &[("answer-2", "Taken yesterday")]).await.says("What you sent is kept");
    portal.signs_in(&anna, &anna).await;
    let again = anna.get(&path).await;
    again.says("Taken yesterday");
    anna.submit(&again, &[]).await.is(200).says("Your answer is sent");
    let after = anna.bytes(&format!("/office/applications/{id}/photograph.jpg")).await.2;
    assert_ne!(before, after);
    assert_eq!(pictures_kept(&portal).await, 0);
    let kept: i64 = sqlx::query_scalar("select count(*) from kept_answers")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

/// A photograph with other pixels than [`photograph`].
fn portrait_of_another_day() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(600, 800).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[actix_web::test]
async fn an_answer_without_a_photograph_is_kept_too() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    portal.asks(id, "Where will you stay?").await;
    let path = format!("/office/applications/{id}/information");
    let page = anna.get(&path).await;
    portal.later(Duration::minutes(31));

    anna.submit(&page, &[("answer-1", "In Almaty")]).await.says("What you sent is kept");
    portal.signs_in(&anna, &anna).await;

    let again = anna.get(&path).await;
    again.says("In Almaty");
    anna.submit(&again, &[]).await.says("Your answer is sent");
}

#[actix_web::test]
async fn a_kept_photograph_is_shown_to_its_sender_in_the_same_browser_alone() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let eve = portal.applicant("eve@example.org").await;
    sends_it_too_late(&portal, &anna, id).await;
    let elsewhere = portal.visitor();

    portal.signs_in(&anna, &elsewhere).await;
    portal.signs_in(&eve, &anna).await;

    let page = elsewhere.get(&format!("/office/applications/{id}/photograph")).await;
    page.is(200).does_not_say("The photograph that you sent");
    assert_eq!(elsewhere.bytes(WAITING).await.0.as_u16(), 404, "in another browser");
    assert_eq!(anna.bytes(WAITING).await.0.as_u16(), 404, "to another person in the same browser");
}

#[actix_web::test]
async fn a_kept_photograph_stands_at_its_own_application_alone() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let other = anna.begins().await;
    anna.answers(other, "requirements", &[("read", "yes")]).await;
    sends_it_too_late(&portal, &anna, id).await;
    portal.signs_in(&anna, &anna).await;

    let page = anna.get(&format!("/office/applications/{other}/photograph")).await;

    page.is(200).does_not_say("The photograph that you sent");
    let (_, _, waiting) = anna.bytes(WAITING).await;
    let shown = image::load_from_memory(&waiting).unwrap();
    assert_eq!(shown.height(), 900);
    anna.upload(&page, "photograph", Vec::new(), &[]).await.complains_about("photograph");
}

#[actix_web::test]
async fn a_kept_photograph_is_forgotten_after_an_hour() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    sends_it_too_late(&portal, &anna, id).await;
    let mut owner = portal.owner().await;

    portal.later(Duration::minutes(59));
    portal.signs_in(&anna, &anna).await;
    kept::forget_old(&mut owner, portal.now()).await.unwrap();
    assert_eq!(anna.bytes(WAITING).await.0.as_u16(), 200);
    portal.later(Duration::minutes(1));

    assert_eq!(anna.bytes(WAITING).await.0.as_u16(), 404);
    kept::forget_old(&mut owner, portal.now()).await.unwrap();
    assert_eq!(pictures_kept(&portal).await, 0);
}

#[actix_web::test]
async fn one_photograph_is_kept_for_an_account_and_the_last_one_counts() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let page = anna.get(&format!("/office/applications/{id}/photograph")).await;
    portal.later(Duration::minutes(31));

    anna.upload(&page, "photograph", photograph(), &[]).await.says("What you sent is kept");
    anna.upload(&page, "photograph", portrait_of_another_day(), &[]).await.says("What you sent is kept");

    assert_eq!(pictures_kept(&portal).await, 1);
    portal.signs_in(&anna, &anna).await;
    let waiting = image::load_from_memory(&anna.bytes(WAITING).await.2).unwrap().to_rgb8();
    assert_eq!(waiting.get_pixel(200, 200).0, [0, 0, 0], "the black one was sent last");
}

#[actix_web::test]
async fn of_one_address_so_many_photographs_are_kept_an_hour() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let page = anna.get(&format!("/office/applications/{id}/photograph")).await;
    portal.later(Duration::minutes(31));
    let mut owner = portal.owner().await;
    for _ in 0..limits::KEPT_PICTURES_PER_ADDRESS.most {
        let subject = "kept-picture:address:127.0.0.1";
        limits::count(&mut owner, subject, limits::KEPT_PICTURES_PER_ADDRESS, portal.now())
            .await
            .unwrap()
            .unwrap();
    }

    let door = anna.upload(&page, "photograph", photograph(), &[]).await;

    door.is(200).does_not_say("What you sent is kept");
    assert_eq!(pictures_kept(&portal).await, 0);
}

#[actix_web::test]
async fn of_a_stranger_and_of_a_form_from_elsewhere_nothing_is_kept() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let page = anna.get(&format!("/office/applications/{id}/photograph")).await;
    portal.later(Duration::minutes(31));
    let stranger = portal.visitor();
    stranger.get("/sign-in").await;

    stranger.upload(&page, "photograph", photograph(), &[]).await.does_not_say("What you sent is kept");
    anna.upload(&page, "photograph", photograph(), &[("csrf", "somebody else's")]).await.is(403);

    assert_eq!(pictures_kept(&portal).await, 0);
}

#[actix_web::test]
async fn a_file_that_is_no_photograph_is_not_kept() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    let page = anna.get(&format!("/office/applications/{id}/photograph")).await;
    portal.later(Duration::minutes(31));

    let door = anna.upload(&page, "photograph", b"GIF89a no photograph".to_vec(), &[]).await;

    door.is(200).does_not_say("What you sent is kept");
    assert_eq!(pictures_kept(&portal).await, 0);
}

#[actix_web::test]
async fn the_steps_after_the_photograph_go_on_with_the_one_that_was_kept() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_photograph(&portal).await;
    anna.gives_passport(id, PASSPORT).await.is(200);
    sends_it_too_late(&portal, &anna, id).await;
    portal.signs_in(&anna, &anna).await;
    let again = anna.get(&format!("/office/applications/{id}/photograph")).await;

    anna.upload(&again, "photograph", Vec::new(), &[]).await.is(200);

    anna.answers(id, "declarations", SOUND).await.is(200);
    anna.submits(id).await.says("Fee is due");
}
