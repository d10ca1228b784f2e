//! The officers' view: due today, missing, filed late, filed; and one arrival.

use super::office::last_of;
use super::shown::{Countries, Line, Paper, guest_rows, line, paper};
use super::{A_PAGE, id_of, key_of, worded};
use crate::accounts::Officer;
use crate::arrivals::{look::look, store};
use crate::calendar::pages::Told;
use crate::vocabulary::days_before;
use crate::web::{Frame, Trouble, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

const FOLDER: &str = "/desk/arrivals";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/arrivals", web::get().to(get_list))
        .route("/desk/arrivals/{id}", web::get().to(get_arrival));
}

/// Which arrivals are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    DueToday,
    Missing,
    FiledLate,
    Filed,
}

impl Listed {
    const ALL: [Self; 4] = [Self::DueToday, Self::Missing, Self::FiledLate, Self::Filed];

    fn code(self) -> &'static str {
        match self {
            Self::DueToday => "due",
            Self::Missing => "missing",
            Self::FiledLate => "late",
            Self::Filed => "filed",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::DueToday => "arrivals-desk-due",
            Self::Missing => "arrivals-desk-missing",
            Self::FiledLate => "arrivals-desk-late",
            Self::Filed => "arrivals-desk-filed",
        }
    }
}

#[derive(Template)]
#[template(path = "arrivals/desk-list.html")]
struct ListPage {
    frame: Frame,
    title: String,
    tabs: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
}

async fn get_list(officer: Officer) -> Result<HttpResponse, Trouble> {
    let (words, today, asked) = (officer.words(), officer.today(), answers::query(&officer));
    let listed =
        Listed::ALL.into_iter().find(|it| it.code() == asked.text("show")).unwrap_or(Listed::DueToday);
    let (after, before) = (key_of(&asked), id_of(asked.text("before")).ok());
    let most = A_PAGE as i64 + 1;
    let mut reading = officer.works().reading().await?;
    let found = match listed {
        Listed::DueToday => store::open_between(&mut reading, (today, today), after, most).await?,
        Listed::Missing => {
            store::open_between(&mut reading, (LONG_AGO, days_before(today, 1)), after, most).await?
        }
        Listed::FiledLate => store::filed(&mut reading, Some(false), before, most).await?,
        Listed::Filed => store::filed(&mut reading, None, before, most).await?,
    };
    drop(reading);
    let address = |listed: Listed| format!("{FOLDER}?show={}", listed.code());
    let next_page = last_of(&found).map(|last| match listed {
        Listed::DueToday | Listed::Missing => {
            format!("{}&due={}&after={}", address(listed), last.deadline.due, last.id)
        }
        Listed::FiledLate | Listed::Filed => format!("{}&before={}", address(listed), last.id),
    });
    officer.page(&ListPage {
        frame: officer.frame(),
        title: words.t(listed.title()),
        tabs: Listed::ALL.map(|it| (address(it), words.t(it.title()), it == listed)).into(),
        lines: found.iter().take(A_PAGE).map(|it| line(words, it, today, FOLDER)).collect(),
        first_page: if after.is_some() || before.is_some() { address(listed) } else { String::new() },
        next_page: next_page.unwrap_or_default(),
    })
}

/// Before every deadline that the portal can have given.
const LONG_AGO: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

#[derive(Template)]
#[template(path = "arrivals/desk-arrival.html")]
struct ArrivalPage {
    frame: Frame,
    title: String,
    state: String,
    colour: &'static str,
    rows: Vec<(String, String)>,
    told: Told,
    earlier: Vec<String>,
    papers: Vec<Paper>,
}

async fn get_arrival(officer: Officer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let (arrival, receipts) = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let countries = Countries::load(&mut reading).await?;
    let earlier = store::clocks::earlier_deadlines(&mut reading, id).await?;
    drop(reading);
    let words = officer.words();
    let (state, colour) = worded::state(words, arrival.state(officer.today()));
    let mut rows = vec![(words.t("arrivals-party"), arrival.party_name.clone())];
    rows.extend(guest_rows(words, &countries, &arrival));
    officer.page(&ArrivalPage {
        frame: officer.frame(),
        title: arrival.guest.name.to_string(),
        state,
        colour,
        rows,
        told: Told::of(&arrival.deadline, words),
        earlier: earlier.iter().map(|it| worded::earlier_deadline(words, *it)).collect(),
        papers: receipts.iter().map(|it| paper(words, &countries, &arrival, (&receipts, it))).collect(),
    })
}
