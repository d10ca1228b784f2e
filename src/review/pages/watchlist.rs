//! The watchlist, as an administrator keeps it.

use super::worded::watched_person;
use crate::accounts::Administrator;
use crate::eligibility::store as eligibility;
use crate::invitations::Reason;
use crate::invitations::pages::shown::Names;
use crate::passports::PassportNumber;
use crate::review::{Watched, end_watch, look_at_watchlist, watch};
use crate::vocabulary::{CountryCode, LatinName, PersonName, WatchId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

const HERE: &str = "/admin/watchlist";

/// How many entries a page shows.
const A_PAGE: usize = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/watchlist", web::get().to(get_list))
        .route("/admin/watchlist/new", web::get().to(get_new))
        .route("/admin/watchlist/new", web::post().to(post_new))
        .route("/admin/watchlist/{id}/end", web::post().to(post_end));
}

#[derive(Template)]
#[template(path = "review/watchlist.html")]
struct ListPage {
    frame: Frame,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
}

struct Line {
    who: String,
    citizenship: String,
    passport: String,
    reason: String,
    listed: String,
    end: String,
}

#[derive(Template)]
#[template(path = "review/new-watch.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    citizenships: Vec<(String, String)>,
}

async fn get_list(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let after = Uuid::try_parse(answers::query(&administrator).text("after")).ok().map(WatchId);
    let found = administrator
        .works()
        .run::<_, sqlx::Error, _>(administrator.actor(), move |work| {
            Box::pin(look_at_watchlist(work, after, A_PAGE))
        })
        .await?;
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let names = Names::load(&mut reading, words).await?;
    drop(reading);
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    administrator.page(&ListPage {
        frame: administrator.frame(),
        lines: found.iter().take(A_PAGE).map(|watched| line(words, &names, watched)).collect(),
        first_page: after.map(|_| HERE.to_owned()).unwrap_or_default(),
        next_page: next.map(|last| format!("{HERE}?after={}", last.id)).unwrap_or_default(),
    })
}

fn line(words: Words, names: &Names, watched: &Watched) -> Line {
    let listed = [("at", words.time(watched.listed_at).into()), ("name", watched.listed_by.as_str().into())];
    Line {
        who: watched_person(words, watched),
        citizenship: watched.citizenship.as_ref().map(|code| names.citizenship(code)).unwrap_or_default(),
        passport: watched.passport_number.as_ref().map(ToString::to_string).unwrap_or_default(),
        reason: watched.reason.to_string(),
        listed: words.with("review-watch-listed", listed),
        end: format!("{HERE}/{}/end", watched.id),
    }
}

async fn new_page(administrator: &Administrator, form: Form) -> Result<NewPage, Trouble> {
    let language = administrator.words().language();
    let mut reading = administrator.works().reading().await?;
    let listed = eligibility::latest_citizenships(&mut reading).await?;
    let mut citizenships: Vec<(String, String)> = listed
        .into_iter()
        .map(|entry| (entry.code.to_string(), entry.name.in_language(language).to_owned()))
        .collect();
    citizenships.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(NewPage { frame: administrator.frame(), form, citizenships })
}

async fn get_new(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    administrator.page(&new_page(&administrator, Form::with(kept)).await?)
}

async fn post_new(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, administrator.words());
    let Some(watched) = read(&administrator, &mut reader) else {
        return administrator.complaint(&new_page(&administrator, reader.form()).await?);
    };
    let me = administrator.id();
    administrator
        .answer::<_, sqlx::Error, _>(move |work| Box::pin(async move { watch(work, me, &watched).await }))
        .await?;
    Ok(administrator.see_other_with(HERE, "review-notice-watched"))
}

/// A name with its birth, a passport number, or both.
fn read(administrator: &Administrator, reader: &mut Reader<'_>) -> Option<Watched> {
    let passport_number = reader.take_if_given("number", PassportNumber::parse);
    let citizenship = CountryCode::parse(reader.text("citizenship")).ok();
    let person = read_person(reader);
    let reason = reader.take("reason", Reason::parse);
    let (passport_number, person) = (passport_number?, person?);
    if passport_number.is_none() && person.is_none() {
        reader.complain("surname", reader.words().t("review-error-watch-nobody"));
        return None;
    }
    Some(Watched {
        id: WatchId::mint(),
        person,
        citizenship,
        passport_number,
        reason: reason?,
        listed_at: administrator.now(),
        listed_by: administrator.account.name.clone(),
        ended_at: None,
    })
}

/// None where something was typed that cannot be read; a name needs its date of birth.
fn read_person(reader: &mut Reader<'_>) -> Option<Option<(PersonName, NaiveDate)>> {
    let typed = |field: &str| !reader.text(field).is_empty();
    if !["surname", "given-names", "born-day", "born-month", "born-year"].into_iter().any(typed) {
        return Some(None);
    }
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    let born = reader.date("born", "review-error-watch-born");
    Some(Some((PersonName { surname: surname?, given_names: given_names? }, born?)))
}

async fn post_end(
    administrator: Administrator,
    id: web::Path<String>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = Uuid::try_parse(&id).map(WatchId).map_err(|_| Trouble::NotFound)?;
    let me = administrator.id();
    let was_on_it =
        administrator.answer::<_, sqlx::Error, _>(move |work| Box::pin(end_watch(work, me, id))).await?;
    if was_on_it {
        Ok(administrator.see_other_with(HERE, "review-notice-unwatched"))
    } else {
        Err(Trouble::NotFound)
    }
}
