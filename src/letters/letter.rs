//! Every letter that the portal can write.

use crate::vocabulary::{ApplicationId, BatchId, Email, EndpointId, GroupId, InvitationId, Language};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a letter goes, and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub email: Email,
    pub language: Language,
}

/// What is written. Tokens are sealed until the letter is worded, and gone from the outbox once it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    ConfirmEmail {
        sealed_token: String,
    },
    AlreadyRegistered,
    ResetPassword {
        sealed_token: String,
    },
    PasswordChanged,
    /// Recovery codes were drawn anew; those before open nothing any more.
    RecoveryCodesDrawn,
    /// A staff account was made; the link sets its first password.
    StaffWelcome {
        sealed_token: String,
    },
    /// Somebody is asked to work for an inviting party. The page behind the link names it, and no letter does: what a party calls itself
    /// is a stranger's words.
    ColleagueAsked {
        sealed_token: String,
    },
    /// The same for an address that has an account which cannot come: its holder alone is told.
    ColleagueElsewhere,
    ColleagueRole {
        role: String,
    },
    ColleagueLeft,
    /// The inviting party may invite from now on.
    PartyVerified,
    PartyNotVerified {
        reason: String,
    },
    /// How many invitations the party may file in a calendar year from now on.
    PartyQuota {
        places: i64,
    },
    InvitationFiled {
        invitation: InvitationId,
    },
    /// A file of many invitations was filed.
    GroupFiled {
        group: GroupId,
        count: i64,
    },
    /// The portal could not work a file of many invitations through: nothing of it was filed.
    GroupNotFiled {
        group: GroupId,
    },
    /// The number is what the inviting party passes on to its guest (rule I2).
    InvitationApproved {
        invitation: InvitationId,
        number: String,
    },
    InvitationRefused {
        invitation: InvitationId,
    },
    InvitationReturned {
        invitation: InvitationId,
    },
    /// The inviting party may not invite until the suspension is lifted.
    PartySuspended {
        reason: String,
    },
    PartySuspensionLifted,
    FeeIsDue {
        application: ApplicationId,
        reference: String,
    },
    FeeReceived {
        application: ApplicationId,
        reference: String,
    },
    FeeReceivedTwice {
        application: ApplicationId,
        reference: String,
    },
    /// Money that was no fee went back (rule F4).
    SurplusSentBack {
        application: ApplicationId,
        reference: String,
        amount: String,
    },
    InformationRequested {
        application: ApplicationId,
        reference: String,
    },
    InformationGiven {
        application: ApplicationId,
        reference: String,
    },
    VisaIssued {
        application: ApplicationId,
        reference: String,
    },
    /// The holder asked for the link once more.
    VisaLink {
        application: ApplicationId,
        reference: String,
    },
    ApplicationRefused {
        application: ApplicationId,
        reference: String,
    },
    ApplicationWithdrawn {
        application: ApplicationId,
        reference: String,
    },
    ApplicationExpired {
        application: ApplicationId,
        reference: String,
    },
    CorrectionAsked {
        application: ApplicationId,
        reference: String,
    },
    CorrectionDeclined {
        application: ApplicationId,
        reference: String,
    },
    /// A correction was granted: the print of the visa before it is worth nothing.
    VisaReplaced {
        application: ApplicationId,
        reference: String,
    },
    VisaAnnulled {
        application: ApplicationId,
        reference: String,
    },
    /// The three working days began (rule N1). `safe_by` is the earlier day when the ways of counting differ (rule N2).
    ArrivalClockStarted {
        due: NaiveDate,
        safe_by: NaiveDate,
    },
    ArrivalNoticeOverdue {
        due: NaiveDate,
    },
    /// The calendar was changed, and a running deadline is later now (rule N1).
    ArrivalDeadlineMoved {
        was: NaiveDate,
        due: NaiveDate,
    },
    /// The working day before the last.
    ArrivalNoticesDueSoon {
        due: NaiveDate,
        open: i64,
    },
    ArrivalNoticesDueToday {
        due: NaiveDate,
        open: i64,
    },
    ArrivalNoticeFiled {
        number: String,
    },
    /// Rule N6: the clock runs again.
    ArrivalNoticeWithdrawn {
        number: String,
        due: NaiveDate,
    },
    /// A file of many notices was worked through; its receipt tells of every line.
    ArrivalFileTaken {
        file: BatchId,
        number: String,
    },
    /// The portal could not finish a file of notices: its moment of receipt holds (rule N5).
    ArrivalFileHeldUp {
        file: BatchId,
        received: NaiveDate,
    },
    /// The same of a file that was only tried: nothing of it would have been filed.
    ArrivalTrialHeldUp {
        file: BatchId,
    },
    /// An address that events are sent to did not answer for days.
    EndpointStopped {
        endpoint: EndpointId,
    },
}
