//! Whatever comes, in whatever order and however often: one result. Whoever never comes back: paid all the same.

use crate::support::{Desk, Portal};
use chrono::Duration;
use futures_util::{StreamExt, stream};
use visa_portal::payments::sandbox::{Card, CardNumber, Expiry, present_card};
use visa_portal::payments::{
    self, CannotReceive, Decline, Outcome, Payer, Report, Told, open_checkout, receive,
};
use visa_portal::vocabulary::{AccountId, ApplicationId, Language};
use visa_portal::web::Actor as By;

fn payer(portal: &Portal, account: AccountId) -> Payer {
    let actor = By::Account { id: account, role: "applicant" };
    Payer { account, actor, language: Language::En, public_url: portal.url.clone() }
}

pub async fn opens(portal: &Portal, account: AccountId, application: ApplicationId) -> String {
    let payer = payer(portal, account);
    open_checkout(portal.works(), &portal.shared.gateways, payer, application).await.unwrap()
}

async fn count(portal: &Portal, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(&mut portal.owner().await).await.unwrap()
}

/// The payment of each application and its checkout.
async fn references(portal: &Portal) -> Vec<(String, String)> {
    sqlx::query_as("select id::text, checkout from payments order by id")
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
}

async fn hears(portal: &Portal, report: Report) {
    let told = Told::ByWebhook { body: "{}".into() };
    let heard = portal.works().run::<_, CannotReceive, _>(By::Portal, move |work| {
        Box::pin(async move { receive(work, "sandbox", &report, told).await })
    });
    heard.await.unwrap();
}

fn captured(capture: String) -> Outcome {
    Outcome::Captured { capture, minor: 6000, currency: "USD".into() }
}

/// Pseudo-random numbers, the same in every run (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for place in (1..all.len()).rev() {
            let other = self.below(place + 1);
            all.swap(place, other);
        }
    }
}

fn orders_of_five() -> Vec<[usize; 5]> {
    let all = (0..5_usize.pow(5)).map(|code| [0, 1, 2, 3, 4].map(|place| code / 5_usize.pow(place) % 5));
    all.filter(|order| (0..5).all(|one| order.contains(&one))).collect()
}

#[actix_web::test]
async fn in_all_120_orders_of_five_events_one_fee_is_received_and_one_payment_goes_back() {
    let portal = Portal::start().await;
    let orders = orders_of_five();
    assert_eq!(orders.len(), 120);
    let (account, applications) = portal.unpaid_applications(orders.len()).await;
    for application in &applications {
        opens(&portal, account, *application).await;
    }

    for ((reference, checkout), order) in references(&portal).await.into_iter().zip(&orders) {
        for event in order {
            let outcome = match event {
                0 => Outcome::Pending,
                1 => Outcome::Declined(Decline::CardDeclined),
                2 => Outcome::Expired,
                3 => captured(format!("ca_1:{reference}")),
                _second_capture => captured(format!("ca_2:{reference}")),
            };
            let (event, checkout) = (format!("ev_{event}:{reference}"), Some(checkout.clone()));
            hears(&portal, Report { event, reference: reference.clone(), checkout, outcome }).await;
        }
    }

    let paid = "select count(*) from payments where state = 'paid'";
    let surplus = "select count(*) from payments where state = 'surplus'";
    assert_eq!((count(&portal, paid).await, count(&portal, surplus).await), (120, 120));
    let cases = "select count(*) from applications where stage = 'under_review' and payment is not null";
    assert_eq!(count(&portal, cases).await, 120);
    for letter in ["fee_received", "fee_received_twice"] {
        let letters: i64 = sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = $1")
            .bind(letter)
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
        assert_eq!(letters, 120, "{letter}");
    }
}

#[actix_web::test]
async fn a_thousand_events_of_which_each_comes_a_hundred_times_and_shuffled_have_one_result() {
    const COPIES: usize = 100;
    let portal = Portal::start().await;
    let (account, applications) = portal.unpaid_applications(250).await;
    for application in &applications {
        opens(&portal, account, *application).await;
    }
    let mut events = Vec::new();
    for (reference, checkout) in references(&portal).await {
        for (name, outcome) in [
            ("pending", Outcome::Pending),
            ("declined", Outcome::Declined(Decline::CardDeclined)),
            ("captured", captured(format!("ca:{reference}"))),
            ("settled", captured(format!("ca:{reference}"))),
        ] {
            let (event, checkout) = (format!("{name}:{reference}"), Some(checkout.clone()));
            let report = Report { event, reference: reference.clone(), checkout, outcome };
            events.extend(std::iter::repeat_n(report, COPIES));
        }
    }
    assert_eq!(events.len(), 100_000);
    Dice(2026).shuffle(&mut events);

    stream::iter(events).for_each_concurrent(8, |report| hears(&portal, report)).await;

    assert_eq!(count(&portal, "select count(*) from payments where state = 'paid'").await, 250);
    assert_eq!(count(&portal, "select count(*) from payments").await, 250);
    assert_eq!(count(&portal, "select count(*) from payment_events").await, 1000);
    let received = "select count(*) from letters where letter ->> 'letter' = 'fee_received'";
    assert_eq!(count(&portal, received).await, 250);
}

#[actix_web::test]
async fn of_five_hundred_who_never_come_back_with_half_of_the_webhooks_lost_five_hundred_have_paid() {
    let portal = Portal::start().await;
    let (account, applications) = portal.unpaid_applications(500).await;
    for application in &applications {
        let checkout = opens(&portal, account, *application).await;
        let id = checkout.rsplit('/').next().unwrap().to_owned();
        let paid = portal.works().run(By::Visitor, move |work| {
            Box::pin(async move {
                let card = Card {
                    number: CardNumber::parse("4242 4242 4242 4242").unwrap(),
                    expiry: Expiry::parse("04/30", work.today()).unwrap(),
                };
                present_card(work, &id, &card).await
            })
        });
        paid.await.unwrap();
    }
    let lost = "update sandbox_events set delivered_at = made_at where substr(md5(id), 1, 1) < '8'";
    let lost = sqlx::query(lost).execute(&mut portal.owner().await).await.unwrap().rows_affected();
    assert!((150..350).contains(&lost), "about half: {lost}");

    while portal.shared.sandbox.as_ref().unwrap().deliver_round().await.unwrap() > 0 {}
    let paid = "select count(*) from payments where state = 'paid'";
    assert_eq!(count(&portal, paid).await, 500 - i64::try_from(lost).unwrap());
    portal.later(Duration::minutes(1));
    while payments::reconcile_round(portal.works(), &portal.shared.gateways).await.unwrap() > 0 {}

    assert_eq!(count(&portal, paid).await, 500);
    let cases = "select count(*) from applications where stage = 'under_review'";
    assert_eq!(count(&portal, cases).await, 500);
    assert_eq!(count(&portal, "select count(*) from sandbox_captures").await, 500);
    let received = "select count(*) from letters where letter ->> 'letter' = 'fee_received'";
    assert_eq!(count(&portal, received).await, 500);
}

#[actix_web::test]
async fn an_acquirer_is_asked_once_by_two_portals_that_ask_at_the_same_time() {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.portal.later(Duration::minutes(1));

    let (works, gateways) = (desk.portal.works(), desk.gateways());
    let rounds =
        tokio::join!(payments::reconcile_round(works, gateways), payments::reconcile_round(works, gateways));

    assert_eq!(rounds.0.unwrap() + rounds.1.unwrap(), 1);
    assert_eq!(desk.states().await, ["paid"]);
}
