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
        number: 10_000_001,
        state,
        amount: Money::new(6000, Currency::Usd),
        charged: Money::new(6000, Currency::Usd),
        rate: None,
        checkout: Some("co_1".into()),
        checkout_url: Some("/sandbox/checkout/co_1".into()),
        capture: state.is_captured().then(|| "ca_1".into()),
        failure: None,
        created_at: at("2026-03-02T04:00:00Z"),
        state_since: at("2026-03-02T04:00:00Z"),
        captured_at: state.is_captured().then(|| at("2026-03-02T04:00:00Z")),
        questions: 0,
        returns_failed: 0,
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

    assert_eq!(effect, Effect::TakenAgain { capture: "ca_2".into() });
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

#[test]
fn a_fee_charged_in_another_currency_is_what_was_charged_and_not_what_the_fee_is() {
    let charged = Money::new(2_870_100, Currency::Kzt);
    let payment = Payment { charged, rate: Some(ExchangeRateId::mint()), ..payment(State::Sent) };

    let heard = |report| payment.hear(&report, Due::Awaited, now());

    assert_eq!(moved(heard(captured("ca_1", 2_870_100, "KZT"))), Some(State::Paid));
    assert_eq!(heard(captured("ca_1", 6000, "USD")), Effect::Held(Mismatch::Currency));
    assert_eq!(heard(captured("ca_1", 2_870_000, "KZT")), Effect::Held(Mismatch::Amount));
}

#[test]
fn rule_f4_what_is_on_its_way_back_arrives_or_is_surplus_again() {
    let told = |outcome| payment(State::Returning).hear(&report(outcome), Due::NoLonger, now());

    assert_eq!(moved(told(Outcome::SentBack { capture: "ca_1".into() })), Some(State::Returned));
    assert_eq!(moved(told(Outcome::NotSentBack { capture: "ca_1".into() })), Some(State::Surplus));
}

#[test]
fn rule_f4_money_that_goes_back_unasked_is_alarmed() {
    for state in [State::Paid, State::Surplus] {
        let told = report(Outcome::SentBack { capture: "ca_1".into() });

        let effect = payment(state).hear(&told, Due::NoLonger, now());

        assert_eq!(effect, Effect::Held(Mismatch::SentBack), "{state:?}");
    }
    let late = report(Outcome::NotSentBack { capture: "ca_1".into() });
    assert_eq!(payment(State::Returned).hear(&late, Due::NoLonger, now()), Effect::Held(Mismatch::SentBack));
}

#[test]
fn that_money_went_back_is_no_news_the_second_time() {
    let told = report(Outcome::SentBack { capture: "ca_1".into() });

    assert_eq!(payment(State::Returned).hear(&told, Due::NoLonger, now()), Effect::Nothing);
}

/// What becomes of a payment, and of the money that was taken again beside it.
#[derive(Debug, PartialEq, Eq)]
struct End {
    state: State,
    captures: Vec<String>,
}

/// Hears reports one after another, as the portal does: the first capture that is awaited is the fee, and ends the waiting.
fn hears(reports: &[Report]) -> End {
    let mut known = Payment { checkout: Some("co_1".into()), ..payment(State::Created) };
    let mut captures = Vec::new();
    for report in reports {
        let due = if known.state == State::Paid { Due::NoLonger } else { Due::Awaited };
        match known.hear(report, due, now()) {
            Effect::Nothing => {}
            Effect::Held(mismatch) => panic!("{mismatch}"),
            Effect::TakenAgain { capture } if captures.contains(&capture) => {}
            Effect::TakenAgain { capture } => captures.push(capture),
            Effect::Moves { to, capture, failure } => {
                assert!(
                    to == known.state || MOVES.contains(&(known.state, to)),
                    "{:?} to {to:?}",
                    known.state
                );
                captures.extend(capture.clone());
                known = Payment { state: to, failure, capture: capture.or(known.capture), ..known };
            }
        }
    }
    captures.sort();
    End { state: known.state, captures }
}

fn permutations(mut rest: Vec<Report>, begun: Vec<Report>, each: &mut impl FnMut(&[Report])) {
    if rest.is_empty() {
        return each(&begun);
    }
    for place in 0..rest.len() {
        let next = rest.remove(place);
        permutations(rest.clone(), [&begun[..], std::slice::from_ref(&next)].concat(), each);
        rest.insert(place, next);
    }
}

#[test]
fn in_all_5040_orders_of_seven_reports_each_capture_is_money_once_and_one_is_the_fee() {
    let news = vec![
        report(Outcome::Pending),
        report(Outcome::Declined(Decline::CardDeclined)),
        report(Outcome::Expired),
        report(Outcome::Failed(Decline::Other)),
        captured("ca_1", 6000, "USD"),
        captured("ca_1", 6000, "USD"),
        captured("ca_2", 6000, "USD"),
    ];
    let mut orders = 0;

    permutations(news, Vec::new(), &mut |order| {
        orders += 1;
        let expected = End { state: State::Paid, captures: vec!["ca_1".into(), "ca_2".into()] };
        assert_eq!(hears(order), expected, "{order:?}");
    });

    assert_eq!(orders, 5040);
}

#[test]
fn in_every_order_of_reports_without_a_capture_nothing_is_paid() {
    let news = vec![
        report(Outcome::Open),
        report(Outcome::Pending),
        report(Outcome::Declined(Decline::InsufficientFunds)),
        report(Outcome::Expired),
        report(Outcome::Unknown),
    ];

    permutations(news, Vec::new(), &mut |order| {
        let end = hears(order);
        assert_eq!((end.captures.len(), end.state), (0, State::Expired), "{order:?}");
    });
}
