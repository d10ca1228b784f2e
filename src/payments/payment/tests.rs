use super::*;
use crate::payments::MOVES;
use crate::vocabulary::Currency;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn now() -> Instant {
    at("2026-03-02T04:30:00Z")
}

fn payment(state: State) -> Payment {
    Payment {
        id: PaymentId::mint(),
        application: ApplicationId::mint(),
        acquirer: "sandbox".into(),
        state,
        amount: Money::new(6000, Currency::Usd),
        checkout: Some("co_1".into()),
        checkout_url: Some("/sandbox/checkout/co_1".into()),
        capture: state.is_captured().then(|| "ca_1".into()),
        failure: None,
        created_at: at("2026-03-02T04:00:00Z"),
        state_since: at("2026-03-02T04:00:00Z"),
        questions: 0,
    }
}

fn report(outcome: Outcome) -> Report {
    Report { event: "ev_1".into(), reference: "any".into(), checkout: Some("co_1".into()), outcome }
}

fn captured(capture: &str, minor: i64, currency: &str) -> Report {
    report(Outcome::Captured { capture: capture.into(), minor, currency: currency.into() })
}

fn moved(effect: Effect) -> Option<State> {
    match effect {
        Effect::Moves { to, .. } => Some(to),
        Effect::Nothing | Effect::TakenAgain { .. } | Effect::Held(_) => None,
    }
}

fn all_news() -> [Outcome; 6] {
    [
        Outcome::Open,
        Outcome::Unknown,
        Outcome::Pending,
        Outcome::Declined(Decline::CardDeclined),
        Outcome::Failed(Decline::Other),
        Outcome::Expired,
    ]
}

#[test]
fn a_capture_that_is_awaited_is_the_fee_wherever_none_was_known() {
    for state in State::ALL.into_iter().filter(|state| !state.is_captured()) {
        let effect = payment(state).hear(&captured("ca_1", 6000, "USD"), Due::Awaited, now());

        assert_eq!(moved(effect), Some(State::Paid), "{state:?}");
    }
}

#[test]
fn rule_f4_a_capture_that_nobody_waits_for_is_surplus() {
    let effect = payment(State::Sent).hear(&captured("ca_1", 6000, "USD"), Due::NoLonger, now());

    assert_eq!(moved(effect), Some(State::Surplus));
}

#[test]
fn the_same_capture_told_again_changes_nothing() {
    for state in State::ALL.into_iter().filter(|state| state.is_captured()) {
        for due in [Due::Awaited, Due::NoLonger] {
            let effect = payment(state).hear(&captured("ca_1", 6000, "USD"), due, now());

            assert_eq!(effect, Effect::Nothing, "{state:?}");
        }
    }
}

#[test]
fn rule_f4_a_second_capture_of_one_checkout_is_money_of_its_own() {
    let effect = payment(State::Paid).hear(&captured("ca_2", 6000, "USD"), Due::NoLonger, now());

    let taken = Money::new(6000, Currency::Usd);
    assert_eq!(effect, Effect::TakenAgain { capture: "ca_2".into(), taken });
}

#[test]
fn another_amount_currency_or_checkout_is_held() {
    let held = |report: &Report| payment(State::Sent).hear(report, Due::Awaited, now());
    let elsewhere = Report { checkout: Some("co_2".into()), ..captured("ca_1", 6000, "USD") };

    assert_eq!(held(&captured("ca_1", 5999, "USD")), Effect::Held(Mismatch::Amount));
    assert_eq!(held(&captured("ca_1", 6001, "USD")), Effect::Held(Mismatch::Amount));
    assert_eq!(held(&captured("ca_1", 6000, "KZT")), Effect::Held(Mismatch::Currency));
    assert_eq!(held(&captured("ca_1", 6000, "usd")), Effect::Held(Mismatch::Currency));
    assert_eq!(held(&elsewhere), Effect::Held(Mismatch::Checkout));
}

#[test]
fn every_move_that_a_report_brings_about_is_legal() {
    for state in State::ALL {
        let news = all_news().map(report).into_iter().chain([captured("ca_1", 6000, "USD")]);
        for (report, due) in news.flat_map(|report| [(report.clone(), Due::Awaited), (report, Due::NoLonger)])
        {
            for now in [now(), at("2026-03-03T04:00:00Z")] {
                if let Some(to) = moved(payment(state).hear(&report, due, now)) {
                    assert!(to == state || MOVES.contains(&(state, to)), "{state:?} by {report:?}");
                }
            }
        }
    }
}

#[test]
fn late_news_of_a_checkout_changes_nothing_that_was_received() {
    for state in State::ALL.into_iter().filter(|state| !state.is_open()) {
        for outcome in all_news() {
            let effect = payment(state).hear(&report(outcome), Due::Awaited, at("2026-03-03T04:00:00Z"));

            assert_eq!(effect, Effect::Nothing, "{state:?}");
        }
    }
}

#[test]
fn a_declined_card_leaves_the_checkout_open_and_says_why() {
    for state in [State::Created, State::Sent, State::Pending] {
        let told = report(Outcome::Declined(Decline::CardDeclined));

        let effect = payment(state).hear(&told, Due::Awaited, now());

        let failure = Some(Decline::CardDeclined);
        assert_eq!(effect, Effect::Moves { to: State::Sent, capture: None, failure });
    }
}

#[test]
fn a_checkout_that_the_acquirer_does_not_know_is_given_up_after_an_hour_and_not_before() {
    let created = payment(State::Created);
    let told = report(Outcome::Unknown);

    assert_eq!(created.hear(&told, Due::Awaited, at("2026-03-02T04:59:59Z")), Effect::Nothing);
    assert_eq!(moved(created.hear(&told, Due::Awaited, at("2026-03-02T05:00:00Z"))), Some(State::Expired));
}
