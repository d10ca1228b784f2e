//! The demonstration: what it shows, and that it is loaded once.

use crate::support::Portal;
use visa_portal::audit::{Witness, verify_record};
use visa_portal::invitations::{file, store};
use visa_portal::passports::PassportNumber;
use visa_portal::startup::demo::load;
use visa_portal::vocabulary::{Days, InvitationId, InvitingPartyId};
use visa_portal::web::Actor as By;

#[actix_web::test]
async fn every_stage_is_shown_and_loading_again_adds_nothing() {
    let portal = Portal::start().await;
    let codes = load(&portal.shared).await.unwrap().unwrap();
    let mut owner = portal.owner().await;
    let count = "select (select count(*) from invitations) * 1000 + (select count(*) from applications)";
    let loaded: i64 = sqlx::query_scalar(count).fetch_one(&mut owner).await.unwrap();

    let again = load(&portal.shared).await.unwrap().unwrap();

    assert_eq!((codes.len(), again.len()), (7, 0), "recovery codes are shown once");
    let still: i64 = sqlx::query_scalar(count).fetch_one(&mut owner).await.unwrap();
    assert_eq!(loaded, still);
    let stages: Vec<String> = sqlx::query_scalar("select distinct stage from applications order by 1")
        .fetch_all(&mut owner)
        .await
        .unwrap();
    assert_eq!(
        stages,
        [
            "approved",
            "awaiting_payment",
            "draft",
            "information_requested",
            "refused",
            "under_review",
            "withdrawn"
        ]
    );
    let stages: Vec<String> = sqlx::query_scalar("select distinct stage from invitations order by 1")
        .fetch_all(&mut owner)
        .await
        .unwrap();
    assert_eq!(stages, ["approved", "filed", "refused", "returned", "withdrawn"]);
    let witness = Witness::kept_in(portal.var()).unwrap();
    assert_eq!(verify_record(portal.works(), &witness).await.unwrap(), []);
}

#[actix_web::test]
async fn a_demonstration_in_which_much_was_filed_since_is_not_played_again() {
    let portal = Portal::start().await;
    load(&portal.shared).await.unwrap().unwrap();
    let mut owner = portal.owner().await;
    let (id, party): (uuid::Uuid, uuid::Uuid) =
        sqlx::query_as("select id, inviting_party from invitations order by id limit 1")
            .fetch_one(&mut owner)
            .await
            .unwrap();
    let party = InvitingPartyId(party);
    let shown = store::find(&mut owner, InvitationId(id)).await.unwrap().unwrap().particulars;
    let today = portal.now().date_naive();
    for _ in 0..101 {
        let mut filed = shown.clone();
        filed.guest.passport_number = PassportNumber::parse("Q7654321").unwrap();
        filed.journey.period =
            Days::new(today + chrono::Days::new(10), today + chrono::Days::new(40)).unwrap();
        portal
            .works()
            .run(By::Portal, move |work| {
                Box::pin(async move { file(work, party, InvitationId::mint(), &filed).await })
            })
            .await
            .unwrap();
    }
    let count = "select count(*) from invitations";
    let before: i64 = sqlx::query_scalar(count).fetch_one(&mut owner).await.unwrap();

    load(&portal.shared).await.unwrap().unwrap();

    let after: i64 = sqlx::query_scalar(count).fetch_one(&mut owner).await.unwrap();
    assert_eq!(after, before);
}

#[actix_web::test]
async fn the_status_tells_how_a_case_stands_to_whoever_knows_its_passport() {
    let portal = Portal::start().await;
    load(&portal.shared).await.unwrap();
    let reference: String =
        sqlx::query_scalar("select reference from applications where stage = 'under_review'")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    let visitor = portal.visitor();
    let page = visitor.get("/status").await;

    let right = visitor.submit(&page, &[("reference", &reference), ("passport", "A0821 4467")]).await;
    let wrong = visitor.submit(&page, &[("reference", &reference), ("passport", "A08214468")]).await;

    right.is(200).says("Being considered").does_not_say("MOKOENA");
    wrong.complains_about("reference");
}

#[actix_web::test]
async fn the_sandbox_shows_the_codes_of_its_own_staff() {
    let portal = Portal::start().await;
    portal.visitor().get("/sandbox/authenticator").await.says("no staff accounts of the demonstration");

    load(&portal.shared).await.unwrap();

    portal.visitor().get("/sandbox").await.is(200).says("demo-visa-portal-2026").says("4242 4242 4242 4242");
    portal.visitor().get("/sandbox/authenticator").await.is(200).says("officer@example.org");
}

#[actix_web::test]
async fn a_database_with_staff_of_its_own_gets_no_demonstration() {
    let portal = Portal::start().await;
    portal.officer("somebody@migration.example").await;

    assert!(load(&portal.shared).await.unwrap().is_none());
}
