//! Nothing that was acknowledged is lost: not when clients reset their connections, not when the server is killed.

use crate::support::{Browser, Portal, database, served::Served, slow_line::SlowLine};
use futures_util::future::join_all;
use sqlx::PgConnection;
use std::collections::BTreeSet;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;
use visa_portal::accounts::Role;
use visa_portal::web::Clock;

const CLIENTS: usize = 16;
const ROUNDS: usize = 12;

/// At the end everybody resets, so that no later request tidies up after an earlier one.
const LAST_RESETS: usize = 7;

/// The first trap of this stack: a `begin` dropped on the wire when a client resets gives its open transaction to the next
/// borrower, whose acknowledged write is never committed. A line of 2 ms each way gives the reset time to strike.
#[actix_web::test]
async fn what_was_acknowledged_is_there_after_clients_that_reset_and_a_kill() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url);
    let served = Served::start(&line.url).await;
    let mut clients = Vec::new();
    for number in 0..CLIENTS {
        clients.push(Client::new(&served, &database_url, number).await);
    }

    let journals = join_all(clients.into_iter().map(Client::begins_applications)).await;
    let mut owner = database::owner(&database_url).await;
    let idle = sessions_idling_in_a_transaction(&mut owner).await;
    served.kill();

    let acknowledged: BTreeSet<Uuid> = journals.into_iter().flatten().collect();
    let kept: BTreeSet<Uuid> = sqlx::query_scalar("select id from applications")
        .fetch_all(&mut owner)
        .await
        .unwrap()
        .into_iter()
        .collect();
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(
        acknowledged.len() >= CLIENTS * ROUNDS / 3,
        "too few answers to prove anything: {}",
        acknowledged.len()
    );
    assert_eq!(lost, Vec::<&Uuid>::new(), "of {} acknowledged applications", acknowledged.len());
    assert_eq!(idle, 0, "connections were handed back inside a transaction");
}

/// Sessions that have sat in an open transaction for half a second after the last request: what the next write through
/// one of them says may never be committed.
async fn sessions_idling_in_a_transaction(owner: &mut PgConnection) -> i64 {
    sqlx::query("select pg_sleep(1)").execute(&mut *owner).await.unwrap();
    sqlx::query_scalar(
        "select count(*) from pg_stat_activity where datname = current_database()
         and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '500 ms'",
    )
    .fetch_one(owner)
    .await
    .unwrap()
}

/// An applicant whose browser resets every other request half-way.
struct Client {
    address: String,
    cookies: String,
    mark: String,
    number: usize,
}

impl Client {
    async fn new(served: &Served, database_url: &str, number: usize) -> Self {
        let mut owner = database::owner(database_url).await;
        let browser = Browser::new(&served.url);
        let email = format!("client-{number}@example.org");
        let id =
            Portal::make_account(&mut owner, Role::Applicant, &email, None, Clock::of_the_machine().now())
                .await;
        Portal::begin_session_of(&mut owner, id, Role::Applicant, &browser, Clock::of_the_machine().now())
            .await;
        let page = browser.get("/office").await;
        page.is(200);
        let address = served.url.strip_prefix("http://").unwrap().to_owned();
        Self { address, cookies: browser.cookies(), mark: page.value("csrf"), number }
    }

    /// The ids of the applications that the server said it had begun.
    async fn begins_applications(self) -> Vec<Uuid> {
        let mut journal = Vec::new();
        for round in 0..ROUNDS + LAST_RESETS {
            let mut stream = TcpStream::connect(&self.address).await.unwrap();
            let resets = round >= ROUNDS || (round + self.number).is_multiple_of(2);
            stream
                .write_all(self.request(if resets { "keep-alive" } else { "close" }).as_bytes())
                .await
                .unwrap();
            if resets {
                reset_while_it_works(stream, round as u64).await;
            } else {
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await.unwrap();
                journal.extend(begun(&answer));
            }
        }
        journal
    }

    /// A server that is to close reads no further, and would not see a reset.
    fn request(&self, connection: &str) -> String {
        let body = format!("csrf={}", self.mark);
        format!(
            "POST {BEGIN} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\nConnection: {connection}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.cookies,
            body.len()
        )
    }
}

const BEGIN: &str = "/office/applications";

/// Resets at a moment of the request's work that differs from round to round.
async fn reset_while_it_works(stream: TcpStream, round: u64) {
    let moment = std::time::Duration::from_millis(2 + (round * 7) % 48);
    tokio::time::timeout(moment, std::future::pending::<()>()).await.ok();
    stream.set_zero_linger().unwrap();
}

/// The id in `Location: /office/applications/{id}`.
fn begun(answer: &str) -> Option<Uuid> {
    assert!(answer.starts_with("HTTP/1.1 303") || answer.starts_with("HTTP/1.1 503"), "{answer}");
    let location = answer
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("location: ").map(str::to_owned))?;
    location.split('/').find_map(|part| part.trim().parse().ok())
}
