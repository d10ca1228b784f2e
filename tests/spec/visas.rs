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
    assert!(first.len() < 120_000, "{} bytes", first.len());
    let checked = Command::new("qpdf").args(["--check", file]).output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[actix_web::test]
async fn rule_v1_the_printed_visa_says_everything_in_three_languages_in_fonts_of_its_own() {
    let Issued { portal, holder, id, .. } = issued().await;
    let file = portal.var().join("visa.pdf");
    let (_, _, pdf) = holder.bytes(&format!("/office/applications/{id}/visa.pdf")).await;
    std::fs::write(&file, pdf).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).arg(&file).arg("-").output().unwrap();
        String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    };

    let said = run("pdftotext", &["-raw"]);
    let tagged = Command::new("pdfinfo").arg(&file).output().unwrap();
    let fonts = Command::new("pdffonts").arg(&file).output().unwrap();

    // The fields that ICAO's guidance for a Digital Travel Authorization lists, and those of rule V1.
    for words in [
        "ERIKSSON",
        "ANNA MARIA",
        "L898902C3",
        "12 AUG 1974",
        "Nationality / Гражданство / Азаматтығы",
        "Sex / Пол / Жынысы",
        "Place of issue / Место выдачи / Берілген жері",
        "01 APR 2026",
        "30 APR 2026",
        "Duration of stay",
        "Срок пребывания",
        "Болу мерзімі",
        "SINGLE",
        "B12",
        "Altyn Dala LLP",
        "Astana international airport",
        "Международный аэропорт Алматы",
        "cannot be extended",
        "не продлевается",
        "ұзартылмайды",
        "accompanying persons",
        "within three working days",
        "в течение трёх рабочих дней",
        "үш жұмыс күні ішінде",
        "V<KAZERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
    ] {
        assert!(said.contains(words), "{words:?} in {said}");
    }
    let tagged = String::from_utf8_lossy(&tagged.stdout).into_owned();
    assert!(tagged.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{tagged}");
    assert!(tagged.lines().any(|line| line.starts_with("Page size:") && line.contains("A4")), "{tagged}");
    let fonts = String::from_utf8_lossy(&fonts.stdout).into_owned();
    let rows: Vec<_> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 3, "{fonts}");
    // Embedded, a subset, and with its text's meaning.
    assert!(rows.iter().all(|row| row.contains(" yes yes yes ")), "{fonts}");
}

#[actix_web::test]
async fn the_holder_has_a_link_to_the_visa_mailed_again_and_not_without_end() {
    let Issued { portal, holder, id, .. } = issued().await;
    let path = format!("/office/applications/{id}/visa");
    let page = holder.get(&path).await;
    let letter = [("csrf".to_owned(), page.value("csrf"))];

    page.says("E-mail me a link to this visa");
    holder.post(&format!("{path}/letter"), &letter).await.is(303);
    holder.get(&path).await.says("A letter with the link is on its way");
    for _ in 1..5 {
        holder.post(&format!("{path}/letter"), &letter).await.is(303);
    }

    holder.post(&format!("{path}/letter"), &letter).await.is(429);
    let sent: Vec<String> =
        sqlx::query_scalar("select letter::text from letters where letter ->> 'letter' = 'visa_link'")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(sent.len(), 5);
    assert!(!sent[0].contains("ERIKSSON") && !sent[0].contains("L898902C3"));
}

#[actix_web::test]
async fn a_visa_that_was_not_issued_yet_says_so_across_the_page() {
    let portal = Portal::start().await;
    let applicant = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&applicant).await;
    let path = format!("/office/applications/{id}/visa");

    applicant.get(&path).await.is(200).says("NOT ISSUED").says("No visa has been issued yet");
    applicant.get(&format!("{path}.pdf")).await.is(404);
    portal.applicant("bob@example.org").await.get(&path).await.is(404);
}

/// Uploads a file to the public verification.
async fn shows(portal: &Portal, file: Vec<u8>) -> Page {
    let visitor = portal.visitor();
    let form = visitor.get("/verify").await;
    visitor.upload(&form, "file", file, &[]).await
}

#[actix_web::test]
async fn everybody_can_verify_a_visa_by_its_pdf() {
    let Issued { portal, holder, officer, id, visa, number } = issued().await;
    let (_, _, pdf) = holder.bytes(&format!("/office/applications/{id}/visa.pdf")).await;
    portal.at("2026-04-01T00:00:00Z");

    let answer = shows(&portal, pdf.clone()).await;

    answer.is(200).says("VALID").says("The seal is genuine").says("Valid today").says(&number.grouped());
    answer.does_not_say("ERIKSSON").does_not_say("L898902C3");

    portal.at("2026-03-03T04:00:00Z");
    let again = officer.browser.clone();
    portal.sign_in(&mut portal.owner().await, officer.id, visa_portal::accounts::Role::Officer, &again).await;
    let desk = again.get(&format!("/desk/visas/{visa}")).await;
    again.submit(&desk, &[("reason", "The passport was reported lost.")]).await.is(200);
    shows(&portal, pdf).await.is(200).says("The seal is genuine").says("Annulled");
}

#[actix_web::test]
async fn a_file_without_a_seal_is_no_visa() {
    let portal = Portal::start().await;

    shows(&portal, Vec::new()).await.complains_about("file");
    shows(&portal, b"not a picture".to_vec()).await.complains_about("file").says("PDF, a PNG or a JPEG");
}

#[actix_web::test]
async fn everybody_can_verify_a_visa_by_its_number_and_its_holders_date_of_birth() {
    let Issued { portal, number, .. } = issued().await;

    verifies(&portal, &number.grouped(), BORN).await.is(200).says("Not valid yet").says("1 April 2026");
    portal.at("2026-04-01T00:00:00Z");
    let answer = verifies(&portal, number.as_str(), BORN).await;

    answer.is(200).says("Valid today").does_not_say("ERIKSSON").does_not_say("2C3").does_not_say("1974");
    assert!(!answer.html.contains("<img"), "no photograph");
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
        .says("ANNULLED")
        .does_not_say("E-mail me a link")
        .says("The passport was reported lost.")
        .does_not_say("What to do next");
    let letters: i64 =
        sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = 'visa_annulled'")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(letters, 1);
    let reference: String = sqlx::query_scalar("select reference from applications where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    let status = portal.visitor();
    let asked = status.get("/status").await;
    let told = status.submit(&asked, &[("reference", &reference), ("passport", "L898902C3")]).await;
    told.says("Visa annulled")
        .says("it lets nobody in")
        .does_not_say("print the visa")
        .does_not_say("reported lost");
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
