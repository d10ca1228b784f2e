//! The applicant: an account, the seven steps of the application, and the fee.

use crate::traveller::Traveller;
use anyhow::Context;
use visa_portal_browser::{Person, door};

const PASSWORD: &str = "paper kites over the steppe";

pub async fn registers(applicant: &Person, guest: &Traveller) -> anyhow::Result<()> {
    applicant.goes_to("/").await?;
    applicant.presses("Apply for a visa").await?;
    applicant.fills_in("name", "Meera Nair").await?;
    applicant.fills_in("email", guest.email).await?;
    applicant.fills_in("new-password", PASSWORD).await?;
    applicant.pictures("17-register-applicant").await?;
    applicant.presses("Create the account").await?;

    door::confirms(applicant, guest.email, PASSWORD, "18").await?;
    applicant.sees("You have not begun an application yet").await?;
    applicant.pictures("19-personal-office").await
}

/// Answers every step, and submits. The reference of the application comes back.
pub async fn applies(applicant: &Person, guest: &Traveller, number: &str) -> anyhow::Result<String> {
    applicant.presses("Begin an application").await?;
    applicant.pictures("20-read-the-requirements").await?;
    applicant.declares("read").await?;
    applicant.presses("Save and continue").await?;

    applicant.fills_in("number", number).await?;
    applicant.fills_in("passport-number", guest.passport).await?;
    applicant.fills_in_date("born", guest.born).await?;
    applicant.chooses("citizenship", "IND").await?;
    applicant.pictures("21-enter-the-invitation").await?;
    applicant.presses("Save and continue").await?;

    gives_the_passport(applicant, guest).await?;
    gives_the_photograph(applicant, guest).await?;
    declares_its_condition(applicant).await?;
    submits(applicant, guest).await
}

/// Types the two machine-readable lines, first with a slip that their check digits catch.
async fn gives_the_passport(applicant: &Person, guest: &Traveller) -> anyhow::Result<()> {
    let (upper, lower) = guest.zone();
    let slipped = lower.replacen(guest.passport, "Z4187320", 1);
    applicant.pictures("22-passport-ways").await?;
    applicant.chooses("way", "lines").await?;
    applicant.presses("Continue").await?;
    applicant.fills_in("upper", &upper).await?;
    applicant.fills_in("lower", &slipped).await?;
    applicant.presses("Fill in from these lines").await?;
    applicant.sees("The check digit does not agree").await?;
    applicant.pictures("22-passport-with-a-slip").await?;

    applicant.fills_in("lower", &lower).await?;
    applicant.presses("Fill in from these lines").await?;
    applicant.fills_in_date("issued", guest.issued).await?;
    applicant.pictures("23-passport-document").await?;
    applicant.presses("Save and continue").await?;
    applicant.sees(guest.surname).await?;
    applicant.pictures("23-passport").await?;
    applicant.presses("Save and continue").await
}

async fn gives_the_photograph(applicant: &Person, guest: &Traveller) -> anyhow::Result<()> {
    applicant.attaches("photograph", &guest.photograph()).await?;
    applicant.pictures("24-photograph").await?;
    applicant.presses("Save the photograph").await?;
    applicant.sees("meets the rules").await?;
    applicant.pictures("24-photograph-checked").await?;
    applicant.presses("Continue").await
}

/// Leaves in the middle and comes back to where it stopped.
async fn declares_its_condition(applicant: &Person) -> anyhow::Result<()> {
    applicant.goes_to("/office").await?;
    applicant.pictures("25-personal-office-with-a-draft").await?;
    applicant.follows("/office/applications/").await?;
    applicant.sees("You have completed").await?;
    applicant.pictures("26-task-list").await?;
    applicant.follows("/declarations").await?;

    for declaration in ["genuine", "unaltered", "not-extended"] {
        applicant.declares(declaration).await?;
    }
    applicant.fills_in("clean-pages", "6").await?;
    applicant.pictures("27-declarations").await?;
    applicant.presses("Save and continue").await
}

async fn submits(applicant: &Person, guest: &Traveller) -> anyhow::Result<String> {
    applicant.sees("Check your answers and submit").await?;
    applicant.sees(guest.passport).await?;
    applicant.sees("60 USD").await?;
    applicant.presses("Submit the application").await?;
    applicant.sees("To submit, agree that the consular fee is not refunded").await?;
    applicant.pictures("28-check-without-agreement").await?;
    applicant.declares("agreed").await?;
    applicant.pictures("29-check").await?;
    applicant.presses("Submit the application").await?;

    applicant.sees("Your application is submitted").await?;
    applicant.pictures("30-submitted").await?;
    let heading = applicant.text_of("h1").await?;
    let reference = heading.split_whitespace().find(|word| word.split('-').count() == 3);
    Ok(reference.with_context(|| format!("{heading} has no reference"))?.to_owned())
}

/// A card that the bank declines, then one whose holder it asks.
pub async fn pays(applicant: &Person) -> anyhow::Result<()> {
    applicant.presses("Pay the consular fee").await?;
    applicant.pictures("31-pay").await?;
    applicant.presses("Go to payment").await?;
    presents(applicant, "4000 0000 0000 0002").await?;
    applicant.sees("The bank declined the card").await?;
    applicant.pictures("31-checkout-declined").await?;

    presents(applicant, "4000 0000 0000 3220").await?;
    applicant.sees("Confirm the payment").await?;
    applicant.pictures("32-checkout-second-step").await?;
    applicant.presses("Confirm").await?;
    applicant.sees("The fee has been received").await?;
    applicant.pictures("32-paid").await
}

async fn presents(applicant: &Person, card: &str) -> anyhow::Result<()> {
    applicant.fills_in("card", card).await?;
    applicant.fills_in("expiry", "11/39").await?;
    applicant.fills_in("cvc", "123").await?;
    applicant.presses_the_button().await
}
