//! The words of every letter: what happened, in one or two paragraphs, and the one place to go on to.

use crate::letters::{Letter, unseal_token};
use crate::web::{CannotUnseal, Secrets, Words};
use chrono::NaiveDate;
use fluent_templates::fluent_bundle::FluentValue;

/// A letter in the words of its recipient's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    pub subject: String,
    pub paragraphs: Vec<String>,
    /// The label of the one link.
    pub action: String,
    /// An absolute address.
    pub url: String,
}

const PASSWORD: [&str; 2] = ["letters-password-changed-body", "letters-password-changed-not-you"];
const APPROVED: [&str; 2] = ["letters-invitation-approved-body", "letters-invitation-approved-next"];

impl Letter {
    /// Words the letter; its token, if it has one, is opened for the link alone.
    pub fn worded(&self, words: Words, secrets: &Secrets, public_url: &str) -> Result<Worded, CannotUnseal> {
        let path = self.path(secrets)?;
        let say = |key: &str| words.with(key, self.arguments(words));
        Ok(Worded {
            subject: self.subject(words),
            paragraphs: self.body().into_iter().map(say).collect(),
            action: words.t(self.action()),
            url: format!("{public_url}{path}"),
        })
    }

    /// What the letter is about, in one line.
    pub fn subject(&self, words: Words) -> String {
        words.with(self.subject_key(), self.arguments(words))
    }

    fn subject_key(&self) -> &'static str {
        match self {
            Self::ConfirmEmail { .. } => "letters-confirm-email-subject",
            Self::AlreadyRegistered => "letters-already-registered-subject",
            Self::ResetPassword { .. } => "letters-reset-password-subject",
            Self::PasswordChanged => "letters-password-changed-subject",
            Self::RecoveryCodesDrawn => "letters-recovery-codes-subject",
            Self::StaffWelcome { .. } => "letters-staff-welcome-subject",
            Self::ColleagueAsked { .. } => "letters-colleague-asked-subject",
            Self::ColleagueElsewhere => "letters-colleague-elsewhere-subject",
            Self::ColleagueRole { .. } => "letters-colleague-role-subject",
            Self::ColleagueLeft => "letters-colleague-left-subject",
            Self::PartyVerified => "letters-party-verified-subject",
            Self::PartyNotVerified { .. } => "letters-party-not-verified-subject",
            Self::PartyQuota { .. } => "letters-party-quota-subject",
            Self::InvitationFiled { .. } => "letters-invitation-filed-subject",
            Self::GroupFiled { .. } => "letters-group-filed-subject",
            Self::GroupNotFiled { .. } => "letters-group-not-filed-subject",
            Self::InvitationApproved { .. } => "letters-invitation-approved-subject",
            Self::InvitationRefused { .. } => "letters-invitation-refused-subject",
            Self::InvitationReturned { .. } => "letters-invitation-returned-subject",
            Self::PartySuspended { .. } => "letters-party-suspended-subject",
            Self::PartySuspensionLifted => "letters-party-suspension-lifted-subject",
            Self::FeeIsDue { .. } => "letters-fee-is-due-subject",
            Self::FeeReceived { .. } => "letters-fee-received-subject",
            Self::FeeReceivedTwice { .. } => "letters-fee-received-twice-subject",
            Self::SurplusSentBack { .. } => "letters-surplus-sent-back-subject",
            Self::InformationRequested { .. } => "letters-information-requested-subject",
            Self::InformationGiven { .. } => "letters-information-given-subject",
            Self::VisaIssued { .. } => "letters-visa-issued-subject",
            Self::VisaLink { .. } => "letters-visa-link-subject",
            Self::ApplicationRefused { .. } => "letters-application-refused-subject",
            Self::ApplicationWithdrawn { .. } => "letters-application-withdrawn-subject",
            Self::ApplicationExpired { .. } => "letters-application-expired-subject",
            Self::CorrectionAsked { .. } => "letters-correction-asked-subject",
            Self::CorrectionDeclined { .. } => "letters-correction-declined-subject",
            Self::VisaReplaced { .. } => "letters-visa-replaced-subject",
            Self::VisaAnnulled { .. } => "letters-visa-annulled-subject",
            Self::ArrivalClockStarted { .. } => "letters-arrival-clock-started-subject",
            Self::ArrivalNoticeOverdue { .. } => "letters-arrival-notice-overdue-subject",
            Self::ArrivalNoticeFiled { .. } => "letters-arrival-notice-filed-subject",
            Self::ArrivalNoticeWithdrawn { .. } => "letters-arrival-notice-withdrawn-subject",
            Self::ArrivalFileTaken { .. } => "letters-arrival-file-taken-subject",
            Self::ArrivalFileHeldUp { .. } => "letters-arrival-file-held-up-subject",
            Self::ArrivalTrialHeldUp { .. } => "letters-arrival-trial-held-up-subject",
            Self::EndpointStopped { .. } => "letters-endpoint-stopped-subject",
            Self::ArrivalDeadlineMoved { .. } => "letters-arrival-deadline-moved-subject",
            Self::ArrivalNoticesDueSoon { .. } => "letters-arrival-notices-due-soon-subject",
            Self::ArrivalNoticesDueToday { .. } => "letters-arrival-notices-due-today-subject",
        }
    }

    fn body(&self) -> Vec<&'static str> {
        match self {
            Self::ConfirmEmail { .. } => vec!["letters-confirm-email-body", "letters-not-you"],
            Self::AlreadyRegistered => vec!["letters-already-registered-body", "letters-not-you"],
            Self::ResetPassword { .. } => vec!["letters-reset-password-body", "letters-not-you"],
            Self::RecoveryCodesDrawn => vec!["letters-recovery-codes-body", "letters-recovery-codes-not-you"],
            Self::PasswordChanged => PASSWORD.to_vec(),
            Self::StaffWelcome { .. } => vec!["letters-staff-welcome-body", "letters-staff-welcome-factor"],
            Self::ColleagueAsked { .. } => vec!["letters-colleague-asked-body", "letters-not-you"],
            Self::ColleagueElsewhere => vec!["letters-colleague-elsewhere-body"],
            Self::ColleagueRole { role } => vec![body_of_role(role)],
            Self::ColleagueLeft => vec!["letters-colleague-left-body"],
            Self::PartyVerified => vec!["letters-party-verified-body"],
            Self::PartyNotVerified { .. } => {
                vec!["letters-party-not-verified-body", "letters-party-suspended-reason"]
            }
            Self::PartyQuota { .. } => vec!["letters-party-quota-body"],
            Self::InvitationFiled { .. } => vec!["letters-invitation-filed-body"],
            Self::GroupFiled { .. } => vec!["letters-group-filed-body"],
            Self::GroupNotFiled { .. } => vec!["letters-group-not-filed-body"],
            Self::InvitationApproved { .. } => APPROVED.to_vec(),
            Self::InvitationRefused { .. } => vec!["letters-invitation-refused-body"],
            Self::InvitationReturned { .. } => vec!["letters-invitation-returned-body"],
            Self::PartySuspended { .. } => {
                vec!["letters-party-suspended-body", "letters-party-suspended-reason"]
            }
            Self::PartySuspensionLifted => vec!["letters-party-suspension-lifted-body"],
            Self::FeeIsDue { .. } => vec!["letters-fee-is-due-body", "letters-fee-is-due-terms"],
            Self::FeeReceived { .. } => vec!["letters-fee-received-body"],
            Self::FeeReceivedTwice { .. } => vec!["letters-fee-received-twice-body"],
            Self::SurplusSentBack { .. } => vec!["letters-surplus-sent-back-body"],
            Self::InformationRequested { .. } => vec!["letters-information-requested-body"],
            Self::InformationGiven { .. } => vec!["letters-information-given-body"],
            Self::VisaIssued { .. } => vec!["letters-visa-issued-body", "letters-visa-issued-next"],
            Self::VisaLink { .. } => vec!["letters-visa-link-body", "letters-visa-issued-next"],
            Self::ApplicationRefused { .. } => vec!["letters-application-refused-body", "letters-fee-stays"],
            Self::ApplicationWithdrawn { .. } => {
                vec!["letters-application-withdrawn-body", "letters-fee-stays"]
            }
            Self::ApplicationExpired { .. } => vec!["letters-application-expired-body"],
            Self::CorrectionAsked { .. } => vec!["letters-correction-asked-body"],
            Self::CorrectionDeclined { .. } => vec!["letters-correction-declined-body"],
            Self::VisaReplaced { .. } => vec!["letters-visa-replaced-body", "letters-visa-issued-next"],
            Self::VisaAnnulled { .. } => vec!["letters-visa-annulled-body"],
            Self::ArrivalClockStarted { due, safe_by } if due == safe_by => {
                vec!["letters-arrival-clock-started-body"]
            }
            Self::ArrivalClockStarted { .. } => {
                vec!["letters-arrival-clock-started-body", "letters-arrival-clock-started-safe"]
            }
            Self::ArrivalNoticeOverdue { .. } => vec!["letters-arrival-notice-overdue-body"],
            Self::ArrivalNoticeFiled { .. } => vec!["letters-arrival-notice-filed-body"],
            Self::ArrivalNoticeWithdrawn { .. } => vec!["letters-arrival-notice-withdrawn-body"],
            Self::ArrivalFileTaken { .. } => vec!["letters-arrival-file-taken-body"],
            Self::ArrivalFileHeldUp { .. } => vec!["letters-arrival-file-held-up-body"],
            Self::ArrivalTrialHeldUp { .. } => vec!["letters-arrival-trial-held-up-body"],
            Self::EndpointStopped { .. } => vec!["letters-endpoint-stopped-body"],
            Self::ArrivalDeadlineMoved { .. } => vec!["letters-arrival-deadline-moved-body"],
            Self::ArrivalNoticesDueSoon { .. } => vec!["letters-arrival-notices-due-soon-body"],
            Self::ArrivalNoticesDueToday { .. } => vec!["letters-arrival-notices-due-today-body"],
        }
    }

    fn action(&self) -> &'static str {
        match self {
            Self::ConfirmEmail { .. } => "letters-action-confirm",
            Self::AlreadyRegistered
            | Self::PasswordChanged
            | Self::RecoveryCodesDrawn
            | Self::ColleagueElsewhere => "letters-action-sign-in",
            Self::ColleagueAsked { .. } => "letters-action-join",
            Self::ColleagueLeft => "letters-action-account",
            Self::ResetPassword { .. } | Self::StaffWelcome { .. } => "letters-action-password",
            Self::GroupFiled { .. } | Self::GroupNotFiled { .. } => "letters-action-group",
            Self::InvitationFiled { .. }
            | Self::InvitationApproved { .. }
            | Self::InvitationRefused { .. }
            | Self::InvitationReturned { .. } => "letters-action-invitation",
            Self::PartySuspended { .. }
            | Self::PartySuspensionLifted
            | Self::ColleagueRole { .. }
            | Self::PartyVerified
            | Self::PartyNotVerified { .. }
            | Self::PartyQuota { .. } => "letters-action-party",
            Self::FeeIsDue { .. } => "letters-action-pay",
            Self::VisaIssued { .. }
            | Self::VisaLink { .. }
            | Self::CorrectionAsked { .. }
            | Self::CorrectionDeclined { .. }
            | Self::VisaReplaced { .. } => "letters-action-visa",
            Self::InformationRequested { .. } => "letters-action-answer",
            Self::FeeReceived { .. }
            | Self::FeeReceivedTwice { .. }
            | Self::SurplusSentBack { .. }
            | Self::InformationGiven { .. }
            | Self::ApplicationRefused { .. }
            | Self::ApplicationWithdrawn { .. }
            | Self::ApplicationExpired { .. }
            | Self::VisaAnnulled { .. } => "letters-action-application",
            Self::ArrivalClockStarted { .. }
            | Self::ArrivalNoticeOverdue { .. }
            | Self::ArrivalDeadlineMoved { .. }
            | Self::ArrivalNoticesDueSoon { .. }
            | Self::ArrivalNoticesDueToday { .. }
            | Self::ArrivalNoticeWithdrawn { .. } => "letters-action-notice",
            Self::ArrivalNoticeFiled { .. }
            | Self::ArrivalFileTaken { .. }
            | Self::ArrivalFileHeldUp { .. }
            | Self::ArrivalTrialHeldUp { .. } => "letters-action-receipt",
            Self::EndpointStopped { .. } => "letters-action-endpoint",
        }
    }

    fn path(&self, secrets: &Secrets) -> Result<String, CannotUnseal> {
        let token = |sealed: &str| unseal_token(secrets, sealed);
        Ok(match self {
            Self::ConfirmEmail { sealed_token } => {
                format!("/register/confirm?token={}", token(sealed_token)?.reveal())
            }
            Self::ResetPassword { sealed_token } | Self::StaffWelcome { sealed_token } => {
                format!("/password/new?token={}", token(sealed_token)?.reveal())
            }
            Self::GroupFiled { group, .. } | Self::GroupNotFiled { group } => {
                format!("/inviting/groups/{group}")
            }
            Self::ColleagueAsked { sealed_token } => {
                format!("/join?token={}", token(sealed_token)?.reveal())
            }
            Self::AlreadyRegistered
            | Self::PasswordChanged
            | Self::RecoveryCodesDrawn
            | Self::ColleagueElsewhere => "/sign-in".to_owned(),
            Self::ColleagueLeft => "/account".to_owned(),
            Self::InvitationFiled { invitation }
            | Self::InvitationApproved { invitation, .. }
            | Self::InvitationRefused { invitation }
            | Self::InvitationReturned { invitation } => format!("/inviting/invitations/{invitation}"),
            Self::PartySuspended { .. }
            | Self::PartySuspensionLifted
            | Self::ColleagueRole { .. }
            | Self::PartyVerified
            | Self::PartyNotVerified { .. }
            | Self::PartyQuota { .. } => "/inviting".to_owned(),
            Self::FeeIsDue { application, .. }
            | Self::FeeReceived { application, .. }
            | Self::FeeReceivedTwice { application, .. }
            | Self::SurplusSentBack { application, .. }
            | Self::InformationRequested { application, .. }
            | Self::InformationGiven { application, .. }
            | Self::VisaIssued { application, .. }
            | Self::ApplicationRefused { application, .. }
            | Self::ApplicationWithdrawn { application, .. }
            | Self::ApplicationExpired { application, .. }
            | Self::VisaAnnulled { application, .. } => format!("/office/applications/{application}"),
            Self::VisaLink { application, .. }
            | Self::CorrectionAsked { application, .. }
            | Self::CorrectionDeclined { application, .. }
            | Self::VisaReplaced { application, .. } => format!("/office/applications/{application}/visa"),
            Self::ArrivalClockStarted { .. }
            | Self::ArrivalNoticeOverdue { .. }
            | Self::ArrivalDeadlineMoved { .. }
            | Self::ArrivalNoticesDueSoon { .. }
            | Self::ArrivalNoticesDueToday { .. }
            | Self::ArrivalNoticeFiled { .. }
            | Self::ArrivalNoticeWithdrawn { .. } => "/inviting/arrivals".to_owned(),
            Self::ArrivalFileTaken { file, .. }
            | Self::ArrivalFileHeldUp { file, .. }
            | Self::ArrivalTrialHeldUp { file } => format!("/inviting/arrivals/files/{file}"),
            Self::EndpointStopped { endpoint } => format!("/inviting/webhooks/{endpoint}"),
        })
    }

    /// What the texts name: numbers of papers, days, and the inviting party that somebody works for; never a guest.
    fn arguments(&self, words: Words) -> Vec<(&'static str, FluentValue<'static>)> {
        let dated = |name: &'static str, day: NaiveDate| (name, words.date_with_weekday(day).into());
        match self {
            Self::InvitationApproved { number, .. }
            | Self::ArrivalNoticeFiled { number }
            | Self::ArrivalFileTaken { number, .. } => vec![("number", number.clone().into())],
            Self::FeeIsDue { reference, .. }
            | Self::FeeReceived { reference, .. }
            | Self::FeeReceivedTwice { reference, .. }
            | Self::InformationRequested { reference, .. }
            | Self::InformationGiven { reference, .. }
            | Self::VisaIssued { reference, .. }
            | Self::VisaLink { reference, .. }
            | Self::ApplicationRefused { reference, .. }
            | Self::ApplicationWithdrawn { reference, .. }
            | Self::ApplicationExpired { reference, .. }
            | Self::CorrectionAsked { reference, .. }
            | Self::CorrectionDeclined { reference, .. }
            | Self::VisaReplaced { reference, .. }
            | Self::VisaAnnulled { reference, .. } => vec![("reference", reference.clone().into())],
            Self::SurplusSentBack { reference, amount, .. } => {
                vec![("reference", reference.clone().into()), ("amount", amount.clone().into())]
            }
            Self::ArrivalClockStarted { due, safe_by } => vec![dated("due", *due), dated("safe", *safe_by)],
            Self::ArrivalDeadlineMoved { was, due } => vec![dated("was", *was), dated("due", *due)],
            Self::ArrivalNoticesDueSoon { due, open } | Self::ArrivalNoticesDueToday { due, open } => {
                vec![dated("due", *due), ("open", (*open).into())]
            }
            Self::GroupFiled { count, .. } => vec![("count", (*count).into())],
            Self::ArrivalFileHeldUp { received, .. } => vec![dated("received", *received)],
            Self::PartyQuota { places } => vec![("places", (*places).into())],
            Self::PartySuspended { reason } | Self::PartyNotVerified { reason } => {
                vec![("reason", reason.clone().into())]
            }
            Self::ArrivalNoticeOverdue { due } => vec![dated("due", *due)],
            Self::ArrivalNoticeWithdrawn { number, due } => {
                vec![("number", number.clone().into()), dated("due", *due)]
            }
            Self::ConfirmEmail { .. }
            | Self::AlreadyRegistered
            | Self::ColleagueAsked { .. }
            | Self::ColleagueElsewhere
            | Self::ColleagueRole { .. }
            | Self::ColleagueLeft
            | Self::ResetPassword { .. }
            | Self::PasswordChanged
            | Self::RecoveryCodesDrawn
            | Self::StaffWelcome { .. }
            | Self::EndpointStopped { .. }
            | Self::InvitationFiled { .. }
            | Self::GroupNotFiled { .. }
            | Self::ArrivalTrialHeldUp { .. }
            | Self::InvitationRefused { .. }
            | Self::InvitationReturned { .. }
            | Self::PartyVerified
            | Self::PartySuspensionLifted => Vec::new(),
        }
    }
}

fn body_of_role(role: &str) -> &'static str {
    match role {
        "owner" => "letters-colleague-role-owner-body",
        "filer" => "letters-colleague-role-filer-body",
        _reader => "letters-colleague-role-reader-body",
    }
}

#[cfg(test)]
mod tests;
