//! One arrival, with its deadline and its receipts.

use crate::accounts::AtDesk;
use crate::arrivals::desk::look;
use crate::arrivals::pages::shown::{Countries, Paper, guest_rows, paper};
use crate::arrivals::pages::{id_of, worded};
use crate::arrivals::store;
use crate::calendar::pages::Told;
use crate::web::{Frame, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "arrivals/desk-arrival.html")]
struct ArrivalPage {
    frame: Frame,
    title: String,
    state: String,
    colour: &'static str,
    rows: Vec<(String, String)>,
    /// The record of the inviting party.
    party: String,
    told: Told,
    earlier: Vec<String>,
    papers: Vec<Paper>,
}

pub async fn get_arrival(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let (arrival, receipts) = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let countries = Countries::load(&mut reading).await?;
    let earlier = store::clocks::earlier_deadlines(&mut reading, id).await?;
    drop(reading);
    let words = officer.words();
    let (state, colour) = worded::state(words, arrival.state(officer.today()));
    let mut rows = vec![(words.t("arrivals-party"), arrival.party_name.clone())];
    rows.extend(guest_rows(words, &countries, &arrival));
    officer.page(&ArrivalPage {
        frame: officer.frame(),
        title: arrival.guest.name.to_string(),
        state,
        colour,
        rows,
        party: format!("{}/parties/{}", super::FOLDER, arrival.party),
        told: Told::of(&arrival.deadline, words),
        earlier: earlier.iter().map(|it| worded::earlier_deadline(words, *it)).collect(),
        papers: receipts.iter().map(|it| paper(words, &countries, &arrival, (&receipts, it))).collect(),
    })
}
