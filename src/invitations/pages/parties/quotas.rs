//! How many invitations every party may file in a year, as an administrator sets it.

use super::quota::read_places;
use crate::accounts::Administrator;
use crate::invitations::right::{CannotSetDefault, QuotaDefault, set_default};
use crate::invitations::store;
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const HERE: &str = "/admin/quotas";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/quotas", web::get().to(get_quotas))
        .route("/admin/quotas", web::post().to(post_quota));
}

#[derive(Template)]
#[template(path = "invitations/quotas.html")]
struct QuotasPage {
    frame: Frame,
    form: Form,
    lines: Vec<[String; 2]>,
}

async fn get_quotas(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    show(&administrator, Form::with(kept), StatusCode::OK).await
}

async fn show(
    administrator: &Administrator,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let rows = store::right::quota_defaults(&mut reading).await?;
    drop(reading);
    let lines = rows.iter().map(|row| [words.date(row.from), row.places.to_string()]).collect();
    administrator.page_as(status, &QuotasPage { frame: administrator.frame(), form, lines })
}

async fn post_quota(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let places = read_places(&mut reader);
    let from = reader.date("from", "invitations-error-quota-from");
    let (Some(places), Some(from)) = (places, from) else {
        return show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let row = QuotaDefault { from, places };
    match administrator.answer(move |work| Box::pin(set_default(work, row))).await {
        Ok(()) => return Ok(administrator.see_other_with(HERE, "invitations-notice-quota-default")),
        Err(CannotSetDefault::Broken(error)) => return Err(error.into()),
        Err(CannotSetDefault::SetAlready) => {
            reader.complain("from", words.t("invitations-error-quota-set-already"));
        }
        Err(CannotSetDefault::BeginsTooSoon { earliest }) => {
            let earliest = words.date(earliest);
            reader.complain("from", words.t1("invitations-error-quota-too-soon", "earliest", earliest));
        }
    }
    show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}
