//! The officer of the migration service: the invitation, and later the application.

use crate::traveller::Traveller;
use visa_portal_browser::{Person, door};

pub async fn comes_to_the_desk(officer: &Person) -> anyhow::Result<()> {
    door::signs_in_as_staff(officer, "officer@example.org").await?;
    officer.pictures("12-desk").await
}

/// A party files nothing before somebody has verified who it is.
pub async fn verifies_the_party(officer: &Person, name: &str) -> anyhow::Result<()> {
    officer.goes_to("/desk/parties").await?;
    officer.follows_in_the_row(name).await?;
    officer.chooses("verdict", "verify").await?;
    officer.pictures("07b-party-at-the-desk").await?;
    officer.presses("Save the verdict").await?;
    officer.sees("The inviting party is verified").await
}

pub async fn approves_the_invitation(officer: &Person, guest: &Traveller) -> anyhow::Result<()> {
    officer.goes_to("/desk/invitations").await?;
    officer.pictures("13-invitations-waiting").await?;
    officer.follows_in_the_row(&guest.listed()).await?;
    officer.presses("Take this invitation").await?;
    officer.sees(guest.passport).await?;
    officer.chooses("ruling", "approve").await?;
    officer.pictures("14-invitation-at-the-desk").await?;
    officer.presses("Save the decision").await?;
    officer.sees("The invitation is approved").await
}

/// The case is the one of this reference, such as `7KD-2QX-M4A`.
pub async fn approves_the_application(
    officer: &Person,
    guest: &Traveller,
    reference: &str,
) -> anyhow::Result<()> {
    officer.goes_to("/desk/applications").await?;
    officer.pictures("33-applications-waiting").await?;
    officer.follows_in_the_row(reference).await?;
    officer.presses("Take this application").await?;
    officer.sees("The papers agree").await?;
    officer.sees(guest.passport).await?;
    officer.chooses("decision", "approve").await?;
    officer.pictures("34-application-at-the-desk").await?;
    officer.presses("Confirm the decision").await?;
    officer.sees("The application was approved and the visa was issued").await
}

/// What came of the arrival, as the desk shows it.
pub async fn sees_the_notice(officer: &Person, guest: &Traveller) -> anyhow::Result<()> {
    officer.goes_to("/desk/arrivals?show=filed").await?;
    officer.pictures("45-notices-at-the-desk").await?;
    officer.follows_in_the_row(&guest.listed()).await?;
    officer.sees("Filed on time").await?;
    officer.sees("Altyn Saulet LLP").await?;
    officer.pictures("46-notice-at-the-desk").await
}
