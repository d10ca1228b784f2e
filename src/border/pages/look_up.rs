//! Looking a visa up by its number, by the passport, or by the seal that a reader or a camera read.

use super::address_of;
use super::offline::{Explained, explained};
use crate::accounts::{BorderOfficer, Uploaded};
use crate::border::{LookedUp, Sought, look_up, store};
use crate::visas::read_upload::{CannotRead, Readers, read_upload};
use crate::visas::seal::Verdict;
use crate::visas::{ReadError, Visa};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Upload, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/border", web::get().to(get_form))
        .route("/border", web::post().to(post_search))
        .route("/border/picture", web::get().to(get_form))
        .route("/border/picture", web::post().to(post_picture));
}

#[derive(Template)]
#[template(path = "border/look-up.html")]
struct LookUpPage {
    frame: Frame,
    form: Form,
    checkpoint: String,
    /// No electronic visas are taken here today (rule V2).
    closed: bool,
    found: Vec<Found>,
    /// The verdict on a seal that found nothing.
    verdict: Option<Explained>,
}

struct Found {
    href: String,
    number: String,
    holder: String,
    citizenship: String,
    valid: String,
}

async fn get_form(officer: BorderOfficer) -> Result<HttpResponse, Trouble> {
    show(&officer, officer.form().await?, (Vec::new(), None), StatusCode::OK).await
}

async fn show(
    officer: &BorderOfficer,
    form: Form,
    (found, verdict): (Vec<Found>, Option<Explained>),
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let mut reading = officer.works().reading().await?;
    let code = super::on_duty(officer)?.checkpoint;
    let checkpoint = store::checkpoint(&mut reading, &code).await?.ok_or(Trouble::Forbidden)?;
    drop(reading);
    let page = LookUpPage {
        frame: officer.frame(),
        form,
        checkpoint: checkpoint.name.in_language(officer.language()).to_owned(),
        closed: !checkpoint.takes_electronic_visas_on(officer.today()),
        found,
        verdict,
    };
    officer.page_as(status, &page)
}

/// The numbers travel in the body, never in an address that a log keeps.
async fn post_search(officer: BorderOfficer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, officer.words());
    let Some(sought) = reader.take("number", Sought::read) else {
        return show(&officer, reader.form(), (Vec::new(), None), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    answer(&officer, reader, "number", sought).await
}

/// The picture is read and let go: nothing of it is stored.
async fn post_picture(
    Uploaded { by: officer, upload }: Uploaded<BorderOfficer>,
    readers: web::Data<Readers>,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let Upload { answers, file, too_large: _ } = upload.whole()?;
    let mut reader = Reader::new(&answers, words);
    let complaint = match read_upload(&readers.border, &file).await {
        Ok(scanned) => return answer(&officer, reader, "picture", Sought::Seal(scanned.seal)).await,
        Err(CannotRead::Busy) => return Err(Trouble::Busy),
        Err(CannotRead::File(ReadError::SeveralCodes)) => words.t("border-offline-several"),
        Err(CannotRead::File(
            ReadError::TooLarge
            | ReadError::OtherKind
            | ReadError::BrokenPicture
            | ReadError::TooManyPixels { .. }
            | ReadError::BrokenDocument
            | ReadError::Encrypted
            | ReadError::TooManyPages { .. }
            | ReadError::NoCode,
        )) => words.t("border-offline-means-read-error"),
    };
    reader.complain("picture", complaint);
    let verdict = Some(explained(words, Verdict::ReadError));
    show(&officer, reader.form(), (Vec::new(), verdict), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn answer(
    officer: &BorderOfficer,
    mut reader: Reader<'_>,
    field: &str,
    sought: Sought,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let LookedUp { found, seal } = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_up(work, &sought).await })
        })
        .await?;
    match found.as_slice() {
        [] => {
            let refused = seal.map(|seal| seal.verdict).filter(|verdict| !verdict.is_valid());
            let verdict = refused.map(|verdict| explained(words, verdict));
            let complaint = match &verdict {
                Some(verdict) => words.t1("border-seal-refused", "verdict", verdict.title.as_str()),
                None => words.t("border-not-found"),
            };
            reader.complain(field, complaint);
            show(officer, reader.form(), (Vec::new(), verdict), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        [visa] => Ok(officer.see_other(&address_of(visa.id))),
        several => {
            let found = several.iter().map(|visa| line(words, visa)).collect();
            show(officer, reader.form(), (found, None), StatusCode::OK).await
        }
    }
}

fn line(words: Words, visa: &Visa) -> Found {
    Found {
        href: address_of(visa.id),
        number: visa.number.to_string(),
        holder: visa.holder.to_string(),
        citizenship: visa.citizenship_name.in_language(words.language()).to_owned(),
        valid: period(words, visa),
    }
}

pub fn period(words: Words, visa: &Visa) -> String {
    words.with(
        "border-period",
        [("from", words.date(visa.valid.first()).into()), ("until", words.date(visa.valid.last()).into())],
    )
}
