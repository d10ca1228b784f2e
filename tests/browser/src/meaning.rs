//! What the portal's English words are in its other languages, by its own lists of words. A journey is written down once, in
//! English, and is walked in all three.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// Messages by their keys.
type Messages = BTreeMap<String, String>;

/// What a message says between its placeables.
type Stretches = Vec<String>;

static MESSAGES: LazyLock<BTreeMap<&str, Messages>> =
    LazyLock::new(|| ["en", "ru", "kk"].map(|language| (language, messages_in(language))).into());

/// What each message may say in English.
static ENGLISH: LazyLock<Vec<(&str, Vec<Stretches>)>> = LazyLock::new(|| {
    MESSAGES["en"].iter().map(|(key, message)| (key.as_str(), stretches_of(message))).collect()
});

/// A message of the portal in a language, as it stands in the list: with its placeables.
pub(crate) fn message(key: &str, language: &str) -> String {
    MESSAGES.get(language).and_then(|list| list.get(key)).cloned().unwrap_or_default()
}

/// Every way in which a page in this language may say it: the stretches of a message between what is filled in, which all
/// stand there. What no list of words has is a name or a number, and the same everywhere.
pub(crate) fn ways_to_say(words: &str, language: &str) -> Vec<Stretches> {
    let theirs = MESSAGES.get(language).filter(|_| language != "en");
    let keys = keys_of(words);
    let ways = keys.iter().filter_map(|key| theirs?.get(*key)).flat_map(|message| stretches_of(message));
    let mut ways: Vec<Stretches> = ways.filter(|way| !way.is_empty()).collect();
    if ways.is_empty() {
        ways.push(vec![words.to_owned()]);
    }
    ways
}

/// The messages that are these words, or else those that contain them, or else those that do when they are filled in.
fn keys_of(words: &str) -> Vec<&'static str> {
    let with = |fits: &dyn Fn(&Stretches) -> bool| -> Vec<&'static str> {
        let fitting = ENGLISH.iter().filter(|(_, variants)| variants.iter().any(fits));
        fitting.map(|(key, _)| *key).collect()
    };
    let whole = with(&|stretches| stretches.iter().any(|it| it == words));
    if !whole.is_empty() {
        return whole;
    }
    let containing = with(&|stretches| stretches.iter().any(|it| it.contains(words)));
    if containing.is_empty() { with(&|stretches| becomes(stretches, words)) } else { containing }
}

/// Whether the message contains these words when one place of it is filled in: most of them are what it says around that.
fn becomes(stretches: &Stretches, words: &str) -> bool {
    let ends_of = |it: &str| {
        it.char_indices().find(|(at, _)| words.starts_with(&it[*at..])).map_or(0, |(at, _)| it.len() - at)
    };
    let begins_of = |it: &str| {
        it.char_indices()
            .rev()
            .map(|(at, letter)| at + letter.len_utf8())
            .find(|end| words.ends_with(&it[..*end]))
            .unwrap_or(0)
    };
    stretches.windows(2).any(|pair| {
        let said = ends_of(&pair[0]) + begins_of(&pair[1]);
        said <= words.len() && said * 3 > words.len() * 2
    })
}

/// Of each of a message's variants, what it says between its placeables.
fn stretches_of(message: &str) -> Vec<Stretches> {
    match choice_in(message) {
        Some((before, variants, after)) => {
            let told = variants.iter().map(|variant| format!("{before}{variant}{after}"));
            told.flat_map(|told| stretches_of(&told)).collect()
        }
        None => vec![stretches(message)],
    }
}

/// The first placeable that chooses among variants: what stands before it, its variants, and what stands after it.
fn choice_in(message: &str) -> Option<(&str, Vec<&str>, &str)> {
    let arrow = message.find("->")?;
    let begins = message[..arrow].rfind('{')?;
    let mut depth = 0_usize;
    let ends = message[begins..].char_indices().find(|(_, letter)| {
        depth = match letter {
            '{' => depth + 1,
            '}' => depth - 1,
            _other => depth,
        };
        depth == 0
    });
    let ends = begins + ends?.0;
    let variants = message[arrow + 2..ends].split('[').skip(1);
    let texts = variants
        .filter_map(|it| it.split_once(']'))
        .map(|(_, text)| text.trim().trim_end_matches('*').trim());
    Some((&message[..begins], texts.collect(), &message[ends + 1..]))
}

fn stretches(message: &str) -> Stretches {
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
        assert_eq!(stretches_of(&read[1].1), [["x Three"], ["y Three"]]);
    }

    #[test]
    fn a_message_that_is_filled_in_is_known_by_what_it_says_itself() {
        let last_day = stretches("Working day { $nth }: the last day");
        assert!(becomes(&last_day, "Working day 3: the last day"));
        assert!(!becomes(&last_day, "The last of the working days"));
        assert!(!becomes(&stretches("{ $n } of { $m }"), "One of many other things"));
    }

    #[test]
    fn words_are_found_in_another_language_and_names_stay_as_they_are() {
        assert_eq!(ways_to_say("Skip to main content", "ru"), [["Перейти к содержанию"]]);
        assert_eq!(ways_to_say("Skip to main content", "en"), [["Skip to main content"]]);
        assert_eq!(ways_to_say("MOKOENA", "kk"), [["MOKOENA"]]);
    }
}
