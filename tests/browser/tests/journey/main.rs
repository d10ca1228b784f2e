//! The whole journey in a real browser, in each language: from the start page to the arrival notice. Everybody in it has a
//! browser of their own, with a keyboard and no pointer or without scripts, and meets the others only through the portal.

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
mod photograph;
mod staying;
mod traveller;
mod visa;
mod weight;

use traveller::Traveller;
use visa_portal_browser::{Chrome, Person, Portal};

/// How everybody of a journey comes to the portal.
#[derive(Clone, Copy)]
enum Manner {
    /// By keyboard alone, with axe-core at each page.
    AtTheKeyboard { width: u32 },
    /// With scripts turned off, on a telephone.
    WithoutScripts,
}

/// Where everybody of a journey meets.
struct Meeting {
    portal: Portal,
    chrome: Chrome,
    language: &'static str,
    manner: Manner,
}

impl Meeting {
    async fn in_language(language: &'static str, manner: Manner) -> anyhow::Result<Self> {
        Ok(Self { portal: Portal::start().await?, chrome: Chrome::start().await?, language, manner })
    }

    async fn somebody(&self) -> anyhow::Result<Person> {
        let (chrome, portal, language) = (&self.chrome, &self.portal, self.language);
        match self.manner {
            Manner::AtTheKeyboard { width } => chrome.walker_at_the_keyboard(portal, language, width).await,
            Manner::WithoutScripts => chrome.walker_without_scripts(portal, language, 320).await,
        }
    }

    async fn goes_from_the_invitation_to_the_arrival_notice(&self) -> anyhow::Result<()> {
        let visitor = self.somebody().await?;
        let guest = Traveller::visiting_from(visitor.today().await?);
        looking::learns_whether_a_visa_can_be_had(&visitor, &guest).await?;
        visitor.leaves().await?;

        let party = self.somebody().await?;
        inviting::registers(&party).await?;
        let officer = self.somebody().await?;
        deciding::comes_to_the_desk(&officer).await?;
        deciding::verifies_the_party(&officer, "Altyn Saulet LLP").await?;
        inviting::files_an_invitation(&party, &guest).await?;
        deciding::approves_the_invitation(&officer, &guest).await?;
        let number = inviting::learns_the_number(&party).await?;

        let applicant = self.somebody().await?;
        applying::registers(&applicant, &guest).await?;
        let reference = applying::applies(&applicant, &guest, &number).await?;
        applying::pays(&applicant).await?;
        deciding::approves_the_application(&officer, &guest, &reference).await?;
        let visa = visa::is_had(&applicant, &guest).await?;
        applicant.leaves().await?;

        let border = self.somebody().await?;
        arriving::records_the_entry(&border, &visa).await?;
        arriving::files_the_notice(&party, &guest).await?;
        deciding::sees_the_notice(&officer, &guest).await?;
        arriving::records_the_exit(&border, &visa).await?;
        inviting::files_a_group(&party, &guest).await?;
        for person in [party, officer, border] {
            person.leaves().await?;
        }
        Ok(())
    }
}

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_by_keyboard_alone_in_english() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("en", Manner::AtTheKeyboard { width: 1280 }).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_by_keyboard_alone_in_russian() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("ru", Manner::AtTheKeyboard { width: 1280 }).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}

/// And in as narrow a window as 400 % make of 1280 pixels.
#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_by_keyboard_alone_in_kazakh() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("kk", Manner::AtTheKeyboard { width: 320 }).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_without_a_script_in_english() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("en", Manner::WithoutScripts).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_without_a_script_in_russian() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("ru", Manner::WithoutScripts).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}

#[tokio::test]
async fn from_the_invitation_to_the_arrival_notice_without_a_script_in_kazakh() -> anyhow::Result<()> {
    let meeting = Meeting::in_language("kk", Manner::WithoutScripts).await?;
    meeting.goes_from_the_invitation_to_the_arrival_notice().await
}
