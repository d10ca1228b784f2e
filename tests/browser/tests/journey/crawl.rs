//! Reading everything that an office leads to, in several languages, and holding each page against what every page must keep.

use anyhow::ensure;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use visa_portal_browser::{Person, SentPages};

/// Of pages that differ by a case alone, so many are read.
const OF_A_KIND: usize = 6;

/// What a page is held against besides: WCAG wants a browser that runs scripts, and takes most of the time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    ToItsWindow,
    ToWcagToo,
}

pub struct Crawl {
    name: &'static str,
    languages: &'static [&'static str],
    held: Held,
    pages: BTreeSet<String>,
    kinds: BTreeMap<String, usize>,
    sent: SentPages,
    /// What was found wrong, to be told together.
    found: Vec<String>,
}

impl Crawl {
    /// Pictures and kept pages are named by the crawl.
    pub fn new(name: &'static str, languages: &'static [&'static str], held: Held) -> anyhow::Result<Self> {
        let sent = SentPages::kept_in(name)?;
        Ok(Self {
            name,
            languages,
            held,
            pages: BTreeSet::new(),
            kinds: BTreeMap::new(),
            sent,
            found: Vec::new(),
        })
    }

    /// Reads these pages, and those within their folders that they lead to.
    pub async fn everything_from(&mut self, reader: &Person, offices: &[&str]) -> anyhow::Result<()> {
        let mut waiting: VecDeque<String> = offices.iter().map(|office| (*office).to_owned()).collect();
        self.pages.retain(|page| !offices.contains(&page.as_str()));
        while let Some(page) = waiting.pop_front() {
            if !self.takes(&page) {
                continue;
            }
            self.in_every_language(reader, &page).await?;
            let inside = |link: &String| offices.iter().any(|office| link.starts_with(&format!("{office}/")));
            // A file is none, and the next case is another one for each who asks.
            let is_a_page = |link: &String| {
                !link.rsplit('/').next().is_some_and(|last| last.contains('.') || last.starts_with("next"))
            };
            waiting.extend(reader.links().await?.into_iter().filter(inside).filter(is_a_page));
        }
        Ok(())
    }

    /// Reads one page in each language: it is there, fits the window, is accessible, and is kept to be checked as HTML.
    pub async fn in_every_language(&mut self, reader: &Person, page: &str) -> anyhow::Result<()> {
        self.pages.insert(page.to_owned());
        let kind = kind_of(page);
        let read = self.kinds.get(&kind).copied().unwrap_or(1);
        for language in self.languages {
            reader.goes_to(&format!("/language/{language}?back={page}")).await?;
            let (path, status) = (reader.path().await?, reader.status().await?);
            ensure!(path == page && status == 200, "{page} led to {path}, answered with {status}");
            self.found.extend(reader.reads_without_scrolling_sideways().await.err().map(|it| it.to_string()));
            if self.held == Held::ToWcagToo && read == 1 {
                let breaks = reader.finds_it_accessible().await.err();
                self.found.extend(breaks.map(|it| format!("in {language}, {it}")));
            }
            if read == 1 {
                let name = format!("{}-{language}-{}", self.name, kind.trim_matches('/').replace('/', "-"));
                reader.pictures(&name).await?;
                self.sent.keep(reader, page, &name).await?;
            }
        }
        Ok(())
    }

    /// Asserts that so many pages were found at least, that nothing was found wrong with them, and that their HTML is valid.
    pub fn ends(self, least: usize) -> anyhow::Result<()> {
        ensure!(self.pages.len() >= least, "only {} pages were found", self.pages.len());
        let found = self.found.into_iter().chain(self.sent.are_valid().err().map(|it| it.to_string()));
        let found: Vec<String> = found.collect();
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    }

    fn takes(&mut self, page: &str) -> bool {
        if !self.pages.insert(page.to_owned()) {
            return false;
        }
        let cases = page.split('/').filter(|part| is_an_id(part)).count();
        let kind = self.kinds.entry(kind_of(page)).or_default();
        *kind += 1;
        cases == 0 || *kind <= OF_A_KIND
    }
}

/// The address with every id and every day in it replaced.
fn kind_of(page: &str) -> String {
    page.split('/').map(|part| if is_an_id(part) { "one" } else { part }).collect::<Vec<_>>().join("/")
}

fn is_an_id(part: &str) -> bool {
    let is_a_day = part.len() == 10 && part.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    is_a_day || part.len() == 36 && part.split('-').count() == 5
}
