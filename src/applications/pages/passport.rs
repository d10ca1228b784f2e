//! The step of the passport data: read off a picture or the two lines, or typed; a few fields to a page, and the whole once more before it
//! is kept.

pub(super) mod reading;
mod zone;
mod way;
mod picture;
mod part;
mod whole;

use super::{address_of, step::Opened};
use crate::applications::{Dossier, PassportPart};
use crate::eligibility::{Citizenship, zone_nationality};
use crate::passports::KeptPassport;
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Words, date_answers};
use chrono::NaiveDate;

pub use part::{get_part, post_part};
pub use picture::{get_picture, post_picture};
pub use way::{get_way, post_way};
pub use whole::{get_passport, post_passport};

/// One of a few answers: what is sent, and what is read.
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// The list, and the United States, whose citizens may come for long treatment; by name (rule E1).
pub fn choices(citizenships: &[Citizenship], words: Words) -> Vec<Choice> {
    let listed = citizenships.iter().map(|entry| Choice {
        value: entry.code.to_string(),
        label: entry.name.in_language(words.language()).to_owned(),
    });
    let united_states = Choice { value: "USA".into(), label: words.t("invitations-united-states") };
    let mut choices: Vec<Choice> = listed.chain([united_states]).collect();
    choices.sort_by_key(|choice| choice.label.to_lowercase());
    choices
}

/// What is saved, as the form would send it.
pub(super) fn answers_of(kept: &KeptPassport) -> Answers {
    let passport = &kept.passport;
    let dates = [("born", passport.born), ("issued", passport.issued), ("expires", passport.expires)];
    let mut answers = Answers::new(dates.into_iter().flat_map(|(field, day)| date_answers(field, day)));
    if let Some((upper, lower)) = kept.zone_lines() {
        answers.set("upper", upper);
        answers.set("lower", lower);
    }
    answers.set("surname", passport.holder.surname.as_str());
    answers.set("given-names", passport.holder.given_names.as_ref().map_or("", |name| name.as_str()));
    answers.set("citizenship", passport.citizenship.as_str());
    answers.set("nationality", passport.nationality.as_str());
    answers.set("issuing-authority", passport.issuing_authority.as_str());
    answers.set("number", passport.number.as_str());
    answers.set("sex", passport.sex.letter());
    answers
}

/// What the applicant has already told with the invitation number, and the codes that go with the citizenship (rule E2).
fn suggested(dossier: &Dossier) -> Answers {
    let Some(invitation) = &dossier.invitation else { return Answers::default() };
    let guest = invitation.guest();
    let mut answers = Answers::new(date_answers("born", guest.born));
    answers.set("number", guest.passport_number.as_str());
    answers.set("citizenship", guest.citizenship.as_str());
    if let Ok(carried) = zone_nationality(&guest.citizenship) {
        answers.set("nationality", carried.as_str());
        answers.set("issuing-authority", carried.as_str());
    }
    answers
}

/// All that is known of the passport: what was typed, over what is kept, over what the invitation tells.
fn known(dossier: &Dossier) -> Answers {
    let before = dossier.passport.as_ref().map_or_else(|| suggested(dossier), answers_of);
    dossier.particulars.typed.over(before)
}

/// Whether nothing was typed or kept yet.
fn is_blank(opened: &Opened) -> bool {
    opened.dossier.passport.is_none() && opened.dossier.particulars.typed.is_empty()
}

fn whole_address(id: ApplicationId) -> String {
    format!("{}/passport", address_of(id))
}

fn way_address(id: ApplicationId) -> String {
    format!("{}/passport/way", address_of(id))
}

fn part_address(id: ApplicationId, part: PassportPart) -> String {
    format!("{}/passport/{}", address_of(id), part.code())
}

/// The first part that lacks something or is in doubt, or else the page of the whole.
fn next_address(id: ApplicationId, dossier: &Dossier, today: NaiveDate, words: Words) -> String {
    let known = known(dossier);
    let typed = &dossier.particulars.typed;
    let in_doubt = |part: PassportPart| {
        DOUBTED
            .into_iter()
            .any(|field| typed.is_doubtful(field) && PassportPart::of_field(field) == Some(part))
    };
    let lacks = |part: &PassportPart| {
        in_doubt(*part) || reading::complaints_of(*part, &known, today, words).is_some()
    };
    match PassportPart::NEEDED.into_iter().find(lacks) {
        Some(part) => part_address(id, part),
        None => whole_address(id),
    }
}

/// The fields that have a check digit of their own.
const DOUBTED: [&str; 3] = ["number", "born", "expires"];
