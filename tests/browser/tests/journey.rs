//! The whole journey in a real browser.

use visa_portal_browser::{Chrome, Portal};

#[tokio::test]
async fn the_start_page_of_somebody_signing_in() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let visitor = chrome.person(&portal, "en", 1280).await?;

    visitor.goes_to("/sign-in").await?;
    visitor.pictures("sign-in").await?;

    visitor.sees("Sign in").await?;
    visitor.leaves().await
}
