//! Correcting what an inviting party told about itself. Whether it may, the room of its right to invite decides.

use crate::accounts::NewParty;
use crate::accounts::store::{self, Party};
use crate::web::Work;
use serde::{Deserialize, Serialize};

/// Something that a party told when it registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyField {
    Kind,
    Name,
    Identification,
    Address,
    Telephone,
}

impl PartyField {
    /// The code kept with a correction.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Name => "name",
            Self::Identification => "identification",
            Self::Address => "address",
            Self::Telephone => "telephone",
        }
    }
}

/// A field told anew: how it was, and how it is. A kind is its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldAnew {
    pub field: PartyField,
    pub was: String,
    pub is: String,
}

/// What a party tells otherwise than it did.
pub fn told_anew(was: &Party, (name, is): (&str, &NewParty)) -> Vec<ToldAnew> {
    let fields = [
        (PartyField::Kind, was.kind.code(), is.identification.kind().code()),
        (PartyField::Name, was.name.as_str(), name),
        (PartyField::Identification, was.identification.as_str(), is.identification.as_str()),
        (PartyField::Address, was.address.as_str(), is.address.as_str()),
        (PartyField::Telephone, was.telephone.as_str(), is.telephone.as_str()),
    ];
    let anew = fields.into_iter().filter(|(_, was, is)| was != is);
    anew.map(|(field, was, is)| ToldAnew { field, was: was.to_owned(), is: is.to_owned() }).collect()
}

/// Has a party be what it tells now. An account that was greeted by the party's name is greeted by the new one.
pub async fn correct_registration(
    work: &mut Work,
    was: &Party,
    (name, is): (&str, &NewParty),
) -> sqlx::Result<()> {
    let registrant = store::account(work, was.account).await?;
    store::correct_party(work, was.id, name, is).await?;
    if registrant.is_some_and(|account| account.name == was.name) {
        store::set_name(work, was.account, name).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::{Identification, PartyKind, Telephone};
    use crate::vocabulary::{AccountId, InvitingPartyId};

    fn registered() -> Party {
        Party {
            id: InvitingPartyId::mint(),
            account: AccountId::mint(),
            kind: PartyKind::LegalPerson,
            name: "Altyn Dala LLP".into(),
            identification: "990740000683".into(),
            address: "Abai 10, Almaty".into(),
            telephone: "+77272500000".into(),
        }
    }

    fn telling(address: &str) -> NewParty {
        NewParty {
            identification: Identification::parse(PartyKind::LegalPerson, "990740000683").unwrap(),
            address: address.into(),
            telephone: Telephone::parse("8 727 250 00 00").unwrap(),
        }
    }

    #[test]
    fn what_is_told_again_as_it_was_is_not_told_anew() {
        assert_eq!(told_anew(&registered(), ("Altyn Dala LLP", &telling("Abai 10, Almaty"))), []);
    }

    #[test]
    fn every_field_told_otherwise_is_kept_with_how_it_was() {
        let anew = told_anew(&registered(), ("Altyn Dala LLP", &telling("Abai 12, Almaty")));

        let moved = ToldAnew {
            field: PartyField::Address,
            was: "Abai 10, Almaty".into(),
            is: "Abai 12, Almaty".into(),
        };
        assert_eq!(anew, [moved]);
    }
}
