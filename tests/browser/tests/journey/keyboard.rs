//! Somebody without a pointer: the way past the navigation, to what is missing, and through a whole page. Whole journeys by
//! keyboard alone are those of the crate's root.

use anyhow::ensure;
use visa_portal_browser::{Chrome, Portal};

#[tokio::test]
async fn the_keyboard_leads_past_the_navigation_and_to_what_is_missing() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;

    reader.goes_to("/register/applicant").await?;
    reader.presses_tab().await?;
    ensure!(reader.is_at().await? == "Skip to main content", "{}", reader.is_at().await?);
    reader.sees_where_it_is().await?;
    reader.presses_enter().await?;
    reader.presses_tab().await?;
    ensure!(reader.is_in("main").await?, "the skip link leads to {}", reader.is_at().await?);

    reader.presses_the_button().await?;
    ensure!(reader.is_in(".govuk-error-summary").await?, "the focus is at {}", reader.is_at().await?);
    ensure!(reader.title().await?.starts_with("Error: "), "{}", reader.title().await?);
    reader.presses_tab().await?;
    reader.presses_enter().await?;
    ensure!(reader.is_at().await? == "name", "the complaint leads to {}", reader.is_at().await?);
    reader.sees_where_it_is().await?;
    reader.leaves().await
}

#[tokio::test]
async fn nothing_holds_the_focus_and_it_is_seen_all_the_way() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person_at_the_keyboard(&portal, "kk", 320).await?;

    for page in ["/", "/register/inviting-party", "/eligibility", "/verify", "/statistics"] {
        reader.goes_to(page).await?;
        reader.presses_tab().await?;
        while !reader.is_in("footer").await? {
            reader.sees_where_it_is().await?;
            reader.presses_tab().await?;
        }
    }
    reader.leaves().await
}
