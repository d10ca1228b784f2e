//! Receipts: kept as PDF and as signed JSON, corrected and withdrawn by filings that point to them (rules N5 and N6).

use crate::arrivals::{GUEST, STAY, declares, enters, letters};
use crate::files::{file, filed, guests, sends};
use crate::publication::list_in;
use crate::support::{Actor, Page, Portal};
use serde_json::Value;
use visa_portal::arrivals;
use visa_portal::eligibility::Entries;

/// Files the notice of the guest with another visa; answers the page of the arrival and that of the receipt.
async fn files(party: &Actor) -> (Page, Page) {
    let arrival = declares(party, GUEST).await;
    let receipt = party.submit(&arrival, STAY).await;
    (arrival, receipt)
}

async fn withdraws(party: &Actor, arrival: &Page) -> Page {
    let form = party.get(&format!("{}/withdraw", arrival.path)).await;
    party.submit(&form, &[("reason", "The guest did not come to us")]).await
}

/// The whole receipt, with its signature checked by openssl.
async fn whole(portal: &Portal, party: &Actor, path: &str) -> Value {
    let (status, _, body) = party.bytes(path).await;
    assert_eq!(status, 200, "{path}");
    let told: Value = serde_json::from_slice(&body).unwrap();
    let (header, signed) = list_in(portal, told["jws"].as_str().unwrap());
    assert_eq!(header["typ"], "arrival-receipt-whole");
    assert_eq!(signed, told["receipt"], "what is signed is what is shown");
    signed
}

fn sha256(text: &str) -> String {
    let digest = <sha2::Sha256 as sha2::Digest>::digest(text);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[actix_web::test]
async fn rule_n5_the_whole_receipt_is_signed_and_repeats_what_was_filed_and_every_day_of_the_reckoning() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let (_, receipt) = files(&party).await;

    let told = whole(&portal, &party, &format!("{}/receipt.json", receipt.path)).await;

    assert_eq!((&told["of"], &told["filing"]), (&"notice".into(), &"notice".into()));
    assert_eq!((&told["due"], &told["counting"]), (&"2026-03-05".into(), &"next_day".into()));
    let days = told["deadline"]["days"].as_array().unwrap();
    assert_eq!((days.len(), &days[3]["place"]["counted"]), (4, &3.into()));
    assert!(told["edition"].as_i64().unwrap() > 0);
    let statement = told["statement"].as_str().unwrap();
    assert_eq!(told["sha256"], sha256(statement));
    let filed: Value = serde_json::from_str(statement).unwrap();
    assert_eq!(filed["notice"]["address"], "Almaty, Abay 10");
    assert!(told["verify"].as_str().unwrap().ends_with(told["number"].as_str().unwrap()));
}

#[actix_web::test]
async fn the_printed_receipt_is_the_same_to_the_byte_for_every_reader() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let (_, receipt) = files(&party).await;
    let path = format!("{}/receipt.pdf", receipt.path);

    let (status, headers, printed) = party.bytes(&path).await;
    portal.later(chrono::Duration::minutes(7));
    let russian = party.browser.clone().reading("ru");

    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "application/pdf"));
    assert!(printed.starts_with(b"%PDF-1.7"));
    assert_eq!(russian.bytes(&path).await.2, printed);
}

#[actix_web::test]
async fn rule_n6_the_receipt_of_a_file_has_the_result_of_every_line_inside_its_signature() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(3);
    lines[1] = lines[1].replace(",75,", ",99,");
    let sent = file(&lines);
    let report = sends(&portal, &party, sent.clone(), "line_by_line").await;

    let told = whole(&portal, &party, &format!("{}/receipt.json", report.path)).await;

    let results = told["line_results"].as_array().unwrap();
    let outcomes: Vec<_> = results.iter().map(|it| it["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["accepted", "rejected", "accepted"]);
    assert_eq!(results[1]["findings"][0]["code"], "region_unknown");
    assert_eq!((&results[0]["line"], &results[0]["due"]), (&2.into(), &"2026-03-05".into()));
    assert_eq!(told["sha256"], sha256(std::str::from_utf8(&sent).unwrap()));
    let (status, _, printed) = party.bytes(&format!("{}/receipt.pdf", report.path)).await;
    assert!(status == 200 && printed.starts_with(b"%PDF-1.7"));
}

#[actix_web::test]
async fn a_whole_receipt_is_its_partys_own() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let (arrival, receipt) = files(&party).await;
    let report = sends(&portal, &party, file(&guests(1)), "line_by_line").await;
    let other = portal.another_party("other@example.kz").await;

    for path in [&receipt.path, &report.path] {
        for kind in ["pdf", "json"] {
            other.get(&format!("{path}/receipt.{kind}")).await.is(404);
        }
    }
    other.get(&format!("{}/withdraw", arrival.path)).await.is(404);
}

#[actix_web::test]
async fn rule_n6_a_withdrawn_notice_stays_readable_and_the_clock_runs_again_to_its_old_deadline() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let (arrival, receipt) = files(&party).await;

    let withdrawal = withdraws(&party, &arrival).await;

    withdrawal
        .is(200)
        .says("The notice was withdrawn")
        .says("Withdraws receipt")
        .says("The guest did not come");
    party.get(&receipt.path).await.says("Almaty, Abay 10").says("Withdrawn by receipt").says("Withdrawn");
    let open = party.get(&arrival.path).await;
    open.says("3 working days left").says("Thursday 5 March 2026").says("File the notice");
    let number = receipt.path.rsplit('/').next().unwrap();
    portal.visitor().get(&format!("/receipts/{number}")).await.says("Withdrawn by receipt");
    assert_eq!(letters(&portal).await, ["arrival_notice_filed", "arrival_notice_withdrawn"]);

    // The deadline passes: whoever files again is late, and the receipt says after what.
    portal.at("2026-03-05T19:00:00Z");
    assert_eq!(arrivals::round(portal.works()).await.unwrap(), 1, "it is missing, as if never filed");
    let party = portal.again(&party).await;
    let open = party.get(&arrival.path).await;
    let again = party.submit(&open, STAY).await;
    again.says("Filed late").says("Filed after the withdrawal");
    assert_ne!(again.path, receipt.path);
    party.get(&receipt.path).await.says("Withdrawn by receipt");
}

#[actix_web::test]
async fn rule_n6_withdrawn_twice_at_once_there_is_one_withdrawal_and_a_line_of_a_file_files_again() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    sends(&portal, &party, file(&guests(1)), "line_by_line").await;
    let list = party.get("/inviting/arrivals").await;
    let arrival = party.get(&list.link("/inviting/arrivals/0")).await;
    let form = party.get(&format!("{}/withdraw", arrival.path)).await;
    let reason = [("reason", "Filed twice")];

    let (one, other) = tokio::join!(party.submit(&form, &reason), party.submit(&form, &reason));

    assert_eq!(one.path, other.path);
    let again = sends(&portal, &party, file(&guests(1)), "line_by_line").await;
    again.says("Accepted: 1");
    assert_eq!(filed(&portal).await, (3, 1));
    party.get(&arrival.path).await.says("Filed on time").says("withdrawal, filed");
    let nothing = party.submit(&form, &[("reason", "")]).await;
    nothing.complains_about("reason");
}

#[actix_web::test]
async fn rule_n6_a_correction_points_to_the_receipt_that_it_corrects_and_is_withdrawn_with_it() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let (arrival, receipt) = files(&party).await;
    let form = party.get(&format!("{}/correct", arrival.path)).await;
    let corrected = party.submit(&form, &[("address", "Almaty, Abay 12")]).await;

    corrected.says("Corrects receipt");
    party.get(&receipt.path).await.says("Corrected by receipt").says("Filed on time");
    withdraws(&party, &arrival).await.is(200);

    for path in [&receipt.path, &corrected.path] {
        let told = whole(&portal, &party, &format!("{path}/receipt.json")).await;
        assert!(told["withdrawn_by"].is_string(), "{told}");
    }
    party.get(&format!("{}/correct", arrival.path)).await.does_not_say("File the correction");
}

#[actix_web::test]
async fn rule_n6_an_entry_that_happened_after_all_keeps_the_notice_that_was_filed_for_it() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    let officer = portal.border_officer("border@example.kz", "NQZ").await;
    let page = officer.get(&format!("/border/visas/{}", issued.visa.id)).await;
    let entered = officer.submit(&page, &[("seen", "yes")]).await;
    let party = portal.party_of(&issued).await;
    let list = party.get("/inviting/arrivals").await;
    let arrival = party.get(&list.link("/inviting/arrivals/0")).await;
    party.submit(&arrival, &[("region", "71")]).await.is(200).says("Filed on time");
    let corrects = async |link: String, said: &str| {
        let form = officer.get(&link).await;
        officer.submit(&form, &[("correction", said), ("note", "The wrong traveller")]).await
    };

    let void = corrects(entered.link("/correct"), "did_not_happen").await;
    corrects(void.link("/correct"), "happened_after_all").await.is(200);

    let list = party.get("/inviting/arrivals").await;
    list.says("No notice is waiting to be filed").says("Filed on time").does_not_say("Entry corrected");
    let rests: bool = sqlx::query_scalar(
        "select count(*) = 1 from arrivals a join crossings c on c.id = a.crossing where not c.void and c.corrects is not null",
    )
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert!(rests, "the clock rests on the entry that holds");
}

#[actix_web::test]
async fn rule_n6_a_notice_withdrawn_after_its_entry_was_corrected_away_leaves_nothing_to_notify() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    portal.at("2026-04-10T07:00:00Z");
    let entered = enters(&portal, &issued).await;
    let party = portal.party_of(&issued).await;
    let list = party.get("/inviting/arrivals").await;
    let arrival = party.get(&list.link("/inviting/arrivals/0")).await;
    party.submit(&arrival, &[("region", "71")]).await.is(200);
    let officer = portal.border_officer("another@border.kz", "NQZ").await;
    let form = officer.get(&entered.link("/correct")).await;
    officer.submit(&form, &[("correction", "did_not_happen"), ("note", "The wrong traveller")]).await.is(200);

    withdraws(&party, &arrival).await.is(200);

    party.get("/inviting/arrivals").await.says("Entry corrected").says("No notice is waiting to be filed");
}
