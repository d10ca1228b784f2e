//! One group: the report of its lines, the decision to file it, and its invitations once it is filed.

use super::shown::{GroupLine, group_line, tabs};
use super::words::{finding, held_up, standing};
use super::{FOLDER, address_of, id_of};
use crate::accounts::{Filer, Inviting};
use crate::invitations::groups::{CannotOrder, Group, StageTally, Standing, Taking, order, set_aside};
use crate::invitations::pages::shown::Names;
use crate::invitations::pages::{A_PAGE, worded};
use crate::invitations::store::groups::{self, ToldLine};
use crate::invitations::{Invitation, Stage};
use crate::web::visit::again::{looking_again, unless_still};
use crate::web::{Answers, Frame, Trouble, Worded, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

/// In seconds.
const LOOKS_AGAIN: u32 = 2;

#[derive(Template)]
#[template(path = "invitations/group.html")]
struct GroupPage {
    frame: Frame,
    name: String,
    state: String,
    colour: &'static str,
    /// The portal is at work on it: after how many seconds the page looks again by itself.
    looks_again: Option<u32>,
    facts: Vec<(String, String)>,
    held_up: String,
    verdict: String,
    /// The button that files it, and how; empty where there is nothing to decide.
    file: String,
    taking: &'static str,
    /// Where it is set aside; empty where it cannot be.
    set_aside: String,
    bad: Vec<BadLine>,
    /// Where the bad lines are downloaded, without the ending; empty where there is none.
    bad_lines: String,
    tabs: Vec<(String, String, bool)>,
    lines: Vec<GroupLine>,
    /// Where the invitations are downloaded, without the ending; empty until they are filed.
    export: String,
    first_page: String,
    next_page: String,
}

struct BadLine {
    line: String,
    guest: String,
    findings: Vec<String>,
}

/// What of a group a page shows.
struct Shown {
    tally: StageTally,
    invitations: Vec<Invitation>,
    bad: Vec<ToldLine>,
}

pub async fn get_group(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (id, asked) = (id_of(&id)?, answers::query(&party));
    let after: i32 = asked.text("after").parse().unwrap_or(-1);
    let stage = Stage::ALL.into_iter().find(|stage| stage.code() == asked.text("show"));
    let most = A_PAGE as i64 + 1;
    let mut reading = party.works().reading().await?;
    let group = groups::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let names = Names::load(&mut reading, party.words()).await?;
    let shown = match group.standing() {
        Standing::Checking | Standing::Unchecked | Standing::Filing => {
            Shown { tally: StageTally::default(), invitations: Vec::new(), bad: Vec::new() }
        }
        Standing::Checked => Shown {
            tally: StageTally::default(),
            invitations: Vec::new(),
            bad: groups::bad_lines(&mut reading, id, after, most).await?,
        },
        Standing::Filed => Shown {
            tally: groups::tally(&mut reading, id).await?,
            invitations: groups::invitations(&mut reading, id, (stage, after), most).await?,
            bad: Vec::new(),
        },
    };
    drop(reading);
    let works = matches!(group.standing(), Standing::Checking | Standing::Filing);
    let again = unless_still(&party, works.then_some(LOOKS_AGAIN));
    let page = GroupPage { looks_again: again, ..page(&party, &names, (&group, shown), (stage, after)) };
    Ok(looking_again(party.page(&page)?, again))
}

fn page(
    party: &Inviting,
    names: &Names,
    (group, shown): (&Group, Shown),
    (stage, after): (Option<Stage>, i32),
) -> GroupPage {
    let (words, today, address) = (party.words(), party.today(), address_of(group.id));
    let (state, colour) = standing(words, group);
    let (stands, (good, bad)) = (group.standing(), group.good_and_bad());
    let files = party.role.may_file();
    let (file, taking) = match stands {
        Standing::Checked if !files => (String::new(), ""),
        Standing::Checked if bad == 0 => {
            (words.t1("invitations-group-file-all", "count", good), Taking::Whole.code())
        }
        Standing::Checked if good > 0 => {
            (words.t1("invitations-group-file-good", "count", good), Taking::GoodLines.code())
        }
        Standing::Checking | Standing::Unchecked | Standing::Checked | Standing::Filing | Standing::Filed => {
            (String::new(), "")
        }
    };
    let here = stage.map(|it| format!("{address}?show={}", it.code())).unwrap_or_else(|| address.clone());
    let told = matches!(stands, Standing::Checked | Standing::Filed) && bad > 0;
    GroupPage {
        frame: party.frame(),
        name: group.name.clone(),
        state,
        colour,
        looks_again: None,
        facts: facts(words, group),
        held_up: group.held_up.map(|why| held_up(words, why)).unwrap_or_default(),
        verdict: verdict(words, group),
        file,
        taking,
        set_aside: Some(format!("{address}/set-aside"))
            .filter(|_| matches!(stands, Standing::Checked | Standing::Unchecked) && files)
            .unwrap_or_default(),
        next_page: next_page(&here, &shown),
        first_page: if after < 0 { String::new() } else { here },
        bad: shown.bad.iter().take(A_PAGE).map(|line| bad_line(words, line)).collect(),
        bad_lines: Some(format!("{address}/bad-lines")).filter(|_| told).unwrap_or_default(),
        tabs: tabs(words, &shown.tally, &address, stage),
        lines: shown
            .invitations
            .iter()
            .take(A_PAGE)
            .map(|it| group_line(names, it, today, "/inviting/invitations"))
            .collect(),
        export: Some(format!("{address}/invitations"))
            .filter(|_| stands == Standing::Filed)
            .unwrap_or_default(),
    }
}

fn bad_line(words: Words, line: &ToldLine) -> BadLine {
    BadLine {
        line: line.line.to_string(),
        guest: line.guest.clone(),
        findings: line.findings.iter().map(|it| finding(words, it)).collect(),
    }
}

/// The list goes on after the last line that the page shows.
fn next_page(here: &str, shown: &Shown) -> String {
    let bad = shown.bad.get(A_PAGE - 1).filter(|_| shown.bad.len() > A_PAGE).map(|line| line.place);
    let full = shown.invitations.get(A_PAGE - 1).filter(|_| shown.invitations.len() > A_PAGE);
    let filed = full.and_then(|invitation| invitation.group).map(|group| group.line);
    let mark = if here.contains('?') { '&' } else { '?' };
    bad.or(filed).map(|last| format!("{here}{mark}after={last}")).unwrap_or_default()
}

fn facts(words: Words, group: &Group) -> Vec<(String, String)> {
    let mut facts = vec![
        (words.t("invitations-group-sent"), words.time(group.sent_at)),
        (words.t("invitations-group-lines"), group.lines.to_string()),
    ];
    facts.extend(group.filed_at.map(|at| (words.t("invitations-group-filed-at"), words.time(at))));
    facts
}

/// What the check or the filing came to.
fn verdict(words: Words, group: &Group) -> String {
    let (good, bad) = group.good_and_bad();
    let counts = [("good", good.into()), ("bad", bad.into())];
    match group.standing() {
        Standing::Checking => words.t("invitations-group-verdict-checking"),
        Standing::Unchecked => words.t("invitations-group-verdict-unchecked"),
        Standing::Filing => words.t("invitations-group-verdict-filing"),
        Standing::Checked if bad == 0 => words.t1("invitations-group-verdict-good", "count", good),
        Standing::Checked if good == 0 => words.t("invitations-group-verdict-none"),
        Standing::Checked => words.with("invitations-group-verdict-bad", counts),
        Standing::Filed if bad == 0 => words.t("invitations-group-verdict-filed"),
        Standing::Filed => words.t1("invitations-group-verdict-filed-good", "bad", bad),
    }
}

pub async fn post_order(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, by) = (id_of(&id)?, (party.id(), party.party));
    let taking = Taking::from_code(answers.text("taking")).ok_or(Trouble::Unreadable)?;
    let done = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { order(work, by, id, taking).await }))
        .await;
    match done {
        // Pressed twice, or filed in another window: the page tells how it stands.
        Ok(()) | Err(CannotOrder::Moved) => Ok(party.see_other(&address_of(id))),
        Err(refused) => Err(refusal(&party, refused)),
    }
}

pub async fn post_set_aside(
    party: Filer,
    id: web::Path<String>,
    _: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, by) = (id_of(&id)?, (party.id(), party.party));
    let done = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { set_aside(work, by, id).await }))
        .await;
    match done {
        Ok(()) => Ok(party.see_other_with(FOLDER, "invitations-group-notice-set-aside")),
        Err(CannotOrder::Moved) => Ok(party.see_other(&address_of(id))),
        Err(refused) => Err(refusal(&party, refused)),
    }
}

fn refusal(party: &Inviting, refused: CannotOrder) -> Trouble {
    match refused {
        CannotOrder::NotFound | CannotOrder::Moved => Trouble::NotFound,
        CannotOrder::MayNotInvite(why) => Trouble::Stale {
            heading: worded::heading_of(party.words(), &why),
            body: why.words(party.words()),
            back: "/inviting".to_owned(),
        },
        CannotOrder::Broken(error) => error.into(),
    }
}
