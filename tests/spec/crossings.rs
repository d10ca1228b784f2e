//! The record of entries and exits: at the same moment, at midnight, afterwards, corrected, and with gaps (rule V2).

use crate::support::{Actor, Issued, Page, Portal};
use futures_util::future::join_all;
use sqlx::{AssertSqlSafe, Executor, Row};
use visa_portal::eligibility::Entries;

/// Friday 10 April 2026, noon in Kazakhstan.
const IN_APRIL: &str = "2026-04-10T07:00:00Z";

async fn opens(officer: &Actor, issued: &Issued) -> Page {
    officer.get(&format!("/border/visas/{}", issued.visa.id)).await
}

async fn records(officer: &Actor, issued: &Issued) -> Page {
    let page = opens(officer, issued).await;
    officer.submit(&page, &[("seen", "yes")]).await
}

/// Records a crossing of a day of April 2026, with a reason.
async fn tells_of(officer: &Actor, issued: &Issued, direction: &str, day: &str) -> Page {
    let form = officer.get(&format!("/border/visas/{}/crossing", issued.visa.id)).await;
    let day = [("day-day", day), ("day-month", "4"), ("day-year", "2026")];
    let reason = [("direction", direction), ("note", "There was no network.")];
    officer.submit(&form, &[&day[..], &reason[..]].concat()).await
}

/// Corrects the crossing that stands highest in the table, the last one recorded.
async fn corrects_the_last(officer: &Actor, page: &Page, correction: &str) -> Page {
    let form = officer.get(&page.link("/correct")).await;
    officer.submit(&form, &[("correction", correction), ("note", "The wrong button")]).await
}

async fn count_of(portal: &Portal, what: &str) -> i64 {
    let sql = format!("select count(*) from {what}");
    sqlx::query(AssertSqlSafe(sql)).fetch_one(&mut portal.owner().await).await.unwrap().get(0)
}

#[actix_web::test]
async fn rule_v2_of_many_officers_at_once_one_records_the_entry_and_one_the_exit() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at(IN_APRIL);
    let mut officers = Vec::new();
    for place in 0..12 {
        let airport = if place % 2 == 0 { "NQZ" } else { "ALA" };
        officers.push(portal.border_officer(&format!("{place}@example.kz"), airport).await);
    }

    for recorded in 1..=2 {
        let mut pages = Vec::new();
        for officer in &officers {
            pages.push(opens(officer, &issued).await);
        }
        let seen = [("seen", "yes")];
        let pressed = officers.iter().zip(&pages).map(|(officer, page)| officer.submit_once(page, &seen));

        let statuses: Vec<u16> = join_all(pressed).await.iter().map(|page| page.status.as_u16()).collect();

        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 11, "{statuses:?}");
        assert_eq!(count_of(&portal, "crossings").await, recorded);
    }
}

#[actix_web::test]
async fn rule_v2_at_midnight_in_kazakhstan_another_day_of_stay_begins_and_a_visas_last_day_ends() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at("2026-04-30T18:59:59Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let before_midnight = opens(&officer, &issued).await;
    before_midnight.says("May enter today");

    portal.at("2026-04-30T19:00:00Z");
    let too_late = officer.submit(&before_midnight, &[("seen", "yes")]).await;
    portal.at("2026-04-30T18:59:59Z");
    let entered = records(&officer, &issued).await;
    portal.at("2026-04-30T19:00:00Z");
    let left = records(&officer, &issued).await;

    too_late.is(409).says("last day of the visa was 30 April 2026");
    entered.is(200).says("1 day of stay used");
    left.is(200).says("2 days of stay used").says("Overstay: 1 day, since 1 May 2026");
}

#[actix_web::test]
async fn rule_v2_an_exit_without_an_entry_is_recorded_with_a_reason_alone() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let page = opens(&officer, &issued).await;

    let refused = officer.submit(&page, &[("direction", "exit"), ("seen", "yes")]).await;
    let recorded = tells_of(&officer, &issued, "exit", "10").await;

    refused.is(409).says("no entry is open");
    recorded
        .is(200)
        .says("The exit was recorded")
        .says("No entry was recorded before the exit of 10 April 2026")
        .says("There was no network.")
        .says("1 entry left");
}

#[actix_web::test]
async fn rule_v2_an_entry_that_was_not_recorded_is_recorded_afterwards_and_starts_the_clock_of_its_day() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;

    tells_of(&officer, &issued, "entry", "11").await.complains_about("day");
    tells_of(&officer, &issued, "entry", "7").await.complains_about("day");
    let recorded = tells_of(&officer, &issued, "entry", "8").await;

    recorded.is(200).says("In the country since 8 April 2026").says("3 days of stay used");
    // Wednesday 8 April: 9, 10 and 13 April are the three working days (rule N1).
    let due: chrono::NaiveDate =
        sqlx::query("select due from arrivals").fetch_one(&mut portal.owner().await).await.unwrap().get(0);
    assert_eq!(due.to_string(), "2026-04-13");
    let used_up = tells_of(&officer, &issued, "exit", "9").await;
    used_up.says("2 days of stay used").says("that entry was made");
    tells_of(&officer, &issued, "exit", "8").await.complains_about("day");
    tells_of(&officer, &issued, "entry", "10").await.is(409).says("that entry was made");
}

#[actix_web::test]
async fn rule_v2_an_exit_that_was_not_recorded_is_made_up_for_before_the_next_entry() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at("2026-04-03T07:00:00Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    records(&officer, &issued).await;
    portal.at("2026-04-20T07:00:00Z");
    let officer = portal.border_officer("later@example.kz", "NQZ").await;

    let back_again = opens(&officer, &issued).await;
    let refused = officer.submit(&back_again, &[("direction", "entry"), ("seen", "yes")]).await;
    let made_up_for = tells_of(&officer, &issued, "exit", "5").await;
    let entered = records(&officer, &issued).await;

    refused.is(409).says("No exit was recorded");
    made_up_for.is(200).says("3 days of stay used").says("May enter today");
    entered.is(200).says("In the country since 20 April 2026").says("4 days of stay used");
}

#[actix_web::test]
async fn rule_v2_an_entry_corrected_away_gives_the_single_entry_back_and_takes_it_again() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let entered = records(&officer, &issued).await;

    let away = corrects_the_last(&officer, &entered, "did_not_happen").await;
    away.says("May enter today").says("1 entry left");
    assert_eq!(count_of(&portal, "arrivals where stopped_at is null").await, 0);

    let twice = officer.get(&away.link("/correct")).await;
    twice.says("The entry happened after all").does_not_say("It was an exit");
    officer
        .submit(&twice, &[("correction", "did_not_happen"), ("note", "Again")])
        .await
        .complains_about("correction");
    let after_all = officer.submit(&twice, &[("correction", "happened_after_all"), ("note", "It did")]).await;

    after_all.is(200).says("In the country since 10 April 2026").says("0 entries left");
    assert_eq!(count_of(&portal, "arrivals where stopped_at is null").await, 1);
    assert_eq!(count_of(&portal, "crossings").await, 3);
}

#[actix_web::test]
async fn rule_v2_a_correction_of_a_correction_stands_and_what_it_breaks_is_shown() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let entered = records(&officer, &issued).await;

    let turned = corrects_the_last(&officer, &entered, "went_the_other_way").await;
    turned.is(200).says("No entry was recorded before the exit of 10 April 2026").says("1 entry left");
    let turned_back = corrects_the_last(&officer, &turned, "went_the_other_way").await;

    turned_back.is(200).does_not_say("No entry was recorded").says("In the country since 10 April 2026");
}

#[actix_web::test]
async fn rule_v2_no_correction_makes_an_entry_that_could_not_have_been_recorded() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;

    let left = tells_of(&officer, &issued, "exit", "7").await;
    let too_late = corrects_the_last(&officer, &left, "went_the_other_way").await;
    records(&officer, &issued).await;
    let left_again = records(&officer, &issued).await;
    let a_second_entry = corrects_the_last(&officer, &left_again, "went_the_other_way").await;

    too_late.is(409).says("8 April 2026");
    a_second_entry.is(409).says("No exit was recorded");
    assert_eq!(count_of(&portal, "arrivals").await, 1);
}

#[actix_web::test]
async fn another_visa_on_the_same_passport_is_shown_and_so_is_a_stay_on_it() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    opens(&officer, &issued).await.does_not_say("Other visas on this passport");
    let second = portal.issued_visa(Entries::Multiple).await;

    opens(&officer, &issued)
        .await
        .says("Other visas on this passport")
        .says(&second.visa.number.grouped())
        .does_not_say("on another visa");
    records(&officer, &second).await;

    opens(&officer, &issued).await.says("The holder is in the country on another visa since 10 April 2026");
    let beside: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries
         where chain = $1 and act = 'looked at a visa at the border' and detail->>'beside' = $2",
    )
    .bind(format!("application:{}", second.visa.application))
    .bind(issued.visa.id.to_string())
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(beside, 2, "what is shown beside a visa is looked at too");
    let form = officer.get("/border").await;
    officer.submit(&form, &[("number", "L898902C3")]).await.says("Visas on this passport");
}

#[actix_web::test]
async fn rule_p3_a_passport_that_ends_before_the_stay_may_is_warned_of() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let mut owner = portal.owner().await;
    owner.execute("alter table visas disable trigger user").await.unwrap();

    // The visa ends on 30 April, before thirty days are over.
    for (expires, said) in [
        ("2026-04-30", None),
        ("2026-04-29", Some("expires on 29 April 2026, before the stay may end")),
        ("2026-04-10", Some("expires on 10 April 2026, before the stay may end")),
        ("2026-04-09", Some("expired on 9 April 2026")),
    ] {
        let sql = format!("update visas set passport_expires = '{expires}'");
        owner.execute(AssertSqlSafe(sql)).await.unwrap();

        let page = opens(&officer, &issued).await;

        match said {
            Some(said) => page.says(said),
            None => page.does_not_say("before the stay may end").does_not_say("expired on"),
        };
    }
}

#[actix_web::test]
async fn what_is_recorded_keeps_its_day_its_reason_and_its_place_even_past_the_portal() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    records(&officer, &issued).await;
    let insert = |position: i32, place: &str, day: &str, corrects: &str, note: &str| {
        format!(
            "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at, corrects, note)
             select gen_random_uuid(), visa, 'exit', {position}, {place}, 'NQZ', officer, {day}, at, {corrects}, {note}
             from crossings where position = 1"
        )
    };

    for (sql, constraint) in [
        (insert(2, "2", "day + 1", "null", "'Tomorrow'"), "a_crossing_is_not_recorded_before_its_day"),
        (insert(2, "2", "day - 1", "null", "null"), "a_crossing_of_an_earlier_day_has_its_reason"),
        (insert(2, "1", "day", "id", "null"), "a_correction_has_its_reason"),
        (insert(2, "1", "day - 1", "id", "'Another day'"), "a_correction_is_of_the_same_crossing"),
    ] {
        let refused = sqlx::query(AssertSqlSafe(sql)).execute(&mut portal.owner().await).await.unwrap_err();

        assert_eq!(refused.as_database_error().unwrap().constraint(), Some(constraint));
    }
}
