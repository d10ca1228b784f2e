//! A group at the desk: its invitations in the order of the file, to go through one after another.

use super::FOLDER;
use crate::accounts::AtDesk;
use crate::invitations::groups::{Group, InGroup, StageTally, look_at_group};
use crate::invitations::pages::A_PAGE;
use crate::invitations::pages::groups::{GroupLine, group_line, id_of, tabs};
use crate::invitations::pages::shown::Names;
use crate::invitations::store::groups;
use crate::invitations::{Invitation, Stage};
use crate::vocabulary::GroupId;
use crate::web::{Frame, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use sqlx::PgConnection;

#[derive(Template)]
#[template(path = "invitations/desk-group.html")]
struct DeskGroupPage {
    frame: Frame,
    name: String,
    facts: Vec<(String, String)>,
    /// The first that waits; empty where none does.
    next: String,
    tabs: Vec<(String, String, bool)>,
    lines: Vec<GroupLine>,
    first_page: String,
    next_page: String,
}

/// The group of an invitation, beside it.
pub struct AroundGroup {
    pub href: String,
    pub name: String,
    /// How far it is decided.
    pub told: String,
    /// The next of it that waits; empty where none does.
    pub next: String,
}

pub fn address_of(id: GroupId) -> String {
    format!("/desk/groups/{id}")
}

/// What an officer sees of the group that an invitation came in.
pub async fn around(
    db: &mut PgConnection,
    words: Words,
    came_in: InGroup,
) -> sqlx::Result<Option<AroundGroup>> {
    let Some(group) = groups::find(db, came_in.id).await? else { return Ok(None) };
    let tally = groups::tally(db, group.id).await?;
    let next = groups::next_waiting(db, group.id, came_in.line).await?;
    Ok(Some(AroundGroup {
        href: address_of(group.id),
        name: group.name.clone(),
        told: told(words, &tally),
        next: next.map(|id| format!("{FOLDER}/{id}")).unwrap_or_default(),
    }))
}

fn told(words: Words, tally: &StageTally) -> String {
    let counts = [("waiting", tally.at(Stage::Filed).into()), ("all", tally.all().into())];
    words.with("invitations-group-waiting", counts)
}

/// Where an officer goes on after a ruling: to the next of the group that waits, else to the queue.
pub async fn after_ruling(db: &mut PgConnection, came_in: Option<InGroup>) -> sqlx::Result<String> {
    let next = match came_in {
        Some(came_in) => groups::next_waiting(db, came_in.id, came_in.line).await?,
        None => None,
    };
    Ok(next.map_or_else(|| FOLDER.to_owned(), |id| format!("{FOLDER}/{id}")))
}

pub async fn get_group(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (id, asked, me) = (id_of(&id)?, answers::query(&officer), officer.id());
    let after: i32 = asked.text("after").parse().unwrap_or(-1);
    let stage = Stage::ALL.into_iter().find(|stage| stage.code() == asked.text("show"));
    let (group, found) = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_at_group(work, me, id, (stage, after), A_PAGE).await })
        })
        .await?
        .ok_or(Trouble::NotFound)?;
    let mut reading = officer.works().reading().await?;
    let names = Names::load(&mut reading, officer.words()).await?;
    let tally = groups::tally(&mut reading, id).await?;
    let next = groups::next_waiting(&mut reading, id, -1).await?;
    drop(reading);
    let next = next.map(|id| format!("{FOLDER}/{id}")).unwrap_or_default();
    officer.page(&page(&officer, &names, (&group, &tally, &found), (stage, after), next))
}

fn page(
    officer: &AtDesk,
    names: &Names,
    (group, tally, found): (&Group, &StageTally, &[Invitation]),
    (stage, after): (Option<Stage>, i32),
    next: String,
) -> DeskGroupPage {
    let (words, today, address) = (officer.words(), officer.today(), address_of(group.id));
    let here = stage.map(|it| format!("{address}?show={}", it.code())).unwrap_or_else(|| address.clone());
    let full = found.get(A_PAGE - 1).filter(|_| found.len() > A_PAGE);
    let last = full.and_then(|invitation| invitation.group).map(|group| group.line);
    let mark = if here.contains('?') { '&' } else { '?' };
    DeskGroupPage {
        frame: officer.frame(),
        name: group.name.clone(),
        facts: vec![
            (words.t("invitations-party"), group.party_name.clone()),
            (
                words.t("invitations-group-filed-at"),
                group.filed_at.map(|at| words.time(at)).unwrap_or_default(),
            ),
            (words.t("invitations-state"), told(words, tally)),
        ],
        next,
        tabs: tabs(words, tally, &address, stage),
        lines: found.iter().take(A_PAGE).map(|it| group_line(names, it, today, FOLDER)).collect(),
        next_page: last.map(|line| format!("{here}{mark}after={line}")).unwrap_or_default(),
        first_page: if after < 0 { String::new() } else { here },
    }
}
