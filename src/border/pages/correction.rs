//! The form that corrects a crossing of the officer's own checkpoint.

use super::{address_of, crossing_of, on_duty, worded};
use crate::accounts::BorderOfficer;
use crate::border::{Correction, Crossing, look_at_crossing};
use crate::vocabulary::CrossingId;
use crate::web::{Form, Frame, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/border/crossings/{id}/correct", web::get().to(get_correction));
}

#[derive(Template)]
#[template(path = "border/correct.html")]
struct CorrectionPage {
    frame: Frame,
    form: Form,
    back: String,
    rows: Vec<(String, String)>,
    corrections: Vec<(&'static str, String)>,
}

async fn get_correction(officer: BorderOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, crossing_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// Every look is recorded, also one that shows a complaint.
pub async fn show(
    officer: &BorderOfficer,
    id: CrossingId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (words, checkpoint) = (officer.words(), on_duty(officer)?.checkpoint);
    let (crossing, visa) = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_at_crossing(work, id, &checkpoint).await })
        })
        .await?
        .ok_or(Trouble::NotFound)?;
    let fitting = Correction::ALL.into_iter().filter(|correction| correction.fits(&crossing));
    let corrections = fitting.map(|it| (it.code(), worded::correction(words, it, crossing.direction)));
    let page = CorrectionPage {
        frame: officer.frame(),
        form,
        back: address_of(visa.id),
        rows: vec![
            (words.t("visas-number"), visa.number.to_string()),
            (words.t("border-holder"), visa.holder.to_string()),
            (words.t("border-crossing"), recorded_as(words, &crossing)),
            (words.t("border-day"), words.date(crossing.day)),
            (words.t("border-recorded"), words.time(crossing.at)),
        ],
        corrections: corrections.collect(),
    };
    officer.page_as(status, &page)
}

fn recorded_as(words: Words, crossing: &Crossing) -> String {
    let way = worded::direction(words, crossing.direction);
    if crossing.void { words.t1("border-crossing-none", "way", way) } else { way }
}
