//! What the portal's English words are in its other languages, by its own lists of words. A journey is written down once, in
//! English, and is walked in all three.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// Messages by their keys.
type Messages = BTreeMap<String, String>;

static MESSAGES: LazyLock<BTreeMap<&str, Messages>> =
    LazyLock::new(|| ["en", "ru", "kk"].map(|language| (language, messages_in(language))).into());

/// Every way in which a page in this language may say it: the stretches of a message between what is filled in, which all
/// stand there. What no list of words has is a name or a number, and the same everywhere.
pub(crate) fn ways_to_say(words: &str, language: &str) -> Vec<Vec<String>> {
    let theirs = MESSAGES.get(language).filter(|_| language != "en");
    let keys = keys_of(words);
    let ways = keys.iter().filter_map(|key| theirs?.get(*key)).map(|message| stretches(message));
    let mut ways: Vec<Vec<String>> = ways.filter(|way| !way.is_empty()).collect();
    if ways.is_empty() {
        ways.push(vec![words.to_owned()]);
    }
    ways
}

/// A message of the portal in a language, as it stands in the list: with its placeables.
pub(crate) fn message(key: &str, language: &str) -> String {
    MESSAGES.get(language).and_then(|list| list.get(key)).cloned().unwrap_or_default()
}

/// The messages that are these words, or else those that contain them, or else those that become them when filled in.
fn keys_of(words: &str) -> Vec<&'static str> {
    let english = &MESSAGES["en"];
    let with = |fits: &dyn Fn(&str) -> bool| -> Vec<&'static str> {
        let fitting = english.iter().filter(|(_, message)| stretches(message).iter().any(|it| fits(it)));
        fitting.map(|(key, _)| key.as_str()).collect()
    };
    let whole = with(&|stretch| stretch == words);
    if !whole.is_empty() {
        return whole;
    }
    let containing = with(&|stretch| stretch.contains(words));
    if !containing.is_empty() {
        return containing;
    }
    english.iter().filter(|(_, message)| becomes(message, words)).map(|(key, _)| key.as_str()).collect()
}

/// Whether the message may be these words when it is filled in: what it says itself stands there in order, and is most of them.
fn becomes(message: &str, words: &str) -> bool {
    let (stretches, mut rest) = (stretches(message), words);
    let said: usize = stretches.iter().map(String::len).sum();
    let in_order = stretches.iter().all(|stretch| match rest.split_once(stretch.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    });
    in_order && said * 3 > words.len() * 2
}

/// What a message says between its placeables.
fn stretches(message: &str) -> Vec<String> {
    let (mut found, mut depth) = (vec![String::new()], 0_usize);
    for letter in message.chars() {
        match letter {
            '{' => {
                depth += 1;
                found.push(String::new());
            }
            '}' => depth = depth.saturating_sub(1),
            _inside if depth > 0 => {}
            letter => found.last_mut().into_iter().for_each(|stretch| stretch.push(letter)),
        }
    }
    let tidy = found.iter().map(|it| it.trim().to_owned());
    tidy.filter(|it| it.chars().any(char::is_alphanumeric)).collect()
}

fn messages_in(language: &str) -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let lists = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
    lists.flat_map(|list| messages_of(&list)).collect()
}

/// A message goes on in lines that begin with a blank.
fn messages_of(list: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in list.lines() {
        if line.starts_with(' ') {
            found.iter_mut().last().into_iter().for_each(|(_, message)| {
                message.push(' ');
                message.push_str(line.trim());
            });
        } else if let Some((key, message)) = line.split_once(" =").filter(|_| !line.starts_with('#')) {
            found.push((key.to_owned(), message.trim().to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_on_in_the_lines_below_it() {
        let list = "# note\na-b = One\n    two\nc-d =\n    { $n ->\n        [one] x\n       *[other] y\n    } Three\n";
        let read = messages_of(list);
        assert_eq!(read[0], ("a-b".to_owned(), "One two".to_owned()));
        assert_eq!(stretches(&read[1].1), ["Three"]);
    }

    #[test]
    fn a_message_that_is_filled_in_is_known_by_what_it_says_itself() {
        assert!(becomes("Working day { $nth }: the last day", "Working day 3: the last day"));
        assert!(!becomes("Working day { $nth }: the last day", "Working day 3"));
        assert!(!becomes("{ $n } of { $m }", "One of many other things"));
    }

    #[test]
    fn words_are_found_in_another_language_and_names_stay_as_they_are() {
        assert_eq!(ways_to_say("Skip to main content", "ru"), [["Перейти к содержанию"]]);
        assert_eq!(ways_to_say("Skip to main content", "en"), [["Skip to main content"]]);
        assert_eq!(ways_to_say("MOKOENA", "kk"), [["MOKOENA"]]);
    }
}
