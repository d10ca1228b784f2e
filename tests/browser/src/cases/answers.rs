//! What forms are answered with that is no page with an address of its own: what was found, and what would come of a change.

use super::{comes, comes_to_work, goes};
use crate::Person;
use crate::crawl::Crawl;
use chrono::{Days, Months, NaiveDate};

/// Anybody asks how an application stands, and whether a visa is genuine.
pub async fn are_told(crawl: &mut Crawl, reader: &Person, visa: &str) -> anyhow::Result<()> {
    comes(reader, "naledi@example.org").await?;
    reader.follows("/office/applications/").await?;
    let heading = reader.text_of("h1").await?;
    let reference = heading.split_whitespace().find(|word| word.split('-').count() == 3).unwrap_or_default();
    goes(reader).await?;
    let born = NaiveDate::default() + Months::new(25 * 12 + 5) + Days::new(29);
    for language in crawl.languages.clone() {
        reader.opens_in(language, "/status").await?;
        reader.fills_in("reference", reference).await?;
        reader.fills_in("passport", "A08214467").await?;
        crawl.answer_of(reader, "main form[action='/status'] button[type=submit]").await?;
        reader.opens_in(language, "/verify").await?;
        reader.fills_in("number", visa).await?;
        reader.fills_in_date("born", born).await?;
        crawl.answer_of(reader, "main form[action='/verify'] button[type=submit]").await?;
        for nowhere in ["/nowhere", "/receipts/nothing"] {
            reader.opens_in(language, nowhere).await?;
            crawl.shown_once(reader, "trouble").await?;
        }
    }
    Ok(())
}

/// A party looks at an invitation before it is filed.
pub async fn are_checked(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes(reader, "hotel@example.org").await?;
    let today = reader.today().await?;
    for language in crawl.languages.clone() {
        reader.opens_in(language, "/inviting/invitations/new").await?;
        for (name, answer) in [
            ("surname", "NAIR"),
            ("given-names", "MEERA"),
            ("passport-number", "Z4187302"),
            ("places", "Almaty, Shymkent and Turkistan"),
        ] {
            reader.fills_in(name, answer).await?;
        }
        for (name, choice) in
            [("citizenship", "IND"), ("sex", "F"), ("category", "B12"), ("entries", "single"), ("stay", "30")]
        {
            reader.chooses(name, choice).await?;
        }
        reader.fills_in_date("born", NaiveDate::default() + Months::new(245)).await?;
        reader.fills_in_date("from", today + Days::new(30)).await?;
        reader.fills_in_date("until", today + Days::new(50)).await?;
        crawl.answer_of(reader, "main form button[type=submit]").await?;
    }
    goes(reader).await
}

/// An administrator is shown what a change would do.
pub async fn are_previewed(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes_to_work(reader, "admin@example.org").await?;
    let day = reader.today().await? + Days::new(8);
    for language in crawl.languages.clone() {
        reader.opens_in(language, "/admin/calendar/days/new").await?;
        reader.fills_in_date("day", day).await?;
        reader.chooses("kind", "public_holiday").await?;
        reader.chooses("status", "expected").await?;
        for name in ["name-en", "name-ru", "name-kk"] {
            reader.fills_in(name, "A day of mourning").await?;
        }
        crawl.answer_of(reader, "main form[action*='/days/new'] button[type=submit]").await?;
        reader.opens_in(language, "/admin/citizenships/IND/end").await?;
        reader.fills_in_date("last", day).await?;
        crawl.answer_of(reader, "main form button[type=submit]").await?;
    }
    goes(reader).await
}
