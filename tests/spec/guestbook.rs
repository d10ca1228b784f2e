//! What an inviting party keeps: guests and premises, saved by a tick or on their own pages, used to fill forms in, and really removed.

use crate::support::{Actor, Page, Portal};
use sqlx::{PgConnection, Row};

const GUEST: [(&str, &str); 8] = [
    ("surname", "Sharma"),
    ("given-names", "Raj"),
    ("citizenship", "IND"),
    ("born-day", "4"),
    ("born-month", "11"),
    ("born-year", "1988"),
    ("sex", "M"),
    ("passport-number", "Z1234567"),
];

const JOURNEY: [(&str, &str); 10] = [
    ("category", "B12"),
    ("entries", "single"),
    ("stay", "30"),
    ("from-day", "1"),
    ("from-month", "4"),
    ("from-year", "2026"),
    ("until-day", "30"),
    ("until-month", "4"),
    ("until-year", "2026"),
    ("places", "Almaty"),
];

const STAY: [(&str, &str); 10] = [
    ("cause", "arrival"),
    ("arrived-day", "2"),
    ("arrived-month", "3"),
    ("arrived-year", "2026"),
    ("region", "75"),
    ("address", "Almaty, Abay 10"),
    ("premises", "hotel"),
    ("departure-day", "20"),
    ("departure-month", "3"),
    ("departure-year", "2026"),
];

async fn saves_guest(party: &Actor, changes: &[(&str, &str)]) -> Page {
    let form = party.get("/inviting/guests/new").await;
    let mut fields = GUEST.to_vec();
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend_from_slice(changes);
    party.submit(&form, &fields).await
}

async fn saves_premises(party: &Actor, address: &str) -> Page {
    let form = party.get("/inviting/premises/new").await;
    party.submit(&form, &[("region", "75"), ("address", address), ("premises", "hotel")]).await
}

async fn count(owner: &mut PgConnection, of: &str) -> i64 {
    let sql = format!("select count(*) from {of}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(owner).await.unwrap().get(0)
}

/// A form that is sent as a browser sends it, with its ticked boxes.
async fn submits(party: &Actor, page: &Page, fields: &[(&str, &str)]) -> Page {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let mut pairs: Vec<_> = fields.iter().map(own).collect();
    pairs.push(("csrf".into(), page.value("csrf")));
    let answer = party.post(page.path.split('?').next().unwrap(), &pairs).await;
    match answer.location() {
        Some(next) => party.get(&next).await,
        None => answer,
    }
}

#[actix_web::test]
async fn a_guest_is_remembered_by_a_tick_under_an_invitation_and_fills_the_next_one_in() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/invitations/new").await;
    let fields = [GUEST.as_slice(), &JOURNEY, &[("remember", "guest")]].concat();

    let check = party.submit(&form, &fields).await;
    assert_eq!(count(&mut portal.owner().await, "saved_guests").await, 0, "nothing is filed yet");
    party.submit(&check, &[("next", "file")]).await.says("The invitation is filed");

    let list = party.get("/inviting/guests").await;
    list.says("SHARMA RAJ").says("Z1234567");
    let next = party.get(&list.link("/inviting/invitations/new?guest=")).await;
    assert_eq!((next.value("surname"), next.value("passport-number")), ("SHARMA".into(), "Z1234567".into()));
    assert_eq!((next.value("born-year"), next.value("from-day")), ("1988".into(), String::new()));
    let notice = party.get(&list.link("/inviting/arrivals/new?guest=")).await;
    assert_eq!((notice.value("surname"), notice.value("citizenship")), ("SHARMA".into(), "IND".into()));
}

#[actix_web::test]
async fn guest_and_premises_are_remembered_under_a_notice_and_a_form_without_the_tick_saves_nothing() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/new").await;
    let fields = [&GUEST[..6], &GUEST[7..], &STAY].concat();
    let another = [("passport-number", "Z7654321"), ("arrived-day", "1")];
    let mut untold: Vec<_> = fields.clone();
    untold.retain(|(name, _)| !another.iter().any(|(changed, _)| changed == name));
    submits(&party, &form, &[untold.as_slice(), &another].concat()).await.is(200);
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "notices").await, 1);
    assert_eq!(count(&mut owner, "saved_guests").await + count(&mut owner, "saved_premises").await, 0);

    let ticks = [("remember", "guest"), ("remember", "premises")];
    submits(&party, &form, &[fields.as_slice(), &ticks].concat()).await.is(200);

    party.get("/inviting/guests").await.says("SHARMA RAJ");
    let premises = party.get("/inviting/premises").await;
    premises.says("Almaty, Abay 10").says("Hotel");
    let notice = party.get(&premises.link("/inviting/arrivals/new?premises=")).await;
    assert!(notice.html.contains("Almaty, Abay 10</textarea>"));
    let invitation = party.get(&premises.link("/inviting/invitations/new?premises=")).await;
    assert!(invitation.html.contains("Almaty, Abay 10</textarea>"));
}

#[actix_web::test]
async fn a_guest_whose_passport_has_changed_is_one_guest_with_two_dated_passports() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    saves_guest(&party, &[]).await.is(200);
    portal.at("2026-03-09T09:00:00Z");
    let party = portal.again(&party).await;

    let changed = saves_guest(&party, &[("passport-number", "N7654321")]).await;

    changed.is(200).says("The guest is saved").says("Z1234567 2 March 2026").says("N7654321 9 March 2026");
    assert_eq!(changed.value("passport-number"), "N7654321");
    let renamed = party.submit(&changed, &[("surname", "Verma")]).await;
    renamed.says("VERMA RAJ");
    saves_guest(&party, &[("surname", "Verma"), ("passport-number", "N7654321"), ("sex", "")]).await.is(200);
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "saved_guests where sex = 'M'").await, 1);
    assert_eq!(count(&mut owner, "saved_passports").await, 2);
    let told = "audit_entries where act = 'a saved guest was changed'";
    assert_eq!(count(&mut owner, told).await, 2, "each change, and nothing where all is as it was");
}

#[actix_web::test]
async fn a_guest_remembered_with_the_passport_of_another_saved_guest_is_filed_and_keeps_their_own_name() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    saves_guest(&party, &[("surname", "Smith"), ("passport-number", "AA1111111")]).await.is(200);
    saves_guest(&party, &[("surname", "Smyth"), ("passport-number", "AA2222222")]).await.is(200);
    let form = party.get("/inviting/invitations/new").await;
    let mixed = [("surname", "Smith"), ("passport-number", "AA2222222"), ("remember", "guest")];
    let mut fields = [GUEST.as_slice(), &JOURNEY].concat();
    fields.retain(|(name, _)| !mixed.iter().any(|(changed, _)| changed == name));

    let check = party.submit(&form, &[fields.as_slice(), &mixed].concat()).await;
    party.submit(&check, &[("next", "file")]).await.says("The invitation is filed");

    let names: Vec<String> = sqlx::query_scalar("select surname from saved_guests order by surname")
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(names, ["SMITH", "SMYTH"]);
}

#[actix_web::test]
async fn what_is_removed_is_gone_and_what_was_filed_stays() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/invitations/new").await;
    let fields = [GUEST.as_slice(), &JOURNEY, &[("remember", "guest")]].concat();
    let check = party.submit(&form, &fields).await;
    party.submit(&check, &[("next", "file")]).await;
    let list = party.get("/inviting/guests").await;
    let guest = party.get(&list.link("/inviting/guests/0")).await;
    saves_premises(&party, "Abay 10").await.says("The premises are saved");
    let premises = party.get("/inviting/premises").await;
    let place = party.get(&premises.link("/inviting/premises/0")).await;

    submits(&party, &Page { path: format!("{}/remove", guest.path), ..guest }, &[])
        .await
        .says("The guest is removed");
    submits(&party, &Page { path: format!("{}/remove", place.path), ..place }, &[])
        .await
        .says("The premises are removed");

    let mut owner = portal.owner().await;
    for table in ["saved_guests", "saved_passports", "saved_premises"] {
        assert_eq!(count(&mut owner, table).await, 0, "{table}");
    }
    assert_eq!(count(&mut owner, "invitations").await, 1);
    let named = "audit_entries where act like '%saved%' and detail::text ilike '%sharma%'";
    assert_eq!(count(&mut owner, named).await, 0, "the record of it names nobody");
    assert_eq!(count(&mut owner, "audit_entries where act = 'a saved guest was removed'").await, 1);
}

#[actix_web::test]
async fn another_partys_guests_and_premises_are_not_found() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let guest = saves_guest(&party, &[]).await;
    let id = guest.path.rsplit('/').next().unwrap().to_owned();
    saves_premises(&party, "Abay 10").await;
    let premises = party.get("/inviting/premises").await.link("/inviting/premises/0");
    let place = premises.rsplit('/').next().unwrap().to_owned();
    let other = portal.another_party("other@example.kz").await;

    for path in [
        guest.path.clone(),
        premises,
        format!("/inviting/invitations/new?guest={id}"),
        format!("/inviting/arrivals/new?guest={id}"),
        format!("/inviting/invitations/new?premises={place}"),
        format!("/inviting/arrivals/new?premises={place}"),
        "/inviting/invitations/new?guest=nobody".to_owned(),
    ] {
        other.get(&path).await.is(404);
    }
    let form = other.get("/inviting/guests/new").await;
    for path in [format!("{}/remove", guest.path), guest.path.clone()] {
        submits(&other, &Page { path, ..other.get("/inviting/guests/new").await }, &GUEST).await.is(404);
    }
    other.submit(&form, &GUEST).await.is(200);
    assert_eq!(count(&mut portal.owner().await, "saved_guests").await, 2, "each party keeps its own");
}

#[actix_web::test]
async fn a_list_is_searched_without_an_address_that_names_anybody_and_goes_on_by_key() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut owner = portal.owner().await;
    sqlx::query(
        "with guests as (
             insert into saved_guests (id, inviting_party, surname, citizenship, born, saved_at)
             select gen_random_uuid(), p.id, 'GUEST' || chr(65 + n / 26) || chr(65 + n % 26), 'IND', date '1990-01-01', now()
             from inviting_parties p, generate_series(0, 59) n returning id, surname)
         insert into saved_passports (guest, position, number, since) select id, 1, 'Z' || surname, now() from guests",
    )
    .execute(&mut owner)
    .await
    .unwrap();

    let first = party.get("/inviting/guests").await;
    let second = party.get(&first.link("after=")).await;
    let third = party.get(&second.link("after=")).await;
    let on = |page: &Page| page.html.matches("/inviting/invitations/new?guest=").count();
    assert_eq!([on(&first), on(&second), on(&third)], [25, 25, 10]);
    let found = party.submit(&first, &[("sought", "guest b")]).await;
    found.is(200).says("There is nothing here");
    let found = party.submit(&first, &[("sought", "guestb")]).await;
    assert_eq!(on(&found), 25);
    assert!(!found.path.contains("guestb"), "{}", found.path);
    let rest = submits(&party, &found, &[("sought", "guestb"), ("after", &found.value("after"))]).await;
    assert_eq!(on(&rest), 1);
    let by_passport = party.submit(&first, &[("sought", "zguestac")]).await;
    by_passport.says("GUESTAC");
    assert_eq!(on(&by_passport), 1);
}

#[actix_web::test]
async fn what_is_wrong_with_a_saved_guest_or_place_is_told_and_two_guests_are_not_made_the_same() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let empty = party.get("/inviting/guests/new").await;
    let refused = party.submit(&empty, &[("surname", "Иванов")]).await;
    for field in ["surname", "citizenship", "born", "passport-number"] {
        refused.complains_about(field);
    }
    saves_premises(&party, " ").await.complains_about("address");
    saves_guest(&party, &[]).await.is(200);
    let second = saves_guest(&party, &[("surname", "Verma"), ("passport-number", "N1")]).await;

    let same = party.submit(&second, &[("surname", "Sharma")]).await;

    same.complains_about("surname").says("Another saved guest has this name");
    assert_eq!(count(&mut portal.owner().await, "saved_passports").await, 2);
}
