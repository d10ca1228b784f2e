//! The invitations of a group in finished words, for its party and for officers.

use crate::invitations::groups::StageTally;
use crate::invitations::pages::shown::{Line, Names, line};
use crate::invitations::pages::worded;
use crate::invitations::{Invitation, Stage};
use crate::web::Words;
use chrono::NaiveDate;

/// An invitation with the number of its line.
pub struct GroupLine {
    pub number: String,
    pub shown: Line,
}

/// `folder` is the address that the invitation's own page lies under.
pub fn group_line(names: &Names, invitation: &Invitation, today: NaiveDate, folder: &str) -> GroupLine {
    GroupLine {
        number: invitation.group.map(|group| group.line.to_string()).unwrap_or_default(),
        shown: line(names, invitation, today, folder),
    }
}

/// Everything, and each stage that some invitation stands at: the address, the words with how many, whether it is shown now.
pub fn tabs(
    words: Words,
    tally: &StageTally,
    address: &str,
    shown: Option<Stage>,
) -> Vec<(String, String, bool)> {
    let counted = |label: String, count: i64| format!("{label}: {count}");
    let all = counted(words.t("invitations-group-all"), tally.all());
    let at = |stage: Stage| {
        let label = counted(worded::stage(words, stage), tally.at(stage));
        (format!("{address}?show={}", stage.code()), label, shown == Some(stage))
    };
    let found = Stage::ALL.into_iter().filter(|stage| tally.at(*stage) > 0).map(at);
    [(address.to_owned(), all, shown.is_none())].into_iter().chain(found).collect()
}
