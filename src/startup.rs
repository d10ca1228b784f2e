//! Puts the rooms together: the only file that knows every one of them.

mod database;
pub mod demo;
mod private;
mod rounds;

use crate::accounts::{self, Hashing};
use crate::applications;
use crate::arrivals;
use crate::border;
use crate::bounded::Bounded;
use crate::calendar;
use crate::config::{self, AcquirerName, Settings};
use crate::eligibility;
use crate::fees;
use crate::guestbook;
use crate::invitations;
use crate::letters::{self, MailFolder, Mailer, Postman};
use crate::office;
use crate::passports::read_data_page::DataPages;
use crate::payments::{self, Gateway, Gateways, Halyk, Sandbox, SigningSecrets, Stripe};
use crate::review;
use crate::statistics;
use crate::visas::publication::NoticeBoard;
use crate::visas::read_upload::Readers;
use crate::visas::{self, Press, seal::SigningKey};
use crate::vocabulary::time_zone_is_current;
use crate::web::flood::FloodGuard;
use crate::web::{self, Clock, Portal, Problem, ProblemKind, Secrets, Trouble, WebSettings, Works};
use crate::webhooks::{self, Courier, Reach};
use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, PathConfig, QueryConfig, ServiceConfig};
use actix_web::{App, HttpServer};
use anyhow::{Context, ensure};
use secrecy::ExposeSecret;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub use database::{connect, load_reference_rows, migrate, publish_signing_key, ready_to_seal};
pub use private::serve_private;
pub use rounds::keep_rounds;

/// Everything that handlers and rounds share.
#[derive(Clone)]
pub struct Shared {
    pub portal: Portal,
    pub hashing: Hashing,
    pub postman: Postman,
    pub courier: Courier,
    pub flood: FloodGuard,
    pub gateways: Gateways,
    /// The built-in acquirer, where it stands open.
    pub sandbox: Option<Sandbox>,
    /// The folder for everything kept beside the database.
    pub var: PathBuf,
    /// Seals the visas that are issued.
    pub signing_key: SigningKey,
    pub press: Press,
    pub readers: Readers,
    pub data_pages: DataPages,
    pub notice_board: NoticeBoard,
}

impl Shared {
    /// Opens the database and derives the keys. Nothing is written to it.
    pub async fn open(settings: &Settings, database_url: &str, clock: Clock) -> anyhow::Result<Self> {
        ensure!(
            time_zone_is_current(),
            "the time-zone data does not know Asia/Almaty as UTC+5 since 1 March 2024"
        );
        rustls::crypto::ring::default_provider().install_default().ok();
        let pool = connect(database_url, &settings.database).await?;
        let secret = settings.portal_secret().context("the portal's secret")?;
        let secrets = Arc::new(Secrets::derive(secret.bytes()));
        let works = Works::new(pool, clock.clone(), secrets.clone());
        let data_pages = DataPages::new(&settings.program, &settings.programs);
        let web = WebSettings {
            reads_data_pages: data_pages.can_be_read(),
            public_url: settings.public_url.as_str().to_owned(),
            sandbox: settings.sandbox,
            trusted_proxies: settings.trusted_proxies.clone(),
        };
        let hashing = Hashing::new().context("hashing passwords")?;
        let postman = postman(&settings.mail, &settings.var, &web.public_url)?;
        let signing_key = match &settings.visa_signing_key {
            Some(pem) => visas::given_key(pem.expose_secret()).context("VISA_SIGNING_KEY")?,
            None => visas::kept_key(&settings.var).context("the key that seals visas")?,
        };
        let sandbox = match settings.sandbox {
            true => Some(sandbox(&works, secret.bytes(), &web.public_url)?),
            false => None,
        };
        let gateways = gateways(settings, sandbox.as_ref(), &clock)?;
        let reach = Reach::and_own_ports(&settings.webhook_loopback_ports);
        let courier = Courier::new(reach).context("delivering events")?;
        let pictures = Bounded::with(settings.program.clone(), 2, 16);
        let portal = Portal { works, clock, secrets, settings: web, pictures };
        let flood = FloodGuard::letting_in(settings.flood_limit);
        let (press, readers) = (Press::new(), Readers::new(&settings.program));
        let var = settings.var.clone();
        let notice_board = NoticeBoard::new(signing_key.clone());
        Ok(Self {
            portal,
            hashing,
            postman,
            courier,
            flood,
            gateways,
            sandbox,
            var,
            signing_key,
            press,
            readers,
            data_pages,
            notice_board,
        })
    }

    /// Seals with another key from now on.
    fn take_key(&mut self, key: SigningKey) {
        self.notice_board = NoticeBoard::new(key.clone());
        self.signing_key = key;
    }

    /// Hands the handlers what they share, and every room its addresses.
    fn configure(&self, config: &mut ServiceConfig) {
        config.app_data(Data::new(self.portal.clone()));
        config.app_data(Data::new(self.hashing.clone()));
        config.app_data(Data::new(self.flood.clone()));
        // An address with something else where an id belongs is one that the portal does not have.
        config.app_data(PathConfig::default().error_handler(|_, _| Trouble::NotFound.into()));
        config.app_data(QueryConfig::default().error_handler(|error, _| {
            Problem::new(ProblemKind::UnreadableQuery).because(error.to_string()).into()
        }));
        if let Some(folder) = self.postman.folder() {
            config.app_data(Data::new(folder.clone()));
        }
        config.app_data(Data::new(self.signing_key.clone()));
        config.app_data(Data::new(self.press.clone()));
        config.app_data(Data::new(self.readers.clone()));
        config.app_data(Data::new(self.data_pages.clone()));
        config.app_data(Data::new(self.notice_board.clone()));
        config.app_data(Data::new(self.gateways.clone()));
        config.app_data(Data::new(self.courier.clone()));
        if self.sandbox.is_some() {
            payments::sandbox::pages::routes(config);
        }
        web::pages::routes(config);
        letters::pages::routes(config);
        accounts::pages::routes(config);
        webhooks::pages::routes(config);
        webhooks::api::routes(config);
        calendar::pages::routes(config);
        guestbook::pages::routes(config);
        invitations::pages::routes(config);
        invitations::api::routes(config);
        applications::pages::routes(config);
        visas::pages::routes(config);
        visas::api::routes(config);
        review::pages::routes(config);
        fees::pages::routes(config);
        payments::pages::routes(config);
        border::pages::routes(config);
        arrivals::pages::routes(config);
        arrivals::api::routes(config);
        statistics::pages::routes(config);
        eligibility::pages::routes(config);
        office::pages::routes(config);
        office::api::routes(config);
    }
}

/// The built-in acquirer. It signs its reports under a secret of its own, derived from the portal's.
fn sandbox(works: &Works, secret: &[u8], public_url: &str) -> anyhow::Result<Sandbox> {
    let signing = web::mac(secret, b"visa-portal sandbox webhook\x01").to_vec();
    Sandbox::new(works.clone(), SigningSecrets::new(signing, None), public_url)
        .context("the sandbox acquirer")
}

/// Every acquirer that is set up, the one that takes new payments first.
fn gateways(settings: &Settings, sandbox: Option<&Sandbox>, clock: &Clock) -> anyhow::Result<Gateways> {
    let mut gateways: Vec<(AcquirerName, Arc<dyn Gateway>)> = Vec::new();
    if let Some(account) = &settings.acquirers.stripe {
        gateways.push((AcquirerName::Stripe, Arc::new(Stripe::new(account).context("Stripe")?)));
    }
    if let Some(account) = &settings.acquirers.halyk {
        let halyk = Halyk::new(account, settings.public_url.as_str(), clock.clone()).context("Halyk ePay")?;
        gateways.push((AcquirerName::Halyk, Arc::new(halyk)));
    }
    if let Some(sandbox) = sandbox {
        gateways.push((AcquirerName::Sandbox, Arc::new(sandbox.clone())));
    }
    gateways.sort_by_key(|(name, _)| *name != settings.acquirers.first);
    Ok(Gateways::new(clock, gateways.into_iter().map(|(_, gateway)| gateway)))
}

/// Letters leave over SMTP where a server is set, and stay in a folder where none is.
fn postman(mail: &config::Mail, var: &Path, public_url: &str) -> anyhow::Result<Postman> {
    let mailer = match &mail.smtp {
        Some(url) => Mailer::smtp(url.expose_secret()).context("SMTP_URL")?,
        None => Mailer::Files(MailFolder::kept_in(var)),
    };
    Ok(Postman { mailer, from: mail.from.clone(), public_url: public_url.to_owned() })
}

/// Serves the public pages on a listener until it is told to stop; requests under way get ten seconds.
pub fn serve_public(shared: Shared, listener: TcpListener, workers: usize) -> std::io::Result<Server> {
    let server = HttpServer::new(move || {
        let shared = shared.clone();
        App::new()
            .wrap(from_fn(web::answers::read_forms))
            .wrap(from_fn(web::headers::same_origin))
            .wrap(from_fn(web::flood::guard))
            .wrap(from_fn(web::headers::plain_address))
            .wrap(from_fn(web::problem::answer_programs))
            .wrap(from_fn(web::trouble::word_troubles))
            .wrap(from_fn(web::headers::tell_uploads_where))
            .wrap(from_fn(web::headers::greet))
            .wrap(Compress::default())
            .wrap(from_fn(web::headers::secure))
            .wrap(from_fn(web::headers::head_as_get))
            .wrap(tracing_actix_web::TracingLogger::<private::QuietRoot>::new())
            .configure(move |config| shared.configure(config))
            .default_service(actix_web::web::to(web::trouble::not_found))
    })
    .workers(workers)
    .client_request_timeout(Duration::from_secs(5))
    .keep_alive(Duration::from_secs(30))
    .shutdown_timeout(10)
    .disable_signals()
    .listen(listener)?;
    Ok(server.run())
}
