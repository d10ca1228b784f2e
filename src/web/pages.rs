//! The pages of no room in particular: the choice of language, and what the problems of programs mean.

use crate::vocabulary::Language;
use crate::web::visit::{language_cookie, own_path};
use crate::web::{Answers, Trouble, Visit, answers, assets, limits, problem, store};
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
    carry(&visit, answers.to_keep()).await?;
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

/// An address that carries more forms than people type changes its language all the same.
async fn carry(visit: &Visit, answers: Answers) -> Result<(), Trouble> {
    let Some(token) = visit.token().cloned().filter(|_| !answers.is_blank()) else { return Ok(()) };
    let back = back_of(visit);
    let path = back.split('?').next().unwrap_or_default().to_owned();
    let subject = format!("carried:address:{}", visit.address());
    visit
        .works()
        .run::<_, Trouble, _>(visit.actor(), move |work| {
            Box::pin(async move {
                let now = work.now();
                if limits::count(work, &subject, limits::CARRIED_PER_ADDRESS, now).await?.is_ok() {
                    store::carried::put(work, (&token, &path), &answers, now).await?;
                }
                Ok(())
            })
        })
        .await
}

pub fn routes(config: &mut web::ServiceConfig) {
    assets::routes(config);
    config.route("/language/{tag}", web::get().to(get_language));
    config.route("/language/{tag}", web::post().to(post_language));
    config.route("/api/problems/{word}", web::get().to(problem::get_kind));
}
