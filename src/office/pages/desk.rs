//! The officers' overview: how many wait in each queue, since when the first of them does, and any case by its number or by what is known of a person.

mod found;

use crate::accounts::AtDesk;
use crate::applications::{Reference, store as applications};
use crate::arrivals::store as arrivals;
use crate::audit::Way;
use crate::invitations::{InvitationNumber, filter::Filter, store as invitations};
use crate::review::{Tally, Term, Wish, store as review};
use crate::visas::{VisaNumber, store as visas};
use crate::vocabulary::Instant;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::{HttpResponse, web};
use askama::Template;
use found::found;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/desk", web::get().to(get_desk)).route("/desk", web::post().to(post_number));
}

#[derive(Template)]
#[template(path = "office/desk.html")]
struct DeskPage {
    frame: Frame,
    form: Form,
    queues: Vec<Queue>,
}

struct Queue {
    href: &'static str,
    name: String,
    count: String,
    oldest: String,
}

async fn get_desk(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    officer.page(&desk(&officer, officer.form().await?).await?)
}

/// The case of any stage that a number names, or every case of a person. It goes in a body: a reference, and what is known of a person,
/// stay out of logs and histories.
async fn post_number(officer: AtDesk, answers: Answers) -> Result<HttpResponse, Trouble> {
    let typed = answers.text("number");
    if let Some(address) = find(&officer, typed).await? {
        return Ok(officer.see_other(&address));
    }
    if let Some(term) = Term::read(typed)
        && let Some(page) = found(&officer, &answers, term).await?
    {
        return Ok(page);
    }
    let mut reader = Reader::new(&answers, officer.words());
    reader.complain("number", officer.words().t("office-desk-find-nothing"));
    officer.complaint(&desk(&officer, reader.form()).await?)
}

/// The three kinds of numbers have shapes of their own, each with a check character, so one field reads them all.
async fn find(officer: &AtDesk, typed: &str) -> Result<Option<String>, Trouble> {
    let mut reading = officer.works().reading().await?;
    if let Ok(number) = InvitationNumber::parse(typed)
        && let Some(found) = invitations::find_by_number(&mut reading, &number).await?
    {
        return Ok(Some(format!("/desk/invitations/{}?way={}", found.id, Way::Search.code())));
    }
    if let Ok(number) = VisaNumber::parse(typed)
        && let Some(found) = visas::find_by_number(&mut reading, &number).await?
    {
        return Ok(Some(format!("/desk/visas/{}", found.id)));
    }
    let Ok(reference) = Reference::parse(typed) else { return Ok(None) };
    let found = applications::find_by_reference(&mut reading, &reference).await?;
    Ok(found.map(|case| format!("/desk/applications/{}?way={}", case.id, Way::Search.code())))
}

async fn desk(officer: &AtDesk, form: Form) -> Result<DeskPage, Trouble> {
    let words = officer.words();
    let mut reading = officer.works().reading().await?;
    let (count, oldest) = invitations::tally_waiting(&mut reading, &Filter::default()).await?;
    let filed = Tally { count, oldest };
    let (count, oldest) = invitations::right::tally_unverified(&mut reading).await?;
    let unverified = Tally { count, oldest };
    let everything = Wish::default();
    let under_review = review::tally_under_review(&mut reading, &everything, officer.now()).await?;
    let asked = review::tally_information_requested(&mut reading, &everything, officer.now()).await?;
    let (count, oldest) = visas::tally_corrections(&mut reading).await?;
    let corrections = Tally { count, oldest };
    let (missing, first_due) = arrivals::tally_missing(&mut reading, officer.today()).await?;
    drop(reading);
    Ok(DeskPage {
        frame: officer.frame(),
        form,
        queues: vec![
            queue(words, "/desk/invitations", words.t("office-desk-invitations"), filed),
            queue(words, "/desk/applications", words.t("office-desk-applications"), under_review),
            queue(words, "/desk/applications?state=asked", words.t("office-desk-asked"), asked),
            queue(words, "/desk/parties", words.t("office-desk-parties"), unverified),
            queue(words, "/desk/corrections", words.t("office-desk-corrections"), corrections),
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
