//! A slow line: what comes over the wire before a page can be read. `script/lighthouse` measures the seconds.

use anyhow::ensure;
use visa_portal_browser::everybody::{OFFICES, PUBLIC};
use visa_portal_browser::{Chrome, Portal, door};

/// At 400 kbit/s these bytes take 1.2 seconds.
const MOST: u64 = 60_000;

#[tokio::test]
async fn a_first_view_weighs_less_than_sixty_kilobytes() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "kk", 400).await?;
    let mut heavy = Vec::new();

    for page in PUBLIC {
        reader.goes_to(page).await?;
        heavy.push((page, reader.weighs_the_page().await?));
    }
    for (email, offices) in OFFICES {
        door::signs_in_to_the_demonstration(&reader, email).await?;
        for office in offices {
            reader.goes_to(office).await?;
            heavy.push((office, reader.weighs_the_page().await?));
        }
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }

    heavy.retain(|(_, bytes)| !(1_000..=MOST).contains(bytes));
    ensure!(heavy.is_empty(), "{heavy:?}");
    reader.leaves().await
}
