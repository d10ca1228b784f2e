//! The sandbox's page of kept mail: confirmation links work at once, without a mail server.

use crate::letters::folder::{KeptLetter, MailFolder};
use crate::vocabulary::LetterId;
use crate::web::{Frame, Trouble, Visit, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use std::io;

const LETTERS_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "letters/sandbox.html")]
struct SandboxMail {
    frame: Frame,
    title: String,
    lead: String,
    /// What stands in the place of the list where there is no letter.
    none: String,
    letters: Vec<Row>,
    later: String,
}

struct Row {
    href: String,
    to: String,
    subject: String,
    at: String,
}

#[derive(Template)]
#[template(path = "letters/sandbox_letter.html")]
struct SandboxLetter {
    frame: Frame,
    to: String,
    subject: String,
    at: String,
    lines: Vec<Line>,
}

/// A line of a letter: words, or an address that can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    Words(String),
    Link(String),
}

async fn get_mail(visit: Visit, folder: Option<web::Data<MailFolder>>) -> Result<HttpResponse, Trouble> {
    let folder = open(&visit, folder)?;
    let before = answers::query(&visit).text("before").parse().ok().map(LetterId);

    let mut kept = aside(move || folder.newest(before, LETTERS_A_PAGE + 1)).await?;
    let more = kept.len() > LETTERS_A_PAGE;
    kept.truncate(LETTERS_A_PAGE);
    let later = kept.last().filter(|_| more).map(|last| format!("/sandbox/mail?before={}", last.id));
    let letters = kept.into_iter().map(|letter| Row {
        href: format!("/sandbox/mail/{}", letter.id),
        at: when(&visit, &letter),
        to: letter.to,
        subject: letter.subject,
    });
    let words = visit.words();
    visit.page(&SandboxMail {
        frame: visit.frame(),
        title: words.t("letters-sandbox-title"),
        lead: words.t("letters-sandbox-text"),
        none: words.t("letters-sandbox-none"),
        letters: letters.collect(),
        later: later.unwrap_or_default(),
    })
}

async fn get_letter(
    visit: Visit,
    id: web::Path<LetterId>,
    folder: Option<web::Data<MailFolder>>,
) -> Result<HttpResponse, Trouble> {
    let folder = open(&visit, folder)?;
    let id = id.into_inner();

    let letter = aside(move || folder.read(id)).await?.ok_or(Trouble::NotFound)?;
    visit.page(&SandboxLetter {
        frame: visit.frame(),
        at: when(&visit, &letter),
        lines: lines(&letter.text),
        to: letter.to,
        subject: letter.subject,
    })
}

/// Reads the disk off the async threads.
async fn aside<T: Send + 'static>(
    read: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Trouble> {
    web::block(read).await.map_err(Trouble::broken)?.map_err(Trouble::broken)
}

/// Outside the sandbox, or where a mail server takes the letters, there is no such page.
fn open(visit: &Visit, folder: Option<web::Data<MailFolder>>) -> Result<web::Data<MailFolder>, Trouble> {
    folder.filter(|_| visit.portal().settings.sandbox).ok_or(Trouble::NotFound)
}

fn when(visit: &Visit, letter: &KeptLetter) -> String {
    letter.at.map(|at| visit.words().time(at)).unwrap_or_default()
}

fn lines(text: &str) -> Vec<Line> {
    text.lines()
        .map(|line| {
            let address = line.starts_with("http://") || line.starts_with("https://");
            if address && !line.contains(char::is_whitespace) {
                Line::Link(line.to_owned())
            } else {
                Line::Words(line.to_owned())
            }
        })
        .collect()
}

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/sandbox/mail", web::get().to(get_mail))
        .route("/sandbox/mail/{id}", web::get().to(get_letter));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_alone_on_its_line_is_a_link() {
        let text = "Hello,\nhttps://visa.example/a?token=b\njavascript:alert(1)\nhttps://a b";

        assert_eq!(
            lines(text),
            [
                Line::Words("Hello,".into()),
                Line::Link("https://visa.example/a?token=b".into()),
                Line::Words("javascript:alert(1)".into()),
                Line::Words("https://a b".into()),
            ]
        );
    }
}
