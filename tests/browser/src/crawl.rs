//! Reading everything that an office leads to, in several languages, and holding each page against what every page must keep.

use crate::routes;
use crate::{Person, SentPages};
use anyhow::{Context, ensure};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;

/// What a page is held against. It wants a browser that runs scripts for all but the first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// It fits the window.
    Fitting,
    /// It fits, keeps to WCAG in every respect that a program can tell, and asks nobody else.
    Everything,
    /// A picture of it is kept.
    Pictured,
}

/// Forms that may be sent with nothing in them, and their fields: they choose what a list shows, or are the lines that an old passport has not.
const TAKES_NOTHING: [(&str, &str); 5] = [
    ("/office/applications/{id}/passport/{part}", "upper lower"),
    ("/inviting/guests", "sought"),
    ("/inviting/premises", "sought"),
    ("/desk/applications", "state citizenship purpose identification flagged mine"),
    ("/desk/invitations", "state citizenship purpose identification"),
];

pub struct Crawl {
    name: &'static str,
    pub languages: Vec<&'static str>,
    /// Of pages that differ by a case alone, each reader reads so many.
    pub of_a_kind: usize,
    held: Held,
    /// Whatever was read by anybody.
    read: BTreeSet<String>,
    /// Whatever was read by the reader at hand.
    mine: BTreeSet<String>,
    kinds: BTreeSet<String>,
    /// The forms that were sent with nothing in them.
    sent_empty: BTreeSet<String>,
    kept: BTreeMap<String, usize>,
    sent: SentPages,
    /// What was found wrong, to be told together.
    found: Vec<String>,
}

impl Crawl {
    /// Pictures and kept pages are named by the crawl.
    pub fn new(name: &'static str, languages: &'static [&'static str], held: Held) -> anyhow::Result<Self> {
        Ok(Self {
            name,
            languages: languages.to_vec(),
            of_a_kind: 2,
            held,
            read: BTreeSet::new(),
            mine: BTreeSet::new(),
            kinds: BTreeSet::new(),
            sent_empty: BTreeSet::new(),
            kept: BTreeMap::new(),
            sent: SentPages::kept_in(name)?,
            found: Vec::new(),
        })
    }

    /// Reads these pages, and those within their folders that they lead to.
    pub async fn everything_from(&mut self, reader: &Person, offices: &[&str]) -> anyhow::Result<()> {
        self.mine.clear();
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut waiting: VecDeque<String> = offices.iter().map(|office| (*office).to_owned()).collect();
        while let Some(page) = waiting.pop_front() {
            let of_its_kind = kinds.entry(kind_of(&page)).or_default();
            if self.mine.contains(&page) || *of_its_kind >= self.of_a_kind {
                continue;
            }
            *of_its_kind += 1;
            self.in_every_language(reader, &page).await?;
            let linked = reader.links().await?;
            self.complaints_of(reader, &page).await?;
            let inside = |link: &String| offices.iter().any(|office| link.starts_with(&format!("{office}/")));
            // A file is none, and the next case is another one for each who asks.
            let is_a_page = |link: &String| {
                !link.rsplit('/').next().is_some_and(|last| last.contains('.') || last.starts_with("next"))
            };
            waiting.extend(linked.into_iter().filter(inside).filter(is_a_page));
        }
        Ok(())
    }

    /// Reads one page in each language; one that differs from what was read before by its case alone, in the first.
    pub async fn in_every_language(&mut self, reader: &Person, page: &str) -> anyhow::Result<()> {
        let path = page.split('?').next().unwrap_or_default().to_owned();
        self.mine.insert(path.clone());
        let kind = kind_of(&path);
        let languages = if self.kinds.insert(kind.clone()) { self.languages.len() } else { 1 };
        self.read.insert(path.clone());
        for language in self.languages.clone().into_iter().take(languages) {
            reader.opens_in(language, page).await?;
            let (led_to, status) = (reader.path().await?, reader.status().await?);
            // a form of several pages opens at the one that comes next
            let is_led_on = led_to.starts_with(&format!("{path}/"));
            if (led_to != path && !is_led_on) || status != 200 {
                self.found.push(format!("{page} led to {led_to}, answered with {status}"));
                continue;
            }
            let html = reader.html().await?;
            self.holds(reader, language, &kind, &html).await?;
        }
        Ok(())
    }

    /// Reads the open page in each language, and what its forms complain about.
    pub async fn this_page(&mut self, reader: &Person) -> anyhow::Result<()> {
        let page = reader.address().await?;
        self.page(reader, &page).await
    }

    /// Reads a page in each language, however many of its kind were read, and what its forms complain about; it is open then.
    pub async fn page(&mut self, reader: &Person, page: &str) -> anyhow::Result<()> {
        self.kinds.remove(&kind_of(page.split('?').next().unwrap_or_default()));
        self.in_every_language(reader, page).await?;
        if self.complaints_of(reader, page).await? {
            reader.goes_to(page).await?;
        }
        Ok(())
    }

    /// Reads the first page of a kind that the reader at hand came by.
    pub fn one_of(&self, kind: &str) -> anyhow::Result<String> {
        let page = self.mine.iter().find(|page| routes::fits(page, kind));
        page.cloned().with_context(|| format!("nobody read {kind}"))
    }

    /// Sends each form of the open page with nothing in it, unless one like it was sent before: what comes back says what is
    /// missing, and is a page as any other, with the focus at the summary. Whether another page than before is open now.
    async fn complaints_of(&mut self, reader: &Person, page: &str) -> anyhow::Result<bool> {
        if self.held != Held::Everything {
            return Ok(false);
        }
        let path = page.split('?').next().unwrap_or_default();
        let mut left = false;
        reader.opens_everything().await?;
        for form in reader.forms().await? {
            let to = routes::shape_of(&form.to).unwrap_or_else(|| form.to.clone());
            let known = !self.sent_empty.insert(format!("{} {to} {}", kind_of(path), form.fields));
            if known || TAKES_NOTHING.iter().any(|(shape, fields)| *shape == to && *fields == form.fields) {
                continue;
            }
            left = true;
            for language in self.languages.clone() {
                reader.opens_in(language, page).await?;
                let answer = reader.asks_with_nothing(&form).await?;
                if answer.status != 422 {
                    let (status, fields) = (answer.status, &form.fields);
                    self.found
                        .push(format!("{page}: {to} with nothing in {fields} was answered with {status}"));
                    break;
                }
                reader.sends_nothing(&form).await?;
                let focus = reader.text_of(".govuk-error-summary:focus h2").await.map(drop);
                self.found.extend(focus.err().map(|_| format!("{page}: the focus is not at the summary")));
                self.holds(reader, language, &format!("{}/complaint", kind_of(path)), &answer.html).await?;
            }
        }
        Ok(left)
    }

    /// Presses the button that this CSS selector finds, and holds what its form is answered with, which is no page with an
    /// address of its own.
    pub async fn answer_of(&mut self, reader: &Person, button: &str) -> anyhow::Result<()> {
        let (kind, language) = (kind_of(&reader.path().await?), reader.language().await?);
        let html = reader.html_of_the_answer(button).await?;
        reader.presses_what_is(button).await?;
        self.holds(reader, &language, &format!("{kind}/answer"), &html).await
    }

    /// Holds the open page, which is shown once only and has no address.
    pub async fn shown_once(&mut self, reader: &Person, kind: &str) -> anyhow::Result<()> {
        let (language, name) = (reader.language().await?, format!("{}-{kind}", self.name));
        if self.held == Held::Everything {
            self.holds_to_everything(reader, &language, &name).await;
        }
        Ok(())
    }

    /// Holds the open page, which the portal sent so, against what it is to be held against.
    async fn holds(&mut self, reader: &Person, language: &str, kind: &str, html: &str) -> anyhow::Result<()> {
        let name = self.name_of(language, kind);
        reader.opens_everything().await?;
        match self.held {
            Held::Fitting => {
                let wide = reader.reads_without_scrolling_sideways().await;
                self.found.extend(wide.err().map(|it| it.to_string()));
            }
            Held::Everything => {
                self.sent.keep(&name, html)?;
                self.holds_to_everything(reader, language, &name).await;
            }
            // A case looks different at each of its stages; other pages of a kind are alike.
            Held::Pictured
                if name.ends_with(char::is_numeric) && !name.contains("office-applications-one-") => {}
            Held::Pictured => {
                let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/screens"));
                std::fs::create_dir_all(&folder)?;
                reader.keeps_a_picture(&folder.join(format!("{name}.webp"))).await?;
            }
        }
        Ok(())
    }

    async fn holds_to_everything(&mut self, reader: &Person, language: &str, name: &str) {
        let mut held = vec![
            reader.reads_without_scrolling_sideways().await,
            reader.is_sent_nowhere_else().await,
            reader.finds_it_accessible().await,
        ];
        held.push(reader.reads_wider_text_in(320).await);
        match language {
            "en" => {
                held.push(reader.sees_every_focus().await);
                held.push(reader.is_told_by_more_than_colour().await);
                held.push(reader.sees_nothing_move().await);
            }
            "ru" => held.push(reader.reads_wider_text_in(640).await),
            _ => held.push(reader.finds_no_word_too_long_for(320).await),
        }
        let wrong = held.into_iter().filter_map(Result::err);
        self.found.extend(wrong.map(|it| format!("{name}: {it}")));
    }

    /// Asserts that every page that the portal has was read, whichever case it shows.
    pub fn read_every_page(&mut self) {
        let unread = |shape: &String| !self.read.iter().any(|page| routes::fits(page, shape));
        let missing: Vec<String> = routes::of_pages().into_iter().filter(unread).collect();
        self.found.extend(missing.into_iter().map(|shape| format!("nobody read {shape}")));
    }

    /// Asserts that so many pages were found at least, that nothing was found wrong with them, and that their HTML is valid.
    pub fn ends(self, least: usize) -> anyhow::Result<()> {
        let few = (self.read.len() < least).then(|| format!("only {} pages were found", self.read.len()));
        let html = (self.held == Held::Everything).then(|| self.sent.are_valid());
        let html = html.and_then(Result::err).map(|it| it.to_string());
        let found: Vec<String> = self.found.into_iter().chain(few).chain(html).collect();
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    }

    /// A name of its own for what is kept of a page.
    fn name_of(&mut self, language: &str, kind: &str) -> String {
        let kind = match kind.trim_matches('/').replace('/', "-") {
            start if start.is_empty() => "start".to_owned(),
            kind => kind,
        };
        let name = format!("{}-{language}-{kind}", self.name);
        let before = self.kept.entry(name.clone()).or_default();
        *before += 1;
        if *before == 1 { name } else { format!("{name}-{before}") }
    }
}

/// The shape of the route that answers the page, with `one` in the place of whatever a case is known by.
pub fn kind_of(page: &str) -> String {
    let shape = routes::shape_of(page).unwrap_or_else(|| page.to_owned());
    shape
        .split('/')
        .map(|part| if part.starts_with('{') { "one" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}
