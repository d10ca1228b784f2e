//! Filing: one form, a page to check the answers on, and the same two for a correction.

use super::address_of;
use crate::accounts::{Filer, Inviting};
use crate::guestbook::{Person, pages as saved, remember};
use crate::invitations::pages::form::{Choice, Choices, FIELDS, another_guest, answers_of, same_guest_again};
use crate::invitations::pages::shown::{Group, Names, groups};
use crate::invitations::pages::{id_of, stale, worded};
use crate::invitations::right::{self, MayNotInvite};
use crate::invitations::{CannotFile, Invitation, Particulars, Step, correct, file, store};
use crate::vocabulary::InvitationId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "invitations/form.html")]
struct FormPage {
    frame: Frame,
    form: Form,
    title: String,
    /// Why it was returned; empty for a new one.
    reason: String,
    back: String,
    citizenships: Vec<Choice>,
    categories: Vec<Choice>,
    stays: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "invitations/check.html")]
struct CheckPage {
    frame: Frame,
    groups: Vec<Group>,
    hidden: Vec<(&'static str, String)>,
}

/// What is being filled in: something new, or the correction of an invitation that was returned.
enum Filing {
    New,
    Correction(Box<Invitation>),
}

impl Filing {
    fn page(&self, party: &Inviting, choices: &Choices, form: Form) -> FormPage {
        let words = party.words();
        let (title, reason, back) = match self {
            Self::New => (words.t("invitations-new-title"), None, super::FOLDER.to_owned()),
            Self::Correction(invitation) => {
                (words.t("invitations-correct-title"), invitation.reason.as_ref(), address_of(invitation.id))
            }
        };
        FormPage {
            frame: party.frame(),
            form,
            title,
            reason: reason.map(ToString::to_string).unwrap_or_default(),
            back,
            citizenships: choices.citizenships(),
            categories: choices.categories(),
            stays: choices.stays(),
        }
    }
}

/// Who may not invite learns it before the form, not after it.
pub async fn get_new(party: Filer) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let may = right::may_invite(&mut reading, party.party, 1, party.now()).await;
    drop(reading);
    may.map_err(|why| may_not(&party, why))?;
    let known = known(&party).await?;
    let kept = party.kept_answers().await?;
    let choices = choices(&party).await?;
    let mut answers = kept.unwrap_or(known);
    if id_of(answers.text("invitation")).is_err() {
        answers.set("invitation", InvitationId::mint().to_string());
    }
    party.page(&Filing::New.page(&party, &choices, Form::with(answers)))
}

/// What the form is filled in from: an earlier invitation of the party, with its guest or for another one; a saved guest; saved premises.
async fn known(party: &Inviting) -> Result<Answers, Trouble> {
    let asked = answers::query(party);
    let mut reading = party.works().reading().await?;
    let mut known = Answers::default();
    if !asked.text("copy").is_empty() {
        let id = id_of(asked.text("copy"))?;
        let earlier = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
        known = if asked.has("whom", "same") { same_guest_again(&earlier) } else { another_guest(&earlier) };
    }
    if let Some(guest) = saved::guest_asked(&mut reading, party.party, &asked).await? {
        saved::guest_answers(&mut known, &guest.person);
    }
    if let Some(premises) = saved::place_asked(&mut reading, party.party, &asked).await? {
        known.set("places", saved::said(party.words(), &premises.place));
    }
    Ok(known)
}

pub async fn post_new(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let id = id_of(answers.text("invitation")).map_err(|_| Trouble::Unreadable)?;
    answer(&party, answers, Filing::New, id).await
}

pub async fn get_correct(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let invitation = returned(&party, id_of(&id)?).await?;
    let kept = party.kept_answers().await?;
    let choices = choices(&party).await?;
    let answers = kept.unwrap_or_else(|| answers_of(&invitation));
    party.page(&Filing::Correction(Box::new(invitation)).page(&party, &choices, Form::with(answers)))
}

pub async fn post_correct(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let invitation = returned(&party, id_of(&id)?).await?;
    let id = invitation.id;
    answer(&party, answers, Filing::Correction(Box::new(invitation)), id).await
}

/// The party's own invitation, if it waits for a correction.
async fn returned(party: &Inviting, id: InvitationId) -> Result<Invitation, Trouble> {
    let mut reading = party.works().reading().await?;
    let invitation = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    invitation
        .take(Step::Correct, invitation.version)
        .map_err(|moved| stale(party, moved, address_of(id)))?;
    Ok(invitation)
}

async fn choices(party: &Inviting) -> Result<Choices, Trouble> {
    let mut reading = party.works().reading().await?;
    Ok(Choices::load(&mut reading, party.words(), party.today()).await?)
}

/// The button that was pressed decides: back to the form, on to the check page, or file.
async fn answer(
    party: &Inviting,
    answers: Answers,
    filing: Filing,
    id: InvitationId,
) -> Result<HttpResponse, Trouble> {
    let choices = choices(party).await?;
    if answers.has("next", "change") {
        return party.page(&filing.page(party, &choices, Form::with(answers)));
    }
    let filed = match choices.read(&answers, party.today()) {
        Ok(filed) => filed,
        Err(form) => return party.complaint(&filing.page(party, &choices, form)),
    };
    if !answers.has("next", "file") {
        return check(party, &answers, &filed).await;
    }
    match carry_out(party, &answers, &filing, id, filed).await {
        Ok(()) => Ok(party.see_other_with(&address_of(id), "invitations-notice-filed")),
        Err(CannotFile::FiledAlready) => Ok(party.see_other(&address_of(id))),
        Err(CannotFile::FiledOtherwise) => {
            party.conflict(&filing.page(party, &choices, another(party, answers)))
        }
        Err(CannotFile::Objections(objections)) => {
            let form = choices.objected(&answers, &objections);
            party.complaint(&filing.page(party, &choices, form))
        }
        Err(CannotFile::MayNotInvite(why)) => Err(may_not(party, why)),
        Err(CannotFile::NotFound) => Err(Trouble::NotFound),
        Err(CannotFile::Moved(moved)) => Err(stale(party, moved, address_of(id))),
        Err(CannotFile::Broken(error)) => Err(error.into()),
    }
}

/// The form with an id of its own: sent again, it files another invitation.
fn another(party: &Inviting, mut answers: Answers) -> Form {
    answers.set("invitation", InvitationId::mint().to_string());
    let mut reader = Reader::new(&answers, party.words());
    reader.complain("", party.words().t("invitations-error-filed-otherwise"));
    reader.form()
}

fn may_not(party: &Inviting, why: MayNotInvite) -> Trouble {
    let words = party.words();
    match why {
        MayNotInvite::Broken(error) => error.into(),
        MayNotInvite::Waiting
        | MayNotInvite::Refused
        | MayNotInvite::Suspended
        | MayNotInvite::NoPlaces(_) => Trouble::Stale {
            heading: worded::heading_of(words, &why),
            body: why.words(words),
            back: "/inviting".to_owned(),
        },
    }
}

async fn check(party: &Inviting, answers: &Answers, filed: &Particulars) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let names = Names::load(&mut reading, party.words()).await?;
    let hidden = FIELDS.map(|field| (field, answers.text(field).to_owned())).into_iter();
    party.page_as(
        StatusCode::OK,
        &CheckPage {
            frame: party.frame(),
            groups: groups(&names, filed),
            hidden: hidden.filter(|(_, text)| !text.is_empty()).collect(),
        },
    )
}

async fn carry_out(
    party: &Inviting,
    answers: &Answers,
    filing: &Filing,
    id: InvitationId,
    filed: Particulars,
) -> Result<(), CannotFile> {
    let (inviting, by) = (party.party, (party.id(), party.party));
    let remembered = saved::ticked(answers, Some(person_of(&filed)), None);
    let seen = match filing {
        Filing::New => None,
        Filing::Correction(_) => Some(answers.text("version").parse().unwrap_or_default()),
    };
    let deed = async move |work: &mut crate::web::Work| {
        match seen {
            None => file(work, inviting, id, &filed).await?,
            Some(seen) => correct(work, inviting, (id, seen), &filed).await?,
        }
        Ok(remember(work, by, &remembered).await?)
    };
    party.answer(move |work| Box::pin(async move { deed(work).await })).await
}

fn person_of(filed: &Particulars) -> Person {
    let guest = &filed.guest;
    Person {
        name: guest.name.clone(),
        citizenship: guest.citizenship.clone(),
        born: guest.born,
        sex: Some(guest.sex),
        passport_number: guest.passport_number.clone(),
    }
}
