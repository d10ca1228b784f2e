//! The queue, turned by key: filtered, counted, with what is left of the promised time.

use super::FOLDER;
use crate::accounts::{AtDesk, Hold, Identification, PartyKind, store as accounts};
use crate::audit::Way;
use crate::calendar::pages::{colour_of_time, time_left};
use crate::calendar::{Calendar, Pause, Promise, Promised, TimeLeft, store as calendars};
use crate::eligibility::{Purpose, store as eligibility};
use crate::invitations::pages::shown::{Line, Names, line};
use crate::invitations::pages::{A_PAGE, id_of, worded};
use crate::invitations::{Invitation, Place, Stage, filter::Filter, look_at_list, store};
use crate::vocabulary::{
    AccountId, CountryCode, InvitationId, InvitingPartyId, day_in_kazakhstan, instant_in_address,
};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "invitations/queue.html")]
struct QueuePage {
    frame: Frame,
    form: Form,
    /// Whether the filter stands open.
    filtered: bool,
    /// How many wait; empty where nothing is counted, for the list of what is ruled on only grows.
    waiting: String,
    stages: Vec<(&'static str, String)>,
    citizenships: Vec<(String, String)>,
    purposes: Vec<(&'static str, String)>,
    lines: Vec<Waiting>,
    first_page: String,
    next_page: String,
}

/// A line of the queue with what officers see beside it.
struct Waiting {
    line: Line,
    /// What is left of the promised time, with its tag's colour.
    left: (String, &'static str),
    /// Who holds it now; empty where nobody does.
    holder: String,
}

/// The invitations that an officer wants to see.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wish {
    stage: Stage,
    filter: Filter,
}

impl Wish {
    /// The wish that an address names; what it does not know is not wished for.
    fn of(asked: &Answers) -> Self {
        let stage = Stage::ALL.into_iter().find(|stage| stage.code() == asked.text("state"));
        Self {
            stage: stage.unwrap_or(Stage::Filed),
            filter: Filter {
                citizenship: CountryCode::parse(asked.text("citizenship")).ok(),
                purpose: Purpose::from_code(asked.text("purpose")),
                party: Uuid::try_parse(asked.text("party")).ok().map(InvitingPartyId),
            },
        }
    }

    fn address(&self) -> String {
        let stage = (self.stage != Stage::Filed).then(|| self.stage.code().to_owned());
        let pairs = [
            ("state", stage),
            ("citizenship", self.filter.citizenship.as_ref().map(ToString::to_string)),
            ("purpose", self.filter.purpose.map(|purpose| purpose.code().to_owned())),
            ("party", self.filter.party.map(|party| party.to_string())),
        ];
        let chosen: Vec<String> =
            pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        if chosen.is_empty() { FOLDER.to_owned() } else { format!("{FOLDER}?{}", chosen.join("&")) }
    }

    /// By which an invitation stands in the list.
    fn place(&self, invitation: &Invitation) -> Place {
        match self.stage {
            Stage::Filed => (invitation.filed_at, invitation.id),
            Stage::Returned | Stage::Approved | Stage::Refused | Stage::Withdrawn => {
                (invitation.stage_since, invitation.id)
            }
        }
    }
}

/// What the promised time of a page's lines is reckoned from.
struct Reckoning {
    calendar: Calendar,
    promises: Vec<Promise>,
    pauses: HashMap<InvitationId, Vec<Pause>>,
}

pub async fn get_queue(officer: AtDesk) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&officer);
    show(&officer, &Wish::of(&asked), place_of(&asked), None).await
}

/// The filter goes in a body: an individual's number stays out of addresses.
pub async fn post_filter(officer: AtDesk, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut wish = Wish::of(&answers.clone().without(&["party"]));
    let typed = answers.text("identification");
    if typed.is_empty() {
        return Ok(officer.see_other(&wish.address()));
    }
    let number = Identification::parse(PartyKind::LegalPerson, typed)
        .or_else(|_| Identification::parse(PartyKind::Individual, typed));
    if let Ok(number) = number {
        let mut reading = officer.works().reading().await?;
        wish.filter.party = accounts::party_by_identification(&mut reading, number.as_str()).await?;
    }
    if wish.filter.party.is_some() {
        return Ok(officer.see_other(&wish.address()));
    }
    let mut reader = Reader::new(&answers, officer.words());
    reader.complain("identification", officer.words().t("invitations-filter-no-party"));
    show(&officer, &wish, None, Some(reader.form())).await
}

/// `form` is one with complaints; without it the form shows the wish.
async fn show(
    officer: &AtDesk,
    wish: &Wish,
    after: Option<Place>,
    form: Option<Form>,
) -> Result<HttpResponse, Trouble> {
    let (words, me, sought) = (officer.words(), officer.id(), wish.clone());
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(
                async move { look_at_list(work, me, (sought.stage, &sought.filter), after, A_PAGE).await },
            )
        })
        .await?;
    let mut reading = officer.works().reading().await?;
    let names = Names::load(&mut reading, words).await?;
    let waiting = match wish.stage {
        Stage::Filed => {
            let (count, _) = store::tally_waiting(&mut reading, &wish.filter).await?;
            words.t1("invitations-queue-waiting", "count", count)
        }
        Stage::Returned | Stage::Approved | Stage::Refused | Stage::Withdrawn => String::new(),
    };
    let ids: Vec<InvitationId> = found.iter().map(|invitation| invitation.id).collect();
    let holds = store::holds(&mut reading, &ids, officer.now()).await?;
    let reckoning = Reckoning {
        calendar: calendars::calendar(&mut reading).await?,
        promises: calendars::promises(&mut reading).await?,
        pauses: store::pauses(&mut reading, &ids).await?,
    };
    let status = if form.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let filtered = form.is_some() || *wish != Wish::of(&Answers::default());
    let form = match form {
        Some(form) => form,
        None => shown_form(&mut reading, wish).await?,
    };
    let citizenships = citizenships(words, &mut reading).await?;
    drop(reading);
    let today = officer.today();
    let told = |invitation: &Invitation| {
        let line = line(&names, invitation, today, FOLDER);
        let href = format!("{}?way={}", line.href, Way::Queue.code());
        Waiting {
            line: Line { href, ..line },
            left: left(officer, &reckoning, wish.stage, invitation),
            holder: holds.get(&invitation.id).map(|hold| holder(words, hold, me)).unwrap_or_default(),
        }
    };
    let page = QueuePage {
        frame: officer.frame(),
        form,
        filtered,
        waiting,
        stages: Stage::ALL.map(|stage| (stage.code(), worded::stage(words, stage))).into(),
        citizenships,
        purposes: Purpose::ALL.map(|purpose| (purpose.code(), purpose.words(words))).into(),
        lines: found.iter().take(A_PAGE).map(told).collect(),
        first_page: after.map(|_| wish.address()).unwrap_or_default(),
        next_page: next_page(wish, &found),
    };
    officer.page_as(status, &page)
}

fn holder(words: Words, hold: &Hold, me: AccountId) -> String {
    if hold.is_by(me) { words.t("invitations-held-by-you") } else { hold.name.clone() }
}

/// The form as the wish fills it in.
async fn shown_form(db: &mut PgConnection, wish: &Wish) -> sqlx::Result<Form> {
    let party = match wish.filter.party {
        Some(party) => accounts::inviting_party(db, party).await?,
        None => None,
    };
    let mut shown = Answers::default();
    shown.set("state", wish.stage.code());
    shown.set("citizenship", wish.filter.citizenship.as_ref().map_or("", CountryCode::as_str));
    shown.set("purpose", wish.filter.purpose.map_or("", Purpose::code));
    shown.set("identification", party.map(|party| party.identification).unwrap_or_default());
    Ok(Form::with(shown))
}

async fn citizenships(words: Words, db: &mut PgConnection) -> sqlx::Result<Vec<(String, String)>> {
    let listed = eligibility::latest_citizenships(db).await?;
    let mut named: Vec<(String, String)> = listed
        .into_iter()
        .map(|entry| (entry.code.to_string(), entry.name.in_language(words.language()).to_owned()))
        .chain([("USA".to_owned(), words.t("invitations-united-states"))])
        .collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(named)
}

/// What is left of the promised time, where the invitation still waits for a ruling.
fn left(
    officer: &AtDesk,
    reckoning: &Reckoning,
    stage: Stage,
    invitation: &Invitation,
) -> (String, &'static str) {
    match stage {
        Stage::Filed | Stage::Returned => {}
        Stage::Approved | Stage::Refused | Stage::Withdrawn => return (String::new(), ""),
    }
    let filed = day_in_kazakhstan(invitation.filed_at);
    let promised = Promise::for_day(&reckoning.promises, Promised::Invitation, filed);
    let pauses = reckoning.pauses.get(&invitation.id).map(Vec::as_slice).unwrap_or_default();
    let left = TimeLeft::reckon(invitation.filed_at, promised, pauses, &reckoning.calendar, officer.today());
    (time_left(officer.words(), left), colour_of_time(left))
}

fn next_page(wish: &Wish, found: &[Invitation]) -> String {
    match found.get(A_PAGE - 1) {
        Some(last) if found.len() > A_PAGE => {
            let (here, (at, id)) = (wish.address(), wish.place(last));
            let joint = if here.contains('?') { '&' } else { '?' };
            format!("{here}{joint}filed={}&after={id}", at.timestamp_micros())
        }
        Some(_) | None => String::new(),
    }
}

/// The place in the queue that an address names.
fn place_of(asked: &Answers) -> Option<Place> {
    let at = instant_in_address(asked.text("filed"))?;
    Some((at, id_of(asked.text("after")).ok()?))
}
