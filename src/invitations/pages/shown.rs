//! An invitation in finished words.

use super::worded;
use crate::eligibility::{Category, Citizenship, store as eligibility};
use crate::invitations::{Invitation, Particulars, PartyRecord, Passed};
use crate::vocabulary::{CountryCode, Days, Difference};
use crate::web::{Worded, Words};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// What papers of any age call countries and categories.
pub struct Names {
    citizenships: Vec<Citizenship>,
    categories: Vec<Category>,
    words: Words,
}

impl Names {
    pub async fn load(db: &mut PgConnection, words: Words) -> sqlx::Result<Self> {
        let citizenships = eligibility::latest_citizenships(db).await?;
        let categories = eligibility::latest_categories(db).await?;
        Ok(Self { citizenships, categories, words })
    }

    pub fn citizenship(&self, code: &CountryCode) -> String {
        if code.is_united_states() {
            return self.words.t("invitations-united-states");
        }
        let entry = self.citizenships.iter().find(|entry| entry.code == *code);
        let name = entry.map(|entry| entry.name.in_language(self.words.language()));
        name.unwrap_or(code.as_str()).to_owned()
    }

    pub fn category(&self, code: &str) -> String {
        match self.categories.iter().find(|category| category.code == code) {
            Some(category) => category_label(self.words, category),
            None => code.to_owned(),
        }
    }
}

/// `Business, B1: conferences…`
pub fn category_label(words: Words, category: &Category) -> String {
    words.with(
        "invitations-category-named",
        [
            ("purpose", category.purpose.words(words).into()),
            ("code", category.code.as_str().into()),
            ("name", category.name.in_language(words.language()).into()),
        ],
    )
}

pub fn period(words: Words, period: Days) -> String {
    words.with(
        "invitations-period-named",
        [("from", words.date(period.first()).into()), ("until", words.date(period.last()).into())],
    )
}

/// Answers under one heading.
pub struct Group {
    pub title: String,
    pub rows: Vec<(String, String)>,
}

/// All that was filed, in the order of the form.
pub fn groups(names: &Names, filed: &Particulars) -> Vec<Group> {
    let words = names.words;
    vec![
        Group { title: words.t("invitations-guest-title"), rows: guest_rows(names, filed) },
        Group { title: words.t("invitations-journey-title"), rows: journey_rows(names, filed) },
    ]
}

fn guest_rows(names: &Names, filed: &Particulars) -> Vec<(String, String)> {
    let (words, guest) = (names.words, &filed.guest);
    let given = guest.name.given_names.as_ref();
    vec![
        (words.t("invitations-surname"), guest.name.surname.to_string()),
        (
            words.t("invitations-given-names"),
            given.map_or_else(|| words.t("invitations-none"), ToString::to_string),
        ),
        (words.t("invitations-citizenship"), names.citizenship(&guest.citizenship)),
        (words.t("invitations-born"), words.date(guest.born)),
        (words.t("invitations-sex"), worded::sex(words, guest.sex)),
        (words.t("invitations-passport-number"), guest.passport_number.to_string()),
    ]
}

pub fn journey_rows(names: &Names, filed: &Particulars) -> Vec<(String, String)> {
    let (words, journey) = (names.words, &filed.journey);
    let mut rows = vec![
        (words.t("invitations-category"), names.category(&journey.category)),
        (words.t("invitations-entries"), journey.entries.words(words)),
        (words.t("invitations-stay"), worded::stay(words, journey.stay)),
        (words.t("invitations-period"), period(words, journey.period)),
        (words.t("invitations-places"), journey.places.clone()),
    ];
    rows.extend(journey.institution.clone().map(|named| (words.t("invitations-institution"), named)));
    rows
}

/// What is known of an inviting party from before.
pub fn record_rows(words: Words, record: &PartyRecord) -> Vec<(String, String)> {
    vec![
        (words.t("invitations-record-filed"), record.filed.to_string()),
        (words.t("invitations-record-approved"), record.approved.to_string()),
        (words.t("invitations-record-refused"), record.refused.to_string()),
        (words.t("invitations-record-guests-refused"), record.guests_refused.to_string()),
        (words.t("invitations-record-late-notices"), record.late_notices.to_string()),
        (words.t("invitations-record-missing-notices"), record.missing_notices.to_string()),
    ]
}

/// What the last correction changed: how it was filed before, and how it stands.
pub fn changes(names: &Names, history: &[Passed]) -> Vec<Difference> {
    let mut filings = history.iter().rev().filter_map(|passed| passed.particulars.as_ref());
    let (Some(now), Some(before)) = (filings.next(), filings.next()) else { return Vec::new() };
    let rows = |filed| groups(names, filed).into_iter().flat_map(|group| group.rows).collect::<Vec<_>>();
    let (now, before) = (rows(now), rows(before));
    let value = |rows: &[(String, String)], name: &str| {
        rows.iter().find(|(row, _)| row == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let gone = before.iter().filter(|(name, _)| !now.iter().any(|(row, _)| row == name));
    now.iter()
        .chain(gone)
        .map(|(name, _)| Difference::between(name.clone(), [value(&before, name), value(&now, name)]))
        .filter(|change| change.differs)
        .collect()
}

/// A step of the history, the newest first.
pub struct Happening {
    pub what: String,
    pub when: String,
    pub who: String,
    pub note: String,
}

pub fn timeline(words: Words, history: &[Passed]) -> Vec<Happening> {
    let told = history.iter().rev().map(|passed| Happening {
        what: worded::step(words, passed.step),
        when: words.time(passed.at),
        who: match &passed.by {
            Some(name) => words.t1("invitations-by-party-named", "name", name.clone()),
            None => worded::taker(words, passed.step),
        },
        note: passed.note.as_ref().map(ToString::to_string).unwrap_or_default(),
    });
    told.collect()
}

/// A line of a list or of the queue.
pub struct Line {
    pub href: String,
    pub guest: String,
    pub citizenship: String,
    pub purpose: String,
    pub period: String,
    pub party: String,
    pub filed: String,
    pub number: String,
    pub state: String,
    pub colour: &'static str,
}

/// `folder` is the address that the invitation's own page lies under.
pub fn line(names: &Names, invitation: &Invitation, today: NaiveDate, folder: &str) -> Line {
    let words = names.words;
    let (state, colour) = worded::standing(words, invitation, today);
    Line {
        href: format!("{folder}/{}", invitation.id),
        guest: invitation.guest().name.to_string(),
        citizenship: names.citizenship(&invitation.guest().citizenship),
        purpose: invitation.journey().purpose.words(words),
        period: period(words, invitation.journey().period),
        party: invitation.party_name.clone(),
        filed: words.time(invitation.filed_at),
        number: invitation.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        state,
        colour,
    }
}
