//! A case that goes the long way: an invitation that is returned, information that is asked for twice, and a visa that is
//! corrected after it was issued.

use crate::traveller::Traveller;
use crate::{applying, deciding, inviting, visa};
use anyhow::ensure;
use visa_portal_browser::{Chrome, Person, Portal, door};

/// What the inviting party types for the number of the passport at first: two digits are swapped.
const SWAPPED: &str = "Z4187320";

#[tokio::test]
async fn from_a_returned_invitation_to_a_corrected_visa() -> anyhow::Result<()> {
    let (portal, chrome) = (Portal::start().await?, Chrome::start().await?);
    let party = chrome.person(&portal, "en", 1280).await?;
    let guest = Traveller::visiting_from(party.today().await?);
    let officer = chrome.person(&portal, "en", 1280).await?;

    inviting::registers(&party).await?;
    deciding::comes_to_the_desk(&officer).await?;
    deciding::verifies_the_party(&officer, "Altyn Saulet LLP").await?;
    inviting::files_an_invitation(&party, &Traveller { passport: SWAPPED, ..guest.clone() }).await?;
    returns_the_invitation(&officer, &guest).await?;
    corrects_the_invitation(&party, &guest).await?;
    deciding::approves_the_invitation(&officer, &guest).await?;
    let number = inviting::learns_the_number(&party).await?;
    party.leaves().await?;

    let applicant = chrome.person(&portal, "en", 400).await?;
    applying::registers(&applicant, &guest).await?;
    let reference = applying::applies(&applicant, &guest, &number).await?;
    applying::pays(&applicant).await?;

    asks_for_a_date_and_an_answer(&officer, &reference).await?;
    gives_a_date_and_an_answer(&applicant, &guest).await?;
    asks_for_another_photograph(&officer, &reference).await?;
    gives_another_photograph(&applicant, &guest).await?;
    finds_both_requests_answered(&officer, &reference).await?;
    deciding::approves_the_application(&officer, &guest, &reference).await?;

    let first = visa::is_had(&applicant, &guest).await?;
    asks_for_a_correction(&applicant).await?;
    grants_the_correction(&officer, &reference).await?;
    holds_another_visa_in_its_place(&applicant, &first).await?;
    officer.leaves().await?;

    let border = chrome.person(&portal, "en", 1280).await?;
    door::signs_in_as_staff(&border, "almaty@example.org").await?;
    border.goes_to("/border").await?;
    border.fills_in("number", &first).await?;
    border.presses("Look up").await?;
    border.pictures("69-annulled-at-the-border").await?;
    border.sees("annulled").await?;
    border.leaves().await?;
    applicant.leaves().await
}

async fn returns_the_invitation(officer: &Person, guest: &Traveller) -> anyhow::Result<()> {
    officer.goes_to("/desk/invitations").await?;
    officer.follows_in_the_row(&guest.listed()).await?;
    officer.presses("Take this invitation").await?;
    officer.chooses("ruling", "send_back").await?;
    officer.presses("Save the decision").await?;
    officer.sees("There is a problem").await?;
    officer.pictures("60-returned-without-a-reason").await?;
    officer.fills_in("reason", "Two digits of the passport number seem to be swapped.").await?;
    officer.presses("Save the decision").await?;
    officer.sees("The invitation is returned to the inviting party").await
}

/// The party finds the reason beside the form, with everything it had typed.
async fn corrects_the_invitation(party: &Person, guest: &Traveller) -> anyhow::Result<()> {
    party.opens_letter(inviting::EMAIL, "needs a correction").await?;
    party.pictures("61-letter-of-the-return").await?;
    party.goes_to("/inviting/invitations").await?;
    party.follows("/inviting/invitations/0").await?;
    party.sees("Two digits of the passport number").await?;
    party.presses("Correct the invitation").await?;
    party.pictures("61-returned-invitation").await?;
    party.fills_in("passport-number", guest.passport).await?;
    party.presses("Continue").await?;
    party.presses("File").await?;
    party.sees("Waiting for review").await
}

async fn opens_the_case(officer: &Person, reference: &str) -> anyhow::Result<()> {
    officer.goes_to("/desk/applications").await?;
    officer.follows_in_the_row(reference).await
}

async fn asks_for_a_date_and_an_answer(officer: &Person, reference: &str) -> anyhow::Result<()> {
    opens_the_case(officer, reference).await?;
    officer.presses("Take this application").await?;
    officer.presses("Ask for information").await?;
    officer.presses("Send to the applicant").await?;
    officer.sees("Choose or write at least one thing").await?;
    officer.chooses("field", "issued").await?;
    officer.fills_in("question", "In which hotel will you stay?").await?;
    officer.pictures("62-ask").await?;
    officer.presses("Send to the applicant").await?;
    officer.sees("The applicant was asked for information").await
}

async fn opens_what_is_asked(applicant: &Person, guest: &Traveller, subject: &str) -> anyhow::Result<()> {
    applicant.opens_letter(guest.email, subject).await?;
    applicant.goes_to("/office").await?;
    applicant.follows("/office/applications/").await?;
    applicant.sees("Information needed").await?;
    applicant.presses("Give the information").await
}

/// Half of it first: nothing is sent, and what was typed stands there still.
async fn gives_a_date_and_an_answer(applicant: &Person, guest: &Traveller) -> anyhow::Result<()> {
    opens_what_is_asked(applicant, guest, "more information").await?;
    applicant.reads_without_scrolling_sideways().await?;
    applicant.fills_in_date("issued", guest.issued).await?;
    applicant.presses("Send").await?;
    applicant.sees("There is a problem").await?;
    applicant.pictures("63-half-an-answer").await?;
    applicant.fills_in("answer-2", "Hotel Rixos, Almaty, all the nights").await?;
    applicant.presses("Send").await?;
    applicant.sees("Your answer is sent").await?;
    applicant.pictures("64-answered").await
}

async fn asks_for_another_photograph(officer: &Person, reference: &str) -> anyhow::Result<()> {
    opens_the_case(officer, reference).await?;
    officer.sees("Hotel Rixos").await?;
    officer.presses("Take this application").await?;
    officer.presses("Ask for information").await?;
    officer.chooses("photograph", "yes").await?;
    officer.fills_in("note", "The background has to be plain.").await?;
    officer.presses("Send to the applicant").await?;
    officer.sees("The applicant was asked for information").await
}

async fn gives_another_photograph(applicant: &Person, guest: &Traveller) -> anyhow::Result<()> {
    opens_what_is_asked(applicant, guest, "more information").await?;
    applicant.sees("The background has to be plain").await?;
    applicant.pictures("65-asked-again").await?;
    applicant.attaches("photograph", &guest.photograph()).await?;
    applicant.presses("Save the photograph").await?;
    applicant.sees("meets the rules").await?;
    applicant.pictures("65-photograph-that-was-asked-for").await?;
    applicant.presses("Continue").await?;
    applicant.pictures("65-the-rest-of-the-reply").await?;
    applicant.presses("Send").await?;
    applicant.sees("Your answer is sent").await
}

/// And puts the case back, for whoever decides it.
async fn finds_both_requests_answered(officer: &Person, reference: &str) -> anyhow::Result<()> {
    opens_the_case(officer, reference).await?;
    officer.sees("Request 1").await?;
    officer.sees("Request 2").await?;
    officer.pictures("66-case-after-two-requests").await
}

async fn asks_for_a_correction(applicant: &Person) -> anyhow::Result<()> {
    applicant.follows("/correction").await?;
    applicant.fills_in("given-names", "MEERA ANAAND").await?;
    applicant.fills_in("words", "One letter of my second name is missing.").await?;
    applicant.pictures("67-correction").await?;
    applicant.presses("Ask for the correction").await?;
    applicant.sees("You have asked for a correction").await
}

async fn grants_the_correction(officer: &Person, reference: &str) -> anyhow::Result<()> {
    officer.goes_to("/desk/corrections").await?;
    officer.follows_in_the_row(reference).await?;
    officer.sees("One letter of my second name").await?;
    officer.fills_in("reason", "A letter was missing.").await?;
    officer.pictures("68-correction-at-the-desk").await?;
    officer.presses("Grant the correction").await?;
    officer.sees("The visa was replaced").await
}

/// Rule V1: another number, the corrected name, and the visa before it in force nowhere.
async fn holds_another_visa_in_its_place(applicant: &Person, first: &str) -> anyhow::Result<()> {
    applicant.goes_to("/office").await?;
    applicant.follows("/office/applications/").await?;
    applicant.presses("See and print the visa").await?;
    applicant.sees("stands in the place of the one before it").await?;
    applicant.sees("MEERA ANAAND").await?;
    applicant.pictures("69-corrected-visa").await?;
    let second = applicant.text_of("#visa-number").await?;
    ensure!(second != first, "the corrected visa has the number of the one before it");
    Ok(())
}
