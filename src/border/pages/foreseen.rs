//! The opening or the closing of a checkpoint, told before it is done.

use super::worded;
use crate::border::{Affected, Checkpoint};
use crate::web::{Change, Effect, Words};
use chrono::NaiveDate;

pub fn opening(words: Words, checkpoint: &Checkpoint, affected: &Affected) -> Change {
    Change {
        title: words.t("border-open-title"),
        rows: vec![
            (words.t("border-code"), checkpoint.code.to_string()),
            (words.t("border-name-en"), checkpoint.name.en.clone()),
            (words.t("border-name-ru"), checkpoint.name.ru.clone()),
            (words.t("border-name-kk"), checkpoint.name.kk.clone()),
            (words.t("border-kind"), worded::kind(words, checkpoint.kind)),
            (words.t("border-from"), words.date(checkpoint.open_from)),
        ],
        effects: vec![
            taken_at(words, affected),
            Effect::new(words.t1("border-foreseen-visas", "visas", affected.visas)),
        ],
        make: words.t("border-open-submit"),
    }
}

pub fn opening_again(words: Words, checkpoint: &Checkpoint, affected: &Affected) -> Change {
    let arguments = [("officers", affected.officers.into()), ("crossings", affected.crossings.into())];
    let mut change = opening(words, checkpoint, affected);
    change.title = words.t1("border-open-again-title", "name", checkpoint.code.as_str());
    change.effects.push(Effect::new(words.with("border-foreseen-closing", arguments)));
    change.make = words.t("border-open-again");
    change
}

pub fn closing(words: Words, (name, last): (String, NaiveDate), affected: &Affected) -> Change {
    let arguments = [("officers", affected.officers.into()), ("crossings", affected.crossings.into())];
    Change {
        title: words.t1("border-close-title", "name", name.as_str()),
        rows: vec![(words.t("border-last"), words.date(last))],
        effects: vec![
            taken_at(words, affected),
            Effect::new(words.t1("border-foreseen-visas", "visas", affected.visas)),
            Effect::new(words.with("border-foreseen-closing", arguments)),
        ],
        make: words.t("border-close-submit"),
    }
}

/// Where electronic visas are taken from the day on.
fn taken_at(words: Words, affected: &Affected) -> Effect {
    let codes: Vec<String> = affected.open.iter().map(ToString::to_string).collect();
    let day = words.date(affected.day);
    if codes.is_empty() {
        return Effect::new(words.t1("border-foreseen-nowhere", "day", day));
    }
    Effect::new(
        words.with("border-foreseen-open", [("day", day.into()), ("codes", words.list(&codes).into())]),
    )
}
