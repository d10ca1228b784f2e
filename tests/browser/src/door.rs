//! Coming in: an address confirmed, a password, and for staff a second factor.

use crate::Person;
use anyhow::Context;
use std::time::Duration;

/// What everybody of the demonstration signs in with; the portal prints it at its start.
const OF_THE_DEMONSTRATION: &str = "demo-visa-portal-2026";

/// An authenticator draws a code every 30 seconds.
const A_CODES_LIFE: Duration = Duration::from_secs(40);

/// Opens the letter to a new account and gives the password that it asks for, which opens the account's office.
pub async fn confirms(person: &Person, email: &str, password: &str, picture: &str) -> anyhow::Result<()> {
    person.sees("Check your e-mail").await?;
    person.pictures(&format!("{picture}-check-your-mail")).await?;
    person.opens_letter(email, "Confirm your e-mail address").await?;
    person.pictures(&format!("{picture}-letter")).await?;
    person.follows("/register/confirm").await?;
    person.fills_in("password", password).await?;
    person.presses("Confirm the address").await
}

pub async fn signs_in(person: &Person, email: &str, password: &str) -> anyhow::Result<()> {
    person.goes_to("/sign-in").await?;
    person.fills_in("email", email).await?;
    person.fills_in("password", password).await?;
    person.presses_the_button().await
}

/// Signs somebody of the demonstration in who has no second factor.
pub async fn signs_in_to_the_demonstration(person: &Person, email: &str) -> anyhow::Result<()> {
    signs_in(person, email, OF_THE_DEMONSTRATION).await
}

/// Gives the password of somebody of the demonstration, and stays at what is asked next.
pub async fn gives_the_password(person: &Person, email: &str) -> anyhow::Result<()> {
    signs_in(person, email, OF_THE_DEMONSTRATION).await
}

/// Signs a member of the demonstration's staff in, with the code that the sandbox's authenticator shows. One that was signed in with
/// before counts no more: then with the next.
pub async fn signs_in_as_staff(person: &Person, email: &str) -> anyhow::Result<()> {
    let code = code_of(person, email).await?;
    signs_in(person, email, OF_THE_DEMONSTRATION).await?;
    person.fills_in("code", &code).await?;
    person.presses_the_button().await?;
    if person.path().await? != "/sign-in/code" {
        return Ok(());
    }
    let next = tokio::time::timeout(A_CODES_LIFE, async {
        loop {
            let shown = code_of(person, email).await?;
            if shown != code {
                return anyhow::Ok(shown);
            }
        }
    });
    let next = next.await.context("the authenticator shows the same code all the time")??;
    person.goes_to("/sign-in/code").await?;
    person.fills_in("code", &next).await?;
    person.presses_the_button().await
}

async fn code_of(person: &Person, email: &str) -> anyhow::Result<String> {
    person.goes_to("/sandbox/authenticator").await?;
    person.text_of_the_row(email, "td:last-child").await
}
