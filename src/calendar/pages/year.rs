//! The calendar of a year as an administrator sees it, and the ways of counting.

use super::deadline::ends_of;
use super::told::{counting, kind_of_day, status_of_day};
use crate::accounts::Administrator;
use crate::calendar::{CountingPolicy, DayStatus, DeclaredDay, store};
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::Datelike;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/admin/calendar", web::get().to(get_year));
}

#[derive(Template)]
#[template(path = "calendar/year.html")]
struct YearPage {
    frame: Frame,
    year: i32,
    days: Vec<ShownDay>,
    policies: Vec<(String, String)>,
    earlier: String,
    later: String,
}

struct ShownDay {
    day: String,
    kind: String,
    name: String,
    status: String,
    colour: &'static str,
    withdraw: String,
}

async fn get_year(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&administrator);
    let year = asked.text("year").parse().ok().filter(|year| (1901..=2199).contains(year));
    let year = year.unwrap_or(administrator.today().year());
    let (first, last) = ends_of(year);
    let mut reading = administrator.works().reading().await?;
    let declared = store::declared_between(&mut reading, first, last).await?;
    let policies = store::policies(&mut reading).await?;
    drop(reading);

    let words = administrator.words();
    administrator.page(&YearPage {
        frame: administrator.frame(),
        year,
        days: declared.iter().map(|declared| shown(words, declared)).collect(),
        policies: policies.iter().rev().map(|policy| announced(words, policy)).collect(),
        earlier: format!("/admin/calendar?year={}", year - 1),
        later: format!("/admin/calendar?year={}", year + 1),
    })
}

fn shown(words: Words, declared: &DeclaredDay) -> ShownDay {
    ShownDay {
        day: words.date_with_weekday(declared.day),
        kind: kind_of_day(words, declared.kind),
        name: declared.name.in_language(words.language()).to_owned(),
        status: status_of_day(words, declared.status),
        colour: match declared.status {
            DayStatus::Confirmed => "green",
            DayStatus::Expected => "yellow",
        },
        withdraw: format!("/admin/calendar/days/{}/withdraw", declared.day),
    }
}

fn announced(words: Words, policy: &CountingPolicy) -> (String, String) {
    (words.date(policy.from), counting(words, policy.counting))
}
