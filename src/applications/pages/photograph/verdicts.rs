//! What was found of a photograph, rule by rule.

use crate::attachments::pages::{rule_name, rule_picture};
use crate::attachments::{Checks, Rule};
use crate::vocabulary::AttachmentId;
use crate::web::{Worded, Words};

/// A rule with its verdict; where it is not met, with what is wrong and a picture of what is right.
pub struct Verdict {
    pub rule: String,
    pub verdict: String,
    pub colour: &'static str,
    pub faults: Vec<String>,
    pub picture: String,
    pub alt: String,
}

/// How a photograph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Missing,
    /// It came before photographs were checked.
    Unchecked,
    Good,
    Faulty,
    UsedNevertheless,
}

pub fn standing(photograph: Option<AttachmentId>, checks: Option<&Checks>) -> Standing {
    match (photograph, checks) {
        (None, _) => Standing::Missing,
        (Some(_), None) => Standing::Unchecked,
        (Some(_), Some(checks)) if checks.faults.is_empty() => Standing::Good,
        (Some(_), Some(checks)) if checks.used_nevertheless => Standing::UsedNevertheless,
        (Some(_), Some(_)) => Standing::Faulty,
    }
}

/// What is too small is not kept, so of a photograph that is kept the size is met.
pub fn verdicts(words: Words, checks: &Checks) -> Vec<Verdict> {
    let size = verdict(words, (words.t("attachments-rule-name-size"), Vec::new()));
    let of = |rule: Rule| {
        let broken = checks.faults.iter().filter(|fault| fault.rule() == rule);
        let faults: Vec<String> = broken.map(|fault| fault.words(words)).collect();
        let (picture, alt) =
            if faults.is_empty() { (String::new(), String::new()) } else { rule_picture(words, rule) };
        Verdict { picture, alt, ..verdict(words, (rule_name(words, rule), faults)) }
    };
    std::iter::once(size).chain(Rule::ALL.into_iter().map(of)).collect()
}

fn verdict(words: Words, (rule, faults): (String, Vec<String>)) -> Verdict {
    let (verdict, colour) = match faults.is_empty() {
        true => (words.t("attachments-rule-met"), "green"),
        false => (words.t("attachments-rule-not-met"), "red"),
    };
    Verdict { rule, verdict, colour, faults, picture: String::new(), alt: String::new() }
}
