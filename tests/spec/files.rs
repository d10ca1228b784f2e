//! Many notices with a file: tried, filed line by line or all or none, corrected and sent again (rules N4 to N6).

use crate::support::{Actor, Page, Portal, served::Served};
use sqlx::{PgConnection, Row};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use visa_portal::arrivals;

const HEADINGS: &str = "surname,given_names,citizenship,date_of_birth,passport_number,arrival_date,region,address,departure_date";

/// Guests who arrived on Monday 2 March 2026, the first day of every test.
pub fn guests(count: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            format!("Tanaka,Yuki,JPN,1990-02-01,TK{place:07},2026-03-02,75,\"Almaty, Abay 10\",2026-03-20")
        })
        .collect()
}

pub fn file(lines: &[String]) -> Vec<u8> {
    format!("{HEADINGS}\n{}\n", lines.join("\n")).into_bytes()
}

/// Sends a file, works it through, and opens its report.
pub async fn sends(portal: &Portal, party: &Actor, file: Vec<u8>, manner: &str) -> Page {
    let form = party.get("/inviting/arrivals/files").await;
    let taken = party.upload(&form, "file", file, &[("manner", manner)]).await;
    arrivals::work_through_files(portal.works()).await.unwrap();
    party.get(&taken.path).await
}

async fn count(owner: &mut PgConnection, of: &str) -> i64 {
    let sql = format!("select count(*) from {of}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(owner).await.unwrap().get(0)
}

pub async fn filed(portal: &Portal) -> (i64, i64) {
    let mut owner = portal.owner().await;
    (count(&mut owner, "notices").await, count(&mut owner, "arrivals where notice is not null").await)
}

#[actix_web::test]
async fn a_trial_reports_every_line_and_files_nothing_and_filing_reports_the_same() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(3);
    lines[1] = lines[1].replace("2026-03-20", "03/04/2026");
    lines.push(lines[0].clone());

    let trial = sends(&portal, &party, file(&lines), "dry_run").await;

    trial.is(200).says("nothing was filed").says("Accepted: 2").says("Rejected: 1").says("Filed before: 1");
    trial.says("departure_date: can be two different days").says("the same arrival stands in line 2");
    assert_eq!(filed(&portal).await, (0, 0));

    let report = party.submit(&trial, &[("manner", "line_by_line")]).await;
    arrivals::work_through_files(portal.works()).await.unwrap();
    let report = party.get(&report.path).await;

    report.says("Accepted: 2").says("Rejected: 1").says("Filed before: 1").says("Receipt number");
    assert_eq!(filed(&portal).await, (2, 2));
}

#[actix_web::test]
async fn rule_n6_the_rejected_lines_are_corrected_and_sent_again_and_every_line_is_filed_once() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(3);
    lines[2] = lines[2].replace("JPN", "XYZ");
    let report = sends(&portal, &party, file(&lines), "line_by_line").await;
    let download = party.bytes(&report.link("rejected.csv")).await.2;
    let download = String::from_utf8(download).unwrap();
    assert!(download.contains("citizenship_unknown") && !download.contains("TK0000000"), "{download}");

    let again = sends(&portal, &party, download.replace("XYZ", "JPN").into_bytes(), "line_by_line").await;
    let whole = sends(&portal, &party, file(&lines), "line_by_line").await;

    again.says("Accepted: 1");
    whole.says("Filed before: 2").says("Rejected: 1").says("filed before: receipt");
    assert_eq!(filed(&portal).await, (3, 3));
}

#[actix_web::test]
async fn with_a_single_bad_line_nothing_of_an_atomic_file_is_filed() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let mut lines = guests(1200);
    let good = file(&lines);
    lines[700] = lines[700].replace(",75,", ",99,");

    let report = sends(&portal, &party, file(&lines), "atomic").await;
    report.says("Held back: 1199").says("Rejected: 1");
    assert_eq!(filed(&portal).await, (0, 0));

    let report = sends(&portal, &party, good, "atomic").await;
    report.says("Accepted: 1200");
    assert_eq!(filed(&portal).await, (1200, 1200));
}

#[actix_web::test]
async fn rule_n5_a_file_received_in_the_last_minute_is_on_time_whenever_it_is_worked_through() {
    let portal = Portal::start().await;
    portal.at("2026-03-05T18:59:59Z");
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/files").await;
    let taken = party.upload(&form, "file", file(&guests(2)), &[("manner", "line_by_line")]).await;
    taken.says("0 of 2 lines");
    assert_eq!(taken.headers["refresh"], "2", "the page follows the work without a script");
    let still = party.get(&format!("{}?still=1", taken.path)).await;
    assert!(still.headers.get("refresh").is_none(), "its reader stopped it");
    portal.at("2026-03-05T19:00:10Z");

    arrivals::work_through_files(portal.works()).await.unwrap();

    party.get(&taken.path).await.says("Accepted: 2");
    let late = sends(&portal, &party, file(&guests(3)[2..]), "line_by_line").await;
    late.says("Accepted, late: 1");
}

#[actix_web::test]
async fn what_is_no_table_of_notices_is_refused_with_the_reason() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/files").await;
    let two_hundred = vec!["x"; 200].join(";").into_bytes();
    let windows_1251 = [HEADINGS.as_bytes(), b"\n\xC8\xE2\xE0\xED\xEE\xE2\n"].concat();

    for (file, said) in [
        (Vec::new(), "Choose a file"),
        (b"%PDF-1.7\0".to_vec(), "neither a CSV file nor an XLSX workbook"),
        (windows_1251, "not in UTF-8"),
        (two_hundred, "200 columns"),
        (b"surname\nTanaka\n".to_vec(), "These columns are missing: citizenship"),
    ] {
        let answer = party.upload(&form, "file", file, &[("manner", "dry_run")]).await;

        answer.complains_about("file").says(said);
    }
    let too_large = party.upload(&form, "file", vec![b'x'; 11 << 20], &[("manner", "dry_run")]).await;
    too_large.is(413);
    assert_eq!(count(&mut portal.owner().await, "batches").await, 0);
}

#[actix_web::test]
async fn rule_n6_the_same_file_twice_at_the_same_moment_files_every_line_once() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/files").await;
    for _ in 0..2 {
        party.upload(&form, "file", file(&guests(900)), &[("manner", "line_by_line")]).await;
    }

    let (one, other) = tokio::join!(
        arrivals::work_through_files(portal.works()),
        arrivals::work_through_files(portal.works())
    );

    assert_eq!(one.unwrap() + other.unwrap(), 2);
    assert_eq!(filed(&portal).await, (900, 900));
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "batch_lines where outcome = 'accepted'").await, 900);
    assert_eq!(count(&mut owner, "batch_lines where outcome = 'duplicate'").await, 900);
}

#[actix_web::test]
async fn a_file_is_its_partys_own() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(1)), "line_by_line").await;
    let other = portal.another_party("other@example.kz").await;

    for path in
        [report.path.clone(), format!("{}/rejected.csv", report.path), format!("{}/results.csv", report.path)]
    {
        other.get(&path).await.is(404);
    }
}

/// The server is killed while it files 8,000 lines; another goes on where it stopped, and the file sent again adds nothing.
#[actix_web::test]
async fn rule_n6_a_server_killed_in_the_middle_loses_no_line_and_files_none_twice() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/files").await;
    party.upload(&form, "file", file(&guests(8000)), &[("manner", "line_by_line")]).await;
    let mut owner = portal.owner().await;
    let first = Served::start(portal.database_url()).await;
    while count(&mut owner, "batch_lines").await == 0 {
        tokio::task::yield_now().await;
    }
    first.kill();
    let done = count(&mut owner, "batch_lines").await;
    assert!((1..8000).contains(&done), "killed in the middle, after {done} lines");
    // The lease runs out on the database's clock; here it has.
    sqlx::query("update batches set leased_until = clock_timestamp() - interval '1 second'")
        .execute(&mut owner)
        .await
        .unwrap();

    arrivals::work_through_files(portal.works()).await.unwrap();
    let party = portal.again(&party).await;
    let again = sends(&portal, &party, file(&guests(8000)), "line_by_line").await;

    assert_eq!(filed(&portal).await, (8000, 8000));
    again.says("Filed before: 8000");
    let once =
        "(select from batch_lines where outcome = 'accepted' group by number having count(*) = 1) as once";
    assert_eq!(count(&mut owner, once).await, 8000);
}

/// A key for the party's programs, made in its office.
async fn key_of(party: &Actor) -> String {
    let page = party.get("/inviting/keys").await;
    let shown = party.submit(&page, &[("name", "hotel system"), ("opens", "arrivals")]).await;
    let key = regex_lite::Regex::new("evisa_[0-9a-f]{10}_[0-9a-f]{32}").unwrap();
    key.find(&shown.html).unwrap().as_str().to_owned()
}

#[actix_web::test]
async fn a_program_files_with_a_key_and_reads_what_became_of_every_line() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let key = key_of(&party).await;
    let mut lines = guests(2);
    lines[1] = lines[1].replace(",75,", ",99,");
    let client = reqwest::Client::new();
    let address = format!("{}/api/v1/arrival-files?manner=line_by_line", portal.url);

    let unkeyed = client.post(&address).body(file(&lines)).send().await.unwrap();
    assert_eq!(unkeyed.status(), 401);
    let nothing_asked =
        client.post(format!("{}/api/v1/arrival-files", portal.url)).body("").send().await.unwrap();
    assert_eq!(nothing_asked.status(), 401, "the key is judged before the query");
    let sent = client.post(&address).bearer_auth(&key).body(file(&lines)).send().await.unwrap();
    assert_eq!(sent.status(), 202);
    assert!(sent.headers().contains_key("ratelimit"), "the allowance is told");
    let taken: serde_json::Value = sent.json().await.unwrap();
    arrivals::work_through_files(portal.works()).await.unwrap();

    let address = format!("{}{}", portal.url, taken["address"].as_str().unwrap());
    let told: serde_json::Value =
        client.get(&address).bearer_auth(&key).send().await.unwrap().json().await.unwrap();
    assert_eq!(
        (told["state"].as_str(), &told["tally"]["accepted"], &told["tally"]["rejected"]),
        (Some("finished"), &1.into(), &1.into())
    );
    assert_eq!(told["results"][1]["findings"][0]["code"], "region_unknown");
    let other = portal.another_party("other@example.kz").await;
    let foreign = key_of(&other).await;
    assert_eq!(client.get(&address).bearer_auth(foreign).send().await.unwrap().status(), 404);
}

#[actix_web::test]
async fn what_a_program_sends_wrong_is_told_as_a_problem() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let key = key_of(&party).await;
    let client = reqwest::Client::new();

    for (manner, body, status) in [
        ("never", file(&guests(1)), 422),
        ("dry_run", b"surname\n".to_vec(), 422),
        ("dry_run", vec![b'x'; 11 << 20], 413),
    ] {
        let address = format!("{}/api/v1/arrival-files?manner={manner}", portal.url);
        let answer = client.post(address).bearer_auth(&key).body(body).send().await.unwrap();

        assert_eq!(answer.status(), status);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
    }
}

#[actix_web::test]
async fn rule_n3_a_program_learns_a_deadline_with_every_day_and_the_codes_without_a_key() {
    let portal = Portal::start().await;
    let asked = |path: &str| reqwest::get(format!("{}{path}", portal.url));

    let deadline: serde_json::Value =
        asked("/api/v1/deadline?arrival=2026-03-18").await.unwrap().json().await.unwrap();
    assert_eq!(
        (deadline["due"].as_str(), deadline["safe_by_either_count"].as_str()),
        (Some("2026-03-26"), Some("2026-03-20"))
    );
    assert_eq!(deadline["explained"].as_array().unwrap().len(), 9);
    assert_eq!(asked("/api/v1/deadline?arrival=soon").await.unwrap().status(), 422);
    let codes: serde_json::Value = asked("/api/v1/codes").await.unwrap().json().await.unwrap();
    assert_eq!(codes["regions"].as_array().unwrap().len(), 20);
    let errors: serde_json::Value = asked("/api/v1/errors").await.unwrap().json().await.unwrap();
    assert!(errors["findings"].as_array().unwrap().iter().any(|it| it["code"] == "date_ambiguous"));
}

#[actix_web::test]
async fn a_receipt_is_verified_by_its_number_in_public_and_names_nobody() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let report = sends(&portal, &party, file(&guests(2)), "line_by_line").await;
    let of_file = report.link("/receipts/");
    let number: String = sqlx::query_scalar("select number from notices limit 1")
        .fetch_one(&mut portal.owner().await)
        .await
        .unwrap();
    let visitor = portal.visitor();

    visitor.get(&of_file).await.is(200).says("File of notices").says("Accepted");
    let shown = visitor.get(&format!("/receipts/{number}")).await;
    shown.is(200).says("Filed on time").says("Thursday 5 March 2026").does_not_say("TANAKA");
    let signed: serde_json::Value =
        reqwest::get(format!("{}/api/v1/receipts/{number}", portal.url)).await.unwrap().json().await.unwrap();
    assert_eq!(
        (&signed["receipt"]["number"], &signed["receipt"]["on_time"]),
        (&number.as_str().into(), &true.into())
    );
    assert_eq!(signed["jws"].as_str().unwrap().split('.').count(), 3);
    let wrong = visitor.get_once("/receipts?number=123456789012").await;
    wrong.complains_about("number");
}

/// Sends a body that says it is 1 GB, and goes on sending; how much was on its way when the answer came, and the answer's first
/// line.
async fn a_gigabyte(portal: &Portal, head: String) -> (usize, String) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let address = portal.url.strip_prefix("http://").unwrap().to_owned();
    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let (mut answers, mut sends) = stream.into_split();
    sends.write_all(head.as_bytes()).await.unwrap();
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = sent.clone();
    let sending = tokio::spawn(async move {
        let chunk = vec![b'x'; 64 << 10];
        while counted.load(Ordering::Relaxed) < 1 << 30 && sends.write_all(&chunk).await.is_ok() {
            counted.fetch_add(chunk.len(), Ordering::Relaxed);
        }
    });
    let mut answer = vec![0; 4096];
    let read = answers.read(&mut answer).await.unwrap();
    let on_its_way = sent.load(Ordering::Relaxed);
    sending.abort();
    let answer = String::from_utf8_lossy(&answer[..read]);
    (on_its_way, answer.lines().next().unwrap_or_default().to_owned())
}

#[actix_web::test]
async fn a_gigabyte_is_refused_when_its_first_megabytes_are_too_many() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let form = party.get("/inviting/arrivals/files").await;
    let (host, size) = (portal.url.strip_prefix("http://").unwrap().to_owned(), 1 << 30);
    let page = format!(
        "POST /inviting/arrivals/files HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nCookie: {}\r\nContent-Length: {size}\r\n\
         Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n",
        portal.url,
        party.cookies(),
        form.value("csrf")
    );
    let program = format!(
        "POST /api/v1/arrival-files?manner=dry_run HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\nContent-Length: {size}\r\n\r\n",
        key_of(&party).await
    );

    for head in [page, program] {
        let (sent, answer) = a_gigabyte(&portal, head).await;

        assert!(sent < 32 << 20, "{} MB were on their way", sent >> 20);
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    }
    assert_eq!(count(&mut portal.owner().await, "batches").await, 0);
}

/// Each line of a file that people really send, with its code and its words.
#[actix_web::test]
async fn every_bad_line_has_its_code_and_its_words_and_none_is_lost_or_taken_twice() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let line = |number: usize, changes: &[(usize, &str)]| {
        let passport = format!("TK{number:07}");
        let mut cells =
            ["Tanaka", "Yuki", "JPN", "1990-02-01", &passport, "2026-03-02", "75", "Abay 10", "2026-03-20"];
        for (place, text) in changes {
            cells[*place] = text;
        }
        cells.join(";")
    };
    let (arrived, departs) = (5, 8);
    /// The outcome, the cells that are bad, the code, and some of its words.
    type Case<'a> = (&'a str, &'a [(usize, &'a str)], &'a str, &'a str);
    let cases: &[Case] = &[
        ("rejected", &[(0, "=1+1")], "formula", "put the value in its place"),
        ("rejected", &[(7, "@SUM(A1)")], "formula", "put the value in its place"),
        ("rejected", &[(arrived, "02/03/2026")], "date_ambiguous", "can be two different days"),
        ("rejected", &[(arrived, "02.03.26")], "date_of_two_digit_year", "the year needs four digits"),
        ("rejected", &[(arrived, "30.02.2026")], "date_impossible", "there is no such day"),
        ("rejected", &[(arrived, "46083")], "date_is_a_number", "a bare number"),
        ("rejected", &[(arrived, "2 марта 2026")], "date_unreadable", "not a date"),
        ("accepted", &[(arrived, "02.03.2026")], "", ""),
        ("accepted", &[(arrived, "20260302")], "", ""),
        ("accepted", &[(arrived, "2 Mar 2026")], "", ""),
        ("rejected", &[(arrived, "2026-03-03")], "arrived_in_the_future", "the day lies in the future"),
        ("accepted_late", &[(arrived, "2023-03-02")], "arrived_long_ago", "is the year right?"),
        ("rejected", &[(departs, "2126-03-20")], "departs_too_late", "more than ten years ahead"),
        ("rejected", &[(departs, "2026-03-01")], "departs_before_arrival", "lies before the arrival"),
        (
            "accepted_with_warning",
            &[(4, "123456789")],
            "passport_of_another_shape",
            "usually numbered otherwise",
        ),
        ("rejected", &[(4, "TK12345678901")], "passport_number_too_long", "at most 9 letters and digits"),
        ("rejected", &[(0, "Танака")], "name_not_latin", "not in the Latin letters"),
        ("rejected", &[(7, "Abay 10;one;two")], "too_many_cells", "more cells than the file has columns"),
        ("rejected", &[(2, "KAZ")], "citizen_of_kazakhstan", "is not notified"),
    ];
    let mut lines: Vec<String> =
        cases.iter().enumerate().map(|(number, (_, changes, ..))| line(number, changes)).collect();
    // Twice in one file; and again as another style of the same day.
    lines.push(line(900, &[]));
    lines.push(line(900, &[]));
    lines.push(line(900, &[(arrived, "02.03.2026")]));
    let sent = format!("{}\n{}\n", HEADINGS.replace(',', ";"), lines.join("\n"));

    let report = sends(&portal, &party, sent.clone().into_bytes(), "line_by_line").await;

    let (status, _, results) = party.bytes(&format!("{}/results.csv", report.path)).await;
    assert_eq!(status, 200);
    let results = String::from_utf8(results).unwrap();
    let results: Vec<&str> = results.lines().skip(1).collect();
    assert_eq!(results.len(), cases.len() + 3, "every line has its result");
    let word = |outcome: &str| match outcome {
        "rejected" => "Rejected",
        "accepted_late" => "\"Accepted, late\"",
        "accepted_with_warning" => "Accepted with a warning",
        _ => "Accepted",
    };
    for ((outcome, _, code, words), result) in cases.iter().zip(&results) {
        let said = result.contains(code) && result.contains(words);
        assert!(said && result.contains(&format!(",{},", word(outcome))), "{code}: {result}");
    }
    assert!(results[cases.len()].contains(",Accepted,"));
    for again in &results[cases.len() + 1..] {
        assert!(again.contains("duplicate_of_line") && again.contains("stands in line"), "{again}");
    }
    let taken = cases.iter().filter(|(outcome, ..)| outcome.starts_with("accepted")).count() as i64 + 1;
    assert_eq!(filed(&portal).await, (taken, taken));
    sends(&portal, &party, sent.into_bytes(), "line_by_line").await;
    assert_eq!(filed(&portal).await, (taken, taken), "sent again, nothing is taken twice");
}

/// A fault of the portal's own: no notice can be written down, until it is mended.
async fn breaks(portal: &Portal) {
    for sql in [
        "create function planted_fault() returns trigger language plpgsql as $$ begin raise 'planted'; end $$",
        "create trigger planted before insert on notices for each row execute function planted_fault()",
    ] {
        sqlx::query(sql).execute(&mut portal.owner().await).await.unwrap();
    }
}

/// One try more, once the pause after the one before is over.
async fn tries_again(portal: &Portal) {
    let sql = "update batches set leased_until = null where finished_at is null";
    sqlx::query(sql).execute(&mut portal.owner().await).await.unwrap();
    arrivals::work_through_files(portal.works()).await.unwrap();
}

#[actix_web::test]
async fn rule_n5_a_file_over_which_the_portal_broke_is_on_time_however_late_that_is_mended() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    let administrator = portal.administrator().await;
    breaks(&portal).await;
    let sent = sends(&portal, &party, file(&guests(2)), "line_by_line").await;
    for _ in 0..3 {
        tries_again(&portal).await;
    }
    party.get(&sent.path).await.says("0 of 2 lines").says("You may close this page");
    administrator.get("/admin/arrival-files").await.says("No file is held up");

    tries_again(&portal).await;

    party.get(&sent.path).await.says("you miss no deadline").does_not_say("You may close this page");
    party.get("/inviting/arrivals/files").await.says("Could not be finished");
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "letters where letter->>'letter' = 'arrival_file_held_up'").await, 1);
    assert_eq!(
        count(&mut owner, "audit_entries where act = 'a file of arrival notices was held up'").await,
        1
    );
    sqlx::query("drop function planted_fault() cascade").execute(&mut owner).await.unwrap();
    portal.at("2026-03-20T04:00:00Z");
    tries_again(&portal).await;
    assert_eq!(filed(&portal).await, (0, 0));
    let administrator = portal.again(&administrator).await;
    let page = administrator.get("/admin/arrival-files").await;
    let id = sent.path.rsplit('/').next().unwrap();
    let again = [("csrf".to_owned(), page.value("csrf"))];
    administrator.post(&format!("/admin/arrival-files/{id}/again"), &again).await.is(303);
    tries_again(&portal).await;
    administrator.post(&format!("/admin/arrival-files/{id}/again"), &again).await.is(404);

    portal.again(&party).await.get(&sent.path).await.says("Accepted: 2").does_not_say("you miss no deadline");
    assert_eq!(filed(&portal).await, (2, 2));
    assert_eq!(count(&mut owner, "notices where on_time").await, 2);
}

#[actix_web::test]
async fn a_trial_over_which_the_portal_broke_promises_no_deadline() {
    let portal = Portal::start().await;
    let party = portal.inviting_party("hotel@example.kz").await;
    for sql in [
        "create function planted_fault() returns trigger language plpgsql as $$ begin raise 'planted'; end $$",
        "create trigger planted before insert on batch_lines for each row execute function planted_fault()",
    ] {
        sqlx::query(sql).execute(&mut portal.owner().await).await.unwrap();
    }

    let sent = sends(&portal, &party, file(&guests(1)), "dry_run").await;
    for _ in 0..4 {
        tries_again(&portal).await;
    }

    party.get(&sent.path).await.says("Nothing of it is filed").does_not_say("you miss no deadline");
    let mut owner = portal.owner().await;
    assert_eq!(count(&mut owner, "letters where letter->>'letter' = 'arrival_trial_held_up'").await, 1);
}
