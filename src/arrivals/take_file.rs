//! Taking a file of many notices in: read, hashed and kept, to be worked through line by line.

use crate::arrivals::batch::Manner;
use crate::arrivals::store::batches::{self, Received};
use crate::audit::{self, Chain, Entry};
use crate::files::Format;
use crate::vocabulary::{AccountId, BatchId, InvitingPartyId};
use crate::web::Work;
use crate::web::limits::{self, Limit, TooMany};
use sha2::{Digest, Sha256};

/// A file that was found to be a table, with how many lines it has.
pub struct Readable {
    pub content: Vec<u8>,
    pub lines: usize,
}

/// Files of one inviting party. The largest hotels send a few a day.
const FILES_PER_PARTY: Limit = Limit { most: 60, minutes: 60 };

#[derive(Debug, thiserror::Error)]
pub enum CannotTake {
    #[error("the party has sent too many files")]
    TooMany(TooMany),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// The instant of this deed is the instant at which every line of the file is filed (rule N5), however long the work takes.
pub async fn take_file(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    manner: Manner,
    file: Readable,
) -> Result<BatchId, CannotTake> {
    let (now, id) = (work.now(), BatchId::mint());
    limits::count(work, &format!("files:{party}"), FILES_PER_PARTY, now)
        .await?
        .map_err(CannotTake::TooMany)?;
    let sha256 = Sha256::digest(&file.content);
    let fingerprint: String = sha256.iter().map(|byte| format!("{byte:02x}")).collect();

    let received = Received {
        id,
        party,
        filed_by: account,
        manner,
        format: Format::of(&file.content),
        sha256: &sha256,
        content: &file.content,
        lines: i32::try_from(file.lines).unwrap_or(i32::MAX),
    };
    batches::receive(work, &received, now).await?;

    let entry = Entry::new(Chain::Account(account), "a file of arrival notices was received")
        .with("file", id.to_string())
        .with("manner", manner.code())
        .with("lines", file.lines)
        .with("sha256", fingerprint);
    audit::record(work, entry).await?;
    Ok(id)
}
