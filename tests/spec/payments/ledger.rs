//! The administrator's books: pages by key, the acquirers' lists against them, totals and a file; and the applicant's receipt.

use crate::support::{Desk, GOOD};
use chrono::Duration;
use visa_portal::payments::statements_round;

/// A desk whose fee was received on 2 March 2026, seen on the next day.
async fn the_day_after() -> Desk {
    let desk = Desk::open().await;
    desk.pays().await;
    desk.the_report_arrives().await;
    desk.later(Duration::days(1)).await;
    desk
}

async fn changes(desk: &Desk, change: &'static str) {
    sqlx::query(change).execute(&mut desk.portal.owner().await).await.unwrap();
}

async fn the_lists_are_fetched(desk: &Desk) -> usize {
    statements_round(desk.portal.works(), desk.gateways()).await.unwrap()
}

#[actix_web::test]
async fn a_day_on_which_the_acquirers_list_and_the_books_agree_says_so() {
    let desk = the_day_after().await;
    assert_eq!(the_lists_are_fetched(&desk).await, 7, "of the last seven days");
    assert_eq!(the_lists_are_fetched(&desk).await, 0, "each once");

    let administrator = desk.portal.administrator().await;
    let days = administrator.get("/admin/payments/days").await;
    days.is(200).says("2 March 2026").says("1: 60 USD").says("Agrees");
    let day = administrator.get(&days.link("/admin/payments/days/2026-03-02")).await;

    day.is(200).says("Its list was fetched on");
    assert!(!day.text().contains("In the books"), "nothing differs");
}

#[actix_web::test]
async fn money_that_the_books_had_not_heard_of_is_asked_about_and_received() {
    let desk = Desk::open().await;
    desk.pays().await;
    changes(&desk, "update payments set next_question_at = created_at + interval '1 year'").await;
    desk.later(Duration::days(1)).await;
    assert_eq!(desk.states().await, ["sent"]);

    the_lists_are_fetched(&desk).await;

    assert_eq!((desk.stage().await.as_str(), desk.states().await), ("under_review", vec!["paid".to_owned()]));
}

#[actix_web::test]
async fn every_way_in_which_list_and_books_differ_is_shown() {
    let desk = the_day_after().await;
    changes(
        &desk,
        "insert into sandbox_captures (id, checkout, amount_minor, currency, card_ending, captured_at)
         select 'ca_of_nobody', checkout, 100, 'USD', '4242', captured_at from sandbox_captures",
    )
    .await;
    changes(&desk, "update sandbox_captures set amount_minor = 5900 where id <> 'ca_of_nobody'").await;
    changes(
        &desk,
        "update sandbox_captures set refund = 'somebody', refunded_at = captured_at where id <> 'ca_of_nobody'",
    )
    .await;
    the_lists_are_fetched(&desk).await;

    let administrator = desk.portal.administrator().await;
    let day = administrator.get("/admin/payments/days/2026-03-02").await;

    day.is(200).says("The books do not have this money").says("ca_of_nobody").says("1 USD");
    day.says("Another amount").says("59 USD").says("60 USD");
    administrator.get("/admin/payments/days").await.says("3 differences");
}

#[actix_web::test]
async fn a_list_is_read_from_a_file_where_the_acquirer_has_no_other_way() {
    let desk = the_day_after().await;
    let capture = desk.one("select capture from payments where application = $1").await;
    let administrator = desk.portal.administrator().await;
    let page = administrator.get("/admin/payments/days/2026-03-02").await;

    let wrong = administrator.upload(&page, "sandbox", b"id,currency\n1,USD\n".to_vec(), &[]).await;
    wrong.is(422).says("names no column amount");
    let file = format!("id;amount;currency;status\n{capture};60,00;USD;CHARGE\nca_x;5;USD;CHARGE\n");
    let taken = administrator.upload(&page, "sandbox", file.into_bytes(), &[]).await;

    taken.is(200).says("The list was taken").says("read from a file").says("ca_x");
    assert!(!taken.text().contains(&capture), "what agrees is not listed");
}

#[actix_web::test]
async fn what_the_books_have_and_no_list_names_is_shown() {
    let desk = the_day_after().await;
    let capture = desk.one("select capture from payments where application = $1").await;
    let administrator = desk.portal.administrator().await;
    let page = administrator.get("/admin/payments/days/2026-03-02").await;

    let file = b"id,amount,currency\nca_x,5,USD\n".to_vec();
    let taken = administrator.upload(&page, "sandbox", file, &[]).await;

    taken.is(200).says("lists do not have this money").says(&capture);
}

#[actix_web::test]
async fn the_ledger_goes_out_as_a_file_whose_texts_are_never_formulas() {
    let desk = the_day_after().await;
    changes(&desk, "update payments set checkout = checkout").await;
    let administrator = desk.portal.administrator().await;

    let path = "/admin/payments/export.csv?from=2026-03-02&until=2026-03-02";
    let (status, headers, bytes) = administrator.bytes(path).await;

    assert_eq!(
        (status.as_u16(), headers["content-type"].to_str().unwrap()),
        (200, "text/csv; charset=utf-8")
    );
    let file = String::from_utf8(bytes).unwrap();
    let line = file.lines().nth(1).unwrap();
    assert!(
        line.contains(",sandbox,paid,60.00,USD,60.00,USD,2026-03-02 04:00:00,2026-03-02 04:00:00,ca_"),
        "{line}"
    );
    assert_eq!(file.lines().count(), 2);
    let recorded = "select count(*)::text from audit_entries where act = 'the ledger was exported' and $1::uuid is not null";
    assert_eq!(desk.one(recorded).await, "1");
}

#[actix_web::test]
async fn a_ledger_of_many_pages_is_read_by_key() {
    let desk = Desk::open().await;
    let (account, applications) = desk.portal.unpaid_applications(60).await;
    for application in applications {
        super::orders::opens(&desk.portal, account, application).await;
    }
    let administrator = desk.portal.administrator().await;

    let first = administrator.get("/admin/payments").await;
    let second = administrator.get(&first.is(200).link("?below=")).await;

    let rows = |page: &crate::support::Page| page.html.matches("data-label=\"Amount\"").count();
    assert_eq!((rows(&first), rows(second.is(200))), (50, 10));
}

#[actix_web::test]
async fn the_receipt_is_had_once_the_fee_was_received_and_by_its_payer_alone() {
    let desk = Desk::open().await;
    let path = format!("/office/applications/{}/receipt.pdf", desk.id);
    desk.goes_to_pay().await;
    desk.applicant.get(&path).await.is(404);
    let checkout = desk.goes_to_pay().await;
    desk.presents(&checkout, GOOD).await;
    desk.the_report_arrives().await;

    let (status, headers, receipt) = desk.applicant.bytes(&desk.standing().await.link("receipt.pdf")).await;

    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "application/pdf"));
    let words = words_of(&receipt);
    for said in ["Receipt for the consular fee", "60 USD", "Sandbox Bank", "not refunded"] {
        assert!(words.contains(said), "{words}");
    }
    let stranger = desk.portal.applicant("stranger@example.org").await;
    stranger.get(&path).await.is(404);
    let kazakh = desk.applicant.browser.clone().reading("kk").bytes(&path).await.2;
    assert!(words_of(&kazakh).contains("Консулдық алымның төленгені туралы түбіртек"));
}

/// What poppler reads in a PDF, blanks folded.
fn words_of(pdf: &[u8]) -> String {
    let file = std::env::temp_dir().join(format!("visa-portal-receipt-{}.pdf", uuid::Uuid::now_v7()));
    std::fs::write(&file, pdf).unwrap();
    let read = std::process::Command::new("pdftotext").arg(&file).arg("-").output().unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn a_page_that_waits_looks_again_by_itself_until_it_is_told_not_to() {
    let desk = Desk::open().await;
    desk.goes_to_pay().await;

    let waiting = desk.standing().await;
    assert_eq!(waiting.headers["refresh"], "10");
    waiting.says("looks again by itself every 10 seconds");
    let still = desk.applicant.get(&waiting.link("?still=1")).await;
    assert!(still.is(200).headers.get("refresh").is_none());

    desk.later(Duration::minutes(10)).await;
    assert_eq!(desk.standing().await.headers["refresh"], "60");
    desk.later(Duration::minutes(60)).await;
    assert!(desk.standing().await.headers.get("refresh").is_none(), "the checkout ran out");
}
