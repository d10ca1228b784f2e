//! Somebody pays and never comes back; whoever waits at the portal's page sees it without a press of a button.

use anyhow::{Context, ensure};
use std::time::Duration;
use visa_portal_browser::{Chrome, Portal, door};

#[tokio::test]
async fn a_fee_paid_in_a_browser_that_is_closed_shows_on_the_page_that_waits() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let raj = chrome.person_without_scripts(&portal, "en", 400).await?;
    door::signs_in_to_the_demonstration(&raj, "raj@example.org").await?;
    raj.follows_in_the_row("Fee is due").await?;
    raj.presses("Pay the consular fee").await?;
    let pay = raj.path().await?;
    raj.presses("Go to payment").await?;
    let checkout = raj.path().await?;
    let waiting = pay.replace("/pay", "/payment");
    raj.goes_to(&waiting).await?;
    raj.sees("The fee has not been paid yet").await?;
    raj.sees("looks again by itself").await?;
    raj.reads_without_scrolling_sideways().await?;
    raj.pictures("33-waiting").await?;

    let elsewhere = chrome.person(&portal, "en", 1280).await?;
    elsewhere.goes_to(&checkout).await?;
    elsewhere.fills_in("card", "4242 4242 4242 4242").await?;
    elsewhere.fills_in("expiry", "11/39").await?;
    elsewhere.fills_in("cvc", "123").await?;
    elsewhere.presses("Pay 60").await?;
    elsewhere.leaves().await?;

    let seen = async {
        while raj.sees("The fee has been received").await.is_err() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(90), seen)
        .await
        .context("the page that waits never looked again")?;
    raj.pictures("33-received").await?;
    raj.leaves().await?;

    let later = chrome.person(&portal, "kk", 1280).await?;
    door::signs_in_to_the_demonstration(&later, "raj@example.org").await?;
    let (status, receipt) = later.downloads(&pay.replace("/pay", "/receipt.pdf")).await?;
    ensure!(status == 200 && receipt.starts_with(b"%PDF-"), "{status}: {} bytes", receipt.len());
    later.leaves().await
}
