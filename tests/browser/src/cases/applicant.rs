//! An applicant whose name the invitation writes differently, and another one with a visa that is not right.

use super::{comes, goes};
use crate::Person;
use crate::behind_letters::{NEWCOMER, PASSWORD};
use crate::crawl::Crawl;
use crate::door;
use chrono::{Days, Months, NaiveDate};
use std::path::Path;

/// Every step of the application, and the fee paid. The address of the case comes back.
pub async fn applies(crawl: &mut Crawl, reader: &Person, number: &str) -> anyhow::Result<String> {
    reader.opens_in("en", "/").await?;
    door::signs_in(reader, NEWCOMER, PASSWORD).await?;
    crawl.page(reader, "/office").await?;
    reader.sends_to("/office/applications").await?;
    crawl.this_page(reader).await?;
    let requirements = reader.path().await?;
    let case = requirements.trim_end_matches("/requirements").to_owned();
    reader.declares("read").await?;
    reader.presses_the_last_button().await?;

    claims_the_invitation(crawl, reader, number).await?;
    gives_the_passport(crawl, reader).await?;

    crawl.page(reader, &format!("{case}/names")).await?;
    reader.declares("confirmed").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{case}/photograph")).await?;
    reader.attaches("photograph", &portrait()).await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{case}/photograph?")).await?;
    crawl.page(reader, &format!("{case}/declarations")).await?;
    for declaration in ["genuine", "unaltered", "not-extended"] {
        reader.declares(declaration).await?;
    }
    reader.fills_in("clean-pages", "6").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{case}/check")).await?;
    reader.declares("agreed").await?;
    reader.presses_the_last_button().await?;
    pays(crawl, reader, &case).await?;
    goes(reader).await?;
    Ok(case)
}

/// Of the guest whom the invitation names.
fn born() -> NaiveDate {
    NaiveDate::default() + Months::new(16 * 12 + 2) + Days::new(20)
}

async fn claims_the_invitation(crawl: &mut Crawl, reader: &Person, number: &str) -> anyhow::Result<()> {
    crawl.this_page(reader).await?;
    reader.fills_in("number", number).await?;
    reader.fills_in("passport-number", "FL40221").await?;
    reader.fills_in_date("born", born()).await?;
    reader.chooses("citizenship", "BOL").await?;
    reader.presses_the_last_button().await
}

/// First with lines whose check digits are wrong; then with a name that is not quite the invitation's.
async fn gives_the_passport(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    crawl.this_page(reader).await?;
    let passport = reader.path().await?.trim_end_matches("/way").to_owned();
    crawl.page(reader, &format!("{passport}/picture")).await?;
    let lines = format!("{passport}/lines");
    crawl.page(reader, &lines).await?;
    for language in crawl.languages.clone() {
        reader.opens_in(language, &lines).await?;
        reader.fills_in("upper", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<").await?;
        reader.fills_in("lower", "L898902C36UTO7408122F1204158ZE184226B<<<<<10").await?;
        crawl.answer_of(reader, "main button:not([name])").await?;
    }
    let today = reader.today().await?;
    crawl.page(reader, &format!("{passport}/name")).await?;
    reader.fills_in("surname", "ROXAS").await?;
    reader.fills_in("given-names", "LUIS").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{passport}/birth")).await?;
    reader.fills_in_date("born", born()).await?;
    reader.chooses("sex", "M").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{passport}/document")).await?;
    reader.fills_in("number", "FL40221").await?;
    reader.fills_in("issuing-authority", "BOL").await?;
    reader.fills_in_date("issued", today - Months::new(20)).await?;
    reader.fills_in_date("expires", today + Months::new(90)).await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{passport}/citizenship")).await?;
    reader.chooses("citizenship", "BOL").await?;
    reader.fills_in("nationality", "BOL").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &passport).await?;
    // not the one behind it that discards what was typed
    reader.presses_the_button().await
}

async fn pays(crawl: &mut Crawl, reader: &Person, case: &str) -> anyhow::Result<()> {
    crawl.page(reader, case).await?;
    crawl.page(reader, &format!("{case}/pay")).await?;
    reader.presses_the_last_button().await?;
    let checkout = reader.address().await?;
    crawl.page(reader, &format!("{case}/payment?still=1")).await?;
    crawl.page(reader, &checkout).await?;
    for (name, answer) in [("card", "4000 0000 0000 3220"), ("expiry", "11/39"), ("cvc", "123")] {
        reader.fills_in(name, answer).await?;
    }
    reader.presses_the_button().await?;
    crawl.this_page(reader).await?;
    reader.presses_the_button().await?;
    crawl.page(reader, &format!("{case}/payment?still=1")).await?;
    crawl.page(reader, case).await
}

pub async fn answers(crawl: &mut Crawl, reader: &Person, case: &str) -> anyhow::Result<()> {
    reader.opens_in("en", "/").await?;
    door::signs_in(reader, NEWCOMER, PASSWORD).await?;
    crawl.page(reader, case).await?;
    let photograph = format!("{case}/information/photograph");
    crawl.page(reader, &photograph).await?;
    reader.attaches("photograph", &portrait()).await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &photograph).await?;
    crawl.page(reader, &format!("{case}/information")).await?;
    goes(reader).await
}

/// Of a visa that was issued: its number comes back.
pub async fn asks_for_a_correction(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<String> {
    comes(reader, "marisol@example.org").await?;
    reader.goes_to("/office").await?;
    reader.follows("/office/applications/").await?;
    let case = reader.path().await?;
    reader.goes_to(&format!("{case}/visa")).await?;
    let visa = reader.text_of("#visa-number").await?;
    crawl.page(reader, &format!("{case}/correction")).await?;
    reader.fills_in("given-names", "MARISOL ELENA").await?;
    reader.fills_in("words", "My second name is missing.").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{case}/correction?")).await?;
    crawl.page(reader, case.as_str()).await?;
    goes(reader).await?;
    Ok(visa)
}

/// An original drawing of nobody, as a JPEG of 700 by 900 pixels.
fn portrait() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/portrait.jpg")
}
