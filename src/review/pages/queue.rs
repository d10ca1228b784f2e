//! The queues, turned by key: what waits for an officer, and what waits for its applicant.

use super::{FOLDER, id_of, worded};
use crate::accounts::Officer;
use crate::invitations::pages::{shown::Names, worded as invited};
use crate::review::{Tally, Waiting, store};
use crate::vocabulary::{AccountId, ApplicationId, Instant, days_between, instant_in_address};
use crate::web::{Answers, Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

/// How many cases a page shows.
const A_PAGE: usize = 25;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications", web::get().to(get_waiting))
        .route("/desk/applications/asked", web::get().to(get_asked));
}

#[derive(Template)]
#[template(path = "review/queue.html")]
struct QueuePage {
    frame: Frame,
    title: String,
    tally: String,
    /// The other queue.
    other: (&'static str, String),
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
}

struct Line {
    href: String,
    reference: String,
    citizenship: String,
    purpose: String,
    begins: String,
    since: String,
    /// Who holds it; empty while nobody does.
    holder: String,
}

async fn get_waiting(officer: Officer) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let after = key_of(&answers::query(&officer));
    let mut reading = officer.works().reading().await?;
    let tally = store::tally_under_review(&mut reading).await?;
    let found = store::under_review(&mut reading, after, A_PAGE as i64 + 1, officer.now()).await?;
    let names = Names::load(&mut reading, words).await?;
    drop(reading);
    officer.page(&QueuePage {
        frame: officer.frame(),
        title: words.t("review-queue-title"),
        tally: tally_of(words, tally),
        other: ("/desk/applications/asked", words.t("review-queue-asked-link")),
        lines: lines(&officer, &names, &found),
        first_page: after.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        next_page: next_page(FOLDER, &found),
    })
}

async fn get_asked(officer: Officer) -> Result<HttpResponse, Trouble> {
    const HERE: &str = "/desk/applications/asked";
    let words = officer.words();
    let after = key_of(&answers::query(&officer));
    let mut reading = officer.works().reading().await?;
    let tally = store::tally_information_requested(&mut reading).await?;
    let found = store::information_requested(&mut reading, after, A_PAGE as i64 + 1, officer.now()).await?;
    let names = Names::load(&mut reading, words).await?;
    drop(reading);
    officer.page(&QueuePage {
        frame: officer.frame(),
        title: words.t("review-queue-asked-title"),
        tally: tally_of(words, tally),
        other: (FOLDER, words.t("review-queue-link")),
        lines: lines(&officer, &names, &found),
        first_page: after.map(|_| HERE.to_owned()).unwrap_or_default(),
        next_page: next_page(HERE, &found),
    })
}

fn tally_of(words: Words, tally: Tally) -> String {
    match tally.oldest {
        None => words.t("review-queue-empty"),
        Some(oldest) => words.with(
            "review-queue-tally",
            [("count", tally.count.into()), ("oldest", words.time(oldest).into())],
        ),
    }
}

fn lines(officer: &Officer, names: &Names, found: &[Waiting]) -> Vec<Line> {
    let (words, today, me) = (officer.words(), officer.today(), officer.id());
    let line = |waiting: &Waiting| Line {
        href: format!("{FOLDER}/{}", waiting.id),
        reference: waiting.reference.to_string(),
        citizenship: names.citizenship(&waiting.citizenship),
        purpose: invited::purpose(words, waiting.purpose),
        begins: worded::begins(words, waiting.begins, days_between(today, waiting.begins)),
        since: words.time(waiting.since),
        holder: holder(words, waiting, me),
    };
    found.iter().take(A_PAGE).map(line).collect()
}

fn holder(words: Words, waiting: &Waiting, me: AccountId) -> String {
    match (&waiting.holder, &waiting.holder_name) {
        (Some(holder), _) if *holder == me => words.t("review-held-by-you"),
        (Some(_), Some(name)) => name.clone(),
        (_, _) => String::new(),
    }
}

fn next_page(here: &str, found: &[Waiting]) -> String {
    match found.get(A_PAGE - 1) {
        Some(last) if found.len() > A_PAGE => {
            format!("{here}?since={}&after={}", last.since.timestamp_micros(), last.id)
        }
        Some(_) | None => String::new(),
    }
}

/// The place in the queue that an address names.
fn key_of(asked: &Answers) -> Option<(Instant, ApplicationId)> {
    let since = instant_in_address(asked.text("since"))?;
    Some((since, id_of(asked.text("after")).ok()?))
}
