//! The applicant's part: an invitation in hand, the steps filled in, the application submitted.

use super::actors::Actor;
use super::browser::Page;
use super::portal::Portal;
use uuid::Uuid;
use visa_portal::applications::PassportPart;
use visa_portal::eligibility::{Entries, Purpose, Stay};
use visa_portal::invitations::seed::{Hands, seed};
use visa_portal::invitations::{Guest, Journey, Particulars, Reason, Stage, store as invitations};
use visa_portal::passports::PassportNumber;
use visa_portal::vocabulary::{
    ApplicationId, CountryCode, Days, InvitationId, InvitingPartyId, LatinName, PersonName, Sex,
};
use visa_portal::web::Actor as By;

/// The specimen of Doc 9303 as a citizen of India, invited as a tourist for April 2026.
pub fn guest() -> Particulars {
    let latin = |text: &str| LatinName::parse(text).unwrap();
    Particulars {
        guest: Guest {
            name: PersonName { surname: latin("Eriksson"), given_names: Some(latin("Anna Maria")) },
            citizenship: CountryCode::parse("IND").unwrap(),
            born: "1974-08-12".parse().unwrap(),
            sex: Sex::F,
            passport_number: PassportNumber::parse("L898902C3").unwrap(),
        },
        journey: Journey {
            purpose: Purpose::Tourism,
            category: "B12".into(),
            entries: Entries::Single,
            stay: Stay::Days30,
            period: Days::new("2026-04-01".parse().unwrap(), "2026-04-30".parse().unwrap()).unwrap(),
            places: "Almaty".into(),
            institution: None,
        },
    }
}

/// The passport of that guest, as its pages are filled in.
pub const PASSPORT: &[(&str, &str)] = &[
    ("surname", "Eriksson"),
    ("given-names", "Anna Maria"),
    ("citizenship", "IND"),
    ("nationality", "IND"),
    ("issuing-authority", "IND"),
    ("number", "L898902C3"),
    ("born-day", "12"),
    ("born-month", "8"),
    ("born-year", "1974"),
    ("sex", "F"),
    ("issued-day", "15"),
    ("issued-month", "4"),
    ("issued-year", "2020"),
    ("expires-day", "14"),
    ("expires-month", "4"),
    ("expires-year", "2030"),
];

/// The declarations of a sound passport.
pub const SOUND: &[(&str, &str)] =
    &[("genuine", "yes"), ("unaltered", "yes"), ("not-extended", "yes"), ("clean-pages", "2")];

/// What proves that the invitation is one's own; the number is added.
pub const CLAIM: &[(&str, &str)] = &[
    ("passport-number", "L898902C3"),
    ("born-day", "12"),
    ("born-month", "8"),
    ("born-year", "1974"),
    ("citizenship", "IND"),
];

/// A photograph that meets every rule: a drawn face before a light wall.
pub fn photograph() -> Vec<u8> {
    include_bytes!("../../browser/data/portrait.jpg").to_vec()
}

impl Portal {
    /// An approved invitation, by its number.
    pub async fn invitation(&self, invited: Particulars) -> (InvitationId, String) {
        let inviting = self.inviting_party(&format!("{}@example.org", Uuid::now_v7())).await;
        let officer = self.officer(&format!("{}@example.org", Uuid::now_v7())).await;
        let mut owner = self.owner().await;
        let party: Uuid = sqlx::query_scalar("select id from inviting_parties where account = $1")
            .bind(inviting.id.0)
            .fetch_one(&mut owner)
            .await
            .unwrap();
        let hands = Hands {
            party: InvitingPartyId(party),
            account: By::Account { id: inviting.id, role: "inviting_party" },
            officer: officer.id,
        };
        let reason = Reason::parse("none is needed").unwrap();
        let id = seed(self.works(), hands, invited, Stage::Approved, reason).await.unwrap();
        let number = invitations::find(&mut owner, id).await.unwrap().unwrap().number.unwrap();
        (id, number.to_string())
    }

    /// An applicant's application, submitted, with the fee due.
    pub async fn submitted_application(&self, applicant: &Actor) -> ApplicationId {
        let (_, number) = self.invitation(guest()).await;
        let id = applicant.begins().await;
        applicant.fills_in(id, &number).await;
        applicant.submits(id).await.is(200).says("Fee is due");
        id
    }
}

impl Actor {
    /// Begins an application from the personal office.
    pub async fn begins(&self) -> ApplicationId {
        let office = self.get("/office").await;
        let begun = self.submit(&office, &[]).await;
        let id = begun.path.split('/').nth(3).unwrap().parse().unwrap();
        ApplicationId(id)
    }

    /// Opens a step and sends it with these answers.
    pub async fn answers(&self, id: ApplicationId, step: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.get(&format!("/office/applications/{id}/{step}")).await;
        page.is(200);
        self.submit(&page, fields).await
    }

    pub async fn uses_invitation(&self, id: ApplicationId, number: &str) -> Page {
        let fields: Vec<_> = CLAIM.iter().copied().chain([("number", number)]).collect();
        self.answers(id, "invitation", &fields).await
    }

    /// Types the parts of the passport that have these fields, and saves the whole. The first page that is none of a success comes back.
    pub async fn gives_passport(&self, id: ApplicationId, fields: &[(&str, &str)]) -> Page {
        for part in PassportPart::ALL {
            let own: Vec<_> =
                fields.iter().copied().filter(|(field, _)| part.fields().contains(field)).collect();
            if own.is_empty() {
                continue;
            }
            let page = self.answers(id, &format!("passport/{}", part.code()), &own).await;
            if page.status != 200 {
                return page;
            }
        }
        self.answers(id, "passport", &[]).await
    }

    pub async fn sends_photograph(&self, id: ApplicationId, file: Vec<u8>) -> Page {
        let page = self.get(&format!("/office/applications/{id}/photograph")).await;
        self.upload(&page, "photograph", file, &[]).await
    }

    /// Every step, up to the check of the answers.
    pub async fn fills_in(&self, id: ApplicationId, number: &str) -> Page {
        self.answers(id, "requirements", &[("read", "yes")]).await.is(200);
        self.uses_invitation(id, number).await.is(200);
        self.gives_passport(id, PASSPORT).await.is(200);
        self.sends_photograph(id, photograph()).await.is(200);
        self.answers(id, "declarations", SOUND).await
    }

    pub async fn submits(&self, id: ApplicationId) -> Page {
        self.answers(id, "check", &[("agreed", "yes")]).await
    }
}
