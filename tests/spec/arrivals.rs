//! The arrival notice within three working days: the clock, the notice, the receipt (rules N1 to N6).

use crate::support::{Actor, Issued, Page, Portal};
use sqlx::Row;
use visa_portal::arrivals;
use visa_portal::eligibility::Entries;

/// The guest with another visa, who arrived on Monday 2 March 2026, the first day of every test.
pub const GUEST: &[(&str, &str)] = &[
    ("cause", "arrival"),
    ("surname", "Tanaka"),
    ("given-names", "Yuki"),
    ("citizenship", "jpn"),
    ("born-day", "1"),
    ("born-month", "2"),
    ("born-year", "1990"),
    ("passport-number", "TK1234567"),
    ("arrived-day", "2"),
    ("arrived-month", "3"),
    ("arrived-year", "2026"),
];

pub const STAY: &[(&str, &str)] = &[
    ("region", "75"),
    ("address", "Almaty, Abay 10"),
    ("departure-day", "20"),
    ("departure-month", "4"),
    ("departure-year", "2026"),
];

/// Enters at Astana now.
pub async fn enters(portal: &Portal, issued: &Issued) -> Page {
    let officer = portal.border_officer(&format!("{}@border.kz", portal.now().timestamp()), "NQZ").await;
    let page = officer.get(&format!("/border/visas/{}", issued.visa.id)).await;
    officer.submit(&page, &[("seen", "yes")]).await
}

pub async fn declares(party: &Actor, fields: &[(&str, &str)]) -> Page {
    let form = party.get("/inviting/arrivals/new").await;
    party.submit(&form, &[fields, &[("then", "later")]].concat()).await
}

pub async fn letters(portal: &Portal) -> Vec<String> {
    sqlx::query(
        "select letter ->> 'letter' from letters where letter ->> 'letter' like 'arrival%' order by id",
    )
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap()
    .iter()
    .map(|row| row.get(0))
    .collect()
}

#[actix_web::test]
async fn rule_n1_an_entry_starts_the_clock_and_the_inviting_party_is_told() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    // 00:30 on Thursday 2 April in Kazakhstan, still 1 April in London.
    portal.at("2026-04-01T19:30:00Z");

    enters(&portal, &issued).await.says("three working days have begun");

    let party = portal.party_of(&issued).await;
    let list = party.get("/inviting/arrivals").await;
    list.says("ERIKSSON ANNA MARIA").says("2 April 2026").says("7 April 2026").says("3 working days left");
    let arrival = party.get(&list.link("/inviting/arrivals/0")).await;
    arrival
        .says("in time until the end of Tuesday 7 April 2026")
        .says("Saturday 4 April 2026 Skipped weekend");
    arrival.says("give the notice by the end of Monday 6 April 2026");
    assert_eq!(letters(&portal).await, ["arrival_clock_started"]);
}

#[actix_web::test]
async fn rule_n5_the_last_minute_of_the_last_day_is_on_time_and_the_next_is_late_but_accepted() {
    // An arrival on Monday 2 March is due on Thursday 5 March, 24:00 in Kazakhstan.
    for (at, said) in [("2026-03-05T18:59:59Z", "Filed on time"), ("2026-03-05T19:00:00Z", "Filed late")] {
        let portal = Portal::start().await;
        portal.at(at);
        let party = portal.inviting_party("hotel@example.kz").await;
        let arrival = declares(&party, GUEST).await;

        let receipt = party.submit(&arrival, STAY).await;

        receipt
            .is(200)
            .says("The notice was filed")
            .says(said)
            .says("Thursday 5 March 2026")
            .says("TANAKA YUKI");
    }
}

#[actix_web::test]
async fn rule_n6_filing_twice_gives_the_first_receipt_again() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    let first = party.submit(&arrival, STAY).await;

    let elsewhere: Vec<_> = STAY
        .iter()
        .map(|(name, text)| if *name == "address" { (*name, "Elsewhere 1") } else { (*name, *text) })
        .collect();
    let second = party.submit(&arrival, &elsewhere).await;

    assert_eq!(second.path, first.path);
    second.says("A notice for this arrival was filed before").says("Almaty, Abay 10");
    let again = declares(&party, GUEST).await;
    assert_eq!(again.path, arrival.path, "declared again, it is the same arrival");
    assert_eq!(letters(&portal).await, ["arrival_notice_filed"]);
}

#[actix_web::test]
async fn rule_n6_two_tabs_at_once_file_one_notice() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;

    let (one, other) = tokio::join!(party.submit(&arrival, STAY), party.submit(&arrival, STAY));

    assert_eq!(one.path, other.path);
}

#[actix_web::test]
async fn rule_n6_a_correction_keeps_the_original_and_its_time() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    let first = party.submit(&arrival, STAY).await;
    portal.at("2026-03-09T04:00:00Z");
    let party = portal.again(&party).await;

    let form = party.get(&format!("{}/correct", arrival.path)).await;
    assert_eq!(form.value("departure-day"), "20", "the form shows what was filed");
    let corrected = party.submit(&form, &[("address", "Almaty, Abay 12")]).await;

    corrected.is(200).says("The correction was filed").says("Almaty, Abay 12").says("Filed on time");
    party.get(&first.path).await.says("Almaty, Abay 10");
    party.get(&arrival.path).await.says("notice, filed 2 March 2026").says("correction, filed 9 March 2026");
}

#[actix_web::test]
async fn rule_n6_corrections_sent_at_once_follow_each_other() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    party.submit(&arrival, STAY).await.is(200);
    let form = party.get(&format!("{}/correct", arrival.path)).await;
    let addresses: Vec<String> = (20..32).map(|house| format!("Almaty, Abay {house}")).collect();

    let corrections = addresses.iter().map(async |address| {
        let address = [("address", address.as_str())];
        party.submit_once(&form, &address).await.is(303);
    });
    futures_util::future::join_all(corrections).await;

    let (filed, corrected): (i64, i64) =
        sqlx::query_as("select count(*), count(distinct corrects) from notices")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!((filed, corrected), (13, 12));
}

#[actix_web::test]
async fn rule_n4_a_change_of_address_is_notified_with_a_clock_of_its_own() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    enters(&portal, &issued).await;
    let party = portal.party_of(&issued).await;
    let list = party.get("/inviting/arrivals").await;
    let arrival = party.get(&list.link("/inviting/arrivals/0")).await;
    party.submit(&arrival, &[("region", "71")]).await.is(200).says("Filed on time");

    let arrival = party.get(&arrival.path).await;
    let form = party.get(&arrival.link("new?arrival=")).await;
    let day = [("arrived-day", "10"), ("arrived-month", "4"), ("arrived-year", "2026")];
    let moved = party.submit(&form, &[&day[..], &[("then", "later")]].concat()).await;

    moved.is(200).says("Change of address").says(&issued.visa.number.grouped()).says("15 April 2026");
    assert_ne!(moved.path, arrival.path);
}

#[actix_web::test]
async fn a_missing_notice_is_chased_once_the_day_after_its_deadline() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await;

    portal.at("2026-03-05T18:59:59Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 0);
    portal.at("2026-03-05T19:00:00Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 1);
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 0);

    assert_eq!(letters(&portal).await, ["arrival_notice_overdue"]);
}

#[actix_web::test]
async fn rule_n5_nobody_is_chased_while_a_file_of_theirs_is_not_worked_through() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await;
    let file = "insert into batches (id, inviting_party, filed_by, manner, format, sha256, content, lines, received_at, held_up_at)
                select gen_random_uuid(), id, account, $1, 'csv', sha256('a'), 'a', 1, now(), now() from inviting_parties
                where account = $2";
    let mut owner = portal.owner().await;
    for manner in ["line_by_line", "dry_run"] {
        sqlx::query(file).bind(manner).bind(party.id.0).execute(&mut owner).await.unwrap();
    }

    portal.at("2026-03-05T19:00:00Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 0);
    sqlx::query("delete from batches where manner <> 'dry_run'").execute(&mut owner).await.unwrap();
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 1, "a trial run files nothing");
}

#[actix_web::test]
async fn rule_n1_the_clock_of_a_guest_who_entered_twice_on_a_day_goes_on_with_the_entry_that_holds() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Multiple).await;
    portal.at("2026-04-10T07:00:00Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let papers = format!("/border/visas/{}", issued.visa.id);
    let crosses = async || {
        let page = officer.get(&papers).await;
        officer.submit(&page, &[("seen", "yes")]).await
    };
    let entered = crosses().await;
    crosses().await;
    crosses().await;
    let form = officer.get(&entered.link("/correct")).await;

    officer.submit(&form, &[("correction", "did_not_happen"), ("note", "The wrong traveller")]).await.is(200);

    let party = portal.party_of(&issued).await;
    party.get("/inviting/arrivals").await.does_not_say("Entry corrected");
    portal.at("2026-05-10T07:00:00Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 1);
}

#[actix_web::test]
async fn an_entry_that_was_none_stops_its_clock() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let page = officer.get(&format!("/border/visas/{}", issued.visa.id)).await;
    let entered = officer.submit(&page, &[("seen", "yes")]).await;
    let form = officer.get(&entered.link("/correct")).await;

    officer.submit(&form, &[("correction", "did_not_happen"), ("note", "The wrong traveller")]).await.is(200);

    let party = portal.party_of(&issued).await;
    party.get("/inviting/arrivals").await.says("Entry corrected").says("No notice is waiting to be filed");
    portal.at("2026-05-10T07:00:00Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 0);
}

#[actix_web::test]
async fn a_wrong_answer_is_told_beside_its_field_and_what_was_typed_stays() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;

    let tomorrow: Vec<_> = GUEST
        .iter()
        .map(|(name, text)| if *name == "arrived-day" { (*name, "3") } else { (*name, *text) })
        .collect();
    let page = declares(&party, &tomorrow).await;
    page.complains_about("arrived");
    assert_eq!(page.value("surname"), "Tanaka");

    let arrival = declares(&party, GUEST).await;
    let empty = party.submit(&arrival, &[("region", ""), ("address", "")]).await;
    empty.complains_about("region").complains_about("address").complains_about("departure");
    let backwards =
        [("region", "75"), ("departure-day", "1"), ("departure-month", "3"), ("departure-year", "2026")];
    party.submit(&arrival, &backwards).await.complains_about("departure");
}

#[actix_web::test]
async fn somebody_elses_arrival_is_not_found() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    let receipt = party.submit(&arrival, STAY).await;
    let stranger = portal.inviting_party("other@example.kz").await;

    for path in [&arrival.path, &receipt.path] {
        stranger.get(path).await.is(404);
    }
}

#[actix_web::test]
async fn an_officer_sees_what_is_due_missing_late_and_filed() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;

    portal.at("2026-03-05T04:00:00Z");
    let officer = portal.officer("officer@example.kz").await;
    officer.get("/desk/arrivals").await.says("TANAKA YUKI").says("Due today");
    portal.at("2026-03-06T04:00:00Z");
    let officer = portal.officer("officer2@example.kz").await;
    let missing = officer.get("/desk/arrivals?show=missing").await;
    missing.says("TANAKA YUKI").says("Altyn Dala LLP");
    let party = portal.again(&party).await;
    let arrival = party.get(&arrival.path).await;
    party.submit(&arrival, STAY).await.says("Filed late");

    officer.get("/desk/arrivals?show=missing").await.does_not_say("TANAKA");
    officer.get("/desk/arrivals?show=late").await.says("TANAKA YUKI");
    let opened = officer.get(&missing.link("/desk/arrivals/0")).await;
    opened.says("Filed late").says("Almaty, Abay 10");
}

#[actix_web::test]
async fn rule_n2_the_public_calculator_names_every_day_and_both_ways_of_counting() {
    let portal = Portal::start().await;

    let page = portal
        .visitor()
        .reading("ru")
        .get("/deadline?arrival-day=18&arrival-month=3&arrival-year=2026")
        .await;

    page.says("26 марта 2026").says("Наурыз мейрамы").says("20 марта 2026");
    portal
        .visitor()
        .get("/deadline?arrival-day=31&arrival-month=2&arrival-year=2026")
        .await
        .complains_about("arrival");
}

#[actix_web::test]
async fn rule_n1_a_deadline_already_given_stands_when_the_calendar_changes() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/calendar/counting/new").await;
    let from = [("counting", "arrival_day"), ("from-day", "3"), ("from-month", "3"), ("from-year", "2026")];

    administrator.submit(&form, &from).await.is(200).says("was announced");

    party.get(&arrival.path).await.says("in time until the end of Thursday 5 March 2026");
    let later = portal.visitor().get("/deadline?arrival-day=3&arrival-month=3&arrival-year=2026").await;
    later.says("in time until the end of Thursday 5 March 2026").says("begins on the day of arrival");
    let earlier = sqlx::query("update arrivals set due = due - 1").execute(&mut portal.owner().await).await;
    assert_eq!(
        earlier.unwrap_err().as_database_error().unwrap().constraint(),
        Some("a_deadline_never_moves_earlier")
    );
}

#[actix_web::test]
async fn an_administrator_declares_a_day_off_and_withdraws_it() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/calendar/days/new").await;
    let fields = [
        ("day-day", "4"),
        ("day-month", "3"),
        ("day-year", "2026"),
        ("kind", "public_holiday"),
        ("name-en", "A new holiday"),
        ("name-ru", "Новый праздник"),
        ("name-kk", "Жаңа мереке"),
        ("status", "confirmed"),
    ];

    administrator.submit(&form, &fields).await.is(200).says("A new holiday");
    administrator.submit(&form, &fields).await.complains_about("day");
    let due = "/deadline?arrival-day=2&arrival-month=3&arrival-year=2026";
    portal.visitor().get(due).await.says("end of Friday 6 March 2026").says("public holiday: A new holiday");

    let page = administrator.get("/admin/calendar/days/2026-03-04/withdraw").await;
    administrator.submit(&page, &[]).await.is(200).says("was withdrawn");
    portal.visitor().get(due).await.says("end of Thursday 5 March 2026");
}

async fn declares_a_holiday(portal: &Portal, day: &str) {
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/calendar/days/new").await;
    let fields = [
        ("day-day", day),
        ("day-month", "3"),
        ("day-year", "2026"),
        ("kind", "public_holiday"),
        ("name-en", "By decree"),
        ("name-ru", "По указу"),
        ("name-kk", "Жарлық бойынша"),
        ("status", "confirmed"),
    ];
    administrator.submit(&form, &fields).await.is(200);
}

#[actix_web::test]
async fn rule_n1_a_holiday_declared_later_moves_a_running_deadline_and_its_withdrawal_does_not_move_it_back()
{
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let arrival = declares(&party, GUEST).await;
    arrival.says("in time until the end of Thursday 5 March 2026");

    declares_a_holiday(&portal, "4").await;
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 1);

    let moved = party.get(&arrival.path).await;
    moved.says("in time until the end of Friday 6 March 2026").says("By decree");
    moved.says("The deadline was Thursday 5 March 2026 until the calendar changed");
    assert_eq!(letters(&portal).await, ["arrival_deadline_moved"]);
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 0, "once is enough");

    sqlx::query("update declared_days set withdrawn_at = now() where day = '2026-03-04'")
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 0);
    party.get(&arrival.path).await.says("in time until the end of Friday 6 March 2026");
}

#[actix_web::test]
async fn rule_n1_a_day_off_declared_after_the_last_day_moves_the_deadline_all_the_same() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await.says("in time until the end of Thursday 5 March 2026");
    portal.at("2026-03-06T04:00:00Z");

    declares_a_holiday(&portal, "4").await;
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 1);

    let due: chrono::NaiveDate =
        sqlx::query_scalar("select due from arrivals").fetch_one(&mut portal.owner().await).await.unwrap();
    assert_eq!(due.to_string(), "2026-03-06");
}

#[actix_web::test]
async fn rule_n1_a_party_is_reminded_once_on_each_day_that_matters() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await;
    let mut told = Vec::new();

    // Monday an hour later; Wednesday, the second working day, before and after eight; Thursday, the last; Friday.
    for at in [
        "2026-03-02T04:30:00Z",
        "2026-03-02T05:30:00Z",
        "2026-03-04T02:59:00Z",
        "2026-03-04T03:00:00Z",
        "2026-03-04T09:00:00Z",
        "2026-03-05T03:00:00Z",
        "2026-03-05T12:00:00Z",
    ] {
        portal.at(at);
        told.push(arrivals::remind_parties(portal.works()).await.unwrap());
    }
    portal.at("2026-03-05T19:00:00Z");
    arrivals::round(portal.works()).await.unwrap();
    arrivals::round(portal.works()).await.unwrap();

    assert_eq!(told, [0, 1, 0, 1, 0, 1, 0]);
    assert_eq!(
        letters(&portal).await,
        [
            "arrival_clock_started",
            "arrival_notices_due_soon",
            "arrival_notices_due_today",
            "arrival_notice_overdue"
        ]
    );
}

#[actix_web::test]
async fn the_calendar_feed_opens_by_its_address_alone_until_that_is_revoked() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await;
    let page = party.get("/inviting/arrivals/feed").await;

    let made = party.post("/inviting/arrivals/feed", &[("csrf".into(), page.value("csrf"))]).await;
    let text = made.text();
    let address = text.split_whitespace().find(|word| word.ends_with(".ics")).unwrap().to_owned();

    let (status, _, feed) = portal.visitor().bytes(&address).await;
    let feed = String::from_utf8(feed).unwrap();
    assert_eq!(status, 200);
    assert!(feed.contains("DTSTART;VALUE=DATE:20260305") && !feed.contains("TANAKA"), "{feed}");
    party.get("/inviting/arrivals/feed").await.does_not_say(".ics");
    let mark = page.value("csrf");
    party.post("/inviting/arrivals/feed/revoke", &[("csrf".into(), mark)]).await.is(303);
    assert_eq!(portal.visitor().bytes(&address).await.0, 404);
}

#[actix_web::test]
async fn rule_n5_one_form_filled_in_from_the_visa_of_an_invited_guest_files_the_notice() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    let party = portal.party_of(&issued).await;
    party.get("/inviting/arrivals/new").await.is(200);

    let form = party.get(&format!("/inviting/arrivals/new?visa-asked={}", issued.visa.number.as_str())).await;

    assert_eq!(
        (form.value("surname").as_str(), form.value("passport-number").as_str()),
        ("ERIKSSON", "L898902C3")
    );
    assert_eq!(form.value("citizenship"), issued.visa.citizenship.to_string());
    assert_eq!(form.value("departure-day"), "30", "the visa's last day is 30 April");
    let stay = [("arrived-day", "10"), ("arrived-month", "4"), ("arrived-year", "2026"), ("region", "71")];
    let stay = [&stay[..], &[("address", "Astana, Abay 3"), ("premises", "hostel")]].concat();
    let receipt = party.submit(&form, &stay).await;
    receipt.is(200).says("The notice was filed").says("Filed on time").says(&issued.visa.number.grouped());

    let next = party.get("/inviting/arrivals/new").await;
    next.says("Astana, Abay 3");
    for chosen in ["71", "hostel"] {
        let option = format!("<option value=\"{chosen}\" selected>");
        assert!(next.html.contains(&option), "the place of the guest before is filled in: {chosen}");
    }
}

#[actix_web::test]
async fn a_visa_number_leads_to_the_running_clock_of_its_guest() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    enters(&portal, &issued).await;
    let party = portal.party_of(&issued).await;

    let clock =
        party.get(&format!("/inviting/arrivals/new?visa-asked={}", issued.visa.number.as_str())).await;

    clock.is(200).says("3 working days left").says("File the notice");
    assert!(clock.path.starts_with("/inviting/arrivals/0"));
    // Declared by hand a day later, it is the arrival that the border recorded.
    portal.at("2026-04-11T07:00:00Z");
    let party = portal.again(&party).await;
    let form = party.get("/inviting/arrivals/new").await;
    let typed = [
        ("cause", "arrival"),
        ("surname", "ERIKSSON"),
        ("given-names", "ANNA MARIA"),
        ("citizenship", issued.visa.citizenship.as_str()),
        ("born-day", "12"),
        ("born-month", "8"),
        ("born-year", "1974"),
        ("passport-number", "L898902C3"),
        ("arrived-day", "11"),
        ("arrived-month", "4"),
        ("arrived-year", "2026"),
    ];
    party.submit(&form, &[&typed[..], STAY].concat()).await.is(200).says("Filed on time");
    party.get("/inviting/arrivals").await.says("No notice is waiting to be filed");
}

#[actix_web::test]
async fn nothing_is_learnt_of_a_visa_whose_holder_the_party_did_not_invite() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let stranger = portal.inviting_party("other@example.kz").await;
    let nobodys = visa_portal::visas::VisaNumber::draw().unwrap();
    let asked =
        async |number: &str| stranger.get(&format!("/inviting/arrivals/new?visa-asked={number}")).await;

    let theirs = asked(issued.visa.number.as_str()).await;
    let unknown = asked(nobodys.as_str()).await;

    theirs.complains_about("visa-asked").says("You invited no guest with a visa of this number");
    let without_number = |page: &Page, number: &str| {
        let mark = page.value("csrf");
        page.html.replace(number, "").replace(&mark, "")
    };
    assert_eq!(
        without_number(&theirs, issued.visa.number.as_str()),
        without_number(&unknown, nobodys.as_str()),
        "the answer is the same to the letter"
    );
    // Typed into a notice of another guest, either number is only a number.
    for number in [issued.visa.number.as_str(), nobodys.as_str()] {
        let form = stranger.get("/inviting/arrivals/new").await;
        let passport = if number == nobodys.as_str() { "TK7654321" } else { "TK1234567" };
        let guest = GUEST.iter().copied().filter(|(name, _)| *name != "passport-number");
        let mut fields: Vec<_> = guest.chain(STAY.iter().copied()).collect();
        fields.extend([("passport-number", passport), ("visa", number)]);
        let receipt = stranger.submit(&form, &fields).await;
        receipt.is(200).says(number).does_not_say("ERIKSSON").does_not_say(&issued.visa.number.grouped());
    }
}

/// What was written to somebody, in order.
async fn letters_to(portal: &Portal, recipient: &str) -> Vec<String> {
    sqlx::query_scalar("select letter->>'letter' from letters where recipient = $1 order by queued_at, id")
        .bind(recipient)
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn rule_n1_a_broken_row_of_one_party_keeps_no_other_party_waiting() {
    let portal = Portal::start().await;
    let broken = portal.inviting_party("broken@example.kz").await;
    let sound = portal.another_party("hotel@example.kz").await;
    declares(&broken, GUEST).await.is(200);
    declares(&sound, GUEST).await.is(200);
    declares_a_holiday(&portal, "4").await;
    sqlx::query("update arrivals set reckoning = '{}' where inviting_party = $1")
        .bind(portal.party_id(&broken).await.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

    let moved = arrivals::extend_deadlines(portal.works()).await;
    portal.later(chrono::Duration::hours(2));
    let reminded = arrivals::remind_parties(portal.works()).await;
    portal.at("2026-03-10T04:00:00Z");
    let chased = arrivals::round(portal.works()).await;

    assert!(moved.is_err() && reminded.is_err() && chased.is_err(), "{moved:?} {reminded:?} {chased:?}");
    assert_eq!(
        letters_to(&portal, "hotel@example.kz").await,
        ["arrival_deadline_moved", "arrival_clock_started", "arrival_notice_overdue"]
    );
    assert_eq!(letters_to(&portal, "broken@example.kz").await, Vec::<String>::new());
    assert!(arrivals::round(portal.works()).await.is_err(), "it is tried again");
    assert_eq!(letters_to(&portal, "hotel@example.kz").await.len(), 3, "and nobody is told twice");
}
