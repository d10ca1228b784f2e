//! A fresh database per test, copied from a template that is migrated once, and dropped when the test ends: all of them together
//! would take more than ten gigabytes.

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::OnceCell;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

thread_local! {
    /// The databases of the test that runs on this thread: the harness gives every test a thread and waits for its end.
    static OF_THIS_TEST: RefCell<Databases> = const { RefCell::new(Databases(Vec::new())) };
}

/// Names of databases that are dropped together with this.
struct Databases(Vec<String>);

impl Drop for Databases {
    fn drop(&mut self) {
        let names = std::mem::take(&mut self.0);
        // Elsewhere, for what a runtime needs of this thread may have ended before. What cannot be dropped goes with the server.
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut server = server().await;
                for name in names {
                    let drop = format!("drop database {name} with (force)");
                    server.execute(sqlx::AssertSqlSafe(drop)).await.ok();
                }
            });
        })
        .join()
        .ok();
    }
}

/// The address of a new database with the whole schema and the reference rows.
pub async fn fresh() -> String {
    let template = TEMPLATE.get_or_init(make_template).await;
    let name = format!("{template}_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let mut server = server().await;
    server.execute(sqlx::AssertSqlSafe(format!("create database {name} template {template}"))).await.unwrap();
    OF_THIS_TEST.with_borrow_mut(|databases| databases.0.push(name.clone()));
    address_of(&name)
}

async fn make_template() -> String {
    let name = format!("spec_{}", std::process::id());
    let mut server = server().await;
    server.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await.unwrap();
    super::portal::prepare(&address_of(&name)).await;
    name
}

async fn server() -> PgConnection {
    options().connect().await.expect("the PostgreSQL of DATABASE_URL answers")
}

fn options() -> PgConnectOptions {
    url().parse().expect("DATABASE_URL is an address")
}

fn url() -> String {
    #[expect(clippy::disallowed_methods, reason = "a test has no configuration but this address")]
    std::env::var("DATABASE_URL")
        .expect("DATABASE_URL names a PostgreSQL: run script/with-postgres cargo test")
}

fn address_of(name: &str) -> String {
    let url = url();
    let (before, query) =
        url.split_once('?').map_or((url.as_str(), String::new()), |(b, q)| (b, format!("?{q}")));
    let (server, _) = before.rsplit_once('/').expect("DATABASE_URL names a database");
    format!("{server}/{name}{query}")
}

/// A connection past the portal, as the database's owner has one.
pub async fn owner(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}
