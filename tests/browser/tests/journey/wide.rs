//! A desk: every page of everybody in three languages, staff's among them, at a window of 1280 pixels, held against WCAG.

use crate::crawl::{Crawl, Held};
use crate::door;
use crate::narrow::{OFFICES, PUBLIC};
use visa_portal_browser::{Chrome, Portal};

/// Staff of the demonstration, and where their own pages begin.
const STAFF: [(&str, &[&str]); 3] = [
    ("officer@example.org", &["/desk", "/account"]),
    ("almaty@example.org", &["/border"]),
    ("admin@example.org", &["/admin"]),
];

#[tokio::test]
async fn every_page_is_accessible_and_valid_html() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("wide", &["en", "ru", "kk"], Held::ToWcagToo)?;

    for page in PUBLIC {
        crawl.in_every_language(&reader, page).await?;
    }
    for (email, offices) in OFFICES {
        door::signs_in_to_the_demonstration(&reader, email).await?;
        crawl.everything_from(&reader, offices).await?;
        reader.signs_out().await?;
    }
    for (email, offices) in STAFF {
        door::signs_in_as_staff(&reader, email).await?;
        crawl.everything_from(&reader, offices).await?;
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }

    crawl.ends(120)?;
    reader.leaves().await
}
