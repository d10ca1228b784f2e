//! The workflow of an application, stated once: the stages, what each rests on, and every legal step (rules A1 and A2).

use crate::applications::case::{Case, CaseFile};
use crate::applications::evidence::{
    Decision, Ended, Evidence, Facts, FeePaid, Grounds, Inquiry, Question, Submission, Unfit, VisaHeld,
};
use crate::applications::workflow::{LeadsTo, LegalStep, Stage, sealed, workflow};

workflow! {
    stages {
        /// Being filled in.
        Draft = "draft" {}
        /// Submitted; the consular fee is fixed and due.
        AwaitingPayment = "awaiting_payment" { submission: Submission }
        /// Paid; waits for an officer.
        UnderReview = "under_review" { submission: Submission, paid: FeePaid, inquiry: Option<Inquiry> }
        /// An officer asked for something; waits for the applicant.
        InformationRequested = "information_requested" { submission: Submission, paid: FeePaid, asked: Question }
        /// The visa is issued.
        Approved = "approved" {
            submission: Submission, paid: FeePaid, inquiry: Option<Inquiry>, decision: Decision, held: VisaHeld
        }
        /// Refused with a reason; the fee stays paid (rule F4).
        Refused = "refused" {
            submission: Submission, paid: FeePaid, inquiry: Option<Inquiry>, decision: Decision, grounds: Grounds
        }
        /// Given up by the applicant.
        Withdrawn = "withdrawn" {
            submission: Option<Submission>, paid: Option<FeePaid>, inquiry: Option<Inquiry>, ended: Ended
        }
        /// The invitation was over, or nothing was done for 30 days.
        Expired = "expired" { submission: Option<Submission>, ended: Ended }
    }
    steps {
        /// All answers are there, the fee is fixed.
        Submit = "submit", "the applicant submitted the application": Draft => AwaitingPayment;
        /// The acquirer captured the fee.
        ReceiveFee = "receive_fee", "the consular fee was received": AwaitingPayment => UnderReview;
        /// An officer asks.
        RequestInformation = "request_information", "an officer asked for information":
            UnderReview => InformationRequested;
        /// The applicant answers.
        GiveInformation = "give_information", "the applicant gave the information asked for":
            InformationRequested => UnderReview;
        /// An officer approves, and the visa is issued.
        Approve = "approve", "an officer approved the application and the visa was issued": UnderReview => Approved;
        /// An officer refuses.
        Refuse = "refuse", "an officer refused the application": UnderReview => Refused;
        /// A correction was granted; another visa stands in the place of the one before it.
        ReplaceVisa = "replace_visa", "the visa was replaced after a correction": Approved => Approved;
        /// The applicant gives up.
        Withdraw = "withdraw", "the applicant withdrew the application":
            Draft | AwaitingPayment | UnderReview | InformationRequested => Withdrawn;
        /// Time ran out.
        Lapse = "lapse", "the application lapsed": Draft | AwaitingPayment => Expired;
    }
}

impl StageName {
    /// Whether no other stage follows.
    pub fn is_over(self) -> bool {
        !LEGAL_STEPS.iter().any(|legal| legal.from == self && legal.to != self)
    }
}

#[cfg(test)]
mod tests;
