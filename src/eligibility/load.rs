//! Loading the lists that the portal starts with: `data/countries.csv` (rule E1) and `data/categories.csv` (rule E4).

use crate::audit::{self, Chain, Entry};
use crate::eligibility::{Category, Citizenship, Named, Purpose, store, zone_nationality};
use crate::vocabulary::CountryCode;
use crate::web::Work;
use chrono::NaiveDate;
use serde::Deserialize;

/// The day from which the first rows count: before anything that the portal is asked about.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2019, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A line of `data/countries.csv`.
#[derive(Deserialize)]
struct Country {
    seed_name: String,
    alpha2: String,
    alpha3: CountryCode,
    common_name_en: String,
    name_ru: String,
    name_kk: String,
}

/// A line of `data/categories.csv`.
#[derive(Deserialize)]
struct Listed {
    code: String,
    purpose: Purpose,
    name_en: String,
    name_ru: String,
    name_kk: String,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotLoad {
    #[error("a list of the portal's own data is not readable: {0}")]
    Unreadable(#[from] csv::Error),
    #[error("a country code of the portal's own data is none: {0}")]
    Code(#[from] crate::vocabulary::CountryCodeError),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Loads both lists where nothing is listed yet; later changes are an administrator's.
pub async fn load(work: &mut Work) -> Result<(), CannotLoad> {
    if !store::is_empty(work).await? {
        return Ok(());
    }

    let countries: Vec<Country> = lines(include_str!("../../data/countries.csv"))?;
    let categories: Vec<Listed> = lines(include_str!("../../data/categories.csv"))?;

    for country in &countries {
        let entry = Citizenship {
            code: country.alpha3.clone(),
            nationality: zone_nationality(&country.alpha3)?,
            name: Named {
                en: country.common_name_en.clone(),
                ru: country.name_ru.clone(),
                kk: country.name_kk.clone(),
            },
            valid_from: FIRST_DAY,
            valid_until: None,
        };
        store::list_citizenship(work, &entry, (&country.alpha2, &country.seed_name)).await?;
    }
    for Listed { code, purpose, name_en, name_ru, name_kk } in categories {
        let name = Named { en: name_en, ru: name_ru, kk: name_kk };
        let category = Category { code, purpose, name, valid_from: FIRST_DAY, valid_until: None };
        store::list_category(work, &category).await?;
    }

    let loaded = Entry::new(Chain::Setting("eligibility"), "loaded the lists of citizenships and categories");
    Ok(audit::record(work, loaded.with("citizenships", countries.len())).await?)
}

fn lines<T: for<'de> Deserialize<'de>>(file: &str) -> Result<Vec<T>, csv::Error> {
    csv::Reader::from_reader(file.as_bytes()).deserialize().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_e1_every_line_of_the_list_is_read() {
        let countries: Vec<Country> = lines(include_str!("../../data/countries.csv")).unwrap();

        assert_eq!(countries.len(), 109);
        assert!(countries.iter().all(|country| !country.name_kk.is_empty() && country.alpha2.len() == 2));
    }

    #[test]
    fn rule_e4_every_purpose_has_a_category() {
        let categories: Vec<Listed> = lines(include_str!("../../data/categories.csv")).unwrap();
        let codes: Vec<&str> = categories.iter().map(|category| category.code.as_str()).collect();

        assert_eq!(codes, ["B1", "B2", "B3", "B12", "C12"]);
        assert!(
            Purpose::ALL.iter().all(|purpose| categories.iter().any(|listed| listed.purpose == *purpose))
        );
    }
}
