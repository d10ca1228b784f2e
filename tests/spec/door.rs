//! The door: what every answer carries, and who is let in.

use crate::support::Portal;

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
            .is(403);
    }
}
