//! The border: entries and exits are recorded at a checkpoint, and corrected (rules V2 and V3).

use crate::support::{Actor, Issued, Page, Portal};
use sqlx::Row;
use visa_portal::audit::{Chain, store as audit};
use visa_portal::border::{Asked, CannotRecord, CheckpointCode, Direction, NoEntry, OnDuty, record};
use visa_portal::eligibility::Entries;
use visa_portal::web::Actor as By;

/// Friday 10 April 2026, noon in Kazakhstan.
const IN_APRIL: &str = "2026-04-10T07:00:00Z";

async fn opens(officer: &Actor, issued: &Issued) -> Page {
    officer.get(&format!("/border/visas/{}", issued.visa.id)).await
}

async fn records(officer: &Actor, issued: &Issued) -> Page {
    let page = opens(officer, issued).await;
    officer.submit(&page, &[("seen", "yes")]).await
}

#[actix_web::test]
async fn every_opening_of_papers_is_recorded_in_the_case() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let officer = portal.border_officer("border@example.kz", "NQZ").await;

    opens(&officer, &issued).await.is(200);
    officer.bytes(&format!("/border/visas/{}/photograph.jpg", issued.visa.id)).await;

    let chain = Chain::Application(issued.visa.application).to_string();
    let links = audit::links(&mut portal.owner().await, &chain).await.unwrap();
    let acts: Vec<_> = links.iter().map(|link| link.act.as_str()).collect();
    assert_eq!(acts, ["looked at a visa at the border", "looked at a photograph at the border"]);
}

#[actix_web::test]
async fn rule_v2_a_single_entry_visa_is_used_up_by_its_first_entry() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;

    let entered = records(&officer, &issued).await;
    entered
        .is(200)
        .says("The entry was recorded")
        .says("In the country since 10 April 2026")
        .says("1 day of stay used");
    let left = records(&officer, &issued).await;

    left.is(200).says("The exit was recorded").says("May not enter today").says("that entry was made");
}

#[actix_web::test]
async fn rule_v2_a_multiple_entry_visa_lets_its_holder_in_again() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "ALA").await;

    for said in ["The entry was recorded", "The exit was recorded", "The entry was recorded"] {
        records(&officer, &issued).await.is(200).says(said);
    }
}

#[actix_web::test]
async fn rule_v2_nobody_enters_before_the_visas_first_day_or_after_its_last() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    for (at, said) in [
        ("2026-03-31T18:59:00Z", "valid from 1 April 2026"),
        ("2026-04-30T19:00:00Z", "last day of the visa was 30 April 2026"),
    ] {
        portal.at(at);
        let officer = portal.border_officer(&format!("{at}@example.kz"), "NQZ").await;

        opens(&officer, &issued).await.is(200).says("May not enter today").says(said);
    }
    portal.at("2026-03-31T19:00:00Z");
    let officer = portal.border_officer("midnight@example.kz", "NQZ").await;
    opens(&officer, &issued).await.says("May enter today");
}

#[actix_web::test]
async fn a_crossing_is_recorded_only_with_the_passport_and_its_holder_at_hand() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let page = opens(&officer, &issued).await;

    officer.submit(&page, &[("direction", "entry")]).await.complains_about("seen");

    opens(&officer, &issued).await.says("May enter today");
}

#[actix_web::test]
async fn two_officers_at_once_record_one_entry_and_the_second_is_told() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let (one, other) = (
        portal.border_officer("one@example.kz", "NQZ").await,
        portal.border_officer("other@example.kz", "ALA").await,
    );
    let (at_one, at_other) = (opens(&one, &issued).await, opens(&other, &issued).await);

    let seen = [("seen", "yes")];
    let answers = tokio::join!(one.submit_once(&at_one, &seen), other.submit_once(&at_other, &seen));

    let mut statuses = [answers.0.status.as_u16(), answers.1.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let refused = if answers.0.status == 409 { &answers.0 } else { &answers.1 };
    refused.says("has been in the country since 10 April 2026");
    let count =
        sqlx::query("select count(*) from crossings").fetch_one(&mut portal.owner().await).await.unwrap();
    assert_eq!(count.get::<i64, _>(0), 1);
}

#[actix_web::test]
async fn a_land_checkpoint_turns_an_e_visa_away() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    sqlx::query(
        "with code as (insert into checkpoint_codes (code) values ('KHG') returning code)
         insert into checkpoints (code, name_en, name_ru, name_kk, kind, open_from)
         select code, 'Khorgos', 'Хоргос', 'Қорғас', 'other', '2020-01-01' from code",
    )
    .execute(&mut portal.owner().await)
    .await
    .unwrap();
    let officer = portal.border_officer("khorgos@example.kz", "KHG").await;

    opens(&officer, &issued).await.is(200).does_not_say("Record the entry");
    let answer = by_hand(&portal, &officer, &issued, "KHG").await;

    assert!(matches!(answer, Err(CannotRecord::NotHere)), "{answer:?}");
}

/// Records an entry past the page, so that the database alone is in the way.
async fn by_hand(
    portal: &Portal,
    officer: &Actor,
    issued: &Issued,
    checkpoint: &str,
) -> Result<(), CannotRecord> {
    let on_duty = OnDuty { officer: officer.id, checkpoint: CheckpointCode::parse(checkpoint).unwrap() };
    let visa = issued.visa.id;
    portal
        .works()
        .run(By::Portal, move |work| {
            Box::pin(
                async move { record(work, &on_duty, visa, Asked::Now(Direction::Entry)).await.map(drop) },
            )
        })
        .await
}

#[actix_web::test]
async fn rule_v3_an_annulled_visa_lets_nobody_in() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    sqlx::query(
        "update visas set annulled_at = $1, annulled_by = $2, annulment_reason = 'The passport was stolen.'",
    )
    .bind(portal.now())
    .bind(officer.id.0)
    .execute(&mut portal.owner().await)
    .await
    .unwrap();

    opens(&officer, &issued)
        .await
        .says("May not enter today")
        .says("annulled on 10 April 2026")
        .says("was stolen");
    let answer = by_hand(&portal, &officer, &issued, "NQZ").await;

    assert!(matches!(answer, Err(CannotRecord::Annulled { .. })), "{answer:?}");
}

#[actix_web::test]
async fn rule_v2_an_overstay_is_shown_and_the_exit_is_recorded_all_the_same() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    records(&officer, &issued).await;

    portal.at("2026-05-02T07:00:00Z");
    let later = portal.border_officer("later@example.kz", "NQZ").await;
    opens(&later, &issued).await.says("Overstay: 2 days, since 1 May 2026");
    let left = records(&later, &issued).await;

    left.says("The exit was recorded").says("Overstay: 2 days");
}

#[actix_web::test]
async fn a_correction_keeps_what_was_recorded_and_is_made_once() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let elsewhere = portal.border_officer("elsewhere@example.kz", "ALA").await;
    let entered = records(&officer, &issued).await;
    let address = entered.link("/correct");

    elsewhere.get(&address).await.is(404);
    let form = officer.get(&address).await;
    officer.submit(&form, &[("correction", "did_not_happen"), ("note", "")]).await.complains_about("note");
    let fields = [("correction", "did_not_happen"), ("note", "The wrong traveller")];
    let corrected = officer.submit(&form, &fields).await;

    corrected
        .says("The crossing was corrected")
        .says("May enter today")
        .says("did not happen. The wrong traveller");
    officer.submit(&form, &fields).await.is(409).says("corrected by somebody else");
    let answer = by_hand(&portal, &officer, &issued, "NQZ").await;
    assert!(answer.is_ok(), "{answer:?}");
    let again = by_hand(&portal, &officer, &issued, "NQZ").await;
    assert!(
        matches!(&again, Err(CannotRecord::NoEntry(why)) if matches!(why[0], NoEntry::AlreadyInside { .. })),
        "{again:?}"
    );
}

#[actix_web::test]
async fn what_was_recorded_at_the_border_stays_even_for_the_databases_owner() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at(IN_APRIL);
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    by_hand(&portal, &officer, &issued, "NQZ").await.unwrap();

    let edited = sqlx::query("update crossings set day = day - 1")
        .execute(&mut portal.owner().await)
        .await
        .unwrap_err();

    assert_eq!(edited.as_database_error().unwrap().constraint(), Some("what_was_recorded_stays"));
}

#[actix_web::test]
async fn an_administrator_opens_a_checkpoint_and_closes_it() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/checkpoints/new").await;
    let fields = [
        ("code", "guw"),
        ("name-en", "Atyrau international airport"),
        ("name-ru", "Международный аэропорт Атырау"),
        ("name-kk", "Атырау халықаралық әуежайы"),
        ("kind", "international_airport"),
        ("from-day", "2"),
        ("from-month", "3"),
        ("from-year", "2026"),
    ];

    administrator.submit(&form, &fields).await.is(200).says("The checkpoint was opened").says("Atyrau");
    administrator.submit(&form, &fields).await.complains_about("code");

    let form = administrator.get("/admin/checkpoints/GUW/close").await;
    let yesterday = [("last-day", "1"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&form, &yesterday).await.complains_about("last");
    let today = [("last-day", "2"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&form, &today).await.is(200).says("2 March 2026 – 2 March 2026");
}

const ATYRAU: &[(&str, &str)] = &[
    ("name-en", "Atyrau airport"),
    ("name-ru", "Аэропорт Атырау"),
    ("name-kk", "Атырау әуежайы"),
    ("kind", "international_airport"),
    ("from-month", "3"),
    ("from-year", "2026"),
];

fn from_day<'a>(day: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ATYRAU.iter().chain(more).copied().chain([("from-day", day)]).collect()
}

/// Atyrau, open on 2 March 2026 alone.
async fn open_for_a_day(administrator: &Actor) {
    let form = administrator.get("/admin/checkpoints/new").await;
    administrator.submit(&form, &from_day("2", &[("code", "GUW")])).await.is(200);
    let form = administrator.get("/admin/checkpoints/GUW/close").await;
    let today = [("last-day", "2"), ("last-month", "3"), ("last-year", "2026")];
    administrator.submit(&form, &today).await.is(200);
}

#[actix_web::test]
async fn a_closed_checkpoint_opens_again_under_its_code_and_what_it_was_stays() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    open_for_a_day(&administrator).await;
    let form = administrator.get("/admin/checkpoints/GUW/open").await;
    assert_eq!(form.value("name-en"), "Atyrau airport");

    administrator.submit(&form, &from_day("2", &[])).await.complains_about("from");
    let renamed = [("name-en", "Atyrau, new terminal")];
    let fields: Vec<_> = from_day("3", &[]).into_iter().filter(|(name, _)| *name != "name-en").collect();
    let fields: Vec<_> = fields.into_iter().chain(renamed).collect();
    let list = administrator.submit(&form, &fields).await;

    list.is(200).says("2 March 2026 – 2 March 2026").says("Atyrau airport");
    list.says("since 3 March 2026").says("Atyrau, new terminal");
    assert!(list.html.contains("/admin/checkpoints/GUW/close"));
    assert!(!list.html.contains("/admin/checkpoints/GUW/open"));
    let acts: Vec<String> = sqlx::query_scalar(
        "select act from audit_entries where chain = 'setting:checkpoints' order by position desc limit 1",
    )
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(acts, ["a checkpoint was opened again"]);
}

#[actix_web::test]
async fn a_checkpoint_that_is_open_does_not_open_again_and_of_two_at_once_one_opens_it() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    open_for_a_day(&administrator).await;
    let form = administrator.get("/admin/checkpoints/GUW/open").await;
    let preview = administrator.submit_once(&form, &from_day("3", &[])).await;
    let made = [("foreseen", "save")];
    let open = administrator.get("/admin/checkpoints/NQZ/open").await;

    let (one, other) =
        tokio::join!(administrator.submit_once(&preview, &made), administrator.submit_once(&preview, &made));
    administrator
        .submit_once(&open, &from_day("3", &[]))
        .await
        .complains_about("from")
        .says("is open or opens again");

    let answers = std::collections::BTreeSet::from([one.status.as_u16(), other.status.as_u16()]);
    assert_eq!(answers, std::collections::BTreeSet::from([303, 422]));
    let rows: i64 = sqlx::query_scalar("select count(*) from checkpoints where code = 'GUW'")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(rows, 2);
}

#[actix_web::test]
async fn rule_v2_crossings_are_recorded_again_where_a_checkpoint_opened_again_and_not_in_between() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let mut owner = portal.owner().await;
    for change in [
        "update checkpoints set open_until = '2026-03-31' where code = 'ALA'",
        "insert into checkpoints (code, name_en, name_ru, name_kk, kind, open_from)
         values ('ALA', 'Almaty', 'Алматы', 'Алматы', 'international_airport', '2026-04-13')",
    ] {
        sqlx::query(change).execute(&mut owner).await.unwrap();
    }
    portal.at("2026-04-12T04:00:00Z");
    let officer = portal.border_officer("almaty@example.kz", "ALA").await;

    let between = by_hand(&portal, &officer, &issued, "ALA").await;
    portal.at("2026-04-13T04:00:00Z");
    let after = by_hand(&portal, &officer, &issued, "ALA").await;

    assert!(matches!(between, Err(CannotRecord::NotHere)), "{between:?}");
    assert!(after.is_ok(), "{after:?}");
}
