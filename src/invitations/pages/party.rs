//! The inviting party's office: the overview, its invitations, and one of them with its history.

mod filing;
mod withdrawing;

use super::shown::{Group, Happening, Line, Names, line, timeline};
use super::{A_PAGE, groups, id_of, shown, worded};
use crate::accounts::Inviting;
use crate::invitations::right::{self, MayNotInvite, PartyStanding, Places};
use crate::invitations::{Invitation, Stage, Step, Tally, store};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Frame, Trouble, Worded, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;

const FOLDER: &str = "/inviting/invitations";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting", web::get().to(get_overview))
        .route("/inviting/invitations", web::get().to(get_list))
        .route("/inviting/invitations/new", web::get().to(filing::get_new))
        .route("/inviting/invitations/new", web::post().to(filing::post_new))
        .route("/inviting/invitations/{id}", web::get().to(get_paper))
        .route("/inviting/invitations/{id}/correct", web::get().to(filing::get_correct))
        .route("/inviting/invitations/{id}/correct", web::post().to(filing::post_correct))
        .route("/inviting/invitations/{id}/withdraw", web::get().to(withdrawing::get_withdraw))
        .route("/inviting/invitations/{id}/withdraw", web::post().to(withdrawing::post_withdraw));
}

fn address_of(invitation: crate::vocabulary::InvitationId) -> String {
    format!("{FOLDER}/{invitation}")
}

#[derive(Template)]
#[template(path = "invitations/overview.html")]
struct OverviewPage {
    frame: Frame,
    /// How many, and what they are.
    figures: Vec<(String, String)>,
    /// Why nothing can be filed now and what comes of it, as a heading and a text.
    banner: Option<(String, String)>,
    /// What the migration service wrote when it refused to verify the party; empty where it did not.
    refusal: String,
    /// Whether this person files, and can do so now.
    files: bool,
    /// Whether this person fills forms in from saved guests and premises.
    saves: bool,
    /// Whether this person keeps what only an owner keeps.
    owns: bool,
    returned: Vec<Line>,
    latest: Vec<Line>,
}

async fn get_overview(party: Inviting) -> Result<HttpResponse, Trouble> {
    let (words, today) = (party.words(), party.today());
    let mut reading = party.works().reading().await?;
    let names = Names::load(&mut reading, words).await?;
    let tally = store::tally(&mut reading, party.party, today).await?;
    let returned = store::returned_to_party(&mut reading, party.party, 10).await?;
    let latest = store::of_party(&mut reading, party.party, None, 5).await?;
    let places = match right::standing(&mut reading, party.party).await? {
        PartyStanding::Verified => Some(right::places(&mut reading, party.party, party.now()).await?),
        // What others filed with a BIN is nothing for somebody who only says that it is theirs.
        PartyStanding::Waiting | PartyStanding::Refused => None,
    };
    let banner = banner(&party, &mut reading).await?;
    let refusal = refusal(&mut reading, party.party).await?;
    let lines = |found: Vec<Invitation>| found.iter().map(|i| line(&names, i, today, FOLDER)).collect();
    party.page(&OverviewPage {
        frame: party.frame(),
        figures: figures(words, tally, places),
        files: party.role.may_file() && banner.is_none(),
        saves: party.role.may_file(),
        owns: party.role.is_owner(),
        banner,
        refusal,
        returned: lines(returned),
        latest: lines(latest),
    })
}

/// Why the party files nothing now; nothing where it may.
async fn banner(party: &Inviting, db: &mut PgConnection) -> Result<Option<(String, String)>, Trouble> {
    let words = party.words();
    match right::may_invite(db, party.party, 1, party.now()).await {
        Ok(()) => Ok(None),
        Err(MayNotInvite::Broken(error)) => Err(error.into()),
        Err(
            why @ (MayNotInvite::Waiting
            | MayNotInvite::Refused
            | MayNotInvite::Suspended
            | MayNotInvite::NoPlaces(_)),
        ) => Ok(Some((worded::heading_of(words, &why), why.words(words)))),
    }
}

/// Why the party is refused, in the officer's words; empty where it is not.
async fn refusal(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<String> {
    let verdicts = store::right::verdicts(db, party).await?;
    let corrections = store::right::corrections(db, party).await?;
    let refused = PartyStanding::after(&verdicts, &corrections) == PartyStanding::Refused;
    Ok(verdicts.last().filter(|_| refused).and_then(right::Verdict::refusal).unwrap_or_default())
}

fn figures(words: Words, tally: Tally, places: Option<Places>) -> Vec<(String, String)> {
    let year = places.map(|places| {
        (worded::places(words, places), words.t1("invitations-figure-places", "left", places.left()))
    });
    let filed = [
        (tally.filed.to_string(), words.t1("invitations-figure-filed", "count", tally.filed)),
        (tally.returned.to_string(), words.t1("invitations-figure-returned", "count", tally.returned)),
        (tally.open.to_string(), words.t1("invitations-figure-open", "count", tally.open)),
    ];
    year.into_iter().chain(filed).collect()
}

#[derive(Template)]
#[template(path = "invitations/list.html")]
struct ListPage {
    frame: Frame,
    /// Whether this person files.
    files: bool,
    lines: Vec<Line>,
    first_page: String,
    next_page: String,
}

async fn get_list(party: Inviting) -> Result<HttpResponse, Trouble> {
    let today = party.today();
    let asked = answers::query(&party);
    let after = id_of(asked.text("after")).ok();
    let mut reading = party.works().reading().await?;
    let names = Names::load(&mut reading, party.words()).await?;
    let found = store::of_party(&mut reading, party.party, after, A_PAGE as i64 + 1).await?;
    let next_page = match found.get(A_PAGE - 1) {
        Some(last) if found.len() > A_PAGE => format!("{FOLDER}?after={}", last.id),
        Some(_) | None => String::new(),
    };
    party.page(&ListPage {
        frame: party.frame(),
        files: party.role.may_file(),
        lines: found.iter().take(A_PAGE).map(|i| line(&names, i, today, FOLDER)).collect(),
        first_page: after.map(|_| FOLDER.to_owned()).unwrap_or_default(),
        next_page,
    })
}

#[derive(Template)]
#[template(path = "invitations/paper.html")]
struct PaperPage {
    frame: Frame,
    guest: String,
    state: String,
    colour: &'static str,
    /// The number in groups; empty where there is none to pass on.
    number: String,
    /// What happens next, or what to do.
    next: String,
    reason: String,
    groups: Vec<Group>,
    /// Whether this person files.
    files: bool,
    timeline: Vec<Happening>,
    /// Who has looked at it.
    looks: String,
    /// Addresses of what can be done; empty where it cannot.
    correct: String,
    withdraw: String,
    /// Where the same guest is invited again, and another one to the same journey.
    again: String,
    another: String,
    /// The group that it came in, by name; empty where it came alone.
    group: String,
    group_name: String,
}

async fn get_paper(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let (words, today) = (party.words(), party.today());
    let mut reading = party.works().reading().await?;
    let invitation = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let history = store::steps(&mut reading, id).await?;
    let names = Names::load(&mut reading, words).await?;
    let group = match invitation.group {
        Some(came_in) => store::groups::find(&mut reading, came_in.id).await?,
        None => None,
    };
    drop(reading);
    let (state, colour) = worded::standing(words, &invitation, today);
    let is_passed_on = invitation.is_open_on(today);
    let offered = |step, path: &str| {
        let address = format!("{}/{path}", address_of(id));
        let may = party.role.may_file() && invitation.stage.allows(step);
        Some(address).filter(|_| may).unwrap_or_default()
    };
    party.page(&PaperPage {
        frame: party.frame(),
        guest: invitation.guest().name.to_string(),
        state,
        colour,
        number: invitation
            .number
            .as_ref()
            .filter(|_| is_passed_on)
            .map(ToString::to_string)
            .unwrap_or_default(),
        next: next_thing(words, &invitation, today),
        reason: invitation.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
        groups: shown::groups(&names, &invitation.particulars),
        files: party.role.may_file(),
        timeline: timeline(words, &history),
        again: format!("{FOLDER}/new?copy={id}&whom=same"),
        another: format!("{FOLDER}/new?copy={id}&whom=another"),
        group: group.as_ref().map(|group| groups::address_of(group.id)).unwrap_or_default(),
        group_name: group.map(|group| group.name).unwrap_or_default(),
        looks: format!("{}/looks", address_of(id)),
        correct: offered(Step::Correct, "correct"),
        withdraw: Some(offered(Step::Withdraw, "withdraw"))
            .filter(|_| !invitation.is_over_on(today))
            .unwrap_or_default(),
    })
}

fn next_thing(words: Words, invitation: &Invitation, today: NaiveDate) -> String {
    match invitation.stage {
        Stage::Filed => words.t("invitations-next-filed"),
        Stage::Returned => words.t("invitations-next-returned"),
        Stage::Approved if invitation.is_over_on(today) => words.t("invitations-next-over"),
        Stage::Approved => words.t("invitations-next-approved"),
        Stage::Refused => words.t("invitations-next-refused"),
        Stage::Withdrawn => words.t("invitations-next-withdrawn"),
    }
}
