//! What stands beside a case: the person's other cases, what was looked up, and what officers said to each other.

use super::{FOLDER, worded};
use crate::applications::pages::{colour_of_stage, stage_name};
use crate::audit::Way;
use crate::review::{EarlierCase, Flag, Note, Opened, WatchMatch};
use crate::web::{Worded, Words};

/// Another case of the same person.
pub struct Line {
    pub href: String,
    pub reference: String,
    pub person: String,
    pub passport: String,
    pub state: String,
    pub colour: &'static str,
    pub why: String,
}

pub fn earlier(words: Words, case: &EarlierCase) -> Line {
    let given = case.given_names.as_ref().map(ToString::to_string).unwrap_or_default();
    let why = match case.same_passport {
        true => words.t("review-earlier-same-passport"),
        false => words.t("review-earlier-same-person"),
    };
    let annulled = case.annulled.then(|| words.t("review-earlier-annulled"));
    Line {
        href: format!("{FOLDER}/{}?way={}", case.id, Way::AnotherCase.code()),
        reference: case.reference.to_string(),
        person: format!("{} {given}", case.surname).trim_end().to_owned(),
        passport: case.passport_number.to_string(),
        state: stage_name(words, case.stage),
        colour: colour_of_stage(case.stage),
        why: [Some(why), annulled].into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}

/// A check with its result.
pub struct LookedUp {
    pub name: String,
    pub result: String,
    pub colour: &'static str,
    /// What was found, one by one.
    pub details: Vec<String>,
}

/// Every check before a decision, with what it found.
pub fn looked_up(words: Words, opened: &Opened) -> Vec<LookedUp> {
    let line = |flag: Flag| {
        let found = opened.raised.iter().any(|raised| raised.flag == flag);
        let details = match flag {
            Flag::Watchlist => watched(words, &opened.watch_matches),
            Flag::Photograph => faults(words, opened),
            Flag::SuspendedParty | Flag::AnnulledBefore | Flag::Overstayed | Flag::AnotherOpenCase => {
                Vec::new()
            }
        };
        LookedUp {
            name: worded::check(words, flag),
            result: words.t(if found { "review-look-up-found" } else { "review-look-up-nothing" }),
            colour: if found { "red" } else { "green" },
            details,
        }
    };
    Flag::ALL.into_iter().map(line).collect()
}

/// What of the photograph does not meet the rules, and that its sender uses it nevertheless.
fn faults(words: Words, opened: &Opened) -> Vec<String> {
    let Some(checks) = &opened.dossier.photograph else { return Vec::new() };
    let told = checks.faults.iter().map(|fault| fault.words(words));
    told.chain(checks.used_nevertheless.then(|| words.t("review-photograph-nevertheless"))).collect()
}

/// Each entry that was met, whether exactly or nearly, with the reason for which it was listed.
pub fn watched(words: Words, matches: &[WatchMatch]) -> Vec<String> {
    let told = matches.iter().map(|found| {
        let how = words.t(if found.exactly { "review-watch-exactly" } else { "review-watch-nearly" });
        let number = found.watched.passport_number.as_ref().map(ToString::to_string);
        let person = Some(worded::watched_person(words, &found.watched)).filter(|person| !person.is_empty());
        let who = person.into_iter().chain(number).collect::<Vec<_>>().join(", ");
        words.with(
            "review-watch-match",
            [("how", how.into()), ("who", who.into()), ("reason", found.watched.reason.to_string().into())],
        )
    });
    told.collect()
}

/// The words, when they were written, and by whom.
pub fn notes(words: Words, notes: &[Note]) -> Vec<(String, String, String)> {
    notes.iter().map(|note| (note.words.to_string(), words.time(note.at), note.by.clone())).collect()
}
