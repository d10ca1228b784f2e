//! An administrator's forms: declaring a day, withdrawing a declaration, announcing a way of counting.

use super::foreseen;
use super::told::{counting, kind_of_day, status_of_day};
use crate::accounts::Administrator;
use crate::calendar::{
    CannotKeep, Counting, CountingPolicyError, DayKind, DayStatus, DeclaredDay, announce, declare,
    foresee_counting, foresee_declaration, foresee_withdrawal, store, withdraw,
};
use crate::vocabulary::{Named, day_in_address};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::Datelike;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/calendar/days/new", web::get().to(get_declaration))
        .route("/admin/calendar/days/new", web::post().to(post_declaration))
        .route("/admin/calendar/days/{day}/withdraw", web::get().to(get_withdrawal))
        .route("/admin/calendar/days/{day}/withdraw", web::post().to(post_withdrawal))
        .route("/admin/calendar/counting/new", web::get().to(get_counting))
        .route("/admin/calendar/counting/new", web::post().to(post_counting));
}

#[derive(Template)]
#[template(path = "calendar/declare.html")]
struct DeclarePage {
    frame: Frame,
    form: Form,
    kinds: Vec<(&'static str, String)>,
    statuses: Vec<(&'static str, String)>,
}

impl DeclarePage {
    fn of(administrator: &Administrator, form: Form) -> Self {
        let words = administrator.words();
        Self {
            frame: administrator.frame(),
            form,
            kinds: DayKind::ALL.map(|kind| (kind.code(), kind_of_day(words, kind))).into(),
            statuses: DayStatus::ALL.map(|status| (status.code(), status_of_day(words, status))).into(),
        }
    }
}

#[derive(Template)]
#[template(path = "calendar/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    day: String,
    kind: String,
    name: String,
    back: String,
}

#[derive(Template)]
#[template(path = "calendar/announce.html")]
struct AnnouncePage {
    frame: Frame,
    form: Form,
    countings: Vec<(&'static str, String)>,
}

impl AnnouncePage {
    fn of(administrator: &Administrator, form: Form) -> Self {
        let words = administrator.words();
        let countings = Counting::ALL.map(|way| (way.code(), counting(words, way))).into();
        Self { frame: administrator.frame(), form, countings }
    }
}

impl Worded for CountingPolicyError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::BeginsTooSoon { earliest } => {
                words.t1("calendar-begins-too-soon", "earliest", words.date(*earliest))
            }
        }
    }
}

async fn get_declaration(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    administrator.page(&DeclarePage::of(&administrator, Form::with(kept)))
}

async fn post_declaration(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let Some(declared) = read_declaration(&mut reader) else {
        return administrator.complaint(&DeclarePage::of(&administrator, reader.form()));
    };
    let year = declared.day.year();
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&DeclarePage::of(&administrator, reader.form()));
    }
    let (seen, made) = (declared.clone(), declared.clone());
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_declaration(work, seen)),
        move |work| Box::pin(declare(work, made)),
    );
    match done.await {
        Ok(Some(moves)) => administrator.preview(&answers, foreseen::declaration(words, &declared, &moves)),
        Ok(None) => {
            Ok(administrator
                .see_other_with(&format!("/admin/calendar?year={year}"), "calendar-notice-declared"))
        }
        Err(CannotKeep::DeclaredAlready) => {
            reader.complain("day", words.t("calendar-declared-already"));
            administrator.complaint(&DeclarePage::of(&administrator, reader.form()))
        }
        Err(CannotKeep::NotDeclared | CannotKeep::AnnouncedAlready | CannotKeep::Policy(_)) => {
            Err(Trouble::NotFound)
        }
        Err(CannotKeep::Broken(broken)) => Err(broken.into()),
    }
}

fn read_declaration(reader: &mut Reader<'_>) -> Option<DeclaredDay> {
    let day = reader.date("day", "calendar-day-missing");
    let kind = reader.choose("kind", "calendar-kind-missing", DayKind::from_code);
    let en = reader.words_of("name-en", "calendar-name-missing", 200);
    let ru = reader.words_of("name-ru", "calendar-name-missing", 200);
    let kk = reader.words_of("name-kk", "calendar-name-missing", 200);
    let status = reader.choose("status", "calendar-status-missing", DayStatus::from_code);
    Some(DeclaredDay { day: day?, kind: kind?, name: Named { en: en?, ru: ru?, kk: kk? }, status: status? })
}

async fn get_withdrawal(
    administrator: Administrator,
    day: web::Path<String>,
) -> Result<HttpResponse, Trouble> {
    let day = day_in_address(&day).ok_or(Trouble::NotFound)?;
    let mut reading = administrator.works().reading().await?;
    let declared = store::declared_between(&mut reading, day, day).await?;
    drop(reading);
    let declared = declared.first().ok_or(Trouble::NotFound)?;
    let words = administrator.words();
    administrator.page(&WithdrawPage {
        frame: administrator.frame(),
        day: words.date_with_weekday(declared.day),
        kind: kind_of_day(words, declared.kind),
        name: declared.name.in_language(words.language()).to_owned(),
        back: format!("/admin/calendar?year={}", declared.day.year()),
    })
}

async fn post_withdrawal(
    administrator: Administrator,
    day: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let day = day_in_address(&day).ok_or(Trouble::NotFound)?;
    let year = format!("/admin/calendar?year={}", day.year());
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return Ok(administrator.see_other(&year));
    }
    let mut reading = administrator.works().reading().await?;
    let declared = store::declared_between(&mut reading, day, day).await?.into_iter().next();
    drop(reading);
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_withdrawal(work, day)),
        move |work| Box::pin(withdraw(work, day)),
    );
    match (done.await, declared) {
        (Ok(Some(moves)), Some(declared)) => {
            let change = foreseen::withdrawal(administrator.words(), &declared, &moves);
            administrator.preview(&answers, change)
        }
        (Ok(_), _) | (Err(CannotKeep::NotDeclared), _) => {
            Ok(administrator.see_other_with(&year, "calendar-notice-withdrawn"))
        }
        (Err(CannotKeep::DeclaredAlready | CannotKeep::AnnouncedAlready | CannotKeep::Policy(_)), _) => {
            Err(Trouble::NotFound)
        }
        (Err(CannotKeep::Broken(broken)), _) => Err(broken.into()),
    }
}

async fn get_counting(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    administrator.page(&AnnouncePage::of(&administrator, Form::with(kept)))
}

async fn post_counting(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let way = reader.choose("counting", "calendar-counting-missing", Counting::from_code);
    let from = reader.date("from", "calendar-from-missing");
    let (Some(way), Some(from)) = (way, from) else {
        return administrator.complaint(&AnnouncePage::of(&administrator, reader.form()));
    };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&AnnouncePage::of(&administrator, reader.form()));
    }
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_counting(work, way, from)),
        move |work| Box::pin(announce(work, way, from)),
    );
    match done.await {
        Ok(Some(days)) => {
            return administrator.preview(&answers, foreseen::way_of_counting(words, (way, from), days));
        }
        Ok(None) => {
            return Ok(administrator.see_other_with("/admin/calendar", "calendar-notice-announced"));
        }
        Err(CannotKeep::Policy(policy)) => reader.complain("from", policy.words(words)),
        Err(CannotKeep::AnnouncedAlready) => {
            reader.complain("from", words.t("calendar-announced-already"));
        }
        Err(CannotKeep::DeclaredAlready | CannotKeep::NotDeclared) => return Err(Trouble::NotFound),
        Err(CannotKeep::Broken(broken)) => return Err(broken.into()),
    }
    administrator.complaint(&AnnouncePage::of(&administrator, reader.form()))
}
