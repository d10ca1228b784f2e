//! Nothing that was acknowledged is lost: not when clients reset their connections, not when the server is killed.

use crate::support::{Browser, Portal, database, served::Served, slow_line::SlowLine};
use futures_util::future::join_all;
use std::collections::BTreeSet;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;
use visa_portal::accounts::Role;
use visa_portal::web::Clock;

const CLIENTS: usize = 8;
const ROUNDS: usize = 30;

/// The first trap of this stack: a `begin` dropped on the wire when a client resets gives its open transaction to the next
/// borrower, whose acknowledged write is never committed. A line of 2 ms each way gives the reset time to strike.
#[actix_web::test]
async fn what_was_acknowledged_is_there_after_clients_that_reset_and_a_kill() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url).await;
    let served = Served::start(&line.url).await;
    let mut clients = Vec::new();
    for number in 0..CLIENTS {
        clients.push(Client::new(&served, &database_url, number).await);
    }

    let journals = join_all(clients.into_iter().map(Client::begins_applications)).await;
    served.kill();

    let acknowledged: BTreeSet<Uuid> = journals.into_iter().flatten().collect();
    let mut owner = database::owner(&database_url).await;
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
        let page = browser.get(BEGIN).await;
        page.is(200);
        let address = served.url.strip_prefix("http://").unwrap().to_owned();
        Self { address, cookies: browser.cookies(), mark: page.value("csrf"), number }
    }

    /// The ids of the applications that the server said it had begun.
    async fn begins_applications(self) -> Vec<Uuid> {
        let mut journal = Vec::new();
        for round in 0..ROUNDS {
            let mut stream = TcpStream::connect(&self.address).await.unwrap();
            stream.write_all(self.request().as_bytes()).await.unwrap();
            if (round + self.number) % 2 == 0 {
                reset_while_it_works(stream, round as u64).await;
            } else {
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await.unwrap();
                journal.extend(begun(&answer));
            }
        }
        journal
    }

    fn request(&self) -> String {
        let body = format!("csrf={}", self.mark);
        format!(
            "POST {BEGIN} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.cookies,
            body.len()
        )
    }
}

const BEGIN: &str = "/office/applications/new";

/// Resets at a moment of the request's work that differs from round to round.
async fn reset_while_it_works(stream: TcpStream, round: u64) {
    let moment = std::time::Duration::from_millis(1 + round % 12);
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
