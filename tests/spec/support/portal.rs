//! A whole portal for one test.

use super::browser::Browser;
use super::{database, receiver};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use visa_portal::config::{
    AcquirerName, Acquirers, Database, Log, LogFormat, Mail, Place, PublicUrl, Settings, TrustedProxies,
};
use visa_portal::startup::{self, Shared};
use visa_portal::web::{Clock, Works};

/// The first instant of every test: Monday 2 March 2026, 09:00 in Kazakhstan.
const BEGINNING: &str = "2026-03-02T04:00:00Z";

/// The secret of every test's portal.
pub const SECRET: &str = "a secret of the specification alone";

/// A portal that listens on loopback. Dropped, it stops.
pub struct Portal {
    pub url: String,
    pub shared: Shared,
    database_url: String,
    now: Arc<AtomicI64>,
    handle: actix_web::dev::ServerHandle,
    var: PathBuf,
}

impl Portal {
    pub async fn start() -> Self {
        Self::set_up(BEGINNING.parse().unwrap(), |_| {}).await
    }

    /// A portal that opens at an instant, with settings of its own.
    pub async fn set_up(opens: DateTime<Utc>, change: impl FnOnce(&mut Settings)) -> Self {
        let database_url = database::fresh().await;
        Self::settled((opens, &database_url.clone()), database_url, change).await
    }

    /// A portal that reaches its database over a line of its own.
    pub async fn over(line: &str, database_url: String) -> Self {
        Self::settled((BEGINNING.parse().unwrap(), line), database_url, |_| ()).await
    }

    /// A portal with other settings than most tests need.
    pub async fn with(settle: impl FnOnce(&mut Settings)) -> Self {
        Self::set_up(BEGINNING.parse().unwrap(), settle).await
    }

    async fn settled(
        (opens, line): (DateTime<Utc>, &str),
        database_url: String,
        settle: impl FnOnce(&mut Settings),
    ) -> Self {
        let now = Arc::new(AtomicI64::new(opens.timestamp_micros()));
        let told = now.clone();
        let clock =
            Clock::telling(move || DateTime::from_timestamp_micros(told.load(Ordering::SeqCst)).unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let var = std::env::temp_dir().join(format!("visa-portal-spec-{}", uuid::Uuid::now_v7()));
        let mut settings = settings(&url, var.clone());
        settle(&mut settings);
        let shared = Shared::open(&settings, line, clock).await.unwrap();
        startup::publish_signing_key(&shared).await.unwrap();
        let server = startup::serve_public(shared.clone(), listener, 1).unwrap();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { url, shared, database_url, now, handle, var }
    }

    /// Somebody with a browser of their own, not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.url)
    }

    pub fn works(&self) -> &Works {
        &self.shared.portal.works
    }

    /// A connection as the database's owner has it, past the portal.
    pub async fn owner(&self) -> PgConnection {
        database::owner(&self.database_url).await
    }

    /// Waits until somebody waits for a row that another work holds.
    pub async fn waits_for_a_lock(&self) {
        let waiting = "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
        let mut owner = self.owner().await;
        while !sqlx::query_scalar::<_, bool>(waiting).fetch_one(&mut owner).await.unwrap() {}
    }

    pub fn database_url(&self) -> &str {
        &self.database_url
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.shared.portal.clock.now()
    }

    /// Sets the clock, for instance to `2026-03-16T08:00:00Z`.
    pub fn at(&self, instant: &str) {
        let instant: DateTime<Utc> = instant.parse().unwrap();
        self.now.store(instant.timestamp_micros(), Ordering::SeqCst);
    }

    pub fn later(&self, by: chrono::Duration) {
        self.now.fetch_add(by.num_microseconds().unwrap(), Ordering::SeqCst);
    }

    /// The settings that this portal was opened with.
    pub fn settings(&self) -> Settings {
        settings(&self.url, self.var.clone())
    }

    /// The folder that this portal keeps files in.
    pub fn var(&self) -> &std::path::Path {
        &self.var
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
        std::fs::remove_dir_all(&self.var).ok();
    }
}

/// Migrates a database and gives it the reference rows, for the template of all tests.
pub async fn prepare(database_url: &str) {
    let var = std::env::temp_dir().join(format!("visa-portal-spec-{}", uuid::Uuid::now_v7()));
    let clock = Clock::telling(|| BEGINNING.parse().unwrap());
    let shared = Shared::open(&settings("http://localhost", var.clone()), database_url, clock).await.unwrap();
    startup::migrate(&shared.portal.works).await.unwrap();
    startup::load_reference_rows(&shared.portal.works).await.unwrap();
    shared.portal.works.pool().close().await;
    std::fs::remove_dir_all(&var).ok();
}

fn settings(url: &str, var: PathBuf) -> Settings {
    Settings {
        listen: "127.0.0.1:0".parse().unwrap(),
        private_listen: "127.0.0.1:0".parse().unwrap(),
        public_url: PublicUrl::parse(url).unwrap(),
        trusted_proxies: TrustedProxies::default(),
        flood_limit: None,
        database: Database { place: Place::Embedded, pool: 10, unsafe_durability_allowed: true },
        var,
        mail: Mail { smtp: None, from: "Visa Portal <visa@localhost>".parse().unwrap() },
        sandbox: true,
        webhook_loopback_ports: receiver::ports(),
        acquirers: Acquirers { stripe: None, halyk: None, first: AcquirerName::Sandbox },
        demo: false,
        secret: Some(visa_portal::config::PortalSecret::parse(SECRET.into()).unwrap()),
        visa_signing_key: None,
        log: Log { format: LogFormat::Text, filter: "warn".into() },
        program: env!("CARGO_BIN_EXE_visa-portal").into(),
        programs: Vec::new(),
    }
}
