//! The application: filled in step by step, submitted with its fee fixed, and moved by legal steps alone.

use crate::support::applying::{CLAIM, PASSPORT, SOUND, guest, photograph};
use crate::support::{Actor, Portal, asked};
use futures_util::StreamExt;
use std::collections::BTreeSet;
use uuid::Uuid;
use visa_portal::applications::{
    CannotReceive, LEGAL_STEPS, Lapsed, PassportPart, StageName, Wanted, lapse, lapse_drafts, receive_fee,
    store,
};
use visa_portal::audit::{Chain, store as audit};
use visa_portal::config::{Settings, TrustedProxies};
use visa_portal::vocabulary::{ApplicationId, PaymentId};
use visa_portal::web::Actor as By;

async fn stage(portal: &Portal, id: ApplicationId) -> StageName {
    store::find(&mut portal.owner().await, id).await.unwrap().unwrap().stage()
}

async fn letters(portal: &Portal, to: &Actor) -> Vec<String> {
    sqlx::query_scalar("select letter->>'letter' from letters where recipient = $1 order by queued_at, id")
        .bind(&to.email)
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
}

async fn acts(portal: &Portal, id: ApplicationId) -> Vec<String> {
    let chain = Chain::Application(id).to_string();
    audit::links(&mut portal.owner().await, &chain).await.unwrap().into_iter().map(|link| link.act).collect()
}

/// The fee received. What a payment goes through before is the matter of `payments`.
async fn paid(portal: &Portal, id: ApplicationId) -> PaymentId {
    let payment = PaymentId::mint();
    sqlx::query(
        "insert into payments (id, application, acquirer, state, amount_minor, currency, charged_minor,
             charged_currency, created_at, state_since, next_question_at)
         values ($1, $2, 'sandbox', 'created', 6000, 'USD', 6000, 'USD', $3, $3, $3)",
    )
    .bind(payment.0)
    .bind(id.0)
    .bind(portal.now())
    .execute(&mut portal.owner().await)
    .await
    .unwrap();
    portal
        .works()
        .run::<_, CannotReceive, _>(By::Portal, move |work| Box::pin(receive_fee(work, id, payment)))
        .await
        .unwrap();
    payment
}

/// An applicant with a draft and the number of an invitation.
async fn draft(portal: &Portal) -> (Actor, ApplicationId, String) {
    let anna = portal.applicant("anna@example.org").await;
    let (_, number) = portal.invitation(guest()).await;
    let id = anna.begins().await;
    (anna, id, number)
}

#[actix_web::test]
async fn an_applicant_fills_in_every_step_and_submits_with_the_fee_of_the_day() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;

    let check = anna.fills_in(id, &number).await;
    check.is(200).says("60 USD").says("ERIKSSON").says("L898902C3").says("India").says("30 April 2026");
    let submitted = anna.submits(id).await;

    submitted.is(200).says("Your application is submitted").says("Fee is due").says("60 USD");
    assert!(submitted.link("/pay").ends_with(&format!("{id}/pay")));
    assert_eq!(stage(&portal, id).await, StageName::AwaitingPayment);
    assert_eq!(letters(&portal, &anna).await, ["fee_is_due"]);
    let acts = acts(&portal, id).await;
    assert_eq!(acts.first().unwrap(), "the applicant began an application");
    assert_eq!(acts.last().unwrap(), "the applicant submitted the application");
}

#[actix_web::test]
async fn leaving_and_coming_back_continues_where_it_stopped() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;

    let next = anna.uses_invitation(id, &number).await;
    let list = anna.get(&format!("/office/applications/{id}")).await;

    assert!(next.path.ends_with("/passport/way"), "{}", next.path);
    list.says("You have completed 2 of 5 steps");
    assert!(list.link("/passport").contains(&id.to_string()));
}

#[actix_web::test]
async fn a_step_taken_out_of_order_says_which_comes_first() {
    let portal = Portal::start().await;
    let (anna, id, _) = draft(&portal).await;

    anna.get(&format!("/office/applications/{id}/check")).await.is(409).says("Read the requirements");
    anna.get(&format!("/office/applications/{id}/passport")).await.is(409);
}

#[actix_web::test]
async fn somebody_elses_application_is_not_found() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await;
    let eve = portal.applicant("eve@example.org").await;

    for part in
        ["", "/requirements", "/check", "/looks", "/again", "/photograph.jpg", "/withdraw", "/information"]
    {
        eve.get(&format!("/office/applications/{id}{part}")).await.is(404);
    }
}

#[actix_web::test]
async fn rule_i2_a_number_that_is_somebody_elses_is_answered_like_none_at_all() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;
    let others: Vec<_> =
        CLAIM.iter().copied().filter(|(field, _)| *field != "born-day").chain([("born-day", "13")]).collect();
    let with = |number: &str| {
        let mut fields: Vec<(String, String)> =
            others.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
        fields.push(("number".to_owned(), number.to_owned()));
        fields
    };

    let mut answered = Vec::new();
    for number in [number.as_str(), "1234567894"] {
        let fields = with(number);
        let fields: Vec<_> = fields.iter().map(|(field, text)| (field.as_str(), text.as_str())).collect();
        let page = anna.answers(id, "invitation", &fields).await;
        page.complains_about("number");
        answered.push(page.text().replace(number, ""));
    }

    assert_eq!(answered[0], answered[1]);
}

#[actix_web::test]
async fn rule_i2_wrong_numbers_are_limited_and_slips_of_the_pen_are_not_counted() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;

    for _ in 0..12 {
        anna.uses_invitation(id, "1234567895").await.complains_about("number").says("a digit is wrong");
    }
    for _ in 0..10 {
        anna.uses_invitation(id, "1234567894").await.complains_about("number");
    }

    anna.uses_invitation(id, &number).await.is(429);
    portal.later(chrono::Duration::minutes(61));
    let again = portal.visitor();
    portal.signs_in(&anna, &again).await;
    let page = again.get(&format!("/office/applications/{id}/invitation")).await;
    let fields: Vec<_> = CLAIM.iter().copied().chain([("number", number.as_str())]).collect();
    again.submit(&page, &fields).await.is(200);
}

#[actix_web::test]
async fn rule_i3_an_invitation_fits_one_live_application_and_a_withdrawn_unpaid_one_frees_it() {
    let portal = Portal::start().await;
    let (anna, first, number) = draft(&portal).await;
    anna.answers(first, "requirements", &[("read", "yes")]).await;
    anna.uses_invitation(first, &number).await.is(200);
    let second = anna.begins().await;
    anna.answers(second, "requirements", &[("read", "yes")]).await;

    anna.uses_invitation(second, &number)
        .await
        .complains_about("number")
        .says("Another application already uses");
    anna.answers(first, "withdraw", &[]).await.is(200).says("Withdrawn");

    anna.uses_invitation(second, &number).await.is(200);
}

#[actix_web::test]
async fn rule_i3_a_paid_application_uses_its_invitation_up() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await;
    anna.submits(id).await;
    paid(&portal, id).await;
    anna.answers(id, "withdraw", &[]).await.is(200).says("Withdrawn");
    let second = anna.begins().await;
    anna.answers(second, "requirements", &[("read", "yes")]).await;

    anna.uses_invitation(second, &number).await.complains_about("number");
}

fn with<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().copied().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes.iter().copied()).collect()
}

/// The draft with its invitation, at the passport.
async fn at_the_passport(portal: &Portal) -> (Actor, ApplicationId) {
    let (anna, id, number) = draft(portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;
    anna.uses_invitation(id, &number).await.is(200);
    (anna, id)
}

/// The visa's last day is 30 April 2026; three months later it is 30 July.
#[actix_web::test]
async fn rule_p3_a_passport_expiring_too_soon_leaves_the_application_a_draft() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let until =
        |day| with(PASSPORT, &[("expires-day", day), ("expires-month", "7"), ("expires-year", "2026")]);

    let refused = anna.gives_passport(id, &until("29")).await;

    refused.complains_about("expires").says("30 July 2026").says("29 July 2026");
    let page = anna.get(&format!("/office/applications/{id}/passport/document")).await;
    assert_eq!(page.value("expires-day"), "29");
    anna.gives_passport(id, &until("30")).await.is(200);
}

#[actix_web::test]
async fn rules_e2_and_i3_every_field_that_does_not_match_has_its_own_complaint() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;

    let refused = anna
        .gives_passport(
            id,
            &with(PASSPORT, &[("nationality", "PAK"), ("number", "L898902C4"), ("born-day", "13")]),
        )
        .await;

    for field in ["nationality", "number", "born"] {
        refused.complains_about(field);
    }
}

/// The zone of the specimen with India's code: the check digits do not depend on it.
const UPPER: &str = "P<INDERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36IND7408122F1204159ZE184226B<<<<<10";

#[actix_web::test]
async fn the_two_lines_fill_the_form_in_and_show_every_check_digits_verdict() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;

    let filled = anna.answers(id, "passport/lines", &[("upper", UPPER), ("lower", LOWER)]).await;

    assert!(
        filled.path.ends_with("/passport/document"),
        "the date of issue stands in no line: {}",
        filled.path
    );
    filled.is(200).says("agrees with its check digit");
    assert_eq!(filled.value("expires-year"), "2012");
    let whole = anna.get(&format!("/office/applications/{id}/passport")).await;
    whole.says("Check digits").says("Agrees").does_not_say("Does not agree").says("ERIKSSON");
    let wrong = LOWER.replace("7408122", "7408123");
    let misread = anna.answers(id, "passport/lines", &[("upper", UPPER), ("lower", &wrong)]).await;
    misread.complains_about("lower").says("Does not agree").says("Date of birth");
}

#[actix_web::test]
async fn what_was_typed_and_what_the_zone_says_are_held_against_each_other() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;

    let refused = anna.gives_passport(id, &with(PASSPORT, &[("upper", UPPER), ("lower", LOWER)])).await;

    refused.complains_about("expires").says("15 April 2012");
}

#[actix_web::test]
async fn rule_i3_a_name_that_differs_by_a_character_is_confirmed_before_any_money_is_asked_for() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;

    let names = anna.gives_passport(id, &with(PASSPORT, &[("surname", "Ericsson")])).await;
    anna.sends_photograph(id, photograph()).await;
    anna.answers(id, "declarations", SOUND).await;

    names.is(200).says("ERIKSSON").says("ERICSSON").says("Differs");
    anna.get(&format!("/office/applications/{id}/check")).await.is(409).says("Compare the names");
    anna.answers(id, "names", &[]).await.complains_about("confirmed");
    let check = anna.answers(id, "names", &[("confirmed", "yes")]).await;
    assert!(check.path.ends_with("/check"), "{}", check.path);
    anna.submits(id).await.says("Fee is due");
}

#[actix_web::test]
async fn rules_p1_p2_and_p4_a_passport_that_is_not_sound_is_refused_beside_each_box() {
    let portal = Portal::start().await;
    let (anna, id, _) = draft(&portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;

    let refused = anna.answers(id, "declarations", &[("clean-pages", "1")]).await;

    for field in ["genuine", "unaltered", "not-extended", "clean-pages"] {
        refused.complains_about(field);
    }
}

#[actix_web::test]
async fn a_photograph_is_kept_as_the_portals_own_jpeg_and_shown_to_its_owner() {
    let portal = Portal::start().await;
    let (anna, id, _) = draft(&portal).await;
    anna.answers(id, "requirements", &[("read", "yes")]).await;

    anna.sends_photograph(id, b"GIF89a no photograph".to_vec()).await.complains_about("photograph");
    anna.sends_photograph(id, photograph()).await.is(200);

    let (status, headers, bytes) = anna.bytes(&format!("/office/applications/{id}/photograph.jpg")).await;
    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "image/jpeg"));
    assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 413);
}

#[actix_web::test]
async fn of_two_tabs_on_one_step_the_second_is_told_and_nothing_is_overwritten_unseen() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let path = format!("/office/applications/{id}/passport/document");
    let (one, other) = (anna.get(&path).await, anna.get(&path).await);
    anna.submit(&one, &document_of("15")).await.is(200);

    let told = anna.submit(&other, &document_of("16")).await;

    told.is(409).says("15 April 2020").says("16 April 2020");
    assert_eq!(anna.get(&path).await.value("issued-day"), "15");
    anna.submit(&told, &[]).await.is(200);
    assert_eq!(anna.get(&path).await.value("issued-day"), "16");
}

#[actix_web::test]
async fn what_is_saved_of_a_passport_is_what_its_page_showed() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    anna.gives_passport(id, PASSPORT).await.is(200);
    let path = format!("/office/applications/{id}/passport");
    let shown = anna.get(&path).await;
    anna.answers(id, "passport/name", &[("surname", "Ericsson")]).await.is(200);

    let told = anna.submit(&shown, &[]).await;

    told.is(409).says("ERICSSON");
    anna.get(&path).await.says("ERICSSON");
    let names = anna.submit(&told, &[]).await;
    names.is(200).says("ERICSSON").says("Differs");
}

#[actix_web::test]
async fn the_lines_fill_in_nothing_that_was_typed_in_another_tab_since() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let lines = anna.get(&format!("/office/applications/{id}/passport/lines")).await;
    anna.answers(id, "passport/name", &[("surname", "Ericsson")]).await.is(200);

    let told = anna.submit(&lines, &[("upper", UPPER), ("lower", LOWER)]).await;

    told.is(409);
    anna.get(&format!("/office/applications/{id}/passport")).await.says("ERICSSON");
    anna.submit(&told, &[]).await.is(200);
    anna.get(&format!("/office/applications/{id}/passport")).await.says("ERIKSSON");
}

#[actix_web::test]
async fn a_passport_that_is_changed_in_part_is_not_submitted_as_it_was() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await.is(200);

    anna.answers(id, "passport/name", &[("surname", "Ericsson")]).await.is(200);

    anna.get(&format!("/office/applications/{id}")).await.says("In progress");
    anna.get(&format!("/office/applications/{id}/check")).await.is(409).says("Passport");
    anna.answers(id, "passport", &[]).await.is(200);
    anna.get(&format!("/office/applications/{id}")).await.does_not_say("In progress");
}

#[actix_web::test]
async fn what_was_typed_of_a_passport_is_discarded_and_the_one_that_was_kept_stands_again() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let path = format!("/office/applications/{id}/passport");
    anna.answers(id, "passport/name", &[("surname", "Wrong")]).await.is(200);
    let begun = anna.get(&path).await;

    let way = anna.submit(&begun, &[("discard", "yes")]).await;
    assert!(way.path.ends_with("/passport/way"), "nothing was kept: {}", way.path);

    anna.gives_passport(id, PASSPORT).await.is(200);
    anna.get(&path).await.does_not_say("Discard");
    anna.answers(id, "passport/name", &[("surname", "Wrong")]).await.is(200);
    let changed = anna.get(&path).await;
    changed.says("WRONG");
    let whole = anna.submit(&changed, &[("discard", "yes")]).await;

    whole.is(200).says("ERIKSSON").does_not_say("WRONG").does_not_say("Discard");
    anna.submit(&changed, &[("discard", "yes")]).await.is(409);
    anna.get(&format!("/office/applications/{id}")).await.does_not_say("In progress");
}

#[actix_web::test]
async fn each_page_of_the_passport_complains_of_its_own_fields_and_leads_to_what_is_missing() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let at = |part: &str| format!("/office/applications/{id}/passport{part}");
    let start = anna.get(&at("")).await;
    assert!(start.path.ends_with("/passport/way"), "{}", start.path);
    anna.submit(&start, &[]).await.complains_about("way");

    let name = anna.submit(&start, &[("way", "typing")]).await;
    anna.submit(&name, &[("surname", "")]).await.complains_about("surname");
    let birth = anna.submit(&name, &[("surname", "Eriksson"), ("given-names", "Anna Maria")]).await;
    assert!(birth.path.ends_with("/passport/birth"), "{}", birth.path);
    anna.submit(&birth, &[("born-day", "31"), ("born-month", "2")])
        .await
        .complains_about("born")
        .complains_about("sex");
    let document = anna.submit(&birth, &[("sex", "F")]).await;
    assert!(document.path.ends_with("/passport/document"), "{}", document.path);
    let whole = anna.submit(&document, &document_of("15")).await;

    assert_eq!(whole.path, at(""));
    whole.says("ERIKSSON").says("12 August 1974").says("15 April 2020").says("India");
    let kept: i64 = sqlx::query_scalar("select count(*) from passports")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(kept, 0, "nothing is a passport before the whole is saved");
    anna.submit(&whole, &[]).await.is(200);
    let typed: Option<serde_json::Value> = sqlx::query_scalar("select passport_typed from applications")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(typed, None, "what was typed on the way is forgotten");
}

#[actix_web::test]
async fn what_was_typed_of_a_passport_does_not_outlive_its_draft() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    anna.answers(id, "passport/name", &[("surname", "Eriksson")]).await.is(200);

    anna.answers(id, "withdraw", &[]).await.is(200);

    let typed: Option<serde_json::Value> = sqlx::query_scalar("select passport_typed from applications")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!((typed, stage(&portal, id).await), (None, StageName::Withdrawn));
}

#[actix_web::test]
async fn another_applicants_passport_pages_are_not_found() {
    let portal = Portal::start().await;
    let (_, id) = at_the_passport(&portal).await;
    let other = portal.applicant("other@example.org").await;

    for page in ["way", "lines", "name", "birth", "document", "citizenship"] {
        other.get(&format!("/office/applications/{id}/passport/{page}")).await.is(404);
    }
}

/// The page of the document, with another day of issue.
fn document_of(day: &'static str) -> Vec<(&'static str, &'static str)> {
    let fields = PassportPart::Document.fields();
    let own = PASSPORT.iter().copied().filter(|(field, _)| fields.contains(field));
    own.map(|(field, text)| (field, if field == "issued-day" { day } else { text })).collect()
}

#[actix_web::test]
async fn two_tabs_on_different_steps_do_not_disturb_each_other() {
    let portal = Portal::start().await;
    let (anna, id) = at_the_passport(&portal).await;
    let passport = anna.get(&format!("/office/applications/{id}/passport/document")).await;

    anna.answers(id, "declarations", SOUND).await.is(200);

    anna.submit(&passport, &document_of("15")).await.is(200);
}

#[actix_web::test]
async fn what_is_submitted_is_what_was_shown() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    let check = anna.fills_in(id, &number).await;
    anna.answers(id, "declarations", &with(SOUND, &[("clean-pages", "5")])).await;

    let told = anna.submit(&check, &[("agreed", "yes")]).await;

    told.is(409).says("The answers were changed");
    assert_eq!(stage(&portal, id).await, StageName::Draft);
    anna.submit(&told, &[("agreed", "yes")]).await.says("Fee is due");
}

#[actix_web::test]
async fn rule_f4_nobody_submits_without_agreeing_that_the_fee_is_not_refunded() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await;

    anna.answers(id, "check", &[]).await.complains_about("agreed");

    assert_eq!(stage(&portal, id).await, StageName::Draft);
}

#[actix_web::test]
async fn rule_f3_a_case_without_a_fee_cannot_be_submitted_and_the_page_says_why() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await;
    sqlx::query("update fee_rows set applies_until = '2026-03-01'")
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

    let check = anna.get(&format!("/office/applications/{id}/check")).await;

    check.is(200).says("cannot be submitted").says("No consular fee is set");
}

#[actix_web::test]
async fn rule_f2_a_later_change_of_the_schedule_alters_nobodys_fee() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.submitted_application(&anna).await;

    sqlx::query("update fee_rows set applies_until = '2026-03-01'")
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

    anna.get(&format!("/office/applications/{id}")).await.says("60 USD");
}

#[actix_web::test]
async fn rule_i4_an_invitation_withdrawn_meanwhile_reopens_its_step() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    anna.fills_in(id, &number).await;
    portal.at("2026-05-01T04:00:00Z");
    portal.signs_in(&anna, &anna).await;

    let list = anna.get(&format!("/office/applications/{id}")).await;

    list.says("Check again").says("Cannot start yet");
    anna.get(&format!("/office/applications/{id}/invitation")).await.says("ended on 30 April 2026");
}

#[actix_web::test]
async fn a_question_is_answered_with_words_and_a_new_photograph() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.submitted_application(&anna).await;
    paid(&portal, id).await;
    portal.asks_for(id, Some("A clearer photograph, please"), vec![Wanted::Photograph, asked("Why?")]).await;
    let page = anna.get(&format!("/office/applications/{id}/information")).await;
    page.says("A clearer photograph, please");

    let sent = anna.upload(&page, "photograph", photograph(), &[]).await;
    let page = anna.get(&sent.link("/information")).await;
    let given = anna.submit(&page, &[("answer-2", "Here it is.")]).await;

    given.is(200).says("Under review");
    assert_eq!(
        letters(&portal, &anna).await,
        ["fee_is_due", "fee_received", "information_requested", "information_given"]
    );
    let history = anna.get(&format!("/office/applications/{id}")).await;
    history.says("A clearer photograph, please").says("Here it is.").says("Consular fee received");
}

#[actix_web::test]
async fn rule_a2_a_fee_is_received_once_and_a_withdrawn_application_receives_none() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.submitted_application(&anna).await;
    let payment = paid(&portal, id).await;

    let again = portal
        .works()
        .run(By::Portal, move |work| Box::pin(receive_fee(work, id, payment)))
        .await
        .unwrap_err();

    assert!(matches!(again, CannotReceive::NotAwaitingPayment(_)), "{again:?}");
}

#[actix_web::test]
async fn a_draft_lapses_after_thirty_days_and_its_applicant_is_told() {
    let portal = Portal::start().await;
    let (anna, id, _) = draft(&portal).await;

    portal.later(chrono::Duration::days(30) - chrono::Duration::seconds(1));
    assert_eq!(lapse_drafts(portal.works()).await.unwrap(), 0);
    portal.later(chrono::Duration::seconds(1));
    assert_eq!(lapse_drafts(portal.works()).await.unwrap(), 1);

    assert_eq!(stage(&portal, id).await, StageName::Expired);
    assert_eq!(letters(&portal, &anna).await, ["application_expired"]);
}

#[actix_web::test]
async fn an_unpaid_application_lapses_only_when_it_is_told_to() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.submitted_application(&anna).await;
    portal.at("2026-05-01T04:00:00Z");

    assert_eq!(lapse_drafts(portal.works()).await.unwrap(), 0);
    let lapsed = portal.works().run(By::Portal, move |work| Box::pin(lapse(work, id))).await;

    assert_eq!(lapsed.unwrap_or_else(|error: sqlx::Error| panic!("{error}")), Lapsed::Now);
    assert_eq!(stage(&portal, id).await, StageName::Expired);
}

#[actix_web::test]
async fn rule_a2_the_database_holds_the_same_legal_steps_as_the_code() {
    let portal = Portal::start().await;

    let kept: Vec<(String, String, String)> =
        sqlx::query_as("select from_stage, to_stage, step from legal_steps")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();

    let kept: BTreeSet<_> = kept.into_iter().collect();
    let stated: BTreeSet<_> = LEGAL_STEPS
        .iter()
        .map(|legal| (legal.from.code().into(), legal.to.code().into(), legal.step.code().into()))
        .collect();
    assert_eq!(kept, stated);
}

/// Every pair of stages that the table does not hold, tried past the portal on rows whose evidence would do for any stage.
#[actix_web::test]
async fn rule_a2_the_database_refuses_every_illegal_move() {
    let portal = Portal::start().await;
    let (_, id, _) = draft(&portal).await;
    let mut owner = portal.owner().await;

    for to in StageName::ALL {
        let is_legal = LEGAL_STEPS.iter().any(|legal| legal.from == StageName::Draft && legal.to == *to);
        let moved = sqlx::query("update applications set stage = $2 where id = $1")
            .bind(id.0)
            .bind(to.code())
            .execute(&mut owner)
            .await;
        let refused = moved.err().and_then(|error| {
            error.as_database_error().and_then(|error| error.constraint().map(str::to_owned))
        });
        let by_the_table = refused.as_deref() == Some("a_stage_moves_only_by_a_legal_step");
        assert_eq!(by_the_table, !is_legal && *to != StageName::Draft, "{to:?}: {refused:?}");
    }
}

#[actix_web::test]
async fn rule_a1_a_move_without_its_line_in_the_history_is_refused() {
    let portal = Portal::start().await;
    let (_, id, _) = draft(&portal).await;

    let moved = sqlx::query("update applications set stage = 'withdrawn', ended_at = now() where id = $1")
        .bind(id.0)
        .execute(&mut portal.owner().await)
        .await;

    let error = moved.unwrap_err();
    assert_eq!(error.as_database_error().unwrap().constraint(), Some("every_move_is_recorded"));
}

#[actix_web::test]
async fn a_row_whose_evidence_does_not_fit_its_stage_is_an_error_that_names_it() {
    let portal = Portal::start().await;
    let (_, id, _) = draft(&portal).await;
    let mut owner = portal.owner().await;
    sqlx::query("update applications set reason = 'out of nothing' where id = $1")
        .bind(id.0)
        .execute(&mut owner)
        .await
        .unwrap();

    let error = store::find(&mut owner, id).await.unwrap_err();

    assert!(error.to_string().contains(&id.to_string()), "{error}");
}

/// Sixty-four accounts, each at an address of its own and with the number of the same invitation.
async fn sixty_four_rivals(portal: &Portal) -> Vec<(Actor, ApplicationId)> {
    let rivals = (0..64).map(|place| async move {
        let mut anna = portal.applicant(&format!("anna{place}@example.org")).await;
        anna.browser = anna.browser.from(&format!("203.0.113.{place}"));
        let id = anna.begins().await;
        anna.answers(id, "requirements", &[("read", "yes")]).await.is(200);
        (anna, id)
    });
    futures_util::stream::iter(rivals).buffer_unordered(8).collect().await
}

#[actix_web::test]
async fn rule_i3_of_sixty_four_accounts_at_once_on_one_invitation_one_applies_and_the_others_are_told() {
    let proxied =
        |settings: &mut Settings| settings.trusted_proxies = TrustedProxies::parse("127.0.0.1").unwrap();
    let portal = Portal::with(proxied).await;
    let (_, number) = portal.invitation(guest()).await;
    let rivals = sixty_four_rivals(&portal).await;

    let tries = rivals.iter().map(|(anna, id)| anna.uses_invitation(*id, &number));
    let answers = futures_util::future::join_all(tries).await;

    let (won, lost): (Vec<_>, Vec<_>) = rivals.iter().zip(&answers).partition(|(_, page)| page.status == 200);
    let [((anna, id), _)] = won[..] else { panic!("{} applied with it", won.len()) };
    for ((_, _), page) in &lost {
        page.complains_about("number").says("Another application already uses");
    }
    let holders: Vec<Uuid> = sqlx::query_scalar("select id from applications where invitation is not null")
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(holders, [id.0]);
    anna.gives_passport(*id, PASSPORT).await.is(200);
    anna.sends_photograph(*id, photograph()).await.is(200);
    anna.answers(*id, "declarations", SOUND).await.is(200);
    anna.submits(*id).await.says("Fee is due");
    for (rival, draft) in lost.iter().map(|(rival, _)| rival).take(8) {
        rival.uses_invitation(*draft, &number).await.complains_about("number");
    }
}

/// One person's finished draft, sent for the last time from sixty-four tabs.
#[actix_web::test]
async fn of_sixty_four_submissions_at_once_one_counts() {
    let portal = Portal::start().await;
    let (anna, id, number) = draft(&portal).await;
    let check = anna.fills_in(id, &number).await;

    let tries = (0..64).map(|_| anna.submit_once(&check, &[("agreed", "yes")]));
    let answers = futures_util::future::join_all(tries).await;

    let statuses: Vec<u16> = answers.iter().map(|page| page.status.as_u16()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 63, "{statuses:?}");
    let acts = acts(&portal, id).await;
    let submitted = acts.iter().filter(|act| *act == "the applicant submitted the application").count();
    assert_eq!((submitted, letters(&portal, &anna).await.len()), (1, 1));
}
