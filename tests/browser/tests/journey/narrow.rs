//! A telephone: every page fits a window of 320 pixels in Russian and Kazakh, and works without a script.

use visa_portal_browser::crawl::{Crawl, Held};
use visa_portal_browser::everybody::{OFFICES, PUBLIC};
use visa_portal_browser::{Chrome, Portal, door};

#[tokio::test]
async fn every_page_fits_a_telephone_and_needs_no_script() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person_without_scripts(&portal, "ru", 320).await?;
    let mut crawl = Crawl::new("narrow", &["ru", "kk"], Held::Fitting)?;

    for page in PUBLIC {
        crawl.in_every_language(&reader, page).await?;
    }
    for (email, offices) in OFFICES {
        door::signs_in_to_the_demonstration(&reader, email).await?;
        crawl.everything_from(&reader, offices).await?;
        reader.signs_out().await?;
    }
    door::signs_in_as_staff(&reader, "officer@example.org").await?;
    let desk = ["/desk", "/desk/parties", "/desk/invitations", "/desk/applications", "/desk/arrivals"];
    crawl.everything_from(&reader, &desk).await?;

    crawl.ends(60)?;
    reader.leaves().await
}
