//! Saved guests: the list, a new one, one of them.

use super::list::{Turned, removed, turned};
use super::{A_PAGE, guest_answers, guest_id, worded};
use crate::accounts::Filer;
use crate::guestbook::store::guests;
use crate::guestbook::{
    CannotKeep, DatedPassport, Person, SavedGuest, change_guest, forget_guest, remember_guest,
};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, LatinName, PersonName, SavedGuestId, Sex};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const FOLDER: &str = "/inviting/guests";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/guests", web::get().to(get_list))
        .route("/inviting/guests", web::post().to(post_search))
        .route("/inviting/guests/new", web::get().to(get_new))
        .route("/inviting/guests/new", web::post().to(post_new))
        .route("/inviting/guests/{id}", web::get().to(get_guest))
        .route("/inviting/guests/{id}", web::post().to(post_guest))
        .route("/inviting/guests/{id}/remove", web::post().to(post_remove));
}

#[derive(Template)]
#[template(path = "guestbook/guests.html")]
struct ListPage {
    frame: Frame,
    form: Form,
    list: Turned<GuestLine>,
}

struct GuestLine {
    href: String,
    name: String,
    born: String,
    citizenship: String,
    passport: String,
    invite: String,
    notify: String,
}

async fn get_list(party: Filer) -> Result<HttpResponse, Trouble> {
    let after = guest_id(answers::query(&party).text("after")).ok();
    show(&party, &Answers::default(), after).await
}

/// What is sought goes in a body: names and passports stay out of addresses.
async fn post_search(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let after = guest_id(answers.text("after")).ok();
    show(&party, &answers, after).await
}

async fn show(party: &Filer, asked: &Answers, after: Option<SavedGuestId>) -> Result<HttpResponse, Trouble> {
    let sought: String = asked.text("sought").chars().take(100).collect();
    let mut reading = party.works().reading().await?;
    let found = guests::of_party(&mut reading, party.party, &sought, after, A_PAGE as i64 + 1).await?;
    drop(reading);
    let list =
        turned((FOLDER, &sought, after.is_some()), &found, |guest| (guest.id.0, line(party.words(), guest)));
    party.page(&ListPage { frame: party.frame(), form: Form::with(Answers::new([("sought", sought)])), list })
}

fn line(words: Words, guest: &SavedGuest) -> GuestLine {
    GuestLine {
        href: address_of(guest.id),
        name: guest.person.name.to_string(),
        born: words.date(guest.person.born),
        citizenship: guest.person.citizenship.to_string(),
        passport: guest.person.passport_number.to_string(),
        invite: format!("/inviting/invitations/new?guest={}", guest.id),
        notify: format!("/inviting/arrivals/new?guest={}", guest.id),
    }
}

fn address_of(id: SavedGuestId) -> String {
    format!("{FOLDER}/{id}")
}

#[derive(Template)]
#[template(path = "guestbook/guest.html")]
struct GuestPage {
    frame: Frame,
    form: Form,
    title: String,
    sexes: Vec<(&'static str, String)>,
    /// Each passport, and from when on it was known; the latest first.
    passports: Vec<(String, String)>,
    /// Where the form is filled in from this guest, and where the guest is removed; empty for a new one.
    invite: String,
    notify: String,
    remove: String,
}

fn page(party: &Filer, form: Form, saved: Option<(&SavedGuest, &[DatedPassport])>) -> GuestPage {
    let words = party.words();
    let id = saved.map(|(guest, _)| guest.id);
    let address = |of: fn(SavedGuestId) -> String| id.map(of).unwrap_or_default();
    let passports = saved.map(|(_, passports)| passports).unwrap_or_default();
    GuestPage {
        frame: party.frame(),
        form,
        title: saved
            .map_or_else(|| words.t("guestbook-guest-new"), |(guest, _)| guest.person.name.to_string()),
        sexes: Sex::ALL.map(|sex| (sex.letter(), worded::sex(words, sex))).into(),
        passports: passports.iter().map(|it| (it.number.to_string(), words.time(it.since))).collect(),
        invite: address(|id| format!("/inviting/invitations/new?guest={id}")),
        notify: address(|id| format!("/inviting/arrivals/new?guest={id}")),
        remove: address(|id| format!("{FOLDER}/{id}/remove")),
    }
}

async fn get_new(party: Filer) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?.unwrap_or_default();
    party.page(&page(&party, Form::with(kept), None))
}

async fn post_new(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let by = (party.id(), party.party);
    let person = match read(party.words(), &answers) {
        Ok(person) => person,
        Err(form) => return party.complaint(&page(&party, form, None)),
    };
    let id = party
        .answer::<_, sqlx::Error, _>(move |work| {
            Box::pin(async move { remember_guest(work, by, &person).await })
        })
        .await?;
    Ok(party.see_other_with(&address_of(id), "guestbook-notice-guest-saved"))
}

async fn get_guest(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?;
    show_guest(&party, guest_id(&id)?, kept.map(Form::with), StatusCode::OK).await
}

async fn show_guest(
    party: &Filer,
    id: SavedGuestId,
    typed: Option<Form>,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let guest = guests::find(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let passports = guests::passports(&mut reading, id).await?;
    drop(reading);
    let form = typed.unwrap_or_else(|| {
        let mut answers = Answers::default();
        guest_answers(&mut answers, &guest.person);
        Form::with(answers)
    });
    party.page_as(status, &page(party, form, Some((&guest, &passports))))
}

async fn post_guest(party: Filer, id: web::Path<String>, answers: Answers) -> Result<HttpResponse, Trouble> {
    let (id, by) = (guest_id(&id)?, (party.id(), party.party));
    let person = match read(party.words(), &answers) {
        Ok(person) => person,
        Err(form) => return show_guest(&party, id, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let done =
        party.answer(move |work| Box::pin(async move { change_guest(work, by, id, &person).await })).await;
    match done {
        Ok(()) => Ok(party.see_other_with(&address_of(id), "guestbook-notice-guest-saved")),
        Err(CannotKeep::NotFound) => Err(Trouble::NotFound),
        Err(CannotKeep::SavedAlready) => {
            let mut reader = Reader::new(&answers, party.words());
            reader.complain("surname", party.words().t("guestbook-guest-saved-already"));
            show_guest(&party, id, Some(reader.form()), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(CannotKeep::Broken(error)) => Err(error.into()),
    }
}

async fn post_remove(party: Filer, id: web::Path<String>, _: Answers) -> Result<HttpResponse, Trouble> {
    let (id, by) = (guest_id(&id)?, (party.id(), party.party));
    let done = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { forget_guest(work, by, id).await }))
        .await;
    removed(&party, done, (FOLDER, "guestbook-notice-guest-removed"))
}

fn read(words: Words, answers: &Answers) -> Result<Person, Form> {
    let mut reader = Reader::new(answers, words);
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    let citizenship =
        reader.choose("citizenship", "guestbook-citizenship-missing", |code| CountryCode::parse(code).ok());
    let born = reader.date("born", "guestbook-born-missing");
    let passport_number = reader.take("passport-number", PassportNumber::parse);
    let sex = Sex::from_letter(answers.text("sex"));
    let whole = || {
        Some(Person {
            name: PersonName { surname: surname?, given_names: given_names? },
            citizenship: citizenship?,
            born: born?,
            sex,
            passport_number: passport_number?,
        })
    };
    whole().ok_or_else(|| reader.form())
}
