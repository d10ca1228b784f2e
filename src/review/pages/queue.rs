//! The queues, turned by key: filtered, counted, with what is left of the promised time.

use super::filtering::{Choices, address_of, choices, read_wish, wish_of};
use super::{FOLDER, id_of, worded};
use crate::accounts::{AtDesk, Officer};
use crate::applications::pages::stage_name;
use crate::audit::Way;
use crate::calendar::pages::{colour_of_time, time_left};
use crate::calendar::{Calendar, Pause, Promise, Promised, TimeLeft, store as calendars};
use crate::invitations::pages::{shown::Names, worded as invited};
use crate::review::{Queue, Tally, Waiting, Wish, store};
use crate::vocabulary::{
    AccountId, ApplicationId, Instant, day_in_kazakhstan, days_between, instant_in_address,
};
use crate::web::{Answers, Form, Frame, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use std::collections::HashMap;

/// How many cases a page shows.
const A_PAGE: usize = 25;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications", web::get().to(get_queue))
        .route("/desk/applications", web::post().to(post_filter))
        .route("/desk/applications/asked", web::get().to(get_asked))
        .route("/desk/applications/next", web::get().to(get_next));
}

#[derive(Template)]
#[template(path = "review/queue.html")]
struct QueuePage {
    frame: Frame,
    form: Form,
    title: String,
    /// How many; empty where nothing is counted, for the list of what is decided only grows.
    tally: String,
    choices: Choices,
    /// Whether the filter stands open.
    filtered: bool,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
    /// Where the next case is opened; empty where nothing waits for an officer here.
    next_case: String,
}

struct Line {
    href: String,
    reference: String,
    citizenship: String,
    purpose: String,
    begins: String,
    since: String,
    time_left: (String, &'static str),
    flags: Vec<String>,
    /// Who holds it; empty while nobody does.
    holder: String,
}

/// What the promised time of a page's lines is reckoned from.
struct Reckoning {
    calendar: Calendar,
    promises: Vec<Promise>,
    pauses: HashMap<ApplicationId, Vec<Pause>>,
}

async fn get_queue(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&officer);
    let wish = wish_of(&officer, &asked);
    show(&officer, &wish, key_of(&asked), None).await
}

/// The address that the queue of what waits for applicants had.
async fn get_asked(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let wish = Wish { queue: Queue::Asked, ..Wish::default() };
    show(&officer, &wish, key_of(&answers::query(&officer)), None).await
}

/// The filter goes in a body: an individual's number stays out of addresses.
async fn post_filter(officer: AtDesk, answers: Answers) -> Result<HttpResponse, Trouble> {
    match read_wish(&officer, &answers).await? {
        Ok(wish) => Ok(officer.see_other(&address_of(&wish))),
        Err((wish, form)) => show(&officer, &wish, None, Some(form)).await,
    }
}

/// The case that has waited longest and that nobody else holds, to be opened and taken.
async fn get_next(officer: Officer) -> Result<HttpResponse, Trouble> {
    let wish = wish_of(&officer, &answers::query(&officer));
    let mut reading = officer.works().reading().await?;
    let next = store::next(&mut reading, officer.id(), (&wish, officer.now())).await?;
    drop(reading);
    match next {
        Some(id) => Ok(officer.see_other(&format!("{FOLDER}/{id}?way={}", Way::Queue.code()))),
        None => Ok(officer.see_other_with(FOLDER, "review-notice-nothing-waits")),
    }
}

/// `form` is one with complaints; without it the form shows the wish.
async fn show(
    officer: &AtDesk,
    wish: &Wish,
    after: Option<store::Key>,
    form: Option<Form>,
) -> Result<HttpResponse, Trouble> {
    let (words, now) = (officer.words(), officer.now());
    let mut reading = officer.works().reading().await?;
    let tally = match wish.queue {
        Queue::Waiting => Some(store::tally_under_review(&mut reading, wish, now).await?),
        Queue::Asked => Some(store::tally_information_requested(&mut reading, wish, now).await?),
        Queue::Approved | Queue::Refused | Queue::Withdrawn => None,
    };
    let found = store::lines(&mut reading, wish, after, (A_PAGE as i64 + 1, now)).await?;
    let ids: Vec<ApplicationId> = found.iter().take(A_PAGE).map(|line| line.id).collect();
    let reckoning = Reckoning {
        calendar: calendars::calendar(&mut reading).await?,
        promises: calendars::promises(&mut reading).await?,
        pauses: store::pauses(&mut reading, &ids).await?,
    };
    let names = Names::load(&mut reading, words).await?;
    let (choices, shown) = choices(officer, &mut reading, wish).await?;
    drop(reading);
    let status = if form.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let here = address_of(wish);
    let filtered = form.is_some() || *wish != Wish::default();
    let waits = wish.queue == Queue::Waiting && !found.is_empty() && officer.acts();
    let page = QueuePage {
        frame: officer.frame(),
        form: form.unwrap_or(shown),
        title: title(words, wish.queue),
        tally: tally.map(|tally| tally_of(words, tally)).unwrap_or_default(),
        choices,
        filtered,
        lines: found
            .iter()
            .take(A_PAGE)
            .map(|waiting| line(officer, &names, &reckoning, (wish.queue, waiting)))
            .collect(),
        first_page: after.map(|_| here.clone()).unwrap_or_default(),
        next_page: next_page(&here, &found),
        next_case: if waits { here.replacen(FOLDER, &format!("{FOLDER}/next"), 1) } else { String::new() },
    };
    officer.page_as(status, &page)
}

fn title(words: Words, queue: Queue) -> String {
    match queue {
        Queue::Waiting => words.t("review-queue-title"),
        Queue::Asked => words.t("review-queue-asked-title"),
        Queue::Approved | Queue::Refused | Queue::Withdrawn => {
            words.t1("review-queue-decided-title", "state", stage_name(words, queue.stage()))
        }
    }
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

fn line(officer: &AtDesk, names: &Names, reckoning: &Reckoning, (queue, waiting): (Queue, &Waiting)) -> Line {
    let (words, today, me) = (officer.words(), officer.today(), officer.id());
    let left = waiting.came_in.filter(|_| queue.is_open()).map(|came_in| {
        let day = day_in_kazakhstan(came_in);
        let promised = Promise::for_day(&reckoning.promises, Promised::Application, day);
        let pauses = reckoning.pauses.get(&waiting.id).map(Vec::as_slice).unwrap_or_default();
        TimeLeft::reckon(came_in, promised, pauses, &reckoning.calendar, today)
    });
    Line {
        href: format!("{FOLDER}/{}?way={}", waiting.id, Way::Queue.code()),
        reference: waiting.reference.to_string(),
        citizenship: names.citizenship(&waiting.citizenship),
        purpose: invited::purpose(words, waiting.purpose),
        begins: worded::begins(words, waiting.begins, days_between(today, waiting.begins)),
        since: words.time(waiting.since),
        time_left: left.map(|left| (time_left(words, left), colour_of_time(left))).unwrap_or_default(),
        flags: waiting
            .proposed
            .then(|| words.t("review-flag-refusal-proposed"))
            .into_iter()
            .chain(waiting.flags.iter().map(|flag| worded::flag(words, *flag)))
            .collect(),
        holder: holder(words, waiting, me),
    }
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
            let joint = if here.contains('?') { '&' } else { '?' };
            format!("{here}{joint}since={}&after={}", last.key.timestamp_micros(), last.id)
        }
        Some(_) | None => String::new(),
    }
}

/// The place in the queue that an address names.
fn key_of(asked: &Answers) -> Option<(Instant, ApplicationId)> {
    let since = instant_in_address(asked.text("since"))?;
    Some((since, id_of(asked.text("after")).ok()?))
}
