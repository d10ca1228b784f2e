//! One type per id: a UUID of version 7, so that rows of one time lie together. An id is a name, never a secret (ASVS 11.5.1).

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id, made from the machine's clock and random bits.
            pub fn mint() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

id! {
    /// A person's or organisation's account.
    AccountId
    /// An inviting party: the Kazakh legal person or individual behind an account.
    InvitingPartyId
    /// What somebody may do for an inviting party, for a time.
    PartyRoleId
    /// A letter that asked somebody to work for an inviting party.
    JoiningId
    /// A letter in the outbox.
    LetterId
    /// A stored picture.
    AttachmentId
    /// One version of an applicant's passport data.
    PassportId
    /// An invitation for one named foreigner.
    InvitationId
    /// A group of invitations from one file.
    GroupId
    /// A guest whom an inviting party keeps.
    SavedGuestId
    /// Premises that an inviting party keeps.
    SavedPremisesId
    /// An applicant's case.
    ApplicationId
    /// A row of the fee schedule.
    FeeRowId
    /// An exchange rate from a day on.
    ExchangeRateId
    /// One attempt to pay.
    PaymentId
    /// An acquirer's own list of a day.
    StatementId
    /// An issued visa.
    VisaId
    /// An entry or an exit at a checkpoint.
    CrossingId
    /// A guest's arrival, or a move that is notified like one, with its clock.
    ArrivalId
    /// An arrival notice.
    NoticeId
    /// An airline that asks the portal before boarding.
    CarrierId
    /// A key with which programs call the portal.
    ApiKeyId
    /// A file of many notices.
    BatchId
    /// An address of an inviting party that is told of events.
    EndpointId
    /// What an endpoint's deliveries are signed with.
    WebhookSecretId
    /// Something that inviting parties' programs are told of.
    WebhookEventId
    /// An event on its way to an endpoint.
    DeliveryId
    /// A text that officers choose instead of writing it.
    PhraseId
    /// A request to correct a visa.
    CorrectionId
    /// A refusal that waits for a second officer.
    ProposalId
    /// Somebody on the watchlist.
    WatchId
    /// A time in which an inviting party may not invite.
    SuspensionId
}
