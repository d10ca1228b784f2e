//! A visa in finished words, as its holder prints it and an officer reads it.

use super::worded;
use crate::invitations::pages::worded as invited;
use crate::visas::sheet::codes::{Modules, address, seal};
use crate::visas::{Verdict, Visa};
use crate::web::Words;

/// Everything on the paper.
pub struct Paper {
    pub number: String,
    pub rows: Vec<(String, String)>,
    pub airports: Vec<String>,
    pub zone: [String; 2],
    pub photograph: String,
    pub seal: Option<Code>,
    pub address: Option<Code>,
    /// Where everybody can verify it.
    pub verify_at: String,
    /// Said across the paper where the visa is none to travel with; else empty.
    pub across: String,
}

/// A barcode as a picture in the page.
pub struct Code {
    pub across: usize,
    pub path: String,
}

impl From<Modules> for Code {
    fn from(modules: Modules) -> Self {
        Self { across: modules.across, path: modules.svg_path() }
    }
}

impl Paper {
    /// `photograph` is the address that shows it to this reader.
    pub fn of(words: Words, (visa, verdict): (&Visa, Verdict), photograph: String, public_url: &str) -> Self {
        let verify_at = format!("{public_url}/verify/{}", visa.number.as_str());
        let airports = visa.airports.iter().map(|airport| airport.in_language(words.language()).to_owned());
        Self {
            number: visa.number.to_string(),
            rows: rows(words, visa),
            airports: airports.collect(),
            zone: [visa.zone.first().to_owned(), visa.zone.second().to_owned()],
            photograph,
            seal: seal(&visa.seal).map(Code::from),
            address: address(&verify_at).map(Code::from),
            verify_at,
            across: worded::across(words, verdict),
        }
    }
}

fn rows(words: Words, visa: &Visa) -> Vec<(String, String)> {
    let given = visa.holder.given_names.as_ref();
    let purpose = invited::purpose(words, visa.purpose);
    let mut rows = vec![
        (words.t("visas-surname"), visa.holder.surname.to_string()),
        (words.t("visas-given-names"), given.map_or_else(|| "—".to_owned(), ToString::to_string)),
        (words.t("visas-citizenship"), visa.citizenship_name.in_language(words.language()).to_owned()),
        (words.t("visas-passport"), visa.passport_number.to_string()),
        (words.t("visas-born"), words.date(visa.born)),
        (words.t("visas-sex"), invited::sex(words, visa.sex)),
        (words.t("visas-purpose"), format!("{} · {purpose}", visa.category)),
        (words.t("visas-entries"), invited::entries(words, visa.entries)),
        (words.t("visas-stay"), invited::stay(words, visa.stay)),
        (words.t("visas-valid-from"), words.date(visa.valid.first())),
        (words.t("visas-valid-until"), words.date(visa.valid.last())),
        (words.t("visas-inviting-party"), visa.inviting_party_name.clone()),
        (words.t("visas-issued"), words.time(visa.issued_at)),
    ];
    rows.extend(visa.institution.clone().map(|named| (words.t("visas-institution"), named)));
    rows
}
