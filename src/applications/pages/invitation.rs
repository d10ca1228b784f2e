//! The step of entering the invitation number (rule I2).

use super::id_of;
use super::passport::{Choice, choices};
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use crate::accounts::Applicant;
use crate::applications::answer::{CannotAnswer, use_invitation};
use crate::applications::{Dossier, Task};
use crate::invitations::{Claim, InvitationNumber, InvitationNumberError};
use crate::passports::PassportNumber;
use crate::vocabulary::{AccountId, CountryCode};
use crate::web::limits::{self, INVITATION_PER_ACCOUNT, INVITATION_PER_ADDRESS, TooMany};
use crate::web::{Actor, Answers, Form, Frame, Reader, Trouble, Worded, Words, date_answers};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/invitation.html")]
pub struct InvitationPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    citizenships: Vec<Choice>,
}

impl StepPage for InvitationPage {
    const TASK: Task = Task::Invitation;

    fn saved(dossier: &Dossier) -> Answers {
        let Some(invitation) = &dossier.invitation else { return known(dossier) };
        let guest = invitation.guest();
        let mut answers = Answers::new(date_answers("born", guest.born));
        if let Some(number) = &invitation.number {
            answers.set("number", number.to_string());
        }
        answers.set("passport-number", guest.passport_number.to_string());
        answers.set("citizenship", guest.citizenship.to_string());
        answers
    }

    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)> {
        let date = ["born-day", "born-month", "born-year"].map(|field| answers.text(field)).join(" ");
        vec![
            (words.t("applications-invitation-number"), answers.text("number").to_owned()),
            (words.t("applications-passport-number"), answers.text("passport-number").to_owned()),
            (words.t("applications-born"), date),
            (words.t("applications-citizenship"), answers.text("citizenship").to_owned()),
        ]
    }

    fn page(applicant: &Applicant, opened: Opened, around: Surroundings) -> Self {
        let citizenships = choices(&opened.citizenships, applicant.words());
        Self { frame: around.frame.clone(), form: around.form.clone(), around, citizenships }
    }
}

/// What proves the invitation, where the passport is known already; the number is typed all the same.
fn known(dossier: &Dossier) -> Answers {
    let Some(kept) = &dossier.passport else { return Answers::default() };
    let passport = &kept.passport;
    let mut answers = Answers::new(date_answers("born", passport.born));
    answers.set("passport-number", passport.number.to_string());
    answers.set("citizenship", passport.citizenship.to_string());
    answers
}

impl Worded for InvitationNumberError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("applications-error-number-missing"),
            Self::NotADigit { found } => {
                words.t1("applications-error-number-digits", "found", found.to_string())
            }
            Self::WrongLength { found } => {
                words.t1("applications-error-number-length", "found", *found as i64)
            }
            Self::CheckDigit => words.t("applications-error-number-slip"),
        }
    }
}

pub async fn get_invitation(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<InvitationPage>(&applicant, id_of(&id)?).await
}

pub async fn post_invitation(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let claim = match read(&answers, applicant.words()) {
        Ok(claim) => claim,
        Err(form) => return complain::<InvitationPage>(&applicant, id, form).await,
    };
    count_try(&applicant).await?;
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { use_invitation(work, &asked, &claim).await }))
        .await;
    if !matches!(outcome, Err(CannotAnswer::NotUsable(_))) {
        take_try_back(&applicant).await?;
    }
    finish::<InvitationPage>(&applicant, id, answers, outcome).await
}

fn read(answers: &Answers, words: Words) -> Result<Claim, Form> {
    let mut reader = Reader::new(answers, words);
    let number = reader.take("number", InvitationNumber::parse);
    let passport_number = reader.take("passport-number", PassportNumber::parse);
    let born = reader.date("born", "applications-error-born");
    let citizenship =
        reader.choose("citizenship", "applications-error-citizenship", |code| CountryCode::parse(code).ok());
    match (number, passport_number, born, citizenship) {
        (Some(number), Some(passport_number), Some(born), Some(citizenship)) if reader.is_content() => {
            Ok(Claim { number, passport_number, born, citizenship })
        }
        _incomplete => Err(reader.form()),
    }
}

fn subjects(account: AccountId, address: &str) -> [(String, limits::Limit); 2] {
    [
        (format!("invitation:account:{account}"), INVITATION_PER_ACCOUNT),
        (format!("invitation:address:{address}"), INVITATION_PER_ADDRESS),
    ]
}

/// Rule I2: each try is counted before it is made, in a work of its own that stays even when the try is refused.
async fn count_try(applicant: &Applicant) -> Result<(), Trouble> {
    let subjects = subjects(applicant.id(), applicant.address());
    let counted = applicant
        .works()
        .run::<Result<(), TooMany>, sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move {
                let now = work.now();
                for (subject, limit) in &subjects {
                    if let Err(too_many) = limits::count(work, subject, *limit, now).await? {
                        return Ok(Err(too_many));
                    }
                }
                Ok(Ok(()))
            })
        })
        .await?;
    Ok(counted?)
}

/// A try that was no wrong one does not count; those before it stay counted.
async fn take_try_back(applicant: &Applicant) -> Result<(), Trouble> {
    let subjects = subjects(applicant.id(), applicant.address());
    applicant
        .works()
        .run::<(), sqlx::Error, _>(Actor::Portal, move |work| {
            Box::pin(async move {
                let now = work.now();
                for (subject, limit) in &subjects {
                    limits::take_back(work, subject, *limit, now).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(())
}
