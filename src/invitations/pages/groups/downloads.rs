//! What can be downloaded: the template, the bad lines to correct, and the invitations of a group.

use super::words::finding;
use super::{id_of, template};
use crate::accounts::Inviting;
use crate::files::pages::{csv_download, workbook_download, xlsx_download};
use crate::files::{Row, read_off_thread};
use crate::invitations::Invitation;
use crate::invitations::groups::{ADDED, Column, Standing};
use crate::invitations::pages::form::Choices;
use crate::invitations::pages::shown::Names;
use crate::invitations::pages::worded;
use crate::invitations::store::groups::{self, ToldLine};
use crate::web::{Trouble, Worded, Words};
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use std::collections::HashMap;

type Table = Vec<Vec<String>>;

pub async fn get_csv_template(party: Inviting) -> Result<HttpResponse, Trouble> {
    csv_download("invitations.csv", &[template::headings(party.words())])
}

pub async fn get_xlsx_template(party: Inviting) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    let mut reading = party.works().reading().await?;
    let choices = Choices::load(&mut reading, words, party.today()).await?;
    drop(reading);
    let codes = template::codes(words, &choices);
    workbook_download("invitations.xlsx", move || template::template(words, &codes)).await
}

pub async fn get_bad_csv(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    csv_download("bad-lines.csv", &bad(&party, &id).await?)
}

pub async fn get_bad_xlsx(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    xlsx_download("bad-lines.xlsx", bad(&party, &id).await?).await
}

pub async fn get_invitations_csv(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    csv_download("group.csv", &invitations(&party, &id).await?)
}

pub async fn get_invitations_xlsx(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    xlsx_download("group.xlsx", invitations(&party, &id).await?).await
}

/// The bad lines as they were sent, each with what is wrong with it: to be corrected and sent again as they are.
async fn bad(party: &Inviting, id: &str) -> Result<Table, Trouble> {
    let (id, words) = (id_of(id)?, party.words());
    let mut reading = party.works().reading().await?;
    let group = groups::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let bad = groups::bad_lines(&mut reading, group.id, -1, i64::MAX).await?;
    let content = groups::content(&mut reading, group.id).await?;
    drop(reading);
    let (_, read) = read_off_thread::<Column>(content).await?;
    let rows: HashMap<i32, Row<Column>> = read
        .map_err(Trouble::broken)?
        .rows
        .into_iter()
        .map(|row| (i32::try_from(row.line).unwrap_or(i32::MAX), row))
        .collect();
    let headings = template::headings(words).into_iter().chain(ADDED.map(str::to_owned)).collect();
    let lines = bad.iter().filter_map(|line| Some(bad_row(words, rows.get(&line.line)?, line)));
    Ok(std::iter::once(headings).chain(lines).collect())
}

fn bad_row(words: Words, row: &Row<Column>, told: &ToldLine) -> Vec<String> {
    let cells = Column::ALL.map(|column| row.cells.get(&column).map(|cell| cell.shown()).unwrap_or_default());
    let said: Vec<_> = told.findings.iter().map(|it| finding(words, it)).collect();
    cells.into_iter().chain([told.line.to_string(), said.join("; ")]).collect()
}

/// The invitations of a group with their states, and the numbers to pass on.
async fn invitations(party: &Inviting, id: &str) -> Result<Table, Trouble> {
    let (id, words, today) = (id_of(id)?, party.words(), party.today());
    let mut reading = party.works().reading().await?;
    let group = groups::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    if group.standing() != Standing::Filed {
        return Err(Trouble::NotFound);
    }
    let names = Names::load(&mut reading, words).await?;
    let found = groups::invitations(&mut reading, id, (None, -1), i64::MAX).await?;
    drop(reading);
    let mut headings = vec![words.t("invitations-group-line")];
    headings.extend(template::headings(words));
    headings
        .extend(["invitations-state", "invitations-number", "invitations-reason"].map(|key| words.t(key)));
    let lines = found.iter().map(|invitation| row(&names, invitation, today, words));
    Ok(std::iter::once(headings).chain(lines).collect())
}

fn row(names: &Names, invitation: &Invitation, today: NaiveDate, words: Words) -> Vec<String> {
    let (guest, journey) = (invitation.guest(), invitation.journey());
    let (state, _) = worded::standing(words, invitation, today);
    vec![
        invitation.group.map(|group| group.line.to_string()).unwrap_or_default(),
        guest.name.surname.to_string(),
        guest.name.given_names.as_ref().map(ToString::to_string).unwrap_or_default(),
        names.citizenship(&guest.citizenship),
        guest.born.to_string(),
        worded::sex(words, guest.sex),
        guest.passport_number.to_string(),
        journey.category.clone(),
        journey.institution.clone().unwrap_or_default(),
        journey.entries.words(words),
        journey.stay.days().to_string(),
        journey.period.first().to_string(),
        journey.period.last().to_string(),
        journey.places.clone(),
        state,
        invitation.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        invitation.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}
