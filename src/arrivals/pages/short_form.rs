//! One short form: the guest, the day and the stay on one page, filled in from what the portal knows of the party's own guests.

use super::filing::{complain, read_notice, stays_until};
use super::office::{address_of, receipt_of};
use super::{id_of, worded};
use crate::accounts::{Filer, Inviting};
use crate::arrivals::{
    CannotDeclare, CannotGive, Cause, Declared, Given, Guest, Lodging, Notice, Premises, declare,
    declare_and_give, store,
};
use crate::guestbook::{Person, Place, Remembered, pages as saved, remember};
use crate::invitations::{Stage, store as invitations};
use crate::passports::PassportNumber;
use crate::visas::{Visa, VisaNumber, store as visas};
use crate::vocabulary::{ArrivalId, CountryCode, InvitationId, InvitingPartyId, LatinName, PersonName};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

/// The question for the visa of the party's own guest.
const VISA_ASKED: &str = "visa-asked";
const PATH: &str = "/inviting/arrivals/new";
/// How many places that guests stayed at before are offered.
const PLACES: usize = 5;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/new", web::get().to(get_new))
        .route("/inviting/arrivals/new", web::post().to(post_new));
}

#[derive(Template)]
#[template(path = "arrivals/new.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    /// The question for a visa number, with its own complaint.
    asked: Form,
    causes: Vec<(&'static str, String)>,
    regions: Vec<(String, String)>,
    premises: Vec<(&'static str, String)>,
    /// Guests with an approved invitation, to fill the form in from.
    invited: Vec<(String, String)>,
    /// Places of earlier notices, to fill the form in from.
    places: Vec<(String, String)>,
    /// What can be remembered for the next time.
    ticks: Vec<(&'static str, String)>,
}

/// What the form is filled in from.
struct Known {
    answers: Answers,
    places: Vec<Lodging>,
    /// The running clock that the question led to; its own page asks for less.
    clock: Option<ArrivalId>,
    unknown_visa: bool,
}

async fn new_page(
    party: &Inviting,
    (form, asked): (Form, Form),
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    let mut reading = party.works().reading().await?;
    let latest = invitations::of_party(&mut reading, party.party, None, 20).await?;
    let places = store::lodgings(&mut reading, party.party, PLACES).await?;
    drop(reading);
    let approved = latest.iter().filter(|invitation| invitation.stage == Stage::Approved);
    let address = |id: InvitationId| format!("{PATH}?invitation={id}");
    let page = NewPage {
        frame: party.frame(),
        form,
        asked,
        causes: Cause::ALL.map(|cause| (cause.code(), worded::cause(words, cause))).into(),
        regions: worded::every_region(words),
        premises: Premises::ALL.map(|it| (it.code(), worded::premises(words, it))).into(),
        invited: approved.map(|it| (address(it.id), it.guest().name.to_string())).collect(),
        places: places_of(party, words, &places),
        ticks: saved::ticks(words),
    };
    party.page_as(status, &page)
}

/// Links that keep what was asked and fill in another place.
fn places_of(party: &Inviting, words: Words, places: &[Lodging]) -> Vec<(String, String)> {
    let asked = answers::query(party);
    let kept: String = ["invitation", "arrival", "guest", VISA_ASKED]
        .iter()
        .filter(|name| !asked.text(name).is_empty())
        .map(|name| format!("{name}={}&", letters_and_digits(asked.text(name))))
        .collect();
    let link = |(nth, place): (usize, &Lodging)| {
        let said = format!("{}, {}", worded::region(words, &place.region), place.address);
        (format!("{PATH}?{kept}place={nth}"), said)
    };
    places.iter().enumerate().map(link).collect()
}

/// Ids and visa numbers have nothing else.
fn letters_and_digits(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// Filled in from a visa's number, an invitation, or for a move from the guest's earlier arrival.
async fn get_new(party: Filer) -> Result<HttpResponse, Trouble> {
    let query = answers::query(&party);
    let kept = party.kept_answers().await?;
    let mut reading = party.works().reading().await?;
    let known = known(&mut reading, party.party, &query).await?;
    let guest = saved::guest_asked(&mut reading, party.party, &query).await?;
    let premises = saved::place_asked(&mut reading, party.party, &query).await?;
    drop(reading);
    if let Some(clock) = known.clock {
        return Ok(party.see_other(&address_of(clock)));
    }
    let mut asked = Reader::new(&query, party.words());
    if known.unknown_visa {
        asked.complain(VISA_ASKED, party.words().t("arrivals-visa-of-no-guest"));
    }
    let status = if known.unknown_visa { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let asked = asked.form();
    let mut filled = known.answers;
    if let Some(guest) = &guest {
        filled.set("cause", Cause::Arrival.code());
        saved::guest_answers(&mut filled, &guest.person);
    }
    let place = query.text("place").parse().ok().and_then(|nth: usize| known.places.get(nth));
    if let Some(place) = place.or(known.places.first()) {
        for (field, text) in place_answers(place) {
            filled.set(field, text);
        }
    }
    if let Some(premises) = &premises {
        saved::place_answers(&mut filled, &premises.place);
    }
    new_page(&party, (Form::with(kept.unwrap_or(filled)), asked), status).await
}

async fn known(db: &mut PgConnection, party: InvitingPartyId, asked: &Answers) -> sqlx::Result<Known> {
    let places = store::lodgings(db, party, PLACES).await?;
    let mut known = Known { answers: Answers::default(), places, clock: None, unknown_visa: false };
    if let Ok(id) = id_of(asked.text("arrival")) {
        if let Some(earlier) = store::find_of_party(db, id, party).await? {
            known.answers = guest_answers(&earlier.guest, Cause::ChangeOfAddress, Some(id));
        }
    } else if let Ok(id) = Uuid::try_parse(asked.text("invitation")) {
        if let Some(invited) = invitations::find_of_party(db, InvitationId(id), party).await? {
            let guest = invited.guest().clone();
            let guest = Guest {
                name: guest.name,
                citizenship: guest.citizenship,
                born: guest.born,
                passport_number: guest.passport_number,
            };
            known.answers = guest_answers(&guest, Cause::Arrival, None);
        }
    } else if !asked.text(VISA_ASKED).is_empty() {
        from_visa(db, party, asked.text(VISA_ASKED), &mut known).await?;
    }
    Ok(known)
}

/// A visa of the party's own guest. One of somebody else's and one that there is none of are the same to the party: nothing is
/// learnt of either.
async fn from_visa(
    db: &mut PgConnection,
    party: InvitingPartyId,
    typed: &str,
    known: &mut Known,
) -> sqlx::Result<()> {
    let visa = match VisaNumber::parse(typed) {
        Ok(number) => visas::find_by_number(db, &number).await?,
        Err(_) => None,
    };
    let Some(visa) = visa.filter(|visa| visa.inviting_party == party) else {
        known.unknown_visa = true;
        return Ok(());
    };
    let latest = store::latest_of_visa(db, party, visa.id).await?;
    known.clock = latest.as_ref().filter(|it| it.is_open()).map(|it| it.id);
    let guest = Guest {
        name: visa.holder.clone(),
        citizenship: visa.citizenship.clone(),
        born: visa.born,
        passport_number: visa.passport_number.clone(),
    };
    let (cause, after) = match &latest {
        Some(arrival) => (Cause::ChangeOfAddress, Some(arrival.id)),
        None => (Cause::Arrival, None),
    };
    known.answers = guest_answers(&guest, cause, after);
    known.answers.set("visa", visa.number.grouped());
    let departure = departure_of(&visa, latest.as_ref().map(|arrival| arrival.arrived()));
    for (field, text) in date_answers("departure", departure) {
        known.answers.set(&field, text);
    }
    Ok(())
}

fn departure_of(visa: &Visa, arrived: Option<NaiveDate>) -> NaiveDate {
    arrived.map_or(visa.valid.last(), |arrived| stays_until(visa, arrived))
}

pub fn place_answers(place: &Lodging) -> [(&'static str, String); 3] {
    [
        ("region", place.region.to_string()),
        ("address", place.address.clone()),
        ("premises", place.premises.map_or("", Premises::code).to_owned()),
    ]
}

fn guest_answers(guest: &Guest, cause: Cause, after: Option<ArrivalId>) -> Answers {
    let given = guest.name.given_names.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut pairs = vec![
        ("cause".to_owned(), cause.code().to_owned()),
        ("after".to_owned(), after.map(|id| id.to_string()).unwrap_or_default()),
        ("surname".to_owned(), guest.name.surname.to_string()),
        ("given-names".to_owned(), given),
        ("citizenship".to_owned(), guest.citizenship.to_string()),
        ("passport-number".to_owned(), guest.passport_number.to_string()),
    ];
    pairs.extend(date_answers("born", guest.born));
    Answers::new(pairs)
}

/// Files at once; or, with the other button, only starts the clock.
async fn post_new(party: Filer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, party.words());
    let declared = read_declared(&mut reader, &answers);
    let done = if answers.has("then", "later") {
        match declared {
            Some(declared) => declared_only(&party, (declared, &answers), &mut reader).await?,
            None => None,
        }
    } else {
        match declared.zip(read_notice(&mut reader)) {
            Some(filed) => filed_at_once(&party, (filed, &answers), &mut reader).await?,
            None => None,
        }
    };
    match done {
        Some(done) => Ok(done),
        None => new_page(&party, (reader.form(), Form::default()), StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

/// What was ticked to be remembered, of the guest and the place that were typed.
fn remembered(answers: &Answers, declared: &Declared, notice: Option<&Notice>) -> Remembered {
    let guest = &declared.guest;
    let person = Person {
        name: guest.name.clone(),
        citizenship: guest.citizenship.clone(),
        born: guest.born,
        sex: None,
        passport_number: guest.passport_number.clone(),
    };
    saved::ticked(answers, Some(person), notice.map(place_of))
}

/// Where a notice says that the guest stays.
pub fn place_of(notice: &Notice) -> Place {
    let address = notice.address.split_whitespace().collect::<Vec<_>>().join(" ");
    Place { region: notice.region.clone(), address, kind: notice.premises }
}

async fn declared_only(
    party: &Inviting,
    (declared, answers): (Declared, &Answers),
    reader: &mut Reader<'_>,
) -> Result<Option<HttpResponse>, Trouble> {
    let by = (party.id(), party.party);
    let kept = remembered(answers, &declared, None);
    let done = party
        .works()
        .run::<_, CannotDeclare, _>(party.actor(), move |work| {
            Box::pin(async move {
                let arrival = declare(work, by.1, declared).await?;
                remember(work, by, &kept).await?;
                Ok(arrival)
            })
        })
        .await;
    match done {
        Ok(arrival) => Ok(Some(party.see_other(&address_of(arrival)))),
        Err(CannotDeclare::NoClock(why)) => {
            reader.complain("arrived", why.words(party.words()));
            Ok(None)
        }
        Err(CannotDeclare::Broken(broken)) => Err(broken.into()),
    }
}

async fn filed_at_once(
    party: &Inviting,
    ((declared, notice), answers): ((Declared, Notice), &Answers),
    reader: &mut Reader<'_>,
) -> Result<Option<HttpResponse>, Trouble> {
    let by = (party.id(), party.party);
    let kept = remembered(answers, &declared, Some(&notice));
    let done = party
        .works()
        .run::<_, CannotGive, _>(party.actor(), move |work| {
            Box::pin(async move {
                let given = declare_and_give(work, by, declared, notice).await?;
                remember(work, by, &kept).await?;
                Ok(given)
            })
        })
        .await;
    match done {
        Ok(Given::Now(receipt)) => {
            Ok(Some(party.see_other_with(&receipt_of(&receipt), "arrivals-notice-filed")))
        }
        Ok(Given::Before(first)) => {
            Ok(Some(party.see_other_with(&receipt_of(&first), "arrivals-notice-filed-before")))
        }
        Err(refused) => {
            complain(reader, party.words(), refused)?;
            Ok(None)
        }
    }
}

fn read_declared(reader: &mut Reader<'_>, answers: &Answers) -> Option<Declared> {
    let cause = reader.choose("cause", "arrivals-cause-missing", Cause::from_code);
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    let citizenship =
        reader.take("citizenship", |typed| CountryCode::parse(typed).map_err(|_| worded::NotACountryCode));
    let born = reader.date("born", "arrivals-born-missing");
    let passport_number = reader.take("passport-number", PassportNumber::parse);
    let arrived = reader.date("arrived", "arrivals-arrived-missing");
    let visa = Some(answers.text("visa")).filter(|visa| !visa.is_empty());
    let visa = visa.map(|visa| visa.chars().take(40).collect());
    let guest = Guest {
        name: PersonName { surname: surname?, given_names: given_names? },
        citizenship: citizenship?,
        born: born?,
        passport_number: passport_number?,
    };
    let after = id_of(answers.text("after")).ok();
    Some(Declared { cause: cause?, guest, arrived: arrived?, visa, after })
}
