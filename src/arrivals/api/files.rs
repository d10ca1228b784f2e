//! A file of arrival notices sent by a program, and what became of its lines.

use super::notices::{account_of, words_of};
use super::told::{TakenFile, ToldFile};
use crate::accounts::roles::keyed::{Arrivals, Keyed, Receipts};
use crate::arrivals::batch::Manner;
use crate::arrivals::line::Outcome;
use crate::arrivals::pages::files::send::readable;
use crate::arrivals::pages::files::words;
use crate::arrivals::store::batches;
use crate::arrivals::take_file::take_file;
use crate::vocabulary::BatchId;
use crate::web::programs::described::KeyOfCall;
use crate::web::{
    Answer, Call, Fault, LARGEST_FILE, Problem, ProblemDetails, ProblemKind, Trouble, asked_by, bytes_of,
};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use std::time::Duration;
use utoipa::IntoParams;
use uuid::Uuid;

/// How long a file may take to arrive.
const SLOWEST: Duration = Duration::from_secs(120);

/// The most results of one answer.
const MOST_RESULTS: i64 = 1000;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// A dry run gives the same report and files nothing; line by line, good lines are taken, whatever the others are; atomic takes
    /// every line or none.
    #[param(value_type = Manner)]
    manner: String,
}

/// File many notices
///
/// The body is the file itself, CSV or XLSX, of ten megabytes and 20,000 lines at most; the columns are those of `/api/v1/codes`. It is worked
/// through in the background. Sent again, by whatever accident, it files no line twice (rule N6).
#[utoipa::path(
    post,
    path = "/api/v1/arrival-files",
    tag = "Arrival notices",
    operation_id = "fileArrivalNotices",
    params(Asked, KeyOfCall),
    request_body(
        content = String,
        content_type = "text/csv",
        description = "CSV in UTF-8 with commas or semicolons, or XLSX; told apart by the first bytes, whatever the content type says",
        example = "surname,given_names,citizenship,date_of_birth,passport_number,arrival_date,region,address,departure_date\nTANAKA,YUKI,JPN,1990-02-01,TK1234567,2026-03-02,75,\"Almaty, Abay 10\",2026-03-20\n"
    ),
    responses(
        (status = 202, description = "The file is taken in; its address tells what becomes of its lines", body = TakenFile,
         headers(("Location" = String, description = "Where it is told what became of its lines"))),
        (status = 422, description = "The file cannot be read as a table of notices", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["arrivals"])),
)]
pub async fn post_file(
    keyed: Keyed<Arrivals>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Problem> {
    let (words, asked) = (words_of(&request)?, asked_by::<Asked>(&request)?);
    let fault = |pointer: &str, code: &'static str, detail: String| {
        Problem::invalid(vec![Fault { pointer: pointer.to_owned(), code, detail }])
    };
    let manner = Manner::from_code(&asked.manner)
        .ok_or_else(|| fault("#/manner", "manner_unknown", "dry_run, line_by_line or atomic".to_owned()))?;
    let content = bytes_of(body, LARGEST_FILE, SLOWEST).await?;
    let call = Call::of(&request, &content)?;
    if let Some(answer) = call.answered(keyed.works(), &keyed.caller()).await? {
        return Ok(answer);
    }
    let read = readable(content.to_vec()).await?;
    let file = read.map_err(|it| fault("#", it.code(), words::file_fault(words, &it)))?;
    let party = keyed.owner;
    let done = call.once(keyed.works(), keyed.caller(), move |work| {
        Box::pin(async move {
            let account = account_of(work, party).await?;
            let id = take_file(work, (account, party), manner, file).await.map_err(Trouble::from)?;
            let address = format!("/api/v1/arrival-files/{id}");
            let told = Answer::new(StatusCode::ACCEPTED, &TakenFile { id: id.0, address: address.clone() })?;
            Ok(told.at(address))
        })
    });
    done.await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The place of the last line of the answer before.
    #[param(value_type = i32, required = false)]
    after: Option<i32>,
}

/// Follow a file
///
/// How far the file is, and the results of its lines, at most a thousand at once.
#[utoipa::path(
    get,
    path = "/api/v1/arrival-files/{id}",
    tag = "Arrival notices",
    operation_id = "getArrivalFile",
    params(("id" = Uuid, Path, description = "As the file's address has it"), Page),
    responses(
        (status = 200, description = "How the file stands", body = ToldFile),
        (status = 404, description = "The party sent no such file", body = ProblemDetails,
         content_type = "application/problem+json"),
    ),
    security(("key" = ["receipts", "arrivals"])),
)]
pub async fn get_file(
    keyed: Keyed<Receipts>,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let page: Page = asked_by(&request)?;
    let missing = || Problem::new(ProblemKind::NotFound);
    let id = Uuid::try_parse(&id).map(BatchId).map_err(|_| missing())?;
    let mut reading = keyed.works().reading().await?;
    let file = batches::find_of_party(&mut reading, id, keyed.owner).await?.ok_or_else(missing)?;
    let tally = batches::tally(&mut reading, id).await?;
    let after = page.after.unwrap_or(-1);
    let results = batches::results(&mut reading, id, &Outcome::ALL, (after, MOST_RESULTS)).await?;
    drop(reading);
    Ok(HttpResponse::Ok().json(ToldFile::of(&file, tally, &results, words_of(&request)?)))
}
