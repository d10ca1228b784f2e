//! A telephone: every page fits a window of 320 pixels in Russian and Kazakh, and works without a script.

use crate::door;
use anyhow::ensure;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use visa_portal_browser::{Chrome, Person, Portal};

const PUBLIC: [&str; 9] = [
    "/",
    "/requirements",
    "/eligibility",
    "/status",
    "/verify",
    "/deadline",
    "/register/applicant",
    "/register/inviting-party",
    "/sign-in",
];

/// Somebody of the demonstration in every situation, and where their own pages begin.
const OFFICES: [(&str, &[&str]); 11] = [
    ("anna@example.org", &["/office", "/account"]),
    ("raj@example.org", &["/office"]),
    ("naledi@example.org", &["/office"]),
    ("wei@example.org", &["/office"]),
    ("marisol@example.org", &["/office"]),
    ("kwame@example.org", &["/office"]),
    ("fatima@example.org", &["/office"]),
    ("sophea@example.org", &["/office"]),
    ("hotel@example.org", &["/inviting", "/inviting/people", "/inviting/invitations", "/inviting/arrivals"]),
    ("bookkeeper@example.org", &["/inviting", "/inviting/invitations", "/inviting/arrivals"]),
    ("tulip@example.org", &["/inviting"]),
];

/// Of pages that differ by a case alone, so many are read.
const OF_A_KIND: usize = 6;

#[tokio::test]
async fn every_page_fits_a_telephone_and_needs_no_script() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person_without_scripts(&portal, "ru", 320).await?;
    let mut read = Read::default();

    for page in PUBLIC {
        read.in_both_languages(&reader, page).await?;
    }
    for (email, offices) in OFFICES {
        door::signs_in_to_the_demonstration(&reader, email).await?;
        read.everything_from(&reader, offices).await?;
        reader.signs_out().await?;
    }
    door::signs_in_as_staff(&reader, "officer@example.org").await?;
    read.everything_from(
        &reader,
        &["/desk", "/desk/parties", "/desk/invitations", "/desk/applications", "/desk/arrivals"],
    )
    .await?;

    ensure!(read.pages.len() > 60, "only {} pages were found", read.pages.len());
    reader.leaves().await
}

/// What was read already.
#[derive(Default)]
struct Read {
    pages: BTreeSet<String>,
    kinds: BTreeMap<String, usize>,
}

impl Read {
    /// Reads these pages, and those within their folders that they lead to.
    async fn everything_from(&mut self, reader: &Person, offices: &[&str]) -> anyhow::Result<()> {
        let mut waiting: VecDeque<String> = offices.iter().map(|office| (*office).to_owned()).collect();
        self.pages.retain(|page| !offices.contains(&page.as_str()));
        while let Some(page) = waiting.pop_front() {
            if !self.takes(&page) {
                continue;
            }
            self.in_both_languages(reader, &page).await?;
            let inside = |link: &String| offices.iter().any(|office| link.starts_with(&format!("{office}/")));
            // A file is none, and the next case is another one for each who asks.
            let is_a_page = |link: &String| {
                !link.rsplit('/').next().is_some_and(|last| last.contains('.') || last.starts_with("next"))
            };
            waiting.extend(reader.links().await?.into_iter().filter(inside).filter(is_a_page));
        }
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

    async fn in_both_languages(&mut self, reader: &Person, page: &str) -> anyhow::Result<()> {
        self.pages.insert(page.to_owned());
        let is_first = self.kinds.get(&kind_of(page)).is_none_or(|read| *read == 1);
        for language in ["ru", "kk"] {
            reader.goes_to(&format!("/language/{language}?back={page}")).await?;
            let (path, status) = (reader.path().await?, reader.status().await?);
            ensure!(path == page && status == 200, "{page} led to {path}, answered with {status}");
            reader.reads_without_scrolling_sideways().await?;
            if is_first {
                let name = kind_of(page).trim_matches('/').replace('/', "-");
                reader.pictures(&format!("narrow-{language}-{name}")).await?;
            }
        }
        Ok(())
    }
}

/// The address with every id in it replaced.
fn kind_of(page: &str) -> String {
    page.split('/').map(|part| if is_an_id(part) { "one" } else { part }).collect::<Vec<_>>().join("/")
}

fn is_an_id(part: &str) -> bool {
    part.len() == 36 && part.split('-').count() == 5
}
