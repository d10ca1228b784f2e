//! Every route against every role: a handler's signature is its permission, and an address tells whose it is.
//!
//! The routes are read off the sources, so that a new one is tried from the day it is written.

use crate::support::sources::sources;
use crate::support::{Browser, Page, Portal};
use regex_lite::Regex;
use std::collections::BTreeSet;

const STAFF: &[&str] = &["officer", "senior officer", "border officer", "administrator", "auditor"];
const EVERYBODY: &[&str] = &[
    "applicant",
    "owner",
    "filer",
    "reader",
    "officer",
    "senior officer",
    "border officer",
    "administrator",
    "auditor",
];
const PARTY: &[&str] = &["owner", "filer", "reader"];
const FILERS: &[&str] = &["owner", "filer"];
const OWNERS: &[&str] = &["owner"];
const DESK: &[&str] = &["officer", "senior officer", "administrator", "auditor"];
const OFFICERS: &[&str] = &["officer", "senior officer", "administrator"];
const SENIORS: &[&str] = &["senior officer", "administrator"];
const AUDITING: &[&str] = &["administrator", "auditor"];

/// Whose an address is, by its beginning, and by the method where one comes first; `None` where nobody has to sign in. The longest beginning counts,
/// and of two that are alike the one with the method.
const WHOSE: &[(&str, Option<&[&str]>)] = &[
    ("/", None),
    ("/account", Some(EVERYBODY)),
    ("/account/recovery-codes", Some(STAFF)),
    ("/account/party", Some(PARTY)),
    ("/office", Some(&["applicant"])),
    ("/inviting", Some(PARTY)),
    ("/inviting/invitations/new", Some(FILERS)),
    ("/inviting/invitations/{id}/correct", Some(FILERS)),
    ("/inviting/invitations/{id}/withdraw", Some(FILERS)),
    ("post /inviting/groups", Some(FILERS)),
    ("/inviting/guests", Some(FILERS)),
    ("/inviting/premises", Some(FILERS)),
    ("/inviting/people", Some(OWNERS)),
    ("/inviting/registration", Some(OWNERS)),
    ("/inviting/keys", Some(OWNERS)),
    ("/inviting/webhooks", Some(OWNERS)),
    ("/inviting/arrivals/feed", Some(OWNERS)),
    ("/inviting/arrivals/new", Some(FILERS)),
    ("/inviting/arrivals/{id}/correct", Some(FILERS)),
    ("/inviting/arrivals/{id}/withdraw", Some(FILERS)),
    ("post /inviting/arrivals", Some(FILERS)),
    ("/desk", Some(DESK)),
    ("post /desk", Some(OFFICERS)),
    ("/desk/applications/next", Some(OFFICERS)),
    ("/desk/applications/{id}/ask", Some(OFFICERS)),
    ("/desk/applications/{id}/confirmation", Some(SENIORS)),
    ("/desk/parties/{id}/verdict", Some(OFFICERS)),
    ("/desk/parties/{id}/quota", Some(SENIORS)),
    ("/border", Some(&["border officer"])),
    ("/border/offline", None),
    ("/admin", Some(&["administrator"])),
    ("get /admin/payments", Some(AUDITING)),
    ("/audit", Some(AUDITING)),
];

/// Forms in which something is sought: what is typed goes in a body, and nothing is changed. The first is the overview's own.
const SEARCHES: &[&str] = &["/desk", "/desk/invitations", "/desk/applications"];

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Route {
    method: String,
    path: String,
}

impl Route {
    fn whose(&self) -> Option<&'static [&'static str]> {
        if self.method == "post" && SEARCHES.contains(&self.path.as_str()) {
            return Some(DESK);
        }
        if self.method == "post" && self.path == "/desk/parties/{id}" {
            return Some(SENIORS);
        }
        let begins =
            |start: &str| start == "/" || self.path == start || self.path.starts_with(&format!("{start}/"));
        let counts = |rule: &'static str| match rule.split_once(' ') {
            Some((method, start)) => (method == self.method && begins(start)).then_some((start.len(), 1)),
            None => begins(rule).then_some((rule.len(), 0)),
        };
        let longest = WHOSE.iter().filter_map(|(rule, whose)| Some((counts(rule)?, whose)));
        *longest.max_by_key(|(weight, _)| *weight).unwrap().1
    }

    /// The address with something in each place that no case has.
    fn address(&self) -> String {
        let path = self.path.replace("{day}", "2026-03-16");
        let place = Regex::new(r"\{[^}]*\}").unwrap();
        place.replace_all(&path, "0198a000-0000-7000-8000-000000000000").into_owned()
    }

    async fn ask(&self, browser: &Browser, mark: &str) -> Page {
        match self.method.as_str() {
            "get" => browser.get_once(&self.address()).await,
            _ => browser.post(&self.address(), &[("csrf".into(), mark.into())]).await,
        }
    }
}

/// Every route of the public listener that is a page of somebody's, as the sources give it.
fn routes() -> BTreeSet<Route> {
    let shape = Regex::new(r#"\.route\(\s*"([^"]+)",\s*web::(get|post)\(\)"#).unwrap();
    let found: BTreeSet<Route> = sources("src")
        .iter()
        .filter(|source| source.room().is_some())
        .flat_map(|source| {
            let found = shape.captures_iter(&source.text);
            found
                .map(|route| Route { path: route[1].to_owned(), method: route[2].to_owned() })
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.len() > 60, "only {} routes were found", found.len());
    found
}

async fn mark_of(browser: &Browser, page: &str) -> String {
    let page = browser.get(page).await;
    page.is(200);
    page.value("csrf")
}

#[actix_web::test]
async fn a_stranger_reaches_nobodys_pages_and_is_asked_to_sign_in() {
    let portal = Portal::start().await;
    let stranger = portal.visitor();
    let mark = mark_of(&stranger, "/sign-in").await;
    let mut reached = Vec::new();

    for route in routes().into_iter().filter(|route| route.whose().is_some()) {
        let answer = route.ask(&stranger, &mark).await;

        let turned_away = answer.location().is_some_and(|to| to.starts_with("/sign-in?next=%2F"));
        if !(turned_away || route.method == "post" && answer.status.as_u16() == 400) {
            reached.push(format!("{} {}: {}", route.method, route.path, answer.status));
        }
    }

    assert_eq!(reached, Vec::<String>::new());
}

#[actix_web::test]
async fn every_route_opens_for_its_roles_and_for_nobody_else() {
    let portal = Portal::start().await;
    let owner = portal.inviting_party("hotel@example.org").await;
    let everybody = [
        ("applicant", portal.applicant("anna@example.org").await),
        ("filer", portal.colleague(&owner, "filer@example.org", "filer").await),
        ("reader", portal.colleague(&owner, "reader@example.org", "reader").await),
        ("owner", owner),
        ("officer", portal.officer("officer@example.org").await),
        ("senior officer", portal.senior_officer("senior@example.org").await),
        ("auditor", portal.auditor("auditor@example.org").await),
        ("border officer", portal.border_officer("border@example.org", "NQZ").await),
        ("administrator", portal.administrator().await),
    ];
    let mut wrong = Vec::new();

    for (role, actor) in &everybody {
        for route in routes() {
            // Signing out and ending sessions would end the test's own.
            let Some(roles) = route.whose() else { continue };
            if route.method == "post" && route.path.starts_with("/account") {
                continue;
            }
            let mark = mark_of(actor, "/account/password").await;
            let status = route.ask(actor, &mark).await.status.as_u16();

            let turned_away = status == 403 || (route.method == "post" && status == 400);
            let broken = status >= 500;
            if broken || (roles.contains(role) && status == 403) || (!roles.contains(role) && !turned_away) {
                wrong.push(format!("{role}: {} {}: {status}", route.method, route.path));
            }
        }
    }

    assert_eq!(wrong, Vec::<String>::new());
}
