//! Where each role goes on to from any of its pages.

use crate::accounts::Role;

type Link = (&'static str, &'static str);

/// Addresses with the keys of their words.
pub(super) fn links(role: Role) -> &'static [Link] {
    match role {
        Role::Applicant => &[("/office", "accounts-nav-office"), ("/account", "accounts-nav-account")],
        Role::InvitingParty => &[
            ("/inviting", "accounts-nav-inviting"),
            ("/inviting/invitations", "accounts-nav-invitations"),
            ("/inviting/arrivals", "accounts-nav-arrivals"),
            ("/account", "accounts-nav-account"),
        ],
        Role::Officer | Role::SeniorOfficer => &[
            ("/desk", "accounts-nav-desk"),
            ("/desk/invitations", "accounts-nav-desk-invitations"),
            ("/desk/applications", "accounts-nav-desk-applications"),
            ("/desk/arrivals", "accounts-nav-desk-arrivals"),
            ("/desk/statistics", "accounts-nav-desk-statistics"),
            ("/account", "accounts-nav-account"),
        ],
        Role::BorderOfficer => &[
            ("/border", "accounts-nav-border"),
            ("/border/offline", "accounts-nav-offline"),
            ("/account", "accounts-nav-account"),
        ],
        Role::Administrator => &[
            ("/admin", "accounts-nav-admin"),
            ("/desk", "accounts-nav-desk"),
            ("/desk/invitations", "accounts-nav-desk-invitations"),
            ("/desk/applications", "accounts-nav-desk-applications"),
            ("/desk/arrivals", "accounts-nav-desk-arrivals"),
            ("/desk/statistics", "accounts-nav-desk-statistics"),
            ("/account", "accounts-nav-account"),
        ],
        Role::Auditor => &[
            ("/desk", "accounts-nav-desk"),
            ("/desk/invitations", "accounts-nav-desk-invitations"),
            ("/desk/applications", "accounts-nav-desk-applications"),
            ("/desk/arrivals", "accounts-nav-desk-arrivals"),
            ("/desk/statistics", "accounts-nav-desk-statistics"),
            ("/admin/payments", "accounts-nav-payments"),
            ("/audit", "accounts-nav-audit"),
            ("/account", "accounts-nav-account"),
        ],
    }
}

/// An owner keeps the party's people as well.
pub(super) fn links_of_owner() -> &'static [Link] {
    &[
        ("/inviting", "accounts-nav-inviting"),
        ("/inviting/invitations", "accounts-nav-invitations"),
        ("/inviting/arrivals", "accounts-nav-arrivals"),
        ("/inviting/people", "accounts-nav-people"),
        ("/account", "accounts-nav-account"),
    ]
}
