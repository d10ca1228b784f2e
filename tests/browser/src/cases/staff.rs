//! The desk with a case in its hands, and the checkpoint with somebody before it.

use super::{comes_to_work, goes};
use crate::Person;
use crate::crawl::Crawl;

const OFFICER: &str = "officer@example.org";

/// Takes the case, leaves a note on it, and asks the applicant for something.
pub async fn asks(crawl: &mut Crawl, reader: &Person, case: &str) -> anyhow::Result<()> {
    comes_to_work(reader, OFFICER).await?;
    let case = case.replace("/office/", "/desk/");
    crawl.page(reader, &case).await?;
    reader.sends_to("/hold").await?;
    crawl.page(reader, &format!("{case}?")).await?;
    reader.fills_in("note", "The embassy was telephoned.").await?;
    reader.sends_to("/notes").await?;
    crawl.page(reader, &format!("{case}/ask")).await?;
    reader.chooses("field", "issued").await?;
    reader.chooses("photograph", "yes").await?;
    reader.fills_in("question", "In which hotel will you stay?").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &case).await?;
    crawl.page(reader, "/desk/applications/asked").await?;
    take_an_invitation(crawl, reader).await?;
    goes(reader).await
}

/// And puts it back.
async fn take_an_invitation(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    reader.goes_to("/desk/invitations").await?;
    reader.follows_in_the_row("DIALLO").await?;
    let invitation = reader.path().await?;
    reader.sends_to("/hold").await?;
    crawl.page(reader, &invitation).await?;
    reader.sends_to("/hold").await
}

pub async fn is_asked_for_a_correction(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    comes_to_work(reader, OFFICER).await?;
    crawl.page(reader, "/desk/corrections").await?;
    reader.follows("/desk/corrections/").await?;
    crawl.this_page(reader).await?;
    reader.follows("/desk/visas/").await?;
    crawl.this_page(reader).await?;
    goes(reader).await
}

/// Rule V2: at an international airport; and corrects what was recorded.
pub async fn lets_in(crawl: &mut Crawl, reader: &Person, visa: &str) -> anyhow::Result<()> {
    comes_to_work(reader, "almaty@example.org").await?;
    crawl.page(reader, "/border").await?;
    reader.fills_in("number", visa).await?;
    reader.presses_the_button().await?;
    crawl.this_page(reader).await?;
    let papers = reader.path().await?;
    crawl.page(reader, &format!("{papers}/crossing")).await?;
    reader.goes_to(&papers).await?;
    reader.declares("seen").await?;
    reader.presses_the_last_button().await?;
    crawl.page(reader, &format!("{papers}?")).await?;
    reader.follows("/border/crossings/").await?;
    crawl.this_page(reader).await?;
    goes(reader).await
}
