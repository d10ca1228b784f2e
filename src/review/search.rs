//! Searching for cases by what is known of a person. The list names people, so that it is a look at their papers.

use crate::audit::{self, Chain, Entry};
use crate::review::Term;
use crate::review::store::{self, FoundCase, FoundInvitation, Place};
use crate::vocabulary::AccountId;
use crate::web::Work;

/// How many applications, and how many invitations, a page shows.
pub const A_PAGE: usize = 25;

/// Where the two lists go on; an end that was reached is none.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Onward {
    pub cases: Option<Place>,
    pub invitations: Option<Place>,
}

/// What is asked for of a search: its first page, or how its lists go on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    First,
    After(Onward),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub cases: Vec<FoundCase>,
    pub invitations: Vec<FoundInvitation>,
    pub onward: Onward,
}

/// Finds what a term finds, and records which papers were shown; the term itself, a person's data, is not written down.
pub async fn search(work: &mut Work, officer: AccountId, term: &Term, part: Part) -> sqlx::Result<Found> {
    let most = A_PAGE as i64 + 1;
    store::be_tolerant(work).await?;
    let mut cases = match part {
        Part::First => store::cases(work, term, None, most).await?,
        Part::After(Onward { cases: Some(place), .. }) => store::cases(work, term, Some(place), most).await?,
        Part::After(Onward { cases: None, .. }) => Vec::new(),
    };
    let mut invitations = match part {
        Part::First => store::invitations(work, term, None, most).await?,
        Part::After(Onward { invitations: Some(place), .. }) => {
            store::invitations(work, term, Some(place), most).await?
        }
        Part::After(Onward { invitations: None, .. }) => Vec::new(),
    };

    let more = (cases.len() > A_PAGE, invitations.len() > A_PAGE);
    cases.truncate(A_PAGE);
    invitations.truncate(A_PAGE);
    let last_case = cases.last().filter(|_| more.0);
    let last_invitation = invitations.last().filter(|_| more.1);
    let onward = Onward {
        cases: last_case.map(|last| Place { nearness: last.nearness, id: last.id.0 }),
        invitations: last_invitation.map(|last| Place { nearness: last.nearness, id: last.id.0 }),
    };

    let shown = Entry::new(Chain::Account(officer), "searched for cases")
        .with("by", term.kind())
        .with("applications", cases.iter().map(|found| found.id.to_string()).collect::<Vec<_>>())
        .with("invitations", invitations.iter().map(|found| found.id.to_string()).collect::<Vec<_>>());
    audit::record(work, shown).await?;
    Ok(Found { cases, invitations, onward })
}
