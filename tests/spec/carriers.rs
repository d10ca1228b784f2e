//! Carriers: registered by an administrator, their programs called in with a key, answered OK or NOT OK.

use crate::support::{Actor, Issued, Portal};
use regex_lite::Regex;
use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use visa_portal::accounts::{KeyOwner, NewKey, Scope, keep_keys::make_key, store};
use visa_portal::eligibility::Entries;

const ADDRESS: &str = "/api/v1/carriers/verifications";

/// A carrier's program with its key.
struct Program {
    client: Client,
    portal: String,
    key: String,
}

impl Program {
    fn of(portal: &Portal, key: &str) -> Self {
        let client = Client::builder().no_proxy().build().unwrap();
        Self { client, portal: portal.url.clone(), key: key.to_owned() }
    }

    fn call(&self) -> RequestBuilder {
        self.client.post(format!("{}{ADDRESS}", self.portal)).bearer_auth(&self.key)
    }

    async fn asks(&self, passport: &str, visa: &str, arrival: &str) -> (u16, Value) {
        let question = json!({ "passport_number": passport, "visa_number": visa, "arrival": arrival });
        read(self.call().json(&question).send().await.unwrap()).await
    }

    async fn is_answered(&self, passport: &str, visa: &str, arrival: &str) -> String {
        let (status, answer) = self.asks(passport, visa, arrival).await;
        assert_eq!(status, 200, "{answer}");
        answer["answer"].as_str().unwrap().to_owned()
    }
}

async fn read(response: Response) -> (u16, Value) {
    (response.status().as_u16(), response.json().await.unwrap())
}

/// Registers a carrier as an administrator does, and gives the address of its page.
async fn register(administrator: &Actor, name: &str, designator: &str) -> String {
    let form = administrator.get("/admin/carriers/add").await;
    let page = administrator.submit(&form, &[("name", name), ("designator", designator)]).await;
    page.is(200).says(name);
    page.path
}

async fn key_of(administrator: &Actor, carrier: &str) -> String {
    let page = administrator.get(carrier).await;
    let shown = administrator.submit(&page, &[("name", "check-in")]).await;
    shown.is(200).says("Copy the key now");
    let key = Regex::new("evisa_[0-9a-f]{10}_[0-9a-f]{32}").unwrap();
    key.find(&shown.html).unwrap().as_str().to_owned()
}

async fn air_astana(portal: &Portal) -> (Actor, String, Program) {
    let administrator = portal.administrator().await;
    let carrier = register(&administrator, "Air Astana", "kc").await;
    let key = key_of(&administrator, &carrier).await;
    let program = Program::of(portal, &key);
    (administrator, carrier, program)
}

fn numbers(issued: &Issued) -> (String, String) {
    (issued.visa.passport_number.to_string(), issued.visa.number.as_str().to_owned())
}

#[actix_web::test]
async fn a_passport_and_its_visa_are_ok_on_the_days_of_the_visa_and_on_no_other() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let (passport, visa) = numbers(&portal.issued_visa(Entries::Single).await);

    assert_eq!(program.is_answered(&passport, &visa, "2026-03-31").await, "NOT_OK");
    assert_eq!(program.is_answered(&passport, &visa, "2026-04-01").await, "OK");
    assert_eq!(program.is_answered(&passport, &visa, "2026-04-30").await, "OK");
    assert_eq!(program.is_answered(&passport, &visa, "2026-05-01").await, "NOT_OK");
}

#[actix_web::test]
async fn rule_v3_an_annulled_visa_is_not_ok_at_once() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    let (passport, visa) = numbers(&issued);
    assert_eq!(program.is_answered(&passport, &visa, "2026-04-02").await, "OK");

    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&format!("/desk/visas/{}", issued.visa.id)).await;
    officer.submit(&page, &[("reason", "The passport was reported lost.")]).await.is(200);

    assert_eq!(program.is_answered(&passport, &visa, "2026-04-02").await, "NOT_OK");
}

#[actix_web::test]
async fn another_passport_and_a_visa_that_nobody_has_get_the_same_answer() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let (passport, visa) = numbers(&portal.issued_visa(Entries::Single).await);

    let (_, other_passport) = program.asks("X9999999", &visa, "2026-04-02").await;
    let (_, other_visa) = program.asks(&passport, "46789ACDD", "2026-04-02").await;

    assert_eq!(other_passport["answer"], "NOT_OK");
    assert_eq!(other_passport, other_visa);
}

#[actix_web::test]
async fn past_the_limit_of_wrong_pairs_a_right_one_is_not_answered_either() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let (passport, visa) = numbers(&portal.issued_visa(Entries::Single).await);
    let mut owner = portal.owner().await;
    assert_eq!(program.is_answered("X9999999", &visa, "2026-04-02").await, "NOT_OK");
    sqlx::query("update attempts set count = 299 where subject like 'boarding:key:%'")
        .execute(&mut owner)
        .await
        .unwrap();

    assert_eq!(program.is_answered(&passport, &visa, "2026-04-02").await, "OK", "and taken back");
    assert_eq!(program.is_answered("X9999999", &visa, "2026-04-02").await, "NOT_OK");
    let (status, problem) = program.asks(&passport, &visa, "2026-04-02").await;

    assert_eq!((status, problem["type"].as_str()), (429, Some("/api/problems/too-many-calls")));
}

#[actix_web::test]
async fn an_answer_tells_how_many_calls_are_left() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let question = json!({ "passport_number": "C01X00T47", "visa_number": "46789ACDD" });

    let first = program.call().json(&question).send().await.unwrap();
    let second = program.call().json(&question).send().await.unwrap();

    assert_eq!(first.headers()["ratelimit-policy"], "\"key\";q=600;w=60");
    assert_eq!(first.headers()["ratelimit"], "\"key\";r=599;t=60");
    assert_eq!(second.headers()["ratelimit"], "\"key\";r=598;t=60");
}

#[actix_web::test]
async fn without_a_live_key_of_a_carrier_nothing_is_answered() {
    let portal = Portal::start().await;
    let (administrator, carrier, program) = air_astana(&portal).await;
    let question = json!({ "passport_number": "C01X00T47", "visa_number": "46789ACDD" });
    let unkeyed = Program::of(&portal, "evisa_3f9a0c71b2_00112233445566778899aabbccddeeff");

    let answer = unkeyed.call().json(&question).send().await.unwrap();

    assert_eq!(answer.headers()["www-authenticate"], "Bearer realm=\"visa-portal\"");
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(read(answer).await.1["type"], "/api/problems/unknown-key");

    let page = administrator.get(&carrier).await;
    administrator.submit(&page, &[("csrf", &page.value("csrf"))]).await.is(200).says("Revoked");
    let (status, _) = read(program.call().json(&question).send().await.unwrap()).await;
    assert_eq!(status, 401, "a revoked key");
}

#[actix_web::test]
async fn a_partys_key_opens_no_verification_and_its_disabled_account_closes_the_key() {
    let portal = Portal::start().await;
    let host = portal.inviting_party("hotel@example.org").await;
    let mut owner = portal.owner().await;
    let party = store::inviting_party_of(&mut owner, host.id).await.unwrap().unwrap();
    let new = NewKey { name: "bookings".into(), scopes: vec![Scope::Arrivals] };
    let key = portal
        .works()
        .run(visa_portal::web::Actor::Portal, move |work| {
            Box::pin(async move { make_key(work, host.id, KeyOwner::Party(party), &new).await })
        })
        .await
        .unwrap();
    let program = Program::of(&portal, key.reveal());
    let question = json!({ "passport_number": "C01X00T47", "visa_number": "46789ACDD" });

    let (status, problem) = read(program.call().json(&question).send().await.unwrap()).await;
    assert_eq!((status, problem["type"].as_str()), (403, Some("/api/problems/scope-missing")));

    sqlx::query("update accounts set disabled_at = now() where id = $1")
        .bind(host.id.0)
        .execute(&mut owner)
        .await
        .unwrap();
    let (status, _) = read(program.call().json(&question).send().await.unwrap()).await;
    assert_eq!(status, 401);
}

#[actix_web::test]
async fn a_body_that_cannot_be_taken_is_told_why() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;

    let (status, problem) = program.asks("", "46789ACDE", "2026-04-01").await;
    assert_eq!((status, problem["errors"].as_array().unwrap().len()), (422, 2));

    let unread = program.call().json(&json!({ "passport": "C01X00T47" })).send().await.unwrap();
    assert_eq!(read(unread).await.1["type"], "/api/problems/unreadable-body");

    let text = program.call().body("passport=C01X00T47").send().await.unwrap();
    assert_eq!(read(text).await.1["type"], "/api/problems/not-json");

    let nowhere = program.client.get(format!("{}/api/v1/nowhere", portal.url)).send().await.unwrap();
    assert_eq!(read(nowhere).await.1["type"], "/api/problems/not-found");

    let kind = program.client.get(format!("{}/api/problems/not-json", portal.url)).send().await.unwrap();
    assert_eq!(read(kind).await.1["status"], 415);
}

#[actix_web::test]
async fn every_question_and_every_key_stands_in_the_record() {
    let portal = Portal::start().await;
    let (_administrator, _, program) = air_astana(&portal).await;
    let issued = portal.issued_visa(Entries::Single).await;
    let (passport, visa) = numbers(&issued);

    program.is_answered(&passport, &visa, "2026-04-02").await;
    program.is_answered("X9999999", &visa, "2026-04-02").await;

    let mut owner = portal.owner().await;
    let acts: Vec<String> =
        sqlx::query_scalar("select act from audit_entries where chain like 'carrier:%' order by position")
            .fetch_all(&mut owner)
            .await
            .unwrap();
    assert_eq!(
        acts,
        ["registered a carrier", "made a key for programs", "asked before boarding", "asked before boarding"]
    );
    let at_the_case: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries where chain = $1 and act = 'a carrier asked before boarding'
           and actor like 'key:%'",
    )
    .bind(format!("application:{}", issued.visa.application))
    .fetch_one(&mut owner)
    .await
    .unwrap();
    assert_eq!(at_the_case, 1);
}

#[actix_web::test]
async fn a_designator_is_one_carriers() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    register(&administrator, "Air Astana", "KC").await;
    let form = administrator.get("/admin/carriers/add").await;

    let again = administrator.submit(&form, &[("name", "Another"), ("designator", "kc")]).await;

    again.complains_about("designator");
}

#[actix_web::test]
async fn a_key_is_kept_by_its_hash_alone_and_listed_by_its_beginning() {
    let portal = Portal::start().await;
    let (administrator, carrier, program) = air_astana(&portal).await;

    let page = administrator.get(&carrier).await;

    assert!(!page.html.contains(&program.key));
    page.says(&program.key[..16]).says("In force").says("never");
    let mut owner = portal.owner().await;
    let kept: i64 = sqlx::query_scalar("select count(*) from api_keys k where k::text like '%' || $1 || '%'")
        .bind(&program.key[17..])
        .fetch_one(&mut owner)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[actix_web::test]
async fn the_key_is_judged_before_anything_of_the_body_is_read() {
    let portal = Portal::start().await;
    let program = Program::of(&portal, "evisa_0000000000_00000000000000000000000000000000");

    for _ in 0..60 {
        let (status, problem) = read(program.call().json(&json!({})).send().await.unwrap()).await;
        assert_eq!(status, 401, "{problem}");
    }

    let (status, _) = read(program.call().json(&json!({})).send().await.unwrap()).await;
    assert_eq!(status, 429, "such calls are counted");
}
