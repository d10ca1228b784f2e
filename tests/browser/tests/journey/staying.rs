//! Time and languages take nothing away: the end of a session is told before it comes, and a page changes its language with what
//! was typed into it.

use anyhow::ensure;
use thirtyfour::prelude::*;
use visa_portal_browser::{Chrome, Person, Portal, door};

/// Lets the page believe that so many minutes passed, as after a while in another window.
async fn minutes_pass(person: &Person, minutes: u32) -> anyhow::Result<()> {
    let script = format!(
        "const now = Date.now; Date.now = () => now() + {minutes} * 60000; document.dispatchEvent(new Event('visibilitychange'));"
    );
    person.driver.execute(script, Vec::new()).await?;
    Ok(())
}

async fn is_told(person: &Person, words: &str) -> anyhow::Result<()> {
    let told =
        person.driver.query(By::Css(".portal-session")).with_text(has(words)).and_displayed().first().await;
    ensure!(told.is_ok(), "the session does not say: {words}");
    Ok(())
}

fn has(words: &str) -> thirtyfour::stringmatch::StringMatch {
    thirtyfour::stringmatch::StringMatch::new(words).partial()
}

#[tokio::test]
async fn the_end_of_a_session_is_told_and_put_off_by_one_press() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let anna = chrome.person(&portal, "en", 1280).await?;
    door::signs_in_to_the_demonstration(&anna, "anna@example.org").await?;
    anna.goes_to("/account/password").await?;
    let session = anna.driver.find(By::Css(".portal-session")).await?;
    ensure!(!session.is_displayed().await?, "nothing is said while there is time");

    minutes_pass(&anna, 26).await?;
    is_told(&anna, "You will be signed out in 4 minutes").await?;
    anna.pictures("session-ends").await?;
    session.find(By::Css("button")).await?.click().await?;
    session.wait_until().not_displayed().await?;

    minutes_pass(&anna, 27).await?;
    is_told(&anna, "You will be signed out in 3 minutes").await?;
    minutes_pass(&anna, 4).await?;
    is_told(&anna, "What you typed on this page is not lost").await?;
    anna.leaves().await
}

#[tokio::test]
async fn a_page_changes_its_language_with_what_was_typed() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let visitor = chrome.person(&portal, "en", 1280).await?;
    visitor.goes_to("/register/inviting-party").await?;
    visitor.fills_in("name", "Anna Eriksson").await?;
    visitor.fills_in("telephone", "+7 727 000 11 22").await?;

    visitor.reads_in("kk").await?;
    let typed = |name: &'static str| visitor.driver.find(By::Css(format!("main [name='{name}']")));
    ensure!(visitor.driver.find(By::Css("html")).await?.attr("lang").await?.as_deref() == Some("kk"));
    ensure!(typed("name").await?.value().await?.as_deref() == Some("Anna Eriksson"));
    ensure!(typed("telephone").await?.value().await?.as_deref() == Some("+7 727 000 11 22"));

    visitor.goes_to("/eligibility").await?;
    let country = typed("citizenship").await?;
    visitor.driver.execute("arguments[0].value = 'IND';", vec![country.to_json()?]).await?;
    visitor.reads_in("ru").await?;
    ensure!(typed("citizenship").await?.value().await?.as_deref() == Some("IND"));
    visitor.leaves().await
}
