//! Ranks of the staff: a senior officer holds every right of an officer, an auditor reads and changes nothing.

use crate::support::inviting::GUEST;
use crate::support::people::{PASSWORD, SECRET};
use crate::support::{Actor, Portal};
use serde_json::Value;
use visa_portal::accounts::Office;

async fn looks(portal: &Portal, auditor: &Actor) -> Vec<String> {
    sqlx::query_scalar(
        "select detail->>'path' from audit_entries where act = 'an auditor opened a page' and chain = $1
         order by position",
    )
    .bind(format!("account:{}", auditor.id))
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap()
}

#[actix_web::test]
async fn an_auditor_reads_a_case_without_taking_it_and_sees_nothing_to_press() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let auditor = portal.auditor("auditor@example.org").await;
    let address = format!("/desk/applications/{id}");

    let page = auditor.get(&address).await;

    page.is(200).says("History").does_not_say("Take this application").does_not_say("Write the note");
    assert_eq!(page.html.matches("<main").count(), 1);
    let main = page.html.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    assert!(!main.contains("<form") && !main.contains("<button"), "{main}");
    let held: i64 = sqlx::query_scalar("select count(*) from reviews where held_until is not null")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!(held, 0);
    assert_eq!(looks(&portal, &auditor).await, std::slice::from_ref(&address));
    let who: Vec<String> =
        sqlx::query_scalar("select actor from audit_entries where act = 'looked at an application'")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(who, [format!("auditor:{}", auditor.id)]);
}

#[actix_web::test]
async fn an_auditor_posts_nothing_that_changes_anything() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let auditor = portal.auditor("auditor@example.org").await;
    let mark = auditor.get("/account/password").await.value("csrf");
    let case = format!("/desk/applications/{id}");

    for path in ["", "/hold", "/notes", "/ask", "/confirmation"] {
        let fields = [("csrf", mark.as_str()), ("hold", "take"), ("decision", "approve"), ("note", "x")];
        let fields = fields.map(|(name, text)| (name.to_owned(), text.to_owned()));
        auditor.post(&format!("{case}{path}"), &fields).await.is(403);
    }
    auditor.get("/desk/applications/next").await.is(403);
    auditor.get("/admin").await.is(403);
    auditor.get("/admin/staff").await.is(403);
}

#[actix_web::test]
async fn an_auditor_sees_queues_invitations_payments_and_the_audit_record() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let paper = party.files(GUEST).await;
    let id = paper.path.rsplit('/').next().unwrap().to_owned();
    let auditor = portal.auditor("auditor@example.org").await;

    auditor.get("/desk").await.is(200);
    auditor.get("/desk/invitations").await.is(200).says("ERIKSSON");
    auditor.get(&format!("/desk/invitations/{id}")).await.is(200).does_not_say("Save the decision");
    for path in ["/desk/applications", "/desk/arrivals", "/desk/parties", "/desk/corrections"] {
        auditor.get(path).await.is(200);
    }
    for path in ["/admin/payments", "/admin/payments/days", "/admin/payments/surplus"] {
        auditor.get(path).await.is(200);
    }
    let found = auditor.get("/audit").await;
    found.is(200).says(&format!("invitation:{id}"));
    let chain = auditor.get(&format!("/audit/invitation:{id}")).await;
    chain.is(200).says("filed an invitation").says("hotel@example.kz (inviting_party)");
    auditor.submit(&found, &[("sought", "auditor@example.org")]).await.is(200).says("account:");
    for nothing in ["990740000683", "nobody@example.kz"] {
        auditor.submit(&found, &[("sought", nothing)]).await.complains_about("sought");
    }
    let looked: Vec<Value> =
        sqlx::query_scalar("select detail from audit_entries where act = 'looked at the audit record'")
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(looked.len(), 2);
    assert!(looks(&portal, &auditor).await.contains(&"/admin/payments".to_owned()));
}

#[actix_web::test]
async fn the_record_is_read_page_by_page_from_its_end() {
    let portal = Portal::start().await;
    let auditor = portal.auditor("auditor@example.org").await;
    for _ in 0..60 {
        auditor.get("/desk").await.is(200);
    }

    let latest = auditor.get(&format!("/audit/account:{}", auditor.id)).await;
    let before = auditor.get(&latest.link("?before=")).await;

    latest.says("60 ");
    before.is(200).says("an auditor opened a page").says("Back to the first page");
    auditor.get("/audit/setting:nothing").await.is(404);
}

#[actix_web::test]
async fn a_senior_officer_does_what_an_officer_does() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let senior = portal.senior_officer("senior@example.org").await;

    let page = senior.get(&format!("/desk/applications/{id}")).await;
    let held = senior.submit(&page, &[("hold", "take")]).await;
    senior.submit(&held, &[("decision", "approve")]).await.is(200).says("the visa was issued");
}

#[actix_web::test]
async fn an_administrator_adds_staff_of_both_ranks_who_sign_in_with_a_second_factor() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/staff/add").await;
    for (role, email) in [("senior_officer", "senior@example.org"), ("auditor", "auditor@example.org")] {
        let fields = [("name", "Asel"), ("email", email), ("language", "en"), ("role", role)];
        administrator.submit(&form, &fields).await.is(200).says(email);
    }

    for (office, email) in [(Office::SeniorOfficer, "s@example.org"), (Office::Auditor, "a@example.org")] {
        portal.has_account(email, office).await;
        let browser = portal.visitor();
        let page = browser.get("/sign-in").await;
        let asked = browser.submit(&page, &[("email", email), ("password", PASSWORD)]).await;
        let inside =
            browser.submit(asked.says("Enter your security code"), &[("code", &portal.code())]).await;
        assert_eq!((inside.is(200).path.as_str(), SECRET.len()), ("/desk", 32));
    }
}
