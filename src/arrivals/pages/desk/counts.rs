//! How many notices are due and overdue, by region and by inviting party.

use super::{FOLDER, place, tabs};
use crate::accounts::AtDesk;
use crate::arrivals::desk::look_at_parties;
use crate::arrivals::pages::A_PAGE;
use crate::arrivals::store::desk;
use crate::vocabulary::InvitingPartyId;
use crate::web::{Frame, Trouble, answers};
use actix_web::HttpResponse;
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "arrivals/desk-counts.html")]
struct CountsPage {
    frame: Frame,
    title: String,
    tabs: Vec<(String, String, bool)>,
    /// What is counted by.
    by: String,
    note: String,
    rows: Vec<CountRow>,
    first_page: String,
    next_page: String,
}

struct CountRow {
    name: String,
    /// The record of a party; a region has none.
    href: String,
    due_today: String,
    due_href: String,
    missing: String,
    missing_href: String,
}

fn row(name: String, href: String, (due, missing): (i64, i64), narrow: &str) -> CountRow {
    CountRow {
        name,
        href,
        due_today: due.to_string(),
        due_href: format!("{FOLDER}?show=due&{narrow}"),
        missing: missing.to_string(),
        missing_href: format!("{FOLDER}?show=missing&{narrow}"),
    }
}

pub async fn get_regions(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let mut reading = officer.works().reading().await?;
    let regions = desk::open_of_regions(&mut reading, officer.today()).await?;
    drop(reading);
    let rows = regions.iter().map(|it| {
        let narrow = format!("region={}", it.place.code());
        row(place(words, &it.place), String::new(), (it.due_today, it.missing), &narrow)
    });
    officer.page(&CountsPage {
        frame: officer.frame(),
        title: words.t("arrivals-desk-regions"),
        tabs: tabs(words, "arrivals-desk-regions"),
        by: words.t("arrivals-region"),
        note: words.t("arrivals-desk-region-note"),
        rows: rows.collect(),
        first_page: String::new(),
        next_page: String::new(),
    })
}

/// The party with the most overdue first.
pub async fn get_parties(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let (words, asked) = (officer.words(), answers::query(&officer));
    let after = asked.text("missing").parse().ok().zip(Uuid::try_parse(asked.text("after")).ok());
    let after = after.map(|(missing, id)| (missing, InvitingPartyId(id)));
    let me = officer.id();
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(look_at_parties(work, me, after, A_PAGE))
        })
        .await?;
    let here = format!("{FOLDER}/parties");
    let last = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let rows = found.iter().take(A_PAGE).map(|it| {
        let (href, narrow) = (format!("{here}/{}", it.party), format!("party={}", it.party));
        row(it.name.clone(), href, (it.due_today, it.missing), &narrow)
    });
    officer.page(&CountsPage {
        frame: officer.frame(),
        title: words.t("arrivals-desk-parties"),
        tabs: tabs(words, "arrivals-desk-parties"),
        by: words.t("arrivals-party"),
        note: String::new(),
        rows: rows.collect(),
        first_page: after.map(|_| here.clone()).unwrap_or_default(),
        next_page: last
            .map(|it| format!("{here}?missing={}&after={}", it.missing, it.party))
            .unwrap_or_default(),
    })
}
