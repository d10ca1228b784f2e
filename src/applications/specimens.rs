//! The specimen of Doc 9303 as an applicant, for the tests of this room: Anna Maria Eriksson, a citizen of India here,
//! invited as a tourist for April 2026.

use crate::applications::fitness::Circumstances;
use crate::applications::tasks::Dossier;
use crate::applications::{NameDifference, Particulars, TypedPassport};
use crate::eligibility::{Citizenship, Named, zone_nationality};
use crate::invitations::{self, Invitation, Stage};
use crate::passports::{Declarations, KeptPassport, Passport, PassportNumber};
use crate::vocabulary::{AttachmentId, CountryCode, LatinName, PassportId, PersonName, Sex};
use chrono::NaiveDate;

pub const SOUND: Declarations =
    Declarations { genuine: true, unaltered: true, clean_pages: 2, not_extended: true };

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn invitation() -> Invitation {
    invitations::specimen(Stage::Approved)
}

pub fn listed(code: &str) -> Citizenship {
    let code = CountryCode::parse(code).unwrap();
    let name = Named { en: code.to_string(), ru: code.to_string(), kk: code.to_string() };
    Citizenship {
        nationality: zone_nationality(&code).unwrap(),
        code,
        name,
        valid_from: day("2020-09-12"),
        valid_until: None,
    }
}

pub fn circumstances<'a>(invitation: &'a Invitation, listed: &'a Citizenship) -> Circumstances<'a> {
    Circumstances { invitation, listed: Some(listed), today: day("2026-03-16") }
}

pub fn passport() -> Passport {
    let india = || CountryCode::parse("IND").unwrap();
    Passport {
        holder: PersonName {
            surname: LatinName::parse("ERIKSSON").unwrap(),
            given_names: Some(LatinName::parse("ANNA MARIA").unwrap()),
        },
        citizenship: india(),
        nationality: india(),
        issuing_authority: india(),
        number: PassportNumber::parse("L898902C3").unwrap(),
        born: day("1974-08-12"),
        sex: Sex::F,
        issued: day("2020-04-15"),
        expires: day("2030-04-14"),
    }
}

/// Every answer given, and all of them hold.
pub fn dossier() -> Dossier {
    let invitation = invitation();
    let kept = KeptPassport { id: PassportId::mint(), passport: passport(), zone: None };
    let particulars = Particulars {
        requirements_read_at: Some("2026-03-16T08:00:00Z".parse().unwrap()),
        invitation: Some(invitation.id),
        passport: Some(kept.id),
        photograph: Some(AttachmentId::mint()),
        declared: Some(SOUND),
        name_difference: NameDifference::Unconfirmed,
        typed: TypedPassport::default(),
    };
    Dossier {
        particulars,
        invitation: Some(invitation),
        passport: Some(kept),
        listed: Some(listed("IND")),
        photograph: None,
    }
}
