//! What a change does, shown before it is made: the same as it then does, and nothing until it is.

use crate::arrivals::{GUEST, declares};
use crate::support::applying::guest;
use crate::support::{Actor, Page, Portal};
use visa_portal::arrivals;

async fn number(portal: &Portal, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(&mut portal.owner().await).await.unwrap()
}

/// Types a change and stays at what it would do.
async fn types(administrator: &Actor, address: &str, fields: &[(&str, &str)]) -> Page {
    let form = administrator.get(address).await;
    administrator.submit_once(&form, fields).await
}

async fn makes(administrator: &Actor, preview: &Page) -> Page {
    let made = administrator.submit_once(preview, &[("foreseen", "save")]).await;
    administrator.get(&made.is(303).location().unwrap()).await
}

fn dated(field: &'static str, day: &'static str) -> Vec<(String, &'static str)> {
    vec![(format!("{field}-day"), day), (format!("{field}-month"), "3"), (format!("{field}-year"), "2026")]
}

fn with<'a>(fields: &[(&'a str, &'a str)], date: &'a [(String, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().copied().chain(date.iter().map(|(name, text)| (name.as_str(), *text))).collect()
}

const HOLIDAY: &[(&str, &str)] = &[
    ("kind", "public_holiday"),
    ("name-en", "By decree"),
    ("name-ru", "По указу"),
    ("name-kk", "Жарлық бойынша"),
    ("status", "confirmed"),
];

/// A guest who arrived on Monday 2 March, with the notice due on Thursday the 5th.
async fn an_arrival(portal: &Portal) -> Actor {
    let party = portal.inviting_party("hotel@example.kz").await;
    declares(&party, GUEST).await.is(200).says("in time until the end of Thursday 5 March 2026");
    party
}

#[actix_web::test]
async fn rule_n1_the_preview_of_a_day_off_names_the_deadlines_that_then_move() {
    let portal = Portal::start().await;
    an_arrival(&portal).await;
    let administrator = portal.administrator().await;
    let day = dated("day", "4");

    let preview = types(&administrator, "/admin/calendar/days/new", &with(HOLIDAY, &day)).await;

    preview.is(200).says("Not saved yet").says("move later: 1, of 1 that run over this day");
    preview.says("5 March 2026 → 6 March 2026");
    let arrival = administrator.get(&preview.link("/desk/arrivals/")).await;
    arrival.is(200);
    assert_eq!(number(&portal, "select count(*) from declared_days where day = '2026-03-04'").await, 0);
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 0, "nothing was declared yet");

    makes(&administrator, &preview).await.is(200).says("By decree");
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 1);
    assert_eq!(number(&portal, "select count(*) from arrivals where due = '2026-03-06'").await, 1);
}

#[actix_web::test]
async fn what_is_made_is_what_was_shown_though_the_world_moved_between() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let day = dated("day", "4");
    let preview = types(&administrator, "/admin/calendar/days/new", &with(HOLIDAY, &day)).await;
    preview.is(200).says("move later: 0, of 0");

    an_arrival(&portal).await;

    makes(&administrator, &preview).await.is(200).says("By decree");
    assert_eq!(arrivals::extend_deadlines(portal.works()).await.unwrap(), 1);
}

#[actix_web::test]
async fn a_preview_leads_back_to_the_form_with_what_was_typed() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let day = dated("day", "4");
    let preview = types(&administrator, "/admin/calendar/days/new", &with(HOLIDAY, &day)).await;

    let form = administrator.submit_once(&preview, &[("foreseen", "change")]).await;

    form.is(200);
    assert_eq!((form.value("day-day"), form.value("name-kk")), ("4".into(), "Жарлық бойынша".into()));
    assert_eq!(number(&portal, "select count(*) from declared_days where day = '2026-03-04'").await, 0);
}

#[actix_web::test]
async fn a_preview_that_was_never_seen_saves_only_what_is_sound() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let form = administrator.get("/admin/calendar/days/new").await;
    let fields = [("csrf", form.value("csrf")), ("foreseen", "save".into()), ("day-day", "4".into())];
    let fields: Vec<(String, String)> = fields.map(|(name, text)| (name.to_owned(), text)).to_vec();

    let answer = administrator.post("/admin/calendar/days/new", &fields).await;

    answer.complains_about("day").complains_about("kind");
}

const SEVENTY: &[(&str, &str)] = &[
    ("product", "single_entry"),
    ("citizenships", "not_united_states"),
    ("purpose", "tourism"),
    ("entries", "single"),
    ("least", "1"),
    ("most", "366"),
    ("amount", "70"),
    ("currency", "USD"),
];

/// The only single-entry row ends on a day of March.
async fn the_single_entry_ends(portal: &Portal, administrator: &Actor, day: &'static str) -> Page {
    let id: uuid::Uuid = sqlx::query_scalar("select id from fee_rows where product = 'single_entry'")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    types(administrator, &format!("/admin/fees/{id}/end"), &with(&[], &dated("last", day))).await
}

#[actix_web::test]
async fn rule_f2_the_preview_of_a_fee_counts_those_who_are_asked_for_another() {
    let portal = Portal::start().await;
    let anna = portal.applicant("anna@example.org").await;
    let (_, number_of_hers) = portal.invitation(guest()).await;
    let id = anna.begins().await;
    anna.answers(id, "requirements", &[("read", "yes")]).await.is(200);
    anna.uses_invitation(id, &number_of_hers).await.is(200);
    portal.invitation(guest()).await;
    let eve = portal.applicant("eve@example.org").await;
    portal.submitted_application(&eve).await;
    let administrator = portal.administrator().await;

    let end = the_single_entry_ends(&portal, &administrator, "9").await;

    end.is(200).says("From 10 March 2026 on: 60 USD → no fee. Applications being filled in: 1. Approved invitations not yet used: 1.");
    makes(&administrator, &end).await.is(200);
    let from = dated("from", "10");
    let start = types(&administrator, "/admin/fees/new", &with(SEVENTY, &from)).await;
    start
        .is(200)
        .says("no fee → 70 USD. Applications being filled in: 1. Approved invitations not yet used: 1.");
    assert_eq!(number(&portal, "select count(*) from fee_rows where amount_minor = 7000").await, 0);
    makes(&administrator, &start).await.is(200).says("70 USD");
    assert_eq!(
        number(&portal, "select count(*) from applications where fee_minor = 6000").await,
        1,
        "hers stays"
    );
}

#[actix_web::test]
async fn rule_f3_an_absurd_row_is_refused_in_plain_words() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let end = the_single_entry_ends(&portal, &administrator, "9").await;
    makes(&administrator, &end).await.is(200);
    let from = dated("from", "10");
    let typed = |change: &'static [(&'static str, &'static str)]| {
        let kept =
            SEVENTY.iter().copied().filter(move |(name, _)| !change.iter().any(|(other, _)| other == name));
        kept.chain(change.iter().copied()).collect::<Vec<_>>()
    };
    let until = dated("until", "9");

    let far = types(&administrator, "/admin/fees/new", &with(&typed(&[("amount", "6000")]), &from)).await;
    let little = types(&administrator, "/admin/fees/new", &with(&typed(&[("amount", "0.60")]), &from)).await;
    let entries =
        types(&administrator, "/admin/fees/new", &with(&typed(&[("entries", "multiple")]), &from)).await;
    let long = types(
        &administrator,
        "/admin/fees/new",
        &with(&typed(&[("product", "treatment_long"), ("amount", "160")]), &from),
    )
    .await;
    let backwards = with(SEVENTY, &from);
    let backwards: Vec<_> = backwards.into_iter().chain(with(&[], &until)).collect();
    let ended = types(&administrator, "/admin/fees/new", &backwards).await;

    far.complains_about("amount").says("more than five times");
    little.complains_about("amount").says("less than a fifth");
    entries.complains_about("entries").says("another number of entries");
    long.complains_about("purpose").says("for treatment alone");
    ended.complains_about("until");
}

#[actix_web::test]
async fn a_rate_is_told_by_what_each_fee_is_then_charged_as() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let from = dated("from", "2");

    let preview = types(&administrator, "/admin/fees/rates", &with(&[("rate", "478.35")], &from)).await;

    preview.is(200).says("A fee of 60 USD is charged as: no rate → 28701 KZT");
    assert_eq!(number(&portal, "select count(*) from exchange_rates").await, 0);
}

#[actix_web::test]
async fn the_end_of_a_citizenship_tells_what_is_open_of_it() {
    let portal = Portal::start().await;
    portal.invitation(guest()).await;
    let anna = portal.applicant("anna@example.org").await;
    let earlier = portal.paid_application(&anna).await;
    // a draft that has a passport and no invitation yet
    let offer = anna.get(&format!("/office/applications/{earlier}/again")).await;
    anna.submit(&offer, &[]).await.is(200);
    let administrator = portal.administrator().await;

    let preview = types(&administrator, "/admin/citizenships/IND/end", &with(&[], &dated("last", "5"))).await;

    preview.is(200).says("approved invitations not yet used: 1; applications being filled in: 1; applications submitted and not yet decided: 1");
    makes(&administrator, &preview).await.is(200).says("India").says("5 March 2026");
    let category = types(&administrator, "/admin/categories/B12/end", &with(&[], &dated("last", "5"))).await;
    category.is(200).says("approved invitations not yet used: 1");
}

#[actix_web::test]
async fn the_last_airport_does_not_close_unnoticed_and_its_last_day_is_named_once() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let close = |code: &'static str, day: &'static str| {
        let administrator = &administrator;
        async move {
            types(administrator, &format!("/admin/checkpoints/{code}/close"), &with(&[], &dated("last", day)))
                .await
        }
    };
    let first = close("NQZ", "5").await;
    first.is(200).says("From 6 March 2026 on, electronic visas are taken at: ALA.");
    makes(&administrator, &first).await.is(200);

    let second = close("ALA", "5").await;
    let again = close("NQZ", "9").await;

    second.is(200).says("electronic visas would be taken nowhere");
    again.complains_about("last").says("has its last day already: 5 March 2026");
}

#[actix_web::test]
async fn promises_phrases_and_the_second_officer_are_foreseen_too() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;
    let from = dated("from", "3");

    let promise =
        types(&administrator, "/admin/promises", &with(&[("subject", "application"), ("days", "1")], &from))
            .await;
    let second = types(&administrator, "/admin/confirmations", &with(&[("needed", "yes")], &from)).await;
    let ground =
        types(&administrator, "/admin/phrases/grounds/photograph/end", &with(&[], &dated("last", "5"))).await;
    let counting =
        types(&administrator, "/admin/calendar/counting/new", &with(&[("counting", "arrival_day")], &from))
            .await;

    promise.is(200).says("No case was settled in the last 90 days").says("from 3 March 2026 on");
    second.is(200).says("There is nobody who could confirm");
    ground.is(200).says("officers choose from 6 grounds").says("in the last 90 days: 0");
    counting.is(200).says("by Friday 6 March 2026 until now, and by Thursday 5 March 2026");
    for table in ["select count(*) from promised_days", "select count(*) from confirmation_policies"] {
        assert_eq!(number(&portal, table).await, 0, "{table}");
    }
}

#[actix_web::test]
async fn no_dated_row_is_edited_behind_the_pages() {
    let portal = Portal::start().await;
    let mut owner = portal.owner().await;

    for change in [
        "update citizenships set name_en = 'Other'",
        "delete from categories",
        "update checkpoints set kind = 'other'",
        "update declared_days set name_en = 'Other'",
    ] {
        let refused = sqlx::query(change).execute(&mut owner).await.unwrap_err();

        let constraint = refused.as_database_error().unwrap().constraint().map(str::to_owned);
        assert_eq!(constraint.as_deref(), Some("a_dated_row_is_never_edited"), "{change}");
    }
}

#[actix_web::test]
async fn the_list_of_citizenships_is_found_turned_and_short() {
    let portal = Portal::start().await;
    let administrator = portal.administrator().await;

    let first = administrator.get("/admin/citizenships").await;
    let second = administrator.get(&first.link("after=")).await;
    let third = administrator.get(&second.link("after=")).await;
    let back = administrator.get(&third.link("after=")).await;
    let found = administrator.get("/admin/citizenships?find=%D0%B8%D0%BD%D0%B4%D0%B8%D1%8F").await;
    let nothing = administrator.get("/admin/citizenships?find=Atlantis").await;
    let letter = administrator.get("/admin/citizenships?letter=Z").await;

    let rows = |page: &Page| page.html.matches("<th scope=\"row\"").count();
    assert_eq!((rows(&first), rows(&second), rows(&back)), (25, 25, 25));
    assert!(first.text().contains("Algeria") && !second.text().contains("Algeria"));
    assert!(back.text() == second.text() && third.text() != second.text());
    found.says("India").does_not_say("Algeria ");
    nothing.says("Nothing was found");
    letter.says("Zambia").does_not_say("India ");
}

#[actix_web::test]
async fn previews_of_fees_and_lists_lead_to_the_papers_that_they_count() {
    let portal = Portal::start().await;
    let (invitation, _) = portal.invitation(guest()).await;
    let eve = portal.applicant("eve@example.org").await;
    let submitted = portal.submitted_application(&eve).await;
    let administrator = portal.administrator().await;
    let id = |page: &Page, folder: &str| page.link(folder).rsplit('/').next().unwrap().to_owned();

    let fee = the_single_entry_ends(&portal, &administrator, "9").await;
    let list = types(&administrator, "/admin/citizenships/IND/end", &with(&[], &dated("last", "5"))).await;

    assert_eq!(id(&fee, "/desk/invitations/"), invitation.to_string());
    assert_eq!(id(&list, "/desk/applications/"), submitted.to_string());
    fee.says("Invitation filed on");
    list.says("Invitation filed on").says("Application ");
    administrator.get(&fee.link("/desk/invitations/")).await.is(200);
    administrator.get(&list.link("/desk/applications/")).await.is(200);
    for page in [&fee, &list] {
        page.does_not_say("ERIKSSON").does_not_say("Eriksson");
    }
}

#[actix_web::test]
async fn the_preview_of_a_day_off_leads_to_a_case_whose_promised_day_moves() {
    let portal = Portal::start().await;
    let eve = portal.applicant("eve@example.org").await;
    let paid = portal.paid_application(&eve).await;
    let administrator = portal.administrator().await;
    let day = dated("day", "4");

    let preview = types(&administrator, "/admin/calendar/days/new", &with(HOLIDAY, &day)).await;

    preview.is(200).says("whose promised day moves later: 1");
    assert_eq!(preview.link("/desk/applications/"), format!("/desk/applications/{paid}"));
    preview.says("5 March 2026 → 6 March 2026");
}

#[actix_web::test]
async fn the_preview_of_a_quota_counts_those_who_could_file_none() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    party.files(crate::support::inviting::GUEST).await.is(200);
    let own = portal.another_party("own@example.kz").await;
    portal.has_quota(&own, 3).await;
    let administrator = portal.administrator().await;
    let from = dated("from", "3");

    let none = types(&administrator, "/admin/quotas", &with(&[("places", "2")], &from)).await;
    let preview = types(&administrator, "/admin/quotas", &with(&[("places", "1")], &from)).await;

    none.is(200).says("without a number of their own: 1").says("could file none: 0");
    preview.is(200).says("could file none: 1").says("Filed in that year: 1");
    assert_eq!(preview.link("/desk/parties/"), format!("/desk/parties/{}", portal.party_id(&party).await));
    assert_eq!(number(&portal, "select count(*) from quota_defaults").await, 1, "nothing is saved yet");
    makes(&administrator, &preview).await.is(200).says("The yearly quota is set");
    let edited = sqlx::query("update quota_defaults set places = 5").execute(&mut portal.owner().await).await;
    let constraint = edited.unwrap_err().as_database_error().unwrap().constraint().map(str::to_owned);
    assert_eq!(constraint.as_deref(), Some("what_was_recorded_stays"));
}
