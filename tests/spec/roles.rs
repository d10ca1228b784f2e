//! Every route against every role: a handler's signature is its permission, and this is the table of it.

use crate::support::{Actor, Portal};

/// Who may open a page: everybody, or these roles.
const PAGES: &[(&str, &[&str])] = &[
    ("/account", &["applicant", "inviting", "officer", "border", "administrator"]),
    ("/admin/letters", &["administrator"]),
    ("/account/password", &["applicant", "inviting", "officer", "border", "administrator"]),
    ("/account/sessions", &["applicant", "inviting", "officer", "border", "administrator"]),
    ("/account/recovery-codes", &["officer", "border", "administrator"]),
    ("/admin/staff", &["administrator"]),
    ("/admin/staff/add", &["administrator"]),
    ("/inviting", &["inviting"]),
    ("/inviting/invitations", &["inviting"]),
    ("/inviting/invitations/new", &["inviting"]),
    ("/desk/invitations", &["officer", "administrator"]),
];

#[actix_web::test]
async fn a_stranger_is_asked_to_sign_in_and_comes_back_to_the_page() {
    let portal = Portal::start().await;
    for (page, _) in PAGES {
        let answer = portal.visitor().get_once(page).await;

        assert_eq!(answer.is(303).location().unwrap(), format!("/sign-in?next={}", page.replace('/', "%2F")));
    }
}

#[actix_web::test]
async fn a_page_opens_for_its_roles_alone() {
    let portal = Portal::start().await;
    let everybody: [(&str, Actor); 4] = [
        ("applicant", portal.applicant("anna@example.org").await),
        ("inviting", portal.inviting_party("hotel@example.org").await),
        ("officer", portal.officer("officer@example.org").await),
        ("administrator", portal.administrator().await),
    ];
    for (page, roles) in PAGES {
        for (role, actor) in &everybody {
            let answer = actor.get_once(page).await;

            let opens = answer.status.as_u16() != 403;
            assert_eq!(opens, roles.contains(role), "{page} for {role}: {}", answer.status);
        }
    }
}
