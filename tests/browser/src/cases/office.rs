//! The administrator's people and carriers, and a refusal that takes two.

use super::{comes_to_work, goes};
use crate::Person;
use crate::crawl::Crawl;

const ADMINISTRATOR: &str = "admin@example.org";

/// An account looked up, a carrier with a key, and a colleague who comes in for the first time.
pub async fn keeps_people(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes_to_work(reader, ADMINISTRATOR).await?;
    crawl.page(reader, "/admin/people").await?;
    reader.fills_in("email", "anna@example.org").await?;
    reader.presses_the_button().await?;
    crawl.this_page(reader).await?;

    crawl.page(reader, "/admin/carriers/add").await?;
    reader.fills_in("name", "Steppe Wings").await?;
    reader.fills_in("designator", "S7").await?;
    reader.presses_the_button().await?;
    let carrier = reader.path().await?;
    crawl.this_page(reader).await?;
    reader.fills_in("name", "Departure control").await?;
    reader.presses_the_last_button().await?;
    crawl.shown_once(reader, "carrier-key").await?;
    crawl.page(reader, &format!("{carrier}/keys")).await?;

    crawl.page(reader, "/admin/staff/add").await?;
    reader.fills_in("name", "Zarina Utepova").await?;
    reader.fills_in("email", "zarina@example.org").await?;
    reader.chooses("language", "en").await?;
    reader.chooses("role", "officer").await?;
    reader.presses_the_last_button().await?;
    goes(reader).await?;

    reader.opens_letter("zarina@example.org", "").await?;
    crawl.this_page(reader).await?;
    reader.follows("/password/new").await?;
    reader.fills_in("new-password", "a kettle of steppe thunder").await?;
    reader.presses_the_button().await?;
    crate::door::signs_in(reader, "zarina@example.org", "a kettle of steppe thunder").await?;
    crawl.this_page(reader).await?;
    reader.driver.delete_all_cookies().await?;
    Ok(())
}

/// One that was open for a day.
pub async fn opens_a_checkpoint_again(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes_to_work(reader, ADMINISTRATOR).await?;
    let today = reader.today().await?;
    reader.goes_to("/admin/checkpoints/new").await?;
    reader.fills_in("code", "GUW").await?;
    let names =
        [("name-en", "Atyrau airport"), ("name-ru", "Аэропорт Атырау"), ("name-kk", "Атырау әуежайы")];
    for (name, text) in names {
        reader.fills_in(name, text).await?;
    }
    reader.chooses("kind", "international_airport").await?;
    reader.fills_in_date("from", today).await?;
    saves_what_was_shown(reader).await?;
    reader.goes_to("/admin/checkpoints/GUW/close").await?;
    reader.fills_in_date("last", today).await?;
    saves_what_was_shown(reader).await?;
    crawl.page(reader, "/admin/checkpoints/GUW/open").await?;
    goes(reader).await
}

/// A change is saved after what it does was read.
async fn saves_what_was_shown(reader: &Person) -> anyhow::Result<()> {
    reader.presses_the_button().await?;
    reader.presses_the_button().await
}

/// What one officer proposes, a senior one confirms.
pub async fn confirms_a_refusal(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes_to_work(reader, ADMINISTRATOR).await?;
    crawl.page(reader, "/admin/confirmations").await?;
    reader.chooses("needed", "yes").await?;
    reader.fills_in_date("from", reader.today().await?).await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, "/admin/confirmations?").await?;
    goes(reader).await?;

    comes_to_work(reader, "officer@example.org").await?;
    reader.goes_to("/desk/applications").await?;
    reader.follows_in_the_row("South Africa").await?;
    let case = reader.path().await?;
    reader.sends_to("/hold").await?;
    reader.chooses("decision", "refuse").await?;
    reader.chooses("ground", "invitation").await?;
    reader.fills_in("words", "The clinic does not know of the treatment.").await?;
    reader.presses("Confirm the decision").await?;
    crawl.page(reader, &case).await?;
    goes(reader).await?;

    comes_to_work(reader, "senior@example.org").await?;
    crawl.page(reader, &format!("{case}?")).await?;
    goes(reader).await
}
