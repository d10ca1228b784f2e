//! An invitation as its form is filled in, and an officer's ruling on it at the desk.

use super::actors::Actor;
use super::browser::Page;
use visa_portal::vocabulary::InvitationId;

/// A tourist for April 2026.
pub const GUEST: &[(&str, &str)] = &[
    ("surname", "Eriksson"),
    ("given-names", "Anna Maria"),
    ("citizenship", "IND"),
    ("born-day", "12"),
    ("born-month", "8"),
    ("born-year", "1974"),
    ("sex", "F"),
    ("passport-number", "L898902C3"),
    ("category", "B12"),
    ("entries", "single"),
    ("stay", "30"),
    ("from-day", "1"),
    ("from-month", "4"),
    ("from-year", "2026"),
    ("until-day", "30"),
    ("until-month", "4"),
    ("until-year", "2026"),
    ("places", "Almaty"),
];

impl Actor {
    /// An inviting party fills in the form and files from the check page; the last page is the invitation's own.
    pub async fn files(&self, fields: &[(&str, &str)]) -> Page {
        let form = self.get("/inviting/invitations/new").await;
        let check = self.submit(&form, fields).await;
        check.is(200).says("Check the invitation before you file it");
        self.submit(&check, &[("next", "file")]).await
    }

    /// An officer takes an invitation at the desk; the page is the one that it is ruled on.
    pub async fn takes_invitation(&self, id: InvitationId) -> Page {
        let page = self.get(&format!("/desk/invitations/{id}")).await;
        self.submit(&page, &[("hold", "take")]).await
    }

    /// An officer takes an invitation and rules on it.
    pub async fn rules(&self, id: InvitationId, fields: &[(&str, &str)]) -> Page {
        let page = self.takes_invitation(id).await;
        self.submit(&page, fields).await
    }
}
