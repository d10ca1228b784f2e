//! What a visa's seal says: the features of Doc 9303 part 7, section 9.1.2, and two of the portal's own.

use super::c40;
use crate::eligibility::{Entries, Stay};
use crate::passports::PassportNumber;
use crate::visas::{VisaNumber, VisaZone};
use chrono::NaiveDate;
use std::num::NonZeroU8;

/// The visa's facts under the signature (rule V1).
///
/// The portal writes all of them. Other issuers' seals need not have the optional ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealContents {
    /// Feature 02.
    pub zone: VisaZone,
    /// Feature 03: how often the holder may enter.
    pub entries: Option<SealedEntries>,
    /// Feature 04.
    pub stay: SealedStay,
    /// Feature 05.
    pub passport_number: PassportNumber,
    /// Feature 06: the category, at most four characters, as in `B12`.
    pub category: Option<String>,
    /// Feature 80 of the portal: the first day of the visa.
    pub valid_from: Option<NaiveDate>,
    /// Feature 81 of the portal: the printed number, which is also the zone's document number.
    pub number: Option<VisaNumber>,
    /// Tags that this profile does not know. They never make a seal invalid (part 13, section 2.3.1).
    pub unknown: Vec<u8>,
}

/// How often the holder may enter; without limit is written as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedEntries {
    UpTo(NonZeroU8),
    Unlimited,
}

/// How long the holder may stay (part 7, table 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedStay {
    /// From the day of entry.
    For { days: u8, months: u8, years: u8 },
    /// Until the zone's date of expiry.
    UntilExpiry,
    /// As the officers at the border decide.
    DecidedAtBorder,
    /// Transit without entering the country.
    TransitOnly,
}

mod tag {
    pub const ZONE: u8 = 0x02;
    pub const ENTRIES: u8 = 0x03;
    pub const STAY: u8 = 0x04;
    pub const PASSPORT: u8 = 0x05;
    pub const CATEGORY: u8 = 0x06;
    /// Tags from 80 on are far from those that ICAO gave out (01 to 07).
    pub const VALID_FROM: u8 = 0x80;
    pub const NUMBER: u8 = 0x81;
}

impl SealContents {
    /// Tags and values in the order in which they are written; `None` where a text does not fit its feature.
    pub(super) fn features(&self) -> Option<Vec<(u8, Vec<u8>)>> {
        let mut features = vec![(tag::ZONE, c40::encode(&self.zone.sealed())?)];
        if let Some(entries) = self.entries {
            features.push((tag::ENTRIES, vec![entries.byte()]));
        }
        features.push((tag::STAY, self.stay.bytes().to_vec()));
        let passport = format!("{:<<cells$}", self.passport_number.as_str(), cells = PassportNumber::LONGEST);
        // Filled up, so that the feature of a shorter number has its six bytes too.
        features.push((tag::PASSPORT, c40::encode(&passport)?));
        if let Some(category) = &self.category {
            let fits = (1..=4).contains(&category.len()) && category.is_ascii();
            features.push((tag::CATEGORY, fits.then(|| category.clone().into_bytes())?));
        }
        if let Some(day) = self.valid_from {
            features.push((tag::VALID_FROM, c40::encode_date(day)?.to_vec()));
        }
        if let Some(number) = &self.number {
            features.push((tag::NUMBER, c40::encode(number.as_str())?));
        }
        Some(features)
    }

    /// `None` where a required feature is missing, stands twice, or has a wrong form.
    pub(super) fn from_features(features: &[(u8, Vec<u8>)]) -> Option<Self> {
        let mut tags: Vec<u8> = features.iter().map(|(tag, _)| *tag).collect();
        tags.sort_unstable();
        if tags.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        let find =
            |wanted: u8| features.iter().find(|(tag, _)| *tag == wanted).map(|(_, value)| value.as_slice());
        Some(Self {
            zone: VisaZone::from_sealed(&c40::decode(find(tag::ZONE)?)?).ok()?,
            entries: optional(find(tag::ENTRIES), entries_of)?,
            stay: SealedStay::from_bytes(find(tag::STAY)?.try_into().ok()?),
            passport_number: PassportNumber::parse(&c40::decode(find(tag::PASSPORT)?)?).ok()?,
            category: optional(find(tag::CATEGORY), category_of)?,
            valid_from: optional(find(tag::VALID_FROM), |value| c40::decode_date(value.try_into().ok()?))?,
            number: optional(find(tag::NUMBER), |value| VisaNumber::parse(&c40::decode(value)?).ok())?,
            unknown: tags.into_iter().filter(|tag| !is_known(*tag)).collect(),
        })
    }
}

/// A feature that may be missing but, where it is there, must have the right form.
fn optional<T>(value: Option<&[u8]>, read: impl Fn(&[u8]) -> Option<T>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => read(value).map(Some),
    }
}

fn entries_of(value: &[u8]) -> Option<SealedEntries> {
    let [count] = value else { return None };
    Some(NonZeroU8::new(*count).map_or(SealedEntries::Unlimited, SealedEntries::UpTo))
}

/// Other issuers write any bytes; those that are no text are shown in hexadecimal.
fn category_of(value: &[u8]) -> Option<String> {
    if !(1..=4).contains(&value.len()) {
        return None;
    }
    if value.iter().all(u8::is_ascii_graphic) {
        return Some(value.iter().copied().map(char::from).collect());
    }
    Some(value.iter().map(|byte| format!("{byte:02X}")).collect())
}

fn is_known(tag: u8) -> bool {
    matches!(
        tag,
        tag::ZONE | tag::ENTRIES | tag::STAY | tag::PASSPORT | tag::CATEGORY | tag::VALID_FROM | tag::NUMBER
    )
}

impl SealedEntries {
    fn byte(self) -> u8 {
        match self {
            Self::UpTo(count) => count.get(),
            Self::Unlimited => 0,
        }
    }
}

impl From<Entries> for SealedEntries {
    fn from(entries: Entries) -> Self {
        match entries {
            Entries::Single => Self::UpTo(NonZeroU8::MIN),
            Entries::Multiple => Self::Unlimited,
        }
    }
}

/// Rule F1: 30, 60 or 90 days from the day of entry.
impl From<Stay> for SealedStay {
    fn from(stay: Stay) -> Self {
        let days = match stay {
            Stay::Days30 => 30,
            Stay::Days60 => 60,
            Stay::Days90 => 90,
        };
        Self::For { days, months: 0, years: 0 }
    }
}

impl SealedStay {
    fn bytes(self) -> [u8; 3] {
        match self {
            Self::For { days, months, years } => [days, months, years],
            Self::UntilExpiry => [0; 3],
            Self::DecidedAtBorder => [255; 3],
            Self::TransitOnly => [254; 3],
        }
    }

    fn from_bytes(bytes: [u8; 3]) -> Self {
        match bytes {
            [0, 0, 0] => Self::UntilExpiry,
            [255, 255, 255] => Self::DecidedAtBorder,
            [254, 254, 254] => Self::TransitOnly,
            [days, months, years] => Self::For { days, months, years },
        }
    }
}
