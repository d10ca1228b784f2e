//! The step of declaring the passport sound (rules P1, P2 and P4).

use super::id_of;
use super::requirements::yes_or_no;
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use crate::accounts::Applicant;
use crate::applications::answer::declare;
use crate::applications::{Dossier, Task};
use crate::passports::Declarations;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/declarations.html")]
pub struct DeclarationsPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
}

impl StepPage for DeclarationsPage {
    const TASK: Task = Task::Declarations;

    fn saved(dossier: &Dossier) -> Answers {
        let Some(declared) = dossier.particulars.declared else { return Answers::default() };
        let ticked = [
            ("genuine", declared.genuine),
            ("unaltered", declared.unaltered),
            ("not-extended", declared.not_extended),
        ];
        let ticked = ticked.into_iter().filter(|(_, ticked)| *ticked).map(|(field, _)| (field, "yes"));
        let mut answers = Answers::new(ticked);
        answers.set("clean-pages", declared.clean_pages.to_string());
        answers
    }

    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)> {
        vec![
            (words.t("applications-declared-genuine"), yes_or_no(words, answers, "genuine")),
            (words.t("applications-declared-unaltered"), yes_or_no(words, answers, "unaltered")),
            (words.t("applications-declared-not-extended"), yes_or_no(words, answers, "not-extended")),
            (words.t("applications-declared-clean-pages"), answers.text("clean-pages").to_owned()),
        ]
    }

    fn page(_: &Applicant, _: Opened, around: Surroundings) -> Self {
        Self { frame: around.frame.clone(), form: around.form.clone(), around }
    }
}

pub async fn get_declarations(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<DeclarationsPage>(&applicant, id_of(&id)?).await
}

pub async fn post_declarations(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let declared = match read(&answers, applicant.words()) {
        Ok(declared) => declared,
        Err(form) => return complain::<DeclarationsPage>(&applicant, id, form).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome =
        applicant.answer(move |work| Box::pin(async move { declare(work, &asked, declared).await })).await;
    finish::<DeclarationsPage>(&applicant, id, answers, outcome).await
}

fn read(answers: &Answers, words: Words) -> Result<Declarations, Form> {
    let mut reader = Reader::new(answers, words);
    let in_range = |typed: &str| typed.parse().ok().filter(|pages| (0..=200).contains(pages));
    let clean_pages = reader.choose("clean-pages", "applications-error-clean-pages-missing", in_range);
    let Some(clean_pages) = clean_pages else { return Err(reader.form()) };
    Ok(Declarations {
        genuine: answers.has("genuine", "yes"),
        unaltered: answers.has("unaltered", "yes"),
        clean_pages,
        not_extended: answers.has("not-extended", "yes"),
    })
}
