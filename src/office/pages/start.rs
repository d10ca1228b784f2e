//! The start page.

use crate::eligibility::store;
use crate::web::{Frame, Trouble, Visit};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/", web::get().to(get_start));
}

#[derive(Template)]
#[template(path = "office/home.html")]
struct StartPage {
    frame: Frame,
    eligible_count: usize,
}

async fn get_start(visit: Visit) -> Result<HttpResponse, Trouble> {
    let mut reading = visit.works().reading().await?;
    let eligible_count = store::citizenships_on(&mut reading, visit.today()).await?.len();
    drop(reading);
    visit.page(&StartPage { frame: visit.frame(), eligible_count })
}
