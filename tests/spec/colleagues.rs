//! The people of an inviting party: asked by letter, with a role each, and never without an owner.

use crate::support::people::PASSWORD;
use crate::support::{Actor, Browser, Page, Portal};
use chrono::Duration;
use sqlx::Connection;
use std::collections::BTreeSet;
use visa_portal::accounts::Scope;
use visa_portal::letters::unseal_token;

const COLLEAGUE: &str = "colleague@example.kz";

async fn letters(portal: &Portal, to: &str) -> Vec<String> {
    sqlx::query_scalar("select letter->>'letter' from letters where recipient = $1 order by queued_at, id")
        .bind(to)
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
}

/// The link of the last letter to an address that has one.
async fn link(portal: &Portal, to: &str) -> String {
    let sealed: String = sqlx::query_scalar(
        "select letter->>'sealed_token' from letters
         where recipient = $1 and letter ? 'sealed_token' order by queued_at desc, id desc limit 1",
    )
    .bind(to)
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    format!("/join?token={}", unseal_token(&portal.shared.portal.secrets, &sealed).unwrap().reveal())
}

async fn asks(owner: &Actor, email: &str, role: &str) -> Page {
    let form = owner.get("/inviting/people/ask").await;
    owner.submit(&form, &[("email", email), ("role", role)]).await
}

async fn joins(browser: &Browser, path: &str, name: &str) -> Page {
    let form = browser.get(path).await;
    browser.submit(&form, &[("name", name), ("new-password", PASSWORD)]).await
}

async fn posts(actor: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let mark = actor.get("/account/password").await.value("csrf");
    let mut pairs = vec![("csrf".to_owned(), mark)];
    pairs.extend(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    actor.post(path, &pairs).await
}

async fn owners(portal: &Portal) -> i64 {
    sqlx::query_scalar("select count(*) from party_roles where role = 'owner' and ended_at is null")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn a_colleague_is_asked_by_letter_and_joins_with_a_name_and_a_password() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;

    let asked = asks(&owner, COLLEAGUE, "filer").await;
    asked.is(200).says("The letter is on its way").says("Has the letter, and can answer until");
    let browser = portal.visitor();
    let office = joins(&browser, &link(&portal, COLLEAGUE).await, "Aliya Bekova").await;

    office.is(200).says("You have joined");
    browser.get("/inviting/invitations/new").await.is(200);
    browser.get("/account").await.says("Altyn Dala LLP").says("Filer").says("Aliya Bekova");
    let people = owner.get("/inviting/people").await;
    people.says("Aliya Bekova").says("Aliya Bekova became: Filer").does_not_say("Has the letter");
    portal.visitor().get(&link(&portal, COLLEAGUE).await).await.is(410);
}

#[actix_web::test]
async fn the_link_opens_for_72_hours_and_not_once_it_was_taken_back_or_sent_anew() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    asks(&owner, COLLEAGUE, "reader").await;
    let first = link(&portal, COLLEAGUE).await;
    asks(&owner, COLLEAGUE, "filer").await;
    let second = link(&portal, COLLEAGUE).await;

    portal.visitor().get(&first).await.is(410);
    portal.later(Duration::hours(72) - Duration::seconds(1));
    portal.visitor().get(&second).await.is(200).says("Your role: Filer");
    portal.later(Duration::seconds(1));
    portal.visitor().get(&second).await.is(410);

    let owner = portal.again(&owner).await;
    owner.get("/inviting/people").await.says("Did not answer in time");
    let page = asks(&owner, COLLEAGUE, "reader").await;
    let third = link(&portal, COLLEAGUE).await;
    let take_back = page.html.split("action=\"").find(|part| part.contains("/take-back\"")).unwrap();
    let path = take_back.split('"').next().unwrap().to_owned();
    posts(&owner, &path, &[]).await.is(303);
    portal.visitor().get(&third).await.is(410);
    posts(&owner, &path, &[]).await.is(404);
}

#[actix_web::test]
async fn an_address_with_an_account_is_answered_like_a_free_one_and_its_holder_alone_is_told() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    portal.applicant("anna@example.org").await;
    portal.officer("officer@example.org").await;
    portal.another_party("clinic@example.kz").await;

    let mut answers = BTreeSet::new();
    for email in ["free@example.org", "anna@example.org", "officer@example.org", "clinic@example.kz"] {
        let page = asks(&owner, email, "reader").await;
        page.is(200);
        answers.insert(page.text().replace(email, "ADDRESS").matches("ADDRESS").count());
        posts(&owner, &path_of_taking_back(&page, email), &[]).await.is(303);
    }

    assert_eq!(answers.len(), 1, "{answers:?}");
    assert_eq!(letters(&portal, "free@example.org").await, ["colleague_asked"]);
    for email in ["anna@example.org", "officer@example.org", "clinic@example.kz"] {
        assert_eq!(letters(&portal, email).await, ["colleague_elsewhere"], "{email}");
    }
    let tokens: i64 = sqlx::query_scalar("select count(token_hash) from party_joinings")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(tokens, 1, "no link leads into an account that is there");
}

fn path_of_taking_back(page: &Page, email: &str) -> String {
    let row = page.html.split("<tr").find(|row| row.contains(email) && row.contains("/take-back")).unwrap();
    row.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[actix_web::test]
async fn somebody_who_was_let_go_is_signed_out_at_once_and_can_be_asked_again() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let filer = portal.colleague(&owner, COLLEAGUE, "filer").await;
    filer.get("/inviting").await.is(200);

    posts(&owner, &format!("/inviting/people/{}/let-go", filer.id), &[]).await.is(303);

    assert!(filer.get_once("/inviting").await.location().unwrap().starts_with("/sign-in"));
    let back = portal.again(&filer).await;
    back.get("/inviting").await.is(403).says("You work for no inviting party now");
    assert_eq!(letters(&portal, COLLEAGUE).await, ["colleague_left"]);
    asks(&owner, COLLEAGUE, "reader").await;
    assert_eq!(letters(&portal, COLLEAGUE).await, ["colleague_left", "colleague_asked"]);
    let browser = portal.visitor();
    joins(&browser, &link(&portal, COLLEAGUE).await, "Aliya").await.is(200);
    browser.get("/inviting").await.is(200);
    back.get_once("/account").await.is(303);
    let accounts: i64 = sqlx::query_scalar("select count(*) from accounts where email = $1")
        .bind(COLLEAGUE)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(accounts, 1);
}

#[actix_web::test]
async fn somebody_who_was_let_go_registers_a_party_of_their_own_with_the_account_that_they_have() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&owner, COLLEAGUE, "owner").await;
    posts(&second, &format!("/inviting/people/{}/let-go", owner.id), &[]).await.is(303);
    let back = portal.again(&owner).await;
    let refused = back.get("/inviting").await;
    let form = back.get(&refused.is(403).link("/account/party")).await;
    let fields = [
        ("kind", "legal_person"),
        ("name", "Kok Tobe LLP"),
        ("identification", "020240000555"),
        ("address", "Almaty, Abay 10"),
        ("telephone", "+77272500000"),
    ];

    back.submit(&form, &[]).await.complains_about("name");
    let (one, twice) = tokio::join!(back.submit_once(&form, &fields), back.submit_once(&form, &fields));

    assert_eq!((one.status.as_u16(), twice.status.as_u16()), (303, 303));
    back.get("/inviting").await.is(200).says("We are checking who you are");
    back.get("/inviting/people").await.says("Owner");
    assert_eq!(back.get_once("/account/party").await.location().as_deref(), Some("/inviting"));
    let officer = portal.officer("officer@example.org").await;
    officer.get("/desk/parties").await.says("Kok Tobe LLP").does_not_say("Altyn Dala LLP");
    let parties: i64 = sqlx::query_scalar("select count(*) from inviting_parties where account = $1")
        .bind(owner.id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(parties, 2);
    portal.applicant("anna@example.org").await.get("/account/party").await.is(403);
}

#[actix_web::test]
async fn a_letter_of_an_owner_who_is_one_no_longer_lets_nobody_in() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&owner, "second@example.kz", "owner").await;
    asks(&second, COLLEAGUE, "owner").await;
    let path = link(&portal, COLLEAGUE).await;
    let browser = portal.visitor();
    let form = browser.get(&path).await;
    posts(&owner, &format!("/inviting/people/{}", second.id), &[("role", "reader")]).await.is(303);

    let answer = browser.submit(&form, &[("name", "Aliya"), ("new-password", PASSWORD)]).await;

    answer.is(410);
    assert_eq!(owners(&portal).await, 1);
}

#[actix_web::test]
async fn a_reader_sees_no_buttons_and_a_post_of_theirs_is_forbidden() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let reader = portal.colleague(&owner, COLLEAGUE, "reader").await;

    for page in ["/inviting", "/inviting/invitations"] {
        owner.get(page).await.says("Invite a guest");
        reader.get(page).await.is(200).does_not_say("Invite a guest").does_not_say("keys");
    }
    reader.get("/inviting/arrivals").await.is(200).does_not_say("Give notice of an arrival");
    for path in ["/inviting/invitations/new", "/inviting/arrivals/new"] {
        reader.get(path).await.is(403);
        posts(&reader, path, &[]).await.is(403);
    }
    for path in ["/inviting/people/ask", "/inviting/keys", "/inviting/webhooks", "/inviting/arrivals/feed"] {
        posts(&reader, path, &[("email", "a@example.org"), ("role", "owner"), ("name", "x")]).await.is(403);
    }
}

#[actix_web::test]
async fn a_role_that_is_changed_counts_from_the_next_request_on() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let filer = portal.colleague(&owner, COLLEAGUE, "filer").await;
    filer.get("/inviting/invitations/new").await.is(200);
    let page = owner.get(&format!("/inviting/people/{}", filer.id)).await;

    owner.submit(&page, &[("role", "reader")]).await.is(200).says("The role is saved");

    filer.get("/inviting/invitations/new").await.is(403);
    owner.get("/inviting/people").await.says("is no longer: Filer").says("became: Reader");
    assert_eq!(letters(&portal, COLLEAGUE).await, ["colleague_role"]);
}

#[actix_web::test]
async fn another_partys_people_are_not_found() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let stranger = portal.another_party("clinic@example.kz").await;

    for (path, field) in [("", ("role", "reader")), ("/let-go", ("yes", "yes"))] {
        let path = format!("/inviting/people/{}{path}", stranger.id);
        posts(&owner, &path, &[field]).await.is(404);
    }
    owner.get(&format!("/inviting/people/{}", stranger.id)).await.is(404);
    assert_eq!(owners(&portal).await, 2);
}

#[actix_web::test]
async fn the_last_owner_is_neither_demoted_nor_let_go() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    portal.colleague(&owner, COLLEAGUE, "filer").await;
    let own = format!("/inviting/people/{}", owner.id);

    posts(&owner, &own, &[("role", "filer")]).await.is(409).says("The party needs an owner");
    posts(&owner, &format!("{own}/let-go"), &[]).await.is(409).says("Nothing was changed");

    owner.get("/inviting/people").await.is(200);
}

#[actix_web::test]
async fn an_owner_whose_account_is_disabled_is_shown_so_and_is_no_reason_to_let_the_last_one_go() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&owner, COLLEAGUE, "owner").await;
    disables(&portal, &second).await;
    let own = format!("/inviting/people/{}", owner.id);

    posts(&owner, &own, &[("role", "filer")]).await.is(409).says("The party needs an owner");

    owner.get("/inviting/people").await.says("Owner (account disabled)");
}

async fn disables(portal: &Portal, somebody: &Actor) {
    sqlx::query("update accounts set disabled_at = now() where id = $1")
        .bind(somebody.id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
}

#[actix_web::test]
async fn a_partys_key_lives_while_the_party_has_an_owner_and_tells_who_made_it() {
    let portal = Portal::start().await;
    let founder = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&founder, COLLEAGUE, "owner").await;
    let program = portal.program_of(&founder, &[Scope::Invitations]).await;
    posts(&second, &format!("/inviting/people/{}/let-go", founder.id), &[]).await.is(303);
    disables(&portal, &founder).await;

    program.gets("/api/v1/invitations").await.is(200);
    second.get("/inviting/keys").await.says("does not work here any more");

    disables(&portal, &second).await;
    program.gets("/api/v1/invitations").await.is(401);
}

#[actix_web::test]
async fn two_owners_who_demote_each_other_at_once_leave_one() {
    let portal = Portal::start().await;
    let one = portal.inviting_party("hotel@example.kz").await;
    let other = portal.colleague(&one, COLLEAGUE, "owner").await;
    let (at_other, at_one) =
        (format!("/inviting/people/{}", other.id), format!("/inviting/people/{}", one.id));

    let (first, second) = tokio::join!(
        posts(&one, &at_other, &[("role", "reader")]),
        posts(&other, &at_one, &[("role", "reader")]),
    );

    let answers = BTreeSet::from([first.status.as_u16(), second.status.as_u16()]);
    assert_eq!(answers, BTreeSet::from([303, 403]));
    assert_eq!(owners(&portal).await, 1);
}

#[actix_web::test]
async fn the_database_keeps_an_owner_where_two_works_end_one_each() {
    let portal = Portal::start().await;
    let one = portal.inviting_party("hotel@example.kz").await;
    let other = portal.colleague(&one, COLLEAGUE, "owner").await;
    let (mut left, mut right) = (portal.owner().await, portal.owner().await);
    let end =
        "update party_roles set ended_at = began_at, ended_by = $1 where account = $1 and ended_at is null";
    let (mut first, mut second) = (left.begin().await.unwrap(), right.begin().await.unwrap());
    sqlx::query(end).bind(one.id.0).execute(&mut *first).await.unwrap();
    sqlx::query(end).bind(other.id.0).execute(&mut *second).await.unwrap();

    let (first, second) = tokio::join!(first.commit(), second.commit());

    let refused: Vec<_> = [first, second].into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].as_database_error().unwrap().constraint(), Some("a_party_keeps_an_owner"));
    assert_eq!(owners(&portal).await, 1);
}

#[actix_web::test]
async fn letters_go_to_owners_and_filers_and_the_history_names_who_filed() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let filer = portal.colleague(&owner, COLLEAGUE, "filer").await;
    portal.colleague(&owner, "reader@example.kz", "reader").await;

    let paper = filer.files(crate::support::inviting::GUEST).await;

    paper.is(200).says("Inviting party: colleague@example.kz");
    for email in ["hotel@example.kz", COLLEAGUE] {
        assert_eq!(letters(&portal, email).await, ["invitation_filed"], "{email}");
    }
    assert_eq!(letters(&portal, "reader@example.kz").await, Vec::<String>::new());
    owner.get(&paper.path).await.is(200).says("Inviting party: colleague@example.kz");
}

#[actix_web::test]
async fn an_owner_whose_account_was_disabled_gets_no_letters_while_another_one_reads_them() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&owner, COLLEAGUE, "owner").await;
    disables(&portal, &owner).await;

    second.files(crate::support::inviting::GUEST).await.is(200);

    assert_eq!(letters(&portal, COLLEAGUE).await, ["invitation_filed"]);
    assert_eq!(letters(&portal, "hotel@example.kz").await, Vec::<String>::new());
}

#[actix_web::test]
async fn who_registers_a_party_owns_it_and_an_unconfirmed_registration_leaves_nothing_behind() {
    let portal = Portal::start().await;
    let browser = portal.visitor();
    let page = browser.get("/register/inviting-party").await;
    let fields = [
        ("kind", "legal_person"),
        ("name", "Tau LLP"),
        ("identification", "020240000555"),
        ("address", "Astana, Mangilik El 1"),
        ("telephone", "8 717 250 00 00"),
        ("email", COLLEAGUE),
        ("new-password", PASSWORD),
    ];

    browser.submit(&page, &fields).await.is(200);
    browser.submit(&page, &fields).await.is(200);
    let owner = portal.inviting_party("hotel@example.kz").await;
    asks(&owner, COLLEAGUE, "filer").await;
    joins(&portal.visitor(), &link(&portal, COLLEAGUE).await, "Aliya").await.is(200);

    let parties: i64 = sqlx::query_scalar("select count(*) from inviting_parties where name = 'Tau LLP'")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!((parties, owners(&portal).await), (0, 1));
}
