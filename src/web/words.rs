//! The portal's words: every text that a person reads comes from `locales/` through here.

use crate::vocabulary::Language;
use chrono::{Datelike, NaiveDate};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static TAGS: LazyLock<[LanguageIdentifier; 3]> =
    LazyLock::new(|| Language::ALL.map(|language| language.tag().parse().unwrap_or_default()));

/// Words in one language. A key is always written whole, as a literal, so that a test can hold it against the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(Language);

impl Words {
    pub fn of(language: Language) -> Self {
        Self(language)
    }

    pub fn language(self) -> Language {
        self.0
    }

    pub fn t(self, key: &str) -> String {
        self.find(key, None)
    }

    /// A text with one argument.
    pub fn t1<'a>(self, key: &str, name: &'static str, value: impl Into<FluentValue<'a>>) -> String {
        self.with(key, [(name, value.into())])
    }

    /// A text with any number of arguments.
    pub fn with<'a>(
        self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
    ) -> String {
        let arguments: HashMap<_, _> =
            arguments.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        self.find(key, Some(&arguments))
    }

    /// Whether a key exists in this language.
    pub fn has(self, key: &str) -> bool {
        LOCALES.lookup_no_default_fallback::<&str>(self.tag(), key, None).is_some()
    }

    fn find(self, key: &str, arguments: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>) -> String {
        LOCALES.try_lookup_complete(self.tag(), key, arguments).unwrap_or_else(|| key.to_owned())
    }

    fn tag(self) -> &'static LanguageIdentifier {
        match self.0 {
            Language::En => &TAGS[0],
            Language::Ru => &TAGS[1],
            Language::Kk => &TAGS[2],
        }
    }

    /// Several things in one sentence: `tourism, business and treatment`.
    pub fn list(self, things: &[String]) -> String {
        let Some((last, before)) = things.split_last() else { return String::new() };
        let joined = before
            .iter()
            .cloned()
            .reduce(|before, next| self.with("web-list", [("before", before.into()), ("next", next.into())]));
        match joined {
            Some(before) => {
                self.with("web-list-last", [("before", before.into()), ("last", last.as_str().into())])
            }
            None => last.clone(),
        }
    }

    /// A date in words: `16 March 2026`.
    pub fn date(self, day: NaiveDate) -> String {
        let month = self.t(MONTHS[day.month0() as usize]);
        self.with(
            "web-date",
            [("day", day.day().into()), ("month", month.into()), ("year", day.year().to_string().into())],
        )
    }

    /// The same for a script that writes dates: with `{day}`, `{month}` and `{year}`, and the months that stand in it.
    pub fn date_pattern(self) -> (String, [String; 12]) {
        let places = [("day", "{day}".into()), ("month", "{month}".into()), ("year", "{year}".into())];
        (self.with("web-date", places), MONTHS.map(|month| self.t(month)))
    }

    /// A date with its weekday: `Monday 16 March 2026`.
    pub fn date_with_weekday(self, day: NaiveDate) -> String {
        let weekday = self.t(WEEKDAYS[day.weekday().num_days_from_monday() as usize]);
        self.with("web-date-with-weekday", [("weekday", weekday.into()), ("date", self.date(day).into())])
    }

    /// An instant as Kazakhstan's clock shows it: `16 March 2026, 14:05`.
    pub fn time(self, at: crate::vocabulary::Instant) -> String {
        let local = at.with_timezone(&chrono_tz::Asia::Almaty);
        self.with(
            "web-time",
            [
                ("date", self.date(local.date_naive()).into()),
                ("time", local.format("%H:%M").to_string().into()),
            ],
        )
    }
}

const MONTHS: [&str; 12] = [
    "web-month-1",
    "web-month-2",
    "web-month-3",
    "web-month-4",
    "web-month-5",
    "web-month-6",
    "web-month-7",
    "web-month-8",
    "web-month-9",
    "web-month-10",
    "web-month-11",
    "web-month-12",
];

const WEEKDAYS: [&str; 7] = [
    "web-weekday-1",
    "web-weekday-2",
    "web-weekday-3",
    "web-weekday-4",
    "web-weekday-5",
    "web-weekday-6",
    "web-weekday-7",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn list(language: Language, things: &[&str]) -> String {
        let things: Vec<String> = things.iter().map(|thing| (*thing).to_owned()).collect();
        Words::of(language).list(&things)
    }

    #[test]
    fn several_things_are_told_as_each_language_tells_them() {
        assert_eq!(list(Language::En, &[]), "");
        assert_eq!(list(Language::En, &["NQZ"]), "NQZ");
        assert_eq!(list(Language::En, &["NQZ", "ALA"]), "NQZ and ALA");
        assert_eq!(list(Language::Ru, &["NQZ", "ALA", "GUW"]), "NQZ, ALA и GUW");
        assert_eq!(list(Language::Kk, &["NQZ", "ALA", "GUW"]), "NQZ, ALA және GUW");
    }
}
