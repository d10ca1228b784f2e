//! The visa: printed by its holder, verified by everybody, annulled by an officer (rules V1 to V3).

use crate::support::{Actor, Page, Portal};
use std::process::Command;
use visa_portal::visas::{Beside, VisaNumber, check_seal, store};
use visa_portal::vocabulary::{ApplicationId, VisaId};

struct Issued {
    portal: Portal,
    holder: Actor,
    officer: Actor,
    id: ApplicationId,
    visa: VisaId,
    number: VisaNumber,
}

/// A visa for one entry from 1 to 30 April 2026, issued on 2 March.
async fn issued() -> Issued {
    let portal = Portal::start().await;
    let holder = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&holder).await;
    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&format!("/desk/applications/{id}")).await;
    let page = officer.submit(&page, &[("hold", "take")]).await;
    officer.submit(&page, &[("decision", "approve")]).await.is(200);
    let visa = store::of_application(&mut portal.owner().await, id).await.unwrap().unwrap();
    Issued { portal, holder, officer, id, visa: visa.id, number: visa.number }
}

async fn verifies(portal: &Portal, number: &str, (day, month, year): (&str, &str, &str)) -> Page {
    let visitor = portal.visitor();
    let form = visitor.get("/verify").await;
    visitor
        .submit(&form, &[("number", number), ("born-day", day), ("born-month", month), ("born-year", year)])
        .await
}

const BORN: (&str, &str, &str) = ("12", "8", "1974");

#[actix_web::test]
async fn the_holder_sees_the_visa_and_what_to_do_next() {
    let Issued { portal: _portal, holder, id, number, .. } = issued().await;

    let page = holder.get(&format!("/office/applications/{id}/visa")).await;

    page.is(200).says(&number.grouped()).says("ERIKSSON").says("Not valid yet").says("What to do next");
    assert_eq!(page.html.matches("<svg class=\"portal-paper__code\"").count(), 2);
    let (status, ..) = holder.bytes(&format!("/office/applications/{id}/visa/photograph.jpg")).await;
    assert_eq!(status.as_u16(), 200);
}

#[actix_web::test]
async fn somebody_elses_visa_is_not_found() {
    let Issued { portal, id, .. } = issued().await;
    let other = portal.applicant("bob@example.org").await;

    for page in ["visa", "visa.pdf", "visa/photograph.jpg"] {
        other.get(&format!("/office/applications/{id}/{page}")).await.is(404);
    }
}

#[actix_web::test]
async fn rule_v1_the_printed_visa_is_one_page_with_the_number_and_the_same_bytes_every_time() {
    let Issued { portal, holder, id, number, .. } = issued().await;
    let path = format!("/office/applications/{id}/visa.pdf");

    let (status, headers, first) = holder.bytes(&path).await;
    portal.later(chrono::Duration::minutes(20));
    let (_, _, second) = holder.bytes(&path).await;

    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "application/pdf"));
    let disposition = headers["content-disposition"].to_str().unwrap();
    assert_eq!(disposition, format!("attachment; filename=\"e-visa-{}.pdf\"", number.as_str()));
    assert!(first == second);
    let file = portal.var().join("visa.pdf");
    std::fs::write(&file, &first).unwrap();
    let text = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).arg(arguments[0]).args(&arguments[1..]).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let file = file.to_str().unwrap();
    let pages = text("pdfinfo", &[file]);
    assert!(pages.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{pages}");
    assert!(text("pdftotext", &[file, "-"]).contains(&number.grouped()));
}

#[actix_web::test]
async fn everybody_can_verify_a_visa_by_its_number_and_its_holders_date_of_birth() {
    let Issued { portal, number, .. } = issued().await;

    verifies(&portal, &number.grouped(), BORN).await.is(200).says("Not valid yet").says("1 April 2026");
    portal.at("2026-04-01T00:00:00Z");
    let answer = verifies(&portal, number.as_str(), BORN).await;

    answer.is(200).says("Valid today").says("ends in 2C3").does_not_say("ERIKSSON").does_not_say("L898902C3");
}

#[actix_web::test]
async fn a_wrong_date_of_birth_is_answered_like_a_number_that_was_never_given_out() {
    let Issued { portal, number, .. } = issued().await;

    let wrong_day = verifies(&portal, number.as_str(), ("13", "8", "1974")).await;
    let never_given = verifies(&portal, "46789ACDD", BORN).await;

    for answer in [&wrong_day, &never_given] {
        answer.complains_about("number").says("There is no visa with this number and date of birth");
    }
    verifies(&portal, "46789ACDE", BORN).await.complains_about("number").says("a letter or digit is wrong");
}

#[actix_web::test]
async fn the_address_on_the_printed_visa_fills_in_the_number_and_still_asks_for_the_date_of_birth() {
    let Issued { portal, number, .. } = issued().await;

    let form = portal.visitor().get(&format!("/verify/{}", number.as_str())).await;

    assert_eq!((form.value("number"), form.value("born-day")), (number.grouped(), String::new()));
    form.does_not_say("Valid");
}

#[actix_web::test]
async fn questions_about_visas_are_limited_by_address() {
    let portal = Portal::start().await;

    for _ in 0..30 {
        verifies(&portal, "46789ACDD", BORN).await.is(422);
    }

    verifies(&portal, "46789ACDD", BORN).await.is(429).says("Too many tries");
}

#[actix_web::test]
async fn rule_v3_an_annulled_visa_fails_verification_and_its_holder_reads_why() {
    let Issued { portal, holder, officer, id, visa, number } = issued().await;
    let desk = officer.get(&format!("/desk/visas/{visa}")).await;

    officer.submit(&desk, &[("reason", " ")]).await.complains_about("reason");
    officer
        .submit(&desk, &[("reason", "The passport was reported lost.")])
        .await
        .is(200)
        .says("was annulled");

    let own = holder.get(&format!("/office/applications/{id}/visa")).await;
    own.says("This visa was annulled")
        .says("The passport was reported lost.")
        .does_not_say("What to do next");
    let letters: i64 =
        sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = 'visa_annulled'")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(letters, 1);
    portal.at("2026-04-01T00:00:00Z");
    verifies(&portal, number.as_str(), BORN).await.says("Annulled").does_not_say("reported lost");
}

#[actix_web::test]
async fn rule_v3_a_visa_is_annulled_once() {
    let Issued { portal: _portal, officer, visa, .. } = issued().await;
    let desk = officer.get(&format!("/desk/visas/{visa}")).await;
    officer.submit(&desk, &[("reason", "The passport was reported lost.")]).await.is(200);

    let again = officer.submit(&desk, &[("reason", "Another reason.")]).await;

    again.is(409).says("already been annulled");
    officer.get(&format!("/desk/visas/{visa}")).await.says("reported lost").does_not_say("Another reason");
}

#[actix_web::test]
async fn rule_v1_what_was_issued_stays_even_for_the_databases_owner() {
    let Issued { portal, visa, .. } = issued().await;

    for change in
        ["update visas set valid_until = '2030-01-01' where id = $1", "delete from visas where id = $1"]
    {
        let refused = sqlx::query(change).bind(visa.0).execute(&mut portal.owner().await).await.unwrap_err();

        let refused = refused.into_database_error().unwrap();
        assert_eq!(refused.constraint(), Some("a_visa_stays_as_it_was_issued"));
    }
}

#[actix_web::test]
async fn the_seal_of_an_issued_visa_is_judged_with_how_the_visa_stands() {
    let Issued { portal, visa, officer, .. } = issued().await;
    let mut owner = portal.owner().await;
    let seal = store::find(&mut owner, visa).await.unwrap().unwrap().seal;
    let mut altered = seal.as_bytes().to_vec();
    altered[30] ^= 1;
    let mut word = async |bytes: &[u8]| {
        let day = "2026-04-01".parse().unwrap();
        check_seal(&mut owner, bytes, &Beside::default(), day).await.unwrap().judgement.finding.word()
    };

    assert_eq!(word(seal.as_bytes()).await, "VALID");
    assert_eq!(word(&altered).await, "INVALID_SIGNATURE");
    let desk = officer.get(&format!("/desk/visas/{visa}")).await;
    officer.submit(&desk, &[("reason", "The passport was reported lost.")]).await.is(200);
    assert_eq!(word(seal.as_bytes()).await, "ANNULLED");
}

#[actix_web::test]
async fn no_visa_is_sealed_with_a_key_that_was_revoked() {
    let portal = Portal::start().await;
    let holder = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&holder).await;
    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&format!("/desk/applications/{id}")).await;
    let page = officer.submit(&page, &[("hold", "take")]).await;
    let reference = portal.shared.signing_key.reference().clone();
    portal
        .works()
        .run(visa_portal::web::Actor::Portal, move |work| {
            Box::pin(async move { visa_portal::visas::revoke_key(work, &reference, "a lost machine").await })
        })
        .await
        .unwrap();

    let refused = officer.submit(&page, &[("decision", "approve")]).await;

    refused.complains_about("decision").says("the key that seals visas was revoked");
    assert!(store::of_application(&mut portal.owner().await, id).await.unwrap().is_none());
}
