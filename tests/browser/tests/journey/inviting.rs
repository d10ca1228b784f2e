//! The inviting party: an account, an invitation, and its number.

use crate::many_notices::Sent;
use crate::traveller::Traveller;
use anyhow::Context;
use std::time::Duration;
use visa_portal_browser::{Person, door};

pub const EMAIL: &str = "office@altyn-saulet.example";
const PASSWORD: &str = "seven quiet harbours at dusk";

pub async fn registers(party: &Person) -> anyhow::Result<()> {
    party.goes_to("/").await?;
    party.presses("Invite a guest").await?;
    party.chooses("kind", "legal_person").await?;
    party.fills_in("name", "Altyn Saulet LLP").await?;
    party.fills_in("identification", "941240000193").await?;
    party.fills_in("address", "Almaty, Dostyk Avenue 85, office 12").await?;
    party.fills_in("telephone", "+7 727 250 00 00").await?;
    party.fills_in("email", EMAIL).await?;
    party.fills_in("new-password", PASSWORD).await?;
    party.pictures("05-register-inviting-party").await?;
    party.presses("Create the account").await?;

    door::confirms(party, EMAIL, PASSWORD, "06").await?;
    party.sees("We are checking who you are").await?;
    party.pictures("07-inviting-office").await
}

pub async fn files_an_invitation(party: &Person, guest: &Traveller) -> anyhow::Result<()> {
    party.goes_to("/inviting").await?;
    party.presses("Invite a guest").await?;
    party.fills_in("surname", guest.surname).await?;
    party.fills_in("given-names", guest.given_names).await?;
    party.chooses("citizenship", "IND").await?;
    party.fills_in_date("born", guest.born).await?;
    party.chooses("sex", "F").await?;
    party.fills_in("passport-number", guest.passport).await?;
    party.chooses("category", "B12").await?;
    party.chooses("entries", "single").await?;
    party.chooses("stay", "30").await?;
    party.fills_in_date("from", guest.from).await?;
    party.fills_in_date("until", guest.until).await?;
    party.fills_in("places", "Almaty, Shymkent and Turkistan").await?;
    party.pictures("08-invitation").await?;
    party.presses("Continue").await?;

    party.sees("Check the invitation before you file it").await?;
    party.sees(guest.passport).await?;
    party.pictures("09-invitation-check").await?;
    party.presses("File the invitation").await?;

    party.sees("The invitation is filed").await?;
    party.sees("Waiting for review").await?;
    party.pictures("10-invitation-filed").await
}

/// The number stands in the party's office, and in the letter that came.
pub async fn learns_the_number(party: &Person) -> anyhow::Result<String> {
    party.goes_to("/inviting/invitations").await?;
    party.follows("/inviting/invitations/0").await?;
    let number = party.text_of("#number").await?;
    party.pictures("15-invitation-number").await?;

    party.opens_letter(EMAIL, "Your invitation was approved").await?;
    party.sees(&number).await?;
    party.pictures("16-invitation-letter").await?;
    Ok(number)
}

/// Two guests at once, with a file; one of its lines is nobody yet.
pub async fn files_a_group(party: &Person, guest: &Traveller) -> anyhow::Result<()> {
    let (from, until) = (guest.from + chrono::Days::new(20), guest.until);
    let line = |name: &str, passport: &str| {
        format!("{name};IND;1990-02-01;F;{passport};B12;;single;30;{from};{until};Almaty\n")
    };
    let file = [
        "surname;given_names;citizenship;date_of_birth;sex;passport_number;category;institution;entries;stay;from;until;places\n",
        &line("RAO;ASHA", "P5512345"),
        &line("RAO;KIRAN", "P5512346"),
        &line("RAO;MILA", ""),
    ];
    let file = Sent::of(&format!("{}-group.csv", party.language().await?), file.concat().as_bytes())?;
    party.goes_to("/inviting/groups").await?;
    party.fills_in("name", "Rao family").await?;
    party.attaches("file", &file.0).await?;
    party.presses("Send and check").await?;
    is_worked_through(party).await?;
    party.pictures("48-group").await?;
    party.presses_the_button().await?;
    is_worked_through(party).await?;
    party.sees("Waiting for review").await?;
    party.pictures("49-group-filed").await
}

/// The page follows the work by itself, without a script.
async fn is_worked_through(party: &Person) -> anyhow::Result<()> {
    let done = async {
        // Between two pages there is nothing to ask.
        while !matches!(party.goes_on_by_itself().await, Ok(false)) {}
    };
    tokio::time::timeout(Duration::from_secs(60), done).await.context("the file was not worked through")
}
