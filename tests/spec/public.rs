//! What anybody can learn without an account.

use crate::support::Portal;

fn asking(citizenship: &str, purpose: &str, entries: &str, until: &str) -> String {
    let until: Vec<&str> = until.split('-').collect();
    format!(
        "/eligibility?citizenship={citizenship}&purpose={purpose}&entries={entries}\
         &from-day=10&from-month=3&from-year=2026\
         &until-day={}&until-month={}&until-year={}",
        until[2], until[1], until[0]
    )
}

#[actix_web::test]
async fn the_start_page_leads_to_every_public_check() {
    let portal = Portal::start().await;

    let page = portal.visitor().get("/").await;

    page.is(200).says("Citizens of 109 countries and territories");
    for path in ["/eligibility", "/requirements", "/status", "/verify", "/deadline"] {
        page.link(path);
    }
}

#[actix_web::test]
async fn the_requirements_show_the_list_and_the_three_fees() {
    let portal = Portal::start().await;

    let page = portal.visitor().get("/requirements").await;

    page.is(200)
        .says("India")
        .says("60 USD")
        .says("90 USD")
        .says("160 USD")
        .says("Almaty")
        .says("at least 2 clean pages");
}

#[actix_web::test]
async fn the_list_stands_in_the_order_of_the_readers_alphabet() {
    let portal = Portal::start().await;

    let text = portal.visitor().reading("kk").get("/requirements").await.text();

    let place = |name: &str| text.find(name).unwrap();
    assert!(place("Замбия") < place("Үндістан") && place("Үндістан") < place("Ямайка"));
}

#[actix_web::test]
async fn rule_p3_a_listed_citizen_learns_visa_fee_and_the_passports_least_expiry() {
    let portal = Portal::start().await;

    let page = portal.visitor().get(&asking("IND", "tourism", "single", "2026-05-31")).await;

    page.is(200)
        .says("You can apply for an electronic visa")
        .says("Single-entry visa")
        .says("60 USD")
        .says("31 August 2026 or later");
}

#[actix_web::test]
async fn several_entries_cost_the_fee_of_the_multiple_entry_visa() {
    let portal = Portal::start().await;

    let page = portal.visitor().get(&asking("IND", "business", "multiple", "2026-05-31")).await;

    page.is(200).says("Multiple-entry visa").says("90 USD");
}

#[actix_web::test]
async fn rule_e1_a_citizen_of_a_country_off_the_list_learns_what_to_do() {
    let portal = Portal::start().await;

    let page = portal.visitor().get(&asking("XXX", "tourism", "single", "2026-05-31")).await;

    page.is(200).says("You cannot get an electronic visa").says("visa").says("embassy or consulate");
}

#[actix_web::test]
async fn citizens_of_the_united_states_can_apply_for_long_treatment_alone() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();

    let treatment = visitor.get(&asking("USA", "treatment", "single", "2026-04-09")).await;
    let shorter = visitor.get(&asking("USA", "treatment", "single", "2026-04-08")).await;
    let tourism = visitor.get(&asking("USA", "tourism", "single", "2026-05-31")).await;

    treatment.says("You can apply").says("160 USD");
    shorter.says("You cannot get").says("up to 30 days citizens of the United States need no visa");
    tourism.says("You cannot get").does_not_say("USD");
}

#[actix_web::test]
async fn rule_f3_a_period_that_no_fee_is_for_says_so() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();

    let a_year = visitor.get(&asking("IND", "tourism", "single", "2027-03-10")).await;
    let a_day_more = visitor.get(&asking("IND", "tourism", "single", "2027-03-11")).await;

    a_year.says("You can apply");
    a_day_more.says("You cannot get").says("367 days").says("366 days");
}

#[actix_web::test]
async fn a_question_left_open_is_named_and_the_others_are_kept() {
    let portal = Portal::start().await;

    let page =
        portal.visitor().get("/eligibility?citizenship=IND&purpose=tourism&from-day=31&from-month=2").await;

    page.complains_about("entries").complains_about("from").complains_about("until");
    assert_eq!(page.value("from-day"), "31");
}

#[actix_web::test]
async fn a_language_chosen_below_an_answer_keeps_the_question() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get(&asking("IND", "tourism", "single", "2026-05-31")).await;

    let russian = visitor.get(&page.link("/language/ru")).await;

    russian.says("Вы можете подать заявление").says("60 USD");
}

#[actix_web::test]
async fn a_reference_that_nobody_has_tells_nothing() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get("/status").await;

    let unknown = visitor.submit(&page, &[("reference", "222-222-238"), ("passport", "P1234567")]).await;
    let no_reference = visitor.submit(&page, &[("reference", "ABC"), ("passport", "")]).await;

    unknown.complains_about("reference").says("no application with this reference and this passport number");
    no_reference.complains_about("reference").complains_about("passport");
}

#[actix_web::test]
async fn the_status_is_asked_for_a_limited_number_of_times() {
    let portal = Portal::start().await;
    let visitor = portal.visitor();
    let page = visitor.get("/status").await;
    let asked = [("reference", "222222238"), ("passport", "P1234567")];

    for _ in 0..30 {
        visitor.submit(&page, &asked).await.is(422);
    }
    let once_more = visitor.submit(&page, &asked).await;

    once_more.is(429).says("Too many tries");
}

#[actix_web::test]
async fn the_status_says_the_state_and_the_next_thing_and_nothing_else_of_the_case() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let reference: String = sqlx::query_scalar("select reference from applications where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    let visitor = portal.visitor();
    let page = visitor.get("/status").await;
    let asked =
        |passport: &'static str| [("reference", reference.clone()), ("passport", passport.to_owned())];

    let [(_, typed), (_, other)] = asked("L898902C4");
    visitor.submit(&page, &[("reference", &typed), ("passport", &other)]).await.complains_about("reference");
    let [(_, typed), (_, own)] = asked("L898902C3");
    let told = visitor.submit(&page, &[("reference", &typed), ("passport", &own)]).await;

    told.is(200).says("Being considered").says("What to do next");
    for secret in ["ERIKSSON", "ANNA", "L898902C3", "1974", "anna@example.org", "Altyn Dala", "60 USD"] {
        told.does_not_say(secret);
    }
    assert!(!told.html.contains(&id.to_string()), "the case's own address is its applicant's");
}
