//! Nothing that was acknowledged is lost: not when clients reset their connections, not when the server is killed.
//!
//! The first trap of this stack: a `begin` dropped on the wire gives its connection back to the pool inside the open
//! transaction. The next borrower's bare write is acknowledged, and never committed. Two things keep the portal out of it, each on its own: a
//! unit of work runs in a task that no client can drop, and the pool rolls back what comes back to it.

use crate::support::{Browser, Portal, database, served::Served, slow_line::SlowLine};
use futures_util::future::{join, join_all};
use sqlx::postgres::PgPoolOptions;
use sqlx::{PgConnection, PgPool};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;
use visa_portal::accounts::Role;
use visa_portal::config::{Database, Place};
use visa_portal::startup;
use visa_portal::web::{Actor, Clock, store::count_attempt};

const CLIENTS: usize = 16;
const ROUNDS: usize = 12;

/// At the end everybody resets, so that no later request tidies up after an earlier one.
const LAST_RESETS: usize = 7;

/// A line of 2 ms each way gives the resets time to strike.
#[actix_web::test]
async fn what_was_acknowledged_is_there_after_clients_that_reset_and_a_kill() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url);
    let served = Served::start(&line.url).await;
    let mut clients = Vec::new();
    for number in 0..CLIENTS {
        clients.push(Client::new(&served.url, &database_url, number).await);
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

/// Writers beside the resetting clients, on the same pool.
const WRITERS: usize = 6;

/// So many writes each when the last client has gone: every connection of the pool comes round.
const LAST_WRITES: usize = 10;

/// What the pool acknowledges is seen at once by everybody, and is still there when every session has died.
#[actix_web::test]
async fn a_bare_write_beside_resetting_clients_is_committed_when_it_is_acknowledged() {
    let database_url = database::fresh().await;
    let mut owner = database::owner(&database_url).await;
    sqlx::query("create table written (id uuid primary key)").execute(&mut owner).await.unwrap();
    let line = SlowLine::to(&database_url);
    let portal = Portal::over(&line.url, database_url.clone()).await;
    let mut clients = Vec::new();
    for number in 0..CLIENTS {
        clients.push(Client::new(&portal.url, &database_url, number).await);
    }

    let over = Cell::new(false);
    let resetting = async {
        join_all(clients.into_iter().map(Client::begins_applications)).await;
        over.set(true);
    };
    let writers = (0..WRITERS).map(|_| writes_until(&over, portal.works().pool(), &database_url));
    let ((), written) = join(resetting, join_all(writers)).await;
    let written: Vec<Written> = written.into_iter().flatten().collect();
    end_every_other_session(&mut owner).await;

    let unseen = written.iter().filter(|write| !write.seen).count();
    let kept: BTreeSet<Uuid> = all_written(&mut owner).await;
    let lost = written.iter().filter(|write| !kept.contains(&write.id)).count();
    assert!(written.len() > 200, "too few writes to prove anything: {}", written.len());
    assert_eq!(
        (unseen, lost),
        (0, 0),
        "of {} acknowledged writes so many were not committed, and so many were lost",
        written.len()
    );
}

struct Written {
    id: Uuid,
    /// Whether another session saw it as soon as it was acknowledged.
    seen: bool,
}

async fn writes_until(over: &Cell<bool>, pool: &PgPool, database_url: &str) -> Vec<Written> {
    let mut beside = database::owner(database_url).await;
    let mut written = Vec::new();
    let mut left = LAST_WRITES;
    while left > 0 {
        left -= usize::from(over.get());
        written.extend(write(pool, &mut beside).await);
    }
    written
}

/// One statement without a transaction around it; what the pool refuses was not acknowledged.
async fn write(pool: &PgPool, beside: &mut PgConnection) -> Option<Written> {
    let id = Uuid::now_v7();
    sqlx::query("insert into written (id) values ($1)").bind(id).execute(pool).await.ok()?;
    Some(Written { id, seen: is_written(beside, id).await })
}

async fn is_written(beside: &mut PgConnection, id: Uuid) -> bool {
    let seen = sqlx::query_scalar("select exists (select from written where id = $1)");
    seen.bind(id).fetch_one(beside).await.unwrap()
}

async fn all_written(owner: &mut PgConnection) -> BTreeSet<Uuid> {
    let written = sqlx::query_scalar("select id from written").fetch_all(owner).await.unwrap();
    written.into_iter().collect()
}

/// As a kill -9 of everything that talks to the database.
async fn end_every_other_session(owner: &mut PgConnection) {
    sqlx::query(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()",
    )
    .execute(owner)
    .await
    .unwrap();
}

/// Begins a transaction so many times and drops it at every moment of the way, writes once after each, and counts the
/// acknowledged writes that are not committed.
#[expect(clippy::disallowed_methods, reason = "what the unit of work keeps the portal from is shown here")]
async fn uncommitted_after_dropped_begins(pool: &PgPool, database_url: &str) -> usize {
    let mut beside = database::owner(database_url).await;
    sqlx::query("create table if not exists written (id uuid primary key)")
        .execute(&mut beside)
        .await
        .unwrap();
    let mut uncommitted = 0;
    for moment in 0..48 {
        let dropped = tokio::time::timeout(Duration::from_millis(1 + moment % 12), pool.begin());
        drop(dropped.await);
        let write = write(pool, &mut beside).await.unwrap();
        uncommitted += usize::from(!write.seen);
    }
    uncommitted
}

/// The trap is there: if this fails, the library has closed it, and the portal's precautions can be thought over.
#[actix_web::test]
async fn a_pool_as_the_library_makes_it_loses_writes_after_dropped_begins() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url);
    let pool = PgPoolOptions::new().max_connections(1).connect(&line.url).await.unwrap();

    // which moment meets the trap depends on the machine
    let mut uncommitted = 0;
    for _round in 0..10 {
        if uncommitted == 0 {
            uncommitted = uncommitted_after_dropped_begins(&pool, &database_url).await;
        }
    }

    assert!(uncommitted > 0);
}

#[actix_web::test]
async fn the_portals_pool_commits_every_write_after_dropped_begins() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url);
    let settings = Database { place: Place::Embedded, pool: 1, unsafe_durability_allowed: true };
    let pool = startup::connect(&line.url, &settings).await.unwrap();

    let uncommitted = uncommitted_after_dropped_begins(&pool, &database_url).await;

    assert_eq!(uncommitted, 0);
}

/// Works given up, each a millisecond later than the one before.
const GIVEN_UP: u64 = 12;

/// Whoever waits for a unit of work may go at any moment: it is carried through.
#[actix_web::test]
async fn a_work_that_nobody_waits_for_any_more_is_carried_through() {
    let database_url = database::fresh().await;
    let line = SlowLine::to(&database_url);
    let portal = Portal::over(&line.url, database_url.clone()).await;

    for moment in 1..=GIVEN_UP {
        let subject = format!("given up after {moment} ms");
        let work = portal.works().run::<(), sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move {
                let now = work.now();
                count_attempt(work, &subject, now).await.map(drop)
            })
        });
        drop(tokio::time::timeout(Duration::from_millis(moment), work).await);
    }

    let mut owner = database::owner(&database_url).await;
    let mut carried_through = 0;
    for _ in 0..500 {
        carried_through = sqlx::query_scalar(
            "select count(*) from attempts, pg_sleep(0.01) where subject like 'given up after %'",
        )
        .fetch_one(&mut owner)
        .await
        .unwrap();
        if carried_through == GIVEN_UP as i64 {
            break;
        }
    }
    assert_eq!(carried_through, GIVEN_UP as i64);
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
    async fn new(url: &str, database_url: &str, number: usize) -> Self {
        let mut owner = database::owner(database_url).await;
        let browser = Browser::new(url);
        let email = format!("client-{number}@example.org");
        let id =
            Portal::make_account(&mut owner, Role::Applicant, &email, None, Clock::of_the_machine().now())
                .await;
        Portal::begin_session_of(&mut owner, id, Role::Applicant, &browser, Clock::of_the_machine().now())
            .await;
        let page = browser.get("/office").await;
        page.is(200);
        let address = url.strip_prefix("http://").unwrap().to_owned();
        Self { address, cookies: browser.cookies(), mark: page.value("csrf"), number }
    }

    /// The ids of the applications that the server said it had begun.
    async fn begins_applications(self) -> Vec<Uuid> {
        let mut journal = Vec::new();
        let mut pace = Duration::from_millis(40);
        for round in 0..ROUNDS + LAST_RESETS {
            let asked = Instant::now();
            let mut stream = TcpStream::connect(&self.address).await.unwrap();
            let resets = round >= ROUNDS || (round + self.number).is_multiple_of(2);
            stream
                .write_all(self.request(if resets { "keep-alive" } else { "close" }).as_bytes())
                .await
                .unwrap();
            if resets {
                reset_while_it_works(stream, pace * self.part(round) / 16).await;
            } else {
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await.unwrap();
                journal.extend(begun(&answer));
                pace = asked.elapsed();
            }
        }
        journal
    }

    /// Which sixteenth of a request's work a reset cuts off: another for every client and round.
    fn part(&self, round: usize) -> u32 {
        u32::try_from((round * 7 + self.number * 3) % 16 + 1).unwrap()
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

async fn reset_while_it_works(stream: TcpStream, moment: Duration) {
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
