//! A change of the calendar or of a promise, told before it is made.

use super::told::{counting, kind_of_day, status_of_day};
use crate::calendar::{Counting, DeclaredDay, MovedPromise, Moves, Promise, Promised, Within};
use crate::vocabulary::EXAMPLES;
use crate::web::{Change, Effect, Words};
use chrono::NaiveDate;

pub fn declaration(words: Words, declared: &DeclaredDay, moves: &Moves) -> Change {
    Change {
        title: words.t("calendar-declare-title"),
        rows: rows(words, declared),
        effects: effects(words, moves),
        make: words.t("calendar-declare-submit"),
    }
}

pub fn withdrawal(words: Words, declared: &DeclaredDay, moves: &Moves) -> Change {
    Change {
        title: words.t("calendar-withdraw-title"),
        rows: rows(words, declared),
        effects: effects(words, moves),
        make: words.t("calendar-withdraw-submit"),
    }
}

fn rows(words: Words, declared: &DeclaredDay) -> Vec<(String, String)> {
    let name = &declared.name;
    vec![
        (words.t("calendar-day"), words.date_with_weekday(declared.day)),
        (words.t("calendar-kind"), kind_of_day(words, declared.kind)),
        (words.t("calendar-name-en"), name.en.clone()),
        (words.t("calendar-name-ru"), name.ru.clone()),
        (words.t("calendar-name-kk"), name.kk.clone()),
        (words.t("calendar-status"), status_of_day(words, declared.status)),
    ]
}

fn effects(words: Words, moves: &Moves) -> Vec<Effect> {
    let example = |moved: &crate::calendar::MovedDeadline| {
        let days = [("was", words.date(moved.was).into()), ("due", words.date(moved.due).into())];
        (format!("/desk/arrivals/{}", moved.arrival), words.with("calendar-foreseen-moved", days))
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let later = [("later", number(moves.later.len()).into()), ("running", number(moves.running).into())];
    let mut effects = vec![Effect {
        text: words.with("calendar-foreseen-later", later),
        examples: moves.later.iter().take(EXAMPLES).map(example).collect(),
    }];
    if moves.kept > 0 {
        effects.push(Effect::new(words.t1("calendar-foreseen-kept", "kept", number(moves.kept))));
    }
    let promises =
        [("later", number(moves.promises_later).into()), ("earlier", number(moves.promises_earlier).into())];
    effects.push(Effect {
        text: words.with("calendar-foreseen-promises", promises),
        examples: moves.promises.iter().take(EXAMPLES).map(|moved| promise_moved(words, moved)).collect(),
    });
    effects
}

fn promise_moved(words: Words, moved: &MovedPromise) -> (String, String) {
    let days = [("was", words.date(moved.was).into()), ("due", words.date(moved.due).into())];
    let folder = match moved.subject {
        Promised::Application => "/desk/applications",
        Promised::Invitation => "/desk/invitations",
    };
    (format!("{folder}/{}", moved.id), words.with("calendar-foreseen-moved", days))
}

pub fn way_of_counting(
    words: Words,
    (way, from): (Counting, NaiveDate),
    (before, after): (NaiveDate, NaiveDate),
) -> Change {
    let days = [
        ("from", words.date(from).into()),
        ("before", words.date_with_weekday(before).into()),
        ("after", words.date_with_weekday(after).into()),
    ];
    Change {
        title: words.t("calendar-announce-title"),
        rows: vec![
            (words.t("calendar-counting"), counting(words, way)),
            (words.t("calendar-from"), words.date(from)),
        ],
        effects: vec![
            Effect::new(words.with("calendar-foreseen-counting", days)),
            Effect::new(words.t1("calendar-foreseen-counting-later", "from", words.date(from))),
        ],
        make: words.t("calendar-announce-submit"),
    }
}

pub fn promise(words: Words, row: &Promise, subject: String, within: Within) -> Change {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let kept = [
        ("cases", number(within.cases).into()),
        ("days_before", number(within.days_before).into()),
        ("before", number(within.before).into()),
        ("days", row.days.into()),
        ("after", number(within.after).into()),
    ];
    let lately = match within.cases {
        0 => words.t("calendar-foreseen-promise-no-cases"),
        _some => words.with("calendar-foreseen-promise", kept),
    };
    Change {
        title: words.t("calendar-promises-title"),
        rows: vec![
            (words.t("calendar-promise-subject"), subject),
            (words.t("calendar-promise-time"), words.t1("calendar-promise-days", "days", row.days)),
            (words.t("calendar-promise-from"), words.date(row.from)),
        ],
        effects: vec![
            Effect::new(lately),
            Effect::new(words.t1("calendar-foreseen-promise-later", "from", words.date(row.from))),
        ],
        make: words.t("calendar-promise-submit"),
    }
}
