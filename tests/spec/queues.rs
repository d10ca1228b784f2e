//! The officers' queues: the oldest first, filtered, counted, turned by key; cases found by what is known of a person; one case in one
//! officer's hands.

use crate::support::applying::guest;
use crate::support::inviting::GUEST;
use crate::support::{Actor, Portal};
use sqlx::Row;
use visa_portal::invitations::{Guest, Particulars};
use visa_portal::passports::PassportNumber;
use visa_portal::vocabulary::{ApplicationId, LatinName, PersonName};

fn named(surname: &str, given_names: &str, number: &str) -> Particulars {
    let latin = |text: &str| LatinName::parse(text).unwrap();
    let invited = guest();
    Particulars {
        guest: Guest {
            name: PersonName { surname: latin(surname), given_names: Some(latin(given_names)) },
            passport_number: PassportNumber::parse(number).unwrap(),
            ..invited.guest
        },
        ..invited
    }
}

async fn waiting(portal: &Portal, email: &str) -> ApplicationId {
    let applicant = portal.applicant(email).await;
    portal.paid_application(&applicant).await
}

async fn finds(officer: &Actor, typed: &str) -> crate::support::Page {
    let desk = officer.get("/desk").await;
    officer.submit(&desk, &[("number", typed)]).await
}

async fn looks(portal: &Portal, officer: &Actor, act: &str) -> Vec<serde_json::Value> {
    sqlx::query("select detail from audit_entries where chain = $1 and act = $2 order by position")
        .bind(format!("account:{}", officer.id))
        .bind(act)
        .fetch_all(&mut portal.owner().await)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.get(0))
        .collect()
}

#[actix_web::test]
async fn the_queue_shows_the_oldest_first_with_what_is_left_of_the_promised_time() {
    let portal = Portal::start().await;
    let first = waiting(&portal, "anna@example.org").await;
    portal.at("2026-03-03T04:00:00Z");
    let second = waiting(&portal, "eve@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;

    let queue = officer.get("/desk/applications").await;

    queue.is(200).says("2 applications are waiting, the oldest since 2 March 2026, 09:00");
    let places = [first, second].map(|id| queue.html.find(&id.to_string()).unwrap());
    assert!(places[0] < places[1]);
    queue.says("3 working days left, until 5 March 2026").says("3 working days left, until 6 March 2026");
}

#[actix_web::test]
async fn a_case_that_waited_for_its_applicant_moves_back_by_that_time() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let first = portal.paid_application(&anna).await;
    portal.at("2026-03-02T06:00:00Z");
    let second = waiting(&portal, "eve@example.org").await;
    portal.asks(first, "Where will you stay?").await;
    portal.at("2026-03-02T11:00:00Z");
    portal.signs_in(&anna, &anna).await;
    let page = anna.get(&format!("/office/applications/{first}/information")).await;
    anna.submit(&page, &[("answer-1", "In Almaty")]).await.is(200);
    let officer = portal.officer("aigerim@example.org").await;

    let queue = officer.get("/desk/applications").await;

    let places = [second, first].map(|id| queue.html.find(&id.to_string()).unwrap());
    assert!(places[0] < places[1], "five hours with its applicant, two hours earlier");
}

#[actix_web::test]
async fn the_queue_is_filtered_by_state_citizenship_purpose_party_and_holder() {
    let portal = Portal::start().await;
    let id = waiting(&portal, "anna@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;
    let queue = officer.get("/desk/applications").await;
    let shows = async |fields: &[(&str, &str)]| {
        let page = officer.submit(&queue, fields).await;
        page.is(200);
        page.html.contains(&format!("/desk/applications/{id}?way=queue\""))
    };

    assert!(shows(&[("citizenship", "IND"), ("purpose", "tourism")]).await);
    assert!(!shows(&[("citizenship", "CHN")]).await);
    assert!(!shows(&[("purpose", "business")]).await);
    assert!(!shows(&[("state", "asked")]).await);
    assert!(shows(&[("identification", "990740000683")]).await);
    assert!(!shows(&[("mine", "yes")]).await);
    let case = officer.get(&format!("/desk/applications/{id}")).await;
    officer.submit(&case, &[("hold", "take")]).await.is(200);
    assert!(shows(&[("mine", "yes")]).await);
    officer.submit(&queue, &[("identification", "040840000172")]).await.complains_about("identification");
}

#[actix_web::test]
async fn an_individuals_number_stays_out_of_addresses() {
    let portal = Portal::start().await;
    waiting(&portal, "anna@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;
    let queue = officer.get("/desk/applications").await;

    let sent = officer.submit_once(&queue, &[("identification", "990740000683")]).await;

    assert!(!sent.is(303).location().unwrap().contains("990740000683"));
}

#[actix_web::test]
async fn every_case_of_a_long_queue_is_reached_by_turning_pages() {
    let portal = Portal::start().await;
    let model = waiting(&portal, "anna@example.org").await;
    copies(&portal, model, 60).await;
    let officer = portal.officer("aigerim@example.org").await;

    let mut seen = std::collections::BTreeSet::new();
    let mut page = officer.get("/desk/applications").await;
    page.says("61 applications are waiting");
    let link = regex_lite::Regex::new(r#"/desk/applications/([0-9a-f-]{36})\?way=queue""#).unwrap();
    for _ in 0..3 {
        for found in link.captures_iter(&page.html) {
            assert!(seen.insert(found[1].to_owned()), "a case stands on two pages");
        }
        if page.html.contains("rel=\"next\"") {
            page = officer.get(&page.link("since=").replace("&amp;", "&")).await;
        }
    }

    assert_eq!(seen.len(), 61);
}

/// More cases like one, past the portal: what they look like does not matter, only how many they are.
async fn copies(portal: &Portal, model: ApplicationId, count: i32) {
    let mut owner = portal.owner().await;
    sqlx::raw_sql("set session_replication_role = replica").execute(&mut owner).await.unwrap();
    sqlx::query(
        "insert into invitations (id, inviting_party, stage, surname, given_names, citizenship, born, sex, passport_number, purpose,
                                  category, entries, stay_days, valid_from, valid_until, places, filed_at, stage_since, number)
         select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, inviting_party, stage, surname, given_names, citizenship,
                born, sex, passport_number, purpose, category, entries, stay_days, valid_from, valid_until, places, filed_at,
                stage_since, lpad(n::text, 10, '0')
         from invitations, generate_series(1, $2) n where id = (select invitation from applications where id = $1)",
    )
    .bind(model.0)
    .bind(count)
    .execute(&mut owner)
    .await
    .unwrap();
    sqlx::query(
        "insert into applications
         select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'reference', 'COPY' || lpad(n::text, 5, '0'),
                 'invitation', '00000000-0000-7000-8000-' || lpad(n::text, 12, '0')))).*
         from applications a, generate_series(1, $2) n where a.id = $1",
    )
    .bind(model.0)
    .bind(count)
    .execute(&mut owner)
    .await
    .unwrap();
}

#[actix_web::test]
async fn a_person_is_found_by_passport_number_e_mail_and_a_name_spelled_otherwise() {
    let portal = Portal::start().await;
    let id = waiting(&portal, "anna@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;

    for typed in ["l898902c3", "ANNA@example.org", "Ericsson", "Eriksen Anna", "maria eriksson"] {
        finds(&officer, typed).await.is(200).says("ERIKSSON ANNA MARIA").link(&id.to_string());
    }
    for typed in ["Johansson", "X1234567", "nobody@example.org", "Нұрлан", "1234567890"] {
        finds(&officer, typed).await.complains_about("number");
    }
}

#[actix_web::test]
async fn names_are_found_however_another_alphabet_was_written_in_latin_letters() {
    let portal = Portal::start().await;
    portal.invitation(named("Mohammed", "Abdul Rahman", "A1")).await;
    portal.invitation(named("Müller-Lüdenscheidt", "Jürgen", "A2")).await;
    let officer = portal.officer("aigerim@example.org").await;

    for (typed, found) in [
        ("Muhammad", "MOHAMMED"),
        ("Mokhammed", "MOHAMMED"),
        ("Abdurrahman", "MOHAMMED"),
        ("Mueller", "MÜLLER"),
        ("Muller Ludenscheidt", "MÜLLER"),
    ] {
        finds(&officer, typed).await.is(200).says(found);
    }
}

#[actix_web::test]
async fn a_search_is_a_look_at_every_paper_that_it_shows_and_says_nothing_of_the_person() {
    let portal = Portal::start().await;
    let id = waiting(&portal, "anna@example.org").await;
    let officer = portal.officer("aigerim@example.org").await;

    finds(&officer, "Eriksson").await.is(200);

    let entries = looks(&portal, &officer, "searched for cases").await;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["applications"][0], id.to_string());
    assert!(!entries[0].to_string().to_uppercase().contains("ERIKSSON"));
}

#[actix_web::test]
async fn a_list_of_invitations_is_a_look_at_each_of_them() {
    let portal = Portal::start().await;
    let (id, _) = portal.invitation(guest()).await;
    let officer = portal.officer("aigerim@example.org").await;

    let queue = officer.get("/desk/invitations").await;
    let approved = officer.submit(&queue, &[("state", "approved")]).await;

    queue.says("There is no invitation here");
    approved.is(200).says("ERIKSSON ANNA MARIA");
    let entries = looks(&portal, &officer, "looked at a list of invitations").await;
    assert_eq!(entries.len(), 1, "an empty list names nobody");
    assert_eq!(entries[0]["invitations"][0], id.to_string());
}

#[actix_web::test]
async fn invitations_are_promised_five_working_days_that_stand_still_while_they_are_returned() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.org").await;
    party.files(GUEST).await.is(200);
    let officer = portal.officer("aigerim@example.org").await;

    let queue = officer.get("/desk/invitations").await;

    queue.is(200).says("5 working days left, until 10 March 2026");
    let paper = officer.get(&queue.link("/desk/invitations/")).await;
    let paper = officer.submit(&paper, &[("hold", "take")]).await;
    let returned = [("ruling", "send_back"), ("reason", "Which hotel?")];
    officer.submit(&paper, &returned).await.is(200);
    let list = officer.get("/desk/invitations?state=returned").await;
    list.says("Stands still, 5 working days left");
}

#[actix_web::test]
async fn of_64_officers_who_take_one_case_at_once_one_holds_it_and_the_others_read_who_does() {
    let portal = Portal::start().await;
    let id = waiting(&portal, "anna@example.org").await;
    let case = format!("/desk/applications/{id}");
    let mut officers = Vec::new();
    for nth in 0..64 {
        let officer = portal.officer(&format!("officer-{nth}@example.org")).await;
        let page = officer.get(&case).await;
        officers.push((officer, page));
    }

    let takes = officers.iter().map(|(officer, page)| officer.submit_once(page, &[("hold", "take")]));
    let answers = futures_util::future::join_all(takes).await;

    let taken: Vec<usize> = (0..64).filter(|&nth| answers[nth].status.as_u16() == 303).collect();
    assert_eq!(taken.len(), 1);
    let holder = &officers[taken[0]].0;
    for (_, answer) in answers.iter().enumerate().filter(|(nth, _)| *nth != taken[0]) {
        answer.is(409).says(&format!("{} holds this application", holder.email));
    }
    let again = holder.get(&case).await;
    holder.submit(&again, &[("hold", "put_back")]).await.is(200);
    let page = holder.get(&case).await;
    holder.submit(&page, &[("hold", "take")]).await.is(200);
}

#[actix_web::test]
async fn of_64_decisions_of_64_officers_none_stands_but_the_holders() {
    let portal = Portal::start().await;
    let id = waiting(&portal, "anna@example.org").await;
    let case = format!("/desk/applications/{id}");
    let holder = portal.officer("aigerim@example.org").await;
    let page = holder.get(&case).await;
    let held = holder.submit(&page, &[("hold", "take")]).await;
    let version = held.value("version");
    let mut others = Vec::new();
    for nth in 0..63 {
        let officer = portal.officer(&format!("officer-{nth}@example.org")).await;
        let mark = officer.get("/desk").await.value("csrf");
        others.push((officer, mark));
    }
    let refusal = |mark: &str| {
        [
            ("csrf", mark),
            ("version", version.as_str()),
            ("decision", "refuse"),
            ("ground", "mismatch"),
            ("words", "No."),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .to_vec()
    };

    let posts = others.iter().map(|(officer, mark)| {
        let fields = refusal(mark);
        let case = case.clone();
        async move { officer.post(&case, &fields).await }
    });
    let (approved, refused) = futures_util::future::join(
        holder.submit_once(&held, &[("decision", "approve")]),
        futures_util::future::join_all(posts),
    )
    .await;

    approved.is(303);
    for answer in refused {
        answer.is(409);
    }
    let row = sqlx::query("select a.stage, count(v.id) from applications a left join visas v on v.application = a.id where a.id = $1 group by a.stage")
        .bind(id.0)
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    assert_eq!((row.get::<String, _>(0), row.get::<i64, _>(1)), ("approved".into(), 1));
}

#[actix_web::test]
async fn of_a_withdrawal_and_a_decision_at_once_one_stands() {
    for _ in 0..4 {
        let portal = Portal::start().await;
        let anna = portal.applicant("anna@example.org").await;
        let id = portal.paid_application(&anna).await;
        let officer = portal.officer("aigerim@example.org").await;
        let page = officer.get(&format!("/desk/applications/{id}")).await;
        let held = officer.submit(&page, &[("hold", "take")]).await;
        let withdraw = anna.get(&format!("/office/applications/{id}/withdraw")).await;

        let (approved, withdrawn) = futures_util::future::join(
            officer.submit_once(&held, &[("decision", "approve")]),
            anna.submit_once(&withdraw, &[]),
        )
        .await;

        let statuses = [approved.status.as_u16(), withdrawn.status.as_u16()];
        assert!(statuses == [303, 409] || statuses == [409, 303], "{statuses:?}");
        let visas: i64 = sqlx::query_scalar("select count(*) from visas where application = $1")
            .bind(id.0)
            .fetch_one(&mut portal.owner().await)
            .await
            .unwrap();
        assert_eq!(visas, i64::from(statuses[0] == 303));
    }
}

#[actix_web::test]
async fn the_next_case_is_the_oldest_that_nobody_else_holds() {
    let portal = Portal::start().await;
    let first = waiting(&portal, "anna@example.org").await;
    portal.later(chrono::Duration::minutes(1));
    let second = waiting(&portal, "eve@example.org").await;
    let (one, other) =
        (portal.officer("aigerim@example.org").await, portal.officer("daniyar@example.org").await);
    let case = one.get("/desk/applications/next").await;
    one.submit(&case, &[("hold", "take")]).await.is(200);

    let next = other.get_once("/desk/applications/next").await;
    let own = one.get_once("/desk/applications/next").await;

    assert_eq!(case.path, format!("/desk/applications/{first}?way=queue"));
    assert_eq!(next.location(), Some(format!("/desk/applications/{second}?way=queue")));
    assert_eq!(own.location(), Some(format!("/desk/applications/{first}?way=queue")));
}
