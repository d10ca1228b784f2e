//! An arrival and its receipts in finished words.

use super::worded;
use crate::arrivals::receipt::{Filing, Pointers};
use crate::arrivals::{Arrival, Receipt};
use crate::eligibility::{Citizenship, store as eligibility};
use crate::vocabulary::CountryCode;
use crate::web::Words;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// A line of a list.
pub struct Line {
    pub href: String,
    pub guest: String,
    pub cause: String,
    pub party: String,
    pub arrived: String,
    pub due: String,
    pub state: String,
    pub colour: &'static str,
}

pub fn line(words: Words, arrival: &Arrival, today: NaiveDate, folder: &str) -> Line {
    let (state, colour) = worded::state(words, arrival.state(today));
    Line {
        href: format!("{folder}/{}", arrival.id),
        guest: arrival.guest.name.to_string(),
        cause: worded::cause(words, arrival.cause),
        party: arrival.party_name.clone(),
        arrived: words.date(arrival.arrived()),
        due: words.date(arrival.deadline.due),
        state,
        colour,
    }
}

/// What countries of the list are called; another one is shown by its code.
pub struct Countries(Vec<Citizenship>);

impl Countries {
    pub async fn load(db: &mut PgConnection) -> sqlx::Result<Self> {
        eligibility::latest_citizenships(db).await.map(Self)
    }

    pub fn name(&self, words: Words, code: &CountryCode) -> String {
        match self.0.iter().find(|entry| entry.code == *code) {
            Some(entry) => format!("{} ({code})", entry.name.in_language(words.language())),
            None => code.to_string(),
        }
    }
}

/// Rule N5: the person, the passport, the visa and the day.
pub fn guest_rows(words: Words, countries: &Countries, arrival: &Arrival) -> Vec<(String, String)> {
    let guest = &arrival.guest;
    let visa = arrival.visa.as_ref().map(|visa| visa.number.to_string());
    let mut rows = vec![
        (words.t("arrivals-cause"), worded::cause(words, arrival.cause)),
        (words.t("arrivals-guest"), guest.name.to_string()),
        (words.t("arrivals-citizenship"), countries.name(words, &guest.citizenship)),
        (words.t("arrivals-born"), words.date(guest.born)),
        (words.t("arrivals-passport"), guest.passport_number.to_string()),
    ];
    rows.extend(visa.or_else(|| arrival.other_visa.clone()).map(|visa| (words.t("arrivals-visa"), visa)));
    let known = match arrival.crossing {
        Some(_) => "arrivals-known-by-entry",
        None => "arrivals-known-by-declaration",
    };
    rows.push((words.t("arrivals-arrived"), words.date_with_weekday(arrival.arrived())));
    rows.push((words.t("arrivals-known-by"), words.t(known)));
    rows
}

/// A receipt as it is shown and prints.
pub struct Paper {
    pub title: String,
    pub number: String,
    pub verdict: String,
    pub colour: &'static str,
    pub rows: Vec<(String, String)>,
    pub fingerprint: String,
}

/// One of an arrival's receipts, which are in their order.
pub fn paper(
    words: Words,
    countries: &Countries,
    arrival: &Arrival,
    (receipts, receipt): (&[Receipt], &Receipt),
) -> Paper {
    let pointers = Pointers::of(receipts, receipt.id);
    let (said, colour) = worded::standing((receipt.on_time, &pointers));
    let title = match receipt.filing {
        Filing::First | Filing::Follows(_) => "arrivals-paper-title",
        Filing::Corrects(_) => "arrivals-paper-of-correction",
        Filing::Withdraws(_) => "arrivals-paper-of-withdrawal",
    };
    let statement = &receipt.statement;
    let mut rows = vec![
        (words.t("arrivals-filed-at"), words.time(receipt.filed_at)),
        (words.t("arrivals-due"), words.date_with_weekday(statement.due)),
        (words.t("arrivals-party"), arrival.party_name.clone()),
    ];
    rows.extend(guest_rows(words, countries, arrival));
    let premises = statement.notice.premises.map(|it| worded::premises(words, it));
    rows.extend([
        (words.t("arrivals-region"), worded::region(words, &statement.notice.region)),
        (words.t("arrivals-address"), statement.notice.address.clone()),
        (words.t("arrivals-departure"), words.date(statement.notice.planned_departure)),
    ]);
    rows.extend(premises.map(|premises| (words.t("arrivals-premises"), premises)));
    let reason = statement.withdrawn.as_ref().filter(|_| receipt.filing.is_withdrawal());
    rows.extend(reason.map(|it| (words.t("arrivals-withdraw-reason"), it.reason.clone())));
    let others = worded::pointers(&pointers);
    rows.extend(others.into_iter().map(|(key, number)| (words.t(key), number.to_string())));
    Paper {
        title: words.t(title),
        number: receipt.number.to_string(),
        verdict: words.t(said),
        colour,
        rows,
        fingerprint: receipt.fingerprint(),
    }
}
