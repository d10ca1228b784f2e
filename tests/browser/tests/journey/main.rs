//! The whole journey in a real browser: from the start page to the arrival notice. Everybody in it has a browser of their
//! own and a keyboard without a pointer, and meets the others only through the portal.

mod applying;
mod arriving;
mod camera;
mod deciding;
mod inviting;
mod keyboard;
mod long_way;
mod looking;
mod many_notices;
mod narrow;
mod offline;
mod paying;
mod staying;
mod traveller;
mod visa;
mod weight;

use traveller::Traveller;
use visa_portal_browser::{Chrome, Portal};

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_by_keyboard_alone() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let visitor = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    let guest = Traveller::visiting_from(visitor.today().await?);
    looking::learns_whether_a_visa_can_be_had(&visitor, &guest).await?;
    visitor.leaves().await?;

    let party = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    inviting::registers(&party).await?;
    let officer = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    deciding::comes_to_the_desk(&officer).await?;
    deciding::verifies_the_party(&officer, "Altyn Saulet LLP").await?;
    inviting::files_an_invitation(&party, &guest).await?;
    deciding::approves_the_invitation(&officer, &guest).await?;
    let number = inviting::learns_the_number(&party).await?;

    let applicant = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    applying::registers(&applicant, &guest).await?;
    let reference = applying::applies(&applicant, &guest, &number).await?;
    applying::pays(&applicant).await?;
    deciding::approves_the_application(&officer, &guest, &reference).await?;
    let visa = visa::is_had(&applicant, &guest).await?;
    applicant.leaves().await?;

    let border = chrome.person_at_the_keyboard(&portal, "en", 1280).await?;
    arriving::records_the_entry(&border, &visa).await?;
    arriving::files_the_notice(&party, &guest).await?;
    deciding::sees_the_notice(&officer, &guest).await?;
    arriving::records_the_exit(&border, &visa).await?;
    for person in [party, officer, border] {
        person.leaves().await?;
    }
    Ok(())
}
