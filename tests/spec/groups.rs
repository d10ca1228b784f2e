//! Many invitations with one file: checked line by line, filed at once or not at all, gone through one after another (rule I1).

use crate::support::{Actor, Page, Portal, served::Served};
use sqlx::{PgConnection, Row};
use visa_portal::invitations::groups;
use visa_portal::web::Actor as By;

const HEADINGS: &str = "surname,given_names,citizenship,date_of_birth,sex,passport_number,category,entries,stay,from,until,places";

/// Guests for April 2026, seen on Monday 2 March 2026, the first day of every test.
fn guests(count: usize) -> Vec<String> {
    let guest = |place: usize| {
        format!(
            "Sharma,Raj,IND,1988-11-04,M,Z{place:07},B12,single,30,2026-04-01,2026-04-30,\"Almaty, Astana\""
        )
    };
    (0..count).map(guest).collect()
}

fn file(lines: &[String]) -> Vec<u8> {
    format!("{HEADINGS}\n{}\n", lines.join("\n")).into_bytes()
}

async fn work_through(portal: &Portal) {
    groups::round(portal.works()).await.unwrap();
}

/// Sends a file, has it checked, and opens its report.
async fn sends(portal: &Portal, party: &Actor, file: Vec<u8>) -> Page {
    let form = party.get("/inviting/groups").await;
    let sent = party.upload(&form, "file", file, &[("name", "Congress")]).await;
    work_through(portal).await;
    party.get(&sent.path).await
}

/// Presses the button of a report, has the group filed, and opens it again.
async fn files(portal: &Portal, party: &Actor, report: &Page, taking: &str) -> Page {
    party.submit(report, &[("taking", taking)]).await;
    work_through(portal).await;
    party.get(&report.path).await
}

async fn count(owner: &mut PgConnection, of: &str) -> i64 {
    let sql = format!("select count(*) from {of}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(owner).await.unwrap().get(0)
}

async fn filed(portal: &Portal) -> i64 {
    count(&mut portal.owner().await, "invitations join invitation_steps on invitation = id").await
}

async fn text(party: &Actor, path: &str) -> String {
    String::from_utf8(party.bytes(path).await.2).unwrap()
}

#[actix_web::test]
async fn rule_i1_a_group_is_checked_first_and_filed_when_its_party_has_read_the_report() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;

    let report = sends(&portal, &party, file(&guests(3))).await;
    report.is(200).says("Checked: can be filed").says("All 3 lines are good. Nothing is filed yet.");
    assert_eq!(filed(&portal).await, 0);

    let group = files(&portal, &party, &report, "whole").await;

    group.says("Every line was filed.").says("Waiting for review: 3").says("SHARMA RAJ").says("India");
    assert_eq!(filed(&portal).await, 3);
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "letters where letter->>'letter' = 'group_filed'").await, 1);
    let own = "audit_entries where chain like 'invitation:%' and act = 'filed an invitation'";
    assert_eq!(count(&mut owner, own).await, 3);
}

#[actix_web::test]
async fn a_file_with_bad_lines_tells_every_complaint_and_files_nothing_unless_told_to_take_the_good_ones() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(4);
    lines[1] =
        lines[1].replace("Sharma", "Иванов").replace("2026-04-01", "03/04/2026").replace(",30,", ",31,");
    lines[2] = lines[2].replace("IND", "DEU");

    let report = sends(&portal, &party, file(&lines)).await;

    report.says("Good lines: 2. Bad lines: 2.");
    report.says("Surname: not in the Latin letters of the passport");
    report.says("Length of stay: write 30, 60 or 90").says("First day: can be two different days");
    report.says("Citizenship: citizens of this country cannot get an electronic visa today");
    let whole = files(&portal, &party, &report, "whole").await;
    whole.says("Nothing was filed: some lines are bad by now").says("Bad lines: 2");
    assert_eq!(filed(&portal).await, 0, "taken whole, it is nothing");

    let group = files(&portal, &party, &whole, "good_lines").await;

    group.says("The good lines were filed. Lines not filed: 2.").says("Waiting for review: 2");
    assert_eq!(filed(&portal).await, 2);
    let bad = text(&party, &group.link("bad-lines.csv")).await;
    assert!(bad.contains("Z0000001") && bad.contains("error_words") && !bad.contains("Z0000000"), "{bad}");
    let corrected =
        bad.replace("Иванов", "Ivanov").replace("03/04/2026", "2026-04-03").replace(",31,", ",30,");
    let corrected = corrected.replace("DEU", "индия");
    let again = sends(&portal, &party, corrected.into_bytes()).await;
    again.says("All 2 lines are good");
}

#[actix_web::test]
async fn what_stands_twice_in_the_file_or_is_invited_already_is_named() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let lines = guests(3);
    let first = sends(&portal, &party, file(&lines[..1])).await;
    files(&portal, &party, &first, "whole").await;
    let mut more = lines.clone();
    more.push(lines[2].clone());
    more.push(lines[0].replace("2026-04-01", "2026-05-01").replace("2026-04-30", "2026-05-30"));

    let report = sends(&portal, &party, file(&more)).await;

    report.says("Good lines: 3. Bad lines: 2.");
    report.says("you have invited the same passport for the same days already: 2 March 2026");
    report.says("line 4 invites the same passport for the same days");
    let other = portal.another_party("other@example.kz").await;
    sends(&portal, &other, file(&lines[..1])).await.says("The line is good");
}

#[actix_web::test]
async fn the_same_file_twice_at_the_same_moment_is_one_group_and_two_files_with_the_same_guests_invite_them_once()
 {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/groups").await;
    let send = |content| party.upload(&form, "file", content, &[("name", "Congress")]);

    let (one, other) = tokio::join!(send(file(&guests(40))), send(file(&guests(40))));
    let another = send([file(&guests(40)), b"\n".to_vec()].concat()).await;
    assert_eq!(one.path, other.path);
    assert_ne!(one.path, another.path);
    work_through(&portal).await;
    for report in [&one, &another] {
        let report = party.get(&report.path).await;
        report.says("All 40 lines are good");
        party.submit(&report, &[("taking", "whole")]).await;
    }
    let (first, second) = tokio::join!(groups::round(portal.works()), groups::round(portal.works()));

    assert_eq!(first.unwrap() + second.unwrap(), 2);
    assert_eq!(filed(&portal).await, 40);
    let reports = [party.get(&one.path).await.text(), party.get(&another.path).await.text()];
    assert_eq!(reports.iter().filter(|it| it.contains("Every line was filed")).count(), 1);
    assert_eq!(reports.iter().filter(|it| it.contains("no line can be filed by now")).count(), 1);
}

#[actix_web::test]
async fn a_report_that_is_stale_by_now_files_nothing_and_is_renewed() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(2))).await;
    portal.at("2026-04-02T09:00:00Z");
    let party = portal.again(&party).await;
    let report = party.get(&report.path).await;

    let held_up = files(&portal, &party, &report, "whole").await;

    held_up.says("no line can be filed by now").says("First day: must be today or later");
    assert_eq!(filed(&portal).await, 0);
}

#[actix_web::test]
async fn what_is_no_table_of_invitations_is_refused_with_the_reason() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/groups").await;
    let too_many = file(&guests(10_001));

    for (file, said) in [
        (Vec::new(), "Choose a file"),
        (b"%PDF-1.7\0".to_vec(), "neither a CSV file nor an XLSX workbook"),
        (b"surname\nSharma\n".to_vec(), "These columns are missing: Citizenship, Date of birth"),
        (b"surname,nickname\nSharma,Raj\n".to_vec(), "There is no column “nickname”"),
        (too_many, "more than 10000 lines"),
    ] {
        let answer = party.upload(&form, "file", file, &[("name", "Congress")]).await;
        answer.complains_about("file").says(said);
    }
    let nameless = party.upload(&form, "file", file(&guests(1)), &[("name", " ")]).await;
    nameless.complains_about("name");
    assert_eq!(count(&mut portal.owner().await, "invitation_groups").await, 0);
}

#[actix_web::test]
async fn the_template_is_in_the_readers_language_and_is_read_in_every_language() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    party.set_cookie("__Host-language", "ru");
    let template = text(&party, "/inviting/groups/template.csv").await;
    assert!(template.contains("Фамилия") && template.contains("Номер паспорта"), "{template}");
    let line = "Sharma,Raj,Индия,04.11.1988,Мужской,Z1234567,B12,,однократно,30,01.04.2026,30.04.2026,Алматы";
    let line = line.replace("однократно", "single");

    let report = sends(&portal, &party, format!("{}\n{line}\n", template.trim_end()).into_bytes()).await;

    report.says("Ошибок нет");
    let (status, headers, _) = party.bytes("/inviting/groups/template.xlsx").await;
    assert_eq!(status, 200);
    assert!(headers["content-disposition"].to_str().unwrap().contains("invitations.xlsx"));
}

#[actix_web::test]
async fn a_group_is_its_partys_own_and_what_is_set_aside_is_gone() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(2))).await;
    let other = portal.another_party("other@example.kz").await;
    for path in ["", "/bad-lines.csv", "/bad-lines.xlsx", "/invitations.csv", "/invitations.xlsx"] {
        other.get(&format!("{}{path}", report.path)).await.is(404);
    }
    let mark = |page: &Page| vec![("csrf".to_owned(), page.value("csrf"))];
    let set_aside = format!("{}/set-aside", report.path);
    let own = other.get("/inviting/groups").await;
    other.post(&set_aside, &mark(&own)).await.is(404);

    party.post(&set_aside, &mark(&report)).await.is(303);

    party.get(&report.path).await.is(404);
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "invitation_groups").await, 0);
    assert_eq!(count(&mut owner, "invitation_group_lines").await, 0);
    let filed = sends(&portal, &party, file(&guests(2))).await;
    files(&portal, &party, &filed, "whole").await;
    party.post(&format!("{}/set-aside", filed.path), &mark(&filed)).await.is(303);
    party.get(&filed.path).await.is(200).says("Every line was filed.");
    let deleted = sqlx::query("delete from invitation_groups").execute(&mut owner).await;
    assert!(deleted.unwrap_err().to_string().contains("a filed group stays"));
}

#[actix_web::test]
async fn a_group_that_nobody_filed_for_thirty_days_is_removed_with_its_passports() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let filed = sends(&portal, &party, file(&guests(1))).await;
    files(&portal, &party, &filed, "whole").await;
    sends(&portal, &party, file(&guests(2))).await;
    let forget = || portal.works().run(By::Portal, |work| Box::pin(groups::forget_old(work)));
    portal.at("2026-04-01T04:00:00Z");
    assert_eq!(forget().await.unwrap(), 0, "on the thirtieth day it is still there");

    portal.at("2026-04-01T04:00:01Z");
    assert_eq!(forget().await.unwrap(), 1);

    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "invitation_groups where filed_at is not null").await, 1);
    assert_eq!(count(&mut owner, "invitation_groups").await, 1);
}

#[actix_web::test]
async fn a_group_takes_a_place_of_the_year_for_each_good_line() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut owner = portal.owner().await;
    sqlx::query("insert into quota_defaults (from_day, places, set_at) values ('2026-01-01', 3, now())")
        .execute(&mut owner)
        .await
        .unwrap();
    let four = sends(&portal, &party, file(&guests(4))).await;
    let three = sends(&portal, &party, file(&guests(3))).await;

    for report in [&four, &three] {
        party.submit(report, &[("taking", "whole")]).await.is(200);
    }
    work_through(&portal).await;

    party.get(&four.path).await.says("fewer invitations are left this year than the file has good lines");
    party.get(&three.path).await.says("Every line was filed.");
    assert_eq!(filed(&portal).await, 3);
    let more = sends(&portal, &party, file(&guests(6)[4..])).await;
    party.submit(&more, &[("taking", "whole")]).await.is(409);
    assert_eq!(filed(&portal).await, 3);
}

#[actix_web::test]
async fn a_suspended_party_files_no_group() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(2))).await;
    let ordered = sends(&portal, &party, file(&guests(3))).await;
    party.submit(&ordered, &[("taking", "whole")]).await;
    let id: uuid::Uuid = sqlx::query_scalar("select id from inviting_parties")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    let officer = portal.senior_officer("senior@example.org").await;
    let page = officer.get(&format!("/desk/parties/{id}")).await;
    officer.submit(&page, &[("suspension", "suspend"), ("reason", "Guests did not arrive.")]).await.is(200);

    party.submit(&report, &[("taking", "whole")]).await.is(409).says("suspended your right to invite");
    work_through(&portal).await;

    party.get(&ordered.path).await.says("suspended your right to invite").says("Nothing is filed yet");
    assert_eq!(filed(&portal).await, 0);
}

#[actix_web::test]
async fn officers_see_the_group_and_go_through_its_invitations_one_after_another() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(3))).await;
    let group = files(&portal, &party, &report, "whole").await;
    let officer = portal.officer("officer@example.org").await;
    let queue = officer.get("/desk/invitations").await;
    let first = officer.get(&queue.link("/desk/invitations/0")).await;
    first.says("Congress").says("Waiting: 3 of 3");
    let of_group = officer.get(&first.link("/desk/groups/")).await;
    of_group.is(200).says("Altyn Dala LLP").says("Waiting for review: 3");
    let begin = officer.get(&of_group.link("/desk/invitations/0")).await;

    let begin = officer.submit(&begin, &[("hold", "take")]).await;
    let second = officer.submit(&begin, &[("ruling", "approve")]).await;
    second.is(200).says("The invitation is approved").says("Waiting: 2 of 3");
    let third = officer.submit(&second, &[("ruling", "refuse"), ("reason", "The hotel is closed.")]).await;
    third.says("Waiting: 1 of 3");
    let queue = officer.submit(&third, &[("ruling", "approve")]).await;

    queue.says("Invitations waiting for review").says("No invitation is waiting");
    let group = party.get(&group.path).await;
    group.says("Approved: 2").says("Refused: 1");
    let export = text(&party, &group.link("invitations.csv")).await;
    assert!(export.contains("Refused") && export.contains("The hotel is closed."), "{export}");
    let looks = "audit_entries where act = 'looked at a group of invitations'";
    assert_eq!(count(&mut portal.owner().await, looks).await, 1);
    let refused = party.get(&format!("{}?show=refused", group.path)).await;
    assert_eq!(refused.html.matches("/inviting/invitations/0").count(), 1);
}

#[actix_web::test]
async fn a_long_report_and_a_long_group_go_on_by_key() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(60);
    for line in &mut lines[30..] {
        *line = line.replace("B12", "Z9");
    }
    let report = sends(&portal, &party, file(&lines)).await;
    let rest = party.get(&report.link("after=")).await;
    assert_eq!(rest.html.matches("no visa category is given").count(), 5);

    let group = files(&portal, &party, &report, "good_lines").await;

    assert_eq!(group.html.matches("/inviting/invitations/0").count(), 25);
    let rest = party.get(&group.link("after=")).await;
    assert_eq!(rest.html.matches("/inviting/invitations/0").count(), 5);
}

/// The server is killed while it files 10,000 lines: nothing of them is filed, and the next one files all, once.
#[actix_web::test]
async fn rule_i1_a_server_killed_while_it_files_ten_thousand_lines_files_none_or_all_and_each_once() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    // The server that is killed goes by the machine's clock: a period that lies ahead of it too.
    let ahead = |line: String| line.replace("2026-04", "2090-04");
    let lines: Vec<String> = guests(10_000).into_iter().map(ahead).collect();
    let report = sends(&portal, &party, file(&lines)).await;
    report.says("All 10000 lines are good");
    party.submit(&report, &[("taking", "whole")]).await;
    let mut owner = portal.owner().await;
    let first = Served::start(portal.database_url()).await;
    let at_work =
        "pg_locks where relation = 'invitations'::regclass and mode = 'RowExclusiveLock' and granted";
    while count(&mut owner, at_work).await == 0 {
        tokio::task::yield_now().await;
    }
    first.kill();
    while count(&mut owner, at_work).await > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(filed(&portal).await, 0, "killed in the middle of the one transaction");
    // The lease runs out on the database's clock; here it has.
    sqlx::query("update invitation_groups set leased_until = clock_timestamp() - interval '1 second'")
        .execute(&mut owner)
        .await
        .unwrap();

    work_through(&portal).await;

    assert_eq!(filed(&portal).await, 10_000);
    assert_eq!(count(&mut owner, "(select distinct passport_number from invitations) as once").await, 10_000);
    let letters = "letters where letter->>'letter' = 'group_filed'";
    assert_eq!(count(&mut owner, letters).await, 1);
    let again = portal.again(&party).await;
    again.get(&report.path).await.says("Every line was filed.");
}

#[actix_web::test]
async fn an_earlier_invitation_is_copied_for_the_same_guest_or_for_another_without_its_dates() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(1))).await;
    let group = files(&portal, &party, &report, "whole").await;
    let paper = party.get(&group.link("/inviting/invitations/0")).await;
    paper.says("Congress");

    let same = party.get(&paper.link("whom=same")).await;
    let another = party.get(&paper.link("whom=another")).await;

    assert_eq!((same.value("surname"), same.value("passport-number")), ("SHARMA".into(), "Z0000000".into()));
    assert_eq!((another.value("surname"), another.value("passport-number")), (String::new(), String::new()));
    for form in [&same, &another] {
        assert!(form.html.contains("Almaty, Astana"));
        assert_eq!((form.value("from-day"), form.value("until-year")), (String::new(), String::new()));
    }
    let dates = [("from-day", "1"), ("from-month", "6"), ("from-year", "2026")];
    let until = [("until-day", "20"), ("until-month", "6"), ("until-year", "2026")];
    let check = party.submit(&same, &[dates, until].concat()).await;
    check.is(200).says("Check the invitation before you file it");
    party.submit(&check, &[("next", "file")]).await.says("The invitation is filed");
    assert_eq!(filed(&portal).await, 2);
    let other = portal.another_party("other@example.kz").await;
    other.get(&paper.link("whom=same")).await.is(404);
}

/// A fault of the portal's own: whatever is filed breaks, until it is mended.
async fn breaks(portal: &Portal, table: &str) {
    for sql in [
        "create function planted_fault() returns trigger language plpgsql as $$ begin raise 'planted'; end $$".to_owned(),
        format!("create trigger planted before insert on {table} for each row execute function planted_fault()"),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut portal.owner().await).await.unwrap();
    }
}

async fn is_mended(portal: &Portal) {
    let sql = "drop function planted_fault() cascade";
    sqlx::query(sql).execute(&mut portal.owner().await).await.unwrap();
}

/// One try more, once the pause after the one before is over.
async fn tries_again(portal: &Portal) {
    let sql = "update invitation_groups set leased_until = null where filed_at is null";
    sqlx::query(sql).execute(&mut portal.owner().await).await.unwrap();
    work_through(portal).await;
}

async fn letters(portal: &Portal, letter: &str) -> i64 {
    count(&mut portal.owner().await, &format!("letters where letter->>'letter' = '{letter}'")).await
}

#[actix_web::test]
async fn a_group_that_breaks_five_times_is_given_back_and_filed_again_once_that_is_mended() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(2))).await;
    breaks(&portal, "invitations").await;

    let first = files(&portal, &party, &report, "whole").await;
    for _ in 0..3 {
        tries_again(&portal).await;
    }
    let fourth = party.get(&report.path).await;
    tries_again(&portal).await;
    let fifth = party.get(&report.path).await;

    first.says("are being filed");
    fourth.says("are being filed");
    assert_eq!(letters(&portal, "group_not_filed").await, 1);
    fifth.does_not_say("are being filed").says("could not work this file through").says("Discard");
    is_mended(&portal).await;
    files(&portal, &party, &fifth, "whole").await.says("Every line was filed");
    assert_eq!(filed(&portal).await, 2);
}

#[actix_web::test]
async fn a_group_that_cannot_be_checked_keeps_nobody_waiting_and_is_set_aside() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    breaks(&portal, "invitation_group_lines").await;
    let form = party.get("/inviting/groups").await;
    let sent = party.upload(&form, "file", file(&guests(1)), &[("name", "Congress")]).await;
    for _ in 0..5 {
        tries_again(&portal).await;
    }
    is_mended(&portal).await;
    let other = portal.another_party("other@example.kz").await;
    sends(&portal, &other, file(&guests(1))).await.says("The line is good");

    let stuck = party.get(&sent.path).await;
    stuck.says("Could not be checked").says("send its file again");
    tries_again(&portal).await;
    party.get(&sent.path).await.says("Could not be checked");
    let csrf = [("csrf".to_owned(), stuck.value("csrf"))];
    party.post(&format!("{}/set-aside", sent.path), &csrf).await.is(303);

    sends(&portal, &party, file(&guests(1))).await.says("The line is good");
}

#[actix_web::test]
async fn a_lease_that_ended_with_its_worker_is_no_broken_try() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/groups").await;
    let sent = party.upload(&form, "file", file(&guests(1)), &[("name", "Congress")]).await;
    for _ in 0..6 {
        let worker = uuid::Uuid::now_v7();
        portal
            .works()
            .run::<_, sqlx::Error, _>(By::Portal, move |work| {
                Box::pin(visa_portal::invitations::store::groups::take(work, worker))
            })
            .await
            .unwrap()
            .expect("a group to take");
        let over = "update invitation_groups set leased_until = null";
        sqlx::query(over).execute(&mut portal.owner().await).await.unwrap();
    }

    work_through(&portal).await;

    party.get(&sent.path).await.says("The line is good");
    assert_eq!(letters(&portal, "group_not_filed").await, 0);
}

#[actix_web::test]
async fn a_group_that_was_given_back_is_forgotten_like_every_other_that_is_not_filed() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(1))).await;
    breaks(&portal, "invitations").await;
    files(&portal, &party, &report, "whole").await;
    for _ in 0..4 {
        tries_again(&portal).await;
    }

    portal.at("2026-04-02T04:00:00Z");
    let forgotten =
        portal.works().run::<_, sqlx::Error, _>(By::Portal, |work| Box::pin(groups::forget_old(work))).await;

    assert_eq!(forgotten.unwrap(), 1);
    assert_eq!(count(&mut portal.owner().await, "invitation_groups").await, 0);
}
