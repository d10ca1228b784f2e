//! A visa that was issued. How one gets there is `visas.rs`'s to show; here it would only cost time.

use super::actors::Actor;
use super::applying::guest;
use super::portal::Portal;
use sqlx::Row;
use uuid::Uuid;
use visa_portal::accounts::Role;
use visa_portal::eligibility::{Entries, Named};
use visa_portal::visas::seal::Seal;
use visa_portal::visas::{Visa, VisaNumber, VisaZone, ZoneFacts, ZoneName, store};
use visa_portal::vocabulary::{
    AccountId, ApplicationId, AttachmentId, InvitationId, InvitingPartyId, VisaId,
};

/// A visa with the inviting party behind it.
pub struct Issued {
    pub visa: Visa,
    party: AccountId,
    email: String,
}

impl Portal {
    /// The specimen of Doc 9303, 30 days of stay as a tourist in April 2026.
    pub async fn issued_visa(&self, entries: Entries) -> Issued {
        let applicant = self.applicant(&format!("{}@example.org", Uuid::now_v7())).await;
        let application = self.unpaid_application(&applicant).await;
        let mut owner = self.owner().await;
        let row = sqlx::query(
            "select a.invitation, a.photograph, p.id, p.account, c.email
             from applications a join invitations i on i.id = a.invitation
                  join inviting_parties p on p.id = i.inviting_party join accounts c on c.id = p.account where a.id = $1",
        )
        .bind(application.0)
        .fetch_one(&mut owner)
        .await
        .unwrap();
        let visa = visa(application, entries, [row.get(0), row.get(1), row.get(2)], self.now());
        store::issue(&mut owner, &visa).await.unwrap();
        Issued { visa, party: AccountId(row.get(3)), email: row.get(4) }
    }

    /// An inviting party whose session ran out, signed in again.
    pub async fn again(&self, party: &Actor) -> Actor {
        let browser = self.visitor();
        self.sign_in(&mut self.owner().await, party.id, Role::InvitingParty, &browser).await;
        Actor { id: party.id, email: party.email.clone(), browser }
    }

    /// The inviting party of a visa, signed in now.
    pub async fn party_of(&self, issued: &Issued) -> Actor {
        let browser = self.visitor();
        self.sign_in(&mut self.owner().await, issued.party, Role::InvitingParty, &browser).await;
        Actor { id: issued.party, email: issued.email.clone(), browser }
    }
}

fn visa(
    application: ApplicationId,
    entries: Entries,
    [invitation, photograph, party]: [Uuid; 3],
    issued_at: visa_portal::vocabulary::Instant,
) -> Visa {
    let (guest, journey) = (guest().guest, guest().journey);
    let number = VisaNumber::draw().unwrap();
    let zone = VisaZone::of(&ZoneFacts {
        number: number.clone(),
        name: ZoneName::from_printed(&guest.name).unwrap(),
        nationality: guest.citizenship.clone(),
        born: guest.born,
        sex: guest.sex,
        valid_until: journey.period.last(),
    });
    Visa {
        id: VisaId::mint(),
        number,
        application,
        invitation: InvitationId(invitation),
        holder: guest.name,
        citizenship: guest.citizenship.clone(),
        citizenship_name: Named {
            en: "India".into(), ru: "Индия".into(), kk: "Үндістан".into()
        },
        nationality: guest.citizenship,
        born: guest.born,
        sex: guest.sex,
        passport_number: guest.passport_number,
        passport_expires: "2030-04-14".parse().unwrap(),
        purpose: journey.purpose,
        category: journey.category,
        entries,
        stay: journey.stay,
        valid: journey.period,
        inviting_party: InvitingPartyId(party),
        inviting_party_name: "Altyn Dala LLP".into(),
        institution: None,
        airports: Vec::new(),
        photograph: AttachmentId(photograph),
        zone,
        seal: Seal::from_bytes(vec![0xdc]),
        issued_at,
        annulment: None,
    }
}
