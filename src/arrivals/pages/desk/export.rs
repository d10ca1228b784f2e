//! The list of the overdue with contacts, for a spreadsheet. No cell of it is a formula, and the export is recorded.

use super::{filter_of, place};
use crate::accounts::AtDesk;
use crate::arrivals::desk::{Overdue, export};
use crate::arrivals::pages::worded;
use crate::files::pages::{csv_download, xlsx_download};
use crate::vocabulary::days_between;
use crate::web::{Trouble, Words, answers};
use actix_web::HttpResponse;
use chrono::NaiveDate;

pub async fn get_csv(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let table = table(&officer, "csv").await?;
    csv_download(&format!("overdue-{}.csv", officer.today()), &table)
}

pub async fn get_xlsx(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let table = table(&officer, "xlsx").await?;
    xlsx_download(&format!("overdue-{}.xlsx", officer.today()), table).await
}

async fn table(officer: &AtDesk, format: &'static str) -> Result<Vec<Vec<String>>, Trouble> {
    let (by, filter) = (officer.id(), filter_of(&answers::query(officer)));
    let overdue = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { export(work, by, filter, format).await })
        })
        .await?;
    let (words, today) = (officer.words(), officer.today());
    let headings = HEADINGS.map(|key| words.t(key)).to_vec();
    Ok(std::iter::once(headings).chain(overdue.iter().map(|it| row(words, it, today))).collect())
}

const HEADINGS: [&str; 18] = [
    "arrivals-due",
    "arrivals-export-days-late",
    "arrivals-arrived",
    "arrivals-cause",
    "arrivals-surname",
    "arrivals-given-names",
    "arrivals-citizenship",
    "arrivals-born",
    "arrivals-passport",
    "arrivals-visa",
    "arrivals-export-inside",
    "arrivals-region",
    "arrivals-party",
    "arrivals-party-identification",
    "arrivals-party-address",
    "arrivals-party-telephone",
    "arrivals-party-email",
    "arrivals-known-by",
];

fn row(words: Words, overdue: &Overdue, today: NaiveDate) -> Vec<String> {
    let (arrival, guest) = (&overdue.arrival, &overdue.arrival.guest);
    let visa = arrival.visa.as_ref().map(|visa| visa.number.as_str().to_owned());
    let known = match arrival.crossing {
        Some(_) => "arrivals-known-by-entry",
        None => "arrivals-known-by-declaration",
    };
    vec![
        arrival.deadline.due.to_string(),
        days_between(arrival.deadline.due, today).to_string(),
        arrival.arrived().to_string(),
        worded::cause(words, arrival.cause),
        guest.name.surname.to_string(),
        guest.name.given_names.as_ref().map(ToString::to_string).unwrap_or_default(),
        guest.citizenship.to_string(),
        guest.born.to_string(),
        guest.passport_number.to_string(),
        visa.or_else(|| arrival.other_visa.clone()).unwrap_or_default(),
        words.t(if overdue.inside { "web-yes" } else { "arrivals-export-not-known" }),
        place(words, &overdue.place),
        arrival.party_name.clone(),
        overdue.identification.clone(),
        overdue.address.clone(),
        overdue.telephone.clone(),
        overdue.email.clone(),
        words.t(known),
    ]
}
