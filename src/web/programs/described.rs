//! What every call has in common, as the description of the interface tells it: the failures that stand before a handler, the
//! allowance of a key, the header that names a call.

use crate::web::{ProblemDetails, ProblemKind};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::{ContentBuilder, Object, OpenApi, Ref, RefOr, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// The header by which a call is known when it is sent again.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub struct KeyOfCall {
    /// Any text of 1 to 255 visible characters that this program gives to no other call, such as a UUID. Sent again within 24 hours, the
    /// call is answered as it was at first and has no other effect.
    #[param(
        rename = "Idempotency-Key",
        value_type = String,
        required = false,
        min_length = 1,
        max_length = 255,
        pattern = "^[!#-\\[\\]-~]+$",
        example = "8e03978e-40d5-43dd-bc93-6894a57f9324"
    )]
    pub idempotency_key: Option<String>,
}

/// Adds to each call the answers that it can get before its handler is reached, and the headers of its key's allowance.
pub fn complete(document: &mut OpenApi) {
    let schema = (ProblemDetails::name().into_owned(), ProblemDetails::schema());
    let mut schemas = vec![schema];
    ProblemDetails::schemas(&mut schemas);
    let components = document.components.get_or_insert_default();
    components.schemas.extend(schemas);
    for item in document.paths.paths.values_mut() {
        for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
            complete_one(operation);
        }
    }
}

fn complete_one(operation: &mut Operation) {
    let keyed = operation.security.as_ref().is_some_and(|schemes| !schemes.is_empty());
    let parameters = operation.parameters.iter().flatten();
    let places: Vec<ParameterIn> = parameters
        .filter_map(|it| if let RefOr::T(it) = it { Some(it.parameter_in.clone()) } else { None })
        .collect();
    let once = places.contains(&ParameterIn::Header);
    let takes_json = takes(operation, "application/json");
    if keyed {
        for told in operation.responses.responses.values_mut() {
            if let RefOr::T(told) = told {
                tell_allowance(told);
            }
        }
        answer(operation, ProblemKind::UnknownKey);
        answer(operation, ProblemKind::ScopeMissing);
    }
    if takes_json {
        answer(operation, ProblemKind::Unreadable);
    }
    if places.contains(&ParameterIn::Query) {
        answer(operation, ProblemKind::UnreadableQuery);
    }
    if once {
        answer(operation, ProblemKind::BadIdempotencyKey);
    }
    if places.contains(&ParameterIn::Path) {
        answer(operation, ProblemKind::NotFound);
    }
    if operation.request_body.is_some() {
        answer(operation, ProblemKind::TooSlow);
        answer(operation, ProblemKind::TooLong);
    }
    if takes_json {
        answer(operation, ProblemKind::NotJson);
    }
    if once {
        answer(operation, ProblemKind::UnderWay);
        answer(operation, ProblemKind::KeyReused);
    }
    answer(operation, ProblemKind::TooMany);
    answer(operation, ProblemKind::Busy);
}

fn takes(operation: &Operation, kind: &str) -> bool {
    matches!(&operation.request_body, Some(RefOr::T(body)) if body.content.contains_key(kind))
}

/// A failure, told beside what the handler tells of the same status itself.
fn answer(operation: &mut Operation, kind: ProblemKind) {
    let status = kind.status().as_str().to_owned();
    let told = &mut operation.responses.responses;
    if let Some(RefOr::T(before)) = told.get_mut(&status) {
        before.description = format!("{}. {}", before.description, kind.title());
        return;
    }
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let mut answer =
        ResponseBuilder::new().description(kind.title()).content("application/problem+json", content).build();
    match kind {
        ProblemKind::TooMany | ProblemKind::Busy => {
            tell(&mut answer, "Retry-After", "Seconds until it is worth calling again.", Type::Integer);
        }
        ProblemKind::UnknownKey => {
            tell(&mut answer, "WWW-Authenticate", "How to present a key.", Type::String);
        }
        ProblemKind::Unreadable
        | ProblemKind::BadIdempotencyKey
        | ProblemKind::UnreadableQuery
        | ProblemKind::ScopeMissing
        | ProblemKind::Forbidden
        | ProblemKind::NotFound
        | ProblemKind::TooSlow
        | ProblemKind::Conflict
        | ProblemKind::UnderWay
        | ProblemKind::TooLong
        | ProblemKind::NotJson
        | ProblemKind::Invalid
        | ProblemKind::KeyReused
        | ProblemKind::Broken => {}
    }
    told.insert(status, RefOr::T(answer));
}

fn tell_allowance(answer: &mut Response) {
    tell(answer, "RateLimit-Policy", "How many calls the key may make: \"key\";q=600;w=60.", Type::String);
    tell(
        answer,
        "RateLimit",
        "How many are left, and for how many seconds: \"key\";r=598;t=41.",
        Type::String,
    );
}

fn tell(answer: &mut Response, name: &str, what: &str, of: Type) {
    let header = HeaderBuilder::new().schema(Some(Object::with_type(of))).description(Some(what)).build();
    answer.headers.insert(name.to_owned(), header.into());
}
