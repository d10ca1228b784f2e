//! Halyk ePay, against a stub of its documented requests and answers, which a client of PyPI uses too.

use super::rates::{a_rate_is_set, at_478_35};
use crate::support::halyk_stub::{CLIENT, HalykStub, SHOP};
use crate::support::{Desk, Portal, acquirers_python};
use chrono::Duration;
use serde_json::{Value, json};
use visa_portal::applications::withdraw;
use visa_portal::config::{AcquirerName, Acquirers, HalykAccount};
use visa_portal::web::Actor as By;

/// 60 USD at 478.35, in tenge.
const CHARGED: i64 = 28_701;

fn account(url: &str) -> HalykAccount {
    HalykAccount {
        oauth_url: url.to_owned(),
        api_url: url.to_owned(),
        checkout_origin: url.to_owned(),
        client_id: CLIENT.0.to_owned(),
        client_secret: CLIENT.1.into(),
        shop_id: SHOP.to_owned(),
        callback_secret: None,
        previous_callback_secret: None,
        callback_header: "x-signature".to_owned(),
    }
}

async fn desk_with(account: HalykAccount) -> Desk {
    let portal = Portal::set_up("2026-03-02T04:00:00Z".parse().unwrap(), |settings| {
        settings.acquirers = Acquirers { stripe: None, halyk: Some(account), first: AcquirerName::Halyk };
    });
    let desk = Desk::at(portal.await).await;
    a_rate_is_set(&desk.portal, at_478_35()).await.unwrap();
    desk
}

async fn opened() -> (Desk, HalykStub) {
    let halyk = HalykStub::start();
    (desk_with(account(&halyk.url)).await, halyk)
}

fn number_of(halyk: &HalykStub) -> String {
    halyk.invoices().last().unwrap()["invoice_id"].as_str().unwrap().to_owned()
}

/// Calls the portal as the acquirer does, and answers with the status.
async fn calls(desk: &Desk, body: &str, signature: Option<&str>) -> u16 {
    let request = reqwest::Client::new()
        .post(format!("{}/payments/webhooks/halyk", desk.portal.url))
        .header("content-type", "application/json")
        .body(body.to_owned());
    let request = match signature {
        Some(signature) => request.header("x-signature", signature),
        None => request,
    };
    request.send().await.unwrap().status().as_u16()
}

fn callback(number: &str) -> String {
    json!({"invoiceId": number, "code": "ok", "amount": CHARGED, "reference": "227078813195", "id": "any"})
        .to_string()
}

#[actix_web::test]
async fn a_fee_in_dollars_is_charged_in_tenge_at_the_days_rate_and_both_are_shown() {
    let (desk, halyk) = opened().await;
    let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
    page.is(200).says("60 USD").says("28701 KZT").says("478.35");
    let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains(&format!("form-action 'self' {};", halyk.url)), "{policy}");

    let checkout = desk.is_sent_to_pay().await;

    let invoice = halyk.invoices().pop().unwrap();
    assert_eq!(invoice["invoice_url"], *checkout);
    assert_eq!((&invoice["amount"], &invoice["currency"]), (&json!(CHARGED), &json!("KZT")));
    assert_eq!((&invoice["language"], &invoice["expire_period"]), (&json!("eng"), &json!("30m")));
    assert_eq!(invoice["post_link"], format!("{}/payments/webhooks/halyk", desk.portal.url));
    desk.standing().await.says("60 USD").says("28701 KZT");
}

#[actix_web::test]
async fn an_unsigned_callback_is_a_reason_to_ask_and_the_banks_answer_counts() {
    let (desk, halyk) = opened().await;
    desk.is_sent_to_pay().await;
    let number = number_of(&halyk);
    assert_eq!(calls(&desk, &callback(&number), None).await, 200, "nobody has paid yet: it changes nothing");
    assert_eq!(desk.states().await, ["sent"]);

    halyk.is_paid(&number, json!(CHARGED), "KZT");
    assert_eq!(calls(&desk, &callback(&number), None).await, 200);

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
    let capture = desk.one("select capture from payments where application = $1").await;
    assert_eq!(capture, format!("transaction-{number}"));
    assert_eq!(desk.letters("fee_received").await, 1);
}

#[actix_web::test]
async fn a_fee_is_received_though_no_callback_comes() {
    let (desk, halyk) = opened().await;
    desk.is_sent_to_pay().await;
    halyk.is_paid(&number_of(&halyk), json!(CHARGED), "KZT");

    desk.the_acquirer_is_asked().await;

    assert_eq!(desk.states().await, ["paid"]);
}

#[actix_web::test]
async fn another_amount_or_currency_at_the_bank_is_held() {
    for (amount, currency, why) in [
        (json!(CHARGED - 1), "KZT", "Another amount than was asked for"),
        (json!(28701.01), "KZT", "Another amount than was asked for"),
        (json!(60), "USD", "Another currency than was asked for"),
    ] {
        let (desk, halyk) = opened().await;
        desk.is_sent_to_pay().await;
        halyk.is_paid(&number_of(&halyk), amount, currency);

        desk.the_acquirer_is_asked().await;

        assert_eq!(desk.states().await, ["sent"]);
        desk.portal.administrator().await.get("/admin/payments").await.says(why);
    }
}

#[actix_web::test]
async fn where_callbacks_are_signed_nobody_else_has_the_bank_asked() {
    let halyk = HalykStub::start();
    let signing = HalykAccount { callback_secret: Some("callback-secret".into()), ..account(&halyk.url) };
    let desk = desk_with(signing).await;
    desk.is_sent_to_pay().await;
    let number = number_of(&halyk);
    assert_eq!(number, "10000001", "the first order of a portal");
    halyk.is_paid(&number, json!(CHARGED), "KZT");
    // hmac.new(b"callback-secret", body, "sha256").hexdigest() in Python
    let body = r#"{"invoiceId":"10000001","code":"ok","amount":28701}"#;
    let signature = "6c63dccc7586c25cf2e052b7694c2949b324efe584eab95c9af0d518bd1b8368";

    let forged = [
        calls(&desk, body, None).await,
        calls(&desk, body, Some("00")).await,
        calls(&desk, &body.replace("28701", "28702"), Some(signature)).await,
    ];
    assert_eq!((forged, desk.states().await), ([401; 3], vec!["sent".to_owned()]));

    assert_eq!(calls(&desk, body, Some(signature)).await, 200);
    assert_eq!(desk.states().await, ["paid"]);
}

#[actix_web::test]
async fn a_callback_about_nothing_known_or_in_no_words_is_refused() {
    let (desk, _halyk) = opened().await;

    assert_eq!(calls(&desk, &callback("99999999"), None).await, 404);
    for junk in ["", "{", "[]", "{\"code\":\"ok\"}"] {
        assert_eq!(calls(&desk, junk, None).await, 400, "{junk}");
    }
}

#[actix_web::test]
async fn a_token_is_kept_until_thirty_seconds_before_it_runs_out() {
    let (desk, halyk) = opened().await;
    desk.is_sent_to_pay().await;
    desk.standing().await;
    assert_eq!(halyk.tokens_drawn(), 2, "one to open, one to read");

    desk.portal.later(Duration::seconds(869));
    desk.standing().await;
    assert_eq!(halyk.tokens_drawn(), 2);

    desk.portal.later(Duration::seconds(1));
    desk.standing().await;
    assert_eq!(halyk.tokens_drawn(), 3);
}

#[actix_web::test]
async fn a_token_that_is_no_longer_taken_is_drawn_anew_once() {
    let (desk, halyk) = opened().await;
    desk.is_sent_to_pay().await;
    desk.standing().await;
    halyk.is_paid(&number_of(&halyk), json!(CHARGED), "KZT");

    halyk.withdraws_tokens();
    desk.standing().await.says("The fee has been received");

    assert_eq!(halyk.tokens_drawn(), 3);
}

#[actix_web::test]
async fn an_order_whose_answer_was_lost_is_given_up_and_the_next_has_a_number_of_its_own() {
    let (desk, halyk) = opened().await;
    halyk.loses_answers();
    let pays = || async {
        let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
        desk.applicant.submit_once(&page, &[]).await
    };
    pays().await.is(503);
    assert_eq!(desk.states().await, ["created"]);

    halyk.answers_again();
    pays().await.is(503);
    assert_eq!(
        desk.states().await,
        ["failed"],
        "the acquirer has an invoice of that number, whose address nobody has"
    );
    pays().await.is(303);

    assert_eq!(desk.states().await, ["failed", "sent"]);
    let numbers: Vec<Value> = halyk.invoices().iter().map(|invoice| invoice["invoice_id"].clone()).collect();
    assert_eq!(numbers.len(), 2);
    assert_ne!(numbers[0], numbers[1]);
}

#[actix_web::test]
async fn an_invoice_that_ran_out_or_failed_is_followed_by_another() {
    for status in ["EXPIRED", "CANCELED", "FAILED"] {
        let (desk, halyk) = opened().await;
        desk.is_sent_to_pay().await;
        halyk.stands(&number_of(&halyk), status);

        desk.standing().await.is(200);
        desk.is_sent_to_pay().await;

        assert_eq!(halyk.invoices().len(), 2, "{status}");
    }
}

#[actix_web::test]
async fn without_a_rate_nobody_is_asked_to_pay() {
    let halyk = HalykStub::start();
    let account = account(&halyk.url);
    let portal = Portal::set_up("2026-03-02T04:00:00Z".parse().unwrap(), |settings| {
        settings.acquirers = Acquirers { stripe: None, halyk: Some(account), first: AcquirerName::Halyk };
    });
    let desk = Desk::at(portal.await).await;

    let page = desk.applicant.get(&format!("/office/applications/{}/pay", desk.id)).await;
    desk.applicant.submit_once(&page, &[]).await.is(503).says("Your application is kept");

    assert_eq!((desk.states().await.len(), halyk.invoices().len()), (0, 0));
}

#[actix_web::test]
async fn the_applicants_language_is_the_invoices() {
    let (desk, halyk) = opened().await;
    let browser = desk.applicant.browser.clone().reading("kk");

    let page = browser.get(&format!("/office/applications/{}/pay", desk.id)).await;
    browser.submit_once(&page, &[]).await.is(303);

    assert_eq!(halyk.invoices()[0]["language"], "kaz");
}

#[actix_web::test]
async fn rule_f4_surplus_money_goes_back_in_the_tenge_that_were_taken() {
    let (desk, halyk) = opened().await;
    desk.is_sent_to_pay().await;
    let number = number_of(&halyk);
    let (id, applicant) = (desk.id, desk.applicant.id);
    desk.portal.works().run(By::Portal, move |work| Box::pin(withdraw(work, applicant, id))).await.unwrap();
    halyk.is_paid(&number, json!(CHARGED), "KZT");
    assert_eq!(calls(&desk, &callback(&number), None).await, 200);
    assert_eq!(desk.states().await, ["surplus"]);

    super::surplus::two_administrators_send_it_back(&desk).await;

    assert_eq!(desk.states().await, ["returned"]);
    assert_eq!(halyk.transaction(&number)["statusName"], "REFUND");
}

/// What the portal's adapter says to the stub, an independent client can say too: the stub is not made to the adapter's measure.
#[actix_web::test]
async fn the_client_of_pypi_opens_and_reads_an_invoice_at_the_same_stub() {
    let halyk = HalykStub::start();

    let output = tokio::process::Command::new(acquirers_python())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/halyk_client.py"))
        .args([&halyk.url, CLIENT.0, CLIENT.1, SHOP])
        .env("NO_PROXY", "127.0.0.1")
        .output();
    let output = output.await.unwrap();

    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["opened"]["invoice_url"], format!("{}/pay/invoice-1", halyk.url));
    assert_eq!((&said["read"]["status"], &said["read"]["amount"]), (&json!("NEW"), &json!(28701)));
    assert_eq!(said["callback"], json!({"invoice_id": "10000001", "is_success": true}));
}
