//! What an inviting party tells about itself, as a form asks it.

use crate::accounts::store::Party;
use crate::accounts::{Identification, NewParty, PartyKind, PartyName, Telephone};
use crate::web::{Answers, Reader};

/// Reads the fields of `accounts/party-fields.html`: the party's name, and the rest of what it tells.
pub fn read(reader: &mut Reader<'_>) -> Option<(String, NewParty)> {
    let kind = reader.choose("kind", "accounts-error-kind-missing", PartyKind::from_code);
    let name = reader.take("name", PartyName::parse).map(PartyName::into_string);
    let identification = match kind {
        Some(kind) => reader.take("identification", |typed| Identification::parse(kind, typed)),
        None => None,
    };
    let address = reader.words_of("address", "accounts-error-address-missing", 300);
    let telephone = reader.take("telephone", Telephone::parse);
    Some((name?, NewParty { identification: identification?, address: address?, telephone: telephone? }))
}

/// The fields as the party told them.
pub fn as_told(party: &Party) -> Answers {
    Answers::new([
        ("kind", party.kind.code().to_owned()),
        ("name", party.name.clone()),
        ("identification", party.identification.clone()),
        ("address", party.address.clone()),
        ("telephone", party.telephone.clone()),
    ])
}
