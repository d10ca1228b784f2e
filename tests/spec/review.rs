//! The officers' work on applications: taken, looked at, decided once (rules A1, A2, P1 to P4, V1).

use crate::support::{Actor, Page, Portal};
use sqlx::Row;
use visa_portal::vocabulary::ApplicationId;

fn page_of(id: ApplicationId) -> String {
    format!("/desk/applications/{id}")
}

/// Takes the case and opens it.
async fn takes(officer: &Actor, id: ApplicationId) -> Page {
    let page = officer.get(&page_of(id)).await;
    officer.submit(&page, &[("hold", "take")]).await
}

async fn decides(officer: &Actor, page: &Page, fields: &[(&str, &str)]) -> Page {
    officer.submit(page, fields).await
}

struct Desk {
    portal: Portal,
    applicant: Actor,
    officer: Actor,
    id: ApplicationId,
}

/// A case under review, and an officer who has not taken it.
async fn desk() -> Desk {
    let portal = Portal::start().await;
    let applicant = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&applicant).await;
    let officer = portal.officer("aigerim@example.org").await;
    Desk { portal, applicant, officer, id }
}

async fn stage(portal: &Portal, id: ApplicationId) -> String {
    sqlx::query_scalar("select stage from applications where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

/// How many visas an application has in force.
async fn visas(portal: &Portal, id: ApplicationId) -> i64 {
    sqlx::query_scalar("select count(*) from visas where application = $1 and annulled_at is null")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

async fn letters(portal: &Portal, kind: &str) -> i64 {
    sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = $1")
        .bind(kind)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn the_desk_counts_what_waits_and_leads_to_the_queue() {
    let Desk { portal: _portal, officer, id, .. } = desk().await;

    let overview = officer.get("/desk").await;
    let queue = officer.get(&overview.link("/desk/applications")).await;

    overview.is(200).says("1 Applications to review").says("2 March 2026, 09:00");
    queue.is(200).says("1 application is waiting").says("India").does_not_say("ERIKSSON");
    assert_eq!(queue.link(&id.to_string()), format!("{}?way=queue", page_of(id)));
}

#[actix_web::test]
async fn opening_a_case_shows_the_papers_side_by_side_and_is_recorded() {
    let Desk { portal, officer, id, .. } = desk().await;

    let page = officer.get(&page_of(id)).await;

    page.is(200).says("ERIKSSON").says("The papers agree.").says("L898902C3");
    let looks: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries where chain = $1 and act = 'looked at an application'",
    )
    .bind(format!("application:{id}"))
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(looks, 1);
    let (status, headers, bytes) = officer.bytes(&format!("{}/photograph.jpg", page_of(id))).await;
    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "image/jpeg"));
    assert!(bytes.starts_with(&[0xff, 0xd8]));
}

#[actix_web::test]
async fn rule_v1_approving_forms_exactly_one_visa_and_tells_the_applicant_once() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;

    decides(&officer, &page, &[("decision", "approve")]).await.is(200).says("the visa was issued");

    assert_eq!(stage(&portal, id).await, "approved");
    assert_eq!(visas(&portal, id).await, 1);
    assert_eq!(letters(&portal, "visa_issued").await, 1);
    let row = sqlx::query("select zone, valid_from::text, valid_until::text, jsonb_array_length(airports) from visas where application = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert!(row.get::<String, _>(0).starts_with("V<KAZERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"));
    assert_eq!(
        (row.get::<String, _>(1), row.get::<String, _>(2)),
        ("2026-04-01".into(), "2026-04-30".into())
    );
    assert_eq!(row.get::<i32, _>(3), 2, "the airports of Astana and Almaty");
}

#[actix_web::test]
async fn rule_v1_a_second_visa_has_its_own_plain_answer() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;
    decides(&officer, &page, &[("decision", "approve")]).await;

    let again = decides(&officer, &page, &[("decision", "approve")]).await;

    again.is(409).says("The visa has already been issued").says("aigerim@example.org");
    assert_eq!(visas(&portal, id).await, 1);
    assert_eq!(letters(&portal, "visa_issued").await, 1);
}

#[actix_web::test]
async fn a_refusal_without_ground_and_words_complains_about_both() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;

    let answer = decides(&officer, &page, &[("decision", "refuse")]).await;

    answer.complains_about("ground").complains_about("words");
    assert_eq!(stage(&portal, id).await, "under_review");
}

#[actix_web::test]
async fn rule_a1_a_refusal_keeps_its_ground_and_its_words_and_is_announced() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;
    let words = "The photograph shows somebody else.";

    let fields = [("decision", "refuse"), ("ground", "photograph"), ("words", words)];
    decides(&officer, &page, &fields).await.is(200).says("was refused");

    assert_eq!(stage(&portal, id).await, "refused");
    assert_eq!(letters(&portal, "application_refused").await, 1);
    officer.get(&page_of(id)).await.says(words).says("does not show the applicant clearly");
}

#[actix_web::test]
async fn a_case_in_another_officers_hands_is_read_but_not_decided() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;
    let other = portal.officer("daniyar@example.org").await;

    let read = other.get(&page_of(id)).await;
    let (action, fields) = (page_of(id), [("csrf", ""), ("decision", "approve"), ("version", "1")]);
    let mut fields: Vec<(String, String)> =
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    fields[0].1 = read.value("csrf");
    fields[2].1 = page.value("version");
    let decided = other.post(&action, &fields).await;

    read.is(200).says("aigerim@example.org holds this application").does_not_say("Confirm the decision");
    decided.is(409).says("aigerim@example.org");
    assert_eq!(stage(&portal, id).await, "under_review");
}

#[actix_web::test]
async fn of_two_officers_the_first_decides_and_the_second_is_told_who_did() {
    let Desk { portal, officer, id, .. } = desk().await;
    let seen_first = takes(&officer, id).await;
    for _ in 0..3 {
        portal.later(chrono::Duration::minutes(11));
        officer.get("/desk").await.is(200);
    }
    let other = portal.officer("daniyar@example.org").await;
    let seen_second = takes(&other, id).await;
    let refusal = [("decision", "refuse"), ("ground", "mismatch"), ("words", "Another person.")];
    decides(&other, &seen_second, &refusal).await.is(200);

    let late = decides(&officer, &seen_first, &[("decision", "approve")]).await;

    late.is(409).says("already been decided").says("daniyar@example.org refused it before you");
    assert_eq!(stage(&portal, id).await, "refused");
    assert_eq!(visas(&portal, id).await, 0);
}

#[actix_web::test]
async fn of_eight_decisions_at_once_one_stands_and_the_others_are_told_plainly() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;
    let approve = [("decision", "approve")];

    let answers = futures_util::future::join_all((0..8).map(|_| officer.submit_once(&page, &approve))).await;

    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409, 409, 409, 409, 409]);
    assert_eq!((visas(&portal, id).await, letters(&portal, "visa_issued").await), (1, 1));
}

#[actix_web::test]
async fn a_case_that_nobody_took_is_not_decided() {
    let Desk { portal, officer, id, .. } = desk().await;
    let page = takes(&officer, id).await;
    let read = officer.get(&page_of(id)).await;
    officer.submit(&read, &[("hold", "put_back")]).await.is(200);

    decides(&officer, &page, &[("decision", "approve")]).await.is(409).says("Take the application first");

    assert_eq!(stage(&portal, id).await, "under_review");
}

#[actix_web::test]
async fn rule_a2_nothing_is_judged_unpaid() {
    let portal = Portal::start().await;
    let applicant = portal.applicant("anna@example.org").await;
    let id = portal.submitted_application(&applicant).await;
    let officer = portal.administrator().await;
    let read = officer.get(&page_of(id)).await;
    let fields = |hold: &[(&str, &str)]| -> Vec<(String, String)> {
        let mark = [("csrf".to_owned(), read.value("csrf"))];
        mark.into_iter().chain(hold.iter().map(|(name, text)| ((*name).into(), (*text).into()))).collect()
    };

    let taken = officer.post(&format!("{}/hold", page_of(id)), &fields(&[("hold", "take")])).await;
    let decided = officer.post(&page_of(id), &fields(&[("decision", "approve"), ("version", "9")])).await;

    read.is(200).says("Not paid").does_not_say("Take this application");
    taken.is(409).says("has not been paid");
    decided.is(409).says("has not been paid");
    assert_eq!(visas(&portal, id).await, 0);
}

#[actix_web::test]
async fn rule_p3_the_passport_is_checked_again_when_the_case_is_decided() {
    let Desk { portal, officer, id, .. } = desk().await;
    sqlx::query("update passports set expires = '2026-07-29' where application = $1")
        .bind(id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    let page = takes(&officer, id).await;

    let answer = decides(&officer, &page, &[("decision", "approve")]).await;

    page.says("Not met");
    answer.complains_about("decision").says("must be valid until 30 July 2026");
    assert_eq!(visas(&portal, id).await, 0);
}

#[actix_web::test]
async fn a_draft_is_its_applicants_own() {
    let Desk { portal: _portal, applicant, officer, .. } = desk().await;
    let draft = applicant.begins().await;

    officer.get(&page_of(draft)).await.is(404);
}

#[actix_web::test]
async fn an_officer_finds_a_decided_case_its_visa_and_its_invitation_by_their_numbers() {
    let portal = Portal::start().await;
    let holder = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&holder).await;
    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&format!("/desk/applications/{id}")).await;
    let page = officer.submit(&page, &[("hold", "take")]).await;
    officer.submit(&page, &[("decision", "approve")]).await.is(200);
    let (reference, visa, number): (String, uuid::Uuid, String) = sqlx::query_as(
        "select a.reference, v.id, v.number from applications a join visas v on v.application = a.id where a.id = $1",
    )
    .bind(id.0)
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();

    let desk = officer.get("/desk").await;
    let found = async |number: &str| officer.submit_once(&desk, &[("number", number)]).await;

    assert_eq!(
        found(&reference.to_lowercase()).await.location(),
        Some(format!("/desk/applications/{id}?way=search"))
    );
    assert_eq!(found(&number).await.location(), Some(format!("/desk/visas/{visa}")));
    found("1234567890").await.is(422).complains_about("number");
}
