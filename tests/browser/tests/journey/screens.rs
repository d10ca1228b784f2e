//! Pictures of every page, for `docs/screens`: `script/screens` runs this.

use crate::crawl::{Crawl, Held};
use crate::door;
use crate::narrow::PUBLIC;
use crate::wide::{self, FURTHER};
use visa_portal_browser::{Chrome, Portal};

/// Who shows the pages that most people see on a telephone, and which.
const ON_A_TELEPHONE: [(&str, &[&str]); 3] = [
    ("naledi@example.org", &["/office"]),
    ("hotel@example.org", &["/inviting"]),
    ("kwame@example.org", &["/office"]),
];

#[tokio::test]
#[ignore = "script/screens runs it"]
async fn every_page_is_pictured() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("1280", &["en"], Held::ToBeSeen)?;
    crawl.of_a_kind = 1;
    for page in PUBLIC.iter().chain(&FURTHER) {
        crawl.in_every_language(&reader, page).await?;
    }
    wide::everything(&mut crawl, &reader).await?;
    crawl.ends(100)?;

    let reader = chrome.person(&portal, "ru", 320).await?;
    let mut crawl = Crawl::new("320", &["ru", "kk"], Held::ToBeSeen)?;
    crawl.of_a_kind = 1;
    for page in PUBLIC {
        crawl.in_every_language(&reader, page).await?;
    }
    for (email, offices) in ON_A_TELEPHONE {
        door::signs_in_to_the_demonstration(&reader, email).await?;
        crawl.everything_from(&reader, offices).await?;
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }
    crawl.ends(20)?;
    reader.leaves().await
}
