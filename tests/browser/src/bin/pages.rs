//! A desk: every page of everybody in three languages, staff's among them, at a window of 1280 pixels, held against WCAG and HTML.
//! `script/pages` runs it; it takes about ten minutes.

use visa_portal_browser::crawl::{Crawl, Held};
use visa_portal_browser::everybody::{FURTHER, PUBLIC, THREE, everything};
use visa_portal_browser::{Chrome, Portal, behind_letters};

/// Pages that the demonstration has no case for, or that are reached by a form: other tests ask for them.
const UNREAD: [&str; 31] = [
    "/sign-in/enrol",
    "/admin/carriers/{id}/keys",
    "/admin/people/{id}",
    "/border/crossings/{id}/correct",
    "/border/offline",
    "/border/visas/{id}",
    "/border/visas/{id}/crossing",
    "/desk/applications/asked",
    "/desk/applications/{id}/ask",
    "/desk/applications/{id}/confirmation",
    "/desk/applications/{id}/hold",
    "/desk/applications/{id}/notes",
    "/desk/corrections/{id}",
    "/desk/groups/{id}",
    "/desk/invitations/{id}/hold",
    "/desk/parties/{id}/quota",
    "/desk/parties/{id}/verdict",
    "/desk/visas/{id}",
    "/inviting/arrivals/files/{id}",
    "/inviting/arrivals/{id}/correct",
    "/inviting/arrivals/{id}/receipts/{number}",
    "/inviting/arrivals/{id}/withdraw",
    "/inviting/groups/{id}",
    "/inviting/invitations/{id}/correct",
    "/inviting/webhooks/{endpoint}",
    "/office/applications/{id}/check",
    "/office/applications/{id}/names",
    "/office/applications/{id}/passport/picture",
    "/office/applications/{id}/payment",
    "/receipts/{number}",
    "/verify/seal",
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("wide", THREE, Held::Everything)?;

    for page in PUBLIC.iter().chain(&FURTHER) {
        crawl.in_every_language(&reader, page).await?;
    }
    let asked =
        ["/register/applicant", "/register/inviting-party", "/sign-in", "/eligibility", "/verify", "/status"];
    crawl.complaints_of(&reader, &asked).await?;
    everything(&mut crawl, &reader).await?;
    behind_letters::opens(&mut crawl, &reader).await?;

    crawl.read_every_page_but(&UNREAD);
    crawl.ends(150)?;
    reader.leaves().await
}
