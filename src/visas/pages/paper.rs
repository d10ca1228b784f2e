//! A visa as it prints, for a page: its holder reads it in the personal office, an officer at the desk. The words and facts are
//! those of the printed sheet, in its three languages.

use crate::eligibility::Named;
use crate::visas::press;
use crate::visas::sheet::codes::{Modules, address, seal};
use crate::visas::sheet::{Labels, both_ways};
use crate::visas::{Verdict, Visa};
use crate::vocabulary::day_in_kazakhstan;

/// Everything on the paper.
pub struct Paper {
    pub labels: &'static Labels,
    pub number: String,
    pub facts: Vec<Fact>,
    pub airports: Vec<Named>,
    pub zone: [String; 2],
    pub photograph: String,
    pub seal: Option<Code>,
    pub address: Option<Code>,
    /// Where everybody can verify it.
    pub verify_at: String,
    /// Said across the paper where the visa is none to travel with.
    pub across: Option<&'static Named>,
}

/// A label with what it says of this visa.
pub struct Fact {
    pub label: &'static Named,
    pub said: Said,
}

pub enum Said {
    /// In no language: a name, a number, a day.
    Plain(String),
    Three(Named),
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
    pub fn of((visa, verdict): (&Visa, Verdict), photograph: String, public_url: &str) -> Self {
        let (labels, verify_at) = (Labels::get(), format!("{public_url}/verify/{}", visa.number.as_str()));
        Self {
            labels,
            number: visa.number.to_string(),
            facts: facts(labels, visa),
            airports: visa.airports.clone(),
            zone: [visa.zone.first().to_owned(), visa.zone.second().to_owned()],
            photograph,
            seal: seal(&visa.seal).map(Code::from),
            address: address(&verify_at).map(Code::from),
            verify_at,
            across: press::across(verdict).map(|across| labels.across(across)),
        }
    }
}

fn facts(labels: &'static Labels, visa: &Visa) -> Vec<Fact> {
    let plain = |label, said: &str| Fact { label, said: Said::Plain(said.to_owned()) };
    let three = |label, said: &Named| Fact { label, said: Said::Three(said.clone()) };
    let given_names = visa.holder.given_names.as_ref().map_or("—", |given| given.as_str());
    let purpose = labels.purpose(visa.purpose);
    let category = Named { en: format!("{} {}", visa.category, purpose.en), ..purpose.clone() };
    let days = visa.stay.days();
    let with_days = |word: &str| format!("{days} {word}");
    let stay = Named {
        en: with_days(&labels.days.en),
        ru: with_days(&labels.days.ru),
        kk: with_days(&labels.days.kk),
    };
    let mut facts = vec![
        plain(&labels.surname, visa.holder.surname.as_str()),
        plain(&labels.given_names, given_names),
        three(&labels.citizenship, &visa.citizenship_name),
        plain(&labels.passport, visa.passport_number.as_str()),
        plain(&labels.born, &both_ways(visa.born)),
        plain(&labels.sex, visa.sex.letter()),
        three(&labels.category_and_purpose, &category),
        plain(&labels.issued, &both_ways(day_in_kazakhstan(visa.issued_at))),
        plain(&labels.valid_from, &both_ways(visa.valid.first())),
        plain(&labels.valid_until, &both_ways(visa.valid.last())),
        three(&labels.entries, labels.entry_count(visa.entries)),
        three(&labels.stay, &stay),
        plain(&labels.inviting_party, &visa.inviting_party_name),
        three(&labels.place, &labels.place_electronic),
    ];
    if let Some(institution) = &visa.institution {
        facts.push(three(&labels.additional, &press::treated_at(institution)));
    }
    facts
}
