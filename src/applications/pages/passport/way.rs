//! How the passport data are to be filled in.

use super::{part_address, way_address, whole_address};
use crate::accounts::Applicant;
use crate::applications::pages::id_of;
use crate::applications::pages::step::{Opened, Surroundings, open};
use crate::applications::{PassportPart, Task};
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/passport_way.html")]
struct WayPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    /// Whether pictures of data pages can be read here.
    reads_pictures: bool,
    here: String,
}

fn page(applicant: &Applicant, opened: &Opened, form: Form) -> WayPage {
    WayPage {
        frame: applicant.frame(),
        around: opened.surroundings(applicant, Task::Passport, (form.clone(), None)),
        form,
        reads_pictures: applicant.portal().settings.reads_data_pages,
        here: way_address(opened.case.id),
    }
}

pub async fn get_way(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let opened = open(&applicant, id_of(&id)?, Task::Passport).await?;
    let answers = applicant.kept_answers().await?.unwrap_or_default();
    applicant.page(&page(&applicant, &opened, Form::with(answers)))
}

pub async fn post_way(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    match answers.text("way") {
        "picture" => Ok(applicant.see_other(&format!("{}/picture", whole_address(id)))),
        "lines" => Ok(applicant.see_other(&part_address(id, PassportPart::Lines))),
        "typing" => Ok(applicant.see_other(&part_address(id, PassportPart::Name))),
        _none_of_them => {
            let opened = open(&applicant, id, Task::Passport).await?;
            let mut reader = Reader::new(&answers, applicant.words());
            reader.complain("way", applicant.words().t("applications-error-way"));
            applicant.page_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&applicant, &opened, reader.form()))
        }
    }
}
