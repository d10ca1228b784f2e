//! Taking a group's file in: read, hashed and kept, to be checked line by line.

use crate::audit::{self, Chain, Entry};
use crate::files::Format;
use crate::invitations::store::groups::{self, Received};
use crate::vocabulary::{AccountId, GroupId, InvitingPartyId};
use crate::web::Work;
use crate::web::limits::{self, Limit, TooMany};
use sha2::{Digest, Sha256};

/// A file that was found to be a table, with how many lines it has.
pub struct Readable {
    pub content: Vec<u8>,
    pub lines: usize,
}

/// Files of one inviting party.
const FILES_PER_PARTY: Limit = Limit { most: 60, minutes: 60 };

/// The group that a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Now(GroupId),
    /// The very same file was sent before.
    Before(GroupId),
}

#[derive(Debug, thiserror::Error)]
pub enum CannotTake {
    #[error("the party has sent too many files")]
    TooMany(TooMany),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Keeps a file as a group. A file sent twice is one group, also when both come at the same moment.
pub async fn take_file(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    name: &str,
    file: Readable,
) -> Result<Taken, CannotTake> {
    let (now, id) = (work.now(), GroupId::mint());
    limits::count(work, &format!("groups:{party}"), FILES_PER_PARTY, now)
        .await?
        .map_err(CannotTake::TooMany)?;
    let sha256 = Sha256::digest(&file.content);

    let received = Received {
        id,
        party,
        sent_by: account,
        name,
        format: Format::of(&file.content),
        sha256: &sha256,
        content: &file.content,
        lines: i32::try_from(file.lines).unwrap_or(i32::MAX),
    };
    if !groups::receive(work, &received, now).await? {
        return Ok(Taken::Before(groups::find_by_content(work, party, &sha256).await?));
    }

    let entry = Entry::new(Chain::Account(account), "a file of invitations was received")
        .with("group", id.to_string())
        .with("lines", file.lines);
    audit::record(work, entry).await?;
    Ok(Taken::Now(id))
}
