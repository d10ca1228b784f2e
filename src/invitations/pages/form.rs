//! The one form of an invitation: shown, read, and filled in from what was filed.

use super::shown::category_label;
use super::worded::{RunsBackwards, field_of};
use crate::eligibility::{Category, Citizenship, Entries, Purpose, Stay, store as eligibility};
use crate::invitations::{Guest, Invitation, Journey, Lists, Objection, Particulars};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Days, LatinName, PersonName, Sex};
use crate::web::{Answers, Form, Reader, Worded, Words, date_answers};
use chrono::NaiveDate;
use sqlx::PgConnection;

const LONGEST_PLACES: usize = 500;
const LONGEST_INSTITUTION: usize = 300;

/// What can be chosen today.
pub struct Choices {
    citizenships: Vec<Citizenship>,
    categories: Vec<Category>,
    words: Words,
}

/// One of a few answers: what is sent, and what is read.
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choices {
    pub async fn load(db: &mut PgConnection, words: Words, today: NaiveDate) -> sqlx::Result<Self> {
        let citizenships = eligibility::citizenships_on(db, today).await?;
        let categories = eligibility::categories_on(db, today).await?;
        Ok(Self { citizenships, categories, words })
    }

    /// The list, and the United States, whose citizens may come for long treatment; by name.
    pub fn citizenships(&self) -> Vec<Choice> {
        let language = self.words.language();
        let listed = self.citizenships.iter().map(|entry| Choice {
            value: entry.code.to_string(),
            label: entry.name.in_language(language).to_owned(),
        });
        let united_states =
            Choice { value: "USA".into(), label: self.words.t("invitations-united-states-treatment") };
        let mut choices: Vec<Choice> = listed.chain([united_states]).collect();
        choices.sort_by_key(|choice| choice.label.to_lowercase());
        choices
    }

    pub fn categories(&self) -> Vec<Choice> {
        let label = |category| category_label(self.words, category);
        let choices = self.categories.iter();
        choices.map(|category| Choice { value: category.code.clone(), label: label(category) }).collect()
    }

    pub fn stays(&self) -> Vec<Choice> {
        let stays = Stay::ALL.into_iter();
        let label = |stay| super::worded::stay(self.words, stay);
        stays.map(|stay| Choice { value: stay.days().to_string(), label: label(stay) }).collect()
    }

    /// Reads the whole form, and holds it against the lists of today; every complaint at once.
    pub fn read(&self, answers: &Answers, today: NaiveDate) -> Result<Particulars, Form> {
        let mut reader = Reader::new(answers, self.words);
        let guest = read_guest(&mut reader);
        let journey = self.read_journey(&mut reader);
        let (Some(guest), Some(journey)) = (guest, journey) else { return Err(reader.form()) };
        let filed = Particulars { guest, journey };
        let lists = Lists { citizenships: &self.citizenships, categories: &self.categories };
        let objections = filed.objections(lists, today);
        if objections.is_empty() { Ok(filed) } else { Err(self.objected(answers, &objections)) }
    }

    /// The form with what the rules object to.
    pub fn objected(&self, answers: &Answers, objections: &[Objection]) -> Form {
        let mut reader = Reader::new(answers, self.words);
        for objection in objections {
            reader.complain(field_of(*objection), objection.words(self.words));
        }
        reader.form()
    }

    fn read_journey(&self, reader: &mut Reader<'_>) -> Option<Journey> {
        let category = reader.choose("category", "invitations-error-category", |code| {
            self.categories.iter().find(|category| category.code == code)
        });
        let entries = reader.choose("entries", "invitations-error-entries", Entries::from_code);
        let stay = reader.choose("stay", "invitations-error-stay", |typed| Stay::parse(typed).ok());
        let first = reader.date("from", "invitations-error-from");
        let last = reader.date("until", "invitations-error-until");
        let period = first
            .zip(last)
            .and_then(|(first, last)| reader.settle("until", Days::new(first, last).map_err(RunsBackwards)));
        let places = reader.words_of("places", "invitations-error-places", LONGEST_PLACES);
        let institution = match category.map(|category| category.purpose) {
            Some(Purpose::Treatment) => {
                reader.words_of("institution", "invitations-error-institution", LONGEST_INSTITUTION).map(Some)
            }
            Some(Purpose::Business | Purpose::Tourism) | None => Some(None),
        };
        let category = category?;
        Some(Journey {
            purpose: category.purpose,
            category: category.code.clone(),
            entries: entries?,
            stay: stay?,
            period: period?,
            places: places?,
            institution: institution?,
        })
    }
}

fn read_guest(reader: &mut Reader<'_>) -> Option<Guest> {
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    let citizenship =
        reader.choose("citizenship", "invitations-error-citizenship", |code| CountryCode::parse(code).ok());
    let born = reader.date("born", "invitations-error-born-missing");
    let sex = reader.choose("sex", "invitations-error-sex", Sex::from_letter);
    let passport_number = reader.take("passport-number", PassportNumber::parse);
    Some(Guest {
        name: PersonName { surname: surname?, given_names: given_names? },
        citizenship: citizenship?,
        born: born?,
        sex: sex?,
        passport_number: passport_number?,
    })
}

/// The answers of an invitation as it was filed, to be corrected.
pub fn answers_of(invitation: &Invitation) -> Answers {
    let mut answers = guest_answers(invitation.guest());
    set_journey(&mut answers, invitation.journey());
    answers.set("version", invitation.version.to_string());
    let period = invitation.journey().period;
    set_date(&mut answers, "from", period.first());
    set_date(&mut answers, "until", period.last());
    answers
}

/// The same guest invited again: all but the dates.
pub fn same_guest_again(invitation: &Invitation) -> Answers {
    let mut answers = guest_answers(invitation.guest());
    set_journey(&mut answers, invitation.journey());
    answers
}

/// Another guest invited to the same journey: nothing of the guest, and no dates.
pub fn another_guest(invitation: &Invitation) -> Answers {
    let mut answers = Answers::default();
    set_journey(&mut answers, invitation.journey());
    answers
}

pub fn guest_answers(guest: &Guest) -> Answers {
    let mut answers = Answers::new([
        ("surname", guest.name.surname.as_str()),
        ("given-names", guest.name.given_names.as_ref().map(LatinName::as_str).unwrap_or_default()),
        ("citizenship", guest.citizenship.as_str()),
        ("sex", guest.sex.letter()),
        ("passport-number", guest.passport_number.as_str()),
    ]);
    set_date(&mut answers, "born", guest.born);
    answers
}

fn set_journey(answers: &mut Answers, journey: &Journey) {
    answers.set("category", journey.category.as_str());
    answers.set("entries", journey.entries.code());
    answers.set("stay", journey.stay.days().to_string());
    answers.set("places", journey.places.as_str());
    answers.set("institution", journey.institution.as_deref().unwrap_or_default());
}

fn set_date(answers: &mut Answers, field: &str, day: NaiveDate) {
    for (name, text) in date_answers(field, day) {
        answers.set(&name, text);
    }
}

/// Every field, as the check page carries it on.
pub const FIELDS: [&str; 22] = [
    "invitation",
    "version",
    "surname",
    "given-names",
    "citizenship",
    "born-day",
    "born-month",
    "born-year",
    "sex",
    "passport-number",
    "category",
    "entries",
    "stay",
    "from-day",
    "from-month",
    "from-year",
    "until-day",
    "until-month",
    "until-year",
    "places",
    "institution",
    "remember",
];
