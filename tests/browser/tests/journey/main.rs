//! The whole journey in a real browser: from the start page to the arrival notice. Everybody in it has a browser of their
//! own, and meets the others only through the portal.

mod applying;
mod inviting;
mod looking;
mod traveller;

use traveller::Traveller;
use visa_portal_browser::{Chrome, Portal};

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let visitor = chrome.person(&portal, "en", 1280).await?;
    let guest = Traveller::visiting_from(visitor.today().await?);

    looking::learns_whether_a_visa_can_be_had(&visitor, &guest).await?;
    visitor.leaves().await?;

    let party = chrome.person(&portal, "en", 1280).await?;
    inviting::registers(&party).await?;
    inviting::files_an_invitation(&party, &guest).await?;
    Ok(())
}
