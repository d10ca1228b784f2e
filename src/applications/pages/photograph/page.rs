//! The page of a photograph: what is right, what was found of the one that was sent, and how to cut it or send another.

use super::cutting::Cutting;
use super::verdicts::{Standing, Verdict, standing, verdicts};
use crate::applications::pages::step::Surroundings;
use crate::attachments::pages::upload_hint;
use crate::attachments::store::uncut;
use crate::attachments::{Checks, KeptPicture};
use crate::vocabulary::AttachmentId;
use crate::web::{Form, Frame, Words};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/photograph.html")]
pub struct PhotographPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    /// What an officer says about the photograph; empty where nothing is said.
    note: String,
    /// What the picture is, for whoever does not see it.
    alt: String,
    /// What is still to be done about a photograph that is settled; empty where nothing is.
    reminder: String,
    /// The page's own address: its forms are sent below it.
    at: String,
    hint: String,
    /// The photograph that waits since a session had ended, by its fingerprint; empty where there is none.
    kept: String,
    /// The address of the photograph that is saved; empty before there is one.
    picture: String,
    /// Each rule with its verdict; none of a photograph that was not checked.
    verdicts: Vec<Verdict>,
    standing: Standing,
    /// The address of what comes next.
    next: String,
    cutting: Option<Cutting>,
}

/// What the page shows.
pub struct Shown {
    pub note: String,
    pub alt: String,
    pub reminder: String,
    pub photograph: Option<AttachmentId>,
    pub checks: Option<Checks>,
    /// What it was cut from, while it can be cut otherwise.
    pub uncut: Option<uncut::Kept>,
    /// The photograph that waits since a session had ended.
    pub kept: Option<KeptPicture>,
}

impl PhotographPage {
    /// The page at an address, and the address of what comes next.
    pub fn of(words: Words, mut around: Surroundings, (at, next): (String, String), shown: Shown) -> Self {
        // told below with pictures
        around.causes.clear();
        let checks = shown.checks.as_ref();
        Self {
            frame: around.frame.clone(),
            form: around.form.clone(),
            around,
            hint: upload_hint(words),
            kept: shown.kept.as_ref().map(KeptPicture::fingerprint).unwrap_or_default(),
            picture: shown.photograph.map(|picture| format!("{at}.jpg?{picture}")).unwrap_or_default(),
            verdicts: checks.map(|checks| verdicts(words, checks)).unwrap_or_default(),
            standing: standing(shown.photograph, checks),
            cutting: shown.photograph.zip(shown.uncut).map(|(it, kept)| Cutting::of(&at, it, &kept)),
            note: shown.note,
            alt: shown.alt,
            reminder: shown.reminder,
            at,
            next,
        }
    }
}
