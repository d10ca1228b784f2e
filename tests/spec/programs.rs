//! Inviting parties' programs: invitations and arrival notices one by one, filed once however often they are sent.

use crate::support::sources::sources;
use crate::support::{Portal, Program};
use futures_util::future::join_all;
use regex_lite::Regex;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use visa_portal::accounts::Scope;
use visa_portal::invitations::{Ruling, rule, take};
use visa_portal::office::described;
use visa_portal::vocabulary::InvitationId;
use visa_portal::web::{Actor, KEPT_FOR, store::calls};

const NOTICES: &str = "/api/v1/arrival-notices";
const INVITATIONS: &str = "/api/v1/invitations";

/// A guest who arrived on Monday 2 March 2026, the first day of every test.
fn notice(passport: &str) -> Value {
    json!({
        "surname": "Tanaka", "given_names": "Yuki", "citizenship": "JPN", "date_of_birth": "1990-02-01",
        "passport_number": passport, "arrival_date": "2026-03-02", "region": "75", "address": "Almaty, Abay 10",
        "premises": "hotel", "departure_date": "2026-03-20",
    })
}

fn invitation() -> Value {
    json!({
        "surname": "Sharma", "given_names": "Raj", "citizenship": "IND", "date_of_birth": "1988-11-04", "sex": "M",
        "passport_number": "Z1234567", "category": "B12", "entries": "single", "stay_days": 30,
        "from": "2026-04-01", "until": "2026-06-30", "places": "Almaty, Turkistan",
    })
}

async fn hotel(portal: &Portal, scopes: &[Scope]) -> Program {
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.program_of(&party, scopes).await
}

async fn count(portal: &Portal, of: &str) -> i64 {
    let sql = format!("select count(*) from {of}");
    let mut owner = portal.owner().await;
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut owner).await.unwrap()
}

#[actix_web::test]
async fn of_64_copies_of_a_call_sent_at_once_one_has_an_effect() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals, Scope::Invitations]).await;

    let (file, sent) = (invitation(), notice("TK1234567"));
    let filings = join_all((0..64).map(|_| program.posts_once(INVITATIONS, &file, "one"))).await;
    let notices = join_all((0..64).map(|_| program.posts_once(NOTICES, &sent, "two"))).await;

    for answers in [filings, notices] {
        let done: Vec<_> = answers.iter().filter(|told| told.status == 201).collect();
        assert!(!done.is_empty() && done.iter().all(|told| told.body == done[0].body));
        for refused in answers.iter().filter(|told| told.status != 201) {
            assert_eq!(
                (refused.status, &refused.body["type"]),
                (409, &json!("/api/problems/call-under-way"))
            );
        }
    }
    assert_eq!((count(&portal, "invitations").await, count(&portal, "notices").await), (1, 1));
    let letters = count(&portal, "letters where letter->>'letter' = 'invitation_filed'").await;
    assert_eq!(letters, 1);
}

#[actix_web::test]
async fn a_call_sent_again_is_answered_as_at_first_and_its_key_is_no_other_calls() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Invitations]).await;

    let first = program.posts_once(INVITATIONS, &invitation(), "\"b-17\"").await;
    let again = program.posts_once(INVITATIONS, &invitation(), "b-17").await;

    assert_eq!((again.status, &again.body), (201, &first.body));
    assert_eq!(again.headers["location"], first.headers["location"]);
    assert!(again.headers.contains_key("idempotency-replayed"));
    assert!(!first.headers.contains_key("idempotency-replayed"));

    let mut other = invitation();
    other["places"] = json!("Astana");
    let reused = program.posts_once(INVITATIONS, &other, "b-17").await;
    assert_eq!(reused.is(422)["type"], "/api/problems/idempotency-key-reused");
    let unreadable = program.posts_once(INVITATIONS, &invitation(), "two words").await;
    assert_eq!(unreadable.is(400)["type"], "/api/problems/unreadable-idempotency-key");
    assert_eq!(count(&portal, "invitations").await, 1);
}

#[actix_web::test]
async fn a_call_sent_again_with_another_api_key_of_the_same_party_is_answered_as_at_first() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let before = portal.program_of(&party, &[Scope::Invitations]).await;
    let after = portal.program_of(&party, &[Scope::Invitations]).await;

    let first = before.posts_once(INVITATIONS, &invitation(), "b-18").await;
    let again = after.posts_once(INVITATIONS, &invitation(), "b-18").await;

    assert_eq!((again.status, &again.body), (201, &first.body));
    assert!(again.headers.contains_key("idempotency-replayed"));
    assert_eq!(count(&portal, "invitations").await, 1);
}

#[actix_web::test]
async fn a_call_sent_again_after_the_lists_changed_is_answered_as_at_first() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Invitations]).await;
    let first = program.posts_once(INVITATIONS, &invitation(), "b-19").await;
    assert_eq!(first.status, 201);
    sqlx::query("update categories set valid_until = '2026-03-01' where valid_until is null")
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

    let again = program.posts_once(INVITATIONS, &invitation(), "b-19").await;
    let another = program.posts_once(INVITATIONS, &invitation(), "b-20").await;

    assert_eq!((again.status, &again.body), (201, &first.body));
    another.is(422);
}

#[actix_web::test]
async fn a_key_belongs_to_one_program_and_for_a_day() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Invitations]).await;
    let other = portal.another_party("clinic@example.kz").await;
    let other = portal.program_of(&other, &[Scope::Invitations]).await;

    let first = program.posts_once(INVITATIONS, &invitation(), "1").await.is(201);
    assert_ne!(other.posts_once(INVITATIONS, &invitation(), "1").await.is(201)["id"], first["id"]);

    portal.later(KEPT_FOR - chrono::Duration::seconds(1));
    assert_eq!(program.posts_once(INVITATIONS, &invitation(), "1").await.is(201)["id"], first["id"]);
    portal.later(chrono::Duration::seconds(1));
    assert_ne!(program.posts_once(INVITATIONS, &invitation(), "1").await.is(201)["id"], first["id"]);

    let mut owner = portal.owner().await;
    let forgotten = calls::forget(&mut owner, portal.now() - KEPT_FOR).await.unwrap();
    assert_eq!((forgotten, count(&portal, "answered_calls").await), (1, 1));
}

#[actix_web::test]
async fn a_copy_that_comes_while_the_first_is_worked_on_is_told_so_and_a_refused_call_leaves_its_key_free() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals]).await;
    let mut wrong = notice("TK1234567");
    wrong["region"] = json!("99");
    program.posts_once(NOTICES, &wrong, "1").await.is(422);

    let mut owner = portal.owner().await;
    let key: String =
        sqlx::query_scalar("select 'party:' || party from api_keys").fetch_one(&mut owner).await.unwrap();
    let hold = "select pg_advisory_lock(hashtextextended($1 || ' ' || '1', 0))::text";
    sqlx::query(hold).bind(&key).execute(&mut owner).await.unwrap();
    let meanwhile = program.posts_once(NOTICES, &notice("TK1234567"), "1").await;
    assert_eq!(meanwhile.is(409)["type"], "/api/problems/call-under-way");

    drop(owner);
    let mut owner = portal.owner().await;
    let held = "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";
    while sqlx::query_scalar::<_, i64>(held).fetch_one(&mut owner).await.unwrap() > 0 {}
    program.posts_once(NOTICES, &notice("TK1234567"), "1").await.is(201);
}

#[actix_web::test]
async fn rule_n6_a_notice_is_filed_once_and_corrected_by_another_and_both_are_read_again() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals]).await;

    let filed = program.posts(NOTICES, &notice("TK1234567")).await;
    let address = filed.headers["location"].to_str().unwrap().to_owned();
    let filed = filed.is(201);
    assert_eq!((&filed["outcome"], &filed["receipt"]["due"]), (&json!("accepted"), &json!("2026-03-05")));
    assert_eq!(filed["receipt"]["notice"]["surname"], "TANAKA");

    let again = program.posts(NOTICES, &notice("TK1234567")).await.is(200);
    assert_eq!((&again["outcome"], &again["receipt"]), (&json!("duplicate"), &filed["receipt"]));

    let moved = json!({"region": "71", "address": "Astana, Mangilik El 1", "departure_date": "2026-03-25"});
    let corrected = program.posts(&format!("{address}/corrections"), &moved).await.is(201);
    assert_eq!(corrected["corrects"], filed["receipt"]["number"]);
    assert_eq!(corrected["notice"]["address"], "Astana, Mangilik El 1");
    let same = program.posts(&format!("{address}/corrections"), &moved).await.is(200);
    assert_eq!(same["number"], corrected["number"]);

    let first = program.gets(&address).await.is(200);
    assert_eq!(first["corrected_by"], corrected["number"]);
    let list = program.gets(NOTICES).await.is(200);
    let numbers: Vec<_> = list["receipts"].as_array().unwrap().iter().map(|it| &it["number"]).collect();
    assert_eq!(numbers, [&corrected["number"], &filed["receipt"]["number"]]);
}

#[actix_web::test]
async fn rule_n4_a_change_of_address_a_trip_and_a_departure_are_notified_like_an_arrival() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals]).await;

    for cause in ["arrival", "change_of_address", "trip", "departure"] {
        let mut sent = notice("TK1234567");
        sent["cause"] = json!(cause);
        let filed = program.posts(NOTICES, &sent).await.is(201);
        assert_eq!(filed["receipt"]["notice"]["cause"], cause);
    }
}

#[actix_web::test]
async fn rule_n5_a_late_notice_is_taken_and_marked_and_a_trial_of_it_files_nothing() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals]).await;
    portal.at("2026-03-05T19:00:00Z");

    let tried = program.posts("/api/v1/arrival-notices/check", &notice("TK1234567")).await.is(200);
    assert_eq!((&tried["outcome"], &tried["on_time"]), (&json!("accepted_late"), &json!(false)));
    assert_eq!((count(&portal, "arrivals").await, count(&portal, "notices").await), (0, 0));

    let filed = program.posts(NOTICES, &notice("TK1234567")).await.is(201);
    assert_eq!((&filed["outcome"], &filed["receipt"]["on_time"]), (&json!("accepted_late"), &json!(false)));
}

#[actix_web::test]
async fn every_field_that_cannot_be_taken_is_told_at_once_by_the_code_that_a_line_of_a_file_has() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Arrivals, Scope::Invitations]).await;
    let mut wrong = notice("TK1234567");
    wrong["surname"] = json!("Танака");
    wrong["citizenship"] = json!("KAZ");
    wrong["arrival_date"] = json!("2026-03-03");
    wrong["region"] = json!("99");

    for path in [NOTICES, "/api/v1/arrival-notices/check"] {
        let refused = program.posts(path, &wrong).await;
        assert_eq!(
            refused.faults(),
            [
                ("#/surname", "name_not_latin"),
                ("#/citizenship", "citizen_of_kazakhstan"),
                ("#/arrival_date", "arrived_in_the_future"),
                ("#/region", "region_unknown"),
            ]
        );
    }

    let mut wrong = invitation();
    wrong["stay_days"] = json!(45);
    wrong["until"] = json!("2026-03-01");
    let refused = program.posts(INVITATIONS, &wrong).await;
    assert_eq!(refused.faults(), [("#/stay_days", "stay_not_offered"), ("#/until", "runs_backwards")]);
    let mut wrong = invitation();
    wrong["citizenship"] = json!("DEU");
    wrong["institution"] = json!("A clinic");
    let refused = program.posts(INVITATIONS, &wrong).await;
    assert_eq!(
        refused.faults(),
        [("#/citizenship", "citizenship_not_listed"), ("#/institution", "institution_for_treatment_alone")]
    );
}

#[actix_web::test]
async fn rule_i2_an_invitation_filed_by_a_program_is_approved_and_found_by_its_number() {
    let portal = Portal::start().await;
    let program = hotel(&portal, &[Scope::Invitations]).await;
    let filed = program.posts(INVITATIONS, &invitation()).await.is(201);
    assert_eq!((&filed["stage"], &filed["number"]), (&json!("filed"), &Value::Null));

    let id = InvitationId(filed["id"].as_str().unwrap().parse().unwrap());
    let officer = portal.officer("officer@example.org").await;
    let (by, officer) = (Actor::Account { id: officer.id, role: "officer" }, officer.id);
    let ruled = portal.works().run(by, move |work| {
        Box::pin(async move {
            take(work, officer, id).await.unwrap();
            rule(work, officer, (id, 1), &Ruling::Approve).await
        })
    });
    ruled.await.unwrap();

    let approved = program.gets(&format!("{INVITATIONS}/{id}")).await.is(200);
    assert_eq!((&approved["stage"], &approved["open"]), (&json!("approved"), &json!(true)));
    let number = approved["number"].as_str().unwrap();
    assert_eq!(program.gets(&format!("{INVITATIONS}/{number}")).await.is(200), approved);
    assert_eq!(program.gets(INVITATIONS).await.is(200)["invitations"], json!([approved]));
}

#[actix_web::test]
async fn a_key_opens_its_scopes_alone_and_another_partys_papers_are_not_found() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let files = portal.program_of(&party, &[Scope::Arrivals]).await;
    let reads = portal.program_of(&party, &[Scope::Receipts]).await;
    let other = portal.another_party("clinic@example.kz").await;
    let other = portal.program_of(&other, &Scope::OF_PARTIES).await;
    let filed = files.posts(NOTICES, &notice("TK1234567")).await;
    let address = filed.headers["location"].to_str().unwrap().to_owned();
    let id = portal.program_of(&party, &[Scope::Invitations]).await.posts(INVITATIONS, &invitation()).await;

    reads.gets(&address).await.is(200);
    reads.gets(NOTICES).await.is(200);
    let refused = reads.posts(NOTICES, &notice("TK7654321")).await;
    assert_eq!(refused.is(403)["type"], "/api/problems/scope-missing");
    files.gets(INVITATIONS).await.is(403);
    other.gets(&address).await.is(404);
    other.posts(&format!("{address}/corrections"), &json!({"region": "71"})).await.is(404);
    other.gets(&format!("{INVITATIONS}/{}", id.body["id"].as_str().unwrap())).await.is(404);
    assert_eq!(other.gets(NOTICES).await.is(200), json!({"receipts": [], "next": null}));
}

#[actix_web::test]
async fn a_party_chooses_in_its_office_what_a_key_opens() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let page = party.get("/inviting/keys").await;

    let nothing = party.submit(&page, &[("name", "bookkeeping")]).await;
    nothing.complains_about("opens");
    let shown = party.submit(&page, &[("name", "bookkeeping"), ("opens", "receipts")]).await;
    shown.is(200).says("Copy the key now");

    party.get("/inviting/keys").await.says("receipts, reading only");
    let mut owner = portal.owner().await;
    let scopes: Vec<Vec<String>> =
        sqlx::query_scalar("select scopes from api_keys").fetch_all(&mut owner).await.unwrap();
    assert_eq!(scopes, [["receipts"]]);
}

#[test]
fn every_call_in_the_sources_stands_in_the_description_and_no_other() {
    let shape = Regex::new(r#"\.route\(\s*"(/api/v1/[^"]+)",\s*web::(get|post)\(\)"#).unwrap();
    let written: BTreeSet<String> = sources("src")
        .iter()
        .flat_map(|source| {
            let found = shape.captures_iter(&source.text);
            found.map(|it| format!("{} {}", &it[2], &it[1])).collect::<Vec<_>>()
        })
        .collect();
    let document = serde_json::to_value(described::document()).unwrap();
    let told: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            item.as_object().unwrap().keys().map(move |method| format!("{method} {path}"))
        })
        .collect();

    assert_eq!(told, written);
    assert!(written.len() >= 15, "{written:?}");
    assert_eq!(document["openapi"], "3.1.0");
}

#[actix_web::test]
async fn the_description_is_served_as_a_document_and_as_a_page() {
    let portal = Portal::start().await;
    let served = reqwest::get(format!("{}/api/v1/openapi.json", portal.url)).await.unwrap();
    assert_eq!(served.headers()["content-type"], "application/json");
    let document: Value = served.json().await.unwrap();

    let page = portal.visitor().get("/api/docs").await;

    page.is(200);
    for item in document["paths"].as_object().unwrap().values() {
        for call in item.as_object().unwrap().values() {
            page.says(call["summary"].as_str().unwrap());
        }
    }
    assert!(!page.html.contains("src=\"http") && !page.html.contains("&quot;$ref"));
}
