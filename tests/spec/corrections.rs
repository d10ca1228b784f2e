//! A mistake on a visa that was issued: told of by its holder, corrected by an officer without a new fee (rules I3, V1 to V3).

use crate::support::{Actor, Page, Portal};
use sqlx::Row;
use visa_portal::accounts::Role;
use visa_portal::vocabulary::ApplicationId;

struct Desk {
    portal: Portal,
    anna: Actor,
    officer: Actor,
    id: ApplicationId,
}

/// A visa issued by an officer's approval.
async fn desk() -> Desk {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&format!("/desk/applications/{id}")).await;
    let held = officer.submit(&page, &[("hold", "take")]).await;
    officer.submit(&held, &[("decision", "approve")]).await.is(200);
    Desk { portal, anna, officer, id }
}

/// A visa number as people read it, such as `XDH YA6 C8P`.
fn spaced(number: &str) -> String {
    [&number[..3], &number[3..6], &number[6..]].join(" ")
}

impl Desk {
    async fn asks(&self, changes: &[(&str, &str)]) -> Page {
        let visa = self.anna.get(&format!("/office/applications/{}/visa", self.id)).await;
        let form = self.anna.get(&visa.link("/correction")).await;
        let words = [("words", "One letter of my surname is wrong.")];
        let fields: Vec<_> = words.into_iter().chain(changes.iter().copied()).collect();
        self.anna.submit(form.is(200), &fields).await
    }

    /// The one correction that waits, as an officer opens it.
    async fn opens(&self, officer: &Actor) -> Page {
        let queue = officer.get("/desk/corrections").await;
        officer.get(&queue.link("/desk/corrections/")).await
    }

    /// The visa in force: its id and its number.
    async fn in_force(&self) -> (String, String) {
        let row =
            sqlx::query("select id::text, number from visas where application = $1 and annulled_at is null");
        let row = row.bind(self.id.0).fetch_one(&mut self.portal.owner().await).await.unwrap();
        (row.get(0), row.get(1))
    }

    /// Surname, whether it was annulled, and whether it was replaced: the visas of the case, the first one first.
    async fn visas(&self) -> Vec<(String, bool, bool)> {
        let rows = sqlx::query(
            "select surname, annulled_at is not null, replaced_by is not null from visas where application = $1 order by id",
        )
        .bind(self.id.0)
        .fetch_all(&mut self.portal.owner().await)
        .await
        .unwrap();
        rows.into_iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
    }
}

#[actix_web::test]
async fn rule_v1_a_granted_correction_annuls_the_visa_and_puts_another_in_its_place() {
    let desk = desk().await;

    desk.asks(&[("surname", "Ericsson")]).await.is(200).says("You have asked for a correction");
    desk.officer.get("/desk").await.says("1 Corrections of visas");
    let correction = desk.opens(&desk.officer).await;
    correction.says("One letter of my surname is wrong.").says("ERIKSSON").says("ERICSSON");
    let granted =
        desk.officer.submit(&correction, &[("reason", "A letter was wrong."), ("settle", "grant")]).await;

    granted.is(200).says("The visa was replaced").says("Nothing is waiting");
    assert_eq!(desk.visas().await, [("ERIKSSON".into(), true, true), ("ERICSSON".into(), false, false)]);
    let row = sqlx::query(
        "select a.stage, a.visa = v.id, a.fee_minor, (select count(*) from payments where application = a.id)
         from applications a join visas v on v.application = a.id and v.annulled_at is null where a.id = $1",
    )
    .bind(desk.id.0)
    .fetch_one(&mut desk.portal.owner().await)
    .await
    .unwrap();
    assert_eq!((row.get::<String, _>(0), row.get::<bool, _>(1)), ("approved".into(), true));
    assert_eq!((row.get::<i64, _>(2), row.get::<i64, _>(3)), (6000, 1), "no new fee");
    desk.anna
        .get(&format!("/office/applications/{}/visa", desk.id))
        .await
        .is(200)
        .says("ERICSSON")
        .says("this visa stands in the place of the one before it");
    desk.anna
        .get(&format!("/office/applications/{}", desk.id))
        .await
        .says("Visa replaced after a correction");
}

#[actix_web::test]
async fn a_declined_correction_leaves_the_visa_as_it_is_and_its_holder_reads_why() {
    let desk = desk().await;
    desk.asks(&[("surname", "Ericsson")]).await.is(200);
    let correction = desk.opens(&desk.officer).await;

    desk.officer.submit(&correction, &[("settle", "decline")]).await.complains_about("reason");
    let reason = [("settle", "decline"), ("reason", "The passport says ERIKSSON.")];
    desk.officer.submit(&correction, &reason).await.is(200).says("was declined");

    assert_eq!(desk.visas().await, [("ERIKSSON".into(), false, false)]);
    let visa = desk.anna.get(&format!("/office/applications/{}/visa", desk.id)).await;
    visa.says("Your correction was not granted: The passport says ERIKSSON.");
}

#[actix_web::test]
async fn a_correction_changes_something_keeps_every_rule_and_waits_once() {
    let desk = desk().await;

    desk.asks(&[]).await.complains_about("surname");
    let too_soon = [("expires-day", "29"), ("expires-month", "7"), ("expires-year", "2026")];
    desk.asks(&too_soon).await.complains_about("expires");
    desk.asks(&[("nationality", "PAK")]).await.complains_about("nationality");
    let visa = desk.anna.get(&format!("/office/applications/{}/visa", desk.id)).await;
    let form = desk.anna.get(&visa.link("/correction")).await;
    let wrong = [("surname", "Ericsson"), ("words", "A letter.")];
    desk.anna.submit(&form, &wrong).await.is(200);
    desk.anna.submit(&form, &wrong).await.is(409).says("asked for a correction already");
}

#[actix_web::test]
async fn rule_e3_a_correction_puts_nobody_else_on_the_visa() {
    let desk = desk().await;

    desk.asks(&[("surname", "Abdulaziz"), ("given-names", "Khaled Omar")])
        .await
        .complains_about("surname")
        .says("This is another name");

    desk.asks(&[("surname", "Anna Maria"), ("given-names", "Eriksson")]).await.is(200);
}

#[actix_web::test]
async fn rule_e3_corrections_one_after_another_lead_to_nobody_else() {
    let desk = desk().await;
    desk.asks(&[("surname", "Erakzzon")]).await.is(200);
    let correction = desk.opens(&desk.officer).await;
    desk.officer.submit(&correction, &[("reason", "Three letters."), ("settle", "grant")]).await.is(200);

    // Two letters from what was corrected, five from what was invited.
    desk.asks(&[("surname", "Arakzzan")]).await.complains_about("surname").says("This is another name");
}

#[actix_web::test]
async fn a_correction_that_the_watchlist_knows_is_granted_by_who_has_looked_at_it() {
    let desk = desk().await;
    let administrator = desk.portal.administrator().await;
    let form = administrator.get("/admin/watchlist/new").await;
    let entry = [
        ("surname", "Ericsson"),
        ("given-names", "Anna Maria"),
        ("born-day", "12"),
        ("born-month", "8"),
        ("born-year", "1974"),
        ("reason", "Sought."),
    ];
    administrator.submit(&form, &entry).await.is(200).says("was put on the list");
    desk.asks(&[("surname", "Ericsson")]).await.is(200);

    let correction = desk.opens(&desk.officer).await;
    correction.says("The watchlist has the corrected data").says("Sought.");
    let grant = [("settle", "grant"), ("reason", "A letter was wrong.")];
    let refused = desk.officer.submit(&correction, &grant).await;
    refused.complains_about("looked-at");
    assert_eq!(desk.visas().await.len(), 1);
    let looked = [("settle", "grant"), ("reason", "A letter was wrong."), ("looked-at", "yes")];
    desk.officer.submit(&refused, &looked).await.is(200).says("The visa was replaced");
}

/// The zone that was typed from the passport says otherwise than the correction: the new visa's zone and seal have the name that is printed.
#[actix_web::test]
async fn a_corrected_name_stands_in_the_zone_of_the_new_visa_too() {
    let desk = desk().await;
    sqlx::query("update passports set zone = $2 where application = $1")
        .bind(desk.id.0)
        .bind("P<INDERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36IND7408122F3004146<<<<<<<<<<<<<<<0")
        .execute(&mut desk.portal.owner().await)
        .await
        .unwrap();

    desk.asks(&[("surname", "Ericsson")]).await.is(200);
    let correction = desk.opens(&desk.officer).await;
    desk.officer.submit(&correction, &[("reason", "A letter."), ("settle", "grant")]).await.is(200);

    let visa = desk.anna.get(&format!("/office/applications/{}/visa", desk.id)).await;
    visa.is(200).says("ERICSSON<<ANNA<MARIA").does_not_say("ERIKSSON<<ANNA");
}

#[actix_web::test]
async fn rule_v2_an_entry_of_the_day_before_is_recorded_on_the_visa_that_stands() {
    let desk = desk().await;
    let (first, _) = desk.in_force().await;
    desk.portal.at("2026-04-02T04:00:00Z");
    let mut owner = desk.portal.owner().await;
    desk.portal.signs_in(&desk.anna, &desk.anna).await;
    desk.portal.sign_in(&mut owner, desk.officer.id, Role::Officer, &desk.officer).await;
    desk.asks(&[("surname", "Ericsson")]).await.is(200);
    let correction = desk.opens(&desk.officer).await;
    desk.officer.submit(&correction, &[("reason", "A letter."), ("settle", "grant")]).await.is(200);
    let (second, number) = desk.in_force().await;
    let border = desk.portal.border_officer("border@example.org", "ALA").await;
    let day = [("day-day", "1"), ("day-month", "4"), ("day-year", "2026")];
    let entered = [("direction", "entry"), ("note", "The line was down."), day[0], day[1], day[2]];

    let late = border.get(&format!("/border/visas/{first}/crossing")).await;
    let refused = border.submit(&late, &entered).await;
    refused.is(409).says(&format!("Visa {} stands in the place of this one", spaced(&number)));
    let late = border.get(&format!("/border/visas/{second}/crossing")).await;
    border.submit(&late, &entered).await.is(200).says("In the country");
}

#[actix_web::test]
async fn rule_v2_a_visa_that_was_entered_on_is_not_replaced() {
    let desk = desk().await;
    desk.asks(&[("surname", "Ericsson")]).await.is(200);
    let correction = desk.opens(&desk.officer).await;
    sqlx::query(
        "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at)
         select gen_random_uuid(), id, 'entry', 1, 1, 'ALA', $2, '2026-04-01', '2026-04-01T05:00:00Z' from visas where application = $1",
    )
    .bind(desk.id.0)
    .bind(desk.officer.id.0)
    .execute(&mut desk.portal.owner().await)
    .await
    .unwrap();

    let grant = [("settle", "grant"), ("reason", "A letter was wrong.")];
    desk.officer.submit(&correction, &grant).await.complains_about("reason");

    assert_eq!(desk.visas().await, [("ERIKSSON".into(), false, false)]);
    let form = desk.anna.get(&format!("/office/applications/{}/correction", desk.id)).await;
    form.is(409).says("You have entered Kazakhstan on this visa");
}

#[actix_web::test]
async fn of_eight_officers_who_grant_at_once_one_replaces_the_visa() {
    let desk = desk().await;
    desk.asks(&[("surname", "Ericsson")]).await.is(200);
    let mut officers = Vec::new();
    for nth in 0..8 {
        let officer = desk.portal.officer(&format!("officer-{nth}@example.org")).await;
        let page = desk.opens(&officer).await;
        officers.push((officer, page));
    }
    let grant = [("settle", "grant"), ("reason", "A letter was wrong.")];

    let posts = officers.iter().map(|(officer, page)| officer.submit_once(page, &grant));
    let answers = futures_util::future::join_all(posts).await;

    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409, 409, 409, 409, 409]);
    assert_eq!(desk.visas().await.len(), 2);
}

#[actix_web::test]
async fn somebody_elses_visa_is_not_corrected() {
    let desk = desk().await;
    let eve = desk.portal.applicant("eve@example.org").await;

    eve.get(&format!("/office/applications/{}/correction", desk.id)).await.is(404);
}
