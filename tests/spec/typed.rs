//! What was typed and not yet sent is lost neither to a session's end nor to a change of language (WCAG 2.2.1).

use crate::support::applying::guest;
use crate::support::{Browser, Page, Portal};
use chrono::Duration;
use serde_json::Value;

/// Sends a page's fields to the page's own change of language, as its script does.
async fn asks_for(
    browser: &Browser,
    page: &Page,
    (language, back): (&str, &str),
    typed: &[(&str, &str)],
) -> Page {
    let mut fields = vec![("csrf".to_owned(), page.value("csrf"))];
    fields.extend(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let answer = browser.post(&format!("/language/{language}?back={back}"), &fields).await;
    browser.get(&answer.location().unwrap()).await
}

const REGISTER: &str = "/register/applicant";

#[actix_web::test]
async fn a_stranger_reads_the_same_form_in_another_language_with_what_was_typed() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get(REGISTER).await;

    let russian =
        asks_for(&visitor, &page, ("ru", REGISTER), &[("email", "anna@example.org"), ("name", "Ａnna")])
            .await;

    assert!(russian.html.contains("<html lang=\"ru\""));
    assert_eq!((russian.value("email"), russian.value("name")), ("anna@example.org".into(), "Ａnna".into()));
}

#[actix_web::test]
async fn what_was_carried_is_handed_out_once_to_the_same_browser_alone() {
    let portal = Portal::start().await;
    let (visitor, other) = (portal.visitor(), portal.visitor());
    let page = visitor.get(REGISTER).await;
    let fields =
        [("csrf".to_owned(), page.value("csrf")), ("email".to_owned(), "anna@example.org".to_owned())];
    visitor.post(&format!("/language/kk?back={REGISTER}"), &fields).await.is(303);

    assert_eq!(other.get(REGISTER).await.value("email"), "");
    assert_eq!(visitor.get("/register/inviting-party").await.value("email"), "");
    assert_eq!(visitor.get(REGISTER).await.value("email"), "anna@example.org");
    assert_eq!(visitor.get(REGISTER).await.value("email"), "");
}

#[actix_web::test]
async fn a_password_is_never_carried_and_nothing_waits_longer_than_an_hour() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get("/sign-in").await;
    let typed = [
        ("csrf".to_owned(), page.value("csrf")),
        ("email".to_owned(), "anna@example.org".to_owned()),
        ("password".to_owned(), "correct horse battery".to_owned()),
    ];
    visitor.post("/language/ru?back=/sign-in", &typed).await.is(303);

    let kept: Value = sqlx::query_scalar("select answers from carried_answers")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(kept, serde_json::json!([["email", "anna@example.org"]]));
    portal.later(Duration::minutes(60));
    assert_eq!(visitor.get("/sign-in").await.value("email"), "");
}

#[actix_web::test]
async fn a_form_without_the_pages_mark_is_carried_nowhere() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    visitor.get(REGISTER).await;

    visitor
        .post(&format!("/language/ru?back={REGISTER}"), &[("email".into(), "anna@example.org".into())])
        .await
        .is(403);

    assert_eq!(visitor.get(REGISTER).await.value("email"), "");
}

#[actix_web::test]
async fn a_change_of_language_goes_back_to_a_page_of_the_portal_alone() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get(REGISTER).await;
    let fields = [("csrf".to_owned(), page.value("csrf")), ("email".to_owned(), "a".to_owned())];

    let away = visitor.post("/language/ru?back=https://elsewhere.example/", &fields).await;

    assert_eq!(away.location().as_deref(), Some("/"));
}

#[actix_web::test]
async fn a_step_half_typed_stands_in_the_other_language_and_saves_nothing_by_itself() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let (_, number) = portal.invitation(guest()).await;
    let id = anna.begins().await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;
    anna.uses_invitation(id, &number).await.is(200);
    let path = format!("/office/applications/{id}/passport/birth");
    let page = anna.get(&path).await;

    let kazakh = asks_for(&anna, &page, ("kk", &path), &[("born-day", "1"), ("born-year", "19")]).await;

    assert!(kazakh.html.contains("<html lang=\"kk\""));
    assert_eq!((kazakh.value("born-day"), kazakh.value("born-year")), ("1".into(), "19".into()));
    assert_eq!(anna.get(&path).await.value("born-year"), page.value("born-year"));
}

#[actix_web::test]
async fn a_session_is_prolonged_by_one_press_until_its_last_hour() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let page = anna.get("/account").await;
    let stays = [("csrf".to_owned(), page.value("csrf"))];

    for _ in 0..48 {
        portal.later(Duration::minutes(29));
        let told: Value =
            serde_json::from_str(&anna.post("/account/stay", &stays).await.is(200).html).unwrap();
        assert_eq!(told, serde_json::json!({ "seconds": 1800, "may_be_longer": true }));
    }
    portal.later(Duration::minutes(29));
    let told: Value = serde_json::from_str(&anna.post("/account/stay", &stays).await.is(200).html).unwrap();
    assert_eq!(told, serde_json::json!({ "seconds": 19 * 60, "may_be_longer": false }));
}

#[actix_web::test]
async fn a_session_that_has_ended_is_not_prolonged() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let page = anna.get("/account").await;
    portal.later(Duration::minutes(31));

    let late = anna.post("/account/stay", &[("csrf".into(), page.value("csrf"))]).await;

    assert!(late.is(303).location().unwrap().starts_with("/sign-in"));
}
