//! The whole record of a visa at a checkpoint: the holder, whether the visa holds today, what is used of it, and every
//! crossing.

mod warned;

use super::look_up::period;
use super::{address_of, on_duty, visa_of, worded};
use crate::accounts::BorderOfficer;
use crate::attachments::{pages::picture, store as attachments};
use crate::border::{
    Checkpoint, Crossing, Direction, OnDuty, OtherVisa, Papers, allowed_by, is_corrected, look,
    look_at_photograph, store,
};
use crate::eligibility::Entries;
use crate::invitations::pages::worded as invited;
use crate::visas::Visa;
use crate::vocabulary::{VisaId, day_in_kazakhstan};
use crate::web::{Form, Frame, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use warned::warnings;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/border/visas/{id}", web::get().to(get_papers))
        .route("/border/visas/{id}/photograph.jpg", web::get().to(get_photograph));
}

#[derive(Template)]
#[template(path = "border/papers.html")]
struct PapersPage {
    frame: Frame,
    form: Form,
    number: String,
    photograph: String,
    standing: Standing,
    holder: Vec<(String, String)>,
    used: Vec<(String, String)>,
    warnings: Vec<String>,
    others: Vec<ShownOther>,
    crossings: Vec<ShownCrossing>,
    /// The crossing that can be recorded here now, in the words of its button.
    offered: Option<Offered>,
    /// Where a crossing is recorded with a reason; empty where none can be recorded here.
    with_reason: String,
}

/// Another visa on the same passport, in a sentence that leads to it.
struct ShownOther {
    href: String,
    number: String,
    text: String,
}

/// Whether the holder may enter today, or is in the country.
struct Standing {
    text: String,
    colour: &'static str,
    reasons: Vec<String>,
}

struct Offered {
    code: &'static str,
    declaration: String,
    button: String,
}

struct ShownCrossing {
    what: String,
    when: String,
    by: String,
    /// Empty where it cannot be corrected here.
    correct: String,
}

async fn get_papers(officer: BorderOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    show(&officer, visa_of(&id)?, officer.form().await?, StatusCode::OK).await
}

/// Every look is recorded, also one that shows a refusal.
pub async fn show(
    officer: &BorderOfficer,
    id: VisaId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let papers = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let checkpoints = store::checkpoints(&mut reading).await?;
    drop(reading);
    let (words, today, on_duty) = (officer.words(), officer.today(), on_duty(officer)?);
    let standing = standing(words, &papers, today);
    let takes_visas =
        checkpoints.iter().any(|it| it.code == on_duty.checkpoint && it.takes_electronic_visas_on(today));
    let offered = offered(words, &papers, today).filter(|_| takes_visas);
    let shown = |crossing| shown(words, crossing, &papers.crossings, (&checkpoints, &on_duty));
    let page = PapersPage {
        frame: officer.frame(),
        form,
        number: papers.visa.number.to_string(),
        photograph: format!("{}/photograph.jpg", address_of(id)),
        standing,
        holder: holder(words, &papers.visa),
        used: used(words, &papers),
        warnings: warnings(words, &papers, today),
        others: papers.others.iter().map(|other| shown_other(words, other)).collect(),
        crossings: papers.crossings.iter().rev().map(shown).collect(),
        offered,
        with_reason: if takes_visas { format!("{}/crossing", address_of(id)) } else { String::new() },
    };
    officer.page_as(status, &page)
}

/// Rules V2 and V3.
fn standing(words: Words, papers: &Papers, today: NaiveDate) -> Standing {
    let annulled = papers.visa.annulment.as_ref().map(|annulment| {
        words.t1("border-reason-annulled", "on", words.date(day_in_kazakhstan(annulment.at)))
    });
    if let Some(since) = papers.used.inside_since {
        let text = words.t1("border-standing-inside", "since", words.date(since));
        return Standing { text, colour: "blue", reasons: annulled.into_iter().collect() };
    }
    let used = papers.used.may_enter(&allowed_by(&papers.visa), today).err().unwrap_or_default();
    let reasons: Vec<_> =
        annulled.into_iter().chain(used.into_iter().map(|reason| worded::no_entry(words, reason))).collect();
    if reasons.is_empty() {
        Standing { text: words.t("border-standing-valid"), colour: "green", reasons }
    } else {
        Standing { text: words.t("border-standing-not-valid"), colour: "red", reasons }
    }
}

fn offered(words: Words, papers: &Papers, today: NaiveDate) -> Option<Offered> {
    if papers.used.inside_since.is_some() {
        return Some(Offered {
            code: Direction::Exit.code(),
            declaration: words.t("border-declare-exit"),
            button: words.t("border-record-exit"),
        });
    }
    let may_enter =
        papers.visa.annulment.is_none() && papers.used.may_enter(&allowed_by(&papers.visa), today).is_ok();
    may_enter.then(|| Offered {
        code: Direction::Entry.code(),
        declaration: words.t("border-declare-entry"),
        button: words.t("border-record-entry"),
    })
}

fn holder(words: Words, visa: &Visa) -> Vec<(String, String)> {
    let given = visa.holder.given_names.as_ref();
    let passport = words.with(
        "border-passport-expires",
        [
            ("number", visa.passport_number.to_string().into()),
            ("expires", words.date(visa.passport_expires).into()),
        ],
    );
    vec![
        (words.t("visas-surname"), visa.holder.surname.to_string()),
        (words.t("visas-given-names"), given.map_or_else(|| "—".to_owned(), ToString::to_string)),
        (words.t("visas-born"), words.date(visa.born)),
        (words.t("visas-sex"), invited::sex(words, visa.sex)),
        (words.t("visas-citizenship"), visa.citizenship_name.in_language(words.language()).to_owned()),
        (words.t("visas-passport"), passport),
        (words.t("visas-purpose"), format!("{} · {}", visa.category, invited::purpose(words, visa.purpose))),
        (words.t("border-valid"), period(words, visa)),
        (words.t("visas-inviting-party"), visa.inviting_party_name.clone()),
    ]
}

fn used(words: Words, papers: &Papers) -> Vec<(String, String)> {
    let (visa, used) = (&papers.visa, &papers.used);
    let left = match visa.entries {
        Entries::Single => {
            let left = 1_usize.saturating_sub(used.entries);
            (left.to_string(), words.t1("border-entries-left", "count", left))
        }
        Entries::Multiple => (words.t("border-without-limit"), words.t("border-entries-without-limit")),
    };
    let mut figures = vec![
        (used.entries.to_string(), words.t1("border-entries-used", "count", used.entries)),
        left,
        (used.days.to_string(), words.t1("border-days-used", "count", used.days)),
        (used.days_left.to_string(), words.t1("border-days-left", "count", used.days_left)),
    ];
    figures.extend(used.leave_by.map(|day| (words.date(day), words.t("border-leave-by"))));
    figures
}

fn shown_other(words: Words, other: &OtherVisa) -> ShownOther {
    let text = match other.used.inside_since {
        Some(since) => words.t1("border-other-inside", "since", words.date(since)),
        None => words.t1("border-other-in-force", "period", period(words, &other.visa)),
    };
    ShownOther { href: address_of(other.visa.id), number: other.visa.number.grouped(), text }
}

fn shown(
    words: Words,
    crossing: &Crossing,
    all: &[Crossing],
    (checkpoints, on_duty): (&[Checkpoint], &OnDuty),
) -> ShownCrossing {
    let corrected = is_corrected(crossing, all);
    let way = worded::direction(words, crossing.direction);
    let noted = |key| {
        let note = crossing.note.clone().unwrap_or_default();
        words.with(key, [("way", way.clone().into()), ("note", note.into())])
    };
    let what = match (corrected, crossing.void, crossing.corrects.is_some(), crossing.note.is_some()) {
        (true, _, _, _) => words.t1("border-crossing-corrected", "way", way),
        (false, true, _, _) => noted("border-crossing-void"),
        (false, false, true, _) => noted("border-crossing-corrects"),
        (false, false, false, true) => noted("border-crossing-with-reason"),
        (false, false, false, false) => way,
    };
    let name = checkpoints.iter().find(|it| it.code == crossing.checkpoint);
    let name = name.map_or(crossing.checkpoint.as_str(), |it| it.name.in_language(words.language()));
    let own = crossing.checkpoint == on_duty.checkpoint;
    ShownCrossing {
        what,
        when: words.with(
            "border-crossing-when",
            [("day", words.date(crossing.day).into()), ("at", words.time(crossing.at).into())],
        ),
        by: name.to_owned(),
        correct: if own && !corrected {
            format!("/border/crossings/{}/correct", crossing.id)
        } else {
            String::new()
        },
    }
}

async fn get_photograph(officer: BorderOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = visa_of(&id)?;
    let photograph = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look_at_photograph(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let photograph = attachments::find(&mut reading, photograph).await?.ok_or(Trouble::NotFound)?;
    Ok(picture(photograph))
}
