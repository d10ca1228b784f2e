//! The pages of no room in particular: the choice of language, and what the problems of programs mean.

use crate::vocabulary::Language;
use crate::web::visit::{language_cookie, own_path};
use crate::web::{Answers, Trouble, Visit, answers, assets, problem};
use actix_web::{HttpResponse, web};

/// Keeps the language and goes back to where the reader was.
async fn get_language(visit: Visit, tag: web::Path<String>) -> Result<HttpResponse, Trouble> {
    goes_back(&visit, &tag)
}

/// The same from a page with a form: what was typed stands in it again.
async fn post_language(
    visit: Visit,
    tag: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let response = goes_back(&visit, &tag)?;
    visit.carry(&back_of(&visit), answers.to_keep()).await?;
    Ok(response)
}

fn goes_back(visit: &Visit, tag: &str) -> Result<HttpResponse, Trouble> {
    let language = Language::from_tag(tag).ok_or(Trouble::NotFound)?;
    let mut response = visit.see_other(&back_of(visit));
    response
        .add_cookie(&language_cookie(language))
        .map_err(|error| Trouble::Broken(error.to_string().into()))?;
    Ok(response)
}

fn back_of(visit: &Visit) -> String {
    own_path(answers::query(visit).text("back")).unwrap_or("/").to_owned()
}

pub fn routes(config: &mut web::ServiceConfig) {
    assets::routes(config);
    config.route("/language/{tag}", web::get().to(get_language));
    config.route("/language/{tag}", web::post().to(post_language));
    config.route("/api/problems/{word}", web::get().to(problem::get_kind));
}
