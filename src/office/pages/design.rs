//! Every part that pages are made of, in every state, on one page: for those who build pages. In the sandbox alone.

use crate::vocabulary::Difference;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Visit};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/design", web::get().to(get_design));
}

/// The fields that stand on the page three times: as they are opened, filled in, and complained about.
const FIELDS: [(&str, &str); 12] = [
    ("text", "Anna"),
    ("narrow", "42"),
    ("date-day", "31"),
    ("date-month", "2"),
    ("date-year", "2030"),
    ("one", "business"),
    ("several", "read"),
    ("answer", "yes"),
    ("select", "IND"),
    ("area", "…"),
    ("declared", "yes"),
    ("code", "P<UTOERIKSSON<<ANNA<MARIA"),
];

const COMPLAINED: [&str; 11] =
    ["text", "narrow", "password", "date", "one", "several", "answer", "select", "area", "file", "declared"];

#[derive(Template)]
#[template(path = "office/design.html")]
struct DesignPage {
    frame: Frame,
    form: Form,
    /// The beginnings of the fields' names, with how they stand.
    states: [(&'static str, String); 3],
    colours: [&'static str; 10],
    tabs: [(&'static str, String, bool); 3],
    differences: [Difference; 2],
}

async fn get_design(visit: Visit) -> Result<HttpResponse, Trouble> {
    if !visit.portal().settings.sandbox {
        return Err(Trouble::NotFound);
    }
    let words = visit.words();
    let filled = ["filled", "wrong"].into_iter().flat_map(|state| {
        FIELDS.iter().map(move |(field, text)| (format!("{state}-{field}"), (*text).to_owned()))
    });
    let answers = Answers::new(filled.collect::<Vec<_>>());
    let mut reader = Reader::new(&answers, words);
    for field in COMPLAINED {
        reader.complain(&format!("wrong-{field}"), words.t("office-design-complaint"));
    }
    visit.page(&DesignPage {
        frame: visit.frame(),
        form: reader.form(),
        differences: [
            Difference::between("1".into(), ["ANNA".into(), "ANNA".into()]),
            Difference::between("2".into(), ["ANNA".into(), "HANNA".into()]),
        ],
        states: [
            ("empty", words.t("office-design-empty")),
            ("filled", words.t("office-design-filled")),
            ("wrong", words.t("office-design-wrong")),
        ],
        colours: [
            "blue",
            "light-blue",
            "green",
            "grey",
            "yellow",
            "orange",
            "red",
            "purple",
            "turquoise",
            "pink",
        ],
        tabs: [
            ("#tabs", words.t("office-design-empty"), true),
            ("#tables", words.t("office-design-filled"), false),
            ("#fields", words.t("office-design-wrong"), false),
        ],
    })
}
