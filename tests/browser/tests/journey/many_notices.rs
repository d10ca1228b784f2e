//! A hotel files many notices with a file, leaves while it is worked through, and corrects the line that was rejected.

use anyhow::bail;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::time::Duration;
use visa_portal_browser::{Chrome, Person, Portal, door};

const LINES: usize = 1500;

/// A file to send, which goes with the test.
pub struct Sent(pub PathBuf);

impl Sent {
    pub fn of(name: &str, content: &[u8]) -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
        std::fs::write(&path, content)?;
        Ok(Self(path))
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

/// Guests who came today; the one in the middle has a region that there is none of.
fn guests(today: NaiveDate) -> String {
    let mut file = String::from(
        "surname;given_names;citizenship;date_of_birth;passport_number;arrival_date;region;address;departure_date\n",
    );
    let departure = today + chrono::Days::new(9);
    for line in 0..LINES {
        let region = if line == LINES / 2 { "99" } else { "75" };
        file.push_str(&format!(
            "Tanaka;Yuki;JPN;1990-02-01;TK{line:07};{today};{region};Almaty, Abay {line};{departure}\n"
        ));
    }
    file
}

async fn sends(hotel: &Person, file: &Sent) -> anyhow::Result<()> {
    hotel.goes_to("/inviting/arrivals/files").await?;
    hotel.attaches("file", &file.0).await?;
    hotel.chooses("manner", "line_by_line").await?;
    hotel.presses("Send the file").await
}

/// The report follows the work by itself, without a script.
async fn waits_for_the_receipt(hotel: &Person) -> anyhow::Result<()> {
    let worked_through = async {
        loop {
            // Between two pages there is nothing to read.
            let page = hotel.reads().await.unwrap_or_default();
            if page.contains("Receipt number") && !page.contains("You may close this page") {
                return;
            }
        }
    };
    match tokio::time::timeout(Duration::from_secs(120), worked_through).await {
        Ok(()) => Ok(()),
        Err(_) => bail!("the file was not worked through:\n{}", hotel.reads().await?),
    }
}

#[tokio::test]
async fn a_hotel_closes_the_page_and_corrects_the_line_that_was_rejected() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let hotel = chrome.person(&portal, "en", 1280).await?;
    door::signs_in_to_the_demonstration(&hotel, "hotel@example.org").await?;
    let file = Sent::of("notices.csv", guests(hotel.today().await?).as_bytes())?;

    sends(&hotel, &file).await?;
    hotel.sees("You may close this page").await?;
    hotel.pictures("60-file-under-way").await?;
    let report = hotel.path().await?;
    hotel.leaves().await?;

    // Another browser, later.
    let hotel = chrome.person(&portal, "en", 1280).await?;
    door::signs_in_to_the_demonstration(&hotel, "hotel@example.org").await?;
    hotel.goes_to("/inviting/arrivals/files").await?;
    hotel.follows(&report).await?;
    waits_for_the_receipt(&hotel).await?;
    hotel.sees(&format!("Accepted: {}", LINES - 1)).await?;
    hotel.sees("Rejected: 1").await?;
    hotel.pictures("61-file-with-a-bad-line").await?;

    let (_, rejected) = hotel.downloads(&format!("{report}/rejected.csv")).await?;
    let corrected = String::from_utf8(rejected)?.replace(",99,", ",75,");
    let corrected = Sent::of("corrected.csv", corrected.as_bytes())?;
    sends(&hotel, &corrected).await?;
    waits_for_the_receipt(&hotel).await?;
    hotel.sees("Accepted: 1").await?;
    hotel.pictures("62-corrected").await?;

    // The whole file again takes nothing twice.
    sends(&hotel, &file).await?;
    waits_for_the_receipt(&hotel).await?;
    hotel.sees(&format!("Filed before: {}", LINES - 1)).await?;
    let (status, receipt) = hotel.downloads(&format!("{}/receipt.pdf", hotel.path().await?)).await?;
    anyhow::ensure!(status == 200 && receipt.starts_with(b"%PDF-1.7"), "the receipt is a PDF: {status}");
    hotel.leaves().await
}
