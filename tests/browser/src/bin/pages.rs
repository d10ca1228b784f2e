//! A desk: every page of everybody in three languages, staff's among them, at a window of 1280 pixels and narrower, held against
//! WCAG and HTML. `script/pages` runs it; it takes a while. Whoever is named, by e-mail address or as `public`, `letters` or
//! `cases`, reads alone.

use anyhow::bail;
use visa_portal_browser::crawl::{Crawl, Held};
use visa_portal_browser::everybody::{FURTHER, PUBLIC, THREE, everything};
use visa_portal_browser::{Chrome, Person, Portal, behind_letters, cases};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let reads = |who: &str| named.is_empty() || named.iter().any(|name| name == who);
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("wide", THREE, Held::Everything)?;

    let read = everybody_reads(&mut crawl, &reader, reads).await;
    if named.is_empty() {
        crawl.read_every_page();
    }
    let held = crawl.ends(if named.is_empty() { 200 } else { 1 });
    reader.leaves().await?;
    match (read, held) {
        (Err(cut_off), Err(wrong)) => bail!("{wrong}\n{cut_off}"),
        (read, held) => read.and(held),
    }
}

async fn everybody_reads(
    crawl: &mut Crawl,
    reader: &Person,
    reads: impl Fn(&str) -> bool,
) -> anyhow::Result<()> {
    if reads("public") {
        for page in PUBLIC.iter().chain(&FURTHER) {
            crawl.page(reader, page).await?;
        }
    }
    everything(crawl, reader, &reads).await?;
    if reads("letters") || reads("cases") {
        behind_letters::opens(crawl, reader).await?;
    }
    if reads("cases") {
        cases::walk(crawl, reader).await?;
    }
    Ok(())
}
