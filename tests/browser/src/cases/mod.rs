//! Cases that the demonstration does not have, made by walking to them as whoever meets them does: each page on the way is
//! read, before its form is filled in and after.

mod answers;
mod applicant;
mod office;
mod party;
mod staff;

use crate::crawl::Crawl;
use crate::{Person, door};
use std::path::PathBuf;

/// Whoever has no visa yet, and whoever has one, on the way through every office.
pub async fn walk(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    party::invites_a_group(crawl, reader).await?;
    party::has_programs(crawl, reader).await?;
    let number = party::tells_the_number(reader).await?;
    let case = applicant::applies(crawl, reader, &number).await?;
    staff::asks(crawl, reader, &case).await?;
    applicant::answers(crawl, reader, &case).await?;
    let visa = applicant::asks_for_a_correction(crawl, reader).await?;
    staff::is_asked_for_a_correction(crawl, reader).await?;
    answers::are_told(crawl, reader, &visa).await?;
    staff::lets_in(crawl, reader, &visa).await?;
    party::files_a_notice(crawl, reader).await?;
    party::sends_a_file(crawl, reader).await?;
    answers::are_checked(crawl, reader).await?;
    answers::are_previewed(crawl, reader).await?;
    office::keeps_people(crawl, reader).await?;
    office::opens_a_checkpoint_again(crawl, reader).await?;
    office::confirms_a_refusal(crawl, reader).await?;
    party::lets_somebody_go(crawl, reader).await
}

async fn comes(reader: &Person, email: &str) -> anyhow::Result<()> {
    reader.opens_in("en", "/").await?;
    door::signs_in_to_the_demonstration(reader, email).await
}

async fn comes_to_work(reader: &Person, email: &str) -> anyhow::Result<()> {
    reader.opens_in("en", "/").await?;
    door::signs_in_as_staff(reader, email).await
}

async fn goes(reader: &Person) -> anyhow::Result<()> {
    reader.goes_to("/").await?;
    reader.signs_out().await
}

/// A file to send, which is there as long as it is sent.
struct Sent(PathBuf);

impl Sent {
    fn of(name: &str, content: &str) -> anyhow::Result<Self> {
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
