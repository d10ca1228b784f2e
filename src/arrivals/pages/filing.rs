//! The inviting party's forms: declaring an arrival, filing its notice, correcting one.

use super::office::{Asks, address_of, receipt_of, show};
use super::{id_of, worded};
use crate::accounts::{Inviting, store as accounts};
use crate::arrivals::{
    Arrival, CannotDeclare, CannotGive, Cause, Declared, Given, Guest, Notice, Premises, Receipt, RegionCode,
    correct_notice, declare, give_notice, store,
};
use crate::invitations::{Stage, store as invitations};
use crate::passports::PassportNumber;
use crate::visas::store as visas;
use crate::vocabulary::{ArrivalId, CountryCode, InvitationId, LatinName, PersonName};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/new", web::get().to(get_new))
        .route("/inviting/arrivals/new", web::post().to(post_new))
        .route("/inviting/arrivals/{id}", web::post().to(post_notice))
        .route("/inviting/arrivals/{id}/correct", web::post().to(post_correction));
}

#[derive(Template)]
#[template(path = "arrivals/new.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    causes: Vec<(&'static str, String)>,
    /// Guests with an approved invitation, to fill the form in from.
    invited: Vec<(String, String)>,
}

async fn new_page(party: &Inviting, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let latest = invitations::of_party(&mut reading, party.party, None, 20).await?;
    drop(reading);
    let approved = latest.iter().filter(|invitation| invitation.stage == Stage::Approved);
    let address = |id: InvitationId| format!("/inviting/arrivals/new?invitation={id}");
    let page = NewPage {
        frame: party.frame(),
        form,
        causes: Cause::ALL.map(|cause| (cause.code(), worded::cause(party.words(), cause))).into(),
        invited: approved.map(|it| (address(it.id), it.guest().name.to_string())).collect(),
    };
    party.page_as(status, &page)
}

/// Filled in from an invitation, or for a move from the guest's earlier arrival.
async fn get_new(party: Inviting) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&party);
    let kept = party.kept_answers().await?;
    let mut reading = party.works().reading().await?;
    let known = match (id_of(asked.text("arrival")), Uuid::try_parse(asked.text("invitation"))) {
        (Ok(id), _) => {
            let earlier = store::find_of_party(&mut reading, id, party.party).await?;
            earlier.map(|earlier| guest_answers(&earlier.guest, Cause::ChangeOfAddress, Some(id)))
        }
        (Err(_), Ok(id)) => {
            let invited = invitations::find_of_party(&mut reading, InvitationId(id), party.party).await?;
            invited.map(|invited| {
                let guest = invited.guest().clone();
                let guest = Guest {
                    name: guest.name,
                    citizenship: guest.citizenship,
                    born: guest.born,
                    passport_number: guest.passport_number,
                };
                guest_answers(&guest, Cause::Arrival, None)
            })
        }
        (Err(_), Err(_)) => None,
    };
    drop(reading);
    new_page(&party, Form::with(kept.or(known).unwrap_or_default()), StatusCode::OK).await
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

async fn post_new(party: Inviting, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    let mut reader = Reader::new(&answers, words);
    if let Some(declared) = read_declared(&mut reader, &answers) {
        let id = party.party;
        let done = party.works().run(party.actor(), move |work| Box::pin(declare(work, id, declared))).await;
        match done {
            Ok(arrival) => return Ok(party.see_other(&address_of(arrival))),
            Err(CannotDeclare::NoClock(why)) => reader.complain("arrived", why.words(words)),
            Err(CannotDeclare::Broken(broken)) => return Err(broken.into()),
        }
    }
    new_page(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
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
    let other_visa = Some(answers.text("visa")).filter(|visa| !visa.is_empty());
    let other_visa = other_visa.map(|visa| visa.chars().take(40).collect());
    let guest = Guest {
        name: PersonName { surname: surname?, given_names: given_names? },
        citizenship: citizenship?,
        born: born?,
        passport_number: passport_number?,
    };
    let after = id_of(answers.text("after")).ok();
    Some(Declared { cause: cause?, guest, arrived: arrived?, other_visa, after })
}

/// What is known of the stay: the last notice, else the party's own address and the end of the visa.
pub async fn prefilled(
    db: &mut PgConnection,
    arrival: &Arrival,
    last: Option<&Receipt>,
) -> sqlx::Result<Form> {
    if let Some(receipt) = last {
        let notice = &receipt.statement.notice;
        let mut answers = Answers::new(date_answers("departure", notice.planned_departure));
        answers.set("region", notice.region.as_str());
        answers.set("address", notice.address.as_str());
        answers.set("premises", notice.premises.map_or("", Premises::code));
        return Ok(Form::with(answers));
    }
    let mut answers = Answers::default();
    if let Some(party) = accounts::inviting_party(db, arrival.party).await? {
        answers.set("address", party.address);
    }
    let visa = match &arrival.visa {
        Some(visa) => visas::find(db, visa.id).await?,
        None => None,
    };
    if let Some(visa) = visa {
        let stay = u64::try_from(visa.stay.days() - 1).unwrap_or_default();
        let by_days = arrival.arrived().checked_add_days(chrono::Days::new(stay));
        let departure: NaiveDate = by_days.unwrap_or(visa.valid.last()).min(visa.valid.last());
        for (field, text) in date_answers("departure", departure) {
            answers.set(&field, text);
        }
    }
    Ok(Form::with(answers))
}

fn read_notice(reader: &mut Reader<'_>) -> Option<Notice> {
    let region = reader.take("region", RegionCode::parse);
    let address = reader.words_of("address", "arrivals-address-missing", Notice::LONGEST_ADDRESS);
    let premises = Premises::from_code(reader.text("premises"));
    let planned_departure = reader.date("departure", "arrivals-departure-missing");
    Some(Notice { region: region?, address: address?, premises, planned_departure: planned_departure? })
}

async fn post_notice(
    party: Inviting,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reader = Reader::new(&answers, party.words());
    if let Some(notice) = read_notice(&mut reader) {
        let by = (party.id(), party.party);
        let done =
            party.works().run(party.actor(), move |work| Box::pin(give_notice(work, by, id, notice))).await;
        match done {
            Ok(Given::Now(receipt)) => {
                return Ok(party.see_other_with(&receipt_of(&receipt), "arrivals-notice-filed"));
            }
            Ok(Given::Before(first)) => {
                return Ok(party.see_other_with(&receipt_of(&first), "arrivals-notice-filed-before"));
            }
            Err(refused) => complain(&mut reader, party.words(), refused)?,
        }
    }
    show(&party, id, (Asks::ToFile, Some(reader.form())), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn post_correction(
    party: Inviting,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reader = Reader::new(&answers, party.words());
    if let Some(notice) = read_notice(&mut reader) {
        let by = (party.id(), party.party);
        let done = party
            .works()
            .run(party.actor(), move |work| Box::pin(correct_notice(work, by, id, notice)))
            .await;
        match done {
            Ok(receipt) => {
                return Ok(party.see_other_with(&receipt_of(&receipt), "arrivals-notice-corrected"));
            }
            Err(refused) => complain(&mut reader, party.words(), refused)?,
        }
    }
    show(&party, id, (Asks::ToCorrect, Some(reader.form())), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// A refusal beside the field that it is about.
fn complain(reader: &mut Reader<'_>, words: Words, refused: CannotGive) -> Result<(), Trouble> {
    match refused {
        CannotGive::NotFound | CannotGive::NothingToCorrect => return Err(Trouble::NotFound),
        CannotGive::Stopped => reader.complain("", words.t("arrivals-stopped")),
        CannotGive::Notice(why) => reader.complain("departure", why.words(words)),
        CannotGive::Random(error) => return Err(Trouble::Broken(error.to_string().into())),
        CannotGive::Unwritable(error) => return Err(Trouble::broken(error)),
        CannotGive::Broken(broken) => return Err(broken.into()),
    }
    Ok(())
}
