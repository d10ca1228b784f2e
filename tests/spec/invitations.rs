//! The invitation: filed, ruled on, corrected, withdrawn, and known by its number (rules I1 to I4).

use crate::support::inviting::GUEST;
use crate::support::{Page, Portal};
use sqlx::PgConnection;
use std::collections::BTreeSet;
use uuid::Uuid;
use visa_portal::accounts::{Role, store as accounts};
use visa_portal::audit::{Chain, store as audit};
use visa_portal::invitations::seed::{Hands, seed};
use visa_portal::invitations::{
    CannotRule, InvitationNumber, LEGAL_STEPS, Particulars, Reason, Ruling, Stage, filter::Filter, rule,
    rule_drawing, store, take,
};
use visa_portal::vocabulary::InvitationId;
use visa_portal::web::Actor as By;

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = GUEST.to_vec();
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend_from_slice(changes);
    fields
}

fn id_in(page: &Page) -> InvitationId {
    InvitationId(page.path.rsplit('/').next().unwrap().parse::<Uuid>().unwrap())
}

async fn letters(db: &mut PgConnection, to: &str) -> Vec<String> {
    sqlx::query_scalar("select letter->>'letter' from letters where recipient = $1 order by queued_at, id")
        .bind(to)
        .fetch_all(db)
        .await
        .unwrap()
}

async fn acts(db: &mut PgConnection, id: InvitationId) -> Vec<String> {
    let links = audit::links(db, &Chain::Invitation(id).to_string()).await.unwrap();
    links.into_iter().map(|link| link.act).collect()
}

async fn number(db: &mut PgConnection, id: InvitationId) -> InvitationNumber {
    store::find(db, id).await.unwrap().unwrap().number.unwrap()
}

/// A number that is as good as any: the digits of the published example of Damm's method, with its own last.
fn a_number() -> InvitationNumber {
    InvitationNumber::parse("1234567894").unwrap()
}

#[actix_web::test]
async fn rule_i1_a_party_files_an_invitation_and_the_officers_queue_has_it() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;

    let paper = party.files(GUEST).await;

    paper.is(200).says("The invitation is filed").says("ERIKSSON").says("Waiting for review");
    let queue = portal.officer("officer@example.org").await.get("/desk/invitations").await;
    queue.says("1 invitation is waiting").says("ERIKSSON ANNA MARIA").says("India");
    let mut owner = portal.owner().await;
    assert_eq!(letters(&mut owner, "hotel@example.org").await, ["invitation_filed"]);
    assert_eq!(acts(&mut owner, id_in(&paper)).await, ["filed an invitation"]);
}

#[actix_web::test]
async fn every_complaint_stands_at_once_and_what_was_typed_stays() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;

    let answer = party
        .submit(
            &form,
            &with(&[
                ("surname", "Эрикссон"),
                ("passport-number", ""),
                ("from-day", "31"),
                ("until-day", "31"),
            ]),
        )
        .await;

    for field in ["surname", "passport-number", "until"] {
        answer.complains_about(field);
    }
    assert_eq!(answer.value("surname"), "Эрикссон");
    assert_eq!(answer.value("given-names"), "Anna Maria");
}

#[actix_web::test]
async fn rule_e1_a_citizenship_that_is_not_on_the_list_is_not_invited() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;

    let answer = party.submit(&form, &with(&[("citizenship", "DEU")])).await;

    answer.complains_about("citizenship");
}

#[actix_web::test]
async fn rule_i1_treatment_names_its_institution() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;

    party.submit(&form, &with(&[("category", "C12")])).await.complains_about("institution");

    let filed = party.files(&with(&[("category", "C12"), ("institution", "City Clinic No. 1")])).await;
    filed.is(200).says("City Clinic No. 1");
}

#[actix_web::test]
async fn a_form_used_again_for_another_guest_says_so_and_files_when_it_is_sent_once_more() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;
    let first = party.submit(&form, &with(&[])).await;
    party.submit(&first, &[("next", "file")]).await.says("The invitation is filed");
    let second = party.submit(&form, &with(&[("surname", "Nilsson"), ("passport-number", "P7654321")])).await;

    let told = party.submit(&second, &[("next", "file")]).await;

    told.is(409).says("An invitation was filed from this form before");
    assert_eq!((told.value("surname"), told.value("passport-number")), ("Nilsson".into(), "P7654321".into()));
    let check = party.submit(&told, &[]).await;
    party.submit(&check, &[("next", "file")]).await.says("The invitation is filed").says("NILSSON");
    let filed: i64 = sqlx::query_scalar("select count(*) from invitations")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(filed, 2);
}

#[actix_web::test]
async fn a_form_sent_twice_files_once() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;
    let check = party.submit(&form, GUEST).await;

    let first = party.submit(&check, &[("next", "file")]).await;
    let second = party.submit(&check, &[("next", "file")]).await;

    assert_eq!(id_in(&first), id_in(&second));
    let filed = store::tally_waiting(&mut portal.owner().await, &Filter::default()).await.unwrap().0;
    assert_eq!(filed, 1);
}

#[actix_web::test]
async fn the_check_page_leads_back_to_the_answers() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let form = party.get("/inviting/invitations/new").await;
    let check = party.submit(&form, GUEST).await;

    let again = party.submit(&check, &[("next", "change")]).await;

    assert_eq!(again.is(200).value("surname"), "Eriksson");
    assert_eq!(again.value("until-month"), "4");
}

#[actix_web::test]
async fn rule_i2_an_approved_invitation_has_a_number_that_the_party_reads_in_groups() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;

    officer.rules(id_in(&paper), &[("ruling", "approve")]).await.is(200).says("The invitation is approved");

    let mut owner = portal.owner().await;
    let number = number(&mut owner, id_in(&paper)).await;
    party.get(&paper.path).await.says("Approved").says(&number.to_string());
    assert_eq!(letters(&mut owner, "hotel@example.org").await, ["invitation_filed", "invitation_approved"]);
}

#[actix_web::test]
async fn rule_i1_a_refusal_and_a_return_need_their_reason() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;

    for ruling in ["refuse", "send_back"] {
        let answer = officer.rules(id_in(&paper), &[("ruling", ruling), ("reason", " ")]).await;
        answer.complains_about("reason");
    }
    officer.rules(id_in(&paper), &[("reason", "Because.")]).await.complains_about("ruling");

    party.get(&paper.path).await.says("Waiting for review");
}

#[actix_web::test]
async fn rule_i1_a_refused_invitation_says_why_and_ends() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;

    officer.rules(id_in(&paper), &[("ruling", "refuse"), ("reason", "The guest is unknown here.")]).await;

    party.get(&paper.path).await.says("Refused").says("The guest is unknown here.");
    party.get_once(&format!("{}/withdraw", paper.path)).await.is(409);
    let sent = letters(&mut portal.owner().await, "hotel@example.org").await;
    assert_eq!(sent, ["invitation_filed", "invitation_refused"]);
}

#[actix_web::test]
async fn rule_i1_a_returned_invitation_is_corrected_and_the_officer_sees_what_changed() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;
    let id = id_in(&paper);
    officer.rules(id, &[("ruling", "send_back"), ("reason", "The passport number differs.")]).await;

    let form = party.get(&format!("{}/correct", paper.path)).await;
    form.says("The passport number differs.");
    let check = party.submit(&form, &[("passport-number", "L898902C4")]).await;
    let corrected = party.submit(&check, &[("next", "file")]).await;

    corrected.is(200).says("Waiting for review").says("L898902C4");
    let seen = officer.get(&format!("/desk/invitations/{id}")).await;
    seen.says("What the correction changed").says("L898902C3").says("L898902C4");
    officer.rules(id, &[("ruling", "approve")]).await.says("The invitation is approved");
    let kept = store::steps(&mut portal.owner().await, id).await.unwrap();
    let filed: Vec<_> = kept.iter().filter_map(|step| step.particulars.as_ref()).collect();
    assert_eq!(filed[0].guest.passport_number.as_str(), "L898902C3");
    assert_eq!(filed[1].guest.passport_number.as_str(), "L898902C4");
}

#[actix_web::test]
async fn the_queue_shows_who_holds_an_invitation_until_the_lease_runs_out() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let id = id_in(&party.files(GUEST).await);
    let one = portal.officer("aigerim@example.org").await;
    let other = portal.officer("daniyar@example.org").await;

    let held = one.takes_invitation(id).await;

    one.get("/desk/invitations").await.is(200).says("Held by").says("You");
    other.get("/desk/invitations").await.says("aigerim@example.org");
    one.submit(&held, &[("hold", "put_back")]).await.is(200);
    other.get("/desk/invitations").await.does_not_say("aigerim@example.org");
    one.takes_invitation(id).await;
    portal.at("2026-03-02T04:31:00Z");
    portal.sign_in(&mut portal.owner().await, other.id, Role::Officer, &other).await;
    other.get("/desk/invitations").await.is(200).does_not_say("aigerim@example.org");
}

#[actix_web::test]
async fn of_two_officers_who_take_an_invitation_at_once_one_rules_and_the_other_reads_who_holds_it() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let (one, other) = (portal.officer("one@example.org").await, portal.officer("other@example.org").await);
    let paper = party.files(GUEST).await;
    let address = format!("/desk/invitations/{}", id_in(&paper));
    let (ones, others) = (one.get(&address).await, other.get(&address).await);

    let (first, second) = tokio::join!(
        one.submit_once(&ones, &[("hold", "take")]),
        other.submit_once(&others, &[("hold", "take")])
    );

    let answers = BTreeSet::from([first.status.as_u16(), second.status.as_u16()]);
    assert_eq!(answers, BTreeSet::from([303, 409]));
    let (holder, name, late) = match first.status.as_u16() {
        303 => (&one, "one@example.org", (&other, second)),
        _refused => (&other, "other@example.org", (&one, first)),
    };
    late.1.says("Another officer holds this invitation").says(name);
    late.0
        .get(&address)
        .await
        .says(&format!("{name} holds this invitation"))
        .does_not_say("Save the decision");
    let mark = late.0.get("/desk").await;
    let ruling = [("ruling", "approve"), ("version", "1"), ("csrf", mark.value("csrf").as_str())]
        .map(|(name, text)| (name.to_owned(), text.to_owned()));
    late.0.post(&address, &ruling).await.is(409).says(name);
    let held = holder.get(&address).await;
    holder.submit(&held, &[("ruling", "approve")]).await.says("The invitation is approved");
    let sent = letters(&mut portal.owner().await, "hotel@example.org").await;
    assert_eq!(sent.len(), 2, "filed, and one ruling: {sent:?}");
}

#[actix_web::test]
async fn an_invitation_put_back_is_taken_by_another_and_the_first_rules_no_more() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let (one, other) = (portal.officer("one@example.org").await, portal.officer("other@example.org").await);
    let id = id_in(&party.files(GUEST).await);
    let address = format!("/desk/invitations/{id}");

    let held = one.takes_invitation(id).await;
    one.submit(&held, &[("hold", "put_back")]).await.says("The invitation is free for others again");
    let stale = one.submit_once(&held, &[("ruling", "approve")]).await;
    stale.is(409).says("Take the invitation first");
    other.takes_invitation(id).await.says("You hold this invitation until");

    one.submit_once(&held, &[("ruling", "approve")]).await.is(409).says("other@example.org");
    other.submit(&other.get(&address).await, &[("ruling", "approve")]).await.says("is approved");
    let over = one.get(&address).await;
    over.does_not_say("Take this invitation").does_not_say("You hold");
}

#[actix_web::test]
async fn somebody_elses_invitation_is_not_found() {
    let portal = Portal::start().await;
    let (party, stranger) =
        (portal.inviting_party("hotel@example.org").await, portal.inviting_party("other@example.org").await);
    let paper = party.files(GUEST).await;

    for page in [paper.path.clone(), format!("{}/correct", paper.path), format!("{}/withdraw", paper.path)] {
        stranger.get_once(&page).await.is(404);
    }
    stranger.get_once("/inviting/invitations/no-such-id").await.is(404);
    stranger.get("/inviting/invitations").await.does_not_say("ERIKSSON");
    let page = stranger.get("/inviting/invitations/new").await;
    let check = stranger.submit(&page, &with(&[("invitation", &id_in(&paper).to_string())])).await;
    let answer = stranger.submit(&check, &[("next", "file")]).await;
    answer.is(404);
}

#[actix_web::test]
async fn every_look_by_staff_is_recorded() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;

    officer.get(&format!("/desk/invitations/{}", id_in(&paper))).await.is(200);
    party.get(&paper.path).await.is(200);

    let recorded = acts(&mut portal.owner().await, id_in(&paper)).await;
    assert_eq!(recorded, ["filed an invitation", "looked at an invitation"]);
}

#[actix_web::test]
async fn rule_i2_a_number_that_is_taken_is_drawn_again() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let (first, second) = (id_in(&party.files(GUEST).await), id_in(&party.files(GUEST).await));
    let officer = portal.officer("officer@example.org").await.id;
    let approve = |id, numbers: Vec<InvitationNumber>| {
        portal.works().run(By::Portal, move |work| {
            Box::pin(async move {
                let mut numbers = numbers.into_iter();
                take(work, officer, id).await.unwrap();
                rule_drawing(work, officer, (id, 1), &Ruling::Approve, || Ok(numbers.next().unwrap())).await
            })
        })
    };
    approve(first, vec![a_number()]).await.unwrap();

    let other = InvitationNumber::draw().unwrap();
    approve(second, vec![a_number(), a_number(), other.clone()]).await.unwrap();

    let mut owner = portal.owner().await;
    assert_eq!(number(&mut owner, second).await, other);
    let found = store::find_by_number(&mut owner, &a_number()).await.unwrap().unwrap();
    assert_eq!(found.id, first);
    assert_eq!(letters(&mut owner, "hotel@example.org").await.len(), 4);
}

#[actix_web::test]
async fn rule_i4_an_invitation_whose_until_date_is_past_is_not_approved() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let id = id_in(&party.files(GUEST).await);
    let officer = portal.officer("officer@example.org").await.id;
    let approve = || {
        portal.works().run(By::Portal, move |work| {
            Box::pin(async move {
                take(work, officer, id).await.unwrap();
                rule(work, officer, (id, 1), &Ruling::Approve).await
            })
        })
    };

    portal.at("2026-04-30T19:00:00Z");
    assert!(matches!(approve().await, Err(CannotRule::Over)), "1 May in Kazakhstan");

    portal.at("2026-04-30T18:59:59Z");
    assert!(approve().await.is_ok(), "30 April in Kazakhstan");
}

#[actix_web::test]
async fn rule_i4_a_withdrawn_invitation_opens_nothing_and_keeps_its_number() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;
    officer.rules(id_in(&paper), &[("ruling", "approve")]).await;
    let number = number(&mut portal.owner().await, id_in(&paper)).await;

    let ask = party.get(&format!("{}/withdraw", paper.path)).await;
    let withdrawn = party.submit(&ask, &[("version", "2")]).await;

    withdrawn.is(200).says("The invitation is withdrawn").does_not_say(&number.to_string());
    let found = store::find_by_number(&mut portal.owner().await, &number).await.unwrap().unwrap();
    assert_eq!(found.stage, Stage::Withdrawn);
}

#[actix_web::test]
async fn a_stale_page_withdraws_nothing() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let paper = party.files(GUEST).await;
    let ask = party.get(&format!("{}/withdraw", paper.path)).await;
    officer.rules(id_in(&paper), &[("ruling", "approve")]).await;

    let answer = party.submit(&ask, &[("version", "1")]).await;

    answer.is(409).says("Approved");
    party.get(&paper.path).await.does_not_say("You withdrew");
}

#[actix_web::test]
async fn a_list_longer_than_a_page_goes_on_by_key() {
    let portal = Portal::start().await;
    let (party, officer) =
        (portal.inviting_party("hotel@example.org").await, portal.officer("officer@example.org").await);
    let own = accounts::inviting_party_of(&mut portal.owner().await, party.id).await.unwrap().unwrap();
    let hands = Hands { party: own, account: By::Portal, officer: officer.id };
    for _ in 0..26 {
        let reason = Reason::parse("None.").unwrap();
        seed(portal.works(), hands, particulars(), Stage::Filed, reason).await.unwrap();
    }

    for (actor, list) in [(&party, "/inviting/invitations"), (&officer, "/desk/invitations")] {
        let first = actor.get(list).await;
        let second = actor.get(&first.link("after=")).await;

        let papers = |page: &Page| page.html.matches("ERIKSSON").count();
        assert_eq!((papers(&first), papers(&second)), (25, 1), "{list}");
    }
}

fn particulars() -> Particulars {
    serde_json::from_value(serde_json::json!({
        "guest": {
            "name": { "surname": "ERIKSSON", "given_names": "ANNA MARIA" },
            "citizenship": "IND",
            "born": "1974-08-12",
            "sex": "F",
            "passport_number": "L898902C3",
        },
        "journey": {
            "purpose": "tourism",
            "category": "B12",
            "entries": "single",
            "stay": 30,
            "period": { "first": "2026-04-01", "last": "2026-04-30" },
            "places": "Almaty",
            "institution": null,
        },
    }))
    .unwrap()
}

#[actix_web::test]
async fn rule_a2_the_database_knows_the_same_legal_steps_as_the_code() {
    let portal = Portal::start().await;

    let kept: Vec<(String, String, String)> =
        sqlx::query_as("select from_stage, step, to_stage from legal_invitation_steps")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();

    let kept: BTreeSet<_> = kept.into_iter().collect();
    let known =
        LEGAL_STEPS.map(|(from, step, to)| (from.code().into(), step.code().into(), to.code().into()));
    assert_eq!(kept, BTreeSet::from(known));
}

#[actix_web::test]
async fn rule_a2_the_database_refuses_an_illegal_move() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let id = id_in(&party.files(GUEST).await);
    let mut owner = portal.owner().await;
    let withdrawn = sqlx::query("update invitations set stage = 'withdrawn' where id = $1");
    withdrawn.bind(id.0).execute(&mut owner).await.unwrap();

    let back = sqlx::query("update invitations set stage = 'filed' where id = $1").bind(id.0);
    let error = back.execute(&mut owner).await.unwrap_err();

    let error = error.as_database_error().unwrap();
    assert_eq!(error.constraint(), Some("an_invitation_moves_only_by_a_legal_step"));
}

#[actix_web::test]
async fn a_demonstration_has_an_invitation_at_every_stage() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let own = accounts::inviting_party_of(&mut portal.owner().await, party.id).await.unwrap().unwrap();
    let hands =
        Hands { party: own, account: By::Portal, officer: portal.officer("officer@example.org").await.id };

    for stage in Stage::ALL {
        let reason = Reason::parse("The passport number differs.").unwrap();
        let id = seed(portal.works(), hands, particulars(), stage, reason).await.unwrap();

        let made = store::find(&mut portal.owner().await, id).await.unwrap().unwrap();
        assert_eq!(made.stage, stage);
    }
}

#[actix_web::test]
async fn rule_i4_an_invitation_is_not_withdrawn_once_an_application_with_it_was_submitted() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    let applicant = portal.applicant("anna@example.org").await;
    let paper = party.files(GUEST).await;
    let ask = party.get(&format!("{}/withdraw", paper.path)).await;
    let mut owner = portal.owner().await;
    for loosened in [
        "alter table applications drop constraint what_is_submitted_is_complete",
        "alter table applications disable trigger user",
    ] {
        sqlx::query(loosened).execute(&mut owner).await.unwrap();
    }
    sqlx::query(
        "insert into applications (id, applicant, reference, stage, begun_at, touched_at, stage_since, invitation, submitted_at)
         values ($1, $2, 'R', 'draft', $3, $3, $3, $4, $3)",
    )
    .bind(Uuid::now_v7())
    .bind(applicant.id.0)
    .bind(portal.now())
    .bind(id_in(&paper).0)
    .execute(&mut owner)
    .await
    .unwrap();

    let answer = party.submit(&ask, &[("version", "1")]).await;

    answer.is(409).says("can no longer be withdrawn");
    party.get(&paper.path).await.says("Waiting for review");
}
