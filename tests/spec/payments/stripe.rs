//! Stripe Checkout: against a simulator that nobody here wrote, and against a stub for what that does not know.

use crate::support::stripe_stub::{Fault, KEY, StripeStub};
use crate::support::{Desk, Portal, SIMULATED_SECRET, Simulator};
use chrono::Duration;
use serde_json::json;
use visa_portal::applications::withdraw;
use visa_portal::config::{AcquirerName, Acquirers, StripeAccount};
use visa_portal::payments::{self, SigningSecrets};
use visa_portal::web::{Actor as By, Clock};

fn account(url: &str) -> StripeAccount {
    StripeAccount {
        api_url: url.to_owned(),
        secret_key: KEY.into(),
        webhook_secret: SIMULATED_SECRET.into(),
        previous_webhook_secret: Some("whsec_before".into()),
        checkout_origin: url.to_owned(),
    }
}

/// A desk whose portal takes payments through Stripe at an address. It opens now: the simulator signs with today's time.
async fn desk_with(url: &str) -> Desk {
    let account = account(url);
    let portal = Portal::set_up(Clock::of_the_machine().now(), |settings| {
        settings.acquirers = Acquirers { stripe: Some(account), halyk: None, first: AcquirerName::Stripe };
    });
    Desk::at(portal.await).await
}

async fn simulated() -> (Desk, Simulator) {
    let mut simulator = Simulator::to_be();
    let desk = desk_with(&simulator.url).await;
    simulator.starts(&format!("{}/payments/webhooks/stripe", desk.portal.url)).await;
    (desk, simulator)
}

async fn stubbed() -> (Desk, StripeStub) {
    let stub = StripeStub::start();
    (desk_with(&stub.url).await, stub)
}

async fn told(desk: &Desk, body: &str, signature: &str) -> u16 {
    let response = reqwest::Client::new()
        .post(format!("{}/payments/webhooks/stripe", desk.portal.url))
        .header("stripe-signature", signature)
        .body(body.to_owned())
        .send();
    response.await.unwrap().status().as_u16()
}

fn signed(desk: &Desk, secret: &str, body: &str) -> String {
    SigningSecrets::new(secret.as_bytes().to_vec(), None).sign(body.as_bytes(), desk.portal.now())
}

#[actix_web::test]
async fn a_fee_paid_on_stripes_page_is_received_by_its_webhook() {
    let (desk, stripe) = simulated().await;
    let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains(&format!("form-action 'self' {};", stripe.url)), "{policy}");
    let checkout = desk.is_sent_to_pay().await;
    assert!(checkout.starts_with(&stripe.url), "{checkout}");

    let back = stripe.presses(&checkout, "pay").await;

    assert_eq!(back, format!("{}/office/applications/{}/payment", desk.portal.url, desk.id));
    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
    assert_eq!(desk.letters("fee_received").await, 1);
}

#[actix_web::test]
async fn a_card_that_stripe_declines_is_told_and_the_same_page_pays() {
    let (desk, stripe) = simulated().await;
    let checkout = desk.is_sent_to_pay().await;
    stripe.presses(&checkout, "decline").await;
    desk.standing().await.says("The card was not charged");
    let again = desk.standing().await.link(&stripe.url);
    assert_eq!(again, checkout);

    stripe.presses(&again, "pay").await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn a_slow_bank_leaves_the_payment_pending_until_it_has_paid() {
    let (desk, stripe) = simulated().await;
    let checkout = desk.is_sent_to_pay().await;
    stripe.presses(&checkout, "pay_delayed").await;
    assert_eq!(desk.states().await, ["pending"]);
    desk.standing().await.says("The bank is confirming the payment");

    stripe.operates(&checkout, "settle_delayed").await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn a_fee_whose_webhooks_are_all_lost_is_received_because_stripe_is_asked() {
    let mut stripe = Simulator::to_be();
    let desk = desk_with(&stripe.url).await;
    stripe.starts("").await;
    let checkout = desk.is_sent_to_pay().await;
    stripe.presses(&checkout, "pay").await;
    assert_eq!(desk.states().await, ["sent"]);

    desk.the_acquirer_is_asked().await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn a_session_is_closed_before_its_application_lapses() {
    let (desk, stripe) = simulated().await;
    desk.later(Duration::days(30) - Duration::minutes(5)).await;
    let checkout = desk.is_sent_to_pay().await;

    desk.later(Duration::minutes(5)).await;
    let lapsed = payments::lapse_unpaid_round(desk.portal.works(), desk.gateways()).await.unwrap();

    assert_eq!((lapsed, desk.stage().await.as_str()), (1, "expired"));
    assert_eq!(desk.states().await, ["expired"]);
    let late = reqwest::Client::new().post(checkout).form(&[("action", "pay")]).send().await.unwrap();
    assert_eq!(late.status().as_u16(), 400, "nobody can pay it any more: {}", stripe.url);
}

#[actix_web::test]
async fn rule_f4_surplus_money_goes_back_through_stripe() {
    let (desk, stripe) = simulated().await;
    let checkout = desk.is_sent_to_pay().await;
    let (id, applicant) = (desk.id, desk.applicant.id);
    desk.portal.works().run(By::Portal, move |work| Box::pin(withdraw(work, applicant, id))).await.unwrap();
    stripe.presses(&checkout, "pay").await;
    assert_eq!(desk.states().await, ["surplus"]);

    super::surplus::two_administrators_send_it_back(&desk).await;
    desk.the_acquirer_is_asked().await;

    assert_eq!(desk.states().await, ["returned"]);
    assert_eq!(desk.letters("surplus_sent_back").await, 1);
}

#[actix_web::test]
async fn an_order_whose_answer_was_cut_off_or_never_came_opens_the_same_checkout_again() {
    let (desk, stripe) = stubbed().await;
    for fault in [Fault::CutAfterActing, Fault::JunkAfterActing, Fault::SilentAfterActing] {
        stripe.goes_wrong(&[fault]);
        let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
        let later = desk.applicant.submit_once(&page, &[]).await;
        later.is(503).says("The acquirer is not answering");
        assert_eq!(later.headers["retry-after"], "60");
    }

    let checkout = desk.is_sent_to_pay().await;

    assert_eq!(stripe.sessions().len(), 1);
    assert_eq!(stripe.sessions()[0]["url"], *checkout);
    assert_eq!(desk.states().await, ["sent"]);
}

#[actix_web::test]
async fn a_capture_under_an_order_whose_answer_was_lost_is_found_in_stripes_list() {
    let (desk, stripe) = stubbed().await;
    stripe.goes_wrong(&[Fault::CutAfterActing]);
    let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
    desk.applicant.submit_once(&page, &[]).await.is(503);
    stripe.takes_the_money();

    desk.the_acquirer_is_asked().await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn an_acquirer_that_is_down_is_left_alone_and_called_again_when_it_has_rested() {
    let (desk, stripe) = stubbed().await;
    stripe.goes_wrong(&[Fault::Broken; 5]);
    let pays = || async {
        let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
        desk.applicant.submit_once(&page, &[]).await
    };
    for _ in 0..5 {
        pays().await.is(503).says("Try again in a few minutes");
    }
    let calls = stripe.calls();

    pays().await.is(503);
    assert_eq!(stripe.calls(), calls, "nobody waits for it in vain");

    desk.portal.later(Duration::seconds(30));
    pays().await.is(303);
    assert_eq!(desk.states().await, ["sent"]);
}

#[actix_web::test]
async fn nobody_is_sent_to_pay_where_stripes_checkouts_do_not_stand() {
    let (desk, stripe) = stubbed().await;
    for elsewhere in ["https://evil.example/pay", "javascript:alert(1)//", "//evil.example"] {
        stripe.sends_payers_to(elsewhere);
        let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;

        desk.applicant.submit_once(&page, &[]).await.is(503);
    }
}

#[actix_web::test]
async fn what_stripe_took_otherwise_than_asked_is_held() {
    for (field, value, why) in [
        ("amount_total", json!(5999), "Another amount than was asked for"),
        ("currency", json!("eur"), "Another currency than was asked for"),
        ("client_reference_id", json!("somebody-else"), "There is no such payment"),
    ] {
        let (desk, stripe) = stubbed().await;
        desk.is_sent_to_pay().await;
        stripe.takes_the_money();
        stripe.says(field, value);

        desk.the_acquirer_is_asked().await;

        assert_eq!(desk.states().await, ["sent"], "{why}");
        desk.portal.administrator().await.get("/admin/payments").await.says(why);
    }
}

#[actix_web::test]
async fn a_webhook_counts_under_either_secret_and_among_several_signatures() {
    let (desk, stripe) = stubbed().await;
    desk.is_sent_to_pay().await;
    stripe.takes_the_money();
    let event = json!({"id": "evt_1", "type": "checkout.session.completed", "data": {"object": stripe.sessions()[0]}});
    let body = event.to_string();
    let forged = signed(&desk, "whsec_of_somebody", &body);
    let before = signed(&desk, "whsec_before", &body);
    let several = format!("{forged},{}", before.split_once(',').unwrap().1);
    let respaced = serde_json::to_string_pretty(&event).unwrap();

    let answers = [
        told(&desk, &body, &forged).await,
        told(&desk, &respaced, &before).await,
        told(&desk, &body[..body.len() - 1], &before).await,
        told(&desk, &body, "").await,
    ];
    assert_eq!((answers, desk.states().await), ([401; 4], vec!["sent".to_owned()]));

    assert_eq!(told(&desk, &body, &several).await, 200);
    assert_eq!(desk.states().await, ["paid"]);
    assert_eq!(told(&desk, &body, &several).await, 200, "a replay is acknowledged and changes nothing");
    assert_eq!(desk.letters("fee_received").await, 1);
}

#[actix_web::test]
async fn a_refund_that_is_pending_for_days_is_asked_about_and_one_that_fails_is_surplus_again() {
    let (desk, stripe) = stubbed().await;
    desk.is_sent_to_pay().await;
    let (id, applicant) = (desk.id, desk.applicant.id);
    desk.portal.works().run(By::Portal, move |work| Box::pin(withdraw(work, applicant, id))).await.unwrap();
    stripe.takes_the_money();
    desk.the_acquirer_is_asked().await;
    super::surplus::two_administrators_send_it_back(&desk).await;
    assert_eq!(desk.states().await, ["returning"]);

    desk.the_acquirer_is_asked().await;
    assert_eq!(desk.states().await, ["returning"]);
    stripe.refunds_are("failed");
    desk.the_acquirer_is_asked().await;
    assert_eq!(desk.states().await, ["surplus"], "each attempt needs its own two people");

    super::surplus::two_administrators_send_it_back(&desk).await;
    stripe.refunds_are("succeeded");
    desk.the_acquirer_is_asked().await;
    assert_eq!((desk.states().await, stripe.refunds().len()), (vec!["returned".to_owned()], 2));
}
