//! Anybody, without an account: the start page, the requirements, and whether a visa can be had.

use crate::traveller::Traveller;
use visa_portal_browser::Person;

pub async fn learns_whether_a_visa_can_be_had(visitor: &Person, guest: &Traveller) -> anyhow::Result<()> {
    visitor.goes_to("/").await?;
    visitor.sees("109").await?;
    visitor.sees("can apply online").await?;
    visitor.pictures("01-start").await?;

    visitor.follows("/requirements").await?;
    visitor.sees("Requirements for an electronic visa").await?;
    visitor.sees("within three working days").await?;
    visitor.pictures("02-requirements").await?;

    visitor.follows("/eligibility").await?;
    visitor.chooses("citizenship", "IND").await?;
    visitor.chooses("purpose", "tourism").await?;
    visitor.chooses("entries", "single").await?;
    visitor.fills_in_date("from", guest.from).await?;
    visitor.fills_in_date("until", guest.until).await?;
    visitor.pictures("03-eligibility").await?;
    visitor.presses("Check").await?;

    visitor.sees("You can apply for an electronic visa").await?;
    visitor.sees("60 USD").await?;
    visitor.sees(&visitor.writes(guest.passport_needed_until()).await?).await?;
    visitor.pictures("04-eligible").await
}
