//! What somebody may do for the inviting party that they work for.

use crate::vocabulary::{AccountId, InvitingPartyId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PartyRole {
    /// Everything: the people, the keys of programs and the addresses that events go to as well.
    Owner,
    /// Files, corrects and withdraws invitations and notices, and reads.
    Filer,
    Reader,
}

impl PartyRole {
    pub const ALL: [Self; 3] = [Self::Owner, Self::Filer, Self::Reader];

    /// The word kept in the database and named in the audit.
    pub fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Filer => "filer",
            Self::Reader => "reader",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    pub fn may_file(self) -> bool {
        match self {
            Self::Owner | Self::Filer => true,
            Self::Reader => false,
        }
    }

    pub fn is_owner(self) -> bool {
        match self {
            Self::Owner => true,
            Self::Filer | Self::Reader => false,
        }
    }
}

/// Where somebody works, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    pub party: InvitingPartyId,
    pub role: PartyRole,
}

/// One of a party's people, as a change of roles needs to know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub account: AccountId,
    pub role: PartyRole,
    /// Whether the account opens anything: a disabled owner keeps nothing.
    pub is_open: bool,
}

/// Why a party's people stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unchanged {
    #[error("only an owner changes who works for the party")]
    NotAnOwner,
    #[error("nobody of that account works for the party")]
    NotFound,
    #[error("the party keeps an owner")]
    LastOwner,
}

/// Whether an owner may give one of the party's people another role, or with `None` none any more. Everybody of the party is in `people`.
pub fn may_change(
    people: &[Standing],
    by: AccountId,
    whose: AccountId,
    to: Option<PartyRole>,
) -> Result<Standing, Unchanged> {
    let role_of = |account| people.iter().find(|standing| standing.account == account).copied();
    if !role_of(by).is_some_and(|standing| standing.role.is_owner()) {
        return Err(Unchanged::NotAnOwner);
    }
    let standing = role_of(whose).ok_or(Unchanged::NotFound)?;
    let stays_an_owner = to.is_some_and(PartyRole::is_owner);
    let is_another_owner =
        |other: &&Standing| other.account != whose && other.role.is_owner() && other.is_open;
    if standing.role.is_owner() && !stays_an_owner && !people.iter().any(|other| is_another_owner(&other)) {
        return Err(Unchanged::LastOwner);
    }
    Ok(standing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(roles: &[PartyRole]) -> Vec<Standing> {
        roles.iter().map(|role| Standing { account: AccountId::mint(), role: *role, is_open: true }).collect()
    }

    #[test]
    fn the_last_owner_stays_one_and_one_of_two_need_not() {
        let one = people(&[PartyRole::Owner, PartyRole::Filer]);
        let two = people(&[PartyRole::Owner, PartyRole::Owner]);
        let demote = |people: &[Standing], to| may_change(people, people[0].account, people[0].account, to);

        assert_eq!(demote(&one, Some(PartyRole::Reader)), Err(Unchanged::LastOwner));
        assert_eq!(demote(&one, None), Err(Unchanged::LastOwner));
        assert_eq!(demote(&one, Some(PartyRole::Owner)), Ok(one[0]));
        assert_eq!(demote(&two, Some(PartyRole::Filer)), Ok(two[0]));
        assert_eq!(demote(&two, None), Ok(two[0]));
    }

    #[test]
    fn an_owner_whose_account_is_disabled_keeps_nothing_for_the_party() {
        let mut two = people(&[PartyRole::Owner, PartyRole::Owner]);
        two[1].is_open = false;

        assert_eq!(may_change(&two, two[0].account, two[0].account, None), Err(Unchanged::LastOwner));
        assert_eq!(may_change(&two, two[0].account, two[1].account, None), Ok(two[1]));
    }

    #[test]
    fn only_an_owner_changes_roles_and_only_of_the_partys_own_people() {
        let people = people(&[PartyRole::Owner, PartyRole::Filer, PartyRole::Reader]);
        let (owner, filer, reader) = (people[0].account, people[1].account, people[2].account);

        assert_eq!(may_change(&people, filer, reader, None), Err(Unchanged::NotAnOwner));
        assert_eq!(may_change(&people, reader, reader, None), Err(Unchanged::NotAnOwner));
        assert_eq!(may_change(&people, AccountId::mint(), reader, None), Err(Unchanged::NotAnOwner));
        assert_eq!(may_change(&people, owner, AccountId::mint(), None), Err(Unchanged::NotFound));
        assert_eq!(may_change(&people, owner, filer, Some(PartyRole::Owner)), Ok(people[1]));
    }

    #[test]
    fn an_owner_and_a_filer_file_and_a_reader_does_not() {
        assert_eq!(PartyRole::ALL.map(PartyRole::may_file), [true, true, false]);
        assert_eq!(PartyRole::ALL.map(PartyRole::is_owner), [true, false, false]);
        assert_eq!(PartyRole::ALL.map(|role| PartyRole::from_word(role.word())), PartyRole::ALL.map(Some));
        assert_eq!(PartyRole::from_word("emperor"), None);
    }
}
