//! Pictures of every page, for `docs/screens`: `script/screens` runs this.

use visa_portal_browser::crawl::{Crawl, Held};
use visa_portal_browser::everybody::{FURTHER, PUBLIC, everything};
use visa_portal_browser::{Chrome, Portal, door};

/// Who shows the pages that most people see on a telephone, and which.
const ON_A_TELEPHONE: [(&str, &[&str]); 3] = [
    ("naledi@example.org", &["/office"]),
    ("hotel@example.org", &["/inviting"]),
    ("kwame@example.org", &["/office"]),
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("1280", &["en"], Held::Pictured)?;
    crawl.of_a_kind = 1;
    for page in PUBLIC.iter().chain(&FURTHER) {
        crawl.in_every_language(&reader, page).await?;
    }
    everything(&mut crawl, &reader, |_| true).await?;
    crawl.ends(100)?;

    let reader = chrome.person(&portal, "ru", 320).await?;
    let mut crawl = Crawl::new("320", &["ru", "kk"], Held::Pictured)?;
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
