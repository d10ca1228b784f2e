//! Events for inviting parties' programs: signed, retried, given up, sent again, and never into a network of one's own.

use crate::support::receiver::{self, Answer, Receiver};
use crate::support::{Actor, Page, Portal, SECRET, served::Served};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use regex_lite::Regex;
use serde_json::json;
use sha2::Sha256;
use std::time::Duration;
use visa_portal::accounts::Scope;
use visa_portal::eligibility::Entries;
use visa_portal::vocabulary::InvitationId;
use visa_portal::web::Actor as By;
use visa_portal::webhooks::{Courier, Event, Reach, Tally, announce, deliver, forget};

const FOLDER: &str = "/inviting/webhooks";
const DELIVERED: Tally = Tally { delivered: 1, put_off: 0, given_up: 0 };
const PUT_OFF: Tally = Tally { delivered: 0, put_off: 1, given_up: 0 };
const NOTHING: Tally = Tally { delivered: 0, put_off: 0, given_up: 0 };

fn secret_in(shown: &Page) -> String {
    let secret = Regex::new("whsec_[A-Za-z0-9+/=]{44}").unwrap();
    secret.find(&shown.html).unwrap().as_str().to_owned()
}

/// Adds an endpoint as the party does; gives its page and its secret.
async fn adds(party: &Actor, url: &str) -> (String, String) {
    let form = party.get(FOLDER).await;
    let shown = party.submit(&form, &[("url", url)]).await;
    shown.is(200).says("Copy the secret now");
    let address = Regex::new(r#"/inviting/webhooks/[0-9a-f-]{36}"#).unwrap();
    let address = address.find(&shown.html).unwrap().as_str().to_owned();
    (address, secret_in(&shown))
}

async fn hotel(portal: &Portal) -> (Actor, Receiver, String, String) {
    let party = portal.inviting_party("hotel@example.kz").await;
    let receiver = Receiver::start();
    let (address, secret) = adds(&party, &receiver.url).await;
    (party, receiver, address, secret)
}

/// Presses the button of a page that does so, and follows.
async fn press(party: &Actor, page: &Page, does: &str) -> Page {
    let action = Regex::new(&format!(r#"action="(/inviting/webhooks/[^"]*/{does})""#)).unwrap();
    let action = action.captures(&page.html).unwrap()[1].to_owned();
    let answer = party.post(&action, &[("csrf".to_owned(), page.value("csrf"))]).await;
    match answer.location() {
        Some(next) => party.get(&next).await,
        None => answer,
    }
}

/// Something that the party is told of.
async fn happens(portal: &Portal, party: &Actor) -> InvitationId {
    let (party, invitation) = (portal.party_id(party).await, InvitationId::mint());
    let done = portal.works().run::<_, sqlx::Error, _>(By::Portal, move |work| {
        Box::pin(async move { announce(work, party, Event::InvitationRefused { invitation }).await })
    });
    done.await.unwrap();
    invitation
}

async fn round(portal: &Portal) -> Tally {
    deliver(portal.works(), &portal.shared.courier).await.unwrap()
}

/// Verified by the words of Standard Webhooks, with nothing of the portal's.
fn is_signed(signature: &str, secret: &str, signed: &str) -> bool {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    signature.split(' ').any(|one| {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(signed.as_bytes());
        mac.verify_slice(&STANDARD.decode(one.strip_prefix("v1,").unwrap()).unwrap()).is_ok()
    })
}

#[actix_web::test]
async fn an_event_is_delivered_signed_and_says_no_more_than_it_must() {
    let portal = Portal::start().await;
    let (party, receiver, address, secret) = hotel(&portal).await;
    let invitation = happens(&portal, &party).await;

    assert_eq!(round(&portal).await, DELIVERED);
    assert_eq!(round(&portal).await, NOTHING);

    let [received] = &receiver.received()[..] else { panic!("one delivery") };
    assert!(is_signed(&received.signature, &secret, &received.signed()));
    assert!(!is_signed(&received.signature, &secret, &received.signed().replace("refused", "approved")));
    assert_eq!(received.timestamp, portal.now().timestamp().to_string());
    assert_eq!(
        received.body(),
        json!({
            "id": received.id, "type": "invitation.refused", "timestamp": "2026-03-02T04:00:00Z",
            "data": {"invitation": invitation},
        })
    );
    party.get(&address).await.says("invitation.refused").says("Delivered").says("200");
}

#[actix_web::test]
async fn a_failure_is_retried_with_growing_pauses_under_the_same_id() {
    let portal = Portal::start().await;
    let (party, receiver, address, _) = hotel(&portal).await;
    receiver.answers(&[Answer::Status(500), Answer::Elsewhere, Answer::Status(429)]);
    happens(&portal, &party).await;

    for pause in [10, 20, 40] {
        assert_eq!(round(&portal).await, PUT_OFF);
        portal.later(chrono::Duration::seconds(pause - 1));
        assert_eq!(round(&portal).await, NOTHING);
        portal.later(chrono::Duration::seconds(1));
    }
    party.get(&address).await.says("Does not answer").says("429");
    assert_eq!(round(&portal).await, DELIVERED);

    let ids: Vec<_> = receiver.received().into_iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), 4, "and nobody is followed elsewhere");
    assert!(ids.iter().all(|id| *id == ids[0]));
    party.get(&address).await.says("Delivering");
}

#[actix_web::test]
async fn an_endpoint_that_does_not_answer_in_time_is_tried_again() {
    let portal = Portal::start().await;
    let (party, receiver, address, _) = hotel(&portal).await;
    receiver.answers(&[Answer::Never]);
    happens(&portal, &party).await;

    let reach = portal.shared.courier.reach().clone();
    let hasty = Courier::with_patience(reach, Duration::from_millis(200)).unwrap();
    assert_eq!(deliver(portal.works(), &hasty).await.unwrap(), PUT_OFF);

    party.get(&address).await.says("no answer in time");
    portal.later(chrono::Duration::seconds(10));
    assert_eq!(round(&portal).await, DELIVERED);
}

#[actix_web::test]
async fn a_portal_killed_in_the_middle_sends_again_under_the_same_id_and_nobody_else_does_meanwhile() {
    let portal = Portal::start().await;
    // A portal of its own has the machine's clock, by which an event of the specification's first day is long forgotten.
    let now: DateTime<Utc> =
        sqlx::query_scalar("select now()").fetch_one(&mut portal.owner().await).await.unwrap();
    portal.at(&now.to_rfc3339());
    let (party, receiver, _, _) = hotel(&portal).await;
    receiver.answers(&[Answer::Never]);
    happens(&portal, &party).await;
    let ports = receiver::ports().iter().map(u16::to_string).collect::<Vec<_>>().join(",");
    let settings = [("SANDBOX", "on"), ("PORTAL_SECRET", SECRET), ("WEBHOOK_LOOPBACK_PORTS", &ports)];
    let first = Served::with(portal.database_url(), &settings).await;
    receiver.next().await;
    assert_eq!(round(&portal).await, NOTHING, "somebody else has it");

    first.kill();
    // The lease runs out on the database's clock; here it has.
    let mut owner = portal.owner().await;
    sqlx::query("update webhook_endpoints set leased_until = clock_timestamp() - interval '1 second'")
        .execute(&mut owner)
        .await
        .unwrap();
    // What the dead portal had under way at the database takes a moment to end.
    let mut done = NOTHING;
    while done == NOTHING {
        done = round(&portal).await;
    }
    assert_eq!(done, DELIVERED);

    let received = receiver.received();
    assert_eq!((received.len(), &received[0].id), (2, &received[1].id));
    assert_eq!(received[0].text, received[1].text, "a program that knows the id does nothing");
}

#[actix_web::test]
async fn after_three_days_a_delivery_is_given_up_and_after_five_the_endpoint_is_stopped_with_a_letter() {
    let portal = Portal::start().await;
    let (party, receiver, address, _) = hotel(&portal).await;
    receiver.answers(&[Answer::Status(503); 100]);
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, PUT_OFF);

    portal.later(chrono::Duration::days(3));
    assert_eq!(round(&portal).await, Tally { given_up: 1, ..NOTHING });
    let party = portal.again(&party).await;
    party.get(&address).await.says("Given up").says("Does not answer");

    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, PUT_OFF);
    portal.later(chrono::Duration::days(2));
    assert_eq!(round(&portal).await, PUT_OFF);
    let party = portal.again(&party).await;
    let page = party.get(&address).await;
    page.says("Stopped after failures").says("did not answer for five days");
    let mut owner = portal.owner().await;
    let letters: i64 =
        sqlx::query_scalar("select count(*) from letters where letter->>'letter' = 'endpoint_stopped'")
            .fetch_one(&mut owner)
            .await
            .unwrap();
    assert_eq!(letters, 1);
    portal.later(chrono::Duration::minutes(7));
    assert_eq!(round(&portal).await, NOTHING);

    let receiver_again = receiver.received().len();
    press(&party, &page, "go-on").await.says("Events are sent to this address again");
    assert_eq!(round(&portal).await, PUT_OFF);
    assert_eq!(receiver.received().len(), receiver_again + 1);
}

#[actix_web::test]
async fn an_event_is_sent_again_from_the_page_and_by_a_program() {
    let portal = Portal::start().await;
    let (party, receiver, address, _) = hotel(&portal).await;
    let program = portal.program_of(&party, &[Scope::Webhooks]).await;
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, DELIVERED);

    let page = party.get(&address).await;
    press(&party, &page, "replay").await.says("The event is sent again");
    assert_eq!(round(&portal).await, DELIVERED);

    let events = program.gets("/api/v1/webhooks/events").await.is(200);
    let id = events["events"][0]["id"].as_str().unwrap().to_owned();
    let replay = format!("/api/v1/webhooks/events/{id}/replay");
    let replayed = program.posts_once(&replay, &json!(null), "again").await.is(202);
    assert_eq!(replayed, json!({"deliveries": 1}));
    program.posts_once(&replay, &json!(null), "again").await.is(202);
    assert_eq!(round(&portal).await, DELIVERED);

    let ids: Vec<_> = receiver.received().into_iter().map(|it| it.id).collect();
    assert_eq!(ids, [id.as_str(); 3]);
    let clinic = portal.another_party("clinic@example.kz").await;
    let other = portal.program_of(&clinic, &[Scope::Webhooks]).await;
    other.posts(&replay, &json!(null)).await.is(404);
    assert_eq!(other.gets("/api/v1/webhooks/events").await.is(200)["events"], json!([]));
    clinic.get(&address).await.is(404);
}

#[actix_web::test]
async fn an_endpoint_that_never_answers_is_asked_once_at_a_time_and_keeps_no_other_party_waiting() {
    let portal = Portal::start().await;
    let (slow, silent, ..) = hotel(&portal).await;
    silent.answers(&[Answer::Never; 8]);
    for _ in 0..3 {
        happens(&portal, &slow).await;
    }
    let clinic = portal.another_party("clinic@example.kz").await;
    let receiver = Receiver::start();
    adds(&clinic, &receiver.url).await;
    let (works, courier) = (portal.works().clone(), portal.shared.courier.clone());
    let stuck = actix_web::rt::spawn(async move { deliver(&works, &courier).await });
    silent.next().await;

    happens(&portal, &clinic).await;
    assert_eq!(round(&portal).await, DELIVERED);

    assert_eq!((silent.received().len(), receiver.received().len()), (1, 1));
    stuck.abort();
}

#[actix_web::test]
async fn of_many_endpoints_added_at_once_five_stand_and_all_are_told() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let receiver = Receiver::start();
    let form = party.get(FOLDER).await;
    let address = |nth: i32| format!("{}/{nth}", receiver.url);

    let adding = (0..24).map(async |nth| party.submit_once(&form, &[("url", &address(nth))]).await);
    let added = futures_util::future::join_all(adding).await;

    let added = added.iter().filter(|page| page.status.as_u16() == 200).count();
    assert_eq!(added, 5);
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await.delivered, 5);
}

#[actix_web::test]
async fn an_event_that_is_still_owed_is_not_owed_twice() {
    let portal = Portal::start().await;
    let (party, receiver, address, _) = hotel(&portal).await;
    receiver.answers(&[Answer::Status(500)]);
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, PUT_OFF);

    for _ in 0..3 {
        let page = party.get(&address).await;
        press(&party, &page, "replay").await;
    }

    assert_eq!(round(&portal).await, DELIVERED, "at once, and not after the pause");
    assert_eq!(round(&portal).await, NOTHING);
    assert_eq!(receiver.received().len(), 2);
}

#[actix_web::test]
async fn a_new_secret_signs_beside_the_old_one_for_a_day() {
    let portal = Portal::start().await;
    let (party, receiver, address, old) = hotel(&portal).await;
    let page = party.get(&address).await;
    let new = secret_in(&press(&party, &page, "secret").await);

    for hours in [0, 24] {
        portal.later(chrono::Duration::hours(hours));
        happens(&portal, &party).await;
        assert_eq!(round(&portal).await, DELIVERED);
    }

    let by = |secret: &str| {
        let signed = receiver.received().into_iter().map(|it| is_signed(&it.signature, secret, &it.signed()));
        signed.collect::<Vec<_>>()
    };
    assert_ne!(old, new);
    assert_eq!((by(&old), by(&new)), (vec![true, false], vec![true, true]));
    let mut owner = portal.owner().await;
    let kept: i64 = sqlx::query_scalar(
        "select count(*) from webhook_secrets s where encode(s.sealed, 'base64') like '%' || $1 || '%'",
    )
    .bind(&new[6..26])
    .fetch_one(&mut owner)
    .await
    .unwrap();
    assert_eq!(kept, 0, "sealed");
}

/// Draws another secret and ends those before at once.
async fn ends_the_secret(party: &Actor, address: &str) -> String {
    let mark = party.get(address).await.value("csrf");
    let fields = [("csrf".to_owned(), mark), ("before".to_owned(), "ends".to_owned())];
    secret_in(&party.post(&format!("{address}/secret"), &fields).await)
}

#[actix_web::test]
async fn a_leaked_secret_ends_at_once_and_with_it_one_that_still_signed_beside_it() {
    let portal = Portal::start().await;
    let (party, receiver, address, first) = hotel(&portal).await;
    let page = party.get(&address).await;
    page.says("Draw another and end this one at once");
    let second = secret_in(&press(&party, &page, "secret").await);

    let third = ends_the_secret(&party, &address).await;
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, DELIVERED);

    let message = receiver.received().pop().unwrap();
    let signed = |secret: &str| is_signed(&message.signature, secret, &message.signed());
    assert_eq!([&first, &second, &third].map(|secret| signed(secret)), [false, false, true]);
}

#[actix_web::test]
async fn a_party_whose_account_is_disabled_is_sent_nothing_until_it_is_enabled_again() {
    let portal = Portal::start().await;
    let (party, receiver, ..) = hotel(&portal).await;
    let mut owner = portal.owner().await;
    let set = async |owner: &mut sqlx::PgConnection, disabled: Option<DateTime<Utc>>| {
        sqlx::query("update accounts set disabled_at = $2 where id = $1")
            .bind(party.id.0)
            .bind(disabled)
            .execute(owner)
            .await
            .unwrap();
    };
    happens(&portal, &party).await;

    set(&mut owner, Some(portal.now())).await;
    happens(&portal, &party).await;
    assert_eq!(round(&portal).await, NOTHING);
    assert!(receiver.received().is_empty());

    set(&mut owner, None).await;
    assert_eq!(
        round(&portal).await,
        DELIVERED,
        "what was owed before goes on, what happened meanwhile was never owed"
    );
}

#[actix_web::test]
async fn the_portal_is_led_into_no_network_of_its_own() {
    let portal = Portal::start().await;
    let (party, receiver, _, _) = hotel(&portal).await;
    let form = party.get(FOLDER).await;
    for inside in
        ["https://10.0.0.1/", "https://[fd00::1]/", "https://169.254.169.254/latest", "http://hotel.example/"]
    {
        party.submit(&form, &[("url", inside)]).await.complains_about("url");
    }
    party.submit(&form, &[("url", &receiver.url)]).await.complains_about("url");
    happens(&portal, &party).await;

    // As in production, where this machine is out of reach: by its address, and by a name that leads to it.
    let public = Courier::new(Reach::public()).unwrap();
    assert_eq!(deliver(portal.works(), &public).await.unwrap(), PUT_OFF);
    let mut owner = portal.owner().await;
    let by_name = receiver.url.replace("http://127.0.0.1", "https://localhost");
    sqlx::query("update webhook_endpoints set url = $1").bind(by_name).execute(&mut owner).await.unwrap();
    portal.later(chrono::Duration::seconds(10));
    assert_eq!(deliver(portal.works(), &public).await.unwrap(), PUT_OFF);

    assert!(receiver.received().is_empty());
    let error: String =
        sqlx::query_scalar("select error from webhook_deliveries").fetch_one(&mut owner).await.unwrap();
    assert_eq!(error, "the address lies in a network that is not public");
}

#[actix_web::test]
async fn a_port_of_this_machine_that_was_not_named_is_no_endpoint_in_a_sandbox_either() {
    let portal = Portal::start().await;
    let (party, receiver, _, _) = hotel(&portal).await;
    let private = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = private.local_addr().unwrap().port();
    let form = party.get(FOLDER).await;

    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"] {
        for scheme in ["http", "https"] {
            let url = format!("{scheme}://{host}:{port}/metrics");
            party.submit(&form, &[("url", &url)]).await.complains_about("url");
        }
    }

    happens(&portal, &party).await;
    let mut owner = portal.owner().await;
    sqlx::query("update webhook_endpoints set url = $1")
        .bind(format!("http://127.0.0.1:{port}/metrics"))
        .execute(&mut owner)
        .await
        .unwrap();
    assert_eq!(round(&portal).await, PUT_OFF);
    assert!(receiver.received().is_empty());
    private.set_nonblocking(true).unwrap();
    assert!(private.accept().is_err(), "nothing was connected to");
}

#[actix_web::test]
async fn events_are_written_with_their_facts_and_forgotten_after_thirty_days() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let party = portal.party_of(&issued).await;
    let program = portal.program_of(&party, &[Scope::Webhooks]).await;
    let kinds = async || {
        let events = program.gets("/api/v1/webhooks/events").await.is(200);
        let events = events["events"].as_array().unwrap().clone();
        events.iter().rev().map(|it| it["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    portal.at("2026-04-06T05:00:00Z");
    let officer = portal.border_officer("astana@example.org", "NQZ").await;
    let page = officer.get(&format!("/border/visas/{}", issued.visa.id)).await;
    officer.submit(&page, &[("seen", "yes")]).await.is(200);
    portal.at("2026-04-08T05:00:00Z");
    visa_portal::arrivals::remind_parties(portal.works()).await.unwrap();
    portal.at("2026-04-10T05:00:00Z");
    visa_portal::arrivals::round(portal.works()).await.unwrap();
    assert_eq!(kinds().await, ["entry.recorded", "deadline.started", "deadline.near", "deadline.missed"]);
    let events = program.gets("/api/v1/webhooks/events").await.is(200).to_string();
    for private in [issued.visa.passport_number.as_str(), issued.visa.holder.surname.as_str()] {
        assert!(!events.contains(private), "{private}");
    }

    portal.at("2026-05-08T06:00:00Z");
    portal.works().run::<_, sqlx::Error, _>(By::Portal, |work| Box::pin(forget(work))).await.unwrap();
    assert_eq!(kinds().await, ["deadline.missed"]);
}
