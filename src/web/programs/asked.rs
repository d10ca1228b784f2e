//! What the query of a program's call asks for.

use crate::web::{Problem, ProblemKind};
use actix_web::{HttpRequest, web};
use serde::de::DeserializeOwned;

/// Reads the query, once the key was judged: whoever has none learns nothing of what a call takes (ASVS 8.2.1).
pub fn asked_by<T: DeserializeOwned>(request: &HttpRequest) -> Result<T, Problem> {
    let asked = web::Query::<T>::from_query(request.query_string());
    asked
        .map(web::Query::into_inner)
        .map_err(|error| Problem::new(ProblemKind::UnreadableQuery).because(error.to_string()))
}
