//! What an officer sees beside a case before deciding: the papers character by character, the person's other cases, the inviting party's
//! record, the watchlist and other flags, and what colleagues wrote.

use crate::support::inviting::GUEST;
use crate::support::{Actor, Page, Portal};
use visa_portal::eligibility::Entries;
use visa_portal::vocabulary::ApplicationId;

fn page_of(id: ApplicationId) -> String {
    format!("/desk/applications/{id}")
}

async fn run(portal: &Portal, statement: &'static str, id: ApplicationId) {
    sqlx::query(statement).bind(id.0).execute(&mut portal.owner().await).await.unwrap();
}

async fn lists(administrator: &Actor, fields: &[(&str, &str)]) -> Page {
    let form = administrator.get("/admin/watchlist/new").await;
    administrator.submit(&form, fields).await
}

#[actix_web::test]
async fn rule_i3_a_name_that_differs_by_a_character_is_marked_at_that_character() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    run(&portal, "update passports set surname = 'ERICSSON' where application = $1", id).await;
    let officer = portal.officer("aigerim@example.org").await;

    let page = officer.get(&page_of(id)).await;

    page.is(200).says("The papers differ in 1 answer.");
    assert!(page.html.contains("ERI<mark>C</mark>SSON"), "what was typed");
    assert!(page.html.contains("ERI<mark>K</mark>SSON"), "the invitation");
}

#[actix_web::test]
async fn other_cases_are_found_by_passport_and_by_name_with_date_of_birth() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let same_passport = portal.paid_application(&anna).await;
    let same_person = portal.paid_application(&anna).await;
    let somebody_else = portal.paid_application(&anna).await;
    let id = portal.paid_application(&anna).await;
    run(
        &portal,
        "update passports set number = 'X1', surname = 'ERICSON' where application = $1",
        same_person,
    )
    .await;
    run(
        &portal,
        "update passports set number = 'X2', born = '1975-01-01' where application = $1",
        somebody_else,
    )
    .await;
    let officer = portal.officer("aigerim@example.org").await;

    let page = officer.get(&page_of(id)).await;

    page.says("The same passport.").says("The same date of birth and a name like this one.");
    page.link(&same_passport.to_string());
    page.link(&same_person.to_string());
    assert!(!page.html.contains(&somebody_else.to_string()));
}

#[actix_web::test]
async fn the_inviting_partys_record_stands_beside_its_cases() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;

    let page = officer.get(&page_of(id)).await;

    // Every invitation of these tests is filed under one BIN, each by an account of its own.
    page.says("Invitations filed 2").says("Invitations approved 2").says("Arrival notices missing now 0");
}

#[actix_web::test]
async fn notes_are_read_by_officers_and_never_by_the_applicant() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;
    let colleague = portal.officer("daniyar@example.org").await;
    let page = officer.get(&page_of(id)).await;

    officer.submit(&page, &[("note", "")]).await.complains_about("note");
    officer.submit(&page, &[("note", "Called the hotel.")]).await.is(200).says("The note was written");

    colleague.get(&page_of(id)).await.says("Called the hotel.").says("aigerim@example.org");
    anna.get(&format!("/office/applications/{id}")).await.is(200).does_not_say("Called the hotel");
}

#[actix_web::test]
async fn a_case_that_nothing_speaks_against_says_so_check_by_check() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;

    let page = officer.get(&page_of(id)).await;

    assert_eq!(page.text().matches("Nothing found").count(), 6);
    officer.get("/desk/applications?flagged=yes").await.says("There is no application here");
}

#[actix_web::test]
async fn the_watchlist_is_met_by_passport_by_name_with_birth_and_by_a_name_like_it() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let administrator = portal.administrator().await;
    let birth = |day| [("born-day", day), ("born-month", "8"), ("born-year", "1974")];
    let with = |fields: &[(&'static str, &'static str)]| fields.to_vec();

    lists(&administrator, &[("reason", "No one")]).await.complains_about("surname");
    lists(&administrator, &[("surname", "Eriksson"), ("reason", "No birth")]).await.complains_about("born");
    let other_day = [with(&[("surname", "Eriksson"), ("reason", "Born on another day")]), with(&birth("13"))];
    lists(&administrator, &other_day.concat()).await.is(200).says("was put on the list");
    let officer = portal.officer("aigerim@example.org").await;
    officer.get(&page_of(id)).await.does_not_say("Born on another day");

    let number = [("number", "L898902C3"), ("reason", "Reported stolen")];
    lists(&administrator, &number).await.is(200);
    let like = [
        with(&[("surname", "Ericson"), ("given-names", "Anna"), ("reason", "A forger")]),
        with(&birth("12")),
    ];
    lists(&administrator, &like.concat()).await.is(200);

    let page = officer.get(&page_of(id)).await;
    page.says("The same: L898902C3. Reported stolen").says("Like it: ERICSON ANNA, 12 August 1974. A forger");
    officer.get("/desk/applications?flagged=yes").await.says("Watchlist").link(&id.to_string());
}

/// The same names in the spellings of other countries' registers, and with parts left out.
#[actix_web::test]
async fn who_shares_a_birth_with_an_entry_meets_it_in_other_spellings_and_by_the_name_in_the_zone() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let administrator = portal.administrator().await;
    let officer = portal.officer("aigerim@example.org").await;
    let entry = |surname, given| {
        let birth = [("born-day", "12"), ("born-month", "8"), ("born-year", "1974")];
        [&[("surname", surname), ("given-names", given), ("reason", "Sought")][..], &birth].concat()
    };
    let spellings = [
        (("Akhmetov", "Nurlan"), "surname = 'AHMETOV', given_names = 'NOORLAN'"),
        (("bin Saud", "Abdullah"), "surname = 'BINSAUD', given_names = 'ABDALLA'"),
        (("Garcia Lopez", "Juan Carlos Alberto"), "surname = 'GARCIA', given_names = 'JUAN'"),
        (
            ("Haqqani", "Siraj"),
            "surname = 'PATEL', given_names = 'RAJ', zone = 'P<INDHAQQANI<<SIRAJ<<<<<<<<<<<<<<<<<<<<<<<<<'",
        ),
    ];
    for ((surname, given), passport) in spellings {
        lists(&administrator, &entry(surname, given)).await.is(200);
        officer.get("/desk/applications?flagged=yes").await.says("There is no application here");
        let statement = format!("update passports set {passport} where application = $1");
        let statement = sqlx::query(sqlx::AssertSqlSafe(statement)).bind(id.0);
        statement.execute(&mut portal.owner().await).await.unwrap();

        officer.get("/desk/applications?flagged=yes").await.says("Watchlist").link(&id.to_string());
        let list = administrator.get("/admin/watchlist").await;
        administrator.submit(&list, &[]).await.is(200).says("was taken off the list");
    }
}

#[actix_web::test]
async fn an_entry_that_was_ended_is_met_no_more_and_looks_at_the_list_are_recorded() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let administrator = portal.administrator().await;
    let list = lists(&administrator, &[("number", "L898902C3"), ("reason", "Reported stolen")]).await;

    administrator.submit(&list, &[]).await.is(200).says("was taken off the list");

    let officer = portal.officer("aigerim@example.org").await;
    officer.get(&page_of(id)).await.does_not_say("Reported stolen");
    let acts: Vec<String> = sqlx::query_scalar(
        "select act from audit_entries where chain = 'setting:watchlist' order by position",
    )
    .fetch_all(&mut portal.owner().await)
    .await
    .unwrap();
    assert_eq!(
        acts,
        ["put somebody on the watchlist", "looked at the watchlist", "took somebody off the watchlist"]
    );
    officer.get("/admin/watchlist").await.is(403);
}

#[actix_web::test]
async fn a_suspended_party_files_nothing_until_it_is_lifted_and_its_open_cases_are_flagged() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let hotel = portal.inviting_party("hotel@example.org").await;
    let officer = portal.senior_officer("aigerim@example.org").await;
    let party = officer.get(&officer.get(&page_of(id)).await.link("/desk/parties/")).await;
    let filled = fills_in(&hotel).await;

    officer.submit(&party, &[("suspension", "suspend")]).await.complains_about("reason");
    let reason = [("suspension", "suspend"), ("reason", "Guests did not arrive.")];
    let suspended = officer.submit(&party, &reason).await;
    officer.submit(&party, &reason).await.is(409);

    suspended.is(200).says("was suspended").says("Guests did not arrive.");
    officer.get(&page_of(id)).await.says("Inviting party suspended Found");
    officer.get("/desk/applications").await.says("Party suspended");
    let form = hotel.get("/inviting/invitations/new").await;
    form.is(409).says("You cannot file invitations now");
    hotel.submit_once(&filled, &[("next", "file")]).await.is(409).says("has suspended your right to invite");
    let letters: i64 =
        sqlx::query_scalar("select count(*) from letters where letter ->> 'letter' = 'party_suspended'")
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(letters, 2, "both accounts of the BIN");
    let lift = [("suspension", "lift"), ("reason", "They arrived after all.")];
    officer.submit(&suspended, &lift).await.is(200).says("The suspension was lifted");
    hotel.files(GUEST).await.is(200);
    officer.get(&page_of(id)).await.says("Inviting party suspended Nothing found");
}

/// The filing waits for whoever suspends the party just then, and finds it suspended.
#[actix_web::test]
async fn an_invitation_that_is_filed_while_its_party_is_being_suspended_is_refused() {
    let portal = Portal::start().await;
    let hotel = portal.inviting_party("hotel@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;
    let party = portal.party_id(&hotel).await;
    let mut suspending = portal.owner().await;
    let mut suspending = sqlx::Connection::begin(&mut suspending).await.unwrap();
    sqlx::query("select id from inviting_parties where id = $1 for no key update")
        .bind(party.0)
        .execute(&mut *suspending)
        .await
        .unwrap();
    sqlx::query(
        "insert into party_suspensions (id, identification, reason, suspended_by, suspended_at)
         select gen_random_uuid(), identification, 'Guests did not arrive.', $2, '2026-03-02T04:00:00Z'
         from inviting_parties where id = $1",
    )
    .bind(party.0)
    .bind(officer.id.0)
    .execute(&mut *suspending)
    .await
    .unwrap();

    let watch = async {
        portal.waits_for_a_lock().await;
        suspending.commit().await.unwrap();
    };
    let (filed, ()) = tokio::join!(hotel.files(GUEST), watch);

    filed.is(409).says("You cannot file invitations now");
}

/// Fills in an invitation up to the check page.
async fn fills_in(party: &Actor) -> Page {
    let form = party.get("/inviting/invitations/new").await;
    let check = party.submit(&form, GUEST).await;
    check.is(200);
    check
}

#[actix_web::test]
async fn a_visa_annulled_and_a_stay_outrun_in_the_past_are_flagged() {
    let portal = Portal::start().await;
    let issued = portal.issued_visa(Entries::Single).await;
    let anna = portal.applicant("eve@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;
    officer.get("/desk/applications").await.does_not_say("Annulled before").does_not_say("Overstayed");

    let visa = issued.visa.id;
    let page = officer.get(&format!("/desk/visas/{visa}")).await;
    officer.submit(&page, &[("reason", "A false passport.")]).await.is(200);
    sqlx::query(
        "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at)
         values (gen_random_uuid(), $1, 'entry', 1, 1, 'ALA', $2, '2026-04-01', '2026-04-01T05:00:00Z'),
                (gen_random_uuid(), $1, 'exit', 2, 2, 'ALA', $2, '2026-05-01', '2026-05-01T05:00:00Z')",
    )
    .bind(visa.0)
    .bind(officer.id.0)
    .execute(&mut portal.owner().await)
    .await
    .unwrap();

    let queue = officer.get("/desk/applications?flagged=yes").await;
    queue.says("Annulled before").says("Overstayed").link(&id.to_string());
}

#[actix_web::test]
async fn a_stay_of_the_days_allowed_is_no_overstay_and_one_day_more_is() {
    // Rule V2: 30 days, both ends counted, are 1 to 30 April.
    for (left_on, flagged) in [("2026-04-30", false), ("2026-05-01", true)] {
        let portal = Portal::start().await;
        let issued = portal.issued_visa(Entries::Single).await;
        let anna = portal.applicant("eve@example.org").await;
        portal.paid_application(&anna).await;
        let officer = portal.officer("aigerim@example.org").await;
        sqlx::query(
            "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at)
             values (gen_random_uuid(), $1, 'entry', 1, 1, 'ALA', $2, '2026-04-01', '2026-04-01T05:00:00Z'),
                    (gen_random_uuid(), $1, 'exit', 2, 2, 'ALA', $2, $3::date, ($3::date + time '05:00') at time zone 'UTC')",
        )
        .bind(issued.visa.id.0)
        .bind(officer.id.0)
        .bind(left_on.parse::<chrono::NaiveDate>().unwrap())
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

        let queue = officer.get("/desk/applications").await;

        assert_eq!(queue.text().contains("Overstayed"), flagged, "{left_on}");
    }
}

#[actix_web::test]
async fn rule_v2_whoever_stays_on_after_the_days_allowed_is_flagged_before_leaving() {
    // 30 days, both ends counted, are 1 to 30 April; the last of them ends at midnight in Kazakhstan.
    for (now, flagged) in [("2026-04-30T18:59:00Z", false), ("2026-04-30T19:00:00Z", true)] {
        let portal = Portal::start().await;
        let issued = portal.issued_visa(Entries::Single).await;
        let anna = portal.applicant("eve@example.org").await;
        portal.paid_application(&anna).await;
        portal.at(now);
        let officer = portal.officer("aigerim@example.org").await;
        sqlx::query(
            "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at)
             values (gen_random_uuid(), $1, 'entry', 1, 1, 'ALA', $2, '2026-04-01', '2026-04-01T05:00:00Z')",
        )
        .bind(issued.visa.id.0)
        .bind(officer.id.0)
        .execute(&mut portal.owner().await)
        .await
        .unwrap();

        let queue = officer.get("/desk/applications").await;

        assert_eq!(queue.text().contains("Overstayed"), flagged, "{now}");
    }
}

#[actix_web::test]
async fn two_open_cases_of_one_passport_flag_each_other() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    portal.paid_application(&anna).await;
    portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;

    let queue = officer.get("/desk/applications?flagged=yes").await;

    assert_eq!(queue.text().matches("Another open case").count(), 2);
}

async fn decides(officer: &Actor, id: ApplicationId, fields: &[(&str, &str)]) -> Page {
    let page = officer.get(&page_of(id)).await;
    let held = officer.submit(&page, &[("hold", "take")]).await;
    officer.submit(&held, fields).await
}

const REFUSAL: &[(&str, &str)] =
    &[("decision", "refuse"), ("ground", "mismatch"), ("words", "The papers do not belong together.")];

/// A case on a day on which refusals need a second officer, and two officers.
async fn two_officers() -> (Portal, ApplicationId, [Actor; 2]) {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/confirmations").await;
    let from = |day| [("needed", "yes"), ("from-day", day), ("from-month", "3"), ("from-year", "2026")];
    administrator.submit(&form, &from("2")).await.complains_about("from");
    administrator.submit(&form, &from("3")).await.is(200).says("The setting was saved");
    portal.at("2026-03-03T04:00:00Z");
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officers = [
        portal.senior_officer("aigerim@example.org").await,
        portal.senior_officer("daniyar@example.org").await,
    ];
    (portal, id, officers)
}

async fn stage(portal: &Portal, id: ApplicationId) -> String {
    sqlx::query_scalar("select stage from applications where id = $1")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap()
}

#[actix_web::test]
async fn a_refusal_takes_effect_when_a_second_officer_confirms_it() {
    let (portal, id, [first, second]) = two_officers().await;

    decides(&first, id, REFUSAL).await.is(200).says("The refusal was proposed");
    assert_eq!(stage(&portal, id).await, "under_review");
    second.get("/desk/applications").await.says("Refusal proposed");
    second.get(&page_of(id)).await.says("Nobody has taken this application");
    decides(&second, id, &[("confirm", "yes")]).await.is(200).says("was refused");

    assert_eq!(stage(&portal, id).await, "refused");
    second.get(&page_of(id)).await.says("The papers do not belong together.");
}

#[actix_web::test]
async fn a_refusal_is_confirmed_by_a_senior_officer_or_an_administrator_alone() {
    let (portal, id, [first, _]) = two_officers().await;
    let officer = portal.officer("saule@example.org").await;
    decides(&first, id, REFUSAL).await.is(200);
    let held = officer.submit(&officer.get(&page_of(id)).await, &[("hold", "take")]).await;
    held.says("A senior officer or an administrator confirms the refusal")
        .does_not_say("Confirm the refusal");
    let fields = ["csrf", "version"].map(|name| (name.to_owned(), held.value(name)));

    officer.post(&format!("{}/confirmation", page_of(id)), &fields).await.is(403);

    assert_eq!(stage(&portal, id).await, "under_review");
    officer.submit(&held, &[("hold", "put_back")]).await.is(200);
    let administrator = portal.another_administrator("gulnara@example.org").await;
    decides(&administrator, id, &[("confirm", "yes")]).await.is(200).says("was refused");
    assert_eq!(stage(&portal, id).await, "refused");
}

#[actix_web::test]
async fn nobody_confirms_their_own_refusal_or_decides_around_it() {
    let (portal, id, [first, second]) = two_officers().await;
    decides(&first, id, REFUSAL).await.is(200);

    let page = first.get(&page_of(id)).await;
    let held = first.submit(&page, &[("hold", "take")]).await;
    held.says("another officer has to confirm it").does_not_say("Confirm the refusal");
    let post = |decision: &str| {
        [
            ("csrf", held.value("csrf")),
            ("version", held.value("version")),
            ("proposal", held.value("proposal")),
            ("decision", decision.into()),
        ]
        .map(|(name, text): (&str, String)| (name.to_owned(), text))
    };
    let confirmation = format!("{}/confirmation", page_of(id));
    first.post(&confirmation, &post("confirm")).await.is(409).says("Another officer has to confirm");
    first.post(&page_of(id), &post("approve")).await.is(409).says("A refusal is proposed");
    assert_eq!(stage(&portal, id).await, "under_review");
    first.submit(&held, &[("decision", "set_aside")]).await.is(200).says("was set aside");
    let page = first.get(&page_of(id)).await;
    first.submit(&page, &[("hold", "take")]).await;
    let put_back = first.get(&page_of(id)).await;
    first.submit(&put_back, &[("hold", "put_back")]).await;
    decides(&second, id, &[("decision", "approve")]).await.is(200).says("the visa was issued");
}

/// The first officer sets the proposal aside and proposes another one, while the second has the page of the first proposal open.
#[actix_web::test]
async fn a_proposal_that_was_not_read_is_not_confirmed() {
    let (portal, id, [first, second]) = two_officers().await;
    decides(&first, id, REFUSAL).await.is(200);
    let page = second.get(&page_of(id)).await;
    let read = second.submit(&page, &[("hold", "take")]).await;
    second.submit(&read, &[("hold", "put_back")]).await;
    decides(&first, id, &[("decision", "set_aside")]).await.is(200);
    let other = [("decision", "refuse"), ("ground", "photograph"), ("words", "Another reason.")];
    decides(&first, id, &other).await.is(200).says("The refusal was proposed");
    let page = second.get(&page_of(id)).await;
    second.submit(&page, &[("hold", "take")]).await;

    second.submit_once(&read, &[("confirm", "yes")]).await.is(409).says("was changed meanwhile");
    assert_eq!(stage(&portal, id).await, "under_review");
}

#[actix_web::test]
async fn what_is_flagged_is_looked_at_before_an_approval_and_kept_with_it() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let (id, _other) = (portal.paid_application(&anna).await, portal.paid_application(&anna).await);
    let officer = portal.officer("aigerim@example.org").await;

    let refused = decides(&officer, id, &[("decision", "approve")]).await;
    refused.complains_about("looked-at").says("Another open case");
    assert_eq!(stage(&portal, id).await, "under_review");
    officer
        .submit(&refused, &[("decision", "approve"), ("looked-at", "yes")])
        .await
        .is(200)
        .says("the visa was issued");

    let kept: Vec<String> =
        sqlx::query_scalar("select unnest(flags_looked_at) from decisions where application = $1")
            .bind(id.0)
            .fetch_all(&mut portal.owner().await)
            .await
            .unwrap();
    assert_eq!(kept, ["another_open_case"]);
}

#[actix_web::test]
async fn a_flag_that_came_up_after_the_page_was_shown_is_not_approved_unseen() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let id = portal.paid_application(&anna).await;
    let officer = portal.officer("aigerim@example.org").await;
    let page = officer.get(&page_of(id)).await;
    let held = officer.submit(&page, &[("hold", "take")]).await;
    held.does_not_say("I have looked at these flags");

    portal.paid_application(&anna).await;
    let late = officer.submit(&held, &[("decision", "approve")]).await;

    late.complains_about("looked-at").says("Another open case");
    assert_eq!(stage(&portal, id).await, "under_review");

    portal.paid_application(&anna).await;
    let later = officer.submit(&late, &[("decision", "approve"), ("looked-at", "yes")]).await;

    later.complains_about("looked-at").says("Another open case");
    assert_eq!(stage(&portal, id).await, "under_review", "the second is not covered by a look at the first");
    officer.submit(&later, &[("decision", "approve"), ("looked-at", "yes")]).await.is(200);
    assert_eq!(stage(&portal, id).await, "approved");
}
