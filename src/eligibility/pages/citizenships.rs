//! Whose citizens may apply, as an administrator keeps it (rule E1).

use super::foreseen;
use super::list::{Line, ListPage, Settled, ask_for_the_end, dated_form, end, names, settle};
use crate::accounts::Administrator;
use crate::eligibility::{
    Citizenship, end_citizenship, foresee_citizenship, foresee_end_of_citizenship, list_citizenship, store,
    zone_nationality,
};
use crate::vocabulary::{CountryCode, Language};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, answers};
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
    let asked = answers::query(&administrator);
    let mut reading = administrator.works().reading().await?;
    let mut entries = store::all_citizenships(&mut reading).await?;
    drop(reading);
    let language = words.language();
    entries.sort_by_cached_key(|entry| language.sort_key(entry.name.in_language(language)));
    let letters = first_letters(&entries, language);
    entries.retain(|entry| is_asked_for(entry, &asked, language));
    let turned = turn(&entries, &asked);
    administrator.page(&ListPage {
        frame: administrator.frame(),
        title: words.t("eligibility-citizenships-title"),
        lead: words.t("eligibility-citizenships-lead"),
        detail: String::new(),
        add: words.t("eligibility-citizenships-add"),
        new: format!("{LIST}/new"),
        lines: turned.entries.iter().map(|entry| line(&administrator, entry)).collect(),
        earlier: turned.earlier,
        later: turned.later,
        search: Some(Form::with(asked)),
        letters,
    })
}

/// How many entries a page shows.
const A_PAGE: usize = 25;

/// The first letters of the names, each with the address of what begins with it.
fn first_letters(entries: &[Citizenship], language: Language) -> Vec<(String, String)> {
    let mut letters: Vec<String> = entries.iter().map(|entry| first_letter(entry, language)).collect();
    letters.dedup();
    letters.into_iter().map(|letter| (letter.clone(), address(&[("letter", &letter)]))).collect()
}

fn first_letter(entry: &Citizenship, language: Language) -> String {
    entry.name.in_language(language).chars().take(1).flat_map(char::to_uppercase).collect()
}

/// By its code, or by a part of its name in any language; and by the first letter.
fn is_asked_for(entry: &Citizenship, asked: &Answers, language: Language) -> bool {
    let (find, letter) = (asked.text("find").to_lowercase(), asked.text("letter"));
    let names = [&entry.name.en, &entry.name.ru, &entry.name.kk];
    let found = find.is_empty()
        || entry.code.as_str().eq_ignore_ascii_case(&find)
        || names.iter().any(|name| name.to_lowercase().contains(&find));
    found && (letter.is_empty() || first_letter(entry, language) == letter)
}

/// A page of the list, with the addresses of the pages beside it.
struct Turned<'a> {
    entries: &'a [Citizenship],
    earlier: String,
    later: String,
}

/// The page that follows the entry whose key the address names.
fn turn<'a>(entries: &'a [Citizenship], asked: &Answers) -> Turned<'a> {
    let after = entries.iter().position(|entry| key(entry) == asked.text("after"));
    let first = after.map_or(0, |place| place + 1);
    let next = (first + A_PAGE).min(entries.len());
    let to = |place: Option<usize>| {
        let after = place.map(|place| key(&entries[place])).unwrap_or_default();
        address(&[("find", asked.text("find")), ("letter", asked.text("letter")), ("after", &after)])
    };
    Turned {
        entries: &entries[first..next],
        earlier: if first == 0 { String::new() } else { to(first.checked_sub(A_PAGE + 1)) },
        later: if next == entries.len() { String::new() } else { to(next.checked_sub(1)) },
    }
}

fn key(entry: &Citizenship) -> String {
    format!("{}_{}", entry.code.as_str(), entry.valid_from)
}

/// The list's address with what is given of these.
fn address(fields: &[(&str, &str)]) -> String {
    let given: Vec<_> = fields.iter().filter(|(_, text)| !text.is_empty()).collect();
    if given.is_empty() {
        return LIST.to_owned();
    }
    format!("{LIST}?{}", serde_html_form::to_string(given).unwrap_or_default())
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
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&NewPage { frame: administrator.frame(), form: reader.form() });
    }
    if let Some((entry, alpha2)) = read(&mut reader) {
        let (seen, made) = ((entry.clone(), alpha2.clone()), (entry.clone(), alpha2.clone()));
        let listed = administrator.change(
            resolve,
            move |work| Box::pin(async move { foresee_citizenship(work, &seen.0, &seen.1).await }),
            move |work| Box::pin(async move { list_citizenship(work, &made.0, &made.1).await }),
        );
        let back = format!("{LIST}?find={}", entry.code.as_str());
        match settle(&administrator, (&back, "eligibility-notice-listed"), &mut reader, listed.await)? {
            Settled::Seen(open) => {
                let change = foreseen::citizenship(administrator.words(), &entry, &alpha2, &open);
                return administrator.preview(&answers, change);
            }
            Settled::Done(done) => return Ok(done),
            Settled::Refused => {}
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
    let (seen, made) = (entry.code.clone(), entry.code);
    let meaning = administrator.words().t("eligibility-foreseen-delisted");
    end(
        &administrator,
        row,
        (&answers, meaning),
        move |work, last| Box::pin(async move { foresee_end_of_citizenship(work, &seen, last).await }),
        move |work, last| Box::pin(async move { end_citizenship(work, &made, last).await }),
    )
    .await
}

/// The entry that can be ended.
async fn find(administrator: &Administrator, typed: &str) -> Result<Citizenship, Trouble> {
    let code = CountryCode::parse(typed).map_err(|_| Trouble::NotFound)?;
    let mut reading = administrator.works().reading().await?;
    let entry = store::citizenship(&mut reading, &code).await?;
    entry.filter(|entry| entry.valid_until.is_none()).ok_or(Trouble::NotFound)
}
