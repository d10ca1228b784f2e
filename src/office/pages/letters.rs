//! The administrator's page of letters that were given up.

use crate::accounts::Administrator;
use crate::letters::store::{self, GivenUp};
use crate::letters::{CannotRetry, Letter, retry};
use crate::vocabulary::{Instant, LetterId, instant_in_address};
use crate::web::{Answers, Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

const LETTERS_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "letters/given_up.html")]
struct GivenUpLetters {
    frame: Frame,
    title: String,
    lead: String,
    /// What stands in the place of the list where there is no letter.
    none: String,
    letters: Vec<Row>,
    later: String,
}

struct Row {
    to: String,
    about: String,
    at: String,
    why: String,
    again: String,
}

impl Row {
    fn new(letter: GivenUp, words: Words) -> Self {
        let about = serde_json::from_value::<Letter>(letter.letter)
            .map_or_else(|_| words.t("letters-given-up-unreadable"), |letter| letter.subject(words));
        Self {
            to: letter.recipient,
            about,
            at: words.time(letter.given_up_at),
            why: letter.last_error.unwrap_or_default(),
            again: format!("/admin/letters/{}/retry", letter.id),
        }
    }
}

async fn get_letters(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let before = after_which(answers::query(&administrator).text("before"));

    let mut reading = administrator.works().reading().await?;
    let mut given_up = store::given_up(&mut reading, before, LETTERS_A_PAGE as i64 + 1).await?;
    drop(reading);
    let more = given_up.len() > LETTERS_A_PAGE;
    given_up.truncate(LETTERS_A_PAGE);
    let later = given_up
        .last()
        .filter(|_| more)
        .map(|last| format!("/admin/letters?before={}_{}", last.given_up_at.timestamp_micros(), last.id));
    let words = administrator.words();
    administrator.page(&GivenUpLetters {
        frame: administrator.frame(),
        title: words.t("letters-given-up-title"),
        lead: words.t("letters-given-up-text"),
        none: words.t("letters-given-up-none"),
        letters: given_up.into_iter().map(|letter| Row::new(letter, words)).collect(),
        later: later.unwrap_or_default(),
    })
}

/// The last letter of the page before: its instant in microseconds and its id.
fn after_which(typed: &str) -> Option<(Instant, LetterId)> {
    let (at, id) = typed.split_once('_')?;
    Some((instant_in_address(at)?, LetterId(id.parse().ok()?)))
}

async fn post_retry(
    administrator: Administrator,
    id: web::Path<LetterId>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id.into_inner();
    let done = administrator.works().run(administrator.actor(), move |work| Box::pin(retry(work, id))).await;
    match done {
        Ok(()) => Ok(administrator.see_other_with("/admin/letters", "letters-notice-sent-again")),
        Err(CannotRetry::NotGivenUp) => Err(Trouble::NotFound),
        Err(CannotRetry::Broken(error)) => Err(error.into()),
    }
}

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/letters", web::get().to(get_letters))
        .route("/admin/letters/{id}/retry", web::post().to(post_retry));
}
