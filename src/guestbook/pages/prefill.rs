//! What other rooms' forms take from the saved, and what they tick to be saved.

use super::{guest_id, premises_id, worded};
use crate::guestbook::store::{guests, premises};
use crate::guestbook::{Person, Place, Premises, Remembered, SavedGuest, SavedPremises};
use crate::vocabulary::{InvitingPartyId, LatinName, Sex};
use crate::web::{Answers, Trouble, Words, date_answers};
use sqlx::PgConnection;

/// The saved guest that an address asks for with `guest=ID`. One of another party is not found.
pub async fn guest_asked(
    db: &mut PgConnection,
    party: InvitingPartyId,
    asked: &Answers,
) -> Result<Option<SavedGuest>, Trouble> {
    match asked.text("guest") {
        "" => Ok(None),
        id => guests::find(db, guest_id(id)?, party).await?.map(Some).ok_or(Trouble::NotFound),
    }
}

/// The saved premises that an address asks for with `premises=ID`.
pub async fn place_asked(
    db: &mut PgConnection,
    party: InvitingPartyId,
    asked: &Answers,
) -> Result<Option<SavedPremises>, Trouble> {
    match asked.text("premises") {
        "" => Ok(None),
        id => premises::find(db, premises_id(id)?, party).await?.map(Some).ok_or(Trouble::NotFound),
    }
}

/// Fills in who a guest is, under the names that every form gives these fields.
pub fn guest_answers(answers: &mut Answers, person: &Person) {
    answers.set("surname", person.name.surname.as_str());
    answers.set("given-names", person.name.given_names.as_ref().map(LatinName::as_str).unwrap_or_default());
    answers.set("citizenship", person.citizenship.as_str());
    answers.set("sex", person.sex.map(Sex::letter).unwrap_or_default());
    answers.set("passport-number", person.passport_number.as_str());
    for (name, text) in date_answers("born", person.born) {
        answers.set(&name, text);
    }
}

/// Fills in where a guest stays.
pub fn place_answers(answers: &mut Answers, place: &Place) {
    answers.set("region", place.region.as_str());
    answers.set("address", place.address.as_str());
    answers.set("premises", place.kind.map(Premises::code).unwrap_or_default());
}

/// The boxes under a form about a guest, or about a guest and a place: what is sent, and what it says.
pub fn ticks(words: Words) -> Vec<(&'static str, String)> {
    vec![("guest", words.t("guestbook-remember-guest")), ("premises", words.t("guestbook-remember-premises"))]
}

/// What was ticked, of what a form read.
pub fn ticked(answers: &Answers, person: Option<Person>, place: Option<Place>) -> Remembered {
    Remembered {
        guest: person.filter(|_| answers.has("remember", "guest")),
        place: place.filter(|_| answers.has("remember", "premises")),
    }
}

/// `Almaty, Abay 10`
pub fn said(words: Words, place: &Place) -> String {
    format!("{}, {}", worded::region(words, &place.region), place.address)
}
