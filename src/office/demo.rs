//! The people of the demonstration. Their secrets are in the source, so their accounts exist in a demonstration alone.

use crate::accounts::{PartyRole, Role};

/// The one password of every demonstration account.
pub const PASSWORD: &str = "demo-visa-portal-2026";

/// Somebody of the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Persona {
    pub email: &'static str,
    pub name: &'static str,
    pub role: Role,
    /// What an authenticator shares, in base32: staff have one.
    pub secret: Option<&'static str>,
    /// A border officer's own.
    pub checkpoint: Option<&'static str>,
    /// The address of the inviting party that a colleague works for, and as what.
    pub works_for: Option<(&'static str, PartyRole)>,
}

const fn public(email: &'static str, name: &'static str, role: Role) -> Persona {
    Persona { email, name, role, secret: None, checkpoint: None, works_for: None }
}

const fn staff(email: &'static str, name: &'static str, role: Role, secret: &'static str) -> Persona {
    Persona { email, name, role, secret: Some(secret), checkpoint: None, works_for: None }
}

pub const ANNA: Persona = public("anna@example.org", "Anna Silva", Role::Applicant);
pub const RAJ: Persona = public("raj@example.org", "Raj Kumar Patel", Role::Applicant);
pub const NALEDI: Persona = public("naledi@example.org", "Naledi Mokoena", Role::Applicant);
pub const WEI: Persona = public("wei@example.org", "Wei Chan", Role::Applicant);
pub const MARISOL: Persona = public("marisol@example.org", "Marisol Quispe", Role::Applicant);
pub const KWAME: Persona = public("kwame@example.org", "Kwame Mensah", Role::Applicant);
pub const FATIMA: Persona = public("fatima@example.org", "Fatima Rahman", Role::Applicant);
pub const SOPHEA: Persona = public("sophea@example.org", "Sophea Chhim", Role::Applicant);
pub const HOTEL: Persona = public("hotel@example.org", "Hotel Dala LLP", Role::InvitingParty);
pub const CLINIC: Persona = public("clinic@example.org", "Shipa Clinic LLP", Role::InvitingParty);
pub const AIGERIM: Persona = public("aigerim@example.org", "Aigerim Serikova", Role::InvitingParty);
/// Registered the other day; nobody has verified it yet.
pub const TULIP: Persona = public("tulip@example.org", "Tulip Travel LLP", Role::InvitingParty);
pub const RECEPTION: Persona = Persona {
    works_for: Some(("hotel@example.org", PartyRole::Filer)),
    ..public("reception@example.org", "Aliya Bekova", Role::InvitingParty)
};
pub const BOOKKEEPER: Persona = Persona {
    works_for: Some(("hotel@example.org", PartyRole::Reader)),
    ..public("bookkeeper@example.org", "Marat Ospanov", Role::InvitingParty)
};
pub const OFFICER: Persona =
    staff("officer@example.org", "Daniyar Akhmetov", Role::Officer, "OFFICERDEMO2OFFICERDEMO2OFFICER2");
/// A refusal is confirmed by another officer, of this rank, where the setting asks for it.
pub const SENIOR: Persona =
    staff("senior@example.org", "Asel Nurlanova", Role::SeniorOfficer, "SENIORDEMO22SENIORDEMO22SENIOR22");
pub const ASTANA: Persona = Persona {
    checkpoint: Some("NQZ"),
    ..staff("astana@example.org", "Saule Omarova", Role::BorderOfficer, "ASTANADEMO22ASTANADEMO22ASTANA22")
};
pub const ALMATY: Persona = Persona {
    checkpoint: Some("ALA"),
    ..staff("almaty@example.org", "Yerlan Kasymov", Role::BorderOfficer, "ALMATYDEMO22ALMATYDEMO22ALMATY22")
};
pub const ADMINISTRATOR: Persona =
    staff("admin@example.org", "Gulnara Ibraeva", Role::Administrator, "ADMINDEMO222ADMINDEMO222ADMIN222");
/// Money goes back by two administrators' word (rule F4).
pub const ANOTHER_ADMINISTRATOR: Persona =
    staff("treasurer@example.org", "Timur Bekov", Role::Administrator, "ADMINDEMO333ADMINDEMO333ADMIN333");

pub const AUDITOR: Persona =
    staff("auditor@example.org", "Kanat Zhumabekov", Role::Auditor, "AUDITORDEMO2AUDITORDEMO2AUDITOR2");

/// Everybody, in the order of the process.
pub const EVERYBODY: [Persona; 21] = [
    ANNA,
    RAJ,
    NALEDI,
    WEI,
    MARISOL,
    KWAME,
    FATIMA,
    SOPHEA,
    HOTEL,
    CLINIC,
    AIGERIM,
    TULIP,
    RECEPTION,
    BOOKKEEPER,
    OFFICER,
    SENIOR,
    ASTANA,
    ALMATY,
    ADMINISTRATOR,
    ANOTHER_ADMINISTRATOR,
    AUDITOR,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::second_factor::SharedSecret;

    #[test]
    fn staff_have_a_second_factor_each_of_their_own_and_nobody_else_has_one() {
        let mut secrets: Vec<&str> = EVERYBODY.iter().filter_map(|persona| persona.secret).collect();
        secrets.sort_unstable();
        secrets.dedup();

        assert_eq!(secrets.len(), EVERYBODY.iter().filter(|persona| persona.role.is_staff()).count());
        assert!(secrets.iter().all(|secret| SharedSecret::parse(secret).is_some()));
        assert!(EVERYBODY.iter().all(|persona| persona.role.is_staff() == persona.secret.is_some()));
    }
}
