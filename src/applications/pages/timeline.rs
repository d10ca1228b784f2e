//! The way of an application: what comes next and by when, and what happened.

use super::worded::{sentence, taker};
use crate::applications::read::Paces;
use crate::applications::{AnyCase, DAYS_UNTOUCHED, Dossier, Happening, Round, StageName, Step, with_rounds};
use crate::calendar::{Pace, TimeLeft};
use crate::invitations::pages::shown::period;
use crate::passports::KeptPassport;
use crate::vocabulary::day_in_kazakhstan;
use crate::web::Words;
use chrono::{NaiveDate, TimeDelta};

pub struct Timeline {
    /// What comes next, in its order.
    pub coming: Vec<Line>,
    /// What happened, the latest first.
    pub happened: Vec<Line>,
}

/// One thing in finished words.
pub struct Line {
    pub what: String,
    /// When it happened, or by when it will have.
    pub when: String,
    pub who: String,
    pub note: String,
    /// What was asked for, or given.
    pub items: Vec<String>,
}

/// A note, and several things that a step was about.
pub type Content = (String, Vec<String>);

/// What the timeline is told from.
pub struct Sources<'a> {
    pub case: &'a AnyCase,
    pub dossier: &'a Dossier,
    pub history: &'a [Happening],
    pub rounds: &'a [Round],
    /// Every version of the passport data.
    pub versions: &'a [KeptPassport],
    /// What is left of the promised time, where the case waits.
    pub left: Option<TimeLeft>,
    /// How long such cases lately took; none where that is nobody's question any more.
    pub paces: Option<Paces>,
}

impl Timeline {
    pub fn of(words: Words, sources: &Sources<'_>) -> Self {
        Self {
            coming: coming(words, sources),
            happened: with_rounds(sources.history, sources.rounds)
                .into_iter()
                .rev()
                .map(|line| told(words, line, sources.versions))
                .collect(),
        }
    }
}

/// A line of the history in words.
fn told(words: Words, line: (&Happening, Option<&Round>), versions: &[KeptPassport]) -> Line {
    let (happening, _) = line;
    let (note, items) = content(words, line, versions);
    Line {
        what: sentence(words, happening.step),
        when: words.time(happening.at),
        who: taker(words, happening.step),
        note,
        items,
    }
}

/// What a line of the history is about: what was asked and given in the reader's words, else its note as it was written.
pub fn content(
    words: Words,
    (happening, round): (&Happening, Option<&Round>),
    versions: &[KeptPassport],
) -> Content {
    let gives = happening.step == Some(Step::GiveInformation);
    match round {
        Some(round) if gives => (String::new(), round.given(words, versions)),
        Some(round) => (round.note.as_ref().map(ToString::to_string).unwrap_or_default(), round.asked(words)),
        None => (happening.note.clone().unwrap_or_default(), Vec::new()),
    }
}

fn coming(words: Words, sources: &Sources<'_>) -> Vec<Line> {
    let lapses = || words.t1("applications-coming-or-expires", "day", words.date(last_day(sources)));
    let mine =
        |what: &str, when: String| line(words, what, (when, "applications-by-applicant"), String::new());
    let pay = |when| mine("applications-coming-pay", when);
    let decision = || {
        let when = sources.left.map(|left| promise(words, left)).unwrap_or_default();
        let pace = sources.paces.and_then(|paces| paces.decision).map(|pace| lately(words, pace));
        line(
            words,
            "applications-coming-decision",
            (when, "applications-by-service"),
            pace.unwrap_or_default(),
        )
    };
    match sources.case.stage() {
        StageName::Draft => {
            vec![mine("applications-coming-submit", lapses()), pay(String::new()), decision()]
        }
        StageName::AwaitingPayment => vec![pay(lapses()), decision()],
        StageName::UnderReview => vec![decision()],
        StageName::InformationRequested => {
            vec![mine("applications-coming-give", String::new()), decision()]
        }
        StageName::Approved => {
            let valid =
                sources.dossier.invitation.as_ref().map(|found| period(words, found.journey().period));
            vec![mine("applications-coming-enter", valid.unwrap_or_default())]
        }
        StageName::Refused | StageName::Withdrawn | StageName::Expired => Vec::new(),
    }
}

fn line(words: Words, what: &str, (when, who): (String, &str), note: String) -> Line {
    Line { what: words.t(what), when, who: words.t(who), note, items: Vec::new() }
}

/// The last day on which a draft or an unpaid application stands, if nothing is done.
fn last_day(sources: &Sources<'_>) -> NaiveDate {
    let untouched = day_in_kazakhstan(sources.case.touched_at + TimeDelta::days(DAYS_UNTOUCHED));
    let invited = sources.dossier.invitation.as_ref().map(|found| found.journey().period.last());
    invited.map_or(untouched, |until| until.min(untouched))
}

/// What the service promised, as the applicant reads it. A promise that was not kept is not hidden.
fn promise(words: Words, left: TimeLeft) -> String {
    match left {
        TimeLeft::Runs { due, .. } => words.t1("applications-promised", "due", words.date(due)),
        TimeLeft::Over { due } => words.t1("applications-promised-over", "due", words.date(due)),
        TimeLeft::Stands { days } => words.t1("applications-promised-stands", "days", days),
    }
}

/// How long half of the recent cases took at most, in whole days.
fn lately(words: Words, pace: Pace) -> String {
    let days = (pace.median.num_minutes() + 24 * 60 - 1) / (24 * 60);
    words.t1("applications-lately-decided", "days", days.max(1))
}
