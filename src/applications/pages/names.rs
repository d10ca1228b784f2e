//! The step of comparing the names (rule I3).

use super::id_of;
use super::requirements::yes_or_no;
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use crate::accounts::Applicant;
use crate::applications::answer::confirm_names;
use crate::applications::{Dossier, NameDifference, Task, ThreeNames};
use crate::vocabulary::Difference;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/names.html")]
pub struct NamesPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    columns: Vec<String>,
    /// Each part of the name from every paper.
    rows: Vec<Difference>,
    change: String,
}

impl StepPage for NamesPage {
    const TASK: Task = Task::Names;

    fn saved(dossier: &Dossier) -> Answers {
        let confirmed = dossier.particulars.name_difference == NameDifference::Confirmed;
        Answers::new(confirmed.then_some(("confirmed", "yes")))
    }

    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)> {
        vec![(words.t("applications-names-confirmed"), yes_or_no(words, answers, "confirmed"))]
    }

    fn page(applicant: &Applicant, opened: Opened, around: Surroundings) -> Self {
        let words = applicant.words();
        let names = opened.dossier.names(applicant.today());
        let (columns, rows) = names.map(|names| side_by_side(words, &names)).unwrap_or_default();
        let change = super::addresses::task_address(opened.case.id, Task::Passport);
        Self { frame: around.frame.clone(), form: around.form.clone(), around, columns, rows, change }
    }
}

fn side_by_side(words: Words, names: &ThreeNames) -> (Vec<String>, Vec<Difference>) {
    let mut columns = vec![words.t("applications-names-invitation"), words.t("applications-names-typed")];
    let mut papers = vec![&names.invited, &names.typed];
    if let Some(zone) = &names.zone {
        columns.push(words.t("applications-names-zone"));
        papers.push(&zone.name);
    }
    let surnames = papers.iter().map(|name| Some(name.surname.to_string())).collect();
    let given = papers.iter().map(|name| name.given_names.as_ref().map(ToString::to_string)).collect();
    let none = words.t("applications-none");
    let of_surname = if names.surname_differs() { Difference::among } else { Difference::agreed };
    let of_given = if names.given_names_differ() { Difference::among } else { Difference::agreed };
    let rows = vec![
        of_surname(words.t("applications-surname"), surnames, &none),
        of_given(words.t("applications-given-names"), given, &none),
    ];
    (columns, rows)
}

pub async fn get_names(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<NamesPage>(&applicant, id_of(&id)?).await
}

pub async fn post_names(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    if !answers.has("confirmed", "yes") {
        let mut reader = Reader::new(&answers, applicant.words());
        reader.complain("confirmed", applicant.words().t("applications-error-names"));
        return complain::<NamesPage>(&applicant, id, reader.form()).await;
    }
    let asked = asked(&applicant, id, &answers);
    let outcome =
        applicant.answer(move |work| Box::pin(async move { confirm_names(work, &asked).await })).await;
    finish::<NamesPage>(&applicant, id, answers, outcome).await
}
