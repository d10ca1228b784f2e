//! The personal office: what comes next and what happened, who has looked, and a family's applications begun from earlier ones.

use crate::support::applying::{PASSPORT, guest};
use crate::support::inviting::GUEST;
use crate::support::{Actor, Portal};
use chrono::Duration;
use visa_portal::applications::store;
use visa_portal::vocabulary::ApplicationId;

fn page_of(id: ApplicationId) -> String {
    format!("/office/applications/{id}")
}

async fn run(portal: &Portal, statement: &'static str, id: ApplicationId) {
    sqlx::query(statement).bind(id.0).execute(&mut portal.owner().await).await.unwrap();
}

#[actix_web::test]
async fn the_way_of_an_application_says_what_comes_next_and_by_when() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let draft = anna.begins().await;
    // 30 days after Monday 2 March 2026
    anna.get(&page_of(draft))
        .await
        .says("Submit the application")
        .says("By 1 April 2026")
        .says("Application begun");

    let unpaid = portal.submitted_application(&anna).await;
    let page = anna.get(&page_of(unpaid)).await;
    page.says("What comes next Pay the consular fee By 1 April 2026")
        .says("Decision of the migration service");
    page.does_not_say("Lately half");

    let paid = portal.paid_application(&anna).await;
    anna.get(&page_of(paid)).await.says("Decision of the migration service").says("5 March 2026");
}

/// Twenty decided after two days and a half: half of them took three days at most.
#[actix_web::test]
async fn with_enough_cases_decided_lately_the_way_says_how_long_half_of_them_took() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;
    let mut cases = Vec::new();
    for _ in 0..20 {
        cases.push(portal.paid_application(&anna).await);
    }
    let waiting = portal.paid_application(&anna).await;
    portal.later(Duration::hours(60));
    for id in &cases {
        portal.refuses(&officer, *id).await;
    }
    let browser = portal.visitor();
    portal.signs_in(&anna, &browser).await;

    let page = browser.get(&page_of(waiting)).await;

    page.says("Lately half of the applications were decided within 3 days of the fee");
    browser.get(&page_of(cases[0])).await.does_not_say("What comes next").does_not_say("Lately half");
}

#[actix_web::test]
async fn every_opening_by_staff_is_told_to_the_applicant_by_role_time_and_reason_and_never_by_name() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let (officer, second) =
        (portal.officer("aigerim@example.org").await, portal.officer("b@example.org").await);
    let administrator = portal.administrator().await;
    let looks = format!("{}/looks", page_of(id));
    anna.get(&looks).await.is(200).says("Nobody has opened them yet");

    let queue = officer.get("/desk/applications").await;
    let page = officer.get(&queue.link(&format!("/desk/applications/{id}"))).await;
    officer.submit(&page, &[("hold", "take")]).await.is(200);
    let desk = second.get("/desk").await;
    second.submit(&desk, &[("number", "L898902C3")]).await.is(200);
    let found = second.submit(&desk, &[("number", "L898902C3")]).await;
    second.get(&found.link(&format!("/desk/applications/{id}"))).await.is(200);
    administrator.get(&format!("/desk/applications/{id}")).await.is(200);

    let told = anna.get(&looks).await;
    told.says("Administrator Opened directly")
        .says("Found by a search")
        .says("To decide: the officer had taken it");
    told.says("In turn, from the list of those that wait").says("2 March 2026");
    for name in ["aigerim", "b@example.org", "administrator@example.org"] {
        assert!(!told.html.contains(name), "{name}");
    }
}

#[actix_web::test]
async fn who_has_looked_is_told_to_its_own_person_alone() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let eve = portal.applicant("eve@example.org").await;

    eve.get(&format!("{}/looks", page_of(id))).await.is(404);
    eve.get("/office/applications/no-such-id/looks").await.is(404);
}

#[actix_web::test]
async fn a_party_reads_who_has_looked_at_its_invitation() {
    let portal = Portal::start().await;
    let (party, other) =
        (portal.inviting_party("hotel@example.org").await, portal.another_party("other@example.org").await);
    let paper = party.files(GUEST).await;
    let officer = portal.officer("aigerim@example.org").await;
    let queue = officer.get("/desk/invitations").await;
    officer.get(&queue.link("/desk/invitations/0")).await.is(200);

    let told = party.get(&paper.link("/looks")).await;

    told.is(200).says("Officer of the migration service").says("In turn, from the list of those that wait");
    assert!(!told.html.contains("aigerim"));
    other.get(&format!("{}/looks", paper.path)).await.is(404);
}

/// Begins another application for the person of an earlier one.
async fn begins_again(anna: &Actor, earlier: ApplicationId) -> ApplicationId {
    let offer = anna.get(&format!("{}/again", page_of(earlier))).await;
    let begun = anna.submit(offer.is(200), &[]).await;
    begun.is(200).says("Read the requirements");
    ApplicationId(begun.path.split('/').nth(3).unwrap().parse().unwrap())
}

#[actix_web::test]
async fn rule_e3_another_application_of_the_same_person_takes_over_what_is_the_same_and_nothing_else() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let earlier = portal.submitted_application(&anna).await;
    let office = anna.get("/office").await;
    office.says("For somebody who has applied before").says("Begin an application for ERIKSSON ANNA MARIA");
    let offer = anna.get(&office.link("/again")).await;
    offer.says("L898902C3").says("The photograph is taken over too").says("Everything that you declare");

    let id = begins_again(&anna, earlier).await;

    let case = store::find(&mut portal.owner().await, id).await.unwrap().unwrap();
    let answers = &case.particulars;
    assert!(answers.passport.is_some() && answers.photograph.is_some());
    assert_eq!((answers.invitation, answers.declared, answers.requirements_read_at), (None, None, None));
    let before = store::find(&mut portal.owner().await, earlier).await.unwrap().unwrap();
    assert_ne!(answers.passport, before.particulars.passport, "a version of its own");
    let tasks = anna.get(&page_of(id)).await;
    tasks.says("Taken over from an earlier application").says("the passport data").says("the photograph");
    let (_, number) = portal.invitation(guest()).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await.is(200);
    let known = anna.get(&format!("{}/invitation", page_of(id))).await;
    assert_eq!((known.value("passport-number"), known.value("number")), ("L898902C3".into(), String::new()));
    anna.uses_invitation(id, &number).await.is(200).says("Condition of the passport");
    anna.submits_nothing_undeclared(id).await;
}

impl Actor {
    async fn submits_nothing_undeclared(&self, id: ApplicationId) {
        self.get(&format!("{}/check", page_of(id))).await.is(409).says("Condition of the passport");
    }
}

#[actix_web::test]
async fn rule_i3_what_was_taken_over_is_held_against_the_invitation_again() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let earlier = portal.submitted_application(&anna).await;
    let id = begins_again(&anna, earlier).await;
    run(&portal, "update passports set expires = '2026-07-29' where application = $1", id).await;
    let (_, number) = portal.invitation(guest()).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await.is(200);

    let next = anna.uses_invitation(id, &number).await;

    assert!(next.path.ends_with("/passport"), "{}", next.path);
    next.says("it no longer holds").says("30 July 2026");
    anna.gives_passport(id, PASSPORT).await.is(200);
    anna.get(&page_of(id)).await.does_not_say("the passport data").says("the photograph");
}

#[actix_web::test]
async fn a_photograph_is_taken_over_for_six_months_and_an_expired_passport_never() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let earlier = portal.submitted_application(&anna).await;
    let browser = portal.visitor();

    portal.at("2026-09-03T04:00:00Z");
    portal.signs_in(&anna, &browser).await;
    let offer = browser.get(&format!("{}/again", page_of(earlier))).await;
    offer.is(200).says("No photograph is taken over").says("older than 6 months");
    run(&portal, "update passports set expires = '2026-09-02' where application = $1", earlier).await;
    let stale = browser.submit_once(&offer, &[]).await;

    stale.is(409).says("There is nothing to take over");
    browser.get("/office").await.does_not_say("For somebody who has applied before");
}

#[actix_web::test]
async fn nobody_begins_from_somebody_elses_application() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let earlier = portal.submitted_application(&anna).await;
    let eve = portal.applicant("eve@example.org").await;
    let mark = eve.get("/office").await.value("csrf");

    eve.get(&format!("{}/again", page_of(earlier))).await.is(404);
    eve.post(&format!("{}/again", page_of(earlier)), &[("csrf".into(), mark)]).await.is(404);
}

#[actix_web::test]
async fn rule_i3_the_same_invitation_serves_again_after_an_unpaid_application_was_withdrawn_or_expired() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let (_, number) = portal.invitation(guest()).await;
    let first = anna.begins().await;
    anna.fills_in(first, &number).await;
    anna.submits(first).await.is(200);
    anna.answers(first, "withdraw", &[]).await.is(200).says("Withdrawn");

    let second = begins_again(&anna, first).await;
    anna.answers(second, "requirements", &[("read", "yes")]).await;
    anna.uses_invitation(second, &number).await.is(200);
    run(
        &portal,
        "update applications set touched_at = touched_at - interval '31 days' where id = $1",
        second,
    )
    .await;
    assert_eq!(visa_portal::applications::lapse_drafts(portal.works()).await.unwrap(), 1);
    let third = begins_again(&anna, first).await;
    anna.answers(third, "requirements", &[("read", "yes")]).await;

    anna.uses_invitation(third, &number).await.is(200);
}
