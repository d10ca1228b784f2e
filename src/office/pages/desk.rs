//! The officers' overview: how many wait in each queue, and since when the first of them does.

use crate::accounts::Officer;
use crate::arrivals::store as arrivals;
use crate::invitations::store as invitations;
use crate::review::{Tally, store as review};
use crate::vocabulary::Instant;
use crate::web::{Frame, Trouble, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/desk", web::get().to(get_desk));
}

#[derive(Template)]
#[template(path = "office/desk.html")]
struct DeskPage {
    frame: Frame,
    queues: Vec<Queue>,
}

struct Queue {
    href: &'static str,
    name: String,
    count: String,
    oldest: String,
}

async fn get_desk(officer: Officer) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let mut reading = officer.works().reading().await?;
    let filed = invitations::count_waiting(&mut reading).await?;
    let first_filed = invitations::oldest_waiting(&mut reading, None, 1).await?;
    let filed = Tally { count: filed, oldest: first_filed.first().map(|invitation| invitation.filed_at) };
    let under_review = review::tally_under_review(&mut reading).await?;
    let asked = review::tally_information_requested(&mut reading).await?;
    let (missing, first_due) = arrivals::tally_missing(&mut reading, officer.today()).await?;
    drop(reading);
    officer.page(&DeskPage {
        frame: officer.frame(),
        queues: vec![
            queue(words, "/desk/invitations", words.t("office-desk-invitations"), filed),
            queue(words, "/desk/applications", words.t("office-desk-applications"), under_review),
            queue(words, "/desk/applications/asked", words.t("office-desk-asked"), asked),
            Queue {
                href: "/desk/arrivals?show=missing",
                name: words.t("office-desk-missing"),
                count: missing.to_string(),
                oldest: first_due.map_or_else(
                    || words.t("office-desk-none-missing"),
                    |due| words.t1("office-desk-first-due", "due", words.date(due)),
                ),
            },
        ],
    })
}

fn queue(words: Words, href: &'static str, name: String, tally: Tally) -> Queue {
    let since = |oldest: Instant| words.t1("office-desk-oldest", "oldest", words.time(oldest));
    Queue {
        href,
        name,
        count: tally.count.to_string(),
        oldest: tally.oldest.map_or_else(|| words.t("office-desk-empty"), since),
    }
}
