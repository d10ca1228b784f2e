//! The judgement on a seal together with what is held beside it: the printed zone, the passport, and how the visa stands
//! (Doc 9303 part 13, appendix D, and part 7, section 9.4; rules V2 and V3).

use crate::passports::PassportNumber;
use crate::visas::seal::{self, ReadSeal, TrustLevel, TrustedSigner, verify};
use crate::visas::{PrintedZone, Verdict};
use chrono::NaiveDate;

/// What a verifier holds beside the seal. What is missing is not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// The zone as it stands on the visa.
    pub zone: Option<PrintedZone>,
    /// The number in the zone of the passport shown.
    pub passport: Option<PassportNumber>,
}

/// One answer, with what the seal says wherever it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    pub finding: Finding,
    pub seal: Option<ReadSeal>,
}

/// ICAO's word on the seal or, where that is good, the portal's own on the visa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    Seal(seal::Verdict),
    Visa(Fault),
}

/// Why a visa with a good seal lets nobody in today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    NotYetValid,
    Expired,
    /// Rule V2.
    UsedUp,
    /// Rule V3.
    Annulled,
}

impl Judgement {
    /// Judges the seal, then what stands beside it, then the days that it states itself.
    pub fn on(bytes: &[u8], beside: &Beside, signers: &[TrustedSigner], today: NaiveDate) -> Self {
        let verification = verify(bytes, signers, today);
        let finding = match &verification.seal {
            Some(read) if verification.verdict.is_valid() => {
                Self::beside(read, beside, today).unwrap_or(Finding::Seal(verification.verdict))
            }
            Some(_) | None => Finding::Seal(verification.verdict),
        };
        Self { finding, seal: verification.seal }
    }

    /// Nothing was read, so nothing is known.
    pub fn unread() -> Self {
        Self { finding: Finding::Seal(seal::Verdict::ReadError), seal: None }
    }

    fn beside(read: &ReadSeal, beside: &Beside, today: NaiveDate) -> Option<Finding> {
        let zone = beside.zone.as_ref().map(|zone| read.judge_zone(&zone.first, &zone.second));
        let passport = beside.passport.as_ref().map(|number| read.judge_passport(number));
        let mismatch = [zone, passport].into_iter().flatten().find(|verdict| !verdict.is_valid());
        if let Some(mismatch) = mismatch {
            return Some(Finding::Seal(mismatch));
        }
        let contents = &read.contents;
        if contents.zone.valid_until().is_some_and(|until| until < today) {
            return Some(Finding::Visa(Fault::Expired));
        }
        let begins_later = contents.valid_from.is_some_and(|from| today < from);
        begins_later.then_some(Finding::Visa(Fault::NotYetValid))
    }

    /// With how the visa stands, as whoever issued it knows: it counts once the seal is good.
    pub fn with_fault(self, fault: Option<Fault>) -> Self {
        let seal_is_good = match self.finding {
            Finding::Seal(verdict) => verdict.is_valid(),
            Finding::Visa(_) => true,
        };
        match fault {
            Some(fault) if seal_is_good => Self { finding: Finding::Visa(fault), ..self },
            Some(_) | None => self,
        }
    }
}

impl Finding {
    /// One word, the same in every language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Seal(verdict) => verdict.word(),
            Self::Visa(Fault::NotYetValid) => "NOT_YET_VALID",
            Self::Visa(Fault::Expired) => "EXPIRED",
            Self::Visa(Fault::UsedUp) => "USED_UP",
            Self::Visa(Fault::Annulled) => "ANNULLED",
        }
    }

    /// A genuine visa shown on a wrong day may be a mistake; one that was annulled is not shown by mistake.
    pub fn trust(self) -> TrustLevel {
        match self {
            Self::Seal(verdict) => verdict.trust(),
            Self::Visa(Fault::NotYetValid | Fault::Expired | Fault::UsedUp) => {
                TrustLevel::MediumFraudPotential
            }
            Self::Visa(Fault::Annulled) => TrustLevel::HighFraudPotential,
        }
    }
}

impl Verdict {
    /// Why the visa lets nobody in; none where it does.
    pub fn fault(self) -> Option<Fault> {
        match self {
            Self::Valid => None,
            Self::NotYetValid { .. } => Some(Fault::NotYetValid),
            Self::UsedUp => Some(Fault::UsedUp),
            Self::Expired { .. } => Some(Fault::Expired),
            Self::Annulled { .. } => Some(Fault::Annulled),
        }
    }
}

#[cfg(test)]
mod tests;
