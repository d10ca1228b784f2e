//! The description of the interface, for people: the same document as a page, with nothing from elsewhere and no script.

use crate::office::described::document;
use crate::web::{Frame, Trouble, Visit};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/api/docs", web::get().to(get_docs));
}

#[derive(Template)]
#[template(path = "office/docs.html")]
struct DocsPage {
    frame: Frame,
    /// How a key is presented.
    key_header: &'static str,
    groups: Vec<Group>,
    schemas: Vec<Shape>,
}

struct Group {
    name: String,
    what: String,
    calls: Vec<Called>,
}

struct Called {
    id: String,
    method: String,
    path: String,
    summary: String,
    what: String,
    /// Empty where no key is needed.
    scopes: String,
    parameters: Vec<Field>,
    body: Option<Sent>,
    answers: Vec<Told>,
}

struct Field {
    name: String,
    /// Of a parameter: path, query or header.
    place: String,
    kind: Kind,
    needed: bool,
    what: String,
}

/// What a value is: its words, and the shape that it leads to, if it leads to one.
struct Kind {
    words: String,
    shape: String,
}

struct Sent {
    media: String,
    kind: Kind,
    example: String,
}

struct Told {
    status: String,
    what: String,
    kind: Kind,
}

struct Shape {
    name: String,
    what: String,
    values: Vec<String>,
    fields: Vec<Field>,
}

async fn get_docs(visit: Visit) -> Result<HttpResponse, Trouble> {
    let document = serde_json::to_value(document()).map_err(Trouble::broken)?;
    let schemas = object(&document["components"]["schemas"]);
    let examples = &document["components"]["schemas"];
    let tags = document["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
    let group = |tag: &Value| Group {
        name: text(&tag["name"]),
        what: text(&tag["description"]),
        calls: calls_of(&document, &text(&tag["name"]), examples),
    };
    visit.page(&DocsPage {
        frame: visit.frame(),
        key_header: "Authorization: Bearer evisa_…",
        groups: tags.iter().map(group).collect(),
        schemas: schemas.map(|(name, schema)| shape(name, schema)).collect(),
    })
}

fn calls_of(document: &Value, tag: &str, shapes: &Value) -> Vec<Called> {
    let methods = object(&document["paths"])
        .flat_map(|(path, item)| object(item).map(move |(method, call)| (path, method, call)));
    let of_tag = methods.filter(|(_, _, call)| call["tags"][0] == tag);
    of_tag.map(|(path, method, call)| called(path, method, call, shapes)).collect()
}

fn called(path: &str, method: &str, call: &Value, shapes: &Value) -> Called {
    let scopes = call["security"][0]["key"].as_array().map(Vec::as_slice).unwrap_or_default();
    let parameters = call["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    let parameter = |it: &Value| Field {
        name: text(&it["name"]),
        place: text(&it["in"]),
        kind: kind(&it["schema"]),
        needed: it["required"] == true,
        what: text(&it["description"]),
    };
    let answer = |(status, it): (&String, &Value)| Told {
        status: status.clone(),
        what: text(&it["description"]),
        kind: object(&it["content"])
            .next()
            .map(|(_, content)| kind(&content["schema"]))
            .unwrap_or_else(nothing),
    };
    let body = object(&call["requestBody"]["content"]).next();
    Called {
        id: text(&call["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&call["summary"]),
        what: text(&call["description"]),
        scopes: scopes.iter().map(text).collect::<Vec<_>>().join(" / "),
        parameters: parameters.iter().map(parameter).collect(),
        body: body.map(|(media, content)| sent(media, content, shapes)),
        answers: object(&call["responses"]).map(answer).collect(),
    }
}

fn sent(media: &str, content: &Value, shapes: &Value) -> Sent {
    let kind = kind(&content["schema"]);
    let example = match (&content["example"], &shapes[kind.shape.as_str()]["example"]) {
        (Value::String(text), _) => text.clone(),
        (Value::Null, Value::Null) => String::new(),
        (Value::Null, example) | (example, _) => serde_json::to_string_pretty(example).unwrap_or_default(),
    };
    Sent { media: media.to_owned(), kind, example }
}

/// A shape with the fields of everything that it is put together from.
fn shape(name: &str, schema: &Value) -> Shape {
    let needed = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
    let own = object(&schema["properties"]).map(|(name, field)| Field {
        name: name.clone(),
        place: String::new(),
        kind: kind(field),
        needed: needed.iter().any(|it| it == name.as_str()),
        what: text(&field["description"]),
    });
    let parts = ["allOf", "oneOf"].into_iter().filter_map(|word| schema[word].as_array()).flatten();
    let (mut fields, mut values): (Vec<Field>, Vec<String>) = (own.collect(), Vec::new());
    for part in parts {
        let found = shape(name, part);
        match part["$ref"].as_str() {
            Some(_) => values.push(kind(part).words),
            None => fields.extend(found.fields),
        }
        values.extend(found.values);
    }
    let listed = schema["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
    values.extend(listed.iter().map(text));
    Shape { name: name.to_owned(), what: text(&schema["description"]), values, fields }
}

fn nothing() -> Kind {
    Kind { words: String::new(), shape: String::new() }
}

fn kind(schema: &Value) -> Kind {
    if let Some(reference) = schema["$ref"].as_str() {
        let shape = reference.rsplit('/').next().unwrap_or_default().to_owned();
        return Kind { words: shape.clone(), shape };
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let kinds: Vec<Kind> = either.iter().map(kind).collect();
        let words = kinds.iter().map(|it| it.words.as_str()).collect::<Vec<_>>().join(" | ");
        let shape = kinds.into_iter().map(|it| it.shape).find(|shape| !shape.is_empty());
        return Kind { words, shape: shape.unwrap_or_default() };
    }
    if schema["type"] == "array" {
        let items = kind(&schema["items"]);
        return Kind { words: format!("[{}]", items.words), shape: items.shape };
    }
    let listed = schema["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !listed.is_empty() {
        let words = listed.iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" | ");
        return Kind { words, shape: String::new() };
    }
    let types = match schema["type"].as_array() {
        Some(types) => types.iter().map(text).collect::<Vec<_>>().join(" | "),
        None => text(&schema["type"]),
    };
    let format = schema["format"].as_str().map(|format| format!(" ({format})")).unwrap_or_default();
    let pattern = schema["pattern"].as_str().map(|pattern| format!(" {pattern}")).unwrap_or_default();
    Kind { words: format!("{types}{format}{pattern}"), shape: String::new() }
}

/// Without the marks that set code apart in the document.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('`', "")
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
