//! The officers' side of arrival notices: what is due and overdue, by region and by party; contradictions; exports; and the record of
//! every look.

use crate::arrivals::{GUEST, STAY, declares, enters};
use crate::files::{file, guests, sends};
use crate::support::{Actor, Issued, Page, Portal};
use sqlx::Row;
use visa_portal::eligibility::Entries;
use visa_portal::visas::VisaNumber;

/// What an officer did that is recorded, in its order.
async fn acts(portal: &Portal, officer: &Actor) -> Vec<String> {
    sqlx::query("select act from audit_entries where chain = $1 order by position")
        .bind(format!("account:{}", officer.id))
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// The same clock of so many more guests.
async fn many_more(portal: &Portal, count: i32) {
    sqlx::query(
        "insert into arrivals (id, inviting_party, cause, surname, citizenship, born, passport_number, arrived, due, reckoning, began_at)
         select gen_random_uuid(), inviting_party, cause, surname, citizenship, born, 'N' || n, arrived, due, reckoning, began_at
         from arrivals, generate_series(1, $1) n",
    )
    .bind(count)
    .execute(&mut portal.owner().await)
    .await
    .unwrap();
}

#[actix_web::test]
async fn rule_n4_what_is_due_and_overdue_is_counted_by_region_and_by_party_and_each_count_leads_to_its_list()
{
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    // The hotel's guests stay in Almaty, as its one notice says; the other party has filed none yet.
    sends(&portal, &hotel, file(&guests(1)), "line_by_line").await;
    declares(&hotel, GUEST).await;
    let other = portal.another_party("other@example.kz").await;
    let tomorrow: Vec<_> = GUEST
        .iter()
        .map(|(name, text)| (*name, if *name == "passport-number" { "TK7654321" } else { *text }))
        .collect();
    declares(&other, &tomorrow).await;

    portal.at("2026-03-05T04:00:00Z");
    let officer = portal.officer("officer@example.kz").await;
    let regions = officer.get("/desk/arrivals/regions").await;
    regions.is(200).says("Almaty (city) 1 0").says("No region known yet 1 0");
    portal.at("2026-03-06T04:00:00Z");
    let officer = portal.officer("officer2@example.kz").await;
    let regions = officer.get("/desk/arrivals/regions").await;
    regions.says("Almaty (city) 0 1").says("No region known yet 0 1");

    let almaty = officer.get(&regions.link("show=missing&region=75")).await;
    almaty.says("TANAKA YUKI").does_not_say("Kok Tobe LLP").says("Altyn Dala LLP");
    let parties = officer.get("/desk/arrivals/parties").await;
    parties.says("Altyn Dala LLP 0 1").says("Kok Tobe LLP 0 1");
    let record = officer.get(&parties.link("/desk/arrivals/parties/0")).await;
    record.is(200).says("+7 717 000 00 00").says("missing, the first since 5 March 2026");
}

#[actix_web::test]
async fn a_list_of_hundreds_is_read_to_its_end() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    declares(&hotel, GUEST).await;
    many_more(&portal, 229).await;
    portal.at("2026-03-06T04:00:00Z");
    let officer = portal.officer("officer@example.kz").await;

    let (mut page, mut listed) = (officer.get("/desk/arrivals?show=missing").await, 0);
    loop {
        listed += page.html.matches("Altyn Dala LLP").count();
        if !page.html.contains("rel=\"next\"") {
            break;
        }
        page = officer.get(&page.link("&after=")).await;
    }

    assert_eq!(listed, 230);
    officer.get("/desk/arrivals").await.says("230 Overdue, no notice");
}

#[actix_web::test]
async fn a_guest_in_the_country_without_a_notice_is_listed_until_they_leave() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    enters(&portal, &issued).await;
    let officer = portal.officer("officer@example.kz").await;
    officer.get("/desk/arrivals?show=inside").await.does_not_say("ERIKSSON");

    // Arrived on Friday 10 April: due on Wednesday 15 April.
    portal.at("2026-04-16T07:00:00Z");
    let officer = portal.officer("officer2@example.kz").await;
    officer
        .get("/desk/arrivals?show=inside")
        .await
        .says("ERIKSSON ANNA MARIA")
        .says("1 In the country, no notice");

    portal.at("2026-04-17T07:00:00Z");
    enters(&portal, &issued).await.says("The exit was recorded");
    let officer = portal.officer("officer3@example.kz").await;
    officer.get("/desk/arrivals?show=inside").await.does_not_say("ERIKSSON");
    officer.get("/desk/arrivals?show=missing").await.says("ERIKSSON ANNA MARIA");
}

/// Files a notice of the visa's holder in one form.
async fn files(party: &Actor, issued: &Issued, cause: &str, arrived: (&str, &str), departs: (&str, &str)) {
    let form = party.get("/inviting/arrivals/new").await;
    let number = issued.visa.number.as_str();
    let fields = [
        ("cause", cause),
        ("surname", "ERIKSSON"),
        ("given-names", "ANNA MARIA"),
        ("citizenship", issued.visa.citizenship.as_str()),
        ("born-day", "12"),
        ("born-month", "8"),
        ("born-year", "1974"),
        ("passport-number", issued.visa.passport_number.as_str()),
        ("visa", number),
        ("arrived-day", arrived.0),
        ("arrived-month", arrived.1),
        ("arrived-year", "2026"),
        ("region", "75"),
        ("address", "Almaty, Abay 10"),
        ("departure-day", departs.0),
        ("departure-month", departs.1),
        ("departure-year", "2026"),
    ];
    party.submit(&form, &fields).await.is(200).says("The notice was filed");
}

async fn contradicted(portal: &Portal, code: &str) -> Page {
    let officer = portal.officer(&format!("{}@officers.kz", uuid::Uuid::now_v7())).await;
    officer.get(&format!("/desk/arrivals/contradictions?code={code}")).await
}

#[actix_web::test]
async fn rule_v2_a_notice_before_any_entry_or_outside_the_visa_is_contradicted() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    // The visa is valid in April; this is 2 March.
    let party = portal.party_of(&issued).await;
    files(&party, &issued, "arrival", ("2", "3"), ("5", "5")).await;

    let all = contradicted(&portal, "").await;

    all.says("ERIKSSON ANNA MARIA").says("no_entry").says("No entry is recorded on the visa");
    all.says("visa_not_valid_then").says("The visa was not valid on the day of arrival");
    all.says("stays_beyond_visa").says("The planned departure lies after the visa’s last day, 30 April 2026");
    contradicted(&portal, "no_entry").await.says("ERIKSSON");
    contradicted(&portal, "still_here").await.does_not_say("ERIKSSON");
}

#[actix_web::test]
async fn rule_v2_an_arrival_before_the_entry_and_a_departure_without_an_exit_are_contradicted() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-08T07:00:00Z");
    let party = portal.party_of(&issued).await;
    files(&party, &issued, "arrival", ("8", "4"), ("20", "4")).await;
    portal.at("2026-04-10T07:00:00Z");
    enters(&portal, &issued).await;

    let before = contradicted(&portal, "arrived_before_entry").await;
    before.says("ERIKSSON").says("The arrival lies before the entry of 10 April 2026");

    portal.at("2026-04-14T07:00:00Z");
    let party = portal.party_of(&issued).await;
    files(&party, &issued, "departure", ("14", "4"), ("14", "4")).await;
    let without = contradicted(&portal, "departed_without_exit").await;
    without.says("ERIKSSON").says("Departed by the notice, and no exit is recorded");
    enters(&portal, &issued).await.says("The exit was recorded");
    contradicted(&portal, "departed_without_exit").await.does_not_say("ERIKSSON");
}

#[actix_web::test]
async fn rule_v2_a_guest_who_stays_on_after_the_planned_departure_is_contradicted_until_they_leave() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    enters(&portal, &issued).await;
    let party = portal.party_of(&issued).await;
    files(&party, &issued, "arrival", ("10", "4"), ("12", "4")).await;

    contradicted(&portal, "still_here").await.does_not_say("ERIKSSON");
    portal.at("2026-04-13T07:00:00Z");
    contradicted(&portal, "still_here")
        .await
        .says("ERIKSSON")
        .says("the guest is in the country, 12 April 2026");
    enters(&portal, &issued).await.says("The exit was recorded");
    contradicted(&portal, "still_here").await.does_not_say("ERIKSSON");
}

#[actix_web::test]
async fn rule_n5_a_visa_of_another_passport_and_one_that_does_not_exist_are_contradicted() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let hotel = portal.another_party("other@example.kz").await;
    let nobodys = VisaNumber::draw().unwrap();
    for (number, passport) in [(issued.visa.number.grouped(), "TK1234567"), (nobodys.grouped(), "TK7654321")]
    {
        let form = hotel.get("/inviting/arrivals/new").await;
        let guest = GUEST.iter().copied().filter(|(name, _)| *name != "passport-number");
        let mut fields: Vec<_> = guest.chain(STAY.iter().copied()).collect();
        fields.extend([("passport-number", passport), ("visa", number.as_str())]);
        hotel.submit(&form, &fields).await.is(200);
    }

    let passport = contradicted(&portal, "another_passport").await;
    passport.says("The visa is on another passport or another person’s");
    let unknown = contradicted(&portal, "unknown_visa").await;
    unknown.says("There is no visa of this number");
    assert_ne!(passport.link("/desk/arrivals/0"), unknown.link("/desk/arrivals/0"));
}

#[actix_web::test]
async fn the_overdue_are_exported_with_contacts_without_formulas_and_the_export_is_recorded() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    let guest = [GUEST, &[("visa", "=HYPERLINK(\"http://x\")")]].concat();
    declares(&hotel, &guest).await;
    portal.at("2026-03-09T04:00:00Z");
    let officer = portal.officer("officer@example.kz").await;

    let (status, _, csv) = officer.bytes("/desk/arrivals/overdue.csv").await;
    let (xlsx_status, _, xlsx) = officer.bytes("/desk/arrivals/overdue.xlsx").await;
    let none = officer.bytes("/desk/arrivals/overdue.csv?region=71").await.2;

    let csv = String::from_utf8(csv).unwrap();
    assert_eq!((status.as_u16(), xlsx_status.as_u16()), (200, 200));
    for said in [
        "2026-03-05,4,2026-03-02",
        "TANAKA",
        "'=HYPERLINK",
        "hotel@example.kz",
        "'+7 717 000 00 00",
        "990740000683",
    ] {
        assert!(csv.contains(said), "{said}: {csv}");
    }
    assert!(xlsx.starts_with(b"PK\x03\x04"));
    assert_eq!(String::from_utf8(none).unwrap().lines().count(), 1, "the headings alone");
    let recorded = acts(&portal, &officer).await;
    assert_eq!(recorded.iter().filter(|act| act.contains("exported the overdue arrivals")).count(), 3);
}

#[actix_web::test]
async fn every_list_of_names_and_every_party_that_an_officer_opens_is_in_the_record() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    declares(&hotel, GUEST).await;
    portal.at("2026-03-06T04:00:00Z");
    let officer = portal.officer("officer@example.kz").await;
    officer.get("/desk/arrivals?show=missing").await.is(200);
    officer.get("/desk/arrivals/contradictions").await.is(200);
    let parties = officer.get("/desk/arrivals/parties").await;
    officer.get(&parties.link("/desk/arrivals/parties/0")).await.is(200);

    let recorded = acts(&portal, &officer).await;

    assert!(recorded.contains(&"looked at a list of arrivals".to_owned()), "{recorded:?}");
    assert!(recorded.contains(&"looked at notices that are contradicted".to_owned()), "{recorded:?}");
    assert!(recorded.contains(&"looked at a list of inviting parties".to_owned()), "{recorded:?}");
    let looks: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries where chain = $1 and act = 'looked at an inviting party'",
    )
    .bind(format!("party:{}", portal.party_id(&hotel).await))
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(looks, 1);
    let shown: serde_json::Value = sqlx::query_scalar(
        "select detail -> 'arrivals' from audit_entries where act = 'looked at a list of arrivals' limit 1",
    )
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(shown.as_array().unwrap().len(), 1, "which arrivals were shown, and no name");
}
