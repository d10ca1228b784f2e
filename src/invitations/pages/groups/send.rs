//! Sending a file of many invitations, and the groups sent before.

use super::words::{file_fault, standing};
use super::{FOLDER, address_of, id_of};
use crate::accounts::{Filer, Inviting, Uploaded};
use crate::files::{FileFault, read_off_thread};
use crate::invitations::groups::{CannotTake, Column, Group, Readable, Taken, take_file};
use crate::invitations::store::groups;
use crate::web::{Form, Frame, Reader, Trouble, answers};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

const A_PAGE: usize = 10;

/// The most characters of a group's name.
const LONGEST_NAME: usize = 100;

#[derive(Template)]
#[template(path = "invitations/groups.html")]
struct GroupsPage {
    frame: Frame,
    form: Form,
    /// Whether this person files.
    files: bool,
    groups: Vec<ShownGroup>,
    first_page: String,
    next_page: String,
}

struct ShownGroup {
    href: String,
    name: String,
    sent: String,
    lines: String,
    state: String,
    colour: &'static str,
}

pub async fn get_groups(party: Inviting) -> Result<HttpResponse, Trouble> {
    show(&party, party.form().await?, StatusCode::OK).await
}

async fn show(party: &Inviting, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let before = id_of(answers::query(party).text("before")).ok();
    let mut reading = party.works().reading().await?;
    let found = groups::of_party(&mut reading, party.party, before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let page = GroupsPage {
        frame: party.frame(),
        form,
        files: party.role.may_file(),
        groups: found.iter().take(A_PAGE).map(|group| shown(party, group)).collect(),
        first_page: before.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        next_page: next.map(|group| format!("{FOLDER}?before={}", group.id)).unwrap_or_default(),
    };
    party.page_as(status, &page)
}

fn shown(party: &Inviting, group: &Group) -> ShownGroup {
    let words = party.words();
    let (state, colour) = standing(words, group);
    ShownGroup {
        href: address_of(group.id),
        name: group.name.clone(),
        sent: words.time(group.sent_at),
        lines: group.filed.unwrap_or(group.lines).to_string(),
        state,
        colour,
    }
}

/// The file is read before it is taken: what is no table of invitations is refused with the reason.
pub async fn post_file(Uploaded { by: party, upload }: Uploaded<Filer>) -> Result<HttpResponse, Trouble> {
    let upload = upload.whole()?;
    let (words, answers) = (party.words(), upload.answers);
    let mut reader = Reader::new(&answers, words);
    let name = reader.name_of("name", "invitations-group-name-missing", LONGEST_NAME);
    if upload.file.is_empty() {
        reader.complain("file", words.t("invitations-group-file-missing"));
        return show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match (name, readable(upload.file).await?) {
        (Some(name), Ok(file)) => return take(&party, name, file).await,
        (_, Err(fault)) => reader.complain("file", file_fault(words, &fault)),
        (None, Ok(_)) => reader.complain("file", words.t("invitations-group-file-again")),
    }
    show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The file with how many lines it has, where it is a table.
async fn readable(content: Vec<u8>) -> Result<Result<Readable, FileFault>, Trouble> {
    let (content, read) = read_off_thread::<Column>(content).await?;
    Ok(read.map(|sheet| Readable { content, lines: sheet.rows.len() }))
}

async fn take(party: &Inviting, name: String, file: Readable) -> Result<HttpResponse, Trouble> {
    let by = (party.id(), party.party);
    let taken = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { take_file(work, by, &name, file).await }))
        .await;
    match taken {
        Ok(Taken::Now(id)) => Ok(party.see_other(&address_of(id))),
        Ok(Taken::Before(id)) => Ok(party.see_other_with(&address_of(id), "invitations-group-sent-before")),
        Err(CannotTake::TooMany(too_many)) => Err(too_many.into()),
        Err(CannotTake::Broken(error)) => Err(error.into()),
    }
}
