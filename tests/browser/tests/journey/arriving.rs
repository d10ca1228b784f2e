//! The border, and what the inviting party does about the arrival.

use crate::traveller::Traveller;
use visa_portal_browser::{Person, door};

pub async fn records_the_entry(border: &Person, visa: &str) -> anyhow::Result<()> {
    door::signs_in_as_staff(border, "almaty@example.org").await?;
    border.goes_to("/border").await?;
    border.fills_in("number", visa).await?;
    border.pictures("39-checkpoint").await?;
    border.presses("Look up").await?;
    border.sees("May enter today").await?;
    border.declares("seen").await?;
    border.pictures("40-visa-at-the-border").await?;
    border.presses("Record the entry").await?;
    border.sees("The entry was recorded").await?;
    border.sees("In the country").await?;
    border.pictures("41-entered").await
}

/// The clock shows the days that it counts; the notice is filed within them.
pub async fn files_the_notice(party: &Person, guest: &Traveller) -> anyhow::Result<()> {
    party.goes_to("/inviting/arrivals").await?;
    party.pictures("42-arrivals").await?;
    party.follows_in_the_row(&guest.listed()).await?;
    party.sees("The notice is in time until the end of").await?;
    party.opens_details("Every day, counted or skipped").await?;
    party.sees("Day of arrival").await?;
    party.sees(&party.writes(guest.from).await?).await?;
    party.sees("Working day 3: the last day").await?;
    party.chooses("region", "75").await?;
    party.fills_in("address", "Almaty, Abylai Khan Avenue 62, apartment 7").await?;
    party.fills_in_date("departure", guest.from + chrono::Days::new(20)).await?;
    party.pictures("43-notice").await?;
    party.presses("File the notice").await?;

    party.sees("The notice was filed").await?;
    party.sees("Filed on time").await?;
    party.sees(guest.passport).await?;
    party.pictures("44-receipt").await
}

pub async fn records_the_exit(border: &Person, visa: &str) -> anyhow::Result<()> {
    border.goes_to("/border").await?;
    border.fills_in("number", visa).await?;
    border.presses("Look up").await?;
    border.declares("seen").await?;
    border.presses("Record the exit").await?;
    border.sees("The exit was recorded").await?;
    border.sees("May not enter today").await?;
    border.sees("The visa is for one entry, and that entry was made").await?;
    border.pictures("47-left").await
}
