use super::*;
use crate::arrivals::ReceiptNumber;
use crate::arrivals::arrival::FirstNotice;
use crate::arrivals::arrival::tests::arrival;
use crate::arrivals::line::tests::{day, line};
use crate::calendar::{Counting, first_calendar};
use crate::vocabulary::{ApplicationId, CrossingId, VisaId};

/// Anna Eriksson, as the tests of arrivals know her: she arrived on Monday 16 March 2026, due on Thursday 19 March.
fn claim(arrived: &str) -> Claim {
    let read = line("Eriksson,Anna,IND,1974-08-12,L898902C3,2026-03-16,75,Abay 10,2026-03-30").unwrap();
    // The number of her specimen passport is odd for her country.
    Claim { arrived: day(arrived), warnings: Vec::new(), ..read }
}

fn judged(claim: &Claim, clocks: &[&Arrival], visa: Option<&KnownVisa>, filed_at: &str) -> Judged {
    let deadline = Deadline::reckon(claim.arrived, &first_calendar().unwrap(), Counting::NextDay);
    let known = Known { clocks, visa, deadline: &deadline, edition: 1, filed_at: filed_at.parse().unwrap() };
    judge(claim, InvitingPartyId::mint(), &known)
}

fn codes(judged: &Judged) -> Vec<&'static str> {
    judged.findings.iter().map(|it| it.code.code()).collect()
}

fn visa() -> KnownVisa {
    let guest = arrival().guest;
    let number = VisaNumber::draw().unwrap();
    KnownVisa {
        held: HeldVisa { id: VisaId::mint(), number, application: ApplicationId::mint() },
        citizenship: guest.citizenship,
        passport_number: guest.passport_number,
        born: guest.born,
        valid: Days::new(day("2026-03-16"), day("2026-03-30")).unwrap(),
        annulled: false,
    }
}

#[test]
fn rule_n5_the_last_moment_is_in_time_and_the_next_is_late_but_taken() {
    let in_time = judged(&claim("2026-03-16"), &[], None, "2026-03-19T18:59:59Z");
    let late = judged(&claim("2026-03-16"), &[], None, "2026-03-19T19:00:00Z");

    assert_eq!((in_time.outcome, in_time.on_time), (Outcome::Accepted, true));
    assert_eq!((late.outcome, late.on_time), (Outcome::AcceptedLate, false));
    assert!(matches!(late.step, Step::Begin(..)));
}

#[test]
fn rule_n6_an_arrival_with_a_receipt_is_a_duplicate_of_it() {
    let number = ReceiptNumber::draw().unwrap();
    let first_notice =
        Some(FirstNotice { number: number.clone(), filed_at: arrival().began_at, on_time: true });
    let answered = Arrival { first_notice, ..arrival() };

    let judged = judged(&claim("2026-03-16"), &[&answered], None, "2026-03-17T08:00:00Z");

    assert_eq!((judged.outcome, judged.receipt), (Outcome::Duplicate, Some(number)));
    assert_eq!(judged.step, Step::Nothing);
}

#[test]
fn an_entry_shortly_before_answers_for_the_day_after_it_and_the_line_says_so() {
    let entered = Arrival { crossing: Some(CrossingId::mint()), ..arrival() };

    let next_day = judged(&claim("2026-03-17"), &[&entered], None, "2026-03-18T08:00:00Z");
    let much_later = judged(&claim("2026-03-20"), &[&entered], None, "2026-03-20T08:00:00Z");

    assert_eq!(
        (next_day.outcome, codes(&next_day)),
        (Outcome::AcceptedWithWarning, vec!["arrived_unlike_entry"])
    );
    assert_eq!(next_day.due, day("2026-03-19"), "the entry's own deadline holds");
    assert!(matches!(next_day.step, Step::Answer(clock) if clock.id == entered.id));
    assert!(matches!(much_later.step, Step::Begin(..)));
}

#[test]
fn a_line_that_contradicts_the_visa_is_taken_with_a_warning() {
    let filed_at = "2026-03-18T08:00:00Z";
    let elses = KnownVisa { born: day("1980-01-01"), ..visa() };
    let shorter = KnownVisa { valid: Days::new(day("2026-03-16"), day("2026-03-29")).unwrap(), ..visa() };
    let later = KnownVisa { valid: Days::new(day("2026-03-17"), day("2026-03-30")).unwrap(), ..visa() };
    let warned = |visa: &KnownVisa| codes(&judged(&claim("2026-03-16"), &[], Some(visa), filed_at));

    assert_eq!(warned(&visa()), Vec::<&str>::new());
    assert_eq!(warned(&elses), ["visa_not_of_this_guest"]);
    assert_eq!(warned(&shorter), ["stays_beyond_visa"]);
    assert_eq!(warned(&later), ["visa_not_valid_then"]);
    assert_eq!(warned(&KnownVisa { annulled: true, ..visa() }), ["visa_not_valid_then"]);
}

#[test]
fn a_visa_of_the_guests_own_is_carried_by_the_new_clock_and_anothers_is_not() {
    let begun =
        |visa: &KnownVisa| match judged(&claim("2026-03-16"), &[], Some(visa), "2026-03-18T08:00:00Z").step {
            Step::Begin(clock, held) => (clock.visa, held),
            Step::Answer(_) | Step::Nothing => panic!("a clock starts"),
        };
    let own = visa();
    let elses = KnownVisa { born: day("1980-01-01"), ..visa() };

    assert_eq!(begun(&own), (Some(own.held.id), Some(own.held.clone())));
    assert_eq!(begun(&elses), (None, None));
}
