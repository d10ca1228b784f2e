//! The administrator's page of files of notices that are held up: the portal broke over them, and takes them up again once that is mended.

use crate::accounts::Administrator;
use crate::arrivals::batch::Batch;
use crate::arrivals::store::batches;
use crate::arrivals::{CannotTakeUp, take_up_again};
use crate::vocabulary::{BatchId, Instant, instant_in_address};
use crate::web::{Answers, Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

const HERE: &str = "/admin/arrival-files";
const A_PAGE: usize = 25;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/arrival-files", web::get().to(get_files))
        .route("/admin/arrival-files/{id}/again", web::post().to(post_again));
}

#[derive(Template)]
#[template(path = "arrivals/held-up.html")]
struct HeldUpPage {
    frame: Frame,
    files: Vec<HeldUp>,
    first_page: String,
    next_page: String,
}

struct HeldUp {
    id: String,
    /// Who sent it is named on its own page, where a look is recorded.
    party: String,
    received: String,
    since: String,
    progress: String,
    again: String,
}

async fn get_files(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&administrator);
    let after = after_which(asked.text("after"));
    let mut reading = administrator.works().reading().await?;
    let found = batches::held_up(&mut reading, after, A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let key = |file: &Batch| Some(format!("{}_{}", file.held_up_at?.timestamp_micros(), file.id));
    administrator.page(&HeldUpPage {
        frame: administrator.frame(),
        files: found.iter().take(A_PAGE).map(|file| shown(administrator.words(), file)).collect(),
        first_page: after.map(|_| HERE.to_owned()).unwrap_or_default(),
        next_page: next.and_then(key).map(|key| format!("{HERE}?after={key}")).unwrap_or_default(),
    })
}

/// The last file of the page before: its instant in microseconds and its id.
fn after_which(typed: &str) -> Option<(Instant, BatchId)> {
    let (at, id) = typed.split_once('_')?;
    Some((instant_in_address(at)?, BatchId(id.parse().ok()?)))
}

fn shown(words: Words, file: &Batch) -> HeldUp {
    let progress = [("done", file.done.into()), ("lines", file.lines.into())];
    HeldUp {
        id: file.id.to_string(),
        party: format!("/desk/parties/{}", file.party),
        received: words.time(file.received_at),
        since: file.held_up_at.map(|at| words.time(at)).unwrap_or_default(),
        progress: words.with("arrivals-report-progress", progress),
        again: format!("{HERE}/{}/again", file.id),
    }
}

async fn post_again(
    administrator: Administrator,
    id: web::Path<BatchId>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id.into_inner();
    let done =
        administrator.works().run(administrator.actor(), move |work| Box::pin(take_up_again(work, id))).await;
    match done {
        Ok(()) => Ok(administrator.see_other_with(HERE, "arrivals-notice-taken-up-again")),
        Err(CannotTakeUp::NotHeldUp) => Err(Trouble::NotFound),
        Err(CannotTakeUp::Broken(error)) => Err(error.into()),
    }
}
