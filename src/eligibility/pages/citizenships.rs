//! Whose citizens may apply, as an administrator keeps it (rule E1).

use super::list::{Line, ListPage, ask_for_the_end, dated_form, end, names, settle};
use crate::accounts::Administrator;
use crate::eligibility::{Citizenship, end_citizenship, list_citizenship, store, zone_nationality};
use crate::vocabulary::CountryCode;
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;

const LIST: &str = "/admin/citizenships";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/citizenships", web::get().to(get_list))
        .route("/admin/citizenships/new", web::get().to(get_new))
        .route("/admin/citizenships/new", web::post().to(post_new))
        .route("/admin/citizenships/{code}/end", web::get().to(get_end))
        .route("/admin/citizenships/{code}/end", web::post().to(post_end));
}

#[derive(Template)]
#[template(path = "eligibility/new-citizenship.html")]
struct NewPage {
    frame: Frame,
    form: Form,
}

async fn get_list(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let mut entries = store::all_citizenships(&mut reading).await?;
    drop(reading);
    let language = words.language();
    entries.sort_by_cached_key(|entry| language.sort_key(entry.name.in_language(language)));
    administrator.page(&ListPage {
        frame: administrator.frame(),
        title: words.t("eligibility-citizenships-title"),
        lead: words.t("eligibility-citizenships-lead"),
        detail: String::new(),
        add: words.t("eligibility-citizenships-add"),
        new: format!("{LIST}/new"),
        lines: entries.iter().map(|entry| line(&administrator, entry)).collect(),
    })
}

fn line(administrator: &Administrator, entry: &Citizenship) -> Line {
    let validity = (entry.valid_from, entry.valid_until);
    let called = (entry.code.as_str(), &entry.name);
    Line::new(administrator.words(), LIST, called, validity, administrator.today())
}

async fn get_new(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let form = dated_form(&administrator, "from", administrator.today()).await?;
    administrator.page(&NewPage { frame: administrator.frame(), form })
}

async fn post_new(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, administrator.words());
    if let Some((entry, alpha2)) = read(&mut reader) {
        let listed = administrator
            .answer(move |work| Box::pin(async move { list_citizenship(work, &entry, &alpha2).await }))
            .await;
        if let Some(done) = settle(&administrator, (LIST, "eligibility-notice-listed"), &mut reader, listed)?
        {
            return Ok(done);
        }
    }
    administrator.complaint(&NewPage { frame: administrator.frame(), form: reader.form() })
}

fn read(reader: &mut Reader<'_>) -> Option<(Citizenship, String)> {
    let code = reader.choose("code", "eligibility-error-alpha3", |typed| CountryCode::parse(typed).ok());
    let alpha2 = reader.choose("alpha2", "eligibility-error-alpha2", |typed| {
        let two = typed.to_ascii_uppercase();
        (two.len() == 2 && two.bytes().all(|letter| letter.is_ascii_uppercase())).then_some(two)
    });
    let name = names(reader);
    let valid_from = reader.date("from", "eligibility-error-from");
    let code = code?;
    let nationality = zone_nationality(&code).ok()?;
    Some((
        Citizenship { code, nationality, name: name?, valid_from: valid_from?, valid_until: None },
        alpha2?,
    ))
}

async fn get_end(administrator: Administrator, code: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let entry = find(&administrator, &code).await?;
    ask_for_the_end(&administrator, (LIST, line(&administrator, &entry)), entry.valid_from).await
}

async fn post_end(
    administrator: Administrator,
    code: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let entry = find(&administrator, &code).await?;
    let row = (LIST, line(&administrator, &entry));
    end(&administrator, row, &answers, move |work, last| {
        Box::pin(async move { end_citizenship(work, &entry.code, last).await })
    })
    .await
}

/// The entry that can be ended.
async fn find(administrator: &Administrator, typed: &str) -> Result<Citizenship, Trouble> {
    let code = CountryCode::parse(typed).map_err(|_| Trouble::NotFound)?;
    let mut reading = administrator.works().reading().await?;
    let entry = store::citizenship(&mut reading, &code).await?;
    entry.filter(|entry| entry.valid_until.is_none()).ok_or(Trouble::NotFound)
}
