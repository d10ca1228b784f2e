//! A camera before a printed visa: the public page sends what it sees to the portal, the offline page judges it by itself.

use crate::offline::{says, sheet_of, shows};
use anyhow::{Context, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::prelude::*;
use visa_portal_browser::{Chrome, Portal};

/// The picture of a camera, in pixels.
const WIDE: usize = 1920;
const HIGH: usize = 1080;

#[tokio::test]
async fn a_camera_reads_the_seal_of_a_printed_visa() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let holder = chrome.person(&portal, "en", 1280).await?;
    let (sheet, _) = sheet_of(&holder, "kwame@example.org").await?;
    holder.leaves().await?;
    let film = film_of(&sheet.with_extension("pdf"))?;

    let reader = chrome.person_with_camera(&portal, "en", &film).await?;
    reader.goes_to("/verify").await?;
    shows(&reader, "#camera-offered:not([hidden])").await?;
    reader.driver.find(By::Id("camera-start")).await?.click().await?;
    shows(&reader, ".govuk-tag").await?;
    reader.sees("VALID").await?;
    reader.sees("Digital seal").await?;
    reader.pictures("camera-verified").await?;

    reader.goes_to("/border/offline/en").await?;
    shows(&reader, "body[data-state='ready'][data-lists='fresh']").await?;
    reader.driver.find(By::Id("camera-start")).await?.click().await?;
    says(&reader, "VALID", "valid").await?;
    reader.sees("MENSAH").await?;
    ensure!(!reader.driver.find(By::Id("camera")).await?.is_displayed().await?, "the camera runs on");
    reader.leaves().await
}

/// What a camera sees that is held above the lower half of the sheet: one grey picture, as a film.
fn film_of(sheet: &Path) -> anyhow::Result<PathBuf> {
    const DOTS_PER_INCH: usize = 200;
    const A4_HIGH: usize = 2339;
    let top = (A4_HIGH - HIGH).to_string();
    let (dots, wide, high) = (DOTS_PER_INCH.to_string(), WIDE.to_string(), HIGH.to_string());
    let drawn = Command::new("pdftoppm")
        .args(["-gray", "-r", &dots, "-x", "0", "-y", &top, "-W", &wide, "-H", &high])
        .arg(sheet)
        .output()
        .context("pdftoppm: script/install-missing test installs it")?;
    ensure!(drawn.status.success(), "pdftoppm could not read the sheet");

    let (across, down, grey) = grey_map(&drawn.stdout).context("a picture from pdftoppm")?;
    let mut frame = vec![255_u8; WIDE * HIGH];
    for (line, row) in frame.chunks_exact_mut(WIDE).zip(grey.chunks_exact(across)).take(down.min(HIGH)) {
        let shown = across.min(WIDE);
        line[..shown].copy_from_slice(&row[..shown]);
    }
    let mut film = format!("YUV4MPEG2 W{WIDE} H{HIGH} F5:1 Ip A1:1 C420jpeg\nFRAME\n").into_bytes();
    film.extend(frame);
    film.resize(film.len() + WIDE * HIGH / 2, 128);
    let path = sheet.with_extension("y4m");
    std::fs::write(&path, film)?;
    Ok(std::fs::canonicalize(path)?)
}

/// Width, height and pixels of a portable grey map: `P5`, width, height, 255, each ended by white space, and the bytes.
fn grey_map(bytes: &[u8]) -> Option<(usize, usize, &[u8])> {
    let mut rest = bytes;
    let mut word = || {
        let end = rest.iter().position(u8::is_ascii_whitespace)?;
        let word = std::str::from_utf8(&rest[..end]).ok()?;
        rest = &rest[end + 1..];
        Some(word)
    };
    let (kind, across, down, most) = (word()?, word()?.parse().ok()?, word()?.parse().ok()?, word()?);
    (kind == "P5" && most == "255" && across > 0).then_some((across, down, rest))
}
