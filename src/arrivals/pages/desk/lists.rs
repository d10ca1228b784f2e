//! A list of arrivals, narrowed to a region or an inviting party.

use super::{FOLDER, filter_of, in_address, place, tabs};
use crate::accounts::{AtDesk, store as accounts};
use crate::arrivals::desk::{Filter, From, Listed, look_at_list};
use crate::arrivals::pages::office::last_of;
use crate::arrivals::pages::shown::{Line, line};
use crate::arrivals::pages::{A_PAGE, id_of, key_of};
use crate::arrivals::store::desk;
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::HttpResponse;
use askama::Template;
use sqlx::PgConnection;

#[derive(Template)]
#[template(path = "arrivals/desk-list.html")]
struct ListPage {
    frame: Frame,
    title: String,
    tabs: Vec<(String, String, bool)>,
    /// How many, what, and where they are listed.
    figures: Vec<(String, String, String)>,
    /// What the list is narrowed to, and where all of it is; empty where it is not narrowed.
    narrowed: String,
    whole: String,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
    /// Where the list is exported from, without the kind of file; empty where it is not.
    export: String,
    export_query: String,
}

pub fn title(listed: Listed) -> &'static str {
    match listed {
        Listed::DueToday => "arrivals-desk-due",
        Listed::Missing => "arrivals-desk-missing",
        Listed::Inside => "arrivals-desk-inside",
        Listed::FiledLate => "arrivals-desk-late",
        Listed::Filed => "arrivals-desk-filed",
    }
}

fn address(listed: Listed, filter: &Filter) -> String {
    format!("{FOLDER}?show={}{}", listed.code(), in_address(filter))
}

pub async fn get_list(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let (words, today, asked) = (officer.words(), officer.today(), answers::query(&officer));
    let listed = Listed::from_code(asked.text("show")).unwrap_or(Listed::DueToday);
    let filter = filter_of(&asked);
    let from = From { after: key_of(&asked), before: id_of(asked.text("before")).ok() };
    let (most, by, narrow) = (A_PAGE as i64 + 1, officer.id(), filter.clone());
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_at_list(work, by, (listed, narrow), from, most).await })
        })
        .await?;
    let mut reading = officer.works().reading().await?;
    let totals = desk::totals(&mut reading, today).await?;
    let narrowed = narrowed(&mut reading, words, &filter).await?;
    drop(reading);
    let here = address(listed, &filter);
    let next_page = last_of(&found).map(|last| match listed {
        Listed::DueToday | Listed::Missing | Listed::Inside => {
            format!("{here}&due={}&after={}", last.deadline.due, last.id)
        }
        Listed::FiledLate | Listed::Filed => format!("{here}&before={}", last.id),
    });
    let is_overdue = listed == Listed::Missing;
    officer.page(&ListPage {
        frame: officer.frame(),
        title: words.t(title(listed)),
        tabs: tabs(words, title(listed)),
        figures: figures(words, totals),
        whole: if narrowed.is_empty() { String::new() } else { address(listed, &Filter::default()) },
        narrowed,
        lines: found.iter().take(A_PAGE).map(|it| line(words, it, today, FOLDER)).collect(),
        first_page: if from == From::default() { String::new() } else { here },
        next_page: next_page.unwrap_or_default(),
        export: if is_overdue { format!("{FOLDER}/overdue") } else { String::new() },
        export_query: in_address(&filter).trim_start_matches('&').to_owned(),
    })
}

fn figures(words: Words, [due, missing, inside]: [i64; 3]) -> Vec<(String, String, String)> {
    let figure = |count: i64, listed: Listed| {
        (count.to_string(), words.t(title(listed)), address(listed, &Filter::default()))
    };
    vec![figure(due, Listed::DueToday), figure(missing, Listed::Missing), figure(inside, Listed::Inside)]
}

/// The region and the party in words.
pub async fn narrowed(db: &mut PgConnection, words: Words, filter: &Filter) -> sqlx::Result<String> {
    let mut said: Vec<String> = filter.place.iter().map(|it| place(words, it)).collect();
    if let Some(party) = filter.party {
        said.extend(accounts::inviting_party(db, party).await?.map(|party| party.name));
    }
    Ok(said.join(" · "))
}
