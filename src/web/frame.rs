//! The frame around every page: words, mark, navigation, notice.

use crate::vocabulary::Language;
use crate::web::{LARGEST_FILE, Words, assets};
use chrono::NaiveDate;
use fluent_templates::fluent_bundle::FluentValue;
use serde::Serialize;

/// Who is signed in, as the header greets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub name: String,
    pub home: String,
    pub staying: Staying,
}

/// How long somebody stays signed in if nothing more is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Staying {
    /// From now on; the clock of a reader's device may be wrong.
    pub seconds: i64,
    /// Whether using the portal makes it longer: its last hour has not come.
    pub may_be_longer: bool,
}

/// A link of the service navigation, in finished words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    pub label: String,
    pub current: bool,
}

/// What was just done, shown once on the next page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
}

/// The portal runs with its built-in acquirer and mail page; every page says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sandbox;

/// What a template needs around its own content. A page that holds one places words with `frame.t("…")`.
#[derive(Debug, Clone)]
pub struct Frame {
    words: Words,
    path: String,
    query: String,
    mark: String,
    signed_in: Option<SignedIn>,
    links: Vec<Link>,
    notice: Option<Notice>,
    sandbox: Option<Sandbox>,
}

impl Frame {
    pub fn new(words: Words, path: String, mark: String) -> Self {
        Self {
            words,
            path,
            query: String::new(),
            mark,
            signed_in: None,
            links: Vec::new(),
            notice: None,
            sandbox: None,
        }
    }

    #[must_use]
    pub fn with_signed_in(self, signed_in: Option<SignedIn>) -> Self {
        Self { signed_in, ..self }
    }

    /// The navigation of a role: addresses with their words; the one that begins this page's path is current.
    #[must_use]
    pub fn with_links(self, links: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let all: Vec<_> = links.into_iter().collect();
        let current = all
            .iter()
            .map(|(href, _)| *href)
            .filter(|href| self.path == *href || self.path.starts_with(&format!("{href}/")))
            .max_by_key(|href| href.len());
        let links = all
            .into_iter()
            .map(|(href, label)| Link { href: href.to_owned(), label, current: current == Some(href) })
            .collect();
        Self { links, ..self }
    }

    /// The answers that the address holds, so that a change of language keeps them.
    #[must_use]
    pub fn with_query(self, query: &str) -> Self {
        Self { query: query.to_owned(), ..self }
    }

    #[must_use]
    pub fn with_notice(self, notice: Option<Notice>) -> Self {
        Self { notice, ..self }
    }

    #[must_use]
    pub fn in_sandbox(self, sandbox: Option<Sandbox>) -> Self {
        Self { sandbox, ..self }
    }

    pub fn words(&self) -> Words {
        self.words
    }

    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    pub fn t1<'a>(&self, key: &str, name: &'static str, value: impl Into<FluentValue<'a>>) -> String {
        self.words.t1(key, name, value)
    }

    pub fn date(&self, day: &NaiveDate) -> String {
        self.words.date(*day)
    }

    pub fn language(&self) -> Language {
        self.words.language()
    }

    pub fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path with the answers of its address: where a change of language comes back to.
    pub fn back(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    pub fn csrf(&self) -> &str {
        &self.mark
    }

    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.signed_in.as_ref()
    }

    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The largest file that a form takes, in bytes.
    pub fn largest_file(&self) -> usize {
        LARGEST_FILE
    }

    pub fn largest_file_in_megabytes(&self) -> i64 {
        (LARGEST_FILE / 1024 / 1024) as i64
    }

    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    pub fn sandbox(&self) -> bool {
        self.sandbox.is_some()
    }

    pub fn asset(&self, name: &str) -> String {
        assets::asset_url(name)
    }
}
