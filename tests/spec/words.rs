//! Every text exists in three languages, and every text is used.

use crate::support::sources::{rooms, sources};
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};
use visa_portal::audit;

type Messages = BTreeMap<String, String>;

fn messages(language: &str) -> Messages {
    let start = Regex::new(r"^([a-z][a-z0-9-]*) *=(.*)$").unwrap();
    let mut messages = Messages::new();
    for file in sources(&format!("locales/{language}")) {
        let mut current: Option<String> = None;
        for line in file.text.lines() {
            if let Some(found) = start.captures(line) {
                assert!(
                    messages.insert(found[1].to_owned(), found[2].to_owned()).is_none(),
                    "{language}: {} twice",
                    &found[1]
                );
                current = Some(found[1].to_owned());
            } else if line.starts_with(' ') || line.starts_with('}') {
                if let Some(text) = current.as_ref().and_then(|key| messages.get_mut(key)) {
                    text.push('\n');
                    text.push_str(line);
                }
            } else {
                current = None;
            }
        }
    }
    messages
}

/// Every literal of a room or a template that has the shape of a key: a room’s name, a dash, words.
fn used_keys() -> BTreeSet<String> {
    let shape = Regex::new(&format!(r#""((?:{})-[a-z0-9]+(?:-[a-z0-9]+)*)""#, rooms().join("|"))).unwrap();
    let comment = Regex::new(r"(?ms)^\s*//[^\n]*$|\{#.*?#\}").unwrap();
    ["src", "templates"]
        .iter()
        .flat_map(|folder| sources(folder))
        .filter(|source| source.path.starts_with("templates/") || source.room().is_some())
        .flat_map(|source| {
            let text = comment.replace_all(&source.text, "").into_owned();
            shape.captures_iter(&text).map(|found| found[1].to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_text_that_is_asked_for_exists_in_three_languages() {
    let used = used_keys();
    for language in ["en", "ru", "kk"] {
        let known = messages(language);
        let missing: Vec<_> = used.iter().filter(|key| !known.contains_key(*key)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "missing in {language}");
    }
}

#[test]
fn every_text_is_used() {
    let used = used_keys();
    let mentioned: String = sources("locales/en").iter().map(|file| file.text.clone()).collect();
    let unused: Vec<_> = messages("en")
        .into_keys()
        .filter(|key| !used.contains(key) && !mentioned.contains(&format!("{{ {key} }}")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_arguments() {
    let argument = Regex::new(r"\$([a-z_-]+)").unwrap();
    let arguments =
        |text: &str| argument.captures_iter(text).map(|a| a[1].to_owned()).collect::<BTreeSet<_>>();
    let english = messages("en");
    for language in ["ru", "kk"] {
        let other = messages(language);
        assert_eq!(
            english
                .keys()
                .collect::<BTreeSet<_>>()
                .symmetric_difference(&other.keys().collect())
                .collect::<Vec<_>>(),
            Vec::<&&String>::new(),
            "en and {language} differ"
        );
        for (key, text) in &english {
            assert_eq!(arguments(text), arguments(&other[key]), "{language}: {key} takes other arguments");
        }
    }
}

#[test]
fn no_sentence_stands_in_a_template() {
    let markup = Regex::new(
        r#"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:svg|script).*?</(?:svg|script)>|<[^>]*>|\b[a-z-]+="[^"]*"|&[a-z]+;|portal-[a-z-]+"#,
    )
    .unwrap();
    let words = Regex::new(r"[A-Za-z\u{400}-\u{4ff}]{3,}").unwrap();
    let mut spoken = Vec::new();
    for source in sources("templates") {
        let rest = markup.replace_all(&source.text, " ").into_owned();
        if let Some(found) = words.find(&rest) {
            spoken.push(format!("{}: {}", source.path, found.as_str()));
        }
    }
    assert_eq!(spoken, Vec::<String>::new());
}

/// What the sources record: the literal at the end of an entry; where it is chosen before, every literal of that file that could be one.
fn recorded_acts() -> BTreeSet<String> {
    let entry = Regex::new(
        r#"(?s)Entry::new\(\s*(.*?),\s*(?:"([^"]+)"|[a-z_:A-Z.()]*(?:act|sentence\(\)))\s*,?\s*\)"#,
    )
    .unwrap();
    let literal = Regex::new(r#""([a-z][a-z' -]+ [a-z' -]+)""#).unwrap();
    let mut found = BTreeSet::new();
    for source in sources("src").iter().filter(|source| source.room().is_some()) {
        let text = source.text.split("#[cfg(test)]").next().unwrap();
        if source.path.ends_with("/stages.rs") {
            found.extend(literal.captures_iter(text).map(|it| it[1].to_owned()));
        }
        for entry in entry.captures_iter(text).filter(|_| source.path != "src/audit/chain.rs") {
            match entry.get(2) {
                Some(act) => {
                    found.insert(act.as_str().to_owned());
                }
                None if entry[0].contains("sentence()") => {}
                None => {
                    let lines =
                        text.lines().filter(|line| !line.contains("#[error(") && !line.contains("tracing::"));
                    found.extend(
                        lines.flat_map(|line| literal.captures_iter(line).map(|it| it[1].to_owned())),
                    );
                }
            }
        }
    }
    found
}

#[test]
fn every_act_of_the_record_has_its_words() {
    let worded: BTreeSet<String> = audit::acts().map(str::to_owned).collect();

    let missing: Vec<_> = recorded_acts().difference(&worded).cloned().collect();
    let text: String =
        sources("src").iter().filter(|it| it.path != "src/audit/acts.rs").map(|it| it.text.clone()).collect();
    let unused: Vec<_> = worded.iter().filter(|act| !text.contains(&format!("\"{act}\""))).collect();

    assert_eq!(missing, Vec::<String>::new(), "recorded without words");
    assert_eq!(unused, Vec::<&String>::new(), "worded and never recorded");
}
