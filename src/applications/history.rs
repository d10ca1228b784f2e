//! A line in the history of a case.

use crate::applications::{Round, Step};
use crate::vocabulary::Instant;

/// A step that was taken, by whom and when. The first line of every history is the beginning, which is no step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// None for the beginning.
    pub step: Option<Step>,
    /// Who, as the audit names them: `applicant:0198...`.
    pub actor: String,
    pub at: Instant,
    /// A reason. Cases from before it was kept item by item have here what was asked and given, too.
    pub note: Option<String>,
}

/// The lines of a history, each that asked for information or gave it with the round that says what.
pub fn with_rounds<'a>(
    history: &'a [Happening],
    rounds: &'a [Round],
) -> Vec<(&'a Happening, Option<&'a Round>)> {
    let (mut asked, mut current) = (rounds.iter(), None);
    let mut told = Vec::with_capacity(history.len());
    for happening in history {
        let asks = happening.step == Some(Step::RequestInformation);
        if asks {
            current = asked.next();
        }
        let tells = asks || happening.step == Some(Step::GiveInformation);
        told.push((happening, current.filter(|_| tells)));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::Snapshot;
    use crate::vocabulary::{AttachmentId, PassportId};

    fn happening(step: Option<Step>) -> Happening {
        let at = "2026-03-16T08:00:00Z".parse().unwrap();
        Happening { step, actor: "portal".into(), at, note: None }
    }

    fn round(number: i32) -> Round {
        Round {
            number,
            note: None,
            items: Vec::new(),
            asked_by: "Aigerim".into(),
            asked_at: "2026-03-16T08:00:00Z".parse().unwrap(),
            before: Snapshot {
                passport: PassportId::mint(),
                photograph: AttachmentId::mint(),
                clean_pages: 4,
            },
            reply: None,
        }
    }

    #[test]
    fn each_request_and_each_answer_stands_beside_its_own_round() {
        let steps = [
            None,
            Some(Step::Submit),
            Some(Step::RequestInformation),
            Some(Step::GiveInformation),
            Some(Step::RequestInformation),
            Some(Step::Withdraw),
        ];
        let (history, rounds) = (steps.map(happening), [round(1), round(2)]);

        let told = with_rounds(&history, &rounds);

        let numbers: Vec<_> = told.iter().map(|(_, round)| round.map(|round| round.number)).collect();
        assert_eq!(numbers, [None, None, Some(1), Some(1), Some(2), None]);
    }

    #[test]
    fn a_request_without_its_round_has_none() {
        let history = [happening(Some(Step::RequestInformation)), happening(Some(Step::GiveInformation))];

        assert!(with_rounds(&history, &[]).iter().all(|(_, round)| round.is_none()));
    }
}
