//! Working through groups: a check that files nothing, and once the party has asked for it all invitations in one transaction, so that a
//! death in the middle files none and repeats none.

use super::give_back::broke;
use super::judge::judge;
use super::vocabulary::Vocabulary;
use super::{Column, Group, HeldUp, Judged, Standing, Taking, line};
use crate::accounts::{Role, write_to_party};
use crate::audit::{self, Chain, Entry};
use crate::eligibility::store as eligibility;
use crate::files::{FileFault, Lease, Row, Spreadsheet, is_the_files_fault, kind_of};
use crate::invitations::right::{MayNotInvite, admit};
use crate::invitations::store::groups::{self, FiledLine};
use crate::invitations::{Step, store};
use crate::letters::Letter;
use crate::vocabulary::{GroupId, InvitationId};
use crate::web::{Actor, Work, Works};
use std::sync::Arc;
use uuid::Uuid;

/// So many invitations in one statement.
const AT_ONCE: usize = 500;

/// From so many lines on a file changes what the planner should know of the tables.
const LONG: usize = 1000;

#[derive(Debug, thiserror::Error)]
pub enum CannotWorkThrough {
    #[error("another worker holds the group, or its party set it aside")]
    LostTheGroup,
    #[error(transparent)]
    File(FileFault),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

impl CannotWorkThrough {
    /// What broke, without a word of what the file holds.
    pub fn kind(&self) -> String {
        match self {
            Self::LostTheGroup => "the worker was lost".to_owned(),
            Self::File(fault) => fault.code().to_owned(),
            Self::Broken(error) => kind_of(error),
        }
    }
}

/// Works through every group that waits to be checked or filed. Answers how often. One that breaks keeps nobody else waiting.
pub async fn round(works: &Works) -> Result<usize, CannotWorkThrough> {
    let (worker, mut done) = (Uuid::now_v7(), 0);
    while let Some(id) = take(works, worker).await? {
        let lease = Lease::keep(works, move |work| Box::pin(groups::hold(work, id, worker)));
        let worked = work_through(works, id, worker).await;
        drop(lease);
        match worked {
            Ok(()) => {}
            Err(CannotWorkThrough::Broken(error)) if !is_the_files_fault(&error) => return Err(error.into()),
            // One that was set aside while it was read is gone, and is counted nowhere.
            Err(error) => broke(works, (id, worker), &error).await?,
        }
        done += 1;
    }
    Ok(done)
}

async fn take(works: &Works, worker: Uuid) -> sqlx::Result<Option<GroupId>> {
    works.run(Actor::Portal, move |work| Box::pin(async move { groups::take(work, worker).await })).await
}

async fn work_through(works: &Works, id: GroupId, worker: Uuid) -> Result<(), CannotWorkThrough> {
    let mut reading = works.reading().await?;
    let group = groups::find(&mut reading, id).await?.ok_or(CannotWorkThrough::LostTheGroup)?;
    let content = groups::content(&mut reading, id).await?;
    drop(reading);
    let read = tokio::task::spawn_blocking(move || Spreadsheet::<Column>::read(&content));
    let sheet = read.await.map_err(|_| CannotWorkThrough::File(FileFault::NotATable))?;
    let rows = Arc::new(sheet.map_err(CannotWorkThrough::File)?.rows);
    let (standing, by) = (group.standing(), group.asked_by.unwrap_or(group.sent_by));
    let actor = Actor::Account { id: by, role: Role::InvitingParty.word() };
    works
        .run(actor, move |work| {
            Box::pin(async move {
                match standing {
                    Standing::Checking => check(work, &group, rows, worker).await,
                    Standing::Filing => file_group(work, &group, rows, worker).await,
                    Standing::Checked | Standing::Unchecked | Standing::Filed => {
                        Err(CannotWorkThrough::LostTheGroup)
                    }
                }
            })
        })
        .await
}

async fn check(
    work: &mut Work,
    group: &Group,
    rows: Arc<Vec<Row<Column>>>,
    worker: Uuid,
) -> Result<(), CannotWorkThrough> {
    let now = work.now();
    let judged = judge_lines(work, group, rows).await?;

    report(work, group, &judged).await?;
    let good = count_of(judged.iter().filter(|it| it.read.is_ok()).count());
    match groups::checked(work, (group.id, worker), good, now).await? {
        true => Ok(()),
        false => Err(CannotWorkThrough::LostTheGroup),
    }
}

/// Rule I1: files every line that is good now, each as its own invitation, or nothing.
async fn file_group(
    work: &mut Work,
    group: &Group,
    rows: Arc<Vec<Row<Column>>>,
    worker: Uuid,
) -> Result<(), CannotWorkThrough> {
    let now = work.now();
    // Whoever files with the same BIN or IIN at this moment comes before or after, so that duplicates are seen.
    store::hold_parties(work, group.party).await?;
    let judged = judge_lines(work, group, rows).await?;

    let lines: Vec<FiledLine<'_>> = judged.iter().filter_map(filed_line).collect();
    let all_are_good = lines.len() == judged.len();
    let refused = refusal(work, group, lines.len()).await?;
    let held_up = match group.taking {
        _ if refused.is_some() => refused,
        _ if lines.is_empty() => Some(HeldUp::NoGoodLines),
        Some(Taking::Whole) | None if !all_are_good => Some(HeldUp::BadLines),
        Some(Taking::Whole | Taking::GoodLines) | None => None,
    };

    report(work, group, &judged).await?;
    if let Some(why) = held_up {
        return hold_up(work, group, worker, (why, lines.len())).await;
    }
    file_lines(work, group, &lines).await?;
    if !groups::filed(work, (group.id, worker), count_of(lines.len()), now).await? {
        return Err(CannotWorkThrough::LostTheGroup);
    }

    tell(work, group, &lines).await
}

/// Why the party may not file so many now: all of them take their places at once, or none does.
async fn refusal(work: &mut Work, group: &Group, lines: usize) -> sqlx::Result<Option<HeldUp>> {
    match admit(work, group.party, count_of(lines).into()).await {
        Ok(()) => Ok(None),
        Err(MayNotInvite::Suspended) => Ok(Some(HeldUp::Suspended)),
        Err(MayNotInvite::Waiting | MayNotInvite::Refused) => Ok(Some(HeldUp::Unverified)),
        Err(MayNotInvite::NoPlaces(_)) => Ok(Some(HeldUp::NoPlaces)),
        Err(MayNotInvite::Broken(error)) => Err(error),
    }
}

/// A good line, with the id of the invitation that it becomes.
fn filed_line(judged: &Judged) -> Option<FiledLine<'_>> {
    let filed = judged.read.as_ref().ok()?;
    Some(FiledLine { id: InvitationId::mint(), line: judged.line, filed })
}

/// Reads the lines by the lists of this moment, and holds them against each other and the party's live invitations.
async fn judge_lines(
    work: &mut Work,
    group: &Group,
    rows: Arc<Vec<Row<Column>>>,
) -> Result<Vec<Judged>, CannotWorkThrough> {
    let today = work.today();
    let citizenships = eligibility::citizenships_on(work, today).await?;
    let categories = eligibility::categories_on(work, today).await?;
    let read = tokio::task::spawn_blocking(move || {
        let known = Vocabulary::of(citizenships, categories);
        let judged = rows.iter().enumerate().map(|(place, row)| Judged {
            place: count_of(place),
            line: count_of(row.line),
            guest: line::named(row),
            read: line::read(row, &known, today),
        });
        judged.collect::<Vec<_>>()
    });
    let mut judged = read.await.map_err(|_| CannotWorkThrough::LostTheGroup)?;
    let mut live = Vec::new();
    for lines in judged.chunks(AT_ONCE) {
        let guests = lines.iter().filter_map(|it| it.read.as_ref().ok()).map(|it| &it.guest);
        let guests: Vec<_> = guests.map(|it| (&it.citizenship, &it.passport_number)).collect();
        live.extend(groups::live_of_guests(work, group.party, &guests, today).await?);
    }
    judge(&mut judged, &live);
    Ok(judged)
}

/// Puts what is said of the lines in the place of what was said before.
async fn report(work: &mut Work, group: &Group, judged: &[Judged]) -> sqlx::Result<()> {
    groups::forget_lines(work, group.id).await?;
    for lines in judged.chunks(AT_ONCE) {
        groups::add_lines(work, group.id, lines).await?;
    }
    Ok(())
}

async fn hold_up(
    work: &mut Work,
    group: &Group,
    worker: Uuid,
    (why, good): (HeldUp, usize),
) -> Result<(), CannotWorkThrough> {
    let now = work.now();
    if !groups::hold_up(work, (group.id, worker), (why, count_of(good)), now).await? {
        return Err(CannotWorkThrough::LostTheGroup);
    }

    let entry = Entry::new(Chain::Account(group.sent_by), "nothing of a group of invitations was filed");
    audit::record(work, entry.with("group", group.id.to_string()).with("why", why.code())).await?;
    Ok(())
}

async fn file_lines(work: &mut Work, group: &Group, lines: &[FiledLine<'_>]) -> sqlx::Result<()> {
    let (now, actor) = (work.now(), work.actor().to_string());
    for lines in lines.chunks(AT_ONCE) {
        groups::file(work, (group.id, group.party), lines, (&actor, now)).await?;
    }
    if lines.len() >= LONG {
        groups::look_at_what_has_grown(work).await?;
    }
    Ok(())
}

/// Rule A1: every invitation has its own record; the party gets one letter.
async fn tell(work: &mut Work, group: &Group, lines: &[FiledLine<'_>]) -> Result<(), CannotWorkThrough> {
    for lines in lines.chunks(AT_ONCE) {
        let entry = |line: &FiledLine<'_>| {
            let entry = Entry::new(Chain::Invitation(line.id), Step::File.sentence());
            entry.with("group", group.id.to_string()).with("line", line.line)
        };
        audit::record_all(work, &lines.iter().map(entry).collect::<Vec<_>>()).await?;
    }
    let entry = Entry::new(Chain::Account(group.sent_by), "a group of invitations was filed");
    let entry = entry.with("group", group.id.to_string()).with("invitations", lines.len());
    audit::record(work, entry).await?;
    let letter = Letter::GroupFiled { group: group.id, count: count_of(lines.len()).into() };
    Ok(write_to_party(work, group.party, &letter).await?)
}

/// Files have ten thousand lines at most.
fn count_of(lines: usize) -> i32 {
    i32::try_from(lines).unwrap_or(i32::MAX)
}
