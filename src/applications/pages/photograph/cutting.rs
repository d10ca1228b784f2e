//! Cutting and turning the photograph, press by press, or at once by a script that shows it meanwhile.

use super::{PhotographPage, cut};
use crate::accounts::Applicant;
use crate::applications::Task;
use crate::applications::answer::{CannotAnswer, give_photograph};
use crate::applications::pages::step::{asked, complain, finish, open};
use crate::applications::pages::{address_of, id_of};
use crate::attachments::pages::jpeg;
use crate::attachments::store::uncut;
use crate::attachments::{Cut, Framing, Move, PictureError, Size, Trimmed, Turn};
use crate::vocabulary::{ApplicationId, AttachmentId};
use crate::web::{Answers, Reader, Trouble, Worded};
use actix_web::{HttpResponse, http::header, web::Path};

/// The picture that the photograph was cut from, and where.
pub struct Cutting {
    /// The address of the uncut picture.
    pub picture: String,
    pub size: Size,
    pub cut: Cut,
    pub quarters: u8,
}

impl Cutting {
    /// Of a photograph whose page is at an address.
    pub fn of(at: &str, photograph: AttachmentId, kept: &uncut::Kept) -> Self {
        Self {
            picture: format!("{at}/uncut.jpg?{photograph}"),
            size: kept.picture.size,
            cut: kept.cut,
            quarters: kept.cut.turn.quarters(),
        }
    }
}

/// What the buttons are called.
fn move_of(code: &str) -> Option<Move> {
    match code {
        "turn-left" => Some(Move::TurnLeft),
        "turn-right" => Some(Move::TurnRight),
        "larger" => Some(Move::Larger),
        "smaller" => Some(Move::Smaller),
        "left" => Some(Move::Left),
        "right" => Some(Move::Right),
        "up" => Some(Move::Up),
        "down" => Some(Move::Down),
        _ => None,
    }
}

/// The part that the page shows; what is no number is as it was saved.
fn shown(answers: &Answers, saved: Cut) -> Cut {
    let number = |name: &str, saved: u32| answers.text(name).parse().unwrap_or(saved);
    let turn = answers.text("turn").parse().ok().and_then(Turn::from_quarters);
    Cut {
        turn: turn.unwrap_or(saved.turn),
        x: number("x", saved.x),
        y: number("y", saved.y),
        height: number("height", saved.height),
    }
}

/// Which part is wanted now; none where the picture is too small to be turned so.
fn framing(answers: &Answers, kept: &uncut::Kept) -> Option<Framing> {
    let (code, shown, size) = (answers.text("move"), shown(answers, kept.cut), kept.picture.size);
    match (code, move_of(code)) {
        ("face", _) => Some(Framing::Face),
        (_, Some(by)) => shown.within(size)?.moved(by, size).map(Framing::At),
        (_, None) => shown.within(size).map(Framing::At),
    }
}

/// The portrait of the part that is wanted now, or why there is none.
pub async fn trim(
    applicant: &Applicant,
    answers: &Answers,
    kept: &uncut::Kept,
) -> Result<Result<Trimmed, PictureError>, Trouble> {
    match framing(answers, kept) {
        Some(framing) => cut(applicant, &kept.picture.bytes, framing).await,
        None => {
            let Size { width, height } = kept.picture.size.turned(Turn::Right);
            Ok(Err(PictureError::TooFewPixels { width, height }))
        }
    }
}

/// The applicant's own, while the application is a draft.
pub async fn get_uncut(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let opened = open(&applicant, id_of(&id)?, Task::Photograph).await?;
    Ok(jpeg(opened.uncut.ok_or(Trouble::NotFound)?.picture.bytes))
}

pub async fn post_cut(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let opened = open(&applicant, id, Task::Photograph).await?;
    let Some(kept) = opened.uncut else {
        return finish::<PhotographPage>(&applicant, id, answers, Err(CannotAnswer::Changed)).await;
    };
    let trimmed = match trim(&applicant, &answers, &kept).await? {
        Ok(trimmed) => trimmed,
        Err(error) => return refuse(&applicant, id, &answers, error).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { give_photograph(work, &asked, &trimmed).await }))
        .await;
    match outcome {
        // back to where the buttons are, for the next press
        Ok(_next) => {
            let here = format!("{}/photograph#cut", address_of(id));
            Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, here)).finish())
        }
        Err(refused) => finish::<PhotographPage>(&applicant, id, answers, Err(refused)).await,
    }
}

async fn refuse(
    applicant: &Applicant,
    id: ApplicationId,
    answers: &Answers,
    error: PictureError,
) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(answers, applicant.words());
    reader.complain("cut", error.words(applicant.words()));
    complain::<PhotographPage>(applicant, id, reader.form()).await
}
