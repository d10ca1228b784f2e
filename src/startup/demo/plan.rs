//! The cases of the demonstration, as data.

use crate::eligibility::{Entries, Purpose, Stay};
use crate::invitations::Stage;
use crate::office::demo::{
    AIGERIM, ANNA, CLINIC, FATIMA, HOTEL, KWAME, MARISOL, NALEDI, Persona, RAJ, SOPHEA, WEI,
};

/// A guest as their passport names them.
#[derive(Debug, Clone, Copy)]
pub struct Holder {
    pub surname: &'static str,
    pub given_names: &'static str,
    /// The entry of the list, and what the passport states in its zone (rule E2).
    pub citizenship: &'static str,
    pub nationality: &'static str,
    /// `1990-05-17`
    pub born: &'static str,
    pub sex: &'static str,
    pub number: &'static str,
}

/// How far an invitation, and the application made with it, has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaches {
    /// No application yet.
    Invitation(Stage),
    /// Up to the passport; photograph and declarations are still to come.
    Draft,
    AwaitingPayment,
    UnderReview,
    Withdrawn,
    InformationRequested,
    Refused,
    Approved,
    /// Entered so many days ago; no arrival notice yet.
    Entered {
        days_ago: u64,
    },
    /// Entered, notified in time, and left again.
    Notified {
        days_ago: u64,
    },
}

/// One invitation and what became of it.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub party: Persona,
    /// None for a guest who has no account yet.
    pub applicant: Option<Persona>,
    pub holder: Holder,
    pub purpose: Purpose,
    pub category: &'static str,
    pub entries: Entries,
    pub stay: Stay,
    pub places: &'static str,
    /// How many days ago the invitation was filed.
    pub filed: u64,
    pub reaches: Reaches,
}

const fn holder(
    (surname, given_names): (&'static str, &'static str),
    (citizenship, nationality): (&'static str, &'static str),
    (born, sex): (&'static str, &'static str),
    number: &'static str,
) -> Holder {
    Holder { surname, given_names, citizenship, nationality, born, sex, number }
}

const ANNA_SILVA: Holder = holder(("SILVA", "ANNA"), ("AGO", "AGO"), ("1991-04-12", "F"), "N1482035");
const RAJ_PATEL: Holder = holder(("PATEL", "RAJ KUMAR"), ("IND", "IND"), ("1984-11-03", "M"), "Z3905518");
const NALEDI_MOKOENA: Holder =
    holder(("MOKOENA", "NALEDI"), ("ZAF", "ZAF"), ("1967-08-25", "F"), "A08214467");
const WEI_CHAN: Holder = holder(("CHAN", "WEI"), ("HKG", "CHN"), ("1988-02-29", "M"), "KJ0457812");
const MARISOL_QUISPE: Holder =
    holder(("QUISPE", "MARISOL"), ("PER", "PER"), ("1995-06-30", "F"), "118204659");
const KWAME_MENSAH: Holder = holder(("MENSAH", "KWAME"), ("GHA", "GHA"), ("1979-12-14", "M"), "G2190347");
const FATIMA_RAHMAN: Holder = holder(("RAHMAN", "FATIMA"), ("BGD", "BGD"), ("1993-01-08", "F"), "EB0631874");
const SOPHEA_CHHIM: Holder = holder(("CHHIM", "SOPHEA"), ("KHM", "KHM"), ("1972-09-19", "F"), "N00851926");
const LUIS_ROJAS: Holder = holder(("ROJAS", "LUIS"), ("BOL", "BOL"), ("1986-03-21", "M"), "FL40221");
const AMARA_DIALLO: Holder = holder(("DIALLO", "AMARA"), ("GIN", "GIN"), ("1998-10-10", "F"), "R0428817");

const fn plan(
    party: Persona,
    applicant: Option<Persona>,
    holder: Holder,
    (purpose, category, places): (Purpose, &'static str, &'static str),
    filed: u64,
    reaches: Reaches,
) -> Plan {
    Plan {
        party,
        applicant,
        holder,
        purpose,
        category,
        entries: Entries::Single,
        stay: Stay::Days30,
        places,
        filed,
        reaches,
    }
}

const fn multiple(plan: Plan) -> Plan {
    Plan { entries: Entries::Multiple, stay: Stay::Days90, ..plan }
}

const TOUR: (Purpose, &str, &str) = (Purpose::Tourism, "B12", "Astana, Almaty");
const LAKES: (Purpose, &str, &str) = (Purpose::Tourism, "B12", "Almaty, Kolsai, Charyn");
const FAIR: (Purpose, &str, &str) = (Purpose::Business, "B1", "Astana");
const TALKS: (Purpose, &str, &str) = (Purpose::Business, "B3", "Astana, Karaganda");
const CURE: (Purpose, &str, &str) = (Purpose::Treatment, "C12", "Almaty");

/// Every stage of an invitation and of an application, the oldest first.
pub const PLANS: [Plan; 16] = [
    plan(CLINIC, Some(SOPHEA), SOPHEA_CHHIM, CURE, 48, Reaches::Notified { days_ago: 30 }),
    plan(HOTEL, Some(RAJ), RAJ_PATEL, FAIR, 40, Reaches::Refused),
    plan(AIGERIM, Some(FATIMA), FATIMA_RAHMAN, LAKES, 32, Reaches::Entered { days_ago: 14 }),
    plan(HOTEL, Some(ANNA), ANNA_SILVA, FAIR, 30, Reaches::Withdrawn),
    multiple(plan(HOTEL, Some(KWAME), KWAME_MENSAH, TALKS, 20, Reaches::Entered { days_ago: 1 })),
    plan(HOTEL, Some(MARISOL), MARISOL_QUISPE, TOUR, 12, Reaches::Approved),
    multiple(plan(HOTEL, Some(WEI), WEI_CHAN, FAIR, 10, Reaches::InformationRequested)),
    plan(CLINIC, Some(NALEDI), NALEDI_MOKOENA, CURE, 8, Reaches::UnderReview),
    plan(AIGERIM, Some(RAJ), RAJ_PATEL, LAKES, 6, Reaches::AwaitingPayment),
    plan(HOTEL, Some(ANNA), ANNA_SILVA, TOUR, 5, Reaches::Draft),
    plan(HOTEL, None, AMARA_DIALLO, FAIR, 5, Reaches::Invitation(Stage::Refused)),
    plan(AIGERIM, None, AMARA_DIALLO, TOUR, 4, Reaches::Invitation(Stage::Withdrawn)),
    plan(HOTEL, None, LUIS_ROJAS, TOUR, 4, Reaches::Invitation(Stage::Approved)),
    plan(CLINIC, None, LUIS_ROJAS, CURE, 3, Reaches::Invitation(Stage::Returned)),
    plan(HOTEL, None, AMARA_DIALLO, TALKS, 2, Reaches::Invitation(Stage::Filed)),
    plan(AIGERIM, None, LUIS_ROJAS, LAKES, 1, Reaches::Invitation(Stage::Filed)),
];
