//! The fee schedule: dated rows that are never edited (rules F2 and F3).

use crate::support::applying::guest;
use crate::support::{Page, Portal};

/// A row like the single entry's, from a day in 2026.
fn row_from<'a>(day: &'a str, month: &'a str, amount: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("product", "single_entry"),
        ("citizenships", "not_united_states"),
        ("purpose", "tourism"),
        ("entries", "single"),
        ("least", "1"),
        ("most", "366"),
        ("amount", amount),
        ("currency", "USD"),
        ("from-day", day),
        ("from-month", month),
        ("from-year", "2026"),
    ]
}

async fn end_of_the_single_entry(portal: &Portal) -> String {
    let id: uuid::Uuid = sqlx::query_scalar("select id from fee_rows where product = 'single_entry'")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    format!("/admin/fees/{id}/end")
}

async fn ends(portal: &Portal, day: &str, month: &str) -> Page {
    let administrator = portal.administrator().await;
    let page = administrator.get(&end_of_the_single_entry(portal).await).await;
    let last = [("last-day", day), ("last-month", month), ("last-year", "2026")];
    administrator.submit(&page, &last).await
}

#[actix_web::test]
async fn rule_f2_a_fee_changes_by_the_end_of_one_row_and_the_start_of_another() {
    let portal = Portal::start().await;
    ends(&portal, "31", "3").await.is(200).says("The last day of the row was set");
    let stranger = portal.applicant("none@example.org").await;
    stranger.get("/admin/fees").await.is(403);

    let fees: Vec<(i64, Option<chrono::NaiveDate>)> =
        sqlx::query_as("select amount_minor, applies_until from fee_rows where product = 'single_entry'")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();

    assert_eq!(fees, [(6000, Some("2026-03-31".parse().unwrap()))]);
}

#[actix_web::test]
async fn rule_f3_a_row_that_could_match_the_same_case_on_the_same_day_is_refused() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/fees/new").await;

    let refused = administrator.submit(&form, &row_from("1", "4", "70")).await;

    refused.complains_about("product").says("Another row could match");
}

#[actix_web::test]
async fn rule_f2_a_row_starts_on_the_day_after_its_predecessors_last_and_not_before_today() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let end = administrator.get(&end_of_the_single_entry(&portal).await).await;
    administrator
        .submit(&end, &[("last-day", "31"), ("last-month", "3"), ("last-year", "2026")])
        .await
        .is(200);
    let form = administrator.get("/admin/fees/new").await;

    administrator.submit(&form, &row_from("31", "3", "70")).await.complains_about("product");
    administrator.submit(&form, &row_from("1", "3", "70")).await.complains_about("from");
    let started = administrator.submit(&form, &row_from("1", "4", "70.50")).await;

    started.is(200).says("The row was started").says("70.50 USD").says("60 USD");
}

#[actix_web::test]
async fn rule_f2_a_row_never_ends_in_the_past_nor_twice() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let address = end_of_the_single_entry(&portal).await;
    let page = administrator.get(&address).await;

    let past = [("last-day", "1"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&page, &past).await.complains_about("last");
    let today = [("last-day", "2"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&page, &today).await.is(200);
    administrator.submit(&page, &today).await.is(409).says("has its last day already");
}

#[actix_web::test]
async fn rule_f2_the_database_lets_nobody_edit_a_row() {
    let portal = Portal::start().await;
    let mut owner = portal.owner().await;

    for change in ["update fee_rows set amount_minor = 1", "delete from fee_rows"] {
        let refused = sqlx::query(change).execute(&mut owner).await.unwrap_err();

        let constraint = refused.as_database_error().unwrap().constraint().map(str::to_owned);
        assert_eq!(constraint.as_deref(), Some("a_fee_row_is_never_edited"), "{change}");
    }
}

#[actix_web::test]
async fn rule_f2_a_fee_that_changed_since_it_was_shown_is_shown_again_and_nothing_is_charged() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let (_, number) = portal.invitation(guest()).await;
    let id = anna.begins().await;
    anna.fills_in(id, &number).await;
    let check = anna.get(&format!("/office/applications/{id}/check")).await;
    check.is(200).says("60 USD");
    ends(&portal, "2", "3").await.is(200);
    let administrator = portal.another_administrator("second@example.org").await;
    let form = administrator.get("/admin/fees/new").await;
    administrator.submit(&form, &row_from("3", "3", "75")).await.is(200);
    portal.at("2026-03-02T19:00:30Z");
    portal.signs_in(&anna, &anna).await;

    let mut fields = vec![("agreed", "yes")];
    let mark = anna.get("/office").await.value("csrf");
    fields.push(("csrf", &mark));
    let sent = anna.submit_once(&check, &fields).await;

    sent.is(409).says("The consular fee was changed").says("75 USD").does_not_say("60 USD");
    let stage: String = sqlx::query_scalar("select stage from applications where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(stage, "draft");
    anna.submit(&sent, &[("agreed", "yes")]).await.is(200).says("75 USD");
}
