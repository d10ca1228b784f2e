//! Notices that a crossing or a visa contradicts, each with its code and words.

use super::lists::narrowed;
use super::{FOLDER, filter_of, in_address, tabs};
use crate::accounts::AtDesk;
use crate::arrivals::Arrival;
use crate::arrivals::desk::{Contradiction, Facts, look_at_contradictions};
use crate::arrivals::pages::{A_PAGE, id_of, worded};
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "arrivals/desk-contradictions.html")]
struct ContradictionsPage {
    frame: Frame,
    tabs: Vec<(String, String, bool)>,
    /// By kind.
    kinds: Vec<(String, String, bool)>,
    narrowed: String,
    whole: String,
    lines: Vec<ContradictedLine>,
    first_page: String,
    next_page: String,
}

struct ContradictedLine {
    href: String,
    guest: String,
    party: String,
    cause: String,
    arrived: String,
    /// The code and the words of each contradiction.
    found: Vec<(&'static str, String)>,
}

pub async fn get_list(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let (words, asked) = (officer.words(), answers::query(&officer));
    let sought = Contradiction::from_code(asked.text("code"));
    let filter = filter_of(&asked);
    let before = id_of(asked.text("before")).ok();
    let (most, by, narrow) = (A_PAGE as i64 + 1, officer.id(), filter.clone());
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_at_contradictions(work, by, (sought, narrow), before, most).await })
        })
        .await?;
    let mut reading = officer.works().reading().await?;
    let narrowed = narrowed(&mut reading, words, &filter).await?;
    drop(reading);
    let address = |code: &str| format!("{FOLDER}/contradictions?code={code}{}", in_address(&filter));
    let here = address(sought.map(Contradiction::code).unwrap_or_default());
    let next = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let all = (address(""), words.t("arrivals-contradiction-all"), sought.is_none());
    let kinds = Contradiction::ALL.map(|it| (address(it.code()), words.t(name(it)), sought == Some(it)));
    officer.page(&ContradictionsPage {
        frame: officer.frame(),
        tabs: tabs(words, "arrivals-desk-contradictions"),
        kinds: [all].into_iter().chain(kinds).collect(),
        whole: if narrowed.is_empty() { String::new() } else { format!("{FOLDER}/contradictions") },
        narrowed,
        lines: found.iter().take(A_PAGE).map(|(arrival, facts)| line(words, arrival, facts)).collect(),
        next_page: next.map(|(it, _)| format!("{here}&before={}", it.id)).unwrap_or_default(),
        first_page: before.map(|_| here).unwrap_or_default(),
    })
}

fn line(words: Words, arrival: &Arrival, facts: &Facts) -> ContradictedLine {
    let told = |it: Contradiction| (it.code(), said(words, it, facts));
    ContradictedLine {
        href: format!("{FOLDER}/{}", arrival.id),
        guest: arrival.guest.name.to_string(),
        party: arrival.party_name.clone(),
        cause: worded::cause(words, arrival.cause),
        arrived: words.date(arrival.arrived()),
        found: facts.contradictions().into_iter().map(told).collect(),
    }
}

fn name(contradiction: Contradiction) -> &'static str {
    match contradiction {
        Contradiction::AnotherPassport => "arrivals-contradiction-another-passport",
        Contradiction::UnknownVisa => "arrivals-contradiction-unknown-visa",
        Contradiction::VisaNotValidThen => "arrivals-contradiction-visa-not-valid-then",
        Contradiction::ArrivedBeforeEntry => "arrivals-contradiction-arrived-before-entry",
        Contradiction::NoEntry => "arrivals-contradiction-no-entry",
        Contradiction::StaysBeyondVisa => "arrivals-contradiction-stays-beyond-visa",
        Contradiction::DepartedWithoutExit => "arrivals-contradiction-departed-without-exit",
        Contradiction::StillHere => "arrivals-contradiction-still-here",
    }
}

/// The contradiction with the day that matters to it, where there is one.
fn said(words: Words, contradiction: Contradiction, facts: &Facts) -> String {
    let day = match contradiction {
        Contradiction::ArrivedBeforeEntry => facts.entered,
        Contradiction::VisaNotValidThen | Contradiction::StaysBeyondVisa => facts.valid_until,
        Contradiction::StillHere => facts.departure,
        Contradiction::AnotherPassport
        | Contradiction::UnknownVisa
        | Contradiction::NoEntry
        | Contradiction::DepartedWithoutExit => None,
    };
    let name = words.t(name(contradiction));
    match (contradiction, day) {
        (Contradiction::ArrivedBeforeEntry, Some(day)) => words
            .with("arrivals-contradiction-entered", [("name", name.into()), ("day", words.date(day).into())]),
        (_, Some(day)) => words
            .with("arrivals-contradiction-until", [("name", name.into()), ("day", words.date(day).into())]),
        (_, None) => name,
    }
}
