use super::*;
use crate::applications::specimens::{SOUND, day, dossier, listed, passport};
use crate::invitations::Stage;
use crate::passports::Declarations;
use crate::vocabulary::{Days, PersonName};

const TODAY: &str = "2026-03-16";

fn tasks(dossier: &Dossier) -> TaskList {
    TaskList::of(dossier, day(TODAY))
}

#[test]
fn a_new_application_begins_with_the_requirements() {
    let list = tasks(&Dossier::default());

    assert_eq!(list.next(), Task::Requirements);
    assert_eq!(list.what_comes_before(Task::Invitation), Some(Task::Requirements));
    assert_eq!(list.what_comes_before(Task::Check), Some(Task::Requirements));
    assert_eq!(list.progress(), (0, 5));
}

#[test]
fn with_every_answer_it_is_ready_to_submit() {
    let list = tasks(&dossier());

    assert!(list.is_ready_to_submit());
    assert_eq!((list.next(), list.progress()), (Task::Check, (5, 5)));
    assert_eq!(list.state(Task::Names), None);
}

#[test]
fn rule_p3_a_changed_invitation_with_a_longer_visa_reopens_the_passport() {
    let mut longer = dossier();
    let invitation = longer.invitation.as_mut().unwrap();
    invitation.particulars.journey.period = Days::new(day("2026-04-01"), day("2030-12-31")).unwrap();

    let list = tasks(&longer);

    assert!(matches!(list.state(Task::Passport), Some(TaskState::Again(_))));
    assert_eq!((list.next(), list.is_ready_to_submit()), (Task::Passport, false));
}

#[test]
fn rule_i4_an_invitation_that_ended_meanwhile_reopens_its_task_and_blocks_what_rests_on_it() {
    let mut over = dossier();
    over.invitation.as_mut().unwrap().stage = Stage::Withdrawn;

    let list = tasks(&over);

    let again = TaskState::Again(vec![Cause::Invitation(Closed::Withdrawn)]);
    assert_eq!(list.state(Task::Invitation), Some(&again));
    assert_eq!(list.state(Task::Passport), Some(&TaskState::Blocked { by: Task::Invitation }));
    assert_eq!(list.state(Task::Photograph), Some(&TaskState::Done));
}

#[test]
fn rule_i3_a_name_that_differs_by_a_character_is_to_be_confirmed() {
    let mut differing = dossier();
    let kept = differing.passport.as_mut().unwrap();
    let surname = "ERICSSON".to_owned().try_into().unwrap();
    kept.passport.holder = PersonName { surname, ..passport().holder };

    assert_eq!(tasks(&differing).next(), Task::Names);
    assert!(!tasks(&differing).is_ready_to_submit());

    differing.particulars.name_difference = NameDifference::Confirmed;

    assert!(tasks(&differing).is_ready_to_submit());
}

#[test]
fn rules_p1_to_p4_a_declaration_that_does_not_hold_is_to_be_made_again() {
    let mut pages = dossier();
    pages.particulars.declared = Some(Declarations { clean_pages: 1, ..SOUND });

    let list = tasks(&pages);

    let cause = Cause::Declarations(Defect::TooFewCleanPages { found: 1, needed: 2 });
    assert_eq!(list.state(Task::Declarations), Some(&TaskState::Again(vec![cause])));
}

#[test]
fn rule_e1_a_citizenship_that_left_the_list_reopens_the_passport() {
    let mut unlisted = dossier();
    unlisted.listed = Some(Citizenship { valid_until: Some(day("2026-03-15")), ..listed("IND") });

    let again = TaskState::Again(vec![Cause::Passport(Obstacle::NotListed)]);
    assert_eq!(tasks(&unlisted).state(Task::Passport), Some(&again));
}

#[test]
fn an_answer_that_changed_has_another_mark_and_the_others_keep_theirs() {
    let before = dossier().particulars;
    let after = Particulars { photograph: None, ..before.clone() };

    for task in Task::ALL {
        let same = before.mark(task, 3) == after.mark(task, 3);
        assert_eq!(same, task != Task::Photograph, "{task:?}");
    }
    assert_ne!(before.mark(Task::Check, 3), before.mark(Task::Check, 4));
}
