//! The visa categories, as an administrator keeps them (rule E4).

use super::foreseen;
use super::list::{Line, ListPage, Settled, ask_for_the_end, dated_form, end, names, settle};
use crate::accounts::Administrator;
use crate::eligibility::{
    Category, Purpose, end_category, foresee_category, foresee_end_of_category, list_category, store,
};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded};
use actix_web::{HttpResponse, web};
use askama::Template;

const LIST: &str = "/admin/categories";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/categories", web::get().to(get_list))
        .route("/admin/categories/new", web::get().to(get_new))
        .route("/admin/categories/new", web::post().to(post_new))
        .route("/admin/categories/{code}/end", web::get().to(get_end))
        .route("/admin/categories/{code}/end", web::post().to(post_end));
}

#[derive(Template)]
#[template(path = "eligibility/new-category.html")]
struct NewPage {
    frame: Frame,
    form: Form,
}

async fn get_list(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let entries = store::all_categories(&mut reading).await?;
    drop(reading);
    administrator.page(&ListPage {
        frame: administrator.frame(),
        title: words.t("eligibility-categories-title"),
        lead: words.t("eligibility-categories-lead"),
        detail: words.t("eligibility-fees-purposes"),
        add: words.t("eligibility-categories-add"),
        new: format!("{LIST}/new"),
        search: None,
        letters: Vec::new(),
        earlier: String::new(),
        later: String::new(),
        lines: entries.iter().map(|entry| line(&administrator, entry)).collect(),
    })
}

fn line(administrator: &Administrator, entry: &Category) -> Line {
    let validity = (entry.valid_from, entry.valid_until);
    let called = (entry.code.as_str(), &entry.name);
    let words = administrator.words();
    let line = Line::new(words, LIST, called, validity, administrator.today());
    Line { detail: entry.purpose.words(words), ..line }
}

async fn get_new(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let form = dated_form(&administrator, "from", administrator.today()).await?;
    administrator.page(&NewPage { frame: administrator.frame(), form })
}

async fn post_new(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, administrator.words());
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&NewPage { frame: administrator.frame(), form: reader.form() });
    }
    if let Some(category) = read(&mut reader) {
        let (seen, made) = (category.clone(), category.clone());
        let listed = administrator.change(
            resolve,
            move |work| Box::pin(async move { foresee_category(work, &seen).await }),
            move |work| Box::pin(async move { list_category(work, &made).await }),
        );
        match settle(&administrator, (LIST, "eligibility-notice-listed"), &mut reader, listed.await)? {
            Settled::Seen(open) => {
                let change = foreseen::category(administrator.words(), &category, &open);
                return administrator.preview(&answers, change);
            }
            Settled::Done(done) => return Ok(done),
            Settled::Refused => {}
        }
    }
    administrator.complaint(&NewPage { frame: administrator.frame(), form: reader.form() })
}

fn read(reader: &mut Reader<'_>) -> Option<Category> {
    let code = reader.choose("code", "eligibility-error-category", category_code);
    let purpose = reader.choose("purpose", "eligibility-error-purpose", Purpose::from_code);
    let name = names(reader);
    let valid_from = reader.date("from", "eligibility-error-from");
    Some(Category { code: code?, purpose: purpose?, name: name?, valid_from: valid_from?, valid_until: None })
}

/// One to four letters and digits: what the seal of a visa has room for.
fn category_code(typed: &str) -> Option<String> {
    let code = typed.to_ascii_uppercase();
    ((1..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(code)
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
    let (seen, made) = (entry.code.clone(), entry.code);
    let meaning = administrator.words().t("eligibility-foreseen-not-given");
    end(
        &administrator,
        row,
        (&answers, meaning),
        move |work, last| Box::pin(async move { foresee_end_of_category(work, &seen, last).await }),
        move |work, last| Box::pin(async move { end_category(work, &made, last).await }),
    )
    .await
}

/// The entry that can be ended.
async fn find(administrator: &Administrator, typed: &str) -> Result<Category, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let entry = store::category(&mut reading, typed).await?;
    entry.filter(|entry| entry.valid_until.is_none()).ok_or(Trouble::NotFound)
}
