//! A desk: every page of everybody in three languages, staff's among them, at a window of 1280 pixels, held against WCAG and HTML.

use crate::behind_letters;
use crate::crawl::{Crawl, Held};
use crate::door;
use crate::narrow::{OFFICES, PUBLIC};
use visa_portal_browser::{Chrome, Person, Portal};

/// Pages of nobody in particular that a telephone's reader needs less.
pub const FURTHER: [&str; 10] = [
    "/register",
    "/password/forgotten",
    "/receipts",
    "/verify/K00000000",
    "/api/docs",
    "/design",
    "/sandbox",
    "/sandbox/mail",
    "/sandbox/authenticator",
    "/border/offline/en",
];

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

const THREE: &[&str] = &["en", "ru", "kk"];

/// Staff of the demonstration, where their own pages begin, and in which languages: who sees what another saw reads in one.
pub const STAFF: [(&str, &[&str], &[&str]); 5] = [
    ("officer@example.org", &["/desk", "/desk/statistics", "/account"], THREE),
    ("senior@example.org", &["/desk", "/desk/parties"], &["en"]),
    ("almaty@example.org", &["/border"], THREE),
    ("admin@example.org", &["/admin"], THREE),
    ("auditor@example.org", &["/audit", "/desk"], &["en"]),
];

/// The forms of each, sent with nothing in them.
const EMPTY: [(&str, &[&str]); 4] = [
    ("anna@example.org", &["/account/password"]),
    (
        "hotel@example.org",
        &[
            "/inviting/invitations/new",
            "/inviting/arrivals/new",
            "/inviting/guests/new",
            "/inviting/people/ask",
        ],
    ),
    ("admin@example.org", &["/admin/fees/new", "/admin/staff/add", "/admin/calendar/days/new"]),
    ("almaty@example.org", &["/border"]),
];

#[tokio::test]
#[ignore = "takes ten minutes: script/pages runs it"]
async fn every_page_is_accessible_and_valid_html() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let reader = chrome.person(&portal, "en", 1280).await?;
    let mut crawl = Crawl::new("wide", THREE, Held::ToEverything)?;

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

/// Of each who works with the portal, applicants and parties first.
pub async fn everything(crawl: &mut Crawl, reader: &Person) -> anyhow::Result<()> {
    for (email, offices) in OFFICES {
        door::signs_in_to_the_demonstration(reader, email).await?;
        crawl.everything_from(reader, offices).await?;
        complaints(crawl, reader, email).await?;
        // What a receipt is checked at has its number.
        if let Ok(receipt) = crawl.one_of("/inviting/arrivals/{id}/receipts/{number}") {
            let number = receipt.rsplit('/').next().unwrap_or_default();
            crawl.in_every_language(reader, &format!("/receipts/{number}")).await?;
        }
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }
    for (email, offices, languages) in STAFF {
        door::signs_in_as_staff(reader, email).await?;
        let own = crawl.languages.clone();
        crawl.languages.retain(|language| languages.contains(language));
        crawl.everything_from(reader, offices).await?;
        complaints(crawl, reader, email).await?;
        crawl.languages = own;
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }
    Ok(())
}

async fn complaints(crawl: &mut Crawl, reader: &Person, of: &str) -> anyhow::Result<()> {
    for (email, forms) in EMPTY {
        if email == of {
            crawl.complaints_of(reader, forms).await?;
        }
    }
    Ok(())
}
