//! The page that checks a seal without a network, with all that a browser keeps of it.
//!
//! It is open to everybody: it holds nobody's data, and a checkpoint that lost its network cannot sign in.

mod explained;

pub use explained::{Explained, explained};

use crate::vocabulary::Language;
use crate::web::assets::asset_url;
use crate::web::headers::policy_with_webassembly;
use crate::web::{Frame, Trouble, Visit, Words};
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use askama::Template;
use explained::{standings, trust_levels, verdicts};
use sha2::{Digest, Sha256};

/// Leads to the page in the reader's language; also how far the worker's word reaches.
const START: &str = "/border/offline";
/// A list of annulled visas says itself when it is over, a day after it was issued; from this age on the page warns.
const OLD_AFTER_HOURS: u32 = 6;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/border/offline", web::get().to(get_start))
        .route("/border/offline/worker.js", web::get().to(get_worker))
        .route("/border/offline/{language}", web::get().to(get_page))
        .route("/border/offline/{language}/app.webmanifest", web::get().to(get_manifest));
}

#[derive(Template)]
#[template(path = "border/offline.html")]
struct OfflinePage {
    frame: Frame,
    verdicts: Vec<Explained>,
    standings: Vec<Explained>,
    trust_levels: [(&'static str, String); 3],
    patterns: Patterns,
    old_after_hours: u32,
    manifest: String,
    languages: Vec<(Language, String)>,
}

impl OfflinePage {
    fn of(language: Language) -> Self {
        let words = Words::of(language);
        Self {
            frame: Frame::new(words, address_in(language), String::new()),
            verdicts: verdicts(words),
            standings: standings(words),
            trust_levels: trust_levels(words),
            patterns: Patterns::of(words),
            old_after_hours: OLD_AFTER_HOURS,
            manifest: manifest_of(language),
            languages: Language::ALL.map(|language| (language, address_in(language))).into(),
        }
    }
}

/// Sentences with places in braces that the page's script fills in. Browsers know no Kazakh of their own, so nothing is left to them.
struct Patterns {
    date: String,
    /// Parted by strokes, like the forms below.
    months: String,
    time: String,
    age: String,
    list: String,
    days: String,
    several_months: String,
    years: String,
}

impl Patterns {
    fn of(words: Words) -> Self {
        let (date, months) = words.date_pattern();
        // Of one, of two, and of five: Russian has a form for each.
        let forms = |key: &str| [1, 2, 5].map(|count| words.t1(key, "count", count)).join("|");
        Self {
            date,
            months: months.join("|"),
            time: words.with("web-time", [("date", "{date}".into()), ("time", "{time}".into())]),
            age: words
                .with("border-offline-age", [("hours", "{hours}".into()), ("minutes", "{minutes}".into())]),
            list: words.with("border-offline-list-age", [("at", "{at}".into()), ("age", "{age}".into())]),
            days: forms("border-offline-days"),
            several_months: forms("border-offline-months"),
            years: forms("border-offline-years"),
        }
    }
}

fn address_in(language: Language) -> String {
    format!("{START}/{}", language.tag())
}

fn manifest_of(language: Language) -> String {
    format!("{START}/{}/app.webmanifest", language.tag())
}

fn language_of(tag: &str) -> Result<Language, Trouble> {
    Language::from_tag(tag).ok_or(Trouble::NotFound)
}

async fn get_start(visit: Visit) -> HttpResponse {
    visit.see_other(&address_in(visit.language()))
}

/// The same for whoever asks: what a browser keeps must say nothing of who was signed in.
async fn get_page(language: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let html = OfflinePage::of(language_of(&language)?).render().map_err(Trouble::broken)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_SECURITY_POLICY, policy_with_webassembly()))
        .content_type("text/html; charset=utf-8")
        .body(html))
}

async fn get_manifest(language: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let language = language_of(&language)?;
    let words = Words::of(language);
    let icon = |name: &str, sizes: &str| serde_json::json!({ "src": asset_url(name), "sizes": sizes, "type": "image/png" });
    let manifest = serde_json::json!({
        "id": START,
        "name": words.t("border-offline-title"),
        "short_name": words.t("border-offline-short"),
        "lang": language.tag(),
        "start_url": address_in(language),
        "scope": START,
        "display": "standalone",
        "background_color": "#eef6fa",
        "theme_color": "#0b5f86",
        "icons": [icon("mark-192.png", "192x192"), icon("mark-512.png", "512x512")],
    });
    Ok(HttpResponse::Ok().content_type("application/manifest+json").body(manifest.to_string()))
}

/// The worker with the list of what it keeps. Any change of any of it makes another worker, which a browser then fetches.
async fn get_worker() -> Result<HttpResponse, Trouble> {
    let files = files();
    let mut digest = Sha256::new();
    for language in Language::ALL {
        digest.update(OfflinePage::of(language).render().map_err(Trouble::broken)?);
    }
    for module in MODULES {
        digest.update(asset_url(module));
    }
    digest.update(files.join("\n"));
    let version: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let release = serde_json::json!({ "version": version, "files": files, "start": START });
    let script = include_str!("../../../static/offline/worker.js");
    Ok(HttpResponse::Ok()
        .insert_header(("service-worker-allowed", START))
        .content_type("text/javascript; charset=utf-8")
        .body(format!("const RELEASE = {release};\n\n{script}")))
}

/// Scripts that the page's own script imports, by addresses without a version.
const MODULES: [&str; 3] = ["offline/seal.js", "offline/lists.js", "offline/camera.js"];

/// Everything that the page loads, and the page in its languages.
fn files() -> Vec<String> {
    let versioned = [
        "portal.css",
        "fonts/noto-sans-400.woff2",
        "fonts/noto-sans-700.woff2",
        "mark.svg",
        "mark.png",
        "mark-192.png",
        "offline/page.js",
        "offline/zxing.js",
        "offline/zxing_reader.wasm",
    ];
    let pages = Language::ALL.into_iter().flat_map(|language| [address_in(language), manifest_of(language)]);
    pages.chain(MODULES.map(|module| format!("/static/{module}"))).chain(versioned.map(asset_url)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::App;
    use actix_web::test::{TestRequest, call_service, init_service, read_body};

    const WORKER: &str = "/border/offline/worker.js";

    async fn ask(path: &str) -> (HttpResponse<()>, String) {
        let portal = init_service(App::new().configure(|config| {
            routes(config);
            crate::web::assets::routes(config);
        }))
        .await;
        let response = call_service(&portal, TestRequest::get().uri(path).to_request()).await;
        let headers = response.headers().clone();
        let mut bare = HttpResponse::build(response.status());
        for (name, value) in headers {
            bare.insert_header((name, value));
        }
        let body = String::from_utf8_lossy(&read_body(response).await).into_owned();
        (bare.finish().drop_body(), body)
    }

    #[actix_web::test]
    async fn everything_that_the_worker_keeps_is_there() {
        for file in files() {
            let (response, _) = ask(&file).await;

            assert_eq!(response.status(), 200, "{file}");
        }
    }

    #[actix_web::test]
    async fn what_the_page_loads_is_what_the_worker_keeps() {
        let files = files();
        for language in Language::ALL {
            let (_, page) = ask(&address_in(language)).await;
            let loaded =
                page.split('"').filter(|part| part.starts_with("/static/") || part.starts_with(START));
            let missing: Vec<_> = loaded
                .filter(|part| !files.iter().any(|file| file == part) && ![START, WORKER].contains(part))
                .collect();

            assert_eq!(missing, Vec::<&str>::new());
        }
    }

    #[actix_web::test]
    async fn the_page_alone_may_compile_webassembly_and_says_nothing_of_who_asks() {
        let (response, page) = ask("/border/offline/en").await;

        let policy = response.headers().get("content-security-policy").unwrap().to_str().unwrap();
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        assert!(!page.contains("csrf"));
    }

    #[actix_web::test]
    async fn the_worker_watches_over_the_page_alone() {
        let (response, script) = ask(WORKER).await;

        assert_eq!(response.headers().get("service-worker-allowed").unwrap(), START);
        assert!(script.starts_with("const RELEASE = {"));
        assert!(script.contains(&asset_url("offline/zxing_reader.wasm")));
    }

    #[actix_web::test]
    async fn a_language_that_the_portal_does_not_speak_has_no_page() {
        assert!(matches!(language_of("fr"), Err(Trouble::NotFound)));
    }
}
