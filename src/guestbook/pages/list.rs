//! A list of what is saved: how it is turned, and how one thing leaves it.

use super::A_PAGE;
use crate::accounts::Filer;
use crate::guestbook::CannotKeep;
use crate::web::Trouble;
use actix_web::HttpResponse;
use uuid::Uuid;

/// A page of a list, and how it goes on.
pub struct Turned<L> {
    pub lines: Vec<L>,
    pub first_page: String,
    pub next_page: String,
    /// The last line of a page of what was sought, where more was found; the search goes on from it.
    pub after: String,
    pub sought: String,
}

/// The page of what was found, one more than a page where the list goes on. What is sought stays out of addresses.
pub fn turned<T, L>(
    (folder, sought, is_later): (&str, &str, bool),
    found: &[T],
    line: impl Fn(&T) -> (Uuid, L),
) -> Turned<L> {
    let (ids, lines): (Vec<_>, Vec<_>) = found.iter().take(A_PAGE).map(line).unzip();
    let last = ids.last().filter(|_| found.len() > A_PAGE).map(Uuid::to_string).unwrap_or_default();
    let goes_on = !last.is_empty();
    Turned {
        lines,
        first_page: if is_later { folder.to_owned() } else { String::new() },
        next_page: if goes_on && sought.is_empty() {
            format!("{folder}?after={last}")
        } else {
            String::new()
        },
        after: if sought.is_empty() { String::new() } else { last },
        sought: sought.to_owned(),
    }
}

/// Answers once something was removed, or was not there.
pub fn removed(
    party: &Filer,
    done: Result<(), CannotKeep>,
    (folder, notice): (&str, &'static str),
) -> Result<HttpResponse, Trouble> {
    match done {
        Ok(()) => Ok(party.see_other_with(folder, notice)),
        Err(CannotKeep::NotFound | CannotKeep::SavedAlready) => Err(Trouble::NotFound),
        Err(CannotKeep::Broken(error)) => Err(error.into()),
    }
}
