//! How many invitations every party may file in a year, as an administrator sets it.

use super::FOLDER;
use super::quota::read_places;
use crate::accounts::Administrator;
use crate::invitations::right::{CannotSetDefault, Concerns, QuotaDefault, foresee_default, set_default};
use crate::invitations::store;
use crate::vocabulary::InvitingPartyId;
use crate::web::{Answers, Change, Effect, Form, Frame, Reader, Resolve, Trouble, Words};
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
    let (row, resolve) = (QuotaDefault { from, places }, Resolve::of(&answers));
    if resolve == Resolve::Reconsidered {
        return show(&administrator, reader.form(), StatusCode::OK).await;
    }
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_default(work, row)),
        move |work| Box::pin(set_default(work, row)),
    );
    match done.await {
        Ok(Some(concerns)) => return administrator.preview(&answers, foreseen(words, row, &concerns)),
        Ok(None) => return Ok(administrator.see_other_with(HERE, "invitations-notice-quota-default")),
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

/// The number for everybody, told before it is set.
fn foreseen(words: Words, row: QuotaDefault, concerns: &Concerns) -> Change {
    let everybody = [("parties", concerns.parties.into()), ("places", row.places.into())];
    let example = |(party, filed): &(InvitingPartyId, i64)| {
        (format!("{FOLDER}/{party}"), words.t1("invitations-foreseen-filed", "filed", *filed))
    };
    Change {
        title: words.t("invitations-quotas-title"),
        rows: vec![
            (words.t("invitations-quota-places"), row.places.to_string()),
            (words.t("invitations-quota-from"), words.date(row.from)),
        ],
        effects: vec![
            Effect::new(words.with("invitations-foreseen-parties", everybody)),
            Effect {
                text: words.t1("invitations-foreseen-used-up", "parties", concerns.used_up),
                examples: concerns.first.iter().map(example).collect(),
            },
        ],
        make: words.t("invitations-quota-submit"),
    }
}
