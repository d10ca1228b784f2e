//! Giving the information that an officer asked for: every item is answered where it stands.

pub mod photograph;
mod reading;

pub use reading::read_field;

use super::passport::answers_of;
use super::refusals::moved_on;
use super::worded::field_of;
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{
    CannotGiveInformation, Case, Dossier, Field, InformationRequested, Item, Round, Wanted, give_information,
    read::dossier, store,
};
use crate::attachments::{Checks, store as attachments};
use crate::vocabulary::{ApplicationId, AttachmentId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/information.html")]
struct InformationPage {
    frame: Frame,
    form: Form,
    /// What the officer says about all of it; empty where nothing is said.
    note: String,
    asks: Vec<Ask>,
    /// The photograph that goes with the reply; none where none is asked for.
    offered: Option<AttachmentId>,
    seen: i32,
    reference: String,
    /// Which page of the reply it is; empty where it is the only one.
    progress: String,
    back: String,
}

/// An item with the name of its field and its label.
struct Ask {
    kind: Kind,
    name: String,
    label: String,
    hint: String,
}

/// How an item is answered.
enum Kind {
    Line,
    Number,
    Date,
    Sex,
    Zone,
    Photograph,
    Words,
}

/// A case whose applicant is asked, and what is asked.
pub struct Asked {
    pub case: Case<InformationRequested>,
    dossier: Dossier,
    pub round: Round,
    /// The photograph that was sent for the reply, and what was found of it.
    pub offered: Option<AttachmentId>,
    pub checks: Option<Checks>,
}

impl Asked {
    /// What the officer says about all of it; empty where nothing is said.
    pub fn note(&self) -> String {
        self.round.note.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// Whether a photograph is asked for and none is sent that its sender uses.
    fn wants_a_photograph_first(&self) -> bool {
        let is_settled = self.checks.as_ref().is_some_and(Checks::are_settled);
        self.round.wants(&Wanted::Photograph) && !is_settled
    }
}

/// The name of the field that answers a question.
fn answer_field(item: &Item) -> String {
    format!("answer-{}", item.position)
}

/// Which page of the reply it is, where a photograph has one of its own.
pub fn progress(words: Words, step: i32) -> String {
    words.with("applications-step", [("step", step.into()), ("of", 2.into())])
}

fn ask(words: Words, item: &Item) -> Ask {
    let hinted = |kind, name: &str, hint: String| Ask {
        kind,
        name: name.to_owned(),
        label: item.wanted.words(words),
        hint,
    };
    let plain = |kind, name| hinted(kind, name, String::new());
    match &item.wanted {
        Wanted::Photograph => plain(Kind::Photograph, "photograph"),
        Wanted::Question(_) => plain(Kind::Words, &answer_field(item)),
        Wanted::Field(field) => match field {
            Field::Surname => plain(Kind::Line, "surname"),
            Field::GivenNames => {
                hinted(Kind::Line, "given-names", words.t("applications-asked-given-names-hint"))
            }
            Field::Nationality => plain(Kind::Line, "nationality"),
            Field::IssuingAuthority => plain(Kind::Line, "issuing-authority"),
            Field::Sex => plain(Kind::Sex, "sex"),
            Field::Issued => plain(Kind::Date, "issued"),
            Field::Expires => plain(Kind::Date, "expires"),
            Field::Zone => plain(Kind::Zone, "upper"),
            Field::CleanPages => plain(Kind::Number, "clean-pages"),
        },
    }
}

impl InformationPage {
    fn of(applicant: &Applicant, asked: &Asked, form: Form) -> Self {
        let words = applicant.words();
        let offered = asked.offered.filter(|_| asked.round.wants(&Wanted::Photograph));
        Self {
            frame: applicant.frame(),
            form,
            note: asked.note(),
            asks: asked.round.items.iter().map(|item| ask(words, item)).collect(),
            offered,
            seen: asked.round.number,
            reference: asked.case.reference.to_string(),
            progress: offered.map(|_| progress(words, 2)).unwrap_or_default(),
            back: address_of(asked.case.id),
        }
    }
}

/// What somebody typed, without what the page itself put into the form.
fn typed(answers: &Answers) -> Answers {
    answers.clone().to_keep().without(&["go", "photograph", "seen"])
}

/// What stands there now, as the form would send it.
pub fn saved(dossier: &Dossier) -> Answers {
    let mut answers = dossier.passport.as_ref().map(answers_of).unwrap_or_default();
    if let Some(declared) = dossier.particulars.declared {
        answers.set("clean-pages", declared.clean_pages.to_string());
    }
    answers
}

pub async fn open(applicant: &Applicant, id: ApplicationId) -> Result<Asked, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let found = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let case = found.require::<InformationRequested>().map_err(|stale| moved_on(applicant, id, stale))?;
    let round = store::rounds(&mut reading, id).await?.pop().ok_or(Trouble::NotFound)?;
    let dossier = dossier(&mut reading, &case.particulars).await?;
    let offered = store::offered::find(&mut reading, id).await?;
    let checks = match offered {
        Some(photograph) => attachments::checks(&mut reading, photograph).await?,
        None => None,
    };
    Ok(Asked { case, dossier, round, offered, checks })
}

/// A photograph that is asked for comes first, on a page of its own.
pub async fn get_information(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let asked = open(&applicant, id_of(&id)?).await?;
    if asked.wants_a_photograph_first() {
        return Ok(applicant.see_other(&photograph::address(asked.case.id)));
    }
    let answers = applicant.kept_answers().await?.unwrap_or_else(|| saved(&asked.dossier));
    applicant.page(&InformationPage::of(&applicant, &asked, Form::with(answers)))
}

/// Sends the reply, or goes back to the photograph: what was typed stands there again afterwards.
pub async fn post_information(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let asked = open(&applicant, id).await?;
    let goes_back = asked.round.wants(&Wanted::Photograph) && answers.has("go", "photograph");
    if goes_back || asked.wants_a_photograph_first() {
        applicant.keep(typed(&answers)).await?;
        return Ok(applicant.see_other(&photograph::address(id)));
    }
    let seen = answers.text("seen").parse().unwrap_or_default();
    let given = match reading::read(&applicant, &asked.round, &answers) {
        Ok(given) => given,
        Err(form) => return applicant.complaint(&InformationPage::of(&applicant, &asked, form)),
    };
    let whose = (applicant.id(), id);
    let outcome = applicant.answer(move |work| Box::pin(give_information(work, whose, seen, given))).await;
    match outcome {
        Ok(()) => Ok(applicant.see_other_with(&address_of(id), "applications-notice-information-given")),
        Err(refused) => refuse(&applicant, &asked, &answers, refused).await,
    }
}

async fn refuse(
    applicant: &Applicant,
    asked: &Asked,
    answers: &Answers,
    refused: CannotGiveInformation,
) -> Result<HttpResponse, Trouble> {
    let (words, id) = (applicant.words(), asked.case.id);
    let mut reader = Reader::new(answers, words);
    match refused {
        CannotGiveInformation::NotFound => return Err(Trouble::NotFound),
        CannotGiveInformation::NotAsked(stale) => return Err(moved_on(applicant, id, stale)),
        CannotGiveInformation::Broken(error) => return Err(error.into()),
        CannotGiveInformation::Changed | CannotGiveInformation::Incomplete => {
            return Err(asked_otherwise(applicant, id));
        }
        CannotGiveInformation::AnotherPhotograph => {
            applicant.keep(typed(answers)).await?;
            return Err(photograph::stale(applicant, address(id)));
        }
        CannotGiveInformation::Passport(obstacles) => {
            for obstacle in &obstacles {
                reader.complain(beside(asked, field_of(obstacle)), obstacle.words(words));
            }
        }
        CannotGiveInformation::Declarations(defects) => {
            for defect in &defects {
                reader.complain(beside(asked, "clean-pages"), defect.words(words));
            }
        }
    }
    applicant.complaint(&InformationPage::of(applicant, asked, reader.form()))
}

/// 409: something else is asked by now.
pub fn asked_otherwise(applicant: &Applicant, id: ApplicationId) -> Trouble {
    let words = applicant.words();
    Trouble::Stale {
        heading: words.t("applications-asked-changed-title"),
        body: words.t("applications-asked-changed-body"),
        back: address(id),
    }
}

/// The address of the reply.
fn address(id: ApplicationId) -> String {
    format!("{}/information", address_of(id))
}

/// The field that a complaint stands beside: its own where it is asked for, else the first of the page.
fn beside(asked: &Asked, field: &str) -> &'static str {
    let own = asked.round.items.iter().find_map(|item| match item.wanted {
        Wanted::Field(wanted) if form_field(wanted) == field => Some(form_field(wanted)),
        Wanted::Field(_) | Wanted::Photograph | Wanted::Question(_) => None,
    });
    let first = asked.round.items.iter().find_map(|item| item.wanted.field()).map(form_field);
    own.or(first).unwrap_or_default()
}

/// The name of a field in a form.
pub fn form_field(field: Field) -> &'static str {
    match field {
        Field::Surname => "surname",
        Field::GivenNames => "given-names",
        Field::Nationality => "nationality",
        Field::IssuingAuthority => "issuing-authority",
        Field::Sex => "sex",
        Field::Issued => "issued",
        Field::Expires => "expires",
        Field::Zone => "upper",
        Field::CleanPages => "clean-pages",
    }
}
