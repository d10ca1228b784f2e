//! The requirements: who may apply, what it costs, what a passport must satisfy (rules E1, F2, P1 to P4).

use crate::border;
use crate::eligibility::store as lists;
use crate::fees::{self, CitizenshipScope, FeeRow};
use crate::web::{Frame, Trouble, Visit, Worded, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/requirements", web::get().to(get_requirements));
}

#[derive(Template)]
#[template(path = "office/requirements.html")]
struct RequirementsPage {
    frame: Frame,
    citizenships: Vec<String>,
    airports: Vec<String>,
    fees: Vec<FeeLine>,
}

/// A row of the fee schedule in finished words.
struct FeeLine {
    product: String,
    entries: String,
    purposes: String,
    citizenships: String,
    validity: String,
    fee: String,
}

async fn get_requirements(visit: Visit) -> Result<HttpResponse, Trouble> {
    let (words, today) = (visit.words(), visit.today());
    let language = words.language();
    let mut reading = visit.works().reading().await?;
    let listed = lists::citizenships_on(&mut reading, today).await?;
    let schedule = fees::store::rows(&mut reading).await?;
    let checkpoints = border::store::checkpoints(&mut reading).await?;
    drop(reading);

    let mut citizenships: Vec<String> =
        listed.iter().map(|entry| entry.name.in_language(language).to_owned()).collect();
    citizenships.sort_by_cached_key(|name| language.sort_key(name));
    let airports = checkpoints
        .iter()
        .filter(|checkpoint| checkpoint.takes_electronic_visas_on(today))
        .map(|checkpoint| checkpoint.name.in_language(language).to_owned())
        .collect();
    let mut in_force: Vec<&FeeRow> = schedule.iter().filter(|row| row.is_in_force_on(today)).collect();
    in_force.sort_by_key(|row| (row.citizenships == CitizenshipScope::UnitedStates, row.fee.minor));
    let fees = in_force.into_iter().map(|row| FeeLine::of(row, words)).collect();
    visit.page(&RequirementsPage { frame: visit.frame(), citizenships, airports, fees })
}

impl FeeLine {
    fn of(row: &FeeRow, words: Words) -> Self {
        Self {
            product: row.product.words(words),
            entries: enumerated(row.entries.iter().map(|entries| entries.words(words))),
            purposes: enumerated(row.purposes.iter().map(|purpose| purpose.words(words))),
            citizenships: match row.citizenships {
                CitizenshipScope::All => words.t("office-everyone"),
                CitizenshipScope::UnitedStates => words.t("office-united-states"),
                CitizenshipScope::NotUnitedStates => words.t("office-listed-countries"),
            },
            validity: validity(row, words),
            fee: row.fee.to_string(),
        }
    }
}

/// "Business, tourism, medical treatment"
fn enumerated(names: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for name in names {
        if text.is_empty() {
            text.push_str(&name);
        } else {
            let mut letters = name.chars();
            text.push_str(", ");
            text.extend(letters.next().into_iter().flat_map(char::to_lowercase));
            text.push_str(letters.as_str());
        }
    }
    text
}

fn validity(row: &FeeRow, words: Words) -> String {
    let (least, most) = (row.least_days, row.most_days);
    let days = [("least", least.into()), ("most", most.into())];
    match (least <= 1, most >= 365) {
        (true, true) => words.t("office-validity-up-to-a-year"),
        (false, true) => words.with("office-validity-from-to-a-year", days),
        (true, false) => words.with("office-validity-up-to", days),
        (false, false) => words.with("office-validity-from-to", days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enumeration_has_one_capital() {
        let names = ["Business", "Tourism", "Medical treatment"].map(str::to_owned);

        assert_eq!(enumerated(names.into_iter()), "Business, tourism, medical treatment");
    }
}
