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

/// The messages that are these words, or else those that contain them.
fn keys_of(words: &str) -> Vec<&'static str> {
    let english = &MESSAGES["en"];
    let with = |fits: &dyn Fn(&str) -> bool| -> Vec<&'static str> {
        let fitting = english.iter().filter(|(_, message)| stretches(message).iter().any(|it| fits(it)));
        fitting.map(|(key, _)| key.as_str()).collect()
    };
    let whole = with(&|stretch| stretch == words);
    if whole.is_empty() { with(&|stretch| stretch.contains(words)) } else { whole }
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
    fn words_are_found_in_another_language_and_names_stay_as_they_are() {
        assert_eq!(ways_to_say("Skip to main content", "ru"), [["Перейти к содержанию"]]);
        assert_eq!(ways_to_say("Skip to main content", "en"), [["Skip to main content"]]);
        assert_eq!(ways_to_say("MOKOENA", "kk"), [["MOKOENA"]]);
    }
}
