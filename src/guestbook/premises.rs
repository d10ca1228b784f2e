//! The kind of premises that a guest stays in (rule N5).

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Premises {
    Hotel,
    Hostel,
    Dwelling,
    Dormitory,
    MedicalInstitution,
    Other,
}

impl Premises {
    pub const ALL: [Self; 6] =
        [Self::Hotel, Self::Hostel, Self::Dwelling, Self::Dormitory, Self::MedicalInstitution, Self::Other];

    /// The code used in forms, files and the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hotel => "hotel",
            Self::Hostel => "hostel",
            Self::Dwelling => "dwelling",
            Self::Dormitory => "dormitory",
            Self::MedicalInstitution => "medical_institution",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|premises| premises.code() == code)
    }
}
