//! The visa as its holder has it: a page, and a sheet of paper.

use crate::traveller::Traveller;
use anyhow::{Context, ensure};
use std::io::Write;
use std::process::{Command, Stdio};
use visa_portal_browser::Person;

/// Looks at the visa, downloads the sheet, and brings the visa number back.
pub async fn is_had(applicant: &Person, guest: &Traveller) -> anyhow::Result<String> {
    applicant.opens_letter(guest.email, "your visa was issued").await?;
    applicant.pictures("35-letter-of-the-visa").await?;
    applicant.goes_to("/office").await?;
    applicant.follows("/office/applications/").await?;
    applicant.sees("Visa issued").await?;
    applicant.pictures("36-application-approved").await?;
    applicant.presses("See and print the visa").await?;
    applicant.sees("REPUBLIC OF KAZAKHSTAN").await?;
    applicant.sees(guest.surname).await?;
    applicant.pictures("37-visa").await?;
    let number = applicant.text_of("#visa-number").await?;

    let page = applicant.path().await?;
    let (status, sheet) = applicant.downloads(&format!("{page}.pdf")).await?;
    ensure!(status == 200 && sheet.starts_with(b"%PDF-"), "the sheet was answered with {status}");
    let pages = told_of("pdfinfo", &["-"], &sheet)?;
    ensure!(pages.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{pages}");
    let words = told_of("pdftotext", &["-layout", "-", "-"], &sheet)?;
    for expected in [number.as_str(), guest.surname, guest.given_names, guest.passport] {
        ensure!(words.contains(expected), "the sheet does not say {expected}:\n{words}");
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/pictures");
    std::fs::write(format!("{folder}/38-visa.pdf"), &sheet)?;
    Ok(number)
}

/// What a program of poppler-utils says about a document.
fn told_of(program: &str, arguments: &[&str], document: &[u8]) -> anyhow::Result<String> {
    let mut reader = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{program}: script/install-missing test installs it"))?;
    reader.stdin.take().context("where it reads")?.write_all(document)?;
    let output = reader.wait_with_output()?;
    ensure!(output.status.success(), "{program} could not read the document");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
