//! The consular fee: taken once, never lost, never guessed (rules F2 and F4).

mod halyk;
mod ledger;
mod orders;
mod rates;
mod stripe;
mod surplus;

use crate::support::{DECLINED, Desk, GOOD, Portal, SECOND_STEP};
use chrono::Duration;
use futures_util::{StreamExt, stream};
use std::collections::BTreeSet;
use visa_portal::payments::{self, MOVES, Payer, open_checkout};
use visa_portal::vocabulary::Language;
use visa_portal::web::Actor as By;

#[actix_web::test]
async fn a_fee_is_received_though_the_browser_never_returns() {
    let desk = Desk::open().await;
    desk.pays().await;

    let acknowledged = desk.the_report_arrives().await;

    assert_eq!(acknowledged, 1);
    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
    assert_eq!(desk.letters("fee_received").await, 1);
}

#[actix_web::test]
async fn a_fee_is_received_though_its_report_never_arrives() {
    let desk = Desk::open().await;
    desk.pays().await;

    desk.later(Duration::minutes(1)).await;
    payments::reconcile_round(desk.portal.works(), desk.gateways()).await.unwrap();

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn the_returning_browser_is_told_because_the_acquirer_is_asked() {
    let desk = Desk::open().await;
    desk.pays().await;

    let page = desk.applicant.get(&format!("/office/applications/{}/payment", desk.id)).await;

    page.is(200).says("The fee has been received");
    assert_eq!(desk.stage().await, "under_review");
}

#[actix_web::test]
async fn a_fee_reported_a_hundred_times_is_received_once() {
    let desk = Desk::open().await;
    desk.pays().await;
    let (body, signature) = (desk.owed_report().await, desk.signed_now(&desk.owed_report().await));

    let copies = stream::iter(0..100).map(|_| desk.told(&body, &signature));
    let answers: Vec<u16> = copies.buffer_unordered(16).collect().await;

    assert_eq!(answers, vec![200; 100]);
    assert_eq!(desk.states().await, ["paid"]);
    assert_eq!(desk.letters("fee_received").await, 1);
    let events: i64 = sqlx::query_scalar("select count(*) from payment_events")
        .fetch_one(&mut desk.portal.owner().await)
        .await
        .unwrap();
    assert_eq!(events, 1);
}

#[actix_web::test]
async fn a_forged_cut_or_old_report_changes_nothing() {
    let desk = Desk::open().await;
    desk.pays().await;
    let body = desk.owed_report().await;
    let signature = desk.signed_now(&body);
    let old = desk.portal.shared.sandbox.as_ref().unwrap();
    let old = old.sign(body.as_bytes(), desk.portal.now() - Duration::seconds(301));
    let changed = body.replace("6000", "1");
    let junk = "{\"id\":";

    let answers = [
        desk.told(&body, "").await,
        desk.told(&body, "t=1,v1=00").await,
        desk.told(&body[..body.len() - 1], &signature).await,
        desk.told(&changed, &signature).await,
        desk.told(&body, &old).await,
        desk.told(junk, &desk.signed_now(junk)).await,
    ];

    assert_eq!(answers, [401, 401, 401, 401, 401, 400]);
    assert_eq!(
        (desk.stage().await.as_str(), desk.states().await),
        ("awaiting_payment", vec!["sent".to_owned()])
    );
}

#[actix_web::test]
async fn a_report_of_another_amount_is_held_and_alarmed_and_never_accepted() {
    let desk = Desk::open().await;
    desk.pays().await;
    let body = desk.owed_report().await;

    for (changed, event) in [
        ("\"amount\":6000", "\"amount\":5999"),
        ("\"USD\"", "\"KZT\""),
        ("\"reference\":\"", "\"reference\":\"x"),
    ]
    .map(|(from, to)| (body.replace(from, to), to))
    {
        let changed = changed.replace("\"id\":\"ev_", &format!("\"id\":\"ev_{}", event.len()));
        assert_eq!(desk.told(&changed, &desk.signed_now(&changed)).await, 200);
    }

    assert_eq!(
        (desk.stage().await.as_str(), desk.states().await),
        ("awaiting_payment", vec!["sent".to_owned()])
    );
    let administrator = desk.portal.administrator().await;
    let page = administrator.get("/admin/payments").await;
    page.says("Another amount than was asked for");
    page.says("Another currency than was asked for");
    page.says("There is no such payment");
}

#[actix_web::test]
async fn a_declined_card_is_told_and_another_pays_without_starting_over() {
    let desk = Desk::open().await;
    let checkout = desk.goes_to_pay().await;
    let (browser, answer) = desk.presents(&checkout, DECLINED).await;
    assert_eq!(answer.location().unwrap(), checkout);
    desk.the_report_arrives().await;
    let told = desk.applicant.get(&format!("/office/applications/{}/payment", desk.id)).await;
    told.says("The card was not charged").says("The bank declined the card");

    let again = browser.get(&told.link("/sandbox/checkout/")).await;
    again.says("You can try another card");
    browser.submit_once(&again, &[("card", GOOD), ("expiry", "04/30"), ("cvc", "123")]).await;
    desk.the_report_arrives().await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn a_second_step_may_be_refused_and_approved_with_the_next_card() {
    let desk = Desk::open().await;
    let checkout = desk.goes_to_pay().await;
    let (browser, _) = desk.presents(&checkout, SECOND_STEP).await;
    desk.the_report_arrives().await;
    assert_eq!(desk.states().await, ["pending"]);

    let question = browser.get(&checkout).await;
    question.says("Confirm the payment").says("ending in 3220");
    browser.submit_once(&question, &[("answer", "refuse")]).await;
    desk.the_report_arrives().await;
    assert_eq!(desk.states().await, ["sent"]);
    desk.presents(&checkout, SECOND_STEP).await;
    let question = browser.get(&checkout).await;
    browser.submit_once(&question, &[("answer", "approve")]).await;
    desk.the_report_arrives().await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn a_card_that_is_none_is_complained_about_and_its_code_is_not_sent_back() {
    let desk = Desk::open().await;
    let checkout = desk.goes_to_pay().await;

    let browser = desk.portal.visitor();
    let page = browser.get(&checkout).await;
    let answer =
        browser.submit(&page, &[("card", "4242 4242 4242 4241"), ("expiry", "01/20"), ("cvc", "12")]).await;

    answer.complains_about("card").complains_about("expiry").complains_about("cvc");
    assert_eq!((answer.value("cvc"), answer.value("expiry")), (String::new(), "01/20".to_owned()));
}

#[actix_web::test]
async fn of_a_card_four_digits_are_kept() {
    let desk = Desk::open().await;
    desk.pays().await;

    let kept: String = sqlx::query_scalar(
        "select concat((select string_agg(c::text, '') from sandbox_checkouts c), (select string_agg(c::text, '') from sandbox_captures c),
                       (select string_agg(e::text, '') from sandbox_events e), (select string_agg(p::text, '') from payments p))",
    )
    .fetch_one(&mut desk.portal.owner().await)
    .await
    .unwrap();

    assert!(kept.contains("4242") && !kept.contains("42424242") && !kept.contains("4242 4242"));
}

#[actix_web::test]
async fn sixty_four_clicks_at_once_open_one_checkout() {
    let desk = Desk::open().await;
    let payer = Payer {
        account: desk.applicant.id,
        actor: By::Account { id: desk.applicant.id, role: "applicant" },
        language: Language::En,
        public_url: desk.portal.url.clone(),
    };

    let clicks = (0..64).map(|_| open_checkout(desk.portal.works(), desk.gateways(), payer.clone(), desk.id));
    let opened = futures_util::future::join_all(clicks).await;

    let addresses: BTreeSet<String> = opened.into_iter().map(Result::unwrap).collect();
    assert_eq!((addresses.len(), desk.states().await), (1, vec!["sent".to_owned()]));
    let checkouts: i64 = sqlx::query_scalar("select count(*) from sandbox_checkouts")
        .fetch_one(&mut desk.portal.owner().await)
        .await
        .unwrap();
    assert_eq!(checkouts, 1);
}

#[actix_web::test]
async fn the_acquirer_is_asked_before_an_application_lapses() {
    let desk = Desk::open().await;
    desk.pays().await;

    desk.later(Duration::days(31)).await;
    let lapsed = payments::lapse_unpaid_round(desk.portal.works(), desk.gateways()).await.unwrap();

    assert_eq!((lapsed, desk.stage().await.as_str()), (0, "under_review"));
}

#[actix_web::test]
async fn an_unpaid_application_lapses_and_its_checkout_takes_no_card_any_more() {
    let desk = Desk::open().await;
    desk.later(Duration::days(30) - Duration::minutes(5)).await;
    let checkout = desk.goes_to_pay().await;

    desk.later(Duration::minutes(5)).await;
    let lapsed = payments::lapse_unpaid_round(desk.portal.works(), desk.gateways()).await.unwrap();

    assert_eq!((lapsed, desk.stage().await.as_str()), (1, "expired"));
    assert_eq!(desk.states().await, ["expired"]);
    desk.portal.visitor().get(&checkout).await.is(410).says("This payment page is closed");
}

#[actix_web::test]
async fn an_expired_checkout_is_followed_by_another() {
    let desk = Desk::open().await;
    let first = desk.goes_to_pay().await;
    desk.later(Duration::minutes(60)).await;

    let page = desk.applicant.get(&format!("/office/applications/{}/payment", desk.id)).await;
    page.says("The payment page has expired");
    let second = desk.applicant.submit_once(&page, &[]).await.location().unwrap();

    assert_ne!(first, second);
    assert_eq!(desk.states().await, ["expired", "sent"]);
}

#[actix_web::test]
async fn a_fee_already_paid_has_its_own_plain_answer() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;

    let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;

    page.is(409).says("The fee has been paid");
}

#[actix_web::test]
async fn somebody_elses_payment_is_not_found() {
    let desk = Desk::open().await;
    let stranger = desk.portal.applicant("stranger@example.org").await;

    for page in ["pay", "payment"] {
        stranger.get(&format!("/office/applications/{}/{page}", desk.id)).await.is(404);
    }
}

#[actix_web::test]
async fn the_moves_of_a_payment_are_the_same_in_the_code_and_in_the_database() {
    let portal = Portal::start().await;
    let held: BTreeSet<(String, String)> =
        sqlx::query_as("select from_state, to_state from legal_payment_moves")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap()
            .into_iter()
            .collect();

    let stated = MOVES.iter().map(|(from, to)| (from.code().to_owned(), to.code().to_owned())).collect();

    assert_eq!(held, stated);
}

#[actix_web::test]
async fn the_database_refuses_an_illegal_move_and_another_amount() {
    let desk = Desk::open().await;
    desk.goes_to_pay().await;
    let mut owner = desk.portal.owner().await;

    for (change, constraint) in [
        ("update payments set state = 'created'", "a_payment_moves_only_legally"),
        ("update payments set amount_minor = 1", "a_payment_keeps_its_amount"),
    ] {
        let refused = sqlx::query(change).execute(&mut owner).await.unwrap_err();

        assert_eq!(refused.as_database_error().unwrap().constraint(), Some(constraint), "{change}");
    }
}
