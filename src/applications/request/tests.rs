use super::*;
use crate::applications::specimens::passport;
use crate::vocabulary::named::tests::named;

fn question(words: &str) -> Wanted {
    Wanted::Question(named(words))
}

fn round(wanted: Vec<Wanted>) -> Round {
    let items = (1..).zip(wanted).map(|(position, wanted)| Item { position, wanted, answer: None });
    Round {
        number: 1,
        note: None,
        items: items.collect(),
        asked_by: "Aigerim".into(),
        asked_at: "2026-03-16T09:00:00Z".parse().unwrap(),
        before: Snapshot { passport: PassportId::mint(), photograph: AttachmentId::mint(), clean_pages: 2 },
        reply: None,
    }
}

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 16).expect("a day");

fn kept() -> KeptPassport {
    KeptPassport { id: PassportId::mint(), passport: passport(), zone: None }
}

/// The specimen of Doc 9303 part 4, appendix B.
fn kept_with_its_zone() -> KeptPassport {
    let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    KeptPassport { zone: Some(zone.into()), ..kept() }
}

#[test]
fn a_request_asks_for_something_and_for_nothing_twice() {
    let new = |wanted| Request::new(None, wanted).map(|_| ());

    assert_eq!(new(vec![]), Err(RequestError::Nothing));
    assert_eq!(new(vec![Wanted::Photograph, Wanted::Photograph]), Err(RequestError::Twice));
    assert_eq!(new(vec![question("Where?"), question("Why?")]), Ok(()));
    let many = |count: usize| (0..count).map(|nth| question(&nth.to_string())).collect();
    assert_eq!(new(many(20)), Ok(()));
    assert_eq!(new(many(21)), Err(RequestError::TooMuch));
}

#[test]
fn every_fields_code_reads_back() {
    assert!(Field::ALL.into_iter().all(|field| Field::from_code(field.code()) == Some(field)));
    assert_eq!(Field::from_code("number"), None, "rule I3: the number is the invitation's");
}

#[test]
fn a_request_is_met_when_every_item_is_answered_and_nothing_else_is_given() {
    let asked = round(vec![Wanted::Field(Field::Sex), question("Where will you stay?")]);
    let answer = (2, Reason::parse("In Almaty").unwrap());
    let whole = Given { changes: vec![Change::Sex(Sex::F)], answers: vec![answer.clone()], photograph: None };

    assert!(asked.is_met_by(&whole));
    assert!(!asked.is_met_by(&Given { answers: Vec::new(), ..whole.clone() }), "a question is left");
    let more = vec![Change::Sex(Sex::F), Change::CleanPages(4)];
    assert!(!asked.is_met_by(&Given { changes: more, ..whole.clone() }), "clean pages were not asked");
    let elsewhere = vec![(1, answer.1)];
    assert!(!asked.is_met_by(&Given { answers: elsewhere, ..whole }), "the first item is no question");
}

#[test]
fn what_is_given_again_makes_a_new_version_of_the_passport_data() {
    let kept = kept();
    let name = LatinName::parse("Ericsson").unwrap();
    let given = Given { changes: vec![Change::Surname(name.clone())], ..Given::default() };

    let corrected = given.corrected(&kept, TODAY).unwrap();

    assert_ne!(corrected.id, kept.id);
    assert_eq!(corrected.passport.holder.surname, name);
    assert_eq!(corrected.passport.number, kept.passport.number);
}

#[test]
fn a_zone_that_says_otherwise_than_what_was_corrected_is_kept_no_longer() {
    let kept = kept_with_its_zone();
    let zone_after = |changes| Given { changes, ..Given::default() }.corrected(&kept, TODAY).unwrap().zone;

    assert_eq!(zone_after(vec![Change::Surname(LatinName::parse("Ericsson").unwrap())]), None);
    assert_eq!(zone_after(vec![Change::Sex(Sex::M)]), None);
    let issued = kept.passport.issued - chrono::Days::new(1);
    assert_eq!(zone_after(vec![Change::Issued(issued)]), kept.zone, "the zone does not tell it");
    let mut misspelt = kept.clone();
    misspelt.passport.holder.surname = LatinName::parse("Ericsson").unwrap();
    let right = vec![Change::Surname(LatinName::parse("Eriksson").unwrap())];
    let corrected = Given { changes: right, ..Given::default() }.corrected(&misspelt, TODAY).unwrap();
    assert_eq!(corrected.zone, kept.zone, "the zone had it right");
}

#[test]
fn what_is_given_again_unchanged_makes_no_version() {
    let kept = kept();
    let same = vec![Change::Sex(kept.passport.sex), Change::CleanPages(9)];

    assert_eq!(Given { changes: same, ..Given::default() }.corrected(&kept, TODAY), None);
}

#[test]
fn rule_p2_the_clean_pages_are_counted_again() {
    let before = Declarations { genuine: true, unaltered: true, clean_pages: 2, not_extended: true };
    let given = Given { changes: vec![Change::CleanPages(5)], ..Given::default() };

    assert_eq!(given.declared(before).clean_pages, 5);
    assert_eq!(Given::default().declared(before), before);
}
