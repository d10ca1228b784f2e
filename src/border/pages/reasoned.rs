//! The form for a crossing that is recorded with a reason: of an earlier day, or an exit without an entry (rule V2).

use super::{address_of, visa_of, worded};
use crate::accounts::BorderOfficer;
use crate::border::{Direction, look};
use crate::vocabulary::VisaId;
use crate::web::{Answers, Form, Frame, Trouble, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/border/visas/{id}/crossing", web::get().to(get_form));
}

#[derive(Template)]
#[template(path = "border/reasoned.html")]
struct ReasonedPage {
    frame: Frame,
    form: Form,
    back: String,
    rows: Vec<(String, String)>,
    directions: Vec<(&'static str, String)>,
}

async fn get_form(officer: BorderOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let today = Answers::new(date_answers("day", officer.today()));
    let kept = officer.kept_answers().await?.unwrap_or(today);
    show(&officer, visa_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// Every look is recorded, also one that shows a complaint.
pub async fn show(
    officer: &BorderOfficer,
    id: VisaId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let papers = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let page = ReasonedPage {
        frame: officer.frame(),
        form,
        back: address_of(id),
        rows: vec![
            (words.t("visas-number"), papers.visa.number.grouped()),
            (words.t("border-holder"), papers.visa.holder.to_string()),
            (words.t("visas-passport"), papers.visa.passport_number.to_string()),
        ],
        directions: Direction::ALL.map(|it| (it.code(), worded::direction(words, it))).into(),
    };
    officer.page_as(status, &page)
}
