//! Sending a file, and filing one that was tried before.

use super::words::{file_fault, manner};
use super::{FOLDER, address_of, id_of};
use crate::accounts::{Filer, Inviting, Uploaded};
use crate::arrivals::batch::{Batch, Manner};
use crate::arrivals::column::Column;
use crate::arrivals::store::batches;
use crate::arrivals::take_file::{CannotTake, Readable, take_file};
use crate::files::{FileFault, read_off_thread};
use crate::vocabulary::BatchId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const A_PAGE: usize = 10;

#[derive(Template)]
#[template(path = "arrivals/files.html")]
struct FilesPage {
    frame: Frame,
    form: Form,
    /// Whether this person files, and whether they keep the keys of programs.
    sends: bool,
    owns: bool,
    manners: Vec<(&'static str, String, String)>,
    files: Vec<ShownFile>,
    first_page: String,
    next_page: String,
}

struct ShownFile {
    href: String,
    received: String,
    manner: String,
    lines: String,
    state: String,
    colour: &'static str,
}

pub async fn get_form(party: Inviting) -> Result<HttpResponse, Trouble> {
    let form = Form::with(Answers::new([("manner", Manner::DryRun.code())]));
    show(&party, form, StatusCode::OK).await
}

async fn show(party: &Inviting, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let (words, asked) = (party.words(), answers::query(party));
    let before = id_of(asked.text("before")).ok();
    let mut reading = party.works().reading().await?;
    let files = batches::of_party(&mut reading, party.party, before, A_PAGE as i64 + 1).await?;
    drop(reading);
    let next = files.get(A_PAGE - 1).filter(|_| files.len() > A_PAGE);
    let manners = Manner::ALL.map(|it| {
        let (name, hint) = manner(words, it);
        (it.code(), name, hint)
    });
    let page = FilesPage {
        frame: party.frame(),
        form,
        sends: party.role.may_file(),
        owns: party.role.is_owner(),
        manners: manners.into(),
        next_page: next.map(|file| format!("{FOLDER}?before={}", file.id)).unwrap_or_default(),
        first_page: before.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        files: files.iter().take(A_PAGE).map(|file| shown(party, file)).collect(),
    };
    party.page_as(status, &page)
}

fn shown(party: &Inviting, file: &Batch) -> ShownFile {
    let words = party.words();
    let (state, colour) = match (file.finished_at, file.held_up_at) {
        (Some(_), _) => ("arrivals-file-finished", "green"),
        (None, Some(_)) => ("arrivals-file-held-up", "red"),
        (None, None) => ("arrivals-file-under-way", "blue"),
    };
    ShownFile {
        href: address_of(file.id),
        received: words.time(file.received_at),
        manner: manner(words, file.manner).0,
        lines: file.lines.to_string(),
        state: words.t(state),
        colour,
    }
}

/// The file is read before it is taken: what is no table of notices is refused with the reason.
pub async fn post_file(Uploaded { by: party, upload }: Uploaded<Filer>) -> Result<HttpResponse, Trouble> {
    let upload = upload.whole()?;
    let (words, answers) = (party.words(), upload.answers);
    let mut reader = Reader::new(&answers, words);
    let manner = reader.choose("manner", "arrivals-manner-missing", Manner::from_code);
    if upload.file.is_empty() {
        reader.complain("file", words.t("arrivals-file-missing"));
    }
    if let (Some(manner), false) = (manner, upload.file.is_empty()) {
        match readable(upload.file).await? {
            Ok(file) => {
                let id = take(&party, manner, file).await?;
                return Ok(party.see_other(&address_of(id)));
            }
            Err(fault) => reader.complain("file", file_fault(words, &fault)),
        }
    }
    show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The file with how many lines it has, where it is a table.
pub async fn readable(content: Vec<u8>) -> Result<Result<Readable, FileFault>, Trouble> {
    let (content, read) = read_off_thread::<Column>(content).await?;
    Ok(read.map(|sheet| Readable { content, lines: sheet.rows.len() }))
}

impl From<CannotTake> for Trouble {
    fn from(cannot: CannotTake) -> Self {
        match cannot {
            CannotTake::TooMany(too_many) => too_many.into(),
            CannotTake::Broken(error) => error.into(),
        }
    }
}

async fn take(party: &Inviting, manner: Manner, file: Readable) -> Result<BatchId, Trouble> {
    let by = (party.id(), party.party);
    let taken = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { take_file(work, by, manner, file).await }))
        .await;
    Ok(taken?)
}

/// Files what was tried, as it was sent then.
pub async fn post_again(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let manner = Manner::from_code(answers.text("manner")).ok_or(Trouble::Unreadable)?;
    let mut reading = party.works().reading().await?;
    let tried = batches::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let content = batches::content(&mut reading, tried.id).await?;
    drop(reading);
    let lines = usize::try_from(tried.lines).unwrap_or_default();
    let filed = take(&party, manner, Readable { content, lines }).await?;
    Ok(party.see_other(&address_of(filed)))
}
