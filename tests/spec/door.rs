//! The door: what every answer carries, and who is let in.

use crate::support::Portal;
use std::num::NonZeroU32;
use visa_portal::config::TrustedProxies;

#[actix_web::test]
async fn every_answer_carries_the_security_headers() {
    let portal = Portal::start().await;

    for path in ["/nowhere", "/static/portal.css", "/language/ru"] {
        let page = portal.visitor().get_once(path).await;

        for header in [
            "content-security-policy",
            "strict-transport-security",
            "x-content-type-options",
            "referrer-policy",
        ] {
            assert!(page.headers.contains_key(header), "{path} lacks {header}");
        }
    }
}

#[actix_web::test]
async fn a_page_that_is_not_there_says_so_in_the_readers_language() {
    let portal = Portal::start().await;

    let page = portal.visitor().reading("ru").get("/nowhere").await;

    page.is(404).says("Страница не найдена");
}

#[actix_web::test]
async fn the_chosen_language_stays() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();

    visitor.get_once("/language/kk?back=/nowhere").await.is(303);

    assert!(visitor.get("/nowhere").await.html.contains("<html lang=\"kk\""));
}

#[actix_web::test]
async fn a_form_from_another_site_is_refused() {
    let portal = Portal::start().await;

    for site in ["cross-site", "same-site", "none"] {
        portal
            .visitor()
            .post_as(site, "/sign-in", &[("email".into(), "anna@example.org".into())])
            .await
            .is(403)
            .says("The form could not be accepted");
    }
}

#[actix_web::test]
async fn a_form_that_is_too_long_or_no_form_is_refused_with_a_page_of_its_own() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();

    let long = visitor.post("/sign-in", &[("email".into(), "a".repeat(200_000))]).await;
    let torn = visitor.post("/sign-in", &[("email".into(), "\0".into())]).await;

    long.is(413).says("What you sent is too large");
    torn.is(400).says("The request could not be read");
    for page in [long, torn] {
        assert!(page.headers.contains_key("content-security-policy"));
    }
}

/// A portal that lets 60 pages of an address through in a minute, behind a proxy on this machine.
async fn guarded() -> Portal {
    Portal::with(|settings| {
        settings.flood_limit = NonZeroU32::new(60);
        settings.trusted_proxies = TrustedProxies::parse("127.0.0.1").unwrap();
    })
    .await
}

#[actix_web::test]
async fn an_address_that_floods_the_portal_waits_and_nobody_else_does() {
    let portal = guarded().await;
    let loud = portal.visitor().from("203.0.113.7");
    let quiet = portal.visitor().from("203.0.113.8");

    let mut refused = None;
    for _ in 0..200 {
        let page = loud.get_once("/sign-in").await;
        if page.status.as_u16() == 429 {
            refused = Some(page);
            break;
        }
        page.is(200);
    }

    let refused = refused.expect("200 pages at once are a flood");
    refused.says("Too many requests").says("second");
    let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(refused.headers.contains_key("content-security-policy"));
    quiet.get("/sign-in").await.is(200);
}

#[actix_web::test]
async fn a_flood_is_turned_away_in_the_readers_language_whatever_it_asks_for() {
    let portal = guarded().await;
    let loud = portal.visitor().reading("ru").from("203.0.113.7");
    let client = "203.0.113.7".parse().unwrap();
    while portal.shared.flood.count(client).is_ok() {}

    loud.get("/nowhere").await.is(429).says("Слишком много запросов");
    loud.post("/sign-in", &[("email".into(), "anna@example.org".into())]).await.is(429);
    let style = loud.bytes("/static/portal.css").await.0;
    let report = loud.post("/payments/webhooks/sandbox", &[]).await.status;

    assert_eq!(style.as_u16(), 200, "files are not counted");
    assert_ne!(report.as_u16(), 429, "an acquirer's reports are not counted");
}

#[actix_web::test]
async fn an_address_that_a_client_writes_into_the_header_itself_frees_nobody() {
    let portal = Portal::with(|settings| settings.flood_limit = NonZeroU32::new(1)).await;
    let peer = "127.0.0.1".parse().unwrap();
    while portal.shared.flood.count(peer).is_ok() {}

    portal.visitor().from("203.0.113.9").get("/sign-in").await.is(429);
}

#[actix_web::test]
async fn an_address_with_a_control_character_names_nothing() {
    let portal = Portal::start().await;

    for path in ["/sandbox/checkout/%00", "/verify/%0a", "/office/applications/%1F/visa", "/language/%7f"] {
        portal.visitor().get(path).await.is(404).says("Page not found");
    }
}

#[actix_web::test]
async fn a_place_in_a_queue_that_the_database_does_not_know_is_its_beginning() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let id = "0198f3a0-0000-7000-8000-000000000000";

    for path in [
        format!("/desk/invitations?filed=-8000000000000000000&after={id}"),
        format!("/desk/applications?since=-8000000000000000000&after={id}"),
        format!("/desk/applications/asked?since=9000000000000000000&after={id}"),
        format!("/admin/letters?before=-8000000000000000000_{id}"),
    ] {
        administrator.get(&path).await.is(200);
    }
    administrator.get("/admin/calendar/days/-99999-01-01/withdraw").await.is(404);
}
