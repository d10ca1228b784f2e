//! The pages of no room in particular: the choice of language, and what the problems of programs mean.

use crate::vocabulary::Language;
use crate::web::visit::{language_cookie, own_path};
use crate::web::{Trouble, Visit, answers, assets, problem};
use actix_web::{HttpResponse, web};

/// Keeps the language and goes back to where the reader was.
async fn get_language(visit: Visit, tag: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let language = Language::from_tag(&tag).ok_or(Trouble::NotFound)?;
    let asked = answers::query(&visit);
    let back = own_path(asked.text("back")).unwrap_or("/");
    let mut response = visit.see_other(back);
    response
        .add_cookie(&language_cookie(language))
        .map_err(|error| Trouble::Broken(error.to_string().into()))?;
    Ok(response)
}

pub fn routes(config: &mut web::ServiceConfig) {
    assets::routes(config);
    config.route("/language/{tag}", web::get().to(get_language));
    config.route("/api/problems/{word}", web::get().to(problem::get_kind));
}
