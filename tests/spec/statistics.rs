//! The figures of the process: exact, the same before and after a day is counted, and of no use against anybody.

use crate::support::applying::guest;
use crate::support::{Actor, Portal};
use visa_portal::applications::read::paces;
use visa_portal::statistics::{count_days, publish};
use visa_portal::vocabulary::ApplicationId;

async fn decides(officer: &Actor, id: ApplicationId, fields: &[(&str, &str)]) {
    let page = officer.get(&format!("/desk/applications/{id}")).await;
    let page = officer.submit(&page, &[("hold", "take")]).await;
    officer.submit(&page, fields).await.is(200);
}

async fn number(portal: &Portal, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(&mut portal.owner().await).await.unwrap()
}

const WEEK: &str = "from-day=2&from-month=3&from-year=2026&until-day=8&until-month=3&until-year=2026&by=day";

async fn csv(officer: &Actor, query: &str) -> String {
    let (status, headers, bytes) = officer.bytes(&format!("/desk/statistics/export.csv?{query}")).await;
    assert_eq!(status.as_u16(), 200);
    assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    String::from_utf8(bytes).unwrap()
}

/// A week in which three applications were submitted, two paid, one approved after two working days and one refused after two.
async fn a_week() -> (Portal, Actor) {
    let portal = Portal::start().await;
    let (anna, eve) = (portal.applicant("anna@example.org").await, portal.applicant("eve@example.org").await);
    let first = portal.paid_application(&anna).await;
    portal.submitted_application(&eve).await;
    portal.at("2026-03-04T04:00:00Z");
    let officer = portal.officer("aigerim@example.org").await;
    decides(&officer, first, &[("decision", "approve"), ("looked-at", "yes")]).await;
    let bob = portal.applicant("bob@example.org").await;
    let second = portal.paid_application(&bob).await;
    portal.at("2026-03-06T04:00:00Z");
    let officer = portal.officer("daniyar@example.org").await;
    let refusal = [("decision", "refuse"), ("ground", "photograph"), ("words", "Somebody else.")];
    decides(&officer, second, &refusal).await;
    portal.at("2026-03-09T04:00:00Z");
    let officer = portal.officer("zarina@example.org").await;
    (portal, officer)
}

#[actix_web::test]
async fn the_figures_of_a_week_are_what_an_independent_count_finds() {
    let (portal, officer) = a_week().await;

    let file = csv(&officer, WEEK).await;

    let submitted = number(&portal, "select count(*) from applications where submitted_at is not null").await;
    let filed = number(&portal, "select count(*) from invitations").await;
    let paid = number(&portal, "select sum(amount_minor)::bigint from payments where state = 'paid'").await;
    assert_eq!((submitted, filed, paid), (3, 3, 12000));
    let says = |line: &str| assert!(file.lines().any(|it| it == line), "no {line:?} in\n{file}");
    says("Applications over time,The whole period,3,2,1,1,0,0");
    says("Applications over time,4 March 2026,1,1,1,0,0,0");
    says("By citizenship,India,3,3,1,1");
    says("By purpose,All,3,3,1,1");
    says("Fees received,The whole period,2,120.00");
    // Monday to Wednesday, and Wednesday to Friday: two working days and two days each
    says("Time to a decision,The whole period,2,2,2,2,2,2,0");
    says("Applications by state,Fee is due,1");
    says("Applications by state,Visa issued,1");
    assert!(file.contains("Refusals by ground,"), "{file}");
}

#[actix_web::test]
async fn a_period_says_the_same_before_and_after_its_days_were_counted() {
    let (portal, officer) = a_week().await;
    let before = csv(&officer, WEEK).await;

    let counted = count_days(portal.works()).await.unwrap();
    let again = count_days(portal.works()).await.unwrap();

    assert_eq!((counted, again), (7, 0), "from Monday to Sunday; Monday the 9th is not over");
    assert_eq!(csv(&officer, WEEK).await, before);
    let page = officer.get(&format!("/desk/statistics?{WEEK}")).await;
    page.is(200).says("2 March 2026 – 8 March 2026").does_not_say("still being counted");
    assert!(page.html.contains("<svg role=\"img\"") && page.html.contains("Submitted, 2 March 2026: 2"));
}

#[actix_web::test]
async fn two_portals_that_count_at_once_count_every_day_once() {
    let (portal, officer) = a_week().await;
    let before = csv(&officer, WEEK).await;

    let (one, other) = tokio::join!(count_days(portal.works()), count_days(portal.works()));

    one.unwrap();
    other.unwrap();
    assert_eq!(number(&portal, "select count(*) from counted_days").await, 7);
    assert_eq!(csv(&officer, WEEK).await, before);
}

#[actix_web::test]
async fn days_that_are_far_behind_are_named_and_not_left_out_in_silence() {
    let (portal, _) = a_week().await;
    portal.at("2026-03-20T04:00:00Z");
    let officer = portal.officer("dana@example.org").await;

    let page = officer.get("/desk/statistics").await;

    page.is(200).says("The days from 2 March 2026 on are still being counted");
}

#[actix_web::test]
async fn a_period_that_is_none_is_refused_in_plain_words() {
    let portal = Portal::start().await;
    let officer = portal.officer("aigerim@example.org").await;
    let ask = |query: &'static str| {
        let officer = &officer;
        async move { officer.get(&format!("/desk/statistics?{query}")).await }
    };

    let backwards =
        ask("from-day=2&from-month=3&from-year=2026&until-day=1&until-month=3&until-year=2026&by=day").await;
    let to_come =
        ask("from-day=2&from-month=3&from-year=2026&until-day=3&until-month=3&until-year=2026&by=day").await;
    let too_long =
        ask("from-day=1&from-month=1&from-year=1900&until-day=2&until-month=3&until-year=2026&by=day").await;
    let nothing = ask("by=century").await;

    backwards.complains_about("until");
    to_come.complains_about("until").says("2 March 2026 at the latest");
    too_long.complains_about("until").says("62 days, weeks or months");
    nothing.complains_about("from").complains_about("until").complains_about("by");
    officer.get("/desk/statistics/export.csv?by=century").await.is(404);
}

/// The days of a quarter with so many applications submitted of each citizenship, all in its first month.
async fn counted_quarter(portal: &Portal, submitted: &[(&str, i64)]) {
    let mut owner = portal.owner().await;
    sqlx::query("insert into counted_days select day::date, day from generate_series('2025-10-01', '2025-12-31', interval '1 day') day")
        .execute(&mut owner)
        .await
        .unwrap();
    let mut rows: Vec<(&str, &str, i64)> =
        submitted.iter().map(|(code, count)| ("submitted_by_citizenship", *code, *count)).collect();
    let all = submitted.iter().map(|(_, count)| count).sum();
    rows.push(("application_moves", "draft>awaiting_payment", all));
    rows.push(("submitted_by_purpose", "tourism", all));
    for (figure, value, count) in rows {
        sqlx::query("insert into daily_counts (figure, day, value, count) values ($1, '2025-10-15', $2, $3)")
            .bind(figure)
            .bind(value)
            .bind(count)
            .execute(&mut owner)
            .await
            .unwrap();
    }
}

#[actix_web::test]
async fn a_quarter_is_published_without_what_could_tell_of_one_person() {
    let portal = Portal::start().await;
    counted_quarter(&portal, &[("IND", 300), ("DZA", 41), ("AGO", 3)]).await;

    let published = publish(portal.works()).await.unwrap();

    assert_eq!(published, 1, "the first quarter of 2026 is not over");
    let page = portal.visitor().get("/statistics").await;
    page.is(200).says("Quarter 4 of 2025").says("Applications submitted 344").says("India 300");
    page.says("Others withheld").says("smaller than 10").does_not_say("Algeria").does_not_say("Angola");
    page.does_not_say("41 ");
    portal.visitor().get("/statistics?quarter=2026-1").await.is(404);
    portal.visitor().get("/statistics?quarter=nonsense").await.is(404);
}

#[actix_web::test]
async fn what_was_published_stays_whatever_is_counted_later() {
    let portal = Portal::start().await;
    counted_quarter(&portal, &[("IND", 300)]).await;
    publish(portal.works()).await.unwrap();
    let mut owner = portal.owner().await;
    sqlx::query("update daily_counts set count = 999").execute(&mut owner).await.unwrap();

    let again = publish(portal.works()).await.unwrap();
    let overwritten = sqlx::query("update published_quarters set figures = '{}'").execute(&mut owner).await;

    assert_eq!(again, 0);
    assert!(overwritten.unwrap_err().to_string().contains("what was recorded stays"));
    portal.visitor().get("/statistics").await.says("India 300");
}

#[actix_web::test]
async fn how_long_a_stage_took_is_told_of_twenty_cases_and_of_no_fewer() {
    let portal = Portal::start().await;
    for _ in 0..19 {
        portal.invitation(guest()).await;
    }
    let mut owner = portal.owner().await;
    let few = paces(&mut owner, portal.now()).await.unwrap();

    portal.invitation(guest()).await;

    let enough = paces(&mut owner, portal.now()).await.unwrap();
    assert_eq!(few.invitation, None);
    assert_eq!(enough.invitation.map(|pace| pace.cases), Some(20));
    assert_eq!((enough.fee, enough.decision), (None, None));
    portal.later(chrono::Duration::days(91));
    assert_eq!(paces(&mut owner, portal.now()).await.unwrap().invitation, None, "long ago");
}
