//! Ranks of the staff: a senior officer holds every right of an officer, an auditor reads and changes nothing.

use crate::support::inviting::GUEST;
use crate::support::people::{PASSWORD, SECRET};
use crate::support::{Actor, Portal};
use serde_json::Value;
use visa_portal::accounts::Office;
use visa_portal::audit::{self, Chain, Entry};
use visa_portal::web::Actor as By;

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
    chain.is(200).says("Filed an invitation").says("hotel@example.kz (inviting_party)");
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

/// An entry as it was made before acts of a party had a chain of the party's own.
async fn told_before(portal: &Portal, registrant: &Actor, act: &'static str) {
    let chain = Chain::Account(registrant.id);
    portal
        .works()
        .run::<_, sqlx::Error, _>(By::Account { id: registrant.id, role: "inviting_party" }, move |work| {
            Box::pin(async move { audit::record(work, Entry::new(chain, act)).await })
        })
        .await
        .unwrap();
}

#[actix_web::test]
async fn what_colleagues_do_with_keys_and_who_looked_at_a_party_stands_in_the_partys_own_chain() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    let second = portal.colleague(&hotel, "second@example.kz", "owner").await;
    told_before(&portal, &hotel, "revoked a key for programs").await;
    let keys = second.get("/inviting/keys").await;
    second.submit(&keys, &[("name", "Booking"), ("opens", "invitations")]).await.is(200);
    let party = portal.party_id(&hotel).await;
    let officer = portal.officer("officer@example.org").await;
    officer.get(&format!("/desk/parties/{party}")).await.is(200);
    officer.get(&format!("/desk/arrivals/parties/{party}")).await.is(200);

    let auditor = portal.auditor("auditor@example.org").await;
    let chain = auditor.get(&format!("/audit/party:{party}")).await;

    chain.is(200).says("Made a key for programs").says("second@example.kz (inviting_party)");
    chain.says("Earlier entries about this party").says("Revoked a key for programs");
    let of_account = auditor.get(&format!("/audit/account:{}", hotel.id)).await;
    of_account.says("Revoked a key").does_not_say("Made a key").does_not_say("Looked at an inviting party");
    let looks: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries where chain = $1 and act = 'looked at an inviting party'",
    )
    .bind(format!("party:{party}"))
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(looks, 2);
}

#[actix_web::test]
async fn what_stood_in_the_chain_of_an_account_is_its_first_partys_alone() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    told_before(&portal, &hotel, "revoked a key for programs").await;
    let first = portal.party_id(&hotel).await;
    let other = portal.another_party("other@example.kz").await;
    let second = portal.party_id(&other).await;
    sqlx::query("update inviting_parties set account = $1 where account = $2")
        .bind(hotel.id.0)
        .bind(other.id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    let officer = portal.officer("officer@example.org").await;
    officer.get(&format!("/desk/parties/{first}")).await.is(200);
    officer.get(&format!("/desk/parties/{second}")).await.is(200);
    let auditor = portal.auditor("auditor@example.org").await;

    auditor.get(&format!("/audit/party:{first}")).await.says("Revoked a key for programs");
    let of_second = auditor.get(&format!("/audit/party:{second}")).await;

    of_second.is(200).says("Looked at an inviting party").does_not_say("Revoked a key for programs");
}

#[actix_web::test]
async fn a_bin_that_two_parties_registered_leads_to_both_of_their_chains() {
    let portal = Portal::start().await;
    let officer = portal.officer("officer@example.org").await;
    let mut parties = Vec::new();
    for email in ["hotel@example.kz", "again@example.kz"] {
        let party = portal.inviting_party(email).await;
        parties.push(portal.party_id(&party).await);
        officer.get(&format!("/desk/parties/{}", parties[parties.len() - 1])).await.is(200);
    }
    let other = portal.another_party("other@example.kz").await;
    officer.get(&format!("/desk/parties/{}", portal.party_id(&other).await)).await.is(200);
    sqlx::query("update inviting_parties set identification = '020240000555' where account = $1")
        .bind(other.id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    let auditor = portal.auditor("auditor@example.org").await;
    let search = auditor.get("/audit").await;

    let both = auditor.submit(&search, &[("sought", "990740000683")]).await;
    let one = auditor.submit(&search, &[("sought", "020240000555")]).await;

    both.is(200)
        .says("Chains found")
        .says(&format!("party:{}", parties[0]))
        .says(&format!("party:{}", parties[1]));
    one.is(200).says("Looked at an inviting party").does_not_say("Chains found");
}

#[actix_web::test]
async fn acts_are_told_in_the_readers_language_and_one_from_long_ago_as_it_was_recorded() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.kz").await;
    told_before(&portal, &hotel, "revoked a key for programs").await;
    told_before(&portal, &hotel, "the watchlist was looked at").await;
    let auditor = portal.auditor("auditor@example.org").await;
    let address = format!("/audit/account:{}", hotel.id);

    auditor.get_once("/language/ru?back=/audit").await.is(303);
    let russian = auditor.get(&address).await;
    auditor.get_once("/language/kk?back=/audit").await.is(303);
    let kazakh = auditor.get(&address).await;

    russian.says("Ключ для программ отозван").says("the watchlist was looked at");
    kazakh.says("Бағдарламаларға арналған кілт қайтарып алынды");
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
    before.is(200).says("An auditor opened a page").says("Back to the first page");
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
