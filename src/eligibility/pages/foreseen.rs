//! A change of the lists, told before it is made.

use super::list::Line;
use crate::eligibility::{Category, Citizenship, Named, Open};
use crate::web::{Change, Effect, Worded, Words};
use chrono::NaiveDate;

pub fn citizenship(words: Words, entry: &Citizenship, alpha2: &str, open: &Open) -> Change {
    let code = format!("{} / {alpha2}", entry.code.as_str());
    let mut rows = vec![(words.t("eligibility-code"), code)];
    rows.extend(named(words, &entry.name));
    rows.push((words.t("eligibility-from"), words.date(entry.valid_from)));
    Change {
        title: words.t("eligibility-citizenships-add"),
        rows,
        effects: vec![
            Effect::new(words.t1("eligibility-foreseen-listed", "from", words.date(entry.valid_from))),
            counted(words, open),
        ],
        make: words.t("eligibility-add-submit"),
    }
}

pub fn category(words: Words, entry: &Category, open: &Open) -> Change {
    let mut rows = vec![
        (words.t("eligibility-code"), entry.code.clone()),
        (words.t("eligibility-fees-purposes"), entry.purpose.words(words)),
    ];
    rows.extend(named(words, &entry.name));
    rows.push((words.t("eligibility-from"), words.date(entry.valid_from)));
    Change {
        title: words.t("eligibility-categories-add"),
        rows,
        effects: vec![
            Effect::new(words.t1("eligibility-foreseen-given", "from", words.date(entry.valid_from))),
            counted(words, open),
        ],
        make: words.t("eligibility-add-submit"),
    }
}

/// The end of a row, and what its end means.
pub fn end(words: Words, line: &Line, last: NaiveDate, (meaning, open): (String, &Open)) -> Change {
    Change {
        title: words.t("eligibility-end-title"),
        rows: vec![
            (words.t("eligibility-code"), line.code.clone()),
            (words.t("eligibility-name"), line.name.clone()),
            (words.t("eligibility-from"), line.from.clone()),
            (words.t("eligibility-until"), words.date(last)),
        ],
        effects: vec![Effect::new(meaning), counted(words, open)],
        make: words.t("eligibility-end-submit"),
    }
}

fn named(words: Words, name: &Named) -> [(String, String); 3] {
    [
        (words.t("eligibility-name-en"), name.en.clone()),
        (words.t("eligibility-name-ru"), name.ru.clone()),
        (words.t("eligibility-name-kk"), name.kk.clone()),
    ]
}

fn counted(words: Words, open: &Open) -> Effect {
    let arguments = [
        ("filed", open.filed.into()),
        ("approved", open.approved.into()),
        ("drafts", open.drafts.into()),
        ("submitted", open.submitted.into()),
    ];
    Effect::concerning(words, words.with("eligibility-foreseen-open", arguments), &open.first)
}
