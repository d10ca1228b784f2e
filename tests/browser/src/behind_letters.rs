//! Pages that open for whoever has a letter's link, a password alone, or a card in the hand.

use crate::Person;
use crate::crawl::Crawl;
use crate::door;

/// Of whoever comes for the first time.
pub(crate) const NEWCOMER: &str = "newcomer@example.org";
pub(crate) const PASSWORD: &str = "an umbrella made of weather";

pub async fn opens(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    registers(crawl, reader).await?;
    forgets_the_password(crawl, reader).await?;
    joins_a_party(crawl, reader).await?;
    comes_to_the_desk(crawl, reader).await?;
    pays(crawl, reader).await
}

async fn registers(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    reader.opens_in("en", "/register/applicant").await?;
    reader.fills_in("name", "Nora Newcomer").await?;
    reader.fills_in("email", NEWCOMER).await?;
    reader.fills_in("new-password", PASSWORD).await?;
    reader.presses_the_button().await?;
    crawl.this_page(reader).await?;
    reader.opens_in("en", "/").await?;
    reader.opens_letter(NEWCOMER, "Confirm your e-mail address").await?;
    crawl.this_page(reader).await?;
    reader.follows("/register/confirm").await?;
    crawl.this_page(reader).await?;
    reader.fills_in("password", PASSWORD).await?;
    reader.presses_the_button().await?;
    crawl.everything_from(reader, &["/office", "/account"]).await?;
    reader.goes_to("/").await?;
    reader.signs_out().await
}

async fn forgets_the_password(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    reader.opens_in("en", "/password/forgotten").await?;
    reader.fills_in("email", "anna@example.org").await?;
    reader.presses_the_button().await?;
    reader.opens_letter("anna@example.org", "Set a new password").await?;
    reader.follows("/password/new").await?;
    crawl.this_page(reader).await
}

async fn joins_a_party(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    reader.opens_in("en", "/").await?;
    door::signs_in_to_the_demonstration(reader, "hotel@example.org").await?;
    reader.goes_to("/inviting/people/ask").await?;
    reader.fills_in("email", "night.porter@example.org").await?;
    reader.chooses("role", "reader").await?;
    reader.presses_the_button().await?;
    reader.signs_out().await?;
    reader.opens_letter("night.porter@example.org", "").await?;
    reader.follows("/join").await?;
    crawl.this_page(reader).await
}

/// The password alone opens nothing: the code is asked for.
async fn comes_to_the_desk(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    door::gives_the_password(reader, "officer@example.org").await?;
    crawl.this_page(reader).await
}

async fn pays(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    reader.opens_in("en", "/").await?;
    door::signs_in_to_the_demonstration(reader, "raj@example.org").await?;
    reader.follows_in_the_row("Fee is due").await?;
    reader.presses("Pay the consular fee").await?;
    reader.presses("Go to payment").await?;
    crawl.this_page(reader).await?;
    reader.goes_to("/").await?;
    reader.signs_out().await
}
