//! Premises that a party's guests stay in.

use super::{Premises, RegionCode};
use crate::vocabulary::SavedPremisesId;

/// Where guests stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub region: RegionCode,
    pub address: String,
    pub kind: Option<Premises>,
}

impl Place {
    /// The most characters of an address.
    pub const LONGEST_ADDRESS: usize = 300;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedPremises {
    pub id: SavedPremisesId,
    pub place: Place,
}
