//! The data page photographed: its two lines fill the form in, and the picture is forgotten. Nothing is saved by it.

use super::{PassportPage, zone};
use crate::accounts::{Applicant, Passing};
use crate::applications::Task;
use crate::applications::pages::photograph::too_large_a_file;
use crate::applications::pages::step::open;
use crate::applications::pages::{address_of, id_of};
use crate::attachments::LONGEST_UPLOAD_IN_MEGABYTES;
use crate::passports::read_data_page::{CannotReadPage, DataPages, read_data_page};
use crate::passports::{CheckedField, SeenZone};
use crate::web::limits::{DATA_PAGES_PER_ACCOUNT, TooMany, count};
use crate::web::{Answers, Form, Reader, Trouble, Upload, Worded, Words};
use actix_web::{HttpResponse, web};

/// What is said of a zone that was seen in a picture: of all of it, and beside each field.
#[derive(Default)]
pub struct Seen {
    /// Empty where nothing was read off a picture.
    pub of_all: String,
    beside: Vec<(&'static str, String)>,
}

impl Seen {
    /// The hint of a field, with the verdict on what was read into it.
    pub fn hint(&self, field: &str, hint: impl AsRef<str>) -> String {
        let hint = hint.as_ref();
        match self.beside.iter().find(|(of, _)| *of == field) {
            Some((_, verdict)) if hint.is_empty() => verdict.clone(),
            Some((_, verdict)) => format!("{verdict} {hint}"),
            None => hint.to_owned(),
        }
    }

    fn of(seen: &SeenZone, words: Words) -> Self {
        let agreeing = seen.agreeing();
        let of_all = if agreeing == seen.checks.len() {
            words.t("applications-picture-read")
        } else {
            words.t("applications-picture-read-in-part")
        };
        let checked = |field, by| {
            let key = if seen.holds(by) {
                "applications-picture-matches"
            } else {
                "applications-picture-look-again"
            };
            (field, words.t(key))
        };
        let unchecked = |field| (field, words.t("applications-picture-unchecked"));
        let beside = vec![
            unchecked("surname"),
            unchecked("given-names"),
            unchecked("nationality"),
            unchecked("issuing-authority"),
            checked("number", CheckedField::Number),
            checked("born", CheckedField::Born),
            unchecked("sex"),
            checked("expires", CheckedField::Expires),
        ];
        Self { of_all, beside }
    }
}

/// What a picture may be; empty where none can be read.
pub fn hint(applicant: &Applicant) -> String {
    if !applicant.portal().settings.reads_data_pages {
        return String::new();
    }
    applicant.words().with("applications-picture-hint", [("megabytes", LONGEST_UPLOAD_IN_MEGABYTES.into())])
}

/// Loaded again, the address shows the form.
pub async fn get_picture(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(applicant.see_other(&format!("{}/passport", address_of(id_of(&id)?))))
}

/// The form filled in from the picture, with the verdict on each field; what was typed into other fields stays.
pub async fn post_picture(
    pages: web::Data<DataPages>,
    id: web::Path<String>,
    Passing { by: applicant, upload }: Passing<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let (id, words) = (id_of(&id)?, applicant.words());
    let Upload { answers, file, too_large } = upload;
    let answers = answers.without(&["next", "data-page"]);
    let opened = open(&applicant, id, Task::Passport).await?;
    if too_large {
        let form = too_large_a_file(&answers, "data-page", words);
        return applicant.complaint(&opened.placed::<PassportPage>(&applicant, form));
    }
    count_picture(&applicant).await?;
    match read_data_page(&pages, &file, applicant.today()).await {
        Ok(seen) => {
            let chosen = opened.dossier.invitation.as_ref().map(|found| found.guest().citizenship.clone());
            let form = Form::with(zone::filled(&answers, &seen, chosen));
            let page = opened.placed::<PassportPage>(&applicant, form);
            applicant.page(&PassportPage { seen: Seen::of(&seen, words), ..page })
        }
        Err(CannotReadPage::Busy) => Err(Trouble::Busy),
        Err(CannotReadPage::NoEngine) => Err(Trouble::NotFound),
        Err(refused) => {
            let form = complained(&answers, &refused, words);
            applicant.complaint(&opened.placed::<PassportPage>(&applicant, form))
        }
    }
}

fn complained(answers: &Answers, refused: &CannotReadPage, words: Words) -> Form {
    let mut reader = Reader::new(answers, words);
    reader.complain("data-page", refused.words(words));
    reader.form()
}

async fn count_picture(applicant: &Applicant) -> Result<(), Trouble> {
    let subject = format!("data-page:account:{}", applicant.id());
    let counted: Result<(), TooMany> = applicant
        .works()
        .run::<_, sqlx::Error, _>(applicant.actor(), move |work| {
            Box::pin(async move {
                let now = work.now();
                count(work, &subject, DATA_PAGES_PER_ACCOUNT, now).await
            })
        })
        .await?;
    Ok(counted?)
}

impl Worded for CannotReadPage {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Picture(error) => error.words(words),
            Self::NoZone => words.t("applications-picture-no-zone"),
            Self::SeveralZones => words.t("applications-picture-several-zones"),
            Self::Busy | Self::NoEngine => words.t("applications-picture-not-now"),
        }
    }
}
