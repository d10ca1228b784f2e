//! A letter as a mail message: plain text and HTML side by side, and a Message-ID that never changes.

use crate::letters::Worded;
use crate::vocabulary::{Instant, LetterId};
use crate::web::Words;
use askama::Template;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

#[derive(Debug, thiserror::Error)]
pub enum CannotCompose {
    #[error("its words cannot be placed: {0}")]
    Template(#[from] askama::Error),
    #[error("it makes no message: {0}")]
    Message(#[from] lettre::error::Error),
}

/// What is on the envelope and in the head of a message.
pub struct Head<'a> {
    pub id: LetterId,
    pub from: &'a Mailbox,
    pub to: Address,
    pub queued_at: Instant,
}

#[derive(Template)]
#[template(path = "letters/letter.txt")]
struct TextLetter<'a> {
    worded: &'a Worded,
    greeting: String,
    service: String,
    automatic: String,
}

#[derive(Template)]
#[template(path = "letters/letter.html")]
struct HtmlLetter<'a> {
    worded: &'a Worded,
    language: &'static str,
    greeting: String,
    service: String,
    automatic: String,
    link_by_hand: String,
}

/// Composes the same message however often it is asked: a repeat carries the Message-ID and the date of the first.
pub fn compose(head: Head<'_>, worded: &Worded, words: Words) -> Result<Message, CannotCompose> {
    let text = TextLetter {
        worded,
        greeting: words.t("letters-greeting"),
        service: words.t("web-service-name"),
        automatic: words.t("letters-automatic"),
    };
    let html = HtmlLetter {
        worded,
        language: words.language().tag(),
        greeting: words.t("letters-greeting"),
        service: words.t("web-service-name"),
        automatic: words.t("letters-automatic"),
        link_by_hand: words.t("letters-link-by-hand"),
    };
    let message_id = format!("<{}@{}>", head.id, head.from.email.domain());
    Ok(Message::builder()
        .message_id(Some(message_id))
        .date(head.queued_at.into())
        .from(head.from.clone())
        .to(Mailbox::new(None, head.to))
        .subject(worded.subject.as_str())
        // RFC 3834: nobody's absence notice is to answer.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".into(),
        ))
        .multipart(MultiPart::alternative_plain_html(text.render()?, html.render()?))?)
}
