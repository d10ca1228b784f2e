//! Saved premises: the list, new ones, one of them.

use super::list::{Turned, removed, turned};
use super::{A_PAGE, place_answers, premises_id, worded};
use crate::accounts::Filer;
use crate::guestbook::store::premises;
use crate::guestbook::{
    CannotKeep, Place, Premises, RegionCode, SavedPremises, change_premises, forget_premises,
    remember_premises,
};
use crate::vocabulary::SavedPremisesId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const FOLDER: &str = "/inviting/premises";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/premises", web::get().to(get_list))
        .route("/inviting/premises", web::post().to(post_search))
        .route("/inviting/premises/new", web::get().to(get_new))
        .route("/inviting/premises/new", web::post().to(post_new))
        .route("/inviting/premises/{id}", web::get().to(get_premises))
        .route("/inviting/premises/{id}", web::post().to(post_premises))
        .route("/inviting/premises/{id}/remove", web::post().to(post_remove));
}

#[derive(Template)]
#[template(path = "guestbook/places.html")]
struct ListPage {
    frame: Frame,
    form: Form,
    list: Turned<PlaceLine>,
}

struct PlaceLine {
    href: String,
    address: String,
    region: String,
    kind: String,
    invite: String,
    notify: String,
}

async fn get_list(party: Filer) -> Result<HttpResponse, Trouble> {
    let after = premises_id(answers::query(&party).text("after")).ok();
    show(&party, &Answers::default(), after).await
}

async fn post_search(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let after = premises_id(answers.text("after")).ok();
    show(&party, &answers, after).await
}

async fn show(
    party: &Filer,
    asked: &Answers,
    after: Option<SavedPremisesId>,
) -> Result<HttpResponse, Trouble> {
    let sought: String = asked.text("sought").chars().take(100).collect();
    let mut reading = party.works().reading().await?;
    let found = premises::of_party(&mut reading, party.party, &sought, after, A_PAGE as i64 + 1).await?;
    drop(reading);
    let list = turned((FOLDER, &sought, after.is_some()), &found, |it| (it.id.0, line(party.words(), it)));
    party.page(&ListPage { frame: party.frame(), form: Form::with(Answers::new([("sought", sought)])), list })
}

fn line(words: Words, saved: &SavedPremises) -> PlaceLine {
    let place = &saved.place;
    PlaceLine {
        href: address_of(saved.id),
        address: place.address.clone(),
        region: worded::region(words, &place.region),
        kind: place.kind.map(|kind| worded::premises(words, kind)).unwrap_or_default(),
        invite: format!("/inviting/invitations/new?premises={}", saved.id),
        notify: format!("/inviting/arrivals/new?premises={}", saved.id),
    }
}

fn address_of(id: SavedPremisesId) -> String {
    format!("{FOLDER}/{id}")
}

#[derive(Template)]
#[template(path = "guestbook/place.html")]
struct PlacePage {
    frame: Frame,
    form: Form,
    title: String,
    regions: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    /// Where the form is filled in from these premises, and where they are removed; empty for new ones.
    invite: String,
    notify: String,
    remove: String,
}

fn page(party: &Filer, form: Form, saved: Option<&SavedPremises>) -> PlacePage {
    let words = party.words();
    let address = |of: fn(SavedPremisesId) -> String| saved.map(|it| of(it.id)).unwrap_or_default();
    PlacePage {
        frame: party.frame(),
        form,
        title: saved.map_or_else(|| words.t("guestbook-place-new"), |it| it.place.address.clone()),
        regions: worded::every_region(words),
        kinds: Premises::ALL.map(|it| (it.code(), worded::premises(words, it))).into(),
        invite: address(|id| format!("/inviting/invitations/new?premises={id}")),
        notify: address(|id| format!("/inviting/arrivals/new?premises={id}")),
        remove: address(|id| format!("{FOLDER}/{id}/remove")),
    }
}

async fn get_new(party: Filer) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?.unwrap_or_default();
    party.page(&page(&party, Form::with(kept), None))
}

async fn post_new(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let by = (party.id(), party.party);
    let place = match read(party.words(), &answers) {
        Ok(place) => place,
        Err(form) => return party.complaint(&page(&party, form, None)),
    };
    party
        .answer::<_, sqlx::Error, _>(move |work| {
            Box::pin(async move { remember_premises(work, by, &place).await })
        })
        .await?;
    Ok(party.see_other_with(FOLDER, "guestbook-notice-place-saved"))
}

async fn get_premises(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?;
    show_premises(&party, premises_id(&id)?, kept.map(Form::with), StatusCode::OK).await
}

async fn show_premises(
    party: &Filer,
    id: SavedPremisesId,
    typed: Option<Form>,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let saved = premises::find(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    drop(reading);
    let form = typed.unwrap_or_else(|| {
        let mut answers = Answers::default();
        place_answers(&mut answers, &saved.place);
        Form::with(answers)
    });
    party.page_as(status, &page(party, form, Some(&saved)))
}

async fn post_premises(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, by) = (premises_id(&id)?, (party.id(), party.party));
    let place = match read(party.words(), &answers) {
        Ok(place) => place,
        Err(form) => return show_premises(&party, id, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let done =
        party.answer(move |work| Box::pin(async move { change_premises(work, by, id, &place).await })).await;
    match done {
        Ok(()) => Ok(party.see_other_with(FOLDER, "guestbook-notice-place-saved")),
        Err(CannotKeep::NotFound) => Err(Trouble::NotFound),
        Err(CannotKeep::SavedAlready) => {
            let mut reader = Reader::new(&answers, party.words());
            reader.complain("address", party.words().t("guestbook-place-saved-already"));
            show_premises(&party, id, Some(reader.form()), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(CannotKeep::Broken(error)) => Err(error.into()),
    }
}

async fn post_remove(party: Filer, id: web::Path<String>, _: Answers) -> Result<HttpResponse, Trouble> {
    let (id, by) = (premises_id(&id)?, (party.id(), party.party));
    let done = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { forget_premises(work, by, id).await }))
        .await;
    removed(&party, done, (FOLDER, "guestbook-notice-place-removed"))
}

fn read(words: Words, answers: &Answers) -> Result<Place, Form> {
    let mut reader = Reader::new(answers, words);
    let region = reader.take("region", RegionCode::parse);
    let address = reader.name_of("address", "guestbook-address-missing", Place::LONGEST_ADDRESS);
    let kind = Premises::from_code(answers.text("premises"));
    let whole = || Some(Place { region: region?, address: address?, kind });
    whole().ok_or_else(|| reader.form())
}
