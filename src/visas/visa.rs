//! A visa as it was issued, and whether it holds today (rules V1 to V3).

use crate::eligibility::{Entries, Named, Purpose, Stay};
use crate::fees::FeeRow;
use crate::invitations::Reason;
use crate::passports::PassportNumber;
use crate::visas::seal::Seal;
use crate::visas::{VisaNumber, VisaZone};
use crate::vocabulary::{
    AccountId, ApplicationId, AttachmentId, CountryCode, Days, Instant, InvitationId, InvitingPartyId,
    PersonName, Sex, VisaId,
};
use chrono::NaiveDate;

pub use crate::visas::verdict::Verdict;

/// Rule V1: a visa of one person on one passport. What was issued stays as it was issued; an annulment is a further fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visa {
    pub id: VisaId,
    pub number: VisaNumber,
    pub application: ApplicationId,
    pub invitation: InvitationId,
    pub holder: PersonName,
    /// The chosen citizenship (rule E2), with its name on the day of issue.
    pub citizenship: CountryCode,
    pub citizenship_name: Named,
    /// As in the passport's own zone (rule E2).
    pub nationality: CountryCode,
    pub born: NaiveDate,
    pub sex: Sex,
    pub passport_number: PassportNumber,
    pub passport_expires: NaiveDate,
    pub purpose: Purpose,
    pub category: String,
    pub entries: Entries,
    pub stay: Stay,
    pub valid: Days,
    pub inviting_party: InvitingPartyId,
    pub inviting_party_name: String,
    /// The medical institution of a treatment.
    pub institution: Option<String>,
    /// Rule V2: the international airports that were open on the day of issue.
    pub airports: Vec<Named>,
    pub photograph: AttachmentId,
    pub zone: VisaZone,
    pub seal: Seal,
    pub issued_at: Instant,
    pub annulment: Option<Annulment>,
}

/// Rule V3: when, by whom and why a visa was annulled. The holder reads the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annulment {
    pub at: Instant,
    pub by: AccountId,
    pub reason: Reason,
}

/// Rule V1: the days of a visa: the invitation's period, and never more days than the product that was paid for has.
pub fn validity(period: Days, paid: &FeeRow) -> Days {
    let most = u64::try_from(paid.most_days - 1).unwrap_or_default();
    let longest = period.first().checked_add_days(chrono::Days::new(most));
    let last = longest.map_or(period.last(), |longest| longest.min(period.last()));
    Days::new(period.first(), last).unwrap_or(period)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::eligibility::Product;
    use crate::fees::CitizenshipScope;
    use crate::visas::{ZoneFacts, ZoneName};
    use crate::vocabulary::{Currency, FeeRowId, LatinName, Money};

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A visa for one entry from 1 April to 30 September 2026.
    pub fn visa() -> Visa {
        let number = VisaNumber::parse("46789ACDD").unwrap();
        let germany = || CountryCode::parse("DEU").unwrap();
        let holder = PersonName {
            surname: LatinName::parse("ERIKSSON").unwrap(),
            given_names: Some(LatinName::parse("ANNA MARIA").unwrap()),
        };
        let zone = VisaZone::of(&ZoneFacts {
            number: number.clone(),
            name: ZoneName::from_printed(&holder).unwrap(),
            nationality: germany(),
            born: day("1974-08-12"),
            sex: Sex::F,
            valid_until: day("2026-09-30"),
        });
        Visa {
            id: VisaId::mint(),
            number,
            application: ApplicationId::mint(),
            invitation: InvitationId::mint(),
            holder,
            citizenship: germany(),
            citizenship_name: Named {
                en: "Germany".into(), ru: "Германия".into(), kk: "Германия".into()
            },
            nationality: germany(),
            born: day("1974-08-12"),
            sex: Sex::F,
            passport_number: PassportNumber::parse("C01X00T47").unwrap(),
            passport_expires: day("2030-01-01"),
            purpose: Purpose::Tourism,
            category: "B12".into(),
            entries: Entries::Single,
            stay: Stay::Days30,
            valid: Days::new(day("2026-04-01"), day("2026-09-30")).unwrap(),
            inviting_party: InvitingPartyId::mint(),
            inviting_party_name: "Kokshe Tourism LLP".into(),
            institution: None,
            airports: Vec::new(),
            photograph: AttachmentId::mint(),
            zone,
            seal: Seal::from_bytes(vec![0xdc]),
            issued_at: "2026-03-16T09:30:00Z".parse().unwrap(),
            annulment: None,
        }
    }

    fn paid(most_days: i32) -> FeeRow {
        FeeRow {
            id: FeeRowId::mint(),
            product: Product::SingleEntry,
            citizenships: CitizenshipScope::All,
            purposes: Purpose::ALL.to_vec(),
            entries: vec![Entries::Single],
            least_days: 1,
            most_days,
            fee: Money::new(6000, Currency::Usd),
            applies_from: day("2020-01-01"),
            applies_until: None,
        }
    }

    #[test]
    fn rule_v1_a_visa_is_valid_on_the_invitations_days() {
        let period = Days::new(day("2026-04-01"), day("2026-04-30")).unwrap();

        assert_eq!(validity(period, &paid(366)), period);
        assert_eq!(validity(period, &paid(30)), period, "30 days, both ends counted");
    }

    #[test]
    fn rule_v1_a_visa_has_no_more_days_than_its_product() {
        let period = Days::new(day("2026-04-01"), day("2026-05-01")).unwrap();
        let thirty_days = Days::new(day("2026-04-01"), day("2026-04-30")).unwrap();

        assert_eq!(validity(period, &paid(30)), thirty_days);
    }
}
