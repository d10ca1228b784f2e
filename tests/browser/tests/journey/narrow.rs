//! A telephone: every page fits a window of 320 pixels in Russian and Kazakh, and works without a script.

use crate::door;
use anyhow::{Context, ensure};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
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
const OFFICES: [(&str, &[&str]); 9] = [
    ("anna@example.org", &["/office", "/account"]),
    ("raj@example.org", &["/office"]),
    ("naledi@example.org", &["/office"]),
    ("wei@example.org", &["/office"]),
    ("marisol@example.org", &["/office"]),
    ("kwame@example.org", &["/office"]),
    ("fatima@example.org", &["/office"]),
    ("sophea@example.org", &["/office"]),
    ("hotel@example.org", &["/inviting", "/inviting/invitations", "/inviting/arrivals"]),
];

const STAFF: [(&str, &[&str]); 3] = [
    (
        "officer@example.org",
        &["/desk", "/desk/invitations", "/desk/applications", "/desk/arrivals", "/account"],
    ),
    ("almaty@example.org", &["/border"]),
    ("admin@example.org", &["/admin"]),
];

/// Of pages that differ by an entry of a list or a day alone, so many are read. Of a case every page is.
const OF_A_LIST: usize = 2;

/// Kinds of page that must be among those that were read.
const KINDS: [&str; 16] = [
    "/office/applications/one/visa",
    "/office/applications/one/information",
    "/office/applications/one/pay",
    "/office/applications/one/passport",
    "/office/applications/one/photograph",
    "/office/applications/one/check",
    "/office/applications/one/history",
    "/inviting/invitations/one",
    "/desk/invitations/one",
    "/desk/applications/one",
    "/admin/staff",
    "/admin/citizenships/one/end",
    "/admin/categories/new",
    "/admin/fees",
    "/admin/calendar",
    "/border",
];

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
        if email == "anna@example.org" {
            let check = comes_to_the_check(&reader, &read).await?;
            read.in_both_languages(&reader, &check).await?;
        }
        reader.signs_out().await?;
    }
    for (email, offices) in STAFF {
        door::signs_in_as_staff(&reader, email).await?;
        read.everything_from(&reader, offices).await?;
        reader.goes_to("/language/kk?back=/account").await?;
        reader.signs_out().await?;
    }

    let missing: Vec<_> = KINDS.iter().filter(|kind| !read.kinds.contains_key(**kind)).collect();
    ensure!(missing.is_empty(), "of {} pages none was of the kinds {missing:?}", read.pages.len());
    reader.leaves().await
}

/// Gives what the draft of the demonstration still lacks, up to the page on which every answer is checked.
async fn comes_to_the_check(reader: &Person, read: &Read) -> anyhow::Result<String> {
    let last = "/photograph";
    let photograph = read.pages.iter().find(|page| page.starts_with("/office/") && page.ends_with(last));
    let draft = photograph.and_then(|page| page.strip_suffix(last)).context("no draft was found")?;

    reader.goes_to(&format!("{draft}/photograph")).await?;
    let portrait = concat!(env!("CARGO_MANIFEST_DIR"), "/data/portrait.jpg");
    reader.attaches("photograph", Path::new(portrait)).await?;
    reader.presses_the_button().await?;
    reader.goes_to(&format!("{draft}/declarations")).await?;
    for declaration in ["genuine", "unaltered", "not-extended"] {
        reader.declares(declaration).await?;
    }
    reader.fills_in("clean-pages", "6").await?;
    reader.presses_the_button().await?;
    Ok(format!("{draft}/check"))
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
            let is_a_page = |link: &String| !link.rsplit('/').next().is_some_and(|last| last.contains('.'));
            waiting.extend(reader.links().await?.into_iter().filter(inside).filter(is_a_page));
        }
        Ok(())
    }

    fn takes(&mut self, page: &str) -> bool {
        if !self.pages.insert(page.to_owned()) {
            return false;
        }
        let of_a_list = page.split('/').any(is_an_entry);
        let kind = self.kinds.entry(kind_of(page)).or_default();
        *kind += 1;
        !of_a_list || *kind <= OF_A_LIST
    }

    async fn in_both_languages(&mut self, reader: &Person, page: &str) -> anyhow::Result<()> {
        self.pages.insert(page.to_owned());
        let kind = kind_of(page);
        let is_first = *self.kinds.entry(kind.clone()).or_insert(1) == 1;
        for language in ["ru", "kk"] {
            reader.goes_to(&format!("/language/{language}?back={page}")).await?;
            let (path, status) = (reader.path().await?, reader.status().await?);
            ensure!(path == page && status == 200, "{page} led to {path}, answered with {status}");
            reader.reads_without_scrolling_sideways().await?;
            if is_first {
                let name = kind.trim_matches('/').replace('/', "-");
                reader.pictures(&format!("narrow-{language}-{name}")).await?;
            }
        }
        Ok(())
    }
}

/// The address with every id, code and day in it replaced.
fn kind_of(page: &str) -> String {
    let kind = |part| if is_an_id(part) || is_an_entry(part) { "one" } else { part };
    page.split('/').map(kind).collect::<Vec<_>>().join("/")
}

fn is_an_id(part: &str) -> bool {
    part.len() == 36 && part.split('-').count() == 5
}

/// The code of a list's entry, such as AGO or B12, or a day such as 2026-03-16.
fn is_an_entry(part: &str) -> bool {
    let code = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let day = part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    day || (!part.is_empty() && part.len() <= 4 && part.bytes().all(code))
}
