//! The words on the printed visa, each in three languages.

use super::facts::Across;
use crate::eligibility::{Entries, Named, Purpose};
use crate::vocabulary::Language;
use crate::web::Words;
use std::sync::LazyLock;

/// Every word that a sheet prints beside its facts.
#[derive(Debug, Clone)]
pub struct Labels {
    pub title: Named,
    pub state: Named,
    pub number: Named,
    pub surname: Named,
    pub given_names: Named,
    pub citizenship: Named,
    pub passport: Named,
    pub born: Named,
    pub sex: Named,
    pub category_and_purpose: Named,
    purposes: [Named; 3],
    pub entries: Named,
    entry_counts: [Named; 2],
    pub stay: Named,
    pub days: Named,
    pub valid_from: Named,
    pub valid_until: Named,
    pub inviting_party: Named,
    pub issued: Named,
    pub place: Named,
    pub place_electronic: Named,
    pub airports: Named,
    pub additional: Named,
    pub photograph: Named,
    pub notes_title: Named,
    pub notes: [Named; 5],
    pub seal: Named,
    pub seal_note: Named,
    pub verify: Named,
    pub verify_note: Named,
    pub zone: Named,
    across: [Named; 4],
}

static LABELS: LazyLock<Labels> = LazyLock::new(Labels::collected);

impl Labels {
    pub fn get() -> &'static Self {
        &LABELS
    }

    fn collected() -> Self {
        let named = |key: &str| Named {
            en: Words::of(Language::En).t(key),
            ru: Words::of(Language::Ru).t(key),
            kk: Words::of(Language::Kk).t(key),
        };
        Self {
            title: named("visas-sheet-title"),
            state: named("visas-sheet-state"),
            number: named("visas-sheet-number"),
            surname: named("visas-sheet-surname"),
            given_names: named("visas-sheet-given-names"),
            citizenship: named("visas-sheet-citizenship"),
            passport: named("visas-sheet-passport"),
            born: named("visas-sheet-born"),
            sex: named("visas-sheet-sex"),
            category_and_purpose: named("visas-sheet-category-and-purpose"),
            purposes: [
                named("visas-sheet-purpose-business"),
                named("visas-sheet-purpose-tourism"),
                named("visas-sheet-purpose-treatment"),
            ],
            entries: named("visas-sheet-entries"),
            entry_counts: [named("visas-sheet-entries-single"), named("visas-sheet-entries-multiple")],
            stay: named("visas-sheet-stay"),
            days: named("visas-sheet-days"),
            valid_from: named("visas-sheet-valid-from"),
            valid_until: named("visas-sheet-valid-until"),
            inviting_party: named("visas-sheet-inviting-party"),
            issued: named("visas-sheet-issued"),
            place: named("visas-sheet-place"),
            place_electronic: named("visas-sheet-place-electronic"),
            airports: named("visas-sheet-airports"),
            additional: named("visas-sheet-additional"),
            photograph: named("visas-sheet-photograph"),
            notes_title: named("visas-sheet-notes"),
            notes: [
                named("visas-sheet-note-airports"),
                named("visas-sheet-note-stay"),
                named("visas-sheet-note-holder"),
                named("visas-sheet-note-passport"),
                named("visas-sheet-note-arrival"),
            ],
            seal: named("visas-sheet-seal"),
            seal_note: named("visas-sheet-seal-note"),
            verify: named("visas-sheet-verify"),
            verify_note: named("visas-sheet-verify-note"),
            zone: named("visas-sheet-zone"),
            across: [
                named("visas-sheet-across-not-issued"),
                named("visas-sheet-across-annulled"),
                named("visas-sheet-across-used-up"),
                named("visas-sheet-across-expired"),
            ],
        }
    }

    pub fn purpose(&self, purpose: Purpose) -> &Named {
        let [business, tourism, treatment] = &self.purposes;
        match purpose {
            Purpose::Business => business,
            Purpose::Tourism => tourism,
            Purpose::Treatment => treatment,
        }
    }

    pub fn entry_count(&self, entries: Entries) -> &Named {
        let [single, multiple] = &self.entry_counts;
        match entries {
            Entries::Single => single,
            Entries::Multiple => multiple,
        }
    }

    pub fn across(&self, across: Across) -> &Named {
        let [not_issued, annulled, used_up, expired] = &self.across;
        match across {
            Across::NotIssued => not_issued,
            Across::Annulled => annulled,
            Across::UsedUp => used_up,
            Across::Expired => expired,
        }
    }
}
