//! The reader's words for regions, premises and sexes.

use crate::guestbook::{Premises, Region, RegionCode, RegionCodeError, regions};
use crate::vocabulary::Sex;
use crate::web::{Worded, Words};

pub fn premises(words: Words, premises: Premises) -> String {
    words.t(match premises {
        Premises::Hotel => "guestbook-premises-hotel",
        Premises::Hostel => "guestbook-premises-hostel",
        Premises::Dwelling => "guestbook-premises-dwelling",
        Premises::Dormitory => "guestbook-premises-dormitory",
        Premises::MedicalInstitution => "guestbook-premises-medical-institution",
        Premises::Other => "guestbook-premises-other",
    })
}

/// Every region by its code, as a form offers them.
pub fn every_region(words: Words) -> Vec<(String, String)> {
    let named =
        |region: &Region| (region.code.to_string(), region.name.in_language(words.language()).to_owned());
    regions().iter().map(named).collect()
}

pub fn region(words: Words, code: &RegionCode) -> String {
    let region = code.region().map(|region| region.name.in_language(words.language()));
    region.unwrap_or(code.as_str()).to_owned()
}

pub fn sex(words: Words, sex: Sex) -> String {
    words.t(match sex {
        Sex::F => "guestbook-sex-f",
        Sex::M => "guestbook-sex-m",
        Sex::X => "guestbook-sex-x",
    })
}

impl Worded for RegionCodeError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing | Self::Unknown => words.t("guestbook-region-missing"),
        }
    }
}
