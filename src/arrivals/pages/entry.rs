//! What a border officer records: a crossing, or the correction of one. An entry starts the clock (rules V2 and N1).

use crate::accounts::BorderOfficer;
use crate::arrivals::{correct_crossing, record_crossing};
use crate::border::pages::{address_of, correction, crossing_of, on_duty, papers, reasoned, visa_of, worded};
use crate::border::{Asked, CannotCorrect, CannotRecord, Correction, Direction, Reasoned};
use crate::web::{Answers, Reader, Trouble, Worded};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/border/visas/{id}", web::post().to(post_crossing))
        .route("/border/visas/{id}/crossing", web::post().to(post_reasoned))
        .route("/border/crossings/{id}/correct", web::post().to(post_correction));
}

async fn post_crossing(
    officer: BorderOfficer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, words, on_duty) = (visa_of(&id)?, officer.words(), on_duty(&officer)?);
    let direction = Direction::from_code(answers.text("direction")).ok_or(Trouble::Unreadable)?;
    let mut reader = Reader::new(&answers, words);
    if !answers.has("seen", "yes") {
        reader.complain("seen", words.t("border-declaration-missing"));
        return papers::show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let asked = Asked::Now(direction);
    let done = officer
        .answer(move |work| Box::pin(async move { record_crossing(work, &on_duty, id, asked).await }))
        .await;
    match done {
        Ok(_) => Ok(officer.see_other_with(&address_of(id), notice_of(direction))),
        Err(refused) => {
            for reason in worded::refusal(words, refused)? {
                reader.complain("", reason);
            }
            papers::show(&officer, id, reader.form(), StatusCode::CONFLICT).await
        }
    }
}

fn notice_of(direction: Direction) -> &'static str {
    match direction {
        Direction::Entry => "border-notice-entry",
        Direction::Exit => "border-notice-exit",
    }
}

async fn post_reasoned(
    officer: BorderOfficer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, words, on_duty) = (visa_of(&id)?, officer.words(), on_duty(&officer)?);
    let mut reader = Reader::new(&answers, words);
    let direction = reader.choose("direction", "border-direction-missing", Direction::from_code);
    let day = reader.date("day", "border-day-missing");
    let note = reader.words_of("note", "border-reasoned-note-missing", 500);
    let (Some(direction), Some(day), Some(note)) = (direction, day, note) else {
        return reasoned::show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let asked = Asked::WithReason(Reasoned { direction, day, note });
    let done = officer
        .answer(move |work| Box::pin(async move { record_crossing(work, &on_duty, id, asked).await }))
        .await;
    match done {
        Ok(_) => Ok(officer.see_other_with(&address_of(id), notice_of(direction))),
        Err(CannotRecord::NotThatDay(reason)) => {
            reader.complain("day", reason.words(words));
            reasoned::show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refused) => {
            for reason in worded::refusal(words, refused)? {
                reader.complain("", reason);
            }
            reasoned::show(&officer, id, reader.form(), StatusCode::CONFLICT).await
        }
    }
}

async fn post_correction(
    officer: BorderOfficer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, words, on_duty) = (crossing_of(&id)?, officer.words(), on_duty(&officer)?);
    let mut reader = Reader::new(&answers, words);
    let chosen = reader.choose("correction", "border-correction-missing", Correction::from_code);
    let note = reader.words_of("note", "border-note-missing", 500);
    let (Some(chosen), Some(note)) = (chosen, note) else {
        return correction::show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let done = officer
        .answer(move |work| {
            Box::pin(async move { correct_crossing(work, &on_duty, id, (chosen, note)).await })
        })
        .await;
    match done {
        Ok(corrected) => {
            Ok(officer.see_other_with(&address_of(corrected.visa.id), "border-notice-corrected"))
        }
        Err(CannotCorrect::NotFound) => Err(Trouble::NotFound),
        Err(CannotCorrect::CorrectedAlready) => {
            reader.complain("", words.t("border-corrected-already"));
            correction::show(&officer, id, reader.form(), StatusCode::CONFLICT).await
        }
        Err(CannotCorrect::DoesNotFit) => {
            reader.complain("correction", words.t("border-correction-missing"));
            correction::show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(CannotCorrect::NoEntry(refused)) => {
            for reason in worded::refusal(words, refused)? {
                reader.complain("correction", reason);
            }
            correction::show(&officer, id, reader.form(), StatusCode::CONFLICT).await
        }
        Err(CannotCorrect::Broken(broken)) => Err(broken.into()),
    }
}
