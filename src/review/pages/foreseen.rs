//! A change of the phrases or of the setting, told before it is made.

use crate::review::keep::{Confirming, InUse};
use crate::review::{ConfirmationPolicy, Phrase, PhraseKind};
use crate::web::{Change, Effect, Words};
use chrono::NaiveDate;

pub fn phrase(words: Words, title: String, phrase: &Phrase, in_use: InUse) -> Change {
    Change {
        title,
        rows: vec![
            (words.t("review-phrase-code"), phrase.code.to_string()),
            (words.t("review-phrase-text-en"), phrase.text.en.clone()),
            (words.t("review-phrase-text-ru"), phrase.text.ru.clone()),
            (words.t("review-phrase-text-kk"), phrase.text.kk.clone()),
            (words.t("review-phrase-from"), words.date(phrase.valid_from)),
        ],
        effects: vec![Effect::new(offered(words, phrase.kind, phrase.valid_from, in_use))],
        make: words.t("review-phrase-start"),
    }
}

pub fn end(
    words: Words,
    (kind, code, text): (PhraseKind, String, String),
    last: NaiveDate,
    in_use: InUse,
) -> Change {
    let after = last.succ_opt().unwrap_or(last);
    let mut effects = vec![Effect::new(offered(words, kind, after, in_use))];
    if kind == PhraseKind::Ground {
        let arguments = [("refusals", in_use.refusals.into()), ("proposals", in_use.proposals.into())];
        effects.push(Effect::new(words.with("review-foreseen-ground", arguments)));
    }
    Change {
        title: words.t("review-phrase-end-title"),
        rows: vec![
            (words.t("review-phrase-text"), text),
            (words.t("review-phrase-code"), code),
            (words.t("review-phrase-last"), words.date(last)),
        ],
        effects,
        make: words.t("review-phrase-end"),
    }
}

fn offered(words: Words, kind: PhraseKind, day: NaiveDate, in_use: InUse) -> String {
    let count = i64::try_from(in_use.offered).unwrap_or(i64::MAX);
    let arguments = [("day", words.date(day).into()), ("count", count.into())];
    match kind {
        PhraseKind::Question => words.with("review-foreseen-questions", arguments),
        PhraseKind::Ground => words.with("review-foreseen-grounds", arguments),
    }
}

pub fn confirmation(
    words: Words,
    policy: ConfirmationPolicy,
    told: String,
    confirming: Confirming,
) -> Change {
    let arguments = [
        ("officers", confirming.officers.into()),
        ("waiting", confirming.under_review.into()),
        ("proposals", confirming.proposals.into()),
    ];
    let mut effects = vec![Effect::new(words.with("review-foreseen-confirming", arguments))];
    if policy.needed && (confirming.officers == 0 || confirming.deciding < 2) {
        effects.push(Effect::new(words.t("review-foreseen-nobody-confirms")));
    }
    Change {
        title: words.t("review-confirmations-title"),
        rows: vec![
            (words.t("review-confirmation"), told),
            (words.t("review-phrase-from"), words.date(policy.from)),
        ],
        effects,
        make: words.t("review-confirmation-set"),
    }
}
