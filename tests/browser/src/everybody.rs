//! Everybody of the demonstration, and everything that they can open.

use crate::crawl::Crawl;
use crate::{Person, door};

pub const PUBLIC: [&str; 10] = [
    "/",
    "/requirements",
    "/eligibility",
    "/status",
    "/verify",
    "/deadline",
    "/statistics",
    "/register/applicant",
    "/register/inviting-party",
    "/sign-in",
];

/// Somebody of the demonstration in every situation, and where their own pages begin.
pub const OFFICES: [(&str, &[&str]); 11] = [
    ("anna@example.org", &["/office", "/account"]),
    ("raj@example.org", &["/office"]),
    ("naledi@example.org", &["/office"]),
    ("wei@example.org", &["/office"]),
    ("marisol@example.org", &["/office"]),
    ("kwame@example.org", &["/office"]),
    ("fatima@example.org", &["/office"]),
    ("sophea@example.org", &["/office"]),
    ("hotel@example.org", &["/inviting", "/inviting/people", "/inviting/invitations", "/inviting/arrivals"]),
    ("bookkeeper@example.org", &["/inviting", "/inviting/invitations", "/inviting/arrivals"]),
    ("tulip@example.org", &["/inviting"]),
];

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

pub const THREE: &[&str] = &["en", "ru", "kk"];

/// Staff of the demonstration, where their own pages begin, and in which languages: who sees what another saw reads in one.
const STAFF: [(&str, &[&str], &[&str]); 5] = [
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
