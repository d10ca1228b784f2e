//! The administrator's first page: everything that an administrator keeps.

use crate::accounts::Administrator;
use crate::web::{Frame, Trouble, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/admin", web::get().to(get_administrator));
}

#[derive(Template)]
#[template(path = "office/administrator.html")]
struct AdministratorPage {
    frame: Frame,
    kept: Vec<Kept>,
}

/// Something that an administrator keeps.
struct Kept {
    href: &'static str,
    name: String,
    about: String,
}

async fn get_administrator(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = kept(administrator.words());
    administrator.page(&AdministratorPage { frame: administrator.frame(), kept })
}

fn kept(words: Words) -> Vec<Kept> {
    [
        ("/admin/staff", "office-admin-staff", "office-admin-staff-about"),
        ("/admin/people", "office-admin-people", "office-admin-people-about"),
        ("/admin/carriers", "office-admin-carriers", "office-admin-carriers-about"),
        ("/admin/citizenships", "office-admin-citizenships", "office-admin-citizenships-about"),
        ("/admin/categories", "office-admin-categories", "office-admin-categories-about"),
        ("/admin/fees", "office-admin-fees", "office-admin-fees-about"),
        ("/admin/payments", "office-admin-payments", "office-admin-payments-about"),
        ("/admin/checkpoints", "office-admin-checkpoints", "office-admin-checkpoints-about"),
        ("/admin/calendar", "office-admin-calendar", "office-admin-calendar-about"),
        ("/admin/promises", "office-admin-promises", "office-admin-promises-about"),
        ("/admin/phrases/questions", "office-admin-questions", "office-admin-questions-about"),
        ("/admin/phrases/grounds", "office-admin-grounds", "office-admin-grounds-about"),
        ("/admin/confirmations", "office-admin-confirmations", "office-admin-confirmations-about"),
        ("/admin/watchlist", "office-admin-watchlist", "office-admin-watchlist-about"),
        ("/desk/statistics", "office-admin-statistics", "office-admin-statistics-about"),
        ("/admin/quotas", "office-admin-quotas", "office-admin-quotas-about"),
        ("/audit", "office-admin-audit", "office-admin-audit-about"),
        ("/admin/arrival-files", "office-admin-arrival-files", "office-admin-arrival-files-about"),
        ("/admin/letters", "office-admin-letters", "office-admin-letters-about"),
    ]
    .map(|(href, name, about)| Kept { href, name: words.t(name), about: words.t(about) })
    .into()
}
