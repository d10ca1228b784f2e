//! What an officer asks an applicant for, item by item, and what the applicant gives.

use crate::applications::Particulars;
use crate::applications::names::ZoneName;
use crate::invitations::Reason;
use crate::passports::{Declarations, KeptPassport, MachineReadableZone, Passport};
use crate::vocabulary::{AttachmentId, CountryCode, Instant, LatinName, Named, PassportId, PersonName, Sex};
use chrono::NaiveDate;

/// An answer that can be asked for again. The passport's number, the birth and the citizenship are the invitation's (rule I3): where one
/// of them is wrong, another invitation is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Field {
    Surname,
    GivenNames,
    Nationality,
    IssuingAuthority,
    Sex,
    Issued,
    Expires,
    /// The two lines of the machine-readable zone.
    Zone,
    /// Rule P2.
    CleanPages,
}

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Field(Field),
    /// A new photograph.
    Photograph,
    /// A question in the three languages; an officer's own words are the same in each.
    Question(Named),
}

/// What an officer asks for at once. It asks for something, and for nothing twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    note: Option<Reason>,
    wanted: Vec<Wanted>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    #[error("nothing is asked for")]
    Nothing,
    #[error("something is asked for twice")]
    Twice,
    #[error("more than {} things are asked for", Request::MOST)]
    TooMuch,
}

/// What stood in a case at a time: passport data are versions, and photographs are pictures of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    pub passport: PassportId,
    pub photograph: AttachmentId,
    pub clean_pages: i32,
}

/// A request as it was made, with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The first request of a case is round 1.
    pub number: i32,
    pub note: Option<Reason>,
    pub items: Vec<Item>,
    /// The officer by name, for other officers.
    pub asked_by: String,
    pub asked_at: Instant,
    pub before: Snapshot,
    pub reply: Option<(Instant, Snapshot)>,
}

/// An item of a request; a question has its answer once that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Counts from 1.
    pub position: i32,
    pub wanted: Wanted,
    pub answer: Option<String>,
}

/// A field given again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Surname(LatinName),
    GivenNames(Option<LatinName>),
    Nationality(CountryCode),
    IssuingAuthority(CountryCode),
    Sex(Sex),
    Issued(NaiveDate),
    Expires(NaiveDate),
    /// Two lines that were read, parted by a line feed.
    Zone(String),
    CleanPages(i32),
}

/// All that an applicant gives to a request.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    pub changes: Vec<Change>,
    /// By the position of the question.
    pub answers: Vec<(i32, Reason)>,
    /// The one that was offered and looked at.
    pub photograph: Option<AttachmentId>,
}

impl Field {
    pub const ALL: [Self; 9] = [
        Self::Surname,
        Self::GivenNames,
        Self::Nationality,
        Self::IssuingAuthority,
        Self::Sex,
        Self::Issued,
        Self::Expires,
        Self::Zone,
        Self::CleanPages,
    ];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Surname => "surname",
            Self::GivenNames => "given_names",
            Self::Nationality => "nationality",
            Self::IssuingAuthority => "issuing_authority",
            Self::Sex => "sex",
            Self::Issued => "issued",
            Self::Expires => "expires",
            Self::Zone => "zone",
            Self::CleanPages => "clean_pages",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }
}

impl Wanted {
    /// The code used in the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::Photograph => "photograph",
            Self::Question(_) => "question",
        }
    }

    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Field(field) => Some(*field),
            Self::Photograph | Self::Question(_) => None,
        }
    }

    pub fn question(&self) -> Option<&Named> {
        match self {
            Self::Question(question) => Some(question),
            Self::Field(_) | Self::Photograph => None,
        }
    }
}

impl Request {
    /// The most things that are asked for at once.
    pub const MOST: usize = 20;

    /// `note` is what the officer says about all of it.
    pub fn new(note: Option<Reason>, wanted: Vec<Wanted>) -> Result<Self, RequestError> {
        if wanted.is_empty() {
            return Err(RequestError::Nothing);
        }
        if wanted.len() > Self::MOST {
            return Err(RequestError::TooMuch);
        }
        let twice = wanted.iter().enumerate().any(|(place, one)| wanted[..place].contains(one));
        if twice { Err(RequestError::Twice) } else { Ok(Self { note, wanted }) }
    }

    pub fn note(&self) -> Option<&Reason> {
        self.note.as_ref()
    }

    pub fn wanted(&self) -> &[Wanted] {
        &self.wanted
    }

    /// What is asked for by its codes, whatever language anybody reads.
    pub fn codes(&self) -> String {
        codes(self.wanted.iter())
    }
}

/// `surname photograph question`
fn codes<'a>(wanted: impl Iterator<Item = &'a Wanted>) -> String {
    let code = |wanted: &Wanted| wanted.field().map_or(wanted.code(), Field::code);
    wanted.map(code).collect::<Vec<_>>().join(" ")
}

impl Snapshot {
    /// What stands in the answers of a case; none before they are complete.
    pub fn of(answers: &Particulars) -> Option<Self> {
        Some(Self {
            passport: answers.passport?,
            photograph: answers.photograph?,
            clean_pages: answers.declared?.clean_pages,
        })
    }
}

impl Change {
    pub fn field(&self) -> Field {
        match self {
            Self::Surname(_) => Field::Surname,
            Self::GivenNames(_) => Field::GivenNames,
            Self::Nationality(_) => Field::Nationality,
            Self::IssuingAuthority(_) => Field::IssuingAuthority,
            Self::Sex(_) => Field::Sex,
            Self::Issued(_) => Field::Issued,
            Self::Expires(_) => Field::Expires,
            Self::Zone(_) => Field::Zone,
            Self::CleanPages(_) => Field::CleanPages,
        }
    }
}

impl Round {
    /// What was asked for by its codes.
    pub fn codes(&self) -> String {
        codes(self.items.iter().map(|item| &item.wanted))
    }

    pub fn wants(&self, wanted: &Wanted) -> bool {
        self.items.iter().any(|item| item.wanted == *wanted)
    }

    /// Whether every item is answered, and nothing is given that was not asked for.
    pub fn is_met_by(&self, given: &Given) -> bool {
        let has = |item: &Item| match &item.wanted {
            Wanted::Field(field) => given.changes.iter().any(|change| change.field() == *field),
            Wanted::Photograph => given.photograph.is_some(),
            Wanted::Question(_) => given.answers.iter().any(|(position, _)| *position == item.position),
        };
        let sent = given.changes.len() + given.answers.len() + usize::from(given.photograph.is_some());
        sent == self.items.len() && self.items.iter().all(has)
    }
}

impl Given {
    /// The passport data with what was given again, under a new id; none where no field of them was. A zone that was read before and
    /// says otherwise than what was given now is kept no longer: a visa takes its own zone from it.
    pub fn corrected(&self, kept: &KeptPassport, today: NaiveDate) -> Option<KeptPassport> {
        let mut corrected = KeptPassport { id: PassportId::mint(), ..kept.clone() };
        let passport = &mut corrected.passport;
        let PersonName { surname, given_names } = &mut passport.holder;
        for change in self.changes.iter().cloned() {
            match change {
                Change::Surname(name) => *surname = name,
                Change::GivenNames(names) => *given_names = names,
                Change::Nationality(code) => passport.nationality = code,
                Change::IssuingAuthority(code) => passport.issuing_authority = code,
                Change::Sex(sex) => passport.sex = sex,
                Change::Issued(day) => passport.issued = day,
                Change::Expires(day) => passport.expires = day,
                Change::Zone(lines) => corrected.zone = Some(lines),
                Change::CleanPages(_) => {}
            }
        }
        if corrected.zone == kept.zone {
            let zone = kept.read_zone(today);
            corrected.zone = zone
                .filter(|zone| still_holds(zone, &kept.passport, &corrected.passport))
                .and(corrected.zone);
        }
        let changed = corrected.passport != kept.passport || corrected.zone != kept.zone;
        changed.then_some(corrected)
    }

    /// Rule P2: the declarations with the clean pages counted again.
    pub fn declared(&self, before: Declarations) -> Declarations {
        let counted = self.changes.iter().find_map(|change| match change {
            Change::CleanPages(pages) => Some(*pages),
            Change::Surname(_)
            | Change::GivenNames(_)
            | Change::Nationality(_)
            | Change::IssuingAuthority(_)
            | Change::Sex(_)
            | Change::Issued(_)
            | Change::Expires(_)
            | Change::Zone(_) => None,
        });
        Declarations { clean_pages: counted.unwrap_or(before.clean_pages), ..before }
    }
}

/// Whether a zone prints what was corrected as it stands now.
fn still_holds(zone: &MachineReadableZone, before: &Passport, after: &Passport) -> bool {
    let (name, was, is) = (ZoneName::of(zone), &before.holder, &after.holder);
    (was.surname == is.surname || name.spells_surname(&is.surname))
        && (was.given_names == is.given_names || name.spells_given_names(is.given_names.as_ref()))
        && (before.nationality == after.nationality || zone.nationality == after.nationality)
        && (before.issuing_authority == after.issuing_authority
            || zone.issuing_authority == after.issuing_authority)
        && (before.sex == after.sex || zone.sex == after.sex)
        && (before.expires == after.expires || zone.expires == after.expires)
}

#[cfg(test)]
mod tests;
