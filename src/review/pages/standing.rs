//! In whose hands a case is, and what was proposed of it.

use super::{FOLDER, worded};
use crate::accounts::AtDesk;
use crate::applications::StageName;
use crate::review::{Opened, Phrase};
use crate::vocabulary::day_in_kazakhstan;

/// In whose hands the case is.
pub enum Hand {
    /// Nothing is to be decided.
    Closed,
    Free,
    Mine {
        until: String,
        /// Where information is asked for.
        ask: String,
    },
    Another {
        notice: String,
    },
}

/// A refusal that waits for a second officer, in finished words.
pub struct Proposed {
    pub lead: String,
    pub ground: String,
    pub words: String,
    pub id: String,
    /// Whether this officer proposed it, and so cannot confirm it.
    pub own: bool,
    /// Whether a senior officer has to confirm it, and this one is none.
    pub above: bool,
}

pub fn hand(officer: &AtDesk, opened: &Opened) -> Hand {
    let words = officer.words();
    match (&opened.hold, opened.case.stage()) {
        (Some(hold), StageName::UnderReview) if hold.is_by(officer.id()) => {
            let until = officer.now() + crate::review::LEASE;
            let ask = format!("{FOLDER}/{}/ask", opened.case.id);
            Hand::Mine { until: words.time(hold.until.max(until)), ask }
        }
        (Some(hold), StageName::UnderReview) => Hand::Another { notice: worded::held_by(words, hold) },
        (None, StageName::UnderReview) if officer.acts() => Hand::Free,
        (None, StageName::UnderReview) => Hand::Closed,
        (
            _,
            StageName::Draft
            | StageName::AwaitingPayment
            | StageName::InformationRequested
            | StageName::Approved
            | StageName::Refused
            | StageName::Withdrawn
            | StageName::Expired,
        ) => Hand::Closed,
    }
}

pub fn proposed(officer: &AtDesk, opened: &Opened, grounds: &[Phrase]) -> Option<Proposed> {
    let (words, proposal) = (officer.words(), opened.proposal.as_ref()?);
    let day = day_in_kazakhstan(proposal.at);
    let called = grounds.iter().find(|phrase| phrase.code == proposal.ground && phrase.is_offered_on(day));
    let ground = called.map_or(proposal.ground.as_str(), |phrase| phrase.text.in_language(words.language()));
    let lead = [("name", proposal.name.as_str().into()), ("at", words.time(proposal.at).into())];
    Some(Proposed {
        lead: words.with("review-proposal-lead", lead),
        ground: ground.to_owned(),
        words: proposal.words.to_string(),
        id: proposal.id.to_string(),
        own: proposal.by == officer.id(),
        above: !officer.is_senior(),
    })
}
