//! The right to invite: a party is verified first, and has so many places a year.

use crate::support::inviting::GUEST;
use crate::support::{Actor, Page, Portal};
use futures_util::future::join_all;
use serde_json::json;
use std::collections::BTreeSet;
use visa_portal::accounts::Scope;
use visa_portal::invitations::right::{self, MayNotInvite};
use visa_portal::invitations::{CannotFile, Particulars, file, store};
use visa_portal::vocabulary::InvitationId;
use visa_portal::web::Actor as By;

async fn count(portal: &Portal, table: &str) -> i64 {
    let sql = format!("select count(*) from {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut portal.owner().await).await.unwrap()
}

async fn letters(portal: &Portal, to: &str) -> Vec<String> {
    sqlx::query_scalar("select letter->>'letter' from letters where recipient = $1 order by queued_at, id")
        .bind(to)
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
}

/// A party that nobody has judged, and its page at the desk.
async fn unverified(portal: &Portal) -> (Actor, String) {
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.is_unverified(&party).await;
    let page = format!("/desk/parties/{}", portal.party_id(&party).await);
    (party, page)
}

async fn judges(officer: &Actor, page: &str, fields: &[(&str, &str)]) -> Page {
    let page = officer.get(page).await;
    officer.submit(&page, fields).await
}

/// What was filed by the page once, to be filed again by the deed.
async fn particulars(portal: &Portal, party: &Actor) -> Particulars {
    let paper = party.files(GUEST).await;
    let id = InvitationId(paper.path.rsplit('/').next().unwrap().parse().unwrap());
    store::find(&mut portal.owner().await, id).await.unwrap().unwrap().particulars
}

#[actix_web::test]
async fn a_party_that_nobody_verified_reads_what_comes_next_and_files_nothing() {
    let portal = Portal::start().await;
    let (party, _) = unverified(&portal).await;
    let program = portal.program_of(&party, &[Scope::Invitations]).await;

    party.get("/inviting").await.is(200).says("We are checking who you are").does_not_say("Invite a guest");
    party.get("/inviting/invitations/new").await.is(409).says("We are checking who you are");
    party.get("/inviting/arrivals/new").await.is(200);
    let sent = program.posts("/api/v1/invitations", &sent()).await;

    assert!(sent.is(409)["detail"].as_str().unwrap().contains("verifies every inviting party"));
    assert_eq!(count(&portal, "invitations").await, 0);
}

/// An invitation as a program sends it.
fn sent() -> serde_json::Value {
    json!({
        "surname": "Sharma", "given_names": "Raj", "citizenship": "IND", "date_of_birth": "1988-11-04", "sex": "M",
        "passport_number": "Z1234567", "category": "B12", "entries": "single", "stay_days": 30,
        "from": "2026-04-01", "until": "2026-06-30", "places": "Almaty, Turkistan",
    })
}

#[actix_web::test]
async fn an_officer_verifies_a_party_which_is_told_and_files() {
    let portal = Portal::start().await;
    let (party, page) = unverified(&portal).await;
    let officer = portal.officer("officer@example.org").await;

    officer.get("/desk").await.says("Inviting parties to be verified");
    officer.get("/desk/parties").await.is(200).says("Altyn Dala LLP").says("990740000683");
    judges(&officer, &page, &[("verdict", "")]).await.complains_about("verdict");
    judges(&officer, &page, &[("verdict", "verify")]).await.is(200).says("is verified and told so");

    officer.get("/desk/parties").await.does_not_say("Altyn Dala LLP");
    officer.get("/desk/parties?state=verified").await.says("Altyn Dala LLP");
    assert_eq!(letters(&portal, "hotel@example.kz").await, ["party_verified"]);
    party.files(GUEST).await.is(200);
    let acts: Vec<String> = sqlx::query_scalar(
        "select act from audit_entries where chain = $1 and act not like 'looked at %' order by position",
    )
    .bind(format!("party:{}", portal.party_id(&party).await))
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(acts, ["verified an inviting party"]);
}

#[actix_web::test]
async fn a_refusal_needs_its_reason_and_may_be_followed_by_a_verification_that_overwrites_nothing() {
    let portal = Portal::start().await;
    let (party, page) = unverified(&portal).await;
    let officer = portal.officer("officer@example.org").await;

    judges(&officer, &page, &[("verdict", "refuse")]).await.complains_about("verdict-reason");
    let refusal = [("verdict", "refuse"), ("verdict-reason", "The address is a field.")];
    judges(&officer, &page, &refusal).await.is(200).says("is told why");

    party.get("/inviting").await.says("You may not file invitations");
    party.get("/inviting/invitations/new").await.is(409);
    officer.get("/desk/parties?state=refused").await.says("Altyn Dala LLP");
    officer.get(&page).await.says("The address is a field.").says("officer@example.org");
    judges(&officer, &page, &[("verdict", "verify")]).await.is(200);
    assert_eq!(letters(&portal, "hotel@example.kz").await, ["party_not_verified", "party_verified"]);
    assert_eq!(count(&portal, "party_verdicts").await, 2);
    officer.get(&page).await.says("The address is a field.").does_not_say("Save the verdict");
}

#[actix_web::test]
async fn two_officers_at_once_judge_once() {
    let portal = Portal::start().await;
    let (_, page) = unverified(&portal).await;
    let (one, other) = (portal.officer("one@example.org").await, portal.officer("other@example.org").await);
    let (ones, others) = (one.get(&page).await, other.get(&page).await);

    let (verified, refused) = tokio::join!(
        one.submit_once(&ones, &[("verdict", "verify")]),
        other.submit_once(&others, &[("verdict", "refuse"), ("verdict-reason", "No such firm.")]),
    );

    let answers = BTreeSet::from([verified.status.as_u16(), refused.status.as_u16()]);
    assert_eq!(answers, BTreeSet::from([303, 409]));
    assert_eq!(count(&portal, "party_verdicts").await, 1);
    assert_eq!(letters(&portal, "hotel@example.kz").await.len(), 1);
}

#[actix_web::test]
async fn the_same_bin_twice_is_warned_of_and_an_unconfirmed_registration_is_not_in_the_queue() {
    let portal = Portal::start().await;
    let (_, page) = unverified(&portal).await;
    let again = portal.inviting_party("again@example.kz").await;
    portal.is_unverified(&again).await;
    let unconfirmed = portal.another_party("nobody@example.kz").await;
    portal.is_unverified(&unconfirmed).await;
    sqlx::query("update accounts set confirmed_at = null where id = $1")
        .bind(unconfirmed.id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    let officer = portal.officer("officer@example.org").await;

    let queue = officer.get("/desk/parties").await;

    queue.says("registered 1 more time").does_not_say("Kok Tobe LLP");
    officer.get(&page).await.says("This BIN or IIN is registered by others too");
    let hidden = format!("/desk/parties/{}", portal.party_id(&unconfirmed).await);
    judges(&officer, &hidden, &[("verdict", "verify")]).await.is(404);
}

#[actix_web::test]
async fn looking_at_the_queue_is_recorded() {
    let portal = Portal::start().await;
    let (party, _) = unverified(&portal).await;
    let officer = portal.officer("officer@example.org").await;

    officer.get("/desk/parties").await.is(200);

    let detail: serde_json::Value = sqlx::query_scalar(
        "select detail from audit_entries where act = 'looked at a list of inviting parties'",
    )
    .fetch_one(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(detail["parties"], json!([portal.party_id(&party).await.to_string()]));
}

#[actix_web::test]
async fn a_party_sees_its_places_and_files_no_more_than_it_has() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.has_quota(&party, 2).await;

    party.files(GUEST).await.is(200);
    party.get("/inviting").await.says("1 of 2").says("1 is left");
    let form = party.get("/inviting/invitations/new").await;
    let check = party.submit(&form, GUEST).await;
    party.files(GUEST).await.is(200);
    let over = party.submit(&check, &[("next", "file")]).await;

    over.is(409).says("You have filed 2 of the 2").says("Filing opens again on 1 January 2027");
    party.get("/inviting").await.says("No invitations are left this year").does_not_say("Invite a guest");
    assert_eq!(count(&portal, "invitations").await, 2);
}

#[actix_web::test]
async fn a_form_sent_again_after_the_last_place_was_taken_shows_what_it_filed() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.has_quota(&party, 1).await;
    let form = party.get("/inviting/invitations/new").await;
    let check = party.submit(&form, GUEST).await;

    let first = party.submit(&check, &[("next", "file")]).await;
    let again = party.submit(&check, &[("next", "file")]).await;

    assert_eq!(first.path, again.is(200).path);
}

#[actix_web::test]
async fn what_was_withdrawn_counts_and_a_new_year_in_kazakhstan_opens_filing_again() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.has_quota(&party, 1).await;
    let paper = party.files(GUEST).await;
    let withdraw = party.get(&format!("{}/withdraw", paper.path)).await;
    let version = withdraw.value("version");
    party.submit(&withdraw, &[("version", &version)]).await.is(200).says("is withdrawn");
    let id = portal.party_id(&party).await;
    let left = async |at: &str| {
        let mut db = portal.owner().await;
        right::places(&mut db, id, at.parse().unwrap()).await.unwrap().left()
    };

    party.get("/inviting/invitations/new").await.is(409);

    assert_eq!(left("2026-12-31T18:59:59Z").await, 0);
    assert_eq!(left("2026-12-31T19:00:00Z").await, 1);
}

#[actix_web::test]
async fn sixty_four_filings_for_one_place_end_with_one() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let filed = particulars(&portal, &party).await;
    portal.has_quota(&party, 2).await;
    let id = portal.party_id(&party).await;
    let by = By::Account { id: party.id, role: "inviting_party" };

    let filings = (0..64).map(|_| {
        let (works, filed) = (portal.works().clone(), filed.clone());
        async move {
            works
                .run(by, move |work| {
                    Box::pin(async move { file(work, id, InvitationId::mint(), &filed).await })
                })
                .await
        }
    });
    let done = join_all(filings).await;

    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1);
    for refusal in done.into_iter().filter_map(Result::err) {
        let CannotFile::MayNotInvite(MayNotInvite::NoPlaces(places)) = refusal else { panic!("{refusal}") };
        assert_eq!((places.filed, places.quota), (2, 2));
    }
    assert_eq!(count(&portal, "invitations").await, 2);
}

#[actix_web::test]
async fn a_second_registration_with_a_bin_shares_its_quota_and_eight_at_once_take_what_was_left() {
    let portal = Portal::start().await;
    let one = portal.inviting_party("hotel@example.kz").await;
    let second = portal.inviting_party("second@example.kz").await;
    let other = portal.another_party("other@example.kz").await;
    let filed = particulars(&portal, &one).await;
    portal.has_quota(&one, 4).await;
    let ids = [portal.party_id(&one).await, portal.party_id(&second).await];

    second.get("/inviting").await.says("1 of 4");
    other.get("/inviting").await.says("0 of 10000");
    let filings = (0..8).map(|at| {
        let (works, filed, id) = (portal.works().clone(), filed.clone(), ids[at % 2]);
        let by = By::Account { id: [one.id, second.id][at % 2], role: "inviting_party" };
        async move {
            let deed = works.run(by, move |work| {
                Box::pin(async move { file(work, id, InvitationId::mint(), &filed).await })
            });
            deed.await
        }
    });
    let done = join_all(filings).await;

    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 3);
    assert_eq!(count(&portal, "invitations").await, 4);
    second.get("/inviting/invitations/new").await.is(409).says("You have filed 4 of the 4");
    other.files(GUEST).await.is(200);
}

#[actix_web::test]
async fn a_quota_set_on_the_page_of_one_registration_is_the_bins_and_the_officer_sees_what_the_other_filed() {
    let portal = Portal::start().await;
    let (second, page) = unverified(&portal).await;
    let first = portal.inviting_party("first@example.kz").await;
    first.files(GUEST).await.is(200);
    let firsts = format!("/desk/parties/{}", portal.party_id(&first).await);
    let senior = portal.senior_officer("senior@example.org").await;
    let stale = senior.get(&page).await.clone();

    let seven = [("places", "7"), ("quota-reason", "A trade fair")];
    judges(&senior, &firsts, &seven).await.is(200).says("1 of 7").says("not verified");
    senior.submit(&stale, &[("places", "9"), ("quota-reason", "A fair")]).await.is(409);

    senior
        .get(&page)
        .await
        .says("verified, 1 invitation filed this year")
        .says("1 of 7")
        .says("A trade fair");
    second.get("/inviting").await.does_not_say("1 of 7");
    assert_eq!(letters(&portal, "hotel@example.kz").await.len(), 0);
    judges(&senior, &page, &[("verdict", "verify")]).await.is(200);
    second.get("/inviting").await.says("1 of 7");
}

#[actix_web::test]
async fn a_file_takes_all_its_places_at_once_or_none() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    portal.has_quota(&party, 3).await;
    let id = portal.party_id(&party).await;
    let admitted = async |count: i64| {
        portal
            .works()
            .run::<_, MayNotInvite, _>(By::Portal, move |work| Box::pin(right::admit(work, id, count)))
            .await
    };

    assert!(admitted(3).await.is_ok());
    assert!(matches!(admitted(4).await, Err(MayNotInvite::NoPlaces(_))));
}

#[actix_web::test]
async fn a_senior_officer_gives_a_party_a_quota_of_its_own_and_an_officer_does_not() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let page = format!("/desk/parties/{}", portal.party_id(&party).await);
    let senior = portal.senior_officer("senior@example.org").await;
    let officer = portal.officer("officer@example.org").await;
    let stale = senior.get(&page).await;

    officer.get(&page).await.is(200).does_not_say("Set the quota");
    let fields = [("csrf".to_owned(), officer.get("/account/password").await.value("csrf"))];
    officer.post(&format!("{page}/quota"), &fields).await.is(403);
    judges(&senior, &page, &[("places", "many"), ("quota-reason", "A fair")]).await.complains_about("places");
    judges(&senior, &page, &[("places", "7"), ("quota-reason", "")]).await.complains_about("quota-reason");
    let given = judges(&senior, &page, &[("places", "7"), ("quota-reason", "A trade fair")]).await;

    given.is(200).says("0 of 7").says("A trade fair");
    party.get("/inviting").await.says("0 of 7");
    assert_eq!(letters(&portal, "hotel@example.kz").await, ["party_quota"]);
    let late = [("places", "9"), ("quota-reason", "Another fair")];
    senior.submit(&stale, &late).await.is(409).says("Nothing was saved");
    judges(&senior, &page, &[("places", ""), ("quota-reason", "It is over")]).await.says("0 of 10000");
}

#[actix_web::test]
async fn the_number_for_everybody_is_dated_and_never_overwritten() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/quotas").await;
    let from = |day| [("places", "300"), ("from-day", day), ("from-month", "3"), ("from-year", "2026")];

    administrator.submit(&form, &from("2")).await.complains_about("from");
    administrator.submit(&form, &from("3")).await.is(200).says("10000").says("300");
    administrator.submit(&form, &from("3")).await.complains_about("from");

    party.get("/inviting").await.says("0 of 10000");
    portal.at("2026-03-03T04:00:00Z");
    portal.again(&party).await.get("/inviting").await.says("0 of 300");
}

const REFUSAL: &[(&str, &str)] = &[("verdict", "refuse"), ("verdict-reason", "The address is a field.")];

/// A party that an officer refused, its page at the desk, and the officer.
async fn refused(portal: &Portal) -> (Actor, String, Actor) {
    let (party, page) = unverified(portal).await;
    // as registering writes it
    sqlx::query("update inviting_parties set telephone = '+77170000000'")
        .execute(&mut portal.owner().await)
        .await
        .unwrap();
    let officer = portal.officer("officer@example.org").await;
    judges(&officer, &page, REFUSAL).await.is(200);
    (party, page, officer)
}

#[actix_web::test]
async fn a_refused_party_reads_why_corrects_its_registration_and_is_looked_at_again() {
    let portal = Portal::start().await;
    let (party, page, officer) = refused(&portal).await;

    party.get("/inviting").await.says("The address is a field.").says("Correct the registration");
    officer.get("/desk/parties").await.does_not_say("Altyn Dala LLP");
    let form = party.get("/inviting/registration").await.says("The address is a field.").clone();
    assert_eq!(form.value("identification"), "990740000683");
    party.submit(&form, &[]).await.complains_about("remark");
    party.submit(&form, &[("address", "")]).await.complains_about("address");
    party.submit(&form, &[("name", "Pay at http://evil.example")]).await.complains_about("name");
    let fields = [("address", "Abai 12, Almaty"), ("remark", "The street was renamed.")];
    let sent = party.submit(&form, &fields).await;

    sent.is(200)
        .says("sent to be looked at again")
        .says("To be verified")
        .does_not_say("looked at again</button>");
    party.get("/inviting").await.says("We are checking who you are").does_not_say("The address is a field.");
    officer.get("/desk").await.says("Inviting parties to be verified");
    officer.get("/desk/parties").await.says("Altyn Dala LLP").says("Abai 12, Almaty").says("corrected");
    officer.get("/desk/parties?state=refused").await.does_not_say("Altyn Dala LLP");
    let seen = officer.get(&page).await;
    seen.says("The address is a field.").says("→ Abai 12, Almaty").says("The street was renamed.");
    officer.submit(&seen, &[("verdict", "verify")]).await.is(200).says("is verified and told so");
    party.files(GUEST).await.is(200);
    party.get("/inviting/registration").await.says("The address is a field.").says("Abai 12, Almaty");
    assert_eq!(count(&portal, "party_corrections").await, 1);
}

#[actix_web::test]
async fn a_verdict_on_what_the_party_corrected_since_is_not_taken() {
    let portal = Portal::start().await;
    let (party, page, officer) = refused(&portal).await;
    let behind = officer.get(&page).await;
    let form = party.get("/inviting/registration").await;
    party.submit(&form, &[("address", "Abai 12, Almaty")]).await.is(200);

    officer.submit(&behind, &[("verdict", "verify")]).await.is(409).says("corrected its registration since");

    assert_eq!(count(&portal, "party_verdicts").await, 1);
}

#[actix_web::test]
async fn a_refusal_is_answered_once_and_another_refusal_is_answered_again() {
    let portal = Portal::start().await;
    let (party, page, officer) = refused(&portal).await;
    let form = party.get("/inviting/registration").await;
    let answer = [("remark", "The address is right.")];

    let (one, other) = tokio::join!(party.submit_once(&form, &answer), party.submit_once(&form, &answer));

    let answers = BTreeSet::from([one.status.as_u16(), other.status.as_u16()]);
    assert_eq!(answers, BTreeSet::from([303, 409]));
    judges(&officer, &page, REFUSAL).await.is(200);
    party.submit(&form, &[("telephone", "+77272500001")]).await.is(200).says("sent to be looked at again");
    assert_eq!(count(&portal, "party_corrections").await, 2);
    let edited = sqlx::query("update party_corrections set remark = 'Other'")
        .execute(&mut portal.owner().await)
        .await
        .unwrap_err();
    assert_eq!(edited.as_database_error().unwrap().constraint(), Some("what_was_recorded_stays"));
}

#[actix_web::test]
async fn who_is_not_refused_corrects_no_registration() {
    let portal = Portal::start().await;
    let (waiting, page) = unverified(&portal).await;
    let officer = portal.officer("officer@example.org").await;
    let fields = |csrf: String| {
        [
            ("csrf", csrf.as_str()),
            ("kind", "legal_person"),
            ("name", "Altyn Dala LLP"),
            ("identification", "990740000683"),
            ("address", "Elsewhere"),
            ("telephone", "+77272500001"),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .to_vec()
    };
    let csrf = waiting.get("/account/password").await.value("csrf");

    waiting.post("/inviting/registration", &fields(csrf.clone())).await.is(409);
    judges(&officer, &page, &[("verdict", "verify")]).await.is(200);
    waiting.post("/inviting/registration", &fields(csrf)).await.is(409).says("Nothing was changed");

    waiting.get("/inviting/registration").await.is(200).does_not_say("Elsewhere");
    assert_eq!(count(&portal, "party_corrections").await, 0);
}
