//! The settings as they are meant: every value parsed, every default decided.

use super::acquirers::{self, Acquirers};
use super::{Arguments, Complaints, PortalSecret, PublicUrl, SecretError, TrustedProxies};
use lettre::message::Mailbox;
use lettre::transport::smtp::AsyncSmtpTransport;
use secrecy::SecretString;
use sqlx::postgres::PgConnectOptions;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// What the portal needs to know about its surroundings. The fields are plain, so that a test can state its own.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The public pages.
    pub listen: SocketAddr,
    /// Health and metrics; never the same as `listen`.
    pub private_listen: SocketAddr,
    pub public_url: PublicUrl,
    pub trusted_proxies: TrustedProxies,
    /// Most pages for one client address in a minute; `None` for no limit.
    pub flood_limit: Option<NonZeroU32>,
    pub database: Database,
    /// The folder for everything kept beside the database; may not exist yet.
    pub var: PathBuf,
    pub mail: Mail,
    /// The sandbox acquirer and the page of kept mail are served.
    pub sandbox: bool,
    /// Ports of this machine that events may be sent to, where programs are developed; none but in a sandbox.
    pub webhook_loopback_ports: Vec<u16>,
    /// The acquirers beside the sandbox one.
    pub acquirers: Acquirers,
    /// Demo accounts and cases are loaded into an empty database.
    pub demo: bool,
    /// `None`: the one kept under `var`. Ask [`Settings::portal_secret`].
    pub secret: Option<PortalSecret>,
    /// In PEM; `None`: the one kept under `var`.
    pub visa_signing_key: Option<SecretString>,
    pub log: Log,
    /// This program, which starts itself again for work on strangers' files.
    pub program: PathBuf,
    /// Folders of the search path, where programs are looked for.
    pub programs: Vec<PathBuf>,
}

#[derive(Debug, Clone)]
pub struct Database {
    pub place: Place,
    /// Most connections open at once.
    pub pool: u32,
    /// A database that may lose acknowledged steps is accepted.
    pub unsafe_durability_allowed: bool,
}

#[derive(Debug, Clone)]
pub enum Place {
    /// A PostgreSQL of the portal's own, under `var`.
    Embedded,
    /// `postgres://...`
    At(SecretString),
}

#[derive(Debug, Clone)]
pub struct Mail {
    /// `smtp://` or `smtps://`, in lettre's form; `None` keeps letters as files under `var`.
    pub smtp: Option<SecretString>,
    pub from: Mailbox,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    pub format: LogFormat,
    /// Directives of tracing-subscriber's `EnvFilter`.
    pub filter: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

impl Settings {
    /// The secret given, or the one kept under `var`, which is drawn when it is first asked for.
    pub fn portal_secret(&self) -> Result<PortalSecret, SecretError> {
        self.secret.clone().map_or_else(|| PortalSecret::kept_in(&self.var), Ok)
    }
}

impl Arguments {
    /// Reads every value, and the search path. Looks at no file and opens no connection.
    pub fn settings(self) -> Result<Settings, Complaints> {
        let mut wrong = Complaints::none();
        let listen = wrong.take("LISTEN", address(&self.listen));
        let private_listen = wrong.take("PRIVATE_LISTEN", address(&self.private_listen));
        if listen.is_some() && listen == private_listen {
            wrong.add("PRIVATE_LISTEN", "must differ from LISTEN: health and metrics are not for the public");
        }
        let public_url = wrong.take("PUBLIC_URL", PublicUrl::parse(&self.public_url));
        let client = client(&mut wrong, &self);
        let database = database(&mut wrong, &self);
        let var = wrong.take("VAR", given(Some(self.var.clone())).ok_or("a folder must be named"));
        let mail = mail(&mut wrong, &self);
        let harmless = database.as_ref().is_some_and(|database| matches!(database.place, Place::Embedded))
            && public_url.as_ref().is_some_and(PublicUrl::is_local);
        let sandbox =
            wrong.take("SANDBOX", switch(self.sandbox.clone())).map(|said| said.unwrap_or(harmless));
        let ports = own_ports(&self.webhook_loopback_ports, (private_listen, sandbox));
        let sandbox = sandbox.zip(wrong.take("WEBHOOK_LOOPBACK_PORTS", ports));
        let acquirers = acquirers::acquirers(&mut wrong, &self, sandbox.as_ref().map(|(on, _)| *on));
        let demo = wrong.take("DEMO", switch(self.demo.clone())).map(|said| said.unwrap_or(harmless));
        let secret = given(self.portal_secret.clone())
            .and_then(|secret| wrong.take("PORTAL_SECRET", PortalSecret::parse(secret.into_bytes())));
        let log = log(&mut wrong, &self);

        let read = (listen, private_listen, public_url, client, database, var, mail, sandbox);
        match (read, acquirers, demo, log) {
            (
                (
                    Some(listen),
                    Some(private_listen),
                    Some(public_url),
                    Some((trusted_proxies, flood_limit)),
                    Some(database),
                    Some(var),
                    Some(mail),
                    Some((sandbox, webhook_loopback_ports)),
                ),
                Some(acquirers),
                Some(demo),
                Some(log),
            ) if wrong.0.is_empty() => Ok(Settings {
                listen,
                private_listen,
                public_url,
                trusted_proxies,
                flood_limit,
                database,
                var: PathBuf::from(var),
                mail,
                sandbox,
                webhook_loopback_ports,
                acquirers,
                demo,
                secret,
                visa_signing_key: given(self.visa_signing_key).map(SecretString::from),
                log,
                program: PathBuf::from("/proc/self/exe"),
                programs: search_path(),
            }),
            _ => Err(wrong),
        }
    }
}

/// Whose word about an address is taken, and how much one address may ask.
fn client(wrong: &mut Complaints, written: &Arguments) -> Option<(TrustedProxies, Option<NonZeroU32>)> {
    let trusted_proxies = wrong.take("TRUSTED_PROXIES", TrustedProxies::parse(&written.trusted_proxies));
    let flood_limit = wrong.take("FLOOD_LIMIT", flood_limit(&written.flood_limit));
    trusted_proxies.zip(flood_limit)
}

fn log(wrong: &mut Complaints, written: &Arguments) -> Option<Log> {
    let format = wrong.take("LOG_FORMAT", log_format(&written.log_format));
    let filter = wrong.take("RUST_LOG", filter(&written.rust_log));
    format.zip(filter).map(|(format, filter)| Log { format, filter })
}

fn database(wrong: &mut Complaints, written: &Arguments) -> Option<Database> {
    let place = given(written.database_url.clone()).map_or(Some(Place::Embedded), |url| {
        let known = url.starts_with("postgres://") || url.starts_with("postgresql://");
        let read = if known && url.parse::<PgConnectOptions>().is_ok() {
            Ok(Place::At(url.into()))
        } else {
            Err("is not an address such as postgres://user:password@host:5432/database")
        };
        wrong.take("DATABASE_URL", read)
    });
    // Two at least: a step holds one while the audit heads are signed on another.
    let pool = written.database_pool.parse().ok().filter(|pool| (2..=1000).contains(pool));
    let pool = wrong.take("DATABASE_POOL", pool.ok_or("must be a whole number from 2 to 1000"));
    let durability = switch(Some(written.allow_unsafe_durability_for_throwaway_database.clone()));
    let allowed = wrong.take("ALLOW_UNSAFE_DURABILITY_FOR_THROWAWAY_DATABASE", durability)?;
    Some(Database { place: place?, pool: pool?, unsafe_durability_allowed: allowed == Some(true) })
}

fn mail(wrong: &mut Complaints, written: &Arguments) -> Option<Mail> {
    let smtp = given(written.smtp_url.clone()).map(|url| {
        if AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(&url).is_ok() {
            Ok(SecretString::from(url))
        } else {
            Err("is not an address such as smtp://user:password@host:587?tls=required or smtps://user:password@host")
        }
    });
    let from = match given(written.mail_from.clone()) {
        Some(typed) => typed.parse().map_err(|_| "is not a mailbox such as Visa Portal <visa@example.org>"),
        None if smtp.is_some() => Err("must be set together with SMTP_URL"),
        None => "Visa Portal <visa@localhost>".parse().map_err(|_| "has no default"),
    };
    let smtp = smtp.map(|smtp| wrong.take("SMTP_URL", smtp));
    let from = wrong.take("MAIL_FROM", from)?;
    match smtp {
        None => Some(Mail { smtp: None, from }),
        Some(smtp) => Some(Mail { smtp: Some(smtp?), from }),
    }
}

fn address(typed: &str) -> Result<SocketAddr, String> {
    typed.parse().map_err(|_| format!("\"{typed}\" is not an address and a port such as 127.0.0.1:8080"))
}

/// Fewer than one a second would turn people away.
fn flood_limit(typed: &str) -> Result<Option<NonZeroU32>, &'static str> {
    let limit = typed.parse().ok().filter(|limit| *limit == 0 || (60..=1_000_000).contains(limit));
    limit.map(NonZeroU32::new).ok_or("must be a whole number from 60 to 1000000, or 0 for no limit")
}

/// What listens on this machine beside a program that is being developed is nobody's endpoint: the private pages least of all.
fn own_ports(
    typed: &str,
    (private, sandbox): (Option<SocketAddr>, Option<bool>),
) -> Result<Vec<u16>, &'static str> {
    let ports = typed.split(',').map(str::trim).filter(|port| !port.is_empty());
    let ports = ports.map(|port| port.parse().ok().filter(|port| *port > 0)).collect::<Option<Vec<u16>>>();
    let ports = ports.ok_or("must be ports from 1 to 65535, parted by commas")?;
    if !ports.is_empty() && sandbox == Some(false) {
        return Err("is for trying programs out: SANDBOX is off");
    }
    if private.is_some_and(|private| ports.contains(&private.port())) {
        return Err("must not hold the port of PRIVATE_LISTEN");
    }
    Ok(ports)
}

/// On, off, or `None` where nothing was said.
fn switch(typed: Option<String>) -> Result<Option<bool>, String> {
    match given(typed).map(|typed| typed.to_ascii_lowercase()).as_deref() {
        None => Ok(None),
        Some("on" | "true" | "yes" | "1") => Ok(Some(true)),
        Some("off" | "false" | "no" | "0") => Ok(Some(false)),
        Some(other) => Err(format!("\"{other}\" is neither on nor off")),
    }
}

fn log_format(typed: &str) -> Result<LogFormat, String> {
    match typed {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        other => Err(format!("\"{other}\" is neither text nor json")),
    }
}

fn filter(typed: &str) -> Result<String, String> {
    tracing_subscriber::EnvFilter::try_new(typed)
        .map(|_| typed.to_owned())
        .map_err(|error| format!("\"{typed}\" is not a filter such as info,visa_portal=debug: {error}"))
}

/// An empty value is none.
pub(super) fn given(typed: Option<String>) -> Option<String> {
    typed.filter(|typed| !typed.trim().is_empty())
}

fn search_path() -> Vec<PathBuf> {
    std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
