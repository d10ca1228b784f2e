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
pub const FURTHER: [&str; 11] = [
    "/register",
    "/password/forgotten",
    "/receipts",
    "/verify/K00000000",
    "/verify/seal",
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

/// Parties whose cases are further than the hotel's.
const FURTHER_PARTIES: [(&str, &[&str]); 2] = [
    ("clinic@example.org", &["/inviting", "/inviting/invitations", "/inviting/arrivals"]),
    ("aigerim@example.org", &["/inviting", "/inviting/invitations", "/inviting/arrivals"]),
];

/// Of each who works with the portal and is wanted, applicants and parties first.
pub async fn everything(
    crawl: &mut Crawl,
    reader: &Person,
    is_wanted: impl Fn(&str) -> bool,
) -> anyhow::Result<()> {
    let wanted = OFFICES.iter().chain(&FURTHER_PARTIES).filter(|(email, _)| is_wanted(email));
    for (email, offices) in wanted {
        door::signs_in_to_the_demonstration(reader, email).await?;
        crawl.everything_from(reader, offices).await?;
        // What a receipt is checked at has its number.
        if let Ok(receipt) = crawl.one_of("/inviting/arrivals/{id}/receipts/{number}") {
            let number = receipt.rsplit('/').next().unwrap_or_default();
            crawl.page(reader, &format!("/receipts/{number}")).await?;
        }
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }
    for (email, offices, languages) in STAFF.iter().filter(|(email, ..)| is_wanted(email)) {
        door::signs_in_as_staff(reader, email).await?;
        let own = crawl.languages.clone();
        crawl.languages.retain(|language| languages.contains(language));
        crawl.everything_from(reader, offices).await?;
        crawl.languages = own;
        reader.goes_to("/").await?;
        reader.signs_out().await?;
    }
    Ok(())
}
