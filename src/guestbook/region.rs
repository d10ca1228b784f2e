//! The regions of Kazakhstan that an address of stay lies in (rule N5).

use crate::vocabulary::Named;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::LazyLock;

/// Two digits, the first of the classifier of administrative units (KATO), the same as in ISO 3166-2:KZ.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegionCodeError {
    #[error("no region was chosen")]
    Missing,
    #[error("there is no region of that code")]
    Unknown,
}

/// A region or a city of republican significance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    pub code: RegionCode,
    pub name: Named,
}

/// A line of `data/regions.csv`.
#[derive(Deserialize)]
struct Line {
    code: String,
    name_en: String,
    name_ru: String,
    name_kk: String,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let file = include_str!("../../data/regions.csv");
    csv::Reader::from_reader(file.as_bytes())
        .deserialize()
        .filter_map(|line: Result<Line, _>| line.ok())
        .map(|line| Region {
            code: RegionCode(line.code),
            name: Named { en: line.name_en, ru: line.name_ru, kk: line.name_kk },
        })
        .collect()
});

/// Every region, the cities first.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

impl RegionCode {
    pub fn parse(typed: &str) -> Result<Self, RegionCodeError> {
        let code = typed.trim();
        if code.is_empty() {
            return Err(RegionCodeError::Missing);
        }
        let known = regions().iter().find(|region| region.code.0 == code);
        known.map(|region| region.code.clone()).ok_or(RegionCodeError::Unknown)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn region(&self) -> Option<&'static Region> {
        regions().iter().find(|region| region.code == *self)
    }
}

impl TryFrom<String> for RegionCode {
    type Error = RegionCodeError;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code)
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> Self {
        code.0
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn kazakhstan_has_seventeen_regions_and_three_cities_of_republican_significance() {
        let codes: BTreeSet<_> = regions().iter().map(|region| region.code.as_str()).collect();

        assert_eq!((regions().len(), codes.len()), (20, 20));
        assert!(codes.iter().all(|code| code.len() == 2 && code.bytes().all(|digit| digit.is_ascii_digit())));
    }

    #[test]
    fn only_a_region_of_the_list_is_one() {
        assert_eq!(RegionCode::parse(" 75 ").unwrap().region().unwrap().name.en, "Almaty (city)");
        assert_eq!(RegionCode::parse("99"), Err(RegionCodeError::Unknown));
        assert_eq!(RegionCode::parse(""), Err(RegionCodeError::Missing));
    }
}
