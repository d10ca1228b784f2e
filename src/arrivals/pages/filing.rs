//! The inviting party's forms: filing the notice of a clock, correcting one.

use super::id_of;
use super::office::{Asks, receipt_of, show};
use super::short_form::{place_answers, place_of};
use crate::accounts::{Filer, store as accounts};
use crate::arrivals::{
    Arrival, CannotGive, Given, Notice, Premises, Receipt, RegionCode, correct_notice, give_notice, store,
};
use crate::guestbook::{pages as saved, remember};
use crate::visas::{Visa, store as visas};
use crate::web::{Answers, Form, Reader, Trouble, Worded, Words, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use sqlx::PgConnection;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/{id}", web::post().to(post_notice))
        .route("/inviting/arrivals/{id}/correct", web::post().to(post_correction));
}

/// What is known of the stay: the last notice; else where the party's guests stayed last, and the end of the visa where the party
/// invited its holder.
pub async fn prefilled(
    db: &mut PgConnection,
    arrival: &Arrival,
    last: Option<&Receipt>,
    asked: &Answers,
) -> Result<Form, Trouble> {
    if let Some(receipt) = last {
        let notice = &receipt.statement.notice;
        let mut answers = Answers::new(date_answers("departure", notice.planned_departure));
        for (field, text) in place_answers(&notice.lodging()) {
            answers.set(field, text);
        }
        return Ok(Form::with(answers));
    }
    let mut answers = Answers::default();
    if let Some(premises) = saved::place_asked(db, arrival.party, asked).await? {
        saved::place_answers(&mut answers, &premises.place);
    } else if let Some(place) = store::lodgings(db, arrival.party, 1).await?.first() {
        for (field, text) in place_answers(place) {
            answers.set(field, text);
        }
    } else if let Some(party) = accounts::inviting_party(db, arrival.party).await? {
        answers.set("address", party.address);
    }
    let visa = match &arrival.visa {
        Some(visa) => visas::find(db, visa.id).await?,
        None => None,
    };
    if let Some(visa) = visa.filter(|visa| visa.inviting_party == arrival.party) {
        for (field, text) in date_answers("departure", stays_until(&visa, arrival.arrived())) {
            answers.set(&field, text);
        }
    }
    Ok(Form::with(answers))
}

/// The last day of the stay that the visa allows from a day on.
pub fn stays_until(visa: &Visa, arrived: NaiveDate) -> NaiveDate {
    let stay = u64::try_from(visa.stay.days() - 1).unwrap_or_default();
    let by_days = arrived.checked_add_days(chrono::Days::new(stay));
    by_days.unwrap_or(visa.valid.last()).min(visa.valid.last())
}

pub fn read_notice(reader: &mut Reader<'_>) -> Option<Notice> {
    let region = reader.take("region", RegionCode::parse);
    let address = reader.words_of("address", "arrivals-address-missing", Notice::LONGEST_ADDRESS);
    let premises = Premises::from_code(reader.text("premises"));
    let planned_departure = reader.date("departure", "arrivals-departure-missing");
    Some(Notice { region: region?, address: address?, premises, planned_departure: planned_departure? })
}

async fn post_notice(party: Filer, id: web::Path<String>, answers: Answers) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reader = Reader::new(&answers, party.words());
    if let Some(notice) = read_notice(&mut reader) {
        let by = (party.id(), party.party);
        let kept = saved::ticked(&answers, None, Some(place_of(&notice)));
        let done = party
            .works()
            .run::<_, CannotGive, _>(party.actor(), move |work| {
                Box::pin(async move {
                    let given = give_notice(work, by, id, notice).await?;
                    remember(work, by, &kept).await?;
                    Ok(given)
                })
            })
            .await;
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
    party: Filer,
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
pub fn complain(reader: &mut Reader<'_>, words: Words, refused: CannotGive) -> Result<(), Trouble> {
    match refused {
        CannotGive::NotFound | CannotGive::NothingFiled => return Err(Trouble::NotFound),
        CannotGive::Stopped => reader.complain("", words.t("arrivals-stopped")),
        CannotGive::NoClock(why) => reader.complain("arrived", why.words(words)),
        CannotGive::Notice(why) => reader.complain("departure", why.words(words)),
        CannotGive::Random(error) => return Err(Trouble::Broken(error.to_string().into())),
        CannotGive::Unwritable(error) => return Err(Trouble::broken(error)),
        CannotGive::Broken(broken) => return Err(broken.into()),
    }
    Ok(())
}
