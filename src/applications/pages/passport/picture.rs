//! The data page photographed: its two lines fill the parts in, and the picture is forgotten.

use super::part::all_parts;
use super::{known, next_address, part_address, way_address, whole_address, zone};
use crate::accounts::{Applicant, Passing};
use crate::applications::answer::{CannotAnswer, Written, type_passport};
use crate::applications::pages::id_of;
use crate::applications::pages::photograph::too_large_a_file;
use crate::applications::pages::refusals::{Refusal, sort};
use crate::applications::pages::step::{Opened, Surroundings, asked, open};
use crate::applications::{Dossier, PassportPart, Task};
use crate::attachments::LONGEST_UPLOAD_IN_MEGABYTES;
use crate::passports::read_data_page::{CannotReadPage, DataPages, read_data_page};
use crate::passports::{CheckedField, MachineReadableZone, SeenZone};
use crate::web::limits::{DATA_PAGES_PER_ACCOUNT, TooMany, count};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Upload, Worded, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/passport_picture.html")]
struct PicturePage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    /// What a picture may be.
    hint: String,
    back: String,
}

fn page(applicant: &Applicant, opened: &Opened, form: Form) -> PicturePage {
    let largest = [("megabytes", LONGEST_UPLOAD_IN_MEGABYTES.into())];
    PicturePage {
        frame: applicant.frame(),
        around: opened.surroundings(applicant, Task::Passport, (form.clone(), None)),
        form,
        hint: applicant.words().with("applications-picture-hint", largest),
        back: way_address(opened.case.id),
    }
}

fn marked(opened: &Opened) -> Answers {
    Answers::new([("seen", opened.case.particulars.mark_of_part(PassportPart::Lines))])
}

pub async fn get_picture(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let opened = open(&applicant, id_of(&id)?, Task::Passport).await?;
    if !applicant.portal().settings.reads_data_pages {
        return Err(Trouble::NotFound);
    }
    applicant.page(&page(&applicant, &opened, Form::with(marked(&opened))))
}

/// Fills in what can be read off the picture, and leads to what is still to be filled in; where a check digit does not agree, to the lines.
pub async fn post_picture(
    pages: web::Data<DataPages>,
    id: web::Path<String>,
    Passing { by: applicant, upload }: Passing<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let (id, words) = (id_of(&id)?, applicant.words());
    let Upload { answers, file, too_large } = upload;
    let opened = open(&applicant, id, Task::Passport).await?;
    if too_large {
        let form = too_large_a_file(&answers, "data-page", words);
        return applicant.complaint(&page(&applicant, &opened, form));
    }
    count_picture(&applicant).await?;
    let seen = match read_data_page(&pages, &file, applicant.today()).await {
        Ok(seen) => seen,
        Err(CannotReadPage::Busy) => return Err(Trouble::Busy),
        Err(CannotReadPage::NoEngine) => return Err(Trouble::NotFound),
        Err(refused) => {
            let mut reader = Reader::new(&answers, words);
            reader.complain("data-page", refused.words(words));
            return applicant.complaint(&page(&applicant, &opened, reader.form()));
        }
    };
    fill_in(&applicant, &opened, &answers, &seen).await
}

async fn fill_in(
    applicant: &Applicant,
    opened: &Opened,
    answers: &Answers,
    seen: &SeenZone,
) -> Result<HttpResponse, Trouble> {
    let id = opened.case.id;
    let doubtful = CHECKED.into_iter().filter(|(_, by)| !seen.holds(*by)).map(|(field, _)| field).collect();
    let written = Written { doubtful, ..all_parts(&zone::filled(&known(&opened.dossier), seen)) };
    let asked = asked(applicant, id, answers);
    let outcome: Result<Dossier, CannotAnswer> = applicant
        .answer(move |work| {
            Box::pin(async move { type_passport(work, &asked, PassportPart::Lines, &written).await })
        })
        .await;
    let dossier = match outcome {
        Ok(dossier) => dossier,
        Err(refused) => match sort(applicant, id, refused) {
            Refusal::Trouble(trouble) => return Err(trouble),
            // typed in another tab since: the page of the whole shows it
            Refusal::Changed | Refusal::Complaints(_) => {
                return Ok(applicant.see_other_with(&whole_address(id), "applications-picture-changed"));
            }
        },
    };
    let lines = (seen.upper.as_str(), seen.lower.as_str());
    if MachineReadableZone::read(lines.0, lines.1, applicant.today()).is_err() {
        let address = part_address(id, PassportPart::Lines);
        return Ok(applicant.see_other_with(&address, "applications-picture-read-in-part"));
    }
    let next = next_address(id, &dossier, applicant.today(), applicant.words());
    Ok(applicant.see_other_with(&next, "applications-picture-read"))
}

/// The fields with the check digit over each.
const CHECKED: [(&str, CheckedField); 3] =
    [("number", CheckedField::Number), ("born", CheckedField::Born), ("expires", CheckedField::Expires)];

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
